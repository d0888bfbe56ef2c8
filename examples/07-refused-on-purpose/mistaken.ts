import { Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

/**
 * What goes wrong in practice, all at once. With an `infraRules` prop the compiler would catch the
 * first one; the others no compiler sees.
 */
export class MistakenChart extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    const target = { namespace: 'products' };
    const image = 'ghcr.io/acme/products:1.4.2';

    // A pool that nobody declared.
    new layer.Pipeline(this, 'embed', {
      target,
      worker: { image },
      scaling: { pool: 'gup', replicas: { min: 0, max: 2 } },
    });

    // More replicas than the pool allows.
    new layer.Pipeline(this, 'train', {
      target,
      worker: { image },
      scaling: { pool: 'gpu', replicas: { min: 0, max: 5 } },
    });

    // Bounds the wrong way round: KEDA's webhook would refuse the ScaledObject.
    new layer.Pipeline(this, 'crawl', {
      target,
      worker: { image },
      scaling: { pool: 'cpu', replicas: { min: 4, max: 2 } },
    });

    // More memory than the pool hands out, by way of a patch.
    new layer.Pipeline(this, 'join', {
      target,
      worker: {
        image,
        podSpec: { containers: [{ name: 'worker', resources: { limits: { memory: '16Gi' } } }] },
      },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 2 } },
    });

    // Every quarter of an hour: a wake window has no end when it starts at four minutes at once.
    new layer.Pipeline(this, 'refresh', {
      target,
      schedule: { cron: '*/15 * * * *' },
      worker: { image },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 1 } },
    });

    // An image that no node can pull: paths are in lower case.
    new layer.Function(this, 'classify', {
      targetNamespaces: ['products'],
      worker: { image: 'ghcr.io/acme/Classify:2.0.1' },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 2 } },
    });

    // The same name twice in one namespace: the second Deployment would overwrite the first.
    new layer.Function(this, 'classify-again', {
      metadata: { name: 'classify' },
      targetNamespaces: ['products'],
      worker: { image },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 2 } },
    });
  }
}
