import { untypedTrigger, type AuthenticationSpec } from 'cdk8s-infra-rules';
import {
  authenticationUseFaults,
  type AuthenticationUse,
} from '../../src/keda/authentication/authentication-use';
import { visibleObjectsOf } from '../../src/manifests/manifest-index';
import type { PoolFacts } from '../../src/policy/pool-facts';
import type { OutputOptions } from '../../src/render/output-options';
import { frameOf, objectsOf } from '../../src/render/workload';
import type { WorkloadFacts } from '../../src/render/workload-facts';
import { plainDocumentText } from '../../src/synth/yaml-writer';
import { part } from '../../src/values/part';
import { withoutMemory } from '../../src/values/remembered';
import type { PolicyView } from '../../src/workloads/policy-view';
import { givenTriggerFaults } from '../../src/workloads/scaling';
import { workloadFaults } from '../../src/workloads/workload-faults';
import { faultsOf } from '../keda/trigger-facts';
import { mutate, sites, type Mutant } from '../support/forgetful-memory';
import {
  factsOf,
  ORDINARY,
  ordinary,
  POLICIES,
  policy,
  twisted,
  type Fields,
  type Given,
  type Kind,
  type Policy,
} from '../support/odd-workloads';

jest.mock(
  '../../src/values/remembered',
  () =>
    jest.requireActual<typeof import('../support/forgetful-memory')>('../support/forgetful-memory')
      .forgetfulMemory,
);

/*
 * The check of the check: whatever is remembered is found by some fields, and each is overlooked in turn.
 * Where nothing comes out otherwise, either these scenes lack one, or nothing depends on the field.
 */

/** Something that is worked out; the same comes out whenever it is asked. */
type Scene = () => unknown;

/** What is said of a workload, and the texts of what is made of it. */
function outcomeOf(facts: WorkloadFacts, view: PolicyView): readonly unknown[] {
  const { pools, output } = view;
  const name = facts.pool ?? facts.worker.computeClass ?? 'cpu';
  const pool = pools?.get(name) ?? { name, entry: {} };
  const surroundings = {
    namespace: 'shop',
    visible: visibleObjectsOf([], false),
    authenticationOf: () => undefined,
  };
  return [
    workloadFaults(facts, view),
    givenTriggerFaults(facts, output, surroundings),
    objectsOf(facts, pool, output).map((object) => plainDocumentText(object)),
    [undefined, 'shop'].map((namespace) =>
      frameOf(facts, pool, output, namespace !== undefined).textWith(
        { facts, pool, output, namespace },
        undefined,
      ),
    ),
  ];
}

/** An ordinary workload with some sections of its spec changed. */
function workload(kind: Kind, sections: Fields, more: Partial<Given> = {}): WorkloadFacts {
  const { spec, ...given } = ORDINARY[kind];
  const changed = Object.entries(sections).map(([section, value]) => {
    const isMap = typeof value === 'object' && !Array.isArray(value);
    return [section, isMap ? { ...(spec[section] as Fields), ...value } : value] as const;
  });
  return factsOf({ ...given, ...more, spec: { ...spec, ...Object.fromEntries(changed) } });
}

const PASSWORD = { parameter: 'password', name: 'broker', key: 'password' };
/** That of a whole cluster reads the file, and nothing else. */
const SETTINGS = { filePath: '/broker', secretTargetRef: [{ ...PASSWORD, parameter: 'pass' }] };

/** Few, so that they can be held to each policy, and each with something of its own. */
const few: readonly WorkloadFacts[] = [
  ...ordinary,
  workload('Pipeline', { scaling: { pool: 'gpu' } }),
  workload('Pipeline', { sourceRef: undefined }),
  workload('Pipeline', { sourceRef: { warehouseRef: 'main' } }),
  workload('Pipeline', { schedule: { cron: '0 6 * * *' } }),
  workload('Pipeline', { schedule: { cron: '0 7 * * *' } }),
  workload('Pipeline', { schedule: { cron: '0 6 * * *', leaseSeconds: 1_200 } }),
  workload('Pipeline', { schedule: { cron: 'every morning' } }),
  workload('Pipeline', { worker: { dispatch: 'push' } }),
  workload('Pipeline', { worker: { dispatch: 'push', port: 9_000 } }),
  workload('Pipeline', {}, { output: { scaledObject: { cooldownPeriod: 60 } } }),
  workload('Pipeline', {}, { output: { scaledObject: { idleReplicaCount: 0 } } }),
  ...['cpu', 'gpu'].flatMap((pool) =>
    [null, { limits: { cpu: '99' } }].flatMap((resources) => [
      workload('Pipeline', {
        scaling: { pool },
        worker: { podSpec: { containers: [{ name: 'worker', resources }] } },
      }),
      workload('Function', {
        scaling: { pool },
        worker: { podSpec: { containers: [{ name: 'udf', resources }] } },
      }),
    ]),
  ),
  workload('QueueWorker', { kind: 'job' }),
  ...['rabbitmq', 'activemq'].map((type) =>
    workload(
      'QueueWorker',
      {},
      { triggers: [untypedTrigger(type, {}, { authentication: { secretTargetRef: [PASSWORD] } })] },
    ),
  ),
];

