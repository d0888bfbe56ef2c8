import type { Fault } from '../findings/finding';
import type { Toleration } from './compute-pool';
import { placementIsThePools } from './placement-is-the-pools';
import type { PoolFacts } from './pool-facts';
import { workerWithinEnvelope, type PodFacts } from './worker-within-envelope';

/** A pod of somebody else's making, as far as its pool is concerned. */
export interface PlacedPod extends PodFacts {
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
  readonly nodeName: string | undefined;
}

/**
 * A pod that carries the label of a pool stands on its nodes and within its resources; `at` is the
 * prop path of the pod spec.
 */
export function podInPool(pod: PlacedPod, pool: PoolFacts, at: string): readonly Fault[] {
  const { nodeSelector, tolerations, nodeName } = pod;
  const patch = { nodeSelector, tolerations, ...(nodeName === undefined ? {} : { nodeName }) };
  return [
    ...selectorsMissing(nodeSelector, pool),
    ...placementIsThePools(patch, pool),
    ...workerWithinEnvelope(pod, pool),
  ].map((fault) => ({ ...fault, prop: fault.prop.replace(/^worker\.podSpec/, at) }));
}

/** Without the pool's node selector, pods land wherever there is room. */
function selectorsMissing(
  given: Readonly<Record<string, string>>,
  pool: PoolFacts,
): readonly Fault[] {
  return Object.entries(pool.nodeSelector ?? {})
    .filter(([key]) => !Object.hasOwn(given, key))
    .map(([key, wanted]) => ({
      code: 'node-selector-against-pool',
      prop: `worker.podSpec.nodeSelector[${JSON.stringify(key)}]`,
      details: { key, given: 'nothing', wanted, pool: pool.name },
    }));
}
