import { Function, Pipeline, stockPools, type InfraRulesProps } from 'cdk8s-infra-rules';
import { errorsOf, functionProps, pipelineProps, shop } from '../support/shop';

const POOLS: readonly {
  readonly pool: string;
  readonly ceiling: number;
  readonly policy: InfraRulesProps<string>;
}[] = [
  { pool: 'cpu', ceiling: 32, policy: {} },
  { pool: 'cpu-large', ceiling: 8, policy: {} },
  { pool: 'gpu', ceiling: 4, policy: {} },
  {
    pool: 'gpu',
    ceiling: 6,
    policy: { computePools: [{ ...stockPools.gpu, maxReplicasPerWorkload: 6 }] },
  },
  ...[1, 100, 2 ** 31 - 2].map((ceiling) => ({
    pool: 'own',
    ceiling,
    policy: { computePools: [{ name: 'own', kind: 'tpu', maxReplicasPerWorkload: ceiling }] },
  })),
];

const HOW = [
  { kind: 'Pipeline', mode: 'autoscale', reconciledBy: 'synth' },
  { kind: 'Pipeline', mode: 'fixed', reconciledBy: 'synth' },
  { kind: 'Pipeline', mode: 'disabled', reconciledBy: 'operator' },
  { kind: 'Function', mode: 'autoscale', reconciledBy: 'operator' },
  { kind: 'Function', mode: 'fixed', reconciledBy: 'operator' },
  { kind: 'Function', mode: 'disabled', reconciledBy: 'synth' },
] as const;

const cases = POOLS.flatMap((pool) => HOW.map((how) => ({ ...pool, ...how })));

describe('the ceiling of a pool', () => {
  it.each(cases)(
    'of $ceiling replicas holds in pool $pool for a $kind in mode $mode, reconciled by $reconciledBy',
    ({ pool, ceiling, policy, kind, mode, reconciledBy }) => {
      const errorsAt = (max: number): readonly unknown[] => {
        const { app, chart } = shop({}, { ...policy, reconciledBy });
        const changes = { scaling: { pool, mode, replicas: { min: 1, max } } };
        if (kind === 'Pipeline') new Pipeline(chart, 'item', pipelineProps(changes));
        else new Function(chart, 'item', functionProps(changes));
        return errorsOf(app).map(({ code, prop, details }) => ({ code, prop, details }));
      };
      expect(errorsAt(ceiling)).toEqual([]);
      expect(errorsAt(ceiling + 1)).toEqual([
        {
          code: 'replicas-above-ceiling',
          prop: 'scaling.replicas.max',
          details: { asked: ceiling + 1, ceiling, pool },
        },
      ]);
    },
  );

  it.each([
    { computeClass: undefined, ceiling: 32, pool: 'cpu' },
    { computeClass: 'cpu', ceiling: 32, pool: 'cpu' },
    { computeClass: 'gpu', ceiling: 4, pool: 'gpu' },
  ] as const)('holds in the pool that class $computeClass chooses', (row) => {
    const { computeClass, ceiling, pool } = row;
    const errorsAt = (max: number): readonly unknown[] => {
      const { app, chart } = shop();
      const worker = computeClass === undefined ? {} : { computeClass };
      const scaling = { pool: undefined, replicas: { max } };
      new Pipeline(chart, 'item', pipelineProps({ worker, scaling }));
      return errorsOf(app).map(({ details }) => details);
    };
    expect(errorsAt(ceiling)).toEqual([]);
    expect(errorsAt(ceiling + 1)).toEqual([{ asked: ceiling + 1, ceiling, pool }]);
  });

  it('holds for each workload by itself: ten of them may each have as many', () => {
    const { app, chart } = shop();
    for (let index = 0; index < 10; index++) {
      const scaling = { pool: 'gpu', replicas: { max: 4 } };
      new Function(chart, `item-${String(index)}`, functionProps({ scaling }));
    }
    expect(errorsOf(app)).toEqual([]);
  });
});

describe('two thousand workloads', () => {
  it('are looked at and written in a few seconds: the work grows with their number alone', () => {
    const { app, chart } = shop();
    const start = performance.now();
    for (let index = 0; index < 1000; index++) {
      new Pipeline(chart, `p-${String(index)}`, pipelineProps());
      new Function(chart, `f-${String(index)}`, functionProps());
    }
    expect(errorsOf(app)).toEqual([]);
    // Some ten times what it takes on a slow machine.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
