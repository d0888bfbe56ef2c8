import { nearestName } from '../values/nearest-name';

/** How much of a user's text a sentence shows before it is cut. */
const LONGEST_QUOTE = 80;

/** A user's text between quotes, cut when it is long, with control characters made visible. */
export function quote(text: string): string {
  // The half of a character that a cut may leave at the end goes too.
  const shown =
    text.length > LONGEST_QUOTE
      ? `${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`
      : text;
  return JSON.stringify(shown).replace(UNPRINTABLE, escaped);
}

/** What a terminal would act on: late control characters, line separators, writing directions. */
const UNPRINTABLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Any value as a sentence shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
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
