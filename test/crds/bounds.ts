/** Values on both sides of one limit, put at one place of an object that is good otherwise. */
export interface Bound {
  /** What is held, as a sentence. */
  readonly limit: string;
  readonly of: () => object;
  readonly at: readonly (string | number)[];
  readonly accepts: readonly unknown[];
  readonly refuses: readonly unknown[];
  /** Where the refusal points and what it says; of a rule in CEL the whole sentence. */
  readonly says: string;
}

/** A good object with one value put in, or with one field taken out if the value is undefined. */
export function put({ of, at }: Pick<Bound, 'of' | 'at'>, value: unknown): object {
  const object = of();
  const parent = at
    .slice(0, -1)
    .reduce<Node>((node, key) => (node[key] ??= {}) as Node, object as Node);
  const last = at.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return object;
}

type Node = Record<string | number, unknown>;

const int32 = 2147483647;
const [cron, everyFive] = ['15 2 * * *', '*/5 * * * *'];

function infraRules(): object {
  const pool = {
    name: 'cpu',
    kind: 'cpu',
    nodeSelector: { role: 'worker' },
    tolerations: [{ key: 'role', value: 'worker' }],
    resources: { requests: { cpu: '1' } },
    maxReplicasPerWorkload: 4,
  };
  const documentCache = {
    capGiB: 64,
    replicationFactor: 1,
    scaling: { nodes: { min: 1, max: 1 } },
  };
  return {
    apiVersion: 'hevlayer.com/v1alpha1',
    kind: 'InfraRules',
    metadata: { name: 'default' },
    spec: { computePools: [pool], documentCache },
  };
}

const worker = { image: 'ghcr.io/acme/worker:1' };

function workload(kind: string, spec: object): object {
  return {
    apiVersion: 'hevlayer.com/v1alpha1',
    kind,
    metadata: { name: 'embed', namespace: 'layer' },
    spec: { worker: { ...worker }, scaling: { replicas: { max: 4 } }, ...spec },
  };
}

const pipeline = (spec: object = {}) =>
  workload('Pipeline', { target: { namespace: 'shop' }, ...spec });
const fn = (spec: object = {}) => workload('Function', spec);

const pools = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `pool-${String(index)}`,
    kind: 'cpu',
    maxReplicasPerWorkload: 1,
  }));
const pool = (...rest: (string | number)[]) => ['spec', 'computePools', 0, ...rest];
const rule = (at: string, message: string) => `${at}: ${message}`;
const toleration = 'spec.computePools[0].tolerations[0]';

