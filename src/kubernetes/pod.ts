import type { Fault } from '../findings/finding';
import { checkContainer, checkInitContainer } from './containers';
import { checkDns } from './dns';
import { checkOptionalChoice, checkRequiredChoice, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkDnsLabel, checkDnsSubdomain, checkQualifiedName } from './names';
import { checkAffinity } from './affinity';
import { checkSpread } from './topology-spread';
import { checkNodeSelector } from './node-selectors';
import type { PodSpec } from './objects.generated';
import { isSidecar, podFactsOf, type PodFacts } from './pod-facts';
import { checkResourcesOfPod } from './pod-resources';
import { checkSharedPorts } from './ports';
import { element, field } from '../input/prop-path';
import { checkPodSecurityContext } from './security-context';
import { checkTolerations } from './tolerations';
import { checkVolumes } from './volumes';
import { checkHostProcess, checkOs } from './windows';

/** Whether whoever owns the pods keeps them running, or lets them end. */
export type PodLife = 'kept-running' | 'ends';

/** Everything about the pod of a worker, as it is after the user's patch was laid over it. */
export function podFaults(
  pod: PodSpec,
  prop: string,
  life: PodLife = 'kept-running',
): readonly Fault[] {
  const faults: Fault[] = [];
  const given: Incomplete<PodSpec> = pod;
  const facts = podFactsOf(given);
  checkContainers(given, prop, facts, faults);
  // What a pod says nothing of is not looked at: nearly all of it, and most pods need not load it.
  if (given.volumes !== undefined) {
    checkVolumes(given.volumes, field(prop, 'volumes'), facts, faults);
  }
  if (isGiven(given.resources ?? given.overhead ?? given.resourceClaims)) {
    checkResourcesOfPod(given, prop, faults);
  }
  checkPlacement(given, prop, faults);
  if (life === 'kept-running') checkKeptRunning(given, prop, faults);
  checkLife(given, prop, faults);
  checkReferences(given, prop, faults);
  checkHost(given, prop, faults);
  checkGates(given, prop, faults);
  if (isGiven(given.dnsPolicy ?? given.dnsConfig ?? given.hostAliases)) {
    checkDns(given, prop, faults);
  }
  if (given.securityContext !== undefined) {
    checkPodSecurityContext(given, field(prop, 'securityContext'), faults);
  }
  checkRequiredOs(given, prop, faults);
  if (hasSecurityContext(given)) checkHostProcess(given, prop, faults);
  return faults;
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

function hasSecurityContext(pod: Incomplete<PodSpec>): boolean {
  return [pod, ...(pod.containers ?? []), ...(pod.initContainers ?? [])].some(
    ({ securityContext }) => securityContext !== undefined,
  );
}

function checkContainers(
  { containers = [], initContainers = [], hostNetwork }: Incomplete<PodSpec>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const containersProp = field(prop, 'containers');
  const initProp = field(prop, 'initContainers');
  if (containers.length === 0) {
    faults.push({ code: 'containers-missing', prop: containersProp, details: {} });
  }
  const names = new Set<string>();
  const together = [];
  for (const [index, container] of containers.entries()) {
    const at = element(containersProp, index, container.name);
    checkUnique(container.name, names, 'containers', at, faults);
    checkContainer(container, at, facts, faults);
    together.push({ container, prop: at });
  }
  const beside = [];
  for (const [index, container] of initContainers.entries()) {
    const at = element(initProp, index, container.name);
    checkUnique(container.name, names, 'containers', at, faults);
    checkInitContainer(container, at, facts, faults);
    if (isSidecar(container)) beside.push({ container, prop: at });
    else checkSharedPorts([{ container, prop: at }], false, faults);
  }
  const all = [...beside, ...together];
  if (all.some(({ container }) => container.ports !== undefined)) {
    checkSharedPorts(all, hostNetwork === true, faults);
  }
}

function checkUnique(
  name: string | undefined,
  taken: Set<string>,
  of: string,
  prop: string,
  faults: Fault[],
): void {
  if (name === undefined || name === '') return;
  if (taken.has(name)) {
    faults.push({ code: 'name-repeated', prop, details: { name: excerpt(name), of } });
  }
  taken.add(name);
}

function checkPlacement(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints: spread } = pod;
  if (nodeSelector !== undefined) {
    checkNodeSelector(nodeSelector, field(prop, 'nodeSelector'), faults);
  }
  if (tolerations !== undefined) {
    checkTolerations(tolerations, field(prop, 'tolerations'), faults);
  }
  if (affinity !== undefined) checkAffinity(affinity, field(prop, 'affinity'), faults);
  if (spread !== undefined) {
    checkSpread(spread, field(prop, 'topologySpreadConstraints'), faults);
  }
}

/** That the pod goes on for ever, which a Deployment sees to. */
function checkKeptRunning(
  { restartPolicy = '', activeDeadlineSeconds }: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  if (restartPolicy !== '' && restartPolicy !== 'Always') {
    const at = field(prop, 'restartPolicy');
    const details = { given: excerpt(restartPolicy) };
    faults.push({ code: 'restart-policy-not-always', prop: at, details });
  }
  if (activeDeadlineSeconds !== undefined) {
    const at = field(prop, 'activeDeadlineSeconds');
    const details = { given: activeDeadlineSeconds };
    faults.push({ code: 'active-deadline-forbidden', prop: at, details });
  }
}

