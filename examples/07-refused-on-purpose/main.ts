import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { MistakenChart } from './mistaken';

const app = new layer.App();
new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new MistakenChart(app, 'shop', { namespace: 'layer' });
app.synth();
