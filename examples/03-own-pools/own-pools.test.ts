import { Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { PlatformChart } from './platform';
import { ResearchChart } from './research';

describe('a platform with pools of its own', () => {
  const app = Testing.app();
  const platform = new PlatformChart(app, 'platform');
  const research = new ResearchChart(app, 'research', { namespace: 'research', platform });

  it('declares all four pools', () => {
    expect(Testing.synth(platform)).toMatchSnapshot();
  });

  it('places each worker in the pool it chose', () => {
    expect(Testing.synth(research)).toMatchSnapshot();
  });

  it('has no findings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
