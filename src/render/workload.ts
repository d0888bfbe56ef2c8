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
import { isEmpty } from '../values/json';
import { part } from '../values/part';
import { onceAPart } from '../values/remembered';
import { gatewayOf, type Gateway } from './gateway';
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

/** The objects of a workload as plain data, in the order of the plan. */
export function objectsOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): readonly RenderedObject[] {
  const labels = labelsOf(facts, output);
  return planOf(facts, output).map((planned) => ({
    apiVersion: planned.apiVersion,
    kind: planned.kind,
    metadata: metadataWith(planned, facts, output, labels),
    spec: specWith(planned, facts, pool, output, labels),
  }));
}

/** Metadata of an object, without what its chart adds. */
export function metadataOf(
  planned: PlannedObject,
  facts: WorkloadFacts,
  output: OutputOptions,
): RenderedMetadata {
  return metadataWith(planned, facts, output, labelsOf(facts, output));
}

/** Spec of an object. */
export function specOf(
  planned: PlannedObject,
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): object {
  return specWith(planned, facts, pool, output, labelsOf(facts, output));
}

type Labels = Readonly<Record<string, string>>;
type Annotations = Readonly<Record<string, string>>;

function metadataWith(
  { role, name }: PlannedObject,
  facts: WorkloadFacts,
  output: OutputOptions,
  labels: Labels,
): RenderedMetadata {
  const annotations = annotationsOf(role, facts, output);
  const { namespace } = facts.metadata;
  const metadata: Partial<Writable<RenderedMetadata>> = {};
  if (annotations !== undefined) metadata.annotations = annotations;
  // KEDA adds the label itself; with it written, GitOps tools see no difference.
  metadata.labels =
    role === 'scaledObject' ? { ...labels, 'scaledobject.keda.sh/name': name } : labels;
  metadata.name = name;
  if (namespace !== undefined) metadata.namespace = namespace;
  return metadata as RenderedMetadata;
}

/** The keys of what is made stand in the order in which they are written. */
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Undefined for none. */
function annotationsOf(
  role: Role,
  facts: WorkloadFacts,
  output: OutputOptions,
): Annotations | undefined {
  const own =
    role === 'scaledObject'
      ? scaledObjectAnnotations(facts, output)
      : role === 'scaledJob'
        ? scaledJobAnnotations(facts)
        : NO_ANNOTATIONS;
  const { annotations: given = NO_ANNOTATIONS } = facts.metadata;
  const { annotations: defaults = NO_ANNOTATIONS } = output;
  if (isEmpty(given) && isEmpty(defaults) && isEmpty(own)) return undefined;
  return { ...given, ...defaults, ...own };
}

const NO_ANNOTATIONS: Annotations = part({});

function specWith(
  { role, name }: PlannedObject,
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
  labels: Labels,
): object {
  switch (role) {
    case 'deployment':
      return deploymentWith(facts, pool, output, labels);
    case 'service':
      return serviceSpec(facts, output);
    case 'triggerAuthentication':
      return triggerAuthenticationSpec(gatewayOf(output));
    case 'ownAuthentication':
      return ownAuthenticationsOf(facts, output).find((one) => one.name === name)?.spec ?? {};
    case 'scaledObject':
      return scaledObjectSpec(facts, output);
    case 'scaledJob':
      return scaledJobSpec(facts, pool, output, labels);
  }
}

/** A push worker in this cluster has a Service; one with a url runs elsewhere. */
export function hasService({ worker }: WorkloadFacts): boolean {
  return worker.dispatch === 'push' && worker.url === undefined;
}

/** What KEDA reads of a ScaledObject's annotations. */
export function scaledObjectAnnotations(
  { paused }: WorkloadFacts,
  { scaledObject }: OutputOptions,
): Annotations {
  const { pausedScaleIn = false, pausedScaleOut = false } = scaledObject ?? {};
  if (!paused && !pausedScaleIn && !pausedScaleOut) return NO_ANNOTATIONS;
  return {
    ...(paused ? { 'autoscaling.keda.sh/paused-replicas': '0' } : {}),
    ...(pausedScaleIn ? { 'autoscaling.keda.sh/paused-scale-in': 'true' } : {}),
    ...(pausedScaleOut ? { 'autoscaling.keda.sh/paused-scale-out': 'true' } : {}),
  };
}

function scaledJobAnnotations({ paused }: WorkloadFacts): Annotations {
  return paused ? { 'autoscaling.keda.sh/paused': 'true' } : NO_ANNOTATIONS;
}

/** The Deployment's spec; `replicas` is absent while KEDA owns the number. */
export function deploymentSpec(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): Deployment['spec'] {
  return deploymentWith(facts, pool, output, labelsOf(facts, output));
}

