import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  ClusterTriggerAuthentication,
  ComputePool,
  findingsOf,
  InfraRules,
  Pipeline,
  QueueWorker,
  trigger,
  TriggerAuthentication,
  untypedTrigger,
  type OutputOptions,
  type QueueWorkerOutput,
  type QueueWorkerProps,
  type ScalerTrigger,
} from 'cdk8s-infra-rules';
import { serverRefusals } from '../support/api-server';
import { hostileValues } from '../support/hostile';
import { queueWorker, queueWorkerProps, sqs } from '../support/queue-workers';
import { survivesJson } from '../support/same-data';
import {
  fn,
  functionProps,
  pipeline,
  pipelineProps,
  placesOf,
  shop,
  silently,
  written,
  writtenBy,
  type Shop,
  type Written,
} from '../support/shop';

/** Findings as `code (prop)`. */
function found({ app }: Pick<Shop, 'app'>): readonly string[] {
  return findingsOf(app).map(({ code, prop }) => `${code} (${prop})`);
}

/** Findings of a good QueueWorker with changes. */
function foundWith(changes: object, policy: object = {}): readonly string[] {
  const scene = shop({}, policy);
  queueWorker(scene.chart, changes);
  return found(scene);
}

/** The objects of a good QueueWorker with changes, the policy left out. */
function objectsWith(changes: object, policy: object = {}): readonly Written[] {
  const scene = shop({}, policy);
  queueWorker(scene.chart, changes);
  return silently(() => writtenBy(scene.app)).filter(({ kind }) => kind !== 'InfraRules');
}

/** The one object of a kind that a good QueueWorker with changes makes. */
function objectWith(kind: string, changes: object, policy: object = {}): Written {
  const objects = objectsWith(changes, policy).filter((object) => object.kind === kind);
  const [only] = objects;
  if (only === undefined || objects.length > 1)
    throw new Error(`${String(objects.length)} ${kind}`);
  return only;
}

/** The pod template of a good QueueWorker with changes. */
function templateWith(changes: object): Written {
  const [workload] = objectsWith(changes);
  const { template, jobTargetRef } = workload?.spec as Record<string, { template: unknown }>;
  return (jobTargetRef?.template ?? template) as Written;
}

const rabbitmq = (options: object = {}, metadata: object = {}): ScalerTrigger =>
  trigger(
    'rabbitmq',
    { queueName: 'resize', mode: 'QueueLength', value: 20, ...metadata } as never,
    options as never,
  );

describe('QueueWorker', () => {
  it('makes a Deployment in its pool and a ScaledObject that follows the queue', () => {
    const scene = shop();
    queueWorker(scene.chart, { replicas: { max: 8 } });
    expect(found(scene)).toEqual([]);
    const objects = writtenBy(scene.app).filter(({ kind }) => kind !== 'InfraRules');
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Deployment resize-worker',
      'ScaledObject resize-worker',
    ]);
    const [deployment, scaled] = objects as [Written, Written];
    expect(deployment.spec).not.toHaveProperty('replicas');
    expect(deployment.spec.template.spec).toEqual({
      containers: [
        {
          image: 'ghcr.io/acme/resize:2.3.0',
          name: 'worker',
          resources: {
            limits: { cpu: '2', memory: '4Gi' },
            requests: { cpu: '1', memory: '2Gi' },
          },
        },
      ],
      nodeSelector: {
        'layer.hev.dev/compute': 'cpu',
        'layer.hev.dev/node-role': 'worker-cpu',
      },
      terminationGracePeriodSeconds: 120,
      tolerations: [
        {
          effect: 'NoSchedule',
          key: 'layer.hev.dev/node-role',
          operator: 'Equal',
          value: 'worker-cpu',
        },
      ],
    });
    expect(scaled.spec).toEqual({
      scaleTargetRef: { name: 'resize-worker' },
      pollingInterval: 15,
      cooldownPeriod: 300,
      minReplicaCount: 0,
      maxReplicaCount: 8,
      triggers: [
        {
          type: 'aws-sqs-queue',
          metadata: {
            queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/resize',
            awsRegion: 'eu-west-1',
            identityOwner: 'operator',
          },
        },
      ],
    });
  });

  it('says nothing of the way from and to zero where one pod always runs', () => {
    const { spec } = objectWith('ScaledObject', { replicas: { min: 1, max: 8 } });
    expect(spec).toMatchObject({ minReplicaCount: 1, maxReplicaCount: 8 });
    expect(Object.keys(spec as object)).not.toContain('pollingInterval');
    expect(Object.keys(spec as object)).not.toContain('cooldownPeriod');
  });

  it('makes a ScaledJob for work that nothing may interrupt', () => {
    const scene = shop();
    queueWorker(scene.chart, { kind: 'job', unitOfWork: '3h' });
    expect(found(scene)).toEqual([]);
    const [job, ...others] = writtenBy(scene.app).filter(({ kind }) => kind !== 'InfraRules');
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      kind: 'ScaledJob',
      metadata: { name: 'resize-worker', namespace: 'layer' },
      spec: {
        jobTargetRef: {
          template: {
            metadata: { annotations: { 'karpenter.sh/do-not-disrupt': 'true' } },
            spec: { restartPolicy: 'Never', terminationGracePeriodSeconds: 10_830 },
          },
        },
        pollingInterval: 15,
        minReplicaCount: 0,
        maxReplicaCount: 4,
        rollout: { strategy: 'gradual' },
        triggers: [{ type: 'aws-sqs-queue' }],
      },
    });
  });

  it('is found by labels that nothing changes, and carries those of its pool', () => {
    const changes = { output: { labels: { team: 'media' } }, metadata: { labels: { tier: 'a' } } };
    const { metadata, spec } = objectWith('Deployment', changes);
    const selector = { 'layer.hev.dev/component': 'worker', 'infra-rules/worker': 'resize' };
    const labels = { ...selector, 'infra-rules/pool': 'cpu', team: 'media', tier: 'a' };
    expect(spec.selector.matchLabels).toEqual(selector);
    expect(spec.template.metadata.labels).toEqual(labels);
    expect(metadata.labels).toEqual(labels);
    expect(objectWith('ScaledObject', changes).metadata.labels).toEqual({
      ...labels,
      'scaledobject.keda.sh/name': 'resize-worker',
    });
  });

  it('takes its name and namespace from metadata, and knows its objects', () => {
    const { app, chart } = shop();
    const worker = queueWorker(chart, { metadata: { name: 'thumbs', namespace: 'media' } });
    expect(worker.workloadName).toBe('thumbs');
    expect(worker.deployment.name).toBe('thumbs-worker');
    expect(worker.scaledObject?.metadata.namespace).toBe('media');
    expect(worker.scaledJob).toBeUndefined();
    expect(worker.triggerAuthentication).toBeUndefined();
    expect(worker.customResource).toBeUndefined();
    expect(worker.ownAuthentications).toEqual([]);
    expect(findingsOf(app)).toEqual([]);
  });

  it('has no Deployment as a job, and says so', () => {
    const { chart } = shop();
    const worker = queueWorker(chart, { kind: 'job' });
    expect(worker.scaledJob?.kind).toBe('ScaledJob');
    expect(worker.scaledObject).toBeUndefined();
    expect(() => worker.deployment).toThrow('has scaledJob in its place');
  });

  it('is written the same each time, whatever order its options are in', () => {
    const { app, chart } = shop();
    queueWorker(chart, { output: { env: { A: '1', B: '2' } } });
    expect(app.synthYaml()).toBe(app.synthYaml());
    const again = shop();
    const backwards = Object.fromEntries(
      Object.entries(queueWorkerProps({ output: { env: { A: '1', B: '2' } } })).reverse(),
    );
    new QueueWorker(again.chart, 'resize', backwards as unknown as QueueWorkerProps);
    expect(again.app.synthYaml()).toBe(app.synthYaml());
  });

  it('knows the pools of its policy, in the compiler and as constructs', () => {
    const { app, chart } = shop();
    const infraRules = new InfraRules(new Chart(app, 'typed'), 'typed', { emit: false });
    const props = queueWorkerProps();
    new QueueWorker(chart, 'known', { ...props, infraRules, pool: 'gpu' });
    new QueueWorker(chart, 'construct', { ...props, infraRules, pool: infraRules.pools.gpu });
    // @ts-expect-error: the policy has no such pool
    new QueueWorker(chart, 'unknown', { ...props, infraRules, pool: 'gup' });
    // @ts-expect-error: a unit of work is always stated
    new QueueWorker(chart, 'work', { ...props, infraRules, unitOfWork: undefined });
    expect(findingsOf(app).length).toBeGreaterThan(0);
  });

  it('is made here also where an operator reconciles the other workloads', () => {
    const scene = shop({}, { reconciledBy: 'operator' });
    queueWorker(scene.chart, { output: { env: { A: '1' } } });
    pipeline(scene.chart);
    expect(found(scene)).toEqual([]);
    expect(writtenBy(scene.app).map(({ kind }) => kind)).toEqual([
      'InfraRules',
      'Deployment',
      'ScaledObject',
      'Pipeline',
    ]);
  });

  it('takes a policy that is made after it', () => {
    const { app } = shop();
    const chart = new Chart(app, 'late');
    queueWorker(chart);
    expect(findingsOf(app)).toEqual([]);
  });
});

