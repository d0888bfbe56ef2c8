import { App } from 'cdk8s-infra-rules';
import { ReviewsChart } from './reviews';

const app = new App();
new ReviewsChart(app, 'reviews', { namespace: 'reviews' });
app.synth();
