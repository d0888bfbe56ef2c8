import { CATALOGUE_KEDA_VERSION } from '../../src/keda/keda-version';
import {
  SCALED_OBJECT_PROPS,
  scaledObjectFaults,
  type ScaledObjectContext,
} from '../../src/keda/scaled/scaled-object';
import type { ScaledObjectFacts, ScaleTargetFacts } from '../../src/keda/scaled/scaling-facts';
import type { TriggerFacts } from '../../src/keda/triggers/trigger-facts';

/** A trigger that counts something outside the cluster, with changes. */
export function queue(changes: Partial<TriggerFacts> = {}): TriggerFacts {
  return { type: 'aws-sqs-queue', metadata: {}, ...changes };
}

/** A trigger on the use of cpu, with changes. */
export function cpu(changes: Partial<TriggerFacts> = {}): TriggerFacts {
  return { type: 'cpu', metricType: 'Utilization', metadata: { value: '50' }, ...changes };
}

/** A Deployment whose one container asks for cpu and memory, with changes. */
export function target(changes: Partial<ScaleTargetFacts> = {}): ScaleTargetFacts {
  const resources = { requests: { cpu: '1', memory: '1Gi' } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: 'embed',
    hasReplicas: false,
    containers: [{ name: 'worker', resources }],
    ...changes,
  };
}

/** A ScaledObject in order, with changes. */
export function scaledObject(changes: Partial<ScaledObjectFacts> = {}): ScaledObjectFacts {
  return {
    name: 'embed',
    annotations: {},
    targetKind: 'Deployment',
    triggers: [queue()],
    ...changes,
  };
}

/** Codes and places of what is wrong with a plain ScaledObject. */
export function found(
  changes: Partial<ScaledObjectFacts>,
  context: Partial<ScaledObjectContext> = {},
): readonly string[] {
  return scaledObjectFaults(scaledObject(changes), {
    at: SCALED_OBJECT_PROPS,
    kedaVersion: CATALOGUE_KEDA_VERSION,
    target: undefined,
    ...context,
  }).map(({ code, prop }) => `${code} (${prop})`);
}