describe('zero and false', () => {
  it('reach the manifest', () => {
    const scaledObject = {
      cooldownPeriod: 90,
      initialCooldownPeriod: 0,
      advanced: { restoreToOriginalReplicaCount: false },
    };
    const triggers = [
      rabbitmq({ useCachedMetrics: false }, { hostFromEnv: 'URL', activationValue: 0 }),
    ];
    const env = { URL: 'amqp://broker', EMPTY: '', ZERO: '0' };
    const changes = {
      triggers,
      replicas: { min: 0, max: 4 },
      doNotDisrupt: false,
      paused: false,
      podSpec: { hostNetwork: false, automountServiceAccountToken: false },
      output: { env, scaledObject, deployment: { revisionHistoryLimit: 0, minReadySeconds: 0 } },
    };
    expect(objectWith('ScaledObject', changes).spec).toMatchObject({
      initialCooldownPeriod: 0,
      minReplicaCount: 0,
      advanced: { restoreToOriginalReplicaCount: false },
      triggers: [{ useCachedMetrics: false, metadata: { activationValue: '0' } }],
    });
    const { spec } = objectWith('Deployment', changes);
    expect(spec).toMatchObject({ revisionHistoryLimit: 0, minReadySeconds: 0 });
    expect(spec.template.spec).toMatchObject({
      hostNetwork: false,
      automountServiceAccountToken: false,
    });
    expect(spec.template.spec.containers[0].env).toContainEqual({ name: 'EMPTY', value: '' });
    expect(spec.template.metadata).not.toHaveProperty('annotations');
  });

  it('reach a ScaledJob', () => {
    const scaledJob = {
      successfulJobsHistoryLimit: 0,
      failedJobsHistoryLimit: 0,
      backoffLimit: 0,
      ttlSecondsAfterFinished: 0,
    };
    const { spec } = objectWith('ScaledJob', { kind: 'job', output: { scaledJob } });
    const { backoffLimit, ttlSecondsAfterFinished, ...beside } = scaledJob;
    expect(spec).toMatchObject(beside);
    expect(spec.jobTargetRef).toMatchObject({ backoffLimit, ttlSecondsAfterFinished });
  });
});

