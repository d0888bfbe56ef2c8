import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing, type App } from 'cdk8s';
import {
  checkManifests,
  InfraRules,
  type CheckManifestsOptions,
  type Finding,
} from 'cdk8s-infra-rules';
import { parseAllDocuments } from 'yaml';
import { MediaChart } from '../../examples/08-queue-workers/media';
import { ReportsChart } from '../../examples/09-objects-of-ones-own/reports';
import { hostileValues } from '../support/hostile';
import { survivesJson } from '../support/same-data';
import {
  authentication,
  cron,
  deployment,
  infraRules,
  object,
  rabbitmq,
  scaledJob,
  scaledObject,
  secret,
  type Plain,
} from '../support/plain-objects';

/** Findings as `severity code (prop)`, with the position of the object where there are several. */
function found(objects: readonly unknown[], options?: CheckManifestsOptions): readonly string[] {
  return checkManifests(objects, options).map(
    ({ severity, code, prop }) => `${severity} ${code} (${prop})`,
  );
}

/** As `found`, with the position of the object. */
function placed(objects: readonly unknown[], options?: CheckManifestsOptions): readonly string[] {
  return checkManifests(objects, options).map(
    ({ code, object: position, prop }) => `#${String(position)} ${code} (${prop})`,
  );
}

const GPU = { 'infra-rules/pool': 'gpu' };
const closedWorld = true;

describe('checkManifests', () => {
  it('finds nothing in objects that are in order, whatever their kind', () => {
    const objects = [
      infraRules(),
      scaledObject(),
      deployment(),
      scaledJob({}, { name: 'train' }),
      secret(),
      authentication(),
      object(
        'keda.sh/v1alpha1',
        'ClusterTriggerAuthentication',
        { name: 'all' },
        {
          podIdentity: { provider: 'aws' },
        },
      ),
      object('v1', 'ConfigMap', { name: 'settings' }),
      object('v1', 'Service', { name: 'resize' }, { ports: [{ port: 80 }] }),
      object('example.com/v1', 'Anything', { name: 'UPPER case' }, { any: ['thing'] }),
    ];
    expect(found(objects)).toEqual([]);
  });

  it('gives a finding everything that one of a construct has, and which object is meant', () => {
    const objects = [deployment(), scaledObject({ maxReplicaCount: -1 })];
    expect(checkManifests(objects)).toEqual<readonly Finding[]>([
      {
        code: 'number-out-of-range',
        severity: 'error',
        path: 'ScaledObject shop/resize',
        prop: 'spec.maxReplicaCount',
        at: '',
        details: expect.anything() as Finding['details'],
        what: expect.any(String) as string,
        why: expect.any(String) as string,
        fix: expect.any(String) as string,
        docs: 'cdk8s-infra-rules/docs/findings.md#number-out-of-range',
        refusedBy: 'api-server',
        object: 1,
      },
    ]);
  });

  it('is plain data, and the same each time', () => {
    const objects = [infraRules(), scaledObject({ triggers: [] }), scaledJob({ triggers: 'x' })];
    const findings = checkManifests(objects);
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
    expect(checkManifests(objects)).toEqual(findings);
  });

  it('leaves the objects as they are', () => {
    const objects = [infraRules(), scaledObject({ cooldownPeriod: null }), deployment()];
    const before = structuredClone(objects);
    checkManifests(objects);
    expect(objects).toEqual(before);
  });

  it('tells findings in the order of the objects', () => {
    const wrong = { maxReplicaCount: -1 };
    const objects = [
      scaledObject(wrong, { name: 'a' }),
      object('keda.sh/v1alpha1', 'TriggerAuthentication', { name: 'b' }, {}),
      scaledJob(wrong, { name: 'c' }),
    ];
    expect(checkManifests(objects).map(({ object: position }) => position)).toEqual([0, 1, 2]);
  });
});

describe('a list of objects', () => {
  it('may have empty documents, which keep their positions', () => {
    const objects = [null, undefined, scaledObject({ triggers: [] })];
    expect(placed(objects)).toEqual(['#2 triggers-missing (spec.triggers)']);
  });

  it.each([
    { what: 'no list', objects: 'kind: ScaledObject', finding: 'value-wrong-type ()' },
    { what: 'one object that is no list', objects: scaledObject(), finding: 'value-wrong-type ()' },
    { what: 'unparsed YAML in it', objects: ['kind: X'], finding: 'manifest-not-an-object ()' },
    { what: 'a list in it', objects: [[]], finding: 'manifest-not-an-object ()' },
    {
      what: 'an object without a kind',
      objects: [{ apiVersion: 'v1', metadata: { name: 'a' } }],
      finding: 'value-missing (kind)',
    },
    {
      what: 'an object without an apiVersion',
      objects: [{ kind: 'ScaledObject', metadata: { name: 'a' } }],
      finding: 'value-missing (apiVersion)',
    },
  ])('is told of $what', ({ objects, finding }) => {
    expect(found(objects as readonly unknown[])).toEqual([`error ${finding}`]);
  });

  it.each([
    { kind: 'List', apiVersion: 'v1', item: scaledObject({ triggers: [] }) },
    {
      kind: 'ScaledObjectList',
      apiVersion: 'keda.sh/v1alpha1',
      item: scaledObject({ triggers: [] }),
    },
    {
      kind: 'ScaledObjectList',
      apiVersion: 'keda.sh/v1alpha1',
      item: without(scaledObject({ triggers: [] }), 'apiVersion', 'kind'),
    },
  ])('may hold a $kind, whose items are looked at', ({ kind, apiVersion, item }) => {
    const list = { apiVersion, kind, items: [deployment(), item] };
    expect(checkManifests([deployment({}, { name: 'a' }), list])).toMatchObject([
      {
        code: 'triggers-missing',
        object: 1,
        path: 'ScaledObject shop/resize',
        prop: 'items[1].spec.triggers',
      },
    ]);
  });

  it('may hold Lists in Lists, and is told of items that are no objects', () => {
    const inner = { apiVersion: 'v1', kind: 'List', items: [scaledObject({ triggers: [] }), 5] };
    const outer = { apiVersion: 'v1', kind: 'List', items: [null, inner] };
    expect(placed([outer])).toEqual([
      '#0 value-wrong-type (items[0])',
      '#0 value-wrong-type (items[1].items[1])',
      '#0 triggers-missing (items[1].items[0].spec.triggers)',
    ]);
  });

  it('may hold a List larger than any single object', () => {
    const text = 'x'.repeat(500_000);
    const items = ['a', 'b', 'c', 'd'].map((name) => ({
      ...object('v1', 'ConfigMap', { name }),
      data: { text },
    }));
    expect(found([{ apiVersion: 'v1', kind: 'List', items }])).toEqual([]);
  });

  it('may come from a parser that reads times as Dates', () => {
    expect(found([scaledObject({}, { creationTimestamp: new Date(0) })])).toEqual([]);
  });

  it('names no object twice', () => {
    const objects = [
      scaledObject({}, { name: 'a' }),
      deployment({}, { name: 'a' }),
      deployment({}, { name: 'a', namespace: 'other' }),
      deployment({}, { name: 'a' }),
    ];
    expect(placed(objects)).toEqual(['#3 object-duplicate (metadata.name)']);
  });

  it('tells two ScaledObjects of one target apart from two of one name elsewhere', () => {
    const second = scaledObject({}, { name: 'second' });
    const elsewhere = scaledObject({}, { name: 'second', namespace: 'other' });
    expect(placed([scaledObject(), elsewhere])).toEqual([]);
    expect(placed([scaledObject(), second])).toEqual(['#1 scale-target-shared ()']);
  });
});

