import type { Fault } from '../findings/finding';
import { addressFaults } from '../keda/address';
import { scaledObjectNameFits } from '../keda/scaled-object-name';
import {
  annotationFaults,
  deploymentNameFaults,
  labelFaults,
  namespaceFaults,
  objectNameFaults,
  serviceNameFaults,
} from '../kubernetes/metadata';
import { objectSizeFaults } from '../kubernetes/object-size';
import { attributesNotReserved } from '../policy/attributes-not-reserved';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { functionHasRows } from '../policy/function-has-rows';
import { modeRunsSomething } from '../policy/mode-runs-something';
import { resolvePool, type PoolResolution } from '../policy/pool-resolution';
import { pushHasAnAddress } from '../policy/push-has-an-address';
import { replicasInOrder } from '../policy/replicas-in-order';
import { replicasWithinCeiling } from '../policy/replicas-within-ceiling';
import { discoveryHasEffect, wakeWindow } from '../policy/schedule';
import { warmWindowHasEffect } from '../policy/warm-window-has-effect';
import type { OutputOptions } from '../render/output-options';
import { deploymentSpec, hasService } from '../render/workload';
import {
  isScaled,
  poolRequestOf,
  runsJobs,
  workerNameOf,
  type PipelineFacts,
  type WorkloadFacts,
} from '../render/workload-facts';
import type { JsonObject } from '../values/json';
import { isLabelValue } from '../values/kubernetes-names';
import { queueWorkerFaults } from './queue-worker-faults';
import { labelsNotReserved, outputFaults, outputHasNoEffect } from './output-faults';
import { placedPodFaults } from './placed-pod-faults';
import { textFaults } from './text-faults';
import { workloadScalingFaults } from './workload-scaling-faults';

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

/** Everything that can be wrong with one workload, looked at under its policy. */
export function workloadFaults(facts: WorkloadFacts, given: PolicyView): readonly Fault[] {
  // No operator knows a generic worker: its objects are always made here.
  const view: PolicyView =
    facts.kind === 'QueueWorker' ? { ...given, reconciledBy: 'synth' } : given;
  const faults = faultsOf(facts, view);
  return facts.kind === 'QueueWorker' ? faults.map(inQueueWorker) : faults;
}

function faultsOf(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const resolved: PoolResolution =
    view.pools === undefined ? NO_POOL : resolvePool(poolRequestOf(facts), view.pools);
  const { pool } = resolved;
  const inOrder = pool !== undefined && !view.brokenPools.has(pool.name);
  const names = nameFaults(facts, view.output);
  const faults = [
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
      ? workloadScalingFaults(facts, view.output, inOrder ? pool : undefined).filter(
          ({ prop }) => prop !== 'metadata.name' || names.length === 0,
        )
      : []),
    ...placedPodFaults(facts, pool, inOrder, view.output),
  ];
  // A text that is wrong anyway need not survive YAML.
  const places = new Set(faults.map(({ prop }) => prop));
  return [...faults, ...writtenFaults(facts, pool, view).filter(({ prop }) => !places.has(prop))];
}

/** Where a QueueWorker has what a Pipeline has inside `worker` and `scaling`. */
const QUEUE_WORKER_PROPS: readonly (readonly [RegExp, string])[] = [
  [/^worker\.(?=podSpec|image)/, ''],
  [/^scaling\.(?=pool|replicas)/, ''],
];

function inQueueWorker(fault: Fault): Fault {
  const prop = QUEUE_WORKER_PROPS.reduce(
    (path, [pattern, replacement]) => path.replace(pattern, replacement),
    fault.prop,
  );
  return { ...fault, prop };
}

/** Without a policy, what a workload is by itself can still be wrong. */
const NO_POOL: PoolResolution = { pool: undefined, faults: [] };

function scheduleFaults(facts: WorkloadFacts): readonly Fault[] {
  const { schedule, cron } = facts;
  const faults: Fault[] = [];
  if (schedule !== undefined)
    faults.push(...wakeWindow(schedule.cron, schedule.leaseSeconds).faults);
  else if (cron !== undefined) faults.push(...wakeWindow(cron, 0).faults);
  if (facts.kind === 'Pipeline') faults.push(...discoveryHasEffect(facts.scheduleKeys));
  return faults;
}

