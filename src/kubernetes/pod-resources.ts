import type { Fault } from '../findings/finding';
import { excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkDnsLabel, checkDnsSubdomain } from './names';
import { checkExactlyOne } from './exactly-one';
import type { Container, PodResourceClaim, PodSpec } from './objects.generated';
import { isSidecar } from './pod-facts';
import { element, entry, field } from '../input/prop-path';
import { checkPodResources, checkResources } from './resources';
import { isHugePages } from './huge-pages';
import { milliOf } from './quantities';

/** What the pod asks for as a whole, beside what its containers ask for. */
export function checkResourcesOfPod(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const { resources, overhead, resourceClaims } = pod;
  if (resources !== undefined) {
    const at = field(prop, 'resources');
    checkPodResources(resources, at, faults);
    checkRequestsFit(pod, resources.requests ?? {}, field(at, 'requests'), faults);
    checkLimitsFit(pod, resources.limits ?? {}, field(at, 'limits'), faults);
  }
  if (overhead !== undefined) checkOverhead(overhead, pod, field(prop, 'overhead'), faults);
  if (resourceClaims !== undefined) {
    checkPodClaims(resourceClaims, field(prop, 'resourceClaims'), faults);
  }
}

type Amounts = Readonly<Record<string, string | number>>;

function checkRequestsFit(
  pod: Incomplete<PodSpec>,
  requests: Amounts,
  prop: string,
  faults: Fault[],
): void {
  for (const [resource, given] of Object.entries(requests).slice(0, MOST_RESOURCES)) {
    const total = together(pod, resource, requestOf);
    checkFits(resource, 'requests', given, total, entry(prop, resource), faults);
  }
}

function checkLimitsFit(
  pod: Incomplete<PodSpec>,
  limits: Amounts,
  prop: string,
  faults: Fault[],
): void {
  for (const [resource, given] of Object.entries(limits).slice(0, MOST_RESOURCES)) {
    const at = entry(prop, resource);
    if (isHugePages(resource)) {
      const total = together(pod, resource, limitOf);
      checkFits(resource, 'limits', given, total, at, faults);
      continue;
    }
    for (const { name = '', resources } of pod.containers ?? []) {
      const limit = milliOf(resources?.limits?.[resource]);
      if (limit !== undefined) checkFits(resource, 'limits', given, limit, at, faults, name);
    }
  }
}

function checkFits(
  resource: string,
  bound: 'requests' | 'limits',
  given: string | number,
  total: bigint,
  prop: string,
  faults: Fault[],
  container?: string,
): void {
  const allowed = milliOf(given);
  if (allowed === undefined || total <= allowed) return;
  const details = {
    resource: excerpt(resource),
    bound,
    given: String(given),
    total: total % 1000n === 0n ? String(total / 1000n) : `${String(total)}m`,
    container: container === undefined ? undefined : excerpt(container),
  };
  faults.push({ code: 'pod-resources-exceeded', prop, details });
}

/** The most that is in use at a time: init containers run one by one, each beside the sidecars before it. */
function together(
  { containers = [], initContainers = [] }: Incomplete<PodSpec>,
  resource: string,
  amountOf: (container: Incomplete<Container>, resource: string) => bigint,
): bigint {
  let sidecars = 0n;
  let most = 0n;
  for (const container of initContainers) {
    const amount = amountOf(container, resource);
    if (isSidecar(container)) sidecars += amount;
    const beside = isSidecar(container) ? sidecars : sidecars + amount;
    if (beside > most) most = beside;
  }
  let running = sidecars;
  for (const container of containers) running += amountOf(container, resource);
  return running > most ? running : most;
}

/** A pod's requests are filled from the limits. */
function requestOf({ resources }: Incomplete<Container>, resource: string): bigint {
  return milliOf(resources?.requests?.[resource] ?? resources?.limits?.[resource]) ?? 0n;
}

function limitOf({ resources }: Incomplete<Container>, resource: string): bigint {
  return milliOf(resources?.limits?.[resource]) ?? 0n;
}

function checkOverhead(
  overhead: Amounts,
  { runtimeClassName = '' }: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  const inOverhead: Fault[] = [];
  checkResources({ limits: overhead }, '', inOverhead);
  for (const fault of inOverhead) {
    faults.push({ ...fault, prop: prop + fault.prop.replace(/^limits/, '') });
  }
  if (runtimeClassName !== '' || Object.keys(overhead).length === 0) return;
  faults.push({ code: 'overhead-without-runtime-class', prop, details: {} });
}

function checkPodClaims(
  claims: readonly Incomplete<PodResourceClaim>[],
  prop: string,
  faults: Fault[],
): void {
  const names = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const { name = '', resourceClaimName, resourceClaimTemplateName } = claim;
    const at = element(prop, index, name);
    checkDnsLabel(name, 'a claim', field(at, 'name'), faults);
    if (names.has(name)) {
      const details = { name: excerpt(name), of: 'resourceClaims' };
      faults.push({ code: 'name-repeated', prop: at, details });
    }
    names.add(name);
    const sources = ['resourceClaimName', 'resourceClaimTemplateName'];
    checkExactlyOne(claim, 'the claim', sources, at, faults);
    if (resourceClaimName !== undefined) {
      const nameProp = field(at, 'resourceClaimName');
      checkDnsSubdomain(resourceClaimName, 'a ResourceClaim', nameProp, faults);
      const details = { claim: excerpt(resourceClaimName) };
      faults.push({ code: 'pod-claim-shared', prop: nameProp, details });
    }
    if (resourceClaimTemplateName !== undefined) {
      const nameProp = field(at, 'resourceClaimTemplateName');
      checkDnsSubdomain(resourceClaimTemplateName, 'a claim template', nameProp, faults);
    }
  }
}

/** A node has a handful of kinds; each of them is looked up in every container. */
const MOST_RESOURCES = 20;
