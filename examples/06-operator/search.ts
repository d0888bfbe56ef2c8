import { Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

export interface SearchChartProps extends ChartProps {
  readonly rules: layer.InfraRules;
}

/**
 * Workloads for a cluster that runs the Layer operator: only their custom resources are written,
 * with what is set here and nothing more; the operator makes the rest.
 */
export class SearchChart extends Chart {
  public constructor(scope: Construct, id: string, { rules, ...props }: SearchChartProps) {
    super(scope, id, props);
    new layer.Pipeline(this, 'tickets', {
      infraRules: rules,
      target: { namespace: 'tickets' },
      sourceRef: { kind: 'warehouse', warehouseRef: 'support', cursor: { field: 'updated_at' } },
      schedule: { cron: '15 * * * *' },
      worker: { image: 'ghcr.io/acme/tickets:5.2.0' },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 2 } },
    });
    new layer.Function(this, 'sentiment', {
      infraRules: rules,
      targetNamespaces: ['tickets'],
      inputs: ['subject', 'body'],
      filter: ['sentiment', 'Eq', null],
      worker: { image: 'ghcr.io/acme/sentiment:1.1.0', computeClass: 'gpu' },
      scaling: { replicas: { min: 0, max: 4 } }, // without a pool, computeClass chooses the stock one
    });
  }
}
