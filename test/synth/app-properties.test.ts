import * as fc from 'fast-check';
import { Template } from '../../src/synth/template';
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

  it('writes many workloads of few shapes as that App does, most of them from templates', () => {
    const filled = jest.spyOn(Template.prototype, 'filledWith');
    const property = fc.property(manyWorkloads, (plan) => {
      expect(difference(plan)).toBeUndefined();
    });
    holds(property, { runs: 80 });
    const texts = filled.mock.results.filter(({ value }) => typeof value === 'string');
    expect(texts.length).toBeGreaterThan(80);
    filled.mockRestore();
  });
});
