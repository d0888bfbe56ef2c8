import type { Fault } from '../../findings/finding';
import { isEmpty } from '../../values/json';
import { DEFAULT_MAX_REPLICAS } from './replica-counts';

const PAUSED = 'autoscaling.keda.sh/paused';
const PAUSED_REPLICAS = 'autoscaling.keda.sh/paused-replicas';
const PREFIX = 'autoscaling.keda.sh/';

type Annotations = Readonly<Record<string, string>>;
type Kind = 'ScaledObject' | 'ScaledJob';

/** Annotations that KEDA reads as a boolean. */
const BOOLEANS: Readonly<Record<Kind, readonly string[]>> = {
  ScaledObject: [
    PAUSED,
    'autoscaling.keda.sh/paused-scale-in',
    'autoscaling.keda.sh/paused-scale-out',
    'autoscaling.keda.sh/force-activation',
  ],
  ScaledJob: [PAUSED],
};

/** Further annotations that one kind knows and the other does not. */
const OF_ONE_KIND: Readonly<Record<Kind, readonly string[]>> = {
  ScaledObject: [
    PAUSED_REPLICAS,
    'scaledobject.keda.sh/transfer-hpa-ownership',
    'scaledobject.keda.sh/hpa-excluded-labels',
  ],
  ScaledJob: ['scaledjob.keda.sh/job-excluded-labels'],
};

/** Go's spellings of a boolean. */
const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/**
 * KEDA's annotations are known to the kind that carries them, and its booleans are booleans.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_types.go` getBoolAnnotation
 */
export function annotationFaults(
  kind: Kind,
  annotations: Annotations,
  at: string,
): readonly Fault[] {
  if (isEmpty(annotations)) return [];
  const other = kind === 'ScaledObject' ? 'ScaledJob' : 'ScaledObject';
  const known = [...BOOLEANS[kind], ...OF_ONE_KIND[kind]];
  return Object.entries(annotations).flatMap(([annotation, given]): readonly Fault[] => {
    const prop = `${at}[${JSON.stringify(annotation)}]`;
    if (BOOLEANS[kind].includes(annotation)) {
      const details = { annotation, given };
      if (BOOLEAN.test(given)) return [];
      return [{ code: 'pause-annotation-not-boolean', prop, details }];
    }
    const isMeantForKeda = annotation.startsWith(PREFIX) || OF_ONE_KIND[other].includes(annotation);
    if (!isMeantForKeda || known.includes(annotation)) return [];
    const details = { annotation, kind, known };
    return [{ code: 'keda-annotation-without-effect', prop, details }];
  });
}

/**
 * A ScaledObject pauses at a whole number of replicas within its maximum, or where it is.
 *
 * @see KEDA v2.20.2 `pkg/scaling/executor/scale_scaledobjects.go` GetPausedReplicaCount
 */
export function pauseFaults(
  annotations: Annotations,
  max: number = DEFAULT_MAX_REPLICAS,
  at: string,
): readonly Fault[] {
  const given = annotations[PAUSED_REPLICAS];
  if (given === undefined) return [];
  const prop = `${at}[${JSON.stringify(PAUSED_REPLICAS)}]`;
  const replicas = pausedReplicasOf(annotations);
  const faults: Fault[] = [];
  if (replicas === undefined) {
    faults.push({ code: 'paused-replicas-malformed', prop, details: { given } });
  } else if (replicas > max) {
    faults.push({ code: 'paused-replicas-above-max', prop, details: { replicas, max } });
  }
  const paused = annotations[PAUSED];
  if (paused !== undefined) {
    const pausedAt = `${at}[${JSON.stringify(PAUSED)}]`;
    const details = { paused, replicas: given };
    faults.push({ code: 'pause-annotations-together', prop: pausedAt, details });
  }
  return faults;
}

/** At how many replicas a ScaledObject is paused; undefined when it says none that KEDA can use. */
export function pausedReplicasOf(annotations: Annotations): number | undefined {
  const given = annotations[PAUSED_REPLICAS];
  if (given === undefined || !/^[+-]?[0-9]+$/.test(given)) return undefined;
  const replicas = Number(given);
  if (replicas < 0 || replicas > 2 ** 31 - 1) return undefined;
  return replicas === 0 ? 0 : replicas;
}
