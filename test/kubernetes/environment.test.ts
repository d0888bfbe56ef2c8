import type { PodSpec } from '../../src/kubernetes/objects.generated';
import { podFaults } from '../../src/kubernetes/pod';

/** `code at prop` for a worker with these variables. */
function found(
  env: readonly object[],
  container: object = {},
  pod: object = {},
): readonly string[] {
  const worker = { name: 'worker', image: 'ghcr.io/acme/worker:1.4.2', env, ...container };
  return podFaults({ containers: [worker], ...pod } as unknown as PodSpec, '').map(
    ({ code, prop }) => `${code} at ${prop.replace('containers[worker].', '')}`,
  );
}

const from = (source: object): object => ({ name: 'A', valueFrom: source });

describe('environment variables', () => {
  it.each([
    { why: 'a plain one', variable: { name: 'LOG_LEVEL', value: 'debug' } },
    { why: 'an underscore first', variable: { name: '_A1' } },
    { why: 'an empty value', variable: { name: 'A', value: '' } },
    { why: 'megabytes', variable: { name: 'A', value: 'x'.repeat(1_000_000) } },
    {
      why: 'an empty value beside a source',
      variable: { ...from({ fieldRef: { fieldPath: 'metadata.uid' } }), value: '' },
    },
    {
      why: 'a Secret',
      variable: from({ secretKeyRef: { name: 'db', key: 'user.password', optional: true } }),
    },
    { why: 'a label', variable: from({ fieldRef: { fieldPath: "metadata.labels['a/b']" } }) },
    {
      why: 'an annotation in capitals',
      variable: from({ fieldRef: { fieldPath: "metadata.annotations['A.b/c']" } }),
    },
    { why: 'the old name of the node', variable: from({ fieldRef: { fieldPath: 'spec.host' } }) },
    {
      why: 'its own CPU in thousandths',
      variable: from({ resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } }),
    },
    {
      why: 'memory in MiB, spelled otherwise',
      variable: from({ resourceFieldRef: { resource: 'requests.memory', divisor: '1024Ki' } }),
    },
    {
      why: 'huge pages',
      variable: from({ resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor: 0 } }),
    },
  ])('are accepted: $why', ({ variable }) => {
    expect(found([variable])).toEqual([]);
  });

  it.each([
    { why: 'no name', variable: { value: 'x' }, expected: 'value-missing at env[0].name' },
    { why: '"="', variable: { name: 'A=B' }, expected: 'env-name-malformed at env[0].name' },
    { why: 'ü', variable: { name: 'GRÜN' }, expected: 'env-name-malformed at env[0].name' },
    { why: 'a dot', variable: { name: 'a.b' }, expected: 'env-name-unusual at env[a.b].name' },
    {
      why: 'a digit first',
      variable: { name: '1A' },
      expected: 'env-name-unusual at env[1A].name',
    },
    {
      why: 'value and source',
      variable: { ...from({ fieldRef: { fieldPath: 'metadata.uid' } }), value: 'x' },
      expected: 'env-value-and-source at env[A]',
    },
    { why: 'no source', variable: from({}), expected: 'not-exactly-one at env[A].valueFrom' },
    {
      why: 'two sources',
      variable: from({
        fieldRef: { fieldPath: 'metadata.uid' },
        secretKeyRef: { name: 'a', key: 'b' },
      }),
      expected: 'not-exactly-one at env[A].valueFrom',
    },
    {
      why: 'a Secret without a name',
      variable: from({ secretKeyRef: { key: 'b' } }),
      expected: 'value-missing at env[A].valueFrom.secretKeyRef.name',
    },
    {
      why: 'a ConfigMap that cannot be',
      variable: from({ configMapKeyRef: { name: 'A', key: 'b' } }),
      expected: 'name-not-dns-subdomain at env[A].valueFrom.configMapKeyRef.name',
    },
    {
      why: 'a key that cannot be',
      variable: from({ secretKeyRef: { name: 'a', key: 'b/c' } }),
      expected: 'config-key-malformed at env[A].valueFrom.secretKeyRef.key',
    },
    {
      why: 'a field that no variable can have',
      variable: from({ fieldRef: { fieldPath: 'metadata.labels' } }),
      expected: 'field-path-unsupported at env[A].valueFrom.fieldRef.fieldPath',
    },
    {
      why: 'a malformed key in a path',
      variable: from({ fieldRef: { fieldPath: "metadata.labels['a b']" } }),
      expected: 'qualified-name-malformed at env[A].valueFrom.fieldRef.fieldPath',
    },
    {
      why: 'a key where there is no map',
      variable: from({ fieldRef: { fieldPath: "metadata.name['a']" } }),
      expected: 'field-path-unsupported at env[A].valueFrom.fieldRef.fieldPath',
    },
    {
      why: 'another version',
      variable: from({ fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } }),
      expected: 'value-not-allowed at env[A].valueFrom.fieldRef.apiVersion',
    },
    {
      why: 'a device',
      variable: from({ resourceFieldRef: { resource: 'limits.nvidia.com/gpu' } }),
      expected: 'field-path-unsupported at env[A].valueFrom.resourceFieldRef.resource',
    },
    {
      why: 'CPU in MiB',
      variable: from({ resourceFieldRef: { resource: 'limits.cpu', divisor: '1Mi' } }),
      expected: 'value-not-allowed at env[A].valueFrom.resourceFieldRef.divisor',
    },
    {
      why: 'a container that is not there',
      variable: from({ resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }),
      expected: 'container-unknown at env[A].valueFrom.resourceFieldRef.containerName',
    },
  ])('are refused, or warned of: $why', ({ variable, expected }) => {
    expect(found([variable])).toEqual([expected]);
  });

  it('are read from a file only on clusters with the feature', () => {
    const fileKeyRef = { volumeName: 'data', path: 'env', key: 'A' };
    const pod = { volumes: [{ name: 'data', emptyDir: {} }] };
    const gate = 'feature-not-everywhere at env[A].valueFrom.fileKeyRef';
    expect(found([from({ fileKeyRef })], {}, pod)).toEqual([gate]);
    expect(found([from({ fileKeyRef })])).toEqual([
      gate,
      'volume-unknown at env[A].valueFrom.fileKeyRef.volumeName',
    ]);
  });
});

