import { wordingOf } from '../../src/findings/wording';
import { faultsOf, foundIn, isRefused, type Scene } from './trigger-facts';

const prometheus = {
  serverAddress: 'http://metrics:8429',
  query: 'sum(orders)',
  threshold: '5',
};
const redis = { address: 'redis:6379', listName: 'orders' };
const rabbitmq = { queueName: 'orders', host: 'amqp://rabbit/' };
const kafka = { bootstrapServers: 'kafka:9092', consumerGroup: 'resize' };
const cron = { timezone: 'Etc/UTC', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: '2' };
const temporal = { endpoint: 'temporal:7233', taskQueue: 'orders' };

const scene = (
  type: string,
  metadata: Readonly<Record<string, string>>,
  beside: Partial<Scene> = {},
): Scene => ({ type, metadata, ...beside });

interface Case {
  readonly why: string;
  readonly given: Scene;
  readonly found: readonly string[];
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'the type of a trigger': [
    { why: 'known', given: scene('prometheus', prometheus), found: [] },
    { why: 'unknown', given: scene('prometeus', {}), found: ['trigger-type-unknown type'] },
    { why: 'removed', given: scene('stan', {}), found: ['trigger-type-unknown type'] },
    {
      why: 'newer than the KEDA in use',
      given: scene('clickhouse', {}, { kedaVersion: '2.20' }),
      found: ['trigger-type-too-new type'],
    },
    {
      why: 'deprecated',
      given: scene('liiklus', { address: 'a', topic: 't', group: 'g' }),
      found: ['trigger-type-deprecated type'],
    },
  ],

  'keys of the metadata': [
    {
      why: 'a slip in an optional one',
      given: scene('prometheus', { ...prometheus, namespce: 'shop' }),
      found: ['trigger-key-unknown metadata.namespce'],
    },
    {
      why: 'another case',
      given: scene('rabbitmq', { ...rabbitmq, vHostName: '/' }),
      found: ['trigger-key-unknown metadata.vHostName'],
    },
    {
      why: 'a slip in a required one is told once',
      given: scene('prometheus', { serverAdress: 'http://a', query: 'up', threshold: '5' }),
      found: ['trigger-key-missing metadata.serverAdress'],
    },
    {
      why: 'a field of the trigger',
      given: scene('prometheus', { ...prometheus, metricType: 'Value' }),
      found: ['trigger-key-misplaced metadata.metricType'],
    },
    {
      why: 'a field of the ScaledObject',
      given: scene('prometheus', { ...prometheus, maxReplicaCount: '5' }),
      found: ['trigger-key-misplaced metadata.maxReplicaCount'],
    },
    {
      why: 'what only documentation has',
      given: scene(
        'azure-monitor',
        {
          ...{ resourceURI: 'a/b/c', tenantId: 't', subscriptionId: 's', resourceGroupName: 'g' },
          ...{ metricName: 'm', metricAggregationType: 'Total', targetValue: '5' },
          activeDirectoryEndpoint: 'https://login.example.com',
        },
        { provider: 'azure-workload' },
      ),
      found: ['trigger-key-not-read metadata.activeDirectoryEndpoint'],
    },
    {
      why: 'metricName, which older versions of KEDA read',
      given: scene('prometheus', { ...prometheus, metricName: 'orders' }),
      found: ['trigger-metric-name-not-read metadata.metricName'],
    },
    {
      why: 'no variable can supply it',
      given: scene('prometheus', { ...prometheus, namespaceFromEnv: 'TENANT' }),
      found: ['trigger-key-not-from-variables metadata.namespaceFromEnv'],
    },
    {
      why: 'only an authentication can supply it',
      given: scene('kafka', { ...kafka, ca: 'PEM' }),
      found: ['trigger-key-only-from-authentication metadata.ca'],
    },
    {
      why: 'a required one that only an authentication can supply is told once',
      given: scene('splunk', {
        ...{ host: 'https://s', targetValue: '5', activationValue: '1' },
        ...{ savedSearchName: 's', valueField: 'f', username: 'u' },
      }),
      found: ['trigger-key-missing metadata.username'],
    },
    {
      why: 'newer than the KEDA in use',
      given: scene('kafka', { ...kafka, fullMetadata: 'true' }, { kedaVersion: '2.20' }),
      found: ['trigger-key-too-new metadata.fullMetadata'],
    },
    { why: 'new enough', given: scene('kafka', { ...kafka, fullMetadata: 'true' }), found: [] },
    {
      why: 'a pattern of keys',
      given: scene(
        'sumologic',
        {
          ...{ host: 'https://s', queryType: 'metrics', 'query.A': 'q', resultQueryRowID: 'A' },
          ...{ quantization: '15s', timerange: '5m', threshold: '5' },
        },
        { auth: { accessID: null, accessKey: null } },
      ),
      found: [],
    },
    {
      why: 'an external scaler takes any',
      given: scene('external', { scalerAddress: 'scaler:8080', whatever: 'x', name: 'y' }),
      found: [],
    },
    {
      why: 'no inherited name is a key',
      given: scene('redis', { ...redis, constructor: 'x' }),
      found: ['trigger-key-unknown metadata.constructor'],
    },
  ],

