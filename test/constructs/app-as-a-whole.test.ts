import { ApiObject, Chart } from 'cdk8s';
import { ComputePool, findingsOf } from 'cdk8s-infra-rules';
import { codesOf, emptyShop, fn, pipeline, placesOf, shop, type Shop } from '../support/shop';

const FIXED = { scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } };

describe('objects of one name', () => {
  it('are refused, and the second is told of the first', () => {
    const { app, chart } = shop();
    pipeline(chart);
    pipeline(new Chart(app, 'other', { namespace: 'layer' }));
    expect(findingsOf(app)).toEqual([
      expect.objectContaining({
        code: 'object-duplicate',
        path: 'other/embed',
        details: { object: 'Deployment layer/embed-worker', first: 'shop/embed' },
      }),
      // That the two also follow one queue is a consequence.
    ]);
  });

  it('are refused though one is of a Pipeline and one of a Function', () => {
    const { app, chart } = shop();
    pipeline(chart, {}, 'item');
    fn(chart, { metadata: { name: 'item' } }, 'other');
    expect(placesOf(app)).toEqual(['shop/other object-duplicate (metadata.name)']);
  });

  it('are refused as custom resources of two kinds, from which the operator makes one Deployment', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    pipeline(chart, {}, 'item');
    fn(chart, { metadata: { name: 'item' } }, 'other');
    expect(placesOf(app)).toEqual(['shop/other object-duplicate (metadata.name)']);
  });

  it.each([
    { where: 'charts of two namespaces', metadata: {}, namespace: 'search' },
    { where: 'metadata', metadata: { metadata: { namespace: 'search' } }, namespace: 'layer' },
  ])('are fine in two namespaces, named by $where', ({ metadata, namespace }) => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'one' });
    pipeline(new Chart(app, 'other', { namespace }), { ...metadata, pipelineId: 'two' });
    expect(placesOf(app)).toEqual([]);
  });

  it('are refused when metadata names the very namespace of the other chart', () => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'one' });
    pipeline(new Chart(app, 'other', { namespace: 'search' }), {
      metadata: { namespace: 'layer' },
      pipelineId: 'two',
    });
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it('are refused in charts without a namespace', () => {
    const { app } = shop();
    pipeline(new Chart(app, 'one'), { pipelineId: 'one' });
    pipeline(new Chart(app, 'two'), { pipelineId: 'two' });
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it('are refused when one of them is made by hand', () => {
    const { app, chart } = shop();
    pipeline(chart);
    raw(chart, 'by-hand', 'apps/v1', 'Deployment', 'embed-worker');
    expect(placesOf(app)).toEqual(['shop/by-hand object-duplicate (metadata.name)']);
  });

  it('are refused on our workload when the one by hand came first', () => {
    const { app, chart } = shop();
    raw(chart, 'by-hand', 'apps/v1', 'Deployment', 'embed-worker');
    pipeline(chart);
    expect(placesOf(app)).toEqual(['shop/embed object-duplicate (metadata.name)']);
  });

  it('are refused when both are made by hand', () => {
    const { app, chart } = shop();
    raw(chart, 'one', 'v1', 'ConfigMap', 'settings');
    raw(chart, 'two', 'v1', 'ConfigMap', 'settings');
    expect(placesOf(app)).toEqual(['shop/two object-duplicate (metadata.name)']);
  });

  it.each([
    { why: 'of two kinds', other: ['v1', 'Secret', 'settings'] },
    { why: 'of two API groups', other: ['example.com/v1', 'ConfigMap', 'settings'] },
    { why: 'of two names', other: ['v1', 'ConfigMap', 'settings-2'] },
  ])('are fine when they are $why', ({ other }) => {
    const { app, chart } = shop();
    const [apiVersion = '', kind = '', name = ''] = other;
    raw(chart, 'one', 'v1', 'ConfigMap', 'settings');
    raw(chart, 'two', apiVersion, kind, name);
    expect(placesOf(app)).toEqual([]);
  });

  it('are refused in two versions of one group: they are one object', () => {
    const { app, chart } = shop();
    raw(chart, 'one', 'autoscaling/v1', 'HorizontalPodAutoscaler', 'web');
    raw(chart, 'two', 'autoscaling/v2', 'HorizontalPodAutoscaler', 'web');
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it.each(['Namespace', 'ClusterRole', 'CustomResourceDefinition', 'NodePool'])(
    'are refused whatever the namespaces of their charts, for the cluster-scoped %s',
    (kind) => {
      const { app, chart } = shop({}, { emit: false });
      raw(chart, 'one', 'example.com/v1', kind, 'one-name');
      raw(
        new Chart(app, 'other', { namespace: 'search' }),
        'two',
        'example.com/v1',
        kind,
        'one-name',
      );
      expect(codesOf(app)).toEqual(['object-duplicate']);
    },
  );

  it('are refused when a policy made by hand stands beside ours', () => {
    const { app, chart } = shop();
    raw(chart, 'by-hand', 'hevlayer.com/v1alpha1', 'InfraRules', 'default', { computePools: [] });
    expect(placesOf(app)).toEqual(['shop/by-hand object-duplicate (metadata.name)']);
  });

  it('are told once for a workload, though it makes four', () => {
    const { app, chart } = shop();
    const push = { worker: { dispatch: 'push', port: 80 } } as const;
    pipeline(chart, { ...push, pipelineId: 'one' });
    pipeline(new Chart(app, 'other', { namespace: 'layer' }), { ...push, pipelineId: 'two' });
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it('are found among a thousand', () => {
    const { app, chart } = shop();
    for (let index = 0; index < 1000; index++) {
      raw(chart, `n${String(index)}`, 'v1', 'ConfigMap', `n${String(index % 999)}`);
    }
    expect(placesOf(app)).toEqual(['shop/n999 object-duplicate (metadata.name)']);
  });
});

describe('a Service of another name', () => {
  it('is checked against the other objects by that name', () => {
    const { app, chart } = shop();
    pipeline(chart, {
      worker: { dispatch: 'push', port: 80 },
      output: { service: { name: 'gateway' } },
    });
    raw(chart, 'by-hand', 'v1', 'Service', 'gateway');
    expect(placesOf(app)).toEqual(['shop/by-hand object-duplicate (metadata.name)']);
  });
});

describe('one queue', () => {
  it('followed by two autoscaled Pipelines is a warning on the second', () => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'catalog' }, 'extract');
    pipeline(chart, { pipelineId: 'catalog' }, 'embed');
    expect(findingsOf(app)).toEqual([
      expect.objectContaining({
        code: 'pipeline-id-shared',
        severity: 'warning',
        path: 'shop/embed',
        prop: 'pipelineId',
        details: { pipelineId: 'catalog', others: ['extract'] },
      }),
    ]);
  });

  it('is shared also by a Pipeline that has its name for an id', () => {
    const { app, chart } = shop();
    pipeline(chart, {}, 'catalog');
    pipeline(chart, { pipelineId: 'catalog' }, 'embed');
    expect(codesOf(app)).toEqual(['pipeline-id-shared']);
  });

  it('is shared over namespaces too: the gateway knows none', () => {
    const { app, chart } = shop();
    pipeline(chart);
    pipeline(new Chart(app, 'other', { namespace: 'search' }));
    expect(codesOf(app)).toEqual(['pipeline-id-shared']);
  });

  it.each([
    { why: 'a schedule', changes: { schedule: { cron: '0 2 * * *' } } },
    { why: 'mode fixed', changes: { scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } } },
    { why: 'mode disabled', changes: { scaling: { mode: 'disabled' } } },
    { why: 'paused', changes: { paused: true } },
    { why: 'a queue of its own', changes: { pipelineId: 'catalog-chunks' } },
  ])('is not shared with a stage that has $why', ({ changes }) => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'catalog', ...changes }, 'extract');
    pipeline(chart, { pipelineId: 'catalog' }, 'embed');
    expect(placesOf(app)).toEqual([]);
  });

  it('of a Function is another one than that of a Pipeline', () => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'classify' });
    fn(chart);
    expect(placesOf(app)).toEqual([]);
  });

  it('shared by many names the first few', () => {
    const { app, chart } = shop();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) pipeline(chart, { pipelineId: 'q' }, id);
    const findings = findingsOf(app);
    expect(findings).toHaveLength(5);
    expect(findings.at(-1)?.details).toEqual({ pipelineId: 'q', others: ['a', 'b', 'c'] });
  });
});

