import type { PodSpecPatch } from '../kubernetes/pod-spec-merge';

/**
 * A quantity or int-or-string as an object, such as `k8s.Quantity.fromString('2Gi')` of cdk8s-plus.
 */
export interface BoxedQuantity {
  /** The amount itself. */
  readonly value: string | number;
}

/** Wherever a quantity or int-or-string may stand, its boxed form may. */
type WithBoxes<T> = [string | number] extends [T]
  ? T | BoxedQuantity
  : T extends readonly (infer Item)[]
    ? readonly WithBoxes<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: WithBoxes<T[Key]> }
      : T;

/**
 * A patch on the generated pod spec, in the JSON form of a PodSpec of which everything may be
 * missing; `null` takes a generated value away. A `k8s.PodSpec` of cdk8s-plus fits too.
 */
export type GivenPodSpec = WithBoxes<PodSpecPatch>;

/**
 * The worker container of a Pipeline or Function; environment and command go through `podSpec`,
 * resources come from the pool.
 *
 * @see Pipeline and Function field `spec.worker`
 */
export interface WorkerSpec {
  /**
   * Worker image.
   *
   * @reports `image-empty`, `image-malformed`, `image-not-pinned`
   * @see Pipeline and Function field `spec.worker.image`
   */
  readonly image: string;
  /**
   * Chooses the pool of this name when `scaling.pool` is absent.
   *
   * @default 'cpu'
   * @reports `compute-class-ignored`, `stock-pool-missing`
   * @see Pipeline and Function field `spec.worker.computeClass`
   */
  readonly computeClass?: 'cpu' | 'gpu';
  /**
   * `pull`: the worker claims work from the gateway. `push`: the gateway calls the worker over HTTP.
   *
   * @default 'pull'
   * @see Pipeline and Function field `spec.worker.dispatch`
   */
  readonly dispatch?: 'pull' | 'push';
  /**
   * Port on which a push worker listens, and of its Service.
   *
   * @default - 8080 for a push worker without `url`
   * @reports `push-without-address`, `address-without-push`, `number-out-of-range`
   * @see Pipeline and Function field `spec.worker.port`
   */
  readonly port?: number | null;
  /**
   * Address of a push worker that runs elsewhere; no Service is made.
   *
   * @default - the in-cluster Service
   * @reports `address-without-push`
   * @see Pipeline and Function field `spec.worker.url`
   */
  readonly url?: string | null;
  /**
   * Rows or items in one batch.
   *
   * @default 32
   * @see Pipeline and Function field `spec.worker.batchSize`
   */
  readonly batchSize?: number;
  /**
   * How long one call of the worker may take, in seconds.
   *
   * @default 30
   * @see Pipeline and Function field `spec.worker.timeoutSeconds`
   */
  readonly timeoutSeconds?: number;
  /**
   * Patch on the generated pod spec: containers, environment, volumes and ports are merged by name,
   * tolerations are added, null removes.
   *
   * @default - nothing is changed
   * @reports `resources-above-envelope`, `sidecar-with-extended-resource`, `pod-above-envelope`,
   *   `toleration-beyond-pool`, `node-selector-against-pool`, and the findings of the pod's fields
   * @see Pipeline and Function field `spec.worker.podSpec`
   */
  readonly podSpec?: GivenPodSpec;
}
