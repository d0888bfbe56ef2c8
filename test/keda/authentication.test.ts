import { authenticationFaults } from '../../src/keda/authentication/authentication';
import type { AuthenticationSettings } from '../../src/keda/authentication/authentication-settings';
import { isTokenUrl } from '../../src/keda/authentication/token-url';
import type { AuthenticationKind } from '../../src/keda/authentication/authentication-facts';

/** Codes and places of what is wrong with a spec. */
function found(
  settings: AuthenticationSettings,
  kind: AuthenticationKind = 'TriggerAuthentication',
): readonly string[] {
  return authenticationFaults(settings, { kind, at: '' }).map(
    ({ code, prop }) => `${code} (${prop})`,
  );
}

const secretKeyRef = { name: 'login', key: 'key' };
const inSecret = { valueFrom: { secretKeyRef } };
const target = { parameter: 'password', name: 'login', key: 'key' };

describe('a pod identity', () => {
  const azure = { provider: 'azure-workload' };
  const aws = { provider: 'aws' };
  it.each([
    { why: 'Azure without ids: KEDA has its own', podIdentity: azure, says: [] },
    { why: 'an id', podIdentity: { ...azure, identityId: 'a' }, says: [] },
    {
      why: 'an empty id',
      podIdentity: { ...azure, identityId: '' },
      says: ['pod-identity-field-empty (podIdentity.identityId)'],
    },
    {
      why: 'an empty tenant',
      podIdentity: { ...azure, identityTenantId: '' },
      says: ['pod-identity-field-empty (podIdentity.identityTenantId)'],
    },
    {
      why: 'an authority host without a tenant',
      podIdentity: { ...azure, identityAuthorityHost: 'https://login.example' },
      says: ['pod-identity-field-alone (podIdentity.identityAuthorityHost)'],
    },
    {
      why: 'an empty authority host, which is none',
      podIdentity: { ...azure, identityAuthorityHost: '' },
      says: [],
    },
    {
      why: 'an authority host with an empty tenant: one cause',
      podIdentity: { ...azure, identityAuthorityHost: 'h', identityTenantId: '' },
      says: ['pod-identity-field-empty (podIdentity.identityTenantId)'],
    },
    {
      why: 'an authority host with a tenant',
      podIdentity: { ...azure, identityAuthorityHost: 'h', identityTenantId: 't' },
      says: [],
    },
    { why: 'an AWS role', podIdentity: { ...aws, roleArn: 'arn:aws:iam::1:role/a' }, says: [] },
    {
      why: "a role beside KEDA's own identity",
      podIdentity: { ...aws, roleArn: 'r', identityOwner: 'keda' },
      says: [],
    },
    {
      why: 'two roles',
      podIdentity: { ...aws, roleArn: 'r', identityOwner: 'workload' },
      says: ['pod-identity-role-twice (podIdentity.roleArn)'],
    },
    {
      why: 'an empty role beside that of the workload, which only the operator refuses',
      podIdentity: { ...aws, roleArn: '', identityOwner: 'workload' },
      says: ['authentication-value-empty (podIdentity.roleArn)'],
    },
    {
      why: 'an external id without a role',
      podIdentity: { ...aws, externalID: 'x' },
      says: ['pod-identity-field-alone (podIdentity.externalID)'],
    },
    {
      why: 'an external id with an empty role',
      podIdentity: { ...aws, externalID: 'x', roleArn: '' },
      says: ['pod-identity-field-alone (podIdentity.externalID)'],
    },
    {
      why: 'an empty external id, which is none',
      podIdentity: { ...aws, externalID: '' },
      says: [],
    },
    {
      why: 'an external id with a role',
      podIdentity: { ...aws, externalID: 'x', roleArn: 'r' },
      says: [],
    },
    {
      why: 'a field of another cloud',
      podIdentity: { provider: 'gcp', roleArn: 'r' },
      says: ['pod-identity-field-foreign (podIdentity.roleArn)'],
    },
    {
      why: 'an empty field of another cloud, which nobody looks at either',
      podIdentity: { ...aws, identityId: '' },
      says: ['pod-identity-field-foreign (podIdentity.identityId)'],
    },
    {
      why: 'the old AWS identity',
      podIdentity: { provider: 'aws-eks' },
      says: ['pod-identity-deprecated (podIdentity.provider)'],
    },
  ])('may be $why, or is refused: $says', ({ podIdentity, says }) => {
    expect(found({ podIdentity })).toEqual(says);
  });
});

