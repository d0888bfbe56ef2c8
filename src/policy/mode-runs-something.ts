import type { Fault } from '../findings/finding';
import type { ScalingFacts } from './scaling';

/** Autoscale may reach one replica, and fixed runs at least one. */
export function modeRunsSomething(scaling: ScalingFacts): readonly Fault[] {
  const { mode, min, minGiven, max } = scaling;
  if (mode === 'autoscale' && max === 0 && min === 0) {
    return [{ code: 'autoscale-max-zero', prop: 'scaling.replicas.max', details: {} }];
  }
  if (mode === 'fixed' && min === 0) {
    const details = { given: minGiven };
    return [{ code: 'fixed-without-replicas', prop: 'scaling.replicas.min', details }];
  }
  return [];
}
