import { trigger, untypedTrigger, stockPools } from 'cdk8s-infra-rules';
import { takeQueueWorker } from '../../src/workloads/queue-worker-intake';
import type { PolicyView } from '../../src/workloads/policy-view';
import { takeFunction, takeOutput, takePipeline } from '../../src/workloads/workload-intake';
import { layOver, type OutputOptions } from '../../src/render/output-options';
import type { WorkloadFacts } from '../../src/render/workload-facts';
import { part } from '../../src/values/part';
import { pool } from './facts';

export type Kind = WorkloadFacts['kind'];
export type Fields = Readonly<Record<string, unknown>>;

/** What a user writes of one workload. */
export interface Given {
  readonly kind: Kind;
  readonly name: string;
  readonly spec: Fields;
  readonly metadata?: Fields;
  readonly output?: Fields;
  readonly triggers?: unknown;
  /** What no intake lets through, and a rule may still be handed. */
  readonly facts?: (facts: WorkloadFacts) => WorkloadFacts;
}

export const KINDS: readonly Kind[] = ['Pipeline', 'Function', 'QueueWorker'];

/** Nothing is wrong with these. */
export const ORDINARY: Readonly<Record<Kind, Given>> = {
  Pipeline: {
    kind: 'Pipeline',
    name: 'embed',
    spec: {
      target: { namespace: 'products' },
      sourceRef: { kind: 'sqs', queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789/embed' },
      worker: { image: 'ghcr.io/acme/embed:1.4.2', batchSize: 64 },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 4 } },
    },
  },
  Function: {
    kind: 'Function',
    name: 'caption',
    spec: {
      targetNamespaces: ['products'],
      inputs: ['title'],
      worker: { image: 'ghcr.io/acme/caption:1.4.2' },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 4 } },
    },
  },
  QueueWorker: {
    kind: 'QueueWorker',
    name: 'resize',
    spec: {
      pool: 'cpu',
      image: 'ghcr.io/acme/resize:1.4.2',
      unitOfWork: '90s',
      replicas: { min: 0, max: 4 },
    },
    triggers: [rabbitmq()],
  },
};

function rabbitmq(options: Fields = {}): unknown {
  const host = 'amqp://rabbit.example.com:5672/vhost';
  const metadata = { queueName: 'resize', mode: 'QueueLength', value: 5, host } as const;
  return trigger('rabbitmq', metadata, options);
}

/** One thing that may be odd about a workload; undefined where a kind has no such thing. */
export type Twist = (given: Given) => Given | undefined;

/** The field of the spec at a path; undefined takes it away. */
function field(path: string, value: unknown, ...kinds: readonly Kind[]): Twist {
  return (given) =>
    kinds.length > 0 && !kinds.includes(given.kind)
      ? undefined
      : { ...given, spec: changed(given.spec, path.split('.'), value) };
}

function changed(object: unknown, path: readonly string[], value: unknown): Fields {
  const [key = '', ...rest] = path;
  const fields = (typeof object === 'object' && object !== null ? object : {}) as Fields;
  return { ...fields, [key]: rest.length === 0 ? value : changed(fields[key], rest, value) };
}

/** A field that stands in `worker` or `scaling` except in a QueueWorker. */
function inner(path: string, value: unknown): Twist {
  return (given) => {
    const inQueueWorker = path.slice(path.indexOf('.') + 1);
    return field(given.kind === 'QueueWorker' ? inQueueWorker : path, value)(given);
  };
}

function both(...twists: readonly Twist[]): Twist {
  return (given) =>
    twists.reduce<Given | undefined>(
      (one, twist) => (one === undefined ? undefined : twist(one)),
      given,
    );
}

const beside =
  (changes: Partial<Given>): Twist =>
  (given) => ({ ...given, ...changes });

const onlyOf =
  (kind: Kind, changes: Partial<Given>): Twist =>
  (given) =>
    given.kind === kind ? { ...given, ...changes } : undefined;

const withFacts = (change: (facts: WorkloadFacts) => object): Twist =>
  // Of facts that no intake made nobody knows that their texts are harmless.
  beside({ facts: (facts) => ({ ...facts, hasHarmlessTexts: undefined, ...change(facts) }) });

