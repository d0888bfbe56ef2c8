import type { ClusterAuthenticationSpec } from '../../src/keda/authentication/authentication-spec';
import type { AuthenticationSettings } from '../../src/keda/authentication/authentication-settings';
import {
  authenticationUseFaults,
  type AuthenticationUse,
} from '../../src/keda/authentication/authentication-use';
import type { AuthenticationKind } from '../../src/keda/authentication/authentication-facts';
import type { EnvironmentFacts } from '../../src/keda/triggers/trigger-facts';
import {
  authenticationFactsOf,
  secretFaults,
  type KnownAuthentication,
} from '../../src/workloads/authentication-facts';
import { takeAuthentication } from '../../src/workloads/authentication-intake';
import { AuthenticationLinks } from '../../src/workloads/authentication-links';
import { readManifests } from '../../src/manifests/manifest-object';
import { visibleObjectsOf } from '../../src/manifests/manifest-index';
import type { VisibleObjects } from '../../src/workloads/visible-objects';
import { hostileValues } from '../support/hostile';

/** Secrets and ConfigMaps as `kind namespace/name`, each with the key "password". */
function stored(names: readonly string[], closedWorld = false): VisibleObjects {
  const objects = names.map((title) => {
    const [kind = '', place = ''] = title.split(' ');
    const [namespace = '', name = ''] = place.split('/');
    const data = { password: kind === 'Secret' ? 'aHVudGVyMg==' : 'hunter2' };
    return { apiVersion: 'v1', kind, metadata: { name, namespace }, data };
  });
  return visibleObjectsOf(readManifests(objects).objects, closedWorld);
}

function known(
  settings: AuthenticationSettings,
  kind: AuthenticationKind = 'TriggerAuthentication',
  namespace = kind === 'TriggerAuthentication' ? 'shop' : '',
): KnownAuthentication {
  return { kind, name: 'broker', namespace, settings, secretNamespace: 'keda' };
}

const password = { parameter: 'password', name: 'login', key: 'password' };
const CLUSTER = 'ClusterTriggerAuthentication';

