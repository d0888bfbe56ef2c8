import type { Chart } from 'cdk8s';
import { QueueWorker, trigger, type QueueWorkerProps, type ScalerTrigger } from 'cdk8s-infra-rules';

/** A trigger on a queue of SQS, which reads its credentials from the pod of KEDA. */
export function sqs(queue = 'resize', name?: string): ScalerTrigger {
  return trigger(
    'aws-sqs-queue',
    {
      queueURL: `https://sqs.eu-west-1.amazonaws.com/123456789012/${queue}`,
      awsRegion: 'eu-west-1',
      identityOwner: 'operator',
    },
    name === undefined ? {} : { name },
  );
}

/** Props of a QueueWorker that nothing is wrong with, with changes. */
export function queueWorkerProps(changes: Partial<QueueWorkerProps> = {}): QueueWorkerProps {
  return {
    pool: 'cpu',
    image: 'ghcr.io/acme/resize:2.3.0',
    unitOfWork: '90s',
    replicas: { max: 4 },
    triggers: [sqs()],
    ...changes,
  };
}

/** A good QueueWorker named `resize`, with changes. */
export function queueWorker(
  chart: Chart,
  changes: Partial<QueueWorkerProps> = {},
  id = 'resize',
): QueueWorker {
  return new QueueWorker(chart, id, queueWorkerProps(changes));
}
