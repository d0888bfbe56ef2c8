import { Unsure } from './formula-error';

/** A value while a formula runs: a bigint is Go's int, a number its float64. */
export type Value = null | boolean | bigint | number | string | readonly Value[] | FormulaMap;

/** A map, whose keys Go holds as texts or as anything. */
export class FormulaMap {
  public readonly keys: 'string' | 'any';
  public readonly entries: ReadonlyMap<Value, Value>;

  public constructor(keys: 'string' | 'any', entries: ReadonlyMap<Value, Value>) {
    this.keys = keys;
    this.entries = entries;
  }
}

/** A value that an operation does not take; the caller knows where. */
export class Untakable extends Error {
  public readonly found: string;
  public readonly expected: string;

  public constructor(found: string, expected: string) {
    super(found);
    this.found = found;
    this.expected = expected;
  }
}

/** A whole number as Go keeps it in 64 bits. */
export function int64(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** Whether Go holds it as a number. */
export function isNumeric(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** A value as a phrase. */
export function phraseOfValue(value: Value): string {
  if (value === null) return 'nil';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return 'a text';
  if (isNumeric(value)) return String(value);
  return value instanceof FormulaMap ? 'a map' : 'a list';
}

/** A condition's value, which must be a boolean. */
export function truthOf(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new Untakable(`${phraseOfValue(value)} as a condition`, 'true or false');
}

/** A number that stands where a whole one is wanted; Go cuts its fraction off. */
export function wholeOf(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value !== 'number') {
    throw new Untakable(`${phraseOfValue(value)} as a whole number`, 'a number');
  }
  // What Go makes of the others depends on the machine.
  if (!(Math.abs(value) < 2 ** 63)) throw new Unsure();
  return BigInt(Math.trunc(value));
}

/** `left operator right` for what is no logic; throws {@link Untakable} where Go panics. */
export function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return areEqual(left, right);
    case '!=':
      return !areEqual(left, right);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, left, right);
    case 'in':
      return isIn(left, right);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return testText(operator, left, right);
    case '+':
      if (typeof left === 'string' && typeof right === 'string') return left + right;
      return arithmetic(operator, left, right);
    case '%':
      return remainder(left, right);
    case '**':
    case '^':
    case '/':
    case '-':
    case '*':
      return arithmetic(operator, left, right);
    default:
      // Regular expressions are RE2's.
      throw new Unsure();
  }
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  if (!isNumeric(left) || !isNumeric(right)) throw unfit(operator, left, right, 'two numbers');
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (operator === '+') return int64(left + right);
    if (operator === '-') return int64(left - right);
    if (operator === '*') return int64(left * right);
  }
  const [one, other] = [Number(left), Number(right)];
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return one / other;
    default:
      return one ** other;
  }
}

function remainder(left: Value, right: Value): Value {
  if (typeof left !== 'bigint' || typeof right !== 'bigint') {
    throw unfit('%', left, right, 'two whole numbers');
  }
  if (right === 0n) throw new Untakable('a remainder by 0', 'another number than 0');
  return int64(left % right);
}

function unfit(operator: string, left: Value, right: Value, expected: string): Untakable {
  const found = `"${operator}" between ${phraseOfValue(left)} and ${phraseOfValue(right)}`;
  return new Untakable(found, expected);
}

/** `==`, which takes everything. */
export function areEqual(left: Value, right: Value): boolean {
  if (isNumeric(left) && isNumeric(right)) {
    return typeof left === typeof right ? left === right : Number(left) === Number(right);
  }
  // Lists and maps are compared by types that we do not keep.
  if (typeof left === 'object' && typeof right === 'object' && left !== right) throw new Unsure();
  return left === right;
}

/** `<` and the like, of numbers or texts. */
export function compare(operator: string, left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    return order(operator, ...inBytes(left, right));
  }
  if (!isNumeric(left) || !isNumeric(right)) {
    throw unfit(operator, left, right, 'two numbers, or two texts');
  }
  return typeof left === typeof right
    ? order(operator, left, right)
    : order(operator, Number(left), Number(right));
}

function order<Ordered extends bigint | number | string>(
  operator: string,
  left: Ordered,
  right: Ordered,
): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    default:
      return left >= right;
  }
}

/** Go compares bytes, which differs from our order beyond the first 128 characters. */
function inBytes(left: string, right: string): [string, string] {
  if (!isPlain(left) || !isPlain(right)) throw new Unsure();
  return [left, right];
}

/** Whether characters are bytes. */
export function isPlain(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function isIn(needle: Value, container: Value): boolean {
  if (container === null) return false;
  if (container instanceof FormulaMap) {
    return hasKeysOf(container, needle) && container.entries.has(needle);
  }
  if (typeof container === 'object') return container.some((item) => areEqual(item, needle));
  throw unfit('in', needle, container, 'a list or a map on the right');
}

/** Whether Go can look the key up; it panics where that is of another type. */
export function hasKeysOf({ keys }: FormulaMap, key: Value): boolean {
  if (keys === 'any' && (typeof key !== 'object' || key === null)) return true;
  if (keys === 'string' && key === null) return false;
  if (keys === 'string' && typeof key === 'string') return true;
  throw new Untakable(`${phraseOfValue(key)} as a key`, 'a key as the map has them');
}

function testText(operator: string, left: Value, right: Value): boolean {
  if (left === null || right === null) return false;
  if (typeof left !== 'string' || typeof right !== 'string') {
    throw unfit(operator, left, right, 'two texts');
  }
  if (operator === 'contains') return left.includes(right);
  return operator === 'startsWith' ? left.startsWith(right) : left.endsWith(right);
}
