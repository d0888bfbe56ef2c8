import { App, Chart } from 'cdk8s';
import { Function, InfraRules, Pipeline, type ReconciledBy } from 'cdk8s-infra-rules';
import { codesOf, silently, type Written } from '../support/shop';

/*
 * What stands here as expected is written down from the tables of the reference (layer.md, sections
 * 5 and 6), not worked out by the code under test.
 */

const POOLS = {
  cpu: {
    nodeSelector: { 'layer.hev.dev/node-role': 'worker-cpu', 'layer.hev.dev/compute': 'cpu' },
    tolerations: [
      {
        key: 'layer.hev.dev/node-role',
        operator: 'Equal',
        value: 'worker-cpu',
        effect: 'NoSchedule',
      },
    ],
    resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { cpu: '2', memory: '4Gi' } },
  },
  'cpu-large': {
    nodeSelector: { 'layer.hev.dev/node-role': 'worker-cpu', 'layer.hev.dev/compute': 'cpu' },
    tolerations: [
      {
        key: 'layer.hev.dev/node-role',
        operator: 'Equal',
        value: 'worker-cpu',
        effect: 'NoSchedule',
      },
    ],
    resources: {
      requests: { cpu: '1', memory: '2Gi', 'ephemeral-storage': '35Gi' },
      limits: { cpu: '4', memory: '4Gi', 'ephemeral-storage': '40Gi' },
    },
  },
  gpu: {
    nodeSelector: { 'layer.hev.dev/node-role': 'worker-gpu', 'layer.hev.dev/compute': 'gpu' },
    tolerations: [
      {
        key: 'layer.hev.dev/node-role',
        operator: 'Equal',
        value: 'worker-gpu',
        effect: 'NoSchedule',
      },
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    resources: {
      requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '1' },
    },
  },
} as const;

/** How the pool is asked for, and which one that is. */
const POOL_CHOICES = [
  { pooled: 'by name', scaling: { pool: 'cpu-large' }, worker: {}, pool: 'cpu-large' },
  { pooled: 'by computeClass', scaling: {}, worker: { computeClass: 'gpu' }, pool: 'gpu' },
  { pooled: 'by default', scaling: {}, worker: {}, pool: 'cpu' },
] as const;

const DISPATCHES = [
  { dispatched: 'pull', worker: {}, port: undefined },
  { dispatched: 'push', worker: { dispatch: 'push', port: 9000 }, port: 9000 },
  {
    dispatched: 'push elsewhere',
    worker: { dispatch: 'push', url: 'https://run.example.com/run' },
    port: undefined,
  },
] as const;

const SCHEDULE = { cron: '0 2 * * *', leaseSeconds: 1800 };

/** What wakes the worker. */
const WAKINGS = [
  { kind: 'Pipeline', woken: 'by its queue', spec: {}, queue: true, clock: false },
  {
    kind: 'Pipeline',
    woken: 'by the clock',
    spec: { schedule: SCHEDULE },
    queue: false,
    clock: true,
  },
  { kind: 'Function', woken: 'by its queue', spec: {}, queue: true, clock: false },
  {
    kind: 'Function',
    woken: 'by the clock',
    spec: { triggers: ['schedule'], schedule: SCHEDULE },
    queue: false,
    clock: true,
  },
  {
    kind: 'Function',
    woken: 'by both',
    spec: { triggers: ['discovery', 'schedule'], schedule: SCHEDULE },
    queue: true,
    clock: true,
  },
] as const;

const combinations = WAKINGS.flatMap((waking) =>
  (['autoscale', 'fixed', 'disabled'] as const).flatMap((mode) =>
    [false, true].flatMap((paused) =>
      [0, 1].flatMap((min) =>
        POOL_CHOICES.flatMap((choice) =>
          DISPATCHES.map((dispatch) => ({
            title: [
              `${waking.kind} ${mode}${paused ? ' paused' : ''} min ${String(min)}`,
              `pool ${choice.pooled}, ${dispatch.dispatched}, woken ${waking.woken}`,
            ].join(', '),
            waking,
            mode,
            paused,
            min,
            choice,
            dispatch,
          })),
        ),
      ),
    ),
  ),
);
type Combination = (typeof combinations)[number];

