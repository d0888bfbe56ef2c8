/** A part of a formula, after it was parsed. */
export type FormulaNode = { readonly at: number } & (
  | { readonly kind: 'nil' }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: FormulaNode }
  | BinaryNode
  | { readonly kind: 'chain'; readonly inner: FormulaNode }
  | MemberNode
  | SliceNode
  | { readonly kind: 'call'; readonly callee: FormulaNode; readonly parts: readonly FormulaNode[] }
  | BuiltinNode
  | { readonly kind: 'predicate'; readonly body: FormulaNode }
  | { readonly kind: 'pointer'; readonly name: string }
  | LetNode
  | { readonly kind: 'sequence'; readonly parts: readonly FormulaNode[] }
  | ConditionalNode
  | { readonly kind: 'array'; readonly parts: readonly FormulaNode[] }
  | { readonly kind: 'map'; readonly parts: readonly FormulaNode[] }
);

/** `left operator right`. */
interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** `object.property` or `object[property]`. */
interface MemberNode {
  readonly kind: 'member';
  readonly object: FormulaNode;
  readonly property: FormulaNode;
  readonly optional: boolean;
}

/** `object[from:to]`. */
interface SliceNode {
  readonly kind: 'slice';
  readonly object: FormulaNode;
  readonly from: FormulaNode | undefined;
  readonly to: FormulaNode | undefined;
}

/** A call of a function that expr has. */
interface BuiltinNode {
  readonly kind: 'builtin';
  readonly name: string;
  readonly parts: readonly FormulaNode[];
}

/** `let name = value; body`. */
interface LetNode {
  readonly kind: 'let';
  readonly name: string;
  readonly value: FormulaNode;
  readonly body: FormulaNode;
}

/** `condition ? then : otherwise`, or with `if` and `else`. */
interface ConditionalNode {
  readonly kind: 'conditional';
  readonly condition: FormulaNode;
  readonly then: FormulaNode;
  readonly otherwise: FormulaNode;
}

/** A node of one kind. */
export type NodeOf<Kind extends FormulaNode['kind']> = Extract<
  FormulaNode,
  { readonly kind: Kind }
>;

/** The parts that a node is made of; those of a map are its keys and values in turn. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'chain':
      return [node.inner];
    case 'member':
      return [node.object, node.property];
    case 'slice':
      return [node.object, node.from, node.to].filter((part) => part !== undefined);
    case 'call':
      return [node.callee, ...node.parts];
    case 'predicate':
      return [node.body];
    case 'let':
      return [node.value, node.body];
    case 'conditional':
      return [node.condition, node.then, node.otherwise];
    case 'builtin':
    case 'sequence':
    case 'array':
    case 'map':
      return node.parts;
    default:
      return [];
  }
}

/** Every node of a tree once, however often it stands in it. */
export function allNodesOf(root: FormulaNode): ReadonlySet<FormulaNode> {
  const seen = new Set([root]);
  // A set hands out what is added while it is walked.
  for (const node of seen) childrenOf(node).forEach((child) => seen.add(child));
  return seen;
}

/** The operations of a chain such as `a + b + c`, the leftmost first, and what it starts from. */
export function leftSpineOf(node: NodeOf<'binary'>): {
  readonly start: FormulaNode;
  readonly operations: readonly NodeOf<'binary'>[];
} {
  const operations: NodeOf<'binary'>[] = [];
  let start: FormulaNode = node;
  while (start.kind === 'binary') {
    operations.push(start);
    start = start.left;
  }
  return { start, operations: operations.reverse() };
}
