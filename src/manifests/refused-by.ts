import type { RefusedBy } from '../findings/catalogue';
import type { Fault, FindingCode } from '../findings/finding';
import { refusedByOf } from '../findings/wording';
import { isResourceTrigger } from '../keda/triggers/trigger-list';
import { isJsonObject, listAt, textAt, type JsonObject } from '../values/json';
import type { ManifestObject } from './manifest-object';

/** What the schema of a custom resource says of a pod that stands in it; it knows no more of pods. */
const OF_THE_SHAPE: ReadonlySet<FindingCode> = new Set([
  'field-unknown',
  'value-wrong-type',
  'number-not-whole',
  'quantity-malformed',
]);

/** Lists of a pod in which a schema wants names to be unique. */
const NAMED_ITEM = /\.(?:containers|volumes)\[[^\]]*\]$/;

/** What a schema says of a field that is missing, which an empty text is not. */
const EXPECTED_BY_SHAPE = /^(?:a text|a list|an object|(?:a|a whole) number|true or false)\b/;

/** Targets whose containers the webhook looks at. */
const LOOKED_UP = /^(?:Deployment|StatefulSet) /;

const JOB = 'spec.jobTargetRef.';
const JOB_POD = 'spec.jobTargetRef.template.spec';

/**
 * Who refuses an object with this fault, in the kind of object where it stands: Kubernetes looks at
 * a Deployment's pod on apply, and at a ScaledJob's when KEDA makes a job of it.
 */
export function refusedIn(
  { group, kind, spec }: ManifestObject,
  fault: Fault,
): RefusedBy | undefined {
  const { code, prop } = fault;
  const usual = refusedByOf(code);
  // Triggers on cpu and memory make the webhook look for the containers.
  if (code === 'scale-target-missing') {
    return LOOKED_UP.test(fault.details.target) && hasResourceTrigger(spec)
      ? 'keda-webhook'
      : usual;
  }
  if (group !== 'keda.sh' || usual !== 'api-server') return usual;
  if (kind === 'ScaledJob' && prop.startsWith(JOB)) {
    return isOfTheShape(fault) ? usual : 'keda-operator';
  }
  // A name is looked at when KEDA asks for the Secret.
  return code === 'secret-reference-malformed' ? 'keda-scaler' : usual;
}

function hasResourceTrigger(spec: JsonObject): boolean {
  return listAt(spec, 'triggers').some(
    (trigger) =>
      isJsonObject(trigger) && isResourceTrigger({ type: textAt(trigger, 'type') ?? '' }),
  );
}

function isOfTheShape(fault: Fault): boolean {
  const { code, prop } = fault;
  if (code === 'name-repeated') return NAMED_ITEM.test(prop);
  if (code === 'value-missing') {
    return prop !== JOB_POD && EXPECTED_BY_SHAPE.test(fault.details.expected);
  }
  return OF_THE_SHAPE.has(code);
}
