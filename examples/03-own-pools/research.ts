import { Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';
import type { PlatformChart } from './platform';

export interface ResearchChartProps extends ChartProps {
  readonly platform: PlatformChart;
}

/** Three workers, and the three ways to name a pool. */
export class ResearchChart extends Chart {
  public constructor(scope: Construct, id: string, { platform, ...props }: ResearchChartProps) {
    super(scope, id, props);
    const infraRules = platform.rules;
    const targetNamespaces = ['papers'];

    new layer.Function(this, 'embed', {
      infraRules,
      targetNamespaces,
      inputs: ['abstract'],
      worker: { image: 'ghcr.io/acme/embed-papers:4.0.0' },
      scaling: { pool: 'gpu', replicas: { min: 0, max: 8 } }, // by name
    });
    new layer.Function(this, 'rerank', {
      infraRules,
      targetNamespaces,
      inputs: ['abstract', 'citations'],
      worker: { image: 'ghcr.io/acme/rerank-papers:1.2.0' },
      scaling: { pool: infraRules.pools.tpu, replicas: { min: 0, max: 2 } }, // from the policy
    });
    new layer.Function(this, 'deduplicate', {
      infraRules,
      targetNamespaces,
      inputs: ['title', 'doi'],
      worker: { image: 'ghcr.io/acme/deduplicate-papers:1.0.1' },
      scaling: { pool: platform.spot, replicas: { min: 0, max: 40 } }, // as the construct itself
    });
  }
}