function queueIdFaults({ pipelineId, name }: PipelineFacts): readonly Fault[] {
  // Without an id of its own the queue has the workload's name, which is checked as a name.
  if (pipelineId === name || pipelineId === '' || isLabelValue(pipelineId)) return [];
  return [{ code: 'pipeline-id-not-a-label', prop: 'pipelineId', details: { pipelineId } }];
}

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
  const { given, metadata } = facts;
  const bySynth = view.reconciledBy === 'synth';
  const output = facts.output as JsonObject;
  const faults = [
    ...textFaults(given, { asJson: bySynth ? ['sourceRef', 'filter', 'indexSelector'] : [] }),
    ...textFaults(metadata as JsonObject, { at: ['metadata'] }),
    ...textFaults(output, { at: ['output'], asJson: ['warehouse'] }),
  ];
  const rough = JSON.stringify(given).length + JSON.stringify(view.output).length;
  if (rough < SMALL) return faults;
  const written = bySynth ? deploymentSpec(facts, pool ?? barePool(''), view.output) : given;
  return [...faults, ...objectSizeFaults(written, '')];
}

/** Names and addresses that lead nowhere. */
function emptyTextFaults(facts: WorkloadFacts): readonly Fault[] {
  const { url } = facts.worker;
  return [
    ...namesIn(facts)
      .filter(([, text]) => text === '')
      .map(([prop]): Fault => ({ code: 'text-empty', prop, details: {} })),
    ...(url === undefined ? [] : addressFaults(url, 'worker.url')),
  ];
}

function namesIn(facts: WorkloadFacts): readonly (readonly [string, string | undefined])[] {
  switch (facts.kind) {
    case 'Pipeline':
      return [
        ['target.namespace', facts.targetNamespace],
        ['pipelineId', facts.pipelineId === facts.name ? undefined : facts.pipelineId],
      ];
    case 'Function':
      return facts.targetNamespaces.map((name, index) => [
        `targetNamespaces[${String(index)}]`,
        name,
      ]);
    case 'QueueWorker':
      return [];
  }
}

/** One finding for a name, the strictest that applies: of what is made from it, all must fit. */
function nameFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const prop = 'metadata.name';
  const { name } = facts;
  if (name === '') return [{ code: 'name-empty', prop, details: {} }];
  const workerName = workerNameOf(name);
  const malformed = objectNameFaults(name, prop);
  if (malformed.length > 0) return malformed;
  const scaledObject = isScaled(facts, output) && !runsJobs(facts);
  const tooLong = scaledObject
    ? scaledObjectNameFits(workerName, {
        hpaName: hpaNameIn(output),
        at: { name: prop, hpaName: '' },
      }).filter((fault) => fault.prop === prop)
    : [];
  if (tooLong.length > 0) return tooLong;
  if (!isLabelValue(name)) {
    return [{ code: 'name-not-a-label', prop, details: { name } }];
  }
  const serviceName = output.service?.name;
  const service =
    hasService(facts) && serviceName === undefined ? serviceNameFaults(workerName, prop) : [];
  if (service.length > 0) return service;
  return runsJobs(facts) ? [] : deploymentNameFaults(workerName, prop);
}

function hpaNameIn({ scaledObject }: OutputOptions): string | undefined {
  return scaledObject?.advanced?.horizontalPodAutoscalerConfig?.name;
}

function metadataFaults(facts: WorkloadFacts): readonly Fault[] {
  const { namespace, labels, annotations } = facts.metadata;
  return [
    ...(namespace === undefined ? [] : namespaceFaults(namespace, 'metadata.namespace')),
    ...labelFaults(labels ?? {}, 'metadata.labels'),
    ...labelsNotReserved(labels ?? {}, facts, 'metadata.labels'),
    ...annotationFaults(annotations ?? {}, 'metadata.annotations'),
  ];
}