describe('a unit of work', () => {
  it.each([
    { given: 90, seconds: 90 },
    { given: '90s', seconds: 90 },
    { given: '1m30s', seconds: 90 },
    { given: '1h', seconds: 3600 },
    { given: Duration.seconds(90), seconds: 90 },
    { given: Duration.minutes(10), seconds: 600 },
    { given: 1, seconds: 1 },
  ])('gives the pod that long to end, and some time for itself: $given', ({ given, seconds }) => {
    const changes = { unitOfWork: given };
    expect(templateWith(changes).spec.terminationGracePeriodSeconds).toBe(seconds + 30);
    const { cooldownPeriod } = objectWith('ScaledObject', changes).spec;
    expect(cooldownPeriod).toBe(Math.max(300, seconds));
  });

  it.each([
    { given: 0, why: 'nothing takes no time' },
    { given: -1, why: 'below zero' },
    { given: '0s', why: 'nothing takes no time' },
    { given: '', why: 'no text' },
    { given: '90', why: 'no unit' },
    { given: '90 s', why: 'a space' },
    { given: '1.5h', why: 'a fraction' },
    { given: '500ms', why: 'a unit below the second' },
    { given: '5x', why: 'no such unit' },
  ])('is a length of time, not $given: $why', ({ given }) => {
    expect(foundWith({ unitOfWork: given })).toEqual(['duration-malformed (unitOfWork)']);
    expect(foundWith({ queueVisibilityTimeout: given })).toEqual([
      'duration-malformed (queueVisibilityTimeout)',
    ]);
  });

  it.each([
    { given: true, code: 'value-wrong-type' },
    { given: 1.5, code: 'value-wrong-type' },
    { given: NaN, code: 'number-not-finite' },
    { given: [], code: 'value-wrong-type' },
    { given: {}, code: 'value-wrong-type' },
    { given: undefined, code: 'value-missing' },
    { given: null, code: 'value-missing' },
    { given: Duration.millis(1500), code: 'value-unreadable' },
    {
      given: {
        toSeconds: () => {
          throw new Error('no');
        },
      },
      code: 'value-unreadable',
    },
  ])('is told of what is no time at all: $code of $given', ({ given, code }) => {
    expect(foundWith({ unitOfWork: given })).toEqual([`${code} (unitOfWork)`]);
  });

  it('is the longest that KEDA can count at most', () => {
    const changes = { kind: 'job', unitOfWork: 2 ** 31 - 1 - 30 };
    expect(foundWith(changes)).toEqual([]);
    expect(foundWith({ ...changes, unitOfWork: 2 ** 31 - 30 })).toEqual([
      'number-out-of-range (unitOfWork)',
    ]);
    expect(foundWith({ unitOfWork: '30000d' })).toEqual(['number-out-of-range (unitOfWork)']);
    expect(serverRefusals(objectsWith(changes))).toEqual([]);
    const inDeployment = { unitOfWork: 2 ** 31 - 1 - 30 };
    expect(foundWith(inDeployment)).toEqual(['work-longer-than-pods-live (unitOfWork)']);
    expect(serverRefusals(objectsWith(inDeployment))).toEqual([]);
  });

  const deployment = { kind: 'deployment' };
  const job = { kind: 'job' };
  const podSpec = (terminationGracePeriodSeconds: number): object => ({
    podSpec: { terminationGracePeriodSeconds },
  });
  const cooldown = (cooldownPeriod: number): object => ({
    output: { scaledObject: { cooldownPeriod } },
  });

  it.each([
    {
      rule: 'the grace period',
      kept: podSpec(90),
      broken: podSpec(89),
      finding: 'grace-period-below-work (podSpec.terminationGracePeriodSeconds)',
    },
    {
      rule: 'the grace period of a job',
      kept: { ...job, ...podSpec(90) },
      broken: { ...job, ...podSpec(89) },
      finding: 'grace-period-below-work (podSpec.terminationGracePeriodSeconds)',
    },
    {
      rule: 'the grace period, also without any',
      kept: {},
      broken: podSpec(0),
      finding: 'grace-period-below-work (podSpec.terminationGracePeriodSeconds)',
    },
    {
      rule: 'the cooldown',
      kept: cooldown(90),
      broken: cooldown(89),
      finding: 'cooldown-below-work (output.scaledObject.cooldownPeriod)',
    },
    {
      rule: 'the cooldown of a worker that idles at zero',
      kept: {
        replicas: { min: 1, max: 4 },
        output: { scaledObject: { cooldownPeriod: 90, idleReplicaCount: 0 } },
      },
      broken: {
        replicas: { min: 1, max: 4 },
        output: { scaledObject: { cooldownPeriod: 89, idleReplicaCount: 0 } },
      },
      finding: 'cooldown-below-work (output.scaledObject.cooldownPeriod)',
    },
    {
      rule: 'the visibility timeout of the queue',
      kept: { queueVisibilityTimeout: 90 },
      broken: { queueVisibilityTimeout: '89s' },
      finding: 'visibility-below-work (queueVisibilityTimeout)',
    },
    {
      rule: 'the deadline of a job',
      kept: { ...job, output: { scaledJob: { activeDeadlineSeconds: 90 } } },
      broken: { ...job, output: { scaledJob: { activeDeadlineSeconds: 89 } } },
      finding: 'job-deadline-below-work (output.scaledJob.activeDeadlineSeconds)',
    },
    {
      rule: 'the deadline of the pod of a job',
      kept: { ...job, podSpec: { activeDeadlineSeconds: 90 } },
      broken: { ...job, podSpec: { activeDeadlineSeconds: 89 } },
      finding: 'job-deadline-below-work (podSpec.activeDeadlineSeconds)',
    },
    {
      rule: 'an hour in a Deployment',
      kept: { ...deployment, unitOfWork: 3600 },
      broken: { ...deployment, unitOfWork: 3601 },
      finding: 'work-longer-than-pods-live (unitOfWork)',
    },
    {
      rule: 'jobs that are left alone',
      kept: { ...job, doNotDisrupt: true },
      broken: { ...job, doNotDisrupt: false },
      finding: 'work-open-to-disruption (doNotDisrupt)',
    },
    {
      rule: 'nodes that can be renewed at some time',
      kept: { doNotDisrupt: true, replicas: { min: 0, max: 4 } },
      broken: { doNotDisrupt: true, replicas: { min: 1, max: 4 } },
      finding: 'disruption-blocked-for-good (doNotDisrupt)',
    },
  ])('is held against $rule', ({ kept, broken, finding }) => {
    expect(foundWith(kept)).toEqual([]);
    expect(foundWith(broken)).toEqual([finding]);
  });

  it('is no matter of the cooldown where one pod always runs, and the cooldown has no effect', () => {
    const changes = { replicas: { min: 1, max: 4 }, ...cooldown(89) };
    expect(foundWith(changes)).toEqual([
      'zero-settings-without-effect (output.scaledObject.cooldownPeriod)',
    ]);
  });

  it('of hours is no matter of a job', () => {
    expect(foundWith({ ...job, unitOfWork: '3d' })).toEqual([]);
  });
});

