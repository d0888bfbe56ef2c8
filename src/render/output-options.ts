import type {
  ContainerPort,
  DeploymentStrategy,
  EnvVarSource,
  Probe,
} from '../kubernetes/objects.generated';
import type { ScalerTrigger } from '../keda/triggers/trigger';
import { remembered } from '../values/remembered';
import { isPart, part } from '../values/part';
import { isEmpty, type JsonObject } from '../values/json';

/**
 * The value of an environment variable: a text, or where to read it. An `EnvValue` of cdk8s-plus
 * has this shape.
 */
export interface EnvironmentValue {
  /**
   * The value itself.
   *
   * @default - read from `valueFrom`
   */
  readonly value?: string;
  /**
   * Where the value is read.
   *
   * @default - `value` is used
   */
  readonly valueFrom?: EnvVarSource;
}

/** How the trigger that follows the queue asks for its depth. */
export interface QueueTriggerOptions {
  /**
   * Prometheus API that KEDA asks.
   *
   * @default - `/v2/metrics` of `gatewayBaseUrl`
   * @reports `trigger-address-malformed`, `address-with-credentials`
   * @see KEDA prometheus trigger `serverAddress`
   */
  readonly serverAddress?: string;
  /**
   * How KEDA authenticates: with the gateway's API key as bearer token, or not at all.
   *
   * @default 'bearer'
   * @see KEDA prometheus trigger `authModes`
   */
  readonly authMode?: 'bearer' | 'none';
  /**
   * PromQL query whose value is the queue depth.
   *
   * @default - the sum of `layer_pipeline_stage_count` over `stages` for a Pipeline, of `layer_udf_queue_depth` for a Function, `or vector(0)`
   * @reports `query-empty`
   * @see KEDA prometheus trigger `query`
   */
  readonly query?: string;
  /**
   * Stages whose documents count as queued, for the default query of a Pipeline.
   *
   * @default ['pending', 'embedding']
   */
  readonly stages?: readonly string[];
  /**
   * Name under which older KEDA versions expose the metric; present ones do not read it.
   *
   * @default - `layer_pipeline_pending_<pipelineId>` or `layer_udf_queue_depth_<name>`, hyphens as underscores
   */
  readonly metricName?: string;
  /**
   * Queue depth that one replica should carry.
   *
   * @default 1000
   * @reports `trigger-number-malformed`, `trigger-threshold-not-positive`
   * @see KEDA prometheus trigger `threshold`
   */
  readonly threshold?: number | string;
  /**
   * Queue depth that must be exceeded to wake the worker from zero.
   *
   * @default 0
   * @reports `trigger-number-malformed`, `activation-above-threshold`, `zero-settings-without-effect`
   * @see KEDA prometheus trigger `activationThreshold`
   */
  readonly activationThreshold?: number | string;
  /**
   * Name of the trigger, by which a scaling formula calls it.
   *
   * @default - `queue` beside a formula, else none
   * @reports `trigger-name-repeated`, `formula-trigger-name-unusable`
   * @see ScaledObject field `spec.triggers[].name`
   */
  readonly name?: string;
  /**
   * Whether the queue depth is shared among the replicas, or compared as it is.
   *
   * @default 'AverageValue'
   * @see ScaledObject field `spec.triggers[].metricType`
   */
  readonly metricType?: 'AverageValue' | 'Value';
  /**
   * Whether KEDA answers the autoscaler from what it asked last, once in a polling interval.
   *
   * @default false
   * @see ScaledObject field `spec.triggers[].useCachedMetrics`
   */
  readonly useCachedMetrics?: boolean;
  /**
   * Whether an empty answer counts as 0; with false it counts as a failure, for which there may be a
   * fallback. The default query is never empty.
   *
   * @default true
   * @reports `fallback-hidden-by-null-values` when a fallback stands beside it
   * @see KEDA prometheus trigger `ignoreNullValues`
   */
  readonly ignoreNullValues?: boolean;
}

/** How the trigger of a schedule is written. */
export interface CronTriggerOptions {
  /**
   * IANA time zone of the cron expression.
   *
   * @default 'Etc/UTC'
   * @reports `time-zone-unknown`
   * @see KEDA cron trigger `timezone`
   */
  readonly timezone?: string;
  /**
   * Replicas during the wake window, in pods.
   *
   * @default - replicas.min, at least 1
   * @reports `cron-replicas-out-of-range`
   * @see KEDA cron trigger `desiredReplicas`
   * @asType integer
   * @minimum -2147483648
   * @maximum 2147483647
   */
  readonly desiredReplicas?: number;
}

