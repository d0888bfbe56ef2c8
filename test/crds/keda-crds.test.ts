import { admit, crdsOf, schemaOf, within } from './admit';
import { type Bound, put } from './bounds';

const schemas = new Map([...crdsOf('keda.sh.yaml')].map(([kind, crd]) => [kind, schemaOf(crd)]));

const scaledObject = () => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'product-images-worker', namespace: 'layer' },
  spec: {
    scaleTargetRef: { name: 'product-images-worker' },
    pollingInterval: 15,
    cooldownPeriod: 300,
    minReplicaCount: 0,
    maxReplicaCount: 8,
    triggers: [
      {
        type: 'prometheus',
        metadata: {
          serverAddress: 'http://layer-gateway.layer.svc.cluster.local:8080/v2/metrics',
          query: 'vector(0)',
          threshold: '1000',
          authModes: 'bearer',
        },
        authenticationRef: { name: 'product-images-worker' },
      },
    ],
  },
});

const scaledJob = () => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledJob',
  metadata: { name: 'nightly', namespace: 'layer' },
  spec: {
    jobTargetRef: { template: { spec: { containers: [{ name: 'worker', image: 'a' }] } } },
    triggers: [{ type: 'cron', metadata: {} }],
  },
});

const authentication = (kind: string) => () => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind,
  metadata: { name: 'product-images-worker' },
  spec: {
    secretTargetRef: [{ parameter: 'bearerToken', name: 'layer', key: 'turbopuffer-api-key' }],
  },
});

const bounds: readonly Bound[] = [
  {
    limit: 'the minimum is not above the maximum',
    of: scaledObject,
    at: ['spec', 'minReplicaCount'],
    accepts: [undefined, 0, 8],
    refuses: [9],
    says: 'spec: minReplicaCount must not be above maxReplicaCount, which is 100 when absent',
  },
  {
    limit: 'a maximum that is absent is 100',
    of: () => put({ of: scaledObject, at: ['spec', 'maxReplicaCount'] }, undefined),
    at: ['spec', 'minReplicaCount'],
    accepts: [100],
    refuses: [101],
    says: 'spec: minReplicaCount must not be above maxReplicaCount, which is 100 when absent',
  },
  {
    limit: 'at least one replica is possible',
    of: scaledObject,
    at: ['spec', 'maxReplicaCount'],
    accepts: [1],
    refuses: [0],
    says: 'spec.maxReplicaCount: must be >= 1',
  },
  {
    limit: 'there is a trigger',
    of: scaledObject,
    at: ['spec', 'triggers'],
    accepts: [[{ type: 'cron', metadata: {} }]],
    refuses: [[]],
    says: 'spec.triggers: must NOT have fewer than 1 items',
  },
  {
    limit: 'settings of a scaler are strings',
    of: scaledObject,
    at: ['spec', 'triggers', 0, 'metadata', 'threshold'],
    accepts: ['1000'],
    refuses: [1000],
    says: 'spec.triggers[0].metadata.threshold: must be string',
  },
  {
    limit: 'the autoscaler looks back an hour at most',
    of: scaledObject,
    at: [
      'spec',
      'advanced',
      'horizontalPodAutoscalerConfig',
      'behavior',
      'scaleDown',
      'stabilizationWindowSeconds',
    ],
    accepts: [0, 3600],
    refuses: [-1, 3601],
    says: 'stabilizationWindowSeconds: must be',
  },
  {
    limit: 'a tolerance is a quantity',
    of: scaledObject,
    at: ['spec', 'advanced', 'horizontalPodAutoscalerConfig', 'behavior', 'scaleUp', 'tolerance'],
    accepts: ['0.05', '50m', 1],
    refuses: ['5%'],
    says: 'tolerance: must match pattern',
  },
  {
    limit: 'a job is any pod',
    of: scaledJob,
    at: ['spec', 'jobTargetRef', 'template'],
    accepts: [{}, { spec: { newerField: 1 } }],
    refuses: [undefined, 'pod'],
    says: 'spec.jobTargetRef',
  },
  {
    limit: 'a trigger of a job has no metric type',
    of: scaledJob,
    at: ['spec', 'triggers', 0, 'metricType'],
    accepts: [undefined],
    refuses: ['AverageValue'],
    says: 'spec.triggers[0]: must NOT have additional properties',
  },
  ...['TriggerAuthentication', 'ClusterTriggerAuthentication'].flatMap((kind): Bound[] => [
    {
      limit: `an entry of a ${kind} names a key`,
      of: authentication(kind),
      at: ['spec', 'secretTargetRef', 0, 'key'],
      accepts: ['token'],
      refuses: [undefined, null],
      says: "spec.secretTargetRef[0]: must have required property 'key'",
    },
    {
      limit: `an identity of a ${kind} comes from a known provider`,
      of: authentication(kind),
      at: ['spec', 'podIdentity', 'provider'],
      accepts: ['aws', 'aws-eks', 'azure-workload', 'gcp', 'none'],
      refuses: ['azure', ''],
      says: 'spec.podIdentity.provider: must be equal to one of the allowed values',
    },
  ]),
];

describe('the keda.sh CRDs', () => {
  it.each([...schemas.keys()])('explain every field of %s in a sentence', (kind) => {
    const unexplained = [...within(schemaOfKind(kind))]
      .filter(([path]) => path !== '' && !path.startsWith('.metadata') && !path.endsWith('[]'))
      .filter(([, { description = '' }]) => !/^[A-Z`][^\n]*\.$/.test(description))
      .map(([path]) => path);
    expect(unexplained).toEqual([]);
  });

  it.each([
    scaledObject(),
    scaledJob(),
    authentication('TriggerAuthentication')(),
    authentication('ClusterTriggerAuthentication')(),
  ])('take a good $kind', (object) => {
    expect(refusals(object)).toEqual([]);
  });

  it.each(bounds)('know that $limit', (bound) => {
    const refused = bound.accepts.filter((value) => refusals(put(bound, value)).length > 0);
    const answers = bound.refuses.map((value) => refusals(put(bound, value)));
    const expected: unknown[] = bound.refuses.map(() => [
      expect.stringContaining(bound.says) as unknown,
    ]);
    expect(refused).toEqual([]);
    expect(answers).toEqual(expected);
  });
});

function refusals(object: object): readonly string[] {
  return admit(schemaOfKind((object as { kind: string }).kind), object).refusals;
}

function schemaOfKind(kind: string) {
  const schema = schemas.get(kind);
  if (schema === undefined) throw new Error(`no CRD for ${kind}`);
  return schema;
}
