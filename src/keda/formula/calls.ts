import { FormulaError } from './formula-error';
import type { NodeOf } from './nodes';
import {
  ANY,
  BOOLEAN,
  DURATION,
  FLOAT,
  type FormulaType,
  INTEGER,
  isAssignable,
  isInteger,
  isNumber,
  isUnknown,
  LIST,
  LOCATION,
  phraseOf,
  STRING,
  STRINGS,
  TIME,
  UNSURE,
  withoutElements,
} from './types';

/** The type of what a function without predicate gives; throws {@link FormulaError}. */
export function typeOfCall(node: NodeOf<'builtin'>, given: readonly FormulaType[]): FormulaType {
  if (given.some(({ kind }) => kind === 'unsure')) return UNSURE;
  const { name } = node;
  const special = SPECIAL[name];
  if (special !== undefined) {
    const type = special.type(given);
    if (type !== undefined) return type;
    throw mismatch(node, given, special.takes);
  }
  const overloads = OVERLOADS[name];
  if (overloads === undefined) return UNSURE;
  const fitting = overloads.find(({ takes }) => doFit(given, takes));
  if (fitting !== undefined) return fitting.gives;
  throw mismatch(node, given, overloads.map(({ takes }) => phraseOfAll(takes)).join(', or '));
}

function mismatch(
  { at, name }: NodeOf<'builtin'>,
  given: readonly FormulaType[],
  takes: string,
): FormulaError {
  return new FormulaError(at, `${name}(…) with ${phraseOfAll(given)}`, takes);
}

function phraseOfAll(types: readonly FormulaType[]): string {
  return types.length === 0 ? 'nothing' : types.map(phraseOf).join(' and ');
}

interface Overload {
  readonly takes: readonly FormulaType[];
  readonly gives: FormulaType;
}

function doFit(given: readonly FormulaType[], takes: readonly FormulaType[]): boolean {
  return (
    given.length === takes.length &&
    takes.every((wanted, index) => {
      const type = given[index];
      return type !== undefined && doesFit(type, wanted);
    })
  );
}

function doesFit(given: FormulaType, wanted: FormulaType): boolean {
  if (given.kind === 'nil') return wanted.kind === 'any';
  if (wanted.kind === 'integer' && isInteger(given)) return true;
  return isUnknown(given) || isAssignable(given, wanted);
}

const overload = (gives: FormulaType, ...takes: readonly FormulaType[]): Overload => ({
  takes,
  gives,
});

const trimmed = [overload(STRING, STRING, STRING), overload(STRING, STRING)];
const parts = [overload(STRINGS, STRING, STRING), overload(STRINGS, STRING, STRING, INTEGER)];
const position = [overload(INTEGER, STRING, STRING)];
const fixTest = [overload(BOOLEAN, STRING, STRING)];
const changed = [overload(STRING, STRING)];
const bits = [overload(INTEGER, INTEGER, INTEGER)];

const OVERLOADS: Readonly<Record<string, readonly Overload[]>> = {
  type: [overload(STRING, ANY)],
  string: [overload(STRING, ANY)],
  trim: trimmed,
  trimPrefix: trimmed,
  trimSuffix: trimmed,
  upper: changed,
  lower: changed,
  split: parts,
  splitAfter: parts,
  replace: [
    overload(STRING, STRING, STRING, STRING, INTEGER),
    overload(STRING, STRING, STRING, STRING),
  ],
  repeat: [overload(STRING, STRING, INTEGER)],
  join: [
    overload(STRING, STRINGS, STRING),
    overload(STRING, LIST, STRING),
    overload(STRING, LIST),
    overload(STRING, STRINGS),
  ],
  indexOf: position,
  lastIndexOf: position,
  hasPrefix: fixTest,
  hasSuffix: fixTest,
  toJSON: [overload(STRING, ANY)],
  fromJSON: [overload(ANY, STRING)],
  toBase64: changed,
  fromBase64: changed,
  duration: [overload(DURATION, STRING)],
  timezone: [overload(LOCATION, STRING)],
  sort: [LIST, STRINGS].flatMap((list) => [overload(LIST, list, STRING), overload(LIST, list)]),
  bitand: bits,
  bitor: bits,
  bitxor: bits,
  bitnand: bits,
  bitshl: bits,
  bitshr: bits,
  bitushr: bits,
  bitnot: [overload(INTEGER, INTEGER)],
};

