import type { Fault } from '../findings/finding';
import { authenticationFaults } from '../keda/authentication/authentication';
import type { AuthenticationSettings } from '../keda/authentication/authentication-settings';
import { CATALOGUE_KEDA_VERSION } from '../keda/keda-version';
import { pausedReplicasOf } from '../keda/scaled/pause-annotations';
import { scaledJobFaults } from '../keda/scaled/scaled-job';
import { scaledObjectFaults } from '../keda/scaled/scaled-object';
import { scalerOf } from '../keda/scalers/scaler-catalogue';
import type { ScalingSettings } from '../keda/scaled/scaling-facts';
import { scalingModifiersFaults } from '../keda/scaled/scaling-formula';
import { isUntypedTrigger, type ScalerTrigger } from '../keda/triggers/trigger';
import type { AuthenticationFacts } from '../keda/authentication/authentication-facts';
import type { EnvironmentFacts, TriggerFacts } from '../keda/triggers/trigger-facts';
import { triggerFaults } from '../keda/triggers/trigger-metadata';
import { objectNameFaults } from '../kubernetes/names';
import type { PodSpec } from '../kubernetes/objects.generated';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { pausedWithinCeiling } from '../policy/scaled-within-ceiling';
import type { OutputOptions } from '../render/output-options';
import { podSpecOf } from '../render/pod';
import {
  givenTriggersOf,
  ownAuthenticationsOf,
  ownTriggersOf,
  triggerFactsOf,
} from '../render/triggers';
import { scaledObjectAnnotations } from '../render/workload';
import { runsJobs, workerNameOf, type WorkloadFacts } from '../render/workload-facts';
import { withoutConsequences } from '../input/consequences';
import { environmentFactsOf } from './environment-facts';
import { isUsable } from './trigger-intake';
import type { VisibleObjects } from './visible-objects';

/** What a workload's triggers are looked at against, as far as the app says it. */
export interface TriggerSurroundings {
  /** Of the workload; empty when the apply command says it. */
  readonly namespace: string;
  readonly visible: VisibleObjects;
  /** What the reference of a trigger leads to; undefined when that is not in the app. */
  readonly authenticationOf: (
    trigger: TriggerFacts,
    environment: EnvironmentFacts | undefined,
  ) => AuthenticationFacts | undefined;
}

/** What is wrong with how KEDA scales a workload, its triggers' own metadata aside. */
export function workloadScalingFaults(
  facts: WorkloadFacts,
  output: OutputOptions,
  pool: PoolFacts | undefined,
): readonly Fault[] {
  const at = {
    name: 'metadata.name',
    annotations: 'output.annotations',
    min: 'scaling.replicas.min',
    max: 'scaling.replicas.max',
    settings: runsJobs(facts) ? 'output.scaledJob' : 'output.scaledObject',
    // Not a prop yet: the library's own triggers come first.
    triggers: TRIGGERS,
  };
  const faults = runsJobs(facts)
    ? jobFaults(facts, output, at)
    : scaledFaults(facts, output, pool, at);
  // A queue or schedule that gives no trigger has a finding of its own.
  const needed = needsGivenTriggers(facts, output);
  return [
    ...faults
      .filter(({ code }) => code !== 'triggers-missing' || needed)
      .map((fault) => ({ ...fault, prop: triggerProp(fault.prop, facts, output) })),
    ...ownAuthenticationFaults(facts, output),
  ];
}

/** What is wrong with the metadata of the triggers that the user gave. */
export function givenTriggerFaults(
  facts: WorkloadFacts,
  output: OutputOptions,
  surroundings: TriggerSurroundings,
): readonly Fault[] {
  const own = ownTriggersOf(facts, output).length;
  const all = triggerFactsOf(facts, output);
  const { min, max } = facts.scaling;
  const hasFormula = (output.scaledObject?.advanced?.scalingModifiers?.formula ?? '') !== '';
  const environment = environmentOf(facts, output, surroundings);
  return givenTriggersOf(facts, output).flatMap((given, index) => {
    const trigger = all[own + index];
    if (trigger === undefined || !isLookedAt(given)) return [];
    return triggerFaults(trigger, {
      at: `${givenProp(facts)}[${String(index)}]`,
      scaledBy: runsJobs(facts) ? 'ScaledJob' : 'ScaledObject',
      hasFormula,
      kedaVersion: CATALOGUE_KEDA_VERSION,
      authentication: surroundings.authenticationOf(trigger, environment),
      environment,
      min,
      max,
    });
  });
}

/** One that somebody asked not to be held against the catalogue is, where the catalogue has it. */
function isLookedAt(trigger: ScalerTrigger): boolean {
  if (!isUsable(trigger)) return false;
  return !isUntypedTrigger(trigger) || scalerOf(trigger.type) !== undefined;
}

const TRIGGERS = '#triggers';

/** Whether it is for the user alone to say what wakes the worker. */
function needsGivenTriggers({ kind }: WorkloadFacts, { queueTrigger }: OutputOptions): boolean {
  return kind === 'QueueWorker' || queueTrigger === false;
}

/** Where the user finds a trigger, by its position among all that are written. */
function triggerProp(prop: string, facts: WorkloadFacts, output: OutputOptions): string {
  if (!prop.startsWith(TRIGGERS)) return prop;
  const given = givenProp(facts);
  const [whole, position] = /^#triggers\[(\d+)\]/.exec(prop) ?? [];
  if (whole === undefined || position === undefined) return given;
  const own = ownTriggersOf(facts, output);
  const rest = prop.slice(whole.length);
  const made = own[Number(position)];
  if (made === undefined) return `${given}[${String(Number(position) - own.length)}]${rest}`;
  return `output.${made.type === 'cron' ? 'cronTrigger' : 'queueTrigger'}${rest}`;
}

