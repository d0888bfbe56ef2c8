import { checkOfPart } from './sound-parts';
import type { Fault } from '../findings/finding';
import { isDnsLabel, isQualifiedName } from '../values/kubernetes-names';
import { checkText, excerpt, someOf } from './fields';
import type { Incomplete } from './incomplete';
import type { ResourceRequirements } from './objects.generated';
import { element, entry, field } from '../input/prop-path';
import { type Amount, checkQuantity, roundedUp, type QuantityMap } from './quantities';
import { checkHugePagesNotAlone, checkWholePages, isHugePages, pageSize } from './huge-pages';

/** Requests, limits and claims of a container, or of the worker container of a pool. */
export function resourceFaults(resources: ResourceRequirements, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkResources(resources, prop, faults);
  return faults;
}

/** Tells devices and whatever else has a vendor's name (`nvidia.com/gpu`) from Kubernetes' own resources. */
export function isExtendedResource(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && isQualifiedName(`requests.${name}`);
}

/** `podClaims` are the names in the pod's `resourceClaims`; without them the names of claims are not looked up. */
export function checkResources(
  resources: Incomplete<ResourceRequirements>,
  prop: string,
  faults: Fault[],
  podClaims?: ReadonlySet<string>,
): void {
  checkBounds(resources, prop, faults);
  const { claims } = resources;
  if (claims !== undefined) checkClaims(claims, field(prop, 'claims'), faults, podClaims);
}

/** Of a container, the claims aside: nothing else of the pod has a part in it. */
const checkBounds = checkOfPart(
  ({ requests = {}, limits = {} }: Incomplete<ResourceRequirements>, prop, faults) => {
    const requestsProp = field(prop, 'requests');
    const limitsProp = field(prop, 'limits');
    checkNames(requests, requestsProp, faults);
    for (const name of Object.keys(limits)) {
      if (!Object.hasOwn(requests, name)) checkName(name, entry(limitsProp, name), faults);
    }
    checkAmounts(requests, limits, prop, faults);
    checkHugePagesNotAlone(requests, limits, prop, faults);
  },
);

/** Resources of a pod as a whole: of fewer kinds than those of a container, and without claims. */
export function checkPodResources(
  resources: Incomplete<ResourceRequirements>,
  prop: string,
  faults: Fault[],
): void {
  const { requests = {}, limits = {}, claims } = resources;
  for (const [bound, amounts] of Object.entries({ requests, limits })) {
    for (const name of Object.keys(amounts)) {
      if (name === 'cpu' || name === 'memory' || pageSize(name) !== undefined) continue;
      const at = entry(field(prop, bound), name);
      faults.push({
        code: 'resource-name-not-for-pod',
        prop: at,
        details: { name: excerpt(name) },
      });
    }
  }
  checkAmounts(requests, limits, prop, faults);
  checkHugePagesNotAlone(requests, limits, prop, faults);
  if (claims === undefined) return;
  faults.push({ code: 'pod-claims-on-containers-only', prop: field(prop, 'claims'), details: {} });
}

function checkNames(amounts: QuantityMap, prop: string, faults: Fault[]): void {
  for (const name of Object.keys(amounts)) checkName(name, entry(prop, name), faults);
}

function checkName(name: string, prop: string, faults: Fault[]): void {
  const details = { name: excerpt(name) };
  if (!name.includes('/')) {
    if (CONTAINER_RESOURCES.includes(name)) return;
    if (pageSize(name) !== undefined) return;
    faults.push({ code: 'resource-name-unknown', prop, details });
  } else if (isNative(name) && isQualifiedName(name)) {
    faults.push({ code: 'resource-name-reserved', prop, details });
  } else if (!isExtendedResource(name)) {
    faults.push({ code: 'resource-name-malformed', prop, details });
  }
}