describe('metadata', () => {
  it.each([
    {
      slip: 'an annotation without quotes',
      metadata: { annotations: { 'autoscaling.keda.sh/paused': true } },
      finding: 'value-wrong-type (metadata.annotations["autoscaling.keda.sh/paused"])',
    },
    {
      slip: 'a label without quotes',
      metadata: { labels: { tier: 1 } },
      finding: 'value-wrong-type (metadata.labels.tier)',
    },
    {
      slip: 'labels as a list',
      metadata: { labels: ['a'] },
      finding: 'value-wrong-type (metadata.labels)',
    },
    {
      slip: 'a name without quotes',
      metadata: { name: 7 },
      finding: 'value-wrong-type (metadata.name)',
    },
    { slip: 'no name', metadata: { name: undefined }, finding: 'value-missing (metadata.name)' },
    {
      slip: 'a namespace in upper case',
      metadata: { namespace: 'Shop' },
      finding: 'name-not-dns-label (metadata.namespace)',
    },
  ])('is told of $slip, once', ({ metadata, finding }) => {
    expect(found([scaledObject({}, metadata)])).toEqual([`error ${finding}`]);
  });

  it('may leave the end of the name to the API server', () => {
    expect(found([deployment({}, { name: undefined, generateName: 'resize-' })])).toEqual([]);
  });

  it('may have nulls, as exported objects have', () => {
    expect(found([scaledObject({}, { labels: null, creationTimestamp: null })])).toEqual([]);
  });
});

describe('what is not among the objects', () => {
  const authenticated = rabbitmq({}, { authenticationRef: { name: 'broker' } }, ['hostFromEnv']);
  const variable = (name: string): Plain =>
    deployment({
      containers: [
        { name: 'worker', image: 'ghcr.io/acme/resize:1', env: [{ name, value: 'amqp://q' }] },
      ],
    });

  it.each([
    {
      what: 'a target',
      objects: [scaledObject()],
      finding: 'scale-target-missing (spec.scaleTargetRef.name)',
    },
    {
      what: 'an authentication',
      objects: [deployment(), scaledObject({ triggers: [authenticated] })],
      finding: 'authentication-missing (spec.triggers[0].authenticationRef.name)',
    },
    {
      what: 'a Secret',
      objects: [deployment(), scaledObject({ triggers: [authenticated] }), authentication()],
      finding: 'authentication-object-missing (spec.secretTargetRef[0].name)',
    },
    {
      what: 'a policy',
      objects: [
        object(
          'hevlayer.com/v1alpha1',
          'Pipeline',
          { name: 'embed' },
          {
            target: { namespace: 'products' },
            worker: { image: 'ghcr.io/acme/embed:1' },
            scaling: { replicas: { min: 0, max: 4 } },
          },
        ),
      ],
      finding: 'infra-rules-missing ()',
    },
  ])('may exist in the cluster, unless the world is closed: $what', ({ objects, finding }) => {
    expect(found(objects)).toEqual([]);
    expect(found(objects, { closedWorld })).toEqual([`error ${finding}`]);
  });

  it('is looked for among everything: with all of it the world may be closed', () => {
    const triggers = [authenticated];
    const objects = [deployment(), scaledObject({ triggers }), authentication(), secret()];
    expect(found(objects, { closedWorld })).toEqual([]);
  });

  it('may be the container of the variables, which is asked for in a target that can be seen', () => {
    const triggers = [rabbitmq()];
    const asked = { name: 'resize', envSourceContainerName: 'sidecar' };
    expect(found([scaledObject({ triggers, scaleTargetRef: asked })])).toEqual([]);
    expect(found([scaledObject({ triggers, scaleTargetRef: asked }), deployment()])).toEqual([
      'error env-source-container-unknown (spec.scaleTargetRef.envSourceContainerName)',
    ]);
  });

  it('may be a variable, which is asked for in a target that can be seen', () => {
    const scaled = scaledObject({ triggers: [rabbitmq()] });
    expect(found([scaled])).toEqual([]);
    expect(found([scaled, variable('RABBITMQ_URL')])).toEqual([]);
    expect(found([scaled, variable('RABBIT_URL')])).toEqual([
      'error trigger-key-missing (spec.triggers[0].metadata.hostFromEnv)',
    ]);
  });

  it.each([
    { env: { RABBITMQ_URL: 'amqp://q' }, why: 'a map where a list belongs' },
    { env: [{ name: 'RABBITMQ_URL', value: 5 }], why: 'a number without quotes' },
    { env: [null], why: 'an empty item' },
    { env: 'RABBITMQ_URL', why: 'a text' },
  ])('is not guessed at where the pod cannot be read: $why', ({ env }) => {
    const containers = [{ name: 'worker', image: 'ghcr.io/acme/resize:1', env }];
    const findings = checkManifests([
      scaledObject({ triggers: [rabbitmq()] }),
      deployment({ containers }),
    ]);
    expect(findings.map(({ code, object: position }) => [code, position])).toEqual([
      ['value-wrong-type', 1],
    ]);
  });

  it('has variables that are null where they may be absent', () => {
    const env = [{ name: 'RABBITMQ_URL', value: 'amqp://q', valueFrom: null }];
    const containers = [{ name: 'worker', image: 'ghcr.io/acme/resize:1', env }];
    expect(found([scaledObject({ triggers: [rabbitmq()] }), deployment({ containers })])).toEqual(
      [],
    );
  });

  it('may be a custom resource that is scaled, whose objects nobody looks for', () => {
    const scaleTargetRef = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'resize' };
    expect(found([scaledObject({ scaleTargetRef })], { closedWorld })).toEqual([]);
  });

  it.each([
    { scaled: 'shop', target: undefined, why: 'the target takes that of the apply command' },
    { scaled: undefined, target: 'shop', why: 'the ScaledObject takes that of the apply command' },
  ])('may be in a namespace that is not written: $why', ({ scaled, target }) => {
    const objects = [
      scaledObject({}, { namespace: scaled }),
      deployment({}, { namespace: target }),
    ];
    expect(found(objects, { closedWorld })).toEqual([]);
  });

  it('is not found in another namespace', () => {
    const objects = [scaledObject(), deployment({}, { namespace: 'other' })];
    expect(found(objects, { closedWorld })).toEqual([
      'error scale-target-missing (spec.scaleTargetRef.name)',
    ]);
  });

  it('is only missing when the option is true: other values of plain JavaScript are not', () => {
    const options = { closedWorld: 'false' } as unknown as CheckManifestsOptions;
    expect(found([scaledObject()], options)).toEqual([]);
  });
});