describe('the name of a Function', () => {
  it('is its id in the gateway, so one in two namespaces is a warning', () => {
    const { app, chart } = shop();
    fn(chart);
    fn(new Chart(app, 'other', { namespace: 'search' }));
    expect(findingsOf(app)).toEqual([
      expect.objectContaining({
        code: 'function-name-shared',
        severity: 'warning',
        path: 'other/classify',
        details: { name: 'classify', others: ['layer'] },
      }),
    ]);
  });

  it('twice in one namespace is a duplicate, and nothing more', () => {
    const { app, chart } = shop();
    fn(chart);
    fn(new Chart(app, 'other', { namespace: 'layer' }));
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it('is checked under the operator too', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    fn(chart);
    fn(chart, { metadata: { name: 'classify', namespace: 'search' } }, 'other');
    expect(codesOf(app)).toEqual(['function-name-shared']);
  });

  it('may be that of a Pipeline in another namespace', () => {
    const { app, chart } = shop();
    fn(chart, {}, 'item');
    pipeline(new Chart(app, 'other', { namespace: 'search' }), {}, 'item');
    expect(placesOf(app)).toEqual([]);
  });
});

describe('an autoscaler beside ours', () => {
  it('made by hand for our Deployment is refused on the workload', () => {
    const { app, chart } = shop();
    pipeline(chart);
    autoscaler(chart, 'embed-worker');
    expect(placesOf(app)).toEqual(['shop/embed hpa-on-scaled-target ()']);
  });

  it('is refused in whatever order they stand', () => {
    const { app, chart } = shop();
    autoscaler(chart, 'embed-worker');
    pipeline(chart);
    expect(placesOf(app)).toEqual(['shop/embed hpa-on-scaled-target ()']);
  });

  it.each([
    { why: 'another Deployment', target: 'web', changes: {} },
    { why: 'a fixed worker', target: 'embed-worker', changes: FIXED },
    { why: 'a paused worker', target: 'embed-worker', changes: { paused: true } },
  ])('is none of our business for $why', ({ target, changes }) => {
    const { app, chart } = shop();
    pipeline(chart, changes);
    autoscaler(chart, target);
    expect(placesOf(app)).toEqual([]);
  });

  it('is none of our business in another namespace', () => {
    const { app, chart } = shop();
    pipeline(chart);
    autoscaler(new Chart(app, 'other', { namespace: 'search' }), 'embed-worker');
    expect(placesOf(app)).toEqual([]);
  });

  it('is none of our business for a StatefulSet of that name', () => {
    const { app, chart } = shop();
    pipeline(chart);
    autoscaler(chart, 'embed-worker', 'StatefulSet');
    expect(placesOf(app)).toEqual([]);
  });

  it('as a ScaledObject for our Deployment is refused on whichever is the second', () => {
    const [after, before] = [shop(), shop()];
    pipeline(after.chart);
    scaledObject(after.chart, 'mine', 'embed-worker');
    expect(placesOf(after.app)).toEqual(['shop/mine scale-target-shared ()']);
    scaledObject(before.chart, 'mine', 'embed-worker');
    pipeline(before.chart);
    expect(placesOf(before.app)).toEqual(['shop/embed scale-target-shared ()']);
  });

  it('as a ScaledObject of our name is a duplicate, and nothing more', () => {
    const { app, chart } = shop();
    pipeline(chart);
    scaledObject(chart, 'embed-worker', 'other');
    expect(codesOf(app)).toEqual(['object-duplicate']);
  });

  it('as a ScaledObject that asks for the name of our autoscaler is refused', () => {
    const { app, chart } = shop();
    pipeline(chart);
    raw(chart, 'mine', 'keda.sh/v1alpha1', 'ScaledObject', 'mine', {
      scaleTargetRef: { name: 'web' },
      advanced: { horizontalPodAutoscalerConfig: { name: 'keda-hpa-embed-worker' } },
      triggers: [],
    });
    expect(placesOf(app)).toEqual(['shop/mine hpa-name-shared ()']);
  });
});

describe('the NodePools of the app', () => {
  it('say nothing when there are none', () => {
    const { app } = shop({ tpu: { nodeSelector: { 'example.com/tpu': 'v5e' } } });
    expect(placesOf(app)).toEqual([]);
  });

  it('fit the stock pools as Layer’s chart makes them', () => {
    const { app, chart } = shop();
    layerNodePools(chart);
    expect(placesOf(app)).toEqual([]);
  });

  it.each([
    { why: 'another value of a label', selector: { 'layer.hev.dev/compute': 'tpu' } },
    { why: 'a label that no NodePool sets', selector: { 'example.com/rack': 'a' } },
    {
      why: 'an instance type that none offers',
      selector: { 'node.kubernetes.io/instance-type': 'p5.48xlarge' },
    },
    { why: 'a NodePool that is not there', selector: { 'karpenter.sh/nodepool': 'worker-tpu' } },
    { why: 'a capacity type that none offers', selector: { 'karpenter.sh/capacity-type': 'spot' } },
  ])('that make no nodes of a pool are a warning: $why', ({ selector }) => {
    const { app, chart } = nodePoolShop({ nodeSelector: selector });
    layerNodePools(chart);
    expect(placesOf(app)).toEqual(['platform/rules/own pool-matches-no-node-pool (nodeSelector)']);
  });

  it.each([
    { why: 'no selector at all', selector: {} },
    { why: 'a label of a NodePool', selector: { 'layer.hev.dev/compute': 'gpu' } },
    {
      why: 'an instance type that one offers',
      selector: { 'node.kubernetes.io/instance-type': 'm6a.large' },
    },
    { why: 'the name of a NodePool', selector: { 'karpenter.sh/nodepool': 'worker-cpu' } },
    {
      why: 'a zone, which Karpenter knows',
      selector: { 'topology.kubernetes.io/zone': 'us-east-1a' },
    },
  ])('fit a pool that selects by $why', ({ selector }) => {
    const { app, chart } = nodePoolShop({
      nodeSelector: selector,
      tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }],
    });
    layerNodePools(chart);
    expect(codesOf(app)).not.toContain('pool-matches-no-node-pool');
  });

  it('whose taint a pool does not tolerate are a warning that names the taint', () => {
    const { app, chart } = nodePoolShop({
      nodeSelector: { 'layer.hev.dev/node-role': 'worker-gpu' },
      tolerations: [{ key: 'layer.hev.dev/node-role', value: 'worker-gpu', effect: 'NoSchedule' }],
    });
    layerNodePools(chart);
    expect(findingsOf(app)).toEqual([
      expect.objectContaining({
        code: 'pool-does-not-tolerate',
        path: 'platform/rules/own',
        details: { pool: 'own', nodePool: 'worker-gpu', taint: 'nvidia.com/gpu:NoSchedule' },
      }),
    ]);
  });

  it.each([
    { each: '2', ceiling: 32, found: [] as string[], why: '64 of 64 CPUs' },
    { each: '2', ceiling: 33, found: ['pool-above-node-pool-limits'], why: '66 of 64 CPUs' },
    { each: '2001m', ceiling: 32, found: ['pool-above-node-pool-limits'], why: '64.032 of 64' },
  ])('hold $why: $found', ({ each, ceiling, found }) => {
    const { app, chart } = nodePoolShop({
      nodeSelector: { 'layer.hev.dev/node-role': 'worker-cpu' },
      tolerations: [{ key: 'layer.hev.dev/node-role', operator: 'Exists' }],
      resources: { requests: { cpu: each } },
      maxReplicasPerWorkload: ceiling,
    });
    layerNodePools(chart);
    expect(codesOf(app)).toEqual(found);
  });

  it('count for pools and NodePools in whatever order they are created', () => {
    const { app, chart, infraRules } = shop();
    layerNodePools(chart);
    new ComputePool(infraRules, 'late', {
      kind: 'cpu',
      nodeSelector: { 'example.com/rack': 'a' },
      maxReplicasPerWorkload: 1,
    });
    expect(placesOf(app)).toEqual(['platform/rules/late pool-matches-no-node-pool (nodeSelector)']);
  });

  it('are no NodePools when they are of another API group', () => {
    const { app, chart } = nodePoolShop({ nodeSelector: { 'example.com/rack': 'a' } });
    raw(chart, 'other', 'example.com/v1', 'NodePool', 'other', { template: {} });
    expect(placesOf(app)).toEqual([]);
  });

  it('may be broken, which is not for us to say', () => {
    for (const spec of [undefined, {}, { template: 7 }, { template: { spec: { taints: 'x' } } }]) {
      const { app, chart } = shop({}, { computePools: [] });
      raw(chart, 'odd', 'karpenter.sh/v1', 'NodePool', 'odd', spec);
      expect(placesOf(app)).toEqual([]);
    }
  });
});

