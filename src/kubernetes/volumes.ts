import type { Fault } from '../findings/finding';
import { checkChoice, checkOptionalChoice, checkText, excerpt, someOf } from './fields';
import { checkImage, PULL_POLICIES } from './images';
import type { Incomplete } from './incomplete';
import { checkDnsLabel, checkDnsSubdomain } from './metadata';
import { checkNetworkVolume } from './network-volumes';
import type { Container, KeyToPath, Volume, VolumeDevice, VolumeMount } from './objects.generated';
import type { PodFacts } from './pod-facts';
import { checkProjectedSources } from './projected-volumes';
import { element, field } from '../input/prop-path';
import { checkQuantity } from './resources';
import { checkClaimTemplate } from './volume-claims';
import { checkFiles, checkItems } from './volume-files';
import { checkFileMode, checkNoWayUp, checkPathInside } from './volume-paths';

/** The volumes of a pod: names, and one source each. */
export function checkVolumes(
  volumes: readonly Incomplete<Volume>[],
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const names = new Set<string>();
  for (const [index, volume] of volumes.entries()) {
    const at = element(prop, index, volume.name);
    const { name = '', ...sources } = volume;
    checkDnsLabel(name, 'a volume', field(at, 'name'), faults);
    if (names.has(name)) {
      faults.push({
        code: 'name-repeated',
        prop: at,
        details: { name: excerpt(name), of: 'volumes' },
      });
    }
    names.add(name);
    checkSourceCount(name, sources, at, faults);
    checkSource(volume, at, facts, faults);
    checkNetworkVolume(volume, at, faults);
  }
}

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

function checkSourceCount(name: string, sources: object, prop: string, faults: Fault[]): void {
  const given = Object.entries(sources).flatMap(([key, source]) =>
    source === undefined ? [] : [key],
  );
  if (given.length === 0) {
    faults.push({ code: 'volume-source-missing', prop, details: { name: excerpt(name) } });
  } else if (given.length > 1) {
    const details = { of: 'the volume', given, allowed: given };
    faults.push({ code: 'not-exactly-one', prop, details });
  }
}

function checkSource(
  volume: Incomplete<Volume>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { emptyDir, configMap, secret, downwardAPI, projected, hostPath, image } = volume;
  if (emptyDir !== undefined) checkEmptyDir(emptyDir, field(prop, 'emptyDir'), faults);
  if (configMap !== undefined) {
    const at = field(prop, 'configMap');
    checkDnsSubdomain(configMap.name, 'a ConfigMap', field(at, 'name'), faults);
    checkObjectFiles(configMap, at, faults);
  }
  if (secret !== undefined) {
    const at = field(prop, 'secret');
    checkDnsSubdomain(secret.secretName, 'a Secret', field(at, 'secretName'), faults);
    checkObjectFiles(secret, at, faults);
  }
  if (downwardAPI !== undefined) {
    const at = field(prop, 'downwardAPI');
    checkFileMode(downwardAPI.defaultMode, field(at, 'defaultMode'), faults);
    checkFiles(downwardAPI.items ?? [], field(at, 'items'), facts, faults);
    checkPathsDiffer(downwardAPI.items ?? [], field(at, 'items'), faults);
  }
  if (projected !== undefined) {
    const at = field(prop, 'projected');
    checkFileMode(projected.defaultMode, field(at, 'defaultMode'), faults);
    checkProjectedSources(projected.sources ?? [], field(at, 'sources'), facts, faults);
  }
  if (hostPath !== undefined) {
    const at = field(prop, 'hostPath.path');
    if (checkText(hostPath.path, 'a path on the node', at, faults)) {
      checkNoWayUp(hostPath.path, at, faults);
    }
    checkChoice(hostPath.type, HOST_PATH_TYPES, field(prop, 'hostPath.type'), faults);
  }
  if (image !== undefined) {
    checkImage(image.reference, field(prop, 'image.reference'), faults);
    checkChoice(image.pullPolicy, PULL_POLICIES, field(prop, 'image.pullPolicy'), faults);
  }
  checkClaims(volume, prop, faults);
}

function checkClaims(
  { persistentVolumeClaim, ephemeral }: Incomplete<Volume>,
  prop: string,
  faults: Fault[],
): void {
  if (persistentVolumeClaim !== undefined) {
    const at = field(prop, 'persistentVolumeClaim.claimName');
    checkDnsSubdomain(persistentVolumeClaim.claimName, 'a claim', at, faults);
  }
  if (ephemeral === undefined) return;
  const at = field(prop, 'ephemeral.volumeClaimTemplate');
  const template = ephemeral.volumeClaimTemplate;
  if (template !== undefined) checkClaimTemplate(template, at, faults);
  else faults.push({ code: 'value-missing', prop: at, details: { expected: 'a claim' } });
}

function checkEmptyDir(
  { medium = '', sizeLimit }: NonNullable<Incomplete<Volume>['emptyDir']>,
  prop: string,
  faults: Fault[],
): void {
  if (sizeLimit !== undefined) checkQuantity(sizeLimit, field(prop, 'sizeLimit'), faults);
  if (medium.startsWith('HugePages-')) return;
  checkChoice(medium, ['Memory', 'HugePages'], field(prop, 'medium'), faults);
}

function checkObjectFiles(
  source: {
    readonly defaultMode?: number;
    readonly items?: readonly Incomplete<KeyToPath>[];
  },
  prop: string,
  faults: Fault[],
): void {
  checkFileMode(source.defaultMode, field(prop, 'defaultMode'), faults);
  checkItems(source.items ?? [], field(prop, 'items'), faults);
  checkPathsDiffer(source.items ?? [], field(prop, 'items'), faults);
}

function checkPathsDiffer(
  items: readonly { readonly path?: string }[],
  prop: string,
  faults: Fault[],
): void {
  const paths = new Set<string>();
  for (const [index, { path = '' }] of items.entries()) {
    if (path !== '' && paths.has(path)) {
      const at = element(prop, index);
      faults.push({ code: 'volume-path-repeated', prop: at, details: { path: excerpt(path) } });
    }
    paths.add(path);
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

const HOST_PATH_TYPES = [
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
];
const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];
