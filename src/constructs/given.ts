import type { Fault } from '../findings/finding';
import { messageOf } from '../input/snapshot';
import { isList, sayableNumber } from '../values/json';
import { kindOf } from '../values/kind-of';

/** Props as the user gave them, which from plain JavaScript may be anything, and what was wrong. */
export interface Given {
  readonly props: unknown;
  readonly faults: Fault[];
}

/** Props that are no object, such as a list or a text. */
export function notAnObject(props: unknown): readonly Fault[] {
  if (typeof props === 'object' && props !== null && !isList(props)) return [];
  const details = { given: kindOf(props), expected: 'an object' };
  return [{ code: 'value-wrong-type', prop: '', details }];
}

/** One prop, read once; undefined when it is absent or reading it fails. */
export function readProp(given: Given, key: string): unknown;
/** One prop with a closed choice; the fallback when it is absent or none of the choices. */
export function readProp<Choice>(
  given: Given,
  key: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice;
export function readProp(
  given: Given,
  key: string,
  choices?: readonly unknown[],
  fallback?: unknown,
): unknown {
  const value = read(given, key) ?? undefined;
  if (choices === undefined) return value;
  if (value === undefined || choices.includes(value)) return value ?? fallback;
  const details = { given: sayable(value), allowed: choices.map(String) };
  given.faults.push({ code: 'value-not-allowed', prop: key, details });
  return fallback;
}

/** The props without the keys that belong to the construct alone: what is left is the spec. */
export function specOf(given: Given, ownKeys: readonly string[]): unknown {
  const { props } = given;
  if (typeof props !== 'object' || props === null) return props;
  const spec: Record<string, unknown> = {};
  try {
    if (Array.isArray(props)) return props;
    for (const key of Object.keys(props)) {
      if (!ownKeys.includes(key)) take(props as Record<string, unknown>, key, spec);
    }
  } catch (error) {
    given.faults.push({ code: 'value-unreadable', prop: '', details: { error: messageOf(error) } });
  }
  return spec;
}

/** Reads a prop, once; that it cannot be read is reported by who reads the copy. */
function take(props: Record<string, unknown>, key: string, into: Record<string, unknown>): void {
  let value: unknown;
  try {
    value = props[key];
  } catch (error) {
    const get = (): never => {
      throw error;
    };
    Object.defineProperty(into, key, { get, enumerable: true });
    return;
  }
  if (key === '__proto__') Object.defineProperty(into, key, { value, enumerable: true });
  else into[key] = value;
}

function read({ props, faults }: Given, key: string): unknown {
  if (typeof props !== 'object' || props === null) return undefined;
  try {
    return (props as Record<string, unknown>)[key];
  } catch (error) {
    faults.push({ code: 'value-unreadable', prop: key, details: { error: messageOf(error) } });
    return undefined;
  }
}

/** Findings are plain data; anything else is told by its type. */
function sayable(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' ? sayableNumber(value) : `(${typeof value})`;
}
