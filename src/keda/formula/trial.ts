import { Constants } from './constants';
import { FormulaError, OutOfReach, Unsure } from './formula-error';
import { callFunction, fetchFrom, slice } from './functions';
import { type FormulaNode, leftSpineOf, type NodeOf } from './nodes';
import { isRewritten } from './rewritten';
import {
  FormulaMap,
  int64,
  operate,
  phraseOfValue,
  truthOf,
  Untakable,
  type Value,
  wholeOf,
} from './values';
import { WALKS } from './walks';

/** What KEDA puts in for every trigger when it tries a formula. */
const TRIAL_VALUE = -1;

/** Steps after which we stop; a formula that means something takes a few dozen. */
const MOST_STEPS = 100_000;

/** Items at which expr's own budget ends. */
const MOST_ITEMS = 1_000_000n;

/**
 * The value of a formula when every trigger is -1, as KEDA tries it; undefined where we cannot tell.
 *
 * Throws {@link FormulaError} where expr fails.
 */
export function tryFormula(
  root: FormulaNode,
  triggers: ReadonlySet<string>,
  constants: Constants,
): { readonly value: Value } | undefined {
  const trial = new Trial(triggers, constants);
  try {
    return { value: trial.value(root) };
  } catch (error) {
    if (error instanceof Unsure || error instanceof OutOfReach) return undefined;
    throw error;
  }
}

/** A walk over a list. */
interface Scope {
  readonly list: readonly Value[];
  index: number;
  accumulated: Value;
}

/** An optional member of nil, which ends its chain. */
class ChainEnd extends Error {}

class Trial {
  readonly #triggers: ReadonlySet<string>;
  readonly #constants: Constants;
  readonly #variables = new Map<string, Value>();
  readonly #scopes: Scope[] = [];
  #steps = 0;

  public constructor(triggers: ReadonlySet<string>, constants: Constants) {
    this.#triggers = triggers;
    this.#constants = constants;
  }

  public value(node: FormulaNode): Value {
    this.#step(1);
    try {
      return this.#run(node);
    } catch (error) {
      // An index that is not there is missed by the rewritten search as well.
      const isOwn = error instanceof Untakable && node.kind !== 'member';
      const mayDiffer = isOwn || error instanceof FormulaError;
      if (mayDiffer && isRewritten(node, this.#constants)) throw new Unsure();
      throw located(error, node.at);
    }
  }

  #step(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new Unsure();
  }

  #run(node: FormulaNode): Value {
    switch (node.kind) {
      case 'nil':
        return null;
      case 'integer':
      case 'float':
      case 'boolean':
      case 'string':
        return node.value;
      case 'identifier':
        return this.#identifier(node.name);
      case 'unary':
        return this.#unary(node);
      case 'binary':
        return this.#binary(node);
      case 'chain':
        return this.#chain(node);
      case 'member':
        return this.#member(node);
      case 'slice':
        return this.#slice(node);
      case 'builtin':
        return this.#builtin(node);
      case 'predicate':
        return this.value(node.body);
      case 'pointer':
        return this.#pointer(node);
      case 'let':
        this.#variables.set(node.name, this.value(node.value));
        return this.value(node.body);
      case 'sequence':
        return node.parts.map((part) => this.value(part)).at(-1) ?? null;
      case 'conditional':
        return this.value(truthOf(this.value(node.condition)) ? node.then : node.otherwise);
      case 'array':
        return node.parts.map((part) => this.value(part));
      case 'map':
        return this.#map(node);
      default:
        // Bytes, and calls of what is no function of expr.
        throw new Unsure();
    }
  }

  #identifier(name: string): Value {
    const variable = this.#variables.get(name);
    if (variable !== undefined) return variable;
    if (this.#triggers.has(name)) return TRIAL_VALUE;
    throw new Unsure();
  }

