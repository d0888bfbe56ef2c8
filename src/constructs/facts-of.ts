import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PoolFacts } from '../policy/pool-facts';
import type { OutputOptions } from '../render/output-options';
import type { WorkloadFacts } from '../render/workload-facts';

/** Under these keys constructs hold their facts for whoever looks at the app as a whole. */
const WORKLOAD = Symbol.for('cdk8s-infra-rules.WorkloadFacts');
const OBJECTS = Symbol.for('cdk8s-infra-rules.WorkloadObjects');
const POOL = Symbol.for('cdk8s-infra-rules.PoolFacts');

/** How the objects of a workload stand when asked. */
export interface WorkloadView {
  /** Its options, with those of its policy laid under. */
  readonly output: OutputOptions;
  /** Whether somebody else makes its objects. */
  readonly madeByOperator: boolean;
}

interface Holder {
  [WORKLOAD]?: WorkloadFacts;
  [OBJECTS]?: WorkloadView;
}

/** Lets a workload construct be found by its facts, and by its options. */
export function holdWorkload(
  construct: IConstruct,
  facts: WorkloadFacts,
  view: WorkloadView,
): void {
  // Defined as a property that is not listed, this would cost more than all else in a constructor.
  const holder = construct as Holder;
  holder[WORKLOAD] = facts;
  holder[OBJECTS] = view;
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
  const { [OBJECTS]: view } = construct as Holder;
  return view === undefined || view.madeByOperator ? undefined : view.output;
}

/** The facts of a Pipeline, Function or QueueWorker; undefined for any other construct. */
export function workloadFactsOf(construct: IConstruct): WorkloadFacts | undefined {
  return (construct as Holder)[WORKLOAD];
}

/** The namespace of a workload's objects: its own, else that of its chart. */
export function namespaceOf(workload: IConstruct): string | undefined {
  return workloadFactsOf(workload)?.metadata.namespace ?? Chart.of(workload).namespace;
}

/** The facts of a ComputePool; undefined for any other construct. */
export function poolFactsOf(construct: IConstruct): PoolFacts | undefined {
  return (construct as { [POOL]?: PoolFacts })[POOL];
}
