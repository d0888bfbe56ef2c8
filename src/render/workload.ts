import type { DeploymentStrategy, PodSpec } from '../kubernetes/objects.generated';
import type { PoolFacts } from '../policy/pool-facts';
import { cooldownFor, isUndisturbed } from '../policy/unit-of-work';
import { Frame, own, ownBlock } from '../synth/frame';
import { isEmpty } from '../values/json';
import { part } from '../values/part';
import { onceAPart, remembered } from '../values/remembered';
import { gatewayOf, type Gateway } from './gateway';
import { framedLabels, framedSelector, labelsOf, labelTraitsOf, type LabelTraits } from './labels';
import type {
  RenderedMetadata,
  RenderedObject,
  ScaledJob,
  ScaledObject,
  Service,
  TriggerAuthentication,
} from './objects';
import type { OutputOptions } from './output-options';
import { framedPodOf, podSpecOf, portOf } from './pod';
import {
  framedQueueTrigger,
  givenTriggersOf,
  hasQueueTrigger,
  needsTriggerAuthentication,
  ownAuthenticationsOf,
  triggersOf,
} from './triggers';
import {
  isScaled,
  runsJobs,
  workerNameOf,
  type Rendering,
  type WorkloadFacts,
} from './workload-facts';

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

/** What decides the objects of a workload, but for what is its own. */
interface Traits {
  readonly paused: boolean;
  readonly hasNamespace: boolean;
  readonly labels: LabelTraits;
  readonly hasAnnotations: boolean;
  readonly hasPodAnnotations: boolean;
  readonly isUndisturbed: boolean;
  /** Undefined for a pod that is as a whole the workload's own. */
  readonly pod: PodSpec | undefined;
  readonly strategy: DeploymentStrategy | undefined;
  /** Undefined for a worker that runs as jobs. */
  readonly deployment: OutputOptions['deployment'];
  /** Undefined without a Service. */
  readonly servicePort: number | undefined;
  readonly service: OutputOptions['service'];
  /** Undefined where KEDA needs not know it. */
  readonly gateway: Gateway | undefined;
  readonly ownAuthentications: number;
  /** Undefined without a ScaledObject. */
  readonly scaledObject: OutputOptions['scaledObject'];
  /** Undefined without a ScaledJob. */
  readonly scaledJob: OutputOptions['scaledJob'];
  readonly hasPollingInterval: boolean;
  readonly hasCooldownPeriod: boolean;
  /** Undefined where the queue is not all that scales the worker. */
  readonly queueTrigger: object | undefined;
}

/** The objects of all workloads that differ in nothing but what is their own. */
export function frameOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
  hasNamespace: boolean,
): Frame<Rendering> {
  const jobs = runsJobs(facts);
  const scaled = isScaled(facts, output);
  const zero = scaled ? zeroSettings(facts, output) : NO_SETTINGS;
  return frame({
    paused: facts.paused,
    hasNamespace,
    labels: labelTraitsOf(facts, output),
    hasAnnotations:
      !isEmpty(facts.metadata.annotations ?? NOTHING) || !isEmpty(output.annotations ?? NOTHING),
    hasPodAnnotations: !isEmpty(output.podAnnotations ?? NOTHING),
    isUndisturbed: !isEmpty(undisturbed(facts)),
    pod: framedPodOf(facts, pool, output),
    strategy: jobs ? undefined : strategyOf(facts, pool, output),
    deployment: jobs ? undefined : (output.deployment ?? NOTHING),
    servicePort: hasService(facts) ? portOf(facts) : undefined,
    service: hasService(facts) ? output.service : undefined,
    gateway: scaled && needsTriggerAuthentication(facts, output) ? gatewayOf(output) : undefined,
    ownAuthentications: scaled ? distinctAuthentications(facts, output).length : 0,
    scaledObject: scaled && !jobs ? (output.scaledObject ?? NOTHING) : undefined,
    scaledJob: scaled && jobs ? (output.scaledJob ?? NOTHING) : undefined,
    hasPollingInterval: zero.pollingInterval !== undefined,
    hasCooldownPeriod: zero.cooldownPeriod !== undefined,
    queueTrigger:
      scaled && isScaledByQueueAlone(facts, output) ? framedQueueTrigger(output) : undefined,
  });
}

