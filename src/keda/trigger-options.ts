import type { Fault } from '../findings/finding';
import { isTimeZone } from '../values/time-zone';

/** What a queue trigger is made from. */
export interface QueueTriggerFacts {
  readonly threshold: number | string;
  readonly activationThreshold: number | string;
  /** Whether the user set the activation threshold, so that it is worth a warning. */
  readonly activationGiven: boolean;
  readonly query: string | undefined;
  /** Fewest replicas of the workload. */
  readonly min: number;
}

/**
 * The numbers of a queue trigger are numbers to KEDA, and wake the worker before it is overdue.
 *
 * @see keda.md section 9 (value types), KEDA-021, KEDA-052, KEDA-053
 */
export function queueTriggerFaults(facts: QueueTriggerFacts, at: string): readonly Fault[] {
  const { threshold, activationThreshold, activationGiven, query, min } = facts;
  const faults: Fault[] = [];
  for (const [key, given] of Object.entries({ threshold, activationThreshold })) {
    if (typeof given === 'string' && !isJsonNumber(given)) {
      const details = { key, given };
      faults.push({ code: 'trigger-number-malformed', prop: `${at}.${key}`, details });
    }
  }
  if (faults.length === 0) {
    if (Number(threshold) <= 0) {
      const details = { given: String(threshold) };
      faults.push({
        code: 'trigger-threshold-not-positive',
        prop: `${at}.threshold`,
        details,
      });
    } else if (activationGiven && Number(activationThreshold) >= Number(threshold)) {
      const details = { activation: String(activationThreshold), threshold: String(threshold) };
      const prop = `${at}.activationThreshold`;
      faults.push({ code: 'activation-above-threshold', prop, details });
    } else if (activationGiven && min > 0) {
      const prop = `${at}.activationThreshold`;
      const details = { key: 'activationThreshold', min };
      faults.push({ code: 'zero-settings-without-effect', prop, details });
    }
  }
  if (query?.trim() === '') {
    faults.push({ code: 'query-empty', prop: `${at}.query`, details: {} });
  }
  return faults;
}

/** What a cron trigger is made from. */
export interface CronTriggerFacts {
  readonly timezone: string;
  readonly desiredReplicas: number;
  /** Most replicas of the workload; undefined when that is wrong already. */
  readonly max: number | undefined;
}

/**
 * A cron trigger is in a known zone and wakes at least one replica, within the maximum.
 *
 * @see keda.md KEDA-060
 */
export function cronTriggerFaults(facts: CronTriggerFacts, at: string): readonly Fault[] {
  const { timezone, desiredReplicas, max } = facts;
  const faults: Fault[] = [];
  if (!isTimeZone(timezone)) {
    const details = { given: timezone };
    faults.push({ code: 'time-zone-unknown', prop: `${at}.timezone`, details });
  }
  if (desiredReplicas < 1 || (max !== undefined && desiredReplicas > max)) {
    const details = { given: desiredReplicas, max: max ?? desiredReplicas };
    faults.push({ code: 'cron-replicas-out-of-range', prop: `${at}.desiredReplicas`, details });
  }
  return faults;
}

/**
 * Settings that KEDA uses only between zero and one replica stand where the worker returns to zero.
 *
 * @see keda.md KEDA-051, and the webhook's warnings
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

/** KEDA reads numbers as JSON does. */
function isJsonNumber(text: string): boolean {
  return text.length <= 400 && /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text.trim());
}
