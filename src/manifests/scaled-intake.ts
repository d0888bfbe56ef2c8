import type { Fault } from '../findings/finding';
import type { ScaledJobFacts, ScaledObjectFacts } from '../keda/scaled/scaling-facts';
import type { TriggerFacts } from '../keda/triggers/trigger-facts';
import {
  isJsonObject,
  listAt,
  objectAt,
  textAt,
  withoutNulls,
  type JsonObject,
  type JsonValue,
} from '../values/json';
import type { Intake } from '../input/intake';
import type { ManifestObject } from './manifest-object';
import { containersOf } from './manifest-index';
import {
  validateScaledJob,
  validateScaledJobTrigger,
  validateScaledObject,
  validateScaledObjectTrigger,
} from '../input/validators';
import { propOf } from '../input/prop-path';
import type { Validator } from '../input/schema';
import { shape } from '../input/shape';
import { kindOf } from '../values/kind-of';

/** A ScaledObject as rules look at it, and what it scales. */
export interface TakenScaledObject extends ScaledObjectFacts {
  readonly target: {
    readonly name: string | undefined;
    readonly kind: string;
    readonly apiVersion: string;
  };
  /** Container whose variables the triggers name; the first when absent. */
  readonly envSourceContainerName: string | undefined;
}

/** A ScaledJob as rules look at it. */
export interface TakenScaledJob extends ScaledJobFacts {
  /** Pod template of the jobs. */
  readonly template: JsonObject;
  /** Pods of one job. */
  readonly parallelism: number;
  readonly envSourceContainerName: string | undefined;
}

/** Stands where a trigger cannot be used, so that the others keep their positions. */
const NO_TRIGGER: TriggerFacts = { type: '', metadata: {} };

/** Reads the spec of a ScaledObject. */
export const takeScaledObject = takenOnce((object): Intake<TakenScaledObject> => {
  const { spec, triggers, faults } = takeScaled(
    object,
    validateScaledObject,
    validateScaledObjectTrigger,
  );
  const target = objectAt(spec, 'scaleTargetRef');
  const kind = textAt(target, 'kind') ?? '';
  const apiVersion = textAt(target, 'apiVersion') ?? '';
  return {
    facts: {
      ...(spec as Partial<ScaledObjectFacts>),
      name: object.name,
      annotations: object.annotations,
      targetKind: kind === '' ? 'Deployment' : kind,
      targetApiVersion: apiVersion === '' ? 'apps/v1' : apiVersion,
      triggers,
      target: {
        name: textAt(target, 'name'),
        kind: kind === '' ? 'Deployment' : kind,
        apiVersion: apiVersion === '' ? 'apps/v1' : apiVersion,
      },
      envSourceContainerName: textAt(target, 'envSourceContainerName'),
    },
    faults,
  };
});

/** Reads the spec of a ScaledJob. */
export const takeScaledJob = takenOnce((object): Intake<TakenScaledJob> => {
  const { spec, triggers, faults } = takeScaled(
    object,
    validateScaledJob,
    validateScaledJobTrigger,
  );
  const job = objectAt(spec, 'jobTargetRef');
  const template = objectAt(job, 'template');
  const restartPolicy = textAt(objectAt(template, 'spec'), 'restartPolicy');
  const { parallelism } = job;
  return {
    facts: {
      ...(spec as Partial<ScaledJobFacts>),
      name: object.name,
      annotations: object.annotations,
      triggers,
      template,
      containers: containersOf(template).map(({ name }) => name),
      parallelism: typeof parallelism === 'number' ? parallelism : 1,
      envSourceContainerName: textAt(spec, 'envSourceContainerName'),
      ...(restartPolicy === undefined ? {} : { restartPolicy }),
    },
    faults,
  };
});

/** Triggers and authentications are looked at apart, and the object is read for both at once. */
function takenOnce<Facts>(
  take: (object: ManifestObject) => Intake<Facts>,
): (object: ManifestObject) => Intake<Facts> {
  const taken = new WeakMap<ManifestObject, Intake<Facts>>();
  return (object) => {
    const intake = taken.get(object) ?? take(object);
    taken.set(object, intake);
    return intake;
  };
}

interface Taken {
  readonly spec: JsonObject;
  readonly triggers: readonly TriggerFacts[];
  readonly faults: readonly Fault[];
}

/** More triggers than any autoscaler could ask in time. */
const MOST_TRIGGERS = 1000;

/** What an object has beside its spec. */
const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

