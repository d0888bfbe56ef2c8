import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { MediaChart } from './media';

const app = new layer.App();
const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new MediaChart(app, 'media', { namespace: 'media', rules });
app.synth();
