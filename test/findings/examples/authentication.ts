import type { AuthenticationDetails } from '../../../src/findings/authentication-wordings';
import type { FindingExamples } from './finding-example';

const cluster = (props: string): string =>
  `new layer.ClusterTriggerAuthentication(chart, 'broker', {
  ${props},
});`;

const identity = (provider: string, fields: string): string =>
  cluster(`podIdentity: { provider: '${provider}'${fields === '' ? '' : `, ${fields}`} }`);

const oauth2 = (fields: string, beside = ''): string => cluster(`${beside}oauth2: { ${fields} }`);

const target = (fields: string): string => `secretTargetRef: [{ parameter: 'host', ${fields} }]`;

const vault = (fields: string): string =>
  cluster(`hashiCorpVault: {
    address: 'https://vault.example.com',
    secrets: [{ parameter: 'host', path: 'secret/data/broker', key: 'host' }],
    ${fields},
  }`);

const keyVault = (fields: string): string =>
  cluster(`azureKeyVault: {
    vaultUri: 'https://broker.vault.azure.net',
    secrets: [{ parameter: 'host', name: 'broker-host' }],
    ${fields},
  }`);

const secret = (namespace: string): string =>
  `new cdk8s.ApiObject(chart, 'credentials', {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'broker', namespace: '${namespace}' },
  stringData: { host: 'amqp://broker.example.com' },
});`;

const scaledObject = (reference: string): string =>
  `new cdk8s.ApiObject(chart, 'orders', {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  spec: {
    scaleTargetRef: { name: 'orders' },
    triggers: [
      {
        type: 'rabbitmq',
        metadata: { queueName: 'orders', mode: 'QueueLength', value: '20' },
        authenticationRef: { ${reference} },
      },
    ],
  },
});`;

const authentication = (props: string): string =>
  `new layer.TriggerAuthentication(chart, 'broker', {
  ${props},
});`;

const AUTHENTICATION = `apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: broker, namespace: shop }
spec:
  secretTargetRef:
    - { parameter: host, name: credentials, key: host }
---
`;

const WORLD = `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders, namespace: shop }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: ghcr.io/acme/orders:1.4.2
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders, namespace: shop }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 0
  maxReplicaCount: 4
  triggers:
    - type: rabbitmq
      metadata: { queueName: orders, mode: QueueLength, value: "20" }
      authenticationRef: { name: broker }
---
${AUTHENTICATION}apiVersion: v1
kind: Secret
metadata: { name: credentials, namespace: shop }
stringData: { host: "amqp://broker.example.com" }
`;

const world = (...changes: readonly (readonly [from: string, to: string])[]): string => {
  const yaml = changes.reduce((text, [from, to]) => text.replace(from, to), WORLD);
  return `manifests(\`${yaml}\`, { closedWorld: true });`;
};

