import type { Fault } from '../findings/finding';
import { checkOptionalChoice, checkWhole, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkDnsLabel, checkDnsSubdomain } from './names';
import type { Volume } from './objects.generated';
import { entry, field } from '../input/prop-path';
import { checkPathInside } from './volume-paths';

/** Volumes that come over the network, most of them older than CSI. */
export function checkNetworkVolume(
  volume: Incomplete<Volume>,
  prop: string,
  faults: Fault[],
): void {
  for (const [name, source] of Object.entries(volume)) {
    if (typeof source !== 'object') continue;
    if (REMOVED.has(name)) {
      const at = field(prop, name);
      faults.push({ code: 'volume-plugin-removed', prop: at, details: { plugin: name } });
    }
    checkRequiredFields(name, source, prop, faults);
    CHECKS.get(name)?.(volume, field(prop, name), faults);
  }
}

type Check = (volume: Incomplete<Volume>, prop: string, faults: Fault[]) => void;

function checkRequiredFields(
  name: string,
  source: Readonly<Record<string, unknown>>,
  prop: string,
  faults: Fault[],
): void {
  for (const required of REQUIRED.get(name) ?? []) {
    const value = source[required];
    const isEmpty =
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) continue;
    const details = { expected: `a value for ${required}` };
    faults.push({ code: 'value-missing', prop: field(field(prop, name), required), details });
  }
}

const checkNfs: Check = ({ nfs: { path = '' } = {} }, prop, faults) => {
  if (path === '' || path.startsWith('/')) return;
  const details = { given: excerpt(path) };
  faults.push({ code: 'path-not-absolute', prop: field(prop, 'path'), details });
};

const checkCsi: Check = ({ csi: { driver = '', nodePublishSecretRef } = {} }, prop, faults) => {
  const at = field(prop, 'driver');
  if (driver.length > 63) checkDnsLabel(driver, 'a CSI driver', at, faults);
  else if (driver !== '') checkDnsSubdomain(driver.toLowerCase(), 'a CSI driver', at, faults);
  if (nodePublishSecretRef === undefined) return;
  const secretProp = field(prop, 'nodePublishSecretRef.name');
  checkDnsSubdomain(nodePublishSecretRef.name, 'a Secret', secretProp, faults);
};

const checkIscsi: Check = ({ name = '', iscsi = {} }, prop, faults) => {
  const { iqn = '', lun, initiatorName, targetPortal = '', secretRef } = iscsi;
  for (const [key, given] of Object.entries({ iqn, initiatorName })) {
    if (given === undefined || (key === 'iqn' && given === '')) continue;
    const isShort = given.length <= LONGEST_ISCSI_NAME;
    if (isShort && ISCSI_NAMES.some((form) => form.test(given))) continue;
    const details = { given: excerpt(given) };
    faults.push({ code: 'iscsi-name-malformed', prop: field(prop, key), details });
  }
  checkWhole(lun, 0, 255, field(prop, 'lun'), faults);
  const usesChap = iscsi.chapAuthDiscovery === true || iscsi.chapAuthSession === true;
  if (usesChap && secretRef === undefined) {
    const details = { expected: 'the Secret for CHAP' };
    faults.push({ code: 'value-missing', prop: field(prop, 'secretRef'), details });
  }
  const length = Buffer.byteLength(`${name}:${targetPortal}`);
  if (initiatorName === undefined || length <= 64) return;
  faults.push({
    code: 'text-too-long',
    prop: field(prop, 'targetPortal'),
    details: { length, max: 64 },
  });
};

const checkFibreChannel: Check = ({ fc = {} }, prop, faults) => {
  const { targetWWNs = [], wwids = [], lun } = fc;
  const given = [
    ...(targetWWNs.length > 0 ? ['targetWWNs'] : []),
    ...(wwids.length > 0 ? ['wwids'] : []),
  ];
  if (given.length !== 1) {
    const details = { of: 'the volume', given, allowed: ['targetWWNs', 'wwids'] };
    faults.push({ code: 'not-exactly-one', prop, details });
  }
  if (targetWWNs.length === 0) return;
  const at = field(prop, 'lun');
  if (lun !== undefined) checkWhole(lun, 0, 255, at, faults);
  else faults.push({ code: 'value-missing', prop: at, details: { expected: 'a number' } });
};

const checkAzureDisk: Check = ({ azureDisk = {} }, prop, faults) => {
  const { cachingMode, kind = 'Shared', diskURI = '' } = azureDisk;
  checkOptionalChoice(
    cachingMode,
    ['None', 'ReadOnly', 'ReadWrite'],
    field(prop, 'cachingMode'),
    faults,
  );
  checkOptionalChoice(kind, ['Shared', 'Dedicated', 'Managed'], field(prop, 'kind'), faults);
  if (diskURI === '') return;
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (diskURI.startsWith(start)) return;
  const details = { given: excerpt(diskURI), allowed: [`${start}…`] };
  faults.push({ code: 'value-not-allowed', prop: field(prop, 'diskURI'), details });
};