function takeScaled(
  { content, kind }: ManifestObject,
  validateSpec: Validator,
  validateTrigger: Validator,
): Taken {
  if (!isJsonObject(content.spec)) {
    const details = { expected: 'an object' };
    return {
      spec: {},
      triggers: [],
      faults: [{ code: 'value-missing', prop: 'spec', details }],
    };
  }
  const given = withoutNulls(content.spec);
  const shaped = shape(given, validateSpec, { at: ['spec'], wholeOnly: true });
  const taken = listAt(given, 'triggers')
    .slice(0, MOST_TRIGGERS)
    .map((trigger, index) => takeTrigger(trigger, index, validateTrigger));
  const beside = Object.keys(content)
    .filter((field) => !TOP_LEVEL.includes(field))
    .map((field): Fault => ({
      code: 'field-unknown',
      prop: field,
      details: { field, known: TOP_LEVEL },
    }));
  return {
    spec: shaped.value,
    triggers: taken.map(({ facts }) => facts),
    faults: [...beside, ...shaped.faults, ...taken.flatMap(({ faults }) => faults)].map((fault) =>
      leadToItsPlace(fault, kind),
    ),
  };
}

function takeTrigger(given: JsonValue, index: number, validator: Validator): Intake<TriggerFacts> {
  const at = ['spec', 'triggers', index];
  const prop = propOf(at);
  if (!isJsonObject(given)) {
    const details = { given: kindOf(given), expected: 'an object' };
    return {
      facts: NO_TRIGGER,
      faults: [{ code: 'value-wrong-type', prop, details }],
    };
  }
  const quoted = withQuotedMetadata(given, [...at, 'metadata']);
  const { value, faults } = shape(quoted.trigger, validator, { at, wholeOnly: true });
  const usable = typeof value.type === 'string' && isJsonObject(value.metadata);
  return {
    facts: usable ? (value as unknown as TriggerFacts) : NO_TRIGGER,
    faults: [...quoted.faults, ...faults],
  };
}

/** Numbers and booleans of the metadata as the texts they were meant to be. */
function withQuotedMetadata(
  trigger: JsonObject,
  at: readonly (string | number)[],
): { readonly trigger: JsonObject; readonly faults: readonly Fault[] } {
  const { metadata } = trigger;
  if (!isJsonObject(metadata)) return { trigger, faults: [] };
  const faults: Fault[] = [];
  const texts: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value === 'number' || typeof value === 'boolean') {
      const details = { key, given: String(value) };
      faults.push({ code: 'trigger-value-not-quoted', prop: propOf([...at, key]), details });
      texts[key] = String(value);
    } else if (value !== undefined) texts[key] = value;
  }
  return { trigger: { ...trigger, metadata: texts }, faults };
}

type Places = Readonly<Record<string, string>>;

const PLACES_OF_BOTH: Places = {
  pollingInterval: 'spec',
  minReplicaCount: 'spec',
  maxReplicaCount: 'spec',
  triggers: 'spec',
  useCachedMetrics: 'spec.triggers[]',
  metricType: 'spec.triggers[]',
  authenticationRef: 'spec.triggers[]',
};

const PLACES_IN_SCALED_OBJECT: Places = {
  ...PLACES_OF_BOTH,
  cooldownPeriod: 'spec',
  initialCooldownPeriod: 'spec',
  idleReplicaCount: 'spec',
  fallback: 'spec',
  advanced: 'spec',
  scaleTargetRef: 'spec',
  horizontalPodAutoscalerConfig: 'spec.advanced',
  scalingModifiers: 'spec.advanced',
  restoreToOriginalReplicaCount: 'spec.advanced',
  behavior: 'spec.advanced.horizontalPodAutoscalerConfig',
  envSourceContainerName: 'spec.scaleTargetRef',
};

const PLACES_IN_SCALED_JOB: Places = {
  ...PLACES_OF_BOTH,
  jobTargetRef: 'spec',
  successfulJobsHistoryLimit: 'spec',
  failedJobsHistoryLimit: 'spec',
  envSourceContainerName: 'spec',
  rollout: 'spec',
  scalingStrategy: 'spec',
  parallelism: 'spec.jobTargetRef',
  completions: 'spec.jobTargetRef',
  backoffLimit: 'spec.jobTargetRef',
  activeDeadlineSeconds: 'spec.jobTargetRef',
  ttlSecondsAfterFinished: 'spec.jobTargetRef',
  template: 'spec.jobTargetRef',
};

/** Says where a field that stands in the wrong place belongs. */
function leadToItsPlace(fault: Fault, kind: string): Fault {
  if (fault.code !== 'field-unknown') return fault;
  const { field } = fault.details;
  const places = kind === 'ScaledJob' ? PLACES_IN_SCALED_JOB : PLACES_IN_SCALED_OBJECT;
  const place = Object.hasOwn(places, field) ? places[field] : undefined;
  if (place === undefined || fault.prop === `${place}.${field}`) return fault;
  return { ...fault, details: { ...fault.details, belongs: place } };
}
