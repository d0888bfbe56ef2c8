import { affinityFaults } from '../../src/kubernetes/affinity';
import { nodeSelectorFaults } from '../../src/kubernetes/node-selectors';
import { podFaults } from '../../src/kubernetes/pod';

const codes = (faults: readonly { readonly code: string }[]): readonly string[] =>
  faults.map(({ code }) => code);

describe('node selectors', () => {
  it.each([
    { why: 'a well-known label', key: 'kubernetes.io/arch', value: 'arm64', expected: [] },
    { why: 'an empty value', key: 'example.com/gpu', value: '', expected: [] },
    { why: 'the longest value', key: 'a', value: 'v'.repeat(63), expected: [] },
    { why: 'one more', key: 'a', value: 'v'.repeat(64), expected: ['node-selector-malformed'] },
    { why: 'a key with a blank', key: 'a b', value: 'c', expected: ['node-selector-malformed'] },
    { why: 'no key', key: '', value: 'c', expected: ['node-selector-malformed'] },
    {
      why: 'a label of old nodes',
      key: 'beta.kubernetes.io/os',
      value: 'linux',
      expected: ['node-label-deprecated'],
    },
  ])('$why', ({ key, value, expected }) => {
    expect(codes(nodeSelectorFaults({ [key]: value }, 'nodeSelector'))).toEqual(expected);
  });

  it('are found by key', () => {
    expect(nodeSelectorFaults({ 'example.com/a': '!' }, 'nodeSelector')).toMatchObject([
      { prop: 'nodeSelector[example.com/a]', details: { part: 'value', value: '!' } },
    ]);
  });
});

describe('required node affinity', () => {
  const found = (expression: object): readonly string[] =>
    codes(
      affinityFaults(
        {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [expression as never] }],
            },
          },
        },
        'affinity',
      ),
    );

  it.each([
    { why: 'in some', expression: { key: 'a', operator: 'In', values: ['b'] }, expected: [] },
    { why: 'there', expression: { key: 'a', operator: 'Exists' }, expected: [] },
    {
      why: 'there, of none',
      expression: { key: 'a', operator: 'Exists', values: [] },
      expected: [],
    },
    { why: 'greater', expression: { key: 'a', operator: 'Gt', values: ['64'] }, expected: [] },
    {
      why: 'in none',
      expression: { key: 'a', operator: 'NotIn', values: [] },
      expected: ['selector-values-count'],
    },
    {
      why: 'there, and with a value',
      expression: { key: 'a', operator: 'DoesNotExist', values: ['b'] },
      expected: ['selector-values-count'],
    },
    {
      why: 'greater than two things',
      expression: { key: 'a', operator: 'Lt', values: ['1', '2'] },
      expected: ['selector-values-count'],
    },
    {
      why: 'greater than a word',
      expression: { key: 'a', operator: 'Gt', values: ['64Gi'] },
      expected: ['selector-value-not-a-number'],
    },
    {
      why: 'greater than 2^63-1',
      expression: { key: 'a', operator: 'Gt', values: ['9223372036854775807'] },
      expected: [],
    },
    {
      why: 'greater than 2^63',
      expression: { key: 'a', operator: 'Gt', values: ['9223372036854775808'] },
      expected: ['selector-value-not-a-number'],
    },
    {
      why: 'an operator of tolerations',
      expression: { key: 'a', operator: 'Equal', values: ['b'] },
      expected: ['value-not-allowed'],
    },
    {
      why: 'no operator',
      expression: { key: 'a', values: ['b'] },
      expected: ['value-missing'],
    },
    {
      why: 'a malformed key',
      expression: { key: 'a b', operator: 'Exists' },
      expected: ['label-key-malformed'],
    },
    {
      why: 'a malformed value',
      expression: { key: 'a', operator: 'In', values: ['b c'] },
      expected: ['label-value-malformed'],
    },
    {
      why: 'a deprecated label',
      expression: { key: 'failure-domain.beta.kubernetes.io/zone', operator: 'Exists' },
      expected: ['node-label-deprecated'],
    },
  ])('$why', ({ expression, expected }) => {
    expect(found(expression)).toEqual(expected);
  });

  it.each([
    { why: 'no terms', terms: [], expected: ['affinity-without-terms'] },
    { why: 'an empty term', terms: [{}], expected: ['affinity-term-empty'] },
    {
      why: 'a node by name',
      terms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }],
      expected: [],
    },
    {
      why: 'two nodes by name',
      terms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a', 'b'] }] }],
      expected: ['selector-values-count'],
    },
    {
      why: 'another field',
      terms: [{ matchFields: [{ key: 'spec.unschedulable', operator: 'In', values: ['a'] }] }],
      expected: ['value-not-allowed'],
    },
    {
      why: 'no such name of a node',
      terms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['A'] }] }],
      expected: ['name-not-dns-subdomain'],
    },
  ])('has terms: $why', ({ terms, expected }) => {
    const nodeAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms },
    };
    expect(codes(affinityFaults({ nodeAffinity }, 'affinity'))).toEqual(expected);
  });
});

