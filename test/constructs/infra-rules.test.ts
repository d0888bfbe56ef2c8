import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { ComputePool, findingsOf, InfraRules, Pipeline, stockPools } from 'cdk8s-infra-rules';
import { parse } from 'yaml';
import {
  codesOf,
  emptyShop,
  errorsOf,
  pipeline,
  pipelineProps,
  placesOf,
  shop,
  written,
  writtenBy,
} from '../support/shop';

/** The object of the seed document, as it stands there. */
const SEED = `
apiVersion: hevlayer.com/v1alpha1
kind: InfraRules
metadata:
  name: default
spec:
  computePools:
    - name: cpu
      kind: cpu
      nodeSelector:
        layer.hev.dev/node-role: worker-cpu
        layer.hev.dev/compute: cpu
      tolerations:
        - key: layer.hev.dev/node-role
          operator: Equal
          value: worker-cpu
          effect: NoSchedule
      resources:
        requests:
          cpu: "1"
          memory: 2Gi
        limits:
          cpu: "2"
          memory: 4Gi
      maxReplicasPerWorkload: 32
    - name: cpu-large
      kind: cpu
      nodeSelector:
        layer.hev.dev/node-role: worker-cpu
        layer.hev.dev/compute: cpu
      tolerations:
        - key: layer.hev.dev/node-role
          operator: Equal
          value: worker-cpu
          effect: NoSchedule
      resources:
        requests:
          cpu: "1"
          memory: 2Gi
          ephemeral-storage: 35Gi
        limits:
          cpu: "4"
          memory: 4Gi
          ephemeral-storage: 40Gi
      maxReplicasPerWorkload: 8
    - name: gpu
      kind: gpu
      nodeSelector:
        layer.hev.dev/node-role: worker-gpu
        layer.hev.dev/compute: gpu
      tolerations:
        - key: layer.hev.dev/node-role
          operator: Equal
          value: worker-gpu
          effect: NoSchedule
        - key: nvidia.com/gpu
          operator: Exists
          effect: NoSchedule
      resources:
        requests:
          cpu: 250m
          memory: 4Gi
          nvidia.com/gpu: "1"
        limits:
          cpu: "2"
          memory: 10Gi
          nvidia.com/gpu: "1"
      maxReplicasPerWorkload: 4
  documentCache:
    capGiB: 256
    replicationFactor: 1
    scaling:
      mode: autoscale
      nodes:
        min: 0
        max: 1
`;

const OTHER_KIND = 'manifest-of-another-kind';

const DOCUMENT_CACHE = {
  capGiB: 256,
  replicationFactor: 1,
  scaling: { mode: 'autoscale', nodes: { min: 0, max: 1 } },
} as const;

