import type { Fault } from '../findings/finding';

/*
 * The checks of a pod add what they find to one list: a pod has some hundred places to look at, and
 * nearly always nothing is wrong with any of them.
 */

export const INT32_MAX = 2 ** 31 - 1;

/** Seconds and the like are 64-bit in Kubernetes; JavaScript counts exactly up to here. */
export const INT64_MAX = Number.MAX_SAFE_INTEGER;

/** A text as findings carry it: megabytes are no help to anybody. */
export function excerpt(text: string): string {
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

/** As many of the known names as a finding carries. */
export function someOf(names: Iterable<string>): readonly string[] {
  const some: string[] = [];
  for (const name of names) {
    if (some.length === MOST_NAMES) break;
    some.push(excerpt(name));
  }
  return some;
}

/** A field that has a default, and takes one of a few words; empty means absent. */
export function checkChoice(
  given: string | undefined,
  allowed: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  if (given === undefined || given === '' || allowed.includes(given)) return;
  const details = { given: excerpt(given), allowed };
  faults.push({ code: 'value-not-allowed', prop, details });
}

/** A field that may be absent, and is refused when it is empty. */
export function checkOptionalChoice(
  given: string | undefined,
  allowed: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  if (given !== undefined) checkRequiredChoice(given, allowed, prop, faults);
}

/** A field without a default that takes one of a few words. */
export function checkRequiredChoice(
  given: string | undefined,
  allowed: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  if (given === undefined || given === '')
    checkText(given, `one of ${allowed.join(', ')}`, prop, faults);
  else checkChoice(given, allowed, prop, faults);
}

/** A text that may not be empty; tells whether there is one to look at. */
export function checkText(
  given: string | undefined,
  expected: string,
  prop: string,
  faults: Fault[],
): given is string {
  if (given !== undefined && given !== '') return true;
  faults.push({ code: 'value-missing', prop, details: { expected } });
  return false;
}

/** A value that clusters take only with a feature gate, which most of them do not have. */
export function reportGate(
  field: string,
  given: string,
  gate: string,
  prop: string,
  faults: Fault[],
): void {
  const details = { field, given: excerpt(given), gate };
  faults.push({ code: 'feature-not-everywhere', prop, details });
}

/** A whole number within its bounds; absent is fine. */
export function checkWhole(
  given: number | undefined,
  min: number,
  max: number,
  prop: string,
  faults: Fault[],
): void {
  if (given === undefined) return;
  if (!Number.isInteger(given)) {
    faults.push({ code: 'number-not-whole', prop, details: { given: String(given) } });
  } else if (given < min || given > max) {
    faults.push({ code: 'number-out-of-range', prop, details: { given, min, max } });
  }
}

const LONGEST_EXCERPT = 200;
const MOST_NAMES = 50;
