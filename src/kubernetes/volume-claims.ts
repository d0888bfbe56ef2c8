import type { Fault } from '../findings/finding';
import { checkOptionalChoice, checkRequiredChoice, checkText } from './fields';
import type { Incomplete } from './incomplete';
import { checkLabelSelector } from './label-selectors';
import { checkDnsLabel, checkDnsSubdomain } from './names';
import { checkAnnotations } from './annotations';
import { checkLabels } from './labels';
import type { PersistentVolumeClaimSpec, PersistentVolumeClaimTemplate } from './objects.generated';
import { element, field } from '../input/prop-path';
import { checkQuantity } from './quantities';

/** The claim that is made for each pod. */
export function checkClaimTemplate(
  { metadata = {}, spec = {} }: Incomplete<PersistentVolumeClaimTemplate>,
  prop: string,
  faults: Fault[],
): void {
  const metadataProp = field(prop, 'metadata');
  const { labels, annotations, ...others } = metadata;
  if (labels !== undefined) checkLabels(labels, field(metadataProp, 'labels'), faults);
  if (annotations !== undefined) {
    checkAnnotations(annotations, field(metadataProp, 'annotations'), faults);
  }
  for (const name of Object.keys(others)) {
    if (others[name as keyof typeof others] === undefined) continue;
    const at = field(metadataProp, name);
    faults.push({ code: 'claim-metadata-forbidden', prop: at, details: { field: name } });
  }
  checkClaim(spec, field(prop, 'spec'), faults);
}

function checkClaim(
  spec: Incomplete<PersistentVolumeClaimSpec>,
  prop: string,
  faults: Fault[],
): void {
  const {
    accessModes = [],
    selector,
    storageClassName = '',
    volumeAttributesClassName = '',
  } = spec;
  const modesProp = field(prop, 'accessModes');
  if (accessModes.length === 0) {
    const details = { expected: 'at least one access mode' };
    faults.push({ code: 'value-missing', prop: modesProp, details });
  }
  for (const [index, mode] of accessModes.entries()) {
    checkRequiredChoice(mode, ACCESS_MODES, element(modesProp, index), faults);
  }
  if (
    accessModes.includes('ReadWriteOncePod') &&
    accessModes.some((mode) => mode !== 'ReadWriteOncePod')
  ) {
    faults.push({ code: 'access-modes-conflict', prop: modesProp, details: {} });
  }
  checkStorage(spec.resources?.requests, field(prop, 'resources.requests'), faults);
  if (selector !== undefined) checkLabelSelector(selector, field(prop, 'selector'), faults);
  if (storageClassName !== '') {
    const at = field(prop, 'storageClassName');
    checkDnsSubdomain(storageClassName, 'a storage class', at, faults);
  }
  if (volumeAttributesClassName !== '') {
    const at = field(prop, 'volumeAttributesClassName');
    checkDnsSubdomain(volumeAttributesClassName, 'a volume attributes class', at, faults);
  }
  checkOptionalChoice(spec.volumeMode, ['Block', 'Filesystem'], field(prop, 'volumeMode'), faults);
  for (const name of ['dataSource', 'dataSourceRef'] as const) {
    const source = spec[name];
    if (source !== undefined) checkDataSource(source, field(prop, name), faults);
  }
}

function checkStorage(
  requests: Readonly<Record<string, string | number>> | undefined,
  prop: string,
  faults: Fault[],
): void {
  const at = field(prop, 'storage');
  const storage = requests?.storage;
  const amount = storage === undefined ? undefined : checkQuantity(storage, at, faults);
  if (storage !== undefined && amount?.milli !== 0n) return;
  faults.push({ code: 'value-missing', prop: at, details: { expected: 'an amount of storage' } });
}

function checkDataSource(
  source: {
    readonly apiGroup?: string;
    readonly kind?: string;
    readonly name?: string;
    readonly namespace?: string;
  },
  prop: string,
  faults: Fault[],
): void {
  const { apiGroup = '', kind, name, namespace = '' } = source;
  checkText(name, 'the name of an object', field(prop, 'name'), faults);
  const kindProp = field(prop, 'kind');
  if (apiGroup === '') checkRequiredChoice(kind, ['PersistentVolumeClaim'], kindProp, faults);
  else {
    checkText(kind, 'the kind of an object', kindProp, faults);
    checkDnsSubdomain(apiGroup, 'an API group', field(prop, 'apiGroup'), faults);
  }
  if (namespace !== '') checkDnsLabel(namespace, 'a namespace', field(prop, 'namespace'), faults);
}

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];