/** Both sides of its rules. */
export const authenticationExamples: FindingExamples<AuthenticationDetails> = {
  'pod-identity-field-empty': {
    broken: identity('azure-workload', "identityId: ''"),
    fixed: identity('azure-workload', "identityId: '8c5e4a10-8a56-4b52-8f3c-3c1f0e9a7d11'"),
  },
  'pod-identity-field-alone': {
    broken: identity('aws', "externalID: 'orders'"),
    fixed: identity('aws', "externalID: 'orders', roleArn: 'arn:aws:iam::111122223333:role/keda'"),
  },
  'pod-identity-role-twice': {
    broken: identity(
      'aws',
      "roleArn: 'arn:aws:iam::111122223333:role/keda', identityOwner: 'workload'",
    ),
    fixed: identity('aws', "identityOwner: 'workload'"),
  },
  'pod-identity-field-foreign': {
    broken: identity('gcp', "roleArn: 'arn:aws:iam::111122223333:role/keda'"),
    fixed: identity('aws', "roleArn: 'arn:aws:iam::111122223333:role/keda'"),
  },
  'pod-identity-deprecated': {
    broken: identity('aws-eks', ''),
    fixed: identity('aws', "identityOwner: 'workload'"),
  },
  'oauth2-field-empty': {
    broken: oauth2("clientId: '', tokenUrl: 'https://login.example.com/token'"),
    fixed: oauth2("clientId: 'keda', tokenUrl: 'https://login.example.com/token'"),
  },
  'oauth2-token-url-malformed': {
    broken: oauth2("clientId: 'keda', tokenUrl: 'login.example.com/token'"),
    fixed: oauth2("clientId: 'keda', tokenUrl: 'https://login.example.com/token'"),
  },
  'oauth2-unchecked': {
    broken: oauth2(
      "clientId: 'keda', tokenUrl: 'login.example.com/token'",
      "podIdentity: { provider: 'gcp' },\n  ",
    ),
    fixed: oauth2(
      "clientId: 'keda', tokenUrl: 'https://login.example.com/token'",
      "podIdentity: { provider: 'gcp' },\n  ",
    ),
  },
  'authentication-without-source': {
    broken: cluster('secretTargetRef: []'),
    fixed: cluster(target("name: 'broker', key: 'host'")),
  },
  'authentication-parameter-duplicate': {
    broken: cluster(
      `${target("name: 'broker', key: 'host'")},
  env: [{ parameter: 'host', name: 'BROKER_URL' }]`,
    ),
    fixed: cluster(target("name: 'broker', key: 'host'")),
  },
  'authentication-value-empty': {
    broken: cluster("env: [{ parameter: 'host', name: '' }]"),
    fixed: cluster("env: [{ parameter: 'host', name: 'BROKER_URL' }]"),
  },
  'authentication-field-without-effect': {
    broken: keyVault(
      "podIdentity: { provider: 'azure-workload' },\n    cloud: { type: 'AzureGermanCloud' }",
    ),
    fixed: keyVault("podIdentity: { provider: 'azure-workload' }"),
  },
  'file-path-outside-cluster-kind': {
    broken: `manifests(\`apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: broker }
spec: { filePath: brokers/orders.json }
\`);`,
    fixed: `manifests(\`apiVersion: keda.sh/v1alpha1
kind: ClusterTriggerAuthentication
metadata: { name: broker }
spec: { filePath: brokers/orders.json }
\`);`,
  },
  'file-path-malformed': {
    broken: cluster("filePath: '/etc/keda/orders.json'"),
    fixed: cluster("filePath: 'brokers/orders.json'"),
  },
  'file-path-hides-sources': {
    broken: cluster(
      `filePath: 'brokers/orders.json',
  ${target("name: 'broker', key: 'host'")}`,
    ),
    fixed: cluster("filePath: 'brokers/orders.json'"),
  },
  'vault-login-incomplete': {
    broken: vault("authentication: 'kubernetes',\n    mount: 'kubernetes'"),
    fixed: vault("authentication: 'kubernetes',\n    mount: 'kubernetes',\n    role: 'keda'"),
  },
  'vault-token-missing': {
    broken: vault("authentication: 'token'"),
    fixed: vault("authentication: 'kubernetes',\n    mount: 'kubernetes',\n    role: 'keda'"),
  },
  'vault-token-in-plain-text': {
    broken: vault("authentication: 'token',\n    credential: { token: 'hvs.not-a-real-token' }"),
    fixed: vault("authentication: 'kubernetes',\n    mount: 'kubernetes',\n    role: 'keda'"),
  },
  'secret-store-empty': {
    broken: cluster("gcpSecretManager: { secrets: [], podIdentity: { provider: 'gcp' } }"),
    fixed: cluster(
      "gcpSecretManager: { secrets: [{ parameter: 'host', id: 'broker-host' }], podIdentity: { provider: 'gcp' } }",
    ),
  },
  'secret-store-login-missing': {
    broken: cluster(
      "podIdentity: { provider: 'gcp' },\n  gcpSecretManager: { secrets: [{ parameter: 'host', id: 'broker-host' }] }",
    ),
    fixed: cluster(
      "gcpSecretManager: { secrets: [{ parameter: 'host', id: 'broker-host' }], podIdentity: { provider: 'gcp' } }",
    ),
  },
  'secret-store-identity-unsupported': {
    broken: keyVault("podIdentity: { provider: 'aws' }"),
    fixed: keyVault("podIdentity: { provider: 'azure-workload' }"),
  },
  'config-map-reference-malformed': {
    broken: cluster("configMapTargetRef: [{ parameter: 'host', name: 'Broker', key: 'host' }]"),
    fixed: cluster("configMapTargetRef: [{ parameter: 'host', name: 'broker', key: 'host' }]"),
  },
  'authentication-key-missing': {
    broken: `${secret('keda')}
${cluster(target("name: 'broker', key: 'hots'"))}`,
    fixed: `${secret('keda')}
${cluster(target("name: 'broker', key: 'host'"))}`,
  },
  'authentication-object-elsewhere': {
    broken: `${secret('layer')}
${cluster(target("name: 'broker', key: 'host'"))}`,
    fixed: `${secret('layer')}
${authentication(target("name: 'broker', key: 'host'"))}
${scaledObject("name: 'broker'")}`,
  },
  'authentication-object-missing': {
    broken: world(['name: credentials, key', 'name: login, key']),
    fixed: world(),
  },
  'authentication-parameter-unread': {
    broken: cluster(
      `scaler: 'redis',
  secretTargetRef: [{ parameter: 'pasword', name: 'redis', key: 'password' }]`,
    ),
    fixed: cluster(
      `scaler: 'redis',
  secretTargetRef: [{ parameter: 'password', name: 'redis', key: 'password' }]`,
    ),
  },
  'authentication-parameter-missing': {
    broken: cluster(
      `scaler: 'sumologic',
  secretTargetRef: [{ parameter: 'accessID', name: 'sumologic', key: 'id' }]`,
    ),
    fixed: cluster(
      `scaler: 'sumologic',
  secretTargetRef: [
    { parameter: 'accessID', name: 'sumologic', key: 'id' },
    { parameter: 'accessKey', name: 'sumologic', key: 'key' },
  ]`,
    ),
  },
  'authentication-provider-unread': {
    broken: cluster("scaler: 'rabbitmq',\n  podIdentity: { provider: 'aws' }"),
    fixed: cluster("scaler: 'rabbitmq',\n  podIdentity: { provider: 'azure-workload' }"),
  },
  'authentication-scaler-unknown': {
    broken: cluster(`scaler: 'rabitmq',\n  ${target("name: 'broker', key: 'host'")}`),
    fixed: cluster(`scaler: 'rabbitmq',\n  ${target("name: 'broker', key: 'host'")}`),
  },
  'authentication-unused': {
    broken: authentication(target("name: 'broker', key: 'host'")),
    fixed: `${authentication(target("name: 'broker', key: 'host'"))}
${scaledObject("name: 'broker'")}`,
  },
  'authentication-missing': {
    broken: world([AUTHENTICATION, '']),
    fixed: world(),
  },
  'authentication-elsewhere': {
    broken: `${cluster(target("name: 'broker', key: 'host'"))}
${scaledObject("name: 'broker'")}`,
    fixed: `${cluster(target("name: 'broker', key: 'host'"))}
${scaledObject("name: 'broker', kind: 'ClusterTriggerAuthentication'")}`,
  },
};
