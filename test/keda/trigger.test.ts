import { Duration, Testing, ApiObject } from 'cdk8s';
import { trigger, untypedTrigger } from 'cdk8s-infra-rules';
import { isUntypedTrigger } from '../../src/keda/triggers/trigger';
import { hostileValues } from '../support/hostile';

const queueURL = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders';

/** What plain JavaScript can call, whatever the compiler says. */
const loose = trigger as (...args: readonly unknown[]) => {
  readonly type: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
};

function metadataOf(type: string, metadata: unknown): Readonly<Record<string, unknown>> {
  return loose(type, metadata).metadata;
}

describe('trigger', () => {
  it('writes what KEDA reads, in the order of its author', () => {
    const made = trigger(
      'aws-sqs-queue',
      { queueURL, scaleOnInFlight: false, queueLength: 5, awsRegion: 'eu-west-1' },
      { name: 'orders', metricType: 'Value', useCachedMetrics: true },
    );
    expect(JSON.stringify(made, null, 2)).toMatchInlineSnapshot(`
     "{
       "type": "aws-sqs-queue",
       "metadata": {
         "queueURL": "https://sqs.eu-west-1.amazonaws.com/123456789012/orders",
         "scaleOnInFlight": "false",
         "queueLength": "5",
         "awsRegion": "eu-west-1"
       },
       "name": "orders",
       "metricType": "Value",
       "useCachedMetrics": true
     }"
    `);
  });

  it.each([
    { slip: 'zero', type: 'aws-sqs-queue', key: 'activationQueueLength', given: 0, text: '0' },
    { slip: 'minus zero', type: 'aws-sqs-queue', key: 'queueLength', given: -0, text: '0' },
    { slip: 'false', type: 'aws-sqs-queue', key: 'scaleOnDelayed', given: false, text: 'false' },
    { slip: 'an empty text', type: 'aws-sqs-queue', key: 'awsEndpoint', given: '', text: '' },
    { slip: 'a fraction', type: 'prometheus', key: 'threshold', given: 0.1, text: '0.1' },
    { slip: 'a tiny number', type: 'prometheus', key: 'threshold', given: 1e-7, text: '1e-7' },
    {
      slip: 'a fraction by type, huge and whole',
      type: 'prometheus',
      key: 'threshold',
      given: 1e21,
      text: '1000000000000000000000',
    },
    {
      slip: 'the largest whole number that is exact',
      type: 'aws-sqs-queue',
      key: 'queueLength',
      given: Number.MAX_SAFE_INTEGER,
      text: '9007199254740991',
    },
    {
      slip: 'a bigint',
      type: 'aws-sqs-queue',
      key: 'queueLength',
      given: 2n ** 60n,
      text: '1152921504606846976',
    },
    { slip: 'a quantity', type: 'cpu', key: 'value', given: '500m', text: '500m' },
    { slip: 'a percentage', type: 'cpu', key: 'value', given: 60, text: '60' },
    {
      slip: 'a list',
      type: 'kafka',
      key: 'bootstrapServers',
      given: ['a:1', 'b:2'],
      text: 'a:1,b:2',
    },
    { slip: 'a list of one', type: 'kafka', key: 'bootstrapServers', given: ['a:1'], text: 'a:1' },
    {
      slip: 'a list of numbers',
      type: 'apache-kafka',
      key: 'partitionLimitation',
      given: [0, '2-4'],
      text: '0,2-4',
    },
    {
      slip: 'a separator of its own',
      type: 'aws-cloudwatch',
      key: 'dimensionName',
      given: ['a', 'b'],
      text: 'a;b',
    },
    {
      slip: 'a list by its alias',
      type: 'ibmmq',
      key: 'queueNames',
      given: ['A', 'B'],
      text: 'A,B',
    },
    {
      slip: 'a map',
      type: 'prometheus',
      key: 'customHeaders',
      given: { a: '1', b: '2' },
      text: 'a=1,b=2',
    },
    {
      slip: 'a variable’s name',
      type: 'kafka',
      key: 'topicFromEnv',
      given: 'TOPIC',
      text: 'TOPIC',
    },
    { slip: 'bare milliseconds', type: 'prometheus', key: 'timeout', given: 1500, text: '1500' },
    { slip: 'a text of Go', type: 'prometheus', key: 'timeout', given: '1m30s', text: '1m30s' },
    { slip: 'no time', type: 'prometheus', key: 'timeout', given: Duration.millis(0), text: '0s' },
    {
      slip: 'milliseconds',
      type: 'prometheus',
      key: 'timeout',
      given: Duration.millis(1500),
      text: '1500ms',
    },
    {
      slip: 'seconds',
      type: 'prometheus',
      key: 'timeout',
      given: Duration.seconds(90),
      text: '90s',
    },
    {
      slip: 'minutes',
      type: 'prometheus',
      key: 'timeout',
      given: Duration.minutes(90),
      text: '90m',
    },
    { slip: 'hours', type: 'prometheus', key: 'timeout', given: Duration.days(2), text: '48h' },
  ])('writes $slip as $text', ({ type, key, given, text }) => {
    expect(metadataOf(type, { [key]: given })).toEqual({ [key]: text });
  });

  it.each([
    { why: 'its digits are not exact', type: 'aws-sqs-queue', key: 'queueLength', given: 2 ** 53 },
    { why: 'it is no number', type: 'prometheus', key: 'threshold', given: NaN },
    { why: 'it is endless', type: 'prometheus', key: 'threshold', given: -Infinity },
    { why: 'an item holds the separator', type: 'kafka', key: 'bootstrapServers', given: ['a,b'] },
    { why: 'an item is no text', type: 'kafka', key: 'bootstrapServers', given: [['a']] },
    { why: 'the list has a hole', type: 'kafka', key: 'bootstrapServers', given: Array(2) },
    { why: 'a value holds =', type: 'prometheus', key: 'customHeaders', given: { a: 'b=' } },
    { why: 'a key holds ,', type: 'prometheus', key: 'customHeaders', given: { 'a,b': 'c' } },
    { why: 'it is a list', type: 'prometheus', key: 'customHeaders', given: ['a=b'] },
    { why: 'the scaler wants one text', type: 'aws-sqs-queue', key: 'queueURL', given: ['a'] },
    { why: 'the scaler knows no such key', type: 'kafka', key: 'brokers', given: ['a'] },
    { why: 'it is null', type: 'kafka', key: 'topic', given: null },
    { why: 'the duration has no length', type: 'prometheus', key: 'timeout', given: {} },
    {
      why: 'it is a fraction of a millisecond',
      type: 'prometheus',
      key: 'timeout',
      given: { toMilliseconds: () => 0.5 },
    },
  ])('leaves a value to the checks when $why', ({ type, key, given }) => {
    expect(metadataOf(type, { [key]: given })[key]).toBe(given);
  });

  it('leaves out what is undefined', () => {
    const made = trigger('kafka', {
      bootstrapServers: ['a:1'],
      consumerGroup: 'orders',
      topic: undefined,
    });
    expect(Object.keys(made.metadata)).toEqual(['bootstrapServers', 'consumerGroup']);
    expect(Object.keys(trigger('cron', cron, { name: undefined }))).toEqual(['type', 'metadata']);
  });

  it('refers to an authentication by name', () => {
    const authentication = { name: 'orders', kind: 'ClusterTriggerAuthentication' } as const;
    const made = trigger('aws-sqs-queue', { queueURL }, { authentication });
    expect(made.authenticationRef).toEqual(authentication);
    expect(made).not.toHaveProperty('authentication');
  });

  it('takes the reference of a construct', () => {
    const authenticationRef = { name: 'orders', kind: 'TriggerAuthentication' } as const;
    const authentication = new (class {
      public readonly name = 'not this one';
      public get authenticationRef(): typeof authenticationRef {
        return authenticationRef;
      }
    })();
    const made = trigger('aws-sqs-queue', { queueURL }, { authentication });
    expect(made.authenticationRef).toBe(authenticationRef);
  });

  it('takes name and kind of an ApiObject', () => {
    const kind = 'TriggerAuthentication';
    const metadata = { name: 'orders' };
    const authentication = new ApiObject(Testing.chart(), 'auth', {
      apiVersion: 'keda.sh/v1alpha1',
      kind,
      metadata,
    });
    expect(loose('aws-sqs-queue', { queueURL }, { authentication })).toMatchObject({
      authenticationRef: { name: 'orders', kind },
    });
  });

  it('carries the sources of an authentication of its own', () => {
    const authentication = { podIdentity: { provider: 'aws' } } as const;
    const made = trigger('aws-sqs-queue', { queueURL }, { authentication });
    expect(made.authentication).toBe(authentication);
    expect(made).not.toHaveProperty('authenticationRef');
  });

  it.each(hostileValues)('never throws, given $label', ({ make }) => {
    expect(() => loose(make(), { queueURL })).not.toThrow();
    expect(() => loose('aws-sqs-queue', make())).not.toThrow();
    for (const [type, key] of everyValueType) {
      expect(() => loose(type, { [key]: make() })).not.toThrow();
      expect(() => loose(type, { [key]: [make()] })).not.toThrow();
      expect(() => loose(type, { [key]: { a: make() } })).not.toThrow();
    }
    expect(() => loose('aws-sqs-queue', { queueURL }, make())).not.toThrow();
    expect(() => loose('aws-sqs-queue', { queueURL }, { authentication: make() })).not.toThrow();
    expect(() => isUntypedTrigger(make())).not.toThrow();
  });

  it.each([null, 'text', 5, ['a']])('shows metadata %p to the checks', (given) => {
    expect(metadataOf('kafka', given)).toBe(given);
  });

  it.each([null, 'text', 5, ['a']])('shows options %p to the checks', (options) => {
    expect(loose('cron', cron, options)).toEqual({ type: 'cron', metadata: cronTexts, options });
  });

  it('keeps what cannot be read behind its getter', () => {
    const given = {
      get topic(): string {
        throw new Error('cannot be read');
      },
      consumerGroup: 'orders',
    };
    const metadata = metadataOf('kafka', given);
    expect(() => metadata.topic).toThrow('cannot be read');
    expect(metadata.consumerGroup).toBe('orders');
  });

  it('keeps a key named __proto__ a key', () => {
    const metadata = metadataOf('kafka', JSON.parse('{ "__proto__": "a" }'));
    expect(Object.entries(metadata)).toEqual([['__proto__', 'a']]);
  });

  it('keeps unknown options for the checks', () => {
    expect(loose('cron', cron, { nmae: 'x' })).toMatchObject({ nmae: 'x' });
  });

  it('keeps a type that KEDA does not have, with plain values written', () => {
    expect(loose('kafak', { topic: 'a', lagThreshold: 5 })).toEqual({
      type: 'kafak',
      metadata: { topic: 'a', lagThreshold: '5' },
    });
  });
});

