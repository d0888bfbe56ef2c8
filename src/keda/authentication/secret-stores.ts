import type { Fault } from '../../findings/finding';
import {
  type AuthenticationSettings,
  type PodIdentitySettings,
  type StoreSettings,
  fieldAt,
} from './authentication-settings';
import { foreignFields } from './pod-identity';
import { emptyStore, emptyText, withoutEffect } from './authentication-fields';
import { vaultFaults } from './vault';

/** A store of one of the clouds: how KEDA logs in to it. */
interface Login {
  readonly store: 'azureKeyVault' | 'gcpSecretManager' | 'awsSecretManager';
  /** The pod identity that it takes in place of credentials. */
  readonly provider: string;
  readonly credentials: readonly string[];
  /** What names one of its secrets. */
  readonly naming: 'name' | 'id';
}

const LOGINS: readonly Login[] = [
  {
    store: 'azureKeyVault',
    provider: 'azure-workload',
    credentials: ['clientId', 'tenantId', 'clientSecret'],
    naming: 'name',
  },
  {
    store: 'gcpSecretManager',
    provider: 'gcp',
    credentials: ['clientSecret'],
    naming: 'id',
  },
  {
    store: 'awsSecretManager',
    provider: 'aws',
    credentials: ['accessKey', 'accessSecretKey'],
    naming: 'name',
  },
];

/**
 * Stores outside the cluster can be logged in to, and name what is read there. Nobody looks before
 * a trigger is built.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` resolveAuthRef
 */
export function secretStoreFaults(settings: AuthenticationSettings, at: string): readonly Fault[] {
  const { hashiCorpVault, azureKeyVault, awsSecretManager } = settings;
  return [
    ...(hashiCorpVault === undefined
      ? []
      : vaultFaults(hashiCorpVault, fieldAt(at, 'hashiCorpVault'))),
    ...LOGINS.flatMap((login) => {
      const store: CloudStore | undefined = settings[login.store];
      return store === undefined ? [] : cloudStoreFaults(store, login, fieldAt(at, login.store));
    }),
    ...azureFaults(azureKeyVault, fieldAt(at, 'azureKeyVault')),
    ...awsFaults(awsSecretManager, fieldAt(at, 'awsSecretManager')),
  ];
}

/** Whether KEDA logs in with a pod identity, so that it does not look at credentials. */
export function usesPodIdentity(identity: PodIdentitySettings | undefined): boolean {
  return identity !== undefined && identity.provider !== 'none';
}

type CloudStore = StoreSettings & { readonly credentials?: object };

function cloudStoreFaults(store: CloudStore, login: Login, at: string): readonly Fault[] {
  const { podIdentity, credentials, secrets } = store;
  const { provider, naming } = login;
  const faults: Fault[] = [...emptyStore(secrets, login.store, at)];
  for (const [index, secret] of (secrets ?? []).entries()) {
    faults.push(...emptyText(secret[naming], naming, `${at}.secrets[${String(index)}]`));
  }
  if (!usesPodIdentity(podIdentity)) {
    if (credentials === undefined) {
      const details = { store: login.store, credentials: login.credentials, provider };
      faults.push({ code: 'secret-store-login-missing', prop: at, details });
    }
    return faults;
  }
  const { provider: given } = podIdentity ?? {};
  if (given !== undefined && given !== provider) {
    const details = { store: login.store, given, provider };
    const prop = `${at}.podIdentity.provider`;
    faults.push({ code: 'secret-store-identity-unsupported', prop, details });
    return faults;
  }
  faults.push(...foreignFields(podIdentity ?? {}, `${at}.podIdentity`));
  if (credentials !== undefined) {
    const because = 'KEDA logs in with the podIdentity beside it';
    faults.push(withoutEffect('credentials', because, at));
  }
  return faults;
}

function azureFaults(store: AuthenticationSettings['azureKeyVault'], at: string): readonly Fault[] {
  if (store === undefined) return [];
  const { vaultUri, cloud, credentials, podIdentity } = store;
  const inCredentials = usesPodIdentity(podIdentity) ? undefined : credentials;
  return [
    ...emptyText(vaultUri, 'vaultUri', at),
    ...emptyText(inCredentials?.clientId, 'clientId', `${at}.credentials`),
    ...emptyText(inCredentials?.tenantId, 'tenantId', `${at}.credentials`),
    ...(cloud === undefined
      ? []
      : [withoutEffect('cloud', 'KEDA has the field and reads it nowhere', at)]),
  ];
}

function awsFaults(
  store: AuthenticationSettings['awsSecretManager'],
  at: string,
): readonly Fault[] {
  const { podIdentity, credentials } = store ?? {};
  const faults: Fault[] = [];
  if (podIdentity?.provider === 'aws') {
    const { roleArn = '', externalID, identityOwner } = podIdentity;
    const identityAt = `${at}.podIdentity`;
    if (externalID !== undefined) {
      const because = 'KEDA logs in to the secret store without it';
      faults.push(withoutEffect('externalID', because, identityAt));
    }
    if (roleArn !== '' && identityOwner === 'workload') {
      const because = 'with identityOwner "workload" KEDA takes the role of the workload';
      faults.push(withoutEffect('roleArn', because, identityAt));
    }
  }
  if (credentials?.accessToken !== undefined && !usesPodIdentity(podIdentity)) {
    const because = 'KEDA has the field and reads it nowhere';
    faults.push(withoutEffect('accessToken', because, `${at}.credentials`));
  }
  return faults;
}
