import { App, Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ModesChart } from './modes';

const app = new App();
new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new ModesChart(app, 'modes', { namespace: 'layer' });
app.synth();
