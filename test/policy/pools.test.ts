import { resolvePool } from '../../src/policy/pool-resolution';
import { poolHandsOutItsKind } from '../../src/policy/pool-hands-out-its-kind';
import { poolNameFitsLabel, poolNamesDistinct } from '../../src/policy/pool-names-distinct';
import { placementIsThePools } from '../../src/policy/placement-is-the-pools';
import { stockPools } from '../../src/policy/stock-pools';
import { codes, pool, poolWithout } from '../support/facts';

const POOLS = new Map([
  ['cpu', pool({ name: 'cpu', kind: 'cpu' })],
  ['gpu', pool()],
  ['tpu', pool({ name: 'tpu', kind: 'tpu' })],
]);

describe('the pool of a workload', () => {
  it.each([
    { asked: 'tpu', computeClass: undefined, gets: 'tpu', why: 'asked for by name' },
    { asked: undefined, computeClass: undefined, gets: 'cpu', why: 'the class is cpu when absent' },
    { asked: undefined, computeClass: 'cpu', gets: 'cpu', why: 'by class' },
    { asked: undefined, computeClass: 'gpu', gets: 'gpu', why: 'by class' },
    { asked: 'cpu', computeClass: 'gpu', gets: 'cpu', why: 'the name goes before the class' },
  ] as const)('is $gets: $why', ({ asked, computeClass, gets }) => {
    expect(resolvePool({ pool: asked, computeClass }, POOLS).pool?.name).toBe(gets);
  });

  it.each([
    { asked: 'cpuu', why: 'a slip' },
    { asked: 'CPU', why: 'names are not folded' },
    { asked: '', why: 'an empty name is a name, and no pool has it' },
    { asked: 'cpu ', why: 'blanks count' },
    { asked: 'toString', why: 'a method of every object is no pool' },
    { asked: '__proto__', why: 'nor is this' },
  ])('is unknown for $asked: $why', ({ asked }) => {
    const { pool: found, faults } = resolvePool({ pool: asked, computeClass: undefined }, POOLS);
    expect(found).toBeUndefined();
    expect(faults).toEqual([
      {
        code: 'pool-unknown',
        prop: 'scaling.pool',
        details: { asked, known: ['cpu', 'gpu', 'tpu'] },
      },
    ]);
  });

  it.each([
    { computeClass: undefined, missing: 'cpu', explicit: false },
    { computeClass: 'cpu', missing: 'cpu', explicit: true },
    { computeClass: 'gpu', missing: 'gpu', explicit: true },
  ] as const)('is missing by class $computeClass: $missing', (row) => {
    const { computeClass, missing, explicit } = row;
    const { faults } = resolvePool({ pool: undefined, computeClass }, new Map());
    expect(faults).toEqual([
      {
        code: 'stock-pool-missing',
        prop: 'scaling.pool',
        details: { computeClass: missing, explicit, known: [] },
      },
    ]);
  });

  it.each([
    { asked: 'gpu', computeClass: 'gpu', found: [], why: 'they agree' },
    { asked: 'gpu', computeClass: 'cpu', found: ['compute-class-ignored'], why: 'they do not' },
    {
      asked: 'tpu',
      computeClass: 'gpu',
      found: ['compute-class-ignored'],
      why: 'a kind of its own',
    },
    { asked: 'gpu', computeClass: undefined, found: [], why: 'no class is given' },
    { asked: undefined, computeClass: 'gpu', found: [], why: 'no pool is given' },
  ] as const)('$asked with class $computeClass: $found, $why', ({ asked, computeClass, found }) => {
    const { faults } = resolvePool({ pool: asked, computeClass }, POOLS);
    expect(codes(faults)).toEqual(found);
  });
});

