import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

/** What the platform team owns: the stock pools, and the policy of the document cache. */
export class PlatformChart extends Chart {
  public readonly rules: layer.InfraRules;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.rules = new layer.InfraRules(this, 'rules', {
      documentCache: {
        capGiB: 256,
        replicationFactor: 1,
        scaling: { mode: 'autoscale', nodes: { min: 0, max: 1 } },
      },
    });
  }
}
