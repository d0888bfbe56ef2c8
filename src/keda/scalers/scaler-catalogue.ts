import type { ScalerDefinition } from './scaler';
import { scalerTable } from './scaler-table.generated';

const definitions = new Map<string, ScalerDefinition>();

/** What the catalogue knows of a trigger type; undefined for a type that KEDA does not have. */
export function scalerOf(type: string): ScalerDefinition | undefined {
  const known = definitions.get(type);
  if (known !== undefined) return known;
  const text = scalerTable.get(type);
  if (text === undefined) return undefined;
  const definition = JSON.parse(text) as ScalerDefinition;
  definitions.set(type, definition);
  return definition;
}

/** All trigger types of the catalogue, in alphabetical order. */
export function scalerTypes(): readonly string[] {
  return [...scalerTable.keys()];
}
