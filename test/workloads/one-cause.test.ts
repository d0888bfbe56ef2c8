import { Chart } from 'cdk8s';
import { Function, InfraRules, Pipeline } from 'cdk8s-infra-rules';
import { parse } from 'yaml';
import {
  emptyShop,
  fn,
  functionProps,
  pipeline,
  pipelineProps,
  placesOf,
  shop,
} from '../support/shop';

const CACHE = { capGiB: 1, replicationFactor: 1, scaling: { nodes: { min: 1, max: 1 } } };
const GPU_TAINT = { key: 'nvidia.com/gpu', operator: 'Exists' };
const WORKLOADS = ['Pipeline', 'Function'] as const;

/** Changes that each make one mistake, and the one finding it is worth. */
const mistakes: readonly {
  readonly mistake: string;
  readonly changes: object;
  readonly found: string;
}[] = [
  ...[NaN, Infinity, -0].map((value) => ({
    mistake: `max is ${Object.is(value, -0) ? '-0' : String(value)}`,
    changes: scaled({ replicas: { max: value } }),
    found: 'number-not-finite (scaling.replicas.max)',
  })),
  {
    mistake: 'max is a text',
    changes: scaled({ replicas: { max: '4' } }),
    found: 'value-wrong-type (scaling.replicas.max)',
  },
  {
    mistake: 'max is a fraction',
    changes: scaled({ replicas: { max: 1.5 } }),
    found: 'number-not-whole (scaling.replicas.max)',
  },
  {
    mistake: 'max is negative',
    changes: scaled({ replicas: { max: -1 } }),
    found: 'number-out-of-range (scaling.replicas.max)',
  },
  {
    mistake: 'max is missing',
    changes: scaled({ replicas: { min: 1 } }),
    found: 'value-missing (scaling.replicas.max)',
  },
  {
    mistake: 'min is a text',
    changes: scaled({ mode: 'fixed', replicas: { min: '1', max: 2 } }),
    found: 'value-wrong-type (scaling.replicas.min)',
  },
  {
    mistake: 'min is NaN',
    changes: scaled({ mode: 'fixed', replicas: { min: NaN, max: 2 } }),
    found: 'number-not-finite (scaling.replicas.min)',
  },
  {
    mistake: 'replicas are a number',
    changes: scaled({ replicas: 2 }),
    found: 'value-wrong-type (scaling.replicas)',
  },
  {
    mistake: 'replicas are missing',
    changes: scaled({ replicas: undefined }),
    found: 'value-missing (scaling.replicas)',
  },
  {
    mistake: 'scaling is NaN',
    changes: { scaling: NaN },
    found: 'number-not-finite (scaling)',
  },
  {
    mistake: 'mode is misspelt',
    changes: scaled({ mode: 'autoscaled' }),
    found: 'value-not-allowed (scaling.mode)',
  },
  {
    mistake: 'mode is a number',
    changes: scaled({ mode: 5 }),
    found: 'value-wrong-type (scaling.mode)',
  },
  {
    mistake: 'the pool is misspelt, and the ceiling of no pool counts',
    changes: scaled({ pool: 'cpuu', replicas: { max: 1000 } }),
    found: 'pool-unknown (scaling.pool)',
  },
  {
    mistake: 'the pool is a number',
    changes: scaled({ pool: 5 }),
    found: 'value-wrong-type (scaling.pool)',
  },
  {
    mistake: 'max is above both the ceiling and the limit of the operator',
    changes: scaled({ replicas: { max: 101 } }),
    found: 'replicas-above-ceiling (scaling.replicas.max)',
  },
  {
    mistake: 'max and min are above the ceiling',
    changes: scaled({ mode: 'fixed', replicas: { min: 40, max: 40 } }),
    found: 'replicas-above-ceiling (scaling.replicas.max)',
  },
  {
    mistake: 'the image is NaN',
    changes: { worker: { image: NaN } },
    found: 'number-not-finite (worker.image)',
  },
  {
    mistake: 'the image is a number',
    changes: { worker: { image: 7 } },
    found: 'value-wrong-type (worker.image)',
  },
  {
    mistake: 'the image is empty',
    changes: { worker: { image: '' } },
    found: 'image-empty (worker.image)',
  },
  {
    mistake: 'the image is missing',
    changes: { worker: {} },
    found: 'value-missing (worker.image)',
  },
  {
    mistake: 'the worker is missing',
    changes: { worker: undefined },
    found: 'value-missing (worker)',
  },
  {
    mistake: 'the worker is a text',
    changes: { worker: 'ghcr.io/acme/embed:1' },
    found: 'value-wrong-type (worker)',
  },
  {
    mistake: 'dispatch is misspelt beside a port',
    changes: worked({ dispatch: 'psuh', port: 80 }),
    found: 'value-not-allowed (worker.dispatch)',
  },
  {
    mistake: 'dispatch is true beside a port',
    changes: worked({ dispatch: true, port: 80 }),
    found: 'value-wrong-type (worker.dispatch)',
  },
  ...[
    { port: '8080', found: 'value-wrong-type' },
    { port: NaN, found: 'number-not-finite' },
    { port: 80.5, found: 'number-not-whole' },
    { port: 0, found: 'number-out-of-range' },
    { port: 65_536, found: 'number-out-of-range' },
    { port: 2 ** 31, found: 'number-out-of-range' },
  ].map(({ port, found }) => ({
    mistake: `a push worker listens on ${JSON.stringify(port)}`,
    changes: worked({ dispatch: 'push', port }),
    found: `${found} (worker.port)`,
  })),
  {
    mistake: 'the compute class is misspelt',
    changes: { ...worked({ computeClass: 'GPU' }), ...scaled({ pool: undefined }) },
    found: 'value-not-allowed (worker.computeClass)',
  },
  {
    mistake: 'paused is a text',
    changes: { paused: 'true' },
    found: 'value-wrong-type (paused)',
  },
  {
    mistake: 'labels are a list',
    changes: { metadata: { labels: ['team'] } },
    found: 'value-wrong-type (metadata.labels)',
  },
  {
    mistake: 'a label is a number',
    changes: { metadata: { labels: { version: 2 } } },
    found: 'value-wrong-type (metadata.labels.version)',
  },
  {
    mistake: 'an annotation is NaN',
    changes: { metadata: { annotations: { 'example.com/x': NaN } } },
    found: 'number-not-finite (metadata.annotations["example.com/x"])',
  },
  {
    mistake: 'the name is a number',
    changes: { metadata: { name: 7 } },
    found: 'value-wrong-type (metadata.name)',
  },
  {
    mistake: 'a container of the patch has no name',
    changes: patched({ containers: [{ env: [] }] }),
    found: 'value-missing (worker.podSpec.containers[0].name)',
  },
  {
    mistake: 'a variable of the patch has no name',
    changes: patched({ containers: [{ name: 'CONTAINER', env: [{ value: 'x' }] }] }),
    found: 'value-missing (worker.podSpec.containers[0].env[0].name)',
  },
  {
    mistake: 'a value in the patch is NaN',
    changes: patched({ terminationGracePeriodSeconds: NaN }),
    found: 'number-not-finite (worker.podSpec.terminationGracePeriodSeconds)',
  },
  {
    mistake: 'the name of a variable in the patch is NaN',
    changes: patched({ containers: [{ name: 'CONTAINER', env: [{ name: NaN, value: 'x' }] }] }),
    found: 'number-not-finite (worker.podSpec.containers[0].env[0].name)',
  },
  {
    mistake: 'a volume of the patch is NaN, and its mount is left alone',
    changes: patched({
      volumes: [NaN],
      containers: [{ name: 'CONTAINER', volumeMounts: [{ name: 'a', mountPath: '/a' }] }],
    }),
    found: 'number-not-finite (worker.podSpec.volumes[0])',
  },
  {
    mistake: 'the patch has a key that no pod has',
    changes: patched({ container: [{ name: 'CONTAINER' }] }),
    found: 'field-unknown (worker.podSpec.container)',
  },
  {
    mistake: 'the patch is a text',
    changes: worked({ podSpec: 'spec' }),
    found: 'value-wrong-type (worker.podSpec)',
  },
  {
    mistake: 'the quantity of a patch is malformed',
    changes: patched({
      containers: [{ name: 'CONTAINER', resources: { requests: { cpu: 'one' } } }],
    }),
    found: 'quantity-malformed (worker.podSpec.containers[CONTAINER].resources.requests[cpu])',
  },
  {
    mistake: 'an option is a number where a choice is expected',
    changes: { output: { pausing: 1 } },
    found: 'value-wrong-type (output.pausing)',
  },
  {
    mistake: 'a source of the environment is empty',
    changes: { output: { env: { NODE: { valueFrom: {} } } } },
    found: 'not-exactly-one (output.env.NODE.valueFrom)',
  },
  {
    mistake: 'the name of the Secret is an object without one',
    changes: { output: { gatewaySecretName: {} } },
    found: 'value-missing (output.gatewaySecretName.name)',
  },
  {
    mistake: 'the output is a text',
    changes: { output: 'annotate' },
    found: 'value-wrong-type (output)',
  },
  {
    mistake: 'infraRules is the props of one',
    changes: { infraRules: { computePools: [] } },
    found: 'value-wrong-type (infraRules)',
  },
];

