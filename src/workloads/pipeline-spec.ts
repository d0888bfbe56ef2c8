import type { Scaling } from '../policy/scaling';
import type { Schedule } from '../policy/schedule';
import type { JsonValue } from '../values/json';
import type { WorkerSpec } from './worker-spec';

/** Where the rows of a Pipeline go. */
export interface PipelineTarget {
  /**
   * Namespace of the vector store (not a Kubernetes namespace).
   *
   * @see Pipeline field `spec.target.namespace`
   */
  readonly namespace: string;
}

/** Where the data of a Pipeline comes from; open by design, handed to the worker as JSON. */
export interface SourceRef {
  /** What kind of source it is, such as `sqs` or `huggingface`. */
  readonly kind?: string;
  readonly [key: string]: JsonValue | undefined;
}

/**
 * A worker that turns outside data into rows; a `spec:` block pasted from YAML has this shape.
 *
 * @see Pipeline field `spec`
 */
export interface PipelineSpec<Pools extends string = string, Pool = never> {
  /**
   * Where the rows go.
   *
   * @see Pipeline field `spec.target`
   */
  readonly target: PipelineTarget;
  /**
   * Id of the gateway queue behind this worker: its work goes there, and its depth scales it.
   *
   * @default - the name of the resource
   * @reports `pipeline-id-shared`, `pipeline-id-not-a-label`
   * @see Pipeline field `spec.pipelineId`
   */
  readonly pipelineId?: string | null;
  /**
   * Scales the worker to 0, whatever its mode.
   *
   * @default false
   * @see Pipeline field `spec.paused`
   */
  readonly paused?: boolean;
  /**
   * Where the data comes from, handed to the worker as JSON.
   *
   * @default - the worker is told nothing
   * @reports `warehouse-unresolved` with `warehouseRef`
   * @see Pipeline field `spec.sourceRef`
   */
  readonly sourceRef?: SourceRef;
  /**
   * Wakes the worker by the clock, in place of queue depth.
   *
   * @default - queue depth scales the worker
   * @see Pipeline field `spec.schedule`
   */
  readonly schedule?: Schedule | null;
  /**
   * The worker container.
   *
   * @see Pipeline field `spec.worker`
   */
  readonly worker: WorkerSpec;
  /**
   * Pool, mode and replicas.
   *
   * @see Pipeline field `spec.scaling`
   */
  readonly scaling: Scaling<Pools, Pool>;
}
