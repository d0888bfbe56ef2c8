import type { Fault } from '../../findings/finding';
import type { ScaledObjectFacts, ScaleTargetFacts } from './scaling-facts';

/** What a target is looked at against. */
interface TargetContext {
  /** Prop path of the reference. */
  readonly at: string;
  readonly target: ScaleTargetFacts | undefined;
}

/** The kinds of some of Kubernetes' own groups: those that can be scaled, and the others. */
const BUILT_IN: Readonly<Record<string, readonly [scalable: readonly string[], others: string]>> = {
  'apps/v1': [['Deployment', 'ReplicaSet', 'StatefulSet'], 'ControllerRevision DaemonSet'],
  'batch/v1': [[], 'CronJob Job'],
  v1: [
    ['ReplicationController'],
    'Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume ' +
      'PersistentVolumeClaim Pod PodTemplate ResourceQuota Secret Service ServiceAccount',
  ],
  'autoscaling/v1': [[], 'HorizontalPodAutoscaler'],
  'autoscaling/v2': [[], 'HorizontalPodAutoscaler'],
  'policy/v1': [[], 'PodDisruptionBudget'],
};

/** Groups without a dot are Kubernetes' own, all versions of which stand above. */
const OWN_GROUP = /^(?:[^./]+\/)?[^./]+$/;

/** Kinds that KEDA takes for granted in every group. */
const NOT_LOOKED_UP: readonly string[] = ['Deployment', 'StatefulSet'];

/** The version that a ScaledObject takes its target from. */
export function apiVersionOf({
  targetApiVersion: given = '',
}: Pick<ScaledObjectFacts, 'targetApiVersion'>): string {
  return given === '' ? 'apps/v1' : given;
}

/**
 * The target can be scaled, leaves the number of replicas to KEDA, and has the container that the
 * triggers read variables from.
 *
 * @see KEDA v2.20.2 `controllers/keda/scaledobject_controller.go` checkTargetResourceIsScalable
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` ResolveContainerEnv
 */
export function scaleTargetFaults(
  facts: ScaledObjectFacts,
  { at, target }: TargetContext,
): readonly Fault[] {
  const { targetKind: kind, envSourceContainerName } = facts;
  const kindFaults = targetKindFaults(apiVersionOf(facts), kind, `${at}.kind`);
  if (kindFaults.length > 0 || target === undefined) return kindFaults;
  const faults: Fault[] = [];
  if (target.hasReplicas) {
    const details = { kind, name: target.name };
    faults.push({ code: 'scale-target-with-replicas', prop: at, details });
  }
  const known = target.containers.map(({ name }) => name);
  return [...faults, ...envSourceFaults(envSourceContainerName, known, at)];
}

/** The container that `…FromEnv` keys read from is there. */
export function envSourceFaults(
  container: string | undefined,
  known: readonly string[],
  at: string,
): readonly Fault[] {
  if (container === undefined || container === '' || known.includes(container)) return [];
  const prop = `${at}.envSourceContainerName`;
  return [{ code: 'env-source-container-unknown', prop, details: { container, known } }];
}

function targetKindFaults(apiVersion: string, kind: string, prop: string): readonly Fault[] {
  const builtIn = Object.hasOwn(BUILT_IN, apiVersion) ? BUILT_IN[apiVersion] : undefined;
  if (builtIn?.[0].includes(kind) === true) return [];
  const details = { apiVersion, kind };
  const unknown: Fault = { code: 'scale-target-kind-unknown', prop, details };
  if (builtIn === undefined) {
    if (apiVersion.split('/').length > 2) return [unknown];
    return OWN_GROUP.test(apiVersion) && !NOT_LOOKED_UP.includes(kind) ? [unknown] : [];
  }
  const [scalable, others] = builtIn;
  if (scalable.some((known) => isSpelling(kind, known))) return [];
  const isFound = others.split(' ').some((known) => isSpelling(kind, known));
  if (!isFound && !NOT_LOOKED_UP.includes(kind)) return [unknown];
  // It is found, and has no scale that KEDA could read.
  return [{ code: 'scale-target-not-scalable', prop, details }];
}

/** KEDA's look-up also finds a kind in lower-case letters, or as a list. */
function isSpelling(given: string, kind: string): boolean {
  return [kind, `${kind}List`].some((one) => given === one || given === one.toLowerCase());
}
