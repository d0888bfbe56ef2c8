import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { isJsonObject, type JsonObject, type JsonValue } from '../values/json';

/** What a custom resource of this library is made from. */
export interface CustomResourceProps {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ApiObjectMetadata;
  readonly spec: JsonObject;
}

/**
 * The custom resource of a workload. cdk8s leaves out keys whose value is null; in the open fields
 * of the spec null is a value like any other, and is written.
 */
export class CustomResource extends ApiObject {
  private readonly spec: JsonObject;

  public constructor(scope: Construct, id: string, props: CustomResourceProps) {
    super(scope, id, { ...props });
    this.spec = props.spec;
  }

  /** Renders the object, with the nulls of its open fields. */
  public override toJson(): unknown {
    const json = super.toJson() as { spec?: Record<string, JsonValue> };
    if (json.spec === undefined) return json;
    json.spec = withOpenFields(json.spec, this.spec, ['sourceRef', 'filter', 'indexSelector']);
    const { worker } = json.spec;
    const { worker: original } = this.spec;
    if (isJsonObject(worker) && isJsonObject(original)) {
      json.spec.worker = withOpenFields(worker, original, ['podSpec']);
    }
    return json;
  }
}

function withOpenFields(
  written: JsonObject,
  original: JsonObject,
  fields: readonly string[],
): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(written).map(([key, value = null]) => {
      const source = original[key];
      const isOpen = fields.includes(key) && source !== undefined;
      return [key, isOpen ? withNulls(value, source) : value];
    }),
  );
}

/** The written value with the keys that were null in the original; keys sorted, as cdk8s does. */
function withNulls(written: JsonValue, original: JsonValue): JsonValue {
  if (Array.isArray(written) && Array.isArray(original)) {
    const originals = original as readonly JsonValue[];
    return (written as readonly JsonValue[]).map((item, index) =>
      withNulls(item, originals[index] ?? null),
    );
  }
  if (!isJsonObject(written) || !isJsonObject(original)) return written;
  const dropped = Object.keys(original).filter(
    (key) => original[key] === null && !(key in written),
  );
  if (dropped.length === 0 && !Object.values(written).some(isNested)) return written;
  return Object.fromEntries(
    [...Object.keys(written), ...dropped]
      .sort()
      .map((key) => [key, withNulls(written[key] ?? null, original[key] ?? null)]),
  );
}

function isNested(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}
