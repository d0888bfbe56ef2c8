/** Deployments of cdk8s-plus, which knows nothing of us: under cdk8s's App, or under ours (`--our-app`). */
const { App, Chart, Size } = require('cdk8s');
const { Cpu, Deployment, EnvValue } = require('cdk8s-plus-28');
const { measured } = require('./measured.cjs');
const { charts, workload } = require('./workloads.cjs');

const AnyApp = process.argv.includes('--our-app') ? require('../../lib/src/index.js').App : App;

measured((layout, count, outdir) => {
  const app = new AnyApp({ outdir });
  for (const { id, first, end } of charts(layout, count)) {
    const chart = new Chart(app, id, { namespace: 'layer' });
    for (let index = first; index < end; index++) deploymentOf(chart, workload(index));
  }
  return () => app.synth();
});

function deploymentOf(chart, { name, image, queueUrl, max, subject }) {
  return new Deployment(chart, name, {
    metadata: { name, labels: { app: name, team: subject } },
    replicas: max,
    containers: [
      {
        name: 'worker',
        image,
        ports: [{ name: 'http', number: 8080 }],
        envVariables: {
          QUEUE_URL: EnvValue.fromValue(queueUrl),
          LOG_LEVEL: EnvValue.fromValue('info'),
        },
        resources: {
          cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
          memory: { request: Size.mebibytes(512), limit: Size.gibibytes(1) },
        },
      },
    ],
  });
}
