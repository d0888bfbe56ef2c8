import { Chart } from 'cdk8s';
import {
  Function,
  Pipeline,
  QueueWorker,
  trigger,
  type FunctionProps,
  type InfraRules,
  type QueueWorkerProps,
  type Workload,
} from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';
import * as fc from 'fast-check';
import { queueWorkerProps, sqs } from './queue-workers';
import { functionProps, pipelineProps, type Changes } from './shop';

/** Names that YAML may take for something else, and long ones. */
const NAMES = [
  ...['a', 'embed', '1e3', 'null', 'true', 'no', 'y', 'n', 'on', '0x1f', '0b1', '007', '1', '12'],
  ...['1.5', '2020-01-01', 'e5', '1-2', 'a.b', 'a--b', 'nan', '0o7', 'x'.repeat(35)],
];
const IMAGES = [
  ...['ghcr.io/acme/embed:1.4.2', 'embed', 'localhost:5000/acme/embed', 'true', '12', '1e3'],
  ...['ghcr.io/acme/embed@sha256:' + '0123456789abcdef'.repeat(4), 'a:1', 'a:latest', 'a:1_0'],
];
const BAD_IMAGES = ['', 'A', 'a b', 'a: b', '#', 'x\ny'];
const TEXTS = [
  ...['products', '1e3', 'null', 'true', 'yes', '~', '$(HOME)', '$$', '$(', 'a "b"', "it's", ': '],
  ...['a #b', '- a', 'a: b', '🚀', 'é', ' a', 'a ', '<<', '!', '&a', '*a', '{{ a }}', '\\', '\\n'],
  ...[
    '%',
    '@',
    '`',
    '|',
    '>',
    '{}',
    '[]',
    '0x1f',
    '1:30',
    '---',
    'BLANK0KNALB',
    'xBLANK1KNALBx',
    '=',
  ],
];

/** Some of these no manifest can carry. */
const ODD_TEXTS = [
  '',
  'é\u2028',
  'x\ny',
  '\n',
  '\t',
  '\u0007',
  '\ud83d',
  '\u0085',
  '\ufeff',
  'a\r\nb',
];

const text = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }) },
  { weight: 5, arbitrary: fc.constant('products') },
);
const label = fc.constantFrom('1e3', 'true', 'null', 'gold', 'no', '0x1f', '', 'a.b');

/** One in two. */
const often = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
/** One in eight. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), arbitrary)
    .map(([one, value]) => (one === 0 ? value : undefined));

const sourceRef = fc.oneof(
  text.map((queueUrl) => ({ kind: 'sqs', queueUrl })),
  fc.tuple(text, text).map(([dataset, field]) => ({
    kind: 'warehouse',
    warehouseRef: 'main',
    dataset,
    cursor: { field },
  })),
  fc.dictionary(fc.constantFrom('a', '1', 'b c', 'kind'), text, {
    maxKeys: 2,
    noNullPrototype: true,
  }),
);

const output = fc.record(
  {
    env: fc.dictionary(fc.constantFrom('LOG', 'LEVEL', 'N'), text, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    labels: fc.record({ tier: label }, { noNullPrototype: true }),
    annotations: fc.record({ note: text }, { noNullPrototype: true }),
    podAnnotations: fc.record({ note: text }, { noNullPrototype: true }),
    pausing: fc.constantFrom('remove' as const, 'annotate' as const),
    scaledObject: fc.record(
      { pollingInterval: fc.constantFrom(10, 30), pausedScaleIn: fc.boolean() },
      { requiredKeys: [], noNullPrototype: true },
    ),
    deployment: fc.record(
      { revisionHistoryLimit: fc.constantFrom(0, 2), minReadySeconds: fc.constant(5) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const layerOutput = fc
  .tuple(
    output,
    fc.record(
      {
        gatewayBaseUrl: fc.constantFrom('http://gateway:8080/', 'https://gateway.example.com'),
        workerIdFromPodName: fc.boolean(),
        queueTrigger: fc.constantFrom(
          { authMode: 'none' as const },
          { threshold: '7' },
          { threshold: 5, stages: ['pending'] },
          false as const,
        ),
        warehouse: fc.constant({ kind: 'snowflake', account: 'a' }),
        service: fc.constantFrom({ name: 'svc' }, { portName: 'grpc' }),
        readinessProbe: fc.constant(false as const),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  )
  .map(([common, own]) => ({ ...common, ...own }));

/** Options of an InfraRules. */
export const policyPlan = fc.record(
  {
    reconciledBy: rarely(fc.constant('operator' as const)),
    strict: rarely(fc.boolean()),
    emit: often(fc.boolean()),
    output: rarely(layerOutput),
    metadata: rarely(fc.record({ labels: fc.record({ team: label }) }, { noNullPrototype: true })),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const workerChanges = fc.record(
  {
    image: fc.constantFrom(...IMAGES),
    batchSize: fc.constantFrom(1, 16, 100),
    timeoutSeconds: fc.constantFrom(5, 60),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const scalingChanges = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        replicas: fc.constantFrom(
          { min: 0, max: 1 },
          { min: 0, max: 2 },
          { min: 1, max: 2 },
          { max: 4 },
        ),
        pool: fc.constantFrom('cpu', 'cpu', 'cpu-large', 'gpu'),
        warmWindowSeconds: fc.constantFrom(0, 600),
      },
      { requiredKeys: ['replicas'], noNullPrototype: true },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ mode: 'fixed', replicas: { min: 2, max: 2 } }) },
  { weight: 1, arbitrary: fc.constant({ mode: 'disabled', replicas: { max: 0 } }) },
);
const special = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.constant<Readonly<Record<string, unknown>>>({}),
  },
  { weight: 1, arbitrary: fc.constant({ dispatch: 'push' }) },
  { weight: 1, arbitrary: fc.constant({ dispatch: 'push', port: 9000 }) },
  { weight: 1, arbitrary: fc.constant({ dispatch: 'push', url: 'https://run.example.com/a' }) },
  { weight: 1, arbitrary: fc.constantFrom(...BAD_IMAGES).map((image) => ({ image })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { podSpec: { terminationGracePeriodSeconds: 145 } },
      { podSpec: { containers: [{ name: 'worker', command: ['a', 'true', ''] }] } },
      { podSpec: { serviceAccountName: 'embed', volumes: [{ name: 'v', emptyDir: {} }] } },
    ),
  },
);

