import { ApiObject, Chart, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  ComputePool,
  findingsOf,
  QueueWorker,
  stockPools,
  type InfraRules,
} from 'cdk8s-infra-rules';
import type { IConstruct } from 'constructs';
import { queueWorkerProps } from '../support/queue-workers';
import { hostileValues } from '../support/hostile';
import { placesOf, shop, written, type Shop, type Written } from '../support/shop';

const IMAGE = 'ghcr.io/acme/train:1.0.0';
const { nodeSelector, tolerations } = stockPools.gpu;
/** What the stock pool gives, as the API server spells it. */
const GPU = {
  limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '1' },
  requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': '1' },
};

/** The pods of the kinds that have some. */
const POD = { containers: [{ name: 'train', image: IMAGE }] };

/** An object by hand named `train`. */
function plain(chart: Chart, kind: string, spec: object, metadata: object = {}): ApiObject {
  const [apiVersion] = {
    Job: ['batch/v1'],
    CronJob: ['batch/v1'],
    ScaledObject: [KEDA],
    ScaledJob: [KEDA],
  }[kind] ?? ['apps/v1'];
  const given = { name: 'train', ...metadata };
  return new ApiObject(chart, 'train', {
    apiVersion: apiVersion ?? '',
    kind,
    metadata: given,
    spec,
  });
}

const KEDA = 'keda.sh/v1alpha1';

const controller = (replicas?: number, pod: object = {}): object => ({
  ...(replicas === undefined ? {} : { replicas }),
  selector: { matchLabels: { app: 'train' } },
  template: { metadata: { labels: { app: 'train' } }, spec: { ...POD, ...pod } },
});

const job = (parallelism?: number): object => ({
  ...(parallelism === undefined ? {} : { parallelism }),
  template: { spec: { ...POD, restartPolicy: 'Never' } },
});

const scaled = (maxReplicaCount?: number): object => ({
  scaleTargetRef: { name: 'elsewhere' },
  ...(maxReplicaCount === undefined ? {} : { maxReplicaCount }),
  triggers: [],
});

const scaledJob = (maxReplicaCount?: number, parallelism?: number): object => ({
  ...(maxReplicaCount === undefined ? {} : { maxReplicaCount }),
  jobTargetRef: job(parallelism),
  triggers: [],
});

/** Findings of the object as `code (prop)`. */
function found({ chart }: Pick<Shop, 'chart'>): readonly string[] {
  return findingsOf(chart).map(({ code, prop }) => `${code} (${prop})`);
}

/** The stock pool `gpu` of a policy. */
function gpu({ infraRules }: Shop): ComputePool {
  return poolOf(infraRules, 'gpu');
}

function poolOf({ pools }: InfraRules<string>, name: string): ComputePool {
  const pool = (pools as Readonly<Record<string, ComputePool>>)[name];
  if (pool === undefined) throw new Error(`no pool ${name}`);
  return pool;
}

/** What is written of an object that was put into the pool `gpu`. */
function placed(kind: string, spec: object, metadata: object = {}): Written {
  const scene = shop();
  gpu(scene).place(plain(scene.chart, kind, spec, metadata));
  return written(scene.app, kind);
}

