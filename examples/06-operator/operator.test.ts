import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { SearchChart } from './search';

describe('a cluster that runs the operator', () => {
  const app = Testing.app();
  const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules', {
    reconciledBy: 'operator',
  });
  const search = new SearchChart(app, 'search', { namespace: 'search', rules });

  it('gets custom resources', () => {
    expect(Testing.synth(search)).toMatchSnapshot();
  });

  it('gets no findings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
