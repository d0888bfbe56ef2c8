import type { Fault } from '../findings/finding';
import { isRelaxedEnvName } from '../values/kubernetes-names';
import { checkExactlyOne } from './exactly-one';
import { checkText, excerpt, reportGate, someOf } from './fields';
import type { Incomplete } from './incomplete';
import { checkConfigKey, checkDnsLabel, checkDnsSubdomain } from './names';
import type { EnvFromSource, EnvVar, EnvVarSource, FileKeySelector } from './objects.generated';
import { checkFieldRef, checkResourceFieldRef } from './pod-fields';
import type { PodFacts } from './pod-facts';
import { element, field } from '../input/prop-path';
import { checkNoWayUp } from './volume-paths';

/** The environment variables of a container, one by one and in their order. */
export function checkEnv(
  env: readonly Incomplete<EnvVar>[],
  prop: string,
  facts: PodFacts,
  mayHaveOthers: boolean,
  faults: Fault[],
): void {
  const names = new Set(env.map(({ name = '' }) => name));
  const earlier = new Set<string>();
  for (const [index, variable] of env.entries()) {
    const { name, value = '', valueFrom } = variable;
    const at = element(prop, index, name);
    checkEnvName(name, field(at, 'name'), faults);
    if (name !== undefined && earlier.has(name) && !extendsItself(variable)) {
      faults.push({ code: 'env-repeated', prop: at, details: { name: excerpt(name) } });
    }
    if (valueFrom !== undefined) {
      if (value !== '') {
        const details = { name: excerpt(name ?? '') };
        faults.push({ code: 'env-value-and-source', prop: at, details });
      }
      checkSource(valueFrom, field(at, 'valueFrom'), facts, faults);
    }
    for (const reference of referencesIn(value)) {
      if (earlier.has(reference)) continue;
      const later = names.has(reference);
      if (!later && (mayHaveOthers || isOfAService(reference))) continue;
      const details = { name: reference, later };
      faults.push({ code: 'env-reference-not-earlier', prop: field(at, 'value'), details });
    }
    if (name !== undefined) earlier.add(name);
  }
}

/** The ConfigMaps and Secrets whose keys become environment variables. */
export function checkEnvFrom(
  envFrom: readonly Incomplete<EnvFromSource>[],
  prop: string,
  faults: Fault[],
): void {
  for (const [index, source] of envFrom.entries()) {
    const { prefix = '', configMapRef, secretRef } = source;
    const at = element(prop, index);
    if (prefix !== '') checkEnvName(prefix, field(at, 'prefix'), faults);
    checkExactlyOne(source, 'the entry', ['configMapRef', 'secretRef'], at, faults);
    if (configMapRef !== undefined) {
      checkDnsSubdomain(configMapRef.name, 'a ConfigMap', field(at, 'configMapRef.name'), faults);
    }
    if (secretRef !== undefined) {
      checkDnsSubdomain(secretRef.name, 'a Secret', field(at, 'secretRef.name'), faults);
    }
  }
}

function checkEnvName(name: string | undefined, prop: string, faults: Fault[]): void {
  if (!checkText(name, 'the name of a variable', prop, faults)) return;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return;
  const code = isRelaxedEnvName(name) ? 'env-name-unusual' : 'env-name-malformed';
  faults.push({ code, prop, details: { given: excerpt(name) } });
}

function checkSource(
  source: Incomplete<EnvVarSource>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef, fileKeyRef } = source;
  checkExactlyOne(source, 'valueFrom', ENV_SOURCES, prop, faults);
  if (configMapKeyRef !== undefined) {
    const at = field(prop, 'configMapKeyRef');
    checkDnsSubdomain(configMapKeyRef.name, 'a ConfigMap', field(at, 'name'), faults);
    checkConfigKey(configMapKeyRef.key, field(at, 'key'), faults);
  }
  if (secretKeyRef !== undefined) {
    const at = field(prop, 'secretKeyRef');
    checkDnsSubdomain(secretKeyRef.name, 'a Secret', field(at, 'name'), faults);
    checkConfigKey(secretKeyRef.key, field(at, 'key'), faults);
  }
  if (fieldRef !== undefined) checkFieldRef(fieldRef, 'env', field(prop, 'fieldRef'), faults);
  if (resourceFieldRef !== undefined) {
    const at = field(prop, 'resourceFieldRef');
    checkResourceFieldRef(resourceFieldRef, 'env', facts.containers, at, faults);
  }
  if (fileKeyRef !== undefined) {
    const at = field(prop, 'fileKeyRef');
    reportGate('fileKeyRef', 'a file', 'EnvFiles', at, faults);
    checkFileKey(fileKeyRef, at, facts, faults);
  }
}

function checkFileKey(
  { key, path, volumeName }: Incomplete<FileKeySelector>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  checkEnvName(key, field(prop, 'key'), faults);
  const pathProp = field(prop, 'path');
  if (checkText(path, 'a path in the volume', pathProp, faults)) {
    checkNoWayUp(path, pathProp, faults);
  }
  const volumeProp = field(prop, 'volumeName');
  checkDnsLabel(volumeName, 'a volume', volumeProp, faults);
  if (volumeName === undefined || volumeName === '') return;
  if (facts.volumes.has(volumeName)) return;
  const details = { given: excerpt(volumeName), known: someOf(facts.volumes.keys()) };
  faults.push({ code: 'volume-unknown', prop: volumeProp, details });
}

/** `PATH` set to `/opt/bin:$(PATH)` keeps what was set before. */
function extendsItself({ name = '', value = '', valueFrom }: Incomplete<EnvVar>): boolean {
  const itself = `$(${name})`;
  return valueFrom === undefined && value !== itself && value.includes(itself);
}

/** The names in `$(NAME)`, each once; `$$` stands for a dollar sign. */
function referencesIn(value: string): Iterable<string> {
  if (!value.includes('$(')) return [];
  const names = new Set<string>();
  for (const [, name] of value.matchAll(/\$\$|\$\(([-._a-zA-Z][-._a-zA-Z0-9]{0,100})\)/g)) {
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** Kubernetes itself sets variables for each Service: `SHOP_SERVICE_HOST`, `SHOP_PORT_80_TCP`. */
function isOfAService(name: string): boolean {
  return /^[A-Z0-9_]+_(?:SERVICE_(?:HOST|PORT)|PORT)(?:_[A-Z0-9_]+)?$/.test(name);
}

const ENV_SOURCES = [
  'configMapKeyRef',
  'secretKeyRef',
  'fieldRef',
  'resourceFieldRef',
  'fileKeyRef',
];