describe('an authentication', () => {
  it.each([
    { why: 'nothing at all', settings: {} },
    { why: 'empty lists', settings: { env: [], secretTargetRef: [] } },
    { why: 'the pod identity "none"', settings: { podIdentity: { provider: 'none' } } },
    { why: 'an empty path of a file', settings: { filePath: '' } },
  ])('has a source, which is not $why', ({ settings }) => {
    expect(found(settings)).toEqual(['authentication-without-source ()']);
  });

  it.each([
    { why: 'a Secret', settings: { secretTargetRef: [target] } },
    { why: 'a pod identity', settings: { podIdentity: { provider: 'gcp' } } },
    { why: 'a variable', settings: { env: [{ parameter: 'password', name: 'PASSWORD' }] } },
    {
      why: 'a token',
      settings: { boundServiceAccountToken: [{ parameter: 'token', serviceAccountName: 'keda' }] },
    },
  ])('has a source, such as $why', ({ settings }) => {
    expect(found(settings)).toEqual([]);
  });

  it('has one source for each parameter, whatever the kinds of the two', () => {
    const settings = {
      env: [{ parameter: 'password', name: 'PASSWORD' }],
      secretTargetRef: [target, { ...target, parameter: 'username' }],
    };
    expect(authenticationFaults(settings, { kind: 'TriggerAuthentication', at: 'spec' })).toEqual([
      {
        code: 'authentication-parameter-duplicate',
        prop: 'spec.secretTargetRef[0].parameter',
        details: { parameter: 'password', other: 'spec.env[0].parameter' },
      },
    ]);
  });

  it.each([
    {
      why: "a parameter that oauth2 yields by KEDA's own name",
      settings: {
        secretTargetRef: [{ ...target, parameter: 'clientSecret' }],
        oauth2: { clientId: 'a', tokenUrl: 'https://idp.example/token', clientSecret: inSecret },
      },
      says: 'authentication-parameter-duplicate (oauth2)',
    },
    {
      why: 'the role that a pod identity yields',
      settings: {
        secretTargetRef: [{ ...target, parameter: 'awsRoleArn' }],
        podIdentity: { provider: 'aws', roleArn: 'r' },
      },
      says: 'authentication-parameter-duplicate (podIdentity.roleArn)',
    },
    {
      why: 'a parameter without a name',
      settings: { secretTargetRef: [{ ...target, parameter: '' }] },
      says: 'authentication-value-empty (secretTargetRef[0].parameter)',
    },
    {
      why: 'a variable without a name',
      settings: { env: [{ parameter: 'password', name: '' }] },
      says: 'authentication-value-empty (env[0].name)',
    },
    {
      why: 'a name that no Secret has',
      settings: { secretTargetRef: [{ ...target, name: 'My_Login' }] },
      says: 'secret-reference-malformed (secretTargetRef[0].name)',
    },
    {
      why: 'a key that no Secret has, deep inside',
      settings: {
        gcpSecretManager: {
          secrets: [{ parameter: 'a', id: 'b' }],
          credentials: {
            clientSecret: { valueFrom: { secretKeyRef: { name: 'login', key: 'a/b' } } },
          },
        },
      },
      says: 'secret-reference-malformed (gcpSecretManager.credentials.clientSecret.valueFrom.secretKeyRef.key)',
    },
    {
      why: 'a name that no ConfigMap has',
      settings: { configMapTargetRef: [{ ...target, name: '' }] },
      says: 'config-map-reference-malformed (configMapTargetRef[0].name)',
    },
    {
      why: 'a key that no ConfigMap has',
      settings: { configMapTargetRef: [{ ...target, key: '..' }] },
      says: 'config-map-reference-malformed (configMapTargetRef[0].key)',
    },
    {
      why: 'a name that no service account has',
      settings: {
        boundServiceAccountToken: [{ parameter: 'token', serviceAccountName: 'KEDA' }],
      },
      says: 'name-not-dns-subdomain (boundServiceAccountToken[0].serviceAccountName)',
    },
  ])('is told of $why', ({ settings, says }) => {
    expect(found(settings)).toEqual([says]);
  });
});