const ODD_TEXTS = [
  '',
  'plain text',
  '$(HEVLAYER_UDF_ID)',
  '$$(X)',
  '1e5',
  '0o17',
  '0B1',
  '.5e3',
  '+1',
  '-.5',
  '1_000',
  '0x_1f',
  '12:30:45',
  'a\u2028b',
  'a\u0085b',
  'a\u007f',
  '\n\tx',
  'x\n\ty',
  'Café 😀',
  '"quotes" and \\',
  'x'.repeat(5_000),
  'x'.repeat(11_000),
  '"'.repeat(50_000),
  'x'.repeat(140_000),
];

export const TWISTS: readonly Twist[] = [
  (given) => given,
  ...[
    'a',
    'x'.repeat(38),
    'x'.repeat(39),
    'x'.repeat(40),
    'x'.repeat(47),
    'x'.repeat(55),
    'x'.repeat(64),
    'x'.repeat(254),
    'embed-',
    '-embed',
    'em--bed',
    'Embed',
    'em_bed',
    'em.bed',
    '7up',
    '1e3',
    '',
    'é',
  ].flatMap((name) => [beside({ name }), beside({ name: 'other', metadata: { name } })]),
  ...[
    undefined,
    '',
    'worker',
    'worker:latest',
    'worker:latest1',
    'worker:1',
    'localhost:5000/worker:1',
    'ghcr.io/acme/worker:1@sha256:' + 'a'.repeat(64),
    'ghcr.io/acme/worker@sha256:' + 'a'.repeat(64),
    'ghcr.io/acme/worker@sha256:abc',
    'ghcr.io/Acme/worker:1',
    'ghcr.io//worker:1',
    'ghcr.io/acme/worker:',
    'ghcr.io/acme/worker:1 ',
    'ghcr.io/acme/worker:1\n',
    'a__b/c--d:1',
    'a___b:1',
    ':1',
    `${'x'.repeat(180)}:1`,
    `${'x'.repeat(250)}:1`,
    `${'x/'.repeat(150)}x:1`,
    `worker:${'1'.repeat(129)}`,
    'a'.repeat(64),
    5,
  ].map((image) => inner('worker.image', image)),
  ...['cpu', 'cpu-large', 'gpu', 'bare', 'broken', 'none', '', undefined, 7].map((name) =>
    inner('scaling.pool', name),
  ),
  ...[
    { max: 4 },
    { max: 0 },
    { min: 0, max: 0 },
    { min: 4, max: 4 },
    { min: 5, max: 4 },
    { min: 1, max: 4 },
    { min: 0, max: 5 },
    { min: 0, max: 9 },
    { min: 0, max: 33 },
    { min: 0, max: 101 },
    { min: -1, max: 4 },
    { min: 0.5, max: 4 },
    { min: 0 },
    { min: 'one', max: 4 },
    undefined,
  ].map((replicas) => inner('scaling.replicas', replicas)),
  ...[NaN, -0, -3, 2.5, Infinity, undefined].flatMap((count) => [
    withFacts(({ scaling }) => ({ scaling: { ...scaling, min: count } })),
    withFacts(({ scaling }) => ({ scaling: { ...scaling, max: count } })),
  ]),
  ...['embed', 'other', 'Other', 'o'.repeat(64), 'not one', '123'].map((id) =>
    field('pipelineId', id, 'Pipeline'),
  ),
  ...[
    undefined,
    {},
    { kind: 'x'.repeat(2_000) },
    { warehouseRef: 'main' },
    { warehouseRef: '' },
    { warehouseRef: null },
    { warehouseRef: 5 },
    { warehouseRef: { name: 'main' } },
    { '<<': 1 },
    { list: [1, true, null, { deep: [[]] }] },
    { many: Array.from({ length: 3_000 }, (_, index) => index) },
  ].map((source) => field('sourceRef', source, 'Pipeline')),
  ...[
    [],
    ['write'],
    ['discovery', 'write'],
    ['schedule'],
    ['discovery', 'schedule'],
    ['schedule', 'schedule'],
    ['sometimes'],
  ].flatMap((triggers) => [
    field('triggers', triggers, 'Function'),
    both(field('triggers', triggers, 'Function'), field('schedule', { cron: '5 1 * * *' })),
    both(field('triggers', triggers, 'Function'), field('targetNamespaces', [])),
    withFacts((facts) => (facts.kind === 'Function' ? { triggers } : {})),
  ]),
  field('targetNamespaces', [], 'Function'),
  field('targetNamespaces', undefined, 'Function'),
  field('targetNamespaces', [''], 'Function'),
  both(field('targetNamespaces', [], 'Function'), field('indexSelector', {})),
  field('inputs', ['title', '_hevlayer_done'], 'Function'),
  field('filter', ['And', [['_hevlayer_done', 'Eq', 1]]], 'Function'),
  field('filter', ['title', 'Eq', '_hevlayer_done'], 'Function'),
  ...[
    {},
    null,
    { cron: '0 6 * * *' },
    { cron: '*/5 * * * *' },
    { cron: 'every morning' },
    { cron: '58 23 * * 1' },
    { cron: '30 23 * * 1', leaseSeconds: 60 },
    { cron: '30 23 * * 1', leaseSeconds: 3_000 },
    { cron: `0 ${'1,'.repeat(100)}1 * * *` },
    { discoveryIntervalSeconds: 5 },
    { leaseSeconds: -1 },
  ].flatMap((schedule) => [
    field('schedule', schedule, 'Pipeline', 'Function'),
    both(field('schedule', schedule, 'Function'), field('triggers', ['discovery', 'schedule'])),
  ]),
  ...['fixed', 'disabled', 'autoscale', 'manual'].flatMap((mode) => [
    field('scaling.mode', mode, 'Pipeline', 'Function'),
    both(field('scaling.mode', mode, 'Pipeline', 'Function'), inner('scaling.replicas.min', 2)),
  ]),
  withFacts(({ scaling }) => ({ scaling: { ...scaling, mode: 'manual' } })),
  both(
    field('targetNamespaces', [], 'Function'),
    withFacts(({ scaling }) => ({ scaling: { ...scaling, mode: 'manual' } })),
  ),
  withFacts(() => ({ scheduleKeys: ['maxConcurrentScans'] })),
  field('scaling.warmWindowSeconds', 60, 'Pipeline', 'Function'),
  both(
    field('scaling.warmWindowSeconds', 60, 'Pipeline', 'Function'),
    inner('scaling.replicas.min', 1),
  ),
  ...['cpu', 'gpu', 'tpu'].flatMap((computeClass) => [
    field('worker.computeClass', computeClass, 'Pipeline', 'Function'),
    both(
      field('worker.computeClass', computeClass, 'Pipeline', 'Function'),
      field('scaling.pool', undefined),
    ),
  ]),
  ...['pull', 'push', 'shout'].flatMap((dispatch) =>
    [
      {},
      { port: 9000 },
      { port: 0 },
      { port: 70_000 },
      { url: 'https://worker.example.com' },
      { url: 'https://me:secret@worker.example.com' },
      { url: 'nowhere' },
      { port: 9000, url: 'https://worker.example.com' },
    ].map((more) =>
      both(
        field('worker.dispatch', dispatch, 'Pipeline', 'Function'),
        ...Object.entries(more).map(([key, value]) => field(`worker.${key}`, value)),
      ),
    ),
  ),
  both(
    beside({ name: '7up' }),
    field('worker.dispatch', 'push', 'Pipeline', 'Function'),
    field('worker.port', 9000),
  ),
  inner('worker.paused', true),
  field('paused', true),
  field('paused', 'yes'),
  field('worker.batchSize', -1, 'Pipeline', 'Function'),
  field('worker.more', 1, 'Pipeline', 'Function'),
  ...[
    {},
    { containers: [{ name: 'worker', env: [{ name: 'A', value: '$(B)' }] }] },
    { containers: [{ name: 'sidecar', image: 'a:1' }] },
    { containers: [{ name: 'sidecar' }] },
    { containers: 'none' },
    { nodeSelector: { 'layer.hev.dev/node-role': 'other' } },
    { restartPolicy: 'Never' },
    { hostNetwork: 'x\u2028' },
  ].map((patch) => inner('worker.podSpec', patch)),
  ...[
    { namespace: 'shop' },
    { namespace: 'Shop' },
    { namespace: '123' },
    { namespace: '0x1f' },
    { labels: {} },
    { labels: { team: 'search' } },
    { labels: { 'no key': 'x' } },
    { labels: { team: 'no value!' } },
    { labels: { team: '1e3' } },
    { labels: { '<<': 'x' } },
    { labels: { 'infra-rules/pool': 'cpu' } },
    { labels: { 'infra-rules/pool': 'gpu' } },
    { labels: { 'hevlayer.com/pipeline': 'embed' } },
    { labels: { 'hevlayer.com/pipeline': 'x'.repeat(39) } },
    { labels: { 'layer.hev.dev/pipeline-id': 'embed' } },
    { annotations: {} },
    { annotations: { 'example.com/owner': 'search' } },
    { annotations: { 'no key': 'x' } },
    { annotations: { 'example.com/owner': 'x'.repeat(300_000) } },
    { annotations: { 'autoscaling.keda.sh/paused': 'maybe' } },
    { annotations: { 'autoscaling.keda.sh/paused': 'true' } },
    { annotations: { 'autoscaling.keda.sh/paused-replicas': '3' } },
    { annotations: { 'autoscaling.keda.sh/paused-replicas': '30' } },
    { annotations: { 'autoscaling.keda.sh/pause': 'true' } },
    { annotations: { 'scaledobject.keda.sh/transfer-hpa-ownership': 'true' } },
    { annotations: { 'scaledjob.keda.sh/job-excluded-labels': 'x' } },
    { more: 1 },
  ].map((metadata) => beside({ metadata })),
  ...[
    {},
    { labels: { team: 'search' } },
    { scaledObject: { cooldownPeriod: 60 } },
    { scaledObject: { idleReplicaCount: 0 } },
    { queueTrigger: { threshold: 'many' } },
    { queueTrigger: { activationThreshold: 2_000 } },
    { queueTrigger: false },
    { env: { HEVLAYER_BASE_URL: 'x' } },
    { gatewayBaseUrl: 'nowhere' },
    { warehouse: { url: 'x\u2028' } },
    { service: { name: 'Bad' } },
    { triggers: [rabbitmq({ name: 'extra' })] },
    { nothing: 1 },
  ].map((output) => beside({ output })),
  ...['2h', '1s', '0s', 'long', 5, 4_000, undefined].flatMap((time) => [
    field('unitOfWork', time, 'QueueWorker'),
    field('queueVisibilityTimeout', time, 'QueueWorker'),
    both(field('kind', 'job', 'QueueWorker'), field('unitOfWork', time)),
  ]),
  ...[true, false, 'no'].flatMap((given) => [
    field('doNotDisrupt', given, 'QueueWorker'),
    both(field('doNotDisrupt', given, 'QueueWorker'), inner('scaling.replicas.min', 1)),
    both(field('doNotDisrupt', given, 'QueueWorker'), field('kind', 'job')),
  ]),
  ...[
    undefined,
    [],
    [5],
    [rabbitmq(), rabbitmq()],
    [rabbitmq({ name: 'a' }), rabbitmq({ name: 'a' })],
    [rabbitmq({ name: 'a' }), rabbitmq({ name: 'b' })],
    [rabbitmq({ metricType: 'Value' })],
    [rabbitmq({ useCachedMetrics: true })],
    [rabbitmq({ authentication: { secretTargetRef: [] } })],
    [rabbitmq({ authentication: { podIdentity: { provider: 'aws' } } })],
    [rabbitmq({ authentication: secret('Bad_Name') })],
    [rabbitmq({ authentication: secret('rabbit') })],
    [rabbitmq({ authentication: secret('a') }), rabbitmq({ authentication: secret('b') })],
    [rabbitmq({ authenticationRef: { name: 'rabbit' } })],
    [untypedTrigger('cpu', { value: '50' }, { metricType: 'Utilization' })],
    [untypedTrigger('cpu', { value: '50' })],
    [untypedTrigger('cpu', { value: '50', containerName: 'worker' })],
    [untypedTrigger('cpu', { value: '50', containerName: 'unknown' })],
    [untypedTrigger('memory', { value: '50', containerName: 'unknown' }), rabbitmq()],
    [untypedTrigger('Odd type', {})],
    [untypedTrigger('prometheus', {})],
    [untypedTrigger('prometheus', { ignoreNullValues: 'false' })],
    [untypedTrigger('prometheus', { ignoreNullValues: 'true' })],
  ].flatMap((triggers) => [
    onlyOf('QueueWorker', { triggers }),
    both(onlyOf('QueueWorker', { triggers }), inner('scaling.replicas.min', 1)),
    both(onlyOf('QueueWorker', { triggers }), field('kind', 'job')),
  ]),
];

