import type { Fault } from '../findings/finding';
import { authenticationFaults } from '../keda/authentication/authentication';
import type { AuthenticationSpec } from '../keda/authentication/authentication-spec';
import { onceAPart } from '../values/remembered';
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
import { barePool } from '../policy/pool-facts';
import { pausedWithinCeiling } from '../policy/scaled-within-ceiling';
import type { OutputOptions } from '../render/output-options';
import { podSpecOf } from '../render/pod';
import {
  givenTriggersOf,
  ownAuthenticationsOf,
  ownTriggersOf,
  triggerFactsOf,
  triggerOutlinesOf,
} from '../render/triggers';
import { scaledObjectAnnotations } from '../render/workload';
import { runsJobs, workerNameOf, type WorkloadFacts } from '../render/workload-facts';
import { joined } from '../input/intake';
import { isEmpty } from '../values/json';
import { isResourceTrigger } from '../keda/triggers/trigger-list';
import type { JudgedWorkload } from './judged-workload';
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
    environment: () => EnvironmentFacts | undefined,
  ) => AuthenticationFacts | undefined;
}

/** What is wrong with how KEDA scales a workload, its triggers' own metadata aside. */
export function scalingFaults(workload: JudgedWorkload): readonly Fault[] {
  const { facts, output } = workload;
  const faults = runsJobs(facts)
    ? jobFaults(facts, output, PROPS_OF_JOBS)
    : scaledFaults(workload, PROPS);
  return joined(inProps(faults, facts, output), ownAuthenticationFaults(facts, output));
}

/** A trigger stands at no prop yet: the library's own come first. */
const TRIGGERS = '#triggers';

const PROPS = {
  name: 'metadata.name',
  annotations: 'output.annotations',
  min: 'scaling.replicas.min',
  max: 'scaling.replicas.max',
  settings: 'output.scaledObject',
  triggers: TRIGGERS,
};
const PROPS_OF_JOBS = {
  ...PROPS,
  settings: 'output.scaledJob',
  restartPolicy: 'podSpec.restartPolicy',
};

function inProps(
  faults: readonly Fault[],
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly Fault[] {
  if (faults.length === 0) return faults;
  // A queue or schedule that gives no trigger has a finding of its own.
  const needed = needsGivenTriggers(facts, output);
  return faults
    .filter(({ code }) => code !== 'triggers-missing' || needed)
    .map((fault) => ({ ...fault, prop: triggerProp(fault.prop, facts, output) }));
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
  // Few triggers name a variable, and for the others there is no need to know the pod.
  const environment = onceAsked(() => environmentOf(facts, output, surroundings));
  return givenTriggersOf(facts, output).flatMap((given, index) => {
    const trigger = all[own + index];
    if (trigger === undefined || !isLookedAt(given)) return [];
    return triggerFaults(trigger, {
      at: `${givenProp(facts)}[${String(index)}]`,
      scaledBy: runsJobs(facts) ? 'ScaledJob' : 'ScaledObject',
      hasFormula,
      kedaVersion: CATALOGUE_KEDA_VERSION,
      authentication: surroundings.authenticationOf(trigger, environment),
      get environment() {
        return environment();
      },
      min,
      max,
    });
  });
}

function onceAsked<Result>(workOut: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: workOut() }).result;
}

/** One that somebody asked not to be held against the catalogue is, where the catalogue has it. */
function isLookedAt(trigger: ScalerTrigger): boolean {
  if (!isUsable(trigger)) return false;
  return !isUntypedTrigger(trigger) || scalerOf(trigger.type) !== undefined;
}

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

