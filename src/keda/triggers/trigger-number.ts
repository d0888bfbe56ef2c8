import type { Fault } from '../../findings/finding';

/** A number of a trigger, as given. */
export type TriggerNumber = number | string;

/** Whether KEDA reads it as a number: as JSON does, and not too large. */
export function isTriggerNumber(given: TriggerNumber): boolean {
  if (typeof given === 'string' && !isJsonNumber(given)) return false;
  return Number.isFinite(Number(given));
}

/**
 * A number of a trigger is a number to KEDA.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` setConfigValueHelper
 */
export function triggerNumberFaults(
  key: string,
  given: TriggerNumber | undefined,
  at: string,
): readonly Fault[] {
  if (given === undefined || isTriggerNumber(given)) return [];
  const details = { key, given: String(given) };
  return [{ code: 'trigger-number-malformed', prop: `${at}.${key}`, details }];
}

function isJsonNumber(text: string): boolean {
  return text.length <= 400 && /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text.trim());
}
