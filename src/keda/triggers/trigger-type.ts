import type { Fault } from '../../findings/finding';
import type { ScalerDefinition } from '../scalers/scaler';
import { meantType } from '../scalers/meant-type';
import { scalerTypes } from '../scalers/scaler-catalogue';
import type { TriggerContext, TriggerFacts } from './trigger-facts';
import { isKnownTo } from './trigger-values';

/** Scalers that KEDA had once, and that stand in old manifests. */
const REMOVED: ReadonlyMap<string, { readonly in: string; readonly use: string }> = new Map([
  ['stan', { in: '2.19', use: 'nats-jetstream' }],
]);

/**
 * The scaler is one that this version of KEDA has.
 *
 * @see KEDA v2.20.2 `pkg/scaling/scalers_builder.go` buildScaler
 */
export function typeFaults(
  scaler: ScalerDefinition | undefined,
  { type }: TriggerFacts,
  { at, kedaVersion }: TriggerContext,
): readonly Fault[] {
  const prop = `${at}.type`;
  if (scaler === undefined) {
    const known = scalerTypes();
    const meant = meantType(type, known) ?? null;
    const details = { type, known, meant, removed: REMOVED.get(type) ?? null };
    return [{ code: 'trigger-type-unknown', prop, details }];
  }
  const { since, deprecated: advice } = scaler;
  if (since !== undefined && !isKnownTo(scaler, kedaVersion)) {
    const version = `${String(kedaVersion.major)}.${String(kedaVersion.minor)}`;
    return [{ code: 'trigger-type-too-new', prop, details: { type, since, version } }];
  }
  if (advice === undefined) return [];
  return [{ code: 'trigger-type-deprecated', prop, details: { type, advice } }];
}