describe('preferences', () => {
  it.each([
    { weight: 0, expected: ['number-out-of-range'] },
    { weight: 1, expected: [] },
    { weight: 100, expected: [] },
    { weight: 101, expected: ['number-out-of-range'] },
    { weight: undefined, expected: ['value-missing'] },
  ])('weigh from 1 to 100: $weight', ({ weight, expected }) => {
    const preference = { matchExpressions: [{ key: 'a', operator: 'Exists' }] };
    const podAffinityTerm = { topologyKey: 'kubernetes.io/hostname', labelSelector: {} };
    const affinity = {
      nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference }] },
      podAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight, podAffinityTerm }],
      },
    };
    expect(codes(affinityFaults(affinity as never, ''))).toEqual([...expected, ...expected]);
  });
});

describe('pod affinity', () => {
  it.each([
    { why: 'all pods', term: { labelSelector: {} }, expected: [] },
    { why: 'no selector', term: {}, expected: ['selector-of-nothing'] },
    {
      why: 'no topology',
      term: { labelSelector: {}, topologyKey: '' },
      expected: ['value-missing'],
    },
    {
      why: 'a malformed topology',
      term: { labelSelector: {}, topologyKey: 'a b' },
      expected: ['label-key-malformed'],
    },
    {
      why: 'a namespace in capitals',
      term: { labelSelector: {}, namespaces: ['Shop'] },
      expected: ['name-not-dns-label'],
    },
    {
      why: 'a malformed selector of namespaces',
      term: { labelSelector: {}, namespaceSelector: { matchLabels: { a: '!' } } },
      expected: ['label-value-malformed'],
    },
    {
      why: 'a key of its own',
      term: { labelSelector: { matchLabels: { a: 'b' } }, matchLabelKeys: ['hash'] },
      expected: [],
    },
    {
      why: 'a key without a selector',
      term: { mismatchLabelKeys: ['hash'] },
      expected: ['match-keys-without-selector'],
    },
    {
      why: 'a key that is selected already',
      term: { labelSelector: { matchLabels: { a: 'b' } }, matchLabelKeys: ['a'] },
      expected: ['match-key-repeated'],
    },
    {
      why: 'a key that must and must not match',
      term: { labelSelector: {}, matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] },
      expected: ['match-key-repeated'],
    },
    {
      why: 'an operator of nodes',
      term: { labelSelector: { matchExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }] } },
      expected: ['value-not-allowed'],
    },
  ])('$why', ({ term, expected }) => {
    const podAntiAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: 'kubernetes.io/hostname', ...term },
      ],
    };
    expect(codes(affinityFaults({ podAntiAffinity }, 'affinity'))).toEqual(expected);
  });
});

describe('spread constraints', () => {
  const base = { topologyKey: 'zone', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' };
  const found = (...constraints: readonly object[]): readonly string[] => {
    const topologySpreadConstraints = constraints.map((constraint) => ({
      labelSelector: {},
      ...base,
      ...constraint,
    }));
    const containers = [{ name: 'worker', image: 'a:1' }];
    return codes(podFaults({ containers, topologySpreadConstraints }, ''));
  };

  it.each([
    { why: 'the least', constraint: {}, expected: [] },
    { why: 'no skew', constraint: { maxSkew: 0 }, expected: ['number-out-of-range'] },
    { why: 'no topology', constraint: { topologyKey: '' }, expected: ['value-missing'] },
    { why: 'domains', constraint: { minDomains: 1 }, expected: [] },
    { why: 'no domains', constraint: { minDomains: 0 }, expected: ['number-out-of-range'] },
    {
      why: 'domains that hold nobody back',
      constraint: { minDomains: 1, whenUnsatisfiable: 'ScheduleAnyway' },
      expected: ['min-domains-with-schedule-anyway'],
    },
    {
      why: 'another answer',
      constraint: { whenUnsatisfiable: 'Ignore' },
      expected: ['value-not-allowed'],
    },
    { why: 'a policy', constraint: { nodeTaintsPolicy: 'Honor' }, expected: [] },
    {
      why: 'another policy',
      constraint: { nodeAffinityPolicy: 'honor' },
      expected: ['value-not-allowed'],
    },
    { why: 'no pods', constraint: { labelSelector: undefined }, expected: ['selector-of-nothing'] },
  ])('$why', ({ constraint, expected }) => {
    expect(found(constraint)).toEqual(expected);
  });

  it('differ in topology or answer', () => {
    expect(found({}, { whenUnsatisfiable: 'ScheduleAnyway' }, { topologyKey: 'host' })).toEqual([]);
    expect(found({}, { maxSkew: 2 })).toEqual(['topology-spread-repeated']);
  });
});