/** What KEDA does with the replicas when a trigger keeps failing. */
export interface FallbackOptions {
  /**
   * Failures in a row before it applies.
   *
   * @see ScaledObject field `spec.fallback.failureThreshold`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly failureThreshold: number;
  /**
   * Replicas that the failing trigger then asks for, in pods.
   *
   * @reports `fallback-above-max`, `fallback-to-zero`, `fallback-from-zero`
   * @see ScaledObject field `spec.fallback.replicas`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly replicas: number;
  /**
   * How `replicas` counts against what is running; `scalingModifiers` leaves it to `??` in a formula.
   *
   * @default 'static'
   * @see ScaledObject field `spec.fallback.behavior`
   */
  readonly behavior?:
    | 'static'
    | 'currentReplicas'
    | 'currentReplicasIfHigher'
    | 'currentReplicasIfLower'
    | 'scalingModifiers';
}

/** How fast the autoscaler moves in one direction. */
export interface ScalingPolicyOptions {
  /**
   * Whether `value` counts pods or percent of those that run.
   *
   * @see HorizontalPodAutoscaler field `spec.behavior.scaleUp.policies[].type`
   */
  readonly type: 'Pods' | 'Percent';
  /**
   * Most pods, or percent, of change in one period; at least 1.
   *
   * @asType integer
   * @minimum -2147483648
   * @maximum 2147483647
   */
  readonly value: number;
  /**
   * Length of the period, in seconds: 1 to 1800.
   *
   * @asType integer
   * @minimum -2147483648
   * @maximum 2147483647
   */
  readonly periodSeconds: number;
}

/** How the autoscaler moves in one direction. */
export interface ScalingRulesOptions {
  /**
   * How long the autoscaler looks back for the most careful answer, in seconds: 0 to 3600.
   *
   * @default - 0 up, 300 down
   * @asType integer
   * @minimum 0
   * @maximum 3600
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which of several policies counts; `Disabled` stops this direction.
   *
   * @default 'Max'
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * How much may change in which time.
   *
   * @default - Kubernetes' own: up by 4 pods or 100 % in 15 s, down without a bound
   */
  readonly policies?: readonly ScalingPolicyOptions[];
  /**
   * How far off a metric may be before anything changes, such as `0.05`.
   *
   * @default - the cluster's, 0.1
   */
  readonly tolerance?: number | string;
}

/** A formula over the triggers, by their names, whose value takes the place of theirs. */
export interface ScalingModifiersOptions {
  /**
   * The formula, in the language Expr: `max(queue, backlog) / 2`.
   *
   * @reports the `formula-…` findings
   * @see ScaledObject field `spec.advanced.scalingModifiers.formula`
   */
  readonly formula: string;
  /**
   * What one replica should carry of the formula's value: a number above 0.
   *
   * @see ScaledObject field `spec.advanced.scalingModifiers.target`
   */
  readonly target: string;
  /**
   * What the formula's value must exceed to wake the worker from zero.
   *
   * @default - 0
   * @see ScaledObject field `spec.advanced.scalingModifiers.activationTarget`
   */
  readonly activationTarget?: string;
  /**
   * Whether the value is shared among the replicas, or compared as it is.
   *
   * @default 'AverageValue'
   * @see ScaledObject field `spec.advanced.scalingModifiers.metricType`
   */
  readonly metricType?: 'AverageValue' | 'Value';
}

/** Options of a ScaledObject that KEDA calls advanced. */
export interface AdvancedOptions {
  /**
   * Whether deleting the ScaledObject gives the worker back the replicas it had before; otherwise
   * it stays where it is, which may be at zero.
   *
   * @default false
   * @see ScaledObject field `spec.advanced.restoreToOriginalReplicaCount`
   */
  readonly restoreToOriginalReplicaCount?: boolean;
  /**
   * The HorizontalPodAutoscaler that KEDA makes.
   *
   * @default - named `keda-hpa-` and the name of the ScaledObject, with Kubernetes' own behaviour
   * @see ScaledObject field `spec.advanced.horizontalPodAutoscalerConfig`
   */
  readonly horizontalPodAutoscalerConfig?: {
    /**
     * Name of the autoscaler.
     *
     * @default - `keda-hpa-` and the name of the ScaledObject
     */
    readonly name?: string;
    /**
     * How fast it scales in each direction.
     *
     * @default - Kubernetes' own: up at once, down after 300 s
     * @reports the `hpa-…` findings
     */
    readonly behavior?: {
      readonly scaleUp?: ScalingRulesOptions;
      readonly scaleDown?: ScalingRulesOptions;
    };
  };
  /**
   * A formula over the triggers.
   *
   * @default - the largest answer of the triggers counts
   * @see ScaledObject field `spec.advanced.scalingModifiers`
   */
  readonly scalingModifiers?: ScalingModifiersOptions;
}