describe('a file of parameters', () => {
  const cluster = 'ClusterTriggerAuthentication';
  it.each([
    { filePath: 'orders.json', why: 'a file', says: [] },
    { filePath: './brokers/orders.json', why: 'a file below a folder', says: [] },
    { filePath: '/etc/orders.json', why: 'absolute', says: ['file-path-malformed (filePath)'] },
    { filePath: '../orders.json', why: 'climbs', says: ['file-path-malformed (filePath)'] },
    {
      filePath: 'a..b.json',
      why: 'two dots in a name, which KEDA takes for a climb',
      says: ['file-path-malformed (filePath)'],
    },
  ])('is relative: $filePath is $why', ({ filePath, says }) => {
    expect(found({ filePath }, cluster)).toEqual(says);
  });

  it('is read for the cluster kind alone', () => {
    expect(found({ filePath: 'orders.json' })).toEqual([
      'file-path-outside-cluster-kind (filePath)',
    ]);
  });

  it('takes the place of every other source but the pod identity', () => {
    const settings = {
      filePath: 'orders.json',
      podIdentity: { provider: 'aws' },
      env: [{ parameter: 'password', name: 'PASSWORD' }],
      secretTargetRef: [target],
    };
    const faults = authenticationFaults(settings, { kind: cluster, at: '' });
    expect(faults.map(({ details }) => details)).toEqual([{ hidden: ['env', 'secretTargetRef'] }]);
  });
});

describe('an oauth2 block', () => {
  const good = { clientId: 'scaler', tokenUrl: 'https://idp.example/token' };
  it.each([
    { why: 'whole', oauth2: good, says: [] },
    {
      why: 'without a client',
      oauth2: { ...good, clientId: '' },
      says: ['oauth2-field-empty (oauth2.clientId)'],
    },
    {
      why: 'without an address',
      oauth2: { ...good, tokenUrl: '' },
      says: ['oauth2-field-empty (oauth2.tokenUrl)'],
    },
    {
      why: 'with an address of another scheme',
      oauth2: { ...good, tokenUrl: 'ftp://idp.example' },
      says: ['oauth2-token-url-malformed (oauth2.tokenUrl)'],
    },
  ])('is $why: $says', ({ oauth2, says }) => {
    expect(found({ oauth2 })).toEqual(says);
    expect(found({ oauth2, podIdentity: { provider: 'aws' } })).toEqual(says);
  });

  it.each(['gcp', 'none', 'aws-eks'])(
    'is looked at also beside the pod identity %s, where KEDA does not look',
    (provider) => {
      const settings = { podIdentity: { provider }, oauth2: { clientId: '', tokenUrl: 'idp' } };
      const codes = authenticationFaults(settings, { kind: 'TriggerAuthentication', at: '' });
      expect(codes.map(({ code }) => code).filter((code) => code.startsWith('oauth2'))).toEqual([
        'oauth2-unchecked',
        'oauth2-unchecked',
      ]);
    },
  );

  it('never repeats credentials of its address', () => {
    const oauth2 = { ...good, tokenUrl: 'ftp://me:secret@idp.example' };
    const faults = authenticationFaults({ oauth2 }, { kind: 'TriggerAuthentication', at: '' });
    expect(JSON.stringify(faults)).not.toContain('secret');
  });
});

describe('the address of a token', () => {
  it.each([
    { url: 'https://idp.example/token', why: 'a URL' },
    { url: 'HTTP://idp.example', why: 'a scheme in capitals' },
    {
      url: 'http://idp.example:8080/a%20b?c=%zz',
      why: 'a port, and a query that Go does not read',
    },
    { url: 'http://:80', why: 'a port alone, which Go takes for a host' },
    { url: 'http://[fe80::1%25eth0]:80/', why: 'an IPv6 address with a zone' },
    { url: 'http://user:pass@idp.example', why: 'a user' },
    { url: 'http://bücher.example/ü', why: 'letters outside ASCII' },
    { url: 'http://idp.example/a b', why: 'a space in the path' },
  ])('may be $url: $why', ({ url }) => {
    expect(isTokenUrl(url)).toBe(true);
  });

  it.each([
    { url: '', why: 'nothing' },
    { url: 'idp.example/token', why: 'no scheme' },
    { url: '//idp.example', why: 'no scheme before a host' },
    { url: 'ftp://idp.example', why: 'another scheme' },
    { url: 'http:/idp.example', why: 'one slash: a path' },
    { url: 'http:idp.example', why: 'no slash' },
    { url: 'http:///token', why: 'no host' },
    { url: 'http://user@/token', why: 'a user without a host' },
    { url: 'http://idp.example:80:90', why: 'two ports' },
    { url: 'http://idp.example:http', why: 'a port that is no number' },
    { url: 'http://idp example', why: 'a space in the host' },
    { url: 'http://idp%41.example', why: 'a letter by its code in the host' },
    { url: 'http://idp.example/%zz', why: 'a code that is none' },
    { url: 'http://idp.example/a\nb', why: 'a line break' },
    { url: 'http://[::1', why: 'an open bracket' },
    { url: 'http://[1.2.3.4]', why: 'an IPv4 address in brackets' },
    { url: 'http://us er@idp.example', why: 'a space in the user' },
  ])('may not be $url: $why', ({ url }) => {
    expect(isTokenUrl(url)).toBe(false);
  });
});

