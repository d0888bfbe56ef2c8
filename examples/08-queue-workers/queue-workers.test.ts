import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { MediaChart } from './media';

describe('workers on queues of their own', () => {
  const app = Testing.app();
  const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
  const media = new MediaChart(app, 'media', { namespace: 'media', rules });

  it('are Deployments and Jobs in the pools they chose, scaled by their queues', () => {
    expect(Testing.synth(media)).toMatchSnapshot();
  });

  it('have no findings', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
