import { Unsure } from './formula-error';
import { goFloat } from './go-float';
import {
  areEqual,
  compare,
  FormulaMap,
  hasKeysOf,
  int64,
  isNumeric,
  isPlain,
  phraseOfValue,
  Untakable,
  type Value,
  wholeOf,
} from './values';

/**
 * What a function without predicate gives; throws {@link Untakable} where Go panics and
 * {@link Unsure} for functions of texts, dates and the like, which no formula of numbers needs.
 */
export function callFunction(name: string, given: readonly Value[]): Value {
  const run = FUNCTIONS[name];
  if (run === undefined) throw new Unsure();
  const [first = null, second = null] = given;
  return run(first, second, given);
}

type Run = (first: Value, second: Value, given: readonly Value[]) => Value;

/** A function of one number, of which Go makes a float64. */
const rounding =
  (name: string, round: (value: number) => number): Run =>
  (value) => {
    if (isNumeric(value)) return round(Number(value));
    throw unfit(name, value, 'a number');
  };

const ofList =
  (name: string, run: (list: readonly Value[]) => Value): Run =>
  (value) => {
    if (isList(value)) return run(value);
    throw unfit(name, value, 'a list');
  };

const ofMap =
  (name: string, run: (map: FormulaMap) => Value): Run =>
  (value) => {
    if (!(value instanceof FormulaMap)) throw unfit(name, value, 'a map');
    // Go walks a map in any order.
    if (value.entries.size > 1) throw new Unsure();
    return run(value);
  };

const ofBits =
  (name: string, run: (left: bigint, right: bigint) => bigint): Run =>
  (left, right) => {
    if (typeof left !== 'bigint') throw unfit(name, left, 'a whole number');
    if (typeof right !== 'bigint') throw unfit(name, right, 'a whole number');
    return int64(run(left, right));
  };

/** Go shifts by any number of bits; beyond 64 nothing is left. */
const ofShift = (name: string, run: (left: bigint, bits: bigint) => bigint): Run =>
  ofBits(name, (left, bits) => {
    if (bits < 0n) throw new Untakable(`${name}(…) by ${String(bits)} bits`, 'no negative number');
    return run(left, bits > 64n ? 64n : bits);
  });

const FUNCTIONS: Readonly<Record<string, Run>> = {
  len: (value) => {
    if (value instanceof FormulaMap) return BigInt(value.entries.size);
    if (isList(value)) return BigInt(value.length);
    if (typeof value === 'string') return BigInt(Array.from(value).length);
    throw unfit('len', value, 'a list, a map or a text');
  },
  type: typeName,
  abs: (value) => {
    if (typeof value === 'bigint') return value < 0n ? int64(-value) : value;
    if (typeof value === 'number') return value < 0 ? -value : value;
    throw unfit('abs', value, 'a number');
  },
  ceil: rounding('ceil', Math.ceil),
  floor: rounding('floor', Math.floor),
  round: rounding('round', (value) => {
    const whole = Math.trunc(value);
    return Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole;
  }),
  int: (value) => {
    if (isNumeric(value)) return wholeOf(value);
    if (typeof value !== 'string') throw unfit('int', value, 'a number');
    const whole = /^[+-]?[0-9]{1,30}$/.test(value) ? BigInt(value.replace('+', '')) : undefined;
    if (whole === undefined || int64(whole) !== whole) throw unfit('int', value, 'a whole number');
    return whole;
  },
  float: (value) => {
    if (isNumeric(value)) return Number(value);
    const number = typeof value === 'string' ? goFloat(value) : undefined;
    if (number === undefined) throw unfit('float', value, 'a number');
    return number;
  },
  string: text,
  max: (_first, _second, given) => extreme('max', '<', given),
  min: (_first, _second, given) => extreme('min', '>', given),
  mean: (_first, _second, given) => {
    const numbers = numbersIn('mean', given);
    return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
  },
  median: (_first, _second, given) => {
    const numbers = [...numbersIn('median', given)].sort((one, other) => one - other);
    const middle = Math.trunc(numbers.length / 2);
    const upper = numbers[middle] ?? 0;
    return numbers.length % 2 === 1 ? upper : ((numbers[middle - 1] ?? 0) + upper) / 2;
  },
  first: (value) => elementAt(value, 0),
  last: (value) => elementAt(value, -1),
  get: (object, key) => (object === null ? null : getFrom(object, key)),
  take: (list, count) => {
    if (!isList(list)) throw unfit('take', list, 'a list');
    if (typeof count !== 'bigint' || count < 0n) throw unfit('take', count, 'a whole number');
    return list.slice(0, Number(count));
  },
  keys: ofMap('keys', ({ entries }) => [...entries.keys()]),
  values: ofMap('values', ({ entries }) => [...entries.values()]),
  toPairs: ofMap('toPairs', ({ entries }) => [...entries]),
  reverse: ofList('reverse', (list) => [...list].reverse()),
  uniq: ofList('uniq', uniq),
  concat: (_first, _second, given) =>
    given.flatMap((value) => {
      if (isList(value)) return value;
      throw unfit('concat', value, 'a list');
    }),
  flatten: ofList('flatten', flattened),
  sort: (list, sorting, given) => {
    if (!isList(list)) throw new Unsure();
    const direction = given.length > 1 ? sorting : 'asc';
    if (direction !== 'asc' && direction !== 'desc')
      throw unfit('sort', direction, '"asc" or "desc"');
    return sorted(list, list, direction);
  },
  bitand: ofBits('bitand', (left, right) => left & right),
  bitor: ofBits('bitor', (left, right) => left | right),
  bitxor: ofBits('bitxor', (left, right) => left ^ right),
  bitnand: ofBits('bitnand', (left, right) => left & ~right),
  bitshl: ofShift('bitshl', (left, bits) => left << bits),
  bitshr: ofShift('bitshr', (left, bits) => left >> bits),
  bitushr: ofShift('bitushr', (left, bits) => BigInt.asUintN(64, left) >> bits),
  bitnot: (value) => {
    if (typeof value === 'bigint') return ~value;
    throw unfit('bitnot', value, 'a whole number');
  },
};