describe('InfraRules', () => {
  it('makes the object of the seed document, value for value', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules', { documentCache: DOCUMENT_CACHE });
    expect(writtenBy(app)).toStrictEqual([parse(SEED)]);
  });

  it('keeps the pools in the order in which the seed has them', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules');
    const { spec } = written(app, 'InfraRules');
    expect(spec.computePools.map(({ name }: { name: string }) => name)).toEqual([
      'cpu',
      'cpu-large',
      'gpu',
    ]);
  });

  it('reads the seed document from YAML and writes it again, value for value', () => {
    const { app, chart } = emptyShop();
    InfraRules.fromManifest(chart, 'rules', parse(SEED));
    expect(writtenBy(app)).toStrictEqual([parse(SEED)]);
    expect(placesOf(app)).toEqual([]);
  });

  it('declares no document cache unless asked to, nor for null', () => {
    for (const documentCache of [undefined, null]) {
      const { app, chart } = emptyShop();
      new InfraRules(chart, 'rules', { ...(documentCache === null ? { documentCache } : {}) });
      expect(Object.keys(written(app, 'InfraRules').spec)).toEqual(['computePools']);
    }
  });

  it.each([
    { scope: 'a chart with a namespace', props: { namespace: 'layer' } },
    { scope: 'a chart without one', props: {} },
  ])('stands outside namespaces, in $scope', ({ props }) => {
    const app = Testing.app();
    new InfraRules(new Chart(app, 'platform', props), 'rules');
    expect(written(app, 'InfraRules').metadata).toEqual({ name: 'default' });
  });

  it('carries the labels of its chart, and its own labels and annotations', () => {
    const app = Testing.app();
    new InfraRules(new Chart(app, 'platform', { labels: { team: 'platform' } }), 'rules', {
      metadata: { labels: { tier: 'policy' }, annotations: { 'example.com/owner': 'sre' } },
    });
    expect(written(app, 'InfraRules').metadata).toEqual({
      name: 'default',
      labels: { team: 'platform', tier: 'policy' },
      annotations: { 'example.com/owner': 'sre' },
    });
  });

  it('writes nothing with emit: false, and holds workloads to its pools all the same', () => {
    const { app, chart } = shop({}, { emit: false });
    pipeline(chart, { scaling: { replicas: { max: 33 } } });
    expect(codesOf(app)).toEqual(['replicas-above-ceiling']);
  });

  it('writes the workloads alone with emit: false', () => {
    const { app, chart } = shop({}, { emit: false });
    pipeline(chart);
    expect(writtenBy(app).map(({ kind }) => kind)).not.toContain('InfraRules');
  });

  it('is the policy of every construct of its app', () => {
    const { chart, infraRules } = shop();
    const embed = pipeline(chart);
    expect(InfraRules.of(embed)).toBe(infraRules);
    expect(InfraRules.of(chart)).toBe(infraRules);
    expect(InfraRules.of(new Chart(new App(), 'elsewhere'))).toBeUndefined();
  });

  it('knows its own from other constructs', () => {
    const { chart, infraRules } = shop();
    expect(InfraRules.isInfraRules(infraRules)).toBe(true);
    for (const other of [chart, {}, null, undefined, 'InfraRules']) {
      expect(InfraRules.isInfraRules(other)).toBe(false);
    }
  });

  it('gives the same text each time, and in an app made anew', () => {
    const texts = [0, 1].map(() => {
      const { app, chart } = shop({ tpu: { kind: 'tpu' } });
      pipeline(chart, { scaling: { pool: 'tpu' } });
      return [app.synthYaml(), app.synthYaml()];
    });
    expect(new Set(texts.flat()).size).toBe(1);
  });

  it('gives the same objects to Testing.synth each time', () => {
    const { chart } = shop();
    pipeline(chart);
    expect(Testing.synth(chart)).toEqual(Testing.synth(chart));
  });
});

