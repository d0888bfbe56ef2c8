import { stockPools } from 'cdk8s-infra-rules';
import { computePoolFaults } from '../../src/workloads/compute-pool';
import { takeComputePool } from '../../src/workloads/infra-rules-intake';
import { isPlainWorkload } from '../../src/workloads/plain-workload';
import type { PolicyView } from '../../src/workloads/policy-view';
import { workloadFaultsAnew } from '../../src/workloads/workload-faults';
import { takePipeline } from '../../src/workloads/workload-intake';
import { layOver } from '../../src/render/output-options';
import type { PipelineFacts } from '../../src/render/workload-facts';

const pools = Object.values(stockPools);
const view: PolicyView = {
  pools: new Map(pools.map((pool) => [pool.name, takeComputePool(pool).facts])),
  brokenPools: new Set(),
  reconciledBy: 'synth',
  output: layOver({}, {}),
};

function pipeline(fields: object = {}): PipelineFacts {
  const spec = {
    target: { namespace: 'products' },
    worker: { image: 'example.com/worker:1' },
    scaling: { replicas: { max: 1 } },
    ...fields,
  };
  return takePipeline({
    fallbackName: 'images',
    spec,
    metadata: undefined,
    output: undefined,
    plainForm: () => undefined,
    fromManifest: false,
  }).facts;
}

/** Everything that a plain workload may differ in. */
const plain = pools.flatMap(({ name, maxReplicasPerWorkload: ceiling }) =>
  Array.from({ length: ceiling }, (_, index) => index + 1).flatMap((max) =>
    Array.from({ length: max + 1 }, (_, min) => min).flatMap((min) =>
      [undefined, {}, { kind: 'sqs', queueUrl: 'https://example.com/q' }].map((sourceRef) =>
        pipeline({
          scaling: { pool: name, replicas: { min, max } },
          ...(sourceRef === undefined ? {} : { sourceRef }),
        }),
      ),
    ),
  ),
);

describe('A plain workload', () => {
  it('is one of which no rule finds anything, in every stock pool up to its ceiling', () => {
    expect(plain.length).toBeGreaterThan(1000);
    for (const facts of plain) {
      expect(isPlainWorkload(facts, view)).toBe(true);
      expect(workloadFaultsAnew(facts, view)).toEqual([]);
    }
  });

  it.each([
    { says: 'more than its pool allows', fields: { scaling: { replicas: { max: 33 } } } },
    { says: 'no replicas at all', fields: { scaling: { replicas: { max: 0 } } } },
    { says: 'more to begin with', fields: { scaling: { replicas: { min: 2, max: 1 } } } },
    { says: 'another mode', fields: { scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } } },
    { says: 'an unknown pool', fields: { scaling: { pool: 'tpu', replicas: { max: 1 } } } },
    {
      says: 'a window',
      fields: { scaling: { warmWindowSeconds: 0, replicas: { max: 1 } } },
    },
    { says: 'a schedule', fields: { schedule: { cron: '0 3 * * *' } } },
    { says: 'that it is paused', fields: { paused: true } },
    { says: 'a warehouse', fields: { sourceRef: { warehouseRef: 'lake' } } },
    {
      says: 'how it is called',
      fields: { worker: { image: 'example.com/worker:1', dispatch: 'push' } },
    },
    {
      says: 'its class',
      fields: { worker: { image: 'example.com/worker:1', computeClass: 'gpu' } },
    },
    {
      says: 'what is in its pod',
      fields: { worker: { image: 'example.com/worker:1', podSpec: { hostNetwork: true } } },
    },
  ])('is none that says $says', ({ fields }) => {
    expect(isPlainWorkload(pipeline(fields), view)).toBe(false);
  });

  it('is none under options, a broken pool, a pool of the user’s or another reconciler', () => {
    const facts = pipeline();
    const own = takeComputePool({ ...stockPools.cpu }).facts;
    for (const other of [
      { output: layOver({ env: { A: 'b' } }, {}) },
      { output: layOver({ queueTrigger: false }, {}) },
      { brokenPools: new Set(['cpu']) },
      { pools: new Map([['cpu', own]]) },
      { pools: undefined },
      { reconciledBy: 'operator' as const },
    ]) {
      expect(isPlainWorkload(facts, { ...view, ...other })).toBe(false);
    }
  });
});

describe('The stock pools', () => {
  it.each(pools)('have nothing wrong: $name', (pool) => {
    const { facts, faults } = takeComputePool({ ...pool });
    expect([...faults, ...computePoolFaults(facts)]).toEqual([]);
    expect({ ...takeComputePool(pool).facts }).toEqual(facts);
  });

  it('cannot be changed by an app', () => {
    expect(() => {
      Object.assign(stockPools.cpu.nodeSelector, { zone: 'a' });
    }).toThrow(TypeError);
  });
});
