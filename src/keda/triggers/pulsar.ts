import type { TriggerContext, TriggerFacts } from './trigger-facts';

/**
 * The trigger as KEDA's pulsar scaler makes it before it reads anything: where a client certificate is
 * given, the older `tls: enable` adds the mode tls.
 */
export function pulsarTrigger(
  trigger: TriggerFacts,
  { authentication }: TriggerContext,
): TriggerFacts {
  const { type, metadata } = trigger;
  if (type !== 'pulsar' || metadata.tls !== 'enable' || authentication === undefined)
    return trigger;
  const given = ['cert', 'key'].map((name) => authentication.parameters.get(name));
  if (given.every((one) => one === undefined || one.text === '')) return trigger;
  const modes = Object.hasOwn(metadata, 'authModes') ? `${metadata.authModes ?? ''},tls` : 'tls';
  return { ...trigger, metadata: { ...metadata, authModes: modes } };
}
