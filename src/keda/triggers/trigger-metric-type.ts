import type { Fault } from '../../findings/finding';
import { isResourceTrigger } from './trigger-list';
import { isThere, type TriggerValues } from './trigger-values';

/** Metric types by what the catalogue says of a scaler; one that is ignored may be anything. */
const ALLOWED = {
  external: ['AverageValue', 'Value'],
  resource: ['Utilization', 'AverageValue'],
} as const;

/**
 * The metric type is one that the scaler can have.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scaler.go` GetMetricTargetType
 */
export function metricTypeFaults(values: TriggerValues): readonly Fault[] {
  const { scaler, trigger, context } = values;
  const { type, metricType: kind } = scaler;
  const given = trigger.metricType ?? '';
  const prop = `${context.at}.metricType`;
  // The API server knows no metric type there, and the check of the shape says so.
  if (context.scaledBy === 'ScaledJob' || kind === 'ignored') return [];
  if (given === '') {
    return kind === 'resource' && !hasOldKey(values)
      ? [{ code: 'trigger-metric-type-missing', prop, details: { type } }]
      : [];
  }
  const allowed: readonly string[] = ALLOWED[kind];
  if (allowed.includes(given)) return [];
  const details = { type, given, allowed };
  return [{ code: 'trigger-metric-type-not-allowed', prop, details }];
}

/** The older place of the metric type: read before KEDA 2.18, and with a finding of its own since. */
function hasOldKey(values: TriggerValues): boolean {
  return isThere(values.valueOf('type')) !== false;
}

/**
 * Metrics are cached only where KEDA asks a source for them.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaletriggers_types.go` ValidateTriggers
 */
export function cacheFaults({ trigger, context, scaler }: TriggerValues): readonly Fault[] {
  const { type } = scaler;
  if (trigger.useCachedMetrics !== true) return [];
  if (!isResourceTrigger(trigger) && type !== 'cron') return [];
  const prop = `${context.at}.useCachedMetrics`;
  return [{ code: 'trigger-cache-not-possible', prop, details: { type } }];
}