describe('what an authentication yields', () => {
  const read = (
    settings: AuthenticationSettings,
    visible = stored([]),
    kind?: AuthenticationKind,
  ): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      [...authenticationFactsOf(known(settings, kind), visible).parameters].map(
        ([parameter, { text }]) => [parameter, text],
      ),
    );

  it('is read from a Secret that can be seen', () => {
    const settings = { secretTargetRef: [password] };
    expect(read(settings, stored(['Secret shop/login']))).toEqual({ password: 'hunter2' });
  });

  it('is there and not to be seen from a Secret that is elsewhere', () => {
    expect(read({ secretTargetRef: [password] })).toEqual({ password: undefined });
  });

  it('is absent without its key', () => {
    const settings = { secretTargetRef: [{ ...password, key: 'secret' }] };
    expect(read(settings, stored(['Secret shop/login']))).toEqual({});
  });

  it("is read from KEDA's namespace for the whole cluster", () => {
    const settings = { configMapTargetRef: [password] };
    const visible = stored(['ConfigMap shop/login', 'ConfigMap keda/login']);
    expect(read(settings, visible, CLUSTER)).toEqual({ password: 'hunter2' });
  });

  it('comes from the later of two sources, in the order of KEDA and not of the manifest', () => {
    const settings = {
      boundServiceAccountToken: [{ parameter: 'password', serviceAccountName: 'worker' }],
      secretTargetRef: [password],
    };
    expect(read(settings, stored(['Secret shop/login']))).toEqual({ password: undefined });
  });

  it('holds what an oauth2 block means', () => {
    const oauth2 = {
      clientId: 'scaler',
      tokenUrl: 'https://idp.example/token',
      scopes: ['read', 'list'],
      tokenUrlParams: { audience: 'a b' },
    };
    expect(read({ oauth2 })).toEqual({
      oauthTokenURI: 'https://idp.example/token',
      clientID: 'scaler',
      clientSecret: '',
      scopes: 'read,list',
      endpointParams: 'audience=a+b',
    });
  });

  it.each([
    { podIdentity: { provider: 'aws', roleArn: 'r' }, yields: { awsRoleArn: 'r' } },
    {
      podIdentity: { provider: 'aws', identityOwner: 'workload' },
      yields: { awsRoleArn: undefined },
    },
    { podIdentity: { provider: 'aws-eks' }, yields: { awsRoleArn: undefined } },
    { podIdentity: { provider: 'aws' }, yields: {} },
    { podIdentity: { provider: 'gcp' }, yields: {} },
  ])('holds the role of $podIdentity', ({ podIdentity, yields }) => {
    expect(read({ podIdentity })).toEqual(yields);
    expect(authenticationFactsOf(known({ podIdentity }), stored([])).provider).toBe(
      podIdentity.provider,
    );
  });

  it('is open with a file, which takes the place of the other sources', () => {
    const settings = { filePath: 'a.json', secretTargetRef: [password] };
    const { open, parameters } = authenticationFactsOf(known(settings, CLUSTER), stored([]));
    expect({ open, parameters: [...parameters] }).toEqual({ open: true, parameters: [] });
  });

  it.each([
    { name: 'PASSWORD', why: 'a value', yields: { password: 'hunter2' } },
    {
      name: 'HIDDEN',
      why: 'a value of a Secret that cannot be seen',
      yields: { password: undefined },
    },
    { name: 'POD_NAME', why: 'a field of the pod, which KEDA does not resolve', yields: {} },
    { name: 'NONE', why: 'no variable', yields: {} },
  ])('is read from the variable $name: $why', ({ name, yields }) => {
    const environment: EnvironmentFacts = {
      container: 'worker',
      variables: new Map([
        ['PASSWORD', { text: 'hunter2' }],
        ['HIDDEN', { text: undefined }],
      ]),
      unresolvable: new Set(['POD_NAME']),
      open: false,
    };
    const settings = { env: [{ parameter: 'password', name, containerName: 'worker' }] };
    const asked: (string | undefined)[] = [];
    const { parameters } = authenticationFactsOf(known(settings), stored([]), (container) => {
      asked.push(container);
      return environment;
    });
    const texts = [...parameters].map(([parameter, { text }]) => [parameter, text] as const);
    expect(Object.fromEntries(texts)).toEqual(yields);
    expect(asked).toEqual(['worker']);
  });
});

describe('a Secret that an authentication reads', () => {
  const settings = { secretTargetRef: [password] };
  const codes = (authentication: KnownAuthentication, visible: VisibleObjects) =>
    secretFaults(authentication, visible, '').map(({ code, prop }) => `${code} (${prop})`);

  it.each([
    { why: 'is there', names: ['Secret shop/login'], says: [] },
    { why: 'may be in the cluster', names: [], says: [] },
    {
      why: 'is in another namespace alone',
      names: ['Secret web/login'],
      says: ['authentication-object-elsewhere (secretTargetRef[0].name)'],
    },
    {
      why: 'is there, and in another namespace too',
      names: ['Secret web/login', 'Secret shop/login'],
      says: [],
    },
    { why: 'is where the apply command says', names: ['Secret /login'], says: [] },
    { why: 'has the name of a ConfigMap', names: ['ConfigMap web/login'], says: [] },
  ])('$why', ({ names, says }) => {
    expect(codes(known(settings), stored(names))).toEqual(says);
  });

  it('is missing where everything can be seen', () => {
    expect(codes(known(settings), stored([], true))).toEqual([
      'authentication-object-missing (secretTargetRef[0].name)',
    ]);
  });

  it('has the key', () => {
    const other = { secretTargetRef: [{ ...password, key: 'pasword' }] };
    expect(secretFaults(known(other), stored(['Secret shop/login']), 'spec')).toEqual([
      {
        code: 'authentication-key-missing',
        prop: 'spec.secretTargetRef[0].key',
        details: { kind: 'Secret', name: 'login', key: 'pasword', known: ['password'] },
      },
    ]);
  });

  it('may get its keys from a controller when it is written without any', () => {
    const empty = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'login', namespace: 'shop' },
    };
    const visible = visibleObjectsOf(readManifests([empty]).objects, true);
    expect(codes(known(settings), visible)).toEqual([]);
  });

  it("stands in KEDA's namespace when the authentication is for the whole cluster", () => {
    const cluster = known(settings, CLUSTER);
    expect(codes(cluster, stored(['Secret keda/login']))).toEqual([]);
    expect(codes(cluster, stored(['Secret shop/login']))).toEqual([
      'authentication-object-elsewhere (secretTargetRef[0].name)',
    ]);
  });

  it('is looked for in every place that names one', () => {
    const clientSecret = { valueFrom: { secretKeyRef: { name: 'login', key: 'none' } } };
    const everywhere: AuthenticationSettings = {
      azureKeyVault: { credentials: { clientSecret } },
      gcpSecretManager: { credentials: { clientSecret } },
      awsSecretManager: {
        credentials: { accessKey: clientSecret, accessSecretKey: clientSecret },
      },
      oauth2: { clientSecret },
    };
    expect(codes(known(everywhere), stored(['Secret shop/login']))).toEqual(
      [
        'azureKeyVault.credentials.clientSecret',
        'gcpSecretManager.credentials.clientSecret',
        'awsSecretManager.credentials.accessKey',
        'awsSecretManager.credentials.accessSecretKey',
        'oauth2.clientSecret',
      ].map((at) => `authentication-key-missing (${at}.valueFrom.secretKeyRef.key)`),
    );
  });
});

