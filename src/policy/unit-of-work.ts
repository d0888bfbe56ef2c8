import type { Fault } from '../findings/finding';

/** What a pod needs beside its message: to notice the signal, and to say goodbye. In seconds. */
const MARGIN = 30;
/** KEDA's and this library's own cooldown, in seconds. */
const USUAL_COOLDOWN = 300;
/** Longer than this, a pod is as likely to be moved as to finish. In seconds. */
const LONGEST_IN_DEPLOYMENT = 3600;

/** What decides whether a message that was begun is also ended. */
export interface WorkFacts {
  /** In seconds. */
  readonly unitOfWork: number;
  readonly runs: 'deployment' | 'job';
  /** Of the pod, in seconds, as it is written. */
  readonly gracePeriod: number;
  /** In seconds, as it is written. */
  readonly cooldown: number;
  /** Whether the worker goes to zero when all is quiet. */
  readonly returnsToZero: boolean;
  /** As the queue has it, in seconds; undefined when nobody says. */
  readonly visibilityTimeout: number | undefined;
  /** After how long a job is ended, in seconds; undefined for never. */
  readonly jobDeadline: number | undefined;
  readonly doNotDisrupt: boolean | undefined;
  readonly min: number | undefined;
}

/** Where the user wrote what the rules speak of. */
export interface WorkProps {
  readonly gracePeriod: string;
  readonly cooldown: string;
  readonly jobDeadline: string;
}

/** Grace period of a pod whose message takes so long, in seconds. */
export function gracePeriodFor(unitOfWork: number): number {
  return unitOfWork + MARGIN;
}

/** Cooldown of a worker whose message takes so long, in seconds. */
export function cooldownFor(unitOfWork: number): number {
  return Math.max(USUAL_COOLDOWN, unitOfWork);
}

/** Whether Karpenter is kept from the nodes of running pods, unless somebody says otherwise. */
export function isUndisturbed(runs: WorkFacts['runs'], given: boolean | undefined): boolean {
  return given ?? runs === 'job';
}

/** Nothing that stops pods stops them before their message is done. */
export function workIsFinished(facts: WorkFacts, at: WorkProps): readonly Fault[] {
  const { unitOfWork, runs, gracePeriod, cooldown, visibilityTimeout, jobDeadline } = facts;
  const faults: Fault[] = [];
  if (gracePeriod < unitOfWork) {
    const details = { gracePeriod, unitOfWork };
    faults.push({ code: 'grace-period-below-work', prop: at.gracePeriod, details });
  }
  if (runs === 'deployment' && facts.returnsToZero && cooldown < unitOfWork) {
    const details = { cooldown, unitOfWork };
    faults.push({ code: 'cooldown-below-work', prop: at.cooldown, details });
  }
  if (visibilityTimeout !== undefined && visibilityTimeout < unitOfWork) {
    const details = { visibilityTimeout, unitOfWork };
    faults.push({ code: 'visibility-below-work', prop: 'queueVisibilityTimeout', details });
  }
  if (runs === 'job' && jobDeadline !== undefined && jobDeadline < unitOfWork) {
    const details = { jobDeadline, unitOfWork };
    faults.push({ code: 'job-deadline-below-work', prop: at.jobDeadline, details });
  }
  if (runs === 'deployment' && unitOfWork > LONGEST_IN_DEPLOYMENT) {
    const details = { unitOfWork, longest: LONGEST_IN_DEPLOYMENT };
    faults.push({ code: 'work-longer-than-pods-live', prop: 'unitOfWork', details });
  }
  return [...faults, ...disruptionFaults(facts)];
}

function disruptionFaults({
  runs,
  doNotDisrupt,
  min = 0,
  unitOfWork,
}: WorkFacts): readonly Fault[] {
  const prop = 'doNotDisrupt';
  if (runs === 'job') {
    if (doNotDisrupt !== false) return [];
    return [{ code: 'work-open-to-disruption', prop, details: { unitOfWork } }];
  }
  if (doNotDisrupt !== true || min === 0) return [];
  return [{ code: 'disruption-blocked-for-good', prop, details: { min } }];
}
