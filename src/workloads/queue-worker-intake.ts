import type { Fault } from '../findings/finding';
import type { QueueWorkerFacts } from '../render/workload-facts';
import { gracePeriodFor } from '../policy/unit-of-work';
import { secondsOf } from '../values/duration';
import { isJsonObject, isList, withoutNulls, type JsonValue } from '../values/json';
import { withoutWhatCannotBeRead } from '../input/consequences';
import { joined, type Intake } from '../input/intake';
import { cdk8sPlusForm, durationForm } from '../input/plain-form';
import { shape } from '../input/shape';
import { survey } from '../input/snapshot';
import { takeTriggers } from './trigger-intake';
import { validateQueueWorker } from '../input/validators';
import { takeMetadata, takeOutput, takePodSpec, type WorkloadInput } from './workload-intake';

/** What of the props may be left after wrong values were taken out. */
interface Given {
  readonly pool?: string;
  readonly image?: string;
  readonly unitOfWork?: number | string;
  readonly replicas?: { readonly min?: number; readonly max?: number };
  readonly kind?: 'deployment' | 'job';
  readonly queueVisibilityTimeout?: number | string;
  readonly doNotDisrupt?: boolean;
  readonly paused?: boolean;
}

/** Reads a QueueWorker; the triggers come beside the spec, since they carry marks. */
export function takeQueueWorker(
  input: WorkloadInput & { readonly triggers: unknown },
): Intake<QueueWorkerFacts> {
  const copied = survey(
    withSeconds(input.spec),
    (object) => input.plainForm(object) ?? durationForm(object) ?? cdk8sPlusForm(object),
  );
  const given: Record<string, JsonValue | undefined> = isJsonObject(copied.value)
    ? copied.value
    : {};
  // That there are triggers is all the shape needs to know.
  if (input.triggers !== undefined) given.triggers = [];
  const shaped = shape(
    copied.hasNulls ? withoutNulls(given, OPEN_FIELDS) : given,
    validateQueueWorker,
  );
  const spec = shaped.value as Given;
  const whole = copied.faults.every(({ prop }) => !prop.startsWith('podSpec'));
  const patch = whole ? takePodSpec(shaped.value.podSpec, POD_SPEC) : NOT_GIVEN;
  const triggers = takeTriggers(input.triggers, TRIGGERS);
  const metadata = takeMetadata(input.metadata);
  const output = takeOutput(input.output);
  const unitOfWork = secondsIn(spec.unitOfWork, 'unitOfWork');
  const visibility = secondsIn(spec.queueVisibilityTimeout, 'queueVisibilityTimeout');
  const { replicas } = spec;
  const givenMin = isJsonObject(given.replicas) ? (given.replicas.min ?? undefined) : undefined;
  return {
    facts: {
      kind: 'QueueWorker',
      name: metadata.facts.name ?? input.fallbackName,
      metadata: metadata.facts,
      paused: spec.paused ?? false,
      // What a Pipeline says of its worker beside this, a generic one has not.
      worker: {
        image: spec.image,
        computeClass: undefined,
        dispatch: 'pull',
        port: undefined,
        url: undefined,
        batchSize: 1,
        podSpec: patch.facts,
      },
      pool: spec.pool,
      scaling: {
        mode: 'autoscale',
        // A minimum that is no count is reported already, and is not taken for 0.
        min: replicas?.min ?? (givenMin === undefined ? 0 : undefined),
        minGiven: givenMin !== undefined,
        max: replicas?.max,
        warmWindowSeconds: undefined,
      },
      schedule: undefined,
      cron: undefined,
      scheduleKeys: NO_KEYS,
      output: output.facts,
      given: shaped.value,
      hasHarmlessTexts: copied.isHarmless && metadata.isHarmless,
      runs: spec.kind ?? 'deployment',
      triggers: triggers.facts,
      unitOfWork: unitOfWork.facts,
      queueVisibilityTimeout: visibility.facts,
      doNotDisrupt: spec.doNotDisrupt,
    },
    faults: joined(
      copied.faults,
      withoutWhatCannotBeRead(copied.faults, shaped.faults),
      unitOfWork.faults,
      visibility.faults,
      patch.faults,
      triggers.faults,
      metadata.faults,
      output.faults,
    ),
  };
}

const POD_SPEC: readonly string[] = ['podSpec'];
const TRIGGERS: readonly string[] = ['triggers'];

/** Fields whose content is the user's own, nulls included. */
const OPEN_FIELDS = POD_SPEC;

const NO_KEYS: readonly string[] = [];

const NOT_GIVEN: Intake<undefined> = { facts: undefined, faults: [] };

/** Props that are lengths of time. */
const DURATIONS = ['unitOfWork', 'queueVisibilityTimeout'];

/** An object literal that knows its seconds is as good as a Duration, though it looks like data. */
function withSeconds(spec: unknown): unknown {
  if (typeof spec !== 'object' || spec === null || isList(spec)) return spec;
  if (DURATIONS.every((prop) => isScalar(spec, prop))) return spec;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(spec));
  for (const prop of DURATIONS) {
    Object.defineProperty(copy, prop, {
      enumerable: true,
      // What throws is reported by the copy, which asks.
      get: () => {
        const given = (spec as Record<string, unknown>)[prop];
        if (typeof given !== 'object' || given === null) return given;
        return durationForm(given) ?? given;
      },
    });
  }
  return copy;
}

/** Whether the property is known, without asking for it, to have nothing that knows its seconds. */
function isScalar(object: object, prop: string): boolean {
  if (Object.getPrototypeOf(object) !== Object.prototype) return false;
  const property = Object.getOwnPropertyDescriptor(object, prop);
  if (property === undefined) return !(prop in Object.prototype);
  const value: unknown = property.value;
  return 'value' in property && (typeof value !== 'object' || value === null);
}

/** What KEDA can count, less what a pod is given for itself; in seconds. */
const LONGEST = 2_147_483_647 - gracePeriodFor(0);

function secondsIn(given: JsonValue | undefined, prop: string): Intake<number | undefined> {
  if (typeof given !== 'string' && typeof given !== 'number') {
    return NOT_GIVEN;
  }
  const seconds = secondsOf(given);
  if (seconds !== undefined && seconds > LONGEST) {
    const details = { given: seconds, min: 1, max: LONGEST };
    return { facts: undefined, faults: [{ code: 'number-out-of-range', prop, details }] };
  }
  if (seconds !== undefined && seconds > 0) return { facts: seconds, faults: NOT_GIVEN.faults };
  const details = { given: typeof given === 'string' ? JSON.stringify(given) : String(given) };
  const fault: Fault = { code: 'duration-malformed', prop, details };
  return { facts: undefined, faults: [fault] };
}