/** Where the user wrote triggers. */
export function givenProp({ kind }: WorkloadFacts): string {
  return kind === 'QueueWorker' ? 'triggers' : 'output.triggers';
}

type Props = Parameters<typeof scaledObjectFaults>[1]['at'];

function scaledFaults(
  facts: WorkloadFacts,
  output: OutputOptions,
  pool: PoolFacts | undefined,
  at: Props,
): readonly Fault[] {
  const { min, max } = facts.scaling;
  const triggers = triggerFactsOf(facts, output);
  const settings = settingsOf(facts, output);
  const modifiers = settings.advanced?.scalingModifiers;
  const annotations = annotationsOf(facts, output);
  const paused = pausedReplicasOf(annotations);
  const pausedProp = `${at.annotations}["autoscaling.keda.sh/paused-replicas"]`;
  const ceiling =
    paused === undefined || pool === undefined ? [] : pausedWithinCeiling(paused, pool, pausedProp);
  return [
    ...ceiling,
    ...withoutConsequences(ceiling, [
      ...scaledObjectFaults(
        {
          name: workerNameOf(facts.name),
          annotations,
          targetKind: 'Deployment',
          ...(min === undefined ? {} : { minReplicaCount: min }),
          ...(max === undefined ? {} : { maxReplicaCount: max }),
          triggers,
          ...settings,
        },
        {
          at,
          kedaVersion: CATALOGUE_KEDA_VERSION,
          target: {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name: workerNameOf(facts.name),
            hasReplicas: false,
            // Only triggers on the pods' own resources look at them.
            containers: triggers.some(({ type }) => type === 'cpu' || type === 'memory')
              ? podOf(facts, output, pool).containers
              : [],
          },
        },
      ),
      ...scalingModifiersFaults(modifiers ?? {}, {
        triggers,
        fallback: settings.fallback,
        at: 'output.scaledObject.advanced.scalingModifiers',
        triggersAt: at.triggers,
      }),
    ]),
  ];
}

function jobFaults(facts: WorkloadFacts, output: OutputOptions, at: Props): readonly Fault[] {
  const { min, max } = facts.scaling;
  const { rollout, scalingStrategy } = output.scaledJob ?? {};
  const restartPolicy = facts.worker.podSpec?.restartPolicy ?? 'Never';
  return scaledJobFaults(
    {
      name: workerNameOf(facts.name),
      annotations: { ...facts.metadata.annotations, ...output.annotations },
      ...(min === undefined ? {} : { minReplicaCount: min }),
      ...(max === undefined ? {} : { maxReplicaCount: max }),
      triggers: triggerFactsOf(facts, output),
      rollout: { strategy: 'gradual', ...rollout },
      ...(scalingStrategy === undefined ? {} : { scalingStrategy }),
      restartPolicy,
    },
    { at: { ...at, restartPolicy: 'podSpec.restartPolicy' }, kedaVersion: CATALOGUE_KEDA_VERSION },
  );
}

/** Of the settings that only matter on the way from and to zero, those of this workload alone. */
function settingsOf(facts: WorkloadFacts, output: OutputOptions): ScalingSettings {
  const { initialCooldownPeriod, idleReplicaCount, fallback, advanced } = output.scaledObject ?? {};
  const { pollingInterval, cooldownPeriod } = facts.output.scaledObject ?? {};
  const given = {
    initialCooldownPeriod,
    idleReplicaCount,
    fallback,
    advanced,
    pollingInterval,
    cooldownPeriod,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function annotationsOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): Readonly<Record<string, string>> {
  return {
    ...facts.metadata.annotations,
    ...output.annotations,
    ...scaledObjectAnnotations(facts, output),
  };
}

/** The authentications that stand at triggers; two of one name would be one object. */
export function ownAuthenticationFaults(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly Fault[] {
  const given = givenTriggersOf(facts, output);
  const names = new Set<string>();
  return ownAuthenticationsOf(facts, output).flatMap(
    ({ name, trigger, spec }): readonly Fault[] => {
      const at = `${givenProp(facts)}[${String(given.indexOf(trigger))}]`;
      if (names.has(name)) {
        const details = { name, type: trigger.type };
        return [{ code: 'authentication-name-shared', prop: `${at}.authentication`, details }];
      }
      names.add(name);
      // The name of the worker has findings of its own.
      const tooLong =
        objectNameFaults(workerNameOf(facts.name), '').length > 0
          ? []
          : objectNameFaults(name, `${at}.name`);
      if (tooLong.length > 0) return tooLong;
      return authenticationFaults(spec as AuthenticationSettings, {
        kind: 'TriggerAuthentication',
        at: `${at}.authentication`,
      });
    },
  );
}

/** KEDA looks at the first container, in front of which a patch may have put another. */
function environmentOf(
  facts: WorkloadFacts,
  output: OutputOptions,
  { namespace, visible }: TriggerSurroundings,
): EnvironmentFacts | undefined {
  const [first] = podOf(facts, output, undefined).containers;
  return first === undefined ? undefined : environmentFactsOf(first, namespace, visible);
}

function podOf(facts: WorkloadFacts, output: OutputOptions, pool: PoolFacts | undefined): PodSpec {
  return podSpecOf(facts, pool ?? barePool(''), output);
}