/** How the pod ends, and what it may push aside to begin. */
function checkLife(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const { terminationGracePeriodSeconds: grace } = pod;
  if (grace !== undefined && grace < 0) {
    const at = field(prop, 'terminationGracePeriodSeconds');
    faults.push({ code: 'grace-period-negative', prop: at, details: { given: grace } });
  }
  const at = field(prop, 'preemptionPolicy');
  checkOptionalChoice(pod.preemptionPolicy, ['PreemptLowerPriority', 'Never'], at, faults);
  if (pod.priority === undefined) return;
  const details = { given: pod.priority };
  faults.push({ code: 'priority-set-by-hand', prop: field(prop, 'priority'), details });
}

/** Names of other objects, and of the pod itself. */
function checkReferences(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  for (const [name, of] of REFERENCES) {
    const given = pod[name];
    if (given === undefined || (given === '' && name !== 'runtimeClassName')) continue;
    if (name === 'serviceAccount' && (pod.serviceAccountName ?? '') !== '') continue;
    checkDnsSubdomain(given, of, field(prop, name), faults);
  }
  for (const name of ['hostname', 'subdomain'] as const) {
    const given = pod[name] ?? '';
    if (given !== '') checkDnsLabel(given, 'a host', field(prop, name), faults);
  }
  checkHostnameOverride(pod, field(prop, 'hostnameOverride'), faults);
  const secrets = new Set<string>();
  for (const [index, { name = '' }] of (pod.imagePullSecrets ?? []).entries()) {
    const at = element(field(prop, 'imagePullSecrets'), index, name);
    if (name === '') faults.push({ code: 'image-pull-secret-empty', prop: at, details: {} });
    else checkDnsSubdomain(name, 'a Secret', at, faults);
    if (name !== '' && secrets.has(name)) {
      const details = { given: excerpt(name), of: 'imagePullSecrets' };
      faults.push({ code: 'entry-repeated', prop: at, details });
    }
    secrets.add(name);
  }
}

function checkHostnameOverride(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const { hostnameOverride, hostNetwork, setHostnameAsFQDN } = pod;
  if (hostnameOverride === undefined) return;
  for (const [beside, isSet] of Object.entries({ setHostnameAsFQDN, hostNetwork })) {
    if (isSet !== true) continue;
    faults.push({ code: 'hostname-override-misplaced', prop, details: { beside } });
  }
  checkDnsSubdomain(hostnameOverride, 'a host', prop, faults);
  const length = Buffer.byteLength(hostnameOverride);
  if (length <= LONGEST_HOSTNAME) return;
  faults.push({ code: 'text-too-long', prop, details: { length, max: LONGEST_HOSTNAME } });
}

/** What the pod shares with its node. */
function checkHost(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  if (pod.hostPID === true && pod.shareProcessNamespace === true) {
    const at = field(prop, 'shareProcessNamespace');
    faults.push({ code: 'process-namespace-shared-twice', prop: at, details: {} });
  }
  if (pod.hostUsers !== false) return;
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    if (pod[name] !== true) continue;
    const at = field(prop, name);
    const details = { field: name };
    faults.push({ code: 'host-namespace-with-user-namespace', prop: at, details });
  }
  for (const list of ['containers', 'initContainers'] as const) {
    for (const [index, { name, volumeDevices = [] }] of (pod[list] ?? []).entries()) {
      if (volumeDevices.length === 0) continue;
      const at = field(element(field(prop, list), index, name), 'volumeDevices');
      const details = { field: 'volumeDevices' };
      faults.push({ code: 'host-namespace-with-user-namespace', prop: at, details });
    }
  }
}

function checkGates(
  { schedulingGates = [], readinessGates = [] }: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  const gatesProp = field(prop, 'schedulingGates');
  const names = new Set<string>();
  for (const [index, { name }] of schedulingGates.entries()) {
    const at = element(gatesProp, index, name);
    checkQualifiedName(name, 'a scheduling gate', at, faults);
    checkUnique(name, names, 'scheduling gates', at, faults);
  }
  for (const [index, { conditionType }] of readinessGates.entries()) {
    const at = element(field(prop, 'readinessGates'), index, conditionType);
    checkQualifiedName(conditionType, 'the condition of a readiness gate', at, faults);
  }
}

function checkRequiredOs(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  if (pod.os === undefined) return;
  checkRequiredChoice(pod.os.name, ['linux', 'windows'], field(prop, 'os.name'), faults);
  checkOs(pod, prop, faults);
}

const REFERENCES = [
  ['serviceAccountName', 'a ServiceAccount'],
  ['serviceAccount', 'a ServiceAccount'],
  ['priorityClassName', 'a PriorityClass'],
  ['runtimeClassName', 'a RuntimeClass'],
  ['nodeName', 'a node'],
] as const;

const LONGEST_HOSTNAME = 64;
