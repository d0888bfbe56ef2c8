import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { MistakenChart } from './mistaken';

describe('an app with mistakes', () => {
  const app = Testing.app();
  new layer.InfraRules(new Chart(app, 'platform'), 'rules');
  const chart = new MistakenChart(app, 'shop', { namespace: 'layer' });

  it('is refused, and told of all of them at once', () => {
    expect(() => {
      Testing.synth(chart);
    }).toThrowErrorMatchingSnapshot();
  });

  it('gives them as data too', () => {
    const findings = layer.findingsOf(app);
    expect(findings.map(({ path, code, prop }) => `${path}: ${code} (${prop})`)).toMatchSnapshot();
  });
});
