import type { Fault } from '../findings/finding';
import { canonicalQuantity } from '../values/quantity';
import { checkChoice, checkText, excerpt, someOf } from './fields';
import type { Incomplete } from './incomplete';
import { checkQualifiedName } from './names';
import type { ObjectFieldSelector, ResourceFieldSelector } from './objects.generated';
import { field } from '../input/prop-path';
import { checkQuantity } from './quantities';

/** Fields of the pod and of its containers can be read in variables and in files, not the same ones. */
export type FieldReader = 'env' | 'file';

/** A field of the pod that a container is told. */
export function checkFieldRef(
  { apiVersion, fieldPath }: Incomplete<ObjectFieldSelector>,
  reader: FieldReader,
  prop: string,
  faults: Fault[],
): void {
  checkChoice(apiVersion, ['v1'], field(prop, 'apiVersion'), faults);
  const at = field(prop, 'fieldPath');
  if (!checkText(fieldPath, 'the path of a field', at, faults)) return;
  const bracket = fieldPath.indexOf("['");
  if (bracket > 0 && fieldPath.endsWith("']")) {
    const map = fieldPath.slice(0, bracket);
    if (map === 'metadata.labels' || map === 'metadata.annotations') {
      const key = fieldPath.slice(bracket + 2, -2);
      const isLabel = map === 'metadata.labels';
      checkQualifiedName(isLabel ? key : key.toLowerCase(), 'a key in a field path', at, faults);
      return;
    }
  } else if (FIELD_PATHS[reader].includes(fieldPath)) return;
  else if (reader === 'env' && fieldPath === 'spec.host') return;
  const allowed = [
    ...FIELD_PATHS[reader],
    "metadata.labels['<key>']",
    "metadata.annotations['<key>']",
  ];
  const details = { given: excerpt(fieldPath), allowed };
  faults.push({ code: 'field-path-unsupported', prop: at, details });
}

/** A request or limit that a container is told. */
export function checkResourceFieldRef(
  { containerName = '', resource, divisor }: Incomplete<ResourceFieldSelector>,
  reader: FieldReader,
  containers: ReadonlySet<string>,
  prop: string,
  faults: Fault[],
): void {
  const containerProp = field(prop, 'containerName');
  if (containerName !== '' && !containers.has(containerName)) {
    const details = { given: excerpt(containerName), known: someOf(containers) };
    faults.push({ code: 'container-unknown', prop: containerProp, details });
  } else if (reader === 'file') {
    checkText(containerName, 'the name of a container', containerProp, faults);
  }
  const at = field(prop, 'resource');
  if (!checkText(resource, 'a resource', at, faults)) return;
  if (!RESOURCES.includes(resource) && !/^(?:requests|limits)\.hugepages-/.test(resource)) {
    const allowed = [...RESOURCES, 'requests.hugepages-<size>', 'limits.hugepages-<size>'];
    const details = { given: excerpt(resource), allowed };
    faults.push({ code: 'field-path-unsupported', prop: at, details });
  } else if (divisor !== undefined) {
    const allowed = resource.endsWith('.cpu') ? CPU_DIVISORS : BYTE_DIVISORS;
    checkDivisor(divisor, allowed, field(prop, 'divisor'), faults);
  }
}

/** The unit in which a resource is told; 0 stands for the default. */
function checkDivisor(
  divisor: string | number,
  allowed: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  const amount = checkQuantity(divisor, prop, faults);
  if (amount === undefined || amount.milli === 0n) return;
  if (allowed.includes(canonicalQuantity(divisor) ?? '')) return;
  const details = { given: excerpt(String(divisor)), allowed };
  faults.push({ code: 'value-not-allowed', prop, details });
}

const FIELD_PATHS: Readonly<Record<FieldReader, readonly string[]>> = {
  env: [
    'metadata.name',
    'metadata.namespace',
    'metadata.uid',
    'spec.nodeName',
    'spec.serviceAccountName',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
  ],
  file: [
    'metadata.name',
    'metadata.namespace',
    'metadata.labels',
    'metadata.annotations',
    'metadata.uid',
  ],
};

const RESOURCES = ['limits', 'requests'].flatMap((bound) =>
  ['cpu', 'memory', 'ephemeral-storage'].map((resource) => `${bound}.${resource}`),
);

const CPU_DIVISORS = ['1m', '1'];
const BYTE_DIVISORS = [
  '1',
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((unit) => `1${unit}`),
  ...['K', 'M', 'G', 'T', 'P', 'E'].map((unit) => `1${unit}i`),
];
