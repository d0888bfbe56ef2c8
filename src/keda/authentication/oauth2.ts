import type { Fault } from '../../findings/finding';
import { fieldAt, type AuthenticationSettings } from './authentication-settings';
import { isTokenUrl } from './token-url';

/** Pod identities after which KEDA's webhook looks at oauth2 too. */
const LOOKED_AT_AFTER = ['azure-workload', 'aws'];

/**
 * The oauth2 block has what it takes to ask for a token. KEDA's webhook looks at it unless there is
 * a pod identity of a provider that it has no rules for.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/triggerauthentication_webhook.go` validateSpec
 */
export function oauth2Faults(
  { oauth2, podIdentity }: AuthenticationSettings,
  at: string,
): readonly Fault[] {
  if (oauth2 === undefined) return [];
  const provider = podIdentity?.provider;
  const unchecked =
    provider === undefined || LOOKED_AT_AFTER.includes(provider) ? undefined : provider;
  return [...clientIdFaults(oauth2.clientId, at), ...tokenUrlFaults(oauth2.tokenUrl, at)].map(
    (fault) => (unchecked === undefined ? fault : asUnchecked(fault, unchecked)),
  );
}

type OAuth2Fault = Extract<
  Fault,
  { readonly code: 'oauth2-field-empty' | 'oauth2-token-url-malformed' }
>;

function clientIdFaults(clientId: string | undefined, at: string): readonly OAuth2Fault[] {
  return clientId === '' ? [emptyField('clientId', at)] : [];
}

function tokenUrlFaults(tokenUrl: string | undefined, at: string): readonly OAuth2Fault[] {
  if (tokenUrl === '') return [emptyField('tokenUrl', at)];
  if (tokenUrl === undefined || isTokenUrl(tokenUrl)) return [];
  const prop = fieldAt(at, 'oauth2.tokenUrl');
  const details = { given: withoutCredentials(tokenUrl) };
  return [{ code: 'oauth2-token-url-malformed', prop, details }];
}

function emptyField(field: string, at: string): OAuth2Fault {
  const prop = fieldAt(at, `oauth2.${field}`);
  return { code: 'oauth2-field-empty', prop, details: { field } };
}

function asUnchecked({ code, prop, details }: OAuth2Fault, provider: string): Fault {
  const [field, given] =
    code === 'oauth2-field-empty' ? [details.field, ''] : ['tokenUrl', details.given];
  return { code: 'oauth2-unchecked', prop, details: { field, given, provider } };
}

/** What looks like credentials is not repeated in a report. */
function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//…@');
}
