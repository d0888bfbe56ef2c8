import type { Fault } from '../findings/finding';
import type { ScalingFacts } from './scaling';

/** A warm window stands where a worker returns to zero. */
export function warmWindowHasEffect(scaling: ScalingFacts): readonly Fault[] {
  const { mode, min, warmWindowSeconds } = scaling;
  if (warmWindowSeconds === undefined) return [];
  const reason =
    mode !== 'autoscale'
      ? `mode "${mode}" never takes it`
      : min !== undefined && min > 0
        ? `replicas.min ${String(min)} keeps the worker up anyway`
        : undefined;
  if (reason === undefined) return [];
  const prop = 'scaling.warmWindowSeconds';
  return [{ code: 'warm-window-without-effect', prop, details: { reason } }];
}