describe('HashiCorp Vault', () => {
  const secrets = [{ parameter: 'password', path: 'secret/data/broker', key: 'password' }];
  const address = 'https://vault.example';
  const token = { address, secrets, authentication: 'token' };
  const account = {
    address,
    secrets,
    authentication: 'kubernetes',
    mount: 'kubernetes',
    role: 'r',
  };
  const at = 'hashiCorpVault';
  it.each([
    { why: 'a login with the account of the operator', vault: account, says: [] },
    {
      why: 'a login with an account of the workload',
      vault: { ...account, credential: { serviceAccountName: 'worker' } },
      says: [],
    },
    {
      why: 'a login without a mount or a role',
      vault: { ...account, mount: '', role: undefined },
      says: [`vault-login-incomplete (${at}.mount)`, `vault-login-incomplete (${at}.role)`],
    },
    {
      why: 'credentials without an account, which turn off the default',
      vault: { ...account, credential: {} },
      says: [`vault-login-incomplete (${at}.credential)`],
    },
    {
      why: 'two accounts',
      vault: { ...account, credential: { serviceAccount: '/file', serviceAccountName: 'worker' } },
      says: [`authentication-field-without-effect (${at}.credential.serviceAccount)`],
    },
    {
      why: 'an account that cannot be',
      vault: { ...account, credential: { serviceAccountName: 'Worker' } },
      says: [`name-not-dns-subdomain (${at}.credential.serviceAccountName)`],
    },
    {
      why: 'a token beside a login with an account',
      vault: { ...account, credential: { serviceAccountName: 'worker', token: 't' } },
      says: [`authentication-field-without-effect (${at}.credential.token)`],
    },
    {
      why: 'a token that only the operator may have',
      vault: token,
      says: [`vault-token-missing (${at}.credential)`],
    },
    {
      why: 'a token in plain text',
      vault: { ...token, credential: { token: 't' } },
      says: [`vault-token-in-plain-text (${at}.credential.token)`],
    },
    {
      why: 'what a login with a token does not read',
      vault: { ...token, mount: 'm', credential: { token: 't', serviceAccount: '/file' } },
      says: [
        `authentication-field-without-effect (${at}.credential.serviceAccount)`,
        `authentication-field-without-effect (${at}.mount)`,
        `vault-token-in-plain-text (${at}.credential.token)`,
      ],
    },
    {
      why: 'a certificate of an engine that gives none',
      vault: { ...account, secrets: secrets.map((one) => ({ ...one, pkiData: {} })) },
      says: [`authentication-field-without-effect (${at}.secrets[0].pkiData)`],
    },
    {
      why: 'a certificate',
      vault: { ...account, secrets: secrets.map((one) => ({ ...one, type: 'pki', pkiData: {} })) },
      says: [],
    },
    {
      why: 'no secret',
      vault: { ...account, secrets: [] },
      says: [`secret-store-empty (${at}.secrets)`],
    },
    {
      why: 'empty texts',
      vault: { ...account, address: '', secrets: [{ parameter: 'a', path: '', key: '' }] },
      says: [
        `authentication-value-empty (${at}.address)`,
        `authentication-value-empty (${at}.secrets[0].key)`,
        `authentication-value-empty (${at}.secrets[0].path)`,
      ],
    },
  ])('takes $why, or says: $says', ({ vault, says }) => {
    expect([...found({ hashiCorpVault: vault })].sort()).toEqual(says);
  });
});

