import type { Fault } from '../findings/finding';
import { INT32_MAX, checkOptionalChoice, checkWhole, excerpt, reportGate } from './fields';
import type { Incomplete } from './incomplete';
import type { Container, PodSecurityContext, PodSpec, SecurityContext } from './objects.generated';
import type { PodFacts } from './pod-facts';
import { element, field } from '../input/prop-path';
import { checkSysctls } from './sysctls';
import { checkProfiles } from './security-profiles';

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

const POLICIES = [
  ['fsGroupChangePolicy', ['OnRootMismatch', 'Always']],
  ['supplementalGroupsPolicy', ['Merge', 'Strict']],
  ['seLinuxChangePolicy', ['Recursive', 'MountOption']],
] as const;
