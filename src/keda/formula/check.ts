import { quote } from '../../findings/phrases';
import { BUILT_IN_FUNCTIONS, PREDICATE_FUNCTIONS } from './built-ins';
import { typeOfCall } from './calls';
import { FormulaError, HiddenFunction, UnknownName } from './formula-error';
import { type FormulaNode, leftSpineOf, type NodeOf } from './nodes';
import { typeOfOperation } from './operators';
import { typeOfPredicateCall } from './predicate-calls';
import {
  ANY,
  BOOLEAN,
  BYTES,
  FLOAT,
  type FormulaType,
  FUNCTION,
  goKind,
  INTEGER,
  isAssignable,
  isInteger,
  isNumber,
  isUnknown,
  LIST,
  listOf,
  NIL,
  phraseOf,
  STRING,
  UNKNOWN,
  UNSURE,
} from './types';

/**
 * Finds the type of a formula as the checker of expr 1.17 does, with the triggers as numbers.
 *
 * Throws {@link FormulaError}.
 */
export function typeOfFormula(root: FormulaNode, triggers: ReadonlySet<string>): FormulaType {
  return new Checker(triggers).typeOf(root);
}

/** The list that a predicate walks, and the names after `#` that it knows. */
interface Scope {
  readonly list: FormulaType;
  readonly names: ReadonlyMap<string, FormulaType>;
}

class Checker {
  readonly #triggers: ReadonlySet<string>;
  readonly #types = new Map<FormulaNode, FormulaType>();
  readonly #variables: { readonly name: string; readonly type: FormulaType }[] = [];
  readonly #scopes: Scope[] = [];

  public constructor(triggers: ReadonlySet<string>) {
    this.#triggers = triggers;
  }

  /** Each node once: `a < b < c` holds `b` twice. */
  public typeOf(node: FormulaNode): FormulaType {
    const known = this.#types.get(node);
    if (known !== undefined) return known;
    const type = this.#visit(node);
    this.#types.set(node, type);
    return type;
  }

