import { workerWithinEnvelope } from '../../src/policy/worker-within-envelope';
import { codes, pool, poolWithout } from '../support/facts';

type Pod = Parameters<typeof workerWithinEnvelope>[0];
type Container = Pod['containers'][number];
type Resources = NonNullable<Container['resources']>;

/** One row of a table about resources. */
interface Row extends Resources {
  readonly found: readonly string[];
  readonly why: string;
}

const DEVICE = 'sidecar-with-extended-resource';

/** The pool: requests 250m, 4Gi and 1 GPU; limits 2, 10Gi and 1 GPU. */
const OWN = pool().resources;

describe('the resources of the worker', () => {
  it.each<Row>([
    { requests: { cpu: '250m' }, found: [], why: 'what the pool gives' },
    { requests: { cpu: '0.25' }, found: [], why: 'the same amount, otherwise spelt' },
    { requests: { cpu: '100m' }, found: [], why: 'less' },
    { requests: { cpu: 0 }, found: [], why: 'zero' },
    { requests: { cpu: '251m' }, found: ['resources-above-envelope'], why: 'a little more' },
    { requests: { memory: '4096Mi' }, found: [], why: 'the same amount, otherwise spelt' },
    { requests: { memory: '4Gi' }, found: [], why: 'the same' },
    { requests: { memory: '4294967297' }, found: ['resources-above-envelope'], why: 'a byte more' },
    { limits: { memory: '10Gi' }, found: [], why: 'the limit of the pool' },
    { limits: { memory: '10737418241' }, found: ['resources-above-envelope'], why: 'a byte more' },
    { limits: { cpu: '2000m' }, found: [], why: 'the same amount, otherwise spelt' },
    { limits: { cpu: '2001m' }, found: ['resources-above-envelope'], why: 'a little more' },
    { limits: { 'nvidia.com/gpu': '2' }, found: ['resources-above-envelope'], why: 'two GPUs' },
    { limits: { 'amd.com/gpu': '1' }, found: ['resources-above-envelope'], why: 'another device' },
    { limits: { 'amd.com/gpu': '0' }, found: [], why: 'none of another device' },
    { requests: { 'ephemeral-storage': '1Gi' }, found: [], why: 'what the pool does not bound' },
    { limits: { 'ephemeral-storage': '99Gi' }, found: [], why: 'what the pool does not bound' },
    { limits: { cpu: 'lots' }, found: [], why: 'a malformed amount has its own finding' },
  ])('$requests $limits: $found, $why', ({ requests = {}, limits = {}, found }) => {
    const worker = container('worker', {
      requests: { ...OWN?.requests, ...requests },
      limits: { ...OWN?.limits, ...limits },
    });
    expect(codes(workerWithinEnvelope(pod([worker]), pool()))).toEqual(found);
  });

  it('are compared with what the finding then says', () => {
    const worker = container('worker', {
      requests: OWN?.requests ?? {},
      limits: { ...OWN?.limits, cpu: 3, 'nvidia.com/gpu': '2' },
    });
    expect(workerWithinEnvelope(pod([worker]), pool())).toEqual([
      {
        code: 'resources-above-envelope',
        prop: 'worker.podSpec.containers[worker].resources.limits[cpu]',
        details: {
          container: 'worker',
          resource: 'cpu',
          bound: 'limits',
          given: '3',
          allowed: '2',
          pool: 'gpu',
        },
      },
      {
        code: 'resources-above-envelope',
        prop: 'worker.podSpec.containers[worker].resources.limits[nvidia.com/gpu]',
        details: {
          container: 'worker',
          resource: 'nvidia.com/gpu',
          bound: 'limits',
          given: '2',
          allowed: '1',
          pool: 'gpu',
        },
      },
    ]);
  });

  it.each<Row & { readonly limits: NonNullable<Resources['limits']> }>([
    {
      limits: { memory: '10Gi', 'nvidia.com/gpu': '1' },
      found: ['limit-removed'],
      why: 'of the CPU',
    },
    { limits: {}, found: ['limit-removed', 'limit-removed', 'limit-removed'], why: 'all of them' },
  ])('keep the limits of the pool: $found without $why', ({ limits, found }) => {
    const worker = container('worker', { requests: OWN?.requests ?? {}, limits });
    expect(codes(workerWithinEnvelope(pod([worker]), pool()))).toEqual(found);
  });

  it('are those of the limit where a request is taken away: Kubernetes then takes the limit', () => {
    const requests = { memory: '4Gi', 'nvidia.com/gpu': '1' };
    const worker = container('worker', { requests, limits: OWN?.limits ?? {} });
    expect(codes(workerWithinEnvelope(pod([worker]), pool()))).toEqual([
      'resources-above-envelope',
    ]);
  });

  it('may ask for as much as the limit where the pool has no request of its own', () => {
    const onlyLimits = pool({ resources: { limits: { cpu: '2' } } });
    const asking = (cpu: string): Pod =>
      pod([container('worker', { requests: { cpu }, limits: { cpu: '2' } })]);
    expect(codes(workerWithinEnvelope(asking('2'), onlyLimits))).toEqual([]);
    expect(codes(workerWithinEnvelope(asking('2001m'), onlyLimits))).toEqual([
      'resources-above-envelope',
    ]);
  });

  it('are not bounded by a pool without resources, devices aside', () => {
    const unbounded = poolWithout('resources');
    const greedy = pod([container('worker', { limits: { cpu: '64', memory: '1Ti' } })]);
    expect(workerWithinEnvelope(greedy, unbounded)).toEqual([]);
    const device = pod([container('worker', { limits: { 'nvidia.com/gpu': '1' } })]);
    expect(codes(workerWithinEnvelope(device, unbounded))).toEqual(['resources-above-envelope']);
  });
});