describe('untypedTrigger', () => {
  const made = untypedTrigger(
    'brand-new',
    { address: 'a', size: 5, tls: true },
    { name: 'new', authentication: { name: 'new' } },
  );

  it('writes plain values as texts', () => {
    expect(made).toEqual({
      type: 'brand-new',
      metadata: { address: 'a', size: '5', tls: 'true' },
      name: 'new',
      authenticationRef: { name: 'new' },
    });
  });

  it('is known to be untyped, without a trace in what is written', () => {
    expect(isUntypedTrigger(made)).toBe(true);
    expect(isUntypedTrigger(trigger('cron', cron))).toBe(false);
    expect(isUntypedTrigger({ ...made })).toBe(false);
    expect(Object.keys(made)).toEqual(['type', 'metadata', 'name', 'authenticationRef']);
    const chart = Testing.chart();
    new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'Any', spec: { triggers: [made] } });
    expect(JSON.stringify(Testing.synth(chart))).not.toMatch(/untyped/i);
  });
});

const cron = { timezone: 'Etc/UTC', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 5 };
const cronTexts = { ...cron, desiredReplicas: '5' };

/** A key for each way in which KEDA reads values. */
const everyValueType = [
  ['aws-sqs-queue', 'queueURL'],
  ['aws-sqs-queue', 'queueLength'],
  ['aws-sqs-queue', 'scaleOnDelayed'],
  ['prometheus', 'threshold'],
  ['prometheus', 'timeout'],
  ['prometheus', 'customHeaders'],
  ['kafka', 'bootstrapServers'],
  ['liiklus', 'groupVersion'],
  ['rabbitmq', 'endpointParams'],
] as const;
