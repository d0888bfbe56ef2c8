import type { PolicyDetails } from '../../../src/findings/policy-wordings';
import type { FindingExamples } from './finding-example';

const nodePool = (spec: string): string => `new cdk8s.ApiObject(chart, 'node-pool', {
  apiVersion: 'karpenter.sh/v1',
  kind: 'NodePool',
  metadata: { name: 'worker-cpu' },
  spec: ${spec},
});`;

const CPU_NODES = `{
    template: {
      metadata: {
        labels: { 'layer.hev.dev/node-role': 'worker-cpu', 'layer.hev.dev/compute': 'cpu' },
      },
      spec: { taints: [{ key: 'layer.hev.dev/node-role', value: 'worker-cpu', effect: 'NoSchedule' }] },
    },
  }`;

const cpuPolicy = (props = ''): string =>
  `policy({ computePools: [${props === '' ? 'layer.stockPools.cpu' : `{ ...layer.stockPools.cpu, ${props} }`}] });`;

/** Both sides of the policy's rules. */
export const policyExamples: FindingExamples<PolicyDetails> = {
  'infra-rules-missing': {
    broken: `// no policy
pipeline({});`,
    fixed: `policy({});
pipeline({});`,
  },
  'infra-rules-duplicate': {
    broken: `policy({});
new layer.InfraRules(chart, 'more-rules');`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, { ...layer.stockPools.gpu, maxReplicasPerWorkload: 8 }] });`,
  },
  'policy-after-objects': {
    broken: `pipeline({}).deployment.metadata.addLabel('team', 'search');
policy({ reconciledBy: 'operator' });`,
    fixed: `policy({ reconciledBy: 'operator' });
pipeline({}).customResource.metadata.addLabel('team', 'search');`,
  },
  'infra-rules-name': {
    broken: `policy({ metadata: { name: 'production' } });`,
    fixed: `policy({ metadata: { name: 'default' } });`,
  },
  'infra-rules-in-another-app': {
    broken: `const other = new cdk8s.Chart(new cdk8s.App(), 'platform');
pipeline({ infraRules: new layer.InfraRules(other, 'rules') });`,
    fixed: `pipeline({ infraRules: policy({}) });`,
  },
  'pool-unknown': {
    broken: `pipeline({ scaling: { pool: 'gup', replicas: { max: 2 } } });`,
    fixed: `pipeline({ scaling: { pool: 'gpu', replicas: { max: 2 } } });`,
  },
  'pool-of-another-policy': {
    broken: `const other = new layer.InfraRules(new cdk8s.Chart(new cdk8s.App(), 'platform'), 'rules');
pipeline({ infraRules: policy({}), scaling: { pool: other.pools.gpu } });`,
    fixed: `const rules = policy({});
pipeline({ infraRules: rules, scaling: { pool: rules.pools.gpu } });`,
  },
  'stock-pool-missing': {
    broken: `policy({ computePools: [layer.stockPools.cpu] });
pipeline({ worker: { computeClass: 'gpu' }, scaling: { pool: undefined } });`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, layer.stockPools.gpu] });
pipeline({ worker: { computeClass: 'gpu' }, scaling: { pool: undefined } });`,
  },
  'pool-outside-policy': {
    broken: `new layer.ComputePool(chart, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 4 });`,
    fixed: `new layer.ComputePool(policy({}), 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 4 });`,
  },
  'pool-name-duplicate': {
    broken: `policy({ computePools: [layer.stockPools.cpu, { ...layer.stockPools['cpu-large'], name: 'cpu' }] });`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, layer.stockPools['cpu-large']] });`,
  },
  'pool-name-not-a-label': {
    broken: `policy({ computePools: [layer.stockPools.cpu, { name: 'big gpu', kind: 'tpu', maxReplicasPerWorkload: 4 }] });`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, { name: 'big-gpu', kind: 'tpu', maxReplicasPerWorkload: 4 }] });`,
  },
  'pool-kind-mismatch': {
    broken: `policy({ computePools: [{ ...layer.stockPools.cpu, kind: 'gpu' }] });`,
    fixed: `policy({ computePools: [{ ...layer.stockPools.cpu, kind: 'cpu' }] });`,
  },
  'pool-tolerates-no-gpu-taint': {
    broken: `policy({ computePools: [layer.stockPools.cpu, { ...layer.stockPools.gpu, tolerations: [] }] });`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, layer.stockPools.gpu] });`,
  },
  'compute-class-ignored': {
    broken: `pipeline({ worker: { computeClass: 'cpu' }, scaling: { pool: 'gpu' } });`,
    fixed: `pipeline({ scaling: { pool: 'gpu' } });`,
  },
  'ceiling-not-positive': {
    broken: `policy({ computePools: [layer.stockPools.cpu, { ...layer.stockPools.gpu, maxReplicasPerWorkload: 0 }] });`,
    fixed: `policy({ computePools: [layer.stockPools.cpu, { ...layer.stockPools.gpu, maxReplicasPerWorkload: 1 }] });`,
  },
  'ceiling-above-operator-limit': {
    broken: cpuPolicy('maxReplicasPerWorkload: 101'),
    fixed: cpuPolicy('maxReplicasPerWorkload: 100'),
  },
  'replicas-above-ceiling': {
    broken: `pipeline({ scaling: { pool: 'gpu', replicas: { min: 0, max: 5 } } });`,
    fixed: `pipeline({ scaling: { pool: 'gpu', replicas: { min: 0, max: 4 } } });`,
  },
  'replicas-above-operator-limit': {
    broken: `const rules = policy({ computePools: [{ ...layer.stockPools.cpu, maxReplicasPerWorkload: 200 }] });
