import { cron, scaledObject } from '../../support/plain-objects';
import { asking, long, pods, uses, type Verdicts } from './verdict';

const both = { requests: { cpu: '1', memory: '1Gi' } };
const named = (name: string): object => ({ advanced: { horizontalPodAutoscalerConfig: { name } } });
const on = (target: object): object => ({ scaleTargetRef: { name: 'resize', ...target } });
const counts = (min?: unknown, max?: unknown, idle?: unknown): object =>
  scaledObject({
    triggers: [pods()],
    maxReplicaCount: undefined,
    ...(min === undefined ? {} : { minReplicaCount: min }),
    ...(max === undefined ? {} : { maxReplicaCount: max }),
    ...(idle === undefined ? {} : { idleReplicaCount: idle }),
  });
const fallback = (changes: object = {}, spec: object = {}): object =>
  scaledObject({
    minReplicaCount: 1,
    triggers: [pods()],
    fallback: { failureThreshold: 3, replicas: 2, ...changes },
    ...spec,
  });

/** ScaledObjects by themselves. */
export const scaledObjectVerdicts: Verdicts = {
  'W4: the counts are in order': [
    ['accepted', 'none is given', counts()],
    ['accepted', 'the minimum is the maximum', counts(5, 5)],
    ['accepted', 'the minimum is the maximum that is meant', counts(100)],
    ['accepted', 'the idle count is below the minimum', counts(1, 5, 0)],
    ['accepted', 'the idle count is not 0', counts(5, 10, 1)],
    ['accepted', 'a minimum of 0 that is given counts as 1', counts(0, 5, 0)],
    ['accepted', 'the minimum is null, which is as absent', counts(null, 5)],
    ['api-server', 'the minimum is above the maximum', counts(6, 5)],
    ['api-server', 'the minimum is above the maximum that is meant', counts(101)],
    ['api-server', 'the maximum is 0', counts(0, 0)],
    ['api-server', 'the minimum is negative', counts(-1, 5)],
    ['api-server', 'the minimum is a text', counts('1', 5)],
    ['api-server', 'the minimum is no whole number', counts(1.5, 5)],
    ['api-server', 'the idle count is negative', counts(1, 5, -1)],
    [
      'keda-webhook',
      'the idle count is 0 and so is the minimum that is meant',
      counts(undefined, 5, 0),
    ],
    ['keda-webhook', 'the idle count is the minimum', counts(2, 5, 2)],
    ['keda-webhook', 'the idle count is above the minimum', counts(2, 5, 3)],
    ['keda-webhook', 'the idle count is 1 and the minimum 0', counts(0, 5, 1)],
  ],
  'W5: names are short enough': [
    ['accepted', '54 characters, with the prefix 63', scaledObject({}, { name: long(54) })],
    [
      'accepted',
      '63 characters, and the autoscaler has a name',
      scaledObject(named('a'), { name: long(63) }),
    ],
    ['accepted', '63 characters of the autoscaler', scaledObject(named(long(63)))],
    ['accepted', 'the name has a dot', scaledObject({}, { name: 'resize.images' })],
    ['keda-webhook', '55 characters, with the prefix 64', scaledObject({}, { name: long(55) })],
    [
      'keda-webhook',
      '60 characters, with an empty name for the autoscaler',
      scaledObject(named(''), { name: long(60) }),
    ],
    [
      'keda-webhook',
      '64 characters, and the autoscaler has a name',
      scaledObject(named('a'), { name: long(64) }),
    ],
    ['keda-webhook', '64 characters of the autoscaler', scaledObject(named(long(64)))],
    ['keda-webhook', '32 letters of two bytes', scaledObject(named('ä'.repeat(32)))],
    ['api-server', 'a capital letter', scaledObject({}, { name: 'Resize' })],
    ['api-server', 'an underscore', scaledObject({}, { name: 'resize_images' })],
    ['api-server', 'no name', scaledObject({}, { name: '' })],
    [
      'api-server',
      'a number for the autoscaler',
      scaledObject({ advanced: { horizontalPodAutoscalerConfig: { name: 5 } } }),
    ],
  ],
  'W6: a fallback has a metric to stand in for': [
    ['accepted', 'a trigger that is asked', fallback()],
    ['accepted', 'zeros', fallback({ failureThreshold: 0, replicas: 0 })],
    ['accepted', 'more than the maximum', fallback({ replicas: 50 })],
    ['accepted', 'another behavior', fallback({ behavior: 'currentReplicasIfHigher' })],
    [
      'accepted',
      'a trigger beside cpu',
      asking(both),
      fallback({}, { triggers: [uses('cpu'), cron()] }),
    ],
    [
      'accepted',
      'a metric of type Value',
      fallback({}, { triggers: [pods({ metricType: 'Value' })] }),
    ],
    [
      'accepted',
      'a formula beside cpu',
      asking(both),
      fallback(
        {},
        { triggers: [uses('cpu')], advanced: { scalingModifiers: { formula: '1', target: '1' } } },
      ),
    ],
    ['keda-webhook', 'cpu alone', asking(both), fallback({}, { triggers: [uses('cpu')] })],
    [
      'keda-webhook',
      'cpu and memory',
      asking(both),
      fallback({}, { triggers: [uses('cpu'), uses('memory')] }),
    ],
    [
      'keda-webhook',
      'cpu and scaling modifiers that say nothing',
      asking(both),
      fallback({}, { triggers: [uses('cpu')], advanced: { scalingModifiers: {} } }),
    ],
    ['api-server', 'a negative threshold', fallback({ failureThreshold: -1 })],
    ['api-server', 'negative replicas', fallback({ replicas: -3 })],
    ['api-server', 'no replicas', fallback({ replicas: undefined })],
    ['api-server', 'a behavior in capitals', fallback({ behavior: 'Static' })],
    ['api-server', 'an empty behavior', fallback({ behavior: '' })],
  ],
  'W8: triggers': [
    [
      'accepted',
      'names are unique',
      scaledObject({ triggers: [pods({ name: 'a' }), pods({ name: 'b' })] }),
    ],
    [
      'accepted',
      'names differ in case',
      scaledObject({ triggers: [pods({ name: 'a' }), pods({ name: 'A' })] }),
    ],
    [
      'accepted',
      'empty names are none',
      scaledObject({ triggers: [pods({ name: '' }), pods({ name: '' })] }),
    ],
    [
      'accepted',
      'metrics are cached',
      scaledObject({ triggers: [pods({ useCachedMetrics: true })] }),
    ],
    [
      'accepted',
      'cron says that it does not cache',
      scaledObject({ triggers: [{ ...cron(), useCachedMetrics: false }] }),
    ],
    [
      'accepted',
      'nobody knows the type',
      scaledObject({ triggers: [{ type: 'tea-leaves', metadata: {} }] }),
    ],
    [
      'accepted',
      'a reference to an authentication elsewhere',
      scaledObject({ triggers: [pods({ authenticationRef: { name: 'broker' } })] }),
    ],
    [
      'accepted',
      'a metric type that there is not',
      scaledObject({ triggers: [pods({ metricType: 'Median' })] }),
    ],
    [
      'keda-webhook',
      'a name is there twice',
      scaledObject({ triggers: [pods({ name: 'a' }), pods({ name: 'b' }), pods({ name: 'a' })] }),
    ],
    [
      'keda-webhook',
      'cron caches',
      scaledObject({ triggers: [{ ...cron(), useCachedMetrics: true }] }),
    ],
    [
      'keda-webhook',
      'cpu caches',
      asking(both),
      scaledObject({ minReplicaCount: 1, triggers: [{ ...uses('cpu'), useCachedMetrics: true }] }),
    ],
    [
      'keda-webhook',
      'memory caches',
      asking(both),
      scaledObject({
        minReplicaCount: 1,
        triggers: [{ ...uses('memory'), useCachedMetrics: true }],
      }),
    ],
    ['api-server', 'there is none', scaledObject({ triggers: [] })],
    ['api-server', 'there is no list', scaledObject({ triggers: undefined })],
    ['api-server', 'one has no type', scaledObject({ triggers: [pods({ type: '' })] })],
    [
      'api-server',
      'one has no metadata',
      scaledObject({ triggers: [pods({ metadata: undefined })] }),
    ],
    [
      'api-server',
      'a number stands without quotes',
      scaledObject({ triggers: [pods({ metadata: { podSelector: 'a=b', value: 5 } })] }),
    ],
    [
      'api-server',
      'a boolean stands without quotes',
      scaledObject({ triggers: [pods({ metadata: { podSelector: 'a=b', value: true } })] }),
    ],
    [
      'api-server',
      'a field is unknown',
      scaledObject({ triggers: [pods({ maxReplicaCount: 5 })] }),
    ],
    [
      'api-server',
      'the authentication is of another kind',
      scaledObject({ triggers: [pods({ authenticationRef: { name: 'a', kind: 'Secret' } })] }),
    ],
    [
      'api-server',
      'the authentication has no name',
      scaledObject({ triggers: [pods({ authenticationRef: {} })] }),
    ],
  ],
  'W12: the target is of a kind that there is': [
    ['accepted', 'StatefulSet', scaledObject(on({ kind: 'StatefulSet' }))],
    ['accepted', 'ReplicaSet', scaledObject(on({ kind: 'ReplicaSet' }))],
    ['accepted', 'a kind without a scale', scaledObject(on({ kind: 'DaemonSet' }))],
    [
      'accepted',
      'Job, which KEDA cannot scale either',
      scaledObject(on({ apiVersion: 'batch/v1', kind: 'Job' })),
    ],
    ['accepted', 'lower-case letters', scaledObject(on({ kind: 'replicaset' }))],
    ['accepted', 'a Deployment of any group', scaledObject(on({ apiVersion: 'custom-api/v1' }))],
    [
      'accepted',
      'a StatefulSet of a version without a group',
      scaledObject(on({ apiVersion: 'custom-api', kind: 'StatefulSet' })),
    ],
    [
      'accepted',
      'ReplicationController',
      scaledObject(on({ apiVersion: 'v1', kind: 'ReplicationController' })),
    ],
    ['keda-webhook', 'a slip', scaledObject(on({ kind: 'Deploymnet' }))],
    ['keda-webhook', 'the plural', scaledObject(on({ kind: 'Deployments' }))],
    [
      'keda-webhook',
      'a kind of another group',
      scaledObject(on({ apiVersion: 'v1', kind: 'ReplicaSet' })),
    ],
    [
      'keda-webhook',
      'a version that is gone',
      scaledObject(on({ apiVersion: 'apps/v1beta1', kind: 'ReplicaSet' })),
    ],
    [
      'keda-webhook',
      'a group that no custom resource can have',
      scaledObject(on({ apiVersion: 'custom-api/v1', kind: 'custom-kind' })),
    ],
    ['keda-webhook', 'two slashes', scaledObject(on({ apiVersion: 'apps/v1/scale' }))],
  ],
  'limits of the ScaledObject': [
    [
      'accepted',
      'the shortest times',
      scaledObject({ pollingInterval: 1, cooldownPeriod: 0, initialCooldownPeriod: 0 }),
    ],
    [
      'accepted',
      'settings without effect, which earn a warning',
      scaledObject({ minReplicaCount: 1, pollingInterval: 30, cooldownPeriod: 300 }),
    ],
    [
      'accepted',
      'the widest window',
      scaledObject({
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: { scaleDown: { stabilizationWindowSeconds: 3600 } },
          },
        },
      }),
    ],
    [
      'accepted',
      'a policy that only the autoscaler will refuse',
      scaledObject({
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: { scaleUp: { policies: [{ type: 'pods', value: 0, periodSeconds: 0 }] } },
          },
        },
      }),
    ],
    [
      'accepted',
      'a tolerance larger than any number',
      scaledObject({
        advanced: {
          horizontalPodAutoscalerConfig: { behavior: { scaleUp: { tolerance: '9e99' } } },
        },
      }),
    ],
    [
      'accepted',
      'a pause at a number that is none',
      scaledObject({}, { annotations: { 'autoscaling.keda.sh/paused-replicas': 'some' } }),
    ],
    [
      'accepted',
      'a status, as kubectl gives it',
      { ...scaledObject(), status: { conditions: [] } },
    ],
    [
      'accepted',
      'metadata of the API server',
      scaledObject({}, { creationTimestamp: null, generation: 1, managedFields: [] }),
    ],
    [
      'accepted',
      'a name that the API server finishes',
      scaledObject({}, { name: undefined, generateName: 'resize-' }),
    ],
    ['api-server', 'a polling interval of 0', scaledObject({ pollingInterval: 0 })],
    ['api-server', 'a negative cooldown', scaledObject({ cooldownPeriod: -1 })],
    [
      'api-server',
      'too wide a window',
      scaledObject({
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: { scaleDown: { stabilizationWindowSeconds: 3601 } },
          },
        },
      }),
    ],
    [
      'api-server',
      'a tolerance in percent',
      scaledObject({
        advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleUp: { tolerance: '5%' } } } },
      }),
    ],
    [
      'api-server',
      'half a policy',
      scaledObject({
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: { scaleUp: { policies: [{ type: 'Pods', value: 1 }] } },
          },
        },
      }),
    ],
    ['api-server', 'no target', scaledObject({ scaleTargetRef: undefined })],
    ['api-server', 'a target without a name', scaledObject({ scaleTargetRef: { name: '' } })],
    ['api-server', 'an unknown field', scaledObject({ maxReplicas: 5 })],
    ['api-server', 'an unknown field of the target', scaledObject(on({ containerName: 'worker' }))],
    ['api-server', 'an unknown field beside the spec', { ...scaledObject(), triggers: [] }],
    ['api-server', 'an unknown field of the metadata', scaledObject({}, { lables: {} })],
    ['api-server', 'no spec', { ...scaledObject(), spec: undefined }],
    ['api-server', 'a label that is no text', scaledObject({}, { labels: { tier: 1 } })],
    ['api-server', 'a label with a space', scaledObject({}, { labels: { tier: 'a b' } })],
    [
      'api-server',
      'an annotation that is no text',
      scaledObject({}, { annotations: { 'autoscaling.keda.sh/paused': true } }),
    ],
  ],
};
