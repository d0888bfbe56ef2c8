import { hpaNameOf } from '../keda/scaled/scaled-object-name';
import type { ScaleClaim } from '../keda/scaled/scale-targets-distinct';
import { isJsonObject, objectAt, textAt, type JsonObject } from '../values/json';

/** What a ScaledObject or HorizontalPodAutoscaler lays claim to; undefined without a target. */
export function scaleClaimOf(manifest: JsonObject): ScaleClaim | undefined {
  const { kind } = manifest;
  if (kind !== 'ScaledObject' && kind !== 'HorizontalPodAutoscaler') return undefined;
  const metadata = objectAt(manifest, 'metadata');
  const spec = objectAt(manifest, 'spec');
  const target = objectAt(spec, 'scaleTargetRef');
  const targetName = textAt(target, 'name');
  if (targetName === undefined) return undefined;
  const name = textAt(metadata, 'name') ?? '';
  const claim: Pick<ScaleClaim, 'kind' | 'name' | 'namespace' | 'target'> = {
    kind,
    name,
    namespace: textAt(metadata, 'namespace') ?? '',
    target: [
      given(target, 'apiVersion', 'apps/v1'),
      given(target, 'kind', 'Deployment'),
      targetName,
    ].join('/'),
  };
  const annotations = objectAt(metadata, 'annotations');
  if (kind === 'HorizontalPodAutoscaler') {
    return {
      ...claim,
      hpaName: name,
      owners: scaledObjectsAmong(metadata.ownerReferences),
      sharesTarget: annotations['validations.keda.sh/hpa-ownership'] === 'false',
    };
  }
  const config = objectAt(objectAt(spec, 'advanced'), 'horizontalPodAutoscalerConfig');
  const hpaName = textAt(config, 'name');
  const transfers = annotations['scaledobject.keda.sh/transfer-hpa-ownership'] === 'true';
  return {
    ...claim,
    hpaName: hpaNameOf(name, hpaName),
    ...(transfers && hpaName !== undefined ? { takesOver: hpaName } : {}),
  };
}

function given(object: JsonObject, key: string, otherwise: string): string {
  const text = textAt(object, key) ?? '';
  return text === '' ? otherwise : text;
}

function scaledObjectsAmong(owners: unknown): readonly string[] {
  if (!Array.isArray(owners)) return [];
  return owners
    .filter(isJsonObject)
    .filter((owner) => owner.kind === 'ScaledObject')
    .flatMap((owner) => textAt(owner, 'name') ?? []);
}