describe('objects that cannot be rendered', () => {
  it('are left to cdk8s, and hide no finding of ours', () => {
    const { app, chart } = shop();
    raw(chart, 'odd', 'karpenter.sh/v1', 'NodePool', 'odd', { since: new Date(0) });
    pipeline(chart, { scaling: { pool: 'none' } });
    expect(codesOf(app)).toContain('pool-unknown');
  });
});

describe('an app without a policy', () => {
  it('is still looked at as a whole', () => {
    const { app, chart } = emptyShop();
    pipeline(chart, { pipelineId: 'one' });
    pipeline(new Chart(app, 'other', { namespace: 'layer' }), { pipelineId: 'two' });
    expect(codesOf(app)).toContain('infra-rules-missing');
  });
});

function raw(
  chart: Chart,
  id: string,
  apiVersion: string,
  kind: string,
  name: string,
  spec?: object,
): ApiObject {
  return new ApiObject(chart, id, { apiVersion, kind, metadata: { name }, spec });
}

function autoscaler(chart: Chart, name: string, kind = 'Deployment'): void {
  raw(chart, 'autoscaler', 'autoscaling/v2', 'HorizontalPodAutoscaler', 'by-hand', {
    scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
    minReplicas: 1,
    maxReplicas: 3,
  });
}

