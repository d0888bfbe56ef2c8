import { FormulaError } from './formula-error';
import type { FormulaNode, NodeOf } from './nodes';
import {
  ANY,
  BOOLEAN,
  type FormulaType,
  INTEGER,
  isUnknown,
  LIST,
  listOf,
  phraseOf,
  UNKNOWN,
  UNSURE,
  withoutElements,
} from './types';

/** How the parts of a call are looked at. */
export interface PartTypes {
  readonly typeOf: (part: FormulaNode) => FormulaType;
  readonly typeOfPredicate: (
    part: FormulaNode,
    list: FormulaType,
    names: ReadonlyMap<string, FormulaType>,
  ) => FormulaType;
}

/** The type of what a function gives that walks a list; throws {@link FormulaError}. */
export function typeOfPredicateCall(node: NodeOf<'builtin'>, of: PartTypes): FormulaType {
  const { name, parts } = node;
  const [listPart, predicate, last] = parts;
  if (listPart === undefined) return UNSURE;
  const list = of.typeOf(listPart);
  if (list.kind === 'unsure') return UNSURE;
  if (list.kind !== 'list' && !isUnknown(list)) {
    throw new FormulaError(listPart.at, `${name}(…) over ${phraseOf(list)}`, 'a list');
  }
  const element = list.kind === 'list' ? list.element : UNKNOWN;
  if (predicate === undefined) return name === 'count' ? INTEGER : element;
  const result = of.typeOfPredicate(predicate, list, NAMES.get(name) ?? new Map());
  const order = last === undefined ? undefined : of.typeOf(last);
  if (name === 'sortBy' && order !== undefined && !isText(order)) {
    throw new FormulaError(node.at, `sortBy(…) in the order ${phraseOf(order)}`, '"asc" or "desc"');
  }
  if (result.kind === 'unsure') return UNSURE;
  // What expr says of a predicate that gives nil depends on the function.
  if (result.kind === 'nil') {
    if (name === 'sum') return UNSURE;
    throw new FormulaError(predicate.at, `a predicate of ${name}(…) that gives nil`, 'a value');
  }
  if (CONDITIONS.has(name) && result.kind !== 'boolean' && !isUnknown(result)) {
    const found = `a predicate of ${name}(…) that gives ${phraseOf(result)}`;
    throw new FormulaError(predicate.at, found, 'a condition such as # > 1');
  }
  switch (name) {
    case 'all':
    case 'none':
    case 'any':
    case 'one':
      return BOOLEAN;
    case 'filter':
      return isUnknown(list) ? LIST : listOf(element);
    case 'map':
      return listOf(result);
    case 'count':
    case 'findIndex':
    case 'findLastIndex':
      return INTEGER;
    case 'sum':
      return isUnknown(result) ? ANY : withoutElements(result);
    case 'find':
    case 'findLast':
      return element;
    case 'groupBy':
      return { kind: 'map', keys: 'any', element: LIST };
    case 'sortBy':
      return list;
    default:
      return result;
  }
}

const NAMES: ReadonlyMap<string, ReadonlyMap<string, FormulaType>> = new Map([
  ['map', new Map([['index', INTEGER]])],
  [
    'reduce',
    new Map([
      ['index', INTEGER],
      ['acc', UNKNOWN],
    ]),
  ],
]);

const CONDITIONS: ReadonlySet<string> = new Set([
  'all',
  'none',
  'any',
  'one',
  'filter',
  'count',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
]);

function isText(type: FormulaType): boolean {
  return type.kind === 'string' || type.kind === 'unsure' || isUnknown(type);
}
