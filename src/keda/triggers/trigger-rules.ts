import type { Fault } from '../../findings/finding';
import type { GivenValue, WrittenInstead } from '../../findings/trigger-wordings';
import { isCronExpression, parseCron } from '../../values/cron-expression';
import { fieldOf } from '../../input/prop-path';
import type { ScalerRule } from '../scalers/scaler';
import { checkHolds, keysOfCheck } from './scaler-conditions';
import { fixOf } from './rule-fix';
import type { KeyProblem } from './trigger-keys';
import { cronReplicasFaults, timeZoneFaults } from './cron-trigger';
import {
  isKnownTo,
  isThere,
  namesOf,
  type ReadParameter,
  type TriggerValues,
} from './trigger-values';
import { shownText } from './shown-text';
import { valueProblem } from '../scalers/value-syntax';

/** Faults, with the parameters that they are about. */
interface ParameterFaults {
  readonly faults: readonly Fault[];
  readonly about: readonly string[];
}

/**
 * What a scaler cannot do without is there, as far as can be seen.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` setValue
 */
export function missingFaults(
  values: TriggerValues,
  problems: readonly KeyProblem[],
): ParameterFaults {
  const missing = values.parameters.filter(
    ({ definition, value }) =>
      definition.required === true && definition.removed === undefined && value.is === 'absent',
  );
  const faults = missing.map(({ definition }): Fault => {
    const { name, aliases = [], sources } = definition;
    const found = problems.find(({ meant }) => meant === name);
    const { at } = values.context;
    const key = found?.instead.key;
    const details = {
      ...{ type: values.scaler.type, key: name, aliases, sources },
      instead: found?.instead ?? null,
    };
    const place = placeOf(sources, at);
    const prop = key === undefined ? fieldOf(place, name) : fieldOf(`${at}.metadata`, key);
    return { code: 'trigger-key-missing', prop, details };
  });
  return { faults, about: missing.map(({ definition }) => definition.name) };
}

/**
 * Values are spelled as KEDA reads them, and are among those that it knows.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` setValue
 */
export function valueFaults(values: TriggerValues): ParameterFaults {
  const faults: Fault[] = [];
  const about: string[] = [];
  for (const parameter of values.parameters) {
    const old = removedFault(parameter, values);
    if (old !== undefined) faults.push(old);
    const isRemoved = old?.code === 'trigger-key-removed';
    const malformed = isRemoved ? undefined : valueFault(parameter, values);
    if (malformed !== undefined) faults.push(malformed);
    if (isRemoved || isRefused(malformed)) about.push(parameter.definition.name);
  }
  return { faults, about };
}

/**
 * The parameters fit one another as the scaler demands.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` parseTypedConfig
 */
export function ruleFaults(
  values: TriggerValues,
  problems: readonly KeyProblem[],
  reported: ReadonlySet<string>,
): ParameterFaults {
  const faults: Fault[] = [];
  const about = new Set<string>();
  for (const rule of values.scaler.rules) {
    if (rule.unlessScalingModifiers === true && values.context.hasFormula) continue;
    const keys = keysOfCheck(rule.check);
    if (!isForVersion(keys, values)) continue;
    // Whoever mends what is reported may well have mended this too.
    if (keys.some((key) => reported.has(nameOf(key, values)))) continue;
    if (checkHolds(rule.check, values) !== false) continue;
    faults.push(...ruleFault(rule, keys, values, problems));
    for (const key of keys) about.add(nameOf(key, values));
  }
  return { faults, about: [...about] };
}

/** A choice that KEDA takes here may still break a rule there. */
function isRefused(fault: Fault | undefined): boolean {
  return fault !== undefined && fault.code !== 'trigger-value-not-known';
}

function removedFault(
  { definition, value }: ReadParameter,
  values: TriggerValues,
): Fault | undefined {
  const { removed, deprecated, name } = definition;
  if (value.is !== 'known') return undefined;
  const prop = parameterProp(name, values);
  const { kedaVersion } = values.context;
  if (removed !== undefined && isKnownTo({ since: removed.in }, kedaVersion)) {
    const details = { key: name, since: removed.in, use: removed.use };
    return { code: 'trigger-key-removed', prop, details };
  }
  const old = deprecated ?? (removed && { removal: removed.in, use: removed.use });
  if (old === undefined || isDefault(value.text, definition.default)) return undefined;
  const details = { key: name, removal: old.removal, use: old.use };
  return { code: 'trigger-key-deprecated', prop, details };
}