describe('the pools of InfraRules', () => {
  it('are the stock pools when the list is absent', () => {
    const infraRules = new InfraRules(new Chart(new App(), 'platform'), 'rules');
    expect(Object.keys(infraRules.pools)).toEqual(
      expect.arrayContaining(['cpu', 'cpu-large', 'gpu']),
    );
    expect(infraRules.pools['cpu-large'].maxReplicasPerWorkload).toBe(8);
  });

  it('are none when the list is empty: every workload is refused', () => {
    const { app, chart } = shop({}, { computePools: [] });
    pipeline(chart);
    pipeline(chart, { scaling: { pool: undefined } }, 'by-class');
    expect(placesOf(app)).toEqual([
      'shop/embed pool-unknown (scaling.pool)',
      'shop/by-class stock-pool-missing (scaling.pool)',
    ]);
  });

  it('written as an empty list when there are none, which is not the same as absent', () => {
    const { app } = shop({}, { computePools: [] });
    expect(written(app, 'InfraRules').spec).toEqual({ computePools: [] });
  });

  it('are one’s own when a list is given, in its order', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules', {
      computePools: [
        { name: 'tpu', kind: 'tpu', gpuType: 'v5e', maxReplicasPerWorkload: 2 },
        { name: 'batch', kind: 'cpu', maxReplicasPerWorkload: 1 },
      ],
    });
    expect(written(app, 'InfraRules').spec).toEqual({
      computePools: [
        { name: 'tpu', kind: 'tpu', gpuType: 'v5e', maxReplicasPerWorkload: 2 },
        { name: 'batch', kind: 'cpu', maxReplicasPerWorkload: 1 },
      ],
    });
  });

  it('may be stock pools with something changed', () => {
    const { app, chart } = emptyShop();
    const infraRules = new InfraRules(chart, 'rules', {
      computePools: [stockPools.cpu, { ...stockPools.gpu, maxReplicasPerWorkload: 8 }],
    });
    pipeline(chart, { scaling: { pool: infraRules.pools.gpu, replicas: { max: 8 } } });
    expect(placesOf(app)).toEqual([]);
    expect(
      written(app, 'InfraRules').spec.computePools.map(
        ({ maxReplicasPerWorkload }: { maxReplicasPerWorkload: number }) => maxReplicasPerWorkload,
      ),
    ).toEqual([32, 8]);
  });

  it('are left as they were when a list built from them is changed', () => {
    expect(stockPools.gpu.maxReplicasPerWorkload).toBe(4);
    const entry = { name: 'own', kind: 'cpu', maxReplicasPerWorkload: 2 };
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules', { computePools: [entry] });
    entry.maxReplicasPerWorkload = 99;
    expect(written(app, 'InfraRules').spec.computePools[0].maxReplicasPerWorkload).toBe(2);
  });

  it('spell numbers as quantities, and leave what is canonical as it is', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules', {
      computePools: [
        {
          name: 'own',
          kind: 'cpu',
          resources: {
            requests: { cpu: 1, memory: '1024Mi' },
            limits: { cpu: 1.5, memory: '2Gi' },
          },
          maxReplicasPerWorkload: 2,
        },
      ],
    });
    expect(written(app, 'InfraRules').spec.computePools[0].resources).toEqual({
      requests: { cpu: '1', memory: '1Gi' },
      limits: { cpu: '1500m', memory: '2Gi' },
    });
  });

  it.each([
    { name: 'Resource', why: 'the id of the object itself' },
    { name: 'Default', why: 'the other id by which constructs find their main child' },
    { name: 'pool-0', why: 'the id of a pool without a usable name' },
    { name: '1', why: 'a number' },
  ])('may be named $name, $why', ({ name }) => {
    const { app, chart, infraRules } = shop(
      {},
      { computePools: [{ name, kind: 'cpu', maxReplicasPerWorkload: 1 }] },
    );
    pipeline(chart, { scaling: { pool: name, replicas: { max: 1 } } });
    expect(placesOf(app)).toEqual([]);
    expect(Object.keys(infraRules.pools)).toEqual([name]);
    expect(written(app, 'InfraRules').metadata.name).toBe('default');
    expect(ApiObject.of(infraRules).kind).toBe('InfraRules');
  });
});

describe('a second InfraRules', () => {
  it('is refused, and told where the first one is', () => {
    const { app, chart } = shop();
    new InfraRules(chart, 'rules');
    expect(findingsOf(app)).toEqual([
      expect.objectContaining({
        code: 'infra-rules-duplicate',
        path: 'shop/rules',
        details: { first: 'platform/rules' },
      }),
    ]);
  });

  it('is refused in the very same chart too, once', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'one');
    new InfraRules(chart, 'two');
    expect(placesOf(app)).toEqual(['shop/two infra-rules-duplicate ()']);
  });

  it('is refused also when neither of them is written', () => {
    const { app, chart } = shop({}, { emit: false });
    new InfraRules(chart, 'rules', { emit: false });
    expect(codesOf(app)).toEqual(['infra-rules-duplicate']);
  });

  it('has no say in what workloads are held to', () => {
    const { app, chart } = shop();
    new InfraRules(chart, 'rules', { computePools: [] });
    pipeline(chart);
    expect(codesOf(app)).toEqual(['infra-rules-duplicate']);
  });

  it('is fine in another app', () => {
    shop();
    expect(placesOf(shop().app)).toEqual([]);
  });
});

describe('the name of InfraRules', () => {
  it('may be given as default', () => {
    expect(placesOf(shop({}, { metadata: { name: 'default' } }).app)).toEqual([]);
  });

  it.each(['Default', 'rules', '', 'default '])('is not %j', (name) => {
    const { app } = shop({}, { metadata: { name: name as 'default' } });
    expect(placesOf(app)).toEqual(['platform/rules infra-rules-name (metadata.name)']);
  });

  it('is checked in a manifest too', () => {
    const { app, chart } = emptyShop();
    const { spec } = parse(SEED);
    const manifest = {
      apiVersion: 'hevlayer.com/v1alpha1',
      kind: 'InfraRules',
      metadata: { name: 'team-rules' },
      spec,
    };
    InfraRules.fromManifest(chart, 'rules', manifest);
    expect(placesOf(app)).toEqual(['shop/rules infra-rules-name (metadata.name)']);
  });
});

