import type { PoolFacts } from './pool-facts';
import type { Fault } from '../findings/finding';

/** How a Deployment replaces its pods. */
export interface RolloutFacts {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxSurge?: number | string };
}

/** Pods that a rollout adds while it runs: a count, or percent of the replicas, rounded up. */
function surgeOf(strategy: RolloutFacts | undefined, replicas: number): number {
  if (strategy?.type === 'Recreate') return 0;
  const given = strategy?.rollingUpdate?.maxSurge ?? '25%';
  if (typeof given === 'number') return given;
  const [, percent] = /^(\d{1,9})%$/.exec(given) ?? [];
  return percent === undefined ? 0 : Math.ceil((replicas * Number(percent)) / 100);
}

/** On scarce nodes, the pods that a rollout adds count against the ceiling too. */
export function surgeWithinCeiling(
  facts: { readonly max: number | undefined; readonly strategy: RolloutFacts | undefined },
  pool: PoolFacts,
  prop: string,
): readonly Fault[] {
  const { maxReplicasPerWorkload: ceiling, kind } = pool;
  const { max, strategy } = facts;
  if (kind !== 'gpu' || ceiling === undefined || max === undefined || max > ceiling) return [];
  const surge = surgeOf(strategy, max);
  if (max + surge <= ceiling) return [];
  const details = { max, surge, ceiling, pool: pool.name };
  return [{ code: 'surge-above-ceiling', prop, details }];
}