function isScaledByQueueAlone(facts: WorkloadFacts, output: OutputOptions): boolean {
  return (
    hasQueueTrigger(facts, output) &&
    facts.schedule === undefined &&
    givenTriggersOf(facts, output).length === 0
  );
}

const frame = remembered((traits: Traits) => new Frame<Rendering>(framedObjects(traits)));

/** In the order of the plan. */
function framedObjects(traits: Traits): readonly RenderedObject[] {
  const { gateway, deployment, scaledObject, scaledJob } = traits;
  const labels = framedLabels(traits.labels);
  const objects: RenderedObject[] = [];
  const add = (
    apiVersion: string,
    kind: string,
    role: Role,
    spec: object,
    name: string = WORKER_NAME,
  ): void => {
    objects.push({ apiVersion, kind, metadata: framedMetadata(traits, role, labels, name), spec });
  };
  if (deployment !== undefined) {
    add('apps/v1', 'Deployment', 'deployment', deploymentSpec(traits, labels));
  }
  if (traits.servicePort !== undefined) {
    add('v1', 'Service', 'service', serviceSpec(traits, traits.servicePort), SERVICE_NAME);
  }
  if (gateway !== undefined) {
    const spec = triggerAuthenticationSpec(gateway);
    add(KEDA, 'TriggerAuthentication', 'triggerAuthentication', spec);
  }
  for (let index = 0; index < traits.ownAuthentications; index++) {
    const { name, spec } = framedAuthentication(index);
    add(KEDA, 'TriggerAuthentication', 'ownAuthentication', spec, name);
  }
  if (scaledJob !== undefined) {
    add(KEDA, 'ScaledJob', 'scaledJob', scaledJobSpec(traits, labels));
  }
  if (scaledObject !== undefined) {
    add(KEDA, 'ScaledObject', 'scaledObject', scaledObjectSpec(traits));
  }
  return objects;
}

/** The objects of a workload as plain data, in the order of the plan. */
export function objectsOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): readonly RenderedObject[] {
  const { namespace } = facts.metadata;
  const given = { facts, pool, output, namespace };
  return frameOf(facts, pool, output, namespace !== undefined).filledWith(given);
}

type Labels = Readonly<Record<string, string>>;
type Annotations = Readonly<Record<string, string>>;

const WORKER_NAME = own(({ facts }: Rendering) => workerNameOf(facts.name));
const SERVICE_NAME = own(
  ({ facts, output }: Rendering) => output.service?.name ?? workerNameOf(facts.name),
);
const NAMESPACE = own(({ namespace }: Rendering) => namespace ?? '');

function framedMetadata(
  traits: Traits,
  role: Role,
  labels: Labels,
  name: string,
): RenderedMetadata {
  const annotations =
    traits.hasAnnotations || hasOwnAnnotations(role, traits) ? ANNOTATIONS[role] : undefined;
  return {
    ...(annotations === undefined ? {} : { annotations }),
    // KEDA adds the label itself; with it written, GitOps tools see no difference.
    labels: role === 'scaledObject' ? withScaledObjectName(traits.labels, labels) : labels,
    name,
    ...(traits.hasNamespace ? { namespace: NAMESPACE } : {}),
  };
}

function withScaledObjectName({ areOwn }: LabelTraits, labels: Labels): Labels {
  return areOwn ? SCALED_OBJECT_LABELS : { ...labels, [SCALED_OBJECT_LABEL]: WORKER_NAME };
}

const SCALED_OBJECT_LABEL = 'scaledobject.keda.sh/name';
const SCALED_OBJECT_LABELS = ownBlock(({ facts, output }: Rendering) => ({
  ...labelsOf(facts, output),
  [SCALED_OBJECT_LABEL]: workerNameOf(facts.name),
}));