const checkFlexVolume: Check = ({ flexVolume: { options = {} } = {} }, prop, faults) => {
  for (const option of Object.keys(options)) {
    const [domain = ''] = option.split('/', 1);
    if (!/\.(?:kubernetes|k8s)\.io$/.test(`.${domain.toLowerCase()}`)) continue;
    const at = entry(field(prop, 'options'), option);
    const details = { option: excerpt(option) };
    faults.push({ code: 'volume-option-reserved', prop: at, details });
  }
};

const checkGitRepo: Check = ({ gitRepo: { directory = '' } = {} }, prop, faults) => {
  checkPathInside(directory, field(prop, 'directory'), faults);
};

const checkFlocker: Check = ({ flocker = {} }, prop, faults) => {
  const given = (['datasetName', 'datasetUUID'] as const).filter(
    (name) => (flocker[name] ?? '') !== '',
  );
  if (given.length !== 1) {
    const details = { of: 'the volume', given, allowed: ['datasetName', 'datasetUUID'] };
    faults.push({ code: 'not-exactly-one', prop, details });
  }
  if (flocker.datasetName?.includes('/') === true) {
    checkDnsSubdomain(flocker.datasetName, 'a dataset', field(prop, 'datasetName'), faults);
  }
};

const checkQuobyte: Check = ({ quobyte: { registry = '', tenant = '' } = {} }, prop, faults) => {
  const length = Buffer.byteLength(tenant);
  if (length > 64) {
    faults.push({
      code: 'text-too-long',
      prop: field(prop, 'tenant'),
      details: { length, max: 64 },
    });
  }
  if (registry === '' || registry.split(',').every((pair) => /:[^:\]]*$/.test(pair))) return;
  const details = { given: excerpt(registry), allowed: ['<host>:<port>'] };
  faults.push({ code: 'value-not-allowed', prop: field(prop, 'registry'), details });
};

const checkStorageOs: Check = ({ storageos = {} }, prop, faults) => {
  const { volumeName = '', volumeNamespace = '', secretRef } = storageos;
  if (volumeName !== '') checkDnsLabel(volumeName, 'a volume', field(prop, 'volumeName'), faults);
  if (volumeNamespace !== '') {
    checkDnsLabel(volumeNamespace, 'a namespace', field(prop, 'volumeNamespace'), faults);
  }
  if (secretRef === undefined) return;
  checkDnsSubdomain(secretRef.name, 'a Secret', field(prop, 'secretRef.name'), faults);
};

const checkGcePersistentDisk: Check = ({ gcePersistentDisk }, prop, faults) => {
  checkWhole(gcePersistentDisk?.partition, 0, 255, field(prop, 'partition'), faults);
};

const checkAwsElasticBlockStore: Check = ({ awsElasticBlockStore }, prop, faults) => {
  checkWhole(awsElasticBlockStore?.partition, 0, 255, field(prop, 'partition'), faults);
};

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['nfs', checkNfs],
  ['csi', checkCsi],
  ['iscsi', checkIscsi],
  ['fc', checkFibreChannel],
  ['azureDisk', checkAzureDisk],
  ['flexVolume', checkFlexVolume],
  ['gitRepo', checkGitRepo],
  ['flocker', checkFlocker],
  ['quobyte', checkQuobyte],
  ['storageos', checkStorageOs],
  ['gcePersistentDisk', checkGcePersistentDisk],
  ['awsElasticBlockStore', checkAwsElasticBlockStore],
]);

const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['nfs', ['server', 'path']],
  ['csi', ['driver']],
  ['iscsi', ['targetPortal', 'iqn']],
  ['glusterfs', ['endpoints', 'path']],
  ['rbd', ['monitors', 'image']],
  ['cinder', ['volumeID']],
  ['cephfs', ['monitors']],
  ['azureFile', ['secretName', 'shareName']],
  ['azureDisk', ['diskName', 'diskURI']],
  ['vsphereVolume', ['volumePath']],
  ['gcePersistentDisk', ['pdName']],
  ['awsElasticBlockStore', ['volumeID']],
  ['portworxVolume', ['volumeID']],
  ['quobyte', ['registry', 'volume']],
  ['scaleIO', ['gateway', 'system', 'volumeName']],
  ['storageos', ['volumeName']],
  ['photonPersistentDisk', ['pdID']],
  ['flexVolume', ['driver']],
  ['gitRepo', ['repository']],
]);

/** Kubernetes still accepts these, and has no code for them any more; gitRepo is switched off. */
const REMOVED: ReadonlySet<string> = new Set([
  'photonPersistentDisk',
  'gitRepo',
  'scaleIO',
  'flocker',
  'storageos',
  'quobyte',
  'glusterfs',
  'cephfs',
  'rbd',
]);

/** What follows "iqn" may come later in the text, as the API server has it. */
const ISCSI_NAMES = [
  /^(?=iqn).*iqn\.[0-9]{4}-[0-9]{2}\.[-A-Za-z0-9.]+:[^,;*&$|\s]+$/,
  /^eui.[A-Za-z0-9]{16}$/,
  /^naa.[A-Za-z0-9]{32}$/,
];

/** Four times what iSCSI allows; bounds the work on hostile text. */
const LONGEST_ISCSI_NAME = 1000;
