import type { ParameterRow, ScalerRow } from './rows';

/** A key that the type of a scaler's metadata has. */
export interface MetadataKey {
  readonly key: string;
  readonly parameter: ParameterRow;
  /** `env`: names an environment variable; `alias`: another name of the parameter. */
  readonly form: 'value' | 'alias' | 'env';
}

/** One way to satisfy a demand: a key that stands there, keys that do not. */
export interface Alternative {
  readonly key?: string;
  readonly without: readonly string[];
}

/** What metadata must hold. */
export interface Demands {
  readonly keys: readonly string[];
  /** Of each, exactly one alternative. */
  readonly choices: readonly (readonly Alternative[])[];
}

/** Keys of a trigger's metadata, as the compiler shall know them. */
export function metadataKeys(row: ScalerRow): readonly MetadataKey[] {
  const keys = new Map<string, MetadataKey>();
  const forms = ['value', 'alias', 'env'] as const;
  const all = row.parameters.flatMap((parameter) =>
    forms.flatMap((form) => keysOf(parameter, form).map((key) => ({ key, parameter, form }))),
  );
  for (const one of all) if (!keys.has(one.key)) keys.set(one.key, one);
  return [...keys.values()];
}

/** A name that KEDA's own schema writes for keys of a pattern, and that nobody would give. */
function isPlaceholder({ name }: ParameterRow): boolean {
  return name.includes('*');
}

/** Secrets do not stand in metadata, and what KEDA refuses stands nowhere. */
function keysOf(parameter: ParameterRow, form: MetadataKey['form']): readonly string[] {
  const { name, aliases = [], sources, secret = false, removed } = parameter;
  if (removed !== undefined || isPlaceholder(parameter)) return [];
  const plain = sources.includes('metadata') && !secret;
  if (form === 'value') return plain ? [name] : [];
  if (form === 'alias') return plain ? aliases : [];
  if (!sources.includes('env')) return [];
  return [name, ...(secret ? [] : aliases)].map((each) => `${each}FromEnv`);
}

/** Parameters that a TriggerAuthentication can hold, with their further names. */
export function authenticationParameters(row: ScalerRow): readonly string[] {
  const read = row.parameters.filter(({ sources }) => sources.includes('auth'));
  return [...new Set(read.flatMap(({ name, aliases = [] }) => [name, ...aliases]))];
}

/** Whether an authentication changes anything. */
export function readsAuthentication(row: ScalerRow): boolean {
  return row.podIdentity !== 'ignored' || authenticationParameters(row).length > 0;
}

/** Whether something required can come from nowhere else. */
export function needsAuthentication(row: ScalerRow): boolean {
  return row.parameters.some(
    (parameter) => parameter.required === true && waysToGive(parameter).length === 0,
  );
}

/** What metadata must hold when there is an authentication, or none. */
export function demandsOn(row: ScalerRow, given: { readonly authentication: boolean }): Demands {
  const required = row.parameters.filter(
    ({ required, sources }) =>
      required === true && !(given.authentication && sources.includes('auth')),
  );
  const ways = required.map(waysToGive);
  const choices = ways.filter((keys) => keys.length > 1).map(exactlyOne);
  return {
    keys: ways.filter((keys) => keys.length === 1).flat(),
    choices: [...choices, ...choicesOfRules(row)].slice(0, MOST_CHOICES),
  };
}

/** More would make unions of which the compiler's messages cannot be read. */
const MOST_CHOICES = 3;

/** The compiler speaks of the last when none is given, so that is the plain one. */
function waysToGive(parameter: ParameterRow): readonly string[] {
  return (['env', 'alias', 'value'] as const).flatMap((form) => keysOf(parameter, form));
}

function exactlyOne(keys: readonly string[]): readonly Alternative[] {
  return keys.map((key) => ({ key, without: keys.filter((other) => other !== key) }));
}

/** Rules that say no more than: one of these keys, which come from metadata alone. */
function choicesOfRules(row: ScalerRow): readonly (readonly Alternative[])[] {
  const fromMetadataAlone = (name: unknown): name is string =>
    row.parameters.some(
      (one) => one.name === name && one.sources.join() === 'metadata' && one.aliases === undefined,
    );
  return row.rules.flatMap(({ check, unlessScalingModifiers }) => {
    // A rule in the making has none.
    const [[kind, keys] = [], ...more] = Object.entries((check as typeof check | undefined) ?? {});
    if (more.length > 0 || unlessScalingModifiers === true || !Array.isArray(keys)) return [];
    const names: readonly unknown[] = keys;
    if (!names.every(fromMetadataAlone)) return [];
    if (kind === 'oneOf') return [exactlyOne([...names].reverse())];
    return kind === 'notBoth' ? [names.map((name) => ({ without: [name] }))] : [];
  });
}
