import type { Fault } from '../findings/finding';
import { sayableNumber } from '../values/json';
import { OPERATOR_REPLICA_LIMIT } from './compute-pool';

const LARGEST_INT32 = 2_147_483_647;

/** A ceiling is a whole number of at least 1, and stays within the operator's own. */
export function ceilingIsPositive(given: unknown, prop: string): readonly Fault[] {
  const whole = typeof given === 'number' && Number.isInteger(given);
  if (!whole || given < 1 || given > LARGEST_INT32) {
    const shown = typeof given === 'number' ? sayableNumber(given) : given;
    return [{ code: 'ceiling-not-positive', prop, details: { given: shown } }];
  }
  if (given <= OPERATOR_REPLICA_LIMIT) return [];
  const details = { given, limit: OPERATOR_REPLICA_LIMIT };
  return [{ code: 'ceiling-above-operator-limit', prop, details }];
}
