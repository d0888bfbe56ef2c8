import type { ScalerTrigger } from '../keda/triggers/trigger';
import type { Replicas } from '../policy/scaling';
import type { GivenPodSpec } from './worker-spec';

/**
 * A length of time: whole seconds, a text such as `90s`, `15m` or `1h30m`, or a `Duration` of
 * cdk8s.
 */
export type WorkDuration = number | string | { readonly toSeconds: () => number };

/** A worker that takes its work from any queue that KEDA can follow. */
export interface QueueWorkerSpec<Pools extends string = string, Pool = never> {
  /**
   * Compute pool, by name or as the ComputePool itself: it places the pods, gives them resources,
   * and bounds the replicas.
   *
   * @reports `pool-unknown`, `pool-of-another-policy`
   */
  readonly pool: Pools | Pool;
  /**
   * Worker image.
   *
   * @reports `image-empty`, `image-malformed`, `image-not-pinned`
   */
  readonly image: string;
  /**
   * What wakes and scales the worker, made by `trigger`; KEDA takes the largest answer of them.
   *
   * @reports the findings of triggers and of their authentications
   * @see ScaledObject and ScaledJob field `spec.triggers`
   */
  readonly triggers: readonly ScalerTrigger[];
  /**
   * How long one message takes at most: what a pod must be given before it is stopped. Grace period
   * and cooldown follow from it unless they are given.
   *
   * @reports `duration-malformed`, `grace-period-below-work`, `cooldown-below-work`,
   *   `visibility-below-work`, `work-longer-than-pods-live`
   */
  readonly unitOfWork: WorkDuration;
  /**
   * Bounds, in pods.
   *
   * @see ScaledObject and ScaledJob fields `spec.minReplicaCount`, `spec.maxReplicaCount`
   */
  readonly replicas: Replicas;
  /**
   * `deployment`: long-lived pods that take message after message. `job`: a Job for each message or
   * batch, which nothing stops before it ends; for work longer than a pod should be trusted to live.
   *
   * @default 'deployment'
   */
  readonly kind?: 'deployment' | 'job';
  /**
   * How long the queue hides a message that somebody took before it hands it out again, as the
   * queue is set up.
   *
   * @default - nothing is checked
   * @reports `visibility-below-work`
   */
  readonly queueVisibilityTimeout?: WorkDuration;
  /**
   * Whether Karpenter leaves the nodes of running pods alone, by the annotation
   * `karpenter.sh/do-not-disrupt` on the pods.
   *
   * @default - true for jobs; Deployments let their pods be moved within the grace period
   * @reports `disruption-blocked-for-good`, `work-open-to-disruption`
   */
  readonly doNotDisrupt?: boolean;
  /**
   * Scales the worker to 0.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * Patch on the generated pod spec, whose container is named `worker`: containers, environment,
   * volumes and ports are merged by name, tolerations are added, null removes.
   *
   * @default - nothing is changed
   * @reports `resources-above-envelope`, `sidecar-with-extended-resource`, `pod-above-envelope`,
   *   `toleration-beyond-pool`, `node-selector-against-pool`, and the findings of the pod's fields
   */
  readonly podSpec?: GivenPodSpec;
}
