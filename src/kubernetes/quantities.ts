import type { Fault } from '../findings/finding';
import { isQuantity, parseQuantity } from '../values/quantity';
import { excerpt } from './fields';

/** Amounts by the name of a resource, as the user wrote them. */
export type QuantityMap = Readonly<Record<string, string | number>>;

/** An amount that can be compared, as the server keeps it: in thousandths, finer ones rounded up. */
export interface Amount {
  /** As the user wrote it. */
  readonly given: string;
  /** Thousandths of the unit. */
  readonly milli: bigint;
  /** Whether it was finer than that. */
  readonly rounded: boolean;
}

/** One amount of any kind of resource; undefined when it cannot be compared. */
export function checkQuantity(
  given: string | number,
  prop: string,
  faults: Fault[],
): Amount | undefined {
  const parsed = parseQuantity(given);
  const text = excerpt(String(given));
  if (parsed === 'malformed') {
    const details = { given: text, meant: probablyMeant(text) };
    faults.push({ code: 'quantity-malformed', prop, details });
    return undefined;
  }
  if (!isQuantity(parsed)) {
    faults.push({ code: 'quantity-too-large', prop, details: { given: text } });
    return undefined;
  }
  if (parsed.nano < 0n) {
    faults.push({ code: 'quantity-negative', prop, details: { given: text } });
    return undefined;
  }
  const milli = roundedUp(parsed.nano, NANOS_PER_MILLI);
  return { given: text, milli, rounded: milli * NANOS_PER_MILLI !== parsed.nano };
}

/** An amount in thousandths; undefined when there is none, or none that can be read. */
export function milliOf(given: string | number | undefined): bigint | undefined {
  if (given === undefined) return undefined;
  const parsed = parseQuantity(given);
  return isQuantity(parsed) ? roundedUp(parsed.nano, NANOS_PER_MILLI) : undefined;
}

/** How many units an amount takes, the last one perhaps in part. */
export function roundedUp(amount: bigint, unit: bigint): bigint {
  const quotient = amount / unit;
  return amount > 0n && quotient * unit !== amount ? quotient + 1n : quotient;
}

/** The quantity behind a common slip, such as `512MB`, `2gb` or `1 Gi`. */
function probablyMeant(text: string): string | undefined {
  const [, number, suffix] = /^ *([0-9]+(?:\.[0-9]+)?) *([A-Za-z]*) *$/.exec(text) ?? [];
  if (number === undefined || suffix === undefined) return undefined;
  const lower = suffix.toLowerCase().replace(/b$/, '');
  const quantity = number + (UNIT_WORDS.includes(lower) ? '' : properSuffix(suffix, lower));
  return isQuantity(parseQuantity(quantity)) ? quantity : undefined;
}

function properSuffix(suffix: string, lower: string): string {
  if (suffix === 'm' || lower === 'k') return lower;
  return lower.endsWith('i') ? `${lower.charAt(0).toUpperCase()}i` : lower.toUpperCase();
}

const UNIT_WORDS = ['', 'bytes', 'cpu', 'cpus', 'core', 'cores'];
const NANOS_PER_MILLI = 1_000_000n;
