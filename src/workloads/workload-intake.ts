import type { Fault } from '../findings/finding';
import type { ScalingFacts } from '../policy/scaling';
import { DEFAULT_CRON, DEFAULT_LEASE_SECONDS } from '../policy/schedule';
import type { OutputOptions } from '../render/output-options';
import type {
  FunctionFacts,
  MetadataFacts,
  PipelineFacts,
  ScheduleFacts,
  WorkerFacts,
} from '../render/workload-facts';
import {
  isJsonObject,
  listAt,
  withoutNulls,
  type JsonObject,
  type JsonValue,
} from '../values/json';
import { withoutWhatCannotBeRead } from '../input/consequences';
import type { FunctionSpec } from './function-spec';
import { sharedPart } from '../values/part';
import { joined, type Intake } from '../input/intake';
import type { PipelineSpec } from './pipeline-spec';
import { cdk8sPlusForm, namedForm } from '../input/plain-form';
import type { Validator } from '../input/schema';
import { shape } from '../input/shape';
import { snapshot, survey, type PlainForm } from '../input/snapshot';
import { takeTriggers } from './trigger-intake';
import {
  validateFunction,
  validateMetadata,
  validateOutput,
  validatePipeline,
  validatePodSpec,
} from '../input/validators';
import { kindOf } from '../values/kind-of';

/** What a user gave for one workload, from props or from a manifest. */
export interface WorkloadInput {
  /** Name when the metadata has none: the construct id. */
  readonly fallbackName: string;
  /** The spec's fields; keys that belong to the construct alone are not among them. */
  readonly spec: unknown;
  readonly metadata: unknown;
  readonly output: unknown;
  /** Turns the objects that the construct knows, such as a ComputePool, into plain data. */
  readonly plainForm: PlainForm;
  /** Whether it comes from a cluster or a file, where defaults may have been filled in. */
  readonly fromManifest: boolean;
}

/** Every field optional, all the way down: what is left after wrong values were taken out. */
type Loose<Spec> = Spec extends readonly unknown[]
  ? Spec
  : Spec extends object
    ? { readonly [Key in keyof Spec]?: Loose<Spec[Key]> }
    : Spec;

/*
 * Facts are written out field by field: an object that grows out of another is slow to make and to
 * read, and there is one for each workload.
 */

/** Reads a Pipeline. */
export function takePipeline(input: WorkloadInput): Intake<PipelineFacts> {
  const taken = take<PipelineSpec>(input, validatePipeline);
  const { spec, name } = taken;
  return {
    facts: {
      kind: 'Pipeline',
      name,
      metadata: taken.metadata,
      paused: spec.paused ?? false,
      worker: taken.worker,
      pool: spec.scaling?.pool,
      scaling: taken.scaling,
      schedule: scheduleOf(isJsonObject(spec.schedule), spec.schedule),
      cron: spec.schedule?.cron ?? undefined,
      scheduleKeys: taken.scheduleKeys,
      output: taken.output,
      given: taken.shaped,
      hasHarmlessTexts: taken.hasHarmlessTexts,
      targetNamespace: spec.target?.namespace,
      pipelineId: spec.pipelineId ?? name,
      sourceRef: spec.sourceRef,
    },
    faults: taken.faults,
  };
}

/** Reads a Function. */
export function takeFunction(input: WorkloadInput): Intake<FunctionFacts> {
  const taken = take<FunctionSpec>(input, validateFunction);
  const { spec, name } = taken;
  // Triggers that are all wrong are reported already, and are not taken for none.
  const triggersLost = spec.triggers?.length === 0 && listAt(taken.given, 'triggers').length > 0;
  const triggers = triggersLost ? DEFAULT_TRIGGERS : (spec.triggers ?? DEFAULT_TRIGGERS);
  return {
    facts: {
      kind: 'Function',
      name,
      metadata: taken.metadata,
      paused: spec.paused ?? false,
      worker: taken.worker,
      pool: spec.scaling?.pool,
      scaling: taken.scaling,
      schedule: scheduleOf(triggers.includes('schedule'), spec.schedule),
      cron: spec.schedule?.cron ?? undefined,
      scheduleKeys: taken.scheduleKeys,
      output: taken.output,
      given: taken.shaped,
      hasHarmlessTexts: taken.hasHarmlessTexts,
      triggers,
      targetNamespaces: spec.targetNamespaces ?? NONE,
      hasIndexSelector: spec.indexSelector !== undefined,
      inputs: spec.inputs ?? NONE,
      filter: spec.filter,
    },
    faults: taken.faults,
  };
}

const DEFAULT_TRIGGERS: readonly string[] = ['discovery'];
const NONE: readonly string[] = [];

/** Fields of a spec whose content is the user's own, nulls included. */
const OPEN_FIELDS = ['sourceRef', 'filter', 'indexSelector', 'podSpec'];