describe('a secret store of a cloud', () => {
  const azure = { vaultUri: 'https://a.vault.azure.net', secrets: [{ parameter: 'a', name: 'b' }] };
  const azureLogin = { clientId: 'c', tenantId: 't', clientSecret: inSecret };
  const gcp = { secrets: [{ parameter: 'a', id: 'b' }] };
  const aws = { secrets: [{ parameter: 'a', name: 'b' }] };
  const awsLogin = { accessKey: inSecret, accessSecretKey: inSecret };
  it.each<{ why: string; settings: AuthenticationSettings; says: readonly string[] }>([
    {
      why: 'Azure with credentials',
      settings: { azureKeyVault: { ...azure, credentials: azureLogin } },
      says: [],
    },
    {
      why: 'Azure with an identity',
      settings: { azureKeyVault: { ...azure, podIdentity: { provider: 'azure-workload' } } },
      says: [],
    },
    {
      why: 'Azure with the identity of the authentication, which does not count there',
      settings: { azureKeyVault: azure, podIdentity: { provider: 'azure-workload' } },
      says: ['secret-store-login-missing (azureKeyVault)'],
    },
    {
      why: 'Azure with the identity "none"',
      settings: { azureKeyVault: { ...azure, podIdentity: { provider: 'none' } } },
      says: ['secret-store-login-missing (azureKeyVault)'],
    },
    {
      why: 'Azure with the identity of another cloud',
      settings: { azureKeyVault: { ...azure, podIdentity: { provider: 'aws' } } },
      says: ['secret-store-identity-unsupported (azureKeyVault.podIdentity.provider)'],
    },
    {
      why: 'Azure with empty ids',
      settings: {
        azureKeyVault: {
          ...azure,
          vaultUri: '',
          credentials: { ...azureLogin, clientId: '', tenantId: '' },
        },
      },
      says: [
        'authentication-value-empty (azureKeyVault.credentials.clientId)',
        'authentication-value-empty (azureKeyVault.credentials.tenantId)',
        'authentication-value-empty (azureKeyVault.vaultUri)',
      ],
    },
    {
      why: 'Azure with a cloud, which nobody reads',
      settings: { azureKeyVault: { ...azure, credentials: azureLogin, cloud: {} } },
      says: ['authentication-field-without-effect (azureKeyVault.cloud)'],
    },
    {
      why: 'credentials beside an identity',
      settings: {
        azureKeyVault: {
          ...azure,
          credentials: { ...azureLogin, clientId: '' },
          podIdentity: { provider: 'azure-workload' },
        },
      },
      says: ['authentication-field-without-effect (azureKeyVault.credentials)'],
    },
    {
      why: 'Google with an identity',
      settings: { gcpSecretManager: { ...gcp, podIdentity: { provider: 'gcp' } } },
      says: [],
    },
    {
      why: 'Google without a login, and a secret without an id',
      settings: { gcpSecretManager: { secrets: [{ parameter: 'a', id: '' }] } },
      says: [
        'authentication-value-empty (gcpSecretManager.secrets[0].id)',
        'secret-store-login-missing (gcpSecretManager)',
      ],
    },
    {
      why: 'AWS with credentials',
      settings: { awsSecretManager: { ...aws, credentials: awsLogin } },
      says: [],
    },
    {
      why: 'AWS with a session token, which nobody reads',
      settings: {
        awsSecretManager: { ...aws, credentials: { ...awsLogin, accessToken: inSecret } },
      },
      says: ['authentication-field-without-effect (awsSecretManager.credentials.accessToken)'],
    },
    {
      why: 'AWS with the old identity',
      settings: { awsSecretManager: { ...aws, podIdentity: { provider: 'aws-eks' } } },
      says: ['secret-store-identity-unsupported (awsSecretManager.podIdentity.provider)'],
    },
    {
      why: 'AWS with an external id, which nobody reads there, and two roles',
      settings: {
        awsSecretManager: {
          ...aws,
          podIdentity: {
            provider: 'aws',
            roleArn: 'r',
            externalID: 'x',
            identityOwner: 'workload',
          },
        },
      },
      says: [
        'authentication-field-without-effect (awsSecretManager.podIdentity.externalID)',
        'authentication-field-without-effect (awsSecretManager.podIdentity.roleArn)',
      ],
    },
    {
      why: 'a field of another cloud in its identity',
      settings: {
        gcpSecretManager: { ...gcp, podIdentity: { provider: 'gcp', identityId: 'x' } },
      },
      says: ['pod-identity-field-foreign (gcpSecretManager.podIdentity.identityId)'],
    },
    {
      why: 'no secret',
      settings: { gcpSecretManager: { secrets: [], podIdentity: { provider: 'gcp' } } },
      says: ['secret-store-empty (gcpSecretManager.secrets)'],
    },
  ])('is $why: $says', ({ settings, says }) => {
    expect([...found(settings)].sort()).toEqual(says);
  });
});
