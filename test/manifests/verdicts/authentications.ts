import { object } from '../../support/plain-objects';
import type { Verdict, Verdicts } from './verdict';

const kinds = [
  ['TriggerAuthentication', { name: 'broker', namespace: 'shop' }],
  ['ClusterTriggerAuthentication', { name: 'broker' }],
] as const;

/** One row for either kind. */
function each(
  verdict: Verdict,
  why: string,
  spec: object,
): readonly (readonly [Verdict, string, object])[] {
  return kinds.map(
    ([kind, metadata]) =>
      [verdict, `${why} (${kind})`, object('keda.sh/v1alpha1', kind, metadata, spec)] as const,
  );
}

const azure = (identity: object): object => ({
  podIdentity: { provider: 'azure-workload', ...identity },
});
const aws = (identity: object): object => ({ podIdentity: { provider: 'aws', ...identity } });
const oauth2 = (changes: object, beside: object = {}): object => ({
  oauth2: { clientId: 'shop', tokenUrl: 'https://id.example.com/token', ...changes },
  ...beside,
});
const vault = (changes: object): object => ({
  hashiCorpVault: {
    address: 'https://vault.example.com',
    authentication: 'token',
    secrets: [{ parameter: 'host', path: 'shop', key: 'host' }],
    ...changes,
  },
});

/** TriggerAuthentications of both kinds. */
export const authenticationVerdicts: Verdicts = {
  'pod identity of Azure': [
    ...each('accepted', 'nothing more', azure({})),
    ...each('accepted', 'identity and tenant', azure({ identityId: 'a', identityTenantId: 'b' })),
    ...each(
      'accepted',
      'host and tenant',
      azure({ identityAuthorityHost: 'a', identityTenantId: 'b' }),
    ),
    ...each('accepted', 'an empty host', azure({ identityAuthorityHost: '' })),
    ...each('keda-webhook', 'an empty identity', azure({ identityId: '' })),
    ...each('keda-webhook', 'an empty tenant', azure({ identityId: 'a', identityTenantId: '' })),
    ...each('keda-webhook', 'a host without a tenant', azure({ identityAuthorityHost: 'a' })),
    ...each(
      'keda-webhook',
      'a host and an empty tenant',
      azure({ identityAuthorityHost: 'a', identityTenantId: '' }),
    ),
  ],
  'pod identity of AWS': [
    ...each('accepted', 'nothing more', aws({})),
    ...each('accepted', 'a role, and KEDA takes it', aws({ roleArn: 'a', identityOwner: 'keda' })),
    ...each('accepted', 'the role of the workload', aws({ identityOwner: 'workload' })),
    ...each(
      'accepted',
      'an empty role of the workload',
      aws({ roleArn: '', identityOwner: 'workload' }),
    ),
    ...each('accepted', 'an external id with its role', aws({ roleArn: 'a', externalID: 'b' })),
    ...each('accepted', 'the empty identity of another provider', aws({ identityId: '' })),
    ...each(
      'keda-webhook',
      'a role of the workload',
      aws({ roleArn: 'a', identityOwner: 'workload' }),
    ),
    ...each('keda-webhook', 'an external id without a role', aws({ externalID: 'b' })),
    ...each(
      'keda-webhook',
      'an external id with an empty role',
      aws({ roleArn: '', externalID: 'b' }),
    ),
    ...each('api-server', 'an owner that there is not', aws({ identityOwner: 'me' })),
  ],
  'other pod identities': [
    ...each('accepted', 'of Google', { podIdentity: { provider: 'gcp' } }),
    ...each('accepted', 'fields of others, which nobody looks at', {
      podIdentity: { provider: 'gcp', identityId: '', externalID: 'b' },
    }),
    ...each('api-server', 'a provider that is gone', { podIdentity: { provider: 'azure' } }),
    ...each('api-server', 'no provider', { podIdentity: {} }),
  ],
  oauth2: [
    ...each('accepted', 'in order', oauth2({})),
    ...each('accepted', 'an address with a port', oauth2({ tokenUrl: 'http://id:8080/token' })),
    ...each(
      'accepted',
      'broken beside Google, where nobody looks',
      oauth2({ clientId: '' }, { podIdentity: { provider: 'gcp' } }),
    ),
    ...each('keda-webhook', 'an empty client', oauth2({ clientId: '' })),
    ...each('keda-webhook', 'an empty address', oauth2({ tokenUrl: '' })),
    ...each(
      'keda-webhook',
      'an address without a scheme',
      oauth2({ tokenUrl: 'id.example.com/token' }),
    ),
    ...each(
      'keda-webhook',
      'an address of another scheme',
      oauth2({ tokenUrl: 'ftp://id.example.com' }),
    ),
    ...each('keda-webhook', 'an address without a host', oauth2({ tokenUrl: 'https:///token' })),
    ...each(
      'keda-webhook',
      'broken beside AWS',
      oauth2({ clientId: '' }, { podIdentity: { provider: 'aws' } }),
    ),
    ...each('api-server', 'no client', oauth2({ clientId: undefined })),
    ...each('api-server', 'another type', oauth2({ type: 'password' })),
  ],
  'sources of an authentication': [
    ...each('accepted', 'none', {}),
    ...each('accepted', 'one parameter twice', {
      secretTargetRef: [
        { parameter: 'a', name: 'b', key: 'c' },
        { parameter: 'a', name: 'b', key: 'd' },
      ],
    }),
    ...each('accepted', 'names that no Secret can have', {
      secretTargetRef: [{ parameter: 'a', name: 'B_C', key: '' }],
    }),
    ...each('accepted', 'a file anywhere', { filePath: '/etc/broker' }),
    ...each('accepted', 'a Vault without a token', vault({})),
    ...each('api-server', 'a Secret without a key', {
      secretTargetRef: [{ parameter: 'a', name: 'b' }],
    }),
    ...each('api-server', 'a Secret that is no list', {
      secretTargetRef: { parameter: 'a', name: 'b', key: 'c' },
    }),
    ...each('api-server', 'a Vault without secrets', vault({ secrets: [] })),
    ...each(
      'api-server',
      'a Vault with another way to log in',
      vault({ authentication: 'password' }),
    ),
    ...each('api-server', 'an unknown source', { secretTargetRefs: [] }),
  ],
};
