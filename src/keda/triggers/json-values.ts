import { isJsonObject, type JsonObject, type JsonValue } from '../../values/json';
import type { TriggerValues } from './trigger-values';
import { trimmed, durationSeconds } from '../scalers/value-syntax';

/** What a text holds as JSON; undefined when it is none. */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Whether a text is a JSON object; KEDA takes `null` for an empty one. */
export function isJsonMap(text: string, nonEmpty: boolean): boolean {
  const value = parsed(text);
  if (value === null) return !nonEmpty;
  return value !== undefined && isJsonObject(value) && (!nonEmpty || Object.keys(value).length > 0);
}

/** Whether a text is a JSON object with at least one entry, all of them texts. */
export function isMapOfTexts(text: string): boolean {
  const value = parsed(text);
  if (value === undefined || !isJsonObject(value)) return false;
  const entries = Object.values(value);
  return entries.length > 0 && entries.every((entry) => typeof entry === 'string');
}

/** Whether a text is a JSON object of values as DynamoDB types them: `{":year": {"N": "1994"}}`. */
export function isMapOfTypedValues(text: string): boolean {
  const value = parsed(text);
  if (value === null) return true;
  return value !== undefined && isJsonObject(value) && areTyped(value);
}

function areTyped(values: JsonObject): boolean {
  return Object.values(values).every((value) => value !== undefined && isTyped(value));
}

function isTyped(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  return Object.entries(value).every(([type, inner]) => {
    switch (type) {
      case 'S':
      case 'N':
      case 'B':
        return typeof inner === 'string';
      case 'BOOL':
        return typeof inner === 'boolean';
      case 'L':
        return Array.isArray(inner) && (inner as readonly JsonValue[]).every(isTyped);
      case 'M':
        return inner !== undefined && isJsonObject(inner) && areTyped(inner);
      default:
        return type === 'NULL';
    }
  });
}

/** The rows of a Sumo Logic query stand in the keys `query.<row>`, of which one is the result. */
export function sumologicRowsFit(values: TriggerValues): boolean | undefined {
  const { metadata } = values.trigger;
  const rows = Object.keys(metadata).filter((key) => key.startsWith('query.'));
  if (rows.some((key) => key === 'query.' || metadata[key] === '')) return false;
  const type = values.valueOf('queryType');
  if (type.is !== 'known') return undefined;
  if (type.text === 'logs') return rows.length === 0;
  const quantization = values.valueOf('quantization');
  if (quantization.is === 'known' && durationSeconds(quantization.text) === 0) return false;
  const hasQuery = values.valueOf('query').is !== 'absent';
  if (rows.length === 0) return hasQuery;
  const result = trimmed(metadata.resultQueryRowID ?? '');
  return !hasQuery && rows.includes(`query.${result}`);
}
