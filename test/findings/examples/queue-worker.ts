import type { QueueWorkerDetails } from '../../../src/findings/queue-worker-wordings';
import type { FindingExamples } from './finding-example';

const deployment = (spec: string, kind = 'Deployment'): string =>
  `const trainer = new cdk8s.ApiObject(chart, 'trainer', {
  apiVersion: 'apps/v1',
  kind: '${kind}',
  spec: ${spec},
});`;

const POD = `{
    selector: { matchLabels: { app: 'trainer' } },
    template: {
      metadata: { labels: { app: 'trainer' } },
      spec: { containers: [{ name: 'trainer', image: 'ghcr.io/acme/trainer:1.0.0' }] },
    },
  }`;

const gpu = (replicas: string, more = ''): string =>
  `policy({
  computePools: [
    {
      name: 'gpu',
      kind: 'gpu',
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
      resources: { limits: { 'nvidia.com/gpu': 1 } },
      maxReplicasPerWorkload: 4,
    },
  ],
});
queueWorker({ pool: 'gpu', replicas: ${replicas}${more} });`;

const sqs = (name: string): string =>
  `layer.trigger(
      'aws-sqs-queue',
      { queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/resize${name}', awsRegion: 'eu-west-1' },
      { ${name === '' ? '' : `name: 'other', `}authentication: { podIdentity: { provider: 'aws' } } },
    )`;

const sameType = (second: string): string =>
  `queueWorker({
  triggers: [
    ${sqs('')},
    ${second},
  ],
});`;

/** Both sides of the rules about QueueWorkers and placing. */
export const queueWorkerExamples: FindingExamples<QueueWorkerDetails> = {
  'duration-malformed': {
    broken: `queueWorker({ unitOfWork: 'a minute' });`,
    fixed: `queueWorker({ unitOfWork: '1m' });`,
  },
  'grace-period-below-work': {
    broken: `queueWorker({ unitOfWork: '90s', podSpec: { terminationGracePeriodSeconds: 89 }, triggers: [
  layer.trigger('kafka', { bootstrapServers: 'kafka.example.com:9092', consumerGroup: 'resize', topic: 'images' }),
] });`,
    fixed: `queueWorker({ unitOfWork: '90s', podSpec: { terminationGracePeriodSeconds: 90 }, triggers: [
  layer.trigger('kafka', { bootstrapServers: 'kafka.example.com:9092', consumerGroup: 'resize', topic: 'images' }),
] });`,
  },
  'cooldown-below-work': {
    broken: `queueWorker({ unitOfWork: '10m', output: { scaledObject: { cooldownPeriod: 599 } } });`,
    fixed: `queueWorker({ unitOfWork: '10m', output: { scaledObject: { cooldownPeriod: 600 } } });`,
  },
  'visibility-below-work': {
    broken: `queueWorker({ unitOfWork: '90s', queueVisibilityTimeout: 30 });`,
    fixed: `queueWorker({ unitOfWork: '90s', queueVisibilityTimeout: 90 });`,
  },
  'job-deadline-below-work': {
    broken: `queueWorker({ kind: 'job', unitOfWork: '2h', output: { scaledJob: { activeDeadlineSeconds: 3600 } } });`,
    fixed: `queueWorker({ kind: 'job', unitOfWork: '2h', output: { scaledJob: { activeDeadlineSeconds: 7200 } } });`,
  },
  'work-longer-than-pods-live': {
    broken: `queueWorker({ unitOfWork: '2h' });`,
    fixed: `queueWorker({ unitOfWork: '2h', kind: 'job' });`,
  },
  'work-open-to-disruption': {
    broken: `queueWorker({ kind: 'job', doNotDisrupt: false });`,
    fixed: `queueWorker({ kind: 'job' });`,
  },
  'disruption-blocked-for-good': {
    broken: `queueWorker({ doNotDisrupt: true, replicas: { min: 1, max: 4 } });`,
    fixed: `queueWorker({ doNotDisrupt: true, replicas: { min: 0, max: 4 } });`,
  },
  'surge-above-ceiling': {
    broken: gpu(
      '{ max: 4 }',
      `, output: { deployment: { strategy: { rollingUpdate: { maxSurge: 1 } } } }`,
    ),
    fixed: gpu('{ max: 4 }'),
  },
  'option-without-effect': {
    broken: `queueWorker({ kind: 'job', output: { scaledObject: { cooldownPeriod: 600 } } });`,
    fixed: `queueWorker({ kind: 'job', output: { scaledJob: { pollingInterval: 30 } } });`,
  },
  'placement-not-an-object': {
    broken: `policy().pools.gpu.place(chart);`,
    fixed: `${deployment(POD)}
policy().pools.gpu.place(trainer);`,
  },
  'placement-without-effect': {
    broken: `${deployment('{}', 'DaemonSet')}
policy().pools.gpu.place(trainer);`,
    fixed: `${deployment(POD)}
policy().pools.gpu.place(trainer);`,
  },
  'placement-container-unknown': {
    broken: `${deployment(POD)}
policy().pools.gpu.place(trainer, { container: 'trainers' });`,
    fixed: `${deployment(POD)}
policy().pools.gpu.place(trainer, { container: 'trainer' });`,
  },
  'placed-twice': {
    broken: `${deployment(POD)}
const { pools } = policy();
pools.gpu.place(trainer);
pools.cpu.place(trainer);`,
    fixed: `${deployment(POD)}
const { pools } = policy();
pools.gpu.place(trainer);`,
  },
  'authentication-name-shared': {
    broken: sameType(sqs('').replace('/resize', '/resize-again')),
    fixed: sameType(sqs('-again')),
  },
};