layer.acknowledge(rules, 'ceiling-above-operator-limit', 'our install allows 200');
pipeline({ scaling: { replicas: { max: 101 } } });`,
    fixed: `const rules = policy({ computePools: [{ ...layer.stockPools.cpu, maxReplicasPerWorkload: 200 }] });
layer.acknowledge(rules, 'ceiling-above-operator-limit', 'our install allows 200');
pipeline({ scaling: { replicas: { max: 100 } } });`,
  },
  'replicas-min-above-max': {
    broken: `pipeline({ scaling: { replicas: { min: 3, max: 2 } } });`,
    fixed: `pipeline({ scaling: { replicas: { min: 2, max: 2 } } });`,
  },
  'autoscale-max-zero': {
    broken: `pipeline({ scaling: { mode: 'autoscale', replicas: { min: 0, max: 0 } } });`,
    fixed: `pipeline({ scaling: { mode: 'disabled', replicas: { min: 0, max: 0 } } });`,
  },
  'fixed-without-replicas': {
    broken: `pipeline({ scaling: { mode: 'fixed', replicas: { min: 0, max: 2 } } });`,
    fixed: `pipeline({ scaling: { mode: 'fixed', replicas: { min: 2, max: 2 } } });`,
  },
  'warm-window-without-effect': {
    broken: `pipeline({ scaling: { replicas: { min: 1, max: 2 }, warmWindowSeconds: 600 } });`,
    fixed: `pipeline({ scaling: { replicas: { min: 0, max: 2 }, warmWindowSeconds: 600 } });`,
  },
  'cooldown-set-twice': {
    broken: `pipeline({
  scaling: { warmWindowSeconds: 600 },
  output: { scaledObject: { cooldownPeriod: 300 } },
});`,
    fixed: `pipeline({ scaling: { warmWindowSeconds: 600 } });`,
  },
  'push-without-address': {
    broken: `fn({ worker: { dispatch: 'push' } });`,
    fixed: `fn({ worker: { dispatch: 'push', port: 9000 } });`,
  },
  'address-without-push': {
    broken: `fn({ worker: { port: 9000 } });`,
    fixed: `fn({ worker: { dispatch: 'push', port: 9000 } });`,
  },
  'schedule-cron-malformed': {
    broken: `pipeline({ schedule: { cron: '@daily' } });`,
    fixed: `pipeline({ schedule: { cron: '0 2 * * *' } });`,
  },
  'schedule-minute-not-single': {
    broken: `pipeline({ schedule: { cron: '*/15 * * * *' } });`,
    fixed: `pipeline({ schedule: { cron: '15 * * * *' } });`,
  },
  'schedule-passes-midnight': {
    broken: `pipeline({ schedule: { cron: '58 23 * * 1' } });`,
    fixed: `pipeline({ schedule: { cron: '54 23 * * 1' } });`,
  },
  'schedule-without-trigger': {
    broken: `fn({ triggers: ['discovery'], schedule: { cron: '0 2 * * *' } });`,
    fixed: `fn({ triggers: ['discovery', 'schedule'], schedule: { cron: '0 2 * * *' } });`,
  },
  'discovery-without-effect': {
    broken: `pipeline({ schedule: { cron: '0 2 * * *', discoveryIntervalSeconds: 30 } });`,
    fixed: `pipeline({ schedule: { cron: '0 2 * * *' } });`,
  },
  'triggers-empty': {
    broken: `fn({ triggers: [] });`,
    fixed: `fn({ triggers: ['write'] });`,
  },
  'function-without-rows': {
    broken: `fn({ targetNamespaces: [] });`,
    fixed: `fn({ targetNamespaces: [], triggers: ['schedule'] });`,
  },
  'attribute-reserved': {
    broken: `fn({ filter: ['_hevlayer_udf_classify_v', 'NotEq', 'v1'] });`,
    fixed: `fn({ filter: ['category', 'Eq', 'outdoor'] });`,
  },
  'document-cache-without-capacity': {
    broken: `policy({
  documentCache: { capGiB: 0, replicationFactor: 1, scaling: { nodes: { min: 0, max: 1 } } },
});`,
    fixed: `policy({
  documentCache: { capGiB: 256, replicationFactor: 1, scaling: { nodes: { min: 0, max: 1 } } },
});`,
  },
  'document-cache-replication': {
    broken: `policy({
  documentCache: { capGiB: 256, replicationFactor: 3, scaling: { nodes: { min: 0, max: 2 } } },
});`,
    fixed: `policy({
  documentCache: { capGiB: 256, replicationFactor: 2, scaling: { nodes: { min: 0, max: 2 } } },
});`,
  },
  'document-cache-nodes': {
    broken: `policy({
  documentCache: {
    capGiB: 256,
    replicationFactor: 1,
    scaling: { mode: 'fixed', nodes: { min: 1, max: 2 } },
  },
});`,
    fixed: `policy({
  documentCache: {
    capGiB: 256,
    replicationFactor: 1,
    scaling: { mode: 'fixed', nodes: { min: 2, max: 2 } },
  },
});`,
  },
  'resources-above-envelope': {
    broken: `pipeline({
  worker: { podSpec: { containers: [{ name: 'worker', resources: { limits: { memory: '4097Mi' } } }] } },
});`,
    fixed: `pipeline({
  worker: { podSpec: { containers: [{ name: 'worker', resources: { limits: { memory: '4096Mi' } } }] } },
});`,
  },
  'limit-removed': {
    broken: `pipeline({
  worker: { podSpec: { containers: [{ name: 'worker', resources: { limits: { cpu: null } } }] } },
});`,
    fixed: `pipeline({
  worker: { podSpec: { containers: [{ name: 'worker', resources: { limits: { cpu: '1' } } }] } },
});`,
  },
  'sidecar-with-extended-resource': {
    broken: `pipeline({
  worker: {
    podSpec: {
      containers: [
        { name: 'probe', image: 'ghcr.io/acme/probe:1.0.0', resources: { limits: { 'nvidia.com/gpu': '1' } } },
      ],
    },
  },
  scaling: { pool: 'gpu' },
});`,
    fixed: `pipeline({
  worker: { podSpec: { containers: [{ name: 'probe', image: 'ghcr.io/acme/probe:1.0.0' }] } },
  scaling: { pool: 'gpu' },
});`,
  },
  'device-claim-beyond-pool': {
    broken: `pipeline({
  worker: {
    podSpec: {
      resourceClaims: [{ name: 'card', resourceClaimTemplateName: 'one-card' }],
      containers: [{ name: 'worker', resources: { claims: [{ name: 'card' }] } }],
    },
  },
});`,
    fixed: `${cpuPolicy("resources: { claims: [{ name: 'card' }] }")}
