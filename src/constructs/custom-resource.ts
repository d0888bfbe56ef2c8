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

/** Stands for null on the way through cdk8s, which leaves out keys whose value is null. */
const NULL = '\u0000null\u0000';

/**
 * The custom resource of a workload. In the open fields of its spec null is a value like any other,
 * and is written; JSON patches apply to it as to the rest.
 */
export class CustomResource extends ApiObject {
  public constructor(scope: Construct, id: string, props: CustomResourceProps) {
    super(scope, id, { ...props, spec: replaced(props.spec, null, NULL) });
  }

  /** Renders the object, with its nulls. */
  public override toJson(): unknown {
    return replaced(super.toJson() as JsonValue, NULL, null);
  }
}

function replaced(value: JsonValue, from: string | null, to: string | null): JsonValue {
  if (value === from) return to;
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((item) => replaced(item, from, to));
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, JsonValue] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, replaced(item, from, to)]));
}
