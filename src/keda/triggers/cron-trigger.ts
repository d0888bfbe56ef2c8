import type { Fault } from '../../findings/finding';
import { isTimeZone } from '../../values/time-zone';

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
