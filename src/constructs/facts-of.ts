import type { IConstruct } from 'constructs';
import type { PoolFacts } from '../policy/pool-facts';
import type { WorkloadFacts } from '../render/workload-facts';

/** Under these keys constructs hold their facts for whoever looks at the app as a whole. */
const WORKLOAD = Symbol.for('cdk8s-infra-rules.WorkloadFacts');
const POOL = Symbol.for('cdk8s-infra-rules.PoolFacts');

/** Lets a workload construct be found by its facts. */
export function holdWorkloadFacts(construct: IConstruct, facts: WorkloadFacts): void {
  Object.defineProperty(construct, WORKLOAD, { value: facts });
}

/** Lets a pool construct be found by its facts. */
export function holdPoolFacts(construct: IConstruct, facts: PoolFacts): void {
  Object.defineProperty(construct, POOL, { value: facts });
}

/** The facts of a Pipeline or Function; undefined for any other construct. */
export function workloadFactsOf(construct: IConstruct): WorkloadFacts | undefined {
  return (construct as { [WORKLOAD]?: WorkloadFacts })[WORKLOAD];
}

/** The facts of a ComputePool; undefined for any other construct. */
export function poolFactsOf(construct: IConstruct): PoolFacts | undefined {
  return (construct as { [POOL]?: PoolFacts })[POOL];
}
