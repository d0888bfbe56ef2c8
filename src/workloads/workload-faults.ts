import type { Fault } from '../findings/finding';
import type { WorkloadFacts } from '../render/workload-facts';
import { hasOrdinaryTexts } from './ordinary-texts';
import { isPlainWorkload } from './plain-workload';
import type { PolicyView } from './policy-view';
import { judgeOfKin } from './workload-kin';
import { faultsBesidePod, inQueueWorker, isRoomy, podFaultsOf, ruleFaults } from './workload-rules';

/** Everything that can be wrong with one workload, looked at under its policy. */
export function workloadFaults(facts: WorkloadFacts, given: PolicyView): readonly Fault[] {
  return isInOrder(facts, viewOf(facts, given)) ? NO_FAULTS : workloadFaultsAnew(facts, given);
}

/** The same, and nothing remembered from other workloads. */
export function workloadFaultsAnew(facts: WorkloadFacts, given: PolicyView): readonly Fault[] {
  const faults = ruleFaults(facts, viewOf(facts, given));
  return facts.kind === 'QueueWorker' ? faults.map(inQueueWorker) : faults;
}

const NO_FAULTS: readonly Fault[] = [];

/** No operator knows a generic worker: its objects are always made here. */
function viewOf({ kind }: WorkloadFacts, given: PolicyView): PolicyView {
  const differs = kind === 'QueueWorker' && given.reconciledBy === 'operator';
  return differs ? { ...given, reconciledBy: 'synth' } : given;
}

/** Whether it is known without a look at all of it that nothing is wrong. */
function isInOrder(facts: WorkloadFacts, view: PolicyView): boolean {
  return hasOrdinaryTexts(facts, view.output) && isKinInOrder(facts, view);
}

/** Options and what an ordinary workload adds to them must be too little to be too large. */
const isKinInOrder = judgeOfKin((standIn, view) => {
  if (isPlainWorkload(standIn, view)) return true;
  return (
    isRoomy(view.output) &&
    faultsBesidePod(standIn, view).length === 0 &&
    isPodInOrder(withoutReplicas(standIn), view)
  );
});

/** Of all kin that differ in their replicas alone, the pod is looked at once. */
const isPodInOrder = judgeOfKin((standIn, view) => podFaultsOf(standIn, view).length === 0);

function withoutReplicas(facts: WorkloadFacts): WorkloadFacts {
  return { ...facts, scaling: { ...facts.scaling, min: undefined, max: undefined } };
}
