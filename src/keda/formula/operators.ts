import { FormulaError } from './formula-error';
import type { NodeOf } from './nodes';
import {
  BOOLEAN,
  DURATION,
  FLOAT,
  type FormulaType,
  INTEGER,
  isAssignable,
  isComparable,
  isInteger,
  isNumber,
  isUnknown,
  listOf,
  phraseOf,
  STRING,
  TIME,
  UNKNOWN,
  UNSURE,
} from './types';

/** The type of a binary operation; throws {@link FormulaError} where expr refuses it. */
export function typeOfOperation(
  node: NodeOf<'binary'>,
  left: FormulaType,
  right: FormulaType,
): FormulaType {
  if (left.kind === 'unsure' || right.kind === 'unsure') return UNSURE;
  if (node.operator === '??') return typeOfCoalesce(left, right);
  const rule = RULES[node.operator];
  const type = rule?.type(left, right);
  if (type !== undefined) return type;
  const found = `"${node.operator}" between ${phraseOf(left)} and ${phraseOf(right)}`;
  throw new FormulaError(node.at, found, rule?.takes ?? 'an operator');
}

interface Rule {
  readonly takes: string;
  /** Undefined when it does not take them. */
  readonly type: (left: FormulaType, right: FormulaType) => FormulaType | undefined;
}

type Check = (type: FormulaType) => boolean;

const is =
  (...kinds: readonly FormulaType['kind'][]): Check =>
  ({ kind }) =>
    kinds.includes(kind);

/** Where one side or both are unknown, and the other is one that the operator takes. */
function mayFit(left: FormulaType, right: FormulaType, ...checks: readonly Check[]): boolean {
  if (isUnknown(left)) return isUnknown(right) || checks.some((check) => check(right));
  return isUnknown(right) && checks.some((check) => check(left));
}

function promoted(left: FormulaType, right: FormulaType): FormulaType | undefined {
  if (!isNumber(left) || !isNumber(right)) return undefined;
  return left.kind === 'float' || right.kind === 'float' ? FLOAT : INTEGER;
}

const areBoth = (left: FormulaType, right: FormulaType, ...kinds: FormulaType['kind'][]): boolean =>
  left.kind === kinds[0] && right.kind === (kinds[1] ?? kinds[0]);

const equality: Rule = {
  takes: 'two values of one type',
  type: (left, right) => (isComparable(left, right) ? BOOLEAN : undefined),
};

const logic: Rule = {
  takes: 'conditions on both sides',
  type: (left, right) =>
    areBoth(left, right, 'boolean') || mayFit(left, right, is('boolean')) ? BOOLEAN : undefined,
};

const order: Rule = {
  takes: 'two numbers, or two texts',
  type: (left, right) =>
    (isNumber(left) && isNumber(right)) ||
    (left.kind === right.kind && is('string', 'time', 'duration')(left)) ||
    mayFit(left, right, isNumber, is('string', 'time', 'duration'))
      ? BOOLEAN
      : undefined,
};

const division: Rule = {
  takes: 'two numbers',
  type: (left, right) =>
    (isNumber(left) && isNumber(right)) || mayFit(left, right, isNumber) ? FLOAT : undefined,
};

const textTest: Rule = {
  takes: 'two texts',
  type: (left, right) =>
    areBoth(left, right, 'string') || mayFit(left, right, is('string')) ? BOOLEAN : undefined,
};

const RULES: Readonly<Record<string, Rule>> = {
  '==': equality,
  '!=': equality,
  or: logic,
  '||': logic,
  and: logic,
  '&&': logic,
  '<': order,
  '>': order,
  '<=': order,
  '>=': order,
  '/': division,
  '**': division,
  '^': division,
  contains: textTest,
  startsWith: textTest,
  endsWith: textTest,
  matches: {
    takes: 'two texts',
    type: (left, right) =>
      left.kind === 'list' && left.of === 'byte' && right.kind === 'string'
        ? BOOLEAN
        : textTest.type(left, right),
  },
  '+': {
    takes: 'two numbers, or two texts',
    type: (left, right) => {
      const number = promoted(left, right);
      if (number !== undefined) return number;
      if (areBoth(left, right, 'string')) return STRING;
      if (areBoth(left, right, 'time', 'duration')) return TIME;
      if (areBoth(left, right, 'duration', 'time')) return TIME;
      if (areBoth(left, right, 'duration')) return DURATION;
      const check = is('string', 'time', 'duration');
      return mayFit(left, right, isNumber, check) ? UNKNOWN : undefined;
    },
  },
  '-': {
    takes: 'two numbers',
    type: (left, right) => {
      const number = promoted(left, right);
      if (number !== undefined) return number;
      if (areBoth(left, right, 'time')) return DURATION;
      if (areBoth(left, right, 'time', 'duration')) return TIME;
      if (areBoth(left, right, 'duration')) return DURATION;
      return mayFit(left, right, isNumber, is('time', 'duration')) ? UNKNOWN : undefined;
    },
  },
  '*': {
    takes: 'two numbers',
    type: (left, right) => {
      const number = promoted(left, right);
      if (number !== undefined) return number;
      const isTimes = (one: FormulaType, other: FormulaType): boolean =>
        one.kind === 'duration' && (isNumber(other) || other.kind === 'duration');
      if (isTimes(left, right) || isTimes(right, left)) return DURATION;
      return mayFit(left, right, isNumber, is('duration')) ? UNKNOWN : undefined;
    },
  },
  '%': {
    takes: 'two whole numbers, such as int(…)',
    type: (left, right) =>
      (isInteger(left) && isInteger(right)) || mayFit(left, right, isInteger) ? INTEGER : undefined,
  },
  '..': {
    takes: 'two whole numbers, such as int(…)',
    type: (left, right) =>
      (isInteger(left) && isInteger(right)) || mayFit(left, right, isInteger)
        ? listOf(INTEGER)
        : undefined,
  },
  in: { takes: 'a list or a map on the right that can hold it', type: typeOfIn },
};

function typeOfIn(left: FormulaType, right: FormulaType): FormulaType | undefined {
  if (right.kind === 'time' && (left.kind === 'string' || isUnknown(left))) return BOOLEAN;
  if (right.kind === 'map') {
    const key = right.keys === 'any' || left.kind === 'string' || isUnknown(left);
    return key ? BOOLEAN : undefined;
  }
  if (right.kind === 'list') return isComparable(left, right.element) ? BOOLEAN : undefined;
  if (isUnknown(left) && right.kind === 'string') return BOOLEAN;
  return isUnknown(right) ? BOOLEAN : undefined;
}

function typeOfCoalesce(left: FormulaType, right: FormulaType): FormulaType {
  if (left.kind === 'nil') return right;
  if (right.kind === 'nil') return left;
  return isAssignable(right, left) ? left : UNKNOWN;
}
