import type { Fault } from '../findings/finding';
import type { JsonValue } from '../values/json';

/** Attributes that begin like the gateway's own markers are left to it. */
export function attributesNotReserved(
  inputs: readonly string[],
  filter: JsonValue | undefined,
): readonly Fault[] {
  const faults: Fault[] = [];
  inputs.forEach((attribute, index) => {
    if (isReserved(attribute)) {
      const prop = `inputs[${String(index)}]`;
      faults.push({ code: 'attribute-reserved', prop, details: { attribute } });
    }
  });
  if (filter === undefined) return faults;
  for (const attribute of new Set(attributesOf(filter))) {
    if (isReserved(attribute)) {
      faults.push({ code: 'attribute-reserved', prop: 'filter', details: { attribute } });
    }
  }
  return faults;
}

function isReserved(attribute: string): boolean {
  return attribute.startsWith('_hevlayer_');
}

/** The attributes that a filter in array form compares: the first item of each innermost triple. */
function* attributesOf(filter: JsonValue | undefined): Generator<string> {
  if (!Array.isArray(filter)) return;
  const items = filter as readonly JsonValue[];
  const [first, second] = items;
  if (typeof first === 'string' && typeof second === 'string') {
    // What follows are values, and may look like anything.
    yield first;
    return;
  }
  for (const item of items) yield* attributesOf(item);
}
