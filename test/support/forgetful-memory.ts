import { isPart, part } from '../../src/values/part';

/*
 * The library's memory, made so that it can forget, and overlook a field when it compares: a test puts
 * it in the place of `src/values/remembered` and sees whether what it holds finds that out. What
 * remembers is the real memory; here is only decided what it is shown.
 */

type Memory = typeof import('../../src/values/remembered');

const real = jest.requireActual<Memory>('../../src/values/remembered');

/** A place in the source where something is remembered. */
export interface Site {
  /** The function that works it out there: it has no other name. */
  readonly workOut: string;
  /** By what it was found, as far as anybody asked: the fields of its facts, or that it is a part. */
  readonly comparedBy: Set<string>;
  wasAsked: boolean;
}

/** What a memory overlooks. */
export interface Mutant {
  readonly site: Site;
  readonly field: string;
}

/** All places of the modules that were loaded, in order. */
export const sites: Site[] = [];

/** What `onceAPart` overlooks: only a part is the same for as long as it lives. */
const BEING_A_PART = 'being a part';

let mutant: Mutant | undefined;
let forgotten = 0;

/** Forgets everything, and from now on overlooks what the mutant says. */
export function mutate(next?: Mutant): void {
  mutant = next;
  forgotten++;
}

function remembered<Facts extends object, Result>(
  workOut: (facts: Facts) => Result,
): (facts: Facts) => Result {
  const site = newSite(workOut);
  let asked: Facts;
  const memory = forgettable(() => real.remembered(() => workOut(asked)));
  return (facts) => {
    site.wasAsked = true;
    for (const field in facts) site.comparedBy.add(field);
    asked = facts;
    return memory()(mutant?.site === site ? without(facts, mutant.field) : facts);
  };
}

function onceAPart<Value extends object, Result>(
  workOut: (value: Value) => Result,
): (value: Value) => Result {
  const site = newSite(workOut);
  let asked: Value;
  const memory = forgettable(() => real.onceAPart(() => workOut(asked)));
  const parts = new WeakMap<Value, object>();
  const partFor = (value: Value): object => {
    const known = parts.get(value) ?? part({});
    parts.set(value, known);
    return known;
  };
  return (value) => {
    site.wasAsked = true;
    if (!isPart(value)) site.comparedBy.add(BEING_A_PART);
    asked = value;
    return memory()(mutant?.site === site ? partFor(value) : value);
  };
}

function newSite(workOut: (facts: never) => unknown): Site {
  const text = workOut.toString().replace(/\s+/g, ' ');
  const site = { workOut: text, comparedBy: new Set<string>(), wasAsked: false };
  sites.push(site);
  return site;
}

/** Makes a memory, and a new one when everything was forgotten. */
function forgettable<Kept>(make: () => Kept): () => Kept {
  let kept: { readonly memory: Kept; readonly since: number } | undefined;
  return () => {
    if (kept?.since !== forgotten) kept = { memory: make(), since: forgotten };
    return kept.memory;
  };
}

function without(facts: object, field: string): object {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== field));
}

/** What stands in the place of `src/values/remembered`. */
export const forgetfulMemory: Memory = {
  remembered,
  onceAPart,
  withoutMemory: real.withoutMemory,
};