describe('a pool of a kind', () => {
  const device = (name: string, count = '1') => ({ limits: { [name]: count } });
  const tolerating = [{ operator: 'Exists' as const }];

  it.each([
    { kind: 'gpu', resources: device('nvidia.com/gpu'), found: [], why: 'a GPU' },
    { kind: 'gpu', resources: device('amd.com/gpu'), found: [], why: 'one of AMD' },
    { kind: 'gpu', resources: device('nvidia.com/mig-1g.5gb'), found: [], why: 'a slice of one' },
    { kind: 'gpu', resources: device('gpu.intel.com/i915'), found: [], why: 'one of Intel' },
    { kind: 'gpu', resources: { claims: [{ name: 'gpu' }] }, found: [], why: 'a claim on one' },
    {
      kind: 'gpu',
      resources: { limits: { cpu: '2' } },
      found: ['pool-kind-mismatch'],
      why: 'none',
    },
    { kind: 'gpu', resources: undefined, found: ['pool-kind-mismatch'], why: 'nothing at all' },
    {
      kind: 'gpu',
      resources: device('nvidia.com/gpu', '0'),
      found: ['pool-kind-mismatch'],
      why: 'none of them',
    },
    { kind: 'cpu', resources: { limits: { cpu: '2' } }, found: [], why: 'no GPU' },
    { kind: 'cpu', resources: undefined, found: [], why: 'nothing at all' },
    {
      kind: 'cpu',
      resources: device('nvidia.com/gpu'),
      found: ['pool-kind-mismatch'],
      why: 'a GPU',
    },
    { kind: 'cpu', resources: device('nvidia.com/gpu', '0'), found: [], why: 'none of them' },
    { kind: 'cpu', resources: device('example.com/fpga'), found: [], why: 'another device' },
    { kind: 'tpu', resources: device('google.com/tpu'), found: [], why: 'kinds are free' },
    { kind: 'tpu', resources: undefined, found: [], why: 'kinds are free' },
    { kind: undefined, resources: undefined, found: [], why: 'the kind has its own finding' },
  ])('$kind hands out $resources: $found, $why', ({ kind, resources, found }) => {
    const facts = {
      ...poolWithout('kind', 'resources'),
      tolerations: tolerating,
      ...(kind === undefined ? {} : { kind }),
      ...(resources === undefined ? {} : { resources }),
    };
    expect(codes(poolHandsOutItsKind(facts))).toEqual(found);
  });

  it.each([
    { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }], found: [], why: 'by key' },
    { tolerations: [{ operator: 'Exists' }], found: [], why: 'everything' },
    { tolerations: [], found: ['pool-tolerates-no-gpu-taint'], why: 'nothing' },
    {
      tolerations: [{ key: 'role', operator: 'Exists' }],
      found: ['pool-tolerates-no-gpu-taint'],
      why: 'another key',
    },
  ] as const)('gpu tolerates $tolerations: $found, $why', ({ tolerations, found }) => {
    expect(codes(poolHandsOutItsKind(pool({ tolerations })))).toEqual(found);
  });
});

describe('the name of a pool', () => {
  it.each([
    { name: 'gpu', found: [] },
    { name: 'gpu-large.v2_A', found: [] },
    { name: 'a'.repeat(63), found: [] },
    { name: 'a'.repeat(64), found: ['pool-name-not-a-label'] },
    { name: '', found: ['pool-name-not-a-label'] },
    { name: '-gpu', found: ['pool-name-not-a-label'] },
    { name: 'gpu.', found: ['pool-name-not-a-label'] },
    { name: 'g pu', found: ['pool-name-not-a-label'] },
    { name: 'gpu\n', found: ['pool-name-not-a-label'] },
    { name: 'gpü', found: ['pool-name-not-a-label'] },
  ])('$name: $found', ({ name, found }) => {
    expect(codes(poolNameFitsLabel(name))).toEqual(found);
  });

  it.each([
    { names: [], repeated: [] },
    { names: ['a', 'b'], repeated: [] },
    { names: ['a', 'a'], repeated: [1] },
    { names: ['a', 'b', 'a', 'a'], repeated: [2, 3] },
    { names: ['a', 'A'], repeated: [] },
    { names: ['', ''], repeated: [1] },
    { names: ['__proto__', 'constructor', '__proto__'], repeated: [2] },
  ])('is its own among $names, but for positions $repeated', ({ names, repeated }) => {
    expect([...poolNamesDistinct(names).keys()]).toEqual(repeated);
  });
});

