import type { ScalerCheck, ScalerCondition } from '../../src/keda/scalers/scaler';
import type { JsonValue } from '../../src/values/json';
import {
  authenticationParameters,
  demandsOn,
  metadataKeys,
  needsAuthentication,
} from './metadata-keys';
import type { ParameterRow, ScalerRow } from './rows';

/** What is not as it must be in the table, with the scaler where it is. */
export function tableProblems(rows: readonly ScalerRow[]): readonly string[] {
  return rows.flatMap((row) =>
    [
      ...textProblems(row),
      ...row.parameters.flatMap((parameter) => [...parameterProblems(row, parameter)]),
      ...nameProblems(row),
      ...ruleProblems(row),
      ...exampleProblems(row),
    ].map((problem) => `${row.type}: ${problem}`),
  );
}

const LONGEST_MEANING = 110;
const MINOR_VERSION = /^\d+\.\d+$/;

function* textProblems(row: ScalerRow): Generator<string> {
  if (JSON.stringify(row).includes('TODO')) yield 'holds a TODO';
  if (isBlank(row.meaning)) yield 'has no meaning';
  if (row.since !== undefined && !MINOR_VERSION.test(row.since)) yield 'since is no minor version';
}

function* parameterProblems(row: ScalerRow, parameter: ParameterRow): Generator<string> {
  const { name, meaning, sources, enum: choices, enumIgnoreCase, activates, since } = parameter;
  if (isBlank(meaning)) yield `${name} has no meaning`;
  else if (meaning.length > LONGEST_MEANING) {
    yield `${name} has a meaning of ${String(meaning.length)} characters, ${String(LONGEST_MEANING)} are allowed`;
  }
  if (sources.length === 0) yield `${name} has no source`;
  if (choices?.length === 0 || enumIgnoreCase?.length === 0) yield `${name} has an empty enum`;
  const { exclusiveSet = [], unsentModes = [] } = parameter;
  for (const mode of [...exclusiveSet, ...unsentModes]) {
    if (choices?.includes(mode) !== true) yield `${name} does not list ${mode}`;
  }
  if (activates !== undefined && !namesOf(row).has(activates)) {
    yield `${name} activates ${activates}, which is no parameter`;
  }
  for (const version of [since, parameter.removed?.in, parameter.deprecated?.removal]) {
    if (version !== undefined && !MINOR_VERSION.test(version)) {
      yield `${name} names ${version}, which is no minor version`;
    }
  }
  if (parameter.pattern !== undefined && !compiles(parameter.pattern)) {
    yield `${name} has a pattern that does not compile`;
  }
}

function* nameProblems(row: ScalerRow): Generator<string> {
  for (const source of ['metadata', 'env', 'auth'] as const) {
    const read = row.parameters.filter(({ sources }) => sources.includes(source));
    const names = read.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    for (const name of repeated(names)) yield `${name} stands twice with the source ${source}`;
  }
  for (const id of repeated(row.rules.map(({ id }) => id))) yield `two rules are named ${id}`;
}

function* ruleProblems(row: ScalerRow): Generator<string> {
  const names = namesOf(row);
  for (const { id, demands, check, fix } of row.rules) {
    if (isBlank(demands)) yield `rule ${id} has no demands`;
    if ((check as unknown) === undefined) {
      yield `rule ${id} has no check`;
      continue;
    }
    if (isBlank(fix) && !tellsItsFix(check)) yield `rule ${id} has no fix`;
    for (const name of keysOfCheck(check)) {
      if (!names.has(name)) yield `rule ${id} speaks of ${name}, which is no parameter`;
    }
    for (const expression of expressionsOf(check)) {
      if (!compiles(expression)) yield `rule ${id} has an expression that does not compile`;
    }
  }
}

function* exampleProblems(row: ScalerRow): Generator<string> {
  const { example } = row;
  if (example === undefined) {
    yield 'has no example';
    return;
  }
  const { metadata, authentication = [], podIdentity, metricType } = example;
  const authenticated = authentication.length > 0 || podIdentity !== undefined;
  const keys = new Map(metadataKeys(row).map((one) => [one.key, one]));
  const patterns = row.parameters.flatMap(({ pattern }) => pattern ?? []);
  for (const key of Object.keys(metadata)) {
    const known = keys.has(key) || patterns.some((pattern) => new RegExp(pattern, 'u').test(key));
    if (!known && row.unknownKeysAllowed !== true) yield `its example has ${key}, which is no key`;
    if (keys.get(key)?.parameter.deprecated !== undefined) yield `its example has the old ${key}`;
  }
  const { keys: required, choices } = demandsOn(row, { authentication: authenticated });
  for (const key of required) if (!(key in metadata)) yield `its example lacks ${key}`;
  for (const alternatives of choices) {
    const fitting = alternatives.filter(
      ({ key, without }) =>
        (key === undefined || key in metadata) && !without.some((other) => other in metadata),
    );
    if (fitting.length === 0) yield `its example fits none of ${JSON.stringify(alternatives)}`;
  }
  if (needsAuthentication(row) && !authenticated) yield 'its example lacks authentication';
  for (const name of authentication) {
    if (!authenticationParameters(row).includes(name)) {
      yield `its example gives ${name}, which authentication does not hold`;
    }
  }
  if (podIdentity !== undefined && !row.podIdentity.includes(podIdentity)) {
    yield `its example has a pod identity that it does not read`;
  }
  if (row.metricType === 'resource' && metricType === undefined) {
    yield 'its example lacks a metricType';
  }
}

/** Whether what to do follows from the check: not from how a text looks, nor from a function. */
function tellsItsFix({ pattern, json, special, then, else: other }: ScalerCheck): boolean {
  const own = pattern === undefined && json === undefined && special === undefined;
  return own && [then, other].every((one) => one === undefined || tellsItsFix(one));
}

/** Every name that a check may speak of. */
function namesOf(row: ScalerRow): ReadonlySet<string> {
  return new Set(
    row.parameters.flatMap(({ name, aliases = [], sources }) => [
      name,
      ...aliases,
      ...(sources.includes('env') ? [`${name}FromEnv`] : []),
    ]),
  );
}

/** Fields of a check whose values are no names of parameters. */
const OTHER_FIELDS: ReadonlySet<string> = new Set([
  ...['re', 'values', 'separator', 'multipleOf', 'gt', 'gte', 'lte', 'ne', 'nonEmpty'],
  ...['orPodIdentity', 'podIdentity', 'awsCredentials', 'rabbitmqHttpOnly', 'special'],
]);

function keysOfCheck(check: ScalerCheck): readonly string[] {
  return Object.entries(check as Readonly<Record<string, JsonValue>>).flatMap(([field, value]) => {
    if (OTHER_FIELDS.has(field)) return [];
    if (field === 'if' || field === 'unless') return [(value as unknown as ScalerCondition).key];
    if (field === 'then' || field === 'else') return keysOfCheck(value as ScalerCheck);
    if (field === 'equals') return Object.keys(value as object);
    return textsIn(value);
  });
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

function expressionsOf({ re, if: condition, unless, then, else: other }: ScalerCheck): string[] {
  const nested = [then, other].flatMap((check) =>
    check === undefined ? [] : expressionsOf(check),
  );
  return [re, condition?.matches, unless?.matches, ...nested].filter((one) => one !== undefined);
}

function compiles(expression: string): boolean {
  try {
    return new RegExp(expression, 'u').source !== '';
  } catch {
    return false;
  }
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
