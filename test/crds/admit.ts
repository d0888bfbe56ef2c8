import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CelInput, isCelError, run } from '@bufbuild/cel';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { parseAllDocuments } from 'yaml';

/** One rule in CEL that an API server evaluates beside the schema. */
interface Rule {
  readonly rule: string;
  readonly message: string;
  readonly fieldPath?: string;
}

/** As much of a structural schema as the shipped CRDs use. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-validations'?: readonly Rule[];
}

/** As much of a CustomResourceDefinition as the tests look at. */
interface Crd {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly scope: string;
    readonly names: Readonly<Record<string, unknown>> & { readonly kind: string };
    readonly versions: readonly [
      {
        readonly name: string;
        readonly served: boolean;
        readonly storage: boolean;
        readonly subresources: unknown;
        readonly additionalPrinterColumns: readonly {
          readonly name: string;
          readonly type: string;
          readonly jsonPath: string;
        }[];
        readonly schema: { readonly openAPIV3Schema: Schema };
      },
    ];
  };
}

/** The CRDs of a file in `crds/`, by kind. */
export function crdsOf(file: string): ReadonlyMap<string, Crd> {
  const text = readFileSync(join(__dirname, '../../crds', file), 'utf8');
  const crds = parseAllDocuments(text).map((document) => document.toJS() as Crd);
  return new Map(crds.map((crd) => [crd.spec.names.kind, crd]));
}

/** The schema of a CRD's only version, with what rules may read of `metadata`. */
export function schemaOf(crd: Crd): Schema {
  const schema = crd.spec.versions[0].schema.openAPIV3Schema;
  return { ...schema, properties: { ...schema.properties, metadata } };
}

const metadata: Schema = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
  properties: { name: { type: 'string' }, generateName: { type: 'string' } },
};

/** What an API server makes of an object: what it stores, or why it refuses. */
export interface Verdict {
  readonly stored: unknown;
  readonly refusals: readonly string[];
}

/**
 * Does what an API server does with a custom resource under strict field validation: nulls, defaults,
 * shape, list keys, and if all of that is well, the rules in CEL.
 */
export function admit(schema: Schema, object: unknown): Verdict {
  const stored = withDefaults(schema, asSent(object));
  const refusals = [...misshapen(schema, stored), ...repeatedKeys(schema, stored, '')];
  return { stored, refusals: refusals.length > 0 ? refusals : brokenRules(schema, stored, '') };
}

/** Every schema within a schema, with its path; list items are `[]`, map values `{}`. */
export function* within(schema: Schema, path = ''): Generator<readonly [string, Schema]> {
  yield [path, schema];
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* within(property, `${path}.${name}`);
  if (schema.additionalProperties) yield* within(schema.additionalProperties, `${path}{}`);
  if (schema.items) yield* within(schema.items, `${path}[]`);
}

function withDefaults(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = schema.items;
    return items ? value.map((item) => withDefaults(items, item)) : value;
  }
  if (!isRecord(value)) return value;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (value[name] === null && property.nullable !== true) Reflect.deleteProperty(value, name);
    if (!(name in value) && property.default !== undefined)
      value[name] = asSent(property.default);
    if (name in value) value[name] = withDefaults(property, value[name]);
  }
  if (schema.additionalProperties) {
    for (const [key, item] of Object.entries(value)) {
      if (item === null) Reflect.deleteProperty(value, key);
      else value[key] = withDefaults(schema.additionalProperties, item);
    }
  }
  return value;
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { int32: true, int64: true, 'date-time': true },
});

const validators = new WeakMap<Schema, ValidateFunction>();

function misshapen(schema: Schema, value: unknown): readonly string[] {
  const validate = validators.get(schema) ?? ajv.compile(strictly(schema));
  validators.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const at = error.instancePath.replaceAll(/\/(\d+)/g, '[$1]').replaceAll('/', '.');
  return place(at, error.message ?? error.keyword);
}

/** The same schema for a JSON schema validator, in which a field that is not listed is an error. */
function strictly(schema: Schema): object {
  const { nullable, properties, items, additionalProperties, ...rest } = schema;
  const open = properties === undefined || schema['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    ...rest,
    ...(schema.type !== undefined && { nullable }),
    ...(items && { items: strictly(items) }),
    ...(properties && { properties: mapValues(properties, strictly) }),
    ...(!open && { additionalProperties: false }),
    ...(additionalProperties && { additionalProperties: strictly(additionalProperties) }),
  };
}

function repeatedKeys(schema: Schema, value: unknown, at: string): readonly string[] {
  const found = children(schema, value, at).flatMap((child) => repeatedKeys(...child));
  const keys = schema['x-kubernetes-list-map-keys'];
  if (!keys || !Array.isArray(value)) return found;
  const seen = value.map((item) => JSON.stringify(keys.map((key) => isRecord(item) && item[key])));
  const repeated = seen.findIndex((key, index) => seen.indexOf(key) < index);
  return repeated < 0 ? found : [...found, place(`${at}[${String(repeated)}]`, 'duplicate value')];
}

function brokenRules(schema: Schema, value: unknown, at: string): readonly string[] {
  if (value === null) return [];
  const rules = schema['x-kubernetes-validations'] ?? [];
  const self = celValue(schema, value);
  return [
    ...rules
      .filter(({ rule }) => !holds(rule, self))
      .map(({ message, fieldPath }) => place(`${at}${fieldPath ?? ''}`, message)),
    ...children(schema, value, at).flatMap((child) => brokenRules(...child)),
  ];
}

function place(at: string, message: string): string {
  return at === '' ? message : `${at.replace(/^\./, '')}: ${message}`;
}

function holds(rule: string, self: CelInput): boolean {
  const result = run(rule, { self });
  if (isCelError(result)) throw result;
  return result === true;
}

/** CEL sees whole numbers as int, and neither a null nor a field that the schema does not list. */
function celValue(schema: Schema, value: unknown): CelInput {
  if (schema.type === 'integer') return BigInt(value as number);
  if (Array.isArray(value))
    return value.map((item) => (schema.items ? celValue(schema.items, item) : null));
  if (!isRecord(value)) return value as CelInput;
  const known = Object.entries(value).flatMap(([name, field]): [string, CelInput][] => {
    const listed = schema.properties?.[name] ?? schema.additionalProperties;
    return field === null || listed === undefined ? [] : [[name, celValue(listed, field)]];
  });
  return Object.fromEntries(known);
}

function children(
  schema: Schema,
  value: unknown,
  at: string,
): (readonly [schema: Schema, value: unknown, at: string])[] {
  const { items } = schema;
  if (Array.isArray(value) && items)
    return value.map((item, index) => [items, item, `${at}[${String(index)}]`] as const);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const child = schema.properties?.[name] ?? schema.additionalProperties;
    return child ? [[child, field, `${at}.${name}`] as const] : [];
  });
}

/** A copy as it goes over the wire. (`structuredClone` under jest makes objects that equal no other.) */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues<Out>(
  record: Readonly<Record<string, Schema>>,
  change: (schema: Schema) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
