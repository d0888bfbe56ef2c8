/**
 * The same objects as ApiObjects of plain cdk8s, with nothing checked: under cdk8s's App, or under
 * ours (`--our-app`), as any other cdk8s program may use it.
 */
const { ApiObject, App, Chart } = require('cdk8s');
const { measured } = require('./measured.cjs');
const { objectsOf, policy } = require('./objects.cjs');
const { touch } = require('./touch.cjs');
const { charts, workload } = require('./workloads.cjs');

const AnyApp = process.argv.includes('--our-app') ? require('../../lib/src/index.js').App : App;

measured((layout, count, outdir) => {
  const app = new AnyApp({ outdir });
  new ApiObject(new Chart(app, 'platform'), 'rules', policy());
  for (const { id, first, end } of charts(layout, count)) {
    const chart = new Chart(app, id);
    for (let index = first; index < end; index++) {
      const facts = workload(index, layout);
      const made = objectsOf(facts).map(
        (object) => new ApiObject(chart, `${facts.name}-${object.kind}`, object),
      );
      if (layout === 'touched') touch(...made);
    }
  }
  return () => app.synth();
});
