import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';
import { parse } from 'yaml';

/** An application team's chart: the policy is read and not written. */
export class ReviewsChart extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    const policy = fromFile('infra-rules.yaml');
    layer.InfraRules.fromManifest(this, 'rules', policy, { emit: false, strict: true });

    // From YAML that the team has already …
    layer.Pipeline.fromManifest(this, 'embed', fromFile('reviews-embed.yaml'));

    // … or in TypeScript. Pool names come from a file here, so synth checks them, not the compiler.
    new layer.Function(this, 'moderate', {
      targetNamespaces: ['reviews'],
      inputs: ['text'],
      triggers: ['write'],
      worker: { image: 'ghcr.io/acme/reviews-moderate:0.4.1' },
      scaling: { pool: 'cpu', replicas: { min: 1, max: 16 } },
    });
  }
}

function fromFile(name: string): unknown {
  return parse(readFileSync(join(__dirname, name), 'utf8'));
}
