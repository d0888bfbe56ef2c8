import type { Fault } from '../../findings/finding';
import type { ScaledObjectFacts } from './scaling-facts';
import { zeroSettingsHaveEffect } from '../triggers/trigger-options';

/** What KEDA takes for a maximum that is absent, in pods or jobs. */
export const DEFAULT_MAX_REPLICAS = 100;

/**
 * The minimum is at most the maximum, and the idle count is a zero below the minimum.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_types.go` CheckReplicaCountBoundsAreValid
 */
export function replicaCountFaults(
  facts: Pick<ScaledObjectFacts, 'minReplicaCount' | 'maxReplicaCount' | 'idleReplicaCount'>,
  at: { readonly min: string; readonly settings: string },
): readonly Fault[] {
  const { minReplicaCount: min, maxReplicaCount: max = DEFAULT_MAX_REPLICAS } = facts;
  const faults: Fault[] = [];
  if (min !== undefined && min > max) {
    faults.push({ code: 'replicas-min-above-max', prop: at.min, details: { min, max } });
  }
  return [...faults, ...idleFaults(min, facts.idleReplicaCount, at.settings)];
}

function idleFaults(
  min: number | undefined,
  idle: number | undefined,
  settings: string,
): readonly Fault[] {
  if (idle === undefined) return [];
  const prop = `${settings}.idleReplicaCount`;
  // A minimum of 0 that is written down counts as 1 here, and one that is absent does not.
  const effectiveMin = min === undefined ? 0 : Math.max(min, 1);
  if (idle >= effectiveMin) {
    return [{ code: 'idle-not-below-min', prop, details: { idle, min: min ?? null } }];
  }
  if (idle !== 0) return [{ code: 'idle-not-zero', prop, details: { idle } }];
  return min === 0 ? [{ code: 'idle-without-effect', prop, details: {} }] : [];
}

/**
 * Settings that KEDA uses only on the way from and to zero stand where replicas go there.
 *
 * @see https://keda.sh/docs/2.20/reference/scaledobject-spec/
 */
export function settingsHaveEffect(
  facts: Pick<
    ScaledObjectFacts,
    'minReplicaCount' | 'idleReplicaCount' | 'pollingInterval' | 'cooldownPeriod' | 'triggers'
  >,
  at: string,
): readonly Fault[] {
  const { minReplicaCount = 0, idleReplicaCount, pollingInterval, cooldownPeriod } = facts;
  // With another idle count than 0 they have an effect, and the count has a finding of its own.
  if (idleReplicaCount !== undefined) return [];
  const cached = facts.triggers.some(({ useCachedMetrics }) => useCachedMetrics === true);
  const given = {
    ...(pollingInterval === undefined || cached ? {} : { pollingInterval }),
    ...(cooldownPeriod === undefined ? {} : { cooldownPeriod }),
  };
  return zeroSettingsHaveEffect(given, minReplicaCount, at);
}
