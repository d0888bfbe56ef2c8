import type { Fault } from '../../findings/finding';
import { annotationFaults } from './pause-annotations';
import { DEFAULT_MAX_REPLICAS } from './replica-counts';
import { envSourceFaults } from './scale-target';
import type { KedaVersion } from '../keda-version';
import type { ScaledJobFacts } from './scaling-facts';
import { isResourceTrigger, triggerListFaults } from '../triggers/trigger-list';

/** Where whoever wrote a ScaledJob finds its parts, as paths of props. */
export interface ScaledJobProps {
  readonly name: string;
  readonly annotations: string;
  readonly min: string;
  readonly max: string;
  /** Under which `rollout`, `scalingStrategy` and the like stand. */
  readonly settings: string;
  readonly triggers: string;
  /** Absent: in the pod template of `jobTargetRef` among the settings. */
  readonly restartPolicy?: string;
}

/** What a ScaledJob is looked at against. */
export interface ScaledJobContext {
  readonly at: ScaledJobProps;
  readonly kedaVersion: KedaVersion;
}

/** The paths of a plain ScaledJob. */
export const SCALED_JOB_PROPS: ScaledJobProps = {
  name: 'metadata.name',
  annotations: 'metadata.annotations',
  min: 'spec.minReplicaCount',
  max: 'spec.maxReplicaCount',
  settings: 'spec',
  triggers: 'spec.triggers',
};

/** The longest name that fits the label of its jobs, in characters. */
const LONGEST_NAME = 63;

/**
 * What is wrong with a ScaledJob as a whole, beside the metadata of its triggers.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledjob_webhook.go` ValidateCreate
 * @see KEDA v2.20.2 `pkg/scaling/executor/scale_jobs.go` createJobs, NewScalingStrategy
 */
export function scaledJobFaults(facts: ScaledJobFacts, { at }: ScaledJobContext): readonly Fault[] {
  const { name, containers } = facts;
  const restartPolicyAt =
    at.restartPolicy ?? `${at.settings}.jobTargetRef.template.spec.restartPolicy`;
  const nameFaults: readonly Fault[] =
    name.length <= LONGEST_NAME
      ? []
      : [{ code: 'scaled-job-name-too-long', prop: at.name, details: { name, max: LONGEST_NAME } }];
  return [
    ...nameFaults,
    ...annotationFaults('ScaledJob', facts.annotations, at.annotations),
    ...replicaFaults(facts, at.min),
    ...restartPolicyFaults(facts.restartPolicy, restartPolicyAt),
    ...rolloutFaults(facts, at.settings),
    ...strategyFaults(facts, `${at.settings}.scalingStrategy`),
    ...(containers === undefined
      ? []
      : envSourceFaults(facts.envSourceContainerName, containers, at.settings)),
    ...triggerListFaults(facts.triggers, at.triggers),
    ...resourceTriggerFaults(facts, at.triggers),
  ];
}

function replicaFaults(
  { minReplicaCount: min = 0, maxReplicaCount: max }: ScaledJobFacts,
  prop: string,
): readonly Fault[] {
  if (min <= (max ?? DEFAULT_MAX_REPLICAS)) return [];
  const details = { min, max: max ?? DEFAULT_MAX_REPLICAS, maxGiven: max !== undefined };
  return [{ code: 'scaled-job-replicas-reversed', prop, details }];
}

function restartPolicyFaults(given: string | undefined, prop: string): readonly Fault[] {
  if (['', 'Never', 'OnFailure'].includes(given ?? '')) return [];
  return [{ code: 'scaled-job-restart-policy', prop, details: { given: given ?? '' } }];
}

function rolloutFaults(facts: ScaledJobFacts, at: string): readonly Fault[] {
  const { rolloutStrategy: deprecated = '', rollout: { strategy } = {} } = facts;
  const faults: Fault[] = [];
  if (deprecated !== '') {
    const details = { given: deprecated, overruled: strategy ?? null };
    const prop = `${at}.rolloutStrategy`;
    faults.push({ code: 'scaled-job-rollout-strategy-deprecated', prop, details });
  }
  const effective = deprecated === '' ? strategy : deprecated;
  if (effective !== 'gradual') {
    const prop = deprecated === '' ? `${at}.rollout.strategy` : `${at}.rolloutStrategy`;
    const details = { given: effective ?? null };
    faults.push({ code: 'scaled-job-rollout-deletes-jobs', prop, details });
  }
  return faults;
}

const CUSTOM_KEYS = [
  'customScalingQueueLengthDeduction',
  'customScalingRunningJobPercentage',
] as const;

function strategyFaults({ scalingStrategy = {} }: ScaledJobFacts, at: string): readonly Fault[] {
  const { strategy, customScalingRunningJobPercentage: percentage } = scalingStrategy;
  if (strategy === 'custom') {
    if (percentage !== undefined && isFloat(percentage)) return [];
    const details = { given: percentage ?? null };
    const prop = `${at}.customScalingRunningJobPercentage`;
    return [{ code: 'scaled-job-percentage-malformed', prop, details }];
  }
  return CUSTOM_KEYS.filter((key) => scalingStrategy[key] !== undefined).map((key) => ({
    code: 'scaled-job-custom-key-without-effect',
    prop: `${at}.${key}`,
    details: { key, strategy: strategy ?? null },
  }));
}

/** A number as Go reads it, without the spellings that nobody means: hexadecimal, NaN and Inf. */
function isFloat(text: string): boolean {
  return (
    /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text) &&
    Number.isFinite(Number(text))
  );
}

function resourceTriggerFaults({ triggers }: ScaledJobFacts, at: string): readonly Fault[] {
  return triggers.flatMap((trigger, index): readonly Fault[] =>
    isResourceTrigger(trigger)
      ? [
          {
            code: 'scaled-job-resource-trigger',
            prop: `${at}[${String(index)}]`,
            details: { type: trigger.type },
          },
        ]
      : [],
  );
}
