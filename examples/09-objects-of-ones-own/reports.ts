import { ApiObject, Chart, JsonPatch, type ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

export interface ReportsChartProps extends ChartProps {
  readonly pool: layer.ComputePool;
}

/** What a team has already: a Deployment of cdk8s-plus, a ScaledObject by hand, a nightly Job. */
export class ReportsChart extends Chart {
  public constructor(scope: Construct, id: string, { pool, ...props }: ReportsChartProps) {
    super(scope, id, props);

    const renderer = new kplus.Deployment(this, 'renderer', {
      metadata: { name: 'renderer' },
      containers: [
        {
          name: 'renderer',
          image: 'ghcr.io/acme/renderer:5.1.0',
          resources: {}, // left to the pool
        },
      ],
    });

    // KEDA owns the number: written down, each apply would fight it.
    ApiObject.of(renderer).addJsonPatch(JsonPatch.remove('/spec/replicas'));

    const scaling = new ApiObject(this, 'scaling', {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'renderer' },
      spec: {
        scaleTargetRef: { name: renderer.name },
        minReplicaCount: 0,
        maxReplicaCount: 16,
        triggers: [
          {
            type: 'nats-jetstream',
            metadata: {
              natsServerMonitoringEndpoint: 'nats.reports.svc.cluster.local:8222',
              account: '$G',
              stream: 'reports',
              consumer: 'renderer',
            },
          },
        ],
      },
    });

    const nightly = new ApiObject(this, 'nightly', {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'nightly' },
      spec: {
        schedule: '30 2 * * *',
        jobTemplate: {
          spec: {
            template: {
              spec: {
                restartPolicy: 'Never',
                containers: [{ name: 'nightly', image: 'ghcr.io/acme/nightly:2.0.4' }],
              },
            },
          },
        },
      },
    });

    // One line each, and the policy holds for them too.
    pool.place(renderer);
    pool.place(scaling);
    pool.place(nightly);
  }
}
