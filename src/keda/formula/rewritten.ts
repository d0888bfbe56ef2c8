import type { Constants } from './constants';
import { type FormulaNode, leftSpineOf, type NodeOf } from './nodes';

/**
 * Whether the optimizer of expr 1.17 puts something else in the place of a node: a search that ends
 * early, two walks in one, a sum by formula. What fails within it as written may then work.
 */
export function isRewritten(node: FormulaNode, constants: Constants): boolean {
  switch (node.kind) {
    case 'member':
      return isCall(node.object, 'filter') && isEnd(constants.of(node.property));
    case 'builtin':
      return isShortCut(node);
    case 'binary':
      return leftSpineOf(node).operations.some(
        (operation) => isJoined(operation) || isShortCount(operation, constants),
      );
    default:
      return false;
  }
}

function isCall(node: FormulaNode | undefined, ...names: readonly string[]): boolean {
  return node?.kind === 'builtin' && names.includes(node.name);
}

function isRange(node: FormulaNode | undefined): boolean {
  return node?.kind === 'binary' && node.operator === '..';
}

function isEnd(constant: unknown): boolean {
  return constant === 0n || constant === -1n;
}

function isShortCut({ name, parts: [first] }: NodeOf<'builtin'>): boolean {
  switch (name) {
    case 'first':
    case 'last':
      return isCall(first, 'filter');
    case 'sum':
      return isRange(first) || first?.kind === 'array';
    case 'reduce':
      return isRange(first);
    default:
      return false;
  }
}

function isJoined(node: NodeOf<'binary'>): boolean {
  return node.operator === 'in' ? isRange(node.right) : joinedCall(node) !== undefined;
}

/** `all(x, p) and all(x, q)` becomes one walk, and then one with the next. */
function joinedCall(node: FormulaNode): string | undefined {
  if (node.kind === 'builtin') return JOINED.has(node.name) ? node.name : undefined;
  if (node.kind !== 'binary') return undefined;
  const right = joinedCall(node.right);
  return right !== undefined && joinedCall(node.left) === right ? right : undefined;
}

const JOINED: ReadonlySet<string> = new Set(['all', 'any', 'none']);

function isShortCount({ left, right }: NodeOf<'binary'>, constants: Constants): boolean {
  return isCall(left, 'count') && typeof constants.of(right) === 'bigint';
}