describe.each(WORKLOADS)('one mistake in a %s is one finding', (kind) => {
  const container = kind === 'Pipeline' ? 'worker' : 'udf';

  it.each(mistakes)('$mistake: $found', ({ changes, found }) => {
    const { app, chart } = shop();
    const named = withContainer(changes, container);
    if (kind === 'Pipeline') new Pipeline(chart, 'item', { ...pipelineProps(), ...named });
    else new Function(chart, 'item', { ...functionProps(), ...named });
    expect(placesOf(app)).toEqual([`shop/item ${found.replaceAll('CONTAINER', container)}`]);
  });
});

describe('one mistake in the triggers of a Function is one finding', () => {
  it.each([
    { triggers: 'schedule', found: 'value-wrong-type (triggers)' },
    { triggers: ['shedule'], found: 'value-not-allowed (triggers[0])' },
    { triggers: [7], found: 'value-wrong-type (triggers[0])' },
    { triggers: NaN, found: 'number-not-finite (triggers)' },
    { triggers: [NaN], found: 'number-not-finite (triggers[0])' },
  ])('$triggers: $found', ({ triggers, found }) => {
    const { app, chart } = shop();
    fn(chart, { triggers: triggers as never, schedule: { cron: '0 2 * * *' } }, 'item');
    expect(placesOf(app)).toEqual([`shop/item ${found}`]);
  });
});

