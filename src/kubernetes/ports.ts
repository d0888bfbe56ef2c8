import type { Fault } from '../findings/finding';
import { isPortName } from '../values/kubernetes-names';
import { checkChoice, checkWhole, excerpt, someOf } from './fields';
import type { Incomplete } from './incomplete';
import type { Container, ContainerPort } from './objects.generated';
import { element, field } from '../input/prop-path';

/** The ports of one container. */
export function checkPorts(
  ports: readonly Incomplete<ContainerPort>[],
  prop: string,
  faults: Fault[],
): void {
  const names = new Set<string>();
  for (const [
    index,
    { name = '', containerPort, hostPort = 0, hostIP = '', protocol },
  ] of ports.entries()) {
    const at = element(prop, index, name);
    if (name !== '') {
      checkPortName(name, field(at, 'name'), faults);
      if (names.has(name)) {
        const details = { name: excerpt(name), of: 'ports' };
        faults.push({ code: 'name-repeated', prop: at, details });
      }
      names.add(name);
    }
    checkPortNumber(containerPort, field(at, 'containerPort'), faults);
    if (hostIP !== '' && hostPort === 0) {
      const details = { given: excerpt(hostIP) };
      faults.push({ code: 'host-ip-without-effect', prop: field(at, 'hostIP'), details });
    }
    if (hostPort !== 0) checkWhole(hostPort, 1, LARGEST_PORT, field(at, 'hostPort'), faults);
    checkChoice(protocol, PROTOCOLS, field(at, 'protocol'), faults);
  }
}

/** The ports of containers that run side by side, and so share their network. */
export function checkSharedPorts(
  containers: readonly { readonly container: Incomplete<Container>; readonly prop: string }[],
  hostNetwork: boolean,
  faults: Fault[],
): void {
  if (containers.every(({ container }) => container.ports === undefined)) return;
  const names = new Map<string, number>();
  const hostPorts = new Set<string>();
  const addresses = new Map<string, Set<string>>();
  for (const [place, { container, prop }] of containers.entries()) {
    for (const [index, port] of (container.ports ?? []).entries()) {
      const at = element(field(prop, 'ports'), index, port.name);
      checkSharedName(port.name ?? '', place, names, at, faults);
      checkOnHostNetwork(port, hostNetwork, at, faults);
      if (checkHostPort(port, hostPorts, at, faults)) {
        checkAddress(port, addresses, at, faults);
      }
    }
  }
}

/** A port by its number, which must be given. */
export function checkPortNumber(port: number | undefined, prop: string, faults: Fault[]): void {
  if (port !== undefined) checkWhole(port, 1, LARGEST_PORT, prop, faults);
  else faults.push({ code: 'value-missing', prop, details: { expected: 'a port number' } });
}

/** A name as ports have it. */
function checkPortName(name: string, prop: string, faults: Fault[]): void {
  if (isPortName(name)) return;
  faults.push({ code: 'port-name-malformed', prop, details: { given: excerpt(name) } });
}

/** A port by number, or by the name that the container gives it. */
export function checkPortOf(
  container: Incomplete<Container>,
  port: number | string | undefined,
  prop: string,
  faults: Fault[],
): void {
  if (typeof port !== 'string') {
    checkPortNumber(port, prop, faults);
  } else if (!isPortName(port)) {
    checkPortName(port, prop, faults);
  } else if (!(container.ports ?? []).some(({ name }) => name === port)) {
    const names = (container.ports ?? []).flatMap(({ name }) => name ?? []);
    const details = { given: port, known: someOf(names) };
    faults.push({ code: 'port-unknown', prop, details });
  }
}

function checkSharedName(
  name: string,
  place: number,
  names: Map<string, number>,
  prop: string,
  faults: Fault[],
): void {
  if (name === '') return;
  const other = names.get(name);
  if (other === undefined) names.set(name, place);
  else if (other !== place) {
    faults.push({ code: 'port-name-shared', prop, details: { name: excerpt(name) } });
  }
}

function checkOnHostNetwork(
  { containerPort = 0, hostPort = 0 }: Incomplete<ContainerPort>,
  hostNetwork: boolean,
  prop: string,
  faults: Fault[],
): void {
  if (!hostNetwork || hostPort === 0 || hostPort === containerPort) return;
  const details = { hostPort, containerPort };
  const at = field(prop, 'hostPort');
  faults.push({ code: 'host-port-not-container-port', prop: at, details });
}

/** Tells whether there is more to look at. */
function checkHostPort(
  { hostPort = 0, hostIP = '', protocol }: Incomplete<ContainerPort>,
  taken: Set<string>,
  prop: string,
  faults: Fault[],
): boolean {
  if (hostPort === 0) return true;
  const spoken = protocolOf(protocol);
  const key = `${spoken}/${hostIP}/${String(hostPort)}`;
  if (taken.has(key)) {
    const details = { port: hostPort, protocol: excerpt(spoken) };
    faults.push({ code: 'host-port-repeated', prop: field(prop, 'hostPort'), details });
    return false;
  }
  taken.add(key);
  return true;
}

/** One port may be offered at several ports of the node, but not twice in the same way. */
function checkAddress(
  { containerPort = 0, hostPort = 0, hostIP = '', protocol }: Incomplete<ContainerPort>,
  addresses: Map<string, Set<string>>,
  prop: string,
  faults: Fault[],
): void {
  const spoken = protocolOf(protocol);
  const key = `${String(containerPort)}/${spoken}`;
  const way = hostPort === 0 ? '' : `${hostIP}:${String(hostPort)}`;
  const ways = addresses.get(key);
  if (ways === undefined) addresses.set(key, new Set([way]));
  else {
    if (way === '' || ways.has('') || ways.has(way)) {
      const details = { port: containerPort, protocol: excerpt(spoken) };
      faults.push({ code: 'port-repeated', prop, details });
    }
    ways.add(way);
  }
}

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

/** TCP is the default. */
function protocolOf(protocol: string | undefined): string {
  return protocol === undefined || protocol === '' ? 'TCP' : protocol;
}

const LARGEST_PORT = 65535;
