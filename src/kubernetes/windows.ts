import type { Fault } from '../findings/finding';
import { checkText, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkDnsSubdomain } from './names';
import type { Container, PodSpec, WindowsSecurityContextOptions } from './objects.generated';
import { element, field } from '../input/prop-path';

/** What only Windows containers have. */
export function checkWindowsOptions(
  options: Incomplete<WindowsSecurityContextOptions>,
  prop: string,
  faults: Fault[],
): void {
  const { gmsaCredentialSpec, gmsaCredentialSpecName, runAsUserName } = options;
  if (gmsaCredentialSpecName !== undefined) {
    const at = field(prop, 'gmsaCredentialSpecName');
    checkDnsSubdomain(gmsaCredentialSpecName, 'a credential spec', at, faults);
  }
  if (gmsaCredentialSpec !== undefined) {
    const at = field(prop, 'gmsaCredentialSpec');
    checkText(gmsaCredentialSpec, 'a credential spec', at, faults);
    const length = Buffer.byteLength(gmsaCredentialSpec);
    if (length > LONGEST_SPEC) {
      faults.push({ code: 'text-too-long', prop: at, details: { length, max: LONGEST_SPEC } });
    }
  }
  if (runAsUserName === undefined || isUserName(runAsUserName)) return;
  const details = { given: excerpt(runAsUserName) };
  const at = field(prop, 'runAsUserName');
  faults.push({ code: 'windows-user-malformed', prop: at, details });
}

/** Settings of one operating system have no place in a pod for the other. */
export function checkOs(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const os = pod.os?.name;
  if (os === 'windows') checkFields(pod, LINUX_POD_FIELDS, os, prop, faults);
  if (os !== 'linux' && os !== 'windows') return;
  const at = field(prop, 'securityContext');
  checkFields(pod.securityContext, NOT_OF_PODS[os], os, at, faults);
  for (const [list, containers] of containerLists(pod)) {
    for (const [index, { name, securityContext }] of containers.entries()) {
      const where = field(element(field(prop, list), index, name), 'securityContext');
      checkFields(securityContext, NOT_OF_CONTAINERS[os], os, where, faults);
    }
  }
}

/** Containers that are processes of the node itself: all of a pod or none, and on its network. */
export function checkHostProcess(pod: Incomplete<PodSpec>, prop: string, faults: Fault[]): void {
  const ofPod = pod.securityContext?.windowsOptions?.hostProcess;
  let hostProcesses = 0;
  let others = 0;
  for (const [list, containers] of containerLists(pod)) {
    for (const [index, { name, securityContext }] of containers.entries()) {
      const own = securityContext?.windowsOptions?.hostProcess;
      if (own ?? ofPod ?? false) hostProcesses++;
      else others++;
      if (own === undefined || ofPod === undefined || own === ofPod) continue;
      const at = field(element(field(prop, list), index, name), 'securityContext');
      const details = { problem: 'contradicts' } as const;
      faults.push({ code: 'host-process-misused', prop: at, details });
    }
  }
  if (hostProcesses === 0) return;
  if (others > 0) {
    faults.push({ code: 'host-process-misused', prop, details: { problem: 'mixed' } });
  }
  if (pod.hostNetwork !== true) {
    faults.push({ code: 'host-process-misused', prop, details: { problem: 'network' } });
  }
}

function containerLists(
  pod: Incomplete<PodSpec>,
): readonly (readonly [string, readonly Incomplete<Container>[]])[] {
  return [
    ['containers', pod.containers ?? []],
    ['initContainers', pod.initContainers ?? []],
  ];
}

function checkFields(
  object: object | undefined,
  forbidden: readonly string[],
  os: string,
  prop: string,
  faults: Fault[],
): void {
  for (const [name, value] of Object.entries(object ?? {})) {
    if (value === undefined || !forbidden.includes(name)) continue;
    if (UNSET_WHEN_FALSE.includes(name) && value === false) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    faults.push({
      code: 'field-not-for-os',
      prop: field(prop, name),
      details: { field: name, os },
    });
  }
}

/** `[domain\]user`, in the characters that Windows takes. */
function isUserName(name: string): boolean {
  if (name.length > 400 || /\p{Cc}/u.test(name)) return false;
  const parts = name.split('\\');
  const user = parts.at(-1) ?? '';
  const domain = parts.length > 1 ? parts[0] : undefined;
  if (parts.length > 2 || Buffer.byteLength(user) > 104) return false;
  if (user === '' || /^[. ]+$/.test(user) || /["/\\:;|=,+*?<>@[\]]/.test(user)) return false;
  if (domain === undefined) return true;
  return domain.length < 256 && (NETBIOS.test(domain) || DNS.test(domain));
}

const LONGEST_SPEC = 64 * 1024;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const DNS =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

const UNSET_WHEN_FALSE = ['hostPID', 'hostIPC'];
const LINUX_POD_FIELDS = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace', 'resources'];
const BOTH = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'runAsUser', 'runAsGroup'];

const NOT_OF_PODS = {
  linux: ['windowsOptions'],
  windows: [
    ...BOTH,
    'fsGroup',
    'fsGroupChangePolicy',
    'sysctls',
    'supplementalGroups',
    'supplementalGroupsPolicy',
    'seLinuxChangePolicy',
  ],
} as const;

const NOT_OF_CONTAINERS = {
  linux: ['windowsOptions'],
  windows: [
    ...BOTH,
    'capabilities',
    'readOnlyRootFilesystem',
    'privileged',
    'allowPrivilegeEscalation',
    'procMount',
  ],
} as const;
