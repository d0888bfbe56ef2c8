import type { Fault } from '../../findings/finding';
import {
  fieldAt,
  type AuthenticationSettings,
  type PodIdentitySettings,
  type StoreSettings,
  type VaultSettings,
} from './authentication-settings';
import { foreignFields } from './pod-identity';

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
 * @see https://keda.sh/docs/2.20/authentication-providers/hashicorp-vault/
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

function vaultFaults(vault: VaultSettings, at: string): readonly Fault[] {
  const { address, authentication, secrets } = vault;
  const faults: Fault[] = [
    ...emptyText(address, 'address', at),
    ...emptyStore(secrets, 'hashiCorpVault', at),
  ];
  for (const [index, { path, key, type, pkiData }] of (secrets ?? []).entries()) {
    const secretAt = `${at}.secrets[${String(index)}]`;
    faults.push(...emptyText(path, 'path', secretAt), ...emptyText(key, 'key', secretAt));
    if (pkiData !== undefined && type !== 'pki') {
      const because = 'KEDA sends it with type "pki" alone';
      faults.push(withoutEffect('pkiData', because, secretAt));
    }
  }
  if (authentication === 'token') faults.push(...tokenFaults(vault, at));
  if (authentication === 'kubernetes') faults.push(...serviceAccountFaults(vault, at));
  return faults;
}

function tokenFaults(
  { credential = {}, mount, role }: VaultSettings,
  at: string,
): readonly Fault[] {
  const { token = '', serviceAccount, serviceAccountName } = credential;
  const because = 'with authentication "token" KEDA does not read it';
  const credentialAt = `${at}.credential`;
  return [
    token === ''
      ? { code: 'vault-token-missing', prop: credentialAt, details: {} }
      : { code: 'vault-token-in-plain-text', prop: `${credentialAt}.token`, details: {} },
    ...given({ mount, role }).map((field) => withoutEffect(field, because, at)),
    ...given({ serviceAccount, serviceAccountName }).map((field) =>
      withoutEffect(field, because, credentialAt),
    ),
  ];
}

function serviceAccountFaults(vault: VaultSettings, at: string): readonly Fault[] {
  const { credential, mount = '', role = '' } = vault;
  const faults: Fault[] = [];
  const lacks = (needs: string, prop: string): void => {
    faults.push({ code: 'vault-login-incomplete', prop, details: { needs } });
  };
  if (mount === '') lacks('mount', `${at}.mount`);
  if (role === '') lacks('role', `${at}.role`);
  if (credential === undefined) return faults;
  const { token, serviceAccount = '', serviceAccountName = '' } = credential;
  const credentialAt = `${at}.credential`;
  if (serviceAccount === '' && serviceAccountName === '') {
    lacks('serviceAccountName in its credential', credentialAt);
  }
  if (serviceAccount !== '' && serviceAccountName !== '') {
    const because = 'KEDA takes serviceAccountName, which stands beside it';
    faults.push(withoutEffect('serviceAccount', because, credentialAt));
  }
  if (token !== undefined) {
    const because = 'with authentication "kubernetes" KEDA does not read it';
    faults.push(withoutEffect('token', because, credentialAt));
  }
  return faults;
}

function emptyStore(
  secrets: readonly unknown[] | undefined,
  store: string,
  at: string,
): readonly Fault[] {
  if (secrets?.length !== 0) return [];
  return [{ code: 'secret-store-empty', prop: `${at}.secrets`, details: { store } }];
}

/** A text that is there and empty; one that is missing is reported where shapes are looked at. */
export function emptyText(text: string | undefined, field: string, at: string): readonly Fault[] {
  if (text !== '') return [];
  return [{ code: 'authentication-value-empty', prop: fieldAt(at, field), details: { field } }];
}

function withoutEffect(field: string, because: string, at: string): Fault {
  const details = { field, because };
  return { code: 'authentication-field-without-effect', prop: fieldAt(at, field), details };
}

function given(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(fields).filter((field) => fields[field] !== undefined);
}