describe('an authentication and the scalers that it is for', () => {
  const use = (changes: Partial<AuthenticationUse>) =>
    authenticationUseFaults({
      kind: 'TriggerAuthentication',
      name: 'broker',
      settings: { secretTargetRef: [{ ...password, parameter: 'host' }] },
      at: '',
      scalers: [],
      users: [],
      allUsersKnown: true,
      ...changes,
    }).map(({ code, prop }) => `${code} (${prop})`);

  it.each([
    { why: 'a trigger that reads it', changes: { users: ['rabbitmq'] }, says: [] },
    {
      why: 'two triggers, of which one reads it',
      changes: { users: ['redis', 'rabbitmq'] },
      says: [],
    },
    { why: 'nobody', changes: {}, says: ['authentication-unused ()'] },
    { why: 'nobody that is known', changes: { allUsersKnown: false }, says: [] },
    { why: 'nobody, for the whole cluster', changes: { kind: CLUSTER } as const, says: [] },
    {
      why: 'a trigger that does not read it',
      changes: { users: ['datadog'] },
      says: ['authentication-parameter-unread (secretTargetRef[0].parameter)'],
    },
    {
      why: 'a trigger of a scaler that nobody knows, which may read anything',
      changes: { users: ['datadog', 'brand-new'] },
      says: [],
    },
    {
      why: 'a trigger that reads no authentication at all, which says so itself',
      changes: { users: ['cron'] },
      says: [],
    },
    {
      why: 'a scaler that it names',
      changes: { users: ['rabbitmq'], scalers: ['rabbitmq'] },
      says: [],
    },
    {
      why: 'a scaler that there is not',
      changes: { users: ['rabbitmq'], scalers: ['rabbit'] },
      says: ['authentication-scaler-unknown (scaler)'],
    },
    {
      why: 'a scaler that it names, and lacks what that takes from nowhere else',
      changes: { kind: CLUSTER, scalers: ['dynatrace'], settings: { env: [] } } as const,
      says: ['authentication-parameter-missing ()'],
    },
    {
      why: 'a scaler that it names, and a trigger of it, which says itself what it lacks',
      changes: { users: ['dynatrace'], scalers: ['dynatrace'], settings: { env: [] } },
      says: [],
    },
    {
      why: 'a scaler that does not read its identity',
      changes: {
        kind: CLUSTER,
        scalers: ['rabbitmq'],
        settings: { podIdentity: { provider: 'gcp' } },
      } as const,
      says: ['authentication-provider-unread (podIdentity.provider)'],
    },
    {
      why: 'a scaler that reads its identity',
      changes: {
        kind: CLUSTER,
        scalers: ['rabbitmq'],
        settings: { podIdentity: { provider: 'azure-workload' } },
      } as const,
      says: [],
    },
    {
      why: 'a trigger that reads no oauth2: one cause',
      changes: {
        users: ['redis'],
        settings: {
          oauth2: { clientId: 'a', tokenUrl: 'https://idp.example', scopes: ['read'] },
        },
      },
      says: ['authentication-parameter-unread (oauth2)'],
    },
  ])('is for $why: $says', ({ changes, says }) => {
    expect(use(changes)).toEqual(says);
  });
});

