import type {
  ContainerPort,
  DeploymentStrategy,
  EnvVarSource,
  Probe,
} from '../kubernetes/objects.generated';
import type { JsonObject } from '../values/json';

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
   * @default - `scaling.warmWindowSeconds`, else 300
   * @reports `cooldown-set-twice`, `zero-settings-without-effect` with replicas.min above 0
   * @see ScaledObject field `spec.cooldownPeriod`
   * @asType integer
   * @minimum 0
   * @maximum 2147483647
   */
  readonly cooldownPeriod?: number;
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
   * @see environment variable `LAYER_GATEWAY_API_KEY`, TriggerAuthentication field `spec.secretTargetRef[].name`
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
   * The trigger that follows the queue.
   *
   * @default - see its fields
   */
  readonly queueTrigger?: QueueTriggerOptions;
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

/** Lays the options of a workload over the defaults of its InfraRules, key by key, maps too. */
export function layOver(defaults: OutputOptions, options: OutputOptions): OutputOptions {
  return {
    ...defaults,
    ...options,
    env: { ...defaults.env, ...options.env },
    labels: { ...defaults.labels, ...options.labels },
    annotations: { ...defaults.annotations, ...options.annotations },
    podAnnotations: { ...defaults.podAnnotations, ...options.podAnnotations },
    queueTrigger: { ...defaults.queueTrigger, ...options.queueTrigger },
    cronTrigger: { ...defaults.cronTrigger, ...options.cronTrigger },
    scaledObject: { ...defaults.scaledObject, ...options.scaledObject },
    deployment: { ...defaults.deployment, ...options.deployment },
    service: { ...defaults.service, ...options.service },
  };
}
