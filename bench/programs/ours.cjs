/** Workloads of this library under its App: all rules on, as an application team would write them. */
const { Chart } = require('cdk8s');
const layer = require('../../lib/src/index.js');
const { measured } = require('./measured.cjs');
const { touch } = require('./touch.cjs');
const { charts, workload } = require('./workloads.cjs');

const pipeline = (chart, infraRules, facts, { worker, ...options } = {}) =>
  new layer.Pipeline(chart, facts.name, {
    infraRules,
    target: { namespace: facts.target },
    sourceRef: { kind: 'sqs', queueUrl: facts.queueUrl },
    worker: { ...workerOf(facts), ...worker },
    scaling: scalingOf(facts),
    ...options,
  });

const functionOf = (chart, infraRules, facts, { worker, ...options } = {}) =>
  new layer.Function(chart, facts.name, {
    infraRules,
    targetNamespaces: [facts.target],
    inputs: ['id', 'title', 'description'],
    worker: { ...workerOf(facts), ...worker },
    scaling: scalingOf(facts),
    ...options,
  });

const MAKERS = {
  pipeline,
  function: functionOf,

  patchedPipeline: (chart, infraRules, facts) =>
    pipeline(chart, infraRules, facts, { worker: { podSpec: patchOf('worker', facts) } }),

  patchedFunction: (chart, infraRules, facts) =>
    functionOf(chart, infraRules, facts, { worker: { podSpec: patchOf('udf', facts) } }),

  outputPipeline: (chart, infraRules, facts) =>
    pipeline(chart, infraRules, { ...facts, min: 0 }, { output: outputOf(facts) }),

  outputFunction: (chart, infraRules, facts) =>
    functionOf(chart, infraRules, { ...facts, min: 0 }, { output: outputOf(facts) }),

  queue: (chart, infraRules, facts) =>
    new layer.QueueWorker(chart, facts.name, {
      infraRules,
      pool: facts.pool,
      image: facts.image,
      unitOfWork: '90s',
      replicas: { max: facts.max },
      triggers: [
        layer.trigger(
          'aws-sqs-queue',
          { queueURL: facts.queueUrl, queueLength: facts.batchSize, awsRegion: 'us-east-1' },
          { authentication: { podIdentity: { provider: 'aws' } } },
        ),
      ],
    }),

  push: (chart, infraRules, facts) =>
    new layer.Function(chart, facts.name, {
      infraRules,
      targetNamespaces: [facts.target],
      inputs: ['id', 'title'],
      triggers: ['discovery', 'write'],
      worker: { ...workerOf(facts), dispatch: 'push', port: 8080 },
      scaling: scalingOf(facts),
    }),

  fixed: (chart, infraRules, facts) =>
    new layer.Pipeline(chart, facts.name, {
      infraRules,
      target: { namespace: facts.target },
      sourceRef: { kind: 'sqs', queueUrl: facts.queueUrl },
      worker: workerOf(facts),
      scaling: { pool: facts.pool, mode: 'fixed', replicas: { min: facts.max, max: facts.max } },
    }),

  schedule: (chart, infraRules, facts) =>
    new layer.Pipeline(chart, facts.name, {
      infraRules,
      target: { namespace: facts.target },
      sourceRef: { kind: 'huggingface', repo: `acme/${facts.subject}`, split: 'train' },
      schedule: { cron: '0 2 * * *', leaseSeconds: 1800 },
      worker: workerOf(facts),
      scaling: { pool: facts.pool, replicas: { min: 0, max: facts.max } },
    }),

  job: (chart, infraRules, facts) =>
    new layer.QueueWorker(chart, facts.name, {
      infraRules,
      pool: facts.pool,
      image: facts.image,
      kind: 'job',
      unitOfWork: '3h',
      replicas: { max: facts.max },
      triggers: [
        layer.trigger(
          'rabbitmq',
          { queueName: facts.name, protocol: 'amqp', mode: 'QueueLength', value: 1 },
          {
            authentication: {
              secretTargetRef: [{ parameter: 'host', name: 'rabbitmq', key: 'url' }],
            },
          },
        ),
      ],
    }),

  podSpec: (chart, infraRules, facts) =>
    new layer.Pipeline(chart, facts.name, {
      infraRules,
      target: { namespace: facts.target },
      worker: {
        ...workerOf(facts),
        podSpec: {
          terminationGracePeriodSeconds: 60,
          containers: [
            {
              name: 'worker',
              env: [
                {
                  name: 'HF_TOKEN',
                  valueFrom: { secretKeyRef: { name: 'hugging-face', key: 'token' } },
                },
              ],
              volumeMounts: [{ name: 'models', mountPath: '/models' }],
            },
          ],
          volumes: [{ name: 'models', emptyDir: { sizeLimit: '20Gi' } }],
        },
      },
      scaling: { ...scalingOf({ ...facts, min: 0 }), warmWindowSeconds: 600 },
    }),
};

/** What an application team adds to the pod: one variable like everybody's, and one of its own. */
const patchOf = (name, facts) => ({
  containers: [
    {
      name,
      env: [
        { name: 'SENTRY_ENVIRONMENT', value: 'production' },
        { name: 'SENTRY_RELEASE', value: `${facts.name}@${facts.image.split(':').at(-1)}` },
      ],
    },
  ],
});

/** Options of one workload: labels of its team, a variable of its own, and how KEDA scales it. */
const outputOf = (facts) => ({
  labels: { team: facts.subject },
  env: { SENTRY_RELEASE: `${facts.name}@${facts.image.split(':').at(-1)}` },
  scaledObject: { pollingInterval: 30, cooldownPeriod: facts.timeoutSeconds * 4 },
});

measured((layout, count, outdir) => {
  const app = new layer.App({ outdir });
  const infraRules = new layer.InfraRules(new Chart(app, 'platform'), 'rules', {
    output: {
      env: {
        LOG_LEVEL: 'info',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector.observability.svc.cluster.local:4317',
      },
    },
  });
  for (const { id, first, end } of charts(layout, count)) {
    const chart = new Chart(app, id, { namespace: 'layer' });
    for (let index = first; index < end; index++) {
      const facts = workload(index, layout);
      const worker = MAKERS[facts.trade](chart, infraRules, facts);
      if (layout === 'touched') {
        touch(worker.deployment, worker.triggerAuthentication, worker.scaledObject);
      }
    }
  }
  return () => app.synth();
});

function workerOf({ image, batchSize, timeoutSeconds }) {
  return { image, batchSize, timeoutSeconds };
}

function scalingOf({ pool, min, max }) {
  return { pool, mode: 'autoscale', replicas: { min, max } };
}
