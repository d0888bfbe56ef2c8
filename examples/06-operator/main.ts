import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { SearchChart } from './search';

const app = new layer.App();
const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules', {
  reconciledBy: 'operator',
});
new SearchChart(app, 'search', { namespace: 'search', rules });
app.synth();