describe('the namespace of KEDA', () => {
  const objects = (namespace: string): readonly Plain[] => [
    secret({ namespace }),
    object(
      'keda.sh/v1alpha1',
      'ClusterTriggerAuthentication',
      { name: 'broker' },
      {
        secretTargetRef: [{ parameter: 'host', name: 'broker', key: 'host' }],
      },
    ),
  ];
  const elsewhere = ['error authentication-object-elsewhere (spec.secretTargetRef[0].name)'];

  it.each([
    { namespace: 'keda', kedaNamespace: undefined, findings: [] },
    { namespace: 'shop', kedaNamespace: undefined, findings: elsewhere },
    { namespace: 'autoscaling', kedaNamespace: 'autoscaling', findings: [] },
    { namespace: 'keda', kedaNamespace: 'autoscaling', findings: elsewhere },
  ])('is where cluster-wide authentications read: $namespace of $kedaNamespace', (row) => {
    const { namespace, kedaNamespace, findings } = row;
    const options = kedaNamespace === undefined ? {} : { kedaNamespace };
    expect(found(objects(namespace), options)).toEqual(findings);
  });
});

describe('the version of KEDA', () => {
  it.each(['2.20', 'v2.20', '2.20.2', '2.21'])('may be written as %s', (kedaVersion) => {
    expect(found([scaledObject()], { kedaVersion })).toEqual([]);
  });

  it.each(['latest', '2', '2.x', '', 2.2, true, [], {}, Object.create(null)])(
    'is no version: %p',
    (kedaVersion) => {
      const options = { kedaVersion } as CheckManifestsOptions;
      expect(found([scaledObject()], options)).toEqual([
        'error keda-version-unknown (kedaVersion)',
      ]);
    },
  );

  it.each([
    { kedaVersion: '2.21', findings: [] },
    { kedaVersion: '2.20', findings: ['error trigger-type-too-new (spec.triggers[0].type)'] },
  ])('decides which scalers there are: $kedaVersion', ({ kedaVersion, findings }) => {
    const metadata = { projectId: 'p', instanceId: 'i', databaseId: 'd', query: 'q', value: '5' };
    const triggers = [{ type: 'gcp-spanner', metadata }];
    const codes = found([scaledObject({ triggers })], { kedaVersion });
    expect(codes.filter((one) => one.includes('too-new'))).toEqual(findings);
  });

  it.each([
    { kedaVersion: '2.19', length: 63 },
    { kedaVersion: '2.20', length: 54 },
  ])('decides how long a name may be: $length in $kedaVersion', ({ kedaVersion, length }) => {
    const named = (name: string): readonly string[] =>
      found([scaledObject({}, { name })], { kedaVersion });
    expect(named('x'.repeat(length))).toEqual([]);
    expect(named('x'.repeat(length + 1))).toEqual([
      'error scaled-object-name-too-long (metadata.name)',
    ]);
  });

  it('is the newest that the catalogue knows, unless somebody says otherwise', () => {
    const scaled = scaledObject({ triggers: [{ type: 'gcp-spanner', metadata: {} }] });
    expect(found([scaled])).toEqual(found([scaled], { kedaVersion: '2.21' }));
    expect(found([scaled])).not.toEqual(found([scaled], { kedaVersion: '2.20' }));
  });
});