/** What Pipelines and Functions have in common. */
interface Taken<Spec> {
  readonly spec: Loose<Spec>;
  readonly name: string;
  readonly metadata: MetadataFacts;
  readonly worker: WorkerFacts;
  readonly scaling: ScalingFacts;
  readonly scheduleKeys: readonly string[];
  readonly output: OutputOptions;
  readonly faults: readonly Fault[];
  /** The spec before anything was taken out. */
  readonly given: JsonObject;
  /** The spec as plain data. */
  readonly shaped: JsonObject;
  readonly hasHarmlessTexts: boolean;
}

function take<Spec extends PipelineSpec | FunctionSpec>(
  input: WorkloadInput,
  validator: Validator,
): Taken<Spec> {
  const copied = survey(input.spec, plainFormOf(input));
  const given = isJsonObject(copied.value) ? copied.value : {};
  const shaped = shape(copied.hasNulls ? withoutNulls(given, OPEN_FIELDS) : given, validator);
  const spec = shaped.value as Loose<Spec>;
  const whole = copied.faults.every(({ prop }) => !prop.startsWith('worker.podSpec'));
  const patch = whole ? takePodSpec(spec.worker?.podSpec, POD_SPEC) : NO_PATCH;
  const metadata = takeMetadata(input.metadata);
  const output = takeOutput(input.output);
  const { worker, scaling, schedule } = spec;
  return {
    spec,
    name: metadata.facts.name ?? input.fallbackName,
    metadata: metadata.facts,
    worker: workerOf(worker, patch.facts, input.fromManifest && scaling?.pool !== undefined),
    scaling: scalingOf(scaling, given),
    scheduleKeys: scheduleKeysOf(schedule, input.fromManifest),
    output: output.facts,
    faults: joined(
      copied.faults,
      withoutWhatCannotBeRead(copied.faults, shaped.faults),
      patch.faults,
      metadata.faults,
      output.faults,
    ),
    given,
    shaped: shaped.value,
    hasHarmlessTexts: copied.isHarmless && metadata.isHarmless,
  };
}

/** Where the patch of a Pipeline or Function stands among its props. */
const POD_SPEC: readonly string[] = ['worker', 'podSpec'];

const NO_FAULTS: readonly Fault[] = [];

function plainFormOf({ plainForm }: WorkloadInput): PlainForm {
  return (object) => plainForm(object) ?? cdk8sPlusForm(object);
}

/** What the API server fills in. */
const SCHEDULE_DEFAULTS: Readonly<Record<string, number>> = {
  discoveryIntervalSeconds: 60,
  maxConcurrentScans: 4,
  maxInFlightBatches: 8,
};

/** The keys that somebody wrote; in a manifest a default may be the API server's. */
function scheduleKeysOf(
  schedule: object | null | undefined,
  fromManifest: boolean,
): readonly string[] {
  if (schedule === undefined || schedule === null) return NONE;
  return Object.entries(schedule)
    .filter(([key, value]) => !fromManifest || SCHEDULE_DEFAULTS[key] !== value)
    .map(([key]) => key);
}

function workerOf(
  worker: Loose<PipelineSpec['worker']> | undefined,
  podSpec: WorkerFacts['podSpec'],
  classMayBeDefault: boolean,
): WorkerFacts {
  const computeClass = worker?.computeClass;
  return {
    image: worker?.image,
    computeClass: classMayBeDefault && computeClass === 'cpu' ? undefined : computeClass,
    dispatch: worker?.dispatch ?? 'pull',
    port: worker?.port ?? undefined,
    url: worker?.url ?? undefined,
    batchSize: worker?.batchSize ?? 32,
    podSpec,
  };
}

function scalingOf(
  scaling: Loose<PipelineSpec['scaling']> | undefined,
  given: JsonObject,
): ScalingFacts {
  const givenMin = minIn(given);
  return {
    mode: scaling?.mode ?? 'autoscale',
    // A minimum that is no count is reported already, and is not taken for 0.
    min: scaling?.replicas?.min ?? (givenMin === undefined ? 0 : undefined),
    minGiven: givenMin !== undefined,
    max: scaling?.replicas?.max,
    warmWindowSeconds: scaling?.warmWindowSeconds ?? undefined,
  };
}

function minIn({ scaling }: JsonObject): JsonValue | undefined {
  const replicas = isJsonObject(scaling) ? scaling.replicas : undefined;
  return isJsonObject(replicas) ? (replicas.min ?? undefined) : undefined;
}

function scheduleOf(
  active: boolean,
  schedule: Loose<PipelineSpec['schedule']> | undefined,
): ScheduleFacts | undefined {
  if (!active) return undefined;
  return {
    cron: schedule?.cron ?? DEFAULT_CRON,
    leaseSeconds: schedule?.leaseSeconds ?? DEFAULT_LEASE_SECONDS,
  };
}