/** Options of the ScaledObject. */
export interface ScaledObjectOptions {
  /**
   * How often KEDA looks at the triggers while the worker is at zero, in seconds.
   *
   * @default 15
   * @reports `zero-settings-without-effect` with replicas.min above 0
   * @see ScaledObject field `spec.pollingInterval`
   * @asType integer
   * @minimum 1
   * @maximum 2147483647
   */
  readonly pollingInterval?: number;
  /**
   * How long all triggers must be quiet before the worker returns to zero, in seconds.
   *
   * @default - `scaling.warmWindowSeconds`, else 300; of a QueueWorker at least its unit of work
   * @reports `cooldown-set-twice`, `zero-settings-without-effect` with replicas.min above 0
   * @see ScaledObject field `spec.cooldownPeriod`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly cooldownPeriod?: number;
  /**
   * How long a new worker that nothing has woken yet stays up before it goes to zero, in seconds.
   *
   * @default - 0: an idle worker goes to zero at the first look
   * @see ScaledObject field `spec.initialCooldownPeriod`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly initialCooldownPeriod?: number;
  /**
   * 0: the worker goes to zero when idle, and from there straight to replicas.min, which is then
   * above 0. KEDA has no other number that works.
   *
   * @default - replicas.min is kept when idle
   * @reports `idle-without-effect`, `idle-not-below-min`
   * @see ScaledObject field `spec.idleReplicaCount`
   */
  readonly idleReplicaCount?: 0;
  /**
   * What happens to the replicas when a trigger keeps failing.
   *
   * @default - they stay as they are
   * @see ScaledObject field `spec.fallback`
   */
  readonly fallback?: FallbackOptions;
  /**
   * Formula, autoscaler, and what is left behind.
   *
   * @default - see its fields
   * @see ScaledObject field `spec.advanced`
   */
  readonly advanced?: AdvancedOptions;
  /**
   * Whether the worker is never scaled down, to zero neither.
   *
   * @default false
   * @see annotation `autoscaling.keda.sh/paused-scale-in`
   */
  readonly pausedScaleIn?: boolean;
  /**
   * Whether the worker is never scaled up, from zero neither.
   *
   * @default false
   * @see annotation `autoscaling.keda.sh/paused-scale-out`
   */
  readonly pausedScaleOut?: boolean;
}

/** Options of the ScaledJob that a QueueWorker of kind `job` becomes. */
export interface ScaledJobOptions {
  /**
   * How often KEDA looks at the triggers, in seconds.
   *
   * @default 15
   * @see ScaledJob field `spec.pollingInterval`
   * @asType integer
   * @minimum 1
   * @maximum 2147483647
   */
  readonly pollingInterval?: number;
  /**
   * How many Jobs that ended well are kept.
   *
   * @default - KEDA's own: 100
   * @see ScaledJob field `spec.successfulJobsHistoryLimit`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many Jobs that failed are kept.
   *
   * @default - KEDA's own: 100
   * @see ScaledJob field `spec.failedJobsHistoryLimit`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly failedJobsHistoryLimit?: number;
  /**
   * How often a Job starts its pod anew before it counts as failed.
   *
   * @default - Kubernetes' own: 6
   * @see Job field `spec.backoffLimit`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly backoffLimit?: number;
  /**
   * After how long a Job is ended, in seconds.
   *
   * @default - never
   * @reports `grace-period-below-work` when the unit of work is longer
   * @see Job field `spec.activeDeadlineSeconds`
   * @asType integer
   * @minimum 1
   * @maximum 2147483647
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How long a Job that ended is kept, in seconds.
   *
   * @default - the history limits alone decide
   * @see Job field `spec.ttlSecondsAfterFinished`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly ttlSecondsAfterFinished?: number;
  /**
   * What a change does to running Jobs: `gradual` leaves them alone, `immediate` deletes them.
   *
   * @default - gradual
   * @reports `scaled-job-rollout-deletes-jobs`
   * @see ScaledJob field `spec.rollout`
   */
  readonly rollout?: {
    readonly strategy?: 'gradual' | 'immediate';
    readonly propagationPolicy?: 'foreground' | 'background';
  };
  /**
   * How many Jobs a queue length is worth.
   *
   * @default - KEDA's own: what waits, less what runs
   * @see ScaledJob field `spec.scalingStrategy`
   */
  readonly scalingStrategy?: {
    readonly strategy?: 'default' | 'custom' | 'accurate' | 'eager';
    /**
     * @asType integer
     * @minimum -2147483648
     * @maximum 2147483647
     */
    readonly customScalingQueueLengthDeduction?: number;
    readonly customScalingRunningJobPercentage?: string;
    readonly pendingPodConditions?: readonly string[];
    readonly multipleScalersCalculation?: 'min' | 'avg' | 'sum' | 'max';
  };
}

