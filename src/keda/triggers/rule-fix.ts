import type { ScalerCheck, ScalerCondition, ScalerRule } from '../scalers/scaler';
import { checkHolds, conditionHolds } from './scaler-conditions';
import { isThere, type TriggerValues } from './trigger-values';

/** What to do about a broken rule: as its row says, or as follows from what the rule demands. */
export function fixOf({ check, fix }: ScalerRule, values: TriggerValues): string {
  return fix ?? fixesOf(check, values).join(', and ');
}

/** What is to be done for a check that does not hold, all of it. */
function fixesOf(check: ScalerCheck, values: TriggerValues): readonly string[] {
  const found = [
    ...presence(check, values),
    ...numbers(check, values),
    ...texts(check, values),
    ...conditional(check, values),
  ];
  const { podIdentity = [] } = check;
  if (podIdentity.length === 0) return found;
  if (found.length === 0) {
    return podIdentity.includes('none')
      ? ['take podIdentity out of the authentication']
      : [`use ${podIdentity.map(identity).join(' or ')}`];
  }
  return podIdentity.includes('none')
    ? [either([found.join(' and '), ...otherIdentities(values)])]
    : found;
}

function* presence(check: ScalerCheck, values: TriggerValues): Generator<string> {
  const isSet = (key: string): boolean => isThere(values.valueOf(key)) !== false;
  const missing = (keys: readonly string[]): readonly string[] => keys.filter((key) => !isSet(key));
  const { require = [], forbid = [], anyOf, oneOf, orPodIdentity = [], notBoth, together } = check;
  if (missing(require).length > 0) yield give(missing(require), values);
  if (forbid.some(isSet)) yield `take out ${and(forbid.filter(isSet))}`;
  const groups = (anyOf ?? oneOf ?? []).map((group) => [group].flat());
  const whole = groups.filter((group) => missing(group).length === 0);
  if (oneOf !== undefined && whole.length > 1) {
    yield `keep one of ${or(whole.map(and))}, and take the others out`;
  } else if (groups.length > 0 && whole.length === 0) {
    const ways = groups.map((group) => give(missing(group), values));
    yield either([...orPodIdentity.map(identity).map((one) => `add ${one}`), ...ways]);
  }
  if (notBoth?.every(isSet) === true) yield `take out ${or(notBoth)}`;
  if (together?.some(isSet) === true && missing(together).length > 0) {
    const rest = `take out ${and(together.filter(isSet))}`;
    yield either([give(missing(together), values), rest]);
  }
  if (check.awsCredentials === true) yield awsCredentials(values);
  const { notInBothSources: twice, notWithMetricType: type } = check;
  if (twice !== undefined) yield `take ${twice} out of the metadata, or out of the authentication`;
  if (type !== undefined) yield `take ${type} out of the metadata: metricType says it`;
}

function* numbers(check: ScalerCheck, values: TriggerValues): Generator<string> {
  const { num, gt, gte, lte, ne, anyPositive, inOrMultiple, multipleOfKey } = check;
  if (num !== undefined && checkHolds({ num, gt, gte, lte, ne }, values) === false) {
    const bounds = [
      ...(gt === undefined ? [] : [`more than ${String(gt)}`]),
      ...(gte === undefined ? [] : [`at least ${String(gte)}`]),
      ...(lte === undefined ? [] : [`at most ${String(lte)}`]),
      ...(ne === undefined ? [] : [`a number other than ${String(ne)}`]),
    ];
    yield `set ${num} to ${and(bounds)}`;
  }
  if (anyPositive !== undefined) yield `set ${or(anyPositive)} to 1 or more`;
  if (inOrMultiple !== undefined) {
    const { values: listed = [], multipleOf = 1 } = check;
    yield `set ${inOrMultiple} to ${or([...listed.map(String), `a multiple of ${String(multipleOf)}`])}`;
  }
  if (multipleOfKey !== undefined && checkHolds({ multipleOfKey }, values) === false) {
    yield `set ${multipleOfKey[0]} to a multiple of ${multipleOfKey[1]}`;
  }
}