describe('a trigger that refers to an authentication', () => {
  const links = (closedWorld = false) =>
    new AuthenticationLinks(
      [
        { ...known({}), owner: 'shop', at: 'spec', scalers: [], checked: false },
        {
          ...known({}, CLUSTER),
          name: 'all',
          owner: 'all',
          at: 'spec',
          scalers: [],
          checked: false,
        },
      ],
      stored([], closedWorld),
    );
  const follow = (
    namespace: string,
    authenticationRef: { readonly name: string; readonly kind?: AuthenticationKind },
    closedWorld = false,
  ) =>
    links(closedWorld)
      .faults([
        {
          owner: 'user',
          namespace,
          at: 'spec.triggers',
          triggers: [{ type: 'redis', authenticationRef }],
        },
      ])
      .map(({ owner, fault: { code, prop } }) => `${owner} ${code} (${prop})`);
  const place = 'spec.triggers[0].authenticationRef.name';

  it.each([
    { why: 'in its namespace', namespace: 'shop', reference: { name: 'broker' }, says: [] },
    {
      why: 'that may be in the cluster',
      namespace: 'shop',
      reference: { name: 'other' },
      says: [],
    },
    {
      why: 'of another namespace',
      namespace: 'web',
      reference: { name: 'broker' },
      says: [`user authentication-elsewhere (${place})`],
    },
    {
      why: 'where the apply command says both',
      namespace: '',
      reference: { name: 'broker' },
      says: [],
    },
    {
      why: 'for the whole cluster, and does not say so',
      namespace: 'web',
      reference: { name: 'all' },
      says: [`user authentication-elsewhere (${place})`],
    },
    {
      why: 'for the whole cluster',
      namespace: 'web',
      reference: { name: 'all', kind: CLUSTER } as const,
      says: [],
    },
    {
      why: 'of one namespace, and says that it is for the whole cluster',
      namespace: 'shop',
      reference: { name: 'broker', kind: CLUSTER } as const,
      says: [`user authentication-elsewhere (${place})`],
    },
  ])('finds one $why', ({ namespace, reference, says }) => {
    expect(follow(namespace, reference)).toEqual(says);
  });

  it('finds one where everything can be seen', () => {
    expect(follow('shop', { name: 'brokr' }, true)).toEqual([
      `user authentication-missing (${place})`,
    ]);
  });

  it('gets the facts of the one that it finds', () => {
    expect(links().factsOf('TriggerAuthentication', 'shop', 'broker')?.name).toBe('broker');
    expect(links().factsOf('TriggerAuthentication', 'web', 'broker')).toBeUndefined();
    expect(links().factsOf(CLUSTER, 'web', 'all')?.kind).toBe(CLUSTER);
  });
});

const quickValues = hostileValues.filter(({ at }) => at !== 'one');