/** Options of the Deployment that no pod spec holds. */
export interface DeploymentOptions {
  /**
   * How pods are replaced on a change; on scarce GPUs `maxSurge: 0` keeps the ceiling honest.
   *
   * @default - Kubernetes' own: rolling, 25 % more and 25 % fewer
   * @reports `rolling-update-with-recreate`, `rollout-cannot-proceed`, `percentage-malformed`, `max-unavailable-above-all`
   * @see Deployment field `spec.strategy`
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * How long a new pod must be ready before it counts, in seconds.
   *
   * @default 0
   * @see Deployment field `spec.minReadySeconds`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly minReadySeconds?: number;
  /**
   * How long a rollout may stand still before it counts as failed, in seconds.
   *
   * @default 600
   * @see Deployment field `spec.progressDeadlineSeconds`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly progressDeadlineSeconds?: number;
  /**
   * How many old ReplicaSets are kept.
   *
   * @default 10
   * @see Deployment field `spec.revisionHistoryLimit`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly revisionHistoryLimit?: number;
}

/** Options of the Service that a push worker gets. */
export interface ServiceOptions {
  /**
   * Name of the Service.
   *
   * @default - the name of the Deployment
   * @see Service field `metadata.name`
   */
  readonly name?: string;
  /**
   * How the Service is exposed.
   *
   * @default 'ClusterIP'
   * @see Service field `spec.type`
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Name of its port, and of the container's.
   *
   * @default 'http'
   * @see Service field `spec.ports[].name`
   */
  readonly portName?: NonNullable<ContainerPort['name']>;
}

/**
 * What the made objects look like where the CRD does not say it: on InfraRules as defaults, on a
 * workload laid over them key by key. With `reconciledBy: 'operator'` nothing of it has an effect.
 *
 * @reports `output-without-effect` with `reconciledBy: 'operator'`
 */
export interface OutputOptions {
  /**
   * Address of the gateway as workers call it.
   *
   * @default 'http://layer-gateway.layer.svc.cluster.local:8080'
   * @reports `trigger-address-malformed`, `address-with-credentials`
   * @see environment variable `HEVLAYER_BASE_URL`
   */
  readonly gatewayBaseUrl?: string;
  /**
   * Secret, in the workload's namespace, that holds the gateway's API key: its name, or a construct
   * with a name, such as a Secret of cdk8s-plus.
   *
   * @default 'layer'
   * @reports `secret-reference-malformed`
   * @see environment variable `LAYER_GATEWAY_API_KEY`
   * @see TriggerAuthentication field `spec.secretTargetRef[].name`
   */
  readonly gatewaySecretName?: string | { readonly name: string };
  /**
   * Key of the API key in that Secret.
   *
   * @default 'turbopuffer-api-key'
   * @reports `secret-reference-malformed`
   * @see TriggerAuthentication field `spec.secretTargetRef[].key`
   */
  readonly gatewaySecretKey?: string;
  /**
   * Further environment of the worker, by variable name.
   *
   * @default - none
   * @reports `environment-reserved`, the `env-…` findings
   */
  readonly env?: Readonly<Record<string, string | EnvironmentValue>>;
  /**
   * Whether `HEVLAYER_WORKER_ID` is set to the pod's name.
   *
   * @default true
   */
  readonly workerIdFromPodName?: boolean;
  /**
   * Text of `HEVLAYER_PIPELINE_SCHEDULE` on a Pipeline with a schedule.
   *
   * @default 'true'
   */
  readonly scheduleFlag?: string;
  /**
   * Connection of the Warehouse that `sourceRef.warehouseRef` names, as `HEVLAYER_WAREHOUSE` gives
   * it to the worker; never a credential.
   *
   * @default - not set
   * @reports `warehouse-unresolved` when absent and needed
   */
  readonly warehouse?: JsonObject;
  /**
   * Labels on every made object and on the pods.
   *
   * @default - none beside the library's own
   * @reports `label-reserved`, the `label-…` findings
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations on every made object.
   *
   * @default - none
   * @reports the `annotation-…` findings
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Annotations on the pods, such as `prometheus.io/scrape`.
   *
   * @default - none
   * @reports the `annotation-…` findings
   */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /**
   * What pausing does to the ScaledObject: remove it (apply with prune), or keep it with the
   * annotation `autoscaling.keda.sh/paused-replicas: "0"`.
   *
   * @default 'remove'
   */
  readonly pausing?: 'remove' | 'annotate';
  /**
   * Readiness probe of a push worker; false for none.
   *
   * @default - a TCP connection to the port
   * @reports the `probe-…` findings
   */
  readonly readinessProbe?: Probe | false;
  /**
   * The trigger that follows the gateway's queue; false for none, so that `triggers` take its place.
   *
   * @default - see its fields
   */
  readonly queueTrigger?: QueueTriggerOptions | false;
  /**
   * Further triggers, made by `trigger`, beside those of queue and schedule.
   *
   * @default - none
   * @reports the findings of triggers and of their authentications
   * @see ScaledObject field `spec.triggers`
   * @hidden
   */
  readonly triggers?: readonly ScalerTrigger[];
  /**
   * The trigger of a schedule.
   *
   * @default - see its fields
   */
  readonly cronTrigger?: CronTriggerOptions;
  /**
   * The ScaledObject.
   *
   * @default - see its fields
   */
  readonly scaledObject?: ScaledObjectOptions;
  /**
   * The ScaledJob of a QueueWorker of kind `job`.
   *
   * @default - see its fields
   */
  readonly scaledJob?: ScaledJobOptions;
  /**
   * The Deployment.
   *
   * @default - see its fields
   */
  readonly deployment?: DeploymentOptions;
  /**
   * The Service of a push worker.
   *
   * @default - see its fields
   */
  readonly service?: ServiceOptions;
}

/**
 * Lays the options of a workload over the defaults of its InfraRules, key by key, maps too. A map of which
 * the workload says nothing is that of the defaults, the very same object.
 */
export function layOver(defaults: OutputOptions, options: OutputOptions): OutputOptions {
  return {
    ...defaults,
    ...options,
    env: laidOver(defaults.env, options.env),
    labels: laidOver(defaults.labels, options.labels),
    annotations: laidOver(defaults.annotations, options.annotations),
    podAnnotations: laidOver(defaults.podAnnotations, options.podAnnotations),
    queueTrigger: queueTriggerOf(defaults.queueTrigger, options.queueTrigger),
    cronTrigger: laidOver(defaults.cronTrigger, options.cronTrigger),
    scaledObject: laidOver(defaults.scaledObject, options.scaledObject),
    scaledJob: laidOver(defaults.scaledJob, options.scaledJob),
    deployment: laidOver(defaults.deployment, options.deployment),
    service: laidOver(defaults.service, options.service),
  };
}

function laidOver<Section extends object>(
  defaults: Section | undefined,
  options: Section | undefined,
): Section {
  if (options === undefined) return defaults ?? (NOTHING as Section);
  if (defaults === undefined || isEmpty(defaults)) return options;
  // What many workloads give alike is one part, and so is what it makes of the defaults.
  const areParts = isPart(defaults) && isPart(options);
  return areParts ? (laidParts({ defaults, options }) as Section) : { ...defaults, ...options };
}

const laidParts = remembered(
  ({ defaults, options }: { readonly defaults: object; readonly options: object }): object =>
    part({ ...defaults, ...options }),
);

const NOTHING = part({});

function queueTriggerOf(
  defaults: OutputOptions['queueTrigger'],
  options: OutputOptions['queueTrigger'],
): QueueTriggerOptions | false {
  if (options === undefined) return defaults ?? NOTHING;
  if (options === false) return false;
  if (defaults !== false) return laidOver(defaults, options);
  // Who sets something of it wants one.
  return Object.keys(options).length === 0 ? false : options;
}

/** The name of the autoscaler that KEDA makes, where the options give it one. */
export function hpaNameIn({ scaledObject }: OutputOptions): string | undefined {
  return scaledObject?.advanced?.horizontalPodAutoscalerConfig?.name;
}