describe('the stock pools', () => {
  it('have the ceilings of the seed', () => {
    const ceilings = Object.values(stockPools).map(
      ({ name, maxReplicasPerWorkload }) => [name, maxReplicasPerWorkload] as const,
    );
    expect(ceilings).toEqual([
      ['cpu', 32],
      ['cpu-large', 8],
      ['gpu', 4],
    ]);
  });

  it.each(Object.values(stockPools))('are in order: $name', (stock) => {
    expect(poolHandsOutItsKind({ ...stock, entry: {} })).toEqual([]);
    expect(poolNameFitsLabel(stock.name)).toEqual([]);
  });
});

describe('a patch of the placement', () => {
  it.each([
    { patch: {}, found: [], why: 'nothing' },
    { patch: { nodeSelector: {} }, found: [], why: 'no keys' },
    {
      patch: { nodeSelector: { 'example.com/rack': 'a' } },
      found: [],
      why: 'a further key narrows',
    },
    {
      patch: { nodeSelector: { 'layer.hev.dev/compute': 'gpu' } },
      found: [],
      why: 'the very value of the pool',
    },
    {
      patch: { nodeSelector: { 'layer.hev.dev/compute': 'cpu' } },
      found: ['node-selector-against-pool'],
      why: 'another value',
    },
    {
      patch: { nodeSelector: { 'layer.hev.dev/compute': null } },
      found: ['node-selector-against-pool'],
      why: 'a key taken away',
    },
    {
      patch: { nodeSelector: null },
      found: ['node-selector-against-pool', 'node-selector-against-pool'],
      why: 'both keys taken away',
    },
    { patch: { tolerations: [] }, found: [], why: 'no tolerations' },
    { patch: { tolerations: null }, found: [], why: 'taking away lets pods onto fewer nodes' },
    {
      patch: { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }] },
      found: [],
      why: 'one that the pool has',
    },
    {
      patch: { tolerations: [{ key: 'nvidia.com/gpu', value: 'yes', effect: 'NoSchedule' }] },
      found: [],
      why: 'less than one that the pool has',
    },
    {
      patch: { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }] },
      found: ['toleration-beyond-pool'],
      why: 'every effect is more than one',
    },
    {
      patch: { tolerations: [{ key: 'spot', operator: 'Exists' }] },
      found: ['toleration-beyond-pool'],
      why: 'another key',
    },
    {
      patch: { tolerations: [{ operator: 'Exists' }] },
      found: ['toleration-beyond-pool'],
      why: 'everything',
    },
    {
      patch: {
        tolerations: [
          { key: 'layer.hev.dev/node-role', value: 'worker-cpu', effect: 'NoSchedule' },
        ],
      },
      found: ['toleration-beyond-pool'],
      why: 'another value',
    },
    { patch: { nodeName: '' }, found: [], why: 'an empty name is none' },
    { patch: { nodeName: null }, found: [], why: 'null takes nothing away' },
    { patch: { nodeName: 'node-1' }, found: ['node-name-bypasses-pool'], why: 'pinned' },
  ] as const)('$patch: $found, $why', ({ patch, found }) => {
    expect(codes(placementIsThePools(patch as never, pool()))).toEqual(found);
  });

  it('adds to a pool that tolerates everything whatever it likes', () => {
    const open = pool({ tolerations: [{ operator: 'Exists' }] });
    const patch = { tolerations: [{ key: 'spot', operator: 'Exists' as const }] };
    expect(placementIsThePools(patch, open)).toEqual([]);
  });
});
