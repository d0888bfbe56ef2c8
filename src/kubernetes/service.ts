import type { Fault } from '../findings/finding';
import { checkChoice, checkText, checkWhole, excerpt } from './field-checks';
import type { Incomplete } from './incomplete';
import { isIpAddress } from './ip-address';
import { checkDnsLabel, checkDnsSubdomain, checkLabels, checkQualifiedName } from './metadata';
import type { ServicePort, ServiceSpec } from './objects.generated';
import { checkPortName, checkPortNumber, LARGEST_PORT, protocolOf, PROTOCOLS } from './ports';
import { element, field } from './prop-path';

/** The name under which pods are reached, and its ports. */
export function serviceFaults(service: ServiceSpec, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  const given: Incomplete<ServiceSpec> = service;
  checkChoices(given, prop, faults);
  checkPorts(given, prop, faults);
  checkType(given, prop, faults);
  checkAddresses(given, prop, faults);
  if (given.selector !== undefined) checkLabels(given.selector, field(prop, 'selector'), faults);
  checkAffinity(given, prop, faults);
  return faults;
}

function checkChoices(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  for (const [name, allowed] of CHOICES) {
    checkChoice(service[name], allowed, field(prop, name), faults);
  }
  for (const [index, family] of (service.ipFamilies ?? []).entries()) {
    const at = element(field(prop, 'ipFamilies'), index);
    checkChoice(family, ['IPv4', 'IPv6'], at, faults);
  }
}

function checkPorts(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  const { ports = [], clusterIP } = service;
  const portsProp = field(prop, 'ports');
  const needsPorts = clusterIP !== 'None' && typeOf(service) !== 'ExternalName';
  if (ports.length === 0 && needsPorts) {
    faults.push({ code: 'service-without-ports', prop: portsProp, details: {} });
  }
  const names = new Set<string>();
  const numbers = new Set<string>();
  const nodePorts = new Set<string>();
  for (const [index, servicePort] of ports.entries()) {
    const { name = '', port, protocol, nodePort = 0 } = servicePort;
    const at = element(portsProp, index, name);
    checkName(name, ports.length > 1, names, at, faults);
    checkPortNumber(port, field(at, 'port'), faults);
    checkChoice(protocol, PROTOCOLS, field(at, 'protocol'), faults);
    checkTarget(servicePort, at, faults);
    checkPortOnce(port ?? 0, protocol, numbers, at, faults);
    if (nodePort === 0) continue;
    const nodePortProp = field(at, 'nodePort');
    checkWhole(nodePort, 1, LARGEST_PORT, nodePortProp, faults);
    checkPortOnce(nodePort, protocol, nodePorts, nodePortProp, faults);
    if (typeOf(service) === 'ClusterIP') {
      misplaced('nodePort', 'ClusterIP', nodePortProp, faults);
    }
  }
}

function checkName(
  name: string,
  isNeeded: boolean,
  taken: Set<string>,
  prop: string,
  faults: Fault[],
): void {
  if (name === '') {
    if (isNeeded) faults.push({ code: 'service-port-without-name', prop, details: {} });
    return;
  }
  checkDnsLabel(name, 'a port of a Service', field(prop, 'name'), faults);
  if (taken.has(name)) {
    faults.push({ code: 'name-repeated', prop, details: { name: excerpt(name), of: 'ports' } });
  }
  taken.add(name);
}

function checkTarget(
  { targetPort, appProtocol }: Incomplete<ServicePort>,
  prop: string,
  faults: Fault[],
): void {
  const at = field(prop, 'targetPort');
  if (typeof targetPort === 'number' && targetPort !== 0) checkPortNumber(targetPort, at, faults);
  if (typeof targetPort === 'string' && targetPort !== '') checkPortName(targetPort, at, faults);
  if (appProtocol === undefined) return;
  checkQualifiedName(appProtocol, 'a protocol', field(prop, 'appProtocol'), faults);
}

function checkPortOnce(
  port: number,
  protocol: string | undefined,
  taken: Set<string>,
  prop: string,
  faults: Fault[],
): void {
  const spoken = protocolOf(protocol);
  const key = `${String(port)}/${spoken}`;
  if (taken.has(key)) {
    const details = { port, protocol: excerpt(spoken) };
    faults.push({ code: 'service-port-repeated', prop, details });
  }
  taken.add(key);
}

