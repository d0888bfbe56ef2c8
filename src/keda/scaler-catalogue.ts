import type { ScalerDefinition } from './scaler';
import type * as Table from './scaler-table.generated';

const definitions = new Map<string, ScalerDefinition>();
let table: ReadonlyMap<string, string> | undefined;

/** What the catalogue knows of a trigger type; undefined for a type that KEDA does not have. */
export function scalerOf(type: string): ScalerDefinition | undefined {
  const known = definitions.get(type);
  if (known !== undefined) return known;
  const text = scalerTable().get(type);
  if (text === undefined) return undefined;
  const definition = JSON.parse(text) as ScalerDefinition;
  definitions.set(type, definition);
  return definition;
}

/** All trigger types of the catalogue, in alphabetical order. */
export function scalerTypes(): readonly string[] {
  return [...scalerTable().keys()];
}

/** An app without triggers should not pay for the table: it is loaded when first asked for. */
function scalerTable(): ReadonlyMap<string, string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  table ??= (require('./scaler-table.generated') as typeof Table).scalerTable;
  return table;
}
