import * as fc from 'fast-check';
import { trigger, untypedTrigger, type ScalerTrigger } from 'cdk8s-infra-rules';
import type { PodSpecPatch } from '../../src/kubernetes/pod-spec-merge';
import type { PoolFacts } from '../../src/policy/pool-facts';
import type { ScalingFacts } from '../../src/policy/scaling';
import type {
  CronTriggerOptions,
  DeploymentOptions,
  OutputOptions,
  QueueTriggerOptions,
  ScaledJobOptions,
  ScaledObjectOptions,
  ServiceOptions,
} from '../../src/render/output-options';
import type {
  FunctionFacts,
  MetadataFacts,
  PipelineFacts,
  QueueWorkerFacts,
  ScheduleFacts,
  WorkerFacts,
  WorkloadFacts,
} from '../../src/render/workload-facts';
import type { JudgedPolicy } from './judged';

/*
 * Facts of workloads, pools and policies with any value in any field. A field that has no generator
 * here does not compile, so that a new one takes part in everything that is held for all of them.
 */

type Generators<Facts> = {
  readonly [Field in keyof Required<Facts>]: fc.Arbitrary<Facts[Field]>;
};

/** Few values, so that many workloads are alike but for one. */
const few = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** Each field as generated, or absent where it may be. */
function some<Facts>(fields: Generators<Facts>): fc.Arbitrary<Facts> {
  const options = { requiredKeys: [], noNullPrototype: true };
  return fc.record(fields, options) as unknown as fc.Arbitrary<Facts>;
}

function whole<Facts>(fields: Generators<Facts>): fc.Arbitrary<Facts> {
  return fc.record(fields, { noNullPrototype: true });
}

