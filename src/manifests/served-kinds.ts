import type { Fault } from '../findings/finding';
import type { ManifestObject } from './manifest-object';

/** The kinds that are looked at, by the versions of their groups that are served. */
const SERVED: Readonly<Record<string, readonly string[]>> = {
  'keda.sh/v1alpha1': [
    'ScaledObject',
    'ScaledJob',
    'TriggerAuthentication',
    'ClusterTriggerAuthentication',
  ],
  'apps/v1': ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
  'batch/v1': ['Job', 'CronJob'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
};

/** Groups that had these kinds once; KEDA 1 and early Kubernetes. */
const FORMER_GROUPS = ['keda.k8s.io', 'extensions'];

/**
 * A kind of KEDA or of Kubernetes' own controllers stands under a version that serves it. Nothing
 * is said of other groups, nor of other kinds of Kubernetes' own.
 */
export function servedKindFaults({ apiVersion, group, kind }: ManifestObject): readonly Fault[] {
  if (SERVED[apiVersion]?.includes(kind) === true) return [];
  const versions = Object.keys(SERVED).filter(
    (version) => SERVED[version]?.includes(kind) === true,
  );
  const isGroupOfKinds = versions.some((version) => version.startsWith(`${group}/`));
  const isOurs = isGroupOfKinds || group === 'keda.sh' || FORMER_GROUPS.includes(group);
  if (!isOurs || (versions.length === 0 && group !== 'keda.sh')) return [];
  const known =
    versions.length > 0
      ? versions.map((version) => `${version} ${kind}`)
      : (SERVED['keda.sh/v1alpha1'] ?? []).map((one) => `keda.sh/v1alpha1 ${one}`);
  const details = { given: `${apiVersion} ${kind}`, known };
  return [{ code: 'kind-not-served', prop: versions.length > 0 ? 'apiVersion' : 'kind', details }];
}