describe('another container', () => {
  const worker = container('worker', OWN ?? {});

  it.each<{
    readonly resources: Resources;
    readonly found: readonly string[];
    readonly why: string;
  }>([
    { resources: {}, found: [], why: 'nothing' },
    { resources: { limits: { 'nvidia.com/gpu': '1' } }, found: [DEVICE], why: 'a GPU' },
    { resources: { requests: { 'example.com/fpga': 1 } }, found: [DEVICE], why: 'any device' },
    { resources: { limits: { 'nvidia.com/gpu': '0' } }, found: [], why: 'none of them' },
    {
      resources: { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '1' } },
      found: [DEVICE],
      why: 'a GPU, said twice',
    },
  ])('may not ask for a device: $found for $why', ({ resources, found }) => {
    const sidecar = container('sidecar', resources);
    expect(codes(workerWithinEnvelope(pod([worker, sidecar]), pool()))).toEqual(found);
    expect(codes(workerWithinEnvelope(pod([worker], [sidecar]), pool()))).toEqual(found);
  });

  it('is named with its list', () => {
    const greedy = container('fetch', { limits: { 'nvidia.com/gpu': '1' } });
    const [asSidecar] = workerWithinEnvelope(pod([worker, greedy]), pool());
    const [asInit] = workerWithinEnvelope(pod([worker], [greedy]), pool());
    expect(asSidecar?.prop).toBe(
      'worker.podSpec.containers[fetch].resources.limits[nvidia.com/gpu]',
    );
    expect(asInit?.prop).toBe(
      'worker.podSpec.initContainers[fetch].resources.limits[nvidia.com/gpu]',
    );
  });

  it('makes the pod larger than the pool plans for a worker', () => {
    const sidecar = container('logs', { requests: { cpu: '50m', memory: '64Mi' } });
    expect(workerWithinEnvelope(pod([worker, sidecar]), pool())).toEqual([
      above('requests', 'cpu', '300m', '250m'),
      above('requests', 'memory', '4160Mi', '4Gi'),
    ]);
  });

  it('is fine when the worker asks for less by as much', () => {
    const less = container('worker', {
      requests: { ...OWN?.requests, cpu: '200m' },
      limits: OWN?.limits ?? {},
    });
    const sidecar = container('logs', { requests: { cpu: '50m' } });
    expect(workerWithinEnvelope(pod([less, sidecar]), pool())).toEqual([]);
  });

  it('counts as an init container that goes on running', () => {
    const logs = container('logs', { requests: { cpu: '50m' } });
    const beside = { ...logs, restartPolicy: 'Always' };
    expect(codes(workerWithinEnvelope(pod([worker], [beside]), pool()))).toEqual([
      'pod-above-envelope',
    ]);
  });

  it('that ends before the worker starts asks for nothing on top', () => {
    const before = container('fetch', { requests: { cpu: '250m' } });
    expect(workerWithinEnvelope(pod([worker], [before]), pool())).toEqual([]);
  });

  it('that ends before the worker starts may still be larger than the whole pod', () => {
    const before = container('fetch', { requests: { cpu: '251m' } });
    expect(codes(workerWithinEnvelope(pod([worker], [before]), pool()))).toEqual([
      'pod-above-envelope',
    ]);
  });

  it('is not counted when the worker is past the envelope already', () => {
    const greedy = container('worker', {
      requests: { ...OWN?.requests, cpu: '1' },
      limits: OWN?.limits ?? {},
    });
    const sidecar = container('logs', { requests: { cpu: '50m' } });
    expect(codes(workerWithinEnvelope(pod([greedy, sidecar]), pool()))).toEqual([
      'resources-above-envelope',
    ]);
  });
});

describe('a pod without the worker', () => {
  it('has no envelope to break', () => {
    expect(workerWithinEnvelope(pod([]), pool())).toEqual([]);
  });
});

function container(name: string, resources: Resources): Container {
  return { name, resources };
}

function pod(containers: readonly Container[], initContainers: readonly Container[] = []): Pod {
  return { worker: 'worker', containers, initContainers, claims: [] };
}

function above(bound: string, resource: string, total: string, allowed: string): object {
  return {
    code: 'pod-above-envelope',
    prop: 'worker.podSpec.containers',
    details: { resource, bound, total, allowed, pool: 'gpu' },
  };
}
