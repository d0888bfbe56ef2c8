import type { Fault } from '../findings/finding';
import { checkImage } from '../kubernetes/images';
import { attributesNotReserved } from '../policy/attributes-not-reserved';
import type { OutputOptions } from '../render/output-options';
import type {
  FunctionFacts,
  MetadataFacts,
  PipelineFacts,
  QueueWorkerFacts,
  WorkloadFacts,
} from '../render/workload-facts';
import { isDnsLabel, isLabelValue } from '../values/kubernetes-names';
import { ORDINARY_SIZE } from '../input/harmless-texts';
import { labelsNotReserved } from './output';
import { metadataFaults, scheduleFaults } from './own-texts';
import { ownAuthenticationFaults } from './scaling';

/** The longest name of which no object's name grows too long, in characters. */
export const LONGEST_ORDINARY_NAME = 39;

/** A name that every kind of object may have. */
const NAME = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;

/**
 * Whether no rule can find anything in the texts that are a workload's own. What is not obviously
 * in order is not ordinary, and is left to the rules to judge.
 */
export function hasOrdinaryTexts(facts: WorkloadFacts, output: OutputOptions): boolean {
  const { name, worker, cron, scheduleKeys } = facts;
  return (
    name.length <= LONGEST_ORDINARY_NAME &&
    NAME.test(name) &&
    hasOrdinaryImage(worker.image) &&
    hasOrdinaryMetadata(facts) &&
    facts.hasHarmlessTexts === true &&
    ((cron === undefined && facts.schedule === undefined && scheduleKeys.length === 0) ||
      scheduleFaults(facts).length === 0) &&
    leavesLabelsAlone(output.labels, facts) &&
    hasOrdinaryTextsOfItsKind(facts, output)
  );
}

function hasOrdinaryTextsOfItsKind(facts: WorkloadFacts, output: OutputOptions): boolean {
  switch (facts.kind) {
    case 'Pipeline':
      return hasOrdinarySource(facts);
    case 'Function':
      return hasOrdinaryRows(facts);
    case 'QueueWorker':
      return hasOrdinaryTriggers(facts, output);
  }
}

/** In registry, path and tag words joined by one character each, and a tag that pins it. */
const IMAGE =
  /^(?:[a-z0-9]+(?:[-._][a-z0-9]+)*\/)*[a-z0-9]+(?:[-._][a-z0-9]+)*:(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** Well within what registries take, in characters. */
const LONGEST_ORDINARY_IMAGE = 200;

function hasOrdinaryImage(image: string | undefined): boolean {
  if (image === undefined) return false;
  if (image.length <= LONGEST_ORDINARY_IMAGE && IMAGE.test(image)) return true;
  const faults: Fault[] = [];
  checkImage(image, '', faults);
  return faults.length === 0;
}

function hasOrdinaryMetadata(facts: WorkloadFacts): boolean {
  const { metadata } = facts;
  if (isEmpty(metadata)) return true;
  const { namespace, labels, annotations } = metadata;
  if (labels === undefined && annotations === undefined) {
    return namespace === undefined || isDnsLabel(namespace);
  }
  return !speaksToKeda(metadata) && metadataFaults(facts).length === 0;
}

/** KEDA reads annotations, and what they say has to do with all the rest. */
function speaksToKeda({ annotations }: MetadataFacts): boolean {
  for (const annotation in annotations) {
    if (annotation.includes('keda.sh/')) return true;
  }
  return false;
}

/** Labels of the policy might be those that carry the name and the queue of this workload. */
function leavesLabelsAlone(labels: OutputOptions['labels'], facts: WorkloadFacts): boolean {
  if (labels === undefined || isEmpty(labels)) return true;
  return labelsNotReserved(labels, facts, '').length === 0;
}

/** What the worker is told in its environment is within the room that was looked at. */
function hasOrdinarySource(facts: PipelineFacts): boolean {
  const { pipelineId, name, targetNamespace, sourceRef, given } = facts;
  return (
    (pipelineId === name || (pipelineId !== '' && isLabelValue(pipelineId))) &&
    targetNamespace !== '' &&
    (targetNamespace ?? '').length <= ORDINARY_SIZE &&
    (sourceRef === undefined || sourceRef === given.sourceRef)
  );
}

function hasOrdinaryRows({ targetNamespaces, inputs, filter }: FunctionFacts): boolean {
  for (const namespace of targetNamespaces) {
    if (namespace === '') return false;
  }
  return (
    (inputs.length === 0 && filter === undefined) ||
    attributesNotReserved(inputs, filter).length === 0
  );
}

/** An authentication at a trigger is looked at by itself, and is no kin's. */
function hasOrdinaryTriggers(facts: QueueWorkerFacts, output: OutputOptions): boolean {
  if (facts.triggers.every(({ authentication }) => authentication === undefined)) return true;
  return ownAuthenticationFaults(facts, output).length === 0;
}

function isEmpty(object: object): boolean {
  for (const _key in object) return false;
  return true;
}
