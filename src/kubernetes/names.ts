import type { Fault } from '../findings/finding';
import {
  isConfigKey,
  isDns1035Label,
  isDnsLabel,
  isDnsSubdomain,
  isQualifiedName,
} from '../values/kubernetes-names';
import { checkText, excerpt } from './fields';

/** The name of a namespace. */
export function namespaceFaults(namespace: string, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkDnsLabel(namespace, 'a namespace', prop, faults);
  return faults;
}

/** The name of a Deployment, ConfigMap, Secret, ServiceAccount or ScaledObject. */
export function objectNameFaults(name: string, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkDnsSubdomain(name, 'an object', prop, faults);
  return faults;
}

/** The name of a Deployment, from which its pods get theirs. */
export function deploymentNameFaults(name: string, prop: string): readonly Fault[] {
  const malformed = objectNameFaults(name, prop);
  if (malformed.length > 0 || name.length <= LONGEST_DEPLOYMENT_NAME) return malformed;
  const details = { name, max: LONGEST_DEPLOYMENT_NAME };
  return [{ code: 'pod-names-cut', prop, details }];
}

/** The name of a Service: the strict form, which every version of Kubernetes accepts. */
export function serviceNameFaults(name: string, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (checkText(name, 'the name of a Service', prop, faults) && !isDns1035Label(name)) {
    faults.push({ code: 'name-not-service-name', prop, details: { given: excerpt(name) } });
  }
  return faults;
}

/** A name of at most 63 characters, as containers and volumes have it. `of` says what it names: `a container`. */
export function checkDnsLabel(
  name: string | undefined,
  of: string,
  prop: string,
  faults: Fault[],
): void {
  if (!checkText(name, `the name of ${of}`, prop, faults) || isDnsLabel(name)) return;
  faults.push({ code: 'name-not-dns-label', prop, details: { given: excerpt(name), of } });
}

/** A name of at most 253 characters, as most objects have it. `of` says what it names: `a Secret`. */
export function checkDnsSubdomain(
  name: string | undefined,
  of: string,
  prop: string,
  faults: Fault[],
): void {
  if (!checkText(name, `the name of ${of}`, prop, faults) || isDnsSubdomain(name)) return;
  faults.push({ code: 'name-not-dns-subdomain', prop, details: { given: excerpt(name), of } });
}

/** A name with an optional domain in front, as taint keys and scheduling gates have it. */
export function checkQualifiedName(
  name: string | undefined,
  of: string,
  prop: string,
  faults: Fault[],
): void {
  if (!checkText(name, of, prop, faults) || isQualifiedName(name)) return;
  faults.push({ code: 'qualified-name-malformed', prop, details: { given: excerpt(name), of } });
}

/** A key in a Secret or ConfigMap. */
export function checkConfigKey(key: string | undefined, prop: string, faults: Fault[]): void {
  if (!checkText(key, 'a key of the object', prop, faults) || isConfigKey(key)) return;
  faults.push({ code: 'config-key-malformed', prop, details: { given: excerpt(key) } });
}

/** A pod's name is the Deployment's, a hyphen, a hash of 10, a hyphen (58 up to here), and 5 more. */
const LONGEST_DEPLOYMENT_NAME = 46;
