import { quote } from '../../findings/phrases';
import { BUILT_IN_FUNCTIONS, PREDICATE_FUNCTIONS } from './built-ins';
import { FormulaError, OutOfReach, TooManyNodes } from './formula-error';
import { goFloat } from './go-float';
import { childrenOf, type FormulaNode, type NodeOf } from './nodes';
import { BINARY, COMPARISONS, NEGATABLE, UNARY } from './precedence';
import { isIdentifier, type Token, tokensOf } from './tokens';

/** Parts that expr compiles in one formula. */
export const MOST_NODES = 10_000;

/** Parts within parts that we follow; expr has no such limit. */
export const DEEPEST = 200;

/**
 * Parses a formula as expr 1.17 does. A trigger takes its name away from the function of that name.
 *
 * Throws {@link FormulaError}, {@link TooManyNodes} or {@link OutOfReach}.
 */
export function parseFormula(text: string, triggers: ReadonlySet<string>): FormulaNode {
  return new Parser(tokensOf(text), triggers).parse();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #triggers: ReadonlySet<string>;
  readonly #depths = new Map<FormulaNode, number>();
  #index = 0;
  #nodes = 0;
  #depth = 0;
  #predicates = 0;

  public constructor(tokens: readonly Token[], triggers: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#triggers = triggers;
  }

  public parse(): FormulaNode {
    const node = this.#sequence();
    if (this.#current.kind !== 'end') throw this.#unexpected('an operator or the end');
    return node;
  }

  get #current(): Token {
    return this.#tokens[this.#index] ?? END;
  }

  #next(): void {
    this.#index++;
  }

  #is(kind: Token['kind'], value: string): boolean {
    return this.#current.kind === kind && this.#current.value === value;
  }

  #accept(kind: Token['kind'], value: string): boolean {
    if (!this.#is(kind, value)) return false;
    this.#next();
    return true;
  }

  #expect(kind: Token['kind'], value: string): void {
    if (!this.#accept(kind, value)) throw this.#unexpected(`"${value}"`);
  }

  #unexpected(expected: string, token = this.#current): FormulaError {
    const found = token.kind === 'end' ? 'the end' : quote(token.value);
    return new FormulaError(token.at, found, expected);
  }

  #name(expected: string): Token {
    const token = this.#current;
    if (token.kind !== 'identifier') throw this.#unexpected(expected);
    this.#next();
    return token;
  }

  #node<Node extends FormulaNode>(node: Node): Node {
    this.#count();
    return this.#measured(node);
  }

  /** The left side of a chain such as `a + b + c` adds no depth: it is walked in a loop. */
  #measured<Node extends FormulaNode>(node: Node): Node {
    let depth = 0;
    for (const child of childrenOf(node)) {
      const isSpine = node.kind === 'binary' && child === node.left && child.kind === 'binary';
      depth = Math.max(depth, (this.#depths.get(child) ?? 0) + (isSpine ? 0 : 1));
    }
    if (depth > DEEPEST) throw new OutOfReach();
    this.#depths.set(node, depth);
    return node;
  }

  #count(): void {
    this.#nodes++;
    if (this.#nodes > MOST_NODES) throw new TooManyNodes();
  }

  #deeper<Result>(read: () => Result): Result {
    if (this.#depth >= DEEPEST) throw new OutOfReach();
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  #sequence(): FormulaNode {
    const { at } = this.#current;
    const first = this.#expression();
    const parts = [first];
    while (this.#accept('operator', ';')) {
      if (this.#current.kind === 'end') break;
      parts.push(this.#expression());
    }
    return parts.length === 1 ? first : this.#node({ kind: 'sequence', at, parts });
  }

  #expression(precedence = 0): FormulaNode {
    return this.#deeper(() => {
      if (precedence > 0) return this.#operations(precedence);
      if (this.#is('operator', 'let')) return this.#variable();
      if (this.#is('operator', 'if')) return this.#branches();
      return this.#ternary(this.#operations(0));
    });
  }

  #operations(precedence: number): FormulaNode {
    let left = this.#primary();
    let previous = '';
    while (this.#current.kind === 'operator') {
      const start = this.#index;
      let token = this.#current;
      const isNegated = token.value === 'not';
      if (isNegated) {
        this.#next();
        token = this.#current;
        if (!NEGATABLE.has(token.value)) throw this.#unexpected('"in" or the like after "not"');
      }
      const operator = BINARY.get(token.value);
      if (operator === undefined || operator.precedence < precedence) {
        this.#index = start;
        break;
      }
      this.#next();
      if (token.value === '|') {
        left = this.#call(this.#name('the name of a function'), [left], true);
      } else if (previous === '??' && token.value !== '??') {
        throw this.#unexpected('brackets around what "??" belongs to', token);
      } else if (COMPARISONS.has(token.value)) {
        left = this.#comparison(left, token, operator.precedence);
      } else {
        const above = operator.isRightAssociative === true ? 0 : 1;
        const right = this.#expression(operator.precedence + above);
        const { at, value } = token;
        left = this.#node({ kind: 'binary', at, operator: value, left, right });
        if (isNegated) left = this.#node({ kind: 'unary', at, operator: 'not', operand: left });
      }
      previous = token.value;
    }
    return left;
  }

  /** `a < b < c` is `a < b && b < c`. */
  #comparison(first: FormulaNode, operator: Token, precedence: number): FormulaNode {
    let left = first;
    let token = operator;
    let root: FormulaNode | undefined;
    for (;;) {
      const right = this.#expression(precedence + 1);
      const { at, value } = token;
      const compared = this.#node({ kind: 'binary', at, operator: value, left, right });
      root =
        root === undefined
          ? compared
          : this.#node({ kind: 'binary', at, operator: '&&', left: root, right: compared });
      left = right;
      token = this.#current;
      if (token.kind !== 'operator' || !COMPARISONS.has(token.value)) return root;
      this.#next();
    }
  }

  #variable(): FormulaNode {
    this.#next();
    const { value: name, at } = this.#name('the name of a variable');
    this.#expect('operator', '=');
    const value = this.#expression();
    this.#expect('operator', ';');
    return this.#node({ kind: 'let', at, name, value, body: this.#sequence() });
  }

  #branches(): FormulaNode {
    const { at } = this.#current;
    this.#next();
    const condition = this.#expression();
    const then = this.#block();
    this.#expect('operator', 'else');
    const otherwise = this.#is('operator', 'if')
      ? this.#deeper(() => this.#branches())
      : this.#block();
    // Not counted by expr.
    return this.#measured({ kind: 'conditional', at, condition, then, otherwise });
  }

  #block(): FormulaNode {
    this.#expect('bracket', '{');
    const node = this.#sequence();
    this.#expect('bracket', '}');
    return node;
  }

  #ternary(given: FormulaNode): FormulaNode {
    let condition = given;
    while (this.#is('operator', '?')) {
      const { at } = this.#current;
      this.#next();
      let then = condition;
      if (!this.#accept('operator', ':')) {
        then = this.#expression();
        this.#expect('operator', ':');
      }
      const otherwise = this.#expression();
      condition = this.#node({ kind: 'conditional', at, condition, then, otherwise });
    }
    return condition;
  }

  #primary(): FormulaNode {
    const token = this.#current;
    const { at } = token;
    const unary = token.kind === 'operator' ? UNARY.get(token.value) : undefined;
    if (unary !== undefined) {
      this.#next();
      const operand = this.#expression(unary);
      return this.#postfix(this.#node({ kind: 'unary', at, operator: token.value, operand }));
    }
    if (this.#accept('bracket', '(')) {
      const node = this.#sequence();
      this.#expect('bracket', ')');
      return this.#postfix(node);
    }
    if (this.#predicates > 0 && (this.#is('operator', '#') || this.#is('operator', '.'))) {
      return this.#postfix(this.#pointer());
    }
    if (this.#accept('operator', '::')) {
      return this.#postfix(this.#call(this.#name('the name of a function'), [], false));
    }
    return this.#secondary();
  }

  #pointer(): FormulaNode {
    const { at } = this.#current;
    let name = '';
    if (this.#accept('operator', '#') && this.#current.kind === 'identifier') {
      name = this.#current.value;
      this.#next();
    }
    return this.#node({ kind: 'pointer', at, name });
  }

  #secondary(): FormulaNode {
    const token = this.#current;
    const { at, value } = token;
    switch (token.kind) {
      case 'identifier':
        this.#next();
        if (value === 'true' || value === 'false') {
          return this.#node({ kind: 'boolean', at, value: value === 'true' });
        }
        if (value === 'nil') return this.#node({ kind: 'nil', at });
        return this.#postfix(
          this.#is('bracket', '(')
            ? this.#call(token, [], true)
            : this.#node({ kind: 'identifier', at, name: value }),
        );
      case 'number':
        this.#next();
        return this.#number(token);
      case 'string':
        this.#next();
        return this.#postfix(this.#node({ kind: 'string', at, value }));
      case 'bytes':
        this.#next();
        return this.#postfix(this.#node({ kind: 'bytes', at }));
      default:
    }
    if (this.#accept('bracket', '[')) return this.#postfix(this.#array(at));
    if (this.#accept('bracket', '{')) return this.#postfix(this.#map(at));
    throw this.#unexpected('a value');
  }

  #number(token: Token): FormulaNode {
    const value = numberOf(token.value);
    if (value === undefined) throw this.#unexpected('a number that fits 64 bits', token);
    const { at } = token;
    return typeof value === 'bigint'
      ? this.#node({ kind: 'integer', at, value })
      : this.#node({ kind: 'float', at, value });
  }

  #call(token: Token, given: readonly FormulaNode[], mayBeTrigger: boolean): FormulaNode {
    const { at, value: name } = token;
    const isHidden = mayBeTrigger && this.#triggers.has(name);
    const expected = isHidden ? undefined : PREDICATE_FUNCTIONS.get(name);
    if (expected !== undefined) {
      const parts = this.#predicateParts(expected, given);
      return this.#node({ kind: 'builtin', at, name, parts });
    }
    if (!isHidden && BUILT_IN_FUNCTIONS.has(name)) {
      return this.#node({ kind: 'builtin', at, name, parts: this.#parts(given) });
    }
    const callee = this.#node<NodeOf<'identifier'>>({ kind: 'identifier', at, name });
    return this.#node({ kind: 'call', at, callee, parts: this.#parts(given) });
  }

  #predicateParts(
    expected: readonly ('value' | 'predicate' | 'predicate?' | 'value?')[],
    given: readonly FormulaNode[],
  ): readonly FormulaNode[] {
    const parts = [...given];
    this.#expect('bracket', '(');
    expected.slice(given.length).forEach((part, index) => {
      if (this.#is('bracket', ')')) {
        if (part.endsWith('?')) return;
        throw this.#unexpected(part === 'value' ? 'a list' : 'a predicate such as {# > 1}');
      }
      if (index > 0) this.#expect('operator', ',');
      parts.push(part.startsWith('value') ? this.#expression() : this.#predicate());
    });
    this.#accept('operator', ',');
    this.#expect('bracket', ')');
    return parts;
  }

  #predicate(): FormulaNode {
    const { at } = this.#current;
    this.#predicates++;
    const body = this.#is('bracket', '{') ? this.#block() : this.#bare();
    this.#predicates--;
    return this.#node({ kind: 'predicate', at, body });
  }

  #bare(): FormulaNode {
    const node = this.#expression();
    if (this.#is('operator', ';')) throw this.#unexpected('"{" and "}" around the predicate');
    return node;
  }

  #parts(given: readonly FormulaNode[]): readonly FormulaNode[] {
    this.#expect('bracket', '(');
    return [...given, ...this.#list(')')];
  }

  #list(end: string): readonly FormulaNode[] {
    const parts: FormulaNode[] = [];
    while (!this.#is('bracket', end)) {
      if (parts.length > 0) {
        if (!this.#accept('operator', ',')) throw this.#unexpected(`"," or "${end}"`);
        if (this.#is('bracket', end)) break;
      }
      parts.push(this.#expression());
    }
    this.#next();
    return parts;
  }

  #array(at: number): FormulaNode {
    return this.#node({ kind: 'array', at, parts: this.#list(']') });
  }

  #map(at: number): FormulaNode {
    const parts: FormulaNode[] = [];
    while (!this.#is('bracket', '}')) {
      if (parts.length > 0) {
        if (!this.#accept('operator', ',')) throw this.#unexpected('"," or "}"');
        if (this.#is('bracket', '}')) break;
      }
      parts.push(this.#key());
      this.#expect('operator', ':');
      parts.push(this.#expression());
      this.#count();
    }
    this.#next();
    return this.#node({ kind: 'map', at, parts });
  }

  #key(): FormulaNode {
    const { kind, at, value } = this.#current;
    if (kind === 'number' || kind === 'string' || kind === 'identifier') {
      this.#next();
      return this.#node({ kind: 'string', at, value });
    }
    if (this.#is('bracket', '(')) return this.#expression();
    throw this.#unexpected('a key of the map');
  }

  #postfix(given: FormulaNode): FormulaNode {
    let node = given;
    for (;;) {
      const { kind, value } = this.#current;
      const isOptional = value === '?.';
      if (kind !== 'operator' && kind !== 'bracket') return node;
      if (value === '.' || isOptional) {
        this.#next();
        node =
          isOptional && this.#is('bracket', '[')
            ? this.#element(node, true)
            : this.#property(node, isOptional);
      } else if (value === '[') {
        node = this.#element(node, false);
      } else {
        return node;
      }
    }
  }

  #property(object: FormulaNode, isOptional: boolean): FormulaNode {
    const token = this.#current;
    const isName =
      token.kind === 'identifier' || (token.kind === 'operator' && isIdentifier(token.value));
    if (!isName) throw this.#unexpected('the name of a field');
    this.#next();
    const { at } = token;
    const property = this.#node<NodeOf<'string'>>({ kind: 'string', at, value: token.value });
    const isChain = object.kind === 'chain';
    let node: FormulaNode = this.#node({
      kind: 'member',
      at,
      object: isChain ? object.inner : object,
      property,
      optional: isOptional,
    });
    if (this.#is('bracket', '(')) {
      node = this.#node({ kind: 'call', at, callee: node, parts: this.#parts([]) });
    }
    return isChain || isOptional ? this.#node({ kind: 'chain', at, inner: node }) : node;
  }

  /** `[1]`, `[1:2]` and the like. */
  #element(object: FormulaNode, isOptional: boolean): FormulaNode {
    const { at } = this.#current;
    this.#next();
    const from = this.#is('operator', ':') ? undefined : this.#expression();
    if (this.#accept('operator', ':')) {
      const to = this.#is('bracket', ']') ? undefined : this.#expression();
      const slice = this.#node({ kind: 'slice', at, object, from, to });
      this.#expect('bracket', ']');
      return slice;
    }
    if (from === undefined) throw this.#unexpected('an index');
    const member = this.#node<NodeOf<'member'>>({
      kind: 'member',
      at,
      object,
      property: from,
      optional: isOptional,
    });
    const node = isOptional ? this.#node({ kind: 'chain', at, inner: member }) : member;
    this.#expect('bracket', ']');
    return node;
  }
}

const END: Token = { kind: 'end', value: '', at: 0 };

/** A whole number, or one with a point or an exponent; undefined where expr reads none. */
function numberOf(written: string): bigint | number | undefined {
  const text = written.replaceAll('_', '').toLowerCase();
  if (!text.startsWith('0x') && /[.e]/.test(text)) return goFloat(text);
  if (!/^(?:0x[0-9a-f]+|0o[0-7]+|0b[01]+|[0-9]+)$/.test(text)) return undefined;
  const value = BigInt(text);
  return value > LARGEST_INTEGER ? undefined : value;
}

const LARGEST_INTEGER = 2n ** 63n - 1n;