const policy: readonly Bound[] = [
  {
    limit: 'the policy is named default',
    of: infraRules,
    at: ['metadata', 'name'],
    accepts: ['default'],
    refuses: ['Default', 'defaults', 'policy'],
    says: 'a cluster has one InfraRules object, and it is named default',
  },
  {
    limit: 'a policy has a spec',
    of: infraRules,
    at: ['spec'],
    accepts: [{}],
    refuses: [undefined],
    says: "must have required property 'spec'",
  },
  {
    limit: 'a field that nobody knows is refused',
    of: infraRules,
    at: ['spec', 'computePool'],
    accepts: [undefined],
    refuses: [[]],
    says: 'spec: must NOT have additional properties',
  },
  {
    limit: 'a policy has up to 512 pools',
    of: infraRules,
    at: ['spec', 'computePools'],
    accepts: [undefined, null, [], pools(512)],
    refuses: [pools(513)],
    says: 'spec.computePools: must NOT have more than 512 items',
  },
  {
    limit: 'a pool name appears once',
    of: infraRules,
    at: ['spec', 'computePools'],
    accepts: [pools(2)],
    refuses: [[...pools(2), ...pools(1)]],
    says: 'spec.computePools[2]: duplicate value',
  },
  {
    limit: 'a pool name can be a label value',
    of: infraRules,
    at: pool('name'),
    accepts: ['a', '4', 'cpu-large', 'T4.spot_eu', 'a'.repeat(63)],
    refuses: ['', '-cpu', 'cpu-', 'cpu large', 'team/cpu', 'größe', 'cpu\n'],
    says: rule(
      'spec.computePools[0].name',
      "a pool name is 1 to 63 letters, digits, '-', '_' or '.', and begins and ends with a letter or digit",
    ),
  },
  {
    limit: 'a pool name has up to 63 characters',
    of: infraRules,
    at: pool('name'),
    accepts: ['a'.repeat(63)],
    refuses: ['a'.repeat(64)],
    says: 'spec.computePools[0].name: must NOT have more than 63 characters',
  },
  {
    limit: 'a pool has a kind',
    of: infraRules,
    at: pool('kind'),
    accepts: ['cpu', 'gpu', 'anything'],
    refuses: [undefined, null],
    says: "spec.computePools[0]: must have required property 'kind'",
  },
  {
    limit: 'the ceiling of a pool is a whole number from 1',
    of: infraRules,
    at: pool('maxReplicasPerWorkload'),
    accepts: [1, 4, int32],
    refuses: [0, -1, int32 + 1, 1.5, '4'],
    says: 'spec.computePools[0].maxReplicasPerWorkload: must be',
  },
  {
    limit: 'the node selector asks for values that a node label can have',
    of: infraRules,
    at: pool('nodeSelector', 'role'),
    accepts: ['', 'worker-cpu', 'A.b_c', 'a'.repeat(63)],
    refuses: ['a/b', 'a:b', '-a', 'a ', 'a\n'],
    says: rule(
      'spec.computePools[0].nodeSelector.role',
      "a node label value is empty, or letters, digits, '-', '_' and '.' that begin and end with a letter or digit",
    ),
  },
  {
    limit: 'node label values are strings',
    of: infraRules,
    at: pool('nodeSelector', 'role'),
    accepts: ['true', '1'],
    refuses: [true, 1],
    says: 'spec.computePools[0].nodeSelector.role: must be string',
  },
  {
    limit: 'a pool has up to 64 tolerations',
    of: infraRules,
    at: pool('tolerations'),
    accepts: [[], Array(64).fill({ operator: 'Exists' })],
    refuses: [Array(65).fill({ operator: 'Exists' })],
    says: 'spec.computePools[0].tolerations: must NOT have more than 64 items',
  },
  {
    limit: 'a toleration compares in a way that Kubernetes knows',
    of: infraRules,
    at: pool('tolerations', 0),
    accepts: [
      { key: 'a' },
      { key: 'a', operator: null },
      { key: 'a', operator: '' },
      { key: 'a', operator: 'Equal', value: 'b' },
      { key: 'a', operator: 'Exists' },
      { key: 'a', operator: 'Gt', value: '3' },
      { key: 'a', operator: 'Lt', value: '3' },
    ],
    refuses: [
      { key: 'a', operator: 'exists' },
      { key: 'a', operator: 'In' },
    ],
    says: rule(
      `${toleration}.operator`,
      'operator is Equal (also when absent), Exists, Lt or Gt',
    ),
  },
  {
    limit: 'Exists needs no value and gets none',
    of: infraRules,
    at: pool('tolerations', 0),
    accepts: [
      { key: 'a', operator: 'Exists' },
      { key: 'a', operator: 'Exists', value: '' },
      { key: 'a', operator: 'Exists', value: null },
      { key: 'a', operator: 'Equal', value: 'b' },
    ],
    refuses: [{ key: 'a', operator: 'Exists', value: 'b' }],
    says: rule(`${toleration}.value`, 'a toleration with operator Exists has no value'),
  },
  {
    limit: 'tolerating every taint is said with Exists',
    of: infraRules,
    at: pool('tolerations', 0),
    accepts: [{ operator: 'Exists' }, { key: '', operator: 'Exists' }, { key: 'a' }],
    refuses: [
      {},
      { effect: 'NoSchedule' },
      { key: null, operator: null },
      { key: '', operator: 'Equal' },
    ],
    says: rule(
      `${toleration}.operator`,
      'a toleration without a key tolerates every taint and needs operator Exists',
    ),
  },
  {
    limit: 'a toleration names an effect that Kubernetes knows',
    of: infraRules,
    at: pool('tolerations', 0, 'effect'),
    accepts: [undefined, null, '', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'],
    refuses: ['noSchedule', 'None'],
    says: rule(
      `${toleration}.effect`,
      'effect is NoSchedule, PreferNoSchedule or NoExecute, or absent for all of them',
    ),
  },
  {
    limit: 'only pods that can be evicted are given seconds',
    of: infraRules,
    at: pool('tolerations', 0),
    accepts: [
      { key: 'a', effect: 'NoExecute', tolerationSeconds: 0 },
      { key: 'a', effect: 'NoExecute', tolerationSeconds: -1 },
      { key: 'a', effect: 'NoSchedule', tolerationSeconds: null },
    ],
    refuses: [
      { key: 'a', effect: 'NoSchedule', tolerationSeconds: 0 },
      { key: 'a', tolerationSeconds: 60 },
    ],
    says: rule(`${toleration}.tolerationSeconds`, 'tolerationSeconds needs effect NoExecute'),
  },
  ...['requests', 'limits'].map(
    (list): Bound => ({
      limit: `${list} are quantities, as numbers or as strings`,
      of: infraRules,
      at: pool('resources', list, 'cpu'),
      accepts: [0, 1, 0.5, 1e18, '0', '1', '+1', '0.5', '.5', '1.', '250m', '2Gi', '1k', '1e3', null],
      refuses: [-1, '-1', '', '1K', '2GB', '2 Gi', '1e', 'one', '1\n', true, [], [1], {}, { a: 1 }],
      says: `spec.computePools[0].resources.${list}.cpu: must`,
    }),
  ),
  {
    limit: 'a cache has a capacity',
    of: infraRules,
    at: ['spec', 'documentCache', 'capGiB'],
    accepts: [0, 256, 2 ** 53],
    refuses: [-1, 0.5, '64'],
    says: 'spec.documentCache.capGiB: must be',
  },
  {
    limit: 'a cache follows demand or stays',
    of: infraRules,
    at: ['spec', 'documentCache', 'scaling', 'mode'],
    accepts: [undefined, null, 'autoscale', 'fixed'],
    refuses: ['disabled'],
    says: 'spec.documentCache.scaling.mode: must be equal to one of the allowed values',
  },
  {
    limit: 'a cache is given both bounds, odd ones included',
    of: infraRules,
    at: ['spec', 'documentCache', 'scaling', 'nodes'],
    accepts: [
      { min: 0, max: 1 },
      { min: 3, max: 1 },
    ],
    refuses: [{ min: 1 }],
    says: "spec.documentCache.scaling.nodes: must have required property 'max'",
  },
];

const workloads: readonly Bound[] = [pipeline, fn].flatMap((of): Bound[] => {
  const kind = of === pipeline ? 'Pipeline' : 'Function';
  const whole = (at: string[], names: readonly string[]): Bound[] =>
    names.map((name) => ({
      limit: `${name} of a ${kind} is a whole number from 0`,
      of: () => of(),
      at: [...at, name],
      accepts: [0, 1, int32],
      refuses: [-1, int32 + 1, 0.5, '1'],
      says: `${[...at, name].join('.')}: must be`,
    }));
  const oneOf = (at: string[], values: readonly string[]): Bound => ({
    limit: `${at.join('.')} of a ${kind} is one of ${values.join(', ')}`,
    of: () => of(),
    at,
    accepts: [undefined, null, ...values],
    refuses: ['', 'Auto'],
    says: `${at.join('.')}: must be equal to one of the allowed values`,
  });
  return [
    {
      limit: `a ${kind} has an image, unless it runs elsewhere or podSpec brings one`,
      of: () => of(),
      at: ['spec', 'worker'],
      accepts: [
        worker,
        { image: '', url: 'https://functions.example.com' },
        { image: '', podSpec: { containers: [{ name: 'worker', image: 'a' }] } },
      ],
      refuses: [{ image: '' }, { image: '', url: null }],
      says: rule(
        'spec.worker.image',
        'image must not be empty, unless url names a worker elsewhere or podSpec brings the image',
      ),
    },
    {
      limit: `a ${kind} that is called over HTTP has a port that can be listened on`,
      of: () => of(),
      at: ['spec', 'worker'],
      accepts: [
        { ...worker, dispatch: 'push' },
        { ...worker, dispatch: 'push', port: null },
        { ...worker, dispatch: 'push', port: 1 },
        { ...worker, dispatch: 'push', port: 65535 },
        { ...worker, dispatch: 'push', port: 0, url: 'https://functions.example.com' },
        { ...worker, dispatch: 'pull', port: 0 },
        { ...worker, port: -1 },
      ],
      refuses: [
        { ...worker, dispatch: 'push', port: 0 },
        { ...worker, dispatch: 'push', port: -1 },
        { ...worker, dispatch: 'push', port: 65536 },
      ],
      says: rule('spec.worker.port', 'the port that a push worker listens on is 1 to 65535'),
    },
    oneOf(['spec', 'worker', 'computeClass'], ['cpu', 'gpu']),
    oneOf(['spec', 'worker', 'dispatch'], ['pull', 'push']),
    oneOf(['spec', 'scaling', 'mode'], ['autoscale', 'fixed', 'disabled']),
    ...whole(['spec', 'worker'], ['batchSize', 'timeoutSeconds']),
    ...whole(['spec', 'scaling'], ['warmWindowSeconds']),
    ...whole(
      ['spec', 'schedule'],
      ['discoveryIntervalSeconds', 'leaseSeconds', 'maxConcurrentScans', 'maxInFlightBatches'],
    ),
    {
      limit: `a ${kind} asks for no fewer than 0 replicas`,
      of: () => of(),
      at: ['spec', 'scaling', 'replicas', 'min'],
      accepts: [undefined, null, 0, 4],
      refuses: [-1, 0.5],
      says: 'spec.scaling.replicas.min: must be',
    },
    {
      limit: `a ${kind} says the most replicas it asks for`,
      of: () => of(),
      at: ['spec', 'scaling', 'replicas'],
      accepts: [{ max: 1 }, { max: int32 }],
      refuses: [{}, { min: 1 }, { max: null }],
      says: "spec.scaling.replicas: must have required property 'max'",
    },
    {
      limit: `a ${kind} asks for no more than it may have`,
      of: () => of(),
      at: ['spec', 'scaling', 'replicas'],
      accepts: [
        { min: 0, max: 1 },
        { min: 4, max: 4 },
      ],
      refuses: [{ min: 5, max: 4 }],
      says: rule('spec.scaling.replicas.min', 'replicas.min must not be above replicas.max'),
    },
    {
      limit: `a ${kind} that follows the queue may have a replica`,
      of: () => of(),
      at: ['spec', 'scaling'],
      accepts: [
        { replicas: { max: 1 } },
        { mode: 'fixed', replicas: { max: 0 } },
        { mode: 'disabled', replicas: { max: 0 } },
      ],
      refuses: [{ replicas: { max: 0 } }, { mode: 'autoscale', replicas: { min: 0, max: 0 } }],
      says: rule(
        'spec.scaling.replicas.max',
        'mode autoscale needs replicas.max of at least 1',
      ),
    },
  ];
});

const goodCrons = [cron, '0 * * * *', '59 0,12 1-5 * MON', '00 */2 * * *', ' 7  *\t* * 1 '];
const badCrons = ['', everyFive, '* * * * *', '60 * * * *', '5,10 * * * *', '0 * * *', '0 0 * * * *'];
const cronSays = rule(
  'spec.schedule.cron',
  'cron has five fields (minute, hour, day of month, month, day of week), and the minute is one number from 0 to 59',
);

const onlyOneKind: readonly Bound[] = [
  {
    limit: 'a Pipeline says where its rows go',
    of: pipeline,
    at: ['spec', 'target'],
    accepts: [{ namespace: 'products' }],
    refuses: [{}],
    says: "spec.target: must have required property 'namespace'",
  },
  {
    limit: 'a data source is an object of any content',
    of: pipeline,
    at: ['spec', 'sourceRef'],
    accepts: [undefined, {}, { kind: 'sqs', deep: [{ er: null }] }],
    refuses: ['s3://bucket', ['sqs'], 1],
    says: 'spec.sourceRef: must be object',
  },
  {
    limit: 'a Pipeline wakes at one minute of some hours',
    of: pipeline,
    at: ['spec', 'schedule', 'cron'],
    accepts: [undefined, null, ...goodCrons],
    refuses: badCrons,
    says: cronSays,
  },
  {
    limit: 'a Function with trigger schedule wakes at one minute of some hours',
    of: () => fn({ triggers: ['schedule'] }),
    at: ['spec', 'schedule', 'cron'],
    accepts: [undefined, null, ...goodCrons],
    refuses: badCrons,
    says: cronSays,
  },
  {
    limit: 'the schedule of a Function counts only with trigger schedule',
    of: () => fn({ schedule: { cron: everyFive } }),
    at: ['spec', 'triggers'],
    accepts: [undefined, [], ['discovery'], ['write']],
    refuses: [['schedule'], ['write', 'schedule']],
    says: cronSays,
  },
  {
    limit: 'rows become due in ways that are known',
    of: () => fn({ triggers: ['write'] }),
    at: ['spec', 'triggers', 0],
    accepts: ['discovery', 'write', 'schedule'],
    refuses: ['cron', ''],
    says: 'spec.triggers[0]: must be equal to one of the allowed values',
  },
  {
    limit: 'a trigger may be named twice, and up to 64 times in all',
    of: () => fn(),
    at: ['spec', 'triggers'],
    accepts: [['write', 'write'], Array(64).fill('write')],
    refuses: [Array(65).fill('write')],
    says: 'spec.triggers: must NOT have more than 64 items',
  },
  {
    limit: 'attempts may be any number',
    of: () => fn(),
    at: ['spec', 'retry', 'maxAttempts'],
    accepts: [-1, 0, 8],
    refuses: [int32 + 1, 1.5],
    says: 'spec.retry.maxAttempts: must be',
  },
  {
    limit: 'a wait is not negative',
    of: () => fn(),
    at: ['spec', 'retry', 'initialBackoffSeconds'],
    accepts: [0, 5],
    refuses: [-1],
    says: 'spec.retry.initialBackoffSeconds: must be',
  },
  {
    limit: 'a filter is any JSON',
    of: () => fn(),
    at: ['spec', 'filter'],
    accepts: [undefined, null, ['a', 'Eq', null], { a: [] }, 'text', 0, false],
    refuses: [],
    says: 'spec.filter',
  },
];

/** Every limit of the hevlayer.com CRDs, from both sides. */
export const bounds: readonly Bound[] = [...policy, ...workloads, ...onlyOneKind];