/** A patch of which a part could not be copied would be looked at in vain. */
const NO_PATCH: Intake<undefined> = { facts: undefined, faults: NO_FAULTS };

/** Reads a patch on the pod spec; `at` is its prop. */
export function takePodSpec(given: unknown, at: readonly string[]): Intake<WorkerFacts['podSpec']> {
  if (!isJsonObject(given)) return NO_PATCH;
  // Null removes a generated value, so the shape is that of what is left without nulls.
  const { faults } = shape(withoutNulls(given), validatePodSpec, {
    at,
    partial: true,
  });
  // A patch with a wrong shape would be merged into nonsense, about which rules would then speak.
  return { facts: faults.length > 0 ? undefined : given, faults };
}

/** Where there is no metadata and no output. */
const NOTHING = { facts: Object.freeze({}), faults: NO_FAULTS, isHarmless: true };

interface TakenMetadata extends Intake<MetadataFacts & { readonly name?: string }> {
  /** Whether it is known to be small, with harmless texts alone. */
  readonly isHarmless: boolean;
}

/** Reads `metadata`: name, namespace, labels and annotations. */
export function takeMetadata(given: unknown): TakenMetadata {
  if (given === undefined || given === null) return NOTHING;
  const at = ['metadata'];
  const copied = under(at, survey(given));
  const { isHarmless } = copied;
  if (!isJsonObject(copied.value)) return { facts: {}, faults: copied.faults, isHarmless };
  const value = copied.hasNulls ? withoutNulls(copied.value) : copied.value;
  const shaped = shape(value, validateMetadata, { at });
  return { facts: shaped.value, faults: joined(copied.faults, shaped.faults), isHarmless };
}

/** Reads `output`. */
export function takeOutput(given: unknown): Intake<OutputOptions> {
  if (given === undefined || given === null) return NOTHING;
  const at = ['output'];
  const { rest, triggers: givenTriggers } = withoutTriggers(given);
  const named: PlainForm = (object) => cdk8sPlusForm(object) ?? namedForm(object);
  const copied = under(at, snapshot(rest, named));
  if (!isJsonObject(copied.value)) return { facts: {}, faults: copied.faults };
  const shaped = shape(withoutNulls(copied.value, ['warehouse']), validateOutput, {
    at,
    wholeOnly: true,
  });
  const triggers = takeTriggers(givenTriggers, [...at, 'triggers']);
  const facts = withSharedSections(shaped.value);
  return {
    facts: givenTriggers === undefined ? facts : { ...facts, triggers: triggers.facts },
    faults: [...copied.faults, ...shaped.faults, ...triggers.faults],
  };
}

/** Options of which a workload gives what others of its team give too; the others are its own texts. */
const SHARED_SECTIONS = [
  'cronTrigger',
  'deployment',
  'queueTrigger',
  'readinessProbe',
  'scaledJob',
  'scaledObject',
  'service',
] as const satisfies readonly (keyof OutputOptions)[];

function withSharedSections(options: OutputOptions): OutputOptions {
  const shared: Record<string, unknown> = { ...options };
  for (const section of SHARED_SECTIONS) {
    const given = shared[section];
    if (typeof given === 'object' && given !== null) shared[section] = sharedPart(given);
  }
  return shared;
}

/** Triggers carry marks that a copy of plain data would lose, and are read one by one. */
function withoutTriggers(given: unknown): { readonly rest: unknown; readonly triggers: unknown } {
  const whole = { rest: given, triggers: undefined };
  try {
    if (typeof given !== 'object' || given === null || !Object.hasOwn(given, 'triggers')) {
      return whole;
    }
    const { triggers, ...rest } = given as { readonly triggers?: unknown };
    return { rest, triggers };
  } catch {
    // What cannot be read is reported by the copy.
    return whole;
  }
}

function under<Copied extends { readonly value: unknown; readonly faults: readonly Fault[] }>(
  at: readonly string[],
  copied: Copied,
): Copied {
  if (copied.faults.length === 0 && isJsonObject(copied.value)) return copied;
  const prefix = at.join('.');
  const prefixed = copied.faults.map((fault) => ({
    ...fault,
    prop: fault.prop === '' ? prefix : `${prefix}.${fault.prop}`,
  }));
  const notAnObject =
    copied.value !== undefined && !isJsonObject(copied.value)
      ? [wrongType(copied.value, prefix)]
      : [];
  return { ...copied, faults: [...prefixed, ...notAnObject] };
}

function wrongType(value: unknown, prop: string): Fault {
  const details = { given: kindOf(value), expected: 'an object' };
  return { code: 'value-wrong-type', prop, details };
}
