import type { Fault } from '../findings/finding';
import type { AuthenticationSettings } from '../keda/authentication/authentication-settings';
import {
  isJsonObject,
  listAt,
  withoutNulls,
  type JsonObject,
  type JsonValue,
} from '../values/json';
import { validateAuthentication } from '../input/validators';
import { withoutConsequences, withoutWhatCannotBeRead } from '../input/consequences';
import { namedForm } from '../input/plain-form';
import { propOf } from '../input/prop-path';
import { shape } from '../input/shape';
import { snapshot } from '../input/snapshot';
import { kindOf } from '../values/kind-of';

/** An authentication as read from props or from a manifest. */
export interface TakenAuthentication {
  readonly settings: AuthenticationSettings;
  /** The spec as plain data, fit to be written. */
  readonly spec: JsonObject;
  readonly faults: readonly Fault[];
}

/** Where the spec stands: `['spec']` in a manifest; the props of a construct are the spec. */
export interface AuthenticationPlace {
  readonly at?: readonly (string | number)[];
}

/**
 * Reads the spec of a TriggerAuthentication or ClusterTriggerAuthentication. What does not fit is
 * reported and left out; objects that have a name stand for it.
 */
export function takeAuthentication(
  given: unknown,
  { at = [] }: AuthenticationPlace = {},
): TakenAuthentication {
  const copied = snapshot(given, namedForm);
  const unread = copied.faults.map((fault) => ({ ...fault, prop: propBelow(at, fault.prop) }));
  if (!isJsonObject(copied.value)) {
    const details = { given: kindOf(copied.value) };
    const prop = propOf(at);
    const notAnObject: Fault = {
      code: 'value-wrong-type',
      prop,
      details: { ...details, expected: 'an object' },
    };
    return { settings: {}, spec: {}, faults: unread.length > 0 ? unread : [notAnObject] };
  }
  const named = withNames(withoutNulls(copied.value)) as JsonObject;
  const whole = withWholeLists(named, at);
  const shaped = shape(whole.value, validateAuthentication, {
    at,
  });
  return {
    settings: shaped.value,
    spec: shaped.value,
    faults: [
      ...unread,
      ...whole.faults,
      ...withoutWhatCannotBeRead(unread, withoutConsequences(whole.faults, shaped.faults)),
    ],
  };
}

/** The path of a place below the spec. */
function propBelow(at: readonly (string | number)[], prop: string): string {
  const root = propOf(at);
  return root === '' || prop === '' ? root + prop : `${root}.${prop}`;
}

/** Fields that hold the name of an object. */
const NAMES = ['name', 'serviceAccountName'];

/** An object that is given where its name is asked for becomes the name. */
function withNames(value: JsonValue, key = ''): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withNames(item));
  if (!isJsonObject(value)) return value;
  if (NAMES.includes(key) && typeof value.name === 'string') return value.name;
  const entries = Object.entries(value).flatMap(([field, item]) =>
    item === undefined ? [] : [[field, withNames(item, field)] as const],
  );
  return Object.fromEntries(entries);
}

const LISTS = ['env', 'configMapTargetRef', 'secretTargetRef', 'boundServiceAccountToken'];
const STORES = ['hashiCorpVault', 'azureKeyVault', 'gcpSecretManager', 'awsSecretManager'];

/** Items that are no objects become empty ones, so that the others keep their positions. */
function withWholeLists(
  spec: JsonObject,
  at: readonly (string | number)[],
): { readonly value: JsonObject; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const whole = (
    object: JsonObject,
    list: string,
    path: readonly (string | number)[],
  ): JsonObject => {
    if (!Array.isArray(object[list])) return object;
    const items = listAt(object, list).map((item, index) => {
      if (isJsonObject(item)) return item;
      const details = {
        given: kindOf(item),
        expected: 'an object',
      };
      faults.push({ code: 'value-wrong-type', prop: propOf([...path, list, index]), details });
      return {};
    });
    return { ...object, [list]: items };
  };
  let value = LISTS.reduce((object, list) => whole(object, list, at), spec);
  for (const store of STORES) {
    const object = value[store];
    if (!isJsonObject(object)) continue;
    value = { ...value, [store]: whole(object, 'secrets', [...at, store]) };
  }
  return { value, faults };
}
