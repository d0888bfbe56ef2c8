import { isJsonMap } from './json-values';
import type { ScalerCheck, ScalerCondition } from '../scalers/scaler';
import { specialChecks } from './special-conditions';
import { isThere, own, type TriggerValues, type Value } from './trigger-values';
import { all, any, not, type Truth } from '../scalers/truth';
import { goBoolean, includesIgnoringCase, jsonNumber, valueProblem } from '../scalers/value-syntax';

/**
 * Whether a demand holds of what KEDA finds. Undefined when that turns on what cannot be seen, or on
 * a value that has a finding of its own.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` parseTypedConfig
 */
export function checkHolds(check: ScalerCheck, values: TriggerValues): Truth {
  const asked: Truth[] = [];
  addDemands(check, values, asked);
  addConditional(check, values, asked);
  const { podIdentity } = check;
  if (podIdentity === undefined) return all(asked);
  const isListed = oneOfProviders(podIdentity, values);
  // Alone it is the demand itself, else it says when the demand is made.
  return asked.length === 0 ? isListed : any([not(isListed), all(asked)]);
}

const knownKeys = new WeakMap<ScalerCheck, readonly string[]>();

/** Every name that a check speaks of, in its order. */
export function keysOfCheck(check: ScalerCheck): readonly string[] {
  let keys = knownKeys.get(check);
  if (keys === undefined) knownKeys.set(check, (keys = keysIn(check)));
  return keys;
}

function keysIn(check: ScalerCheck): readonly string[] {
  const { if: condition, unless, then, else: other, special } = check;
  const groups = [check.anyOf, check.oneOf].flatMap((one) => one ?? []).flat();
  const lists = [check.require, check.forbid, check.notBoth, check.notBothTrue, check.together];
  const further = [check.anyPositive, check.sameCount, check.multipleOfKey];
  const single = [check.num, check.pattern, check.enum, check.enumIgnoreCase, check.json];
  const others = [check.notInBothSources, check.inOrMultiple, check.notWithMetricType];
  const keys = [
    condition?.key,
    unless?.key,
    ...groups,
    ...[...lists, ...further].flatMap((one) => one ?? []),
    ...single,
    ...others,
    ...Object.keys(check.equals ?? {}),
    ...(check.awsCredentials === true ? AWS_KEYS : []),
    ...(special === undefined ? [] : specialChecks[special].keys),
    ...(then === undefined ? [] : keysOfCheck(then)),
    ...(other === undefined ? [] : keysOfCheck(other)),
  ];
  return [...new Set(keys)].filter((key) => key !== undefined);
}

const AWS_KEYS = ['awsRoleArn', 'awsAccessKeyID', 'awsSecretAccessKey'];

function addConditional(check: ScalerCheck, values: TriggerValues, into: Truth[]): void {
  const { if: condition, unless, then = {}, else: other = {} } = check;
  const asked = [
    ...(condition === undefined ? [] : [conditionHolds(condition, values)]),
    ...(unless === undefined ? [] : [not(conditionHolds(unless, values))]),
  ];
  if (asked.length === 0) return;
  const applies = all(asked);
  into.push(any([not(applies), checkHolds(then, values)]));
  into.push(any([applies, checkHolds(other, values)]));
}

function addDemands(check: ScalerCheck, values: TriggerValues, into: Truth[]): void {
  addPresence(check, values, into);
  addComparisons(check, values, into);
  addTexts(check, values, into);
  if (check.awsCredentials === true) into.push(hasAwsCredentials(values));
  if (check.special !== undefined) into.push(specialChecks[check.special].holds(values));
  const { notWithMetricType: key } = check;
  if (key !== undefined) {
    const isWritten = Object.hasOwn(values.trigger.metadata, key);
    into.push(!isWritten || (values.trigger.metricType ?? '') === '');
  }
}

