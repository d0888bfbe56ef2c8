import { Chart, Duration, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

export interface MediaChartProps extends ChartProps {
  readonly rules: layer.InfraRules;
}

/** Workers on queues of their own, under the same pools and ceilings as everybody else. */
export class MediaChart extends Chart {
  public constructor(scope: Construct, id: string, { rules, ...props }: MediaChartProps) {
    super(scope, id, props);
    const infraRules = rules;

    // A pool, an image, a queue. The authentication at the trigger becomes an object of its own.
    new layer.QueueWorker(this, 'resize', {
      infraRules,
      pool: 'cpu',
      image: 'ghcr.io/acme/resize:2.3.0',
      unitOfWork: '90s',
      replicas: { max: 8 },
      triggers: [
        layer.trigger(
          'aws-sqs-queue',
          {
            queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/resize',
            queueLength: 5,
            awsRegion: 'eu-west-1',
          },
          { authentication: { podIdentity: { provider: 'aws' } } },
        ),
      ],
      queueVisibilityTimeout: Duration.minutes(2),
    });

    // One authentication for all workers of one broker, typed by the scaler that reads it.
    const broker = new layer.TriggerAuthentication(this, 'broker', {
      scaler: 'rabbitmq',
      secretTargetRef: [{ parameter: 'host', name: 'rabbitmq', key: 'url' }],
    });

    // Hours of work for one message: a Job each, which no scale-in and no rollout interrupts.
    new layer.QueueWorker(this, 'transcode', {
      infraRules,
      pool: 'gpu',
      image: 'ghcr.io/acme/transcode:1.9.1',
      kind: 'job',
      unitOfWork: '3h',
      replicas: { max: 4 },
      triggers: [
        layer.trigger(
          'rabbitmq',
          { queueName: 'transcode', protocol: 'amqp', mode: 'QueueLength', value: 1 },
          { authentication: broker },
        ),
      ],
    });

    // Two queues in one formula; when a broker cannot be asked, what runs goes on running.
    new layer.QueueWorker(this, 'caption', {
      infraRules,
      pool: 'gpu',
      image: 'ghcr.io/acme/caption:0.8.0',
      unitOfWork: '4m',
      replicas: { min: 1, max: 4 }, // one stays warm: a fallback starts nothing from zero
      triggers: ['uploads', 'backlog'].map((name) =>
        layer.trigger(
          'rabbitmq',
          { queueName: name, protocol: 'amqp', mode: 'QueueLength', value: 1 },
          { name, authentication: broker },
        ),
      ),
      output: {
        scaledObject: {
          fallback: { failureThreshold: 3, replicas: 2, behavior: 'currentReplicasIfHigher' },
          advanced: {
            scalingModifiers: { formula: 'uploads + backlog / 4', target: '20' },
            horizontalPodAutoscalerConfig: {
              behavior: {
                scaleUp: { policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
              },
            },
          },
        },
      },
    });

    // A Pipeline may follow a queue of its own in place of the gateway's, or beside it.
    new layer.Pipeline(this, 'ingest', {
      infraRules,
      target: { namespace: 'media' },
      worker: { image: 'ghcr.io/acme/ingest:3.0.0' },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 8 } },
      output: {
        queueTrigger: false,
        triggers: [
          layer.trigger('kafka', {
            bootstrapServers: ['kafka.media.svc.cluster.local:9092'],
            consumerGroup: 'ingest',
            topic: 'uploads',
            lagThreshold: 50,
          }),
        ],
      },
    });
  }
}
