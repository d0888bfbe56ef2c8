import type { Fault } from '../findings/finding';
import type { ScalingFacts } from './scaling';

/** Min is at most max. */
export function replicasInOrder({ min, max }: ScalingFacts): readonly Fault[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ code: 'replicas-min-above-max', prop: 'scaling.replicas.min', details: { min, max } }];
}
