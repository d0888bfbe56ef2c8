import { Duration } from 'cdk8s';
import {
  trigger,
  untypedTrigger,
  type AuthenticationParameter,
  type PodIdentity,
  type ScalerMetadata,
  type ScalerTrigger,
  type ScalerType,
  type TriggerOptions,
} from 'cdk8s-infra-rules';
import { scalerSamples } from './scaler-types.generated';

/*
 * What stands here must compile, and what stands below `@ts-expect-error` must not; the compiler
 * checks that in `npm run check`. The tests run all the same: nothing of it may throw.
 */

describe('the compiler', () => {
  it.each(Object.entries(scalerSamples))('knows %s', (type, sample) => {
    expect(sample().every((made) => made.type === type)).toBe(true);
  });

  it('refuses a type that KEDA does not have', () => {
    // @ts-expect-error: two letters are swapped
    expect(() => trigger('kafak', {})).not.toThrow();
    expect(() => untypedTrigger('kafak', {})).not.toThrow();
  });

  it('refuses an object literal where a trigger is asked for', () => {
    // @ts-expect-error: made neither by trigger nor by untypedTrigger
    const made: ScalerTrigger = { type: 'cron', metadata: {} };
    expect(made).toBeDefined();
  });

  it('takes a list as a list, and as the text that KEDA splits', () => {
    const others = { consumerGroup: 'orders', topic: 'orders' };
    const listed = trigger('kafka', { bootstrapServers: ['k1:9092', 'k2:9092'], ...others });
    const written = trigger('kafka', { bootstrapServers: 'k1:9092,k2:9092', ...others });
    expect(written).toEqual(listed);
    const list = { listName: 'orders', listLength: 5 };
    expect(trigger('redis', { host: 'redis', port: 6379, ...list }).metadata).toEqual(
      trigger('redis', { host: ['redis'], port: [6379], ...list }).metadata,
    );
    expect(() => [
      trigger('loki', {
        serverAddress: 'http://loki',
        query: 'q',
        threshold: 1,
        authModes: 'basic',
      }),
      // @ts-expect-error: no such mode
      trigger('loki', { serverAddress: 'http://l', query: 'q', threshold: 1, authModes: 'basics' }),
      // @ts-expect-error: not a number
      trigger('kafka', { bootstrapServers: 9092, ...others }),
    ]).not.toThrow();
  });

  it('knows aws-sqs-queue: a key or its environment variable', () => {
    const queueURL = 'orders';
    const awsRegion = 'eu-west-1';
    const authentication = { name: 'aws' };
    expect(() => [
      trigger('aws-sqs-queue', { queueURL, awsRegion }),
      trigger('aws-sqs-queue', { queueURLFromEnv: 'QUEUE', awsRegion }),
      trigger('aws-sqs-queue', { queueURL }, { authentication }),
      trigger('aws-sqs-queue', { queueURL, awsRegion }, { name: 'orders' }),
      // @ts-expect-error: neither queueURL nor queueURLFromEnv
      trigger('aws-sqs-queue', { awsRegion }),
      // @ts-expect-error: both of them
      trigger('aws-sqs-queue', { queueURL, queueURLFromEnv: 'QUEUE', awsRegion }),
      // @ts-expect-error: awsRegion may come from an authentication, and there is none
      trigger('aws-sqs-queue', { queueURL }),
      // @ts-expect-error: nor is there one among these options
      trigger('aws-sqs-queue', { queueURL }, { name: 'orders' }),
      // @ts-expect-error: a secret does not stand in metadata
      trigger('aws-sqs-queue', { queueURL, awsRegion, awsSecretAccessKey: 'x' }),
      // @ts-expect-error: a number as text
      trigger('aws-sqs-queue', { queueURL, awsRegion, queueLength: '5' }),
      // @ts-expect-error: for cpu and memory
      trigger('aws-sqs-queue', { queueURL, awsRegion }, { metricType: 'Utilization' }),
      // @ts-expect-error: no such option
      trigger('aws-sqs-queue', { queueURL, awsRegion }, { name: 'a', metricKind: 'Value' }),
    ]).not.toThrow();
  });

  it('knows which authentication a scaler reads', () => {
    const metadata = { queueURL: 'orders', awsRegion: 'eu-west-1' };
    const name = 'aws';
    expect(() => [
      trigger('aws-sqs-queue', metadata, {
        authentication: { secretTargetRef: [{ parameter: 'awsAccessKeyID', name, key: 'id' }] },
      }),
      trigger('aws-sqs-queue', metadata, {
        // @ts-expect-error: no parameter of this scaler
        authentication: { secretTargetRef: [{ parameter: 'password', name, key: 'id' }] },
      }),
      trigger('aws-sqs-queue', metadata, {
        // @ts-expect-error: no such field
        authentication: { secretTargetRefs: [] },
      }),
      trigger('aws-sqs-queue', metadata, {
        // @ts-expect-error: a pod identity that this scaler does not use
        authentication: { podIdentity: { provider: 'gcp' } },
      }),
      trigger('cassandra', cassandra, { authentication: { name } }),
      // @ts-expect-error: the password comes from nowhere
      trigger('cassandra', cassandra),
      // @ts-expect-error: and from nowhere here
      trigger('cassandra', cassandra, { name }),
      // @ts-expect-error: none has an effect
      trigger('cron', cron, { authentication: { name } }),
    ]).not.toThrow();
  });

  it('knows kafka: lists and choices', () => {
    const given = { bootstrapServers: ['kafka:9092'], consumerGroup: 'orders' };
    expect(() => [
      trigger('kafka', { ...given, offsetResetPolicy: 'earliest', allowIdleConsumers: true }),
      trigger('kafka', { bootstrapServersFromEnv: 'SERVERS', consumerGroupFromEnv: 'GROUP' }),
      trigger('kafka', { ...given, bootstrapServers: 'kafka:9092' }),
      // @ts-expect-error: no such choice
      trigger('kafka', { ...given, offsetResetPolicy: 'first' }),
      // @ts-expect-error: yes is no boolean of KEDA
      trigger('kafka', { ...given, allowIdleConsumers: 'yes' }),
      // @ts-expect-error: no consumer group
      trigger('kafka', { bootstrapServers: ['kafka:9092'] }),
    ]).not.toThrow();
  });

  it('knows rabbitmq: a required key that may come from an authentication', () => {
    const given = { queueName: 'orders', mode: 'QueueLength', value: 20 } as const;
    expect(() => [
      trigger('rabbitmq', { ...given, hostFromEnv: 'RABBITMQ' }),
      trigger('rabbitmq', given, { authentication: { name: 'rabbitmq' } }),
      // @ts-expect-error: there is no host
      trigger('rabbitmq', given),
      // @ts-expect-error: vHostName is spelled otherwise
      trigger('rabbitmq', { ...given, hostFromEnv: 'RABBITMQ', vHostName: 'shop' }),
    ]).not.toThrow();
  });

  it('knows prometheus: durations and maps', () => {
    const given = { serverAddress: 'http://prometheus:9090', query: 'up', threshold: 0.5 };
    expect(() => [
      trigger('prometheus', { ...given, timeout: 500, customHeaders: { tenant: 'shop' } }),
      trigger('prometheus', { ...given, timeout: '1m30s', authModes: ['tls', 'basic'] }),
      trigger('prometheus', { ...given, timeout: Duration.seconds(5) }),
      // @ts-expect-error: no unit of Go
      trigger('prometheus', { ...given, timeout: '5 sec' }),
      // @ts-expect-error: no such mode
      trigger('prometheus', { ...given, authModes: ['token'] }),
      // @ts-expect-error: no threshold
      trigger('prometheus', { serverAddress: 'http://prometheus:9090', query: 'up' }),
    ]).not.toThrow();
  });

  it('knows redis-streams: texts that are numbers to those who write them', () => {
    const stream = { stream: 'orders', consumerGroup: 'workers', pendingEntriesCount: 5 };
    expect(() => [
      trigger('redis-streams', { ...stream, host: ['redis'], port: [6379] }),
      trigger('redis-streams', { ...stream, hosts: ['redis'], ports: ['6379'] }),
      // @ts-expect-error: a password does not stand in metadata
      trigger('redis-streams', { ...stream, password: 'x' }),
    ]).not.toThrow();
  });

  it('knows cpu: a metric type that must be chosen, and a key that is gone', () => {
    expect(() => [
      trigger('cpu', { value: 60 }, { metricType: 'Utilization' }),
      trigger('cpu', { value: '500m' }, { metricType: 'AverageValue', name: 'cpu' }),
      // @ts-expect-error: no metricType
      trigger('cpu', { value: 60 }),
      // @ts-expect-error: none here either
      trigger('cpu', { value: 60 }, { name: 'cpu' }),
      // @ts-expect-error: not of cpu
      trigger('cpu', { value: 60 }, { metricType: 'Value' }),
      // @ts-expect-error: the kind of metric stands beside the metadata
      trigger('cpu', { type: 'Utilization', value: 60 }, { metricType: 'Utilization' }),
      // @ts-expect-error: there is nothing to keep
      trigger('cpu', { value: 60 }, { metricType: 'Utilization', useCachedMetrics: true }),
    ]).not.toThrow();
  });

  it('knows cron: no cached metrics', () => {
    expect(() => [
      trigger('cron', cron, { metricType: 'Value' }),
      // @ts-expect-error: KEDA refuses it
      trigger('cron', cron, { useCachedMetrics: true }),
    ]).not.toThrow();
  });

  it('knows azure-servicebus: a queue or a topic', () => {
    const authentication = { podIdentity: { provider: 'azure-workload' } } as const;
    const namespace = 'shop';
    expect(() => [
      trigger('azure-servicebus', { namespace, queueName: 'orders' }, { authentication }),
      trigger(
        'azure-servicebus',
        { namespace, topicName: 'orders', subscriptionName: 'workers' },
        { authentication },
      ),
      // @ts-expect-error: both of them
      trigger('azure-servicebus', { queueName: 'a', topicName: 'b' }, { authentication }),
      // @ts-expect-error: neither of them
      trigger('azure-servicebus', { namespace }, { authentication }),
    ]).not.toThrow();
  });

  it('knows postgresql: a query, and a password elsewhere', () => {
    const given = { host: 'db', port: 5432, userName: 'keda', dbName: 'shop', query: 'SELECT 1' };
    expect(() => [
      trigger('postgresql', { ...given, passwordFromEnv: 'PASSWORD', targetQueryValue: 5 }),
      // @ts-expect-error: a secret does not stand in metadata
      trigger('postgresql', { ...given, password: 'x' }),
      // @ts-expect-error: username is spelled otherwise
      trigger('postgresql', { ...given, username: 'keda' }),
    ]).not.toThrow();
  });

  it('knows external: keys of its own, and more', () => {
    expect(() => [
      trigger('external', { scalerAddress: 'scaler:8080', enableTLS: true, queue: 'a', size: 5 }),
      trigger('external-push', { scalerAddress: 'scaler:8080', queueFromEnv: 'QUEUE' }),
      // @ts-expect-error: no address
      trigger('external', { queue: 'orders' }),
      // @ts-expect-error: a known key of another type
      trigger('external', { scalerAddress: 'scaler:8080', enableTLS: 'yes' }),
      // @ts-expect-error: nothing that has no text
      trigger('external', { scalerAddress: 'scaler:8080', queue: ['orders'] }),
    ]).not.toThrow();
  });

  it('knows sumologic: keys of a pattern', () => {
    const given = {
      host: 'https://api.sumologic.com',
      queryType: 'metrics',
      timerange: '15m',
      quantization: '1m',
      threshold: 5,
    } as const;
    const authentication = { name: 'sumologic' };
    expect(() => [
      trigger('sumologic', { ...given, 'query.A': 'a', 'query.B': 'b' }, { authentication }),
      // @ts-expect-error: not of the pattern
      trigger('sumologic', { ...given, 'queries.A': 'a' }, { authentication }),
    ]).not.toThrow();
  });

  it('lets functions of one’s own hand on metadata and options', () => {
    const metadata = (topic: string): ScalerMetadata<'kafka'> => ({
      bootstrapServers: ['kafka:9092'],
      consumerGroup: 'orders',
      topic,
    });
    const named = (name: string): TriggerOptions<'kafka'> => ({ name });
    const resource = (type: 'cpu' | 'memory'): ScalerTrigger =>
      trigger(type, { value: 60 }, { metricType: 'Utilization' });
    expect(trigger('kafka', metadata('orders'), named('orders')).name).toBe('orders');
    expect(resource('memory').metadata).toEqual({ value: '60' });
  });

  it('knows what an authentication can hold', () => {
    const parameter: AuthenticationParameter<'cassandra'> = 'password';
    const identity: PodIdentity<'gcp-pubsub'> = 'gcp';
    // @ts-expect-error: read from metadata
    const other: AuthenticationParameter<'cassandra'> = 'keyspace';
    const type: ScalerType = 'cassandra';
    expect([parameter, identity, other, type]).toHaveLength(4);
  });
});

const cron = { timezone: 'Etc/UTC', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 5 };
const cassandra = {
  clusterIPAddress: 'cassandra',
  port: 9042,
  username: 'keda',
  keyspace: 'shop',
  query: 'SELECT 1',
  targetQueryValue: 5,
};
