import type { AuthenticationSettings } from './authentication-settings';
import type { AuthenticationKind } from './authentication-facts';

/** Where one parameter of an authentication comes from. */
export type ParameterOrigin =
  | { readonly from: 'Secret' | 'ConfigMap'; readonly name?: string; readonly key?: string }
  | { readonly from: 'env'; readonly name?: string; readonly containerName?: string }
  /** It stands in the authentication itself. */
  | { readonly from: 'text'; readonly text: string }
  /** A store or token that cannot be seen from here. */
  | { readonly from: 'elsewhere' };

/** One parameter that an authentication yields. */
export interface ParameterSource {
  readonly parameter: string;
  /** Path of the field that names it, below the spec. */
  readonly at: string;
  readonly origin: ParameterOrigin;
  /** Whether the user gave the name; those of oauth2 and of a pod identity are KEDA's own. */
  readonly named: boolean;
}

/**
 * The parameters of an authentication in the order in which KEDA reads their sources: of two with
 * one name the later wins. A file takes the place of all sources but the pod identity.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` resolveAuthRef
 */
export function parameterSources(
  settings: AuthenticationSettings,
  kind: AuthenticationKind,
): readonly ParameterSource[] {
  const sources = readsFile(settings, kind) ? [] : ownSources(settings);
  return [...sources, ...oauth2Sources(settings, kind), ...identitySources(settings)];
}

/** Whether a file takes the place of the other sources. */
export function readsFile(
  { filePath = '' }: AuthenticationSettings,
  kind: AuthenticationKind,
): boolean {
  return kind === 'ClusterTriggerAuthentication' && filePath !== '';
}

function ownSources(settings: AuthenticationSettings): readonly ParameterSource[] {
  const elsewhere = (): ParameterOrigin => ({ from: 'elsewhere' });
  return [
    ...named(settings.env, 'env', ({ name, containerName }) => ({
      from: 'env',
      ...(name === undefined ? {} : { name }),
      ...(containerName === undefined ? {} : { containerName }),
    })),
    ...named(settings.configMapTargetRef, 'configMapTargetRef', (source) => ({
      ...source,
      from: 'ConfigMap',
    })),
    ...named(settings.secretTargetRef, 'secretTargetRef', (source) => ({
      ...source,
      from: 'Secret',
    })),
    ...named(settings.hashiCorpVault?.secrets, 'hashiCorpVault.secrets', elsewhere),
    ...named(settings.azureKeyVault?.secrets, 'azureKeyVault.secrets', elsewhere),
    ...named(settings.gcpSecretManager?.secrets, 'gcpSecretManager.secrets', elsewhere),
    ...named(settings.awsSecretManager?.secrets, 'awsSecretManager.secrets', elsewhere),
    ...named(settings.boundServiceAccountToken, 'boundServiceAccountToken', elsewhere),
  ];
}

function named<Item extends { readonly parameter?: string }>(
  items: readonly Item[] | undefined,
  at: string,
  originOf: (item: Item) => ParameterOrigin,
): readonly ParameterSource[] {
  return (items ?? []).flatMap((item, index) => {
    const { parameter = '' } = item;
    const place = `${at}[${String(index)}].parameter`;
    return parameter === '' ? [] : [{ parameter, at: place, origin: originOf(item), named: true }];
  });
}

/** The names under which an oauth2 block stands among the parameters. */
function oauth2Sources(
  settings: AuthenticationSettings,
  kind: AuthenticationKind,
): readonly ParameterSource[] {
  const { oauth2 } = settings;
  if (oauth2 === undefined || readsFile(settings, kind)) return [];
  const { tokenUrl, clientId, clientSecret, scopes = [], tokenUrlParams = {} } = oauth2;
  const own = (parameter: string, field: string, origin: ParameterOrigin): ParameterSource => ({
    parameter,
    at: field === '' ? 'oauth2' : `oauth2.${field}`,
    origin,
    named: false,
  });
  const text = (value: string | undefined): ParameterOrigin =>
    value === undefined ? { from: 'elsewhere' } : { from: 'text', text: value };
  const reference = clientSecret?.valueFrom?.secretKeyRef;
  const query = new URLSearchParams(Object.entries(tokenUrlParams)).toString();
  return [
    own('oauthTokenURI', '', text(tokenUrl)),
    own('clientID', '', text(clientId)),
    own('clientSecret', '', reference === undefined ? text('') : { from: 'Secret', ...reference }),
    ...(scopes.length === 0 ? [] : [own('scopes', 'scopes', text(scopes.join(',')))]),
    ...(query === '' ? [] : [own('endpointParams', 'tokenUrlParams', text(query))]),
  ];
}

/** The role of an AWS identity is a parameter, too. */
function identitySources({ podIdentity }: AuthenticationSettings): readonly ParameterSource[] {
  const { provider, roleArn, identityOwner } = podIdentity ?? {};
  const own = (field: string, origin: ParameterOrigin): readonly ParameterSource[] => [
    { parameter: 'awsRoleArn', at: `podIdentity.${field}`, origin, named: false },
  ];
  if (provider === 'aws-eks') return own('provider', { from: 'elsewhere' });
  if (provider !== 'aws') return [];
  if (identityOwner === 'workload') return own('identityOwner', { from: 'elsewhere' });
  return roleArn === undefined ? [] : own('roleArn', { from: 'text', text: roleArn });
}

/** Fields that yield parameters, in the order in which KEDA reads them. */
const SOURCES = [
  'env',
  'configMapTargetRef',
  'secretTargetRef',
  'hashiCorpVault',
  'azureKeyVault',
  'gcpSecretManager',
  'awsSecretManager',
  'boundServiceAccountToken',
  'oauth2',
] as const;

/** Sources that are there, empty lists left out. */
export function sourcesOf(settings: AuthenticationSettings): readonly string[] {
  return SOURCES.filter((source) => {
    const value: object | undefined = settings[source];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}
