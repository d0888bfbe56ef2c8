import { attributesNotReserved } from '../../src/policy/attributes-not-reserved';
import { documentCacheHolds } from '../../src/policy/document-cache';
import { functionHasRows } from '../../src/policy/function-has-rows';
import { functionNamesDistinct, pipelineIdsDistinct } from '../../src/policy/names-distinct';
import { pushHasAnAddress } from '../../src/policy/push-has-an-address';
import { codes } from '../support/facts';

describe('the rows of a Function', () => {
  it.each([
    { triggers: ['discovery'], targets: ['a'], selects: false, found: [] },
    { triggers: ['discovery'], targets: [], selects: true, found: [] },
    { triggers: ['discovery'], targets: ['a'], selects: true, found: [] },
    { triggers: ['discovery'], targets: [], selects: false, found: ['function-without-rows'] },
    { triggers: ['write'], targets: [], selects: false, found: ['function-without-rows'] },
    { triggers: ['schedule'], targets: [], selects: false, found: [] },
    {
      triggers: ['schedule', 'write'],
      targets: [],
      selects: false,
      found: ['function-without-rows'],
    },
  ])('with triggers $triggers, targets $targets, selector $selects: $found', (row) => {
    const { triggers, targets, selects, found } = row;
    const facts = {
      triggers,
      targetNamespaces: targets,
      hasIndexSelector: selects,
      cron: undefined,
    };
    expect(codes(functionHasRows(facts))).toEqual(found);
  });

  it.each([
    { triggers: ['schedule'], cron: '0 2 * * *', found: [] },
    { triggers: ['discovery', 'schedule'], cron: '0 2 * * *', found: [] },
    { triggers: ['discovery'], cron: '0 2 * * *', found: ['schedule-without-trigger'] },
    { triggers: ['discovery'], cron: '', found: ['schedule-without-trigger'] },
    { triggers: ['discovery'], cron: undefined, found: [] },
    { triggers: ['schedule'], cron: undefined, found: [] },
  ])('with triggers $triggers and cron $cron: $found', ({ triggers, cron, found }) => {
    const facts = { triggers, targetNamespaces: ['a'], hasIndexSelector: false, cron };
    expect(codes(functionHasRows(facts))).toEqual(found);
  });
});

describe('the attributes of a Function', () => {
  it.each([
    { inputs: ['id', 'title'], filter: undefined, found: [], why: 'ordinary' },
    { inputs: ['_hevlayer'], filter: undefined, found: [], why: 'no underscore behind' },
    { inputs: ['x_hevlayer_'], filter: undefined, found: [], why: 'not in front' },
    { inputs: ['_hevlayer_'], filter: undefined, found: ['inputs[0]'], why: 'in front' },
    {
      inputs: ['id', '_hevlayer_udf_rank_v'],
      filter: undefined,
      found: ['inputs[1]'],
      why: 'a marker',
    },
    { inputs: [], filter: ['_hevlayer_x', 'Eq', 1], found: ['filter'], why: 'compared' },
    {
      inputs: [],
      filter: [
        'And',
        [
          ['a', 'Eq', 1],
          ['Not', ['_hevlayer_x', 'Eq', null]],
        ],
      ],
      found: ['filter'],
      why: 'compared deep inside',
    },
    {
      inputs: [],
      filter: [
        'Or',
        [
          ['_hevlayer_x', 'Eq', 1],
          ['_hevlayer_x', 'Eq', 2],
        ],
      ],
      found: ['filter'],
      why: 'compared twice, told once',
    },
    { inputs: [], filter: ['a', 'Eq', '_hevlayer_x'], found: [], why: 'a value, no attribute' },
    {
      inputs: [],
      filter: ['a', 'In', ['_hevlayer_x', 'b']],
      found: [],
      why: 'a list of values, no attribute',
    },
    { inputs: [], filter: null, found: [], why: 'no filter' },
    { inputs: [], filter: '_hevlayer_x', found: [], why: 'no array form' },
    { inputs: [], filter: { _hevlayer_x: 1 }, found: [], why: 'no array form' },
  ])('$inputs and filter $filter: $found, $why', ({ inputs, filter, found }) => {
    const faults = attributesNotReserved(inputs, filter);
    expect(faults.map(({ prop }) => prop)).toEqual(found);
  });
});

describe('the address of a worker', () => {
  it.each([
    { dispatch: 'pull', port: undefined, url: undefined, found: [] },
    { dispatch: 'pull', port: 80, url: undefined, found: ['worker.port'] },
    { dispatch: 'pull', port: undefined, url: 'http://x', found: ['worker.url'] },
    { dispatch: 'pull', port: 80, url: 'http://x', found: ['worker.port', 'worker.url'] },
    { dispatch: 'push', port: undefined, url: undefined, found: ['worker.port'] },
    { dispatch: 'push', port: 80, url: undefined, found: [] },
    { dispatch: 'push', port: undefined, url: 'http://x', found: [] },
    { dispatch: 'push', port: 80, url: 'http://x', found: [] },
  ] as const)('$dispatch with port $port and url $url: $found', ({ found, ...facts }) => {
    const faults = pushHasAnAddress(facts);
    expect(faults.map(({ prop }) => prop)).toEqual(found);
    const code = facts.dispatch === 'push' ? 'push-without-address' : 'address-without-push';
    expect(new Set(codes(faults))).toEqual(new Set(found.length === 0 ? [] : [code]));
  });
});

