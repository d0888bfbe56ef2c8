import { App } from 'cdk8s-infra-rules';
import { PlatformChart } from './platform';
import { ShopChart } from './shop';

const app = new App();
const { rules } = new PlatformChart(app, 'platform');
new ShopChart(app, 'shop', { namespace: 'layer', rules });
app.synth();
