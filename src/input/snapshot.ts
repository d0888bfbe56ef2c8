import type { Fault } from '../findings/finding';
import { sayableNumber, type JsonObject, type JsonValue } from '../values/json';
import { isHarmlessKey, isHarmlessText, ORDINARY_SIZE } from './harmless-texts';
import { propOf } from './prop-path';
import { kindOf } from '../values/kind-of';

/** A copy of what the user gave as plain data, and what could not be copied. */
export interface Snapshot {
  /** Undefined when nothing could be copied. */
  readonly value: JsonValue | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Turns an object that is not plain into plain data, such as a construct into its name; undefined
 * when it does not know the object.
 */
export type PlainForm = (object: object) => unknown;

/** Deeper than any Kubernetes field, and within what parsers take. */
const DEEPEST = 64;
/** What etcd stores for one object, in bytes of text. */
const LARGEST = 1_500_000;

const NO_FORM: PlainForm = () => undefined;

/**
 * Copies a user's value into plain data, once and for all: what happens to the original later is
 * not seen, and nothing that the original does (throw, loop, grow, lie) reaches the rules.
 */
export function snapshot(given: unknown, plainForm: PlainForm = NO_FORM): Snapshot {
  const copy = new Copy(plainForm);
  return { value: copy.of(given, undefined), faults: copy.faults };
}

/** What a copy is known to be made of. */
export interface Survey extends Snapshot {
  /** Whether there is a null anywhere in it. */
  readonly hasNulls: boolean;
  /** Whether it is small and all its texts are harmless; false in doubt. */
  readonly isHarmless: boolean;
}

/** The same copy, and what it is made of. */
export function survey(given: unknown, plainForm: PlainForm = NO_FORM): Survey {
  const copy = new Copy(plainForm);
  const value = copy.of(given, undefined);
  const { faults, hasNulls, isHarmless } = copy;
  return { value, faults, hasNulls, isHarmless };
}

const MOST_FAULTS = 1000;

/** One of the two halves by which JavaScript writes a character such as an emoji, alone. */
const HALF_CHARACTER = /\p{Surrogate}/u;

const NO_FAULTS: readonly Fault[] = [];

/** An object on the way from the root, of which the copy is being made. */
interface Ancestor {
  readonly object: object;
  readonly above: Ancestor | undefined;
  /** Steps from the root to the object. */
  readonly depth: number;
  /** From the object to what is copied now; undefined for its plain form, which has its place. */
  step: string | number | undefined;
}

/*
 * Nearly always nothing is wrong, and every workload is copied: so what leads to a value is kept as
 * a chain, of which a path is made only for a report.
 */
class Copy {
  public faults: readonly Fault[] = NO_FAULTS;
  public hasNulls = false;
  private hasOddTexts = false;
  private budget = LARGEST;

  public constructor(private readonly plainForm: PlainForm) {}

  public get isHarmless(): boolean {
    return !this.hasOddTexts && LARGEST - this.budget <= ORDINARY_SIZE;
  }

  /** Copies what stands in the object above. */
  public of(given: unknown, above: Ancestor | undefined): JsonValue | undefined {
    if (this.budget < 0) return undefined;
    switch (typeof given) {
      case 'string':
        return this.text(given, above);
      case 'boolean':
        return given;
      case 'number':
        return this.number(given, above);
      case 'undefined':
        return undefined;
      case 'object':
        if (given !== null) return this.object(given, above);
        this.hasNulls = true;
        return null;
      default:
        this.notPlain(kindOf(given), above);
        return undefined;
    }
  }

  /** Nobody reads more of them about one value. */
  private report(fault: Fault): void {
    const { length } = this.faults;
    if (length === 0) this.faults = [fault];
    else if (length < MOST_FAULTS) (this.faults as Fault[]).push(fault);
  }

  private text(given: string, above: Ancestor | undefined): string | undefined {
    if (!this.spend(given.length)) return undefined;
    if (isHarmlessText(given)) return given;
    this.hasOddTexts = true;
    if (!HALF_CHARACTER.test(given)) return given;
    this.report({ code: 'text-with-half-character', prop: propBelow(above), details: {} });
    return undefined;
  }

  private number(given: number, above: Ancestor | undefined): number | undefined {
    const sayable = sayableNumber(given);
    if (typeof sayable === 'number') return sayable;
    const details = { given: sayable };
    this.report({ code: 'number-not-finite', prop: propBelow(above), details });
    return undefined;
  }

