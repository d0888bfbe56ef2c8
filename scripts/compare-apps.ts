/**
 * Holds our App against cdk8s's, over apps made at random, and against one that is too large for it:
 *
 *     npx tsx scripts/compare-apps.ts --apps 20000 --seed 7
 */
import { parseArgs } from 'node:util';
import { ApiObject, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { App } from '../src';
import { appDifference } from '../test/support/compared-apps';
import {
  anyApp,
  manyWorkloads,
  optionsOf,
  programOf,
  type AppPlan,
} from '../test/support/generated-apps';

const { values } = parseArgs({
  options: {
    apps: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const options = { numRuns: Number(values.apps), seed: Number(values.seed) };
compare('apps of any kind', anyApp);
compare('apps of workloads', manyWorkloads);
writeLarge(120_000);

function compare(what: string, apps: fc.Arbitrary<AppPlan>): void {
  fc.assert(
    fc.property(apps, (plan) => {
      const difference = appDifference(programOf(plan), optionsOf(plan));
      if (difference !== undefined) throw new Error(difference);
    }),
    options,
  );
  console.log(`seed ${values.seed}: ${values.apps} ${what} are the same`);
}

/** More objects in one chart than a call of JavaScript can be given. */
function writeLarge(count: number): void {
  const app = new App();
  const chart = new Chart(app, 'large');
  for (let index = 0; index < count; index++) {
    const metadata = { name: `o${String(index)}` };
    new ApiObject(chart, metadata.name, { apiVersion: 'v1', kind: 'ConfigMap', metadata });
  }
  const expected = Array.from(
    { length: count },
    (_, index) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: o${String(index)}\n`,
  ).join('---\n');
  if (app.synthYaml() !== expected) throw new Error('the large app is written otherwise');
  console.log(`${String(count)} objects of one chart are written`);
}