describe('Karpenter', () => {
  const annotation = { 'karpenter.sh/do-not-disrupt': 'true' };

  it.each([
    { kind: 'deployment', doNotDisrupt: undefined, annotations: undefined },
    { kind: 'deployment', doNotDisrupt: false, annotations: undefined },
    { kind: 'deployment', doNotDisrupt: true, annotations: annotation },
    { kind: 'job', doNotDisrupt: undefined, annotations: annotation },
    { kind: 'job', doNotDisrupt: false, annotations: undefined },
  ])('is kept from the pods: $kind, $doNotDisrupt', ({ annotations, ...changes }) => {
    const template = templateWith(changes);
    expect(template.metadata.annotations).toEqual(annotations);
  });

  it('is told on the pods, beside annotations of the user', () => {
    const podAnnotations = { 'example.com/scrape': 'true' };
    const template = templateWith({ kind: 'job', output: { podAnnotations } });
    expect(template.metadata.annotations).toEqual({ ...annotation, ...podAnnotations });
  });
});

describe('a rollout', () => {
  const rolling = (maxSurge: number | string): object => ({
    output: { deployment: { strategy: { rollingUpdate: { maxSurge } } } },
  });

  it('adds no pod on GPU nodes, and is left to Kubernetes elsewhere', () => {
    const spec = (pool: string): unknown => objectWith('Deployment', { pool }).spec.strategy;
    expect(spec('gpu')).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
    });
    expect(spec('cpu')).toBeUndefined();
  });

  it.each([
    { max: 3, ...rolling(1), why: 'three and one are four' },
    { max: 3, ...rolling('33%'), why: 'a third of three is one' },
    { max: 2, ...rolling('100%'), why: 'twice two' },
    { max: 4, output: { deployment: { strategy: { type: 'Recreate' } } }, why: 'old ones first' },
    { max: 4, output: {}, why: 'none is added' },
    {
      max: 3,
      output: { deployment: { strategy: { type: 'RollingUpdate' } } },
      why: 'a quarter, rounded up',
    },
  ])('may add pods below the ceiling of a GPU pool: $why', ({ max, output }) => {
    expect(foundWith({ pool: 'gpu', replicas: { max }, output })).toEqual([]);
  });

  it.each([
    { max: 4, ...rolling(1), why: 'four and one are five' },
    { max: 3, ...rolling('34%'), why: 'a part of a pod is a pod' },
    {
      max: 4,
      output: { deployment: { strategy: { type: 'RollingUpdate' } } },
      why: 'a quarter unless said',
    },
  ])('adds none above it: $why', ({ max, output }) => {
    expect(foundWith({ pool: 'gpu', replicas: { max }, output })).toEqual([
      'surge-above-ceiling (output.deployment.strategy)',
    ]);
  });

  it('is told once where the maximum is above the ceiling by itself', () => {
    expect(foundWith({ pool: 'gpu', replicas: { max: 5 }, ...rolling(1) })).toEqual([
      'replicas-above-ceiling (replicas.max)',
    ]);
  });

  it('is no matter of jobs, which are not rolled out, nor of CPU pools', () => {
    expect(foundWith({ pool: 'gpu', kind: 'job', replicas: { max: 4 } })).toEqual([]);
    expect(foundWith({ pool: 'cpu', replicas: { max: 32 }, ...rolling(8) })).toEqual([]);
  });
});

describe('the ceiling of a pool', () => {
  it.each(['deployment', 'job'])('holds for a %s', (kind) => {
    expect(foundWith({ kind, pool: 'gpu', replicas: { max: 4 } })).toEqual([]);
    expect(foundWith({ kind, pool: 'gpu', replicas: { max: 5 } })).toEqual([
      'replicas-above-ceiling (replicas.max)',
    ]);
  });

  it('holds for pods that are kept while paused', () => {
    const paused = (replicas: string): object => ({
      pool: 'gpu',
      output: { annotations: { 'autoscaling.keda.sh/paused-replicas': replicas } },
    });
    expect(foundWith(paused('4'))).toEqual([]);
    expect(foundWith(paused('5'))).toEqual([
      'paused-above-ceiling (output.annotations["autoscaling.keda.sh/paused-replicas"])',
    ]);
  });

  it.each([
    { changes: { pool: 'gup' }, finding: 'pool-unknown (pool)' },
    { changes: { replicas: { min: 5, max: 4 } }, finding: 'replicas-min-above-max (replicas.min)' },
    { changes: { replicas: { max: 0 } }, finding: 'autoscale-max-zero (replicas.max)' },
    { changes: { image: '' }, finding: 'image-empty (image)' },
    {
      changes: {
        podSpec: { containers: [{ name: 'worker', resources: { limits: { cpu: '3' } } }] },
      },
      finding: 'resources-above-envelope (podSpec.containers[worker].resources.limits[cpu])',
    },
    {
      changes: { podSpec: { nodeSelector: { 'layer.hev.dev/compute': 'gpu' } } },
      finding: 'node-selector-against-pool (podSpec.nodeSelector["layer.hev.dev/compute"])',
    },
  ])('speaks of the props as a QueueWorker has them: $finding', ({ changes, finding }) => {
    expect(foundWith(changes)).toEqual([finding]);
  });

  it('is that of the policy of the app: a pool of another one is not taken', () => {
    const scene = shop();
    const other = new InfraRules(new Chart(scene.app, 'other'), 'rules', { emit: false });
    const pool = new ComputePool(other, 'own', { kind: 'cpu', maxReplicasPerWorkload: 9 });
    const props = queueWorkerProps({ pool: other.pools.cpu as never });
    new QueueWorker(scene.chart, 'resize', props);
    expect(pool.poolName).toBe('own');
    expect(placesOf(scene.chart)).toEqual(['shop/resize pool-of-another-policy (pool)']);
  });
});

