import { ApiObject, Chart, type ChartProps } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

export interface ShopChartProps extends ChartProps {
  /** The platform's policy; the names of its pools are known to the compiler. */
  readonly rules: layer.InfraRules;
}

/** Instance families whose GPU has the 24 GiB that the embedding model needs. */
const ON_24_GIB_GPUS = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        {
          matchExpressions: [
            { key: 'karpenter.k8s.aws/instance-family', operator: 'In', values: ['g5', 'g6'] },
          ],
        },
      ],
    },
  },
};

/** What the shop team owns: its product catalogue, and what it works out about each product. */
export class ShopChart extends Chart {
  public constructor(scope: Construct, id: string, { rules, ...props }: ShopChartProps) {
    super(scope, id, props);

    // The second stage first, since the first one is told its queue. It loads a model for a minute,
    // so it stays up for ten after the last batch.
    const embed = new layer.Pipeline(this, 'catalogue-embed', {
      infraRules: rules,
      target: { namespace: 'products' },
      worker: {
        image: 'ghcr.io/acme/catalogue-embed:3.1.0',
        batchSize: 256,
        timeoutSeconds: 120,
        podSpec: {
          terminationGracePeriodSeconds: 60,
          affinity: ON_24_GIB_GPUS,
          containers: [
            {
              name: 'worker',
              env: [
                {
                  name: 'HF_TOKEN',
                  valueFrom: { secretKeyRef: { name: 'hugging-face', key: 'token' } },
                },
                { name: 'HF_HOME', value: '/models' },
              ],
              volumeMounts: [{ name: 'models', mountPath: '/models' }],
            },
          ],
          volumes: [{ name: 'models', emptyDir: { sizeLimit: '20Gi' } }],
        },
      },
      scaling: { pool: 'gpu', replicas: { min: 0, max: 4 }, warmWindowSeconds: 600 },
      // A rollout must not wait for a fifth GPU.
      output: {
        deployment: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
      },
    });

    // The first stage has a queue of its own: on the queue of the second, its output would wake it.
    const extract = new layer.Pipeline(this, 'catalogue-extract', {
      infraRules: rules,
      target: { namespace: 'products' },
      sourceRef: {
        kind: 'sqs',
        queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789/catalogue-changes',
        mapping: { id: 'sku', text: 'description', attributes: ['title', 'category', 'price'] },
        chunk: { strategy: 'sentence', size: 512, overlap: 64 },
      },
      worker: { image: 'ghcr.io/acme/catalogue-extract:2.3.0', batchSize: 64, timeoutSeconds: 60 },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 16 } },
      output: { env: { EMBED_PIPELINE_ID: embed.pipelineId } },
    });

    // Every night at two (UTC), for half an hour: queues what has changed in the supplier's dump.
    new layer.Pipeline(this, 'catalogue-refresh', {
      infraRules: rules,
      target: { namespace: 'products' },
      pipelineId: extract.pipelineId,
      sourceRef: { kind: 'huggingface', repo: 'acme/supplier-catalogue', split: 'train' },
      schedule: { cron: '0 2 * * *', leaseSeconds: 1800 },
      worker: { image: 'ghcr.io/acme/catalogue-refresh:1.0.4' },
      scaling: { pool: 'cpu-large', replicas: { min: 0, max: 1 } },
    });

    // Called by the gateway over HTTP, for products that have no category yet.
    const classify = new layer.Function(this, 'classify', {
      infraRules: rules,
      targetNamespaces: ['products'],
      inputs: ['id', 'title', 'description'],
      filter: ['category', 'Eq', null],
      triggers: ['discovery', 'write'],
      version: 'v2',
      worker: { image: 'ghcr.io/acme/classify:2.0.1', dispatch: 'push', port: 8080 },
      scaling: { pool: 'cpu', replicas: { min: 1, max: 8 } },
    });

    // Waits for its budget: declared, held to the policy, and not running.
    const summarize = new layer.Function(this, 'summarize', {
      infraRules: rules,
      paused: true,
      indexSelector: { matchLabels: { team: 'shop' } },
      inputs: ['id', 'description'],
      retry: { maxAttempts: 3 },
      worker: { image: 'ghcr.io/acme/summarize:0.9.0', timeoutSeconds: 300 },
      scaling: { pool: 'gpu', replicas: { min: 0, max: 2 } },
    });

    // Without the operator nobody tells the gateway of a Function: the deployment posts these.
    new ApiObject(this, 'registrations', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'function-registrations' },
      data: {
        'classify.json': JSON.stringify(classify.registration),
        'summarize.json': JSON.stringify(summarize.registration),
      },
    });
  }
}
