import type { Fault } from '../findings/finding';
import { checkExactlyOne } from './exactly-one';
import { INT32_MAX, INT64_MAX, checkChoice, checkWhole, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import type { Container, Probe } from './objects.generated';
import { checkPortNumber, checkPortOf } from './ports';
import { element, field } from '../input/prop-path';

/** The three probes of a container. */
export function checkProbes(container: Incomplete<Container>, prop: string, faults: Fault[]): void {
  for (const name of PROBES) {
    const probe = container[name];
    if (probe !== undefined) checkProbe(name, probe, container, field(prop, name), faults);
  }
}

type ProbeName = 'livenessProbe' | 'readinessProbe' | 'startupProbe';

function checkProbe(
  name: ProbeName,
  probe: Incomplete<Probe>,
  container: Incomplete<Container>,
  prop: string,
  faults: Fault[],
): void {
  checkExactlyOne(probe, 'the probe', ['exec', 'httpGet', 'tcpSocket', 'grpc'], prop, faults);
  checkAction(probe, container, prop, faults);
  if (probe.grpc !== undefined) {
    checkPortNumber(probe.grpc.port, field(prop, 'grpc.port'), faults);
  }
  for (const timing of TIMINGS) {
    checkWhole(probe[timing], 0, INT32_MAX, field(prop, timing), faults);
  }
  checkWhole(probe.successThreshold, 0, INT32_MAX, field(prop, 'successThreshold'), faults);
  if (name !== 'readinessProbe' && (probe.successThreshold ?? 1) > 1) {
    const details = { probe: name, given: probe.successThreshold ?? 1 };
    const at = field(prop, 'successThreshold');
    faults.push({ code: 'probe-success-threshold-not-one', prop: at, details });
  }
  const at = field(prop, 'terminationGracePeriodSeconds');
  if (name !== 'readinessProbe') {
    checkWhole(probe.terminationGracePeriodSeconds, 1, INT64_MAX, at, faults);
  } else if (probe.terminationGracePeriodSeconds !== undefined) {
    faults.push({ code: 'readiness-probe-with-grace-period', prop: at, details: {} });
  }
}

/** The ways of reaching a container that probes and hooks have in common. */
export function checkAction(
  { exec, httpGet, tcpSocket }: Pick<Incomplete<Probe>, 'exec' | 'httpGet' | 'tcpSocket'>,
  container: Incomplete<Container>,
  prop: string,
  faults: Fault[],
): void {
  if (exec !== undefined && (exec.command ?? []).length === 0) {
    const at = field(prop, 'exec.command');
    faults.push({ code: 'value-missing', prop: at, details: { expected: 'a command' } });
  }
  if (tcpSocket !== undefined) {
    checkPortOf(container, tcpSocket.port, field(prop, 'tcpSocket.port'), faults);
  }
  if (httpGet === undefined) return;
  checkPortOf(container, httpGet.port, field(prop, 'httpGet.port'), faults);
  checkChoice(httpGet.scheme, ['HTTP', 'HTTPS'], field(prop, 'httpGet.scheme'), faults);
  for (const [index, { name = '' }] of (httpGet.httpHeaders ?? []).entries()) {
    if (/^[-A-Za-z0-9]+$/.test(name)) continue;
    const at = element(field(prop, 'httpGet.httpHeaders'), index, name);
    const details = { given: excerpt(name) };
    faults.push({ code: 'http-header-name-malformed', prop: at, details });
  }
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const TIMINGS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'failureThreshold',
] as const;
