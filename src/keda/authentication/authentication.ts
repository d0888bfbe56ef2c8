import type { Fault } from '../../findings/finding';
import { isDnsSubdomain } from '../../values/kubernetes-names';
import { parameterSources, readsFile, sourcesOf } from './authentication-parameters';
import { objectReferences, referenceFaults } from './authentication-references';
import { type AuthenticationSettings, fieldAt } from './authentication-settings';
import { oauth2Faults } from './oauth2';
import { podIdentityFaults } from './pod-identity';
import { secretStoreFaults } from './secret-stores';
import { emptyText } from './authentication-fields';
import type { AuthenticationKind } from './authentication-facts';
import { filePathFaults } from './file-path';

/** What an authentication is looked at as. */
export interface AuthenticationContext {
  readonly kind: AuthenticationKind;
  /** Prop path of the spec: `spec` in a manifest, empty for the props of a construct. */
  readonly at: string;
}

/**
 * Everything that is wrong with an authentication by itself.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/triggerauthentication_webhook.go` validateSpec
 */
export function authenticationFaults(
  settings: AuthenticationSettings,
  { kind, at }: AuthenticationContext,
): readonly Fault[] {
  const { podIdentity } = settings;
  return [
    ...sourceFaults(settings, at),
    ...(podIdentity === undefined
      ? []
      : podIdentityFaults(podIdentity, fieldAt(at, 'podIdentity'))),
    ...filePathFaults(settings, kind, at),
    ...duplicateParameters(settings, kind, at),
    ...emptyNames(settings, at),
    ...objectReferences(settings, kind).flatMap((reference) =>
      referenceFaults(reference, fieldAt(at, reference.at)),
    ),
    ...serviceAccountFaults(settings, at),
    ...(readsFile(settings, kind) ? [] : secretStoreFaults(settings, at)),
    ...oauth2Faults(settings, at),
  ];
}

function sourceFaults(settings: AuthenticationSettings, at: string): readonly Fault[] {
  const { podIdentity, filePath = '' } = settings;
  const hasIdentity = podIdentity !== undefined && podIdentity.provider !== 'none';
  if (hasIdentity || filePath !== '' || sourcesOf(settings).length > 0) return [];
  return [{ code: 'authentication-without-source', prop: at, details: {} }];
}

function duplicateParameters(
  settings: AuthenticationSettings,
  kind: AuthenticationKind,
  at: string,
): readonly Fault[] {
  const first = new Map<string, string>();
  const faults: Fault[] = [];
  for (const source of parameterSources(settings, kind)) {
    const { parameter } = source;
    const place = fieldAt(at, source.at);
    const earlier = first.get(parameter);
    if (earlier === undefined) {
      first.set(parameter, place);
      continue;
    }
    const details = { parameter, other: earlier };
    faults.push({ code: 'authentication-parameter-duplicate', prop: place, details });
  }
  return faults;
}

/** Parameters and variables without a name. */
function emptyNames(settings: AuthenticationSettings, at: string): readonly Fault[] {
  const lists = {
    env: settings.env,
    configMapTargetRef: settings.configMapTargetRef,
    secretTargetRef: settings.secretTargetRef,
    'hashiCorpVault.secrets': settings.hashiCorpVault?.secrets,
    'azureKeyVault.secrets': settings.azureKeyVault?.secrets,
    'gcpSecretManager.secrets': settings.gcpSecretManager?.secrets,
    'awsSecretManager.secrets': settings.awsSecretManager?.secrets,
    boundServiceAccountToken: settings.boundServiceAccountToken,
  };
  return [
    ...Object.entries(lists).flatMap(([list, items]) =>
      (items ?? []).flatMap(({ parameter }, index) =>
        emptyText(parameter, 'parameter', fieldAt(at, `${list}[${String(index)}]`)),
      ),
    ),
    ...(settings.env ?? []).flatMap(({ name }, index) =>
      emptyText(name, 'name', fieldAt(at, `env[${String(index)}]`)),
    ),
  ];
}

function serviceAccountFaults(settings: AuthenticationSettings, at: string): readonly Fault[] {
  const { boundServiceAccountToken = [], hashiCorpVault } = settings;
  const tokens = boundServiceAccountToken.flatMap(({ serviceAccountName }, index) =>
    serviceAccountName === undefined
      ? []
      : accountFaults(
          serviceAccountName,
          fieldAt(at, `boundServiceAccountToken[${String(index)}]`),
        ),
  );
  const { serviceAccountName = '' } = hashiCorpVault?.credential ?? {};
  // An empty one is none there.
  if (serviceAccountName === '' || hashiCorpVault?.authentication !== 'kubernetes') return tokens;
  return [
    ...tokens,
    ...accountFaults(serviceAccountName, fieldAt(at, 'hashiCorpVault.credential')),
  ];
}

function accountFaults(given: string, at: string): readonly Fault[] {
  if (isDnsSubdomain(given)) return [];
  const prop = `${at}.serviceAccountName`;
  if (given === '') return emptyText(given, 'serviceAccountName', at);
  const details = { given, of: 'a service account' };
  return [{ code: 'name-not-dns-subdomain', prop, details }];
}
