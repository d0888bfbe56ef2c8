import type { Fault } from '../findings/finding';
import type { PoolFacts } from './pool-facts';

/** How many pods somebody asks of a pool. */
export interface PodRequest {
  readonly max: number;
  /** Whether somebody wrote it; otherwise it is what KEDA takes. */
  readonly written: boolean;
  /** Pods of one replica: 1, or the parallelism of a job. */
  readonly podsEach: number;
  readonly prop: string;
}

/**
 * What KEDA may scale to stays within the ceiling of the pool; an absent maximum is KEDA's 100.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_types.go` GetHPAMaxReplicas
 */
export function scaledWithinCeiling(
  { max, written, podsEach, prop }: PodRequest,
  pool: PoolFacts,
): readonly Fault[] {
  const { maxReplicasPerWorkload: ceiling } = pool;
  if (ceiling === undefined) return [];
  const asked = max * podsEach;
  if (asked <= ceiling) return [];
  if (!written) {
    const details = { asked, ceiling, pool: pool.name };
    return [{ code: 'maximum-left-to-keda', prop, details }];
  }
  return [{ code: 'replicas-above-ceiling', prop, details: { asked, ceiling, pool: pool.name } }];
}

/** Replicas that are written stay within the ceiling of the pool. */
export function replicasWrittenWithinCeiling(
  asked: number,
  pool: PoolFacts,
  prop: string,
): readonly Fault[] {
  return scaledWithinCeiling({ max: asked, written: true, podsEach: 1, prop }, pool);
}

/** Pausing a ScaledObject at a number is no way past the ceiling, though KEDA lets it past the maximum. */
export function pausedWithinCeiling(
  asked: number,
  pool: PoolFacts,
  prop: string,
): readonly Fault[] {
  const { maxReplicasPerWorkload: ceiling } = pool;
  if (ceiling === undefined || asked <= ceiling) return [];
  const details = { asked, ceiling, pool: pool.name };
  return [{ code: 'paused-above-ceiling', prop, details }];
}
