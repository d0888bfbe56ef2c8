import type { Fault } from '../../findings/finding';
import type { ScaledObjectFacts } from './scaling-facts';
import { idleFaults } from './idle-replicas';

/** What KEDA takes for a maximum that is absent, in pods or jobs. */
export const DEFAULT_MAX_REPLICAS = 100;

/**
 * The minimum is at most the maximum, and the idle count is a zero below the minimum.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_types.go` CheckReplicaCountBoundsAreValid
 */
export function replicaCountFaults(
  facts: Pick<ScaledObjectFacts, 'minReplicaCount' | 'maxReplicaCount' | 'idleReplicaCount'>,
  at: { readonly min: string; readonly settings: string },
): readonly Fault[] {
  const { minReplicaCount: min, maxReplicaCount: max = DEFAULT_MAX_REPLICAS } = facts;
  const faults: Fault[] = [];
  if (min !== undefined && min > max) {
    faults.push({ code: 'replicas-min-above-max', prop: at.min, details: { min, max } });
  }
  return [...faults, ...idleFaults(min, facts.idleReplicaCount, at.settings)];
}
