import type { Fault } from '../findings/finding';
import { isUntypedTrigger, type ScalerTrigger, untypedMark } from '../keda/trigger';
import { isJsonObject, isList, withoutNulls } from '../values/json';
import { takeAuthentication } from './authentication-intake';
import type { Intake } from './infra-rules-intake';
import { cdk8sPlusForm, namedForm } from './plain-form';
import { propOf } from './prop-path';
import { shape, type Validator } from './shape';
import { messageOf, snapshot } from './snapshot';
import { validateTrigger } from './validators.generated';

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
  if (given === undefined || given === null) return { facts: [], faults: [] };
  const prop = propOf(at);
  if (!isList(given)) {
    const details = { given: `a ${typeof given}`, expected: 'a list' };
    return { facts: [], faults: [{ code: 'value-wrong-type', prop, details }] };
  }
  const items = itemsOf(given);
  if (typeof items === 'string') {
    return { facts: [], faults: [{ code: 'value-unreadable', prop, details: { error: items } }] };
  }
  const taken = items.map((item, index) => takeTrigger(item, [...at, index]));
  return {
    facts: taken.map(({ facts }) => facts),
    faults: taken.flatMap(({ faults }) => faults),
  };
}

/** More triggers than any autoscaler could ask in time. */
const MOST_TRIGGERS = 1000;

function itemsOf(given: readonly unknown[]): readonly unknown[] | string {
  try {
    return Array.from({ length: Math.min(given.length, MOST_TRIGGERS) }, (_, at) => given[at]);
  } catch (error) {
    return messageOf(error);
  }
}

function takeTrigger(given: unknown, at: readonly (string | number)[]): Intake<ScalerTrigger> {
  const prop = propOf(at);
  const copied = snapshot(given, (object) => cdk8sPlusForm(object) ?? namedForm(object));
  const unread = copied.faults.map((fault): Fault => ({
    ...fault,
    prop: fault.prop === '' ? prop : `${prop}.${fault.prop}`,
  }));
  if (!isJsonObject(copied.value)) {
    const details = {
      given: copied.value === null ? 'null' : `a ${typeof given}`,
      expected: 'a trigger',
    };
    const notOne: Fault = { code: 'value-wrong-type', prop, details };
    return { facts: NO_TRIGGER, faults: unread.length > 0 ? unread : [notOne] };
  }
  const { value, faults } = shape(
    withoutNulls(copied.value, ['metadata', 'authentication']),
    validateTrigger as Validator,
    { at, wholeOnly: true },
  );
  const { authentication } = value;
  const sources =
    authentication === undefined
      ? undefined
      : takeAuthentication(authentication, { at: [...at, 'authentication'] });
  const usable = typeof value.type === 'string' && isJsonObject(value.metadata);
  const trigger = {
    ...(usable ? value : NO_TRIGGER),
    ...(sources === undefined ? {} : { authentication: sources.spec }),
  } as unknown as ScalerTrigger;
  return {
    facts: usable && isUntypedTrigger(given) ? untypedMark(trigger) : trigger,
    faults: [...unread, ...faults, ...(sources?.faults ?? [])],
  };
}