/** The fields that belong to some types of Service only. */
function checkType(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  const type = typeOf(service);
  const isOpen = type === 'NodePort' || type === 'LoadBalancer';
  if (service.clusterIP === 'None' && isOpen) {
    misplaced('clusterIP "None"', type, field(prop, 'clusterIP'), faults);
  }
  if (type === 'ExternalName') checkExternalName(service, prop, faults);
  if (type !== 'LoadBalancer') {
    for (const name of OF_LOAD_BALANCERS) {
      const value = service[name];
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      misplaced(name, type, field(prop, name), faults);
    }
  }
  const { externalTrafficPolicy = '', externalIPs = [], healthCheckNodePort = 0 } = service;
  const isReachable = isOpen || (type === 'ClusterIP' && externalIPs.length > 0);
  if (externalTrafficPolicy !== '' && !isReachable) {
    misplaced('externalTrafficPolicy', type, field(prop, 'externalTrafficPolicy'), faults);
  }
  const isChecked = type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
  if (healthCheckNodePort === 0) return;
  const at = field(prop, 'healthCheckNodePort');
  if (isChecked) checkWhole(healthCheckNodePort, 1, LARGEST_PORT, at, faults);
  else misplaced('healthCheckNodePort', type, at, faults);
}

function checkExternalName(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  const { externalName = '', clusterIP = '' } = service;
  const at = field(prop, 'externalName');
  checkDnsSubdomain(externalName.replace(/\.$/, ''), 'a host', at, faults);
  if (clusterIP !== '') misplaced('clusterIP', 'ExternalName', field(prop, 'clusterIP'), faults);
  for (const name of ['clusterIPs', 'ipFamilies', 'ipFamilyPolicy'] as const) {
    const value = service[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    misplaced(name, 'ExternalName', field(prop, name), faults);
  }
}

function checkAddresses(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  const { clusterIP = '', clusterIPs = [], externalIPs = [] } = service;
  const given = [
    ...(clusterIP === '' ? [] : [[clusterIP, field(prop, 'clusterIP')] as const]),
    ...clusterIPs.map((ip, index) => [ip, element(field(prop, 'clusterIPs'), index)] as const),
  ];
  for (const [ip, at] of given) {
    if (ip !== 'None') checkAddress(ip, at, faults);
  }
  for (const [index, ip] of externalIPs.entries()) {
    checkAddress(ip, element(field(prop, 'externalIPs'), index), faults);
  }
}

function checkAddress(ip: string, prop: string, faults: Fault[]): void {
  if (!checkText(ip, 'an IP address', prop, faults) || isIpAddress(ip)) return;
  faults.push({ code: 'ip-address-malformed', prop, details: { given: excerpt(ip) } });
}

function checkAffinity(service: Incomplete<ServiceSpec>, prop: string, faults: Fault[]): void {
  const seconds = service.sessionAffinityConfig?.clientIP?.timeoutSeconds;
  if (service.sessionAffinity !== 'ClientIP') return;
  const at = field(prop, 'sessionAffinityConfig.clientIP.timeoutSeconds');
  checkWhole(seconds, 1, LONGEST_AFFINITY, at, faults);
}

function misplaced(name: string, type: string, prop: string, faults: Fault[]): void {
  faults.push({ code: 'service-field-misplaced', prop, details: { field: name, type } });
}

function typeOf({ type = '' }: Incomplete<ServiceSpec>): string {
  return type === '' ? 'ClusterIP' : excerpt(type);
}

const CHOICES = [
  ['type', ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']],
  ['sessionAffinity', ['None', 'ClientIP']],
  ['externalTrafficPolicy', ['Cluster', 'Local']],
  ['internalTrafficPolicy', ['Cluster', 'Local']],
  ['ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']],
  ['trafficDistribution', ['PreferClose', 'PreferSameZone', 'PreferSameNode']],
] as const;

const OF_LOAD_BALANCERS = [
  'allocateLoadBalancerNodePorts',
  'loadBalancerClass',
  'loadBalancerSourceRanges',
] as const;

const LONGEST_AFFINITY = 86400;