interface Special {
  readonly takes: string;
  readonly type: (given: readonly FormulaType[]) => FormulaType | undefined;
}

/** What Go counts among its number kinds: a duration is one. */
const hasNumberKind = (type: FormulaType): boolean => isNumber(type) || type.kind === 'duration';

/** A function of one argument. */
const unary = (takes: string, type: (given: FormulaType) => FormulaType | undefined): Special => ({
  takes,
  type: ([given, ...others]) =>
    given === undefined || others.length > 0 ? undefined : type(given),
});

const rounding = unary('one number', (given) =>
  hasNumberKind(given) || isUnknown(given) ? FLOAT : undefined,
);

const conversion = (gives: FormulaType): Special =>
  unary('one number', (given) =>
    hasNumberKind(given) || given.kind === 'string' || isUnknown(given) ? gives : undefined,
  );

const ofList = (gives: FormulaType): Special =>
  unary('one list', (given) => (given.kind === 'list' || isUnknown(given) ? gives : undefined));

const ofMap = unary('one map', (given) =>
  given.kind === 'map' || isUnknown(given) ? LIST : undefined,
);

const end = unary('one list', (given) => {
  if (isUnknown(given)) return ANY;
  return given.kind === 'list' ? goElement(given) : undefined;
});

function goElement(list: FormulaType): FormulaType {
  const type = withoutElements(list);
  return type.kind === 'list' ? type.element : ANY;
}

const aggregate: Special = {
  takes: 'numbers, or lists of numbers',
  type: (given) => {
    for (const type of given) {
      // The rest is not looked at.
      if (isUnknown(type) || type.kind === 'list') return ANY;
      if (!hasNumberKind(type)) return undefined;
    }
    return given[0];
  },
};

const SPECIAL: Readonly<Record<string, Special>> = {
  len: unary('one list, map or text', (given) =>
    ['list', 'map', 'string'].includes(given.kind) || isUnknown(given) ? INTEGER : undefined,
  ),
  abs: unary('one number', (given) =>
    isUnknown(given) ? ANY : hasNumberKind(given) ? given : undefined,
  ),
  ceil: rounding,
  floor: rounding,
  round: rounding,
  int: conversion(INTEGER),
  float: conversion(FLOAT),
  max: aggregate,
  min: aggregate,
  mean: aggregate,
  median: aggregate,
  first: end,
  last: end,
  keys: ofMap,
  values: ofMap,
  toPairs: ofMap,
  fromPairs: ofList({ kind: 'map', keys: 'any', element: ANY }),
  reverse: ofList(LIST),
  uniq: ofList(LIST),
  flatten: ofList(LIST),
  concat: {
    takes: 'lists',
    type: (given) =>
      given.length > 0 && given.every((type) => type.kind === 'list' || isUnknown(type))
        ? LIST
        : undefined,
  },
  take: {
    takes: 'a list and a whole number',
    type: ([list, count, ...others]) => {
      if (list === undefined || count === undefined || others.length > 0) return undefined;
      if (!['integer', 'duration'].includes(count.kind) && !isUnknown(count)) return undefined;
      if (isUnknown(list)) return ANY;
      return list.kind === 'list' ? withoutElements(list) : undefined;
    },
  },
  now: {
    takes: 'nothing',
    type: ([zone, ...others]) =>
      others.length === 0 && (zone === undefined || zone.kind === 'location') ? TIME : undefined,
  },
  date: {
    takes: 'one to three texts',
    type: (given) => {
      const texts = given[0]?.kind === 'location' ? given.slice(1) : given;
      return given.length > 0 && texts.length <= 3 ? TIME : undefined;
    },
  },
};
