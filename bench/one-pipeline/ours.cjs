// The one-pipeline example, on the built library.
const { join } = require('node:path');
const { App, Chart } = require('cdk8s');
// A path of its own making, since tools that follow imports would miss what is not built yet.
const layer = require(join(__dirname, '../../lib/src/index.js'));

const app = new App();
const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');

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