function deploymentWith(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
  labels: Labels,
): Deployment['spec'] {
  const strategy = strategyOf(facts, pool, output);
  const spec: Partial<Writable<Deployment['spec']>> = {};
  if (!isScaled(facts, output)) spec.replicas = replicasOf(facts);
  if (!isEmpty(output.deployment ?? NOTHING)) Object.assign(spec, output.deployment);
  spec.selector = { matchLabels: selectorOf(facts) };
  if (strategy !== undefined) spec.strategy = strategy;
  spec.template = podTemplateWith(facts, pool, output, labels);
  return spec as Deployment['spec'];
}

const NOTHING = part({});

/** On GPU nodes a rollout of a QueueWorker adds no pod to those the ceiling allows. */
export function strategyOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): DeploymentStrategy | undefined {
  const given = output.deployment?.strategy;
  if (given !== undefined || facts.kind !== 'QueueWorker' || pool.kind !== 'gpu') return given;
  return NO_SURGE;
}

const NO_SURGE: DeploymentStrategy = part({
  rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
  type: 'RollingUpdate',
});

function podTemplateWith(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
  labels: Labels,
): Deployment['spec']['template'] {
  const own = undisturbed(facts);
  const { podAnnotations: given = NO_ANNOTATIONS } = output;
  const metadata =
    isEmpty(own) && isEmpty(given) ? { labels } : { annotations: { ...own, ...given }, labels };
  return { metadata, spec: podSpecOf(facts, pool, output) };
}

/** Karpenter's word for pods whose node it is to leave alone. */
function undisturbed(facts: WorkloadFacts): Annotations {
  if (facts.kind !== 'QueueWorker' || !isUndisturbed(facts.runs, facts.doNotDisrupt)) {
    return NO_ANNOTATIONS;
  }
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
    ports: port === undefined ? [] : [{ name: portName, port, targetPort: portName }],
    selector: selectorOf(facts),
    type,
  };
}

/** The TriggerAuthentication's spec: the gateway's API key, as bearer token. */
const triggerAuthenticationSpec = onceAPart(
  ({ secretName, secretKey }: Gateway): TriggerAuthentication['spec'] =>
    part({ secretTargetRef: [{ key: secretKey, name: secretName, parameter: 'bearerToken' }] }),
);

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
  const { cooldownPeriod, pollingInterval } = zeroSettings(facts, output);
  const spec: Record<string, unknown> = {};
  if (advanced !== undefined) spec.advanced = advanced;
  if (cooldownPeriod !== undefined) spec.cooldownPeriod = cooldownPeriod;
  if (fallback !== undefined) spec.fallback = fallback;
  if (idleReplicaCount !== undefined) spec.idleReplicaCount = idleReplicaCount;
  if (initialCooldownPeriod !== undefined) spec.initialCooldownPeriod = initialCooldownPeriod;
  spec.maxReplicaCount = max ?? 0;
  spec.minReplicaCount = min ?? 0;
  if (pollingInterval !== undefined) spec.pollingInterval = pollingInterval;
  spec.scaleTargetRef = { name: workerNameOf(facts.name) };
  spec.triggers = triggersOf(facts, output);
  // The spec's own enum types are texts, and its quantities boxes.
  return spec as unknown as ScaledObject['spec'];
}

/** Between zero and one replica; of a generic worker that never goes there, only what was given. */
function zeroSettings(
  facts: WorkloadFacts,
  output: OutputOptions,
): Pick<ScaledObject['spec'], 'pollingInterval' | 'cooldownPeriod'> {
  const { pollingInterval, cooldownPeriod, idleReplicaCount } = output.scaledObject ?? {};
  const { min = 0 } = facts.scaling;
  if (facts.kind === 'QueueWorker' && min > 0 && idleReplicaCount === undefined) {
    return { pollingInterval, cooldownPeriod };
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
  labels: Labels,
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
  const spec: Record<string, unknown> = {};
  if (failedJobsHistoryLimit !== undefined) spec.failedJobsHistoryLimit = failedJobsHistoryLimit;
  spec.jobTargetRef = { ...job, template: podTemplateWith(facts, pool, output, labels) };
  spec.maxReplicaCount = max ?? 0;
  spec.minReplicaCount = min ?? 0;
  spec.pollingInterval = pollingInterval ?? DEFAULT_POLLING_INTERVAL;
  spec.rollout = { strategy: 'gradual', ...rollout };
  if (scalingStrategy !== undefined) spec.scalingStrategy = scalingStrategy;
  if (successfulJobsHistoryLimit !== undefined) {
    spec.successfulJobsHistoryLimit = successfulJobsHistoryLimit;
  }
  spec.triggers = triggersOf(facts, output);
  // The spec's own enum types are texts, and its pod template an open map.
  return spec as unknown as ScaledJob['spec'];
}