describe('what works badly', () => {
  it.each([
    {
      what: 'an idle count other than 0',
      objects: [scaledObject({ idleReplicaCount: 1, minReplicaCount: 2 })],
      finding: 'idle-not-zero (spec.idleReplicaCount)',
    },
    {
      what: 'replicas on a target that KEDA scales',
      objects: [scaledObject(), deployment({}, {}, { replicas: 2 })],
      finding: 'scale-target-with-replicas (spec.scaleTargetRef)',
    },
    {
      what: 'a secret in plain text',
      objects: [
        scaledObject({
          triggers: [
            {
              type: 'redis',
              metadata: { address: 'redis:6379', listName: 'jobs', listLength: '5', password: 'x' },
            },
          ],
        }),
      ],
      finding: 'secret-in-metadata (spec.triggers[0].metadata.password)',
    },
    {
      what: 'a fraction of a byte',
      objects: [
        deployment({
          containers: [
            {
              name: 'worker',
              image: 'ghcr.io/acme/resize:1',
              resources: { requests: { memory: '1500m' } },
            },
          ],
        }),
      ],
      finding:
        'resource-bytes-fractional (spec.template.spec.containers[worker].resources.requests[memory])',
    },
    {
      what: 'a ScaledJob that deletes its jobs when it changes',
      objects: [scaledJob({ rollout: { strategy: 'immediate' } })],
      finding: 'scaled-job-rollout-deletes-jobs (spec.rollout.strategy)',
    },
  ])('is a warning, and nobody refuses it: $what', ({ objects, finding }) => {
    expect(found(objects)).toEqual([`warning ${finding}`]);
    expect(checkManifests(objects)[0]).not.toHaveProperty('refusedBy');
  });

  it('is an error where a password stands in an address, as in an app', () => {
    const asking = rabbitmq({ host: 'amqp://user:secret@broker:5672' }, {}, ['hostFromEnv']);
    const objects = [scaledObject({ triggers: [asking] })];
    expect(found(objects)).toEqual([
      'error address-with-credentials (spec.triggers[0].metadata.host)',
    ]);
    expect(checkManifests(objects)[0]).not.toHaveProperty('refusedBy');
  });

  it('is not that the second of two equal authentications is used by nobody', () => {
    const authentication = {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'TriggerAuthentication',
      metadata: { name: 'broker', namespace: 'layer' },
      spec: { secretTargetRef: [{ parameter: 'host', name: 'broker', key: 'host' }] },
    };
    const codes = checkManifests([authentication, authentication]).map(({ code }) => code);
    expect(codes.filter((code) => code === 'object-duplicate')).toHaveLength(1);
    expect(codes.filter((code) => code === 'authentication-unused').length).toBeLessThan(2);
  });

  it('is not zero, which is a count like any other', () => {
    const objects = [scaledObject({ idleReplicaCount: 0, minReplicaCount: 2 })];
    expect(found(objects)).toEqual([]);
  });
});

describe('who refuses an object', () => {
  it.each([
    {
      refusedBy: 'api-server',
      objects: [scaledObject({ maxReplicaCount: 'eight' })],
      code: 'value-wrong-type',
    },
    {
      refusedBy: 'api-server',
      objects: [scaledObject({ minReplicaCount: 5, maxReplicaCount: 4 })],
      code: 'replicas-min-above-max',
    },
    {
      refusedBy: 'keda-webhook',
      objects: [scaledObject({ minReplicaCount: 2, idleReplicaCount: 2 })],
      code: 'idle-not-below-min',
    },
    {
      refusedBy: 'keda-scaler',
      objects: [scaledObject({ triggers: [rabbitmq({}, {}, ['queueName'])] })],
      code: 'trigger-key-missing',
    },
    {
      refusedBy: 'policy',
      objects: [infraRules(), scaledObject({ maxReplicaCount: 5 }, { labels: GPU })],
      code: 'replicas-above-ceiling',
    },
  ])('is told: $refusedBy', ({ refusedBy, objects, code }) => {
    expect(checkManifests(objects)).toMatchObject([{ code, severity: 'error', refusedBy }]);
  });
});

describe('keys in the wrong place', () => {
  const job = scaledJob().spec as { readonly jobTargetRef: object };
  const trigger = cron();
  const both = [
    {
      level: 'beside the spec',
      where: 'maxReplicaCount',
      to: 'spec',
      change: { beside: { maxReplicaCount: 4 } },
    },
    {
      level: 'in a trigger',
      where: 'spec.triggers[0].pollingInterval',
      to: 'spec',
      change: { spec: { triggers: [{ ...trigger, pollingInterval: 30 }] } },
    },
    {
      level: 'in the spec',
      where: 'spec.metricType',
      to: 'spec.triggers[]',
      change: { spec: { metricType: 'Value' } },
    },
  ];
  const cases = [
    ...both.map((row) => ({ ...row, kind: 'ScaledObject' })),
    ...both.map((row) => ({ ...row, kind: 'ScaledJob' })),
    {
      kind: 'ScaledObject',
      level: 'in a trigger',
      where: 'spec.triggers[0].cooldownPeriod',
      to: 'spec',
      change: { spec: { triggers: [{ ...trigger, cooldownPeriod: 30 }] } },
    },
    {
      kind: 'ScaledObject',
      level: 'in the target',
      where: 'spec.scaleTargetRef.maxReplicaCount',
      to: 'spec',
      change: { spec: { scaleTargetRef: { name: 'resize', maxReplicaCount: 4 } } },
    },
    {
      kind: 'ScaledObject',
      level: 'in advanced',
      where: 'spec.advanced.fallback',
      to: 'spec',
      change: { spec: { advanced: { fallback: { failureThreshold: 3, replicas: 1 } } } },
    },
    {
      kind: 'ScaledObject',
      level: 'one level too high',
      where: 'spec.advanced.behavior',
      to: 'spec.advanced.horizontalPodAutoscalerConfig',
      change: { spec: { advanced: { behavior: {} } } },
    },
    {
      kind: 'ScaledObject',
      level: 'two levels too high',
      where: 'spec.scalingModifiers',
      to: 'spec.advanced',
      change: { spec: { scalingModifiers: {} } },
    },
    {
      kind: 'ScaledObject',
      level: 'as in a ScaledJob',
      where: 'spec.envSourceContainerName',
      to: 'spec.scaleTargetRef',
      change: { spec: { envSourceContainerName: 'worker' } },
    },
    {
      kind: 'ScaledJob',
      level: 'as in a ScaledObject',
      where: 'spec.jobTargetRef.envSourceContainerName',
      to: 'spec',
      change: { spec: { jobTargetRef: { ...job.jobTargetRef, envSourceContainerName: 'worker' } } },
    },
    {
      kind: 'ScaledJob',
      level: 'of the job',
      where: 'spec.parallelism',
      to: 'spec.jobTargetRef',
      change: { spec: { parallelism: 2 } },
    },
  ];

  it.each(cases)('are led to it: $level of a $kind, $where', ({ kind, where, to, change }) => {
    const { spec = {}, beside = {} } = change as { spec?: object; beside?: object };
    const made = kind === 'ScaledJob' ? scaledJob(spec) : scaledObject(spec);
    const [finding, ...others] = checkManifests([{ ...made, ...beside }]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'field-unknown', prop: where, fix: `move it to ${to}` });
  });

  it.each([
    { key: 'maxReplicaCount', value: '4' },
    { key: 'metricType', value: 'Value' },
    { key: 'pollingInterval', value: '30' },
  ])('are led out of the metadata of a trigger: $key', ({ key, value }) => {
    const triggers = [rabbitmq({ [key]: value })];
    expect(found([scaledObject({ triggers })])).toEqual([
      `error trigger-key-misplaced (spec.triggers[0].metadata.${key})`,
    ]);
  });

  it('are not led to a place that the kind does not have', () => {
    const triggers = [{ ...trigger, cooldownPeriod: 30 }];
    const [finding] = checkManifests([scaledJob({ triggers })]);
    expect(finding).toMatchObject({ code: 'field-unknown', details: { field: 'cooldownPeriod' } });
    expect(finding?.details).not.toHaveProperty('belongs');
  });

  it('are known to nobody when they are misspelled', () => {
    const [finding] = checkManifests([scaledObject({ maxReplicaCont: 4 })]);
    expect(finding).toMatchObject({ code: 'field-unknown', prop: 'spec.maxReplicaCont' });
    expect(finding?.what).toContain('did you mean "maxReplicaCount"?');
  });
});

