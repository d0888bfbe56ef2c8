import type { Fault } from '../findings/finding';
import type { PoolFacts } from './pool-facts';

/** Label that names the pool of an object; policies and dashboards read it. */
export const POOL_LABEL = 'infra-rules/pool';

/** Annotation of a ScaledObject that keeps labels from its HorizontalPodAutoscaler. */
const EXCLUDED_LABELS = 'scaledobject.keda.sh/hpa-excluded-labels';

/** The label of an object names a pool of the policy; `at` is the prop path of the label. */
export function poolLabelIsKnown(
  name: string,
  pools: ReadonlyMap<string, PoolFacts>,
  at: string,
): readonly Fault[] {
  if (pools.has(name)) return [];
  return [{ code: 'pool-unknown', prop: at, details: { asked: name, known: [...pools.keys()] } }];
}

/**
 * The autoscaler that KEDA makes keeps the label of its pool, by which it is held to the ceiling.
 *
 * @see KEDA v2.20.2 `controllers/keda/hpa.go` newHPAForScaledObject
 */
export function poolLabelReachesAutoscaler(
  annotations: Readonly<Record<string, string>>,
): readonly Fault[] {
  const excluded = (annotations[EXCLUDED_LABELS] ?? '').split(',').map((label) => label.trim());
  if (!excluded.includes(POOL_LABEL)) return [];
  const prop = `metadata.annotations[${JSON.stringify(EXCLUDED_LABELS)}]`;
  return [{ code: 'pool-label-excluded', prop, details: { label: POOL_LABEL } }];
}
