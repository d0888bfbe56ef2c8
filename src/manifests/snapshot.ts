import type { Fault } from '../findings/finding';
import { sayableNumber, type JsonObject, type JsonValue } from '../values/json';
import { propOf } from './prop-path';

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

/**
 * Copies a user's value into plain data, once and for all: what happens to the original later is
 * not seen, and nothing that the original does (throw, loop, grow, lie) reaches the rules.
 */
export function snapshot(given: unknown, plainForm: PlainForm = () => undefined): Snapshot {
  const copy = new Copy(plainForm);
  return { value: copy.of(given, []), faults: copy.faults };
}

const MOST_FAULTS = 1000;

/** One of the two halves by which JavaScript writes a character such as an emoji, alone. */
const HALF_CHARACTER = /\p{Surrogate}/u;

class Copy {
  public readonly faults: Fault[] = [];
  /** Objects on the way from the root to here, with their paths: meeting one again is a cycle. */
  private readonly ancestors = new Map<object, readonly (string | number)[]>();
  private budget = LARGEST;

  public constructor(private readonly plainForm: PlainForm) {}

  public of(given: unknown, path: readonly (string | number)[]): JsonValue | undefined {
    if (this.budget < 0) return undefined;
    switch (typeof given) {
      case 'string':
        return this.text(given, path);
      case 'boolean':
        return given;
      case 'number':
        return this.number(given, path);
      case 'undefined':
        return undefined;
      case 'object':
        return given === null ? null : this.object(given, path);
      default:
        this.notPlain(`a ${typeof given}`, path);
        return undefined;
    }
  }

  /** Nobody reads more of them about one value. */
  private report(fault: Fault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  private text(given: string, path: readonly (string | number)[]): string | undefined {
    if (!this.spend(given.length)) return undefined;
    if (!HALF_CHARACTER.test(given)) return given;
    this.report({ code: 'text-with-half-character', prop: propOf(path), details: {} });
    return undefined;
  }

  private number(given: number, path: readonly (string | number)[]): number | undefined {
    const sayable = sayableNumber(given);
    if (typeof sayable === 'number') return sayable;
    this.report({ code: 'number-not-finite', prop: propOf(path), details: { given: sayable } });
    return undefined;
  }

  private object(given: object, path: readonly (string | number)[]): JsonValue | undefined {
    const seenAt = this.ancestors.get(given);
    if (seenAt !== undefined) {
      const details = { to: propOf(seenAt) };
      this.report({ code: 'value-cyclic', prop: propOf(path), details });
      return undefined;
    }
    if (path.length > DEEPEST) {
      const details = { max: DEEPEST };
      this.report({ code: 'value-too-deep', prop: propOf(path), details });
      return undefined;
    }
    this.ancestors.set(given, path);
    try {
      return this.spend(2) ? this.copied(given, path) : undefined;
    } catch (error) {
      const details = { error: messageOf(error) };
      this.report({ code: 'value-unreadable', prop: propOf(path), details });
      return undefined;
    } finally {
      this.ancestors.delete(given);
    }
  }

  private copied(given: object, path: readonly (string | number)[]): JsonValue | undefined {
    if (Array.isArray(given)) return this.list(given as readonly unknown[], path);
    if (isPlain(given)) return this.map(given as Readonly<Record<string, unknown>>, path);
    const plain = this.plainForm(given);
    if (plain !== undefined) return this.of(plain, path);
    this.notPlain(`an object of class ${classOf(given)}`, path);
    return undefined;
  }

  private list(given: readonly unknown[], path: readonly (string | number)[]): JsonValue {
    const copy: JsonValue[] = [];
    // The length of a list costs its maker nothing, so it is paid for before anybody walks it.
    if (!this.spend(given.length)) return copy;
    let holes = 0;
    for (let index = 0; index < given.length; index++) {
      const here = [...path, index];
      const item = given[index];
      if (item === undefined && holes++ === 0) this.notPlain('undefined in a list', here);
      const value = this.of(item, here);
      if (value !== undefined) copy.push(value);
    }
    return copy;
  }

  private map(
    given: Readonly<Record<string, unknown>>,
    path: readonly (string | number)[],
  ): JsonObject {
    const copy: Record<string, JsonValue> = {};
    for (const key of Object.keys(given)) {
      if (!this.spend(key.length + 2)) break;
      const here = [...path, key];
      if (key === '__proto__' || key === 'constructor') {
        this.report({ code: 'key-forbidden', prop: propOf(path), details: { key } });
        continue;
      }
      if (HALF_CHARACTER.test(key)) {
        this.report({ code: 'text-with-half-character', prop: propOf(path), details: {} });
        continue;
      }
      let item: unknown;
      try {
        item = given[key];
      } catch (error) {
        const details = { error: messageOf(error) };
        this.report({ code: 'value-unreadable', prop: propOf(here), details });
        continue;
      }
      const value = this.of(item, here);
      if (value !== undefined) copy[key] = value;
    }
    return copy;
  }

  private notPlain(given: string, path: readonly (string | number)[]): void {
    this.report({ code: 'value-not-plain', prop: propOf(path), details: { given } });
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

/** An object literal, or what a parser makes; of this JavaScript realm or another. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
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
