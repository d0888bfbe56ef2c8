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
}

type Bound = 'requests' | 'limits';
const BOUNDS: readonly Bound[] = ['requests', 'limits'];

/**
 * The worker container stays within the resources of its pool, no other container asks for a
 * device, and all containers together stay within what the pool plans for one worker.
 */
export function workerWithinEnvelope(pod: PodFacts, pool: PoolFacts): readonly Fault[] {
  const worker = pod.containers.find(({ name }) => name === pod.worker);
  const own = worker === undefined ? [] : workerFaults(worker, pool);
  const others = [...pod.initContainers, ...pod.containers.filter((one) => one !== worker)];
  const devices = others.flatMap((container) => deviceFaults(container, pool, pod));
  if (own.length > 0 || devices.length > 0) return [...own, ...devices];
  return others.length === 0 ? [] : podFaults(pod, pool);
}

function workerFaults(worker: ContainerFacts, pool: PoolFacts): readonly Fault[] {
  const faults: Fault[] = [];
  for (const bound of BOUNDS) {
    for (const [resource, given] of Object.entries(worker.resources?.[bound] ?? {})) {
      const allowed = allowedOf(pool, bound, resource);
      const asked = amountOf(given);
      if (asked === undefined) continue;
      if (allowed === undefined) {
        // A device that the pool does not hand out is past its envelope, however few are asked for.
        if (!resource.includes('/') || asked.nano === 0n) continue;
      } else if (asked.nano <= allowed.nano) continue;
      faults.push({
        code: 'resources-above-envelope',
        prop: propOf(worker, 'containers', bound, resource),
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
  for (const [resource, given] of Object.entries(pool.resources?.limits ?? {})) {
    const allowed = amountOf(given);
    if (allowed === undefined || worker.resources?.limits?.[resource] !== undefined) continue;
    const details = { resource, allowed: allowed.canonical, pool: pool.name };
    const prop = propOf(worker, 'containers', 'limits', resource);
    faults.push({ code: 'limit-removed', prop, details });
  }
  return faults;
}

/** What the pool allows: its own bound; a request without one may go up to the limit. */
function allowedOf(pool: PoolFacts, bound: Bound, resource: string): Quantity | undefined {
  const { requests, limits } = pool.resources ?? {};
  const own = (bound === 'requests' ? requests : limits)?.[resource];
  return amountOf(own ?? (bound === 'requests' ? limits?.[resource] : undefined));
}

function deviceFaults(container: ContainerFacts, pool: PoolFacts, pod: PodFacts): readonly Fault[] {
  const asked = new Map<string, Bound>();
  for (const bound of BOUNDS) {
    for (const [resource, given] of Object.entries(container.resources?.[bound] ?? {})) {
      const isDevice = resource.includes('/') && !resource.startsWith('kubernetes.io/');
      if (isDevice && amountOf(given)?.nano !== 0n && !asked.has(resource)) {
        asked.set(resource, bound);
      }
    }
  }
  const list = pod.initContainers.includes(container) ? 'initContainers' : 'containers';
  return [...asked].map(([resource, bound]) => ({
    code: 'sidecar-with-extended-resource',
    prop: propOf(container, list, bound, resource),
    details: { container: container.name, resource, pool: pool.name },
  }));
}

/** Init containers that end before the others start ask for nothing on top of them. */
function podFaults(pod: PodFacts, pool: PoolFacts): readonly Fault[] {
  const together = [
    ...pod.containers,
    ...pod.initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always'),
  ];
  const faults: Fault[] = [];
  for (const bound of BOUNDS) {
    for (const [resource, planned] of Object.entries(pool.resources?.[bound] ?? {})) {
      const allowed = amountOf(planned);
      const amounts = together.map(({ resources }) => amountOf(resources?.[bound]?.[resource]));
      const total = amounts.reduce((sum, amount) => sum + (amount?.nano ?? 0n), 0n);
      if (allowed === undefined || total <= allowed.nano) continue;
      faults.push({
        code: 'pod-above-envelope',
        prop: 'worker.podSpec.containers',
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

function amountOf(given: string | number | undefined): Quantity | undefined {
  if (given === undefined) return undefined;
  const parsed = parseQuantity(given);
  return isQuantity(parsed) ? parsed : undefined;
}

/** An exact sum as a quantity, in the largest unit that keeps it whole. */
function textOf(nano: bigint): string {
  const whole = nano / 1_000_000_000n;
  if (nano % 1_000_000_000n !== 0n) {
    const parsed = parseQuantity(`${String(nano)}n`);
    return isQuantity(parsed) ? parsed.canonical : `${String(nano)}n`;
  }
  const binary = (['Gi', 'Mi', 'Ki'] as const).find(
    (_, index) => whole % 1024n ** BigInt(3 - index) === 0n,
  );
  if (binary === undefined || whole === 0n) return String(whole);
  return `${String(whole / 1024n ** BigInt({ Gi: 3, Mi: 2, Ki: 1 }[binary]))}${binary}`;
}

function propOf(container: ContainerFacts, list: string, bound: Bound, resource: string): string {
  const key = resource.includes('/') || resource.includes('-') ? `["${resource}"]` : `.${resource}`;
  return `worker.podSpec.${list}[${container.name}].resources.${bound}${key}`;
}