  'old keys': [
    {
      why: 'removed since',
      given: scene('cpu', { type: 'Utilization', value: '60' }, { metricType: 'Utilization' }),
      found: ['trigger-key-removed metadata.type'],
    },
    {
      why: 'removed since, and the only place of the metric type',
      given: scene('cpu', { type: 'Utilization', value: '60' }),
      found: ['trigger-key-removed metadata.type'],
    },
    {
      why: 'not yet removed',
      given: scene('cpu', { type: 'Utilization', value: '60' }, { kedaVersion: '2.17' }),
      found: ['trigger-key-deprecated metadata.type'],
    },
    {
      why: 'deprecated',
      given: scene('temporal', { ...temporal, buildId: 'b1' }),
      found: ['trigger-key-deprecated metadata.buildId'],
    },
    {
      why: 'deprecated and malformed',
      given: scene('temporal', { ...temporal, selectAllActive: 'yes' }),
      found: [
        'trigger-key-deprecated metadata.selectAllActive',
        'trigger-value-malformed metadata.selectAllActive',
      ],
    },
    {
      why: 'a removed secret is told once',
      given: scene(
        'influxdb',
        {
          ...{ serverURL: 'http://i', query: 'q', thresholdValue: '5', organizationName: 'o' },
          authToken: 'swordfish',
        },
        { authentication: 'unseen' },
      ),
      found: ['trigger-key-removed metadata.authToken'],
    },
  ],

