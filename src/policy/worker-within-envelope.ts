import type { Fault } from '../findings/finding';
import { isQuantity, parseQuantity, type Quantity } from '../values/quantity';
import type { ResourceRequirements } from './compute-pool';
import type { PoolFacts } from './pool-facts';

/** A container of a merged pod, as far as the envelope is concerned. */
interface ContainerFacts {
  readonly name: string;
  readonly resources?: ResourceRequirements;
  /** `Always` makes an init container run beside the others. */
  readonly restartPolicy?: string;
}

/** The containers of one pod after the user's patch. */
export interface PodFacts {
  /** Name of the worker container. */
  readonly worker: string;
  readonly containers: readonly ContainerFacts[];
  readonly initContainers: readonly ContainerFacts[];
  /** Resources of the pod as a whole, which count in place of the sum over its containers. */
  readonly resources?: ResourceRequirements;
  /** Names of the claims that the pod declares; another name has a finding of its own. */
  readonly claims: readonly string[];
}

type Bound = 'requests' | 'limits';
const BOUNDS: readonly Bound[] = ['requests', 'limits'];

/**
 * The worker container stays within the resources of its pool, no other container asks for a
 * device, and all containers together stay within what the pool plans for one worker.
 */
export function workerWithinEnvelope(pod: PodFacts, pool: PoolFacts): readonly Fault[] {
  const worker = pod.containers.find(({ name }) => name === pod.worker);
  const own = worker === undefined ? [] : workerFaults(worker, pool, pod);
  const others = [...pod.initContainers, ...pod.containers.filter((one) => one !== worker)];
  const devices = others.flatMap((container) => deviceFaults(container, pool, pod));
  if (own.length > 0 || devices.length > 0) return [...own, ...devices];
  return podFaults(pod, pool);
}

function workerFaults(worker: ContainerFacts, pool: PoolFacts, pod: PodFacts): readonly Fault[] {
  const faults: Fault[] = [];
  const reported = new Set<string>();
  for (const bound of [...BOUNDS].reverse()) {
    for (const resource of resourcesOf(worker.resources)) {
      const asked = amountOf(worker.resources, bound, resource);
      const allowed = amountOf(pool.resources, bound, resource);
      if (asked === undefined) continue;
      // A device that the pool does not hand out is past its envelope, however few are asked for.
      const beyond =
        allowed === undefined ? isDevice(resource) && asked.nano > 0n : asked.nano > allowed.nano;
      if (!beyond || reported.has(resource)) continue;
      reported.add(resource);
      faults.push({
        code: 'resources-above-envelope',
        prop: boundProp(worker, 'containers', bound, resource),
        details: {
          container: worker.name,
          resource,
          bound,
          given: asked.canonical,
          allowed: allowed?.canonical ?? '0',
          pool: pool.name,
        },
      });
    }
  }
  for (const resource of Object.keys(pool.resources?.limits ?? {})) {
    const allowed = amountOf(pool.resources, 'limits', resource);
    if (allowed === undefined || worker.resources?.limits?.[resource] !== undefined) continue;
    const details = { resource, allowed: allowed.canonical, pool: pool.name };
    const prop = boundProp(worker, 'containers', 'limits', resource);
    faults.push({ code: 'limit-removed', prop, details });
  }
  const ownClaims = new Set((pool.resources?.claims ?? []).map(({ name }) => name));
  const used = new Set((worker.resources?.claims ?? []).map(({ name }) => name));
  for (const claim of used) {
    if (ownClaims.has(claim) || !pod.claims.includes(claim)) continue;
    const details = { container: worker.name, claim, pool: pool.name };
    const prop = `worker.podSpec.containers[${worker.name}].resources.claims`;
    faults.push({ code: 'device-claim-beyond-pool', prop, details });
  }
  return faults;
}

