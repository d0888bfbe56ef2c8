import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { placedObjectFaults } from '../manifests/placed-object';
import { messageOf, snapshot } from '../input/snapshot';
import type { PoolFacts } from '../policy/pool-facts';
import { poolNameOf } from '../policy/pool-resolution';
import { placedInPool } from '../render/pool-placement';
import { poolRequestOf } from '../render/workload-facts';
import { isJsonObject } from '../values/json';
import { workloadFactsOf } from './facts-of';
import { contentOf } from './object-content';
import { Registry } from './registry';
import { kindOf } from '../values/kind-of';

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
  options: PlaceOptions,
): void {
  const { container, faults } = containerIn(options);
  const object = apiObjectOf(target);
  const registry = Registry.of(owner);
  if (typeof object === 'string') {
    const fault: Fault = { code: 'placement-not-an-object', prop: '', details: { given: object } };
    registry.check(owner, () => [fault]);
    return;
  }
  registry.checkOwn(object, () => faults, placeInPool);
  const earlier = poolNow(object);
  if (earlier !== undefined) {
    const details = { pool: pool().name, earlier };
    registry.checkOwn(object, () => [{ code: 'placed-twice', prop: '', details }], placeInPool);
    return;
  }
  Object.defineProperty(object, PLACED, { value: pool().name });
  // The object may still change until it is written, so that it is placed as it is written.
  const asGiven = object.toJson.bind(object);
  object.toJson = () => {
    const written: unknown = asGiven();
    return isJsonObject(written) ? placedInPool(written, pool(), container) : written;
  };
  registry.checkOwn(
    object,
    () => {
      const written = contentOf(object);
      // What cannot be written is reported by cdk8s itself.
      return written === undefined ? [] : placedObjectFaults(written, pool(), container);
    },
    placeInPool,
  );
}

/** The pool that an object was put into, or that the worker has for which it is made. */
function poolNow(object: ApiObject): string | undefined {
  const { [PLACED]: placed } = object as { [PLACED]?: string };
  const { scope } = object.node;
  const workload = scope === undefined ? undefined : workloadFactsOf(scope);
  return placed ?? (workload && poolNameOf(poolRequestOf(workload)));
}

/** From plain JavaScript the options may be anything. */
function containerIn(given: unknown): {
  readonly container: string | undefined;
  readonly faults: readonly Fault[];
} {
  const { value, faults } = snapshot(given);
  const container = isJsonObject(value) ? value.container : value;
  if (typeof container === 'string' && isJsonObject(value)) return { container, faults };
  if (faults.length > 0 || container === undefined || container === null) {
    return { container: undefined, faults };
  }
  const isOption = isJsonObject(value);
  const details = {
    given: kindOf(container),
    expected: isOption ? 'a text' : 'an object',
  };
  const fault: Fault = { code: 'value-wrong-type', prop: isOption ? 'container' : '', details };
  return { container: undefined, faults: [fault] };
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
