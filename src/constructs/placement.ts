import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { placedObjectFaults } from '../manifests/placed-object-faults';
import { messageOf } from '../manifests/snapshot';
import type { PoolFacts } from '../policy/pool-facts';
import { placedInPool } from '../render/pool-placement';
import { isJsonObject, type JsonObject } from '../values/json';
import { Registry } from './registry';

/** How an object is put into a pool. */
export interface PlaceOptions {
  /**
   * Name of the container that gets the pool's resources.
   *
   * @default - the first container
   * @reports `placement-container-unknown`
   */
  readonly container?: string;
}

/** Under this key an object remembers the pool that it was put into. */
const PLACED = Symbol.for('cdk8s-infra-rules.placed');

/** Puts an object of the user's own into a pool; `pool` is asked when the object is written. */
export function placeInPool(
  owner: IConstruct,
  pool: () => PoolFacts,
  target: unknown,
  { container }: PlaceOptions,
): void {
  const object = apiObjectOf(target);
  const registry = Registry.of(owner);
  if (typeof object === 'string') {
    const fault: Fault = { code: 'placement-not-an-object', prop: '', details: { given: object } };
    registry.check(owner, () => [fault]);
    return;
  }
  const { [PLACED]: earlier } = object as { [PLACED]?: string };
  if (earlier !== undefined) {
    const details = { pool: pool().name, earlier };
    registry.check(object, () => [{ code: 'placed-twice', prop: '', details }]);
    return;
  }
  Object.defineProperty(object, PLACED, { value: pool().name });
  // The object may still change until it is written, so that it is placed as it is written.
  const asGiven = object.toJson.bind(object);
  object.toJson = () => {
    const written: unknown = asGiven();
    return isJsonObject(written) ? placedInPool(written, pool(), container) : written;
  };
  registry.check(object, () => {
    const written = contentOf(object);
    // What cannot be written is reported by cdk8s itself.
    return written === undefined ? [] : placedObjectFaults(written, pool(), container);
  });
}

/** The object itself, or the one that a construct of cdk8s-plus makes; else what it is. */
function apiObjectOf(target: unknown): ApiObject | string {
  try {
    if (ApiObject.isApiObject(target)) return target;
    return ApiObject.of(target as IConstruct);
  } catch (error) {
    return messageOf(error);
  }
}

function contentOf(object: ApiObject): JsonObject | undefined {
  try {
    const content: unknown = object.toJson();
    return isJsonObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
