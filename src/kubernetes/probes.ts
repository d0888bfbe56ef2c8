import type { Fault } from '../findings/finding';
import { checkExactlyOne } from './exactly-one';
import { checkChoice, checkWhole, excerpt, INT32_MAX, INT64_MAX } from './fields';
import type { Incomplete } from './incomplete';
import type { Container, Lifecycle, LifecycleHandler, Probe } from './objects.generated';
import type { PodFacts } from './pod-facts';
import { checkPortNumber, checkPortOf } from './ports';
import { element, field } from '../input/prop-path';

/** The three probes of a container. */
export function checkProbes(container: Incomplete<Container>, prop: string, faults: Fault[]): void {
  for (const name of PROBES) {
    const probe = container[name];
    if (probe !== undefined) checkProbe(name, probe, container, field(prop, name), faults);
  }
}

/** What a container does after its start and before its end. */
export function checkLifecycle(
  { postStart, preStop, stopSignal }: Incomplete<Lifecycle>,
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  if (postStart !== undefined) {
    checkHook(postStart, container, facts.gracePeriod, field(prop, 'postStart'), faults);
  }
  if (preStop !== undefined) {
    checkHook(preStop, container, facts.gracePeriod, field(prop, 'preStop'), faults);
  }
  if (stopSignal === undefined) return;
  const at = field(prop, 'stopSignal');
  if (facts.os === undefined) {
    const details = { signal: excerpt(stopSignal) };
    faults.push({ code: 'stop-signal-without-os', prop: at, details });
  } else {
    const signals = facts.os === 'windows' ? ['SIGKILL', 'SIGTERM'] : LINUX_SIGNALS;
    if (!signals.includes(stopSignal)) {
      const details = { given: excerpt(stopSignal), allowed: signals };
      faults.push({ code: 'value-not-allowed', prop: at, details });
    }
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

function checkHook(
  hook: Incomplete<LifecycleHandler>,
  container: Incomplete<Container>,
  grace: number,
  prop: string,
  faults: Fault[],
): void {
  checkExactlyOne(hook, 'the hook', ['exec', 'httpGet', 'tcpSocket', 'sleep'], prop, faults);
  checkAction(hook, container, prop, faults);
  if (hook.sleep === undefined) return;
  const at = field(prop, 'sleep.seconds');
  const { seconds = 0 } = hook.sleep;
  checkWhole(seconds, 0, INT64_MAX, at, faults);
  if (seconds <= grace) return;
  faults.push({ code: 'hook-sleep-above-grace-period', prop: at, details: { seconds, grace } });
}

/** The ways of reaching a container that probes and hooks have in common. */
function checkAction(
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

const LINUX_SIGNALS = [
  'SIGTERM,SIGINT,SIGQUIT,SIGKILL,SIGHUP,SIGUSR1,SIGUSR2,SIGABRT,SIGALRM,SIGBUS,SIGCHLD,SIGCLD',
  'SIGCONT,SIGFPE,SIGILL,SIGIO,SIGIOT,SIGPIPE,SIGPOLL,SIGPROF,SIGPWR,SIGSEGV,SIGSTKFLT,SIGSTOP',
  'SIGSYS,SIGTRAP,SIGTSTP,SIGTTIN,SIGTTOU,SIGURG,SIGVTALRM,SIGWINCH,SIGXCPU,SIGXFSZ,SIGRTMIN',
  'SIGRTMAX',
]
  .flatMap((names) => names.split(','))
  .concat(
    Array.from({ length: 15 }, (_, index) => `SIGRTMIN+${String(index + 1)}`),
    Array.from({ length: 14 }, (_, index) => `SIGRTMAX-${String(index + 1)}`),
  );
