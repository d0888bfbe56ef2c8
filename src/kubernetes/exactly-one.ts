import type { Fault } from '../findings/finding';

/** Of a few alternative fields exactly one is set. `of` says whose fields they are: `the probe`. */
export function checkExactlyOne(
  object: object,
  of: string,
  allowed: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  const fields = object as Readonly<Record<string, unknown>>;
  const given = allowed.filter((name) => Object.hasOwn(fields, name) && fields[name] !== undefined);
  if (given.length === 1) return;
  faults.push({ code: 'not-exactly-one', prop, details: { of, given, allowed } });
}
