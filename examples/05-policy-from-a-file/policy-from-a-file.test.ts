import { Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { ReviewsChart } from './reviews';

describe('an application that does not own its policy', () => {
  const app = Testing.app();
  const reviews = new ReviewsChart(app, 'reviews', { namespace: 'reviews' });

  it('writes its workers, and not the policy', () => {
    expect(Testing.synth(reviews)).toMatchSnapshot();
  });

  it('keeps to the policy', () => {
    expect(layer.findingsOf(app)).toEqual([]);
  });
});