function addPresence(check: ScalerCheck, values: TriggerValues, into: Truth[]): void {
  const isSet = (key: string): Truth => isThere(values.valueOf(key));
  const areSet = (group: string | readonly string[]): Truth =>
    all([group].flat().map((key) => isSet(key)));
  const { require, forbid, anyOf, oneOf, orPodIdentity = [], notBoth, together } = check;
  if (require !== undefined) into.push(all(require.map(isSet)));
  if (forbid !== undefined) into.push(all(forbid.map((key) => not(isSet(key)))));
  if (anyOf !== undefined) {
    into.push(any([oneOfProviders(orPodIdentity, values), ...anyOf.map(areSet)]));
  }
  if (oneOf !== undefined) {
    into.push(any([oneOfProviders(orPodIdentity, values), exactlyOne(oneOf.map(areSet))]));
  }
  if (notBoth !== undefined) into.push(not(all(notBoth.map(isSet))));
  if (together !== undefined) {
    into.push(any([all(together.map(isSet)), all(together.map((key) => not(isSet(key))))]));
  }
  const { notInBothSources: key } = check;
  if (key !== undefined) {
    const places = (['metadata', 'auth'] as const).map((source) => values.valueIn(source, key));
    into.push(not(all(places.map(isThere))));
  }
}

function addComparisons(check: ScalerCheck, values: TriggerValues, into: Truth[]): void {
  const { num, anyPositive, equals, notBothTrue, inOrMultiple, multipleOfKey } = check;
  if (num !== undefined) into.push(numberHolds(num, check, values));
  if (anyPositive !== undefined) {
    into.push(any(anyPositive.map((key) => compared(key, values, (number) => number >= 1, false))));
  }
  if (equals !== undefined) {
    into.push(
      all(
        Object.entries(equals).map(([key, wanted]) =>
          told(key, values, (text) => isEqual(text, wanted)),
        ),
      ),
    );
  }
  if (notBothTrue !== undefined) {
    into.push(
      not(all(notBothTrue.map((key) => told(key, values, (text) => isEqual(text, 'true'))))),
    );
  }
  if (inOrMultiple !== undefined) {
    const { values: listed = [], multipleOf = 1 } = check;
    const fits = (number: number): boolean =>
      listed.map(String).includes(String(number)) || number % multipleOf === 0;
    into.push(compared(inOrMultiple, values, fits, true));
  }
  if (multipleOfKey !== undefined) {
    const [multiple, divisor] = multipleOfKey;
    into.push(
      compared(
        multiple,
        values,
        (one) => compared(divisor, values, (other) => other === 0 || one % other === 0, true),
        true,
      ),
    );
  }
}

function addTexts(check: ScalerCheck, values: TriggerValues, into: Truth[]): void {
  const { pattern, re, json, nonEmpty = false, sameCount, separator = ',' } = check;
  const { enum: choice, enumIgnoreCase: folded, values: listed = [] } = check;
  const ifSet = (key: string, holds: (text: string) => Truth): Truth => {
    const value = values.valueOf(key);
    return value.is === 'absent' ? true : value.is === 'known' ? holds(value.text) : undefined;
  };
  if (pattern !== undefined && re !== undefined) {
    into.push(ifSet(pattern, (text) => new RegExp(re, 'u').test(text)));
  }
  if (choice !== undefined) into.push(ifSet(choice, (text) => listed.includes(text)));
  if (folded !== undefined) into.push(ifSet(folded, (text) => includesIgnoringCase(listed, text)));
  if (json !== undefined) into.push(ifSet(json, (text) => isJsonMap(text, nonEmpty)));
  if (sameCount !== undefined) {
    const [one, other] = sameCount;
    const countOf = (text: string): number => text.split(separator).length;
    into.push(ifSet(one, (first) => ifSet(other, (second) => countOf(first) === countOf(second))));
  }
}

/** With `gt` and `ne: 0` a number without a default has to be there. */
function numberHolds(key: string, check: ScalerCheck, values: TriggerValues): Truth {
  const { gt, gte, lte, ne } = check;
  const fits = (number: number): boolean =>
    (gt === undefined || number > gt) &&
    (gte === undefined || number >= gte) &&
    (lte === undefined || number <= lte) &&
    number !== ne;
  return compared(key, values, fits, gt === undefined && ne !== 0);
}

