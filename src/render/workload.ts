import type { DeploymentStrategy } from '../kubernetes/objects.generated';
import type { PoolFacts } from '../policy/pool-facts';
import { cooldownFor, isUndisturbed } from '../policy/unit-of-work';
import { labelsOf, selectorOf } from './labels';
import type {
  Deployment,
  RenderedMetadata,
  RenderedObject,
  ScaledJob,
  ScaledObject,
  Service,
  TriggerAuthentication,
} from './objects';
import { gatewayOf } from './gateway';
import type { OutputOptions } from './output-options';
import { podSpecOf, portOf } from './pod';
import { needsTriggerAuthentication, ownAuthenticationsOf, triggersOf } from './triggers';
import { isScaled, runsJobs, workerNameOf, type WorkloadFacts } from './workload-facts';

/** What an object of a workload is to it. */
export type Role =
  | 'deployment'
  | 'service'
  | 'triggerAuthentication'
  | 'ownAuthentication'
  | 'scaledObject'
  | 'scaledJob';

/** What is known of an object before its pool is. */
export interface PlannedObject {
  readonly role: Role;
  /** Id below the construct of the workload. */
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/** Decides which objects a workload is made into, and what they are called. */
export function planOf(facts: WorkloadFacts, output: OutputOptions): readonly PlannedObject[] {
  const name = workerNameOf(facts.name);
  const jobs = runsJobs(facts);
  const planned: PlannedObject[] = [];
  if (!jobs) planned.push(deployment(name));
  if (hasService(facts)) planned.push(service(output.service?.name ?? name));
  if (!isScaled(facts, output)) return planned;
  if (needsTriggerAuthentication(facts, output)) planned.push(authentication(name));
  // One for each name.
  for (const own of new Set(ownAuthenticationsOf(facts, output).map((one) => one.name))) {
    planned.push(ownAuthentication(own));
  }
  planned.push(jobs ? scaledJob(name) : scaledObject(name));
  return planned;
}

const KEDA = 'keda.sh/v1alpha1';

function deployment(name: string): PlannedObject {
  return { role: 'deployment', id: 'Resource', apiVersion: 'apps/v1', kind: 'Deployment', name };
}

function service(name: string): PlannedObject {
  return { role: 'service', id: 'Service', apiVersion: 'v1', kind: 'Service', name };
}

function authentication(name: string): PlannedObject {
  const kind = 'TriggerAuthentication';
  return { role: 'triggerAuthentication', id: kind, apiVersion: KEDA, kind, name };
}

/** Of an authentication that stands at the user's triggers. */
function ownAuthentication(name: string): PlannedObject {
  const kind = 'TriggerAuthentication';
  return { role: 'ownAuthentication', id: `${kind}-${name}`, apiVersion: KEDA, kind, name };
}

function scaledObject(name: string): PlannedObject {
  const kind = 'ScaledObject';
  return { role: 'scaledObject', id: kind, apiVersion: KEDA, kind, name };
}

/** The main child of a worker of kind `job`, as the Deployment is of the others. */
function scaledJob(name: string): PlannedObject {
  return { role: 'scaledJob', id: 'Resource', apiVersion: KEDA, kind: 'ScaledJob', name };
}

/** An object as plain data. */
export function wholeObject(
  planned: PlannedObject,
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): RenderedObject {
  const { apiVersion, kind } = planned;
  const metadata = metadataOf(planned, facts, output);
  return { apiVersion, kind, metadata, spec: specOf(planned, facts, pool, output) };
}

/** Metadata of an object, without what its chart adds. */
export function metadataOf(
  { role, name }: PlannedObject,
  facts: WorkloadFacts,
  output: OutputOptions,
): RenderedMetadata {
  const { namespace } = facts.metadata;
  const common = {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    labels: labelsOf(facts, output),
  };
  const given = { ...facts.metadata.annotations, ...output.annotations };
  switch (role) {
    case 'scaledObject':
      return annotated(
        // KEDA adds the label itself; with it written, GitOps tools see no difference.
        { ...common, labels: { ...common.labels, 'scaledobject.keda.sh/name': name } },
        { ...given, ...scaledObjectAnnotations(facts, output) },
      );
    case 'scaledJob':
      return annotated(common, { ...given, ...scaledJobAnnotations(facts) });
    default:
      return annotated(common, given);
  }
}

/** Spec of an object. */
export function specOf(
  { role, name }: PlannedObject,
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): object {
  switch (role) {
    case 'deployment':
      return deploymentSpec(facts, pool, output);
    case 'service':
      return serviceSpec(facts, output);
    case 'triggerAuthentication':
      return triggerAuthenticationSpec(output);
    case 'ownAuthentication':
      return ownAuthenticationsOf(facts, output).find((one) => one.name === name)?.spec ?? {};
    case 'scaledObject':
      return scaledObjectSpec(facts, output);
    case 'scaledJob':
      return scaledJobSpec(facts, pool, output);
  }
}

/** A push worker in this cluster has a Service; one with a url runs elsewhere. */
export function hasService({ worker }: WorkloadFacts): boolean {
  return worker.dispatch === 'push' && worker.url === undefined;
}

/** What KEDA reads of a ScaledObject's annotations. */
export function scaledObjectAnnotations(
  { paused }: WorkloadFacts,
  { scaledObject = {} }: OutputOptions,
): Readonly<Record<string, string>> {
  const { pausedScaleIn = false, pausedScaleOut = false } = scaledObject;
  return {
    ...(paused ? { 'autoscaling.keda.sh/paused-replicas': '0' } : {}),
    ...(pausedScaleIn ? { 'autoscaling.keda.sh/paused-scale-in': 'true' } : {}),
    ...(pausedScaleOut ? { 'autoscaling.keda.sh/paused-scale-out': 'true' } : {}),
  };
}

function scaledJobAnnotations({ paused }: WorkloadFacts): Readonly<Record<string, string>> {
  return paused ? { 'autoscaling.keda.sh/paused': 'true' } : {};
}

function annotated(
  metadata: RenderedMetadata,
  annotations: Readonly<Record<string, string>>,
): RenderedMetadata {
  return Object.keys(annotations).length === 0 ? metadata : { ...metadata, annotations };
}

/** The Deployment's spec; `replicas` is absent while KEDA owns the number. */
export function deploymentSpec(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): Deployment['spec'] {
  const strategy = strategyOf(facts, pool, output);
  return {
    ...(isScaled(facts, output) ? {} : { replicas: replicasOf(facts) }),
    ...output.deployment,
    ...(strategy === undefined ? {} : { strategy }),
    selector: { matchLabels: selectorOf(facts) },
    template: podTemplateOf(facts, pool, output),
  };
}

/** On GPU nodes a rollout of a QueueWorker adds no pod to those the ceiling allows. */
export function strategyOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): DeploymentStrategy | undefined {
  const given = output.deployment?.strategy;
  if (given !== undefined || facts.kind !== 'QueueWorker' || pool.kind !== 'gpu') return given;
  return { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } };
}

function podTemplateOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): Deployment['spec']['template'] {
  const annotations = { ...undisturbed(facts), ...output.podAnnotations };
  return {
    metadata: {
      labels: labelsOf(facts, output),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: podSpecOf(facts, pool, output),
  };
}

/** Karpenter's word for pods whose node it is to leave alone. */
function undisturbed(facts: WorkloadFacts): Readonly<Record<string, string>> {
  if (facts.kind !== 'QueueWorker' || !isUndisturbed(facts.runs, facts.doNotDisrupt)) return {};
  return { 'karpenter.sh/do-not-disrupt': 'true' };
}

function replicasOf({ paused, scaling }: WorkloadFacts): number {
  return paused || scaling.mode !== 'fixed' ? 0 : (scaling.min ?? 0);
}

/** The Service's spec: its port leads to the named port of the worker container. */
function serviceSpec(facts: WorkloadFacts, output: OutputOptions): Service['spec'] {
  const { portName = 'http', type = 'ClusterIP' } = output.service ?? {};
  const port = portOf(facts);
  return {
    type,
    selector: selectorOf(facts),
    ports: port === undefined ? [] : [{ name: portName, port, targetPort: portName }],
  };
}

/** The TriggerAuthentication's spec: the gateway's API key, as bearer token. */
function triggerAuthenticationSpec(output: OutputOptions): TriggerAuthentication['spec'] {
  const { secretName, secretKey } = gatewayOf(output);
  return { secretTargetRef: [{ parameter: 'bearerToken', name: secretName, key: secretKey }] };
}

/** How often KEDA looks at a sleeping worker's triggers, in seconds. */
const DEFAULT_POLLING_INTERVAL = 15;
/** How long all must be quiet before a worker returns to zero, in seconds. */
const DEFAULT_COOLDOWN_PERIOD = 300;

/** How long all must be quiet before the worker returns to zero, in seconds. */
export function cooldownOf(facts: WorkloadFacts, output: OutputOptions): number {
  const { cooldownPeriod } = output.scaledObject ?? {};
  const given = facts.scaling.warmWindowSeconds ?? cooldownPeriod;
  if (given !== undefined) return given;
  const work = facts.kind === 'QueueWorker' ? facts.unitOfWork : undefined;
  return work === undefined ? DEFAULT_COOLDOWN_PERIOD : cooldownFor(work);
}

/** The ScaledObject's spec; both bounds are always written, since KEDA's own maximum is 100. */
function scaledObjectSpec(facts: WorkloadFacts, output: OutputOptions): ScaledObject['spec'] {
  const { initialCooldownPeriod, idleReplicaCount, fallback, advanced } = output.scaledObject ?? {};
  const { min, max } = facts.scaling;
  return {
    scaleTargetRef: { name: workerNameOf(facts.name) },
    ...zeroSettings(facts, output),
    ...(initialCooldownPeriod === undefined ? {} : { initialCooldownPeriod }),
    ...(idleReplicaCount === undefined ? {} : { idleReplicaCount }),
    minReplicaCount: min ?? 0,
    maxReplicaCount: max ?? 0,
    // The spec's own enum types are texts, and its quantities boxes.
    ...((fallback === undefined ? {} : { fallback }) as Partial<ScaledObject['spec']>),
    ...((advanced === undefined ? {} : { advanced }) as Partial<ScaledObject['spec']>),
    triggers: [...triggersOf(facts, output)],
  };
}

/** Between zero and one replica; of a generic worker that never goes there, only what was given. */
function zeroSettings(
  facts: WorkloadFacts,
  output: OutputOptions,
): Pick<ScaledObject['spec'], 'pollingInterval' | 'cooldownPeriod'> {
  const { pollingInterval, cooldownPeriod, idleReplicaCount } = output.scaledObject ?? {};
  const { min = 0 } = facts.scaling;
  if (facts.kind === 'QueueWorker' && min > 0 && idleReplicaCount === undefined) {
    return {
      ...(pollingInterval === undefined ? {} : { pollingInterval }),
      ...(cooldownPeriod === undefined ? {} : { cooldownPeriod }),
    };
  }
  return {
    pollingInterval: pollingInterval ?? DEFAULT_POLLING_INTERVAL,
    cooldownPeriod: cooldownOf(facts, output),
  };
}

/** The ScaledJob's spec: a Job for what waits in the queue, left alone until it ends. */
function scaledJobSpec(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): ScaledJob['spec'] {
  const {
    pollingInterval,
    rollout,
    successfulJobsHistoryLimit,
    failedJobsHistoryLimit,
    scalingStrategy,
    ...job
  } = output.scaledJob ?? {};
  const { min, max } = facts.scaling;
  const options = { successfulJobsHistoryLimit, failedJobsHistoryLimit, scalingStrategy };
  const spec: object = {
    jobTargetRef: { ...job, template: podTemplateOf(facts, pool, output) },
    pollingInterval: pollingInterval ?? DEFAULT_POLLING_INTERVAL,
    minReplicaCount: min ?? 0,
    maxReplicaCount: max ?? 0,
    rollout: { strategy: 'gradual', ...rollout },
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    triggers: [...triggersOf(facts, output)],
  };
  // The spec's own enum types are texts, and its pod template an open map.
  return spec as ScaledJob['spec'];
}
