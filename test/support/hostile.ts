import { Chart, Testing } from 'cdk8s';

/** A value that TypeScript would not let through, or that no YAML can carry. */
export interface Hostile {
  readonly label: string;
  /** Made anew for each use, since some values change or remember. */
  readonly make: () => unknown;
  /** `everywhere`: at each position. `some`: at a few, by turns. `open`: in open fields and maps. `one`: it is slow. */
  readonly at: 'everywhere' | 'some' | 'open' | 'one';
}

class Money {
  public amount = 5;
}

class Unreadable {
  public get amount(): number {
    throw new Error('cannot be read');
  }
}

/** What plain JavaScript can pass where a prop is expected. */
export const hostileValues: readonly Hostile[] = [
  { label: 'undefined', make: () => undefined, at: 'everywhere' },
  { label: 'null', make: () => null, at: 'everywhere' },
  { label: 'true', make: () => true, at: 'some' },
  { label: 'false', make: () => false, at: 'some' },
  { label: 'NaN', make: () => NaN, at: 'everywhere' },
  { label: 'Infinity', make: () => Infinity, at: 'some' },
  { label: '-0', make: () => -0, at: 'some' },
  { label: '0', make: () => 0, at: 'some' },
  { label: '-1', make: () => -1, at: 'everywhere' },
  { label: '1.5', make: () => 1.5, at: 'some' },
  { label: '2^31', make: () => 2 ** 31, at: 'some' },
  { label: '1e21', make: () => 1e21, at: 'some' },
  { label: 'an empty text', make: () => '', at: 'everywhere' },
  { label: 'a text', make: () => 'text', at: 'some' },
  { label: 'a text with a line break', make: () => 'a\nb: c\n---\n', at: 'some' },
  { label: 'a text with a NUL', make: () => 'a\u0000b', at: 'some' },
  { label: 'a text with half a character', make: () => 'a\ud800b', at: 'some' },
  { label: 'an empty list', make: () => [], at: 'some' },
  { label: 'a list of undefined', make: () => [undefined], at: 'some' },
  { label: 'a list of null', make: () => [null], at: 'some' },
  { label: 'a list of lists', make: () => [[], [[]]], at: 'some' },
  { label: 'an empty object', make: () => ({}), at: 'everywhere' },
  {
    label: 'an object without a prototype',
    make: () => Object.assign(Object.create(null), { a: 1 }),
    at: 'some',
  },
  { label: 'an object with an odd key', make: () => ({ 'a\nb': 1, '': 2 }), at: 'some' },
  { label: 'a function', make: () => () => 1, at: 'some' },
  { label: 'a class', make: () => Money, at: 'some' },
  { label: 'a symbol', make: () => Symbol('secret'), at: 'some' },
  { label: 'a bigint', make: () => 10n, at: 'some' },
  { label: 'a date', make: () => new Date(0), at: 'some' },
  { label: 'an invalid date', make: () => new Date(NaN), at: 'some' },
  { label: 'a map', make: () => new Map([['a', 1]]), at: 'some' },
  { label: 'a set', make: () => new Set([1]), at: 'some' },
  { label: 'a regular expression', make: () => /x/, at: 'some' },
  { label: 'an error', make: () => new Error('given'), at: 'some' },
  { label: 'a promise', make: () => Promise.resolve(1), at: 'some' },
  { label: 'a buffer', make: () => Buffer.from('abc'), at: 'some' },
  { label: 'a boxed text', make: () => new String('text'), at: 'some' },
  { label: 'a class instance', make: () => new Money(), at: 'some' },
  { label: 'an instance with a getter that throws', make: () => new Unreadable(), at: 'some' },
  { label: 'an object with a getter that throws', make: withThrowingGetter, at: 'some' },
  { label: 'an object whose toJSON throws', make: () => ({ toJSON: () => failing() }), at: 'some' },
  {
    label: 'an object whose constructor is a number',
    make: () => ({ constructor: 5 }),
    at: 'some',
  },
  {
    label: 'an object with an odd toString',
    make: () => ({ toString: null, valueOf: 1 }),
    at: 'some',
  },
  {
    label: 'an object of an odd class',
    make: () => Object.create({ constructor: undefined, a: 1 }),
    at: 'some',
  },
  {
    label: 'an own __proto__',
    make: () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
    at: 'some',
  },
  { label: 'a proxy that throws whatever is asked', make: () => throwing({}), at: 'some' },
  { label: 'a proxy of a list that throws', make: () => throwing([]), at: 'some' },
  {
    label: 'a proxy that throws what is no error',
    make: () => throwing({}, Symbol('thrown')),
    at: 'some',
  },
  { label: 'a proxy that throws an odd error', make: () => throwing({}, oddError()), at: 'some' },
  { label: 'a revoked proxy', make: () => revoked({}), at: 'some' },
  { label: 'a revoked proxy of a list', make: () => revoked([]), at: 'some' },
  { label: 'a proxy with a new key each time', make: growing, at: 'some' },
  { label: 'a cycle', make: cycle, at: 'some' },
  { label: 'a cycle of lists', make: listCycle, at: 'some' },
  { label: 'a frozen object', make: () => Object.freeze({ a: Object.freeze([1]) }), at: 'some' },
  { label: 'a construct', make: () => new Chart(Testing.app(), 'other'), at: 'some' },
  { label: 'globalThis', make: () => globalThis, at: 'some' },
  { label: 'ten thousand levels', make: () => nested(10_000), at: 'open' },
  { label: 'ten thousand levels of lists', make: () => nestedLists(10_000), at: 'one' },
  { label: 'two thousand keys', make: () => TWO_THOUSAND_KEYS, at: 'open' },
  { label: 'a hundred thousand items', make: () => HUNDRED_THOUSAND_ITEMS, at: 'one' },
  { label: 'a text of ten megabytes', make: () => TEN_MEGABYTES, at: 'one' },
  { label: 'a list of 2^32-2 holes', make: sparse, at: 'one' },
  { label: 'a list of ten thousand nothings', make: () => NOTHINGS, at: 'open' },
  { label: 'an object that doubles with each level', make: doubling, at: 'one' },
];