type Naming = 'uniquely' | 'freely' | 'by its id';

/** All that tells one generated workload from another. */
export const workloadPlan = fc.record({
  kind: fc.constantFrom('Pipeline', 'Pipeline', 'Pipeline', 'Function', 'QueueWorker'),
  name: fc.constantFrom(...NAMES),
  /** Whether the name is its id, and may be that of another workload. */
  named: fc.oneof(
    { weight: 18, arbitrary: fc.constant<Naming>('uniquely') },
    { weight: 1, arbitrary: fc.constant<Naming>('freely') },
    { weight: 1, arbitrary: fc.constant<Naming>('by its id') },
  ),
  namespace: rarely(fc.constantFrom('layer', '1e3', 'true')),
  labels: rarely(fc.record({ team: label }, { noNullPrototype: true })),
  annotations: rarely(fc.record({ note: text }, { noNullPrototype: true })),
  worker: workerChanges,
  scaling: scalingChanges,
  special,
  paused: rarely(fc.boolean()),
  schedule: rarely(
    fc.constantFrom(
      { cron: '0 2 * * *', leaseSeconds: 1800 },
      { cron: '30 1,13 * * *', leaseSeconds: 600 },
    ),
  ),
  output: rarely(layerOutput),
  queueOutput: rarely(output),
  sourceRef: often(sourceRef),
  pipelineId: rarely(fc.oneof(text, label)),
  target: rarely(text),
  givenPolicy: fc.boolean(),
  jobs: rarely(fc.constant(true)),
});

/** The same without what is refused, or nearly. */
export function acceptable(plan: WorkloadPlan): WorkloadPlan {
  const { output: given, special: more, pipelineId, target } = plan;
  const { queueTrigger, ...output } = given ?? {};
  return {
    ...plan,
    named: 'uniquely',
    special: 'image' in more || 'url' in more ? {} : more,
    output: queueTrigger === false || given === undefined ? output : given,
    sourceRef: carried(plan.sourceRef),
    pipelineId: pipelineId === '' ? undefined : carried(pipelineId),
    target: target === '' ? undefined : carried(target),
    annotations: carried(plan.annotations),
    scaling:
      'mode' in plan.scaling ? plan.scaling : { ...plan.scaling, warmWindowSeconds: undefined },
  };
}

/** Nothing in place of what a manifest cannot carry. */
function carried<Value>(value: Value): Value | undefined {
  return /[\u007f-\u009f\u2028\u2029\ufeff]|\\[nrtu]/.test(JSON.stringify([value]))
    ? undefined
    : value;
}

export type WorkloadPlan = typeof workloadPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

/** The workload of a plan. From plain JavaScript come props that the types refuse; so do they here. */
export function makeWorkload(
  scope: Construct,
  id: string,
  plan: WorkloadPlan,
  policy: InfraRules<string> | undefined,
  number: number,
): Workload {
  const { kind, paused, special: more, namespace, labels, annotations } = plan;
  const metadata = {
    ...(plan.named === 'by its id' ? {} : { name: nameOf(plan, number) }),
    ...given({ namespace, labels, annotations }),
  };
  const infraRules = plan.givenPolicy ? policy : undefined;
  const common = { metadata, ...given({ paused, infraRules }) };
  if (kind === 'QueueWorker') {
    const { podSpec, image } = { ...plan.worker, ...more } as Partial<QueueWorkerProps>;
    const props = queueWorkerProps({
      ...common,
      ...(given({ podSpec, image, output: plan.queueOutput }) as Partial<QueueWorkerProps>),
      ...(plan.jobs === true ? { kind: 'job' } : {}),
      triggers: [sqs(), ...(paused === true ? [trigger('cron', CLOCK)] : [])],
    });
    return new QueueWorker(scope, id, props);
  }
  const changes = {
    ...common,
    worker: { ...plan.worker, ...more },
    scaling: plan.scaling,
    ...given({ schedule: plan.schedule, output: plan.output }),
  };
  if (kind === 'Function') {
    const triggers = plan.schedule === undefined ? {} : { triggers: ['schedule', 'write'] };
    return new Function(
      scope,
      id,
      functionProps({ ...changes, ...triggers } as Changes<FunctionProps>),
    );
  }
  const { sourceRef: source, pipelineId, target } = plan;
  const own = given({
    sourceRef: source,
    pipelineId,
    target: target === undefined ? undefined : { namespace: target },
  });
  return new Pipeline(scope, id, pipelineProps({ ...changes, ...own }));
}

const CLOCK = { timezone: 'Etc/UTC', start: '0 2 * * *', end: '0 3 * * *', desiredReplicas: 1 };

function nameOf({ named, name }: WorkloadPlan, number: number): string {
  // A Service is named by its workload, and its name starts with a letter.
  return named === 'uniquely' ? `${/^[a-z]/.test(name) ? '' : 'x'}${name}-${String(number)}` : name;
}

/** Whether a construct can have objects below it. */
export function isInChart({ node }: Construct): boolean {
  return node.scopes.some((scope) => Chart.isChart(scope));
}

function given(props: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}
