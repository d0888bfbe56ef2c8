import type { Fault } from '../findings/finding';
import { checkChoice, checkWhole, excerpt, INT32_MAX } from './fields';
import type { DeploymentSpec, DeploymentStrategy } from './objects.generated';
import { field } from '../input/prop-path';

/** How a Deployment replaces its pods. */
export function deploymentFaults(
  options: Pick<
    DeploymentSpec,
    'strategy' | 'minReadySeconds' | 'progressDeadlineSeconds' | 'revisionHistoryLimit'
  >,
  prop: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  const { strategy, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit } = options;
  if (strategy !== undefined) checkStrategy(strategy, field(prop, 'strategy'), faults);
  const numbers = { minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit };
  for (const [name, given] of Object.entries(numbers)) {
    checkWhole(given, 0, INT32_MAX, field(prop, name), faults);
  }
  const progress = progressDeadlineSeconds ?? DEFAULT_PROGRESS_DEADLINE;
  const minReady = minReadySeconds ?? 0;
  if (progress > minReady || progress < 0) return faults;
  const isGiven = progressDeadlineSeconds !== undefined;
  const at = field(prop, isGiven ? 'progressDeadlineSeconds' : 'minReadySeconds');
  const details = { progress, given: isGiven, minReady };
  faults.push({ code: 'progress-deadline-too-short', prop: at, details });
  return faults;
}

function checkStrategy(
  { type = '', rollingUpdate }: DeploymentStrategy,
  prop: string,
  faults: Fault[],
): void {
  checkChoice(type, ['RollingUpdate', 'Recreate'], field(prop, 'type'), faults);
  if (rollingUpdate === undefined) return;
  const at = field(prop, 'rollingUpdate');
  if (type === 'Recreate') {
    faults.push({ code: 'rolling-update-with-recreate', prop: at, details: {} });
    return;
  }
  const { maxSurge = '25%', maxUnavailable = '25%' } = rollingUpdate;
  checkCountOrPercent(maxSurge, field(at, 'maxSurge'), faults);
  checkCountOrPercent(maxUnavailable, field(at, 'maxUnavailable'), faults);
  if (isZero(maxSurge) && isZero(maxUnavailable)) {
    const details = { maxSurge: show(maxSurge), maxUnavailable: show(maxUnavailable) };
    faults.push({ code: 'rollout-cannot-proceed', prop: at, details });
  }
  if (isPercent(maxUnavailable) && Number(maxUnavailable.slice(0, -1)) > 100) {
    const details = { given: excerpt(maxUnavailable) };
    const where = field(at, 'maxUnavailable');
    faults.push({ code: 'max-unavailable-above-all', prop: where, details });
  }
}

function checkCountOrPercent(given: number | string, prop: string, faults: Fault[]): void {
  if (typeof given === 'number') checkWhole(given, 0, INT32_MAX, prop, faults);
  else if (!isPercent(given)) {
    faults.push({ code: 'percentage-malformed', prop, details: { given: excerpt(given) } });
  }
}

function isPercent(given: number | string): given is string {
  return typeof given === 'string' && /^[0-9]+%$/.test(given);
}

function isZero(given: number | string): boolean {
  return given === 0 || (typeof given === 'string' && /^0+%$/.test(given));
}

function show(given: number | string): string {
  return typeof given === 'number' ? String(given) : `"${excerpt(given)}"`;
}

const DEFAULT_PROGRESS_DEADLINE = 600;