describe('values of trigger metadata', () => {
  it.each([
    { key: 'value', given: 5, fix: 'write value: "5"' },
    { key: 'excludeUnacknowledged', given: true, fix: 'write excludeUnacknowledged: "true"' },
    { key: 'excludeUnacknowledged', given: false, fix: 'write excludeUnacknowledged: "false"' },
    { key: 'activationValue', given: 0, fix: 'write activationValue: "0"' },
  ])('have quotes: $key: $given', ({ key, given, fix }) => {
    // Of what RabbitMQ asks only over HTTP.
    const triggers = [rabbitmq({ protocol: 'http', [key]: given })];
    expect(checkManifests([scaledObject({ triggers })])).toMatchObject([
      {
        code: 'trigger-value-not-quoted',
        prop: `spec.triggers[0].metadata.${key}`,
        fix,
        refusedBy: 'api-server',
      },
    ]);
  });

  it('are looked at as if they had them', () => {
    const triggers = [cron({ desiredReplicas: -1 })];
    const codes = checkManifests([scaledObject({ triggers })]).map(({ code }) => code);
    expect(codes).toEqual(['trigger-value-not-quoted']);
  });

  it.each([{ value: { a: 1 } }, { value: [1] }])('are no structures: $value', ({ value }) => {
    const triggers = [rabbitmq({ vhostName: value })];
    expect(found([scaledObject({ triggers })])).toEqual([
      'error value-wrong-type (spec.triggers[0].metadata.vhostName)',
    ]);
  });

  it('may be null, as where somebody left a line empty', () => {
    expect(found([scaledObject({ triggers: [rabbitmq({ vhostName: null })] })])).toEqual([]);
  });
});

describe('triggers', () => {
  it('are each looked at in their own place, whatever stands beside them', () => {
    const wrong = rabbitmq({}, {}, ['queueName']);
    const triggers = [null, wrong, 'x', 5, [], {}, wrong];
    expect(found([scaledObject({ triggers })])).toEqual([
      'error value-wrong-type (spec.triggers[0])',
      'error value-wrong-type (spec.triggers[2])',
      'error value-wrong-type (spec.triggers[3])',
      'error value-wrong-type (spec.triggers[4])',
      'error value-missing (spec.triggers[5].metadata)',
      'error value-missing (spec.triggers[5].type)',
      'error trigger-key-missing (spec.triggers[1].metadata.queueName)',
      'error trigger-key-missing (spec.triggers[6].metadata.queueName)',
    ]);
  });

  it.each([
    { triggers: [], finding: 'triggers-missing (spec.triggers)' },
    { triggers: 'x', finding: 'value-wrong-type (spec.triggers)' },
    { triggers: {}, finding: 'value-wrong-type (spec.triggers)' },
    { triggers: undefined, finding: 'value-missing (spec.triggers)' },
    { triggers: null, finding: 'value-missing (spec.triggers)' },
  ])('are a list of at least one: $triggers', ({ triggers, finding }) => {
    expect(found([scaledObject({ triggers })])).toEqual([`error ${finding}`]);
    expect(found([scaledJob({ triggers })])).toEqual([`error ${finding}`]);
  });
});

