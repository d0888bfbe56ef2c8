import { Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

/** One worker, declared once for each way to run it. */
export class ModesChart extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    // Follows its queue, from nothing to eight. `mode: 'autoscale'` is the default.
    this.index('queue-driven', { pool: 'cpu', replicas: { min: 0, max: 8 } });

    // The same, with one replica that never goes away: for workers that start slowly.
    this.index('warm', { pool: 'cpu', replicas: { min: 1, max: 8 } });

    // Three replicas, always. Without `min` it would not compile.
    this.index('steady', { pool: 'cpu', mode: 'fixed', replicas: { min: 3, max: 3 } });

    // None; the bounds wait for the day the mode changes.
    this.index('switched-off', { pool: 'cpu', mode: 'disabled', replicas: { max: 8 } });

    // None, whatever the mode says: for an incident, not for good.
    this.index('paused', { pool: 'cpu', replicas: { min: 1, max: 8 } }, { paused: true });

    // None, in a cluster that is applied to without prune: the ScaledObject stays, and is told so.
    this.index(
      'paused-by-annotation',
      { pool: 'cpu', replicas: { min: 1, max: 8 } },
      { paused: true, output: { pausing: 'annotate' } },
    );
  }

  private index(
    id: string,
    scaling: layer.PipelineProps['scaling'],
    changes: Partial<layer.PipelineProps> = {},
  ): void {
    new layer.Pipeline(this, id, {
      target: { namespace: 'documents' },
      worker: { image: 'ghcr.io/acme/index-documents:2.1.0' },
      scaling,
      ...changes,
    });
  }
}
