import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ModesChart } from './modes';

const app = new layer.App();
new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new ModesChart(app, 'modes', { namespace: 'layer' });
app.synth();
