import type { ApiObject } from 'cdk8s';
import { isJsonObject, type JsonObject } from '../values/json';

/** The object as it will be written; undefined when it cannot be, which cdk8s then says itself. */
export function contentOf(object: ApiObject): JsonObject | undefined {
  try {
    const content: unknown = object.toJson();
    return isJsonObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
