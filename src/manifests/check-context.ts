import type { Fault } from '../findings/finding';
import type { KedaVersion } from '../keda/keda-version';
import type { PoolFacts } from '../policy/pool-facts';
import { POOL_LABEL, poolLabelIsKnown } from '../policy/pool-label';
import type { ManifestWorld } from './manifest-index';

/** Under what plain objects are looked at. */
export interface CheckContext {
  readonly world: ManifestWorld;
  /** Pools of the InfraRules among the objects; undefined without one. */
  readonly pools: ReadonlyMap<string, PoolFacts> | undefined;
  /** Pools with an error of their own. */
  readonly brokenPools: ReadonlySet<string>;
  readonly kedaVersion: KedaVersion;
}

/** The pool that a label names, unless it is broken; and what is wrong with the label. */
export function poolOf(
  labels: Readonly<Record<string, string>>,
  { pools, brokenPools }: CheckContext,
): { readonly facts: PoolFacts | undefined; readonly faults: readonly Fault[] } {
  const name = labels[POOL_LABEL];
  if (name === undefined || pools === undefined) return { facts: undefined, faults: [] };
  const at = `metadata.labels[${JSON.stringify(POOL_LABEL)}]`;
  const facts = brokenPools.has(name) ? undefined : pools.get(name);
  return { facts, faults: poolLabelIsKnown(name, pools, at) };
}