describe('the order of variables', () => {
  it.each([
    {
      why: 'set earlier',
      env: [
        ['HOST', 'db'],
        ['URL', 'http://$(HOST)'],
      ],
      expected: [],
    },
    {
      why: 'escaped',
      env: [
        ['A', '$$(LATER)'],
        ['LATER', ''],
      ],
      expected: [],
    },
    {
      why: 'an escaped dollar before a reference',
      env: [
        ['A', ''],
        ['B', '$$$(A)'],
      ],
      expected: [],
    },
    { why: 'no reference', env: [['A', '$LATER $[x] $( x)']], expected: [] },
    {
      why: 'of a Service',
      env: [['A', '$(SHOP_SERVICE_HOST):$(SHOP_PORT_80_TCP_PORT)']],
      expected: [],
    },
    {
      why: 'set later',
      env: [
        ['URL', 'http://$(HOST)'],
        ['HOST', 'db'],
      ],
      expected: ['env-reference-not-earlier at env[URL].value'],
    },
    {
      why: 'of itself',
      env: [['A', '$(A)']],
      expected: ['env-reference-not-earlier at env[A].value'],
    },
    {
      why: 'never set, named twice',
      env: [['A', '$(TYPO) $(TYPO)']],
      expected: ['env-reference-not-earlier at env[A].value'],
    },
  ])('matters to $(NAME): $why', ({ env, expected }) => {
    expect(found(env.map(([name, value]) => ({ name, value })))).toEqual(expected);
  });

  it('matters less where variables come from elsewhere', () => {
    const envFrom = [{ secretRef: { name: 'db' } }];
    expect(found([{ name: 'A', value: '$(FROM_THE_SECRET)' }], { envFrom })).toEqual([]);
  });

  it.each([
    { why: 'twice', values: ['1', '2'], expected: ['env-repeated at env[PATH]'] },
    { why: 'extended', values: ['/bin', '/opt:$(PATH)'], expected: [] },
  ])('decides which one wins: $why', ({ values, expected }) => {
    expect(found(values.map((value) => ({ name: 'PATH', value })))).toEqual(expected);
  });
});

describe('variables from whole objects', () => {
  it.each([
    { why: 'a Secret', source: { secretRef: { name: 'db' } }, expected: [] },
    { why: 'a prefix', source: { prefix: 'DB_', configMapRef: { name: 'db' } }, expected: [] },
    { why: 'nothing', source: {}, expected: ['not-exactly-one at envFrom[0]'] },
    {
      why: 'both',
      source: { secretRef: { name: 'a' }, configMapRef: { name: 'b' } },
      expected: ['not-exactly-one at envFrom[0]'],
    },
    {
      why: 'no name',
      source: { secretRef: {} },
      expected: ['value-missing at envFrom[0].secretRef.name'],
    },
    {
      why: 'a prefix with "="',
      source: { prefix: 'A=', secretRef: { name: 'a' } },
      expected: ['env-name-malformed at envFrom[0].prefix'],
    },
  ])('$why', ({ source, expected }) => {
    expect(found([], { envFrom: [source] })).toEqual(expected);
  });
});