/** Of what the policies say together, one thing alone. */
const OUTPUTS: readonly Fields[] = [
  { gatewayBaseUrl: 'http://gateway.example.com' },
  { gatewayBaseUrl: 'http://$(HOST)' },
  { gatewayBaseUrl: 'http://$(HOST)', env: { HOST: 'x' } },
  { gatewaySecretKey: 'token' },
  { queueTrigger: { serverAddress: 'http://metrics:9090' } },
  { queueTrigger: { serverAddress: 'http://metrics:9090' }, gatewayBaseUrl: 'https://other' },
  { scheduleFlag: 'yes' },
  { workerIdFromPodName: false },
];

/** What decides the objects, each choice with each other. */
const CHOICES: readonly WorkloadFacts[] = [false, true].flatMap((patched) =>
  [false, true].flatMap((paused) => {
    const patchOf = (name: string): Fields =>
      patched ? { containers: [{ name, env: [{ name: 'A', value: 'b' }] }] } : {};
    const podSpec = patched ? { podSpec: patchOf('worker') } : {};
    return [
      ...['autoscale', 'fixed'].flatMap((mode) =>
        [{}, { dispatch: 'push', port: 9_000 }, { dispatch: 'push', port: 9_001 }].flatMap(
          (worker) => [
            workload('Pipeline', { paused, scaling: { mode }, worker: { ...worker, ...podSpec } }),
            workload('Function', {
              paused,
              scaling: { mode },
              worker: { ...worker, ...(patched ? { podSpec: patchOf('udf') } : {}) },
            }),
          ],
        ),
      ),
      ...['deployment', 'job'].flatMap((kind) =>
        [0, 1].flatMap((min) =>
          [undefined, true].map((doNotDisrupt) =>
            workload('QueueWorker', {
              paused,
              kind,
              replicas: { min, max: 4 },
              ...podSpec,
              ...(doNotDisrupt === undefined ? {} : { doNotDisrupt }),
            }),
          ),
        ),
      ),
    ];
  }),
);

const QUEUE_WORKERS = CHOICES.filter(({ kind }) => kind === 'QueueWorker');

/** Options that decide something about them. */
const DECIDING: readonly Fields[] = [
  {},
  { pausing: 'annotate' },
  { podAnnotations: { note: 'x' } },
  { annotations: { note: 'x' } },
  { labels: { team: 'x' } },
  { deployment: { minReadySeconds: 5 } },
  { deployment: { strategy: { type: 'Recreate' } } },
  { service: { type: 'NodePort' } },
  { service: { name: 'other' } },
  { scaledObject: { pollingInterval: 5 } },
  { scaledObject: { cooldownPeriod: 9 } },
  { scaledObject: { pausedScaleIn: true } },
  { scaledJob: { backoffLimit: 2 } },
  { queueTrigger: { authMode: 'none' } },
  { queueTrigger: false },
];

/** Pools of the usual names and another kind. */
const OTHER_POOLS = new Map([
  ['cpu', part<PoolFacts>({ name: 'cpu', kind: 'gpu', entry: {} })],
  ['gpu', part<PoolFacts>({ name: 'gpu', kind: 'cpu', entry: {} })],
]);

/** Only the last few facts are remembered, so what differs in one thing stands side by side. */
function ofChoices(): readonly Scene[] {
  const policies = [
    ...DECIDING.map((output) => policy(output)),
    policy({}, { pools: OTHER_POOLS }),
  ];
  const sceneOf =
    (facts: WorkloadFacts, of: Policy): Scene =>
    () =>
      outcomeOf(facts, of(facts));
  return [
    ...CHOICES.flatMap((facts) => policies.map((of) => sceneOf(facts, of))),
    ...policies.flatMap((of) => QUEUE_WORKERS.map((facts) => sceneOf(facts, of))),
  ];
}

