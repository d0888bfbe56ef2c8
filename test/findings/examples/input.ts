import type { InputDetails } from '../../../src/findings/input-wordings';
import type { FindingExamples } from './finding-example';

/** Both sides of what a value must be. */
export const inputExamples: FindingExamples<InputDetails> = {
  'value-missing': {
    broken: `pipeline({ target: {} });`,
    fixed: `pipeline({ target: { namespace: 'products' } });`,
  },
  'value-wrong-type': {
    broken: `pipeline({ paused: 'no' });`,
    fixed: `pipeline({ paused: false });`,
  },
  'value-not-allowed': {
    broken: `pipeline({ scaling: { mode: 'autoscaled', replicas: { max: 2 } } });`,
    fixed: `pipeline({ scaling: { mode: 'autoscale', replicas: { max: 2 } } });`,
  },
  'field-unknown': {
    broken: `pipeline({ worker: { batchsize: 64 } });`,
    fixed: `pipeline({ worker: { batchSize: 64 } });`,
  },
  'field-removed': {
    broken: `fn({ container: { image: 'ghcr.io/acme/classifier:2.0.1' } });`,
    fixed: `fn({ worker: { image: 'ghcr.io/acme/classifier:2.0.1' } });`,
  },
  'number-not-whole': {
    broken: `pipeline({ scaling: { replicas: { max: 2.5 } } });`,
    fixed: `pipeline({ scaling: { replicas: { max: 2 } } });`,
  },
  'number-not-finite': {
    broken: `pipeline({ scaling: { replicas: { max: Number('two') } } });`,
    fixed: `pipeline({ scaling: { replicas: { max: Number('2') } } });`,
  },
  'number-out-of-range': {
    broken: `pipeline({ scaling: { replicas: { min: -1, max: 2 } } });`,
    fixed: `pipeline({ scaling: { replicas: { min: 0, max: 2 } } });`,
  },
  'list-too-long': {
    broken: `const { cpu } = layer.stockPools;
policy({ computePools: Array.from({ length: 513 }, (_, index) => ({ ...cpu, name: \`cpu\${index}\` })) });`,
    fixed: `const { cpu } = layer.stockPools;
policy({ computePools: Array.from({ length: 512 }, (_, index) => ({ ...cpu, name: \`cpu\${index}\` })) });`,
  },
  'text-empty': {
    broken: `pipeline({ target: { namespace: '' } });`,
    fixed: `pipeline({ target: { namespace: 'products' } });`,
  },
  'text-too-long': {
    broken: `fn({ worker: { image: \`ghcr.io/acme/\${'classifier'.repeat(500)}:2.0.1\` } });`,
    fixed: `fn({ worker: { image: 'ghcr.io/acme/classifier:2.0.1' } });`,
  },
  'text-not-carried': {
    broken: `pipeline({ output: { env: { UMASK: '0o022' } } });`,
    fixed: `pipeline({ output: { env: { UMASK: '0022' } } });`,
  },
  'text-with-half-character': {
    broken: `pipeline({ metadata: { annotations: { note: '🚀'.slice(0, 1) } } });`,
    fixed: `pipeline({ metadata: { annotations: { note: '🚀'.slice(0, 2) } } });`,
  },
  'value-unreadable': {
    broken: `new layer.Function(chart, 'classify', {
  targetNamespaces: ['products'],
  get filter() {
    throw new Error('not loaded yet');
  },
  worker: { image: 'ghcr.io/acme/classifier:2.0.1' },
  scaling: { replicas: { max: 2 } },
});`,
    fixed: `fn({ filter: ['category', 'Eq', 'outdoor'] });`,
  },
  'value-cyclic': {
    broken: `const sourceRef = { kind: 'sqs' };
sourceRef.parent = sourceRef;
pipeline({ sourceRef });`,
    fixed: `pipeline({ sourceRef: { kind: 'sqs', parent: { kind: 'sqs' } } });`,
  },
  'value-too-deep': {
    broken: `let sourceRef = {};
for (let level = 0; level < 100; level++) sourceRef = { next: sourceRef };
pipeline({ sourceRef });`,
    fixed: `let sourceRef = {};
for (let level = 0; level < 10; level++) sourceRef = { next: sourceRef };
pipeline({ sourceRef });`,
  },
  'value-too-large': {
    broken: `pipeline({ sourceRef: { rows: 'x'.repeat(2_000_000) } });`,
    fixed: `pipeline({ sourceRef: { url: 'https://data.example.com/rows.jsonl' } });`,
  },
  'value-not-plain': {
    broken: `pipeline({ sourceRef: { since: new Date(0) } });`,
    fixed: `pipeline({ sourceRef: { since: '1970-01-01T00:00:00Z' } });`,
  },
  'key-forbidden': {
    broken: `pipeline({ sourceRef: { constructor: 'acme' } });`,
    fixed: `pipeline({ sourceRef: { builder: 'acme' } });`,
  },
  'manifest-not-an-object': {
    broken: `layer.Pipeline.fromManifest(chart, 'embed', 'kind: Pipeline');`,
    fixed: `layer.Pipeline.fromManifest(chart, 'embed', {
  apiVersion: 'hevlayer.com/v1alpha1',
  kind: 'Pipeline',
  spec: {
    target: { namespace: 'products' },
    worker: { image: 'ghcr.io/acme/worker:1.4.2' },
    scaling: { replicas: { max: 2 } },
  },
});`,
  },
  'manifest-of-another-kind': {
    broken: `layer.Pipeline.fromManifest(chart, 'embed', { apiVersion: 'v1', kind: 'ConfigMap' });`,
    fixed: `layer.InfraRules.fromManifest(chart, 'rules', {
  apiVersion: 'hevlayer.com/v1alpha1',
  kind: 'InfraRules',
  metadata: { name: 'default' },
  spec: { computePools: [] },
});`,
  },
  'name-empty': {
    broken: `pipeline({ metadata: { name: '' } });`,
    fixed: `pipeline({ metadata: { name: 'embed' } });`,
  },
  'acknowledged-nothing': {
    broken: `layer.acknowledge(pipeline({}), 'fixed-without-replicas', 'switched on by hand');`,
    fixed: `layer.acknowledge(
  pipeline({ scaling: { mode: 'fixed', replicas: { min: 0, max: 2 } } }),
  'fixed-without-replicas',
  'switched on by hand',
);`,
  },
  'acknowledged-an-error': {
    broken: `layer.acknowledge(pipeline({}), 'replicas-above-ceiling', 'only for the launch');`,
    fixed: `layer.acknowledge(
  pipeline({ scaling: { mode: 'fixed', replicas: { min: 0, max: 2 } } }),
  'fixed-without-replicas',
  'switched on by hand',
);`,
  },
  'acknowledged-without-reason': {
    broken: `layer.acknowledge(pipeline({}), 'fixed-without-replicas', '');`,
    fixed: `layer.acknowledge(
  pipeline({ scaling: { mode: 'fixed', replicas: { min: 0, max: 2 } } }),
  'fixed-without-replicas',
  'switched on by hand',
);`,
  },
  'rule-crashed': {
    broken: `const object = new cdk8s.ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap' });
Object.defineProperty(object, 'kind', {
  get() {
    throw new Error('the kind is not known yet');
  },
});`,
    fixed: `new cdk8s.ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap' });`,
  },
};
