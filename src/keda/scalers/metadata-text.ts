import type { ParameterDefinition } from './scaler';

/**
 * A value of trigger metadata as the text that KEDA reads. What cannot be written exactly comes back
 * as it was given, for the checks to report; never throws.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` setConfigValueHelper
 */
export function metadataText(given: unknown, parameter?: ParameterDefinition): unknown {
  try {
    return scalarText(given, parameter) ?? compoundText(given, parameter) ?? given;
  } catch {
    // A getter of the user's own threw.
    return given;
  }
}

function scalarText(
  given: unknown,
  parameter: ParameterDefinition | undefined,
): string | undefined {
  switch (typeof given) {
    case 'string':
      return given;
    case 'boolean':
      return String(given);
    case 'bigint':
      return String(given);
    case 'number':
      return numberText(given, parameter?.valueType === 'float');
    default:
      return undefined;
  }
}

/** Beyond the safe integers the digits are not those that were written, unless a fraction is meant. */
function numberText(given: number, mayBeHuge: boolean): string | undefined {
  if (!Number.isFinite(given)) return undefined;
  if (!Number.isInteger(given) || Number.isSafeInteger(given)) return String(given);
  return mayBeHuge ? String(BigInt(given)) : undefined;
}

function compoundText(
  given: unknown,
  parameter: ParameterDefinition | undefined,
): string | undefined {
  if (typeof given !== 'object' || given === null || parameter === undefined) return undefined;
  const { valueType, separator = ',' } = parameter;
  switch (valueType) {
    case 'list':
      return Array.isArray(given) ? listText(given, separator) : undefined;
    case 'map':
      return Array.isArray(given) ? undefined : mapText(given, separator);
    case 'urlQuery':
      return Array.isArray(given) ? undefined : urlQueryText(given);
    case 'duration':
      return durationText(given);
    default:
      return undefined;
  }
}

/** KEDA trims the items, and knows no way to write the separator within one. */
function listText(items: readonly unknown[], separator: string): string | undefined {
  const texts: string[] = [];
  // Not map(), which would skip the holes of a list.
  for (const item of items) {
    const text = scalarText(item, undefined);
    if (text === undefined || text.includes(separator)) return undefined;
    texts.push(text);
  }
  return texts.join(separator);
}

/** Neither a key nor a value can hold what stands between them. */
function mapText(map: object, separator: string): string | undefined {
  const pairs = pairsOf(map);
  const holds = (text: string): boolean => text.includes(separator) || text.includes('=');
  if (pairs?.every((pair) => !pair.some(holds)) !== true) return undefined;
  return pairs.map((pair) => pair.join('=')).join(separator);
}

function urlQueryText(map: object): string | undefined {
  const pairs = pairsOf(map);
  // Half a character has no percent encoding.
  if (pairs?.some((pair) => pair.some((text) => /\p{Surrogate}/u.test(text))) !== false) {
    return undefined;
  }
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}

/** Undefined when a value is no scalar. */
function pairsOf(map: object): readonly (readonly [string, string])[] | undefined {
  const pairs: [string, string][] = [];
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue;
    const text = scalarText(value, undefined);
    if (text === undefined) return undefined;
    pairs.push([key, text]);
  }
  return pairs;
}

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** In the largest unit of Go that leaves a whole number. */
function durationText(given: object): string | undefined {
  const { toMilliseconds } = given as { readonly toMilliseconds?: unknown };
  if (typeof toMilliseconds !== 'function') return undefined;
  const milliseconds: unknown = toMilliseconds.call(given);
  if (typeof milliseconds !== 'number' || !Number.isSafeInteger(milliseconds)) return undefined;
  if (milliseconds === 0) return '0s';
  const [unit, length] = UNITS.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${String(milliseconds / length)}${unit}`;
}
