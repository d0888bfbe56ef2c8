import type { Trigger } from '../policy/function-has-rows';
import type { Scaling } from '../policy/scaling';
import type { Schedule } from '../policy/schedule';
import type { JsonValue } from '../values/json';
import type { WorkerSpec } from './worker-spec';

/** How often a failed row is tried again. */
export interface Retry {
  /**
   * Most attempts for one row.
   *
   * @default 8
   * @see Function field `spec.retry.maxAttempts`
   */
  readonly maxAttempts?: number;
  /**
   * Pause before the second attempt, in seconds.
   *
   * @default 5
   * @see Function field `spec.retry.initialBackoffSeconds`
   */
  readonly initialBackoffSeconds?: number;
  /**
   * Longest pause between two attempts, in seconds.
   *
   * @default 300
   * @see Function field `spec.retry.maxBackoffSeconds`
   */
  readonly maxBackoffSeconds?: number;
}

/** Chooses Index resources by their labels; open by design. */
export interface IndexSelector {
  /** Labels an Index must have. */
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly [key: string]: JsonValue | undefined;
}

/**
 * A worker that runs over rows which exist already; a `spec:` block pasted from YAML has this shape.
 *
 * @see Function field `spec`
 */
export interface FunctionSpec<Pools extends string = string, Pool = never> {
  /**
   * Namespaces of the vector store to run over.
   *
   * @default []
   * @reports `function-without-rows`
   * @see Function field `spec.targetNamespaces`
   */
  readonly targetNamespaces?: readonly string[];
  /**
   * Label selector over Index resources, the other way to choose namespaces.
   *
   * @default - none
   * @see Function field `spec.indexSelector`
   */
  readonly indexSelector?: IndexSelector;
  /**
   * Columns handed to the worker; `id` is the document id.
   *
   * @default []
   * @reports `attribute-reserved`
   * @see Function field `spec.inputs`
   */
  readonly inputs?: readonly string[];
  /**
   * Completion marker; a new value makes every row due again.
   *
   * @default 'v1'
   * @see Function field `spec.version`
   */
  readonly version?: string;
  /**
   * Which rows are due, as a filter in array form: `['category', 'Eq', 'outdoor']`.
   *
   * @default - every row
   * @reports `attribute-reserved`
   * @see Function field `spec.filter`
   */
  readonly filter?: JsonValue;
  /**
   * What makes rows due.
   *
   * @default ['discovery']
   * @reports `schedule-without-trigger`, `function-without-rows`
   * @see Function field `spec.triggers`
   */
  readonly triggers?: readonly Trigger[];
  /**
   * Other Functions whose rows a completion makes due again.
   *
   * @default []
   * @see Function field `spec.invalidates`
   */
  readonly invalidates?: readonly string[];
  /**
   * Scales the worker to 0, whatever its mode.
   *
   * @default false
   * @see Function field `spec.paused`
   */
  readonly paused?: boolean;
  /**
   * When the worker wakes, with the trigger `schedule`, and how discovery is paced.
   *
   * @default - see its fields
   * @see Function field `spec.schedule`
   */
  readonly schedule?: Schedule | null;
  /**
   * How often a failed row is tried again.
   *
   * @default - see its fields
   * @see Function field `spec.retry`
   */
  readonly retry?: Retry;
  /**
   * The worker container.
   *
   * @see Function field `spec.worker`
   */
  readonly worker: WorkerSpec;
  /**
   * Pool, mode and replicas.
   *
   * @see Function field `spec.scaling`
   */
  readonly scaling: Scaling<Pools, Pool>;
}