  private object(given: object, above: Ancestor | undefined): JsonValue | undefined {
    for (let one = above; one !== undefined; one = one.above) {
      if (one.object !== given) continue;
      const details = { to: propBelow(one.above) };
      this.report({ code: 'value-cyclic', prop: propBelow(above), details });
      return undefined;
    }
    const depth = above === undefined ? 0 : above.depth + (above.step === undefined ? 0 : 1);
    if (depth > DEEPEST) {
      const details = { max: DEEPEST };
      this.report({ code: 'value-too-deep', prop: propBelow(above), details });
      return undefined;
    }
    try {
      const here: Ancestor = { object: given, above, depth, step: undefined };
      return this.spend(2) ? this.copied(given, here) : undefined;
    } catch (error) {
      const details = { error: messageOf(error) };
      this.report({ code: 'value-unreadable', prop: propBelow(above), details });
      return undefined;
    }
  }

  private copied(given: object, here: Ancestor): JsonValue | undefined {
    if (Array.isArray(given)) return this.list(given as readonly unknown[], here);
    if (isPlain(given)) return this.map(given as Readonly<Record<string, unknown>>, here);
    const plain = this.plainForm(given);
    if (plain !== undefined) return this.of(plain, here);
    this.notPlain(`an object of class ${classOf(given)}`, here);
    return undefined;
  }

  private list(given: readonly unknown[], here: Ancestor): JsonValue {
    const copy: JsonValue[] = [];
    // The length of a list costs its maker nothing, so it is paid for before anybody walks it.
    if (!this.spend(given.length)) return copy;
    let holes = 0;
    for (let index = 0; index < given.length; index++) {
      here.step = index;
      const item = given[index];
      if (item === undefined && holes++ === 0) this.notPlain('undefined in a list', here);
      const value = this.of(item, here);
      if (value !== undefined) copy.push(value);
    }
    return copy;
  }

  private map(given: Readonly<Record<string, unknown>>, here: Ancestor): JsonObject {
    const copy: Record<string, JsonValue> = {};
    for (const key of Object.keys(given)) {
      if (!this.spend(key.length + 2)) break;
      if (key === '__proto__' || key === 'constructor') {
        const prop = propBelow(here.above);
        this.report({ code: 'key-forbidden', prop, details: { key } });
        continue;
      }
      if (!isHarmlessKey(key)) {
        this.hasOddTexts = true;
        if (HALF_CHARACTER.test(key)) {
          const prop = propBelow(here.above);
          this.report({ code: 'text-with-half-character', prop, details: {} });
          continue;
        }
      }
      here.step = key;
      let item: unknown;
      try {
        item = given[key];
      } catch (error) {
        const details = { error: messageOf(error) };
        this.report({ code: 'value-unreadable', prop: propBelow(here), details });
        continue;
      }
      const value = this.of(item, here);
      if (value !== undefined) copy[key] = value;
    }
    return copy;
  }

  private notPlain(given: string, above: Ancestor | undefined): void {
    this.report({ code: 'value-not-plain', prop: propBelow(above), details: { given } });
  }

  /** Counts what was copied; says once when it is too much, and stops the copying. */
  private spend(bytes: number): boolean {
    if (this.budget < 0) return false;
    this.budget -= bytes;
    if (this.budget >= 0) return true;
    this.report({ code: 'value-too-large', prop: '', details: { max: LARGEST } });
    return false;
  }
}

/** The path of what stands in the object above, at its present step. */
function propBelow(above: Ancestor | undefined): string {
  const path: (string | number)[] = [];
  for (let one = above; one !== undefined; one = one.above) {
    if (one.step !== undefined) path.push(one.step);
  }
  return propOf(path.reverse());
}

/** An object literal, or what a parser makes; of this JavaScript realm or another. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return (
    prototype === Object.prototype ||
    prototype === null ||
    Object.getPrototypeOf(prototype) === null
  );
}

function classOf(object: object): string {
  const { constructor: of } = object as { constructor?: { name?: unknown } };
  return typeof of?.name === 'string' && of.name !== '' ? of.name : 'without a name';
}

/** The message of whatever was thrown, which may be anything and throw again. */
export function messageOf(error: unknown): string {
  try {
    const message: unknown = error instanceof Error ? error.message : String(error);
    return typeof message === 'string' ? message : 'an error that cannot be shown';
  } catch {
    return 'an error that cannot be shown';
  }
}