describe('a document cache', () => {
  const WITHOUT_CAPACITY = 'document-cache-without-capacity';
  const REPLICATION = 'document-cache-replication';
  const NODES = 'document-cache-nodes';

  it.each([
    { cap: 256, copies: 1, mode: 'autoscale', min: 0, max: 1, found: [], why: 'the seed’s' },
    {
      cap: 0,
      copies: 1,
      mode: 'autoscale',
      min: 0,
      max: 1,
      found: [WITHOUT_CAPACITY],
      why: 'holds nothing',
    },
    { cap: 1, copies: 1, mode: 'autoscale', min: 0, max: 1, found: [], why: 'the least capacity' },
    { cap: 1, copies: 0, mode: 'autoscale', min: 0, max: 1, found: [REPLICATION], why: 'no copy' },
    {
      cap: 1,
      copies: 2,
      mode: 'autoscale',
      min: 0,
      max: 2,
      found: [],
      why: 'a node for each copy',
    },
    {
      cap: 1,
      copies: 3,
      mode: 'autoscale',
      min: 0,
      max: 2,
      found: [REPLICATION],
      why: 'one node short',
    },
    { cap: 1, copies: 1, mode: 'autoscale', min: 1, max: 1, found: [], why: 'min is max' },
    { cap: 1, copies: 1, mode: 'autoscale', min: 2, max: 1, found: [NODES], why: 'min above max' },
    {
      cap: 1,
      copies: 1,
      mode: 'autoscale',
      min: -1,
      max: 1,
      found: [NODES],
      why: 'a negative min',
    },
    {
      cap: 1,
      copies: 1,
      mode: 'autoscale',
      min: 0,
      max: 0,
      found: [REPLICATION, NODES],
      why: 'no node ever',
    },
    { cap: 1, copies: 1, mode: 'fixed', min: 1, max: 1, found: [], why: 'one count' },
    { cap: 1, copies: 1, mode: 'fixed', min: 0, max: 1, found: [NODES], why: 'two counts' },
    { cap: 1, copies: 1, mode: 'fixed', min: 2, max: 1, found: [NODES], why: 'two counts' },
    {
      cap: 1,
      copies: 1,
      mode: 'fixed',
      min: 0,
      max: 0,
      found: [REPLICATION, NODES],
      why: 'no node',
    },
    {
      cap: undefined,
      copies: 1,
      mode: 'fixed',
      min: 1,
      max: 1,
      found: [],
      why: 'has its own finding',
    },
    {
      cap: 1,
      copies: undefined,
      mode: 'fixed',
      min: 1,
      max: 1,
      found: [],
      why: 'has its own finding',
    },
    {
      cap: 1,
      copies: 9,
      mode: 'fixed',
      min: 1,
      max: undefined,
      found: [],
      why: 'has its own finding',
    },
  ] as const)('$cap GiB, $copies copies, $mode $min to $max: $found, $why', (row) => {
    const { cap, copies, mode, min, max, found } = row;
    const cache = withoutUndefined({
      capGiB: cap,
      replicationFactor: copies,
      scaling: { mode, nodes: withoutUndefined({ min, max }) },
    });
    expect(codes(documentCacheHolds(cache))).toEqual(found);
  });

  it('autoscales when it does not say how it scales', () => {
    expect(codes(documentCacheHolds({ scaling: { nodes: { min: 0, max: 1 } } }))).toEqual([]);
  });

  it('may be nothing at all', () => {
    expect(documentCacheHolds({})).toEqual([]);
  });
});

describe('queues and names', () => {
  it('are shared from the second on, with at most three others named', () => {
    const pipelines = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, pipelineId: 'q' }));
    const faults = pipelineIdsDistinct([{ name: 'z', pipelineId: 'other' }, ...pipelines]);
    expect([...faults.keys()]).toEqual([2, 3, 4, 5]);
    expect(faults.get(5)?.details).toEqual({ pipelineId: 'q', others: ['a', 'b', 'c'] });
  });

  it('are shared by Functions of one name in two namespaces', () => {
    const faults = functionNamesDistinct([
      { name: 'rank', namespace: 'a' },
      { name: 'rank', namespace: 'a' },
      { name: 'rank', namespace: 'b' },
      { name: 'rank', namespace: undefined },
      { name: 'other', namespace: 'b' },
    ]);
    expect([...faults.keys()]).toEqual([2, 3]);
  });

  it('are told apart though they look like parts of every object', () => {
    const names = ['__proto__', 'constructor', 'toString', '__proto__'];
    const faults = pipelineIdsDistinct(names.map((name) => ({ name, pipelineId: name })));
    expect([...faults.keys()]).toEqual([3]);
  });

  it('are compared in a moment, a hundred thousand of them', () => {
    const start = performance.now();
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      name: `n${String(index)}`,
      pipelineId: 'one',
    }));
    expect(pipelineIdsDistinct(many).size).toBe(99_999);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

function withoutUndefined(object: object): never {
  const given = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as never;
}
