import type { Fault } from '../findings/finding';
import { isJsonObject, textAt, type JsonObject, type JsonValue } from '../values/json';
import { LAYER_API_VERSION } from '../workloads/layer-api-version';
import { describe } from './manifest-object';
import { snapshot } from '../input/snapshot';

/** What one manifest says, as props of its construct. */
export interface ManifestIntake {
  /** False when the manifest as a whole cannot be used, so that nothing else is worth saying. */
  readonly usable: boolean;
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
  readonly faults: readonly Fault[];
}

/** What a user writes in metadata; the rest is the API server's own and is not carried over. */
const USER_METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** Annotation in which kubectl keeps a copy of the whole object. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Reads one parsed manifest of a kind; `status` and what the API server added are left out. */
export function takeManifest(given: unknown, kind: string): ManifestIntake {
  const { value, faults } = snapshot(given);
  if (!isJsonObject(value)) {
    const notAnObject: Fault = {
      code: 'manifest-not-an-object',
      prop: '',
      details: { given: describe(given, 'an object that cannot be read') },
    };
    return { usable: false, metadata: {}, spec: {}, faults: [...faults, notAnObject] };
  }
  const expected = `${LAYER_API_VERSION} ${kind}`;
  const found = `${textAt(value, 'apiVersion') ?? '(no apiVersion)'} ${textAt(value, 'kind') ?? '(no kind)'}`;
  if (found !== expected) {
    const details = { given: found, expected };
    const another: Fault = { code: 'manifest-of-another-kind', prop: 'kind', details };
    return { usable: false, metadata: {}, spec: {}, faults: [...faults, another] };
  }
  const unknown = Object.keys(value).filter((key) => !TOP_LEVEL.includes(key));
  const specFaults: readonly Fault[] = isJsonObject(value.spec)
    ? []
    : [{ code: 'value-missing', prop: 'spec', details: { expected: 'an object' } }];
  return {
    usable: isJsonObject(value.spec),
    metadata: metadataOf(value.metadata),
    spec: isJsonObject(value.spec) ? value.spec : {},
    faults: [
      ...faults.map(inProps),
      ...specFaults,
      ...unknown.map((field): Fault => ({
        code: 'field-unknown',
        prop: field,
        details: { field, known: TOP_LEVEL },
      })),
    ],
  };
}

const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

function metadataOf(given: JsonValue | undefined): JsonObject {
  if (!isJsonObject(given)) return {};
  const metadata = Object.fromEntries(
    Object.entries(given).filter(([key]) => USER_METADATA.includes(key)),
  );
  const { annotations } = metadata;
  if (isJsonObject(annotations) && LAST_APPLIED in annotations) {
    metadata.annotations = Object.fromEntries(
      Object.entries(annotations).filter(([key]) => key !== LAST_APPLIED),
    );
  }
  return metadata;
}

/** Props are the spec's fields, and so are the props of findings. */
function inProps(fault: Fault): Fault {
  return { ...fault, prop: fault.prop.replace(/^spec\./, '') };
}