describe('one mistake in the policy is one finding, and none of its workloads', () => {
  it.each([
    {
      mistake: 'the pools are an object',
      props: { computePools: {} },
      found: wrong('computePools'),
    },
    {
      mistake: 'the pools are a text',
      props: { computePools: 'cpu' },
      found: wrong('computePools'),
    },
    { mistake: 'the pools are a number', props: { computePools: 3 }, found: wrong('computePools') },
    {
      mistake: 'the document cache is a text',
      props: { documentCache: 'on' },
      found: wrong('documentCache'),
    },
    {
      mistake: 'the capacity is NaN',
      props: { documentCache: { ...CACHE, capGiB: NaN } },
      found: 'number-not-finite (documentCache.capGiB)',
    },
    {
      mistake: 'the capacity is negative',
      props: { documentCache: { ...CACHE, capGiB: -1 } },
      found: 'number-out-of-range (documentCache.capGiB)',
    },
    {
      mistake: 'the mode of the cache is a number',
      props: { documentCache: { ...CACHE, scaling: { ...CACHE.scaling, mode: 7 } } },
      found: wrong('documentCache.scaling.mode'),
    },
    { mistake: 'strict is a text', props: { strict: 'yes' }, found: 'value-not-allowed (strict)' },
    { mistake: 'emit is a number', props: { emit: 0 }, found: 'value-not-allowed (emit)' },
    {
      mistake: 'the labels are a text',
      props: { metadata: { labels: 'a' } },
      found: wrong('metadata.labels'),
    },
    { mistake: 'all props are a text', props: 'stock', found: 'value-wrong-type ()' },
  ])('$mistake: $found', ({ props, found }) => {
    const { app, chart } = emptyShop();
    new InfraRules(new Chart(app, 'platform'), 'rules', props as never);
    pipeline(chart);
    expect(placesOf(app)).toEqual([`platform/rules ${found}`]);
  });

  it.each([
    {
      mistake: 'the tolerations are an object',
      pool: { tolerations: {} },
      found: wrong('tolerations'),
    },
    { mistake: 'the resources are a list', pool: { resources: [] }, found: wrong('resources') },
    {
      mistake: 'the limits are a text',
      pool: { resources: { limits: '1' } },
      found: wrong('resources.limits'),
    },
    {
      mistake: 'the selector is a text',
      pool: { nodeSelector: 'gpu' },
      found: wrong('nodeSelector'),
    },
    { mistake: 'the kind is a number', pool: { kind: 7 }, found: wrong('kind') },
    { mistake: 'the kind is NaN', pool: { kind: NaN }, found: 'number-not-finite (kind)' },
    { mistake: 'the kind is missing', pool: { kind: undefined }, found: 'value-missing (kind)' },
    ...[0, -1, 1.5, NaN, -0, 2 ** 31, '4', true, {}, [], null].map((given) => ({
      mistake: `the ceiling is ${JSON.stringify(given)}`,
      pool: { maxReplicasPerWorkload: given },
      found:
        given === null
          ? 'value-missing (maxReplicasPerWorkload)'
          : 'ceiling-not-positive (maxReplicasPerWorkload)',
    })),
    {
      mistake: 'the ceiling is missing',
      pool: { maxReplicasPerWorkload: undefined },
      found: 'value-missing (maxReplicasPerWorkload)',
    },
    {
      mistake: 'a toleration has a number for a key',
      pool: { tolerations: [{ key: 7, operator: 'Exists' }, GPU_TAINT] },
      found: wrong('tolerations[0].key'),
    },
    {
      mistake: 'a pool has a field that no pool has',
      pool: { maxReplicas: 4 },
      found: 'field-unknown (maxReplicas)',
    },
  ])('$mistake: $found', ({ pool, found }) => {
    const { app, chart } = shop({ gpu: pool as never });
    pipeline(chart, { scaling: { pool: 'gpu', replicas: { max: 4 } } });
    expect(placesOf(app)).toEqual([`platform/rules/gpu ${found}`]);
  });

  it.each([
    { mistake: 'is a text', manifest: 'kind: InfraRules', code: 'manifest-not-an-object ()' },
    {
      mistake: 'is of another kind',
      manifest: { kind: 'List' },
      code: 'manifest-of-another-kind (kind)',
    },
    {
      mistake: 'has no spec',
      manifest: parse('{ apiVersion: hevlayer.com/v1alpha1, kind: InfraRules }') as unknown,
      code: 'value-missing (spec)',
    },
  ])('the manifest $mistake', ({ manifest, code }) => {
    const { app, chart } = emptyShop();
    InfraRules.fromManifest(new Chart(app, 'platform'), 'rules', manifest);
    pipeline(chart);
    fn(chart);
    expect(placesOf(app)).toEqual([`platform/rules ${code}`]);
  });
});

function scaled(scaling: object): object {
  return { scaling: { pool: 'cpu', replicas: { max: 2 }, ...scaling } };
}

function worked(worker: object): object {
  return { worker: { image: 'ghcr.io/acme/item:1', ...worker } };
}

function patched(podSpec: object): object {
  return worked({ podSpec });
}

function wrong(prop: string): string {
  return `value-wrong-type (${prop})`;
}

/** The same changes with the worker container's name in them, which differs between the kinds. */
function withContainer(value: unknown, name: string): object {
  const renamed = (one: unknown): unknown => {
    if (one === 'CONTAINER') return name;
    if (Array.isArray(one)) return one.map(renamed);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, renamed(item)]));
  };
  return renamed(value) as object;
}
