import { nearestName } from '../../src/values/nearest-name';

describe('the nearest name', () => {
  it.each([
    { asked: 'gup', known: ['cpu', 'gpu', 'tpu'], nearest: 'gpu', slip: 'two letters swapped' },
    { asked: 'cpuu', known: ['cpu', 'gpu'], nearest: 'cpu', slip: 'a letter doubled' },
    { asked: 'gp', known: ['cpu', 'gpu'], nearest: 'gpu', slip: 'a letter dropped' },
    { asked: 'gpa', known: ['cpu', 'gpu'], nearest: 'gpu', slip: 'a letter changed' },
    { asked: 'GPU', known: ['cpu', 'gpu'], nearest: 'gpu', slip: 'capitals' },
    { asked: 'gpu', known: ['cpu', 'GPU'], nearest: 'GPU', slip: 'capitals the other way' },
    { asked: 'minReplica', known: ['min', 'minReplicas'], nearest: 'minReplicas', slip: 'plural' },
    { asked: 'h', known: ['ha', 'xyz'], nearest: 'ha', slip: 'one slip in one letter' },
    { asked: 'lenght', known: ['length'], nearest: 'length', slip: 'a swap counts as one' },
    { asked: 'qeueuLen', known: ['queueLength', 'queueLen'], nearest: 'queueLen', slip: 'two' },
    { asked: 'gpu', known: ['gpx', 'gpx'], nearest: 'gpx', slip: 'the same name listed twice' },
    { asked: 'gpu', known: ['gpux', 'gpu'], nearest: 'gpu', slip: 'none: the exact one wins' },
  ])('of $asked is $nearest: $slip', ({ asked, known, nearest }) => {
    expect(nearestName(asked, known)).toBe(nearest);
  });

  it.each([
    { asked: 'xpu', known: ['cpu', 'gpu', 'tpu'], why: 'three are equally near' },
    { asked: 'gpu', known: [], why: 'nothing is known' },
    { asked: 'gpu', known: ['batch', 'inference'], why: 'nothing is near' },
    { asked: 'abc', known: ['ade'], why: 'two slips in three letters' },
    { asked: 'ab', known: ['cd'], why: 'two slips in two letters' },
    { asked: 'abcdef', known: ['abcxyz'], why: 'three slips in six letters' },
    { asked: 'abcdefghijkl', known: ['abcdefgh1234'], why: 'four slips, however long the name' },
    { asked: `${'a'.repeat(100)}b`, known: ['a'.repeat(101)], why: 'too long for a slip' },
  ])('of $asked is not guessed: $why', ({ asked, known }) => {
    expect(nearestName(asked, known)).toBeUndefined();
  });

  it.each([
    { asked: 'abc', known: 'abd', why: 'one slip in three letters' },
    { asked: 'abcdef', known: 'abcdxy', why: 'two slips in six' },
    { asked: 'abcdefg', known: 'abcdxyz', why: 'three in seven' },
    { asked: 'a'.repeat(100), known: 'a'.repeat(99), why: 'the longest that is compared' },
  ])('of $asked is still $known: $why', ({ asked, known }) => {
    expect(nearestName(asked, [known])).toBe(known);
  });

  it('is answered at once for hostile text', () => {
    const start = performance.now();
    expect(nearestName('a'.repeat(10_000_000), ['a'])).toBeUndefined();
    expect(nearestName('a'.repeat(100), ['b'.repeat(10_000_000)])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
