import { scaledObjectFaults } from '../../src/keda/scaled/scaled-object';
import type { ContainerFacts } from '../../src/keda/scaled/scaling-facts';
import { cpu, found, queue, scaledObject, target } from '../support/scaled';

describe('a ScaledObject', () => {
  it('that is in order has no findings', () => {
    expect(found({})).toEqual([]);
  });

  it('has its findings where whoever wrote it finds them', () => {
    const at = {
      name: 'id',
      annotations: 'output.scaledObject.annotations',
      min: 'replicas.min',
      max: 'replicas.max',
      settings: 'output.scaledObject',
      triggers: 'triggers',
    };
    const facts = scaledObject({
      minReplicaCount: 3,
      maxReplicaCount: 2,
      idleReplicaCount: 1,
      triggers: [],
      annotations: { 'autoscaling.keda.sh/paused': 'off' },
    });
    const context = { at, kedaVersion: { major: 2, minor: 20 }, target: undefined };
    expect(scaledObjectFaults(facts, context).map(({ prop }) => prop)).toEqual([
      'output.scaledObject.annotations["autoscaling.keda.sh/paused"]',
      'replicas.min',
      'output.scaledObject.idleReplicaCount',
      'triggers',
    ]);
  });
});

describe('the counts of a ScaledObject', () => {
  const REVERSED = 'replicas-min-above-max (spec.minReplicaCount)';
  const NOT_BELOW = 'idle-not-below-min (spec.idleReplicaCount)';
  const NOT_ZERO = 'idle-not-zero (spec.idleReplicaCount)';
  const NO_EFFECT = 'idle-without-effect (spec.idleReplicaCount)';

  it.each([
    { min: 100, max: undefined, idle: undefined, faults: [], why: '100 is what no maximum means' },
    { min: 101, max: undefined, idle: undefined, faults: [REVERSED], why: 'one above it' },
    { min: 2, max: 2, idle: undefined, faults: [], why: 'equal' },
    { min: 3, max: 2, idle: undefined, faults: [REVERSED], why: 'reversed' },
    { min: 0, max: 1, idle: undefined, faults: [], why: 'the least' },
    { min: undefined, max: 1, idle: undefined, faults: [], why: 'no minimum' },
    { min: undefined, max: 1, idle: 0, faults: [NOT_BELOW], why: 'no minimum counts as 0' },
    { min: 0, max: 1, idle: 0, faults: [NO_EFFECT], why: 'a minimum of 0 counts as 1' },
    { min: 0, max: 1, idle: 1, faults: [NOT_BELOW], why: 'not below that 1' },
    { min: 1, max: 1, idle: 0, faults: [], why: 'what idle is for' },
    { min: 1, max: 1, idle: 1, faults: [NOT_BELOW], why: 'equal' },
    { min: 2, max: 2, idle: 1, faults: [NOT_ZERO], why: 'below, and not 0' },
    { min: 3, max: 2, idle: 3, faults: [REVERSED, NOT_BELOW], why: 'two causes' },
  ])('min $min, max $max, idle $idle: $faults, $why', ({ min, max, idle, faults }) => {
    const counts = { minReplicaCount: min, maxReplicaCount: max, idleReplicaCount: idle };
    expect(found(counts)).toEqual(faults);
  });
});

describe('the names of a ScaledObject and of its autoscaler', () => {
  const LONG = 'scaled-object-name-too-long (metadata.name)';
  const HPA = 'spec.advanced.horizontalPodAutoscalerConfig.name';
  const OLD = { major: 2, minor: 19 };
  const NEW = { major: 2, minor: 20 };

  it.each([
    { length: 54, hpa: undefined, version: NEW, faults: [], why: 'room for the prefix' },
    { length: 55, hpa: undefined, version: NEW, faults: [LONG], why: 'one too many' },
    { length: 55, hpa: '', version: NEW, faults: [LONG], why: 'an empty name is none' },
    { length: 55, hpa: 'own', version: NEW, faults: [], why: 'no prefix' },
    { length: 63, hpa: 'own', version: NEW, faults: [], why: 'a label takes it' },
    { length: 64, hpa: 'own', version: NEW, faults: [LONG], why: 'a label does not' },
    { length: 63, hpa: undefined, version: OLD, faults: [], why: 'not looked at before 2.20' },
    { length: 64, hpa: undefined, version: OLD, faults: [LONG], why: 'the label is always there' },
    { length: 1, hpa: 'h'.repeat(63), version: NEW, faults: [], why: 'the longest' },
    {
      length: 1,
      hpa: 'h'.repeat(64),
      version: NEW,
      faults: [`hpa-name-too-long (${HPA})`],
      why: 'one too many',
    },
    { length: 1, hpa: 'h'.repeat(64), version: OLD, faults: [], why: 'a name may have 253' },
    { length: 1, hpa: 'a.b-c', version: NEW, faults: [], why: 'a subdomain' },
    {
      length: 1,
      hpa: 'Own_name',
      version: NEW,
      faults: [`hpa-name-malformed (${HPA})`],
      why: 'no name of an object',
    },
  ])('$length characters, $hpa in $version.minor: $faults, $why', (row) => {
    const advanced = { horizontalPodAutoscalerConfig: { name: row.hpa } };
    const name = 'n'.repeat(row.length);
    expect(found({ name, advanced }, { kedaVersion: row.version })).toEqual(row.faults);
  });
});