/** A list in the order of what stands for its items. */
export function sorted(
  list: readonly Value[],
  by: readonly Value[],
  direction: 'asc' | 'desc',
): readonly Value[] {
  const sign = direction === 'asc' ? 1 : -1;
  const ranked = list.map((item, index) => ({ item, rank: by[index] ?? null }));
  ranked.sort((one, other) => {
    if (compare('<', one.rank, other.rank)) return -sign;
    return compare('<', other.rank, one.rank) ? sign : 0;
  });
  return ranked.map(({ item }) => item);
}

/** `list[index]`, and the same with a key for a map. */
export function fetchFrom(object: Value, key: Value): Value {
  if (object instanceof FormulaMap) {
    return hasKeysOf(object, key) ? (object.entries.get(key) ?? null) : null;
  }
  if (typeof object === 'string') throw new Unsure();
  if (!isList(object)) {
    throw new Untakable(`a field of ${phraseOfValue(object)}`, 'a list or a map');
  }
  const index = Number(wholeOf(key));
  const found = object.at(index);
  if (found !== undefined) return found;
  const length = String(object.length);
  throw new Untakable(`the index ${String(index)}`, `an index of a list of ${length}`);
}

function getFrom(object: Value, key: Value): Value {
  if (object instanceof FormulaMap) return fetchFrom(object, key);
  if (typeof object === 'string') throw new Unsure();
  return isList(object) ? (object.at(Number(wholeOf(key))) ?? null) : null;
}

/** Go recovers from whatever goes wrong here. */
function elementAt(value: Value, index: number): Value {
  if (isList(value)) return value.at(index) ?? null;
  if (value === null || isNumeric(value) || typeof value === 'boolean') return null;
  throw new Unsure();
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function unfit(name: string, value: Value, expected: string): Untakable {
  return new Untakable(`${name}(…) with ${phraseOfValue(value)}`, expected);
}

function typeName(value: Value): string {
  if (value === null) return 'nil';
  if (isList(value)) return 'array';
  if (value instanceof FormulaMap) return 'map';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return typeof value === 'bigint' ? 'int' : 'float';
}

function text(value: Value): string {
  if (value === null) return '<nil>';
  if (typeof value === 'object') throw new Unsure();
  // Beyond these Go and JavaScript write an exponent differently.
  const isEasy =
    typeof value !== 'number' ||
    Object.is(value, 0) ||
    (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e21);
  if (!isEasy) throw new Unsure();
  return String(value);
}

function extreme(name: string, operator: '<' | '>', given: readonly Value[]): Value {
  let found: Value = null;
  for (const value of given) {
    if (isList(value)) {
      const inner = value.length === 0 ? null : extremeOfItems(name, operator, value);
      if (inner !== null && (found === null || compare(operator, found, inner))) found = inner;
    } else if (isNumeric(value)) {
      if (found === null || compare(operator, found, value)) found = value;
    } else if (given.length === 1) {
      return value;
    } else {
      throw unfit(name, value, 'numbers');
    }
  }
  return found;
}

function extremeOfItems(name: string, operator: '<' | '>', items: readonly Value[]): Value {
  const stranger = items.find((item) => !isNumeric(item) && !isList(item));
  if (stranger !== undefined) throw unfit(name, stranger, 'numbers');
  return extreme(name, operator, items);
}

function numbersIn(name: string, given: readonly Value[]): readonly number[] {
  return given.flatMap((value) => {
    if (isNumeric(value)) return [Number(value)];
    if (isList(value)) return numbersIn(name, value);
    throw unfit(name, value, 'numbers');
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function uniq(list: readonly Value[]): readonly Value[] {
  const found: Value[] = [];
  if (list.length > 1000) throw new Unsure();
  for (const item of list) if (!found.some((one) => areEqual(item, one))) found.push(item);
  return found;
}

function flattened(list: readonly Value[]): readonly Value[] {
  return list.flatMap((item) => (isList(item) ? flattened(item) : [item]));
}

/** A slice of a list or a text, with bounds that Go brings into range. */
export function slice(object: Value, from: Value, to: Value): Value {
  if (typeof object === 'string' && !isPlain(object)) throw new Unsure();
  if (typeof object !== 'string' && !isList(object)) {
    throw new Untakable(`a slice of ${phraseOfValue(object)}`, 'a list or a text');
  }
  const { length } = object;
  const bound = (value: Value): number => {
    const whole = Number(wholeOf(value));
    return Math.max(0, whole < 0 ? length + whole : whole);
  };
  const end = Math.min(bound(to), length);
  return object.slice(Math.min(bound(from), end), end);
}
