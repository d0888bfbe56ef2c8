import { cron, deployment, scaledObject } from '../../support/plain-objects';
import { asking, container, limits, pods, uses, type Verdicts } from './verdict';

const onCpu = (spec: object = {}, metadata: object = {}): object =>
  scaledObject({ minReplicaCount: 1, triggers: [uses('cpu')], ...spec }, metadata);
const onBoth = onCpu({ triggers: [uses('cpu'), uses('memory')] });
const inContainer = (containerName: string): object =>
  onCpu({ triggers: [uses('cpu', { containerName })] });
const statefulSet = { scaleTargetRef: { name: 'resize', kind: 'StatefulSet' } };
const replicaSet = { scaleTargetRef: { name: 'resize', kind: 'ReplicaSet' } };
const cpu = { requests: { cpu: '1' } };
const memory = { requests: { memory: '1Gi' } };
const two = (first: object, second: object): object =>
  deployment({ containers: [container('worker', first), container('proxy', second)] });
const unset = asking({});
const none: object = {};
const noWhere = { name: 'resize', namespace: undefined };

/** Triggers on cpu and memory, their targets, and LimitRanges. */
export const resourceTriggerVerdicts: Verdicts = {
  'W10: containers ask for what a trigger measures': [
    ['accepted', 'it asks', asking(cpu), onCpu()],
    ['accepted', 'it is limited, which counts', asking({ limits: { cpu: '1' } }), onCpu()],
    [
      'accepted',
      'it asks for 0 and is limited',
      asking({ requests: { cpu: '0' }, limits: { cpu: '1' } }),
      onCpu(),
    ],
    ['accepted', 'it asks for the least there is', asking({ requests: { cpu: '1n' } }), onCpu()],
    ['accepted', 'it asks with a number', asking({ requests: { cpu: 0.5 } }), onCpu()],
    ['accepted', 'it asks for memory', asking(memory), onCpu({ triggers: [uses('memory')] })],
    ['accepted', 'both containers ask', two(cpu, cpu), onCpu()],
    ['accepted', 'the container that is measured asks', two(cpu, none), inContainer('worker')],
    ['accepted', 'the container that is measured is not there', unset, inContainer('sidecar')],
    [
      'accepted',
      'an init container does not ask',
      deployment({ initContainers: [container('init')], containers: [container('worker', cpu)] }),
      onCpu(),
    ],
    ['accepted', 'a StatefulSet asks', asking(cpu, 'StatefulSet'), onCpu(statefulSet)],
    ['accepted', 'a ReplicaSet is not looked at', asking({}, 'ReplicaSet'), onCpu(replicaSet)],
    [
      'accepted',
      'a kind in lower-case letters is not looked at',
      unset,
      onCpu({ scaleTargetRef: { name: 'resize', kind: 'deployment' } }),
    ],
    ['accepted', 'nothing measures cpu', unset, scaledObject()],
    [
      'accepted',
      'it asks, and no namespace is written',
      { ...asking(cpu), metadata: noWhere },
      onCpu({}, noWhere),
    ],
    ['keda-webhook', 'it asks for nothing', unset, onCpu()],
    ['keda-webhook', 'it asks for 0', asking({ requests: { cpu: '0' } }), onCpu()],
    ['keda-webhook', 'it is limited to 0', asking({ limits: { cpu: '0' } }), onCpu()],
    ['keda-webhook', 'it asks for memory only', asking(memory), onCpu()],
    ['keda-webhook', 'it asks for one of two', asking(cpu), onBoth],
    ['keda-webhook', 'one of two containers asks', two(cpu, none), onCpu()],
    [
      'keda-webhook',
      'the container that is measured does not ask',
      two(cpu, none),
      inContainer('proxy'),
    ],
    ['keda-webhook', 'an empty container name stands for all', two(cpu, none), inContainer('')],
    [
      'keda-webhook',
      'an init container asks',
      deployment({ initContainers: [container('init', cpu)], containers: [container('worker')] }),
      onCpu(),
    ],
    [
      'keda-webhook',
      'the pod asks',
      deployment({ resources: cpu, containers: [container('worker')] }),
      onCpu(),
    ],
    [
      'keda-webhook',
      'there are other triggers too',
      unset,
      onCpu({ triggers: [cron(), uses('cpu')] }),
    ],
    ['keda-webhook', 'a StatefulSet does not ask', asking({}, 'StatefulSet'), onCpu(statefulSet)],
    [
      'keda-webhook',
      'empty texts stand for a Deployment',
      unset,
      onCpu({ scaleTargetRef: { name: 'resize', apiVersion: '', kind: '' } }),
    ],
    [
      'keda-webhook',
      'no namespace is written',
      { ...unset, metadata: noWhere },
      onCpu({}, noWhere),
    ],
  ],
  'W10: a LimitRange gives what containers do not ask for': [
    [
      'accepted',
      'a default limit',
      limits({ type: 'Container', default: { cpu: '1' } }),
      unset,
      onCpu(),
    ],
    [
      'accepted',
      'a default request',
      limits({ type: 'Container', defaultRequest: { cpu: '1' } }),
      unset,
      onCpu(),
    ],
    [
      'accepted',
      'a maximum, which becomes the default',
      limits({ type: 'Container', max: { cpu: '1' } }),
      unset,
      onCpu(),
    ],
    [
      'accepted',
      'a minimum, which becomes the request',
      limits({ type: 'Container', min: { cpu: '1' } }),
      unset,
      onCpu(),
    ],
    [
      'accepted',
      'a default limit beside a request of 0',
      limits({ type: 'Container', default: { cpu: '1' } }),
      asking({ requests: { cpu: '0' } }),
      onCpu(),
    ],
    [
      'accepted',
      'a second LimitRange has it',
      limits({ type: 'Pod', max: { cpu: '1' } }),
      limits({ type: 'Container', default: { cpu: '1' } }, { name: 'more' }),
      unset,
      onCpu(),
    ],
    [
      'accepted',
      'its namespace is left to the apply command',
      limits({ type: 'Container', default: { cpu: '1' } }, { namespace: undefined }),
      { ...unset, metadata: { name: 'resize', namespace: 'default' } },
      onCpu({}, { namespace: 'default' }),
    ],
    ['keda-webhook', 'it is for pods', limits({ type: 'Pod', max: { cpu: '1' } }), unset, onCpu()],
    [
      'keda-webhook',
      'it is for memory',
      limits({ type: 'Container', default: { memory: '1Gi' } }),
      unset,
      onCpu(),
    ],
    [
      'keda-webhook',
      'it gives 0',
      limits({ type: 'Container', default: { cpu: '0' } }),
      unset,
      onCpu(),
    ],
    [
      'keda-webhook',
      'it gives a ratio',
      limits({ type: 'Container', maxLimitRequestRatio: { cpu: '2' } }),
      unset,
      onCpu(),
    ],
    [
      'keda-webhook',
      'it is in another namespace',
      limits({ type: 'Container', default: { cpu: '1' } }, { namespace: 'blog' }),
      unset,
      onCpu(),
    ],
  ],
  'W11: cpu and memory alone do not return to zero': [
    ['accepted', 'the minimum is 1', asking(cpu), onCpu()],
    [
      'accepted',
      'another trigger wakes it',
      asking(cpu),
      onCpu({ minReplicaCount: 0, triggers: [uses('cpu'), pods()] }),
    ],
    [
      'accepted',
      'the other trigger stands first',
      asking(cpu),
      onCpu({ minReplicaCount: undefined, triggers: [cron(), uses('cpu')] }),
    ],
    ['accepted', 'a ReplicaSet is not looked at', onCpu({ minReplicaCount: 0, ...replicaSet })],
    ['keda-webhook', 'the minimum is 0', asking(cpu), onCpu({ minReplicaCount: 0 })],
    ['keda-webhook', 'there is no minimum', asking(cpu), onCpu({ minReplicaCount: undefined })],
    [
      'keda-webhook',
      'cpu and memory',
      asking({ requests: { ...cpu.requests, ...memory.requests } }),
      onCpu({ minReplicaCount: 0, triggers: [uses('cpu'), uses('memory')] }),
    ],
    [
      'keda-webhook',
      'a StatefulSet',
      asking(cpu, 'StatefulSet'),
      onCpu({ minReplicaCount: 0, ...statefulSet }),
    ],
    [
      'keda-webhook',
      'a formula does not help',
      asking(cpu),
      onCpu({ minReplicaCount: 0, advanced: { scalingModifiers: { formula: '1', target: '1' } } }),
    ],
  ],
};

/** Targets that are not among the objects, so that only `closedWorld` has the verdict. */
export const missingTargetVerdicts: Verdicts = {
  'W10: the target is there': [
    ['keda-webhook', 'it is not', onCpu()],
    ['keda-webhook', 'there is another trigger too', onCpu({ triggers: [uses('cpu'), cron()] })],
    ['keda-webhook', 'one of another kind is', asking(cpu), onCpu(statefulSet)],
    [
      'keda-webhook',
      'one of another name is',
      asking(cpu),
      onCpu({ scaleTargetRef: { name: 'crop' } }),
    ],
    ['accepted', 'nothing measures it', scaledObject()],
    ['accepted', 'it is a ReplicaSet', onCpu(replicaSet)],
  ],
};