pipeline({
  worker: {
    podSpec: { resourceClaims: [{ name: 'card', resourceClaimTemplateName: 'one-card' }] },
  },
});`,
  },
  'pod-above-envelope': {
    broken: `pipeline({
  worker: {
    podSpec: {
      containers: [
        { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', resources: { limits: { memory: '64Mi' } } },
      ],
    },
  },
});`,
    fixed: `pipeline({
  worker: {
    podSpec: {
      containers: [
        { name: 'worker', resources: { requests: { memory: '1984Mi' }, limits: { memory: '4032Mi' } } },
        { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', resources: { limits: { memory: '64Mi' } } },
      ],
    },
  },
});`,
  },
  'toleration-beyond-pool': {
    broken: `pipeline({
  worker: { podSpec: { tolerations: [{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }] } },
});`,
    fixed: `${cpuPolicy("tolerations: [{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }]")}
pipeline({});`,
  },
  'node-selector-against-pool': {
    broken: `pipeline({ worker: { podSpec: { nodeSelector: { 'layer.hev.dev/compute': 'gpu' } } } });`,
    fixed: `pipeline({ worker: { podSpec: { nodeSelector: { 'kubernetes.io/arch': 'arm64' } } } });`,
  },
  'container-not-generated': {
    broken: `pipeline({
  worker: { podSpec: { containers: [{ name: 'wroker', command: ['python', 'main.py'] }] } },
});`,
    fixed: `pipeline({
  worker: { podSpec: { containers: [{ name: 'worker', command: ['python', 'main.py'] }] } },
});`,
  },
  'node-name-bypasses-pool': {
    broken: `pipeline({ worker: { podSpec: { nodeName: 'ip-10-0-0-1' } } });`,
    fixed: `pipeline({ worker: { podSpec: { nodeSelector: { 'kubernetes.io/hostname': 'ip-10-0-0-1' } } } });`,
  },
  'name-not-a-label': {
    broken: `pipeline(
  { scaling: { mode: 'disabled' } },
  'a-name-of-more-than-sixty-three-characters-does-not-fit-into-a-label',
);`,
    fixed: `pipeline({ scaling: { mode: 'disabled' } }, 'a-shorter-name');`,
  },
  'label-reserved': {
    broken: `pipeline({ output: { labels: { 'infra-rules/pool': 'mine' } } });`,
    fixed: `pipeline({ output: { labels: { 'acme.com/team': 'search' } } });`,
  },
  'environment-reserved': {
    broken: `pipeline({ output: { env: { HEVLAYER_PIPELINE_ID: 'other' } } });`,
    fixed: `pipeline({ pipelineId: 'other', output: { env: { LOG_LEVEL: 'debug' } } });`,
  },
  'pipeline-id-shared': {
    broken: `pipeline({ pipelineId: 'products' }, 'extract');
pipeline({ pipelineId: 'products' }, 'embed');`,
    fixed: `pipeline({ pipelineId: 'products', schedule: { cron: '0 2 * * *' } }, 'extract');
pipeline({ pipelineId: 'products' }, 'embed');`,
  },
  'pipeline-id-not-a-label': {
    broken: `pipeline({ pipelineId: 'shop/products' });`,
    fixed: `pipeline({ pipelineId: 'shop.products' });`,
  },
  'function-name-shared': {
    broken: `fn({ metadata: { name: 'classify', namespace: 'shop' } }, 'one');
fn({ metadata: { name: 'classify', namespace: 'reviews' } }, 'other');`,
    fixed: `fn({ metadata: { name: 'classify-products', namespace: 'shop' } }, 'one');
fn({ metadata: { name: 'classify-reviews', namespace: 'reviews' } }, 'other');`,
  },
  'variable-too-long': {
    broken: `pipeline({ sourceRef: { kind: 'inline', rows: 'x'.repeat(131_072) } });`,
    fixed: `pipeline({ sourceRef: { kind: 'http', url: 'https://data.example.com/rows.jsonl' } });`,
  },
  'warehouse-unresolved': {
    broken: `pipeline({ sourceRef: { kind: 'warehouse', warehouseRef: 'sales' } });`,
    fixed: `pipeline({
  sourceRef: { kind: 'warehouse', warehouseRef: 'sales' },
  output: { warehouse: { kind: 'snowflake', account: 'acme', tokenPath: '/var/run/warehouse/token' } },
});`,
  },
  'output-without-effect': {
    broken: `policy({ reconciledBy: 'operator' });
pipeline({ output: { pausing: 'annotate' } });`,
    fixed: `policy({ reconciledBy: 'synth' });
pipeline({ output: { pausing: 'annotate' } });`,
  },
  'layer-crds-with-operator': {
    broken: `policy({ reconciledBy: 'operator' });
new layer.LayerCrds(chart, 'crds');`,
    fixed: `policy({ reconciledBy: 'synth' });
new layer.LayerCrds(chart, 'crds');`,
  },
  'object-duplicate': {
    broken: `pipeline({ metadata: { name: 'embed' } }, 'one');
pipeline({ metadata: { name: 'embed' }, pipelineId: 'other' }, 'other');`,
    fixed: `pipeline({ metadata: { name: 'embed' } }, 'one');
pipeline({ metadata: { name: 'embed', namespace: 'staging' }, pipelineId: 'other' }, 'other');`,
  },
  'pool-matches-no-node-pool': {
    broken: `${cpuPolicy("nodeSelector: { 'layer.hev.dev/node-role': 'worker' }")}
${nodePool(CPU_NODES)}`,
    fixed: `${cpuPolicy()}
${nodePool(CPU_NODES)}`,
  },
  'pool-does-not-tolerate': {
    broken: `${cpuPolicy('tolerations: []')}
${nodePool(CPU_NODES)}`,
    fixed: `${cpuPolicy()}
${nodePool(CPU_NODES)}`,
  },
  'pool-above-node-pool-limits': {
    broken: `${cpuPolicy()}
${nodePool(CPU_NODES.replace(/\n {2}\}$/, "\n    limits: { cpu: '16' },\n  }"))}`,
    fixed: `${cpuPolicy('maxReplicasPerWorkload: 16')}
${nodePool(CPU_NODES.replace(/\n {2}\}$/, "\n    limits: { cpu: '16' },\n  }"))}`,
  },
};