function hasOwnAnnotations(role: Role, { paused, scaledObject }: Traits): boolean {
  if (role === 'scaledJob') return paused;
  return (
    role === 'scaledObject' &&
    (paused || scaledObject?.pausedScaleIn === true || scaledObject?.pausedScaleOut === true)
  );
}

const ANNOTATIONS: Readonly<Record<Role, Annotations>> = {
  deployment: annotationsOf(),
  service: annotationsOf(),
  triggerAuthentication: annotationsOf(),
  ownAuthentication: annotationsOf(),
  scaledObject: annotationsOf(({ facts, output }) => scaledObjectAnnotations(facts, output)),
  scaledJob: annotationsOf(({ facts }) => scaledJobAnnotations(facts)),
};

function annotationsOf(ofRole: (given: Rendering) => Annotations = () => NOTHING): Annotations {
  return ownBlock((given: Rendering) => ({
    ...given.facts.metadata.annotations,
    ...given.output.annotations,
    ...ofRole(given),
  }));
}

const NOTHING = part({});

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
  if (!paused && !pausedScaleIn && !pausedScaleOut) return NOTHING;
  return {
    ...(paused ? { 'autoscaling.keda.sh/paused-replicas': '0' } : {}),
    ...(pausedScaleIn ? { 'autoscaling.keda.sh/paused-scale-in': 'true' } : {}),
    ...(pausedScaleOut ? { 'autoscaling.keda.sh/paused-scale-out': 'true' } : {}),
  };
}

function scaledJobAnnotations({ paused }: WorkloadFacts): Annotations {
  return paused ? { 'autoscaling.keda.sh/paused': 'true' } : NOTHING;
}

/** The Deployment's spec; `replicas` is absent while KEDA owns the number. */
function deploymentSpec(traits: Traits, labels: Labels): object {
  const { strategy } = traits;
  return {
    ...(traits.scaledObject === undefined ? { replicas: REPLICAS } : {}),
    ...traits.deployment,
    selector: { matchLabels: framedSelector(traits.labels) },
    ...(strategy === undefined ? {} : { strategy }),
    template: framedTemplate(traits, labels),
  };
}

const REPLICAS = own(({ facts: { paused, scaling } }: Rendering) =>
  paused || scaling.mode !== 'fixed' ? 0 : (scaling.min ?? 0),
);

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

function framedTemplate(traits: Traits, labels: Labels): object {
  const annotated = traits.hasPodAnnotations || traits.isUndisturbed;
  return {
    metadata: { ...(annotated ? { annotations: POD_ANNOTATIONS } : {}), labels },
    spec: traits.pod ?? OWN_POD,
  };
}

const OWN_POD = ownBlock(({ facts, pool, output }: Rendering) => podSpecOf(facts, pool, output));
const POD_ANNOTATIONS = ownBlock(({ facts, output }: Rendering) => ({
  ...undisturbed(facts),
  ...output.podAnnotations,
}));

/** Karpenter's word for pods whose node it is to leave alone. */
function undisturbed(facts: WorkloadFacts): Annotations {
  if (facts.kind !== 'QueueWorker' || !isUndisturbed(facts.runs, facts.doNotDisrupt)) {
    return NOTHING;
  }
  return UNDISTURBED;
}

const UNDISTURBED = part({ 'karpenter.sh/do-not-disrupt': 'true' });

/** The Service's spec: its port leads to the named port of the worker container. */
function serviceSpec(traits: Traits, port: number): Service['spec'] {
  const { portName = 'http', type = 'ClusterIP' } = traits.service ?? {};
  return {
    ports: [{ name: portName, port, targetPort: portName }],
    selector: framedSelector(traits.labels),
    type,
  };
}