const TEN_MEGABYTES = 'x'.repeat(10_000_000);
const TWO_THOUSAND_KEYS = Object.fromEntries(
  Array.from({ length: 2_000 }, (_, index) => [`key${String(index)}`, index]),
);
const HUNDRED_THOUSAND_ITEMS = Array.from({ length: 100_000 }, (_, index) => index);
const NOTHINGS = new Array(10_000).fill(undefined);

function failing(): never {
  throw new Error('thrown on purpose');
}

function withThrowingGetter(): object {
  return Object.defineProperty({ fine: 1 }, 'bad', { enumerable: true, get: failing });
}

function throwing(target: object, thrown: unknown = new Error('thrown by a proxy')): object {
  const trap = (): never => {
    throw thrown;
  };
  const traps = Object.getOwnPropertyNames(Reflect).filter((name) => name !== 'toString');
  return new Proxy(target, Object.fromEntries(traps.map((name) => [name, trap])));
}

function oddError(): Error {
  return Object.defineProperty(new Error(), 'message', { value: { not: 'a text' } });
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** An object that is never twice the same. */
function growing(): object {
  let asked = 0;
  return new Proxy(
    {},
    {
      ownKeys: () => [`key${String(asked++)}`],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: asked }),
      get: () => asked++,
    },
  );
}

function cycle(): object {
  const object: Record<string, unknown> = {};
  object.inner = { back: object };
  return object;
}

function listCycle(): unknown[] {
  const list: unknown[] = [];
  list.push([list]);
  return list;
}

function nested(levels: number): object {
  let object: object = {};
  for (let level = 0; level < levels; level++) object = { a: object };
  return object;
}

function nestedLists(levels: number): unknown[] {
  let list: unknown[] = [];
  for (let level = 0; level < levels; level++) list = [list];
  return list;
}

function sparse(): unknown[] {
  const list: unknown[] = [];
  list.length = 2 ** 32 - 2;
  return list;
}

/** Thirty objects that would be a thousand million when written out. */
function doubling(): object {
  let object: object = { leaf: 1 };
  for (let level = 0; level < 30; level++) object = { left: object, right: object };
  return object;
}
