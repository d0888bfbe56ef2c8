import type { Incomplete } from './incomplete';
import type { Container, Lifecycle, LifecycleHandler } from './objects.generated';
import type { PodFacts } from './pod-facts';
import type { Fault } from '../findings/finding';
import { field } from '../input/prop-path';
import { INT64_MAX, checkWhole, excerpt } from './fields';
import { checkExactlyOne } from './exactly-one';
import { checkAction } from './probes';

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
