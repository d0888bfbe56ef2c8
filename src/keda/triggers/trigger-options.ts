import type { Fault } from '../../findings/finding';
import { isTimeZone } from '../../values/time-zone';

/** A number of a trigger, as given. */
type TriggerNumber = number | string;

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

/**
 * The activation threshold of a workload is below the threshold, and stands where the workload
 * wakes from zero.
 *
 * @see https://keda.sh/docs/2.20/concepts/scaling-deployments/#activating-and-scaling-thresholds
 */
export function activationFaults(
  facts: {
    readonly threshold: TriggerNumber;
    readonly activationThreshold: TriggerNumber;
    readonly min: number;
  },
  at: string,
): readonly Fault[] {
  const { threshold, activationThreshold, min } = facts;
  const prop = `${at}.activationThreshold`;
  if (!isTriggerNumber(threshold) || !isTriggerNumber(activationThreshold)) return [];
  if (Number(threshold) > 0 && Number(activationThreshold) >= Number(threshold)) {
    const details = { activation: String(activationThreshold), threshold: String(threshold) };
    return [{ code: 'activation-above-threshold', prop, details }];
  }
  if (min === 0) return [];
  const details = { key: 'activationThreshold', min };
  return [{ code: 'zero-settings-without-effect', prop, details }];
}

/**
 * A cron trigger is in a known zone.
 *
 * @see KEDA v2.20.2 `pkg/scalers/cron_scaler.go` Validate
 */
export function timeZoneFaults(timezone: string | undefined, at: string): readonly Fault[] {
  if (timezone === undefined || isTimeZone(timezone)) return [];
  const details = { given: timezone };
  return [{ code: 'time-zone-unknown', prop: `${at}.timezone`, details }];
}

/**
 * A cron trigger wakes at least one replica, within the maximum of the workload.
 *
 * @see KEDA v2.20.2 `pkg/scalers/cron_scaler.go` Validate
 */
export function cronReplicasFaults(
  given: number,
  max: number | undefined,
  at: string,
): readonly Fault[] {
  if (given >= 1 && (max === undefined || given <= max)) return [];
  const details = { given, max: max ?? null };
  return [{ code: 'cron-replicas-out-of-range', prop: `${at}.desiredReplicas`, details }];
}

/**
 * Settings that KEDA uses only between zero and one replica stand where the worker returns to zero.
 *
 * @see https://keda.sh/docs/2.20/reference/scaledobject-spec/
 */
export function zeroSettingsHaveEffect(
  given: { readonly pollingInterval?: number; readonly cooldownPeriod?: number },
  min: number,
  at: string,
): readonly Fault[] {
  if (min === 0) return [];
  return (['pollingInterval', 'cooldownPeriod'] as const)
    .filter((key) => given[key] !== undefined)
    .map((key) => ({
      code: 'zero-settings-without-effect',
      prop: `${at}.${key}`,
      details: { key, min },
    }));
}

function isJsonNumber(text: string): boolean {
  return text.length <= 400 && /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text.trim());
}
