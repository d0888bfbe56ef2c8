import type { Fault } from '../findings/finding';
import {
  checkRequiredChoice,
  checkOptionalChoice,
  checkText,
  checkWhole,
  excerpt,
  INT32_MAX,
  reportGate,
} from './fields';
import type { Incomplete } from './incomplete';
import type {
  AppArmorProfile,
  Container,
  PodSecurityContext,
  PodSpec,
  SeccompProfile,
  SecurityContext,
  Sysctl,
} from './objects.generated';
import type { PodFacts } from './pod-facts';
import { element, field } from '../input/prop-path';
import { checkPathInside } from './volume-paths';
import { checkWindowsOptions } from './windows';

/** Rights of a container, and what remains of the pod's. */
export function checkSecurityContext(
  { name = '', securityContext = {} }: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  checkUsers(securityContext, prop, faults);
  checkProfiles(securityContext, prop, faults);
  const nonRoot = securityContext.runAsNonRoot ?? facts.securityContext.runAsNonRoot;
  const user = securityContext.runAsUser ?? facts.securityContext.runAsUser;
  if (nonRoot === true && user === 0) {
    faults.push({ code: 'run-as-root-refused', prop, details: { container: excerpt(name) } });
  }
  checkEscalation(securityContext, prop, faults);
  const at = field(prop, 'procMount');
  checkOptionalChoice(securityContext.procMount, ['Default', 'Unmasked'], at, faults);
  if (securityContext.procMount === 'Unmasked' && facts.hostUsers) {
    faults.push({ code: 'proc-mount-needs-user-namespace', prop: at, details: {} });
  }
}

/** Rights of a pod. */
export function checkPodSecurityContext(
  pod: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  const { securityContext } = pod;
  if (securityContext === undefined) return;
  checkUsers(securityContext, prop, faults);
  checkProfiles(securityContext, prop, faults);
  checkWhole(securityContext.fsGroup, 0, INT32_MAX, field(prop, 'fsGroup'), faults);
  for (const [index, group] of (securityContext.supplementalGroups ?? []).entries()) {
    checkWhole(group, 0, INT32_MAX, element(field(prop, 'supplementalGroups'), index), faults);
  }
  if (securityContext.seLinuxChangePolicy === 'MountOption') {
    const at = field(prop, 'seLinuxChangePolicy');
    reportGate('seLinuxChangePolicy', 'MountOption', 'SELinuxMount', at, faults);
  }
  for (const [name, allowed] of POLICIES) {
    checkOptionalChoice(securityContext[name], allowed, field(prop, name), faults);
  }
  checkSysctls(securityContext.sysctls ?? [], pod, field(prop, 'sysctls'), faults);
}

function checkUsers(
  { runAsUser, runAsGroup }: Incomplete<PodSecurityContext | SecurityContext>,
  prop: string,
  faults: Fault[],
): void {
  checkWhole(runAsUser, 0, INT32_MAX, field(prop, 'runAsUser'), faults);
  checkWhole(runAsGroup, 0, INT32_MAX, field(prop, 'runAsGroup'), faults);
}

function checkProfiles(
  context: Incomplete<PodSecurityContext | SecurityContext>,
  prop: string,
  faults: Fault[],
): void {
  const { seccompProfile, appArmorProfile, windowsOptions } = context;
  if (seccompProfile !== undefined) {
    const at = field(prop, 'seccompProfile');
    checkProfile('seccompProfile', seccompProfile, at, faults);
    checkPathInside(seccompProfile.localhostProfile ?? '', field(at, 'localhostProfile'), faults);
  }
  if (appArmorProfile !== undefined) {
    const at = field(prop, 'appArmorProfile');
    checkProfile('appArmorProfile', appArmorProfile, at, faults);
    checkAppArmorFile(appArmorProfile, field(at, 'localhostProfile'), faults);
  }
  if (windowsOptions !== undefined) {
    checkWindowsOptions(windowsOptions, field(prop, 'windowsOptions'), faults);
  }
}

