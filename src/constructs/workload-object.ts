import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { RenderedMetadata } from '../render/objects';
import { writesPlainDataSorted } from '../synth/plain-data';
import { isJsonObject, type JsonValue } from '../values/json';

/** What an object of a workload is made from. */
export interface WorkloadObjectProps {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: RenderedMetadata;
  /** Worked out when the object is written. */
  readonly spec: () => object;
}

/**
 * An object of a workload as an ApiObject. Its spec is plain data, so that it need not be searched
 * for what cdk8s would resolve, value by value.
 */
export class WorkloadObject extends ApiObject {
  private readonly spec: () => object;
  private readonly own: JsonPatch[] = [];

  public constructor(scope: Construct, id: string, props: WorkloadObjectProps) {
    const { spec } = props;
    super(scope, id, { ...props, spec: Lazy.any({ produce: spec }) as unknown });
    this.spec = spec;
  }

  /** Changes the object as it is written. */
  public override addJsonPatch(...patches: JsonPatch[]): void {
    super.addJsonPatch(...patches);
    this.own.push(...patches);
  }

  /** The object as it is written. */
  public override toJson(): unknown {
    if (!writesPlainDataSorted(this.node.root)) return super.toJson() as unknown;
    try {
      const { apiVersion, kind } = this;
      const metadata: unknown = this.metadata.toJson();
      const content = { apiVersion, kind, metadata, spec: asWritten(this.spec() as JsonValue) };
      if (this.own.length === 0) return content;
      return inOrder(JsonPatch.apply(content, ...this.own) as object);
    } catch {
      // cdk8s says which object it is that cannot be written.
      return super.toJson() as unknown;
    }
  }
}

/** Sorted, and without what is not there. */
function asWritten(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(asWritten);
  if (!isJsonObject(value)) return value;
  const copy: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined && item !== null) copy[key] = asWritten(item);
  }
  return copy;
}

/** A patch may have added to the top. */
function inOrder(patched: object): object {
  const { apiVersion, kind, metadata, ...others } = patched as Record<string, unknown>;
  const first = { apiVersion, kind, metadata };
  const present = Object.entries(first).filter(([key]) => key in patched);
  return { ...Object.fromEntries(present), ...others };
}
