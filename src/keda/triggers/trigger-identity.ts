import type { Fault } from '../../findings/finding';
import { fieldOf } from '../../input/prop-path';
import { isThere, type TriggerValues } from './trigger-values';

/**
 * The authentication of a trigger has an effect: the scaler reads from it, and knows its pod identity.
 *
 * @see KEDA v2.20.2 `pkg/scaling/scalers_builder.go` buildScalers
 */
export function identityFaults(values: TriggerValues): readonly Fault[] {
  const { scaler, trigger, context, provider } = values;
  const { type, podIdentity, podIdentityElse } = scaler;
  if (trigger.authenticationRef === undefined) return [];
  const prop = `${context.at}.authenticationRef`;
  const reads = podIdentity === 'ignored' ? [] : podIdentity.filter((one) => one !== 'none');
  if (reads.length === 0 && !scaler.parameters.some(({ sources }) => sources.includes('auth'))) {
    return [{ code: 'trigger-authentication-not-read', prop, details: { type } }];
  }
  if (provider === undefined || provider === 'none' || reads.includes(provider)) return [];
  const details = { type, provider, reads };
  return podIdentityElse === undefined
    ? [{ code: 'trigger-pod-identity-not-read', prop, details }]
    : [{ code: 'trigger-pod-identity-refused', prop, details }];
}

/** Which parameters each mode of authentication sends. */
const MODE_CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  bearer: ['bearerToken'],
  basic: ['username', 'password'],
  tls: ['cert', 'key'],
  custom: ['customAuthHeader', 'customAuthValue'],
  oauth: ['oauthTokenURI', 'clientID', 'clientSecret'],
  apiKey: ['apiKey'],
};

/**
 * Credentials are sent: a mode says how, and the scaler sends it.
 *
 * @see KEDA v2.20.2 `pkg/scalers/authentication/authentication_types.go` Validate
 */
export function authModeFaults(
  values: TriggerValues,
  reported: ReadonlySet<string>,
): readonly Fault[] {
  const { scaler, context } = values;
  const definition = values.definitionOf('authModes');
  if (definition === undefined || reported.has('authModes')) return [];
  const { enum: modes = [], unsentModes = [] } = definition;
  const sent = modes.filter((mode) => !unsentModes.includes(mode));
  const { type } = scaler;
  const value = values.valueOf('authModes');
  if (value.is === 'known') {
    const prop =
      value.from === 'auth'
        ? `${context.at}.authenticationRef`
        : fieldOf(`${context.at}.metadata`, value.key);
    const asked = value.text.split(',').map((mode) => mode.trim());
    return unsentModes
      .filter((mode) => asked.includes(mode))
      .map((mode) => ({
        code: 'trigger-auth-mode-not-sent',
        prop,
        details: { type, mode, sent },
      }));
  }
  if (value.is !== 'absent' || isTlsByOldKey(values)) return [];
  const fitting = sent.filter((mode) => credentialsOf(mode, values).length > 0);
  const credentials = [...new Set(fitting.flatMap((mode) => credentialsOf(mode, values)))];
  if (credentials.length === 0) return [];
  const details = { type, credentials, modes: fitting };
  return [
    { code: 'trigger-auth-modes-missing', prop: `${context.at}.metadata.authModes`, details },
  ];
}

/** What the authentication certainly gives of a mode's credentials. */
function credentialsOf(mode: string, values: TriggerValues): readonly string[] {
  return (MODE_CREDENTIALS[mode] ?? []).filter(
    (name) =>
      isThere(values.valueIn('auth', name)) === true &&
      // The key of predictkube's own service is no credential for Prometheus.
      !values.parameters.some(
        ({ definition }) => definition.name === name && definition.required === true,
      ),
  );
}

/** Pulsar still takes `tls: enable` for the mode. */
function isTlsByOldKey(values: TriggerValues): boolean {
  const tls = values.valueIn('metadata', 'tls');
  return tls.is === 'known' && tls.text === 'enable';
}
