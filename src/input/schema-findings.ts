import type { Fault } from '../findings/finding';
import { isJsonObject, type JsonObject, type JsonValue } from '../values/json';
import { propOf } from './prop-path';
import type { Schema, SchemaError } from './schema';
import { kindOf } from '../values/kind-of';

/** How strictly a shape is read. */
export interface ShapeOptions {
  /** Where the value stands among the props: `worker.podSpec`. */
  readonly at?: readonly (string | number)[];
  /** Whether required fields may be missing, as in a patch. */
  readonly partial?: boolean;
  /** Whether an object below the value that lacks a required field is taken out as a whole. */
  readonly wholeOnly?: boolean;
}

/** A value with what does not fit its schema taken out, and why. */
export interface Shaped {
  readonly value: JsonObject;
  readonly faults: readonly Fault[];
}

/** Fields of earlier versions, and what took their place. */
const REMOVED_FIELDS: Readonly<Record<string, { now?: string; instead: string }>> = {
  container: { now: 'worker', instead: 'use worker (with image, batchSize, timeoutSeconds …)' },
  output: { instead: 'leave it out: the worker writes its attributes itself' },
  autoscalingPolicyRef: { now: 'scaling', instead: 'use scaling (with pool, mode and replicas)' },
};

/** Nobody reads more about one value, and a long list can have an error for each item. */
const MOST_ERRORS = 1000;

/** Takes out what does not fit, and says why; the value has at least one such error. */
export function shapedToFit(
  given: JsonObject,
  all: readonly SchemaError[],
  options: ShapeOptions,
): Shaped {
  const value = structuredClone(given) as Record<string, JsonValue>;
  const faults: Fault[] = [];
  const thinned = new Set<JsonValue[]>();
  const take = (path: readonly (string | number)[]): void => {
    const list = remove(value, path);
    if (list !== undefined) thinned.add(list);
  };
  const errors = withoutAlternatives(all.slice(0, MOST_ERRORS));
  for (const error of errors) {
    const path = pathOf(error.instancePath, given);
    if (options.partial === true && error.keyword === 'required' && !lacksItsKey(error)) continue;
    if (error.keyword === 'enum' && typeFails(errors, error)) continue;
    const fault = faultOf(error, [...(options.at ?? []), ...path]);
    if (fault !== undefined) faults.push(fault);
    if (error.keyword === 'additionalProperties') {
      take([...path, String(error.params.additionalProperty)]);
    } else if (error.keyword !== 'required' || (options.wholeOnly === true && path.length > 0)) {
      take(path);
    }
  }
  // Of more errors nobody reads, and what they are about is of no more use.
  for (const { keyword, params, instancePath } of all.slice(MOST_ERRORS)) {
    const path = pathOf(instancePath, given);
    if (keyword === 'additionalProperties') take([...path, String(params.additionalProperty)]);
    else if (keyword !== 'required') take(path);
  }
  // Only now, so that the positions in the errors above stayed right.
  for (const list of thinned) list.splice(0, list.length, ...list.filter((item) => item !== HOLE));
  return { value, faults: withoutRenamed(faults) };
}

/** That a field is missing is a consequence of using its earlier name. */
function withoutRenamed(faults: readonly Fault[]): readonly Fault[] {
  const renamed = faults.flatMap((fault) =>
    fault.code === 'field-removed' ? [REMOVED_FIELDS[fault.details.field]?.now] : [],
  );
  return faults.filter(({ code, prop }) => code !== 'value-missing' || !renamed.includes(prop));
}

/** A value of the wrong type is none of the choices either; that is said once. */
function typeFails(errors: readonly SchemaError[], { instancePath }: SchemaError): boolean {
  return errors.some((one) => one.keyword === 'type' && one.instancePath === instancePath);
}

/** Items of a patch that are merged by a key have it, since nobody could tell them apart. */
function lacksItsKey({ instancePath, params }: SchemaError): boolean {
  const [, list = ''] = /\/([A-Za-z]+)\/\d+$/.exec(instancePath) ?? [];
  return Object.hasOwn(MERGE_KEYS, list) && params.missingProperty === MERGE_KEYS[list];
}