describe('settings for the way to zero', () => {
  const POLLING = 'zero-settings-without-effect (spec.pollingInterval)';
  const COOLDOWN = 'zero-settings-without-effect (spec.cooldownPeriod)';
  const given = { pollingInterval: 5, cooldownPeriod: 0 };

  it.each([
    { min: undefined, idle: undefined, cached: false, faults: [], why: 'no minimum' },
    { min: 0, idle: undefined, cached: false, faults: [], why: 'a minimum of 0' },
    { min: 1, idle: undefined, cached: false, faults: [POLLING, COOLDOWN], why: 'never at zero' },
    { min: 1, idle: 0, cached: false, faults: [], why: 'idle at zero' },
    { min: 1, idle: undefined, cached: true, faults: [COOLDOWN], why: 'a cache to fill' },
  ])('have an effect with $why: $faults', ({ min, idle, cached, faults }) => {
    const triggers = [queue(), queue({ useCachedMetrics: cached })];
    const counts = { minReplicaCount: min, idleReplicaCount: idle };
    expect(found({ ...given, ...counts, triggers })).toEqual(faults);
  });
});

describe('the triggers of a ScaledObject', () => {
  it.each([
    { names: ['a', 'b'], faults: [], why: 'two names' },
    { names: ['a', 'A'], faults: [], why: 'case matters' },
    { names: ['', ''], faults: [], why: 'an empty name is none' },
    { names: [undefined, undefined], faults: [], why: 'no names' },
    {
      names: ['a', 'b', 'a', 'a'],
      faults: [
        'trigger-name-repeated (spec.triggers[2].name)',
        'trigger-name-repeated (spec.triggers[3].name)',
      ],
      why: 'one name three times',
    },
    { names: [], faults: ['triggers-missing (spec.triggers)'], why: 'none at all' },
  ])('named $names: $faults, $why', ({ names, faults }) => {
    expect(found({ triggers: names.map((name) => queue({ name })) })).toEqual(faults);
  });
});