function checkProfile(
  profile: string,
  { type = '', localhostProfile }: Incomplete<SeccompProfile | AppArmorProfile>,
  prop: string,
  faults: Fault[],
): void {
  checkRequiredChoice(type, PROFILE_TYPES, field(prop, 'type'), faults);
  const given = localhostProfile !== undefined;
  if (!PROFILE_TYPES.includes(type) || given === (type === 'Localhost')) return;
  faults.push({ code: 'profile-file-misplaced', prop, details: { profile, type, given } });
}

function checkAppArmorFile(
  { type, localhostProfile }: Incomplete<AppArmorProfile>,
  prop: string,
  faults: Fault[],
): void {
  if (type !== 'Localhost' || localhostProfile === undefined) return;
  checkText(localhostProfile.trim(), 'the name of a profile', prop, faults);
  const length = Buffer.byteLength(localhostProfile);
  if (length > LONGEST_PROFILE_NAME) {
    faults.push({ code: 'text-too-long', prop, details: { length, max: LONGEST_PROFILE_NAME } });
  } else if (localhostProfile !== '' && localhostProfile.trim() !== localhostProfile) {
    const details = { given: excerpt(localhostProfile), allowed: [localhostProfile.trim()] };
    faults.push({ code: 'value-not-allowed', prop, details });
  }
}

function checkEscalation(
  { allowPrivilegeEscalation, privileged, capabilities }: Incomplete<SecurityContext>,
  prop: string,
  faults: Fault[],
): void {
  for (const list of ['add', 'drop'] as const) {
    for (const [index, capability] of (capabilities?.[list] ?? []).entries()) {
      if (!capability.startsWith('CAP_')) continue;
      const at = element(field(field(prop, 'capabilities'), list), index);
      const details = { given: excerpt(capability) };
      faults.push({ code: 'capability-with-prefix', prop: at, details });
    }
  }
  if (allowPrivilegeEscalation !== false) return;
  const because =
    privileged === true
      ? 'privileged is true'
      : capabilities?.add?.includes('CAP_SYS_ADMIN') === true
        ? 'CAP_SYS_ADMIN is added'
        : undefined;
  if (because === undefined) return;
  faults.push({ code: 'privilege-escalation-contradicted', prop, details: { because } });
}

function checkSysctls(
  sysctls: readonly Incomplete<Sysctl>[],
  { hostNetwork, hostIPC }: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  const names = new Set<string>();
  for (const [index, { name }] of sysctls.entries()) {
    const at = element(prop, index, name);
    if (!checkText(name, 'the name of a sysctl', field(at, 'name'), faults)) continue;
    if (name.length > 253 || !SYSCTL.test(name)) {
      faults.push({ code: 'sysctl-name-malformed', prop: at, details: { given: excerpt(name) } });
    } else if (names.has(name)) {
      const details = { name: excerpt(name), of: 'sysctls' };
      faults.push({ code: 'name-repeated', prop: at, details });
    }
    names.add(name);
    const host = hostFieldOf(name, hostNetwork === true, hostIPC === true);
    if (host === undefined) continue;
    const details = { name: excerpt(name), field: host };
    faults.push({ code: 'sysctl-of-host', prop: at, details });
  }
}

/** The part of the node that a sysctl would change, if the pod shares it. */
function hostFieldOf(name: string, hostNetwork: boolean, hostIPC: boolean): string | undefined {
  const dotted = name.replaceAll('/', '.');
  if (hostNetwork && dotted.startsWith('net.')) return 'hostNetwork';
  if (hostIPC && IPC_SYSCTL.test(dotted)) return 'hostIPC';
  return undefined;
}

const POLICIES = [
  ['fsGroupChangePolicy', ['OnRootMismatch', 'Always']],
  ['supplementalGroupsPolicy', ['Merge', 'Strict']],
  ['seLinuxChangePolicy', ['Recursive', 'MountOption']],
] as const;
const PROFILE_TYPES = ['RuntimeDefault', 'Localhost', 'Unconfined'];
const LONGEST_PROFILE_NAME = 4095;
const IPC_SYSCTL =
  /^(?:fs\.mqueue\.|kernel\.(?:sem|shm(?:all|max|mni|_rmid_forced)?|msg(?:max|mnb|mni)?)$)/;
const SYSCTL = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:[./][a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
