import type { Fault } from '../../findings/finding';
import type { ScaledObjectFacts } from './scaling-facts';

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
  if (pollingInterval === undefined && cooldownPeriod === undefined) return [];
  // With another idle count than 0 they have an effect, and the count has a finding of its own.
  if (idleReplicaCount !== undefined) return [];
  const cached = facts.triggers.some(({ useCachedMetrics }) => useCachedMetrics === true);
  const given = {
    ...(pollingInterval === undefined || cached ? {} : { pollingInterval }),
    ...(cooldownPeriod === undefined ? {} : { cooldownPeriod }),
  };
  return zeroSettingsHaveEffect(given, minReplicaCount, at);
}

function zeroSettingsHaveEffect(
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
