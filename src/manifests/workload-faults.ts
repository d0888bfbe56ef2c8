import type { Fault } from '../findings/finding';
import { addressFaults } from '../keda/address';
import { scaledObjectNameFits } from '../keda/scaled-object-name';
import { secretReferenceFaults } from '../keda/secret-reference';
import {
  cronTriggerFaults,
  queueTriggerFaults,
  zeroSettingsHaveEffect,
} from '../keda/trigger-options';
import { deploymentFaults } from '../kubernetes/deployment';
import {
  annotationFaults,
  deploymentNameFaults,
  labelFaults,
  namespaceFaults,
  objectNameFaults,
  serviceNameFaults,
} from '../kubernetes/metadata';
import type { PodSpec } from '../kubernetes/objects.generated';
import { podFaults } from '../kubernetes/pod';
import { attributesNotReserved } from '../policy/attributes-not-reserved';
import type { PoolFacts } from '../policy/pool-facts';
import { functionHasRows } from '../policy/function-has-rows';
import { modeRunsSomething } from '../policy/mode-runs-something';
import { placementIsThePools, type PlacementPatch } from '../policy/placement-is-the-pools';
import { resolvePool } from '../policy/pool-resolution';
import { pushHasAnAddress } from '../policy/push-has-an-address';
import { replicasInOrder } from '../policy/replicas-in-order';
import { replicasWithinCeiling } from '../policy/replicas-within-ceiling';
import { discoveryHasEffect, wakeWindow } from '../policy/schedule';
import { warmWindowHasEffect } from '../policy/warm-window-has-effect';
import { workerWithinEnvelope } from '../policy/worker-within-envelope';
import { contractEnvironment } from '../render/environment';
import { gatewayOf } from '../render/gateway';
import { ownLabelsOf } from '../render/labels';
import type { OutputOptions } from '../render/output-options';
import { podSpecOf, workerContainerOf } from '../render/pod';
import { cronReplicasOf, DEFAULT_THRESHOLD } from '../render/triggers';
import { hasService } from '../render/workload';
import {
  followsQueue,
  isScaled,
  workerNameOf,
  type PipelineFacts,
  type WorkloadFacts,
} from '../render/workload-facts';
import { isLabelValue } from '../values/kubernetes-names';

/** Under which policy a workload is looked at. */
export interface PolicyView {
  readonly pools: ReadonlyMap<string, PoolFacts>;
  /** Pools with an error of their own: what is wrong with them is not their workloads' fault. */
  readonly brokenPools: ReadonlySet<string>;
  readonly reconciledBy: 'synth' | 'operator';
  /** Options after the policy's defaults were laid under the workload's own. */
  readonly output: OutputOptions;
}

/** Everything that can be wrong with one workload, looked at under its policy. */
export function workloadFaults(facts: WorkloadFacts, view: PolicyView): readonly Fault[] {
  const request = { pool: facts.pool, computeClass: facts.worker.computeClass };
  const resolved = resolvePool(request, view.pools);
  const { pool } = resolved;
  const inOrder = pool !== undefined && !view.brokenPools.has(pool.name);
  return [
    ...resolved.faults,
    ...(pool === undefined ? [] : replicasWithinCeiling(facts.scaling, pool)),
    ...replicasInOrder(facts.scaling),
    ...modeRunsSomething(facts.scaling),
    ...warmWindowHasEffect(facts.scaling),
    ...pushHasAnAddress(facts.worker),
    ...scheduleFaults(facts),
    ...(facts.kind === 'Function' ? functionHasRows(facts) : []),
    ...(facts.kind === 'Function' ? attributesNotReserved(facts.inputs, facts.filter) : []),
    ...(facts.kind === 'Pipeline' ? queueIdFaults(facts) : []),
    ...nameFaults(facts, view.output),
    ...metadataFaults(facts),
    ...(view.reconciledBy === 'operator'
      ? outputHasNoEffect(facts.output)
      : outputFaults(facts, view.output)),
    ...placedPodFaults(facts, pool, inOrder, view.output),
  ];
}

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
  if (pipelineId === name || (pipelineId !== '' && isLabelValue(pipelineId))) return [];
  return [{ code: 'pipeline-id-not-a-label', prop: 'pipelineId', details: { pipelineId } }];
}

/** One finding for a name, the strictest that applies: of what is made from it, all must fit. */
function nameFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const prop = 'metadata.name';
  const { name } = facts;
  if (name === '') return [{ code: 'name-empty', prop, details: {} }];
  const workerName = workerNameOf(name);
  const malformed = objectNameFaults(name, prop);
  if (malformed.length > 0) return malformed;
  const tooLong = isScaled(facts, output) ? scaledObjectNameFits(workerName) : [];
  if (tooLong.length > 0) return tooLong;
  if (!isLabelValue(name)) {
    return [{ code: 'name-not-a-label', prop, details: { name } }];
  }
  const serviceName = output.service?.name;
  const service =
    hasService(facts) && serviceName === undefined ? serviceNameFaults(workerName, prop) : [];
  return service.length > 0 ? service : deploymentNameFaults(workerName, prop);
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

