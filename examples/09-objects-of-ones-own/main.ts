import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ReportsChart } from './reports';

const app = new layer.App();
const rules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new ReportsChart(app, 'reports', { namespace: 'reports', pool: rules.pools.cpu });
app.synth();
