import type {
  ParameterDefinition,
  ScalerDefinition,
  ScalerRule,
} from '../../src/keda/scalers/scaler';
import type { ScalerRow } from './rows';

/** What the library reads of the table, a text per scaler so that each is parsed when asked for. */
export function runTimeTable(rows: readonly ScalerRow[]): string {
  const entries = rows.map(
    (row) => `  ['${row.type}', ${quoted(JSON.stringify(definition(row)))}],`,
  );
  return `/** Definitions of the scalers as JSON, by type. */
export const scalerTable: ReadonlyMap<string, string> = new Map([
${entries.join('\n')}
]);
`;
}

/** Single quotes, for the text is full of double ones. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function definition(row: ScalerRow): ScalerDefinition {
  const { type, metricType, podIdentity, podIdentityElse, since, deprecated } = row;
  const { unknownKeysAllowed, documentedButUnread } = row;
  return {
    ...{ type, metricType, podIdentity, podIdentityElse, since, deprecated },
    ...{ unknownKeysAllowed, documentedButUnread },
    parameters: row.parameters.map(parameterOf),
    rules: row.rules.filter(({ check }) => (check as unknown) !== undefined).map(ruleOf),
  };
}

/** Field by field, so that no text for people comes along. */
function parameterOf(parameter: ParameterDefinition): ParameterDefinition {
  const { name, aliases, valueType, elementType, separator, rangeSeparator, required } = parameter;
  const { default: given, enum: choices, enumIgnoreCase, exclusiveSet, unsentModes } = parameter;
  const { pattern, sources, activates, secret, mayContainCredentials, since } = parameter;
  const { lenient, untrimmed } = parameter;
  const removed = parameter.removed && { in: parameter.removed.in, use: parameter.removed.use };
  const { removal = '', use = '' } = parameter.deprecated ?? {};
  return {
    ...{ name, aliases, valueType, elementType, separator, rangeSeparator, required },
    ...{ default: given, enum: choices, enumIgnoreCase, exclusiveSet, unsentModes },
    ...{ pattern, sources, activates, secret, mayContainCredentials, removed },
    ...{ deprecated: parameter.deprecated && { removal, use }, since, lenient, untrimmed },
  };
}

function ruleOf({
  id,
  demands,
  check,
  fix,
  unlessScalingModifiers,
  later,
}: ScalerRule): ScalerRule {
  return { id, demands, check, fix, unlessScalingModifiers, later };
}