  'required parameters': [
    {
      why: 'not there',
      given: scene('prometheus', { serverAddress: 'http://a', query: 'up' }),
      found: ['trigger-key-missing metadata.threshold'],
    },
    {
      why: 'blank is not there',
      given: scene('prometheus', { ...prometheus, query: ' \u0085' }),
      found: ['trigger-key-missing metadata.query'],
    },
    {
      why: 'U+FEFF is no white space to Go',
      given: scene('prometheus', { ...prometheus, query: '\ufeff' }),
      found: [],
    },
    {
      why: 'blank and not required',
      given: scene('prometheus', { ...prometheus, namespace: '' }),
      found: ['trigger-value-blank metadata.namespace'],
    },
    {
      why: 'from a variable',
      given: scene(
        'activemq',
        {
          restAPITemplate: 'http://h/a:brokerName=b,destinationName=d/x',
          usernameFromEnv: 'U',
          passwordFromEnv: 'P',
        },
        { variables: { U: 'keda', P: null } },
      ),
      found: [],
    },
    {
      why: 'from a variable that is not there',
      given: scene(
        'activemq',
        {
          restAPITemplate: 'http://h/a:brokerName=b,destinationName=d/x',
          usernameFromEnv: 'U',
          passwordFromEnv: 'P',
        },
        { variables: { U: 'keda' } },
      ),
      found: ['trigger-key-missing metadata.passwordFromEnv'],
    },
    {
      why: 'from a variable that KEDA cannot resolve',
      given: scene(
        'activemq',
        {
          restAPITemplate: 'http://h/a:brokerName=b,destinationName=d/x',
          usernameFromEnv: 'U',
          passwordFromEnv: 'P',
        },
        { variables: { U: 'keda' }, unresolvable: ['P'], environment: 'open' },
      ),
      found: ['trigger-key-missing metadata.passwordFromEnv'],
    },
    {
      why: 'from a variable that may be there',
      given: scene(
        'activemq',
        {
          restAPITemplate: 'http://h/a:brokerName=b,destinationName=d/x',
          usernameFromEnv: 'U',
          passwordFromEnv: 'P',
        },
        { environment: 'open' },
      ),
      found: [],
    },
    {
      why: 'from variables of a container that cannot be seen',
      given: scene(
        'activemq',
        {
          restAPITemplate: 'http://h/a:brokerName=b,destinationName=d/x',
          usernameFromEnv: 'U',
          passwordFromEnv: 'P',
        },
        { environment: 'unseen' },
      ),
      found: [],
    },
    {
      why: 'a variable of an optional one that is not there',
      given: scene('redis', { ...redis, usernameFromEnv: 'U' }),
      found: ['trigger-variable-missing metadata.usernameFromEnv'],
    },
    {
      why: 'from an authentication',
      given: scene(
        'mongodb',
        { dbName: 'd', collection: 'c', query: '{}', queryValue: '5' },
        { auth: { connectionString: null } },
      ),
      found: [],
    },
    {
      why: 'from an authentication that cannot be seen',
      given: scene(
        'mongodb',
        { dbName: 'd', collection: 'c', query: '{}', queryValue: '5' },
        { authentication: 'unseen' },
      ),
      found: [],
    },
    {
      why: 'from an authentication that may hold more',
      given: scene(
        'mongodb',
        { dbName: 'd', collection: 'c', query: '{}', queryValue: '5' },
        { authentication: 'open' },
      ),
      found: [],
    },
    {
      why: 'not from the authentication',
      given: scene(
        'mongodb',
        { dbName: 'd', collection: 'c', query: '{}', queryValue: '5' },
        { auth: { conectionString: null } },
      ),
      found: ['trigger-rule-broken metadata', 'trigger-rule-broken metadata'],
    },
  ],

  values: [
    {
      why: 'a whole number with an exponent',
      given: scene('redis', { ...redis, listLength: '1e3' }),
      found: ['trigger-value-malformed metadata.listLength'],
    },
    {
      why: 'a number without digits before the point',
      given: scene('prometheus', { ...prometheus, threshold: '.5' }),
      found: ['trigger-number-malformed metadata.threshold'],
    },
    {
      why: 'a boolean of YAML',
      given: scene('prometheus', { ...prometheus, unsafeSsl: 'yes' }),
      found: ['trigger-value-malformed metadata.unsafeSsl'],
    },
    {
      why: 'a negative duration',
      given: scene('prometheus', { ...prometheus, timeout: '-5s' }),
      found: ['trigger-value-malformed metadata.timeout'],
    },
    {
      why: 'a map with a stray sign',
      given: scene('prometheus', { ...prometheus, customHeaders: 'a=b=c' }),
      found: ['trigger-value-malformed metadata.customHeaders'],
    },
    {
      why: 'a choice in another case',
      given: scene('rabbitmq', { ...rabbitmq, protocol: 'AMQP' }),
      found: ['trigger-value-not-allowed metadata.protocol'],
    },
    {
      why: 'a choice that is not looked at',
      given: scene('prometheus', { ...prometheus, cloud: 'AzureMoon' }),
      found: ['trigger-value-not-known metadata.cloud'],
    },
    {
      why: 'a choice that may be in any case',
      given: scene('prometheus', { ...prometheus, cloud: 'azurepubliccloud' }),
      found: [],
    },
    {
      why: 'modes that exclude one another',
      given: scene(
        'prometheus',
        { ...prometheus, authModes: 'basic,bearer' },
        { auth: { username: 'u', bearerToken: null } },
      ),
      found: ['trigger-values-exclusive metadata.authModes'],
    },
    {
      why: 'a value of the authentication',
      given: scene('kafka', kafka, { auth: { tls: 'yes' } }),
      found: ['trigger-value-not-allowed authenticationRef'],
    },
  ],

