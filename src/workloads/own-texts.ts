import type { Fault } from '../findings/finding';
import { addressFaults } from '../keda/address';
import { scaledObjectNameFits } from '../keda/scaled/scaled-object-name';
import {
  deploymentNameFaults,
  namespaceFaults,
  objectNameFaults,
  serviceNameFaults,
} from '../kubernetes/names';
import { annotationFaults } from '../kubernetes/annotations';
import { labelFaults } from '../kubernetes/labels';
import { discoveryHasEffect, wakeWindow } from '../policy/schedule';
import { hpaNameIn, type OutputOptions } from '../render/output-options';
import { hasService } from '../render/workload';
import {
  isScaled,
  runsJobs,
  workerNameOf,
  type PipelineFacts,
  type WorkloadFacts,
} from '../render/workload-facts';
import { isLabelValue } from '../values/kubernetes-names';
import { isEmpty } from '../values/json';
import { labelsNotReserved } from './output';

/** What is wrong with when it wakes by the clock. */
export function scheduleFaults(facts: WorkloadFacts): readonly Fault[] {
  const { schedule, cron, scheduleKeys } = facts;
  if (schedule === undefined && cron === undefined && scheduleKeys.length === 0) return [];
  const faults: Fault[] = [];
  if (schedule !== undefined)
    faults.push(...wakeWindow(schedule.cron, schedule.leaseSeconds).faults);
  else if (cron !== undefined) faults.push(...wakeWindow(cron, 0).faults);
  if (facts.kind === 'Pipeline') faults.push(...discoveryHasEffect(scheduleKeys));
  return faults;
}

/** What is wrong with the id of its queue. */
export function queueIdFaults({ pipelineId, name }: PipelineFacts): readonly Fault[] {
  // Without an id of its own the queue has the workload's name, which is checked as a name.
  if (pipelineId === name || pipelineId === '' || isLabelValue(pipelineId)) return [];
  return [{ code: 'pipeline-id-not-a-label', prop: 'pipelineId', details: { pipelineId } }];
}

/** Names and addresses that lead nowhere. */
export function emptyTextFaults(facts: WorkloadFacts): readonly Fault[] {
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
export function nameFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
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

/** What is wrong with its namespace, labels and annotations. */
export function metadataFaults(facts: WorkloadFacts): readonly Fault[] {
  const { namespace, labels, annotations } = facts.metadata;
  if (isEmpty(facts.metadata)) return [];
  return [
    ...(namespace === undefined ? [] : namespaceFaults(namespace, 'metadata.namespace')),
    ...labelFaults(labels ?? {}, 'metadata.labels'),
    ...labelsNotReserved(labels, facts, 'metadata.labels'),
    ...annotationFaults(annotations ?? {}, 'metadata.annotations'),
  ];
}