describe('pool.place', () => {
  it('puts a Deployment onto the nodes of the pool, with its resources and its label', () => {
    const { metadata, spec } = placed('Deployment', controller(2));
    expect(metadata.labels).toEqual({ 'infra-rules/pool': 'gpu' });
    expect(spec.replicas).toBe(2);
    expect(spec.selector).toEqual({ matchLabels: { app: 'train' } });
    expect(spec.template.metadata.labels).toEqual({ app: 'train', 'infra-rules/pool': 'gpu' });
    expect(spec.template.spec).toEqual({
      containers: [{ name: 'train', image: IMAGE, resources: GPU }],
      nodeSelector,
      tolerations,
    });
  });

  it.each([
    { kind: 'StatefulSet', spec: controller(), at: ['template'] },
    { kind: 'ReplicaSet', spec: controller(), at: ['template'] },
    { kind: 'Job', spec: job(), at: ['template'] },
    {
      kind: 'CronJob',
      spec: { schedule: '0 2 * * *', jobTemplate: { spec: job() } },
      at: ['jobTemplate', 'spec', 'template'],
    },
    { kind: 'ScaledJob', spec: scaledJob(4), at: ['jobTargetRef', 'template'] },
  ])('puts the pods of a $kind there', ({ kind, spec, at }) => {
    const made = placed(kind, spec);
    const template = at.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>>)[key],
      made.spec,
    ) as Written;
    expect(made.metadata.labels).toEqual({ 'infra-rules/pool': 'gpu' });
    expect(template.metadata.labels).toMatchObject({ 'infra-rules/pool': 'gpu' });
    expect(template.spec).toMatchObject({
      nodeSelector,
      tolerations,
      containers: [{ resources: GPU }],
    });
  });

  it('puts its label on a ScaledObject, and changes nothing else', () => {
    const made = placed('ScaledObject', scaled(4), { labels: { team: 'ml' } });
    expect(made.metadata.labels).toEqual({ team: 'ml', 'infra-rules/pool': 'gpu' });
    expect(made.spec).toMatchObject({ scaleTargetRef: { name: 'elsewhere' }, maxReplicaCount: 4 });
  });

  it('takes a construct of cdk8s-plus', () => {
    const scene = shop();
    const containers = [{ image: IMAGE, resources: {}, securityContext: {} }];
    gpu(scene).place(new kplus.Deployment(scene.chart, 'train', { containers, replicas: 4 }));
    expect(found(scene)).toEqual([]);
    const { spec } = written(scene.app, 'Deployment');
    expect(spec.template.spec).toMatchObject({ nodeSelector, tolerations });
    expect(spec.template.spec.containers[0].resources).toEqual(GPU);
    expect(spec.selector.matchLabels).not.toHaveProperty('infra-rules/pool');
  });

  it.each([
    {
      make: (chart: Chart) =>
        new kplus.StatefulSet(chart, 'a', {
          containers: [{ image: IMAGE, resources: {} }],
          service: new kplus.Service(chart, 's', { ports: [{ port: 80 }] }),
        }),
      kind: 'StatefulSet',
    },
    {
      make: (chart: Chart) =>
        new kplus.Job(chart, 'a', { containers: [{ image: IMAGE, resources: {} }] }),
      kind: 'Job',
    },
    {
      make: (chart: Chart) =>
        new kplus.CronJob(chart, 'a', {
          containers: [{ image: IMAGE, resources: {} }],
          schedule: { expressionString: '0 2 * * *' },
        }),
      kind: 'CronJob',
    },
  ])('takes a $kind of cdk8s-plus', ({ make, kind }) => {
    const scene = shop();
    gpu(scene).place(make(scene.chart));
    expect(found(scene)).toEqual([]);
    expect(written(scene.app, kind).metadata.labels).toMatchObject({ 'infra-rules/pool': 'gpu' });
  });

  it('keeps what the object says itself', () => {
    const own = {
      nodeSelector: { zone: 'a' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
      containers: [
        { name: 'train', image: IMAGE, resources: { limits: { memory: '8Gi' } } },
        { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0' },
      ],
    };
    const { template } = placed('Deployment', controller(1, own)).spec as { template: Written };
    expect(template.spec.nodeSelector).toEqual({ zone: 'a', ...nodeSelector });
    expect(template.spec.tolerations).toHaveLength(tolerations.length);
    const [train, proxy] = template.spec.containers as readonly unknown[];
    expect(train).toMatchObject({
      resources: { limits: { ...GPU.limits, memory: '8Gi' }, requests: GPU.requests },
    });
    expect(proxy).toEqual(own.containers[1]);
  });

  it('asks for no more than a limit of the object leaves room for', () => {
    const limits = { memory: '2Gi', cpu: '1' };
    const containers = [{ name: 'train', image: IMAGE, resources: { limits } }];
    const { spec } = placed('Deployment', controller(1, { containers }));
    // The API server takes a limit for the request that is absent.
    expect(spec.template.spec.containers[0].resources).toEqual({
      limits: { ...GPU.limits, ...limits },
      requests: { cpu: '250m', 'nvidia.com/gpu': '1' },
    });
  });

  it('gives its resources to the container that is named', () => {
    const scene = shop();
    const containers = [{ name: 'proxy', image: IMAGE }, ...POD.containers];
    const object = plain(scene.chart, 'Deployment', controller(1, { containers }));
    gpu(scene).place(object, { container: 'train' });
    expect(found(scene)).toEqual([]);
    const [proxy, train] = written(scene.app, 'Deployment').spec.template.spec
      .containers as readonly object[];
    expect(proxy).not.toHaveProperty('resources');
    expect(train).toMatchObject({ resources: GPU });
  });

  it('sees what is done to the object afterwards', () => {
    const scene = shop();
    const replicas = { value: 1 };
    const object = plain(scene.chart, 'Deployment', {
      ...controller(),
      replicas: Lazy.any({ produce: () => replicas.value }),
    });
    gpu(scene).place(object);
    object.metadata.addLabel('team', 'ml');
    object.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'high'));
    const { metadata, spec } = written(scene.app, 'Deployment');
    expect(metadata.labels).toEqual({ team: 'ml', 'infra-rules/pool': 'gpu' });
    expect(spec.template.spec).toMatchObject({ priorityClassName: 'high', nodeSelector });
    expect(found(scene)).toEqual([]);
    replicas.value = 5;
    expect(found(scene)).toEqual(['replicas-above-ceiling (spec.replicas)']);
  });

  it('writes the same each time, and each object once', () => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'Deployment', controller(1)));
    const first = scene.app.synthYaml();
    expect(scene.app.synthYaml()).toBe(first);
    findingsOf(scene.app);
    expect(scene.app.synthYaml()).toBe(first);
  });

  it('changes neither the pool nor the props of the object', () => {
    const spec = Object.freeze(controller(1));
    const before = structuredClone(spec);
    const scene = shop();
    const pool = gpu(scene);
    const policy = written(scene.app, 'InfraRules');
    pool.place(plain(scene.chart, 'Deployment', spec));
    scene.app.synthYaml();
    expect(spec).toEqual(before);
    expect(written(scene.app, 'InfraRules')).toEqual(policy);
  });
});

