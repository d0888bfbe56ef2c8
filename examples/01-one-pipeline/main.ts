import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';

const app = new layer.App(); // cdk8s's App, the same bytes
const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules'); // the three stock pools

const shop = new Chart(app, 'shop', { namespace: 'layer' });
new layer.Pipeline(shop, 'product-images', {
  infraRules: rules,
  target: { namespace: 'products' },
  sourceRef: {
    kind: 'sqs',
    queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789/product-images',
  },
  worker: { image: 'ghcr.io/acme/product-image-worker:1.4.2', batchSize: 64, timeoutSeconds: 60 },
  scaling: { pool: 'cpu', mode: 'autoscale', replicas: { min: 0, max: 8 } },
});
app.synth();
