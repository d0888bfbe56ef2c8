import { nearestName } from '../values/nearest-name';

/** How much of a user's text a sentence shows before it is cut. */
const LONGEST_QUOTE = 80;

/** A user's text between quotes, cut when it is long, with control characters made visible. */
export function quote(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(shown);
}

/** Any value as a sentence shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Object.is(value, -0)) return '-0';
  return String(value);
}

/** Names between quotes, with commas; "none" for an empty list, cut after the first twenty. */
export function list(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 20).map(quote).join(', ');
  return names.length > 20 ? `${shown} and ${String(names.length - 20)} more` : shown;
}

/** `; did you mean "gpu"?` when exactly one known name is near, else nothing. */
export function didYouMean(asked: string, known: readonly string[]): string {
  const nearest = nearestName(asked, known);
  return nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`;
}

/** `1 replica`, `2 replicas`. */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
