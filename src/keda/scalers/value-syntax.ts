import type { ParameterDefinition } from './scaler';

/** What is wrong with the spelling of a value. */
type ValueProblem =
  | { readonly kind: 'malformed'; readonly reads: ValueReading }
  | { readonly kind: 'not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'exclusive'; readonly exclusive: readonly string[] };

/** How KEDA reads a value that it could not read. */
type ValueReading =
  'int' | 'uint32' | 'float' | 'bool' | 'duration' | 'negative-duration' | 'map' | 'urlQuery';

/**
 * What KEDA would refuse in the spelling of a value that is not blank; undefined for nothing.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` setConfigValueHelper
 */
export function valueProblem(
  text: string,
  definition: ParameterDefinition,
): ValueProblem | undefined {
  const { enum: allowed, enumIgnoreCase, exclusiveSet, separator = ',' } = definition;
  const items = text.split(separator).map(trimmed);
  if (allowed !== undefined && !items.every((item) => allowed.includes(item))) {
    return { kind: 'not-allowed', allowed };
  }
  if (enumIgnoreCase !== undefined && !includesIgnoringCase(enumIgnoreCase, text)) {
    return { kind: 'not-allowed', allowed: enumIgnoreCase };
  }
  const exclusive = exclusiveSet ?? [];
  if (items.filter((item) => exclusive.includes(item)).length > 1) {
    return { kind: 'exclusive', exclusive };
  }
  const reads = unreadable(text, definition);
  return reads === undefined ? undefined : { kind: 'malformed', reads };
}

/** Whether a text is listed, whatever its case. */
export function includesIgnoringCase(allowed: readonly string[], text: string): boolean {
  const folded = text.toLowerCase();
  return allowed.some((one) => one.toLowerCase() === folded);
}

/** A text without the white space around it, as Go sees white space. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** A whole number as KEDA reads it from JSON; undefined for anything else, such as `1e3`. */
export function wholeNumber(text: string): bigint | undefined {
  return text.length <= LONGEST_NUMBER && /^-?(?:0|[1-9][0-9]*)$/.test(text)
    ? BigInt(text)
    : undefined;
}

/** A number as KEDA reads it from JSON; undefined for anything else, such as `.5`. */
export function jsonNumber(text: string): number | undefined {
  const isNumber =
    text.length <= LONGEST_NUMBER &&
    /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text);
  const number = isNumber ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Go's spellings of a boolean; undefined for anything else, such as `yes`. */
export function goBoolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text) ? false : undefined;
}

/** Go's duration in seconds, or a number of milliseconds as KEDA takes it; undefined for neither. */
export function durationSeconds(text: string): number | undefined {
  if (/^[+-]?[0-9]+$/.test(text)) {
    // Go's own reading comes first, and knows one number without a unit.
    const milliseconds =
      text.length <= LONGEST_NUMBER ? BigInt(text.replace(/^\+/, '')) : INT_LIMIT;
    return isWithin(milliseconds, INT_LIMIT) ? Number(milliseconds) / 1000 : undefined;
  }
  const [, sign, parts = ''] =
    /^([+-]?)((?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text) ?? [];
  if (sign === undefined || text.length > LONGEST_NUMBER) return undefined;
  let seconds = 0;
  for (const [, number, unit = ''] of parts.matchAll(/([0-9.]+)([a-zµμ]+)/g)) {
    seconds += Number(number) * (UNIT_SECONDS[unit] ?? Number.NaN);
  }
  if (seconds > LONGEST_SECONDS) return undefined;
  return sign === '-' ? -seconds : seconds;
}

/** Bounds the work on hostile text; no number needs as much. */
const LONGEST_NUMBER = 400;

/** What does not fit 64 bits is no number to KEDA. */
const INT_LIMIT = 2n ** 63n;
const UINT32_LIMIT = 2n ** 32n;

/** As many nanoseconds as fit 64 bits. */
const LONGEST_SECONDS = 2 ** 63 / 1e9;

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** What Go's `strings.TrimSpace` takes away; JavaScript's `trim` differs in U+0085 and U+FEFF. */
const BLANK = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function unreadable(text: string, definition: ParameterDefinition): ValueReading | undefined {
  const { valueType } = definition;
  switch (valueType) {
    case 'string':
      return undefined;
    case 'list':
      return unreadableItem(text, definition);
    case 'map':
      return isMap(text, definition) ? undefined : 'map';
    case 'urlQuery':
      return isUrlQuery(text) ? undefined : 'urlQuery';
    case 'int':
      return isWholeWithin(text, INT_LIMIT) ? undefined : 'int';
    case 'uint32':
      return isWholeWithin(text, UINT32_LIMIT) && !text.startsWith('-') ? undefined : 'uint32';
    case 'float':
      return jsonNumber(text) === undefined ? 'float' : undefined;
    case 'bool':
      return goBoolean(text) === undefined ? 'bool' : undefined;
    case 'duration': {
      const seconds = durationSeconds(text);
      if (seconds === undefined) return 'duration';
      return seconds < 0 ? 'negative-duration' : undefined;
    }
  }
}

function isWholeWithin(text: string, limit: bigint): boolean {
  const number = wholeNumber(text);
  return number !== undefined && isWithin(number, limit);
}

function isWithin(number: bigint, limit: bigint): boolean {
  return number < limit && number >= -limit;
}

function unreadableItem(
  text: string,
  { elementType, separator = ',', rangeSeparator }: ParameterDefinition,
): ValueReading | undefined {
  if (elementType !== 'int') return undefined;
  const numbers = text
    .split(separator)
    .map(trimmed)
    .flatMap((item) => {
      if (rangeSeparator === undefined || !item.includes(rangeSeparator)) return [item];
      const ends = item.split(rangeSeparator);
      return ends.length === 2 ? ends.map(trimmed) : ['no range'];
    });
  return numbers.every((item) => isWholeWithin(item, INT_LIMIT)) ? undefined : 'int';
}

function isMap(text: string, { separator = ',' }: ParameterDefinition): boolean {
  return text.split(separator).every((pair) => pair.split('=').length === 2);
}

/** As Go's `url.ParseQuery`: no semicolon, and every percent sign starts an escape. */
function isUrlQuery(text: string): boolean {
  return !text.includes(';') && !/%(?![0-9A-Fa-f]{2})/.test(text);
}