  'rules of a scaler': [
    {
      why: 'one of two',
      given: scene('rabbitmq', { ...rabbitmq, mode: 'QueueLength' }),
      found: ['trigger-rule-broken metadata.mode'],
    },
    {
      why: 'the other may come from where nobody can look',
      given: scene('kafka', { ...kafka, sasl: 'plaintext' }, { authentication: 'unseen' }),
      found: [],
    },
    {
      why: 'pointless beside a scaling formula',
      given: scene('kubernetes-workload', { podSelector: 'app=a' }, { hasFormula: true }),
      found: [],
    },
    {
      why: 'the same without one',
      given: scene('kubernetes-workload', { podSelector: 'app=a' }),
      found: ['trigger-rule-broken metadata'],
    },
    {
      why: 'one that bites when the source is asked',
      given: scene('mysql', { host: 'h', query: 'q', queryValue: '5' }),
      found: ['trigger-rule-broken-later metadata.host'],
    },
  ],

  'cron triggers': [
    { why: 'in order', given: scene('cron', cron, { min: 0, max: 2 }), found: [] },
    {
      why: 'Sunday as 7',
      given: scene('cron', { ...cron, start: '0 8 * * 7' }),
      found: ['trigger-cron-malformed metadata.start'],
    },
    {
      why: 'both expressions are looked at',
      given: scene('cron', { ...cron, start: '@daily', end: '0 8 * *' }),
      found: ['trigger-cron-malformed metadata.start', 'trigger-cron-malformed metadata.end'],
    },
    {
      why: 'no window',
      given: scene('cron', { ...cron, end: cron.start }),
      found: ['trigger-rule-broken metadata.start'],
    },
    {
      why: 'no zone',
      given: scene('cron', { ...cron, timezone: 'Berlin' }),
      found: ['time-zone-unknown metadata.timezone'],
    },
    {
      why: 'no replicas',
      given: scene('cron', { ...cron, desiredReplicas: '0' }),
      found: ['cron-replicas-out-of-range metadata.desiredReplicas'],
    },
    {
      why: 'more replicas than the maximum',
      given: scene('cron', cron, { max: 1 }),
      found: ['cron-replicas-out-of-range metadata.desiredReplicas'],
    },
    {
      why: 'KEDA takes a negative number and wakes nothing',
      given: scene('cron', { ...cron, desiredReplicas: '-1' }),
      found: ['trigger-rule-broken-later metadata.desiredReplicas'],
    },
  ],