export const TEXT_TWISTS: readonly Twist[] = [
  ...ODD_TEXTS.flatMap((text) => [
    field('target.namespace', text, 'Pipeline'),
    field('pipelineId', text, 'Pipeline'),
    field('sourceRef', { kind: text }, 'Pipeline'),
    field('sourceRef', { [text]: 'x' }, 'Pipeline'),
    field('targetNamespaces', ['products', text], 'Function'),
    field('inputs', [text], 'Function'),
    field('version', text, 'Function'),
    field('filter', [text, 'Eq', text], 'Function'),
    field('indexSelector', { matchLabels: { team: text } }, 'Function'),
    beside({ metadata: { annotations: { 'example.com/note': text } } }),
    beside({ metadata: { labels: { team: text } } }),
    beside({ metadata: { namespace: text } }),
    withFacts((facts) => (facts.kind === 'Pipeline' ? { targetNamespace: text } : {})),
    withFacts((facts) => (facts.kind === 'Pipeline' ? { pipelineId: text } : {})),
    withFacts((facts) => (facts.kind === 'Pipeline' ? { sourceRef: { kind: text } } : {})),
    withFacts((facts) => (facts.kind === 'Function' ? { targetNamespaces: [text] } : {})),
    withFacts(({ given }) => ({
      given: { ...given, more: [[{ text }]] },
      hasHarmlessTexts: undefined,
    })),
    withFacts(() => ({ name: text })),
  ]),
];

