import { cron, deployment, scaledJob } from '../../support/plain-objects';
import { container, long, pods, type Verdicts } from './verdict';

const ofPod = (pod: object, template: object = {}): object =>
  scaledJob({
    jobTargetRef: { template: { spec: { restartPolicy: 'Never', ...pod }, ...template } },
  });
const ofContainer = (changes: object): object =>
  ofPod({ containers: [{ ...container('worker'), ...changes }] });
const strategy = (scalingStrategy: object): object => scaledJob({ scalingStrategy });

/** ScaledJobs. */
export const scaledJobVerdicts: Verdicts = {
  'ScaledJob: triggers': [
    ['accepted', 'there is one', scaledJob()],
    [
      'accepted',
      'on cpu, which KEDA skips',
      scaledJob({ triggers: [{ type: 'cpu', metadata: { value: '60' } }, cron()] }),
    ],
    ['accepted', 'the least above the most', scaledJob({ minReplicaCount: 5, maxReplicaCount: 2 })],
    ['accepted', 'a name of 63 characters and more', scaledJob({}, { name: long(70) })],
    [
      'keda-webhook',
      'a name is there twice',
      scaledJob({ triggers: [pods({ name: 'a' }), pods({ name: 'a' })] }),
    ],
    [
      'keda-webhook',
      'cron caches',
      scaledJob({ triggers: [{ ...cron(), useCachedMetrics: true }] }),
    ],
    ['api-server', 'no list', scaledJob({ triggers: undefined })],
    ['api-server', 'a metric type', scaledJob({ triggers: [pods({ metricType: 'Value' })] })],
  ],
  'ScaledJob: settings': [
    [
      'accepted',
      'gradual',
      scaledJob({ rollout: { strategy: 'gradual', propagationPolicy: 'foreground' } }),
    ],
    [
      'accepted',
      "a strategy of one's own",
      strategy({ strategy: 'custom', customScalingRunningJobPercentage: '0.5' }),
    ],
    ['accepted', "a strategy of one's own that says nothing", strategy({ strategy: 'custom' })],
    ['accepted', 'a calculation', strategy({ multipleScalersCalculation: 'sum' })],
    ['api-server', 'gradual in capitals', scaledJob({ rollout: { strategy: 'Gradual' } })],
    ['api-server', 'an unknown strategy', strategy({ strategy: 'fast' })],
    ['api-server', 'an unknown calculation', strategy({ multipleScalersCalculation: 'total' })],
    [
      'api-server',
      'a percentage without quotes',
      strategy({ strategy: 'custom', customScalingRunningJobPercentage: 0.5 }),
    ],
    ['api-server', 'a maximum of 0', scaledJob({ maxReplicaCount: 0 })],
    ['api-server', 'a cooldown', scaledJob({ cooldownPeriod: 30 })],
    ['api-server', 'a fallback', scaledJob({ fallback: { failureThreshold: 3, replicas: 1 } })],
    ['api-server', 'no job', scaledJob({ jobTargetRef: undefined })],
    ['api-server', 'a job without a template', scaledJob({ jobTargetRef: {} })],
  ],
  'ScaledJob: its pod is looked at when KEDA makes a job': [
    ['accepted', 'no containers', ofPod({ containers: [] })],
    ['accepted', 'no image', ofContainer({ image: undefined })],
    ['accepted', 'a container with a capital letter', ofContainer({ name: 'Worker' })],
    [
      'accepted',
      'a restart policy for pods that go on',
      ofPod({ restartPolicy: 'Always', containers: [container('worker')] }),
    ],
    ['accepted', 'a port that there is not', ofContainer({ ports: [{ containerPort: 99999 }] })],
    [
      'accepted',
      'a mount without a volume',
      ofContainer({ volumeMounts: [{ name: 'data', mountPath: '/data' }] }),
    ],
    [
      'accepted',
      'a request above its limit',
      ofContainer({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } }),
    ],
    ['accepted', 'a variable without a name', ofContainer({ env: [{ name: '', value: 'a' }] })],
    ['accepted', 'an empty template', scaledJob({ jobTargetRef: { template: {} } })],
    ['api-server', 'no list of containers', ofPod({})],
    ['api-server', 'a container without a name', ofContainer({ name: undefined })],
    [
      'api-server',
      'two containers of one name',
      ofPod({ containers: [container('worker'), container('worker')] }),
    ],
    [
      'api-server',
      'a variable that is no text',
      ofContainer({ env: [{ name: 'SIZE', value: 5 }] }),
    ],
    [
      'api-server',
      'an amount that is none',
      ofContainer({ resources: { requests: { cpu: 'some' } } }),
    ],
    ['api-server', 'an unknown field of the container', ofContainer({ images: 'a' })],
    [
      'api-server',
      'an unknown field of the template',
      ofPod({ containers: [container('worker')] }, { containers: [] }),
    ],
    [
      'api-server',
      'a label that is no text',
      ofPod({ containers: [container('worker')] }, { metadata: { labels: { tier: 1 } } }),
    ],
  ],
};

/** Workloads, which are held to Kubernetes' own rules. */
export const workloadVerdicts: Verdicts = {
  'pod templates': [
    ['accepted', 'in order', deployment()],
    ['accepted', 'an empty list of ephemeral containers', deployment({ ephemeralContainers: [] })],
    [
      'accepted',
      'what kubectl leaves behind',
      deployment(
        {},
        {},
        {
          template: {
            metadata: { creationTimestamp: null, labels: { app: 'resize' } },
            spec: { containers: [container('worker')] },
          },
        },
      ),
    ],
    [
      'accepted',
      'a volume that a StatefulSet makes for a claim',
      {
        ...deployment(
          {
            containers: [
              { ...container('worker'), volumeMounts: [{ name: 'data', mountPath: '/data' }] },
            ],
          },
          {},
          {
            volumeClaimTemplates: [
              {
                metadata: { name: 'data' },
                spec: {
                  accessModes: ['ReadWriteOnce'],
                  resources: { requests: { storage: '1Gi' } },
                },
              },
            ],
          },
        ),
        kind: 'StatefulSet',
      },
    ],
    [
      'api-server',
      'a volume that nobody makes',
      deployment({
        containers: [
          { ...container('worker'), volumeMounts: [{ name: 'data', mountPath: '/data' }] },
        ],
      }),
    ],
    ['api-server', 'no containers', deployment({ containers: [] })],
    ['api-server', 'an unknown field beside the spec', { ...deployment(), replicas: 1 }],
    [
      'api-server',
      'a label with a space',
      deployment(
        {},
        {},
        {
          template: {
            metadata: { labels: { app: 'resize', tier: 'a b' } },
            spec: { containers: [container('worker')] },
          },
        },
      ),
    ],
  ],
};