describe('an InfraRules among the objects', () => {
  const above = (prop: string): string => `#1 replicas-above-ceiling (${prop})`;

  it.each([
    {
      what: 'the maximum of a ScaledObject',
      make: (count: number) => scaledObject({ maxReplicaCount: count }, { labels: GPU }),
      at: 4,
      prop: 'spec.maxReplicaCount',
    },
    {
      what: 'the maximum of a ScaledJob',
      make: (count: number) => scaledJob({ maxReplicaCount: count }, { labels: GPU }, true),
      at: 4,
      prop: 'spec.maxReplicaCount',
    },
    {
      what: 'the maximum of a ScaledJob, for each pod of its jobs',
      make: (count: number) => {
        const made = scaledJob({ maxReplicaCount: count }, { labels: GPU }, true);
        const { jobTargetRef } = made.spec as { jobTargetRef: object };
        return {
          ...made,
          spec: { ...made.spec, jobTargetRef: { ...jobTargetRef, parallelism: 2 } },
        };
      },
      at: 2,
      prop: 'spec.maxReplicaCount',
    },
    {
      what: 'the replicas of a Deployment',
      make: (replicas: number) => deployment(inGpu(), { labels: GPU }, { replicas }),
      at: 4,
      prop: 'spec.replicas',
    },
    {
      what: 'the replicas of a StatefulSet',
      make: (replicas: number) => ({
        ...deployment(inGpu(), { labels: GPU }, { replicas }),
        kind: 'StatefulSet',
      }),
      at: 4,
      prop: 'spec.replicas',
    },
    {
      what: 'the pods of a Job',
      make: (parallelism: number) =>
        object(
          'batch/v1',
          'Job',
          { name: 'train', labels: GPU },
          {
            parallelism,
            template: { spec: { ...inGpu(), restartPolicy: 'Never' } },
          },
        ),
      at: 4,
      prop: 'spec.parallelism',
    },
    {
      what: 'the pods of a CronJob',
      make: (parallelism: number) =>
        object(
          'batch/v1',
          'CronJob',
          { name: 'train', labels: GPU },
          {
            schedule: '0 2 * * *',
            jobTemplate: {
              spec: { parallelism, template: { spec: { ...inGpu(), restartPolicy: 'Never' } } },
            },
          },
        ),
      at: 4,
      prop: 'spec.jobTemplate.spec.parallelism',
    },
    {
      what: 'the maximum of an autoscaler',
      make: (maxReplicas: number) =>
        object(
          'autoscaling/v2',
          'HorizontalPodAutoscaler',
          { name: 'train', labels: GPU },
          {
            maxReplicas,
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'train' },
          },
        ),
      at: 4,
      prop: 'spec.maxReplicas',
    },
  ])('holds $what to its ceiling', ({ make, at, prop }) => {
    expect(placed([infraRules(), make(at)])).toEqual([]);
    expect(placed([infraRules(), make(at + 1)])).toEqual([above(prop)]);
    expect(placed([make(at + 1)])).toEqual([]);
  });

  it('holds a ScaledObject without a label to the pool of what it scales', () => {
    const target = deployment(inGpu(), { labels: GPU });
    expect(placed([infraRules(), scaledObject({ maxReplicaCount: 4 }), target])).toEqual([]);
    expect(placed([infraRules(), scaledObject({ maxReplicaCount: 5 }), target])).toEqual([
      above('spec.maxReplicaCount'),
    ]);
  });

  it.each([
    {
      kind: 'ScaledObject',
      make: () => scaledObject({ maxReplicaCount: undefined }, { labels: GPU }),
    },
    {
      kind: 'ScaledJob',
      make: () => scaledJob({ maxReplicaCount: undefined }, { labels: GPU }, true),
    },
  ])('counts an absent maximum of a $kind as 100', ({ make }) => {
    expect(placed([infraRules(), make()])).toEqual([
      '#1 maximum-left-to-keda (spec.maxReplicaCount)',
    ]);
    expect(placed([infraRules({ maxReplicasPerWorkload: 100 }), make()])).toEqual([]);
    expect(placed([infraRules({ maxReplicasPerWorkload: 99 }), make()])).toHaveLength(1);
  });

  it.each([
    { replicas: '0', findings: [] },
    { replicas: '4', findings: [] },
    {
      replicas: '5',
      findings: [
        'paused-above-ceiling (metadata.annotations["autoscaling.keda.sh/paused-replicas"])',
      ],
    },
  ])('holds a pause at $replicas replicas to the ceiling', ({ replicas, findings }) => {
    const annotations = { 'autoscaling.keda.sh/paused-replicas': replicas };
    const scaled = scaledObject({ maxReplicaCount: 4 }, { labels: GPU, annotations });
    expect(placed([infraRules(), scaled])).toEqual(findings.map((one) => `#1 ${one}`));
  });

  it('keeps the label of the pool on the autoscaler', () => {
    const annotations = { 'scaledobject.keda.sh/hpa-excluded-labels': 'team, infra-rules/pool' };
    expect(placed([infraRules(), scaledObject({}, { labels: GPU, annotations })])).toEqual([
      '#1 pool-label-excluded (metadata.annotations["scaledobject.keda.sh/hpa-excluded-labels"])',
    ]);
  });

  it('knows the pools that labels name', () => {
    const labels = { 'infra-rules/pool': 'gup' };
    const [finding, ...others] = checkManifests([infraRules(), scaledObject({}, { labels })]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'pool-unknown',
      prop: 'metadata.labels["infra-rules/pool"]',
    });
    expect(finding?.what).toContain('did you mean "gpu"?');
  });

  it('holds pods to the nodes and resources of their pool', () => {
    const pod = inGpu();
    const [container] = pod.containers;
    const elsewhere = { ...pod, nodeSelector: { role: 'cpu' } };
    const larger = {
      ...pod,
      containers: [{ ...container, resources: { limits: { 'nvidia.com/gpu': 2 } } }],
    };
    const labels = GPU;
    expect(placed([infraRules(), deployment(pod, { labels })])).toEqual([]);
    expect(placed([infraRules(), deployment(elsewhere, { labels })])).toEqual(
      ['#1 node-selector-against-pool (spec.template.spec.nodeSelector.role)'].map((one) =>
        one.replace('.role', '["role"]'),
      ),
    );
    expect(placed([infraRules(), deployment(larger, { labels })])).toEqual([
      '#1 resources-above-envelope (spec.template.spec.containers[worker].resources.limits[nvidia.com/gpu])',
    ]);
  });

  it('speaks of the pods, and of no patch, since there is none', () => {
    const pod = { ...inGpu(), nodeSelector: { role: 'cpu' }, nodeName: 'node-1' };
    const tolerations = [{ key: 'mine', operator: 'Exists' }];
    const objects = [infraRules(), deployment({ ...pod, tolerations }, { labels: GPU })];
    const texts = checkManifests(objects).map(({ what, why, fix }) => `${what}; ${why}; ${fix}`);
    expect(texts).toHaveLength(3);
    expect(texts.join()).toMatch(/nodeSelector "role" is "cpu"/);
    expect(texts.join()).not.toContain('patch');
  });

  it('holds Pipelines and Functions to their pools', () => {
    const scaling = { pool: 'gpu', replicas: { min: 0, max: 5 } };
    const worker = { image: 'ghcr.io/acme/embed:1' };
    const objects = [
      infraRules(),
      object(
        'hevlayer.com/v1alpha1',
        'Pipeline',
        { name: 'embed' },
        {
          target: { namespace: 'products' },
          worker,
          scaling,
        },
      ),
      object(
        'hevlayer.com/v1alpha1',
        'Function',
        { name: 'classify' },
        {
          targetNamespaces: ['products'],
          worker,
          scaling: { ...scaling, pool: 'gup' },
        },
      ),
    ];
    expect(placed(objects)).toEqual([
      '#1 replicas-above-ceiling (spec.scaling.replicas.max)',
      '#2 pool-unknown (spec.scaling.pool)',
    ]);
  });

  it.each([
    { slip: 'a list that is none', computePools: 'x', at: 'spec.computePools' },
    { slip: 'an empty item', computePools: [null], at: 'spec.computePools[0]' },
    { slip: 'a number', computePools: [5], at: 'spec.computePools[0]' },
  ])('is told of pools that cannot be read, once: $slip', ({ computePools, at }) => {
    expect(placed([infraRules({}, { computePools })])).toEqual([`#0 value-wrong-type (${at})`]);
  });

  it('holds nobody to a pool that has an error itself', () => {
    const broken = infraRules({ maxReplicasPerWorkload: 0 });
    const labels = GPU;
    expect(placed([broken, scaledObject({ maxReplicaCount: 9 }, { labels })])).toEqual([
      '#0 ceiling-not-positive (spec.computePools[0].maxReplicasPerWorkload)',
    ]);
  });

  it('counts when it is named default', () => {
    const { spec } = infraRules({ maxReplicasPerWorkload: 9 });
    const other = object('hevlayer.com/v1alpha1', 'InfraRules', { name: 'other' }, spec);
    const scaled = scaledObject({ maxReplicaCount: 5 }, { labels: GPU });
    expect(placed([other, infraRules(), scaled])).toEqual([
      '#0 infra-rules-name (metadata.name)',
      '#2 replicas-above-ceiling (spec.maxReplicaCount)',
    ]);
  });
});

