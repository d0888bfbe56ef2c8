import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import { lateShapes } from '../../src/input/late-shapes.generated';
import { shapes } from '../../src/input/shapes.generated';
import type { Schema, SchemaError, Validator } from '../../src/input/schema';
import * as validators from '../../src/input/validators';
import { holds } from '../support/property';

const names = {
  pipeline: validators.validatePipeline,
  function: validators.validateFunction,
  infraRules: validators.validateInfraRules,
  computePool: validators.validateComputePool,
  metadata: validators.validateMetadata,
  queueWorker: validators.validateQueueWorker,
  trigger: validators.validateTrigger,
  output: validators.validateOutput,
  podSpec: validators.validatePodSpec,
  deployment: validators.validateDeployment,
  scaledObject: validators.validateScaledObject,
  scaledObjectTrigger: validators.validateScaledObjectTrigger,
  scaledJob: validators.validateScaledJob,
  scaledJobTrigger: validators.validateScaledJobTrigger,
  authentication: validators.validateAuthentication,
};
const schemas = new Map(
  Object.entries({ ...shapes, ...lateShapes }).map(([name, text]) => [
    name,
    JSON.parse(text) as Schema,
  ]),
);
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  inlineRefs: false,
  messages: false,
  schemas: [...schemas].map(([$id, schema]) => ({ $id, ...schema })),
  strict: false,
  strictNumbers: true,
  validateFormats: false,
  verbose: true,
});

describe('A shape is read as ajv reads its schema', () => {
  it.each(Object.entries(names))('of %s, for values that nearly fit', (name, validator) => {
    const oracle = ajv.getSchema(name);
    const schema = schemas.get(name);
    if (oracle === undefined || schema === undefined) throw new Error(`no schema ${name}`);
    holds(
      fc.property(valueOf(schema, 6), (value) => {
        expect(told(validator, value)).toEqual(expected(oracle, value));
      }),
      { runs: 150 },
    );
  });

  it('in the same words where a text has characters of two units, and keys have slashes', () => {
    for (const value of [
      { name: '😀'.repeat(5000), labels: { 'a/b~c': 1, d: '' }, 'x/y': 0 },
      { name: null, labels: [], annotations: { a: {} } },
      [],
      null,
      undefined,
    ]) {
      const oracle = ajv.getSchema('metadata');
      if (oracle === undefined) throw new Error('no schema of metadata');
      expect(told(validators.validateMetadata, value)).toEqual(expected(oracle, value));
    }
  });
});

describe('The shapes', () => {
  it('use only what a shape is read for, and refer only to what there is', () => {
    const known = new Set([
      '$ref',
      'type',
      'nullable',
      'enum',
      'const',
      'minimum',
      'maximum',
      'minLength',
      'maxLength',
      'maxItems',
      'anyOf',
      'items',
      'required',
      'properties',
      'additionalProperties',
    ]);
    for (const [name, schema] of schemas) {
      const { $defs, definitions, ...own } = schema as Readonly<Record<string, unknown>>;
      const all = [own, ...Object.values($defs ?? {}), ...Object.values(definitions ?? {})];
      for (const part of (all as readonly Schema[]).flatMap(partsOf)) {
        expect([name, Object.keys(part).filter((key) => !known.has(key))]).toEqual([name, []]);
        expect([part.$ref, part.$ref === undefined || referred(part.$ref) !== undefined]).toEqual([
          part.$ref,
          true,
        ]);
      }
    }
  });
});

/** What the library's validator says, and the oracle. */
function told(validator: Validator, value: unknown): readonly unknown[] {
  return validator(value) ? [] : (validator.errors ?? []).map(shown);
}

function expected(oracle: ValidateFunction, value: unknown): readonly unknown[] {
  return oracle(value) ? [] : (oracle.errors ?? []).map(shown);
}

function shown(error: SchemaError | ErrorObject): unknown {
  const { instancePath, keyword, parentSchema, data } = error;
  // Of a type, the parent says which.
  const params = keyword === 'type' ? {} : { ...error.params };
  for (const unread of ['comparison']) Reflect.deleteProperty(params, unread);
  const schema = { ...parentSchema } as Record<string, unknown>;
  Reflect.deleteProperty(schema, '$id');
  return { instancePath, keyword, params, schema, data };
}

function partsOf(schema: Schema): readonly Schema[] {
  const { items, properties = {}, additionalProperties, anyOf = [] } = schema;
  const below = [
    ...Object.values(properties),
    ...anyOf,
    ...(items === undefined ? [] : [items]),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ];
  return [schema, ...below.flatMap(partsOf)];
}

function referred(ref: string): Schema | undefined {
  const [name = '', pointer = ''] = ref.split('#/');
  return pointer
    .split('/')
    .reduce<unknown>(
      (schema, step) => (schema as Readonly<Record<string, unknown>> | undefined)?.[step],
      schemas.get(name),
    ) as Schema | undefined;
}

/** Values of the schema, each part of which may be something else. */
function valueOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const fitting = fittingValueOf(schema, depth);
  return fc.oneof(
    { weight: 12, arbitrary: fitting },
    { weight: 1, arbitrary: fc.constantFrom(null, 0, -1, 1.5, 2 ** 40, '', 'x', true, [], {}) },
  );
}

function fittingValueOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { $ref, anyOf, type } = schema;
  const referredTo = $ref === undefined ? undefined : referred($ref);
  if (referredTo !== undefined) return fittingValueOf(referredTo, depth);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((branch) => valueOf(branch, depth)));
  const types = type === undefined ? ['object'] : typeof type === 'string' ? [type] : type;
  return fc.oneof(...types.map((one) => ofType(one, schema, depth)));
}

function ofType(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 100, items = {} } = schema;
  switch (type) {
    case 'string':
      return fc.constantFrom('', 'a', 'cpu', '10Mi', '😀');
    case 'integer':
    case 'number':
      return fc.constantFrom(minimum, minimum - 1, maximum, maximum + 1, 7, 0.5, Number.NaN);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return depth === 0 ? fc.constant([]) : fc.array(valueOf(items, depth - 1), { maxLength: 3 });
    default:
      return depth === 0 ? fc.constant({}) : objectOf(schema, depth - 1);
  }
}

function objectOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const own = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      // Made when it is drawn: the whole of a pod's schema is large.
      const value = fc.constant(property).chain((one) => valueOf(one, depth));
      return [name, maybe(value, required.includes(name) ? 9 : 1)];
    }),
  );
  const open = typeof additionalProperties === 'object';
  const value = open ? valueOf(additionalProperties, depth) : fc.integer();
  const others = fc.dictionary(fc.constantFrom('a', 'b/c', '~'), value);
  return fc
    .tuple(fc.record(own), maybe(others, open ? 6 : 1))
    .map(([ours, more]) =>
      Object.fromEntries(
        Object.entries({ ...more, ...ours }).filter(([, item]) => item !== undefined),
      ),
    );
}

/** The value as often as the weight says, against two. */
function maybe<T>(value: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value });
}