function labelsNotReserved(
  labels: Readonly<Record<string, string>>,
  facts: WorkloadFacts,
  at: string,
): readonly Fault[] {
  const own = ownLabelsOf(facts);
  return Object.entries(labels)
    .filter(([label, value]) => Object.hasOwn(own, label) && own[label] !== value)
    .map(([label]) => ({
      code: 'label-reserved',
      prop: `${at}[${JSON.stringify(label)}]`,
      details: { label },
    }));
}

function outputHasNoEffect(output: OutputOptions): readonly Fault[] {
  const keys = Object.keys(output);
  if (keys.length === 0) return [];
  return [{ code: 'output-without-effect', prop: 'output', details: { keys } }];
}

/** Variables of the contract that the options may set: nobody else knows them at synth. */
const OPEN_VARIABLES = new Set(['HEVLAYER_WAREHOUSE', 'HEVLAYER_WORKER_ID']);

function outputFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const faults: Fault[] = [];
  const gateway = gatewayOf(output);
  const { scaling } = facts;
  const own = facts.output.scaledObject ?? {};
  faults.push(...addressFaults(gateway.baseUrl, 'output.gatewayBaseUrl'));
  faults.push(
    ...secretReferenceFaults(
      { name: gateway.secretName, key: gateway.secretKey },
      { name: 'output.gatewaySecretName', key: 'output.gatewaySecretKey' },
    ),
  );
  faults.push(...labelFaults(output.labels ?? {}, 'output.labels'));
  faults.push(...labelsNotReserved(output.labels ?? {}, facts, 'output.labels'));
  faults.push(...annotationFaults(output.annotations ?? {}, 'output.annotations'));
  faults.push(...annotationFaults(output.podAnnotations ?? {}, 'output.podAnnotations'));
  faults.push(...deploymentFaults(output.deployment ?? {}, 'output.deployment'));
  const serviceName = output.service?.name;
  if (serviceName !== undefined)
    faults.push(...serviceNameFaults(serviceName, 'output.service.name'));
  const contract = new Set(contractEnvironment(facts, output).map(({ name }) => name));
  for (const variable of Object.keys(output.env ?? {})) {
    if (!contract.has(variable) || OPEN_VARIABLES.has(variable)) continue;
    const prop = `output.env.${variable}`;
    faults.push({ code: 'environment-reserved', prop, details: { variable } });
  }
  faults.push(...variableFaults(facts, output), ...warehouseFaults(facts, output));
  if (!isScaled(facts, output)) return faults;
  if (followsQueue(facts)) faults.push(...queueFaults(facts, output));
  if (facts.schedule !== undefined) {
    const { timezone = 'Etc/UTC' } = output.cronTrigger ?? {};
    const desiredReplicas = cronReplicasOf(facts, output);
    // Without a valid maximum the default count means nothing, and max has its own finding.
    const { max } = scaling;
    const trigger = { timezone, desiredReplicas, max: max === 0 ? undefined : max };
    faults.push(...cronTriggerFaults(trigger, 'output.cronTrigger'));
  }
  if (scaling.min !== undefined) {
    faults.push(...zeroSettingsHaveEffect(own, scaling.min, 'output.scaledObject'));
  }
  if (scaling.warmWindowSeconds !== undefined && own.cooldownPeriod !== undefined) {
    const { warmWindowSeconds } = scaling;
    const details = { warmWindowSeconds, cooldownPeriod: own.cooldownPeriod };
    const prop = 'output.scaledObject.cooldownPeriod';
    faults.push({ code: 'cooldown-set-twice', prop, details });
  }
  return faults;
}

function queueFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const at = 'output.queueTrigger';
  const options = output.queueTrigger ?? {};
  const trigger = {
    threshold: options.threshold ?? DEFAULT_THRESHOLD,
    activationThreshold: options.activationThreshold ?? 0,
    activationGiven: facts.output.queueTrigger?.activationThreshold !== undefined,
    query: options.query,
    min: facts.scaling.min ?? 0,
  };
  const address = options.serverAddress;
  return [
    ...(address === undefined ? [] : addressFaults(address, `${at}.serverAddress`)),
    ...queueTriggerFaults(trigger, at),
  ];
}

/** Linux's MAX_ARG_STRLEN, less the byte that ends the text. */
const LONGEST_VARIABLE = 131_071;

/** Where the user wrote what a variable of the contract carries. */
const VARIABLE_PROPS: Readonly<Record<string, string>> = {
  HEVLAYER_SOURCE_REF: 'sourceRef',
  HEVLAYER_WAREHOUSE: 'output.warehouse',
};

function variableFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  return contractEnvironment(facts, output).flatMap(({ name, value = '' }): readonly Fault[] => {
    const prop = VARIABLE_PROPS[name];
    const bytes = Buffer.byteLength(name) + 1 + Buffer.byteLength(value);
    if (prop === undefined || bytes <= LONGEST_VARIABLE) return [];
    const details = { variable: name, bytes, max: LONGEST_VARIABLE };
    return [{ code: 'variable-too-long', prop, details }];
  });
}

function warehouseFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const warehouse = facts.kind === 'Pipeline' ? facts.sourceRef?.warehouseRef : undefined;
  const known =
    output.warehouse !== undefined ||
    output.env?.HEVLAYER_WAREHOUSE !== undefined ||
    (facts.worker.podSpec?.containers ?? []).some((container) =>
      (container.env ?? []).some(({ name }) => name === 'HEVLAYER_WAREHOUSE'),
    );
  if (typeof warehouse !== 'string' || known) return [];
  return [{ code: 'warehouse-unresolved', prop: 'sourceRef.warehouseRef', details: { warehouse } }];
}

/** What is wrong with the pod, as it stands after pool and patch. */
function placedPodFaults(
  facts: WorkloadFacts,
  pool: PoolFacts | undefined,
  inOrder: boolean,
  output: OutputOptions,
): readonly Fault[] {
  const { podSpec: patch } = facts.worker;
  const bare: PoolFacts = { name: pool?.name ?? '', entry: {} };
  const pod = podSpecOf(facts, pool !== undefined && inOrder ? pool : bare, output);
  const faults: Fault[] = [];
  if (pool !== undefined && inOrder && patch !== undefined) {
    faults.push(...workerWithinEnvelope(envelopeOf(facts, pod), pool));
    faults.push(...placementIsThePools(patch as PlacementPatch, pool));
  }
  // An image that is no text, or missing, has its finding.
  const imageKnown = facts.worker.image !== undefined;
  const unknown = unknownContainers(facts);
  for (const fault of podFaults(pod, POD_SPEC)) {
    const prop = userProp(fault.prop, facts, output);
    if (prop === 'worker.image' && !imageKnown) continue;
    // The reference to the gateway's Secret is checked as an option.
    if (prop === GATEWAY_SECRET) continue;
    // Why it has no image is said better.
    if (fault.code === 'image-empty' && unknown.some((one) => prop === `${one.prop}.image`))
      continue;
    faults.push({ ...fault, prop });
  }
  return [...faults, ...unknown];
}

/** A patch container of another name is a sidecar; without an image it was meant as a patch. */
function unknownContainers(facts: WorkloadFacts): readonly Fault[] {
  const name = workerContainerOf(facts);
  return (facts.worker.podSpec?.containers ?? [])
    .filter((container) => container.name !== name && (container.image ?? '') === '')
    .map((container) => ({
      code: 'container-not-generated',
      prop: `${POD_SPEC}.containers[${container.name}]`,
      details: { given: container.name, generated: name },
    }));
}

const POD_SPEC = 'worker.podSpec';
const GATEWAY_SECRET = 'output.gatewaySecret';

function envelopeOf(
  facts: WorkloadFacts,
  pod: PodSpec,
): Parameters<typeof workerWithinEnvelope>[0] {
  return {
    worker: workerContainerOf(facts),
    containers: pod.containers,
    initContainers: pod.initContainers ?? [],
  };
}

/** Says where the user wrote what stands in the generated part of the pod. */
function userProp(prop: string, facts: WorkloadFacts, output: OutputOptions): string {
  const name = workerContainerOf(facts);
  const container = `${POD_SPEC}.containers[${name}].`;
  if (!prop.startsWith(container)) return prop;
  const field = prop.slice(container.length);
  const patch = facts.worker.podSpec?.containers?.find((one) => one.name === name);
  if (field === 'image' && patch?.image === undefined) return 'worker.image';
  if (field.startsWith('ports[') && patch?.ports === undefined) {
    return field.endsWith('.name') ? 'output.service.portName' : 'worker.port';
  }
  if (field.startsWith('readinessProbe') && patch?.readinessProbe === undefined) {
    return output.readinessProbe === undefined ? 'worker.port' : `output.${field}`;
  }
  const variable = /^env\[([^\]]*)\](.*)$/.exec(field);
  if (variable !== null) {
    const [, variableName = '', rest = ''] = variable;
    const patched = patch?.env?.some((one) => one.name === variableName) === true;
    if (patched) return prop;
    if (Object.hasOwn(output.env ?? {}, variableName)) return `output.env.${variableName}${rest}`;
    if (variableName === 'LAYER_GATEWAY_API_KEY') return GATEWAY_SECRET;
  }
  return prop;
}
