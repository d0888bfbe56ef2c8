import { Chart, Testing } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { emptyShop, shop } from '../support/shop';

/*
 * What stands here must compile, and what stands below `@ts-expect-error` must not; the compiler
 * checks that in `npm run check`. The tests run all the same: nothing of it may throw.
 */

const target = { namespace: 'products' };
const worker = { image: 'ghcr.io/acme/embed:1' };
const replicas = { min: 0, max: 1 };

function stock(): { readonly chart: Chart; readonly rules: layer.InfraRules } {
  const { chart } = emptyShop();
  return { chart, rules: new layer.InfraRules(chart, 'rules') };
}

describe('the compiler, given the stock pools', () => {
  it('knows their names', () => {
    const { chart, rules } = stock();
    for (const pool of ['cpu', 'cpu-large', 'gpu'] as const) {
      const scaling = { pool, replicas };
      new layer.Pipeline(chart, `p-${pool}`, { infraRules: rules, target, worker, scaling });
      new layer.Function(chart, `f-${pool}`, { infraRules: rules, worker, scaling });
    }
    expect(layer.findingsOf(chart).map(({ severity }) => severity)).not.toContain('error');
  });

  it('refuses any other', () => {
    const { chart, rules } = stock();
    new layer.Pipeline(chart, 'embed', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: no stock pool is named gup
      scaling: { pool: 'gup', replicas },
    });
    new layer.Function(chart, 'classify', {
      infraRules: rules,
      worker,
      // @ts-expect-error: no stock pool is named gup
      scaling: { pool: 'gup', replicas },
    });
    expect(layer.findingsOf(chart).map(({ code }) => code)).toContain('pool-unknown');
  });

  it('refuses any other in each mode', () => {
    const { chart, rules } = stock();
    new layer.Pipeline(chart, 'fixed', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: no stock pool is named gup
      scaling: { pool: 'gup', mode: 'fixed', replicas },
    });
    new layer.Pipeline(chart, 'disabled', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: no stock pool is named gup
      scaling: { pool: 'gup', mode: 'disabled', replicas },
    });
    expect(layer.findingsOf(chart).map(({ code }) => code)).toContain('pool-unknown');
  });

  it('refuses a name that is only known as a text', () => {
    const { chart, rules } = stock();
    const pool = ['cpu'].join('');
    new layer.Pipeline(chart, 'embed', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: a text may be any name
      scaling: { pool, replicas },
    });
    expect(layer.findingsOf(chart)).toEqual([]);
  });

  it('types `pools` by name', () => {
    const { rules } = stock();
    expect(rules.pools.cpu.poolName satisfies 'cpu').toBe('cpu');
    expect(rules.pools['cpu-large'].maxReplicasPerWorkload satisfies number).toBe(8);
    // @ts-expect-error: no stock pool is named tpu
    expect(rules.pools.tpu).toBeUndefined();
  });

  it('types `stockPools` by name', () => {
    expect(layer.stockPools.gpu.name satisfies 'gpu').toBe('gpu');
    // @ts-expect-error: no stock pool is named tpu
    expect(layer.stockPools.tpu).toBeUndefined();
  });
});

describe('the compiler, given pools of one’s own', () => {
  it('knows their names, and no others', () => {
    const { chart } = emptyShop();
    const rules = new layer.InfraRules(chart, 'rules', {
      computePools: [
        { name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 4 },
        { name: 'tpu', kind: 'tpu', maxReplicasPerWorkload: 2 },
      ],
    });
    rules satisfies layer.InfraRules<'cpu' | 'tpu'>;
    new layer.Pipeline(chart, 'one', {
      infraRules: rules,
      target,
      worker,
      scaling: { pool: 'tpu', replicas },
    });
    new layer.Pipeline(chart, 'two', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: gpu is a stock pool, and this policy has no stock pools
      scaling: { pool: 'gpu', replicas },
    });
    expect(rules.pools.tpu.poolName satisfies 'tpu').toBe('tpu');
    expect(layer.findingsOf(chart).map(({ path }) => path)).toEqual(['shop/two']);
  });

  it('knows the names of stock pools that are spread into a list', () => {
    const { chart } = emptyShop();
    const rules = new layer.InfraRules(chart, 'rules', {
      computePools: [
        layer.stockPools.cpu,
        { ...layer.stockPools.gpu, maxReplicasPerWorkload: 8 },
        { name: 'tpu', kind: 'tpu', maxReplicasPerWorkload: 2 },
      ],
    });
    rules satisfies layer.InfraRules<'cpu' | 'gpu' | 'tpu'>;
    new layer.Pipeline(chart, 'one', {
      infraRules: rules,
      target,
      worker,
      scaling: { pool: 'gpu', replicas: { max: 8 } },
    });
    new layer.Pipeline(chart, 'two', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: cpu-large was not spread
      scaling: { pool: 'cpu-large', replicas },
    });
    expect(layer.findingsOf(chart).map(({ path }) => path)).toEqual(['shop/two']);
  });

  it('takes an empty list for the stock pools, since nothing in it has a name; synth does not', () => {
    const { chart } = emptyShop();
    const rules = new layer.InfraRules(chart, 'rules', { computePools: [] });
    rules satisfies layer.InfraRules;
    const scaling = { pool: 'cpu', replicas } as const;
    new layer.Pipeline(chart, 'embed', { infraRules: rules, target, worker, scaling });
    expect(layer.findingsOf(chart).map(({ code }) => code)).toEqual(['pool-unknown']);
  });

  it('is not talked into a name by the workload: the policy alone says which there are', () => {
    const { chart } = emptyShop();
    const rules: layer.InfraRules<'cpu'> = new layer.InfraRules(chart, 'rules', {
      computePools: [{ name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 4 }],
    });
    const props = {
      infraRules: rules,
      target,
      worker,
      scaling: { pool: 'tpu', replicas },
    } as const;
    // @ts-expect-error: the props name a pool that the policy does not have
    new layer.Pipeline(chart, 'embed', props);
    expect(layer.findingsOf(chart)).toHaveLength(1);
  });
});

