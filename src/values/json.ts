/** Plain data: what JSON and YAML can carry, and all that this library keeps of what it is given. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A plain object whose values are plain data. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** A number as a finding carries it: NaN, Infinity and -0 have no form in JSON, and are spelled. */
export function sayableNumber(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

/** Tells a list from anything else, also from a proxy that was revoked, which refuses the question. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Tells a plain object from a list, a scalar and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object without its keys whose value is null, all the way down but not in the fields to keep:
 * where a field may be absent, null means that it is.
 */
export function withoutNulls(object: JsonObject, keep: readonly string[] = []): JsonObject {
  const copy: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === undefined) continue;
    copy[key] = keep.includes(key) ? value : nullsOutOf(value, keep);
  }
  return copy;
}

function nullsOutOf(value: JsonValue, keep: readonly string[]): JsonValue {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((item) => nullsOutOf(item, keep));
  }
  return isJsonObject(value) ? withoutNulls(value, keep) : value;
}

/** The object under a key; empty when there is none. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

/** The list under a key; empty when there is none. */
export function listAt(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** The text under a key; undefined when there is none. */
export function textAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** Whether an object has no keys. */
export function isEmpty(object: object): boolean {
  for (const _key in object) return false;
  return true;
}