/** The number under a key or its default; what is no number has a finding of its own. */
function compared(
  key: string,
  values: TriggerValues,
  holds: (number: number) => Truth,
  whenAbsent: boolean,
): Truth {
  const value = values.valueOf(key);
  if (value.is === 'hidden' || value.is === 'possible') return undefined;
  const text = value.is === 'known' ? value.text : values.defaultOf(key);
  if (text === undefined) return whenAbsent;
  const number = jsonNumber(text);
  return number === undefined ? undefined : holds(number);
}

/** What is told of the text under a key or of its default; false for neither. */
function told(key: string, values: TriggerValues, holds: (text: string) => boolean): Truth {
  const value = values.valueOf(key);
  if (value.is === 'hidden' || value.is === 'possible') return undefined;
  const text = value.is === 'known' ? value.text : values.defaultOf(key);
  if (text === undefined) return false;
  const definition = values.definitionOf(key);
  const isFaulty =
    value.is === 'known' &&
    definition !== undefined &&
    valueProblem(text, definition) !== undefined;
  return isFaulty ? undefined : holds(text);
}

/** Whether a condition applies; undefined when that cannot be told. */
export function conditionHolds(condition: ScalerCondition, values: TriggerValues): Truth {
  const { key, set, equals, equalsIgnoreCase, notEquals, contains, matches } = condition;
  const found: Truth[] = [];
  if (set !== undefined) {
    const isSet = isThere(values.valueOf(key));
    found.push(set ? isSet : not(isSet));
  }
  const tell = (holds: (text: string) => boolean): void => {
    found.push(told(key, values, holds));
  };
  if (equals !== undefined) tell((text) => isEqual(text, equals));
  if (equalsIgnoreCase !== undefined)
    tell((text) => includesIgnoringCase([equalsIgnoreCase], text));
  if (notEquals !== undefined)
    found.push(not(told(key, values, (text) => isEqual(text, notEquals))));
  if (condition.in !== undefined) {
    const listed = condition.in;
    tell((text) => listed.includes(text));
  }
  if (contains !== undefined) {
    tell((text) => text.split(',').some((item) => item.trim() === contains));
  }
  if (matches !== undefined) tell((text) => new RegExp(matches, 'u').test(text));
  return all(found);
}

/** A boolean equals every spelling of itself; what has no text is false to a boolean. */
function isEqual(text: string, wanted: string): boolean {
  const boolean = goBoolean(wanted);
  const isBoolean = wanted === 'true' || wanted === 'false';
  return text === wanted || (isBoolean && goBoolean(text) === boolean);
}

function oneOfProviders(listed: readonly string[], { provider }: TriggerValues): Truth {
  if (listed.length === 0) return false;
  return provider === undefined ? undefined : listed.includes(provider);
}

function exactlyOne(groups: readonly Truth[]): Truth {
  const certain = groups.filter((one) => one === true).length;
  if (certain > 1) return false;
  if (groups.includes(undefined)) return undefined;
  return certain === 1;
}

/** As KEDA's AWS scalers look for credentials, which is not through the parameters' own order. */
function hasAwsCredentials(values: TriggerValues): Truth {
  const inPlace = (source: 'metadata' | 'env' | 'auth', key: string): Value =>
    values.valueIn(source, key);
  const owner = own(values.trigger.metadata, 'identityOwner') ?? '';
  // KEDA looks for credentials only where the pod is the owner, which it is unless said otherwise.
  const isPodNoOwner = owner !== '' && owner !== 'pod';
  const role = isThere(inPlace('auth', 'awsRoleArn'));
  const key = isThere(inPlace('auth', 'awsAccessKeyID'));
  const secret = isThere(inPlace('auth', 'awsSecretAccessKey'));
  const plain = all([
    any([
      isThere(inPlace('metadata', 'awsAccessKeyID')),
      isThere(inPlace('env', 'awsAccessKeyID')),
    ]),
    isThere(inPlace('env', 'awsSecretAccessKey')),
  ]);
  return any([
    oneOfProviders(['aws', 'aws-eks'], values),
    isPodNoOwner,
    role,
    all([key, secret]),
    // A key of the authentication keeps KEDA from looking any further.
    all([not(key), plain]),
  ]);
}
