import type { Fault } from '../findings/finding';
import { isUntypedTrigger, type ScalerTrigger, untypedMark } from '../keda/triggers/trigger';
import { isJsonObject, isList, withoutNulls } from '../values/json';
import { sharedPart } from '../values/part';
import { takeAuthentication } from './authentication-intake';
import type { Intake } from '../input/intake';
import { cdk8sPlusForm, namedForm } from '../input/plain-form';
import { propOf } from '../input/prop-path';
import { shape } from '../input/shape';
import { messageOf, survey, type PlainForm } from '../input/snapshot';
import { validateTrigger } from '../input/validators';
import { kindOf } from '../values/kind-of';

/** Stands where a trigger cannot be used, so that the others keep their positions. */
const NO_TRIGGER = { type: '', metadata: {} } as unknown as ScalerTrigger;

/** Whether something can be said of a trigger beside that it cannot be used. */
export function isUsable({ type }: { readonly type: string }): boolean {
  return type !== '';
}

/** Reads a list of triggers, made by `trigger` and `untypedTrigger`; `at` is its prop. */
export function takeTriggers(
  given: unknown,
  at: readonly string[],
): Intake<readonly ScalerTrigger[]> {
  if (given === undefined || given === null) return NONE;
  if (!isList(given)) {
    const prop = propOf(at);
    const details = { given: kindOf(given), expected: 'a list of triggers' };
    return { facts: [], faults: [{ code: 'value-wrong-type', prop, details }] };
  }
  const items = itemsOf(given);
  if (typeof items === 'string') {
    const prop = propOf(at);
    return { facts: [], faults: [{ code: 'value-unreadable', prop, details: { error: items } }] };
  }
  const facts: ScalerTrigger[] = [];
  const faults: Fault[] = [];
  items.forEach((item, index) => {
    const taken = takeTrigger(item, [...at, index]);
    facts.push(taken.facts);
    faults.push(...taken.faults);
  });
  return { facts, faults };
}

const NONE: Intake<readonly ScalerTrigger[]> = { facts: [], faults: [] };

/** More triggers than any autoscaler could ask in time. */
const MOST_TRIGGERS = 1000;

function itemsOf(given: readonly unknown[]): readonly unknown[] | string {
  try {
    const items: unknown[] = [];
    const length = Math.min(given.length, MOST_TRIGGERS);
    for (let at = 0; at < length; at++) items.push(given[at]);
    return items;
  } catch (error) {
    return messageOf(error);
  }
}

function takeTrigger(given: unknown, at: readonly (string | number)[]): Intake<ScalerTrigger> {
  const copied = survey(given, formOf);
  const unread = copied.faults.map((fault): Fault => ({
    ...fault,
    prop: fault.prop === '' ? propOf(at) : `${propOf(at)}.${fault.prop}`,
  }));
  if (!isJsonObject(copied.value)) {
    const details = {
      given: kindOf(given),
      expected: 'a trigger',
    };
    const notOne: Fault = { code: 'value-wrong-type', prop: propOf(at), details };
    return { facts: NO_TRIGGER, faults: unread.length > 0 ? unread : [notOne] };
  }
  const { value, faults } = shape(
    copied.hasNulls ? withoutNulls(copied.value, OPEN_FIELDS) : copied.value,
    validateTrigger,
    { at, wholeOnly: true },
  );
  const { authentication } = value;
  const sources =
    authentication === undefined
      ? undefined
      : takeAuthentication(authentication, { at: [...at, 'authentication'] });
  const usable = typeof value.type === 'string' && isJsonObject(value.metadata);
  const own = usable ? value : NO_TRIGGER;
  const trigger = (sources === undefined
    ? own
    : { ...own, authentication: sharedPart(sources.spec) }) as unknown as ScalerTrigger;
  return {
    facts: usable && isUntypedTrigger(given) ? untypedMark(trigger) : trigger,
    faults: [...unread, ...faults, ...(sources?.faults ?? [])],
  };
}

const formOf: PlainForm = (object) => cdk8sPlusForm(object) ?? namedForm(object);

/** Fields whose content is looked at elsewhere, nulls included. */
const OPEN_FIELDS = ['metadata', 'authentication'];
