import type { Fault } from '../findings/finding';
import { joined } from '../input/intake';
import { attributesNotReserved } from '../policy/attributes-not-reserved';
import { functionHasRows } from '../policy/function-has-rows';
import { modeRunsSomething } from '../policy/mode-runs-something';
import { pushHasAnAddress, pushPortInRange } from '../policy/push-has-an-address';
import { replicasInOrder } from '../policy/replicas-in-order';
import { replicasWithinCeiling } from '../policy/replicas-within-ceiling';
import { warmWindowHasEffect } from '../policy/warm-window-has-effect';
import type { WorkloadFacts } from '../render/workload-facts';
import { judgedWorkload, type JudgedWorkload } from './judged-workload';
import { outputFaults, outputHasNoEffect } from './output';
import {
  emptyTextFaults,
  metadataFaults,
  nameFaults,
  queueIdFaults,
  scheduleFaults,
} from './own-texts';
import { placedPodFaults } from './placed-pod';
import type { PolicyView } from './policy-view';
import { queueWorkerFaults } from './queue-worker';
import { scalingFaults } from './scaling';
import { writtenFaults } from './written';

/** Everything that can be wrong with one workload, looked at under its policy. */
export function workloadFaults(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const workload = judgedWorkload(facts, view);
  const faults = joined(ruleFaults(workload), placedPodFaults(workload));
  const all = joined(faults, writtenFaults(workload, faults));
  return facts.kind === 'QueueWorker' ? all.map(inQueueWorker) : all;
}

function ruleFaults(workload: JudgedWorkload): readonly Fault[] {
  const { facts, output, pool, madeHere } = workload;
  const names = nameFaults(facts, output);
  return joined(
    workload.poolFaults,
    pool === undefined ? NONE : replicasWithinCeiling(facts.scaling, pool),
    replicasInOrder(facts.scaling),
    modeRunsSomething(facts.scaling),
    warmWindowHasEffect(facts.scaling),
    pushHasAnAddress(facts.worker),
    pushPortInRange(facts.worker),
    scheduleFaults(facts),
    faultsOfKind(workload),
    emptyTextFaults(facts),
    names,
    metadataFaults(facts),
    madeHere ? outputFaults(facts, output) : outputHasNoEffect(facts.output),
    workload.isScaled ? withoutNames(scalingFaults(workload), names) : NONE,
  );
}

const NONE: readonly Fault[] = [];

function faultsOfKind({ facts, output, pool }: JudgedWorkload): readonly Fault[] {
  switch (facts.kind) {
    case 'Pipeline':
      return queueIdFaults(facts);
    case 'Function':
      return joined(
        functionHasRows(facts),
        facts.inputs.length === 0 && facts.filter === undefined
          ? NONE
          : attributesNotReserved(facts.inputs, facts.filter),
      );
    case 'QueueWorker':
      return queueWorkerFaults(facts, output, pool);
  }
}

/** Of a name that is wrong, the strictest rule has told already. */
function withoutNames(faults: readonly Fault[], names: readonly Fault[]): readonly Fault[] {
  return names.length === 0 ? faults : faults.filter(({ prop }) => prop !== 'metadata.name');
}

/** Where a QueueWorker has what a Pipeline has inside `worker` and `scaling`. */
const QUEUE_WORKER_PROPS: readonly (readonly [RegExp, string])[] = [
  [/^worker\.(?=podSpec|image)/, ''],
  [/^scaling\.(?=pool|replicas)/, ''],
];

/** The fault where the user of a QueueWorker finds it. */
function inQueueWorker(fault: Fault): Fault {
  const prop = QUEUE_WORKER_PROPS.reduce(
    (path, [pattern, replacement]) => path.replace(pattern, replacement),
    fault.prop,
  );
  return { ...fault, prop };
}