function isDefault(text: string, fallback: string | undefined): boolean {
  return text === fallback;
}

function valueFault(
  { definition, value }: ReadParameter,
  values: TriggerValues,
): Fault | undefined {
  if (value.is !== 'known') return undefined;
  const { text } = value;
  const problem = valueProblem(text, definition);
  if (problem === undefined) return undefined;
  const key = value.key;
  const prop = parameterProp(key, values);
  const given = shownText(text, definition);
  switch (problem.kind) {
    case 'not-allowed':
      return {
        code: definition.lenient === true ? 'trigger-value-not-known' : 'trigger-value-not-allowed',
        prop,
        details: { key, given, allowed: problem.allowed },
      };
    case 'exclusive':
      return {
        code: 'trigger-values-exclusive',
        prop,
        details: { key, given: text, exclusive: problem.exclusive },
      };
    case 'malformed': {
      if (problem.reads === 'float' && given !== null) {
        return { code: 'trigger-number-malformed', prop, details: { key, given } };
      }
      return {
        code: 'trigger-value-malformed',
        prop,
        details: { key, given, reads: problem.reads },
      };
    }
  }
}

/** Demands that have codes of their own, since constructs make them too. */
function ruleFault(
  rule: ScalerRule,
  keys: readonly string[],
  values: TriggerValues,
  problems: readonly KeyProblem[],
): readonly Fault[] {
  const { at, max } = values.context;
  switch (rule.check.special) {
    case 'time-zone':
      return timeZoneFaults(textOf('timezone', values), `${at}.metadata`);
    case 'cron-replicas':
      return cronReplicasFaults(Number(textOf('desiredReplicas', values)), max, `${at}.metadata`);
    case 'cron-expressions':
      return keys.flatMap((key): readonly Fault[] => {
        const given = textOf(key, values);
        if (given === undefined || isCronExpression(parseCron(given))) return [];
        const prop = fieldOf(`${at}.metadata`, key);
        return [{ code: 'trigger-cron-malformed', prop, details: { key, given } }];
      });
    default: {
      const meant = new Set(keys.map((key) => nameOf(key, values)));
      const instead = problems
        .filter((one) => one.meant !== undefined && meant.has(one.meant))
        .map((one): WrittenInstead => one.instead);
      const details = {
        ...{ type: values.scaler.type, rule: rule.id, demands: rule.demands },
        given: keys.map((key) => givenValue(key, values)),
        instead,
        fix: fixOf(rule, values),
      };
      const code = rule.later === true ? 'trigger-rule-broken-later' : 'trigger-rule-broken';
      return [{ code, prop: placeOfRule(keys, values), details }];
    }
  }
}

function givenValue(key: string, values: TriggerValues): GivenValue {
  const value = values.valueOf(key);
  if (value.is !== 'known') return { key, found: isThere(value) !== false };
  const text = shownText(value.text, values.definitionOf(key));
  return text === null ? { key, found: true } : { key, text, found: true };
}

/** The first key that is written decides where the rule is reported. */
function placeOfRule(keys: readonly string[], values: TriggerValues): string {
  const written = keys.find((key) => values.valueIn('metadata', key).is === 'known');
  return written === undefined ? `${values.context.at}.metadata` : parameterProp(written, values);
}

function parameterProp(name: string, values: TriggerValues): string {
  const { at } = values.context;
  const value = values.valueOf(name);
  if (value.is !== 'known') return fieldOf(`${at}.metadata`, name);
  return value.from === 'auth' ? `${at}.authenticationRef` : fieldOf(`${at}.metadata`, value.key);
}

function placeOf(sources: readonly string[], at: string): string {
  return sources.includes('metadata') || sources.includes('env')
    ? `${at}.metadata`
    : `${at}.authenticationRef`;
}

function textOf(key: string, values: TriggerValues): string | undefined {
  const value = values.valueOf(key);
  return value.is === 'known' ? value.text : undefined;
}

/** A rule about keys that this version of KEDA does not know is none of this version. */
function isForVersion(keys: readonly string[], values: TriggerValues): boolean {
  const { scaler, context } = values;
  return scaler.parameters.every(
    (one) =>
      isKnownTo(one, context.kedaVersion) || !namesOf(one).some((name) => keys.includes(name)),
  );
}

function nameOf(key: string, values: TriggerValues): string {
  return values.definitionOf(key)?.name ?? key.replace(/FromEnv$/, '');
}
