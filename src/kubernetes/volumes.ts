import type { Fault } from '../findings/finding';
import { checkChoice, checkText, excerpt } from './fields';
import { PULL_POLICIES, checkImage } from './images';
import type { Incomplete } from './incomplete';
import { checkDnsLabel, checkDnsSubdomain } from './names';
import { checkNetworkVolume } from './network-volumes';
import type { KeyToPath, Volume } from './objects.generated';
import type { PodFacts } from './pod-facts';
import { checkProjectedSources } from './projected-volumes';
import { element, field } from '../input/prop-path';
import { checkQuantity } from './quantities';
import { checkClaimTemplate } from './volume-claims';
import { checkFiles, checkItems } from './volume-files';
import { checkFileMode, checkNoWayUp } from './volume-paths';

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

const HOST_PATH_TYPES = [
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
];
