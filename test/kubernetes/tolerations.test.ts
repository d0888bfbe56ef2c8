import { tolerationFaults } from '../../src/kubernetes/tolerations';

describe('tolerations', () => {
  it.each([
    { why: 'a taint by key and value', key: 'node-role', operator: 'Equal', value: 'gpu' },
    { why: 'Equal is the default', key: 'node-role', value: 'gpu' },
    { why: 'the empty value', key: 'node-role', operator: 'Equal', value: '' },
    { why: 'whatever value', key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    { why: 'the empty effect means all', key: 'a', operator: 'Exists', effect: '' },
    { why: 'the longest value', key: 'a', value: 'v'.repeat(63) },
    { why: 'a stay', key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
  ])('are accepted: $why', ({ why, ...toleration }) => {
    expect({ why, faults: tolerationFaults([toleration], 'tolerations') }).toEqual({
      why,
      faults: [],
    });
  });

  it.each([
    {
      why: 'a value beside Exists',
      toleration: { key: 'a', operator: 'Exists', value: 'b' },
      expected: 'toleration-value-with-exists at tolerations[0].value',
    },
    {
      why: 'no key',
      toleration: { operator: 'Equal', value: 'gpu' },
      expected: 'toleration-without-key at tolerations[0]',
    },
    { why: 'nothing', toleration: {}, expected: 'toleration-without-key at tolerations[0]' },
    {
      why: 'everything',
      toleration: { operator: 'Exists' },
      expected: 'toleration-of-everything at tolerations[0]',
    },
    {
      why: 'a key that no taint has',
      toleration: { key: 'a b', operator: 'Exists' },
      expected: 'qualified-name-malformed at tolerations[0].key',
    },
    {
      why: 'a value one too long',
      toleration: { key: 'a', value: 'v'.repeat(64) },
      expected: 'toleration-value-malformed at tolerations[0].value',
    },
    {
      why: 'an effect in small letters',
      toleration: { key: 'a', operator: 'Exists', effect: 'noSchedule' },
      expected: 'value-not-allowed at tolerations[0].effect',
    },
    {
      why: 'an operator of selectors',
      toleration: { key: 'a', operator: 'In', value: 'b' },
      expected: 'value-not-allowed at tolerations[0].operator',
    },
    {
      why: 'an operator behind a feature gate',
      toleration: { key: 'a', operator: 'Gt', value: '5' },
      expected: 'feature-not-everywhere at tolerations[0].operator',
    },
    {
      why: 'a stay where nobody is evicted',
      toleration: { key: 'a', operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 30 },
      expected: 'toleration-seconds-without-no-execute at tolerations[0].tolerationSeconds',
    },
    {
      why: 'a stay without an effect',
      toleration: { key: 'a', operator: 'Exists', tolerationSeconds: 30 },
      expected: 'toleration-seconds-without-no-execute at tolerations[0].tolerationSeconds',
    },
  ])('are reported: $why', ({ toleration, expected }) => {
    const faults = tolerationFaults([toleration], 'tolerations');
    expect(faults.map(({ code, prop }) => `${code} at ${prop}`)).toEqual([expected]);
  });

  it('are numbered, so that each is found again', () => {
    const tolerations = [{ key: 'a', operator: 'Exists' }, { operator: 'Exists' }];
    expect(tolerationFaults(tolerations, 'p')).toMatchObject([{ prop: 'p[1]' }]);
  });
});
