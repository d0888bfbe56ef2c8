import * as fc from 'fast-check';
import { appDifference } from '../support/compared-apps';
import {
  anyApp,
  manyWorkloads,
  optionsOf,
  programOf,
  type AppPlan,
} from '../support/generated-apps';
import { holds } from '../support/property';

function difference(plan: AppPlan): string | undefined {
  return appDifference(programOf(plan), optionsOf(plan));
}

describe('App', () => {
  it('leaves what the App of cdk8s leaves: files, charts, messages, whatever is done with it', () => {
    const property = fc.property(anyApp, (plan) => {
      expect(difference(plan)).toBeUndefined();
    });
    holds(property, { runs: 220 });
  });

  it('writes many workloads that are alike but for a little as that App does', () => {
    const property = fc.property(manyWorkloads, (plan) => {
      expect(difference(plan)).toBeUndefined();
    });
    holds(property, { runs: 80 });
  });
});
