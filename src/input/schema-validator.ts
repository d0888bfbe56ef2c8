import type { Schema, SchemaError, Validator } from './schema';

/** Says whether a value fits; with a list of errors it goes on after the first and notes them all. */
type Check = (value: unknown, errors: SchemaError[] | undefined, at: string) => boolean;

/** Finds what a `$ref` means. */
export type Resolve = (ref: string) => Schema;

/**
 * Makes a validator of a schema. A schema is read when a value reaches it for the first time, so
 * that an app pays for the fields that it uses. Most values fit: those are walked once and nothing
 * is noted; only a value that does not fit is walked again for all its errors.
 *
 * Knows what shapes are made of: `$ref`, `type`, `nullable`, `enum`, `const`, `anyOf`, bounds of
 * numbers and lengths, `required`, `properties`, `additionalProperties` and `items`.
 */
export function validatorOf(schema: () => Schema, resolve: Resolve): Validator {
  const check = later(schema, resolve);
  const validator: Validator = (value) => {
    if (check(value, undefined, '')) return true;
    const errors: SchemaError[] = [];
    check(value, errors, '');
    validator.errors = errors;
    return false;
  };
  return validator;
}

function later(schema: () => Schema, resolve: Resolve): Check {
  let made: Check | undefined;
  return (value, errors, at) => {
    made ??= checkOf(schema(), resolve);
    return made(value, errors, at);
  };
}

function checkOf(schema: Schema, resolve: Resolve): Check {
  const { $ref } = schema;
  if ($ref !== undefined) return checkOf(resolve($ref), resolve);
  const checks = [
    ...typeChecks(schema),
    ...boundChecks(schema),
    ...choiceChecks(schema, resolve),
    ...listChecks(schema, resolve),
    ...objectChecks(schema, resolve),
  ];
  const [only] = checks;
  if (only === undefined) return () => true;
  if (checks.length === 1) return only;
  return (value, errors, at) => {
    let fits = true;
    for (const check of checks) {
      if (check(value, errors, at)) continue;
      if (errors === undefined) return false;
      fits = false;
    }
    return fits;
  };
}

/** Notes an error where errors are wanted; never fits. */
function refuse(
  errors: SchemaError[] | undefined,
  at: string,
  keyword: string,
  params: SchemaError['params'],
  parentSchema: Schema,
  data: unknown,
): false {
  errors?.push({ instancePath: at, keyword, params, parentSchema, data });
  return false;
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  object: isMap,
  array: Array.isArray,
  null: (value) => value === null,
};

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeChecks(schema: Schema): readonly Check[] {
  const { type, nullable } = schema;
  if (type === undefined) return [];
  const names = [
    ...(typeof type === 'string' ? [type] : type),
    ...(nullable === true ? ['null'] : []),
  ];
  const tests = names.map((name) => TYPES[name] ?? (() => false));
  const [first, second] = tests;
  if (first === undefined) return [];
  const fits =
    second === undefined ? first : (value: unknown): boolean => tests.some((test) => test(value));
  return [
    (value, errors, at) =>
      fits(value) || refuse(errors, at, 'type', { type: names.join() }, schema, value),
  ];
}

function boundChecks(schema: Schema): readonly Check[] {
  const bounds: readonly [keyword: Bound, isBeyond: (value: unknown, limit: number) => boolean][] =
    [
      ['maximum', (value, limit) => Number.isFinite(value) && Number(value) > limit],
      ['minimum', (value, limit) => Number.isFinite(value) && Number(value) < limit],
      ['maxLength', (value, limit) => typeof value === 'string' && isLongerThan(value, limit)],
      ['minLength', (value, limit) => typeof value === 'string' && !isLongerThan(value, limit - 1)],
    ];
  return bounds.flatMap(([keyword, isBeyond]) => {
    const limit = schema[keyword];
    if (limit === undefined) return [];
    const check: Check = (value, errors, at) =>
      !isBeyond(value, limit) || refuse(errors, at, keyword, { limit }, schema, value);
    return [check];
  });
}

