import type { Fault } from '../findings/finding';
import { OPERATOR_REPLICA_LIMIT } from './compute-pool';

const LARGEST_INT32 = 2_147_483_647;

/** A ceiling is a whole number of at least 1, and stays within the operator's own. */
export function ceilingIsPositive(given: unknown, prop: string): readonly Fault[] {
  const whole = typeof given === 'number' && Number.isInteger(given);
  if (!whole || given < 1 || given > LARGEST_INT32) {
    return [{ code: 'ceiling-not-positive', prop, details: { given: sayable(given) } }];
  }
  if (given <= OPERATOR_REPLICA_LIMIT) return [];
  const details = { given, limit: OPERATOR_REPLICA_LIMIT };
  return [{ code: 'ceiling-above-operator-limit', prop, details }];
}

/** NaN and the like have no JSON form, and a finding is plain data. */
function sayable(given: unknown): unknown {
  if (typeof given !== 'number') return given;
  return Number.isFinite(given) && !Object.is(given, -0)
    ? given
    : Object.is(given, -0)
      ? '-0'
      : String(given);
}