  #visit(node: FormulaNode): FormulaType {
    switch (node.kind) {
      case 'nil':
        return NIL;
      case 'identifier':
        return this.#identifier(node);
      case 'integer':
        return INTEGER;
      case 'float':
        return FLOAT;
      case 'boolean':
        return BOOLEAN;
      case 'string':
        return STRING;
      case 'bytes':
        return BYTES;
      case 'unary':
        return this.#unary(node);
      case 'binary':
        return this.#binary(node);
      case 'chain':
        return this.typeOf(node.inner);
      case 'member':
        return this.#member(node);
      case 'slice':
        return this.#slice(node);
      case 'call':
        return this.#call(node);
      case 'builtin':
        return this.#builtin(node);
      case 'predicate':
        return this.typeOf(node.body);
      case 'pointer':
        return this.#pointer(node);
      case 'let':
        return this.#variable(node);
      case 'sequence':
        return node.parts.map((part) => this.typeOf(part)).at(-1) ?? UNKNOWN;
      case 'conditional':
        return this.#conditional(node);
      case 'array':
        return this.#array(node);
      case 'map':
        node.parts.forEach((part) => this.typeOf(part));
        return { kind: 'map', keys: 'string', element: ANY };
    }
  }

  #identifier({ at, name }: NodeOf<'identifier'>): FormulaType {
    const variable = this.#variables.find((one) => one.name === name);
    if (variable !== undefined) return variable.type;
    if (name === '$env') return UNKNOWN;
    if (this.#triggers.has(name)) return FLOAT;
    if (BUILT_IN_FUNCTIONS.has(name)) return FUNCTION;
    throw new UnknownName(at, name);
  }

  #unary({ at, operator, operand }: NodeOf<'unary'>): FormulaType {
    const type = this.typeOf(operand);
    if (type.kind === 'unsure') return UNSURE;
    const isLogic = operator === '!' || operator === 'not';
    if (isLogic && (type.kind === 'boolean' || isUnknown(type))) return BOOLEAN;
    if (!isLogic && isNumber(type)) return type;
    if (!isLogic && isUnknown(type)) return UNKNOWN;
    const found = `"${operator}" before ${phraseOf(type)}`;
    throw new FormulaError(at, found, isLogic ? 'a condition' : 'a number');
  }

  #binary(node: NodeOf<'binary'>): FormulaType {
    const { start, operations } = leftSpineOf(node);
    let type = this.typeOf(start);
    for (const operation of operations) {
      type =
        this.#types.get(operation) ??
        typeOfOperation(operation, type, this.typeOf(operation.right));
      this.#types.set(operation, type);
    }
    return type;
  }

  #member(node: NodeOf<'member'>): FormulaType {
    const { object, property, optional } = node;
    if (object.kind === 'identifier' && object.name === '$env') {
      if (property.kind !== 'string') return UNKNOWN;
      if (this.#triggers.has(property.value)) return FLOAT;
      if (optional) return UNKNOWN;
      throw new UnknownName(node.at, property.value);
    }
    const base = this.typeOf(object);
    const key = this.typeOf(property);
    if (isUnknown(base)) return UNKNOWN;
    // What has methods is what we do not follow.
    if (['unsure', 'time', 'duration', 'location'].includes(base.kind)) return UNSURE;
    const takesKey = (wanted: boolean): boolean =>
      wanted || key.kind === 'unsure' || isUnknown(key);
    switch (base.kind) {
      case 'map':
        if (takesKey(base.keys === 'any' || key.kind === 'string')) return base.element;
        throw this.#unindexable(property, key, 'a text as the key of the map');
      case 'list':
        if (takesKey(isInteger(key))) return base.element;
        throw this.#unindexable(property, key, 'a whole number as the index of the list');
      default:
        throw new FormulaError(node.at, `a field of ${phraseOf(base)}`, 'a list or a map');
    }
  }

  #unindexable({ at }: FormulaNode, key: FormulaType, expected: string): FormulaError {
    return new FormulaError(at, phraseOf(key), expected);
  }

  #slice({ at, object, from, to }: NodeOf<'slice'>): FormulaType {
    const base = this.typeOf(object);
    if (isUnknown(base)) return UNKNOWN;
    if (base.kind === 'unsure') return UNSURE;
    if (base.kind !== 'list' && base.kind !== 'string') {
      throw new FormulaError(at, `a slice of ${phraseOf(base)}`, 'a list or a text');
    }
    for (const bound of [from, to]) {
      if (bound === undefined) continue;
      const type = this.typeOf(bound);
      if (!isInteger(type) && type.kind !== 'unsure' && !isUnknown(type)) {
        throw this.#unindexable(bound, type, 'a whole number as the end of the slice');
      }
    }
    return base;
  }

  /** Whatever has a name and brackets, and is no function of expr. */
  #call({ at, callee, parts }: NodeOf<'call'>): FormulaType {
    if (callee.kind === 'identifier') {
      const { name } = callee;
      if (BUILT_IN_FUNCTIONS.has(name) && this.#triggers.has(name)) {
        throw new HiddenFunction(at, name);
      }
      if (name === '$env') throw new FormulaError(at, 'a call of $env', 'a function');
    }
    const type = this.typeOf(callee);
    if (isUnknown(type)) return UNKNOWN;
    if (type.kind === 'unsure' || type.kind === 'function') {
      parts.forEach((part) => this.typeOf(part));
      return UNSURE;
    }
    throw new FormulaError(at, `a call of ${phraseOf(type)}`, 'a function');
  }

  #builtin(node: NodeOf<'builtin'>): FormulaType {
    const { name, parts } = node;
    if (name === 'get') return this.#get(node);
    if (!PREDICATE_FUNCTIONS.has(name)) {
      return typeOfCall(
        node,
        parts.map((part) => this.typeOf(part)),
      );
    }
    return typeOfPredicateCall(node, {
      typeOf: (part) => this.typeOf(part),
      typeOfPredicate: (part, list, names) => {
        this.#scopes.push({ list, names });
        const type = this.typeOf(part);
        this.#scopes.pop();
        return type;
      },
    });
  }

  #get({ at, parts }: NodeOf<'builtin'>): FormulaType {
    const [object, property, ...others] = parts;
    if (object === undefined || property === undefined || others.length > 0) {
      throw new FormulaError(at, `get(…) with ${String(parts.length)} values`, 'two');
    }
    const base = this.typeOf(object);
    const key = this.typeOf(property);
    if (object.kind === 'identifier' && object.name === '$env') {
      const isTrigger = property.kind === 'string' && this.#triggers.has(property.value);
      return isTrigger ? FLOAT : UNKNOWN;
    }
    if (isUnknown(base)) return UNKNOWN;
    if (base.kind === 'unsure' || key.kind === 'unsure') return UNSURE;
    if (base.kind === 'list' && (isInteger(key) || isUnknown(key))) return base.element;
    if (base.kind === 'map' && (base.keys === 'any' || key.kind === 'string' || isUnknown(key))) {
      return base.element;
    }
    const found = `get(…) with ${phraseOf(base)} and ${phraseOf(key)}`;
    throw new FormulaError(at, found, 'a list and an index, or a map and a key');
  }

  #pointer({ at, name }: NodeOf<'pointer'>): FormulaType {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) throw new FormulaError(at, '"#"', 'it within a predicate only');
    if (name === '') return scope.list.kind === 'list' ? scope.list.element : UNKNOWN;
    const type = scope.names.get(name);
    if (type !== undefined) return type;
    throw new FormulaError(
      at,
      `the name ${quote(name)} after "#"`,
      '#, #index within map, or #acc within reduce',
    );
  }

  #variable({ at, name, value, body }: NodeOf<'let'>): FormulaType {
    const isTaken =
      this.#triggers.has(name) ||
      BUILT_IN_FUNCTIONS.has(name) ||
      this.#variables.some((variable) => variable.name === name);
    if (isTaken)
      throw new FormulaError(at, `the variable ${quote(name)}`, 'a name that is not taken');
    this.#variables.push({ name, type: this.typeOf(value) });
    const type = this.typeOf(body);
    this.#variables.pop();
    return type;
  }

  #conditional({ condition, then, otherwise }: NodeOf<'conditional'>): FormulaType {
    const type = this.typeOf(condition);
    if (type.kind !== 'boolean' && type.kind !== 'unsure' && !isUnknown(type)) {
      throw new FormulaError(condition.at, `${phraseOf(type)} as a condition`, 'a comparison');
    }
    const first = this.typeOf(then);
    const second = this.typeOf(otherwise);
    if (first.kind === 'unsure' || second.kind === 'unsure') return UNSURE;
    if (first.kind === 'nil') return second;
    if (second.kind === 'nil') return first;
    if (!isAssignable(first, second)) return UNKNOWN;
    if (first.kind !== 'list' || second.kind !== 'list') return first;
    const areSame =
      isAssignable(first.element, second.element) && isAssignable(second.element, first.element);
    return areSame ? first : LIST;
  }

  #array({ parts }: NodeOf<'array'>): FormulaType {
    const types = parts.map((part) => this.typeOf(part));
    if (types.some(({ kind }) => kind === 'unsure')) return listOf(UNSURE);
    const last = types.at(-1) ?? UNKNOWN;
    return types.every((type) => goKind(type) === goKind(last)) ? listOf(last) : LIST;
  }
}