describe('a name', () => {
  it.each([
    { kind: 'deployment', length: 39, code: 'pod-names-cut' },
    { kind: 'job', length: 56, code: 'scaled-job-name-too-long' },
  ])('of a $kind may have $length characters', ({ kind, length, code }) => {
    expect(foundWith({ kind, metadata: { name: 'x'.repeat(length) } })).toEqual([]);
    expect(foundWith({ kind, metadata: { name: 'x'.repeat(length + 1) } })).toEqual([
      `${code} (metadata.name)`,
    ]);
  });

  it('is told once, whatever is made from it', () => {
    for (const kind of ['deployment', 'job']) {
      for (const name of ['', 'UPPER', 'x'.repeat(64), 'x'.repeat(254), 'a.b']) {
        expect([kind, name, foundWith({ kind, metadata: { name } }).length]).toEqual([
          kind,
          name,
          name === 'a.b' ? 0 : 1,
        ]);
      }
    }
  });
});

describe('pausing', () => {
  it.each([
    { kind: 'deployment', pausing: undefined, kinds: ['Deployment'] },
    { kind: 'deployment', pausing: 'remove', kinds: ['Deployment'] },
    { kind: 'deployment', pausing: 'annotate', kinds: ['Deployment', 'ScaledObject'] },
    { kind: 'job', pausing: undefined, kinds: [] },
    { kind: 'job', pausing: 'remove', kinds: [] },
    { kind: 'job', pausing: 'annotate', kinds: ['ScaledJob'] },
  ])('a $kind leaves what it should: $pausing', ({ kind, pausing, kinds }) => {
    const output = pausing === undefined ? {} : { pausing };
    const triggers = [rabbitmq({ authentication: { secretTargetRef: [] } }), sqs()].slice(1);
    const changes = { kind, paused: true, triggers, output };
    expect(foundWith(changes)).toEqual([]);
    expect(objectsWith(changes).map((object) => object.kind)).toEqual(kinds);
  });

  it('sets a Deployment to zero, or leaves the number to KEDA', () => {
    const removed = objectWith('Deployment', { paused: true });
    expect(removed.spec.replicas).toBe(0);
    const output = { pausing: 'annotate' };
    const annotated = objectWith('Deployment', { paused: true, output });
    expect(annotated.spec).not.toHaveProperty('replicas');
    const scaled = objectWith('ScaledObject', { paused: true, output });
    expect(scaled.metadata.annotations).toEqual({ 'autoscaling.keda.sh/paused-replicas': '0' });
    const job = objectWith('ScaledJob', { paused: true, output, kind: 'job' });
    expect(job.metadata.annotations).toEqual({ 'autoscaling.keda.sh/paused': 'true' });
  });

  it('may be in one direction alone', () => {
    const output = { scaledObject: { pausedScaleIn: true, pausedScaleOut: false } };
    const { metadata } = objectWith('ScaledObject', { output });
    expect(metadata.annotations).toEqual({ 'autoscaling.keda.sh/paused-scale-in': 'true' });
  });
});

describe('authentication', () => {
  const host = { parameter: 'host', name: 'broker', key: 'url' } as const;
  const atTrigger = (name?: string): ScalerTrigger =>
    rabbitmq({
      authentication: { secretTargetRef: [host] },
      ...(name === undefined ? {} : { name }),
    });

  it('at a trigger becomes an object of its own, to which the trigger refers', () => {
    const changes = { triggers: [atTrigger()] };
    expect(foundWith(changes)).toEqual([]);
    const { metadata, spec } = objectWith('TriggerAuthentication', changes);
    expect(metadata).toMatchObject({ name: 'resize-worker-rabbitmq', namespace: 'layer' });
    expect(spec).toEqual({ secretTargetRef: [host] });
    const [trigger] = objectWith('ScaledObject', changes).spec.triggers as readonly object[];
    expect(trigger).toMatchObject({ authenticationRef: { name: 'resize-worker-rabbitmq' } });
    expect(trigger).not.toHaveProperty('authentication');
  });

  it('at a trigger of a job does too', () => {
    const changes = { kind: 'job', triggers: [atTrigger()] };
    expect(objectsWith(changes).map(({ kind }) => kind)).toEqual([
      'TriggerAuthentication',
      'ScaledJob',
    ]);
  });

  it('is called after the trigger, and is there for the construct', () => {
    const { app, chart } = shop();
    const worker = queueWorker(chart, { triggers: [atTrigger('High_Prio.'), atTrigger('low')] });
    expect(worker.ownAuthentications.map(({ name }) => name)).toEqual([
      'resize-worker-high-prio',
      'resize-worker-low',
    ]);
    expect(findingsOf(app)).toEqual([]);
  });

  it.each([
    { first: undefined, second: undefined, why: 'both are called after their type' },
    { first: 'a', second: 'A', why: 'objects have names in lower case' },
  ])('of two triggers needs two names: $why', ({ first, second }) => {
    const triggers = [atTrigger(first), atTrigger(second)];
    expect(foundWith({ triggers })).toEqual([
      'authentication-name-shared (triggers[1].authentication)',
    ]);
  });

  it.each(['', '--', '...', 'ä'])('has a name that Kubernetes takes: %p', (name) => {
    const changes = { triggers: [atTrigger(name)] };
    expect(objectWith('TriggerAuthentication', changes).metadata.name).toBe(
      'resize-worker-rabbitmq',
    );
  });

  it('has a name that Kubernetes takes: not one that is too long', () => {
    const name = 'x'.repeat(253 - 'resize-worker-'.length);
    expect(foundWith({ triggers: [atTrigger(name)] })).toEqual([]);
    expect(foundWith({ triggers: [atTrigger(`${name}x`)] })).toEqual([
      'name-not-dns-subdomain (triggers[0].name)',
    ]);
  });

  it('is not written while nothing scales', () => {
    const changes = { paused: true, triggers: [atTrigger()] };
    expect(objectsWith(changes).map(({ kind }) => kind)).toEqual(['Deployment']);
  });

  it.each([
    { data: { url: 'amqp://broker' }, namespace: 'layer', findings: [] },
    {
      data: { uri: 'amqp://broker' },
      namespace: 'layer',
      findings: ['authentication-key-missing (triggers[0].authentication.secretTargetRef[0].key)'],
    },
    {
      data: { url: 'amqp://broker' },
      namespace: 'other',
      findings: [
        'authentication-object-elsewhere (triggers[0].authentication.secretTargetRef[0].name)',
      ],
    },
  ])('reads a Secret of the app by name, key and namespace: $findings', (row) => {
    const { data, namespace, findings } = row;
    const scene = shop();
    new kplus.Secret(new Chart(scene.app, 'secrets', { namespace }), 'secret', {
      metadata: { name: 'broker' },
      stringData: data as unknown as Record<string, string>,
    });
    queueWorker(scene.chart, { triggers: [atTrigger()] });
    expect(found(scene)).toEqual(findings);
  });

  it('may be shared by workers, as a construct or by its reference', () => {
    const scene = shop();
    const broker = new TriggerAuthentication(scene.chart, 'broker', {
      scaler: 'rabbitmq',
      secretTargetRef: [host],
    });
    queueWorker(scene.chart, { triggers: [rabbitmq({ authentication: broker })] }, 'a');
    const authentication = broker.authenticationRef;
    queueWorker(scene.chart, { triggers: [rabbitmq({ authentication })] }, 'b');
    expect(found(scene)).toEqual([]);
    for (const name of ['a-worker', 'b-worker']) {
      const [trigger] = written(scene.app, 'ScaledObject', name).spec.triggers as readonly object[];
      expect(trigger).toMatchObject({ authenticationRef: { name: 'broker' } });
    }
    expect(
      writtenBy(scene.app).filter(({ kind }) => kind === 'TriggerAuthentication'),
    ).toHaveLength(1);
  });

  it('may be of the whole cluster', () => {
    const scene = shop();
    const broker = new ClusterTriggerAuthentication(scene.chart, 'broker', {
      secretTargetRef: [host],
    });
    queueWorker(scene.chart, { triggers: [rabbitmq({ authentication: broker })] });
    expect(found(scene)).toEqual([]);
    const [trigger] = written(scene.app, 'ScaledObject').spec.triggers as readonly object[];
    expect(trigger).toMatchObject({
      authenticationRef: { name: 'broker', kind: 'ClusterTriggerAuthentication' },
    });
  });

  it('is missed where neither metadata nor variables have what the scaler needs', () => {
    expect(foundWith({ triggers: [rabbitmq()] })).toEqual([
      'trigger-key-missing (triggers[0].metadata.host)',
    ]);
  });

  it('that another scaler would read is told', () => {
    const triggers = [
      sqs(),
      rabbitmq({ authentication: { secretTargetRef: [host, { ...host, parameter: 'sasl' }] } }),
    ];
    expect(foundWith({ triggers })).toEqual([
      'authentication-parameter-unread (triggers[1].authentication.secretTargetRef[1].parameter)',
    ]);
  });
});

