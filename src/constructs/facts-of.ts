import type { IConstruct } from 'constructs';
import type { PoolFacts } from '../policy/pool-facts';
import type { OutputOptions } from '../render/output-options';
import type { WorkloadFacts } from '../render/workload-facts';

/** Under these keys constructs hold their facts for whoever looks at the app as a whole. */
const WORKLOAD = Symbol.for('cdk8s-infra-rules.WorkloadFacts');
const OUTPUT = Symbol.for('cdk8s-infra-rules.WorkloadOutput');
const POOL = Symbol.for('cdk8s-infra-rules.PoolFacts');

/** Lets a workload construct be found by its facts, and by its options as they stand when asked. */
export function holdWorkloadFacts(
  construct: IConstruct,
  facts: WorkloadFacts,
  output: () => OutputOptions | undefined,
): void {
  Object.defineProperty(construct, WORKLOAD, { value: facts });
  Object.defineProperty(construct, OUTPUT, { value: output });
}

/** Lets a pool construct be found by its facts. */
export function holdPoolFacts(construct: IConstruct, facts: PoolFacts): void {
  Object.defineProperty(construct, POOL, { value: facts });
}

/**
 * The options of a workload whose objects are made here, with those of its policy laid under;
 * undefined for one that an operator makes, and for any other construct.
 */
export function workloadOutputOf(construct: IConstruct): OutputOptions | undefined {
  const { [OUTPUT]: output } = construct as { [OUTPUT]?: () => OutputOptions | undefined };
  return output?.();
}

/** The facts of a Pipeline, Function or QueueWorker; undefined for any other construct. */
export function workloadFactsOf(construct: IConstruct): WorkloadFacts | undefined {
  return (construct as { [WORKLOAD]?: WorkloadFacts })[WORKLOAD];
}

/** The facts of a ComputePool; undefined for any other construct. */
export function poolFactsOf(construct: IConstruct): PoolFacts | undefined {
  return (construct as { [POOL]?: PoolFacts })[POOL];
}