describe('what a ScaledObject scales', () => {
  const KIND = '(spec.scaleTargetRef.kind)';

  it.each([
    { apiVersion: undefined, kind: 'Deployment', faults: [] },
    { apiVersion: '', kind: 'StatefulSet', faults: [] },
    { apiVersion: 'apps/v1', kind: 'ReplicaSet', faults: [] },
    { apiVersion: 'apps/v1', kind: 'deployment', faults: [] },
    { apiVersion: 'v1', kind: 'ReplicationController', faults: [] },
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', faults: [] },
    { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', faults: [] },
    { apiVersion: 'apps/v1', kind: 'DaemonSet', faults: [`scale-target-not-scalable ${KIND}`] },
    { apiVersion: 'batch/v1', kind: 'Job', faults: [`scale-target-not-scalable ${KIND}`] },
    { apiVersion: 'batch/v1', kind: 'CronJob', faults: [`scale-target-not-scalable ${KIND}`] },
    { apiVersion: 'batch/v1', kind: 'Deployment', faults: [`scale-target-not-scalable ${KIND}`] },
    { apiVersion: 'v1', kind: 'Pod', faults: [`scale-target-not-scalable ${KIND}`] },
    { apiVersion: undefined, kind: 'Job', faults: [`scale-target-kind-unknown ${KIND}`] },
    { apiVersion: undefined, kind: 'Rollout', faults: [`scale-target-kind-unknown ${KIND}`] },
    { apiVersion: 'v1', kind: 'Rollout', faults: [`scale-target-kind-unknown ${KIND}`] },
  ])('$apiVersion $kind: $faults', ({ apiVersion, kind, faults }) => {
    expect(found({ targetApiVersion: apiVersion, targetKind: kind })).toEqual(faults);
  });

  it('leaves the number of replicas to KEDA', () => {
    expect(found({}, { target: target() })).toEqual([]);
    expect(found({}, { target: target({ hasReplicas: true }) })).toEqual([
      'scale-target-with-replicas (spec.scaleTargetRef)',
    ]);
  });

  it.each([
    { container: undefined, faults: [] },
    { container: '', faults: [] },
    { container: 'worker', faults: [] },
    {
      container: 'wroker',
      faults: ['env-source-container-unknown (spec.scaleTargetRef.envSourceContainerName)'],
    },
  ])('has the container whose variables are read: $container', ({ container, faults }) => {
    const changes = { envSourceContainerName: container };
    expect(found(changes, { target: target() })).toEqual(faults);
    expect(found(changes)).toEqual([]);
  });
});

describe('triggers on cpu and memory', () => {
  const TRIGGER = '(spec.triggers[0])';
  const MISSING = `resource-request-missing ${TRIGGER}`;
  const alone = { minReplicaCount: 1, triggers: [cpu()] };

  const rows: readonly {
    readonly resources: ContainerFacts['resources'];
    readonly faults: readonly string[];
    readonly why: string;
  }[] = [
    { resources: undefined, faults: [MISSING], why: 'nothing' },
    { resources: { requests: { cpu: '1' } }, faults: [], why: 'a request' },
    { resources: { limits: { cpu: '1' } }, faults: [], why: 'a limit will do' },
    { resources: { requests: { cpu: '1n' } }, faults: [], why: 'the least' },
    { resources: { requests: { cpu: 0 } }, faults: [MISSING], why: 'nothing of it' },
    { resources: { requests: { cpu: '0' }, limits: { cpu: '1' } }, faults: [], why: 'a limit' },
    { resources: { requests: { memory: '1Gi' } }, faults: [MISSING], why: 'the other one' },
    { resources: { requests: { cpu: 'x' } }, faults: [], why: 'what cannot be read is told once' },
  ];

  it.each(rows)('look for what a container asks for, here $why', ({ resources, faults }) => {
    const seen = target({ containers: [{ name: 'worker', resources }] });
    expect(found(alone, { target: seen })).toEqual(faults);
  });

  it('are content with what a LimitRange of the namespace gives', () => {
    const seen = target({ containers: [{ name: 'worker' }] });
    expect(found(alone, { target: seen })).toEqual([MISSING]);
    expect(found(alone, { target: seen, hasDefaultFor: () => true })).toEqual([]);
    const other = (resource: string): boolean => resource === 'memory';
    const context = { target: seen, hasDefaultFor: other };
    expect(found(alone, context)).toEqual([MISSING]);
  });

  it.each([
    { containerName: undefined, faults: [MISSING], why: 'all are measured' },
    { containerName: '', faults: [MISSING], why: 'an empty name is none' },
    { containerName: 'worker', faults: [], why: 'only the one that asks' },
    { containerName: 'sidecar', faults: [MISSING], why: 'only the one that does not ask' },
    {
      containerName: 'Worker',
      faults: ['trigger-container-unknown (spec.triggers[0].metadata.containerName)'],
      why: 'there is none of that name',
    },
  ])('measure $containerName: $why', ({ containerName, faults }) => {
    const containers = [...target().containers, { name: 'sidecar' }];
    const metadata = { value: '50', ...(containerName === undefined ? {} : { containerName }) };
    const triggers = [cpu({ metadata })];
    const context = { target: target({ containers }) };
    expect(found({ minReplicaCount: 1, triggers }, context)).toEqual(faults);
  });

  it.each([
    { kind: 'StatefulSet', apiVersion: 'apps/v1', faults: [MISSING] },
    { kind: 'Deployment', apiVersion: '', faults: [MISSING] },
    { kind: 'ReplicaSet', apiVersion: 'apps/v1', faults: [] },
    { kind: 'Deployment', apiVersion: 'apps/v1beta1', faults: [] },
    { kind: 'Rollout', apiVersion: 'argoproj.io/v1alpha1', faults: [] },
  ])('are held against a $kind of "$apiVersion": $faults', ({ kind, apiVersion, faults }) => {
    const changes = { ...alone, targetKind: kind, targetApiVersion: apiVersion };
    const seen = target({ kind, apiVersion, containers: [{ name: 'worker' }] });
    expect(found(changes, { target: seen })).toEqual(faults);
  });

  const ZERO = 'resource-triggers-with-zero (spec.minReplicaCount)';

  it.each([
    { min: undefined, triggers: [cpu()], kind: 'Deployment', faults: [ZERO], why: 'no minimum' },
    { min: 0, triggers: [cpu()], kind: 'StatefulSet', faults: [ZERO], why: 'zero' },
    { min: 1, triggers: [cpu()], kind: 'Deployment', faults: [], why: 'one pod to measure' },
    { min: 0, triggers: [cpu(), queue()], kind: 'Deployment', faults: [], why: 'another trigger' },
    { min: 0, triggers: [cpu()], kind: 'ReplicaSet', faults: [], why: 'nobody looks' },
  ])('cannot wake from zero alone, here $why: $faults', ({ min, triggers, kind, faults }) => {
    expect(found({ minReplicaCount: min, triggers, targetKind: kind })).toEqual(faults);
  });
});