function scaledFaults({ facts, output, soundPool }: JudgedWorkload, at: Props): readonly Fault[] {
  const { min, max } = facts.scaling;
  const triggers = triggerOutlinesOf(facts, output);
  const settings = settingsOf(facts, output);
  const modifiers = settings.advanced?.scalingModifiers;
  const annotations = annotationsOf(facts, output);
  const paused = pausedReplicasOf(annotations);
  const ceiling =
    paused === undefined || soundPool === undefined
      ? NONE
      : pausedWithinCeiling(paused, soundPool, PAUSED_REPLICAS);
  const faults = joined(
    scaledObjectFaults(
      {
        name: workerNameOf(facts.name),
        annotations,
        targetKind: 'Deployment',
        minReplicaCount: min,
        maxReplicaCount: max,
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
          containers: triggers.some(isResourceTrigger)
            ? podSpecOf(facts, soundPool ?? barePool(''), output).containers
            : [],
        },
      },
    ),
    modifiers === undefined && settings.fallback === undefined
      ? NONE
      : scalingModifiersFaults(modifiers ?? {}, {
          triggers,
          fallback: settings.fallback,
          at: 'output.scaledObject.advanced.scalingModifiers',
          triggersAt: at.triggers,
        }),
  );
  return faults.length === 0 ? ceiling : joined(ceiling, withoutConsequences(ceiling, faults));
}

const NONE: readonly Fault[] = [];
const PAUSED_REPLICAS = 'output.annotations["autoscaling.keda.sh/paused-replicas"]';

function jobFaults(
  facts: WorkloadFacts,
  output: OutputOptions,
  at: Parameters<typeof scaledJobFaults>[1]['at'],
): readonly Fault[] {
  const { min, max } = facts.scaling;
  const { rollout, scalingStrategy } = output.scaledJob ?? {};
  const restartPolicy = facts.worker.podSpec?.restartPolicy ?? 'Never';
  return scaledJobFaults(
    {
      name: workerNameOf(facts.name),
      annotations: { ...facts.metadata.annotations, ...output.annotations },
      ...(min === undefined ? {} : { minReplicaCount: min }),
      ...(max === undefined ? {} : { maxReplicaCount: max }),
      triggers: triggerOutlinesOf(facts, output),
      rollout: { strategy: 'gradual', ...rollout },
      ...(scalingStrategy === undefined ? {} : { scalingStrategy }),
      restartPolicy,
    },
    { at, kedaVersion: CATALOGUE_KEDA_VERSION },
  );
}

/** Of the settings that only matter on the way from and to zero, those of this workload alone. */
function settingsOf(facts: WorkloadFacts, output: OutputOptions): ScalingSettings {
  const { initialCooldownPeriod, idleReplicaCount, fallback, advanced } = output.scaledObject ?? {};
  const { pollingInterval, cooldownPeriod } = facts.output.scaledObject ?? {};
  return {
    initialCooldownPeriod,
    idleReplicaCount,
    fallback,
    advanced,
    pollingInterval,
    cooldownPeriod,
  };
}

function annotationsOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): Readonly<Record<string, string>> {
  const own = scaledObjectAnnotations(facts, output);
  const { annotations } = facts.metadata;
  if (annotations === undefined && isEmpty(output.annotations ?? own)) return own;
  return { ...annotations, ...output.annotations, ...own };
}

/** The authentications that stand at triggers; two of one name would be one object. */
function ownAuthenticationFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const own = ownAuthenticationsOf(facts, output);
  if (own.length === 0) return NONE;
  const given = givenTriggersOf(facts, output);
  const names = new Set<string>();
  return own.flatMap(({ name, trigger, spec }): readonly Fault[] => {
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
    return isSound(spec) ? NONE : specFaults(spec, `${at}.authentication`);
  });
}

/** Workers that follow queues of one kind have authentications of one content, which are one part. */
const isSound = onceAPart((spec: AuthenticationSpec) => specFaults(spec, '').length === 0);

function specFaults(spec: AuthenticationSpec, at: string): readonly Fault[] {
  const settings = spec as AuthenticationSettings;
  return authenticationFaults(settings, { kind: 'TriggerAuthentication', at });
}

/** KEDA looks at the first container, in front of which a patch may have put another. */
function environmentOf(
  facts: WorkloadFacts,
  output: OutputOptions,
  { namespace, visible }: TriggerSurroundings,
): EnvironmentFacts | undefined {
  const [first] = podSpecOf(facts, barePool(''), output).containers;
  return first === undefined ? undefined : environmentFactsOf(first, namespace, visible);
}
