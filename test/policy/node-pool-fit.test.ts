import { poolFitsANodePool } from '../../src/policy/node-pool-fit';
import { nodePoolFactsOf } from '../../src/manifests/node-pool-facts';
import { codes, pool } from '../support/facts';

interface NodePoolParts {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly requirements?: readonly object[];
  readonly taints?: readonly object[];
  readonly limits?: Readonly<Record<string, string | number>>;
}

/** A NodePool for GPU workers, as Layer's chart makes it, with changes. */
function nodePool(parts: NodePoolParts = {}) {
  const {
    name = 'worker-gpu',
    labels = { 'layer.hev.dev/node-role': 'worker-gpu', 'layer.hev.dev/compute': 'gpu' },
    requirements = [],
    taints = [
      { key: 'layer.hev.dev/node-role', value: 'worker-gpu', effect: 'NoSchedule' },
      { key: 'nvidia.com/gpu', effect: 'NoSchedule' },
    ],
    limits = { cpu: '32', memory: '256Gi', nodes: '4' },
  } = parts;
  const facts = nodePoolFactsOf({
    metadata: { name },
    spec: {
      template: { metadata: { labels }, spec: { requirements, taints } },
      limits,
    },
  } as never);
  if (facts === undefined) throw new Error('a NodePool without a template');
  return facts;
}

describe('the nodes of a pool', () => {
  it('are unknown without any NodePool', () => {
    expect(poolFitsANodePool(pool(), [])).toEqual([]);
  });

  it('come from the NodePool of Layer’s chart', () => {
    expect(poolFitsANodePool(pool(), [nodePool()])).toEqual([]);
  });

  it('may come from one of several', () => {
    const other = nodePool({ name: 'other', labels: { a: 'b' } });
    expect(poolFitsANodePool(pool(), [other, nodePool()])).toEqual([]);
    expect(codes(poolFitsANodePool(pool(), [other]))).toEqual(['pool-matches-no-node-pool']);
  });

  it.each([
    { operator: 'In', values: ['a', 'b'], wanted: 'a', fits: true },
    { operator: 'In', values: ['a', 'b'], wanted: 'c', fits: false },
    { operator: 'NotIn', values: ['a'], wanted: 'b', fits: true },
    { operator: 'NotIn', values: ['a'], wanted: 'a', fits: false },
    { operator: 'Exists', values: undefined, wanted: 'a', fits: true },
    { operator: 'DoesNotExist', values: undefined, wanted: 'a', fits: false },
    { operator: 'Gt', values: ['4'], wanted: '8', fits: true },
  ])('have label $wanted where it is $operator $values: $fits', (row) => {
    const { operator, values, wanted, fits } = row;
    const requirement = { key: 'example.com/rack', operator, ...(values && { values }) };
    const facts = nodePool({ requirements: [requirement] });
    const asking = pool({ nodeSelector: { 'example.com/rack': wanted } });
    const found = fits ? [] : ['pool-matches-no-node-pool'];
    expect(codes(poolFitsANodePool(asking, [facts]))).toEqual(found);
  });

  it.each([
    { key: 'topology.kubernetes.io/zone', known: true },
    { key: 'topology.kubernetes.io/region', known: true },
    { key: 'kubernetes.io/arch', known: true },
    { key: 'kubernetes.io/os', known: true },
    { key: 'node.kubernetes.io/instance-type', known: true },
    { key: 'karpenter.sh/capacity-type', known: true },
    { key: 'karpenter.k8s.aws/instance-family', known: true },
    { key: 'example.com/rack', known: false },
    { key: 'topology.kubernetes.io/rack', known: false },
  ])('have $key though no NodePool names it: $known', ({ key, known }) => {
    const asking = pool({ nodeSelector: { [key]: 'x' } });
    const found = known ? [] : ['pool-matches-no-node-pool'];
    expect(codes(poolFitsANodePool(asking, [nodePool()]))).toEqual(found);
  });

  it.each([
    {
      taint: { key: 'a', effect: 'NoSchedule' },
      with: undefined,
      found: true,
      why: 'not tolerated',
    },
    {
      taint: { key: 'a', effect: 'PreferNoSchedule' },
      with: undefined,
      found: false,
      why: 'a wish',
    },
    {
      taint: { key: 'a', effect: 'NoExecute' },
      with: { key: 'a', operator: 'Exists' },
      found: false,
      why: 'every effect',
    },
    {
      taint: { key: 'a', effect: 'NoExecute' },
      with: { key: 'a', operator: 'Exists', effect: 'NoSchedule' },
      found: true,
      why: 'another effect',
    },
    {
      taint: { key: 'a', effect: 'NoSchedule' },
      with: { key: 'a', operator: 'Exists', effect: '' },
      found: false,
      why: 'the empty effect is every effect',
    },
    {
      taint: { key: 'a', value: 'x', effect: 'NoSchedule' },
      with: { key: 'a', value: 'x' },
      found: false,
      why: 'the value',
    },
    {
      taint: { key: 'a', value: 'x', effect: 'NoSchedule' },
      with: { key: 'a', value: 'y' },
      found: true,
      why: 'another value',
    },
    {
      taint: { key: 'a', effect: 'NoSchedule' },
      with: { key: 'a' },
      found: false,
      why: 'both empty',
    },
    {
      taint: { key: 'a', value: 'x', effect: 'NoSchedule' },
      with: { operator: 'Exists' },
      found: false,
      why: 'everything',
    },
  ])('with the taint $taint and toleration $with: refused is $found, $why', (row) => {
    const facts = nodePool({ taints: [row.taint] });
    const tolerations = row.with === undefined ? [] : [row.with];
    const asking = pool({ tolerations: tolerations as never });
    const found = row.found ? ['pool-does-not-tolerate'] : [];
    expect(codes(poolFitsANodePool(asking, [facts]))).toEqual(found);
  });

  it('may be refused by one NodePool and not by another', () => {
    const tainted = nodePool({ taints: [{ key: 'spot', effect: 'NoSchedule' }] });
    expect(poolFitsANodePool(pool(), [tainted, nodePool()])).toEqual([]);
  });

  it.each<{
    readonly limits: Readonly<Record<string, string | number>>;
    readonly found: readonly string[];
    readonly why: string;
  }>([
    { limits: { cpu: '1' }, found: [], why: '4 × 250m, just enough' },
    { limits: { cpu: '999m' }, found: ['pool-above-node-pool-limits'], why: 'a thousandth short' },
    { limits: { cpu: 1 }, found: [], why: 'a number' },
    { limits: { memory: '16Gi' }, found: [], why: '4 × 4Gi' },
    { limits: { memory: '15.9Gi' }, found: ['pool-above-node-pool-limits'], why: 'a little short' },
    { limits: { 'nvidia.com/gpu': 4 }, found: [], why: 'four GPUs' },
    { limits: { 'nvidia.com/gpu': 3 }, found: ['pool-above-node-pool-limits'], why: 'three' },
    { limits: { nodes: '1' }, found: [], why: 'how many pods a node takes is not known' },
    { limits: { cpu: 'much' }, found: [], why: 'malformed, which is not for us to say' },
    { limits: {}, found: [], why: 'no limits' },
  ])('stay within the limits $limits: $found, $why', ({ limits, found }) => {
    expect(codes(poolFitsANodePool(pool(), [nodePool({ limits })]))).toEqual(found);
  });

  it('of two NodePools add up', () => {
    const small = nodePool({ limits: { cpu: '500m' } });
    expect(poolFitsANodePool(pool(), [small, nodePool({ name: 'more' })])).toEqual([]);
  });
});
