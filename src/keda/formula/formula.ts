import { typeOfFormula } from './check';
import { Constants, constantsWork } from './constants';
import { FormulaError, OutOfReach, TooManyNodes } from './formula-error';
import { allNodesOf, type FormulaNode } from './nodes';
import { parseFormula } from './parser';
import { tryFormula } from './trial';
import type { Value } from './values';

/** Characters that we read; KEDA has no such limit, an object as a whole has. */
export const LONGEST = 100_000;

/** What KEDA's webhook makes of a formula. */
export type FormulaReading =
  | {
      readonly kind: 'works';
      readonly root: FormulaNode;
      /** What it gives with every trigger at -1; undefined where we cannot tell. */
      readonly trial: { readonly value: Value } | undefined;
    }
  | {
      readonly kind: 'fails';
      readonly stage: 'parse' | 'check' | 'run';
      readonly error: FormulaError;
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'out-of-reach'; readonly limit: 'length' | 'depth' };

/**
 * Reads a formula as KEDA's webhook does with expr 1.17: parses it, checks its types with every trigger
 * a number, and runs it with every trigger at -1. Never throws.
 */
export function readFormula(formula: string, triggers: ReadonlySet<string>): FormulaReading {
  if (formula.length > LONGEST) return { kind: 'out-of-reach', limit: 'length' };
  const { before, after } = wrapping(formula);
  let stage: 'parse' | 'check' | 'run' = 'parse';
  try {
    const root = parseFormula(`${before}${formula}${after}`, triggers);
    stage = 'check';
    const constants = new Constants();
    typeOfFormula(root, triggers);
    constantsWork(root, constants);
    stage = 'run';
    return { kind: 'works', root, trial: tryFormula(root, triggers, constants) };
  } catch (error) {
    if (error instanceof TooManyNodes) return { kind: 'too-large' };
    if (error instanceof OutOfReach) return { kind: 'out-of-reach', limit: 'depth' };
    if (!(error instanceof FormulaError)) throw error;
    const own = stage === 'parse' ? ownError(formula, triggers) : undefined;
    const at = own?.at ?? error.at - before.length;
    return { kind: 'fails', stage, error: own ?? error, ...placeIn(formula, at) };
  }
}

/** What is wrong with a formula without what KEDA writes around it, whose brackets would only confuse. */
function ownError(formula: string, triggers: ReadonlySet<string>): FormulaError | undefined {
  try {
    parseFormula(formula, triggers);
    return undefined;
  } catch (error) {
    return error instanceof FormulaError ? error : undefined;
  }
}

/** What KEDA writes around a formula, so that its value is a number, or nil where `??` may give it. */
function wrapping(formula: string): { readonly before: string; readonly after: string } {
  if (!formula.includes('??')) {
    return formula.startsWith('float(')
      ? { before: '', after: '' }
      : { before: 'float(', after: ')' };
  }
  return formula.startsWith(`let ${RESULT} = `)
    ? { before: '', after: '' }
    : { before: `let ${RESULT} = (`, after: `); ${RESULT} == nil ? nil : float(${RESULT})` };
}

const RESULT = '_kedaCompositeResult';

/** Line and column of a character, counted from 1; what KEDA wrote around counts as the nearest end. */
function placeIn(formula: string, at: number): { readonly line: number; readonly column: number } {
  const characters = Array.from(formula);
  const before = characters.slice(0, Math.max(0, at));
  const lines = before.join('').split('\n');
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

/** What of a formula its rules look at. */
export interface FormulaUses {
  /** Names that are read, also as `$env["a-name"]`. */
  readonly names: ReadonlySet<string>;
  /** Whether it may read any trigger, by a name that is worked out. */
  readonly readsAny: boolean;
  /** Names that stand before `??`. */
  readonly caught: ReadonlySet<string>;
  /** Whether something is compared with nil or caught by `??`. */
  readonly expectsNil: boolean;
  /** Functions that are called. */
  readonly functions: ReadonlySet<string>;
}

/** Collects what a formula reads and calls, without what KEDA writes around it. */
export function usesOf(root: FormulaNode, formula: string): FormulaUses {
  const { before } = wrapping(formula);
  const end = before.length + Array.from(formula).length;
  const nodes = [...allNodesOf(root)].filter(({ at }) => at >= before.length && at < end);
  const caught = nodes.flatMap((node) =>
    node.kind === 'binary' && node.operator === '??' ? [node.left] : [],
  );
  const named = new Set(
    nodes.flatMap((node) =>
      node.kind === 'member' && nameRead(node) !== undefined ? [node.object] : [],
    ),
  );
  return {
    names: new Set(nodes.flatMap((node) => nameRead(node) ?? [])),
    readsAny: nodes.some((node) => isEnvironment(node) && !named.has(node)),
    caught: new Set(caught.flatMap((node) => nameRead(node) ?? [])),
    expectsNil: caught.length > 0 || nodes.some(({ kind }) => kind === 'nil'),
    functions: new Set(nodes.flatMap((node) => (node.kind === 'builtin' ? [node.name] : []))),
  };
}

function isEnvironment(node: FormulaNode): boolean {
  return node.kind === 'identifier' && node.name === '$env';
}

function nameRead(node: FormulaNode): string | undefined {
  switch (node.kind) {
    case 'identifier':
      return node.name;
    case 'chain':
      return nameRead(node.inner);
    case 'member':
      return isEnvironment(node.object) && node.property.kind === 'string'
        ? node.property.value
        : undefined;
    default:
      return undefined;
  }
}
