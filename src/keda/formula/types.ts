/** What expr knows of a value before it runs a formula. */
export type FormulaType =
  | { readonly kind: PlainKind }
  | { readonly kind: 'list'; readonly of: ListOf; readonly element: FormulaType }
  | { readonly kind: 'map'; readonly keys: 'string' | 'any'; readonly element: FormulaType };

type PlainKind =
  /** Nothing is known. */
  | 'unknown'
  /** An element of a list of anything. */
  | 'any'
  /** What we do not follow; every use of it passes. */
  | 'unsure'
  | 'nil'
  | 'integer'
  | 'byte'
  | 'float'
  | 'boolean'
  | 'string'
  | 'function'
  | 'time'
  | 'duration'
  | 'location';

/** How Go holds a list; what expr knows of the elements comes on top. */
type ListOf = 'any' | 'string' | 'byte';

const plain = (kind: PlainKind): FormulaType => ({ kind });

export const UNKNOWN = plain('unknown');
export const ANY = plain('any');
export const UNSURE = plain('unsure');
export const NIL = plain('nil');
export const INTEGER = plain('integer');
export const FLOAT = plain('float');
export const BOOLEAN = plain('boolean');
export const STRING = plain('string');
export const FUNCTION = plain('function');
export const TIME = plain('time');
export const DURATION = plain('duration');
export const LOCATION = plain('location');
export const LIST: FormulaType = { kind: 'list', of: 'any', element: ANY };
export const STRINGS: FormulaType = { kind: 'list', of: 'string', element: STRING };
export const BYTES: FormulaType = { kind: 'list', of: 'byte', element: { kind: 'byte' } };

/** A list of one type of elements. */
export function listOf(element: FormulaType): FormulaType {
  return { kind: 'list', of: 'any', element };
}

/** Whether nothing is known that could be wrong. */
export function isUnknown({ kind }: FormulaType): boolean {
  return kind === 'unknown' || kind === 'any';
}

/** What Go's own type says of a list's elements, without what expr has found out. */
export function withoutElements(type: FormulaType): FormulaType {
  return type.kind === 'list' && type.of === 'any' ? LIST : type;
}

/** Whether the type counts as a whole number. */
export function isInteger({ kind }: FormulaType): boolean {
  return kind === 'integer' || kind === 'byte';
}

/** Whether the type counts as a number in arithmetic. */
export function isNumber(type: FormulaType): boolean {
  return isInteger(type) || type.kind === 'float';
}

/** Whether Go could put a value of one type where the other is wanted. */
export function isAssignable(from: FormulaType, to: FormulaType): boolean {
  if (from.kind === 'unsure' || to.kind === 'unsure') return true;
  if (from.kind === 'nil') return ['any', 'function', 'map', 'list', 'location'].includes(to.kind);
  if (from.kind === 'unknown' || to.kind === 'unknown' || to.kind === 'nil') return false;
  if (to.kind === 'any') return true;
  if (from.kind === 'list' && to.kind === 'list') return from.of === to.of;
  if (from.kind === 'map' && to.kind === 'map') return from.keys === to.keys;
  return from.kind === to.kind;
}

/** Whether `==` takes both. */
export function isComparable(left: FormulaType, right: FormulaType): boolean {
  return (
    isUnknown(left) ||
    isUnknown(right) ||
    left.kind === 'nil' ||
    right.kind === 'nil' ||
    (isNumber(left) && isNumber(right)) ||
    (left.kind === 'list' && right.kind === 'list') ||
    isAssignable(left, right)
  );
}

/** Go's kind of a type, by which the elements of a list are compared; nil and unknown have none. */
export function goKind({ kind }: FormulaType): string {
  switch (kind) {
    case 'unknown':
    case 'nil':
      return 'invalid';
    default:
      return kind;
  }
}

/** A type as a phrase. */
export function phraseOf(type: FormulaType): string {
  switch (type.kind) {
    case 'nil':
      return 'nil';
    case 'integer':
      return 'a whole number';
    case 'byte':
      return 'a byte';
    case 'float':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'a text';
    case 'list':
      return 'a list';
    case 'map':
      return 'a map';
    case 'function':
      return 'a function without a call';
    case 'time':
      return 'a point in time';
    case 'duration':
      return 'a duration';
    case 'location':
      return 'a time zone';
    default:
      return 'anything';
  }
}