type Bound = 'maximum' | 'minimum' | 'maxLength' | 'minLength';

/** In characters, of which one may be two units of the text. */
function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit && Array.from(text).length > limit;
}

function choiceChecks(schema: Schema, resolve: Resolve): readonly Check[] {
  const checks: Check[] = [];
  if ('const' in schema) {
    const allowedValue = schema.const;
    checks.push(
      (value, errors, at) =>
        value === allowedValue || refuse(errors, at, 'const', { allowedValue }, schema, value),
    );
  }
  const { enum: allowedValues, anyOf } = schema;
  if (allowedValues !== undefined) {
    checks.push(
      (value, errors, at) =>
        allowedValues.includes(value) ||
        refuse(errors, at, 'enum', { allowedValues }, schema, value),
    );
  }
  if (anyOf !== undefined) {
    const branches = anyOf.map((branch) => later(() => branch, resolve));
    checks.push((value, errors, at) => {
      if (branches.some((fits) => fits(value, undefined, at))) return true;
      if (errors === undefined) return false;
      for (const branch of branches) branch(value, errors, at);
      return refuse(errors, at, 'anyOf', {}, schema, value);
    });
  }
  return checks;
}

function listChecks(schema: Schema, resolve: Resolve): readonly Check[] {
  const { maxItems, items } = schema;
  const checks: Check[] = [];
  if (maxItems !== undefined) {
    checks.push(
      (value, errors, at) =>
        !Array.isArray(value) ||
        value.length <= maxItems ||
        refuse(errors, at, 'maxItems', { limit: maxItems }, schema, value),
    );
  }
  if (items !== undefined) {
    const check = later(() => items, resolve);
    checks.push((value, errors, at) => {
      if (!Array.isArray(value)) return true;
      const list = value as readonly unknown[];
      if (errors === undefined) return list.every((item) => check(item, undefined, ''));
      const wrong = list.filter((item, index) => !check(item, errors, `${at}/${String(index)}`));
      return wrong.length === 0;
    });
  }
  return checks;
}

function objectChecks(schema: Schema, resolve: Resolve): readonly Check[] {
  const { required = [], properties = {}, additionalProperties } = schema;
  const closed = additionalProperties === false;
  const others =
    typeof additionalProperties === 'object'
      ? later(() => additionalProperties, resolve)
      : undefined;
  const known = new Map(
    Object.entries(properties).map(([name, property]) => [name, later(() => property, resolve)]),
  );
  if (required.length === 0 && known.size === 0 && !closed && others === undefined) return [];
  return [
    (value, errors, at) => {
      if (!isMap(value)) return true;
      if (errors !== undefined) return noteAll(value, errors, at);
      for (const name of required) if (value[name] === undefined) return false;
      for (const name in value) {
        const item = value[name];
        const check = known.get(name);
        if (check === undefined) {
          if (closed || others?.(item, undefined, '') === false) return false;
        } else if (item !== undefined && !check(item, undefined, '')) return false;
      }
      return true;
    },
  ];

  /** In the order that findings are told in: what is missing, what is too much, what is wrong. */
  function noteAll(
    value: Readonly<Record<string, unknown>>,
    errors: SchemaError[],
    at: string,
  ): boolean {
    const before = errors.length;
    for (const missingProperty of required) {
      if (value[missingProperty] !== undefined) continue;
      refuse(errors, at, 'required', { missingProperty }, schema, value);
    }
    for (const additionalProperty in value) {
      if (known.has(additionalProperty)) continue;
      if (closed) refuse(errors, at, 'additionalProperties', { additionalProperty }, schema, value);
      else others?.(value[additionalProperty], errors, pointer(at, additionalProperty));
    }
    for (const [name, check] of known) {
      if (value[name] !== undefined) check(value[name], errors, pointer(at, name));
    }
    return errors.length === before;
  }
}

function pointer(at: string, name: string): string {
  return `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
