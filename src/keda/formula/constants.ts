import { FormulaError } from './formula-error';
import { allNodesOf, type FormulaNode, leftSpineOf, type NodeOf } from './nodes';
import { int64 } from './values';

/** A value that expr works out while it compiles. */
type Constant = bigint | number | string | boolean | undefined;

/** The constants of a formula, as the optimizer of expr 1.17 folds them. */
export class Constants {
  readonly #known = new Map<FormulaNode, Constant>();

  /** Undefined for what depends on a trigger, and for what expr does not fold. */
  public of(node: FormulaNode): Constant {
    if (this.#known.has(node)) return this.#known.get(node);
    const constant = this.#fold(node);
    this.#known.set(node, constant);
    return constant;
  }

  #fold(node: FormulaNode): Constant {
    switch (node.kind) {
      case 'integer':
      case 'float':
      case 'string':
      case 'boolean':
        return node.value;
      case 'unary':
        return unary(node.operator, this.of(node.operand));
      case 'binary': {
        const { start, operations } = leftSpineOf(node);
        let left = this.of(start);
        for (const operation of operations) {
          left = binary(operation.operator, left, this.of(operation.right));
          this.#known.set(operation, left);
        }
        return left;
      }
      default:
        return undefined;
    }
  }
}

/** A remainder by a zero that is written out keeps a formula from compiling, even where nobody gets to it. */
export function constantsWork(root: FormulaNode, constants: Constants): void {
  for (const node of allNodesOf(root)) {
    if (node.kind === 'binary' && isRemainderByZero(node, constants)) {
      throw new FormulaError(node.at, 'a remainder by 0', 'another number than 0');
    }
  }
}

function isRemainderByZero({ operator, left, right }: NodeOf<'binary'>, of: Constants): boolean {
  return operator === '%' && typeof of.of(left) === 'bigint' && of.of(right) === 0n;
}

function unary(operator: string, operand: Constant): Constant {
  if (typeof operand === 'boolean') return ['!', 'not'].includes(operator) ? !operand : undefined;
  if (typeof operand !== 'bigint' && typeof operand !== 'number') return undefined;
  if (operator === '+') return operand;
  if (operator !== '-') return undefined;
  return typeof operand === 'bigint' ? int64(-operand) : -operand;
}

function binary(operator: string, left: Constant, right: Constant): Constant {
  switch (operator) {
    case 'and':
    case '&&':
      return logic(true, left, right);
    case 'or':
    case '||':
      return logic(false, left, right);
    default:
  }
  if (left === undefined || right === undefined) return undefined;
  if (operator === '==') {
    const isFolded = typeof left === typeof right && typeof left !== 'number';
    return isFolded ? left === right : undefined;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return operator === '+' ? left + right : undefined;
  }
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    const whole = wholeNumber(operator, left, right);
    if (whole !== undefined) return whole;
  }
  return isNumeric(left) && isNumeric(right)
    ? fraction(operator, Number(left), Number(right))
    : undefined;
}

function isNumeric(constant: Constant): constant is bigint | number {
  return typeof constant === 'bigint' || typeof constant === 'number';
}

/** One side can settle it, or leave it to the other. */
function logic(neutral: boolean, left: Constant, right: Constant): Constant {
  if (left === neutral) return right;
  if (right === neutral) return left;
  return left === !neutral || right === !neutral ? !neutral : undefined;
}

function wholeNumber(operator: string, left: bigint, right: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return int64(left + right);
    case '-':
      return int64(left - right);
    case '*':
      return int64(left * right);
    case '%':
      return right === 0n ? undefined : left % right;
    default:
      return undefined;
  }
}

function fraction(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '**':
    case '^':
      return left ** right;
    default:
      return undefined;
  }
}
