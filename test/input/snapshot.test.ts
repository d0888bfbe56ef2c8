import * as fc from 'fast-check';
import { snapshot } from '../../src/input/snapshot';
import { hostileValues } from '../support/hostile';
import { holds } from '../support/property';

describe('a copy of plain data', () => {
  it('is the same data, and no longer the same objects', () => {
    const given = { a: [1, 'two', null, { three: true }], b: {}, c: [], d: '', e: 0, f: false };
    const { value, faults } = snapshot(given);
    expect(value).toEqual(given);
    expect(faults).toEqual([]);
    expect(value).not.toBe(given);
    given.a.push('later');
    expect(value).not.toEqual(given);
  });

  it('leaves out undefined, which means absent', () => {
    expect(snapshot({ a: undefined, b: 1 })).toEqual({ value: { b: 1 }, faults: [] });
    expect(snapshot(undefined)).toEqual({ value: undefined, faults: [] });
  });

  it('takes objects without a prototype, of another realm, and frozen ones', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(snapshot(bare)).toEqual({ value: { a: 1 }, faults: [] });
    expect(snapshot(Object.freeze({ a: 1 }))).toEqual({ value: { a: 1 }, faults: [] });
  });

  it('leaves out symbols and what is not enumerable: YAML has neither', () => {
    const given = Object.defineProperty({ a: 1, [Symbol('s')]: 2 }, 'hidden', { value: 3 });
    expect(snapshot(given)).toEqual({ value: { a: 1 }, faults: [] });
  });

  it('has one object twice where it stands twice: that is no cycle', () => {
    const shared = { a: 1 };
    expect(snapshot([shared, shared, { shared }])).toEqual({
      value: [{ a: 1 }, { a: 1 }, { shared: { a: 1 } }],
      faults: [],
    });
  });

  it('reads each getter once', () => {
    let read = 0;
    const given = {
      get a() {
        read++;
        return 1;
      },
    };
    expect(snapshot({ given }).value).toEqual({ given: { a: 1 } });
    expect(read).toBe(1);
  });

  it('is made of an object that has a plain form', () => {
    class Name {
      public constructor(public readonly text: string) {}
    }
    const form = (object: object): unknown => (object instanceof Name ? object.text : undefined);
    expect(snapshot({ a: new Name('cpu') }, form)).toEqual({ value: { a: 'cpu' }, faults: [] });
    const [fault] = snapshot({ a: new Date(0) }, form).faults;
    expect(fault?.code).toBe('value-not-plain');
  });
});

describe('what cannot be copied', () => {
  it.each([
    { given: { a: NaN }, code: 'number-not-finite', prop: 'a' },
    { given: { a: [Infinity] }, code: 'number-not-finite', prop: 'a[0]' },
    { given: { a: -0 }, code: 'number-not-finite', prop: 'a' },
    { given: [undefined], code: 'value-not-plain', prop: '[0]' },
    { given: { a: () => 1 }, code: 'value-not-plain', prop: 'a' },
    { given: { a: Symbol('s') }, code: 'value-not-plain', prop: 'a' },
    { given: { a: 10n }, code: 'value-not-plain', prop: 'a' },
    { given: { a: new Date(0) }, code: 'value-not-plain', prop: 'a' },
    { given: { a: new Map() }, code: 'value-not-plain', prop: 'a' },
    { given: { 'b c': new Set() }, code: 'value-not-plain', prop: '["b c"]' },
    { given: { constructor: 1 }, code: 'key-forbidden', prop: '' },
    { given: JSON.parse('{"a":{"__proto__":1}}') as unknown, code: 'key-forbidden', prop: 'a' },
  ])('$given is $code at $prop', ({ given, code, prop }) => {
    const { faults } = snapshot(given);
    expect(faults.map((fault) => `${fault.code} (${fault.prop})`)).toEqual([`${code} (${prop})`]);
  });

  it.each(['value', 'key'])('is half a character, in a %s: no UTF-8 can carry it', (where) => {
    const given = where === 'key' ? { 'x\ud800': 1 } : { a: 'x\ud800' };
    expect(snapshot(given).faults).toHaveLength(1);
    const whole = where === 'key' ? { '😀': 1 } : { a: '😀' };
    expect(snapshot(whole)).toEqual({ value: whole, faults: [] });
  });

  it('is left out, and the rest is copied', () => {
    const given = { a: 1, b: NaN, c: { d: Symbol('s'), e: [1, 10n, 2] } };
    expect(snapshot(given).value).toEqual({ a: 1, c: { e: [1, 2] } });
  });

  it('is a cycle, told by where it leads', () => {
    const given: { inner: { back?: unknown } } = { inner: {} };
    given.inner.back = given.inner;
    expect(snapshot(given).faults).toEqual([
      { code: 'value-cyclic', prop: 'inner.back', details: { to: 'inner' } },
    ]);
  });

  it.each([
    { levels: 63, found: 0 },
    { levels: 64, found: 0 },
    { levels: 65, found: 1 },
    { levels: 100_000, found: 1 },
  ])('is what is nested too deep: $levels levels, $found findings', ({ levels, found }) => {
    let given: unknown = {};
    for (let level = 0; level < levels; level++) given = level % 2 === 0 ? { a: given } : [given];
    const { faults } = snapshot(given);
    expect(faults.map(({ code }) => code)).toEqual(found === 0 ? [] : ['value-too-deep']);
  });

  it.each([
    { length: 1_400_000, found: [] },
    { length: 1_600_000, found: ['value-too-large'] },
    { length: 100_000_000, found: ['value-too-large'] },
  ])('is what no etcd stores: $length characters, $found', ({ length, found }) => {
    const { faults } = snapshot({ a: 'x'.repeat(length), b: { c: [1] } });
    expect(faults.map(({ code }) => code)).toEqual(found);
  });

  it('is told by few findings, however many there are', () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 2;
    for (const given of [holes, Array.from({ length: 100_000 }, () => NaN)]) {
      const start = performance.now();
      expect(snapshot(given).faults.length).toBeLessThanOrEqual(2000);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });

  it.each(hostileValues.map(({ label, make }) => ({ label, make })))(
    'never throws, and says so in plain data: $label',
    ({ make }) => {
      const { value, faults } = snapshot({ given: make() });
      expect(JSON.stringify(faults)).toBeDefined();
      expect(JSON.stringify(value)).toBeDefined();
    },
  );
});

describe('any value', () => {
  it('of JSON is copied as it is', () => {
    holds(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (given) => {
        fc.pre(!/"(__proto__|constructor)":/.test(JSON.stringify(given)));
        fc.pre(!hasNegativeZero(given));
        const { value, faults } = snapshot(given);
        expect(faults).toEqual([]);
        expect(JSON.stringify(value)).toBe(JSON.stringify(given));
      }),
      { runs: 300 },
    );
  });

  it('at all is copied into plain data, or refused in plain data', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    holds(
      fc.property(anything, (given) => {
        const { value, faults } = snapshot({ given });
        expect(JSON.parse(JSON.stringify({ value, faults }))).toEqual({ value, faults });
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { runs: 500 },
    );
  });
});

function hasNegativeZero(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Object.is(value, -0);
  return Object.values(value).some(hasNegativeZero);
}
