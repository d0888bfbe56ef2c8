import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ReportsChart } from './reports';

describe('objects that a team had before', () => {
  const app = Testing.app();
  const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
  const pool = rules.pools.cpu;
  const reports = new ReportsChart(app, 'reports', { namespace: 'reports', pool });

  it('stand in the pool they were put into', () => {
    expect(Testing.synth(reports)).toMatchSnapshot();
  });

  it('have no findings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
