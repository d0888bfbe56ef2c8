import { readsAsNumber } from './text-carried';

/*
 * Nearly every text that users write stands in every object as it was written. Whoever copies what a
 * user gave sees that in passing, and the rules need not look for what is not there.
 */

/** What a user writes for one workload, in characters as a copy counts them, unless it is a lot. */
export const ORDINARY_SIZE = 2500;

/**
 * The most that the same has as JSON: a number in a list is one character to the copy, and at most
 * 25 and a comma as JSON.
 */
export const ORDINARY_JSON = 28 * ORDINARY_SIZE;

/** Printable ASCII, of which JSON escapes quotes and backslashes, and Kubernetes expands nothing. */
const PLAIN = /^[ -#%-~]*$/;

/** Whether YAML carries a text, and Kubernetes takes it, as it is; false in doubt. */
export function isHarmlessText(text: string): boolean {
  return PLAIN.test(text) && !(mayBeNumber(text) && readsAsNumber(text));
}

/** The same for a key. */
export function isHarmlessKey(key: string): boolean {
  return PLAIN.test(key) && key !== '<<';
}

/** It begins with a sign, a point or a digit, or with the comma or slash between them in ASCII. */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 43 && first <= 57;
}
