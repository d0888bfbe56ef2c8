import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ModesChart } from './modes';

describe('the three modes', () => {
  const app = Testing.app();
  new layer.InfraRules(new Chart(app, 'platform'), 'rules');
  const modes = new ModesChart(app, 'modes', { namespace: 'layer' });

  it('make these objects', () => {
    expect(Testing.synth(modes)).toMatchSnapshot();
  });

  it('have no findings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