describe('an object that was placed', () => {
  it.each([
    {
      kind: 'Deployment',
      make: (count: number) => controller(count),
      at: 4,
      prop: 'spec.replicas',
    },
    {
      kind: 'StatefulSet',
      make: (count: number) => controller(count),
      at: 4,
      prop: 'spec.replicas',
    },
    { kind: 'Job', make: (count: number) => job(count), at: 4, prop: 'spec.parallelism' },
    {
      kind: 'CronJob',
      make: (count: number) => ({ schedule: '0 2 * * *', jobTemplate: { spec: job(count) } }),
      at: 4,
      prop: 'spec.jobTemplate.spec.parallelism',
    },
    {
      kind: 'ScaledObject',
      make: (count: number) => scaled(count),
      at: 4,
      prop: 'spec.maxReplicaCount',
    },
    {
      kind: 'ScaledJob',
      make: (count: number) => scaledJob(count),
      at: 4,
      prop: 'spec.maxReplicaCount',
    },
    {
      kind: 'ScaledJob',
      make: (count: number) => scaledJob(count, 2),
      at: 2,
      prop: 'spec.maxReplicaCount',
    },
  ])('may ask for as much as the pool allows: $kind, $at', ({ kind, make, at, prop }) => {
    const findings = (count: number): readonly string[] => {
      const scene = shop();
      gpu(scene).place(plain(scene.chart, kind, make(count)));
      return placesOf(scene.app);
    };
    expect(findings(0)).toEqual([]);
    expect(findings(at)).toEqual([]);
    expect(findings(at + 1)).toEqual([`shop/train replicas-above-ceiling (${prop})`]);
  });

  it.each([
    { kind: 'ScaledObject', spec: scaled() },
    { kind: 'ScaledJob', spec: scaledJob() },
  ])('names its maximum, which KEDA takes for 100: $kind', ({ kind, spec }) => {
    const scene = shop({ large: { maxReplicasPerWorkload: 100 } });
    gpu(scene).place(plain(scene.chart, kind, spec));
    expect(found(scene)).toEqual(['maximum-left-to-keda (spec.maxReplicaCount)']);
    const other = shop({ large: { maxReplicasPerWorkload: 100 } });
    poolOf(other.infraRules, 'large').place(plain(other.chart, kind, spec));
    expect(found(other)).toEqual([]);
  });

  it('may leave its replicas out', () => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'Deployment', controller()));
    expect(found(scene)).toEqual([]);
  });

  it.each([
    { replicas: '4', findings: [] },
    {
      replicas: '5',
      findings: [
        'paused-above-ceiling (metadata.annotations["autoscaling.keda.sh/paused-replicas"])',
      ],
    },
  ])('pauses within the ceiling: $replicas', ({ replicas, findings }) => {
    const scene = shop();
    const annotations = { 'autoscaling.keda.sh/paused-replicas': replicas };
    gpu(scene).place(plain(scene.chart, 'ScaledObject', scaled(4), { annotations }));
    expect(found(scene)).toEqual(findings);
  });

  it('keeps the label of its pool on its autoscaler', () => {
    const scene = shop();
    const annotations = { 'scaledobject.keda.sh/hpa-excluded-labels': 'infra-rules/pool' };
    gpu(scene).place(plain(scene.chart, 'ScaledObject', scaled(4), { annotations }));
    expect(found(scene)).toEqual([
      'pool-label-excluded (metadata.annotations["scaledobject.keda.sh/hpa-excluded-labels"])',
    ]);
  });

  const pod = 'spec.template.spec';
  it.each([
    {
      what: 'other nodes',
      own: { nodeSelector: { 'layer.hev.dev/compute': 'cpu' } },
      finding: `node-selector-against-pool (${pod}.nodeSelector["layer.hev.dev/compute"])`,
    },
    {
      what: 'one node',
      own: { nodeName: 'node-7' },
      finding: `node-name-bypasses-pool (${pod}.nodeName)`,
    },
    {
      what: 'more tolerations',
      own: { tolerations: [{ key: 'spot', operator: 'Exists' }] },
      finding: `toleration-beyond-pool (${pod}.tolerations[0])`,
    },
    {
      what: 'more of a resource',
      own: {
        containers: [{ name: 'train', image: IMAGE, resources: { limits: { memory: '11Gi' } } }],
      },
      finding: `resources-above-envelope (${pod}.containers[train].resources.limits[memory])`,
    },
    {
      what: 'a second GPU beside the worker',
      own: {
        containers: [
          ...POD.containers,
          { name: 'second', image: IMAGE, resources: { limits: { 'nvidia.com/gpu': 1 } } },
        ],
      },
      finding: `sidecar-with-extended-resource (${pod}.containers[second].resources.limits[nvidia.com/gpu])`,
    },
    {
      what: 'no containers',
      own: { containers: null },
      finding: `value-missing (${pod}.containers)`,
    },
  ])('is refused what the pool does not give: $what', ({ own, finding }) => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'Deployment', controller(1, own)));
    expect(found(scene)).toEqual([finding]);
  });

  it('stands in one pool: a second is told, and changes nothing', () => {
    const scene = shop();
    const object = plain(scene.chart, 'Deployment', controller(1));
    poolOf(scene.infraRules, 'gpu').place(object);
    poolOf(scene.infraRules, 'cpu').place(object);
    const findings = findingsOf(scene.app);
    expect(findings).toMatchObject([
      { code: 'placed-twice', path: 'shop/train', details: { pool: 'cpu', earlier: 'gpu' } },
    ]);
    expect(object.toJson()).toMatchObject({ metadata: { labels: { 'infra-rules/pool': 'gpu' } } });
  });

  it('is told where it is wrong, and by whom it is refused', () => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'Deployment', controller(5)));
    expect(findingsOf(scene.app)).toMatchObject([
      { code: 'replicas-above-ceiling', refusedBy: 'policy', path: 'shop/train' },
    ]);
    expect(() => scene.app.synthYaml()).toThrow('replicas-above-ceiling (spec.replicas)');
  });
});

