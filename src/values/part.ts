/*
 * What many objects share (the tolerations of a pool, the variables that name a gateway) is one frozen
 * object, a part. What was worked out from a part alone, such as its text or that nothing is wrong with
 * it, holds wherever it stands, for as long as it lives: it can be remembered by what it is.
 */

const PARTS = new WeakSet();

/** Makes a part of an object and all below it; nobody can change them any more. */
export function part<Value extends object>(value: Value): Value {
  if (PARTS.has(value)) return value;
  for (const item of Object.values(value) as readonly unknown[]) {
    if (typeof item === 'object' && item !== null) part(item);
  }
  PARTS.add(Object.freeze(value));
  return value;
}

/** Whether an object never changes. */
export function isPart(value: object): boolean {
  return PARTS.has(value);
}

/** Longer ones are seldom equal, in characters as JSON. */
const LONGEST_SHARED = 1000;
const MOST_SHARED = 500;
const SHARED = new Map<string, object>();

/** The part that stands for all plain data of this content; a long one stands for itself. */
export function sharedPart<Value extends object>(value: Value): Value {
  const content = JSON.stringify(value);
  if (content.length > LONGEST_SHARED) return part(value);
  const known = SHARED.get(content);
  if (known !== undefined) return known as Value;
  if (SHARED.size === MOST_SHARED) SHARED.clear();
  SHARED.set(content, part(value));
  return value;
}
