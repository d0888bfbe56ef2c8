import type { Fault } from '../../src/findings/finding';

import { catalogue, wordingOf } from '../../src/findings/wording';

type Code = Fault['code'];
type Details<C extends Code> = Extract<Fault, { readonly code: C }>['details'];

/** The sentences of a finding with these details. */
function sentences<C extends Code>(code: C, details: Details<C>) {
  return wordingOf({ code, prop: '', details } as Fault);
}

describe('the catalogue', () => {
  it.each(Object.entries(catalogue))('says in a sentence what %s demands', (code, entry) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(entry.demands).toMatch(/^\S.{10,}[^.]\.$/);
    expect(['error', 'warning']).toContain(entry.severity);
  });
});

describe('the sentences of a finding', () => {
  it('name the pools there are, and the one that was probably meant', () => {
    const details = { asked: 'gup', known: ['cpu', 'gpu'] };
    expect(sentences('pool-unknown', details)).toEqual({
      what: 'no pool is named "gup"; did you mean "gpu"?',
      why: 'InfraRules declares "cpu", "gpu"',
      fix: 'name one of these, or declare a ComputePool named "gup"',
    });
  });

  it('say that there is no pool at all', () => {
    expect(sentences('pool-unknown', { asked: 'gpu', known: [] }).why).toBe(
      'InfraRules declares no pool',
    );
  });

  it.each([
    { explicit: true, says: 'worker.computeClass ("gpu")' },
    { explicit: false, says: '"cpu" when absent' },
  ])('say whether the compute class was given: $explicit', ({ explicit, says }) => {
    const details = { computeClass: 'gpu', explicit, known: ['tpu'] };
    expect(sentences('stock-pool-missing', details).why).toContain(says);
  });

  it.each([
    { resource: undefined, what: 'pool "own" is of kind "gpu" and hands out no GPU' },
    {
      resource: 'nvidia.com/gpu',
      what: 'pool "own" is of kind "gpu" and hands out "nvidia.com/gpu"',
    },
  ])('say what a pool hands out: $resource', ({ resource, what }) => {
    const details = { pool: 'own', kind: 'gpu', resource };
    expect(sentences('pool-kind-mismatch', details).what).toBe(what);
  });

  it.each([
    { asked: 1, what: '1 replica asked for, pool "gpu" allows 0' },
    { asked: 5, what: '5 replicas asked for, pool "gpu" allows 0' },
  ])('count replicas: $asked', ({ asked, what }) => {
    expect(sentences('replicas-above-ceiling', { asked, ceiling: 0, pool: 'gpu' }).what).toBe(what);
  });

  it.each([
    { given: true, what: 'mode "fixed" with min 0', absent: false },
    { given: false, what: 'mode "fixed" without min', absent: true },
  ])('tell a min of 0 from none: $given', ({ given, what, absent }) => {
    const wording = sentences('fixed-without-replicas', { given });
    expect(wording.what).toBe(what);
    expect(wording.why.includes('min is 0 when absent')).toBe(absent);
  });

  it.each([
    { max: 0, fix: 'allow at least one node' },
    { max: 2, fix: 'choose a factor from 1 to 2, or allow more nodes' },
  ])('offer what is possible with $max nodes', ({ max, fix }) => {
    const details = { replicationFactor: 3, max };
    expect(sentences('document-cache-replication', details).fix).toBe(fix);
  });

  it.each([
    { mode: 'fixed', fix: 'set min and max to the same number' },
    { mode: 'autoscale', fix: 'raise max, or lower min' },
  ] as const)('offer what is possible in mode $mode', ({ mode, fix }) => {
    expect(sentences('document-cache-nodes', { min: 2, max: 1, mode }).fix).toBe(fix);
  });

  it.each([
    { min: 1, max: 5, why: 'the field takes numbers from 1 to 5' },
    { min: 0, max: undefined, why: 'the field takes numbers from 0' },
    { min: undefined, max: 0, why: 'the field takes numbers up to 0' },
  ])('say a range with its ends: $min to $max', ({ min, max, why }) => {
    expect(sentences('number-out-of-range', { given: 9, min, max }).why).toBe(why);
  });

  it.each([
    { given: '-0', fix: 'write 0' },
    { given: 'NaN', fix: 'give a finite number' },
  ])('tell what to write for $given', ({ given, fix }) => {
    expect(sentences('number-not-finite', { given }).fix).toBe(fix);
  });

  it.each([
    { to: '', what: 'the value contains itself, at its root' },
    { to: 'a.b', what: 'the value contains itself, at "a.b"' },
  ])('tell where a cycle leads: $to', ({ to, what }) => {
    expect(sentences('value-cyclic', { to }).what).toBe(what);
  });

  it.each([
    { given: 'fixd', what: '"fixd" is no choice here; did you mean "fixed"?' },
    { given: 7, what: '7 is no choice here' },
    { given: null, what: 'null is no choice here' },
  ])('guess what was meant by $given where it is a text', ({ given, what }) => {
    const allowed = ['autoscale', 'fixed'];
    expect(sentences('value-not-allowed', { given, allowed }).what).toBe(what);
  });

  it.each(['name', 'key'] as const)('tell which part of a Secret is meant: the %s', (part) => {
    const wording = sentences('secret-reference-malformed', { part, given: 'A/B' });
    expect(wording.what).toBe(`"A/B" is no ${part} of a Secret`);
    expect(wording.fix).toContain(part);
  });

  it('count the characters that a name is too long by', () => {
    const wording = sentences('scaled-object-name-too-long', { name: 'a'.repeat(60), max: 54 });
    expect(wording.what).toContain('60 characters');
    expect(wording.fix).toContain('by 6');
  });

  it('never repeat credentials', () => {
    const wording = sentences('address-with-credentials', { key: 'gatewayBaseUrl' });
    expect(Object.values(wording).join(' ')).not.toMatch(/:\/\/.*@/);
  });
});