function deviceFaults(container: ContainerFacts, pool: PoolFacts, pod: PodFacts): readonly Fault[] {
  const list = pod.initContainers.includes(container) ? 'initContainers' : 'containers';
  const faults: Fault[] = [];
  for (const resource of resourcesOf(container.resources)) {
    const bound = BOUNDS.find((one) => container.resources?.[one]?.[resource] !== undefined);
    if (bound === undefined || !isDevice(resource)) continue;
    if (amountOf(container.resources, bound, resource)?.nano === 0n) continue;
    const details = { container: container.name, resource, pool: pool.name };
    const prop = boundProp(container, list, bound, resource);
    faults.push({ code: 'sidecar-with-extended-resource', prop, details });
  }
  for (const { name: claim } of container.resources?.claims ?? []) {
    if (!pod.claims.includes(claim)) continue;
    const details = { container: container.name, claim, pool: pool.name };
    const prop = `worker.podSpec.${list}[${container.name}].resources.claims`;
    faults.push({ code: 'device-claim-beyond-pool', prop, details });
  }
  return faults;
}

/** What the pod as a whole takes, as the scheduler counts it. */
function podFaults(pod: PodFacts, pool: PoolFacts): readonly Fault[] {
  const sidecars = pod.initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  const before = pod.initContainers.filter(({ restartPolicy }) => restartPolicy !== 'Always');
  const faults: Fault[] = [];
  for (const bound of BOUNDS) {
    for (const resource of resourcesOf(pool.resources)) {
      const allowed = amountOf(pool.resources, bound, resource);
      const of = ({ resources }: Pick<ContainerFacts, 'resources'>): bigint =>
        amountOf(resources, bound, resource)?.nano ?? 0n;
      const sum = (containers: readonly ContainerFacts[]): bigint =>
        containers.reduce((total, container) => total + of(container), 0n);
      // Those that run before the others need what they ask for only until they end.
      const most = before.map((one) => of(one) + sum(sidecars));
      const whole = of(pod);
      const total = whole > 0n ? whole : most.reduce(larger, sum([...pod.containers, ...sidecars]));
      if (allowed === undefined || total <= allowed.nano) continue;
      faults.push({
        code: 'pod-above-envelope',
        prop: whole > 0n ? 'worker.podSpec.resources' : 'worker.podSpec.containers',
        details: {
          resource,
          bound,
          total: textOf(total),
          allowed: allowed.canonical,
          pool: pool.name,
        },
      });
    }
  }
  return faults;
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

function resourcesOf(resources: ResourceRequirements | undefined): readonly string[] {
  const names = BOUNDS.flatMap((bound) => Object.keys(resources?.[bound] ?? {}));
  return [...new Set(names)];
}

/** A bound as it counts: a request that is not given is the limit. */
function amountOf(
  resources: ResourceRequirements | undefined,
  bound: Bound,
  resource: string,
): Quantity | undefined {
  const { requests, limits } = resources ?? {};
  const own = (bound === 'requests' ? requests : limits)?.[resource];
  const given = own ?? (bound === 'requests' ? limits?.[resource] : undefined);
  if (given === undefined) return undefined;
  const parsed = parseQuantity(given);
  return isQuantity(parsed) ? parsed : undefined;
}

/** Extended resources are handed out in whole devices. */
function isDevice(resource: string): boolean {
  return resource.includes('/') && !resource.startsWith('kubernetes.io/');
}

/** An exact sum as a quantity, in the largest unit that keeps it whole. */
function textOf(nano: bigint): string {
  const whole = nano / 1_000_000_000n;
  const parts = (['Gi', 'Mi', 'Ki'] as const).map((unit, index) => ({
    unit,
    bytes: 1024n ** BigInt(3 - index),
  }));
  const fitting = parts.find(({ bytes }) => whole > 0n && whole % bytes === 0n);
  if (nano % 1_000_000_000n === 0n && fitting !== undefined) {
    return `${String(whole / fitting.bytes)}${fitting.unit}`;
  }
  const parsed = parseQuantity(`${String(nano)}n`);
  return isQuantity(parsed) ? parsed.canonical : `${String(nano)}n`;
}

function boundProp(
  container: ContainerFacts,
  list: string,
  bound: Bound,
  resource: string,
): string {
  return `worker.podSpec.${list}[${container.name}].resources.${bound}[${resource}]`;
}