function scaledObject(chart: Chart, name: string, target: string): void {
  raw(chart, name, 'keda.sh/v1alpha1', 'ScaledObject', name, {
    scaleTargetRef: { name: target },
    triggers: [],
  });
}

function nodePoolShop(pool: object): Shop {
  return shop(
    {},
    { computePools: [{ name: 'own', kind: 'cpu', maxReplicasPerWorkload: 1, ...pool }] },
  );
}

/** The worker NodePools of Layer's chart, as far as they matter here (layer.md, section 8.1). */
function layerNodePools(chart: Chart): void {
  for (const [role, compute, types, limits] of [
    ['worker-cpu', 'cpu', ['m6a.large', 'm6a.xlarge'], { cpu: '64', memory: '256Gi', nodes: '8' }],
    ['worker-gpu', 'gpu', ['g5.xlarge'], { cpu: '32', memory: '256Gi', nodes: '4' }],
  ] as const) {
    raw(chart, role, 'karpenter.sh/v1', 'NodePool', role, {
      template: {
        metadata: {
          labels: { 'layer.hev.dev/node-role': role, 'layer.hev.dev/compute': compute },
        },
        spec: {
          requirements: [
            { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
            { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] },
            { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['on-demand'] },
            { key: 'node.kubernetes.io/instance-type', operator: 'In', values: types },
          ],
          taints: [
            { key: 'layer.hev.dev/node-role', value: role, effect: 'NoSchedule' },
            ...(compute === 'gpu' ? [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }] : []),
          ],
        },
      },
      limits,
    });
  }
}