describe('variables of the worker', () => {
  const triggers = [rabbitmq({}, { hostFromEnv: 'RABBITMQ_URL' })];
  const podSpec = (name: string): object => ({
    containers: [{ name: 'worker', env: [{ name, value: 'amqp://broker' }] }],
  });

  it.each([
    { changes: { output: { env: { RABBITMQ_URL: 'amqp://broker' } } }, findings: [] },
    { changes: { podSpec: podSpec('RABBITMQ_URL') }, findings: [] },
    {
      changes: { podSpec: podSpec('RABBIT_URL') },
      findings: ['trigger-key-missing (triggers[0].metadata.hostFromEnv)'],
    },
    { changes: {}, findings: ['trigger-key-missing (triggers[0].metadata.hostFromEnv)'] },
  ])('are what triggers may name: $findings', ({ changes, findings }) => {
    expect(foundWith({ triggers, ...changes })).toEqual(findings);
  });

  it('may come from the policy, and are those of the contract with Layer for none', () => {
    const output = { env: { RABBITMQ_URL: 'amqp://broker' } };
    expect(foundWith({ triggers }, { output })).toEqual([]);
    expect(templateWith({}).spec.containers[0]).not.toHaveProperty('env');
  });
});

describe('untypedTrigger', () => {
  it('makes a trigger of a scaler that nobody knows yet', () => {
    const triggers = [untypedTrigger('brand-new', { address: 'queue:80', depth: 5, exact: false })];
    expect(foundWith({ triggers })).toEqual([]);
    expect(objectWith('ScaledObject', { triggers }).spec.triggers).toEqual([
      { type: 'brand-new', metadata: { address: 'queue:80', depth: '5', exact: 'false' } },
    ]);
  });

  it('is held to the catalogue where that has the scaler', () => {
    const triggers = [untypedTrigger('rabbitmq', { queueNam: 'resize', host: 'amqp://broker' })];
    const findings = foundWith({ triggers });
    expect(findings).toContain('trigger-key-missing (triggers[0].metadata.queueNam)');
  });

  it('is asked for by name: a plain trigger of an unknown scaler is refused', () => {
    const triggers = [trigger('brand-new' as never, { address: 'queue:80' } as never)];
    expect(foundWith({ triggers })).toEqual(['trigger-type-unknown (triggers[0].type)']);
  });

  it('has an authentication like any other', () => {
    const authentication = { secretTargetRef: [{ parameter: 'token', name: 's', key: 'k' }] };
    const triggers = [untypedTrigger('brand-new', {}, { authentication })];
    expect(foundWith({ triggers })).toEqual([]);
    expect(objectsWith({ triggers })).toHaveLength(3);
  });
});