/** Lists of a pod that are merged item by item, and by what. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  env: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
  ports: 'containerPort',
};

/** Of an `anyOf` that fails, the errors of its branches speak for it when one goes deeper. */
function withoutAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf');
  if (alternatives.length === 0) return errors;
  return errors.filter((error) => {
    const place = alternatives.find(
      ({ instancePath }) =>
        error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`),
    );
    if (place === undefined) return true;
    const deeper = errors.some(
      (other) =>
        other.instancePath.startsWith(`${place.instancePath}/`) ||
        (other.instancePath === place.instancePath && speaksOfInside(other)),
    );
    if (error.keyword === 'anyOf') return !deeper;
    return deeper && (error.instancePath !== place.instancePath || speaksOfInside(error));
  });
}

function speaksOfInside({ keyword }: SchemaError): boolean {
  return keyword === 'additionalProperties' || keyword === 'required';
}

function faultOf(error: SchemaError, path: readonly (string | number)[]): Fault | undefined {
  const { keyword, params, parentSchema, data } = error;
  const prop = propOf(path);
  switch (keyword) {
    case 'required': {
      const field = String(params.missingProperty);
      const details = { expected: expectedOf(parentSchema.properties?.[field]) };
      return { code: 'value-missing', prop: propOf([...path, field]), details };
    }
    case 'additionalProperties': {
      const field = String(params.additionalProperty);
      const removed = Object.hasOwn(REMOVED_FIELDS, field) ? REMOVED_FIELDS[field] : undefined;
      if (path.length === 0 && removed !== undefined) {
        const { instead } = removed;
        return { code: 'field-removed', prop: propOf([field]), details: { field, instead } };
      }
      const known = Object.keys(parentSchema.properties ?? {});
      return { code: 'field-unknown', prop: propOf([...path, field]), details: { field, known } };
    }
    case 'type':
      return typeFault(error, path);
    case 'anyOf':
      return wrongType(error, path);
    case 'const':
    case 'enum': {
      const allowed = (params.allowedValues ?? [params.allowedValue]) as readonly unknown[];
      const details = { given: shown(data), allowed: allowed.map(String) };
      return { code: 'value-not-allowed', prop, details };
    }
    case 'minimum':
    case 'maximum': {
      const { minimum: min, maximum: max } = parentSchema;
      const details = { given: Number(data), min, max };
      return { code: 'number-out-of-range', prop, details };
    }
    case 'maxItems': {
      const details = { length: (data as readonly unknown[]).length, max: Number(params.limit) };
      return { code: 'list-too-long', prop, details };
    }
    case 'minLength':
      return { code: 'text-empty', prop, details: {} };
    case 'maxLength': {
      const details = { length: String(data).length, max: Number(params.limit) };
      return { code: 'text-too-long', prop, details };
    }
    default:
      return { code: 'rule-crashed', prop, details: { error: `schema keyword ${keyword}` } };
  }
}

type Path = readonly (string | number)[];

function typeFault(error: SchemaError, path: Path): Fault {
  const { data, parentSchema } = error;
  if (parentSchema.type !== 'integer' || typeof data !== 'number') return wrongType(error, path);
  return { code: 'number-not-whole', prop: propOf(path), details: { given: String(data) } };
}

function wrongType({ data, parentSchema }: SchemaError, path: Path): Fault {
  const given = mayBeSecret(path) ? kindOf(data) : givenAs(data);
  const details = { given, expected: expectedOf(parentSchema) };
  return { code: 'value-wrong-type', prop: propOf(path), details };
}

const SECRET_PLACE = /^(env|authentication)$|secret|password|token|credential/i;

/** Where a value may be a password, a sentence says no more than what kind of value it is. */
function mayBeSecret(path: Path): boolean {
  const isTrigger = path.includes('triggers') && path.includes('metadata');
  return isTrigger || path.some((step) => typeof step === 'string' && SECRET_PLACE.test(step));
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function expectedOf(schema: unknown): string {
  const { type, anyOf, const: constant, $ref } = (schema ?? {}) as Schema;
  if (anyOf !== undefined) return [...new Set(anyOf.map(expectedOf))].join(' or ');
  if (constant !== undefined) return JSON.stringify(constant);
  // What is defined elsewhere is a type with fields.
  if (type === undefined) return $ref === undefined ? 'a value' : 'an object';
  const types = typeof type === 'string' ? [type] : type;
  return types.map((one) => KINDS[one] ?? one).join(' or ');
}

/** A value as a sentence calls it: what kind, and which where that is short. */
function givenAs(data: unknown): string {
  if (data === null || typeof data === 'object') return kindOf(data);
  if (typeof data === 'string') return `the text ${JSON.stringify(shown(data))}`;
  return `the ${typeof data} ${JSON.stringify(data)}`;
}

/** A value as a finding carries it: long texts cut, so that a report stays readable. */
function shown(data: unknown): unknown {
  return typeof data === 'string' && data.length > 200 ? `${data.slice(0, 200)}…` : data;
}

/** Splits a JSON pointer; a step into a list is a position. */
function pathOf(pointer: string, root: JsonObject): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let here: JsonValue | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const position: string | number = Array.isArray(here) ? Number(key) : key;
    path.push(position);
    here = childOf(here, position);
  }
  return path;
}

function valueAt(root: JsonValue, path: readonly (string | number)[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(childOf, root);
}

function childOf(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return (value as readonly JsonValue[])[Number(step)];
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Stands in a list where an item was taken out. */
const HOLE: JsonObject = {};

/** Takes a value out of its parent; returns the parent when it is a list, which keeps a hole. */
function remove(
  root: Record<string, JsonValue>,
  path: readonly (string | number)[],
): JsonValue[] | undefined {
  const last = path.at(-1);
  if (last === undefined) {
    for (const key of Object.keys(root)) Reflect.deleteProperty(root, key);
    return undefined;
  }
  const parent = valueAt(root, path.slice(0, -1));
  if (Array.isArray(parent)) {
    const list = parent as JsonValue[];
    list[Number(last)] = HOLE;
    return list;
  }
  if (isJsonObject(parent)) Reflect.deleteProperty(parent, last);
  return undefined;
}
