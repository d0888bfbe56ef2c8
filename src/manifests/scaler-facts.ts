import type { Scaler } from '../keda/scale-targets-distinct';
import { objectAt, textAt, type JsonObject } from '../values/json';

/** What a ScaledObject or HorizontalPodAutoscaler says of its target; undefined without one. */
export function scalerOf(manifest: JsonObject): Scaler | undefined {
  const { kind } = manifest;
  if (kind !== 'ScaledObject' && kind !== 'HorizontalPodAutoscaler') return undefined;
  const metadata = objectAt(manifest, 'metadata');
  const target = objectAt(objectAt(manifest, 'spec'), 'scaleTargetRef');
  const name = textAt(metadata, 'name') ?? '';
  const targetName = textAt(target, 'name');
  if (targetName === undefined) return undefined;
  const group = (textAt(target, 'apiVersion') ?? 'apps/v1').split('/').slice(0, -1).join('/');
  const annotations = objectAt(metadata, 'annotations');
  const config = objectAt(
    objectAt(objectAt(manifest, 'spec'), 'advanced'),
    'horizontalPodAutoscalerConfig',
  );
  return {
    kind,
    name,
    namespace: textAt(metadata, 'namespace') ?? '',
    target: `${group}/${textAt(target, 'kind') ?? 'Deployment'}/${targetName}`,
    autoscaler: textAt(config, 'name') ?? `keda-hpa-${name}`,
    ownershipSettled:
      annotations['validations.keda.sh/hpa-ownership'] === 'false' ||
      annotations['scaledobject.keda.sh/transfer-hpa-ownership'] === 'true',
  };
}