describe('options', () => {
  const triggers = [sqs('uploads', 'uploads'), sqs('backlog', 'backlog')];
  const scaledObject = {
    fallback: { failureThreshold: 3, replicas: 2, behavior: 'currentReplicasIfHigher' },
    advanced: { scalingModifiers: { formula: 'uploads + backlog / 4', target: '20' } },
  } as const;

  it('take two queues in a formula, and a fallback', () => {
    const changes = { triggers, replicas: { min: 1, max: 4 }, output: { scaledObject } };
    expect(foundWith(changes)).toEqual([]);
    expect(objectWith('ScaledObject', changes).spec).toMatchObject(scaledObject);
  });

  it.each([
    {
      slip: 'a formula of a trigger that there is not',
      scaledObject: {
        advanced: { scalingModifiers: { formula: 'uploads + backlogs', target: '5' } },
      },
      at: 'output.scaledObject.advanced.scalingModifiers.formula',
    },
    {
      slip: 'a fallback to nothing',
      scaledObject: { fallback: { failureThreshold: 3, replicas: 0 } },
      at: 'output.scaledObject.fallback.replicas',
    },
    {
      slip: 'an idle count below a minimum that is zero',
      scaledObject: { idleReplicaCount: 0 },
      at: 'output.scaledObject.idleReplicaCount',
    },
    {
      slip: 'an autoscaler without a second',
      scaledObject: {
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: { scaleDown: { stabilizationWindowSeconds: 3601 } },
          },
        },
      },
      at: 'output.scaledObject.advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.stabilizationWindowSeconds',
    },
  ])('are held to what KEDA takes: $slip', ({ scaledObject: options, at }) => {
    const scene = shop();
    queueWorker(scene.chart, { triggers, output: { scaledObject: options } as QueueWorkerOutput });
    expect(findingsOf(scene.app).map(({ prop }) => prop)).toEqual([at]);
  });

  it.each([
    { kind: 'deployment', output: { scaledJob: { pollingInterval: 5 } }, option: 'scaledJob' },
    { kind: 'job', output: { scaledObject: { pollingInterval: 5 } }, option: 'scaledObject' },
    { kind: 'job', output: { deployment: { minReadySeconds: 5 } }, option: 'deployment' },
    { kind: 'deployment', output: { gatewayBaseUrl: 'http://g' }, option: 'gatewayBaseUrl' },
    { kind: 'deployment', output: { queueTrigger: false }, option: 'queueTrigger' },
    { kind: 'deployment', output: { triggers: [sqs()] }, option: 'triggers' },
    { kind: 'deployment', output: { service: { type: 'NodePort' } }, option: 'service' },
  ])('have an effect where they stand: $option on a $kind', ({ kind, output, option }) => {
    expect(foundWith({ kind, output })).toEqual([`option-without-effect (output.${option})`]);
  });

  it('of the policy are defaults, also for what a worker has no use for', () => {
    const output: OutputOptions = {
      gatewayBaseUrl: 'http://gateway.example.com',
      env: { A: 'policy', B: 'policy' },
      labels: { team: 'platform' },
      annotations: { 'example.com/owner': 'platform' },
      scaledObject: { pollingInterval: 60, initialCooldownPeriod: 30 },
      scaledJob: { failedJobsHistoryLimit: 1 },
      queueTrigger: { threshold: 5 },
      deployment: { revisionHistoryLimit: 2 },
    };
    const changes = { output: { env: { B: 'own' }, scaledObject: { pollingInterval: 5 } } };
    expect(foundWith(changes, { output })).toEqual([]);
    expect(foundWith({ kind: 'job' }, { output })).toEqual([]);
    const scaled = objectWith('ScaledObject', changes, { output });
    expect(scaled.spec).toMatchObject({ pollingInterval: 5, initialCooldownPeriod: 30 });
    expect(scaled.metadata).toMatchObject({
      labels: { team: 'platform' },
      annotations: { 'example.com/owner': 'platform' },
    });
    const { spec } = objectWith('Deployment', changes, { output });
    expect(spec.revisionHistoryLimit).toBe(2);
    expect(spec.template.spec.containers[0].env).toEqual([
      { name: 'A', value: 'policy' },
      { name: 'B', value: 'own' },
    ]);
    const job = objectWith('ScaledJob', { kind: 'job' }, { output });
    expect(job.spec.failedJobsHistoryLimit).toBe(1);
  });
});

describe('triggers of a Pipeline or Function', () => {
  const output = (changes: OutputOptions = {}): { output: OutputOptions } => ({
    output: { triggers: [sqs()], ...changes },
  });
  const typesOf = (scene: Shop): readonly unknown[] =>
    (written(scene.app, 'ScaledObject').spec.triggers as readonly { type: string }[]).map(
      ({ type }) => type,
    );
  const make = {
    Pipeline: (scene: Shop, given: object) => pipeline(scene.chart, given),
    Function: (scene: Shop, given: object) => fn(scene.chart, given),
  };

  it.each(['Pipeline', 'Function'] as const)(
    'of a %s stand beside its queue, or in its place',
    (kind) => {
      const beside = shop();
      make[kind](beside, output());
      expect(found(beside)).toEqual([]);
      expect(typesOf(beside)).toEqual(['prometheus', 'aws-sqs-queue']);

      const inPlace = shop();
      make[kind](inPlace, output({ queueTrigger: false }));
      expect(found(inPlace)).toEqual([]);
      expect(typesOf(inPlace)).toEqual(['aws-sqs-queue']);
      expect(writtenBy(inPlace.app).map((object) => object.kind)).not.toContain(
        'TriggerAuthentication',
      );
    },
  );

  it.each(['Pipeline', 'Function'] as const)('are needed without the queue of a %s', (kind) => {
    const scene = shop();
    make[kind](scene, { output: { queueTrigger: false } });
    expect(found(scene)).toEqual(['triggers-missing (output.triggers)']);
  });

  it('stand beside a schedule too', () => {
    const scene = shop();
    pipeline(scene.chart, { schedule: { cron: '0 2 * * *' }, ...output() });
    expect(found(scene)).toEqual([]);
    expect(typesOf(scene)).toEqual(['cron', 'aws-sqs-queue']);
  });

  it('are told of by their own positions', () => {
    const scene = shop();
    pipeline(scene.chart, { output: { triggers: [sqs(), rabbitmq()] } });
    expect(found(scene)).toEqual(['trigger-key-missing (output.triggers[1].metadata.host)']);
  });

  it('are called queue and schedule in a formula beside those of the user', () => {
    const scene = shop();
    const advanced = { scalingModifiers: { formula: 'queue + uploads', target: '5' } };
    const triggers = [sqs('uploads', 'uploads')];
    pipeline(scene.chart, { output: { triggers, scaledObject: { advanced } } });
    expect(found(scene)).toEqual([]);
    const { triggers: all } = written(scene.app, 'ScaledObject').spec as {
      triggers: readonly { name: string }[];
    };
    expect(all.map(({ name }) => name)).toEqual(['queue', 'uploads']);
  });

  it('have authentications of their own, beside that of the gateway', () => {
    const scene = shop();
    const authentication = {
      secretTargetRef: [{ parameter: 'host', name: 'broker', key: 'url' }],
    };
    new Pipeline(scene.chart, 'embed', {
      ...pipelineProps(),
      output: { triggers: [rabbitmq({ authentication })] },
    });
    expect(found(scene)).toEqual([]);
    expect(
      writtenBy(scene.app)
        .filter(({ kind }) => kind === 'TriggerAuthentication')
        .map(({ metadata }) => metadata.name),
    ).toEqual(['embed-worker', 'embed-worker-rabbitmq']);
  });

  it('have no effect where an operator makes the objects', () => {
    const scene = shop({}, { reconciledBy: 'operator' });
    pipeline(scene.chart, output());
    expect(found(scene)).toEqual(['output-without-effect (output)']);
    expect(functionProps()).toBeDefined();
  });
});

