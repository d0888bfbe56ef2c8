import type { Fault } from '../findings/finding';
import { objectSizeFaults } from '../kubernetes/object-size';
import { attributesNotReserved } from '../policy/attributes-not-reserved';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { functionHasRows } from '../policy/function-has-rows';
import { modeRunsSomething } from '../policy/mode-runs-something';
import { resolvePool, type PoolResolution } from '../policy/pool-resolution';
import { pushHasAnAddress } from '../policy/push-has-an-address';
import { replicasInOrder } from '../policy/replicas-in-order';
import { replicasWithinCeiling } from '../policy/replicas-within-ceiling';
import { warmWindowHasEffect } from '../policy/warm-window-has-effect';
import type { OutputOptions } from '../render/output-options';
import { deploymentSpec } from '../render/workload';
import { isScaled, poolRequestOf, type WorkloadFacts } from '../render/workload-facts';
import type { JsonObject } from '../values/json';
import { ORDINARY_JSON } from '../input/harmless-texts';
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
import { textFaults } from '../input/text-carried';
import { workloadScalingFaults } from './scaling';

/** What all rules say of a workload as it is, one after the other. */
export function ruleFaults(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const faults = [...rulesBesidePod(facts, view), ...podFaultsOf(facts, view)];
  return [...faults, ...unwritable(facts, view, faults)];
}

/** The same, less what the pod alone decides. */
export function faultsBesidePod(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const faults = rulesBesidePod(facts, view);
  return [...faults, ...unwritable(facts, view, faults)];
}

/** What is wrong with the pod; its replicas have no part in it. */
export function podFaultsOf(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const { pool } = resolvedIn(facts, view);
  return placedPodFaults(facts, pool, isInOrder(pool, view), view.output);
}

function resolvedIn(facts: WorkloadFacts, { pools }: PolicyView): PoolResolution {
  return pools === undefined ? NO_POOL : resolvePool(poolRequestOf(facts), pools);
}

function isInOrder(pool: PoolFacts | undefined, { brokenPools }: PolicyView): boolean {
  return pool !== undefined && !brokenPools.has(pool.name);
}

function rulesBesidePod(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const resolved = resolvedIn(facts, view);
  const { pool } = resolved;
  const names = nameFaults(facts, view.output);
  return [
    ...resolved.faults,
    ...(pool === undefined ? [] : replicasWithinCeiling(facts.scaling, pool)),
    ...replicasInOrder(facts.scaling),
    ...modeRunsSomething(facts.scaling),
    ...warmWindowHasEffect(facts.scaling),
    ...pushHasAnAddress(facts.worker),
    ...pushPortFaults(facts),
    ...scheduleFaults(facts),
    ...(facts.kind === 'Function' ? functionHasRows(facts) : []),
    ...(facts.kind === 'Function' ? attributesNotReserved(facts.inputs, facts.filter) : []),
    ...(facts.kind === 'Pipeline' ? queueIdFaults(facts) : []),
    ...(facts.kind === 'QueueWorker' ? queueWorkerFaults(facts, view.output, pool) : []),
    ...emptyTextFaults(facts),
    ...names,
    ...metadataFaults(facts),
    ...(view.reconciledBy === 'operator'
      ? outputHasNoEffect(facts.output)
      : outputFaults(facts, view.output)),
    ...(view.reconciledBy === 'synth' && isScaled(facts, view.output)
      ? workloadScalingFaults(facts, view.output, isInOrder(pool, view) ? pool : undefined).filter(
          ({ prop }) => prop !== 'metadata.name' || names.length === 0,
        )
      : []),
  ];
}

/** A text that is wrong anyway need not survive YAML. */
function unwritable(
  facts: WorkloadFacts,
  view: PolicyView,
  faults: readonly Fault[],
): readonly Fault[] {
  const places = new Set(faults.map(({ prop }) => prop));
  const { pool } = resolvedIn(facts, view);
  return writtenFaults(facts, pool, view).filter(({ prop }) => !places.has(prop));
}

/** Without a policy, what a workload is by itself can still be wrong. */
const NO_POOL: PoolResolution = { pool: undefined, faults: [] };

/** The Service has this port, whatever a patch does to the container. */
function pushPortFaults({ worker: { dispatch, port, url } }: WorkloadFacts): readonly Fault[] {
  if (dispatch !== 'push' || url !== undefined || port === undefined) return [];
  if (port >= 1 && port <= 65_535) return [];
  const details = { given: port, min: 1, max: 65_535 };
  return [{ code: 'number-out-of-range', prop: 'worker.port', details }];
}

/** Smaller than this, nothing that is made from it can be too large. */
const SMALL = 100_000;

/** What is written has texts that YAML carries, and a size that the API server stores. */
function writtenFaults(
  facts: WorkloadFacts,
  pool: PoolFacts | undefined,
  view: PolicyView,
): readonly Fault[] {
  const { given, hasHarmlessTexts = false } = facts;
  const bySynth = view.reconciledBy === 'synth';
  const faults = [
    ...(hasHarmlessTexts ? [] : ownTextFaults(facts, bySynth)),
    ...textFaults(facts.output as JsonObject, { at: ['output'], asJson: ['warehouse'] }),
  ];
  const most = SMALL - sizeOf(view.output);
  if ((hasHarmlessTexts && ORDINARY_JSON < most) || JSON.stringify(given).length < most) {
    return faults;
  }
  const written = bySynth ? deploymentSpec(facts, pool ?? barePool(''), view.output) : given;
  return [...faults, ...objectSizeFaults(written, '')];
}

function ownTextFaults({ given, metadata }: WorkloadFacts, bySynth: boolean): readonly Fault[] {
  return [
    ...textFaults(given, { asJson: bySynth ? ['sourceRef', 'filter', 'indexSelector'] : [] }),
    ...textFaults(metadata as JsonObject, { at: ['metadata'] }),
  ];
}

/** Whether options and what an ordinary workload adds to them are too little to be too large. */
export function isRoomy(output: OutputOptions): boolean {
  return sizeOf(output) + ORDINARY_JSON < SMALL;
}

/** As JSON, in characters; the options of a policy are asked about by all of its workloads. */
function sizeOf(output: OutputOptions): number {
  const known = sizes.get(output);
  if (known !== undefined) return known;
  const { length } = JSON.stringify(output);
  sizes.set(output, length);
  return length;
}

const sizes = new WeakMap<OutputOptions, number>();

/** Where a QueueWorker has what a Pipeline has inside `worker` and `scaling`. */
const QUEUE_WORKER_PROPS: readonly (readonly [RegExp, string])[] = [
  [/^worker\.(?=podSpec|image)/, ''],
  [/^scaling\.(?=pool|replicas)/, ''],
];

/** The fault where the user of a QueueWorker finds it. */
export function inQueueWorker(fault: Fault): Fault {
  const prop = QUEUE_WORKER_PROPS.reduce(
    (path, [pattern, replacement]) => path.replace(pattern, replacement),
    fault.prop,
  );
  return { ...fault, prop };
}
