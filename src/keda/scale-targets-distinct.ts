import type { Fault } from '../findings/finding';

/** A ScaledObject or HorizontalPodAutoscaler of the app, as far as targets are concerned. */
export interface Scaler {
  readonly kind: 'ScaledObject' | 'HorizontalPodAutoscaler';
  readonly name: string;
  /** Effective namespace; '' when the app names none. */
  readonly namespace: string;
  /** `apps/Deployment/shop-worker`: group, kind and name of the target, without the version. */
  readonly target: string;
  /** Name of the autoscaler: given, or `keda-hpa-` and the name of the ScaledObject. */
  readonly autoscaler: string;
  /** Whether an annotation hands a foreign autoscaler over, or waives the check. */
  readonly ownershipSettled: boolean;
}

/**
 * A target has one ScaledObject and no foreign autoscaler, and every ScaledObject an autoscaler of
 * its own; the faults by position.
 *
 * @see keda.md W1, W2, W3
 */
export function scaleTargetsDistinct(scalers: readonly Scaler[]): ReadonlyMap<number, Fault> {
  const faults = new Map<number, Fault>();
  const scaledBy = new Map<string, Scaler>();
  const autoscalerOf = new Map<string, Scaler>();
  const autoscaledBy = new Map<string, Scaler>();
  for (const scaler of scalers) {
    if (scaler.kind === 'HorizontalPodAutoscaler' && !scaler.ownershipSettled) {
      autoscaledBy.set(`${scaler.namespace}/${scaler.target}`, scaler);
    }
  }
  scalers.forEach((scaler, index) => {
    if (scaler.kind !== 'ScaledObject') return;
    const target = `${scaler.namespace}/${scaler.target}`;
    const autoscaler = `${scaler.namespace}/${scaler.autoscaler}`;
    const other = scaledBy.get(target);
    const namesake = autoscalerOf.get(autoscaler);
    const foreign = autoscaledBy.get(target);
    if (other !== undefined) {
      const details = { target: scaler.target, other: other.name };
      faults.set(index, { code: 'scale-target-shared', prop: '', details });
    } else if (namesake !== undefined) {
      const details = { name: scaler.autoscaler, other: namesake.name };
      faults.set(index, { code: 'hpa-name-shared', prop: '', details });
    } else if (foreign !== undefined && !scaler.ownershipSettled) {
      const details = { target: scaler.target, hpa: foreign.name };
      faults.set(index, { code: 'hpa-on-scaled-target', prop: '', details });
    }
    scaledBy.set(target, scaler);
    autoscalerOf.set(autoscaler, scaler);
  });
  return faults;
}
