import type { Incomplete } from './incomplete';
import type { Container, VolumeDevice, VolumeMount } from './objects.generated';
import type { PodFacts } from './pod-facts';
import type { Fault } from '../findings/finding';
import { element, field } from '../input/prop-path';
import { checkOptionalChoice, checkText, excerpt, someOf } from './fields';
import { checkNoWayUp, checkPathInside } from './volume-paths';

/** Where a container mounts volumes, and which ones it uses as block devices. */
export function checkMounts(
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { volumeMounts = [], volumeDevices = [] } = container;
  if (volumeMounts.length + volumeDevices.length === 0) return;
  const privileged = container.securityContext?.privileged === true;
  const mounted = new Set(volumeMounts.map(({ name = '' }) => name));
  const paths = new Set<string>();
  for (const [index, mount] of volumeMounts.entries()) {
    const at = element(field(prop, 'volumeMounts'), index, mount.mountPath);
    checkVolumeExists(mount.name, field(at, 'name'), facts, faults);
    checkPlace(mount.mountPath, field(at, 'mountPath'), paths, faults);
    checkMount(mount, privileged, at, faults);
  }
  const devices = new Set<string>();
  for (const [index, device] of volumeDevices.entries()) {
    const at = element(field(prop, 'volumeDevices'), index, device.name);
    checkVolumeExists(device.name, field(at, 'name'), facts, faults);
    checkPlace(device.devicePath, field(at, 'devicePath'), paths, faults);
    checkDevice(device, mounted, at, facts, faults);
    const name = device.name ?? '';
    if (devices.has(name)) {
      const details = { name: excerpt(name), of: 'volumeDevices' };
      faults.push({ code: 'name-repeated', prop: at, details });
    }
    devices.add(name);
  }
}

function checkVolumeExists(
  name: string | undefined,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  if (!checkText(name, 'the name of a volume', prop, faults) || facts.volumes.has(name)) return;
  const details = { given: excerpt(name), known: someOf(facts.volumes.keys()) };
  faults.push({ code: 'volume-unknown', prop, details });
}

function checkPlace(
  path: string | undefined,
  prop: string,
  taken: Set<string>,
  faults: Fault[],
): void {
  if (!checkText(path, 'a path in the container', prop, faults)) return;
  const details = { path: excerpt(path) };
  if (taken.has(path)) faults.push({ code: 'mount-path-repeated', prop, details });
  if (path.includes(':')) faults.push({ code: 'mount-path-with-colon', prop, details });
  taken.add(path);
}

function checkMount(
  mount: Incomplete<VolumeMount>,
  privileged: boolean,
  prop: string,
  faults: Fault[],
): void {
  const { subPath = '', subPathExpr = '', mountPropagation = '', recursiveReadOnly = '' } = mount;
  checkPathInside(subPath, field(prop, 'subPath'), faults);
  checkPathInside(subPathExpr, field(prop, 'subPathExpr'), faults);
  if (subPath !== '' && subPathExpr !== '') {
    const details = { subPath: excerpt(subPath), subPathExpr: excerpt(subPathExpr) };
    faults.push({ code: 'mount-sub-path-twice', prop, details });
  }
  const propagationProp = field(prop, 'mountPropagation');
  checkOptionalChoice(mount.mountPropagation, PROPAGATIONS, propagationProp, faults);
  if (mountPropagation === 'Bidirectional' && !privileged) {
    faults.push({ code: 'mount-propagation-needs-privileged', prop: propagationProp, details: {} });
  }
  const at = field(prop, 'recursiveReadOnly');
  checkOptionalChoice(mount.recursiveReadOnly, ['Disabled', 'IfPossible', 'Enabled'], at, faults);
  if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible') return;
  const beside =
    mount.readOnly !== true
      ? 'without readOnly: true'
      : mountPropagation !== '' && mountPropagation !== 'None'
        ? `with mountPropagation "${excerpt(mountPropagation)}"`
        : undefined;
  if (beside === undefined) return;
  const details = { given: recursiveReadOnly, beside };
  faults.push({ code: 'recursive-read-only-misplaced', prop: at, details });
}

function checkDevice(
  { name = '', devicePath = '' }: Incomplete<VolumeDevice>,
  mounted: ReadonlySet<string>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  checkNoWayUp(devicePath, field(prop, 'devicePath'), faults);
  const volume = facts.volumes.get(name);
  const isClaim = volume?.persistentVolumeClaim !== undefined || volume?.ephemeral !== undefined;
  if (volume !== undefined && !isClaim) {
    const details = { name: excerpt(name), problem: 'not-a-claim' } as const;
    faults.push({ code: 'volume-device-misused', prop, details });
  }
  if (!mounted.has(name)) return;
  const details = { name: excerpt(name), problem: 'also-mounted' } as const;
  faults.push({ code: 'volume-device-misused', prop, details });
}

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];