describe('hostile props', () => {
  const wrong = (given: string): string => `value-wrong-type (${given})`;

  it.each([
    { changes: { triggers: 'x' }, findings: [wrong('triggers')] },
    { changes: { triggers: {} }, findings: [wrong('triggers')] },
    { changes: { triggers: undefined }, findings: ['value-missing (triggers)'] },
    { changes: { triggers: null }, findings: ['value-missing (triggers)'] },
    { changes: { triggers: [] }, findings: ['triggers-missing (triggers)'] },
    {
      changes: { triggers: [null, 7, {}, sqs()] },
      findings: [
        wrong('triggers[0]'),
        wrong('triggers[1]'),
        'value-missing (triggers[2].metadata)',
        'value-missing (triggers[2].type)',
      ],
    },
    { changes: { pool: 5 }, findings: [wrong('pool')] },
    { changes: { pool: undefined }, findings: ['value-missing (pool)'] },
    { changes: { image: ['x'] }, findings: [wrong('image')] },
    { changes: { replicas: undefined }, findings: ['value-missing (replicas)'] },
    { changes: { replicas: 4 }, findings: [wrong('replicas')] },
    { changes: { replicas: {} }, findings: ['value-missing (replicas.max)'] },
    { changes: { replicas: { max: '4' } }, findings: [wrong('replicas.max')] },
    {
      changes: { replicas: { min: -1, max: 4 } },
      findings: ['number-out-of-range (replicas.min)'],
    },
    { changes: { kind: 'daemon' }, findings: ['value-not-allowed (kind)'] },
    { changes: { doNotDisrupt: 'yes' }, findings: [wrong('doNotDisrupt')] },
    { changes: { paused: 0 }, findings: [wrong('paused')] },
    { changes: { podSpec: [] }, findings: [wrong('podSpec')] },
    { changes: { output: 'x' }, findings: [wrong('output')] },
    { changes: { metadata: 'x' }, findings: [wrong('metadata')] },
    { changes: { replica: 5 }, findings: ['field-unknown (replica)'] },
    {
      changes: {
        get triggers(): never {
          throw new Error('no');
        },
      },
      findings: ['value-unreadable (triggers)'],
    },
    {
      changes: {
        get image(): never {
          throw new Error('no');
        },
      },
      findings: ['value-unreadable (image)'],
    },
    { changes: { image: 'x'.repeat(10_000_000) }, findings: ['value-too-large ()'] },
  ])('are findings, one for each cause: $findings', ({ changes, findings }) => {
    const { app, chart } = shop();
    const given = Object.defineProperties(
      { ...queueWorkerProps() },
      Object.getOwnPropertyDescriptors(changes),
    );
    new QueueWorker(chart, 'resize', given);
    expect(findingsOf(app).map(({ code, prop }) => `${code} (${prop})`)).toEqual(findings);
  });

  const full = (): object => ({
    ...queueWorkerProps(),
    queueVisibilityTimeout: 120,
    doNotDisrupt: false,
    paused: false,
    kind: 'deployment',
    metadata: { labels: { a: 'b' } },
    podSpec: { containers: [{ name: 'worker', env: [{ name: 'A', value: 'b' }] }] },
    output: {
      env: { B: 'c' },
      scaledObject: { fallback: { failureThreshold: 3, replicas: 2 }, advanced: {} },
    },
    triggers: [
      {
        ...rabbitmq({ name: 'a' }),
        authentication: { secretTargetRef: [{ parameter: 'host', name: 's', key: 'k' }] },
      },
    ],
  });

  it.each(hostileValues)('never throw: $label', ({ make, at }) => {
    const all = positionsIn(full());
    const positions = at === 'one' ? [['triggers'], ['unitOfWork'], ['podSpec']] : all;
    const complaints = positions.flatMap((path) => {
      const { app, chart } = shop();
      const name = path.join('.');
      try {
        new QueueWorker(chart, 'resize', replaced(full(), path, make()) as QueueWorkerProps);
        const findings = findingsOf(app);
        expect(survivesJson(findings)).toBe(true);
        const crashed = findings.filter(
          ({ code, what }) => code === 'rule-crashed' || /\[object|Cannot read/.test(what),
        );
        if (findings.some(({ severity }) => severity === 'error')) {
          return crashed.map(({ what }) => `${name}: ${what}`);
        }
        return [
          ...crashed.map(({ what }) => `${name}: ${what}`),
          ...serverRefusals(silently(() => writtenBy(app))).map((text) => `${name}: ${text}`),
        ];
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    expect(complaints.slice(0, 10)).toEqual([]);
  });
});

type Path = readonly (string | number)[];

/** Every place in a value: the value itself, each subtree and each leaf. */
function positionsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => positionsIn(item, [...path, key]))];
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}
