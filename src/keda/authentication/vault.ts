import type { VaultSettings } from './authentication-settings';
import type { Fault } from '../../findings/finding';
import { emptyStore, emptyText, withoutEffect } from './authentication-fields';

/**
 * KEDA can log in to HashiCorp Vault, and finds what it is to read there.
 *
 * @see https://keda.sh/docs/2.20/authentication-providers/hashicorp-vault/
 */
export function vaultFaults(vault: VaultSettings, at: string): readonly Fault[] {
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

function given(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(fields).filter((field) => fields[field] !== undefined);
}