describe('InfraRules.fromManifest', () => {
  it('takes a missing list of pools as no pools, not as the stock pools', () => {
    const { app, chart } = emptyShop();
    InfraRules.fromManifest(chart, 'rules', {
      apiVersion: 'hevlayer.com/v1alpha1',
      kind: 'InfraRules',
      metadata: { name: 'default' },
      spec: {},
    });
    pipeline(chart);
    expect(codesOf(app)).toEqual(['pool-unknown']);
  });

  it('holds an application to a policy that it does not own, and writes nothing of it', () => {
    const { app, chart } = emptyShop();
    InfraRules.fromManifest(chart, 'rules', parse(SEED), { emit: false });
    pipeline(chart, { scaling: { pool: 'gpu', replicas: { max: 4 } } });
    expect(writtenBy(app).map(({ kind }) => kind)).not.toContain('InfraRules');
    pipeline(chart, { scaling: { pool: 'gpu', replicas: { max: 5 } } }, 'greedy');
    expect(placesOf(app)).toEqual(['shop/greedy replicas-above-ceiling (scaling.replicas.max)']);
  });

  it('leaves fields of a later version alone when it does not write the object', () => {
    const later = { ...parse(SEED) };
    later.spec.embedders = [{ name: 'small', model: 'bge' }];
    for (const emit of [true, false]) {
      const { app, chart } = emptyShop();
      InfraRules.fromManifest(chart, 'rules', later, { emit });
      expect(placesOf(app)).toEqual(emit ? ['shop/rules field-unknown (embedders)'] : []);
    }
  });

  it('takes what `kubectl get -o yaml` prints, without what the API server added', () => {
    const { app, chart } = emptyShop();
    const manifest = parse(SEED);
    manifest.metadata = {
      name: 'default',
      uid: '6f2c7c1e-8d3b-4b61-8a3e-2f6f1f0a9b11',
      resourceVersion: '481516',
      generation: 3,
      creationTimestamp: '2026-08-01T09:00:00Z',
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: {
        'meta.helm.sh/release-name': 'layer',
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
      },
      managedFields: [{ manager: 'helm', operation: 'Update', fieldsV1: { 'f:spec': {} } }],
    };
    manifest.status = { poolCount: 3, observedGeneration: 3, conditions: [] };
    InfraRules.fromManifest(chart, 'rules', manifest);
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'InfraRules')).toEqual({
      ...parse(SEED),
      metadata: {
        name: 'default',
        labels: { 'app.kubernetes.io/managed-by': 'Helm' },
        annotations: { 'meta.helm.sh/release-name': 'layer' },
      },
    });
  });

  it.each([
    { given: 'nothing', manifest: undefined, code: 'manifest-not-an-object' },
    { given: 'null', manifest: null, code: 'manifest-not-an-object' },
    { given: 'YAML that is not parsed', manifest: SEED, code: 'manifest-not-an-object' },
    { given: 'a list of documents', manifest: [parse(SEED)], code: 'manifest-not-an-object' },
    { given: 'another kind', manifest: { ...parse(SEED), kind: 'Pipeline' }, code: OTHER_KIND },
    { given: 'another version', manifest: { ...parse(SEED), apiVersion: 'v1' }, code: OTHER_KIND },
    { given: 'an empty object', manifest: {}, code: OTHER_KIND },
    {
      given: 'no spec',
      manifest: { apiVersion: 'hevlayer.com/v1alpha1', kind: 'InfraRules' },
      code: 'value-missing',
    },
  ])('refuses $given with one finding', ({ manifest, code }) => {
    const { app, chart } = emptyShop();
    InfraRules.fromManifest(chart, 'rules', manifest);
    expect(codesOf(app)).toEqual([code]);
  });
});

