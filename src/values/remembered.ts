import { isPart } from './part';

/*
 * What comes again and again is worked out once. Whoever works it out is given nothing but what it is
 * remembered by, so that no key is kept anywhere that could lack something.
 */

/** Few enough to look through, and more than an app has combinations of pool, kind and options. */
const MOST_REMEMBERED = 64;

/**
 * Remembers what a function gives for the last facts that it was given. They are found by comparing all
 * of them, objects among them by what they are: those never change, see `part`.
 */
export function remembered<Facts extends object, Result>(
  workOut: (facts: Facts) => Result,
): (facts: Facts) => Result {
  const known: { readonly facts: Facts; readonly result: Result }[] = [];
  return (facts) => {
    if (!remembers) return workOut(facts);
    for (const one of known) if (isSame(one.facts, facts)) return one.result;
    const result = workOut(facts);
    if (known.length === MOST_REMEMBERED) known.pop();
    known.unshift({ facts, result });
    return result;
  };
}

function isSame<Facts extends object>(one: Facts, other: Facts): boolean {
  for (const key in one) if (!Object.is(one[key], other[key])) return false;
  for (const key in other) if (!(key in one)) return false;
  return true;
}

/** Works something out from an object alone: of a part once. */
export function onceAPart<Value extends object, Result>(
  workOut: (value: Value) => Result,
): (value: Value) => Result {
  const known = new WeakMap<Value, { readonly result: Result }>();
  return (value) => {
    const earlier = remembers ? known.get(value) : undefined;
    if (earlier !== undefined) return earlier.result;
    const result = workOut(value);
    if (remembers && isPart(value)) known.set(value, { result });
    return result;
  };
}

let remembers = true;

/** Runs something that remembers nothing: what the tests hold everything remembered against. */
export function withoutMemory<Result>(run: () => Result): Result {
  remembers = false;
  try {
    return run();
  } finally {
    remembers = true;
  }
}
