import type { TriggerDetails } from '../../../src/findings/trigger-wordings';
import type { FindingExamples } from './finding-example';

/** A ScaledObject with one trigger, whose lines are written as they stand in its entry. */
const trigger = (type: string, lines: readonly string[], more = '', options = ''): string =>
  `manifests(\`
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: resize }
spec:
  scaleTargetRef: { name: resize }
  triggers:
    - type: ${type}
${lines.map((line) => `      ${line}`).join('\n')}${more}
\`${options});`;

const metadata = (keys: readonly string[]): readonly string[] => [
  'metadata:',
  ...keys.map((key) => `  ${key}`),
];

const WORKLOAD = ['podSelector: app=orders', 'value: "5"'];
const PROMETHEUS = ['serverAddress: http://metrics:8429', 'query: sum(orders_waiting)'];
const RABBITMQ = ['queueName: orders', 'hostFromEnv: RABBITMQ_URL'];
const CRON = ['timezone: Etc/UTC', 'start: 0 8 * * *', 'end: 0 18 * * *', 'desiredReplicas: "2"'];
const REFERENCE = 'authenticationRef: { name: orders }';

const authentication = (...lines: readonly string[]): string => `
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: orders }
spec:
${lines.map((line) => `  ${line}`).join('\n')}`;

const secret = (parameter: string): string =>
  `secretTargetRef: [{ parameter: ${parameter}, name: orders, key: ${parameter} }]`;