function secret(name: string): Fields {
  return { secretTargetRef: [{ parameter: 'host', name, key: 'host' }] };
}

/** What a policy may say for all of its workloads. */
const OUTPUTS: readonly Fields[] = [
  {},
  { labels: { team: 'search' } },
  { labels: { team: 'no value!' } },
  { labels: { 'infra-rules/pool': 'cpu' } },
  { labels: { 'hevlayer.com/pipeline': 'embed', 'hevlayer.com/function': 'caption' } },
  { labels: { 'hevlayer.com/pipeline': 'x'.repeat(39) } },
  { labels: { 'hevlayer.com/function': 'x'.repeat(39) } },
  { labels: { 'infra-rules/worker': 'x'.repeat(39) } },
  { labels: { 'layer.hev.dev/pipeline-id': 'x'.repeat(39) } },
  { annotations: { 'example.com/owner': 'search' } },
  { annotations: { 'autoscaling.keda.sh/paused-replicas': '3' } },
  { annotations: { 'autoscaling.keda.sh/paused': 'maybe' } },
  { pausing: 'annotate' },
  { env: { LOG_LEVEL: 'debug' } },
  { env: { HEVLAYER_BASE_URL: 'x' } },
  { env: { HEVLAYER_SOURCE_REF: 'x', HEVLAYER_FUNCTION_ID: 'y' } },
  { env: { HEVLAYER_WAREHOUSE: 'main' } },
  { env: { COPY: '$(HEVLAYER_SOURCE_REF)', OTHER: '$(HEVLAYER_PIPELINE_SCHEDULE)' } },
  { env: { LONG: 'x'.repeat(85_000) } },
  { env: { LONG: 'x'.repeat(95_000), MORE: 'x'.repeat(130_000), LAST: 'x'.repeat(35_000) } },
  { warehouse: { url: 'https://warehouse.example.com' } },
  { workerIdFromPodName: false, scheduleFlag: 'yes' },
  { gatewayBaseUrl: 'http://gateway.example.com', gatewaySecretName: 'gateway' },
  { gatewaySecretName: 'Bad_Name' },
  { queueTrigger: false },
  { queueTrigger: { authMode: 'none', threshold: 5, activationThreshold: 10 } },
  { queueTrigger: { name: 'depth', stages: ['pending'], metricType: 'Value' } },
  { cronTrigger: { desiredReplicas: 3 } },
  { cronTrigger: { timezone: 'Europe/Nowhere' } },
  { scaledObject: { cooldownPeriod: 60, pollingInterval: 5 } },
  { scaledObject: { idleReplicaCount: 0 } },
  { scaledObject: { fallback: { failureThreshold: 3, replicas: 3 } } },
  {
    scaledObject: { fallback: { failureThreshold: 3, replicas: 3 } },
    queueTrigger: { ignoreNullValues: false },
  },
  { scaledObject: { pausedScaleIn: true } },
  { scaledObject: { advanced: { horizontalPodAutoscalerConfig: { name: 'shared' } } } },
  { scaledObject: { advanced: { scalingModifiers: { formula: 'queue / 2', target: '5' } } } },
  { scaledObject: { advanced: { scalingModifiers: { formula: 'extra', target: '5' } } } },
  { scaledJob: { activeDeadlineSeconds: 60, rollout: { strategy: 'default' } } },
  { deployment: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 2 } } } },
  { deployment: { revisionHistoryLimit: -1 } },
  { service: { name: 'shared', portName: 'api' } },
  { service: { portName: 'Bad_Name' } },
  { readinessProbe: false },
  { readinessProbe: { httpGet: { path: '/', port: 'http' } } },
  { triggers: [rabbitmq({ name: 'extra' })] },
  { triggers: [rabbitmq({ name: 'n'.repeat(206), authentication: secret('rabbit') })] },
  { triggers: [rabbitmq({ name: 'n'.repeat(212), authentication: secret('rabbit') })] },
  { triggers: [untypedTrigger('cpu', { value: '50', containerName: 'udf' })] },
];