  'the metric type': [
    {
      why: 'missing',
      given: scene('cpu', { value: '60' }),
      found: ['trigger-metric-type-missing metricType'],
    },
    {
      why: 'a share of cpu',
      given: scene('cpu', { value: '60' }, { metricType: 'Utilization' }),
      found: [],
    },
    {
      why: 'an amount of memory',
      given: scene('memory', { value: '1Gi' }, { metricType: 'AverageValue' }),
      found: [],
    },
    {
      why: 'no share',
      given: scene('memory', { value: '1Gi' }, { metricType: 'Utilization' }),
      found: ['trigger-rule-broken metadata.value'],
    },
    {
      why: 'no amount',
      given: scene('memory', { value: '1 GB' }, { metricType: 'AverageValue' }),
      found: ['trigger-rule-broken metadata.value'],
    },
    {
      why: 'a zero without a digit, which Kubernetes forgives',
      given: scene('cpu', { value: 'Gi' }, { metricType: 'AverageValue' }),
      found: ['trigger-rule-broken-later metadata.value'],
    },
    {
      why: 'nothing',
      given: scene('cpu', { value: '0' }, { metricType: 'Utilization' }),
      found: ['trigger-rule-broken-later metadata.value'],
    },
    {
      why: 'no value of cpu',
      given: scene('cpu', { value: '60' }, { metricType: 'Value' }),
      found: ['trigger-metric-type-not-allowed metricType'],
    },
    {
      why: 'a utilization of a queue',
      given: scene('redis', redis, { metricType: 'Utilization' }),
      found: ['trigger-metric-type-not-allowed metricType'],
    },
    { why: 'a value', given: scene('redis', redis, { metricType: 'Value' }), found: [] },
    {
      why: 'the check of the shape speaks of it on a ScaledJob',
      given: scene('redis', redis, { metricType: 'Utilization', scaledBy: 'ScaledJob' }),
      found: [],
    },
  ],

  'cached metrics': [
    { why: 'of a queue', given: scene('redis', redis, { useCachedMetrics: true }), found: [] },
    {
      why: 'of the clock',
      given: scene('cron', cron, { useCachedMetrics: true }),
      found: ['trigger-cache-not-possible useCachedMetrics'],
    },
    { why: 'not asked for', given: scene('cron', cron, { useCachedMetrics: false }), found: [] },
  ],

