import type { Incomplete } from './incomplete';
import type { PodSpec, Sysctl } from './objects.generated';
import type { Fault } from '../findings/finding';
import { element, field } from '../input/prop-path';
import { checkText, excerpt } from './fields';

/** The kernel settings of a pod, of which none changes the node. */
export function checkSysctls(
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

const IPC_SYSCTL =
  /^(?:fs\.mqueue\.|kernel\.(?:sem|shm(?:all|max|mni|_rmid_forced)?|msg(?:max|mnb|mni)?)$)/;
const SYSCTL = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:[./][a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
