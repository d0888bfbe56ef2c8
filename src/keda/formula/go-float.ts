/**
 * A number as Go's `strconv.ParseFloat` reads it, undefined where that is an error: also `Inf` and
 * `NaN` in any case, hexadecimal with an exponent of 2, and `_` between digits.
 */
export function goFloat(text: string): number | undefined {
  const special = SPECIAL.get(text.toLowerCase());
  if (special !== undefined) return special;
  if (!hasUnderscoresBetweenDigits(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const value = DECIMAL.test(plain) ? Number(plain) : hexadecimal(plain);
  return value === undefined || Number.isFinite(value) ? value : undefined;
}

const SPECIAL = new Map([
  ['nan', NaN],
  ...['inf', 'infinity'].flatMap((word): [string, number][] => [
    [word, Infinity],
    [`+${word}`, Infinity],
    [`-${word}`, -Infinity],
  ]),
]);

const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const HEXADECIMAL =
  /^([+-]?)0[xX](?:([0-9a-fA-F]+)\.?([0-9a-fA-F]*)|\.([0-9a-fA-F]+))[pP]([+-]?[0-9]+)$/;

function hasUnderscoresBetweenDigits(text: string): boolean {
  const [, prefix = '', digits = ''] = /^[+-]?(0[xX])?([^]*)$/.exec(text) ?? [];
  if (prefix === '') return !/(?<![0-9])_|_(?![0-9])/.test(digits);
  // The prefix counts as a digit.
  return !/(?<![0-9a-fA-F])_|_(?![0-9a-fA-F])/.test(`0${digits}`);
}

function hexadecimal(text: string): number | undefined {
  const [, sign, whole = '', fraction = '', only = '', exponent] = HEXADECIMAL.exec(text) ?? [];
  if (exponent === undefined) return undefined;
  const digits = `${whole}${fraction}${only}`;
  // Beyond these lengths a double has lost the digits, and only the size counts.
  const power =
    Math.max(-1e6, Math.min(1e6, Number(exponent))) - 4 * (fraction.length + only.length);
  const value = scaled(Number(BigInt(`0x${digits}`)), power);
  return sign === '-' ? -value : value;
}

/** In steps, since 2 to the power itself may be out of range where the product is not. */
function scaled(value: number, power: number): number {
  let result = value;
  let left = power;
  while (left !== 0 && result !== 0 && Number.isFinite(result)) {
    const step = Math.max(-1000, Math.min(1000, left));
    result *= 2 ** step;
    left -= step;
  }
  return result;
}