describe('what cannot be placed', () => {
  it.each([
    { kind: 'DaemonSet', spec: controller() },
    { kind: 'Pod', spec: POD },
    { kind: 'ConfigMap', spec: {} },
  ])('is told by its kind: $kind', ({ kind, spec }) => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, kind, spec));
    expect(found(scene)).toEqual(['placement-without-effect (kind)']);
  });

  it('is what has no object', () => {
    const scene = shop();
    gpu(scene).place(scene.chart);
    const empty = new Chart(scene.app, 'empty');
    gpu(scene).place(empty);
    expect(placesOf(scene.app)).toEqual([
      'platform/rules/gpu placement-not-an-object ()',
      'platform/rules/gpu placement-not-an-object ()',
    ]);
  });

  it('is a container that the pod does not have', () => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'Deployment', controller(1)), { container: 'trian' });
    const [finding, ...others] = findingsOf(scene.app);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'placement-container-unknown',
      prop: 'spec.template.spec.containers',
    });
    expect(finding?.what).toContain('did you mean "train"?');
  });

  it('is a worker that has a pool already', () => {
    const scene = shop();
    const worker = new QueueWorker(scene.chart, 'resize', queueWorkerProps({ pool: 'cpu' }));
    gpu(scene).place(worker);
    expect(found(scene)).toEqual(['placed-twice ()']);
    expect(worker.deployment.toJson()).toMatchObject({
      metadata: { labels: { 'infra-rules/pool': 'cpu' } },
    });
  });
});