  authentication: [
    {
      why: 'where there is nothing to sign in to',
      given: scene('cron', cron, { authentication: 'unseen' }),
      found: ['trigger-authentication-not-read authenticationRef'],
    },
    {
      why: 'an identity that the scaler refuses',
      given: scene('azure-queue', { queueName: 'q', accountName: 'a' }, { provider: 'gcp' }),
      found: ['trigger-pod-identity-refused authenticationRef'],
    },
    {
      why: 'an identity that the scaler uses',
      given: scene(
        'azure-queue',
        { queueName: 'q', accountName: 'a' },
        { provider: 'azure-workload' },
      ),
      found: [],
    },
    {
      why: 'an identity that the scaler goes without',
      given: scene('redis', redis, { provider: 'aws' }),
      found: ['trigger-pod-identity-not-read authenticationRef'],
    },
    {
      why: 'credentials without a mode',
      given: scene('prometheus', prometheus, { auth: { bearerToken: null } }),
      found: ['trigger-auth-modes-missing metadata.authModes'],
    },
    {
      why: 'credentials with their mode',
      given: scene('prometheus', { ...prometheus, authModes: 'bearer' }, { auth: { token: null } }),
      found: [],
    },
    {
      why: 'a mode without its credentials',
      given: scene(
        'prometheus',
        { ...prometheus, authModes: 'bearer' },
        { auth: { username: 'u' } },
      ),
      found: ['trigger-rule-broken metadata.authModes'],
    },
    {
      why: 'a mode whose credentials may be there',
      given: scene(
        'prometheus',
        { ...prometheus, authModes: 'bearer' },
        { authentication: 'open' },
      ),
      found: [],
    },
    {
      why: 'a mode that is never sent',
      given: scene(
        'prometheus',
        { ...prometheus, authModes: 'apiKey' },
        { auth: { apiKey: null } },
      ),
      found: ['trigger-auth-mode-not-sent metadata.authModes'],
    },
    {
      why: 'a mode beside an identity',
      given: scene(
        'prometheus',
        { ...prometheus, authModes: 'bearer' },
        { auth: { bearerToken: null }, provider: 'gcp' },
      ),
      found: ['trigger-rule-broken metadata.authModes'],
    },
    {
      why: "the key of predictkube's own service is no credential",
      given: scene(
        'predictkube',
        {
          ...{ prometheusAddress: 'http://p', query: 'q', threshold: '5' },
          ...{ predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d' },
        },
        { auth: { apiKey: null } },
      ),
      found: [],
    },
    {
      why: 'the older way to ask pulsar for tls',
      given: scene(
        'pulsar',
        { adminURL: 'https://p', topic: 't', subscription: 's', tls: 'enable' },
        { auth: { cert: null, key: null } },
      ),
      found: [],
    },
  ],

  secrets: [
    {
      why: 'a password in the metadata',
      given: scene('redis', { ...redis, password: 'swordfish' }),
      found: ['secret-in-metadata metadata.password'],
    },
    {
      why: 'a password that is read from an authentication alone comes first',
      given: scene('kafka', { ...kafka, password: 'swordfish' }),
      found: [
        'secret-in-metadata metadata.password',
        'trigger-key-only-from-authentication metadata.password',
      ],
    },
    {
      why: 'a password in a variable',
      given: scene('redis', { ...redis, passwordFromEnv: 'P' }, { variables: { P: 'swordfish' } }),
      found: [],
    },
    {
      why: 'a password in a URL',
      given: scene('rabbitmq', { ...rabbitmq, host: 'amqp://keda:swordfish@rabbit/' }),
      found: ['address-with-credentials metadata.host'],
    },
    {
      why: 'an @ in a path is none',
      given: scene('prometheus', { ...prometheus, serverAddress: 'http://a/@b' }),
      found: [],
    },
  ],

  'activation values': [
    {
      why: 'below the threshold',
      given: scene('redis', { ...redis, listLength: '5', activationListLength: '4' }, { min: 0 }),
      found: [],
    },
    {
      why: 'at the threshold',
      given: scene('redis', { ...redis, listLength: '5', activationListLength: '5' }),
      found: ['activation-above-threshold metadata.activationListLength'],
    },
    {
      why: 'at the default threshold',
      given: scene('redis', { ...redis, activationListLength: '5' }),
      found: ['activation-above-threshold metadata.activationListLength'],
    },
    {
      why: 'without effect',
      given: scene('redis', { ...redis, activationListLength: '4' }, { min: 1 }),
      found: ['zero-settings-without-effect metadata.activationListLength'],
    },
    {
      why: 'zero asks for nothing',
      given: scene('redis', { ...redis, activationListLength: '0' }, { min: 1 }),
      found: [],
    },
    {
      why: 'a formula takes their place',
      given: scene('redis', { ...redis, activationListLength: '9' }, { min: 1, hasFormula: true }),
      found: [],
    },
  ],
};

describe.each(Object.entries(groups))('%s', (_, table) => {
  it.each(table)('$why: $found', ({ given, found }) => {
    expect(foundIn(given)).toEqual(found);
  });
});

describe('what to do about a broken rule', () => {
  const sqs = { queueURL: 'https://sqs.eu-west-1.amazonaws.com/1/orders', awsRegion: 'eu-west-1' };
  it.each([
    {
      why: 'no credentials at all',
      given: scene('aws-sqs-queue', sqs),
      fix:
        "add authentication: { podIdentity: { provider: 'aws' } }, or " +
        "add authentication: { secretTargetRef: [{ parameter: 'awsAccessKeyID', name: '…', key: '…' }, " +
        "{ parameter: 'awsSecretAccessKey', name: '…', key: '…' }] }, or set identityOwner to 'operator'",
    },
    {
      why: 'of two parameters one is missing',
      given: scene('kafka', { ...kafka, sasl: 'plaintext' }, { auth: { username: 'u' } }),
      fix: "add authentication: { secretTargetRef: [{ parameter: 'password', name: '…', key: '…' }] }, or set sasl to something else",
    },
    {
      why: 'a switch needs a key',
      given: scene('kafka', { ...kafka, limitToPartitionsWithLag: 'true' }),
      fix: 'set topic, or set limitToPartitionsWithLag to false',
    },
    {
      why: 'both of two are true',
      given: scene('kafka', {
        ...{ ...kafka, topic: 't' },
        ...{ allowIdleConsumers: 'true', limitToPartitionsWithLag: 'true' },
      }),
      fix: 'set allowIdleConsumers or limitToPartitionsWithLag to false',
    },
    {
      why: 'a number is out of bounds',
      given: scene('kafka', { ...kafka, lagThreshold: '0' }),
      fix: 'set lagThreshold to more than 0',
    },
    {
      why: 'a text has another form',
      given: scene('kafka', { ...kafka, version: '3' }),
      fix: "write three numbers, such as '2.8.0', or leave version out",
    },
  ])('is said with its words where $why', ({ given, fix }) => {
    const fixes = faultsOf(given).map((fault) => wordingOf(fault).fix);
    expect(fixes).toEqual([fix]);
  });
});

describe('an unknown type', () => {
  it.each([
    { asked: 'prometeus', meant: 'prometheus', slip: 'a letter is missing' },
    { asked: 'sqs', meant: 'aws-sqs-queue', slip: 'a word of it' },
    { asked: 'SQS', meant: 'aws-sqs-queue', slip: 'a word of it, in capitals' },
    { asked: 'aws-sqs', meant: 'aws-sqs-queue', slip: 'two words of it' },
    { asked: 'service_bus', meant: undefined, slip: 'two words that it writes as one' },
    { asked: 'servicebus', meant: 'azure-servicebus', slip: 'its word' },
    { asked: 'postgres', meant: 'postgresql', slip: 'its short name' },
    { asked: 'amqp', meant: 'rabbitmq', slip: 'its protocol' },
    { asked: 'aws', meant: undefined, slip: 'a word of several' },
    { asked: 'streams', meant: undefined, slip: 'a word of several' },
    { asked: 'queue', meant: undefined, slip: 'a word of several' },
    { asked: '', meant: undefined, slip: 'nothing' },
    { asked: '-', meant: undefined, slip: 'no word' },
  ])('is told with the one that was meant: "$asked", $slip', ({ asked, meant }) => {
    const [fault] = faultsOf(scene(asked, {}));
    const what = fault === undefined ? '' : wordingOf(fault).what;
    const suggestion = meant === undefined ? '' : `; did you mean "${meant}"?`;
    expect(what).toBe(`KEDA has no trigger type "${asked}"${suggestion}`);
  });
});

describe('what is reported of a secret', () => {
  it.each<Scene>([
    scene('redis', { ...redis, password: 'swordfish' }),
    scene('rabbitmq', { ...rabbitmq, host: 'gopher://keda:swordfish@rabbit/' }),
    scene('rabbitmq', { ...rabbitmq, host: 'amqp://keda:swordfish@rabbit/', useRegex: 'true' }),
    scene('kafka', { ...kafka, password: 'swordfish' }),
    scene('kafka', { ...kafka, unknown: 'swordfish' }),
    scene('predictkube', {}, { auth: { apiKey: 'swordfish' } }),
    scene('metrics-api', { url: 'http://keda:swordfish@m', valueLocation: 'a', targetValue: 'x' }),
  ])('does not repeat it: %j', (given) => {
    const faults = faultsOf(given);
    expect(faults).not.toHaveLength(0);
    expect(JSON.stringify([faults, faults.map(wordingOf)])).not.toContain('swordfish');
  });
});

describe('what cannot be seen', () => {
  it.each([
    'prometheus',
    'splunk',
    'mongodb',
    'activemq',
    'solace-event-queue',
    'openstack-metric',
  ])('is not missed by %s', (type) => {
    const told = foundIn(scene(type, {}, { authentication: 'unseen', environment: 'unseen' }));
    expect(told.filter((code) => code.includes('authenticationRef'))).toEqual([]);
  });

  it('does not hide what is certain', () => {
    const given = scene('prometheus', { ...prometheus, threshold: 'x' });
    expect(isRefused({ ...given, authentication: 'unseen', environment: 'unseen' })).toBe(true);
  });
});
