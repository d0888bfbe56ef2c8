import type { Fault } from '../findings/finding';
import type { PoolFacts } from '../policy/pool-facts';
import { resolvePool } from '../policy/pool-resolution';
import type { OutputOptions } from '../render/output-options';
import { isScaled, poolRequestOf, type WorkloadFacts } from '../render/workload-facts';
import { onceAPart } from '../values/remembered';
import type { PolicyView } from './policy-view';

/** A workload under its policy: what several rules ask for is worked out once, and handed on. */
export interface JudgedWorkload {
  readonly facts: WorkloadFacts;
  /** Options after the policy's defaults were laid under the workload's own. */
  readonly output: OutputOptions;
  /** Of the options as JSON, in characters: what is larger may be too large for an object. */
  readonly outputSize: number;
  /** Whether its objects are made here, and not by the operator. */
  readonly madeHere: boolean;
  /** Whether a ScaledObject or ScaledJob is made. */
  readonly isScaled: boolean;
  /** The pool that it gets; undefined where it gets none, or nobody knows which there are. */
  readonly pool: PoolFacts | undefined;
  /** The same, unless that has an error of its own: nothing is said about its workloads then. */
  readonly soundPool: PoolFacts | undefined;
  /** Why it gets no pool, or another than it seems to want. */
  readonly poolFaults: readonly Fault[];
}

/** A workload as its policy has it. */
export function judgedWorkload(facts: WorkloadFacts, view: PolicyView): JudgedWorkload {
  const { pools, brokenPools, reconciledBy, output } = view;
  // Without a policy, what a workload is by itself can still be wrong.
  const { pool, faults } = pools === undefined ? NO_POOL : resolvePool(poolRequestOf(facts), pools);
  // No operator knows a generic worker.
  const madeHere = facts.kind === 'QueueWorker' || reconciledBy === 'synth';
  return {
    facts,
    output,
    outputSize: sizeOf(output),
    madeHere,
    isScaled: madeHere && isScaled(facts, output),
    pool,
    soundPool: pool === undefined || brokenPools.has(pool.name) ? undefined : pool,
    poolFaults: faults,
  };
}

/** The options of a policy are those of all its workloads. */
const sizeOf = onceAPart((output: OutputOptions): number => JSON.stringify(output).length);

const NO_POOL = { pool: undefined, faults: [] } as const;