describe('ComputePool', () => {
  it('adds a pool to the policy, named by its id', () => {
    const { app, chart, infraRules } = shop();
    new ComputePool(infraRules, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 4 });
    pipeline(chart, { scaling: { pool: 'tpu', replicas: { max: 4 } } });
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'InfraRules').spec.computePools.at(-1)).toEqual({
      name: 'tpu',
      kind: 'tpu',
      maxReplicasPerWorkload: 4,
    });
  });

  it('may have another name than its id', () => {
    const { app, infraRules } = shop();
    const pool = new ComputePool(infraRules, 'accelerators', {
      name: 'tpu',
      kind: 'tpu',
      maxReplicasPerWorkload: 4,
    });
    expect(pool.poolName).toBe('tpu');
    expect(written(app, 'InfraRules').spec.computePools.at(-1).name).toBe('tpu');
  });

  it('counts for workloads that were created before it', () => {
    const { app, chart, infraRules } = shop();
    pipeline(chart, { scaling: { pool: 'tpu', replicas: { max: 4 } } });
    expect(codesOf(app)).toEqual(['pool-unknown']);
    new ComputePool(infraRules, 'tpu', {
      kind: 'tpu',
      nodeSelector: { pool: 'tpu' },
      maxReplicasPerWorkload: 4,
    });
    expect(codesOf(app)).toEqual([]);
    expect(written(app, 'Deployment').spec.template.spec.nodeSelector).toEqual({ pool: 'tpu' });
  });

  it('is given to a workload as itself', () => {
    const { app, chart, infraRules } = shop();
    const tpu = new ComputePool(infraRules, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 4 });
    new Pipeline(chart, 'embed', {
      ...pipelineProps(),
      infraRules,
      scaling: { pool: tpu, replicas: { max: 4 } },
    });
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'Deployment').metadata.labels).toMatchObject({ 'infra-rules/pool': 'tpu' });
  });

  it('of another policy is refused, though the name is the same', () => {
    const { app, chart } = shop();
    const other = shop();
    pipeline(chart, { scaling: { pool: other.infraRules.pools.gpu } });
    expect(placesOf(app)).toEqual(['shop/embed pool-of-another-policy (scaling.pool)']);
    expect(errorsOf(app)[0]?.details).toEqual({ pool: 'gpu', owner: 'platform/rules' });
  });

  it('of another policy is unknown when the name is', () => {
    const { app, chart } = shop();
    const other = shop({ tpu: {} });
    pipeline(chart, { scaling: { pool: other.infraRules.pools.tpu } });
    expect(placesOf(app)).toEqual(['shop/embed pool-unknown (scaling.pool)']);
  });

  it('with the name of another one is refused, and the first one counts', () => {
    const { app, chart, infraRules } = shop();
    new ComputePool(infraRules, 'again', { name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 1 });
    pipeline(chart, { scaling: { replicas: { max: 32 } } });
    expect(placesOf(app)).toEqual(['platform/rules/again pool-name-duplicate (name)']);
    expect(infraRules.pools.cpu?.maxReplicasPerWorkload).toBe(32);
  });

  it('with the name of another one is no finding of the workload that is given it', () => {
    const { app, chart, infraRules } = shop();
    const again = new ComputePool(infraRules, 'again', {
      name: 'cpu',
      kind: 'cpu',
      maxReplicasPerWorkload: 2,
    });
    pipeline(chart, { scaling: { pool: again } });
    expect(placesOf(app)).toEqual(['platform/rules/again pool-name-duplicate (name)']);
  });

  it('knows its own from other constructs', () => {
    const { infraRules } = shop();
    expect(ComputePool.isComputePool(infraRules.pools.cpu)).toBe(true);
    for (const other of [infraRules, {}, null, undefined, 'cpu']) {
      expect(ComputePool.isComputePool(other)).toBe(false);
    }
  });
});

describe('pools with one name in one list', () => {
  it.each([
    { names: ['cpu', 'cpu'], duplicates: 1 },
    { names: ['cpu', 'gpu', 'cpu', 'cpu'], duplicates: 2 },
    { names: ['cpu', 'Cpu', 'CPU'], duplicates: 0 },
    { names: ['pool-1', 'pool-1'], duplicates: 1 },
    { names: ['pool-2', 'x', 'x'], duplicates: 1 },
    { names: ['a/b', 'a--b'], duplicates: 0 },
  ])('$names: $duplicates findings', ({ names, duplicates }) => {
    const { app } = shop(
      {},
      {
        computePools: names.map((name) => ({ name, kind: 'other', maxReplicasPerWorkload: 1 })),
      },
    );
    const codes = codesOf(app).filter((code) => code === 'pool-name-duplicate');
    expect(codes).toHaveLength(duplicates);
  });
});