describe('a workload', () => {
  it.each(combinations)('is made into its objects: $title', (combination) => {
    const app = appWith(combination, 'synth');
    const [first, second] = [silently(() => app.synthYaml()), silently(() => app.synthYaml())];
    expect(second).toBe(first);
    expect(byKind(objectsOf(app))).toEqual(expected(combination));
    expect(codesOf(app)).toEqual(expectedWarnings(combination));
  });

  it.each(combinations)('is one custom resource to the operator: $title', (combination) => {
    const app = appWith(combination, 'operator');
    const [first, second] = [silently(() => app.synthYaml()), silently(() => app.synthYaml())];
    expect(second).toBe(first);
    expect(objectsOf(app)).toEqual([
      {
        apiVersion: 'hevlayer.com/v1alpha1',
        kind: combination.waking.kind,
        metadata: { name: 'item', namespace: 'layer' },
        spec: specOf(combination),
      },
    ]);
    expect(codesOf(app)).toEqual(expectedWarnings(combination));
  });
});

function specOf({ waking, mode, paused, min, choice, dispatch }: Combination) {
  return {
    ...(waking.kind === 'Pipeline'
      ? { target: { namespace: 'products' }, sourceRef: { kind: 'sqs', queueUrl: 'https://q' } }
      : { targetNamespaces: ['products'], inputs: ['id', 'title'] }),
    ...waking.spec,
    paused,
    worker: { image: 'ghcr.io/acme/item:1', ...choice.worker, ...dispatch.worker },
    scaling: { ...choice.scaling, mode, replicas: { min, max: 3 } },
  };
}

function appWith(combination: Combination, reconciledBy: ReconciledBy): App {
  const app = new App();
  const platform = new Chart(app, 'platform');
  const infraRules = new InfraRules(platform, 'rules', { reconciledBy, emit: false });
  const chart = new Chart(app, 'shop', { namespace: 'layer' });
  const props = { infraRules, ...specOf(combination) };
  if (combination.waking.kind === 'Pipeline') new Pipeline(chart, 'item', props as never);
  else new Function(chart, 'item', props);
  return app;
}

/** What is written, object by object; that its text reads back the same is for other tests. */
function objectsOf(app: App): readonly Written[] {
  const written = app.charts.flatMap((chart) => chart.toJson() as unknown);
  return JSON.parse(JSON.stringify(written)) as readonly Written[];
}

function expectedWarnings({ mode, min }: Combination): readonly string[] {
  return mode === 'fixed' && min === 0 ? ['fixed-without-replicas'] : [];
}

/** Which objects there are, and all that is in them. */
function expected(combination: Combination): Record<string, unknown> {
  const { waking, mode, paused, min, choice, dispatch } = combination;
  const { kind } = waking;
  const pool = POOLS[choice.pool];
  const selector = {
    'layer.hev.dev/component': 'worker',
    [kind === 'Pipeline' ? 'hevlayer.com/pipeline' : 'hevlayer.com/function']: 'item',
  };
  const labels = {
    ...selector,
    'infra-rules/pool': choice.pool,
    ...(kind === 'Pipeline' ? { 'layer.hev.dev/pipeline-id': 'item' } : {}),
  };
  const metadata = { name: 'item-worker', namespace: 'layer', labels };
  const scaled = mode === 'autoscale' && !paused;
  const { port } = dispatch;
  return {
    Deployment: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        ...(scaled ? {} : { replicas: paused || mode === 'disabled' ? 0 : min }),
        selector: { matchLabels: selector },
        template: {
          metadata: { labels },
          spec: {
            nodeSelector: pool.nodeSelector,
            tolerations: pool.tolerations,
            containers: [
              {
                name: kind === 'Pipeline' ? 'worker' : 'udf',
                image: 'ghcr.io/acme/item:1',
                env: expectedEnvironment(combination),
                ...(port === undefined
                  ? {}
                  : {
                      ports: [{ name: 'http', containerPort: port }],
                      readinessProbe: { tcpSocket: { port } },
                    }),
                resources: pool.resources,
              },
            ],
          },
        },
      },
    },
    ...(port === undefined
      ? {}
      : {
          Service: {
            apiVersion: 'v1',
            kind: 'Service',
            metadata,
            spec: {
              type: 'ClusterIP',
              selector,
              ports: [{ name: 'http', port, targetPort: 'http' }],
            },
          },
        }),
    ...(scaled && waking.queue
      ? {
          TriggerAuthentication: {
            apiVersion: 'keda.sh/v1alpha1',
            kind: 'TriggerAuthentication',
            metadata,
            spec: {
              secretTargetRef: [
                { parameter: 'bearerToken', name: 'layer', key: 'turbopuffer-api-key' },
              ],
            },
          },
        }
      : {}),
    ...(scaled
      ? {
          ScaledObject: {
            apiVersion: 'keda.sh/v1alpha1',
            kind: 'ScaledObject',
            metadata: {
              ...metadata,
              labels: { ...labels, 'scaledobject.keda.sh/name': 'item-worker' },
            },
            spec: {
              scaleTargetRef: { name: 'item-worker' },
              pollingInterval: 15,
              cooldownPeriod: 300,
              minReplicaCount: min,
              maxReplicaCount: 3,
              triggers: [
                ...(waking.queue ? [expectedQueueTrigger(kind)] : []),
                ...(waking.clock ? [EXPECTED_CRON_TRIGGER] : []),
              ],
            },
          },
        }
      : {}),
  };
}

