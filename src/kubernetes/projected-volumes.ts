import type { Fault } from '../findings/finding';
import { checkExactlyOne } from './exactly-one';
import { checkRequiredChoice, checkText, checkWhole, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkLabelSelector } from './label-selectors';
import { checkDnsSubdomain } from './names';
import type {
  ClusterTrustBundleProjection,
  PodCertificateProjection,
  VolumeProjection,
} from './objects.generated';
import type { PodFacts } from './pod-facts';
import { element, field } from '../input/prop-path';
import { checkFilePath } from './volume-paths';
import { checkFiles, checkItems } from './volume-files';

/** The sources of a projected volume: one kind each, and no path twice among all of them. */
export function checkProjectedSources(
  sources: readonly Incomplete<VolumeProjection>[],
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const paths = new Set<string>();
  for (const [index, source] of sources.entries()) {
    const at = element(prop, index);
    checkExactlyOne(source, 'the source', KINDS, at, faults);
    checkSource(source, at, facts, faults);
    for (const path of pathsOf(source)) {
      if (paths.has(path)) {
        const details = { path: excerpt(path) };
        faults.push({ code: 'projected-path-repeated', prop: at, details });
      }
      paths.add(path);
    }
  }
}

function checkSource(
  source: Incomplete<VolumeProjection>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { secret, configMap, downwardAPI, serviceAccountToken } = source;
  if (secret !== undefined) {
    checkDnsSubdomain(secret.name, 'a Secret', field(prop, 'secret.name'), faults);
    checkItems(secret.items ?? [], field(prop, 'secret.items'), faults);
  }
  if (configMap !== undefined) {
    checkDnsSubdomain(configMap.name, 'a ConfigMap', field(prop, 'configMap.name'), faults);
    checkItems(configMap.items ?? [], field(prop, 'configMap.items'), faults);
  }
  if (downwardAPI !== undefined) {
    checkFiles(downwardAPI.items ?? [], field(prop, 'downwardAPI.items'), facts, faults);
  }
  if (serviceAccountToken !== undefined) {
    const at = field(prop, 'serviceAccountToken');
    checkFilePath(serviceAccountToken.path, field(at, 'path'), faults);
    const seconds = field(at, 'expirationSeconds');
    checkWhole(serviceAccountToken.expirationSeconds, 600, 2 ** 32, seconds, faults);
  }
  if (source.clusterTrustBundle !== undefined) {
    checkTrustBundle(source.clusterTrustBundle, field(prop, 'clusterTrustBundle'), faults);
  }
  if (source.podCertificate !== undefined) {
    checkCertificate(source.podCertificate, field(prop, 'podCertificate'), faults);
  }
}

function checkTrustBundle(
  bundle: Incomplete<ClusterTrustBundleProjection>,
  prop: string,
  faults: Fault[],
): void {
  const { name, labelSelector, path } = bundle;
  checkExactlyOne(bundle, 'the trust bundle', ['name', 'signerName'], prop, faults);
  if (name !== undefined) checkText(name, 'the name of a bundle', field(prop, 'name'), faults);
  if (name !== undefined && labelSelector !== undefined) {
    const allowed = ['name', 'labelSelector'];
    const details = { of: 'the trust bundle', given: allowed, allowed };
    faults.push({ code: 'not-exactly-one', prop, details });
  } else if (labelSelector !== undefined) {
    checkLabelSelector(labelSelector, field(prop, 'labelSelector'), faults);
  }
  checkFilePath(path, field(prop, 'path'), faults);
}

function checkCertificate(
  certificate: Incomplete<PodCertificateProjection>,
  prop: string,
  faults: Fault[],
): void {
  const { signerName, keyType, maxExpirationSeconds } = certificate;
  checkText(signerName, 'the name of a signer', field(prop, 'signerName'), faults);
  checkRequiredChoice(keyType, KEY_TYPES, field(prop, 'keyType'), faults);
  const longest = signerName?.startsWith('kubernetes.io/') === true ? DAY : 91 * DAY;
  const seconds = field(prop, 'maxExpirationSeconds');
  checkWhole(maxExpirationSeconds, 3600, longest, seconds, faults);
  const given = CERTIFICATE_PATHS.filter((name) => (certificate[name] ?? '') !== '');
  for (const name of given) checkFilePath(certificate[name], field(prop, name), faults);
  if (given.length > 0) return;
  const details = { expected: `one of ${CERTIFICATE_PATHS.join(', ')}` };
  faults.push({ code: 'value-missing', prop, details });
}

/** The paths that conflict when two sources have them; a token's path is not among them. */
function pathsOf(source: Incomplete<VolumeProjection>): readonly string[] {
  const { secret, configMap, downwardAPI, clusterTrustBundle, podCertificate } = source;
  const files = [
    ...(secret?.items ?? []),
    ...(configMap?.items ?? []),
    ...(downwardAPI?.items ?? []),
    ...(clusterTrustBundle === undefined ? [] : [clusterTrustBundle]),
  ];
  const paths = [
    ...files.map(({ path }) => path),
    ...CERTIFICATE_PATHS.map((name) => podCertificate?.[name]),
  ];
  return paths.flatMap((path) => (path === undefined || path === '' ? [] : path));
}

const KINDS = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
];
const CERTIFICATE_PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const DAY = 24 * 60 * 60;