function checkAmounts(
  requests: QuantityMap,
  limits: QuantityMap,
  prop: string,
  faults: Fault[],
): void {
  const limitAmounts = new Map<string, Amount | undefined>();
  for (const [name, given] of Object.entries(limits)) {
    const at = entry(field(prop, 'limits'), name);
    limitAmounts.set(name, checkAmountOf(name, given, at, faults));
  }
  for (const [name, given] of Object.entries(requests)) {
    const at = entry(field(prop, 'requests'), name);
    const request = checkAmountOf(name, given, at, faults);
    if (request === undefined) continue;
    if (limitAmounts.has(name))
      checkAgainstLimit(name, request, limitAmounts.get(name), at, faults);
    else if (!mayOvercommit(name)) {
      const details = { resource: excerpt(name), request: request.given };
      faults.push({ code: 'resource-limit-missing', prop: at, details });
    }
  }
}

function checkAmountOf(
  resource: string,
  given: string | number,
  prop: string,
  faults: Fault[],
): Amount | undefined {
  const amount = checkQuantity(given, prop, faults);
  if (amount === undefined) return undefined;
  const whole = amount.milli % 1000n === 0n;
  const details = { resource: excerpt(resource), given: amount.given };
  if (resource === 'memory' || resource === 'ephemeral-storage') {
    if (!whole) {
      const meant = meantBytes(amount);
      faults.push({ code: 'resource-bytes-fractional', prop, details: { ...details, meant } });
    }
  } else if (resource === 'cpu') {
    if (amount.rounded) {
      const kept = `${String(amount.milli)}m`;
      faults.push({ code: 'cpu-finer-than-milli', prop, details: { given: amount.given, kept } });
    }
  } else if (isHugePages(resource)) {
    checkWholePages(resource, amount, prop, faults);
  } else if (!whole && isExtendedResource(resource)) {
    faults.push({ code: 'extended-resource-not-whole', prop, details });
  }
  return amount;
}

function checkAgainstLimit(
  name: string,
  request: Amount,
  limit: Amount | undefined,
  prop: string,
  faults: Fault[],
): void {
  if (limit === undefined || request.milli === limit.milli) return;
  const details = { resource: excerpt(name), request: request.given, limit: limit.given };
  if (!mayOvercommit(name)) {
    faults.push({ code: 'resource-request-not-limit', prop, details });
  } else if (request.milli > limit.milli) {
    faults.push({ code: 'resource-request-above-limit', prop, details });
  }
}

function checkClaims(
  claims: NonNullable<Incomplete<ResourceRequirements>['claims']>,
  prop: string,
  faults: Fault[],
  podClaims: ReadonlySet<string> | undefined,
): void {
  const whole = new Set<string>();
  const requests = new Map<string, Set<string>>();
  for (const [index, { name, request = '' }] of claims.entries()) {
    const at = element(prop, index, name);
    if (!checkText(name, 'the name of a claim', field(at, 'name'), faults)) continue;
    if (podClaims !== undefined && !podClaims.has(name)) {
      const details = { given: excerpt(name), known: someOf(podClaims) };
      faults.push({ code: 'resource-claim-unknown', prop: at, details });
    }
    if (request !== '' && !isDnsLabel(request)) {
      const details = { given: excerpt(request), of: 'a request of a claim' };
      faults.push({ code: 'name-not-dns-label', prop: field(at, 'request'), details });
    }
    const taken = requests.get(name);
    const repeated = request === '' ? taken !== undefined : taken?.has(request) === true;
    if (whole.has(name) || repeated) {
      const details = { claim: excerpt(name), request: excerpt(request) };
      faults.push({ code: 'resource-claim-repeated', prop: at, details });
    }
    if (request === '') whole.add(name);
    else if (taken === undefined) requests.set(name, new Set([request]));
    else taken.add(request);
  }
}

/** Whether more may be promised than there is: not for devices and huge pages. */
function mayOvercommit(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** `512m` of memory is half a byte and means `512Mi`; else the next whole number of bytes. */
function meantBytes({ given, milli }: Amount): string {
  if (/^[0-9]+m$/.test(given)) return `${given.slice(0, -1)}Mi`;
  return String(roundedUp(milli, 1000n));
}

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];
