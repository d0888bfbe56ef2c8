import { wordingOf } from '../../src/findings/wording';
import { canonicalResources } from '../../src/kubernetes/canonical-resources';
import { isExtendedResource, resourceFaults } from '../../src/kubernetes/resources';

type Resources = Parameters<typeof resourceFaults>[0];

/** `code at prop` of each fault. */
function found(resources: object): readonly string[] {
  return resourceFaults(resources as Resources, 'resources').map(
    ({ code, prop }) => `${code} at ${prop}`,
  );
}

describe('amounts of resources', () => {
  it.each([
    { why: 'zero', cpu: '0' },
    { why: 'a number', cpu: 2 },
    { why: 'a fraction', cpu: 0.5 },
    { why: 'thousandths', cpu: '1500m' },
    { why: 'a point without digits before it', cpu: '.5' },
    { why: 'the finest CPU', cpu: '1m' },
    { why: 'an exponent', cpu: '1e0' },
  ])('may be $why: $cpu', ({ cpu }) => {
    expect(found({ requests: { cpu } })).toEqual([]);
  });

  it.each([
    { why: 'nothing', memory: '', meant: undefined },
    { why: 'a word', memory: 'lots', meant: undefined },
    { why: 'bytes written as people say it', memory: '512MB', meant: '512M' },
    { why: 'small letters', memory: '2gi', meant: '2Gi' },
    { why: 'a capital K', memory: '512K', meant: '512k' },
    { why: 'a space', memory: '4 Gi', meant: '4Gi' },
    { why: 'a thousands separator', memory: '1,024', meant: undefined },
    { why: 'NaN', memory: NaN, meant: undefined },
  ])('are refused when malformed: $why', ({ memory, meant }) => {
    const [fault, ...others] = resourceFaults({ requests: { memory } }, 'resources');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'quantity-malformed', details: { meant } });
  });

  it.each([
    { why: 'the largest', amount: '9223372036854775807', codes: [] },
    { why: 'one more', amount: '9223372036854775808', codes: ['quantity-too-large'] },
    { why: 'zero with a sign', amount: '-0', codes: [] },
    { why: 'below zero', amount: '-1', codes: ['quantity-negative'] },
    { why: 'a little below zero', amount: '-1n', codes: ['quantity-negative'] },
  ])('stay within bounds: $why', ({ amount, codes }) => {
    const faults = resourceFaults({ limits: { memory: amount } }, 'resources');
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    { memory: '512m', meant: '512Mi' },
    { memory: 0.5, meant: '1' },
    { memory: '0.1Gi', meant: '107374183' },
  ])('of memory are whole bytes: not $memory', ({ memory, meant }) => {
    expect(resourceFaults({ limits: { memory } }, '')).toMatchObject([
      { code: 'resource-bytes-fractional', prop: 'limits[memory]', details: { meant } },
    ]);
  });

  it.each(['512Mi', '1.5Gi', '0.5Gi', '128974848', '1e3', '1000000m'])(
    'of memory are whole bytes: %s is',
    (memory) => {
      expect(found({ limits: { memory, 'ephemeral-storage': memory } })).toEqual([]);
    },
  );

  it('of CPU finer than a thousandth are rounded up by the server, with a warning', () => {
    expect(resourceFaults({ requests: { cpu: '1500u' } }, '')).toMatchObject([
      { code: 'cpu-finer-than-milli', details: { given: '1500u', kept: '2m' } },
    ]);
  });
});

describe('requests and limits', () => {
  it.each([
    { why: 'equal', requests: { cpu: '1' }, limits: { cpu: 1 } },
    { why: 'equal in other words', requests: { memory: '1024Mi' }, limits: { memory: '1Gi' } },
    { why: 'below the limit', requests: { cpu: '999m' }, limits: { cpu: '1' } },
    { why: 'without a limit', requests: { memory: '1Gi' } },
    { why: 'a device by its limit alone', limits: { 'nvidia.com/gpu': 1 } },
    {
      why: 'a device twice the same',
      requests: { 'nvidia.com/gpu': 1 },
      limits: { 'nvidia.com/gpu': '1' },
    },
    { why: 'equal once the server has rounded', requests: { cpu: '1.5m' }, limits: { cpu: '2m' } },
    { why: 'nothing' },
  ])('are accepted: $why', ({ why, ...resources }) => {
    expect({ why, found: found(resources).filter((fault) => !fault.startsWith('cpu-')) }).toEqual({
      why,
      found: [],
    });
  });

  it.each([
    {
      why: 'CPU above its limit by the least there is',
      resources: { requests: { cpu: '1001m' }, limits: { cpu: '1' } },
      expected: ['resource-request-above-limit at resources.requests[cpu]'],
    },
    {
      why: 'a device with fewer requested',
      resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 } },
      expected: ['resource-request-not-limit at resources.requests[nvidia.com/gpu]'],
    },
    {
      why: 'a device without a limit',
      resources: { requests: { 'nvidia.com/gpu': 1 } },
      expected: ['resource-limit-missing at resources.requests[nvidia.com/gpu]'],
    },
    {
      why: 'half a device',
      resources: { limits: { 'nvidia.com/gpu': '500m' } },
      expected: ['extended-resource-not-whole at resources.limits[nvidia.com/gpu]'],
    },
    {
      why: 'a malformed limit hides no finding about the request, and adds none',
      resources: { requests: { cpu: '2' }, limits: { cpu: 'two' } },
      expected: ['quantity-malformed at resources.limits[cpu]'],
    },
  ])('are refused: $why', ({ resources, expected }) => {
    expect(found(resources)).toEqual(expected);
  });

  it('may count devices in thousands', () => {
    expect(found({ limits: { 'example.com/licence': '1k' } })).toEqual([]);
  });
});