describe('the compiler, given a ComputePool', () => {
  it('takes it for its name, of whatever policy: that is checked at synth', () => {
    const { chart, rules } = stock();
    const tpu = new layer.ComputePool(rules, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 2 });
    for (const [id, pool] of Object.entries({ tpu, cpu: rules.pools.cpu })) {
      new layer.Pipeline(chart, id, {
        infraRules: rules,
        target,
        worker,
        scaling: { pool, replicas },
      });
    }
    expect(layer.findingsOf(chart).map(({ severity }) => severity)).not.toContain('error');
  });

  it('does not take another construct', () => {
    const { chart, rules } = stock();
    new layer.Pipeline(chart, 'embed', {
      infraRules: rules,
      target,
      worker,
      // @ts-expect-error: a chart is no pool
      scaling: { pool: chart, replicas },
    });
    expect(layer.findingsOf(chart)).toHaveLength(1);
  });

  it('asks for its kind and its ceiling', () => {
    const { rules } = stock();
    // @ts-expect-error: a pool has a kind
    new layer.ComputePool(rules, 'one', { maxReplicasPerWorkload: 2 });
    // @ts-expect-error: a pool has a ceiling, which no default could guess
    new layer.ComputePool(rules, 'two', { kind: 'cpu' });
    expect(layer.findingsOf(rules)).toHaveLength(2);
  });

  it('puts it into an InfraRules only', () => {
    const { chart } = stock();
    const create = (): unknown =>
      // @ts-expect-error: a chart declares no pools
      new layer.ComputePool(chart, 'one', { kind: 'cpu', maxReplicasPerWorkload: 2 });
    expect(create).toBeDefined();
  });
});

describe('the compiler, without a policy at hand', () => {
  it('takes any text for a pool: the app’s policy is asked at synth', () => {
    const { chart } = shop();
    const scaling = { pool: 'whatever', replicas };
    new layer.Pipeline(chart, 'embed', { target, worker, scaling });
    new layer.Function(chart, 'classify', { worker, scaling });
    expect(layer.findingsOf(chart).filter(({ code }) => code === 'pool-unknown')).toHaveLength(2);
  });

  it('takes any text also with a policy from a manifest', () => {
    const { chart } = emptyShop();
    const rules = layer.InfraRules.fromManifest(chart, 'rules', {
      apiVersion: 'hevlayer.com/v1alpha1',
      kind: 'InfraRules',
      metadata: { name: 'default' },
      spec: { computePools: [{ name: 'tpu', kind: 'tpu', maxReplicasPerWorkload: 1 }] },
    });
    rules satisfies layer.InfraRules<string>;
    const scaling = { pool: 'tpu', replicas };
    new layer.Pipeline(chart, 'embed', { infraRules: rules, target, worker, scaling });
    expect(layer.findingsOf(chart)).toEqual([]);
  });

  it('takes the policy of an app for one with any names', () => {
    const { chart } = shop();
    const rules = layer.InfraRules.of(chart);
    rules satisfies layer.InfraRules<string> | undefined;
    const infraRules = rules ?? new layer.InfraRules<string>(chart, 'never');
    const scaling = { pool: 'cpu', replicas };
    new layer.Pipeline(chart, 'embed', { infraRules, target, worker, scaling });
    expect(layer.findingsOf(chart)).toEqual([]);
  });

  it('passes a typed policy to a function that takes any', () => {
    const { chart, rules } = stock();
    const add = (infraRules: layer.InfraRules<string>): void => {
      const scaling = { pool: 'cpu', replicas };
      new layer.Pipeline(chart, 'embed', { infraRules, target, worker, scaling });
    };
    add(rules);
    expect(layer.findingsOf(Testing.app())).toEqual([]);
  });
});
