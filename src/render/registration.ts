import { isJsonObject, objectAt, type JsonObject, type JsonValue } from '../values/json';
import type { FunctionFacts } from './workload-facts';

/** The body of `POST /v2/udfs`, by which the gateway learns of a Function. */
export interface FunctionRegistration {
  /** The Function's name. */
  readonly id: string;
  readonly [field: string]: JsonValue | undefined;
}

/** Left to the cluster: the gateway has no use for it. */
const NOT_REGISTERED = new Set(['paused', 'scaling', 'indexSelector']);

/** What the API server would have filled in. */
const DEFAULTS: JsonObject = {
  targetNamespaces: [],
  inputs: [],
  version: 'v1',
  triggers: ['discovery'],
  invalidates: [],
};
const SCHEDULE_DEFAULTS: JsonObject = {
  discoveryIntervalSeconds: 60,
  leaseSeconds: 120,
  maxConcurrentScans: 4,
  maxInFlightBatches: 8,
};
const RETRY_DEFAULTS: JsonObject = {
  maxAttempts: 8,
  initialBackoffSeconds: 5,
  maxBackoffSeconds: 300,
};
const WORKER_DEFAULTS: JsonObject = { dispatch: 'pull', batchSize: 32, timeoutSeconds: 30 };

/** The spec in snake_case with its defaults, without what concerns the cluster alone. */
export function registrationOf({ name, given }: FunctionFacts): FunctionRegistration {
  const spec = {
    ...DEFAULTS,
    ...given,
    schedule: { ...SCHEDULE_DEFAULTS, ...objectAt(given, 'schedule') },
    retry: { ...RETRY_DEFAULTS, ...objectAt(given, 'retry') },
    worker: { ...WORKER_DEFAULTS, ...objectAt(given, 'worker'), podSpec: undefined },
  };
  const registration: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(spec)) {
    if (NOT_REGISTERED.has(key)) continue;
    // The keys inside filter are the user's own; only the fields of the spec are renamed.
    const renamed = key !== 'filter' && isJsonObject(value) ? inSnakeCase(value) : value;
    registration[snakeCase(key)] = renamed;
  }
  return { id: name, ...registration };
}

function inSnakeCase(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [snakeCase(key), value]),
  );
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