describe('names of resources', () => {
  it.each([
    'cpu',
    'memory',
    'ephemeral-storage',
    'nvidia.com/gpu',
    'amd.com/gpu',
    'smarter-devices/fuse',
    `example.com/${'a'.repeat(63)}`,
  ])('may be %s', (name) => {
    expect(found({ limits: { [name]: 1 } })).toEqual([]);
  });

  it.each([
    { name: 'gpu', code: 'resource-name-unknown' },
    { name: 'storage', code: 'resource-name-unknown' },
    { name: 'hugepages-big', code: 'resource-name-unknown' },
    { name: 'constructor', code: 'resource-name-unknown' },
    { name: 'requests.nvidia.com/gpu', code: 'resource-name-malformed' },
    { name: 'NVIDIA.com/gpu', code: 'resource-name-malformed' },
    { name: `example.com/${'a'.repeat(64)}`, code: 'resource-name-malformed' },
    { name: 'a/b/c', code: 'resource-name-malformed' },
    { name: 'kubernetes.io/battery', code: 'resource-name-reserved' },
  ])('$name: $code', ({ name, code }) => {
    const faults = resourceFaults({ limits: { [name]: 1 } }, 'resources');
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('are reported once though they stand in requests and limits', () => {
    const amounts = { gpu: 1 };
    expect(found({ requests: amounts, limits: amounts })).toEqual([
      'resource-name-unknown at resources.requests[gpu]',
    ]);
  });

  it('of a GPU without its vendor lead to the vendor', () => {
    const [fault] = resourceFaults({ limits: { gpu: 1 } }, 'resources');
    expect(fault && wordingOf(fault).fix).toContain('nvidia.com/gpu');
  });

  it.each([
    { name: 'nvidia.com/gpu', extended: true },
    { name: 'cpu', extended: false },
    { name: 'hugepages-2Mi', extended: false },
    { name: 'kubernetes.io/battery', extended: false },
    { name: 'requests.nvidia.com/gpu', extended: false },
    { name: '', extended: false },
  ])('tell devices from the rest: $name $extended', ({ name, extended }) => {
    expect(isExtendedResource(name)).toBe(extended);
  });
});

describe('huge pages', () => {
  const memory = '1Gi';

  it.each([
    { why: 'whole pages', limits: { memory, 'hugepages-2Mi': '4Mi' }, codes: [] },
    { why: 'none', limits: { memory, 'hugepages-2Mi': 0 }, codes: [] },
    {
      why: 'half a page',
      limits: { memory, 'hugepages-2Mi': '3Mi' },
      codes: ['huge-pages-not-multiple'],
    },
    { why: 'alone', limits: { 'hugepages-1Gi': '1Gi' }, codes: ['huge-pages-alone'] },
  ])('$why', ({ limits, codes }) => {
    const faults = resourceFaults({ limits } as object, 'resources');
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('are never promised beyond what there is', () => {
    expect(found({ requests: { memory, 'hugepages-2Mi': '2Mi' } })).toEqual([
      'resource-limit-missing at resources.requests[hugepages-2Mi]',
    ]);
  });
});

describe('claims of a pool', () => {
  it.each([
    { why: 'one', claims: [{ name: 'gpu' }], codes: [] },
    {
      why: 'two requests of one',
      claims: [
        { name: 'gpu', request: 'a' },
        { name: 'gpu', request: 'b' },
      ],
      codes: [],
    },
    {
      why: 'one twice',
      claims: [{ name: 'gpu' }, { name: 'gpu' }],
      codes: ['resource-claim-repeated'],
    },
    {
      why: 'a request twice',
      claims: [
        { name: 'gpu', request: 'a' },
        { name: 'gpu', request: 'a' },
      ],
      codes: ['resource-claim-repeated'],
    },
    {
      why: 'a request, then the whole',
      claims: [{ name: 'gpu', request: 'a' }, { name: 'gpu' }],
      codes: ['resource-claim-repeated'],
    },
    {
      why: 'the whole, then a request',
      claims: [{ name: 'gpu' }, { name: 'gpu', request: 'a' }],
      codes: ['resource-claim-repeated'],
    },
    { why: 'without a name', claims: [{ name: '' }], codes: ['value-missing'] },
    {
      why: 'a malformed request',
      claims: [{ name: 'gpu', request: 'A' }],
      codes: ['name-not-dns-label'],
    },
  ])('$why', ({ claims, codes }) => {
    expect(resourceFaults({ claims }, 'resources').map(({ code }) => code)).toEqual(codes);
  });
});

describe('canonical resources', () => {
  it('are respelled only where the server would', () => {
    const given = {
      requests: { cpu: 0.5, memory: '1.5Gi', 'nvidia.com/gpu': 1 },
      limits: { cpu: '2', memory: 'a lot' },
    };
    expect(canonicalResources(given)).toEqual({
      requests: { cpu: '500m', memory: '1536Mi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '2', memory: 'a lot' },
    });
    expect(given.requests.cpu).toBe(0.5);
  });

  it('are the very same object when nothing changes', () => {
    const given = { requests: { cpu: '500m' }, claims: [{ name: 'gpu' }] };
    expect(canonicalResources(given)).toBe(given);
    expect(canonicalResources({})).toEqual({});
  });
});