const name = few('embed', 'caption', 'x'.repeat(39), 'x'.repeat(48), 'Bad');
const label = few('gold', 'no value!');
const seconds = few(0, 15, 300, undefined);
const map = (...keys: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.dictionary(few(...keys), label, { maxKeys: 2, noNullPrototype: true });

const triggers = few<readonly ScalerTrigger[]>(
  [],
  [
    trigger('cron', {
      timezone: 'Etc/UTC',
      start: '0 6 * * *',
      end: '0 8 * * *',
      desiredReplicas: 1,
    }),
  ],
  [untypedTrigger('prometheus', { query: 'up', threshold: '1' }, { name: 'extra' })],
  [untypedTrigger('cpu', { value: '50', containerName: 'worker' }, { metricType: 'Utilization' })],
  [
    untypedTrigger(
      'rabbitmq',
      { queueName: 'resize', mode: 'QueueLength', value: '5' },
      { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbit', key: 'host' }] } },
    ),
  ],
);

const scaledObject: Generators<ScaledObjectOptions> = {
  pollingInterval: few(5, 30),
  cooldownPeriod: few(0, 60),
  initialCooldownPeriod: few(0, 10),
  idleReplicaCount: few(0 as const),
  fallback: few({ failureThreshold: 3, replicas: 2 }, { failureThreshold: 3, replicas: 20 }),
  advanced: few(
    { horizontalPodAutoscalerConfig: { name: 'shared' } },
    { scalingModifiers: { formula: 'queue / 2', target: '5' } },
    { scalingModifiers: { formula: 'extra', target: '0' } },
  ),
  pausedScaleIn: fc.boolean(),
  pausedScaleOut: fc.boolean(),
};
const scaledJob: Generators<ScaledJobOptions> = {
  pollingInterval: few(5, 30),
  successfulJobsHistoryLimit: few(0, 3),
  failedJobsHistoryLimit: few(0, 3),
  backoffLimit: few(0, 2),
  activeDeadlineSeconds: few(60, 4000),
  ttlSecondsAfterFinished: few(0, 60),
  rollout: few({ strategy: 'immediate' as const }, { strategy: 'gradual' as const }),
  scalingStrategy: few({ strategy: 'accurate' as const }),
};
const queueTrigger: Generators<QueueTriggerOptions> = {
  serverAddress: few('http://metrics:9090', 'http://other:9090/'),
  authMode: few('bearer' as const, 'none' as const),
  query: few('up', ' '),
  stages: few(['pending'], ['a.b', 'c'], []),
  metricName: few('depth'),
  threshold: few<QueueTriggerOptions['threshold']>(5, '7', 0),
  activationThreshold: few(1, 10),
  name: few('depth', 'queue'),
  metricType: few('AverageValue' as const, 'Value' as const),
  useCachedMetrics: fc.boolean(),
  ignoreNullValues: fc.boolean(),
};
const cronTrigger: Generators<CronTriggerOptions> = {
  timezone: few('Etc/UTC', 'Europe/Berlin', 'Nowhere'),
  desiredReplicas: few(0, 1, 9),
};
const deployment: Generators<DeploymentOptions> = {
  strategy: few({ type: 'Recreate' as const }),
  minReadySeconds: few(0, 5),
  progressDeadlineSeconds: few(1, 600),
  revisionHistoryLimit: few(0, 2),
};
const service: Generators<ServiceOptions> = {
  name: few('shared', 'Bad'),
  type: few('ClusterIP' as const, 'NodePort' as const),
  portName: few('http', 'grpc', 'Bad_Name'),
};
const output: Generators<OutputOptions> = {
  gatewayBaseUrl: few('http://gateway:8080/', 'https://other', 'http://$(HOST):1', 'nowhere'),
  gatewaySecretName: few<OutputOptions['gatewaySecretName']>('gateway', 'Bad_Name', {
    name: 'other',
  }),
  gatewaySecretKey: few('token', 'no key'),
  env: few<OutputOptions['env']>(
    { LOG: 'info' },
    { HOST: 'x', COPY: '$(LOG)' },
    { HEVLAYER_BASE_URL: 'x' },
    { HEVLAYER_WAREHOUSE: 'w', LONG: 'x'.repeat(140_000) },
  ),
  workerIdFromPodName: fc.boolean(),
  scheduleFlag: few('yes', '$(A)'),
  warehouse: few({ kind: 'snowflake' }, { kind: 'other', note: 'é\u2028' }),
  labels: map('team', 'hevlayer.com/pipeline', 'infra-rules/pool'),
  annotations: map('note', 'autoscaling.keda.sh/paused-replicas'),
  podAnnotations: map('note'),
  pausing: few('remove' as const, 'annotate' as const),
  readinessProbe: few<OutputOptions['readinessProbe']>(false, {
    httpGet: { path: '/', port: 'http' },
  }),
  queueTrigger: fc.oneof(some(queueTrigger), few(false as const)),
  triggers,
  cronTrigger: some(cronTrigger),
  scaledObject: some(scaledObject),
  scaledJob: some(scaledJob),
  deployment: some(deployment),
  service: some(service),
};

const metadata: Generators<MetadataFacts> = {
  namespace: few('shop', 'Bad'),
  labels: map('team', 'hevlayer.com/pipeline'),
  annotations: map('note', 'autoscaling.keda.sh/paused'),
};
const worker: Generators<WorkerFacts> = {
  image: few('ghcr.io/acme/embed:1', 'worker', 'a b', undefined),
  computeClass: few('cpu', 'gpu', undefined),
  dispatch: few('pull', 'push'),
  port: few(9000, 0, 70_000, undefined, undefined),
  url: few('https://worker.example.com', 'nowhere', undefined, undefined),
  batchSize: few(1, 32),
  podSpec: few<PodSpecPatch | undefined>(
    undefined,
    undefined,
    undefined,
    {},
    { containers: [{ name: 'worker', env: [{ name: 'A', value: '$(B)' }] }] },
    { containers: [{ name: 'udf', resources: { limits: { cpu: '99' } } }] },
    { terminationGracePeriodSeconds: 1, nodeSelector: { 'layer.hev.dev/compute': 'x' } },
  ),
};
const scaling: Generators<ScalingFacts> = {
  mode: few('autoscale', 'autoscale', 'fixed', 'disabled'),
  min: few(0, 0, 1, 5, undefined),
  minGiven: fc.boolean(),
  max: few(0, 4, 4, 40, undefined),
  warmWindowSeconds: few(60, undefined, undefined),
};
const schedule: Generators<ScheduleFacts> = {
  cron: few('0 6 * * *', '30 23 * * 1', 'every morning'),
  leaseSeconds: few(60, 3_000),
};

const base = {
  name,
  metadata: some(metadata),
  paused: few(false, false, true),
  worker: whole(worker),
  pool: few('cpu', 'cpu-large', 'gpu', 'bare', 'broken', 'none', undefined),
  scaling: whole(scaling),
  schedule: fc.option(whole(schedule), { nil: undefined }),
  cron: few('0 6 * * *', undefined),
  scheduleKeys: few<readonly string[]>([], ['maxConcurrentScans']),
  output: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, some(output)),
  given: few({}, { note: '0o17' }, { list: [1, { deep: 'x' }] }),
  // In doubt: what is known to be harmless comes from the intake, which has tests of its own.
  hasHarmlessTexts: fc.constant(undefined),
};

const pipeline: Generators<PipelineFacts> = {
  ...base,
  kind: fc.constant('Pipeline'),
  targetNamespace: few('products', '', undefined),
  pipelineId: few('embed', 'Not One', 'q'.repeat(64)),
  sourceRef: few({ kind: 'sqs' }, { warehouseRef: 'main' }, { warehouseRef: 5 }, undefined),
};
const func: Generators<FunctionFacts> = {
  ...base,
  kind: fc.constant('Function'),
  triggers: few(['discovery'], ['write', 'schedule'], ['schedule'], []),
  targetNamespaces: few<readonly string[]>(['products'], [''], []),
  hasIndexSelector: fc.boolean(),
  inputs: few<readonly string[]>([], ['title', '_hevlayer_done']),
  filter: few<FunctionFacts['filter']>(undefined, ['_hevlayer_x', 'Eq', 1]),
};
const queueWorker: Generators<QueueWorkerFacts> = {
  ...base,
  kind: fc.constant('QueueWorker'),
  runs: few('deployment', 'job'),
  triggers,
  unitOfWork: few(90, 4_000, undefined),
  queueVisibilityTimeout: seconds,
  doNotDisrupt: few(true, false, undefined),
};

/** Facts of any workload, right or wrong. */
export const anyWorkload: fc.Arbitrary<WorkloadFacts> = fc.oneof(
  whole(pipeline),
  whole(func),
  whole(queueWorker),
);

const poolFields: Generators<PoolFacts> = {
  name: few('cpu', 'gpu'),
  kind: few('cpu', 'gpu'),
  nodeSelector: map('layer.hev.dev/compute'),
  tolerations: few<PoolFacts['tolerations']>(
    [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }],
    [{ operator: 'Sometimes' as never }],
  ),
  resources: few<PoolFacts['resources']>(
    { limits: { cpu: '2', memory: '4Gi' } },
    { requests: { cpu: '1500m' }, limits: { cpu: '1.5' } },
    { limits: { cpu: 'lots' } },
  ),
  maxReplicasPerWorkload: few(1, 4, 32),
  entry: few({}, { note: 'x' }),
};

/** Facts of any pool; its name is the one that it is found by. */
const anyPool: fc.Arbitrary<PoolFacts> = some(poolFields).map((pool) => ({
  ...pool,
  name: (pool as Partial<PoolFacts>).name ?? 'cpu',
  entry: (pool as Partial<PoolFacts>).entry ?? {},
}));

const policy: Generators<JudgedPolicy> = {
  pools: fc.array(anyPool, { maxLength: 2 }),
  brokenPools: few(new Set<string>(), new Set(['gpu'])),
  reconciledBy: few('synth', 'synth', 'operator'),
  output: fc.oneof(fc.constant({}), some(output)),
};

/** What any policy says. */
export const anyPolicy: fc.Arbitrary<JudgedPolicy> = whole(policy);