function* texts(check: ScalerCheck, values: TriggerValues): Generator<string> {
  const { equals = {}, notBothTrue, sameCount, separator = ',' } = check;
  for (const [key, wanted] of Object.entries(equals)) {
    if (checkHolds({ equals: { [key]: wanted } }, values) === false) yield set(key, wanted);
  }
  if (notBothTrue !== undefined) yield `set ${or(notBothTrue)} to false`;
  const { enum: one, enumIgnoreCase: choice = one, values: listed = [] } = check;
  const { enumIgnoreCase } = check;
  const isChosen = checkHolds({ enum: one, enumIgnoreCase, values: listed }, values) !== false;
  if (choice !== undefined && !isChosen)
    yield `set ${choice} to ${or(listed.map((text) => `'${text}'`))}`;
  if (sameCount !== undefined) {
    yield `give ${and(sameCount)} as many items each, with '${separator}' between`;
  }
}

/** What the consequence demands, or what makes that it does not apply. */
function conditional(check: ScalerCheck, values: TriggerValues): readonly string[] {
  const { if: condition, unless, then = {}, else: other } = check;
  if (condition === undefined && unless === undefined) return [];
  const applies =
    (condition === undefined || conditionHolds(condition, values) !== false) &&
    (unless === undefined || conditionHolds(unless, values) !== true);
  const fixes = fixesOf(applies ? then : (other ?? {}), values);
  const waysOut = applies
    ? [
        ...(condition === undefined ? [] : leaving(condition)),
        ...(unless === undefined ? [] : entering(unless, values)),
      ]
    : [];
  return [either([fixes.join(' and '), ...waysOut])];
}

function leaving({
  key,
  set: isSet,
  equals,
  equalsIgnoreCase,
  contains,
  in: listed,
}: ScalerCondition): readonly string[] {
  if (contains !== undefined) return [`take '${contains}' out of ${key}`];
  const value = equals ?? equalsIgnoreCase;
  if (value === 'true' || value === 'false')
    return [`set ${key} to ${value === 'true' ? 'false' : 'true'}`];
  if (value !== undefined || listed !== undefined) return [`set ${key} to something else`];
  return isSet === true ? [`take out ${key}`] : [];
}

function entering(
  { key, set: isSet, equals }: ScalerCondition,
  values: TriggerValues,
): readonly string[] {
  if (equals !== undefined) return [set(key, equals)];
  return isSet === true ? [give([key], values)] : [];
}

/** How parameters are given: in the metadata, or, what is secret, through an authentication. */
function give(keys: readonly string[], values: TriggerValues): string {
  const stored = keys.filter((key) => isStored(key, values));
  const plain = keys.filter((key) => !stored.includes(key)).map((key) => keyOf(key, values));
  return [
    ...(plain.length === 0 ? [] : [`set ${and(plain)}`]),
    ...(stored.length === 0 ? [] : [`add ${secrets(stored)}`]),
  ].join(' and ');
}

function isStored(key: string, values: TriggerValues): boolean {
  const { secret = false, sources = [] } = values.definitionOf(key) ?? {};
  return sources.includes('auth') && (secret || !sources.includes('metadata'));
}

/** The key of the metadata: what cannot stand there itself is named as a variable. */
function keyOf(key: string, values: TriggerValues): string {
  const { sources } = values.definitionOf(key) ?? {};
  return sources === undefined || sources.includes('metadata') ? key : `${key}FromEnv`;
}

/** The authentication as it is written, at a trigger or in a TriggerAuthentication. */
function secrets(parameters: readonly string[]): string {
  const entries = parameters.map((one) => `{ parameter: '${one}', name: '…', key: '…' }`);
  return `authentication: { secretTargetRef: [${entries.join(', ')}] }`;
}

function identity(provider: string): string {
  return `authentication: { podIdentity: { provider: '${provider}' } }`;
}

function otherIdentities({ scaler }: TriggerValues): readonly string[] {
  const { podIdentity } = scaler;
  if (podIdentity === 'ignored') return [];
  return podIdentity.filter((one) => one !== 'none').map((one) => `add ${identity(one)}`);
}

function awsCredentials(values: TriggerValues): string {
  const keys = ['awsAccessKeyID', 'awsSecretAccessKey'];
  const isOwner = values.definitionOf('identityOwner') !== undefined;
  return either([
    `add ${identity('aws')}`,
    `add ${secrets(keys)}`,
    ...(isOwner ? [set('identityOwner', 'operator')] : []),
  ]);
}

function set(key: string, value: string): string {
  return `set ${key} to ${value === 'true' || value === 'false' ? value : `'${value}'`}`;
}

function either(ways: readonly string[]): string {
  return ways.filter((way) => way !== '').join(', or ');
}

function and(words: readonly string[]): string {
  return enumerated(words, 'and');
}

function or(words: readonly string[]): string {
  return enumerated(words, 'or');
}

function enumerated(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