describe('hostile targets', () => {
  it.each(hostileValues)('are findings: $label', ({ make }) => {
    const scene = shop();
    expect(() => {
      gpu(scene).place(make() as IConstruct);
    }).not.toThrow();
    expect(placesOf(scene.app)).toEqual(['platform/rules/gpu placement-not-an-object ()']);
  });

  it.each(hostileValues.filter(({ at }) => at !== 'one'))(
    'may be the options: $label',
    ({ make }) => {
      for (const options of [make(), { container: make() }]) {
        const scene = shop();
        const object = plain(scene.chart, 'Deployment', controller(1));
        gpu(scene).place(object, options as { container?: string });
        const codes = findingsOf(scene.app).map(({ code }) => code);
        expect(codes).not.toContain('rule-crashed');
        expect(codes.length).toBeLessThan(1001);
      }
    },
  );

  it.each([
    { slip: 'a toleration that is none', pod: { tolerations: [null, 5] } },
    { slip: 'tolerations as a text', pod: { tolerations: 'x' } },
    { slip: 'containers that are none', pod: { containers: [null, 5, 'x'] } },
    { slip: 'containers as a map', pod: { containers: { train: {} } } },
    { slip: 'a selector as a list', pod: { nodeSelector: ['gpu'] } },
    { slip: 'resources as a text', pod: { containers: [{ name: 'train', resources: 'x' }] } },
    {
      slip: 'a limit that is no amount',
      pod: { containers: [{ name: 'train', resources: { limits: { cpu: {} } } }] },
    },
    { slip: 'init containers as a text', pod: { initContainers: 'x', resourceClaims: 5 } },
  ])('never break a rule, nor the writing: $slip', ({ pod }) => {
    const scene = shop();
    const object = plain(scene.chart, 'Deployment', controller(1, pod));
    gpu(scene).place(object);
    expect(() => object.toJson() as unknown).not.toThrow();
    const codes = findingsOf(scene.app).map(({ code }) => code);
    expect(codes).not.toContain('rule-crashed');
    expect(codes.length).toBeGreaterThan(0);
  });

  it.each([
    { 'autoscaling.keda.sh/paused-replicas': 5 },
    { 'scaledobject.keda.sh/hpa-excluded-labels': ['infra-rules/pool'] },
  ])('have annotations of any type: %p', (annotations) => {
    const scene = shop();
    gpu(scene).place(plain(scene.chart, 'ScaledObject', scaled(4), { annotations }));
    expect(findingsOf(scene.app).map(({ code }) => code)).toEqual(['value-wrong-type']);
  });
});
