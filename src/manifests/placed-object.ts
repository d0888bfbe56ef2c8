import type { Fault } from '../findings/finding';
import { pausedReplicasOf } from '../keda/scaled/pause-annotations';
import { DEFAULT_MAX_REPLICAS } from '../keda/scaled/replica-counts';
import { podInPool } from '../policy/pod-in-pool';
import type { PoolFacts } from '../policy/pool-facts';
import { poolLabelReachesAutoscaler } from '../policy/pool-label';
import {
  pausedWithinCeiling,
  replicasWrittenWithinCeiling,
  scaledWithinCeiling,
  type PodRequest,
} from '../policy/scaled-within-ceiling';
import { PLACEABLE_KINDS, templatePathOf } from '../render/pool-placement';
import { objectAt, textAt, type JsonObject } from '../values/json';
import { textsIn } from './manifest-object';
import { metadataShape } from './object-metadata';
import { placedPodOf, podsAskedBy, takePodSpec } from './pod-controllers';

/** What is wrong with an object of the user's own that was put into a pool, as it will be written. */
export function placedObjectFaults(
  object: JsonObject,
  pool: PoolFacts,
  container: string | undefined,
): readonly Fault[] {
  const kind = textAt(object, 'kind') ?? '';
  if (!PLACEABLE_KINDS.includes(kind)) {
    const details = { kind, known: PLACEABLE_KINDS };
    return [{ code: 'placement-without-effect', prop: 'kind', details }];
  }
  const path = templatePathOf(kind);
  const template = path?.reduce(objectAt, object);
  const at = `${(path ?? []).join('.')}.spec`;
  return [
    ...metadataShape(object.metadata, 'metadata'),
    ...replicaFaults(kind, object, pool),
    ...(template === undefined ? [] : podFaults(template, { pool, container, at })),
  ];
}

/** What a ScaledObject or ScaledJob asks of its pool. */
export function maxReplicas(given: number | undefined, podsEach: number): PodRequest {
  const max = given ?? DEFAULT_MAX_REPLICAS;
  return { max, written: given !== undefined, podsEach, prop: 'spec.maxReplicaCount' };
}

function replicaFaults(kind: string, object: JsonObject, pool: PoolFacts): readonly Fault[] {
  const spec = objectAt(object, 'spec');
  const annotations = textsIn(objectAt(objectAt(object, 'metadata'), 'annotations'));
  if (kind === 'ScaledObject') {
    const paused = pausedReplicasOf(annotations);
    const prop = 'metadata.annotations["autoscaling.keda.sh/paused-replicas"]';
    return [
      ...scaledWithinCeiling(maxReplicas(countAt(spec, 'maxReplicaCount'), 1), pool),
      ...(paused === undefined ? [] : pausedWithinCeiling(paused, pool, prop)),
      ...poolLabelReachesAutoscaler(annotations),
    ];
  }
  if (kind === 'ScaledJob') {
    const podsEach = countAt(objectAt(spec, 'jobTargetRef'), 'parallelism') ?? 1;
    const max = countAt(spec, 'maxReplicaCount');
    return scaledWithinCeiling(maxReplicas(max, podsEach), pool);
  }
  const asked = podsAskedBy(kind, spec);
  return asked === undefined ? [] : replicasWrittenWithinCeiling(asked.count, pool, asked.prop);
}

function podFaults(
  template: JsonObject,
  {
    pool,
    container,
    at,
  }: { readonly pool: PoolFacts; readonly container: string | undefined; readonly at: string },
): readonly Fault[] {
  const { facts, faults } = takePodSpec({ template, at: at.slice(0, -'.spec'.length) });
  if (facts === undefined) return faults;
  const pod = placedPodOf(facts);
  if (container === undefined) return podInPool(pod, pool, at);
  const known = pod.containers.map(({ name }) => name);
  if (!known.includes(container)) {
    const details = { asked: container, known };
    return [{ code: 'placement-container-unknown', prop: `${at}.containers`, details }];
  }
  return podInPool({ ...pod, worker: container }, pool, at);
}

function countAt(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === 'number' ? value : undefined;
}