const deployment = (variable: string): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: resize }
spec:
  selector: { matchLabels: { app: resize } }
  template:
    metadata: { labels: { app: resize } }
    spec:
      containers:
        - name: worker
          image: ghcr.io/acme/worker:1.4.2
          env: [{ name: ${variable}, value: orders }]`;

const workload = (...keys: readonly string[]): string =>
  trigger('kubernetes-workload', metadata([...WORKLOAD, ...keys]));
const prometheus = (...keys: readonly string[]): string =>
  trigger('prometheus', metadata([...PROMETHEUS, 'threshold: "5"', ...keys]));
const rabbitmq = (...keys: readonly string[]): string =>
  trigger('rabbitmq', metadata([...RABBITMQ, ...keys]));
const cron = (...lines: readonly string[]): string =>
  trigger('cron', [...lines, ...metadata(CRON)]);
const cpu = (lines: readonly string[]): string => trigger('cpu', lines, '\n  minReplicaCount: 1');
const redis = (...keys: readonly string[]): string =>
  trigger('redis', metadata(['address: redis:6379', 'listName: orders', ...keys]));

const OLD_KEDA = `, { kedaVersion: '2.20' }`;

/** Both sides of its rules. */
export const triggerExamples: FindingExamples<TriggerDetails> = {
  'trigger-type-unknown': {
    broken: trigger('kubernetes-workloads', metadata(WORKLOAD)),
    fixed: workload(),
  },
  'trigger-type-too-new': {
    broken: trigger(
      'clickhouse',
      [
        REFERENCE,
        ...metadata([
          'host: clickhouse',
          'username: keda',
          'query: SELECT 1',
          'targetQueryValue: "5"',
        ]),
      ],
      '',
      OLD_KEDA,
    ),
    fixed: trigger('clickhouse', [
      REFERENCE,
      ...metadata([
        'host: clickhouse',
        'username: keda',
        'query: SELECT 1',
        'targetQueryValue: "5"',
      ]),
    ]),
  },
  'trigger-type-deprecated': {
    broken: trigger('liiklus', metadata(['address: liiklus', 'topic: orders', 'group: resize'])),
    fixed: trigger(
      'kafka',
      metadata(['bootstrapServers: kafka:9092', 'topic: orders', 'consumerGroup: resize']),
    ),
  },
  'trigger-key-unknown': {
    broken: workload('groupByNodes: "true"'),
    fixed: workload('groupByNode: "true"'),
  },
  'trigger-key-misplaced': {
    broken: workload('maxReplicaCount: "5"'),
    fixed: trigger('kubernetes-workload', metadata(WORKLOAD), '\n  maxReplicaCount: 5'),
  },
  'trigger-key-not-read': {
    broken: trigger('azure-log-analytics', [
      REFERENCE,
      ...metadata([
        'workspaceId: a',
        'query: Orders',
        'threshold: "5"',
        'activeDirectoryEndpoint: a',
      ]),
    ]),
    fixed: trigger('azure-log-analytics', [
      REFERENCE,
      ...metadata(['workspaceId: a', 'query: Orders', 'threshold: "5"']),
    ]),
  },
  'trigger-metric-name-not-read': {
    broken: prometheus('metricName: orders_waiting'),
    fixed: prometheus(),
  },
  'trigger-key-not-from-variables': {
    broken: prometheus('namespaceFromEnv: TENANT'),
    fixed: prometheus('namespace: shop'),
  },
  'trigger-key-only-from-authentication': {
    broken: trigger('kafka', [
      REFERENCE,
      ...metadata(['bootstrapServers: kafka:9092', 'consumerGroup: resize', 'ca: PEM']),
    ]),
    fixed: trigger(
      'kafka',
      [REFERENCE, ...metadata(['bootstrapServers: kafka:9092', 'consumerGroup: resize'])],
      authentication(secret('ca')),
    ),
  },
  'trigger-key-removed': {
    broken: cpu(['metricType: Utilization', ...metadata(['type: Utilization', 'value: "60"'])]),
    fixed: cpu(['metricType: Utilization', ...metadata(['value: "60"'])]),
  },
  'trigger-key-deprecated': {
    broken: trigger(
      'temporal',
      metadata(['endpoint: temporal:7233', 'taskQueue: a', 'buildId: b1']),
    ),
    fixed: trigger('temporal', metadata(['endpoint: temporal:7233', 'taskQueue: a'])),
  },
  'trigger-key-too-new': {
    broken: trigger(
      'kafka',
      metadata(['bootstrapServers: kafka:9092', 'consumerGroup: resize', 'fullMetadata: "true"']),
      '',
      OLD_KEDA,
    ),
    fixed: trigger(
      'kafka',
      metadata(['bootstrapServers: kafka:9092', 'consumerGroup: resize', 'fullMetadata: "true"']),
    ),
  },
  'trigger-key-missing': {
    broken: trigger('prometheus', metadata(PROMETHEUS)),
    fixed: prometheus(),
  },
  'trigger-variable-missing': {
    broken: trigger(
      'redis',
      metadata(['address: redis:6379', 'listName: orders', 'usernameFromEnv: REDIS_USER']),
      deployment('REDIS_USERNAME'),
    ),
    fixed: trigger(
      'redis',
      metadata(['address: redis:6379', 'listName: orders', 'usernameFromEnv: REDIS_USER']),
      deployment('REDIS_USER'),
    ),
  },
  'trigger-value-blank': {
    broken: prometheus('namespace: ""'),
    fixed: prometheus('namespace: shop'),
  },
  'trigger-value-malformed': {
    broken: redis('listLength: "1e3"'),
    fixed: redis('listLength: "1000"'),
  },
  'trigger-value-not-allowed': {
    broken: rabbitmq('protocol: AMQP'),
    fixed: rabbitmq('protocol: amqp'),
  },
  'trigger-value-not-known': {
    broken: prometheus('cloud: AzureMoon'),
    fixed: prometheus('cloud: AzurePublicCloud'),
  },
  'trigger-values-exclusive': {
    broken: trigger('prometheus', [
      REFERENCE,
      ...metadata([...PROMETHEUS, 'threshold: "5"', 'authModes: "basic,bearer"']),
    ]),
    fixed: trigger('prometheus', [
      REFERENCE,
      ...metadata([...PROMETHEUS, 'threshold: "5"', 'authModes: bearer']),
    ]),
  },
  'trigger-rule-broken': {
    broken: rabbitmq('mode: QueueLength'),
    fixed: rabbitmq('mode: QueueLength', 'value: "5"'),
  },
  'trigger-rule-broken-later': {
    broken: trigger('mysql', [
      ...metadata(['host: mysql', 'query: SELECT COUNT(*) FROM orders', 'queryValue: "5"']),
    ]),
    fixed: trigger('mysql', [
      ...metadata([
        'host: mysql',
        'port: "3306"',
        'query: SELECT COUNT(*) FROM orders',
        'queryValue: "5"',
      ]),
    ]),
  },
  'trigger-cron-malformed': {
    broken: cron().replace('0 8 * * *', '0 8 * * 7'),
    fixed: cron().replace('0 8 * * *', '0 8 * * 0'),
  },
  'trigger-metric-type-missing': {
    broken: cpu(metadata(['value: "60"'])),
    fixed: cpu(['metricType: Utilization', ...metadata(['value: "60"'])]),
  },
  'trigger-metric-type-not-allowed': {
    broken: cron('metricType: Utilization'),
    fixed: cron('metricType: AverageValue'),
  },
  'trigger-cache-not-possible': {
    broken: cron('useCachedMetrics: true'),
    fixed: cron(),
  },
  'trigger-authentication-not-read': {
    broken: cron(REFERENCE),
    fixed: cron(),
  },
  'trigger-pod-identity-refused': {
    broken: trigger(
      'azure-queue',
      [REFERENCE, ...metadata(['queueName: orders', 'accountName: shop'])],
      authentication('podIdentity: { provider: gcp }'),
    ),
    fixed: trigger(
      'azure-queue',
      [REFERENCE, ...metadata(['queueName: orders', 'accountName: shop'])],
      authentication('podIdentity: { provider: azure-workload }'),
    ),
  },
  'trigger-pod-identity-not-read': {
    broken: trigger(
      'redis',
      [REFERENCE, ...metadata(['address: redis:6379', 'listName: orders'])],
      authentication('podIdentity: { provider: aws }'),
    ),
    fixed: trigger(
      'redis',
      [REFERENCE, ...metadata(['address: redis:6379', 'listName: orders'])],
      authentication(secret('password')),
    ),
  },
  'trigger-auth-modes-missing': {
    broken: trigger(
      'prometheus',
      [REFERENCE, ...metadata([...PROMETHEUS, 'threshold: "5"'])],
      authentication(secret('bearerToken')),
    ),
    fixed: trigger(
      'prometheus',
      [REFERENCE, ...metadata([...PROMETHEUS, 'threshold: "5"', 'authModes: bearer'])],
      authentication(secret('bearerToken')),
    ),
  },
  'trigger-auth-mode-not-sent': {
    broken: trigger('loki', [
      REFERENCE,
      ...metadata([...PROMETHEUS, 'threshold: "5"', 'authModes: apiKey']),
    ]),
    fixed: trigger('loki', [
      REFERENCE,
      ...metadata([...PROMETHEUS, 'threshold: "5"', 'authModes: bearer']),
    ]),
  },
  'secret-in-metadata': {
    broken: redis('password: swordfish'),
    fixed: redis('passwordFromEnv: REDIS_PASSWORD'),
  },
};
