import type { PoolFacts } from '../policy/pool-facts';
import type { OutputOptions } from '../render/output-options';

/** Under which policy a workload is looked at. */
export interface PolicyView {
  /** Undefined when no policy says which there are. */
  readonly pools: ReadonlyMap<string, PoolFacts> | undefined;
  /** Pools with an error of their own: what is wrong with them is not their workloads' fault. */
  readonly brokenPools: ReadonlySet<string>;
  readonly reconciledBy: 'synth' | 'operator';
  /** Options after the policy's defaults were laid under the workload's own. */
  readonly output: OutputOptions;
}
