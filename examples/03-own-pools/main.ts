import { App } from 'cdk8s-infra-rules';
import { PlatformChart } from './platform';
import { ResearchChart } from './research';

const app = new App();
const platform = new PlatformChart(app, 'platform');
new ResearchChart(app, 'research', { namespace: 'research', platform });
app.synth();