  #unary({ operator, operand }: NodeOf<'unary'>): Value {
    const value = this.value(operand);
    switch (operator) {
      case '!':
      case 'not':
        return !truthOf(value);
      case '-':
        if (typeof value === 'bigint') return int64(-value);
        if (typeof value === 'number') return -value;
        throw new Untakable(`"-" before ${phraseOfValue(value)}`, 'a number');
      default:
        return value;
    }
  }

  #binary(node: NodeOf<'binary'>): Value {
    const { start, operations } = leftSpineOf(node);
    // From the outermost settled condition on; what it is made of is not looked at.
    const outermost = [...operations].reverse().find((one) => this.#settled(one) !== undefined);
    const first = outermost === undefined ? 0 : operations.indexOf(outermost) + 1;
    let value = (outermost && this.#settled(outermost)) ?? this.value(start);
    for (const operation of operations.slice(first)) {
      this.#step(1);
      value = this.#operation(operation, value);
    }
    return value;
  }

  /** A condition that is worked out in advance, without a look at its parts. */
  #settled(node: NodeOf<'binary'>): boolean | undefined {
    const constant = LOGIC.has(node.operator) ? this.#constants.of(node) : undefined;
    return typeof constant === 'boolean' ? constant : undefined;
  }

  #operation(node: NodeOf<'binary'>, left: Value): Value {
    const { at, operator, right } = node;
    switch (operator) {
      case 'and':
      case '&&':
      case 'or':
      case '||':
        // A constant that does not settle it has been dropped.
        if (typeof this.#constants.of(right) === 'boolean') return left;
        return truthAt(at, left) === (operator === 'or' || operator === '||')
          ? left
          : this.value(right);
      case '??':
        return left ?? this.value(right);
      default:
    }
    const other = this.value(right);
    try {
      return operator === '..' ? this.#range(left, other) : operate(operator, left, other);
    } catch (error) {
      throw located(error, at);
    }
  }

  #range(from: Value, to: Value): Value {
    const [first, last] = [wholeOf(from), wholeOf(to)];
    const size = int64(last - first + 1n);
    if (size <= 0n) return [];
    if (size >= MOST_ITEMS) {
      throw new Untakable(`a range of ${String(size)} numbers`, 'fewer than 1000000');
    }
    this.#step(Number(size));
    return Array.from({ length: Number(size) }, (_, index) => int64(first + BigInt(index)));
  }

  #chain({ inner }: NodeOf<'chain'>): Value {
    try {
      return this.value(inner);
    } catch (error) {
      if (error instanceof ChainEnd) return null;
      throw error;
    }
  }

  #member({ object, property, optional }: NodeOf<'member'>): Value {
    if (this.#isEnvironment(object)) {
      const name = this.value(property);
      if (typeof name !== 'string') throw new Unsure();
      return this.#triggers.has(name) ? TRIAL_VALUE : 0;
    }
    const base = this.value(object);
    if (optional && base === null) throw new ChainEnd();
    return fetchFrom(base, this.value(property));
  }

  #isEnvironment(node: FormulaNode): boolean {
    return node.kind === 'identifier' && node.name === '$env' && !this.#variables.has('$env');
  }

  #slice({ object, from, to }: NodeOf<'slice'>): Value {
    const base = this.value(object);
    const end = to === undefined ? callFunction('len', [base]) : this.value(to);
    return slice(base, from === undefined ? 0n : this.value(from), end);
  }

  #map({ parts }: NodeOf<'map'>): Value {
    const entries = new Map<Value, Value>();
    const values = parts.map((part) => this.value(part));
    for (let index = 0; index < values.length; index += 2) {
      const key = values[index] ?? null;
      if (typeof key !== 'string') {
        throw new Untakable(`${phraseOfValue(key)} as a key`, 'a text');
      }
      // Of a key that is given twice, expr keeps the first.
      if (!entries.has(key)) entries.set(key, values[index + 1] ?? null);
    }
    return new FormulaMap('string', entries);
  }

  #pointer({ name }: NodeOf<'pointer'>): Value {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) throw new Unsure();
    if (name === 'index') return BigInt(scope.index);
    return name === 'acc' ? scope.accumulated : (scope.list[scope.index] ?? null);
  }

  #builtin({ name, parts }: NodeOf<'builtin'>): Value {
    const [first, predicate, last] = parts;
    const walk = WALKS[name];
    if (first === undefined || walk === undefined) return this.#call(name, parts);
    const list = this.value(first);
    if (typeof list === 'string' || list instanceof FormulaMap) throw new Unsure();
    if (typeof list !== 'object' || list === null) {
      throw new Untakable(`${name}(…) over ${phraseOfValue(list)}`, 'a list');
    }
    this.#step(list.length);
    const scope: Scope = { list, index: 0, accumulated: null };
    this.#scopes.push(scope);
    const result = walk({
      list,
      last: last === undefined ? undefined : this.value(last),
      at: (index, accumulated = null) => {
        scope.index = index;
        scope.accumulated = accumulated;
        return predicate === undefined ? (list[index] ?? null) : this.value(predicate);
      },
    });
    this.#scopes.pop();
    return result;
  }

  #call(name: string, parts: readonly FormulaNode[]): Value {
    const [object, key] = parts;
    if (
      name === 'get' &&
      object !== undefined &&
      key !== undefined &&
      this.#isEnvironment(object)
    ) {
      const given = this.value(key);
      if (typeof given !== 'string') throw new Unsure();
      return this.#triggers.has(given) ? TRIAL_VALUE : null;
    }
    const values = parts.map((part) => this.value(part));
    for (const value of values) if (Array.isArray(value)) this.#step(value.length);
    return callFunction(name, values);
  }
}

function located(error: unknown, at: number): unknown {
  return error instanceof Untakable ? new FormulaError(at, error.found, error.expected) : error;
}

const LOGIC: ReadonlySet<string> = new Set(['and', '&&', 'or', '||']);

function truthAt(at: number, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new FormulaError(at, `${phraseOfValue(value)} as a condition`, 'true or false');
}
