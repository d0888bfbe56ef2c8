import type { Fault } from '../../findings/finding';

/** What a ScaledObject or HorizontalPodAutoscaler lays claim to. */
export interface ScaleClaim {
  readonly kind: 'ScaledObject' | 'HorizontalPodAutoscaler';
  readonly name: string;
  /** Effective namespace; '' when nobody names one. */
  readonly namespace: string;
  /** `apps/v1/Deployment/shop-worker`: version, kind and name of the target, with KEDA's defaults. */
  readonly target: string;
  /** Name of the autoscaler: of a ScaledObject, the one that KEDA makes for it. */
  readonly hpaName: string;
  /** Of a ScaledObject: the autoscaler that it takes over, by an annotation and by name. */
  readonly takesOver?: string;
  /** Of an autoscaler: names of the ScaledObjects that own it. */
  readonly owners?: readonly string[];
  /** Of an autoscaler: whether its annotation lets a ScaledObject stand beside it. */
  readonly sharesTarget?: boolean;
}

/**
 * A target has one ScaledObject and no foreign autoscaler, and every ScaledObject an autoscaler of
 * its own; the faults by position.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_webhook.go` verifyScaledObjects, verifyHpas
 */
export function scaleTargetsDistinct(claims: readonly ScaleClaim[]): ReadonlyMap<number, Fault> {
  const faults = new Map<number, Fault>();
  const scaledBy = new Map<string, ScaleClaim>();
  const ownerOf = new Map<string, ScaleClaim>();
  const autoscalers = autoscalersByTarget(claims);
  claims.forEach((claim, index) => {
    if (claim.kind !== 'ScaledObject') return;
    const { name, namespace, target, hpaName } = claim;
    const place = `${namespace}/${target}`;
    const hpaPlace = `${namespace}/${hpaName}`;
    const other = scaledBy.get(place);
    const namesake = ownerOf.get(hpaPlace);
    const foreign = autoscalers.get(place)?.find((hpa) => isForeign(hpa, claim));
    // An object that is written twice is one object here.
    if (other !== undefined && other.name !== name) {
      const details = { target, other: other.name };
      faults.set(index, { code: 'scale-target-shared', prop: '', details });
    } else if (namesake !== undefined && namesake.name !== name) {
      const details = { name: hpaName, other: namesake.name };
      faults.set(index, { code: 'hpa-name-shared', prop: '', details });
    } else if (foreign !== undefined) {
      const details = { target, hpa: foreign.name };
      faults.set(index, { code: 'hpa-on-scaled-target', prop: '', details });
    }
    scaledBy.set(place, claim);
    ownerOf.set(hpaPlace, claim);
  });
  return faults;
}

function autoscalersByTarget(claims: readonly ScaleClaim[]): ReadonlyMap<string, ScaleClaim[]> {
  const autoscalers = new Map<string, ScaleClaim[]>();
  for (const claim of claims) {
    if (claim.kind !== 'HorizontalPodAutoscaler' || claim.sharesTarget === true) continue;
    const place = `${claim.namespace}/${claim.target}`;
    const known = autoscalers.get(place);
    if (known === undefined) autoscalers.set(place, [claim]);
    else known.push(claim);
  }
  return autoscalers;
}

function isForeign(
  { name, owners = [] }: ScaleClaim,
  { name: own, takesOver }: ScaleClaim,
): boolean {
  return takesOver !== name && !owners.includes(own);
}