/** Half an hour of lease and a minute more; at least one replica, whatever the minimum. */
const EXPECTED_CRON_TRIGGER = {
  type: 'cron',
  metadata: {
    timezone: 'Etc/UTC',
    start: '0 2 * * *',
    end: '31 2 * * *',
    desiredReplicas: '1',
  },
};

function expectedQueueTrigger(kind: 'Pipeline' | 'Function'): object {
  const [metricName, query] =
    kind === 'Pipeline'
      ? [
          'layer_pipeline_pending_item',
          'sum(layer_pipeline_stage_count{pipeline_id="item",stage=~"pending|embedding"}) or vector(0)',
        ]
      : ['layer_udf_queue_depth_item', 'sum(layer_udf_queue_depth{udf="item"}) or vector(0)'];
  return {
    type: 'prometheus',
    metadata: {
      serverAddress: 'http://layer-gateway.layer.svc.cluster.local:8080/v2/metrics',
      metricName,
      query,
      threshold: '1000',
      activationThreshold: '0',
      authModes: 'bearer',
    },
    authenticationRef: { name: 'item-worker' },
  };
}

function expectedEnvironment({ waking }: Combination): Record<string, unknown> {
  return {
    HEVLAYER_BASE_URL: { value: 'http://layer-gateway.layer.svc.cluster.local:8080' },
    LAYER_GATEWAY_API_KEY: {
      valueFrom: { secretKeyRef: { name: 'layer', key: 'turbopuffer-api-key' } },
    },
    HEVLAYER_WORKER_ID: { valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ...(waking.kind === 'Pipeline'
      ? {
          HEVLAYER_PIPELINE_ID: { value: 'item' },
          HEVLAYER_TARGET_NAMESPACE: { value: 'products' },
          HEVLAYER_SOURCE_REF: { value: '{"kind":"sqs","queueUrl":"https://q"}' },
          ...(waking.clock ? { HEVLAYER_PIPELINE_SCHEDULE: { value: 'true' } } : {}),
        }
      : {
          HEVLAYER_UDF_ID: { value: 'item' },
          HEVLAYER_FUNCTION_ID: { value: 'item' },
          HEVLAYER_UDF_BATCH_SIZE: { value: '32' },
        }),
  };
}

/** Objects by kind; the environment by name, since its order says nothing. */
function byKind(objects: readonly Written[]): Record<string, unknown> {
  const kinds = objects.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const { kind, spec } of objects) {
    if (kind !== 'Deployment') continue;
    const [container] = spec.template.spec.containers;
    const variables = container.env as { readonly name: string }[];
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    container.env = Object.fromEntries(variables.map(({ name, ...source }) => [name, source]));
  }
  return Object.fromEntries(objects.map((object) => [object.kind, object]));
}
