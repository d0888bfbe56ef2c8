import type { Fault } from '../findings/finding';
import { OPERATOR_REPLICA_LIMIT } from './compute-pool';
import type { PoolFacts } from './pool-facts';
import type { ScalingFacts } from './scaling';

/** No workload asks for more replicas than its pool allows, whatever its mode. */
export function replicasWithinCeiling(scaling: ScalingFacts, pool: PoolFacts): readonly Fault[] {
  const { maxReplicasPerWorkload: ceiling } = pool;
  const { asked, prop } = mostReplicas(scaling);
  if (asked === undefined) return [];
  if (ceiling !== undefined && asked > ceiling) {
    const details = { asked, ceiling, pool: pool.name };
    return [{ code: 'replicas-above-ceiling', prop, details }];
  }
  if (asked > OPERATOR_REPLICA_LIMIT) {
    const details = { asked, limit: OPERATOR_REPLICA_LIMIT };
    return [{ code: 'replicas-above-operator-limit', prop, details }];
  }
  return [];
}

/** Max in every mode; in mode fixed min too, since min is what runs. */
function mostReplicas({ mode, min, max }: ScalingFacts): {
  asked: number | undefined;
  prop: string;
} {
  if (mode === 'fixed' && min !== undefined && min > (max ?? -1)) {
    return { asked: min, prop: 'scaling.replicas.min' };
  }
  return { asked: max, prop: 'scaling.replicas.max' };
}