/** The TriggerAuthentication's spec: the gateway's API key, as bearer token. */
const triggerAuthenticationSpec = onceAPart(
  ({ secretName, secretKey }: Gateway): TriggerAuthentication['spec'] =>
    part({ secretTargetRef: [{ key: secretKey, name: secretName, parameter: 'bearerToken' }] }),
);

/** Of equal names, the first makes the object. */
function distinctAuthentications(
  facts: WorkloadFacts,
  output: OutputOptions,
): ReturnType<typeof ownAuthenticationsOf> {
  const all = ownAuthenticationsOf(facts, output);
  if (all.length < 2) return all;
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

function framedAuthentication(index: number): { readonly name: string; readonly spec: object } {
  const known = AUTHENTICATIONS[index];
  if (known !== undefined) return known;
  const of = ({ facts, output }: Rendering) => distinctAuthentications(facts, output)[index];
  const made = {
    name: own((given: Rendering) => of(given)?.name ?? ''),
    spec: ownBlock((given: Rendering): object => of(given)?.spec ?? {}),
  };
  AUTHENTICATIONS[index] = made;
  return made;
}

const AUTHENTICATIONS: { readonly name: string; readonly spec: object }[] = [];

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

const MIN = own(({ facts }: Rendering) => facts.scaling.min ?? 0);
const MAX = own(({ facts }: Rendering) => facts.scaling.max ?? 0);
const COOLDOWN = own(
  ({ facts, output }: Rendering) => zeroSettings(facts, output).cooldownPeriod ?? 0,
);
const POLLING = own(
  ({ facts, output }: Rendering) => zeroSettings(facts, output).pollingInterval ?? 0,
);
const TRIGGERS = ownBlock(({ facts, output }: Rendering) => triggersOf(facts, output));

/** The ScaledObject's spec; both bounds are always written, since KEDA's own maximum is 100. */
function scaledObjectSpec(traits: Traits): ScaledObject['spec'] {
  const { initialCooldownPeriod, idleReplicaCount, fallback, advanced } = traits.scaledObject ?? {};
  const spec: object = {
    advanced,
    cooldownPeriod: traits.hasCooldownPeriod ? COOLDOWN : undefined,
    fallback,
    idleReplicaCount,
    initialCooldownPeriod,
    maxReplicaCount: MAX,
    minReplicaCount: MIN,
    pollingInterval: traits.hasPollingInterval ? POLLING : undefined,
    scaleTargetRef: { name: WORKER_NAME },
    triggers: traits.queueTrigger === undefined ? TRIGGERS : [traits.queueTrigger],
  };
  // The spec's own enum types are texts, and its quantities boxes.
  return withoutAbsent(spec) as ScaledObject['spec'];
}

function withoutAbsent(map: object): object {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

/** Settings that count between zero and one replica. */
interface ZeroSettings {
  readonly pollingInterval?: number | undefined;
  readonly cooldownPeriod?: number | undefined;
}

const NO_SETTINGS: ZeroSettings = part({});

/** Between zero and one replica; of a generic worker that never goes there, only what was given. */
function zeroSettings(facts: WorkloadFacts, output: OutputOptions): ZeroSettings {
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
function scaledJobSpec(traits: Traits, labels: Labels): ScaledJob['spec'] {
  const {
    pollingInterval = DEFAULT_POLLING_INTERVAL,
    rollout,
    successfulJobsHistoryLimit,
    failedJobsHistoryLimit,
    scalingStrategy,
    ...job
  } = traits.scaledJob ?? {};
  const spec: object = {
    failedJobsHistoryLimit,
    jobTargetRef: { ...job, template: framedTemplate(traits, labels) },
    maxReplicaCount: MAX,
    minReplicaCount: MIN,
    pollingInterval,
    rollout: { strategy: 'gradual', ...rollout },
    scalingStrategy,
    successfulJobsHistoryLimit,
    triggers: TRIGGERS,
  };
  // The spec's own enum types are texts, and its pod template an open map.
  return withoutAbsent(spec) as ScaledJob['spec'];
}