describe('one cause', () => {
  it.each([
    {
      what: 'a ScaledObject without a spec',
      make: () => without(scaledObject(), 'spec'),
      finding: 'value-missing (spec)',
    },
    {
      what: 'a ScaledJob without a spec',
      make: () => without(scaledJob(), 'spec'),
      finding: 'value-missing (spec)',
    },
    {
      what: 'a ScaledJob whose template is a text',
      make: () => scaledJob({ jobTargetRef: { template: 'x' } }),
      finding: 'value-wrong-type (spec.jobTargetRef.template)',
    },
    {
      what: 'a TriggerAuthentication without a spec',
      make: () => without(authentication(), 'spec'),
      finding: 'value-missing (spec)',
    },
    {
      what: 'a Deployment whose template is a text',
      make: () => deployment({}, {}, { template: 'x' }),
      finding: 'value-wrong-type (spec.template)',
    },
    {
      what: 'metadata that is a text',
      make: () => ({ ...scaledObject(), metadata: 'x' }),
      finding: 'value-wrong-type (metadata)',
    },
    {
      what: 'a key that cannot be read',
      make: () => scaledObject({ triggers: [rabbitmq({ queueName: Symbol('x') })] }),
      finding: 'value-not-plain (spec.triggers[0].metadata.queueName)',
    },
    {
      what: 'a field that leads back to itself',
      make: () => {
        const advanced: Record<string, unknown> = {};
        advanced.horizontalPodAutoscalerConfig = { behavior: advanced };
        return scaledObject({ advanced });
      },
      finding: 'value-cyclic (spec.advanced.horizontalPodAutoscalerConfig.behavior)',
    },
    {
      what: 'an object that is too large',
      make: () => ({ ...scaledObject(), spec: { text: 'x'.repeat(10_000_000) } }),
      finding: 'value-too-large ()',
    },
  ])('is one finding: $what', ({ make, finding }) => {
    expect(found([make()])).toEqual([`error ${finding}`]);
  });
});

