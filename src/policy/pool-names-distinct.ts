import type { Fault } from '../findings/finding';
import { isLabelValue } from '../values/kubernetes-names';

/** The name of a pool fits the label infra-rules/pool. */
export function poolNameFitsLabel(pool: string): readonly Fault[] {
  if (pool !== '' && isLabelValue(pool)) return [];
  return [{ code: 'pool-name-not-a-label', prop: 'name', details: { pool } }];
}

/** Which of the pools, by position, have the name of an earlier one. */
export function poolNamesDistinct(names: readonly string[]): ReadonlyMap<number, Fault> {
  const seen = new Set<string>();
  const faults = new Map<number, Fault>();
  names.forEach((pool, index) => {
    if (seen.has(pool)) {
      faults.set(index, { code: 'pool-name-duplicate', prop: 'name', details: { pool } });
    }
    seen.add(pool);
  });
  return faults;
}
