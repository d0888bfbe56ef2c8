/** An exact amount: nano units, and the server's own spelling. */
export interface Quantity {
  /** The amount in billionths, finer than which Kubernetes keeps none: it rounds away from zero. */
  readonly nano: bigint;
  /** The spelling that the API server keeps, so that GitOps tools show no difference. */
  readonly canonical: string;
}

/** `malformed`: not a quantity; `too-large`: past 2^63-1, where the server caps or overflows. */
export type QuantityProblem = 'malformed' | 'too-large';

/**
 * Reads a quantity as the API server would; numbers (YAML `cpu: 1`, `0.5`) as their shortest
 * decimal text. It is stricter where the server forgives what nobody means, such as `Gi` for 0:
 * `docs/decisions/0002-quantities.md` has the list.
 */
export function parseQuantity(given: unknown): Quantity | QuantityProblem {
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return 'malformed';
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const quantity = read(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, quantity);
  return quantity;
}

/** A few amounts stand everywhere, and are asked for again and again. */
const remembered = new Map<string, Quantity | QuantityProblem>();
const MOST_REMEMBERED = 1000;

function read(text: string): Quantity | QuantityProblem {
  const [, sign, whole = '', fraction = '', binary, decimal, exponent] = GRAMMAR.exec(text) ?? [];
  const digits = whole + fraction;
  if (digits === '') return 'malformed';
  const power = exponent === undefined ? (DECIMAL_POWERS[decimal ?? ''] ?? 0) : Number(exponent);
  if (Math.abs(power) > LARGEST_EXPONENT) return 'malformed';

  const unit = binary === undefined ? 1n : (BINARY_UNITS[binary] ?? 1n);
  const magnitude = scaled(BigInt(digits) * unit, power - fraction.length - NANO_POWER);
  if (magnitude === undefined || magnitude > LARGEST_NANO) return 'too-large';

  const spelling = magnitude === 0n ? '0' : spell(magnitude, binary, exponent);
  if (sign !== '-' || magnitude === 0n) return { nano: magnitude, canonical: spelling };
  return { nano: -magnitude, canonical: `-${spelling}` };
}

/** Tells an amount from the reason why there is none. */
export function isQuantity(parsed: Quantity | QuantityProblem): parsed is Quantity {
  return typeof parsed === 'object';
}

/**
 * The user's own text when it is canonical already, otherwise the server's spelling; undefined if
 * it is no quantity.
 */
export function canonicalQuantity(given: string | number): string | undefined {
  const parsed = parseQuantity(given);
  return isQuantity(parsed) ? parsed.canonical : undefined;
}

/** Sign, digits, digits after a point, then a binary suffix, a decimal one or an exponent. */
const GRAMMAR = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?[0-9]+))?$/;

/** Far more than any amount needs; keeps hostile text from costing the square of its length. */
const LONGEST_TEXT = 256;

/** The server reads an exponent into 32 bits, where a larger one becomes some other amount. */
const LARGEST_EXPONENT = 2 ** 31 - 1;

const NANO_POWER = -9;
const NANO = 1_000_000_000n;
const LARGEST_NANO = (2n ** 63n - 1n) * NANO;

const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

const DECIMAL_POWERS: Readonly<Record<string, number>> = Object.fromEntries(
  DECIMAL_SUFFIXES.map((suffix, thousands) => [suffix, NANO_POWER + 3 * thousands]),
);
const BINARY_UNITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  BINARY_SUFFIXES.map((suffix, kibis) => [suffix, 1024n ** BigInt(kibis)]),
);

/** The number times a power of ten, rounded up; undefined when no quantity is that large. */
function scaled(number: bigint, power: number): bigint | undefined {
  if (number === 0n) return 0n;
  if (power >= 0) return power > LONGEST_TEXT ? undefined : number * 10n ** BigInt(power);
  if (power < -2 * LONGEST_TEXT) return 1n;
  const divisor = 10n ** BigInt(-power);
  return (number + divisor - 1n) / divisor;
}

/** The whole number with the largest suffix of the user's own kind that loses nothing. */
function spell(nano: bigint, binary: string | undefined, exponent: string | undefined): string {
  // Below 1Ki and between whole bytes the server changes over from binary to decimal.
  if (binary !== undefined && nano >= 1024n * NANO && nano % NANO === 0n) {
    const [number, kibis] = withoutFactors(nano / NANO, 1024n);
    return `${String(number)}${BINARY_SUFFIXES[kibis] ?? ''}`;
  }
  const [number, thousands] = withoutFactors(nano, 1000n);
  if (exponent === undefined) return `${String(number)}${DECIMAL_SUFFIXES[thousands] ?? ''}`;
  const power = NANO_POWER + 3 * thousands;
  return power === 0 ? String(number) : `${String(number)}e${String(power)}`;
}

/** The number freed of a factor, and how often the factor was in it. */
function withoutFactors(number: bigint, factor: bigint): [number: bigint, times: number] {
  let times = 0;
  while (number % factor === 0n) {
    number /= factor;
    times++;
  }
  return [number, times];
}