describe('hostile input', () => {
  const positions: readonly {
    readonly where: string;
    readonly make: (value: unknown) => unknown;
  }[] = [
    { where: 'the list', make: (value) => value },
    { where: 'an object', make: (value) => [value] },
    { where: 'metadata', make: (value) => [{ ...scaledObject(), metadata: value }] },
    { where: 'labels', make: (value) => [infraRules(), scaledObject({}, { labels: value })] },
    { where: 'a spec', make: (value) => [{ ...scaledObject(), spec: value }] },
    { where: 'triggers', make: (value) => [scaledObject({ triggers: value })] },
    { where: 'a trigger', make: (value) => [scaledObject({ triggers: [value] })] },
    {
      where: 'metadata of a trigger',
      make: (value) => [scaledObject({ triggers: [{ type: 'rabbitmq', metadata: value }] })],
    },
    {
      where: 'a reference',
      make: (value) => [scaledObject({ triggers: [rabbitmq({}, { authenticationRef: value })] })],
    },
    { where: 'a target', make: (value) => [scaledObject({ scaleTargetRef: value })] },
    { where: 'advanced', make: (value) => [scaledObject({ advanced: value })] },
    { where: 'a fallback', make: (value) => [scaledObject({ fallback: value })] },
    {
      where: 'a template',
      make: (value) => [scaledObject(), deployment({}, {}, { template: value })],
    },
    {
      where: 'a container',
      make: (value) => [scaledObject(), deployment({ containers: [value] })],
    },
    {
      where: 'a template of a ScaledJob',
      make: (value) => [scaledJob({ jobTargetRef: { template: value } })],
    },
    {
      where: 'an authentication',
      make: (value) => [
        object('keda.sh/v1alpha1', 'TriggerAuthentication', { name: 'a' }, value as object),
      ],
    },
    { where: 'a Secret', make: (value) => [authentication(), { ...secret(), stringData: value }] },
    {
      where: 'a policy',
      make: (value) => [{ ...infraRules(), spec: value }, scaledObject({}, { labels: GPU })],
    },
    { where: 'a pool', make: (value) => [infraRules({}, { computePools: [value] })] },
    {
      where: 'an autoscaler',
      make: (value) => [
        scaledObject(),
        object(
          'autoscaling/v2',
          'HorizontalPodAutoscaler',
          { name: 'a', ownerReferences: value },
          value as object,
        ),
      ],
    },
    {
      where: 'a LimitRange',
      make: (value) => [object('v1', 'LimitRange', { name: 'a' }, { limits: [value] })],
    },
    { where: 'a List', make: (value) => [{ apiVersion: 'v1', kind: 'List', items: value }] },
  ];

  // Those that take their time are the copy's affair, wherever they stand.
  const values = hostileValues.filter(({ at }) => at !== 'one');

  it.each(positions)('never throws, and never breaks a rule: $where', ({ make }) => {
    const complaints = values.flatMap(({ label, make: makeValue }) => {
      try {
        const findings = checkManifests(make(makeValue()) as readonly unknown[]);
        expect(survivesJson(findings)).toBe(true);
        return findings
          .filter(
            ({ code, what, fix }) => code === 'rule-crashed' || (what + fix).includes('[object'),
          )
          .map(({ code, what }) => `${label}: ${code} ${what}`);
      } catch (error) {
        return [`${label}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    expect(complaints).toEqual([]);
  });

  it.each(hostileValues.filter(({ at }) => at === 'one'))('may be huge: $label', ({ make }) => {
    expect(() => checkManifests(make() as readonly unknown[])).not.toThrow();
    expect(() => checkManifests([make()])).not.toThrow();
    expect(() => checkManifests([{ ...scaledObject(), spec: make() }])).not.toThrow();
  });

  it.each(values)('may be the options: $label', ({ make }) => {
    expect(() => checkManifests([scaledObject()], make() as CheckManifestsOptions)).not.toThrow();
    const options = { closedWorld: make(), kedaVersion: make(), kedaNamespace: make() };
    expect(() => checkManifests([scaledObject()], options as CheckManifestsOptions)).not.toThrow();
  });

  it('may be a List that holds itself', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [] as unknown[] };
    list.items.push(list);
    expect(found([list]).join()).toContain('value-cyclic');
  });
});

describe('two thousand objects', () => {
  it('are looked at one by one: what is wrong with one is told of it alone', () => {
    const objects: unknown[] = [infraRules()];
    for (let index = 0; index < 700; index++) {
      const name = `worker-${String(index)}`;
      const maxReplicaCount = index === 500 ? 5 : 4;
      const spec = { scaleTargetRef: { name }, maxReplicaCount, triggers: [rabbitmq()] };
      objects.push(
        scaledObject(spec, { name, labels: GPU }),
        deployment(inGpu(), { name, labels: GPU }),
      );
      objects.push(secret({ name }));
    }
    expect(placed(objects)).toEqual(['#1501 replicas-above-ceiling (spec.maxReplicaCount)']);
  });
});

describe('what the library writes', () => {
  const examples = join(__dirname, '../../examples');
  const golden = readdirSync(examples).flatMap((name) => {
    const folder = join(examples, name, 'golden');
    try {
      const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
      return [{ name, documents: texts.flatMap((text) => parseAllDocuments(text)) }];
    } catch {
      return [];
    }
  });

  it.each(golden)('has no errors in the YAML of $name', ({ documents }) => {
    const objects = documents.map((document): unknown => document.toJS());
    expect(objects.length).toBeGreaterThan(0);
    expect(errorsIn(objects)).toEqual([]);
  });

  it('has no findings in the examples of workers on queues of their own', () => {
    const app = Testing.app();
    const rules = new InfraRules(new Chart(app, 'platform'), 'rules');
    new MediaChart(app, 'media', { namespace: 'media', rules });
    expect(found(writtenBy(app))).toEqual([]);
  });

  it('has no findings in objects that were put into a pool', () => {
    const app = Testing.app();
    const rules = new InfraRules(new Chart(app, 'platform'), 'rules');
    new ReportsChart(app, 'reports', { namespace: 'reports', pool: rules.pools.cpu });
    expect(found(writtenBy(app))).toEqual([]);
  });
});

function errorsIn(objects: readonly unknown[]): readonly string[] {
  return checkManifests(objects)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, prop, what }) => `${path} ${code} (${prop}): ${what}`);
}

function writtenBy(app: App): readonly unknown[] {
  return app.charts.flatMap((chart) => Testing.synth(chart) as readonly unknown[]);
}

/** A pod as the pool `gpu` of `infraRules()` wants it. */
function inGpu(): { readonly containers: readonly object[] } {
  return {
    nodeSelector: { role: 'gpu' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    containers: [
      {
        name: 'worker',
        image: 'ghcr.io/acme/resize:2.3.0',
        env: [{ name: 'RABBITMQ_URL', value: 'amqp://broker' }],
        resources: { limits: { 'nvidia.com/gpu': 1 } },
      },
    ],
  } as { readonly containers: readonly object[] };
}

function without(made: Plain, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(made).filter(([key]) => !keys.includes(key)));
}
