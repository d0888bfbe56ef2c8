import { poolNameOf } from '../policy/pool-resolution';
import type { ScalingFacts } from '../policy/scaling';
import { isStockPool } from '../policy/stock-pools';
import type { OutputOptions } from '../render/output-options';
import { poolRequestOf, type WorkerFacts, type WorkloadFacts } from '../render/workload-facts';
import type { PolicyView } from './policy-view';

/**
 * Whether a workload whose texts are in order says nothing that any rule could object to: a Pipeline
 * that pulls from its queue in a stock pool, within its ceiling, with nothing patched and no options.
 * That the rules find nothing in such workloads is a test; that an app of such workloads need not
 * even load the rules is why this is asked.
 */
export function isPlainWorkload(
  facts: WorkloadFacts,
  { pools, brokenPools, reconciledBy, output }: PolicyView,
): boolean {
  const name = poolNameOf(poolRequestOf(facts));
  const pool = pools?.get(name);
  if (reconciledBy !== 'synth' || brokenPools.has(name)) return false;
  const { schedule, cron, scheduleKeys, paused } = facts;
  if (facts.kind !== 'Pipeline' || facts.sourceRef?.warehouseRef !== undefined) return false;
  if (paused || schedule !== undefined || cron !== undefined || scheduleKeys.length > 0) {
    return false;
  }
  return (
    isPlainWorker(facts.worker) &&
    isPlainScaling(facts.scaling, pool?.maxReplicasPerWorkload ?? 0) &&
    !hasOptions(output) &&
    isStockPool(pool?.entry)
  );
}

function isPlainWorker({ podSpec, url, port, dispatch, computeClass }: WorkerFacts): boolean {
  return dispatch === 'pull' && (podSpec ?? url ?? port ?? computeClass) === undefined;
}

function isPlainScaling(scaling: ScalingFacts, ceiling: number): boolean {
  const { mode, min = -1, max = 0, warmWindowSeconds } = scaling;
  if (mode !== 'autoscale' || warmWindowSeconds !== undefined) return false;
  return 0 <= min && min <= max && 1 <= max && max <= ceiling;
}

/** Whether any option is set, in maps that are laid out for all of them. */
function hasOptions(output: OutputOptions): boolean {
  return Object.values(output as Readonly<Record<string, unknown>>).some(
    (option) =>
      option !== undefined &&
      !(typeof option === 'object' && option !== null && Object.keys(option).length === 0),
  );
}
