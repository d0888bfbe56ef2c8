import type { Fault } from '../../findings/finding';
import { DEFAULT_MAX_REPLICAS } from './replica-counts';
import type { FallbackFacts, ScaledObjectFacts, ScalingModifiersFacts } from './scaling-facts';
import type { TriggerFacts } from '../triggers/trigger-facts';
import { isResourceTrigger } from '../triggers/trigger-list';

/**
 * A fallback has a metric to stand in for, and a number of replicas that it can lead to.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_types.go` CheckFallbackValid
 * @see KEDA v2.20.2 `pkg/fallback/fallback.go` GetMetricsWithFallback
 */
export function fallbackFaults(
  facts: ScaledObjectFacts,
  at: { readonly settings: string; readonly triggers: string },
): readonly Fault[] {
  const { fallback, triggers } = facts;
  if (fallback === undefined) return [];
  const prop = `${at.settings}.fallback`;
  const modifiers = facts.advanced?.scalingModifiers;
  const hasFormula = isSet(modifiers);
  if (!hasFormula && triggers.length > 0 && triggers.every(isResourceTrigger)) {
    return [{ code: 'fallback-on-resources-only', prop, details: {} }];
  }
  const faults: Fault[] = [...replicaFaults(fallback, facts, prop)];
  triggers.forEach((trigger, index) => {
    const place = `${at.triggers}[${String(index)}]`;
    if (hidesMissingValues(trigger)) {
      const details = { type: trigger.type };
      faults.push({ code: 'fallback-hidden-by-null-values', prop: place, details });
    }
    if (!hasFormula && trigger.metricType === 'Value' && !isResourceTrigger(trigger)) {
      const metricAt = `${place}.metricType`;
      faults.push({ code: 'fallback-on-value-metric', prop: metricAt, details: {} });
    }
  });
  if (hasFormula && modifiers?.metricType === 'Value') {
    const metricAt = `${at.settings}.advanced.scalingModifiers.metricType`;
    faults.push({ code: 'fallback-on-value-metric', prop: metricAt, details: {} });
  }
  return faults;
}

/** Whether KEDA takes the triggers together: any field with a text is enough. */
function isSet(modifiers: ScalingModifiersFacts | undefined): boolean {
  return Object.values(modifiers ?? {}).some((value) => value !== undefined && value !== '');
}

/** Behaviours that do not look at `fallback.replicas` when they tell the autoscaler what to run. */
const WITHOUT_REPLICAS: readonly (string | undefined)[] = ['currentReplicas', 'scalingModifiers'];

/** One finding for the number, the one that matters most. */
function replicaFaults(
  { replicas, behavior }: FallbackFacts,
  {
    minReplicaCount,
    maxReplicaCount: max = DEFAULT_MAX_REPLICAS,
    idleReplicaCount,
  }: ScaledObjectFacts,
  at: string,
): readonly Fault[] {
  const prop = `${at}.replicas`;
  if (replicas === 0) return [{ code: 'fallback-to-zero', prop, details: {} }];
  const faults: Fault[] = [];
  if (replicas > max && !WITHOUT_REPLICAS.includes(behavior)) {
    faults.push({ code: 'fallback-above-max', prop, details: { replicas, max } });
  }
  if ((minReplicaCount ?? 0) === 0 || idleReplicaCount === 0) {
    faults.push({ code: 'fallback-from-zero', prop: at, details: {} });
  }
  return faults;
}

/** Triggers that take a source without an answer for 0, unless they are told otherwise. */
const NULL_IS_ZERO: readonly string[] = ['prometheus', 'loki', 'aws-cloudwatch'];

/** KEDA reads the word as Go does; a word that it does not know has its own finding. */
const FALSE: readonly string[] = ['0', 'f', 'F', 'false', 'False', 'FALSE'];

function hidesMissingValues({ type, metadata }: TriggerFacts): boolean {
  if (!NULL_IS_ZERO.includes(type)) return false;
  const given = metadata.ignoreNullValues?.trim() ?? '';
  return !FALSE.includes(given);
}