export const POOLS = new Map(
  [
    ...Object.values(stockPools).map((one) => pool(one)),
    { name: 'bare', entry: {} },
    pool({ name: 'broken', resources: { limits: { cpu: 'lots' } } }),
  ].map((one) => [one.name, part(one)]),
);

/** A policy that nobody has asked about anything yet. */
export function policy(output: Fields, changes: Partial<PolicyView> = {}): Policy {
  const defaults = part(takeOutput(output).facts);
  const shared = part(layOver(defaults, {}));
  return (facts) => ({
    pools: POOLS,
    brokenPools: new Set(['broken']),
    reconciledBy: 'synth',
    output: Object.keys(facts.output).length === 0 ? shared : layOver(defaults, facts.output),
    ...changes,
  });
}

export type Policy = (facts: { readonly output: OutputOptions }) => PolicyView;

export const POLICIES: readonly (() => Policy)[] = [
  ...OUTPUTS.map((output) => () => policy(output)),
  () => policy({}, { reconciledBy: 'operator' }),
  () => policy({ labels: { team: 'search' } }, { reconciledBy: 'operator' }),
  () => policy({}, { pools: undefined }),
  () => policy({}, { pools: new Map() }),
  () => policy({}, { brokenPools: new Set(['cpu', 'gpu']) }),
  () => policy({}, { pools: new Map([['cpu', pool({ name: 'gpu' })]]) }),
  () => policy({}, { pools: new Map([['cpu', pool({ name: 'cpu' })]]) }),
];

export function factsOf(given: Given): WorkloadFacts {
  const input = {
    fallbackName: given.name,
    spec: given.spec,
    metadata: given.metadata,
    output: given.output,
    plainForm: () => undefined,
    fromManifest: false,
  };
  const facts =
    given.kind === 'Pipeline'
      ? takePipeline(input).facts
      : given.kind === 'Function'
        ? takeFunction(input).facts
        : takeQueueWorker({ ...input, triggers: given.triggers }).facts;
  return given.facts?.(facts) ?? facts;
}

export function twistedBy(twists: readonly Twist[]): readonly WorkloadFacts[] {
  return KINDS.flatMap((kind) =>
    twists.flatMap((twist) => {
      const given = twist(ORDINARY[kind]);
      return given === undefined ? [] : [factsOf(given)];
    }),
  );
}

export const ordinary = KINDS.map((kind) => factsOf(ORDINARY[kind]));
export const twisted = twistedBy(TWISTS);