function underPolicies(): readonly Scene[] {
  const all = [...POLICIES, ...OUTPUTS.map((output) => () => policy(output))].map((make) => make());
  const plain = policy({});
  return [
    ...all.flatMap((of) => few.map((facts) => () => outcomeOf(facts, of(facts)))),
    ...twisted.map((facts) => () => outcomeOf(facts, plain(facts))),
  ];
}

/** Options and a pool that are no parts, and are others when they are looked at again. */
function changedBetween(): unknown {
  const env = {};
  const stages = ['pending'];
  const output: OutputOptions = { env, queueTrigger: { stages } };
  const pool: PoolFacts = { name: 'cpu', entry: {} };
  const spec = { secretTargetRef: [PASSWORD] };
  const outcomes = (): unknown =>
    [...ordinary, withAuthentication(spec)].map((facts) =>
      outcomeOf(facts, {
        pools: new Map([['cpu', pool]]),
        brokenPools: new Set(),
        reconciledBy: 'synth',
        output,
      }),
    );
  const before = outcomes();
  Object.assign(env, { LONG: 'x'.repeat(140_000) });
  stages.push('embedding');
  Object.assign(output, { gatewayBaseUrl: 'https://other' });
  Object.assign(pool, { nodeSelector: { disk: 'fast' } });
  spec.secretTargetRef.pop();
  return [before, outcomes()];
}

/** A worker whose trigger has sources that its intake did not copy. */
function withAuthentication(authentication: AuthenticationSpec): WorkloadFacts {
  const facts = factsOf(ORDINARY.QueueWorker);
  if (facts.kind !== 'QueueWorker') throw new Error(facts.kind);
  return { ...facts, triggers: facts.triggers.map((one) => ({ ...one, authentication })) };
}

/** Uses of an authentication that differ from the first in one thing each. */
const USES: readonly Scene[] = [
  {},
  { settings: { secretTargetRef: [{ ...PASSWORD, parameter: 'pasword' }] } },
  { kind: 'ClusterTriggerAuthentication' as const },
  { at: 'spec' },
  { users: ['datadog'] },
  { scalers: ['datadog'] },
].map((changes: Partial<AuthenticationUse>) => () => {
  const use = {
    kind: 'TriggerAuthentication',
    name: 'broker',
    settings: SETTINGS,
    at: '',
  } as const;
  const used = { scalers: [], users: ['rabbitmq'], allUsersKnown: true };
  return authenticationUseFaults({ ...use, ...used, ...changes });
});

const VERSIONS = (['2.20', '2.21'] as const).map((kedaVersion) => {
  const broker = { bootstrapServers: 'kafka:9092', consumerGroup: 'resize' };
  const metadata = { ...broker, fullMetadata: 'maybe' };
  return () => faultsOf({ type: 'kafka', metadata, kedaVersion });
});

const scenes = [...USES, ...VERSIONS, changedBetween, ...ofChoices(), ...underPolicies()];
const asked = scenes.map((scene) => ({
  scene,
  anew: JSON.stringify(withoutMemory(scene)),
}));

let start = 0;

/** Whether anything comes out otherwise than anew, when what is remembered is compared like this. */
function isFoundOut(mutant?: Mutant): boolean {
  mutate(mutant);
  const { length } = asked;
  for (let step = 0; step < length; step++) {
    const at = (start + step) % length;
    const one = asked[at];
    if (one === undefined || JSON.stringify(one.scene()) === one.anew) continue;
    // The next one is of the same kind, and found out nearby; what is remembered comes from before.
    start = Math.max(0, at - 300);
    return true;
  }
  return false;
}

describe('what is remembered', () => {
  it('is asked for everywhere in these scenes, and changes none of them', () => {
    expect(sites.filter(({ wasAsked }) => !wasAsked)).toEqual([]);
    expect(isFoundOut()).toBe(false);
  });

  it('is found out wherever one field of what it is found by is overlooked', () => {
    const mutants = sites.flatMap((site) =>
      [...site.comparedBy].map((field): Mutant => ({ site, field })),
    );
    expect(mutants.length).toBeGreaterThan(sites.length);
    const survivors = mutants.filter((mutant) => !isFoundOut(mutant));
    expect(survivors.map(({ site, field }) => `${field} of ${site.workOut}`)).toEqual([]);
  });
});