describe('the spec of an authentication', () => {
  it('takes an object for its name wherever a name is asked for', () => {
    const login = { name: 'login' };
    const { settings, faults } = takeAuthentication({
      secretTargetRef: [{ parameter: 'a', name: login, key: 'b' }],
      boundServiceAccountToken: [{ parameter: 'a', serviceAccountName: login }],
      oauth2: {
        clientId: 'a',
        tokenUrl: 'b',
        clientSecret: { valueFrom: { secretKeyRef: { name: login, key: 'c' } } },
      },
    });
    expect(faults).toEqual([]);
    expect(JSON.stringify(settings)).not.toContain('{"name":"login"}');
  });

  it('compiles when it is pasted from YAML, with every source and field that KEDA has', () => {
    const valueFrom = { secretKeyRef: { name: 'login', key: 'key' } };
    const spec: ClusterAuthenticationSpec = {
      podIdentity: {
        provider: 'azure-workload',
        identityId: 'a',
        identityTenantId: 'b',
        identityAuthorityHost: 'c',
      },
      secretTargetRef: [password],
      configMapTargetRef: [{ parameter: 'a', name: 'b', key: 'c' }],
      env: [{ parameter: 'a', name: 'b', containerName: 'c' }],
      filePath: 'a.json',
      hashiCorpVault: {
        address: 'https://vault.example',
        namespace: 'team',
        authentication: 'kubernetes',
        mount: 'kubernetes',
        role: 'keda',
        credential: { serviceAccount: '/token', serviceAccountName: 'worker' },
        secrets: [
          {
            parameter: 'a',
            path: 'b',
            key: 'c',
            type: 'pki',
            pkiData: {
              commonName: 'a',
              altNames: 'b',
              ipSans: 'c',
              uriSans: 'd',
              otherSans: 'e',
              ttl: 'f',
              format: 'g',
            },
          },
        ],
      },
      azureKeyVault: {
        vaultUri: 'a',
        secrets: [{ parameter: 'a', name: 'b', version: 'c' }],
        credentials: { clientId: 'a', tenantId: 'b', clientSecret: { valueFrom } },
        podIdentity: { provider: 'none' },
        cloud: { type: 'a', keyVaultResourceURL: 'b', activeDirectoryEndpoint: 'c' },
      },
      gcpSecretManager: {
        secrets: [{ parameter: 'a', id: 'b', version: 'c' }],
        credentials: { clientSecret: { valueFrom } },
        podIdentity: { provider: 'gcp' },
      },
      awsSecretManager: {
        secrets: [{ parameter: 'a', name: 'b', versionId: 'c', versionStage: 'd', secretKey: 'e' }],
        region: 'eu-west-1',
        credentials: {
          accessKey: { valueFrom },
          accessSecretKey: { valueFrom },
          accessToken: { valueFrom },
        },
        podIdentity: { provider: 'aws', roleArn: 'a', externalID: 'b', identityOwner: 'keda' },
      },
      boundServiceAccountToken: [{ parameter: 'a', serviceAccountName: 'b' }],
      oauth2: {
        type: 'clientCredentials',
        clientId: 'a',
        clientSecret: { valueFrom },
        tokenUrl: 'https://idp.example',
        scopes: ['a'],
        tokenUrlParams: { a: 'b' },
      },
    };
    expect(takeAuthentication(spec)).toMatchObject({ faults: [], spec });
  });

  it('needs no type of oauth2, which the API server fills in', () => {
    expect(takeAuthentication({ oauth2: { clientId: 'a', tokenUrl: 'b' } }).faults).toEqual([]);
  });

  it('keeps the positions of a list in which something cannot be used', () => {
    const { settings, faults } = takeAuthentication(
      { secretTargetRef: [5, { parameter: 'a', name: 'b' }, password] },
      { at: ['spec'] },
    );
    expect(faults.map(({ code, prop }) => `${code} (${prop})`)).toEqual([
      'value-wrong-type (spec.secretTargetRef[0])',
      'value-missing (spec.secretTargetRef[1].key)',
    ]);
    expect(settings.secretTargetRef).toHaveLength(3);
  });

  it.each(quickValues)('says what is wrong with $label, and never throws', ({ make }) => {
    for (const given of [
      make(),
      { secretTargetRef: make() },
      { secretTargetRef: [make()] },
      { secretTargetRef: [{ parameter: make(), name: make(), key: make() }] },
      { podIdentity: { provider: make() }, oauth2: make(), hashiCorpVault: { secrets: [make()] } },
    ]) {
      const { faults, settings } = takeAuthentication(given);
      expect(JSON.parse(JSON.stringify(faults))).toEqual(faults);
      expect(secretFaults(known(settings), stored([]), '')).toBeInstanceOf(Array);
    }
  });
});
