import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';

describe('the smallest app', () => {
  it('makes the objects of one autoscaled worker', () => {
    const app = Testing.app();
    const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
    const shop = new Chart(app, 'shop', { namespace: 'layer' });
    new layer.Pipeline(shop, 'product-images', {
      infraRules: rules,
      target: { namespace: 'products' },
      worker: { image: 'ghcr.io/acme/product-image-worker:1.4.2' },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 8 } },
    });
    expect(Testing.synth(shop)).toMatchSnapshot();
  });
});
