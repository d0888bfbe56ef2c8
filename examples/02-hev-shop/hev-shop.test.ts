import { Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { PlatformChart } from './platform';
import { ShopChart } from './shop';

describe('the hev shop', () => {
  const app = Testing.app();
  const platform = new PlatformChart(app, 'platform');
  const shop = new ShopChart(app, 'shop', { namespace: 'layer', rules: platform.rules });

  it('declares the policy', () => {
    expect(Testing.synth(platform)).toMatchSnapshot();
  });

  it('makes the workers of the catalogue', () => {
    expect(Testing.synth(shop)).toMatchSnapshot();
  });

  it('has no findings, not even warnings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
