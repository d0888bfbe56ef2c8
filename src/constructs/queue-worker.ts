import type { Construct } from 'constructs';
import type { QueueWorkerSpec } from '../workloads/queue-worker-spec';
import { takeQueueWorker } from '../workloads/queue-worker-intake';
import type { OutputOptions } from '../render/output-options';
import type { ComputePool } from './compute-pool';
import { readProp } from './given';
import { intakeOf, OWN_PROPS, Workload, type WorkloadOptions } from './workload';

/** Options of the objects of a QueueWorker: those that have nothing to do with Layer's gateway. */
export type QueueWorkerOutput = Pick<
  OutputOptions,
  | 'env'
  | 'labels'
  | 'annotations'
  | 'podAnnotations'
  | 'pausing'
  | 'scaledObject'
  | 'scaledJob'
  | 'deployment'
>;

/** A worker that takes its work from a queue, the queue, and the pool it runs in. */
export interface QueueWorkerProps<Pools extends string = string>
  extends QueueWorkerSpec<NoInfer<Pools>, ComputePool>, Omit<WorkloadOptions<Pools>, 'output'> {
  /**
   * What the made objects look like.
   *
   * @default - the `output` of InfraRules, as far as it is about any worker
   * @reports `option-without-effect`
   */
  readonly output?: QueueWorkerOutput;
}

/**
 * A worker for any queue that KEDA can follow, without Layer: a Deployment placed by its pool and
 * scaled by a ScaledObject, or a ScaledJob for work that nothing may interrupt, under the ceiling of
 * the pool. It is always made here, also where an operator reconciles Pipelines and Functions.
 *
 * @example
 * new QueueWorker(chart, 'resize', {
 *   pool: 'cpu',
 *   image: 'ghcr.io/acme/resize:2.3.0',
 *   unitOfWork: '90s',
 *   replicas: { max: 8 },
 *   triggers: [trigger('aws-sqs-queue', { queueURL, awsRegion: 'eu-west-1', identityOwner: 'operator' })],
 * });
 */
export class QueueWorker<Pools extends string = string> extends Workload {
  public constructor(scope: Construct, id: string, props: QueueWorkerProps<Pools>) {
    const intake = intakeOf(
      id,
      props,
      (input, given) => takeQueueWorker({ ...input, triggers: readProp(given, 'triggers') }),
      [...OWN_PROPS, 'triggers'],
    );
    super(scope, id, intake);
  }
}
