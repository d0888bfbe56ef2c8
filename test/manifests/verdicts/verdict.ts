import { deployment, object, type Plain } from '../../support/plain-objects';

/** Who refuses one of the objects; `accepted` when nobody does. */
export type Verdict = 'accepted' | 'api-server' | 'keda-webhook';

/** What was said of a list of objects, what is special about them, and the objects. */
export type Recorded = readonly [verdict: Verdict, why: string, ...objects: readonly object[]];

/** Recorded verdicts by the rule that they stand around. */
export type Verdicts = Readonly<Record<string, readonly Recorded[]>>;

/** A trigger that counts pods, which needs nothing else, with changes. */
export function pods(changes: object = {}): object {
  const metadata = { podSelector: 'app=queue', value: '1' };
  return { type: 'kubernetes-workload', metadata, ...changes };
}

/** A trigger on the use of cpu or memory, with changes. */
export function uses(type: 'cpu' | 'memory', metadata: object = {}): object {
  return { type, metricType: 'Utilization', metadata: { value: '60', ...metadata } };
}

/** A container, with what it asks for. */
export function container(name: string, resources: object = {}): object {
  return { name, image: 'ghcr.io/acme/resize:2.3.0', resources };
}

/** The Deployment `resize`, whose one container asks for this. */
export function asking(resources: object, kind = 'Deployment'): Plain {
  return { ...deployment({ containers: [container('worker', resources)] }), kind };
}

/** A HorizontalPodAutoscaler on a target, with metadata. */
export function autoscaler(target: object = {}, metadata: object = {}): Plain {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'resize', ...target };
  const named = { name: 'by-hand', namespace: 'shop', ...metadata };
  const spec = { scaleTargetRef, maxReplicas: 3 };
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', named, spec);
}

/** A LimitRange with one entry. */
export function limits(item: object, metadata: object = {}): Plain {
  const named = { name: 'limits', namespace: 'shop', ...metadata };
  return object('v1', 'LimitRange', named, { limits: [item] });
}

/** Text of a length. */
export function long(length: number): string {
  return 'a'.repeat(length);
}
