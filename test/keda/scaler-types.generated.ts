// Made by `npm run generate` from src/keda/scalers/catalogue; do not edit.
// Names, defaults and limits are derived from KEDA (The KEDA Authors, Apache-2.0); see NOTICE.
import { trigger, type ScalerTrigger, type ScalerType } from 'cdk8s-infra-rules';

/** The example of each scaler, and calls that must not compile; what they make is looked at by nobody. */
export const scalerSamples: Readonly<Record<ScalerType, () => readonly ScalerTrigger[]>> = {
  'activemq': () => [
    trigger('activemq', { managementEndpoint: 'activemq.shop.svc.cluster.local:8161', brokerName: 'localhost', destinationName: 'orders', targetQueueSize: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'activemq-credentials', key: 'username' }, { parameter: 'password', name: 'activemq-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('activemq', { managementEndpoint: 'activemq.shop.svc.cluster.local:8161', brokerName: 'localhost', destinationName: 'orders', targetQueueSize: 50, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'activemq-credentials', key: 'username' }, { parameter: 'password', name: 'activemq-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('activemq', { managementEndpoint: 'activemq.shop.svc.cluster.local:8161', brokerName: 'localhost', destinationName: 'orders', targetQueueSize: 50, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'activemq-credentials', key: 'username' }, { parameter: 'password', name: 'activemq-credentials', key: 'password' }] } }),
    // @ts-expect-error: managementEndpoint is of another type
    trigger('activemq', { managementEndpoint: true, brokerName: 'localhost', destinationName: 'orders', targetQueueSize: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'activemq-credentials', key: 'username' }, { parameter: 'password', name: 'activemq-credentials', key: 'password' }] } }),
  ],
  'apache-kafka': () => [
    trigger('apache-kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: ['orders'], lagThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('apache-kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: ['orders'], lagThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: username belongs to authentication
    trigger('apache-kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: ['orders'], lagThreshold: 50, username: 'x' }),
    // @ts-expect-error: bootstrapServers is of another type
    trigger('apache-kafka', { bootstrapServers: true, consumerGroup: 'order-workers', topic: ['orders'], lagThreshold: 50 }),
    // @ts-expect-error: bootstrapServers is required
    trigger('apache-kafka', { consumerGroup: 'order-workers', topic: ['orders'], lagThreshold: 50 }),
  ],
  'arangodb': () => [
    trigger('arangodb', { endpoints: 'https://arangodb.shop.svc.cluster.local:8529', dbName: 'shop', collection: 'orders', query: "FOR o IN orders FILTER o.state == 'new' COLLECT WITH COUNT INTO n RETURN n", queryValue: 20, authModes: ['basic'] }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'arangodb-credentials', key: 'username' }, { parameter: 'password', name: 'arangodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('arangodb', { endpoints: 'https://arangodb.shop.svc.cluster.local:8529', dbName: 'shop', collection: 'orders', query: "FOR o IN orders FILTER o.state == 'new' COLLECT WITH COUNT INTO n RETURN n", queryValue: 20, authModes: ['basic'], noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'arangodb-credentials', key: 'username' }, { parameter: 'password', name: 'arangodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('arangodb', { endpoints: 'https://arangodb.shop.svc.cluster.local:8529', dbName: 'shop', collection: 'orders', query: "FOR o IN orders FILTER o.state == 'new' COLLECT WITH COUNT INTO n RETURN n", queryValue: 20, authModes: ['basic'], bearerToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'arangodb-credentials', key: 'username' }, { parameter: 'password', name: 'arangodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: endpoints is of another type
    trigger('arangodb', { endpoints: true, dbName: 'shop', collection: 'orders', query: "FOR o IN orders FILTER o.state == 'new' COLLECT WITH COUNT INTO n RETURN n", queryValue: 20, authModes: ['basic'] }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'arangodb-credentials', key: 'username' }, { parameter: 'password', name: 'arangodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: collection is required
    trigger('arangodb', { endpoints: 'https://arangodb.shop.svc.cluster.local:8529', dbName: 'shop', query: "FOR o IN orders FILTER o.state == 'new' COLLECT WITH COUNT INTO n RETURN n", queryValue: 20, authModes: ['basic'] }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'arangodb-credentials', key: 'username' }, { parameter: 'password', name: 'arangodb-credentials', key: 'password' }] } }),
  ],
  'artemis-queue': () => [
    trigger('artemis-queue', { managementEndpoint: 'artemis.shop.svc.cluster.local:8161', brokerName: 'broker', brokerAddress: 'orders', queueName: 'orders', queueLength: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'artemis-queue-credentials', key: 'username' }, { parameter: 'password', name: 'artemis-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('artemis-queue', { managementEndpoint: 'artemis.shop.svc.cluster.local:8161', brokerName: 'broker', brokerAddress: 'orders', queueName: 'orders', queueLength: 50, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'artemis-queue-credentials', key: 'username' }, { parameter: 'password', name: 'artemis-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('artemis-queue', { managementEndpoint: 'artemis.shop.svc.cluster.local:8161', brokerName: 'broker', brokerAddress: 'orders', queueName: 'orders', queueLength: 50, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'artemis-queue-credentials', key: 'username' }, { parameter: 'password', name: 'artemis-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: managementEndpoint is of another type
    trigger('artemis-queue', { managementEndpoint: true, brokerName: 'broker', brokerAddress: 'orders', queueName: 'orders', queueLength: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'artemis-queue-credentials', key: 'username' }, { parameter: 'password', name: 'artemis-queue-credentials', key: 'password' }] } }),
  ],
  'aws-cloudwatch': () => [
    trigger('aws-cloudwatch', { namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesVisible', dimensionName: ['QueueName'], dimensionValue: ['orders'], targetMetricValue: 20, minMetricValue: 0, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: no such key
    trigger('aws-cloudwatch', { namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesVisible', dimensionName: ['QueueName'], dimensionValue: ['orders'], targetMetricValue: 20, minMetricValue: 0, awsRegion: 'eu-west-1', noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: awsRoleArn belongs to authentication
    trigger('aws-cloudwatch', { namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesVisible', dimensionName: ['QueueName'], dimensionValue: ['orders'], targetMetricValue: 20, minMetricValue: 0, awsRegion: 'eu-west-1', awsRoleArn: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: namespace is of another type
    trigger('aws-cloudwatch', { namespace: true, metricName: 'ApproximateNumberOfMessagesVisible', dimensionName: ['QueueName'], dimensionValue: ['orders'], targetMetricValue: 20, minMetricValue: 0, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: targetMetricValue is required
    trigger('aws-cloudwatch', { namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesVisible', dimensionName: ['QueueName'], dimensionValue: ['orders'], minMetricValue: 0, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
  ],
  'aws-dynamodb-streams': () => [
    trigger('aws-dynamodb-streams', { tableName: 'orders', shardCount: 2, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: no such key
    trigger('aws-dynamodb-streams', { tableName: 'orders', shardCount: 2, awsRegion: 'eu-west-1', noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: awsRoleArn belongs to authentication
    trigger('aws-dynamodb-streams', { tableName: 'orders', shardCount: 2, awsRegion: 'eu-west-1', awsRoleArn: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: shardCount is of another type
    trigger('aws-dynamodb-streams', { tableName: 'orders', shardCount: true, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: tableName is required
    trigger('aws-dynamodb-streams', { shardCount: 2, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
  ],
  'aws-dynamodb': () => [
    trigger('aws-dynamodb', { tableName: 'orders', keyConditionExpression: '#state = :state', expressionAttributeNames: '{"#state": "state"}', expressionAttributeValues: '{":state": {"S": "new"}}', targetValue: 20, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: no such key
    trigger('aws-dynamodb', { tableName: 'orders', keyConditionExpression: '#state = :state', expressionAttributeNames: '{"#state": "state"}', expressionAttributeValues: '{":state": {"S": "new"}}', targetValue: 20, awsRegion: 'eu-west-1', noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: awsRoleArn belongs to authentication
    trigger('aws-dynamodb', { tableName: 'orders', keyConditionExpression: '#state = :state', expressionAttributeNames: '{"#state": "state"}', expressionAttributeValues: '{":state": {"S": "new"}}', targetValue: 20, awsRegion: 'eu-west-1', awsRoleArn: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: tableName is of another type
    trigger('aws-dynamodb', { tableName: true, keyConditionExpression: '#state = :state', expressionAttributeNames: '{"#state": "state"}', expressionAttributeValues: '{":state": {"S": "new"}}', targetValue: 20, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: tableName is required
    trigger('aws-dynamodb', { keyConditionExpression: '#state = :state', expressionAttributeNames: '{"#state": "state"}', expressionAttributeValues: '{":state": {"S": "new"}}', targetValue: 20, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
  ],
  'aws-kinesis-stream': () => [
    trigger('aws-kinesis-stream', { streamName: 'orders', shardCount: 2, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: no such key
    trigger('aws-kinesis-stream', { streamName: 'orders', shardCount: 2, awsRegion: 'eu-west-1', noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: awsRoleArn belongs to authentication
    trigger('aws-kinesis-stream', { streamName: 'orders', shardCount: 2, awsRegion: 'eu-west-1', awsRoleArn: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: shardCount is of another type
    trigger('aws-kinesis-stream', { streamName: 'orders', shardCount: true, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: streamName is required
    trigger('aws-kinesis-stream', { shardCount: 2, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
  ],
  'aws-sqs-queue': () => [
    trigger('aws-sqs-queue', { queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders', queueLength: 5, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: no such key
    trigger('aws-sqs-queue', { queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders', queueLength: 5, awsRegion: 'eu-west-1', noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: awsRoleArn belongs to authentication
    trigger('aws-sqs-queue', { queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders', queueLength: 5, awsRegion: 'eu-west-1', awsRoleArn: 'x' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: queueLength is of another type
    trigger('aws-sqs-queue', { queueURL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders', queueLength: true, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
    // @ts-expect-error: queueURL is required
    trigger('aws-sqs-queue', { queueLength: 5, awsRegion: 'eu-west-1' }, { authentication: { podIdentity: { provider: 'aws' } } }),
  ],
  'azure-app-insights': () => [
    trigger('azure-app-insights', { applicationInsightsId: '2b9e4c1a-4b6d-4d2b-9f65-0c1f3a7d9e11', tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', metricId: 'requests/count', metricAggregationTimespan: '0:05', metricAggregationType: 'sum', targetValue: 100 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-app-insights', { applicationInsightsId: '2b9e4c1a-4b6d-4d2b-9f65-0c1f3a7d9e11', tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', metricId: 'requests/count', metricAggregationTimespan: '0:05', metricAggregationType: 'sum', targetValue: 100, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: activeDirectoryClientPassword belongs to authentication
    trigger('azure-app-insights', { applicationInsightsId: '2b9e4c1a-4b6d-4d2b-9f65-0c1f3a7d9e11', tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', metricId: 'requests/count', metricAggregationTimespan: '0:05', metricAggregationType: 'sum', targetValue: 100, activeDirectoryClientPassword: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: targetValue is of another type
    trigger('azure-app-insights', { applicationInsightsId: '2b9e4c1a-4b6d-4d2b-9f65-0c1f3a7d9e11', tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', metricId: 'requests/count', metricAggregationTimespan: '0:05', metricAggregationType: 'sum', targetValue: true }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: metricId is required
    trigger('azure-app-insights', { applicationInsightsId: '2b9e4c1a-4b6d-4d2b-9f65-0c1f3a7d9e11', tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', metricAggregationTimespan: '0:05', metricAggregationType: 'sum', targetValue: 100 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-blob': () => [
    trigger('azure-blob', { accountName: 'shopstorage', blobContainerName: 'orders', blobCount: 10 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-blob', { accountName: 'shopstorage', blobContainerName: 'orders', blobCount: 10, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: connection belongs to authentication
    trigger('azure-blob', { accountName: 'shopstorage', blobContainerName: 'orders', blobCount: 10, connection: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: blobContainerName is of another type
    trigger('azure-blob', { accountName: 'shopstorage', blobContainerName: true, blobCount: 10 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: blobContainerName is required
    trigger('azure-blob', { accountName: 'shopstorage', blobCount: 10 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-data-explorer': () => [
    trigger('azure-data-explorer', { endpoint: 'https://shop.westeurope.kusto.windows.net', databaseName: 'shop', query: "Orders | where State == 'new' | count", threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-data-explorer', { endpoint: 'https://shop.westeurope.kusto.windows.net', databaseName: 'shop', query: "Orders | where State == 'new' | count", threshold: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: clientSecret belongs to authentication
    trigger('azure-data-explorer', { endpoint: 'https://shop.westeurope.kusto.windows.net', databaseName: 'shop', query: "Orders | where State == 'new' | count", threshold: 20, clientSecret: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: databaseName is of another type
    trigger('azure-data-explorer', { endpoint: 'https://shop.westeurope.kusto.windows.net', databaseName: true, query: "Orders | where State == 'new' | count", threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: databaseName is required
    trigger('azure-data-explorer', { endpoint: 'https://shop.westeurope.kusto.windows.net', query: "Orders | where State == 'new' | count", threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-eventhub': () => [
    trigger('azure-eventhub', { eventHubNamespace: 'shop', eventHubName: 'orders', storageAccountName: 'shopstorage', blobContainer: 'checkpoints', checkpointStrategy: 'blobMetadata', unprocessedEventThreshold: 64 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-eventhub', { eventHubNamespace: 'shop', eventHubName: 'orders', storageAccountName: 'shopstorage', blobContainer: 'checkpoints', checkpointStrategy: 'blobMetadata', unprocessedEventThreshold: 64, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: connection belongs to authentication
    trigger('azure-eventhub', { eventHubNamespace: 'shop', eventHubName: 'orders', storageAccountName: 'shopstorage', blobContainer: 'checkpoints', checkpointStrategy: 'blobMetadata', unprocessedEventThreshold: 64, connection: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: unprocessedEventThreshold is of another type
    trigger('azure-eventhub', { eventHubNamespace: 'shop', eventHubName: 'orders', storageAccountName: 'shopstorage', blobContainer: 'checkpoints', checkpointStrategy: 'blobMetadata', unprocessedEventThreshold: true }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-log-analytics': () => [
    trigger('azure-log-analytics', { workspaceId: '1d1b9f0e-6a51-45b4-9c6c-2a4b8f7c6d33', query: "AppEvents | where Name == 'order-waiting' | summarize value = count()", threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-log-analytics', { workspaceId: '1d1b9f0e-6a51-45b4-9c6c-2a4b8f7c6d33', query: "AppEvents | where Name == 'order-waiting' | summarize value = count()", threshold: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: clientSecret belongs to authentication
    trigger('azure-log-analytics', { workspaceId: '1d1b9f0e-6a51-45b4-9c6c-2a4b8f7c6d33', query: "AppEvents | where Name == 'order-waiting' | summarize value = count()", threshold: 20, clientSecret: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: workspaceId is of another type
    trigger('azure-log-analytics', { workspaceId: true, query: "AppEvents | where Name == 'order-waiting' | summarize value = count()", threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: query is required
    trigger('azure-log-analytics', { workspaceId: '1d1b9f0e-6a51-45b4-9c6c-2a4b8f7c6d33', threshold: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-monitor': () => [
    trigger('azure-monitor', { tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', subscriptionId: '5c2e8d7b-0d43-4c59-8a2e-6f9b1e3a4c44', resourceGroupName: 'shop', resourceURI: 'Microsoft.ServiceBus/namespaces/shop', metricName: 'ActiveMessages', metricAggregationType: 'Average', targetValue: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-monitor', { tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', subscriptionId: '5c2e8d7b-0d43-4c59-8a2e-6f9b1e3a4c44', resourceGroupName: 'shop', resourceURI: 'Microsoft.ServiceBus/namespaces/shop', metricName: 'ActiveMessages', metricAggregationType: 'Average', targetValue: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: activeDirectoryClientPassword belongs to authentication
    trigger('azure-monitor', { tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', subscriptionId: '5c2e8d7b-0d43-4c59-8a2e-6f9b1e3a4c44', resourceGroupName: 'shop', resourceURI: 'Microsoft.ServiceBus/namespaces/shop', metricName: 'ActiveMessages', metricAggregationType: 'Average', targetValue: 20, activeDirectoryClientPassword: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: targetValue is of another type
    trigger('azure-monitor', { tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', subscriptionId: '5c2e8d7b-0d43-4c59-8a2e-6f9b1e3a4c44', resourceGroupName: 'shop', resourceURI: 'Microsoft.ServiceBus/namespaces/shop', metricName: 'ActiveMessages', metricAggregationType: 'Average', targetValue: true }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: targetValue is required
    trigger('azure-monitor', { tenantId: '8f0c7a4e-3a57-4a0c-8f3e-5b1f6f0f2d22', subscriptionId: '5c2e8d7b-0d43-4c59-8a2e-6f9b1e3a4c44', resourceGroupName: 'shop', resourceURI: 'Microsoft.ServiceBus/namespaces/shop', metricName: 'ActiveMessages', metricAggregationType: 'Average' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-pipelines': () => [
    trigger('azure-pipelines', { organizationURL: 'https://dev.azure.com/example', poolName: 'kubernetes-agents', targetPipelinesQueueLength: 1 }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'azure-pipelines-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: no such key
    trigger('azure-pipelines', { organizationURL: 'https://dev.azure.com/example', poolName: 'kubernetes-agents', targetPipelinesQueueLength: 1, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'azure-pipelines-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: personalAccessToken belongs to authentication
    trigger('azure-pipelines', { organizationURL: 'https://dev.azure.com/example', poolName: 'kubernetes-agents', targetPipelinesQueueLength: 1, personalAccessToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'azure-pipelines-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: organizationURL is of another type
    trigger('azure-pipelines', { organizationURL: true, poolName: 'kubernetes-agents', targetPipelinesQueueLength: 1 }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'azure-pipelines-credentials', key: 'personalAccessToken' }] } }),
  ],
  'azure-queue': () => [
    trigger('azure-queue', { accountName: 'shopstorage', queueName: 'orders', queueLength: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-queue', { accountName: 'shopstorage', queueName: 'orders', queueLength: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: connection belongs to authentication
    trigger('azure-queue', { accountName: 'shopstorage', queueName: 'orders', queueLength: 20, connection: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: queueName is of another type
    trigger('azure-queue', { accountName: 'shopstorage', queueName: true, queueLength: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: queueName is required
    trigger('azure-queue', { accountName: 'shopstorage', queueLength: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'azure-servicebus': () => [
    trigger('azure-servicebus', { namespace: 'shop', queueName: 'orders', messageCount: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: no such key
    trigger('azure-servicebus', { namespace: 'shop', queueName: 'orders', messageCount: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: connection belongs to authentication
    trigger('azure-servicebus', { namespace: 'shop', queueName: 'orders', messageCount: 20, connection: 'x' }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: messageCount is of another type
    trigger('azure-servicebus', { namespace: 'shop', queueName: 'orders', messageCount: true }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
    // @ts-expect-error: queueName is required
    trigger('azure-servicebus', { namespace: 'shop', messageCount: 20 }, { authentication: { podIdentity: { provider: 'azure-workload' } } }),
  ],
  'beanstalkd': () => [
    trigger('beanstalkd', { server: 'beanstalkd.shop.svc.cluster.local:11300', tube: 'orders', value: 10, timeout: '5s' }),
    // @ts-expect-error: no such key
    trigger('beanstalkd', { server: 'beanstalkd.shop.svc.cluster.local:11300', tube: 'orders', value: 10, timeout: '5s', noSuchKey: 'x' }),
    // @ts-expect-error: server is of another type
    trigger('beanstalkd', { server: true, tube: 'orders', value: 10, timeout: '5s' }),
    // @ts-expect-error: server is required
    trigger('beanstalkd', { tube: 'orders', value: 10, timeout: '5s' }),
  ],
  'cassandra': () => [
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, username: 'keda', keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'cassandra-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, username: 'keda', keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'cassandra-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, username: 'keda', keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'cassandra-credentials', key: 'password' }] } }),
    // @ts-expect-error: username is of another type
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, username: true, keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'cassandra-credentials', key: 'password' }] } }),
    // @ts-expect-error: username is required
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'cassandra-credentials', key: 'password' }] } }),
    // @ts-expect-error: authentication is required
    trigger('cassandra', { clusterIPAddress: 'cassandra.shop.svc.cluster.local', port: 9042, username: 'keda', keyspace: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20 }),
  ],
  'clickhouse': () => [
    trigger('clickhouse', { host: 'clickhouse.shop.svc.cluster.local', port: 9000, username: 'keda', database: 'shop', query: "SELECT count() FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'clickhouse-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('clickhouse', { host: 'clickhouse.shop.svc.cluster.local', port: 9000, username: 'keda', database: 'shop', query: "SELECT count() FROM orders WHERE state = 'new'", targetQueryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'clickhouse-credentials', key: 'password' }] } }),
    // @ts-expect-error: connectionString belongs to authentication
    trigger('clickhouse', { host: 'clickhouse.shop.svc.cluster.local', port: 9000, username: 'keda', database: 'shop', query: "SELECT count() FROM orders WHERE state = 'new'", targetQueryValue: 20, connectionString: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'clickhouse-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is of another type
    trigger('clickhouse', { host: true, port: 9000, username: 'keda', database: 'shop', query: "SELECT count() FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'clickhouse-credentials', key: 'password' }] } }),
    // @ts-expect-error: query is required
    trigger('clickhouse', { host: 'clickhouse.shop.svc.cluster.local', port: 9000, username: 'keda', database: 'shop', targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'clickhouse-credentials', key: 'password' }] } }),
  ],
  'couchdb': () => [
    trigger('couchdb', { host: 'couchdb.shop.svc.cluster.local', port: 5984, username: 'admin', dbName: 'orders', query: '{"selector": {"state": "new"}, "fields": ["_id"]}', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'couchdb-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('couchdb', { host: 'couchdb.shop.svc.cluster.local', port: 5984, username: 'admin', dbName: 'orders', query: '{"selector": {"state": "new"}, "fields": ["_id"]}', queryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'couchdb-credentials', key: 'password' }] } }),
    // @ts-expect-error: connectionString belongs to authentication
    trigger('couchdb', { host: 'couchdb.shop.svc.cluster.local', port: 5984, username: 'admin', dbName: 'orders', query: '{"selector": {"state": "new"}, "fields": ["_id"]}', queryValue: 20, connectionString: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'couchdb-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is of another type
    trigger('couchdb', { host: true, port: 5984, username: 'admin', dbName: 'orders', query: '{"selector": {"state": "new"}, "fields": ["_id"]}', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'couchdb-credentials', key: 'password' }] } }),
  ],
  'cpu': () => [
    trigger('cpu', { value: 60 }, { metricType: 'Utilization' }),
    // @ts-expect-error: no such key
    trigger('cpu', { value: 60, noSuchKey: 'x' }, { metricType: 'Utilization' }),
    // @ts-expect-error: type is gone from KEDA
    trigger('cpu', { value: 60, type: 'x' }, { metricType: 'Utilization' }),
    // @ts-expect-error: value is of another type
    trigger('cpu', { value: true }, { metricType: 'Utilization' }),
    // @ts-expect-error: value is required
    trigger('cpu', {}, { metricType: 'Utilization' }),
    // @ts-expect-error: metricType is required
    trigger('cpu', { value: 60 }),
  ],
  'cron': () => [
    trigger('cron', { timezone: 'Europe/Berlin', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 5 }),
    // @ts-expect-error: no such key
    trigger('cron', { timezone: 'Europe/Berlin', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 5, noSuchKey: 'x' }),
    // @ts-expect-error: start is of another type
    trigger('cron', { timezone: 'Europe/Berlin', start: true, end: '0 18 * * *', desiredReplicas: 5 }),
    // @ts-expect-error: start is required
    trigger('cron', { timezone: 'Europe/Berlin', end: '0 18 * * *', desiredReplicas: 5 }),
  ],
  'datadog': () => [
    trigger('datadog', { query: 'sum:shop.orders.waiting{env:production}', targetValue: 20, age: 120 }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'datadog-credentials', key: 'apiKey' }, { parameter: 'appKey', name: 'datadog-credentials', key: 'appKey' }, { parameter: 'datadogSite', name: 'datadog-credentials', key: 'datadogSite' }] } }),
    // @ts-expect-error: no such key
    trigger('datadog', { query: 'sum:shop.orders.waiting{env:production}', targetValue: 20, age: 120, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'datadog-credentials', key: 'apiKey' }, { parameter: 'appKey', name: 'datadog-credentials', key: 'appKey' }, { parameter: 'datadogSite', name: 'datadog-credentials', key: 'datadogSite' }] } }),
    // @ts-expect-error: datadogNamespace belongs to authentication
    trigger('datadog', { query: 'sum:shop.orders.waiting{env:production}', targetValue: 20, age: 120, datadogNamespace: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'datadog-credentials', key: 'apiKey' }, { parameter: 'appKey', name: 'datadog-credentials', key: 'appKey' }, { parameter: 'datadogSite', name: 'datadog-credentials', key: 'datadogSite' }] } }),
    // @ts-expect-error: query is of another type
    trigger('datadog', { query: true, targetValue: 20, age: 120 }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'datadog-credentials', key: 'apiKey' }, { parameter: 'appKey', name: 'datadog-credentials', key: 'appKey' }, { parameter: 'datadogSite', name: 'datadog-credentials', key: 'datadogSite' }] } }),
  ],
  'dynatrace': () => [
    trigger('dynatrace', { host: 'https://abc12345.live.dynatrace.com', metricSelector: 'shop.orders.waiting:sum', from: 'now-5m', threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'dynatrace-credentials', key: 'token' }] } }),
    // @ts-expect-error: no such key
    trigger('dynatrace', { host: 'https://abc12345.live.dynatrace.com', metricSelector: 'shop.orders.waiting:sum', from: 'now-5m', threshold: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'dynatrace-credentials', key: 'token' }] } }),
    // @ts-expect-error: token belongs to authentication
    trigger('dynatrace', { host: 'https://abc12345.live.dynatrace.com', metricSelector: 'shop.orders.waiting:sum', from: 'now-5m', threshold: 20, token: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'dynatrace-credentials', key: 'token' }] } }),
    // @ts-expect-error: host is of another type
    trigger('dynatrace', { host: true, metricSelector: 'shop.orders.waiting:sum', from: 'now-5m', threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'dynatrace-credentials', key: 'token' }] } }),
    // @ts-expect-error: threshold is required
    trigger('dynatrace', { host: 'https://abc12345.live.dynatrace.com', metricSelector: 'shop.orders.waiting:sum', from: 'now-5m' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'dynatrace-credentials', key: 'token' }] } }),
    // @ts-expect-error: authentication is required
    trigger('dynatrace', { host: 'https://abc12345.live.dynatrace.com', metricSelector: 'shop.orders.waiting:sum', from: 'now-5m', threshold: 20 }),
  ],
  'elastic-forecast': () => [
    trigger('elastic-forecast', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', jobID: 'order-rate', lookAhead: '10m', targetValue: 100 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elastic-forecast-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('elastic-forecast', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', jobID: 'order-rate', lookAhead: '10m', targetValue: 100, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elastic-forecast-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('elastic-forecast', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', jobID: 'order-rate', lookAhead: '10m', targetValue: 100, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elastic-forecast-credentials', key: 'password' }] } }),
    // @ts-expect-error: addresses is of another type
    trigger('elastic-forecast', { addresses: true, username: 'keda', jobID: 'order-rate', lookAhead: '10m', targetValue: 100 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elastic-forecast-credentials', key: 'password' }] } }),
    // @ts-expect-error: jobID is required
    trigger('elastic-forecast', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', lookAhead: '10m', targetValue: 100 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elastic-forecast-credentials', key: 'password' }] } }),
  ],
  'elasticsearch': () => [
    trigger('elasticsearch', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elasticsearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('elasticsearch', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elasticsearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('elasticsearch', { addresses: ['https://elasticsearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elasticsearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: addresses is of another type
    trigger('elasticsearch', { addresses: true, username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'elasticsearch-credentials', key: 'password' }] } }),
  ],
  'etcd': () => [
    trigger('etcd', { endpoints: ['etcd-0.example.com:2379', 'etcd-1.example.com:2379'], watchKey: 'orders/waiting', value: 20 }),
    // @ts-expect-error: no such key
    trigger('etcd', { endpoints: ['etcd-0.example.com:2379', 'etcd-1.example.com:2379'], watchKey: 'orders/waiting', value: 20, noSuchKey: 'x' }),
    // @ts-expect-error: username belongs to authentication
    trigger('etcd', { endpoints: ['etcd-0.example.com:2379', 'etcd-1.example.com:2379'], watchKey: 'orders/waiting', value: 20, username: 'x' }),
    // @ts-expect-error: endpoints is of another type
    trigger('etcd', { endpoints: true, watchKey: 'orders/waiting', value: 20 }),
    // @ts-expect-error: endpoints is required
    trigger('etcd', { watchKey: 'orders/waiting', value: 20 }),
  ],
  'external-push': () => [
    trigger('external-push', { scalerAddress: 'order-scaler.shop.svc.cluster.local:8080', queue: 'orders' }),
    // @ts-expect-error: scalerAddress is of another type
    trigger('external-push', { scalerAddress: true, queue: 'orders' }),
    // @ts-expect-error: scalerAddress is required
    trigger('external-push', { queue: 'orders' }),
  ],
  'external': () => [
    trigger('external', { scalerAddress: 'order-scaler.shop.svc.cluster.local:8080', queue: 'orders' }),
    // @ts-expect-error: scalerAddress is of another type
    trigger('external', { scalerAddress: true, queue: 'orders' }),
    // @ts-expect-error: scalerAddress is required
    trigger('external', { queue: 'orders' }),
  ],
  'forgejo-runner': () => [
    trigger('forgejo-runner', { address: 'https://forgejo.example.com', org: 'shop', labels: 'ubuntu-22.04' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'forgejo-runner-credentials', key: 'token' }] } }),
    // @ts-expect-error: no such key
    trigger('forgejo-runner', { address: 'https://forgejo.example.com', org: 'shop', labels: 'ubuntu-22.04', noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'forgejo-runner-credentials', key: 'token' }] } }),
    // @ts-expect-error: token belongs to authentication
    trigger('forgejo-runner', { address: 'https://forgejo.example.com', org: 'shop', labels: 'ubuntu-22.04', token: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'forgejo-runner-credentials', key: 'token' }] } }),
    // @ts-expect-error: address is of another type
    trigger('forgejo-runner', { address: true, org: 'shop', labels: 'ubuntu-22.04' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'forgejo-runner-credentials', key: 'token' }] } }),
    // @ts-expect-error: address is required
    trigger('forgejo-runner', { org: 'shop', labels: 'ubuntu-22.04' }, { authentication: { secretTargetRef: [{ parameter: 'token', name: 'forgejo-runner-credentials', key: 'token' }] } }),
  ],
  'gcp-cloudtasks': () => [
    trigger('gcp-cloudtasks', { projectID: 'example-shop', queueName: 'orders', value: 100 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: no such key
    trigger('gcp-cloudtasks', { projectID: 'example-shop', queueName: 'orders', value: 100, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: GoogleApplicationCredentials belongs to authentication
    trigger('gcp-cloudtasks', { projectID: 'example-shop', queueName: 'orders', value: 100, GoogleApplicationCredentials: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: value is of another type
    trigger('gcp-cloudtasks', { projectID: 'example-shop', queueName: 'orders', value: true }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: queueName is required
    trigger('gcp-cloudtasks', { projectID: 'example-shop', value: 100 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
  ],
  'gcp-pubsub': () => [
    trigger('gcp-pubsub', { subscriptionName: 'orders', mode: 'SubscriptionSize', value: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: no such key
    trigger('gcp-pubsub', { subscriptionName: 'orders', mode: 'SubscriptionSize', value: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: GoogleApplicationCredentials belongs to authentication
    trigger('gcp-pubsub', { subscriptionName: 'orders', mode: 'SubscriptionSize', value: 20, GoogleApplicationCredentials: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: subscriptionSize is gone from KEDA
    trigger('gcp-pubsub', { subscriptionName: 'orders', mode: 'SubscriptionSize', value: 20, subscriptionSize: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: mode is of another type
    trigger('gcp-pubsub', { subscriptionName: 'orders', mode: true, value: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
  ],
  'gcp-spanner': () => [
    trigger('gcp-spanner', { projectId: 'example-shop', instanceId: 'shop', databaseId: 'orders', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: no such key
    trigger('gcp-spanner', { projectId: 'example-shop', instanceId: 'shop', databaseId: 'orders', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: GoogleApplicationCredentials belongs to authentication
    trigger('gcp-spanner', { projectId: 'example-shop', instanceId: 'shop', databaseId: 'orders', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20, GoogleApplicationCredentials: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: projectId is of another type
    trigger('gcp-spanner', { projectId: true, instanceId: 'shop', databaseId: 'orders', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: projectId is required
    trigger('gcp-spanner', { instanceId: 'shop', databaseId: 'orders', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
  ],
  'gcp-stackdriver': () => [
    trigger('gcp-stackdriver', { projectId: 'example-shop', filter: 'metric.type="pubsub.googleapis.com/subscription/num_undelivered_messages" AND resource.labels.subscription_id="orders"', targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: no such key
    trigger('gcp-stackdriver', { projectId: 'example-shop', filter: 'metric.type="pubsub.googleapis.com/subscription/num_undelivered_messages" AND resource.labels.subscription_id="orders"', targetValue: 20, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: GoogleApplicationCredentials belongs to authentication
    trigger('gcp-stackdriver', { projectId: 'example-shop', filter: 'metric.type="pubsub.googleapis.com/subscription/num_undelivered_messages" AND resource.labels.subscription_id="orders"', targetValue: 20, GoogleApplicationCredentials: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: projectId is of another type
    trigger('gcp-stackdriver', { projectId: true, filter: 'metric.type="pubsub.googleapis.com/subscription/num_undelivered_messages" AND resource.labels.subscription_id="orders"', targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: projectId is required
    trigger('gcp-stackdriver', { filter: 'metric.type="pubsub.googleapis.com/subscription/num_undelivered_messages" AND resource.labels.subscription_id="orders"', targetValue: 20 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
  ],
  'gcp-storage': () => [
    trigger('gcp-storage', { bucketName: 'example-shop-orders', targetObjectCount: 50 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: no such key
    trigger('gcp-storage', { bucketName: 'example-shop-orders', targetObjectCount: 50, noSuchKey: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: GoogleApplicationCredentials belongs to authentication
    trigger('gcp-storage', { bucketName: 'example-shop-orders', targetObjectCount: 50, GoogleApplicationCredentials: 'x' }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: bucketName is of another type
    trigger('gcp-storage', { bucketName: true, targetObjectCount: 50 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
    // @ts-expect-error: bucketName is required
    trigger('gcp-storage', { targetObjectCount: 50 }, { authentication: { podIdentity: { provider: 'gcp' } } }),
  ],
  'github-runner': () => [
    trigger('github-runner', { owner: 'example', runnerScope: 'org', repos: ['shop'], labels: ['self-hosted'], targetWorkflowQueueLength: 1 }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'github-runner-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: no such key
    trigger('github-runner', { owner: 'example', runnerScope: 'org', repos: ['shop'], labels: ['self-hosted'], targetWorkflowQueueLength: 1, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'github-runner-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: personalAccessToken belongs to authentication
    trigger('github-runner', { owner: 'example', runnerScope: 'org', repos: ['shop'], labels: ['self-hosted'], targetWorkflowQueueLength: 1, personalAccessToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'github-runner-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: owner is of another type
    trigger('github-runner', { owner: true, runnerScope: 'org', repos: ['shop'], labels: ['self-hosted'], targetWorkflowQueueLength: 1 }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'github-runner-credentials', key: 'personalAccessToken' }] } }),
    // @ts-expect-error: owner is required
    trigger('github-runner', { runnerScope: 'org', repos: ['shop'], labels: ['self-hosted'], targetWorkflowQueueLength: 1 }, { authentication: { secretTargetRef: [{ parameter: 'personalAccessToken', name: 'github-runner-credentials', key: 'personalAccessToken' }] } }),
  ],
  'graphite': () => [
    trigger('graphite', { serverAddress: 'http://graphite.monitoring.svc.cluster.local:8080', query: 'shop.orders.waiting', queryTime: '-10Minutes', threshold: 20 }),
    // @ts-expect-error: no such key
    trigger('graphite', { serverAddress: 'http://graphite.monitoring.svc.cluster.local:8080', query: 'shop.orders.waiting', queryTime: '-10Minutes', threshold: 20, noSuchKey: 'x' }),
    // @ts-expect-error: username belongs to authentication
    trigger('graphite', { serverAddress: 'http://graphite.monitoring.svc.cluster.local:8080', query: 'shop.orders.waiting', queryTime: '-10Minutes', threshold: 20, username: 'x' }),
    // @ts-expect-error: serverAddress is of another type
    trigger('graphite', { serverAddress: true, query: 'shop.orders.waiting', queryTime: '-10Minutes', threshold: 20 }),
    // @ts-expect-error: serverAddress is required
    trigger('graphite', { query: 'shop.orders.waiting', queryTime: '-10Minutes', threshold: 20 }),
  ],
  'huawei-cloudeye': () => [
    trigger('huawei-cloudeye', { namespace: 'SYS.DMS', metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
    // @ts-expect-error: no such key
    trigger('huawei-cloudeye', { namespace: 'SYS.DMS', metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
    // @ts-expect-error: IdentityEndpoint belongs to authentication
    trigger('huawei-cloudeye', { namespace: 'SYS.DMS', metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20, IdentityEndpoint: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
    // @ts-expect-error: minMetricValue is gone from KEDA
    trigger('huawei-cloudeye', { namespace: 'SYS.DMS', metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20, minMetricValue: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
    // @ts-expect-error: namespace is of another type
    trigger('huawei-cloudeye', { namespace: true, metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
    // @ts-expect-error: namespace is required
    trigger('huawei-cloudeye', { metricName: 'queue_messages', dimensionName: 'queue_id', dimensionValue: 'orders', targetMetricValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'IdentityEndpoint', name: 'huawei-cloudeye-credentials', key: 'IdentityEndpoint' }, { parameter: 'ProjectID', name: 'huawei-cloudeye-credentials', key: 'ProjectID' }, { parameter: 'DomainID', name: 'huawei-cloudeye-credentials', key: 'DomainID' }, { parameter: 'Region', name: 'huawei-cloudeye-credentials', key: 'Region' }, { parameter: 'Domain', name: 'huawei-cloudeye-credentials', key: 'Domain' }, { parameter: 'Cloud', name: 'huawei-cloudeye-credentials', key: 'Cloud' }, { parameter: 'AccessKey', name: 'huawei-cloudeye-credentials', key: 'AccessKey' }, { parameter: 'SecretKey', name: 'huawei-cloudeye-credentials', key: 'SecretKey' }] } }),
  ],
  'ibmmq': () => [
    trigger('ibmmq', { host: 'https://mq.example.com:9443/ibmmq/rest/v2/admin/action/qmgr/QM1/mqsc', queueName: ['ORDERS'], queueDepth: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'ibmmq-credentials', key: 'username' }, { parameter: 'password', name: 'ibmmq-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('ibmmq', { host: 'https://mq.example.com:9443/ibmmq/rest/v2/admin/action/qmgr/QM1/mqsc', queueName: ['ORDERS'], queueDepth: 50, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'ibmmq-credentials', key: 'username' }, { parameter: 'password', name: 'ibmmq-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('ibmmq', { host: 'https://mq.example.com:9443/ibmmq/rest/v2/admin/action/qmgr/QM1/mqsc', queueName: ['ORDERS'], queueDepth: 50, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'ibmmq-credentials', key: 'username' }, { parameter: 'password', name: 'ibmmq-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is of another type
    trigger('ibmmq', { host: true, queueName: ['ORDERS'], queueDepth: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'ibmmq-credentials', key: 'username' }, { parameter: 'password', name: 'ibmmq-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is required
    trigger('ibmmq', { queueName: ['ORDERS'], queueDepth: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'ibmmq-credentials', key: 'username' }, { parameter: 'password', name: 'ibmmq-credentials', key: 'password' }] } }),
  ],
  'influxdb': () => [
    trigger('influxdb', { serverURL: 'http://influxdb.monitoring.svc.cluster.local:8086', organizationName: 'example', query: 'from(bucket: "shop") |> range(start: -5m) |> filter(fn: (r) => r._measurement == "orders_waiting") |> last()', thresholdValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authToken', name: 'influxdb-credentials', key: 'authToken' }] } }),
    // @ts-expect-error: no such key
    trigger('influxdb', { serverURL: 'http://influxdb.monitoring.svc.cluster.local:8086', organizationName: 'example', query: 'from(bucket: "shop") |> range(start: -5m) |> filter(fn: (r) => r._measurement == "orders_waiting") |> last()', thresholdValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authToken', name: 'influxdb-credentials', key: 'authToken' }] } }),
    // @ts-expect-error: authToken belongs to authentication
    trigger('influxdb', { serverURL: 'http://influxdb.monitoring.svc.cluster.local:8086', organizationName: 'example', query: 'from(bucket: "shop") |> range(start: -5m) |> filter(fn: (r) => r._measurement == "orders_waiting") |> last()', thresholdValue: 20, authToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authToken', name: 'influxdb-credentials', key: 'authToken' }] } }),
    // @ts-expect-error: organizationName is of another type
    trigger('influxdb', { serverURL: 'http://influxdb.monitoring.svc.cluster.local:8086', organizationName: true, query: 'from(bucket: "shop") |> range(start: -5m) |> filter(fn: (r) => r._measurement == "orders_waiting") |> last()', thresholdValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authToken', name: 'influxdb-credentials', key: 'authToken' }] } }),
    // @ts-expect-error: query is required
    trigger('influxdb', { serverURL: 'http://influxdb.monitoring.svc.cluster.local:8086', organizationName: 'example', thresholdValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authToken', name: 'influxdb-credentials', key: 'authToken' }] } }),
  ],
  'kafka': () => [
    trigger('kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: 'orders', lagThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: 'orders', lagThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: ca belongs to authentication
    trigger('kafka', { bootstrapServers: ['kafka-0.example.com:9092', 'kafka-1.example.com:9092'], consumerGroup: 'order-workers', topic: 'orders', lagThreshold: 50, ca: 'x' }),
    // @ts-expect-error: bootstrapServers is of another type
    trigger('kafka', { bootstrapServers: true, consumerGroup: 'order-workers', topic: 'orders', lagThreshold: 50 }),
    // @ts-expect-error: bootstrapServers is required
    trigger('kafka', { consumerGroup: 'order-workers', topic: 'orders', lagThreshold: 50 }),
  ],
  'kubernetes-resource': () => [
    trigger('kubernetes-resource', { resourceKind: 'ConfigMap', resourceName: 'order-backlog', key: 'waiting', targetValue: 20 }),
    // @ts-expect-error: no such key
    trigger('kubernetes-resource', { resourceKind: 'ConfigMap', resourceName: 'order-backlog', key: 'waiting', targetValue: 20, noSuchKey: 'x' }),
    // @ts-expect-error: resourceKind is of another type
    trigger('kubernetes-resource', { resourceKind: true, resourceName: 'order-backlog', key: 'waiting', targetValue: 20 }),
    // @ts-expect-error: resourceKind is required
    trigger('kubernetes-resource', { resourceName: 'order-backlog', key: 'waiting', targetValue: 20 }),
  ],
  'kubernetes-workload': () => [
    trigger('kubernetes-workload', { podSelector: 'app=order-frontend', value: 2 }),
    // @ts-expect-error: no such key
    trigger('kubernetes-workload', { podSelector: 'app=order-frontend', value: 2, noSuchKey: 'x' }),
    // @ts-expect-error: podSelector is of another type
    trigger('kubernetes-workload', { podSelector: true, value: 2 }),
    // @ts-expect-error: podSelector is required
    trigger('kubernetes-workload', { value: 2 }),
  ],
  'liiklus': () => [
    trigger('liiklus', { address: 'liiklus.shop.svc.cluster.local:6565', topic: 'orders', group: 'order-workers', lagThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('liiklus', { address: 'liiklus.shop.svc.cluster.local:6565', topic: 'orders', group: 'order-workers', lagThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: lagThreshold is of another type
    trigger('liiklus', { address: 'liiklus.shop.svc.cluster.local:6565', topic: 'orders', group: 'order-workers', lagThreshold: true }),
    // @ts-expect-error: address is required
    trigger('liiklus', { topic: 'orders', group: 'order-workers', lagThreshold: 50 }),
  ],
  'loki': () => [
    trigger('loki', { serverAddress: 'http://loki.monitoring.svc.cluster.local:3100', query: 'sum(rate({app="shop"} |= "order-waiting" [1m]))', threshold: 0.5 }),
    // @ts-expect-error: no such key
    trigger('loki', { serverAddress: 'http://loki.monitoring.svc.cluster.local:3100', query: 'sum(rate({app="shop"} |= "order-waiting" [1m]))', threshold: 0.5, noSuchKey: 'x' }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('loki', { serverAddress: 'http://loki.monitoring.svc.cluster.local:3100', query: 'sum(rate({app="shop"} |= "order-waiting" [1m]))', threshold: 0.5, bearerToken: 'x' }),
    // @ts-expect-error: serverAddress is of another type
    trigger('loki', { serverAddress: true, query: 'sum(rate({app="shop"} |= "order-waiting" [1m]))', threshold: 0.5 }),
    // @ts-expect-error: serverAddress is required
    trigger('loki', { query: 'sum(rate({app="shop"} |= "order-waiting" [1m]))', threshold: 0.5 }),
  ],
  'memory': () => [
    trigger('memory', { value: 70 }, { metricType: 'Utilization' }),
    // @ts-expect-error: no such key
    trigger('memory', { value: 70, noSuchKey: 'x' }, { metricType: 'Utilization' }),
    // @ts-expect-error: type is gone from KEDA
    trigger('memory', { value: 70, type: 'x' }, { metricType: 'Utilization' }),
    // @ts-expect-error: value is of another type
    trigger('memory', { value: true }, { metricType: 'Utilization' }),
    // @ts-expect-error: value is required
    trigger('memory', {}, { metricType: 'Utilization' }),
    // @ts-expect-error: metricType is required
    trigger('memory', { value: 70 }),
  ],
  'metrics-api': () => [
    trigger('metrics-api', { url: 'http://orders.shop.svc.cluster.local:8080/backlog', valueLocation: 'orders.waiting', targetValue: 20 }),
    // @ts-expect-error: no such key
    trigger('metrics-api', { url: 'http://orders.shop.svc.cluster.local:8080/backlog', valueLocation: 'orders.waiting', targetValue: 20, noSuchKey: 'x' }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('metrics-api', { url: 'http://orders.shop.svc.cluster.local:8080/backlog', valueLocation: 'orders.waiting', targetValue: 20, bearerToken: 'x' }),
    // @ts-expect-error: targetValue is of another type
    trigger('metrics-api', { url: 'http://orders.shop.svc.cluster.local:8080/backlog', valueLocation: 'orders.waiting', targetValue: true }),
    // @ts-expect-error: url is required
    trigger('metrics-api', { valueLocation: 'orders.waiting', targetValue: 20 }),
  ],
  'mongodb': () => [
    trigger('mongodb', { host: 'mongodb.shop.svc.cluster.local', port: 27017, username: 'keda', dbName: 'shop', collection: 'orders', query: '{"state": "new"}', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mongodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('mongodb', { host: 'mongodb.shop.svc.cluster.local', port: 27017, username: 'keda', dbName: 'shop', collection: 'orders', query: '{"state": "new"}', queryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mongodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: connectionString belongs to authentication
    trigger('mongodb', { host: 'mongodb.shop.svc.cluster.local', port: 27017, username: 'keda', dbName: 'shop', collection: 'orders', query: '{"state": "new"}', queryValue: 20, connectionString: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mongodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is of another type
    trigger('mongodb', { host: true, port: 27017, username: 'keda', dbName: 'shop', collection: 'orders', query: '{"state": "new"}', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mongodb-credentials', key: 'password' }] } }),
    // @ts-expect-error: collection is required
    trigger('mongodb', { host: 'mongodb.shop.svc.cluster.local', port: 27017, username: 'keda', dbName: 'shop', query: '{"state": "new"}', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mongodb-credentials', key: 'password' }] } }),
  ],
  'mssql': () => [
    trigger('mssql', { host: 'mssql.shop.svc.cluster.local', port: 1433, username: 'keda', database: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mssql-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('mssql', { host: 'mssql.shop.svc.cluster.local', port: 1433, username: 'keda', database: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mssql-credentials', key: 'password' }] } }),
    // @ts-expect-error: connectionString belongs to authentication
    trigger('mssql', { host: 'mssql.shop.svc.cluster.local', port: 1433, username: 'keda', database: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20, connectionString: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mssql-credentials', key: 'password' }] } }),
    // @ts-expect-error: username is of another type
    trigger('mssql', { host: 'mssql.shop.svc.cluster.local', port: 1433, username: true, database: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mssql-credentials', key: 'password' }] } }),
    // @ts-expect-error: query is required
    trigger('mssql', { host: 'mssql.shop.svc.cluster.local', port: 1433, username: 'keda', database: 'shop', targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mssql-credentials', key: 'password' }] } }),
  ],
  'mysql': () => [
    trigger('mysql', { host: 'mysql.shop.svc.cluster.local', port: 3306, username: 'keda', dbName: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mysql-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('mysql', { host: 'mysql.shop.svc.cluster.local', port: 3306, username: 'keda', dbName: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", queryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mysql-credentials', key: 'password' }] } }),
    // @ts-expect-error: connectionString belongs to authentication
    trigger('mysql', { host: 'mysql.shop.svc.cluster.local', port: 3306, username: 'keda', dbName: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", queryValue: 20, connectionString: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mysql-credentials', key: 'password' }] } }),
    // @ts-expect-error: username is of another type
    trigger('mysql', { host: 'mysql.shop.svc.cluster.local', port: 3306, username: true, dbName: 'shop', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mysql-credentials', key: 'password' }] } }),
    // @ts-expect-error: query is required
    trigger('mysql', { host: 'mysql.shop.svc.cluster.local', port: 3306, username: 'keda', dbName: 'shop', queryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'mysql-credentials', key: 'password' }] } }),
  ],
  'nats-jetstream': () => [
    trigger('nats-jetstream', { natsServerMonitoringEndpoint: 'nats.shop.svc.cluster.local:8222', account: '$G', stream: 'ORDERS', consumer: 'order-workers', lagThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('nats-jetstream', { natsServerMonitoringEndpoint: 'nats.shop.svc.cluster.local:8222', account: '$G', stream: 'ORDERS', consumer: 'order-workers', lagThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: account is of another type
    trigger('nats-jetstream', { natsServerMonitoringEndpoint: 'nats.shop.svc.cluster.local:8222', account: true, stream: 'ORDERS', consumer: 'order-workers', lagThreshold: 50 }),
    // @ts-expect-error: stream is required
    trigger('nats-jetstream', { natsServerMonitoringEndpoint: 'nats.shop.svc.cluster.local:8222', account: '$G', consumer: 'order-workers', lagThreshold: 50 }),
  ],
  'new-relic': () => [
    trigger('new-relic', { account: 1234567, nrql: "SELECT latest(waiting) FROM OrderBacklog WHERE environment = 'production'", threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'queryKey', name: 'new-relic-credentials', key: 'queryKey' }] } }),
    // @ts-expect-error: no such key
    trigger('new-relic', { account: 1234567, nrql: "SELECT latest(waiting) FROM OrderBacklog WHERE environment = 'production'", threshold: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'queryKey', name: 'new-relic-credentials', key: 'queryKey' }] } }),
    // @ts-expect-error: queryKey belongs to authentication
    trigger('new-relic', { account: 1234567, nrql: "SELECT latest(waiting) FROM OrderBacklog WHERE environment = 'production'", threshold: 20, queryKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'queryKey', name: 'new-relic-credentials', key: 'queryKey' }] } }),
    // @ts-expect-error: account is of another type
    trigger('new-relic', { account: true, nrql: "SELECT latest(waiting) FROM OrderBacklog WHERE environment = 'production'", threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'queryKey', name: 'new-relic-credentials', key: 'queryKey' }] } }),
    // @ts-expect-error: nrql is required
    trigger('new-relic', { account: 1234567, threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'queryKey', name: 'new-relic-credentials', key: 'queryKey' }] } }),
    // @ts-expect-error: authentication is required
    trigger('new-relic', { account: 1234567, nrql: "SELECT latest(waiting) FROM OrderBacklog WHERE environment = 'production'", threshold: 20 }),
  ],
  'nsq': () => [
    trigger('nsq', { nsqLookupdHTTPAddresses: ['nsqlookupd.shop.svc.cluster.local:4161'], topic: 'orders', channel: 'order-workers', depthThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('nsq', { nsqLookupdHTTPAddresses: ['nsqlookupd.shop.svc.cluster.local:4161'], topic: 'orders', channel: 'order-workers', depthThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: nsqLookupdHTTPAddresses is of another type
    trigger('nsq', { nsqLookupdHTTPAddresses: true, topic: 'orders', channel: 'order-workers', depthThreshold: 50 }),
    // @ts-expect-error: nsqLookupdHTTPAddresses is required
    trigger('nsq', { topic: 'orders', channel: 'order-workers', depthThreshold: 50 }),
  ],
  'opensearch': () => [
    trigger('opensearch', { addresses: ['https://opensearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'opensearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('opensearch', { addresses: ['https://opensearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'opensearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('opensearch', { addresses: ['https://opensearch.shop.svc.cluster.local:9200'], username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'opensearch-credentials', key: 'password' }] } }),
    // @ts-expect-error: addresses is of another type
    trigger('opensearch', { addresses: true, username: 'keda', index: ['orders'], query: '{"query": {"term": {"state": "new"}}}', valueLocation: 'hits.total.value', targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'opensearch-credentials', key: 'password' }] } }),
  ],
  'openstack-metric': () => [
    trigger('openstack-metric', { metricsURL: 'https://gnocchi.example.com:8041/v1/metric', metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-metric-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-metric-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-metric-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-metric-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: no such key
    trigger('openstack-metric', { metricsURL: 'https://gnocchi.example.com:8041/v1/metric', metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-metric-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-metric-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-metric-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-metric-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: authURL belongs to authentication
    trigger('openstack-metric', { metricsURL: 'https://gnocchi.example.com:8041/v1/metric', metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80, authURL: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-metric-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-metric-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-metric-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-metric-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: metricsURL is of another type
    trigger('openstack-metric', { metricsURL: true, metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-metric-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-metric-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-metric-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-metric-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: metricsURL is required
    trigger('openstack-metric', { metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-metric-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-metric-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-metric-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-metric-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: authentication is required
    trigger('openstack-metric', { metricsURL: 'https://gnocchi.example.com:8041/v1/metric', metricID: '003bb589-166d-439d-8c31-cbf098d863de', aggregationMethod: 'mean', granularity: 300, threshold: 80 }),
  ],
  'openstack-swift': () => [
    trigger('openstack-swift', { containerName: 'orders', objectCount: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-swift-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-swift-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-swift-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-swift-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: no such key
    trigger('openstack-swift', { containerName: 'orders', objectCount: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-swift-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-swift-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-swift-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-swift-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: userID belongs to authentication
    trigger('openstack-swift', { containerName: 'orders', objectCount: 20, userID: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-swift-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-swift-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-swift-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-swift-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: containerName is of another type
    trigger('openstack-swift', { containerName: true, objectCount: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-swift-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-swift-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-swift-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-swift-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: containerName is required
    trigger('openstack-swift', { objectCount: 20 }, { authentication: { secretTargetRef: [{ parameter: 'authURL', name: 'openstack-swift-credentials', key: 'authURL' }, { parameter: 'userID', name: 'openstack-swift-credentials', key: 'userID' }, { parameter: 'password', name: 'openstack-swift-credentials', key: 'password' }, { parameter: 'projectID', name: 'openstack-swift-credentials', key: 'projectID' }] } }),
    // @ts-expect-error: authentication is required
    trigger('openstack-swift', { containerName: 'orders', objectCount: 20 }),
  ],
  'postgresql': () => [
    trigger('postgresql', { host: 'postgresql.shop.svc.cluster.local', port: 5432, userName: 'keda', dbName: 'shop', sslmode: 'require', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'postgresql-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('postgresql', { host: 'postgresql.shop.svc.cluster.local', port: 5432, userName: 'keda', dbName: 'shop', sslmode: 'require', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'postgresql-credentials', key: 'password' }] } }),
    // @ts-expect-error: connection belongs to authentication
    trigger('postgresql', { host: 'postgresql.shop.svc.cluster.local', port: 5432, userName: 'keda', dbName: 'shop', sslmode: 'require', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: 20, connection: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'postgresql-credentials', key: 'password' }] } }),
    // @ts-expect-error: targetQueryValue is of another type
    trigger('postgresql', { host: 'postgresql.shop.svc.cluster.local', port: 5432, userName: 'keda', dbName: 'shop', sslmode: 'require', query: "SELECT COUNT(*) FROM orders WHERE state = 'new'", targetQueryValue: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'postgresql-credentials', key: 'password' }] } }),
    // @ts-expect-error: query is required
    trigger('postgresql', { host: 'postgresql.shop.svc.cluster.local', port: 5432, userName: 'keda', dbName: 'shop', sslmode: 'require', targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'postgresql-credentials', key: 'password' }] } }),
  ],
  'predictkube': () => [
    trigger('predictkube', { prometheusAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200 }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'predictkube-credentials', key: 'apiKey' }] } }),
    // @ts-expect-error: no such key
    trigger('predictkube', { prometheusAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'predictkube-credentials', key: 'apiKey' }] } }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('predictkube', { prometheusAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200, bearerToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'predictkube-credentials', key: 'apiKey' }] } }),
    // @ts-expect-error: prometheusAddress is of another type
    trigger('predictkube', { prometheusAddress: true, query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200 }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'predictkube-credentials', key: 'apiKey' }] } }),
    // @ts-expect-error: prometheusAddress is required
    trigger('predictkube', { query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200 }, { authentication: { secretTargetRef: [{ parameter: 'apiKey', name: 'predictkube-credentials', key: 'apiKey' }] } }),
    // @ts-expect-error: authentication is required
    trigger('predictkube', { prometheusAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(rate(orders_total[2m]))', predictHorizon: '2h', queryStep: '2m', historyTimeWindow: '7d', threshold: 200 }),
  ],
  'prometheus': () => [
    trigger('prometheus', { serverAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(orders_waiting) or vector(0)', threshold: 20 }),
    // @ts-expect-error: no such key
    trigger('prometheus', { serverAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(orders_waiting) or vector(0)', threshold: 20, noSuchKey: 'x' }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('prometheus', { serverAddress: 'http://prometheus.monitoring.svc.cluster.local:9090', query: 'sum(orders_waiting) or vector(0)', threshold: 20, bearerToken: 'x' }),
    // @ts-expect-error: serverAddress is of another type
    trigger('prometheus', { serverAddress: true, query: 'sum(orders_waiting) or vector(0)', threshold: 20 }),
    // @ts-expect-error: serverAddress is required
    trigger('prometheus', { query: 'sum(orders_waiting) or vector(0)', threshold: 20 }),
  ],
  'pulsar': () => [
    trigger('pulsar', { adminURL: 'http://pulsar.shop.svc.cluster.local:8080', topic: 'persistent://public/default/orders', subscription: 'order-workers', msgBacklogThreshold: 50 }),
    // @ts-expect-error: no such key
    trigger('pulsar', { adminURL: 'http://pulsar.shop.svc.cluster.local:8080', topic: 'persistent://public/default/orders', subscription: 'order-workers', msgBacklogThreshold: 50, noSuchKey: 'x' }),
    // @ts-expect-error: bearerToken belongs to authentication
    trigger('pulsar', { adminURL: 'http://pulsar.shop.svc.cluster.local:8080', topic: 'persistent://public/default/orders', subscription: 'order-workers', msgBacklogThreshold: 50, bearerToken: 'x' }),
    // @ts-expect-error: adminURL is of another type
    trigger('pulsar', { adminURL: true, topic: 'persistent://public/default/orders', subscription: 'order-workers', msgBacklogThreshold: 50 }),
    // @ts-expect-error: adminURL is required
    trigger('pulsar', { topic: 'persistent://public/default/orders', subscription: 'order-workers', msgBacklogThreshold: 50 }),
  ],
  'rabbitmq': () => [
    trigger('rabbitmq', { queueName: 'orders', mode: 'QueueLength', value: 20 }, { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbitmq-credentials', key: 'host' }] } }),
    // @ts-expect-error: no such key
    trigger('rabbitmq', { queueName: 'orders', mode: 'QueueLength', value: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbitmq-credentials', key: 'host' }] } }),
    // @ts-expect-error: username belongs to authentication
    trigger('rabbitmq', { queueName: 'orders', mode: 'QueueLength', value: 20, username: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbitmq-credentials', key: 'host' }] } }),
    // @ts-expect-error: queueName is of another type
    trigger('rabbitmq', { queueName: true, mode: 'QueueLength', value: 20 }, { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbitmq-credentials', key: 'host' }] } }),
    // @ts-expect-error: queueName is required
    trigger('rabbitmq', { mode: 'QueueLength', value: 20 }, { authentication: { secretTargetRef: [{ parameter: 'host', name: 'rabbitmq-credentials', key: 'host' }] } }),
  ],
  'redis-cluster-streams': () => [
    trigger('redis-cluster-streams', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis-cluster-streams', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('redis-cluster-streams', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: pendingEntriesCount is of another type
    trigger('redis-cluster-streams', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: stream is required
    trigger('redis-cluster-streams', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-streams-credentials', key: 'password' }] } }),
  ],
  'redis-cluster': () => [
    trigger('redis-cluster', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis-cluster', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-credentials', key: 'password' }] } }),
    // @ts-expect-error: tls belongs to authentication
    trigger('redis-cluster', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20, tls: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-credentials', key: 'password' }] } }),
    // @ts-expect-error: listLength is of another type
    trigger('redis-cluster', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-credentials', key: 'password' }] } }),
    // @ts-expect-error: listName is required
    trigger('redis-cluster', { address: ['redis-0.redis.shop.svc.cluster.local:6379', 'redis-1.redis.shop.svc.cluster.local:6379'], listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-cluster-credentials', key: 'password' }] } }),
  ],
  'redis-sentinel-streams': () => [
    trigger('redis-sentinel-streams', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis-sentinel-streams', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('redis-sentinel-streams', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: pendingEntriesCount is of another type
    trigger('redis-sentinel-streams', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: stream is required
    trigger('redis-sentinel-streams', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-streams-credentials', key: 'password' }] } }),
  ],
  'redis-sentinel': () => [
    trigger('redis-sentinel', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', listName: 'orders', listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis-sentinel', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', listName: 'orders', listLength: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-credentials', key: 'password' }] } }),
    // @ts-expect-error: tls belongs to authentication
    trigger('redis-sentinel', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', listName: 'orders', listLength: 20, tls: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-credentials', key: 'password' }] } }),
    // @ts-expect-error: listLength is of another type
    trigger('redis-sentinel', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', listName: 'orders', listLength: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-credentials', key: 'password' }] } }),
    // @ts-expect-error: listName is required
    trigger('redis-sentinel', { address: ['redis-sentinel.shop.svc.cluster.local:26379'], sentinelMaster: 'mymaster', listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-sentinel-credentials', key: 'password' }] } }),
  ],
  'redis-streams': () => [
    trigger('redis-streams', { address: ['redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis-streams', { address: ['redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('redis-streams', { address: ['redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: 10, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: pendingEntriesCount is of another type
    trigger('redis-streams', { address: ['redis.shop.svc.cluster.local:6379'], stream: 'orders', consumerGroup: 'order-workers', pendingEntriesCount: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-streams-credentials', key: 'password' }] } }),
    // @ts-expect-error: stream is required
    trigger('redis-streams', { address: ['redis.shop.svc.cluster.local:6379'], consumerGroup: 'order-workers', pendingEntriesCount: 10 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-streams-credentials', key: 'password' }] } }),
  ],
  'redis': () => [
    trigger('redis', { address: ['redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('redis', { address: ['redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-credentials', key: 'password' }] } }),
    // @ts-expect-error: tls belongs to authentication
    trigger('redis', { address: ['redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: 20, tls: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-credentials', key: 'password' }] } }),
    // @ts-expect-error: listLength is of another type
    trigger('redis', { address: ['redis.shop.svc.cluster.local:6379'], listName: 'orders', listLength: true }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-credentials', key: 'password' }] } }),
    // @ts-expect-error: listName is required
    trigger('redis', { address: ['redis.shop.svc.cluster.local:6379'], listLength: 20 }, { authentication: { secretTargetRef: [{ parameter: 'password', name: 'redis-credentials', key: 'password' }] } }),
  ],
  'selenium-grid': () => [
    trigger('selenium-grid', { url: 'http://selenium-hub.testing.svc.cluster.local:4444/graphql', browserName: 'chrome' }),
    // @ts-expect-error: no such key
    trigger('selenium-grid', { url: 'http://selenium-hub.testing.svc.cluster.local:4444/graphql', browserName: 'chrome', noSuchKey: 'x' }),
    // @ts-expect-error: authType belongs to authentication
    trigger('selenium-grid', { url: 'http://selenium-hub.testing.svc.cluster.local:4444/graphql', browserName: 'chrome', authType: 'x' }),
    // @ts-expect-error: url is of another type
    trigger('selenium-grid', { url: true, browserName: 'chrome' }),
    // @ts-expect-error: url is required
    trigger('selenium-grid', { browserName: 'chrome' }),
  ],
  'solace-direct-messaging': () => [
    trigger('solace-direct-messaging', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', clientNamePattern: 'order-worker', aggregatedClientTxMsgRateTarget: 500 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-direct-messaging-credentials', key: 'username' }, { parameter: 'password', name: 'solace-direct-messaging-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('solace-direct-messaging', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', clientNamePattern: 'order-worker', aggregatedClientTxMsgRateTarget: 500, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-direct-messaging-credentials', key: 'username' }, { parameter: 'password', name: 'solace-direct-messaging-credentials', key: 'password' }] } }),
    // @ts-expect-error: username belongs to authentication
    trigger('solace-direct-messaging', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', clientNamePattern: 'order-worker', aggregatedClientTxMsgRateTarget: 500, username: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-direct-messaging-credentials', key: 'username' }, { parameter: 'password', name: 'solace-direct-messaging-credentials', key: 'password' }] } }),
    // @ts-expect-error: solaceSempBaseURL is of another type
    trigger('solace-direct-messaging', { solaceSempBaseURL: true, messageVpn: 'shop', clientNamePattern: 'order-worker', aggregatedClientTxMsgRateTarget: 500 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-direct-messaging-credentials', key: 'username' }, { parameter: 'password', name: 'solace-direct-messaging-credentials', key: 'password' }] } }),
    // @ts-expect-error: solaceSempBaseURL is required
    trigger('solace-direct-messaging', { messageVpn: 'shop', clientNamePattern: 'order-worker', aggregatedClientTxMsgRateTarget: 500 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-direct-messaging-credentials', key: 'username' }, { parameter: 'password', name: 'solace-direct-messaging-credentials', key: 'password' }] } }),
  ],
  'solace-event-queue': () => [
    trigger('solace-event-queue', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', queueName: 'orders', messageCountTarget: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-event-queue-credentials', key: 'username' }, { parameter: 'password', name: 'solace-event-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('solace-event-queue', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', queueName: 'orders', messageCountTarget: 50, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-event-queue-credentials', key: 'username' }, { parameter: 'password', name: 'solace-event-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('solace-event-queue', { solaceSempBaseURL: 'http://solace.shop.svc.cluster.local:8080', messageVpn: 'shop', queueName: 'orders', messageCountTarget: 50, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-event-queue-credentials', key: 'username' }, { parameter: 'password', name: 'solace-event-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: solaceSempBaseURL is of another type
    trigger('solace-event-queue', { solaceSempBaseURL: true, messageVpn: 'shop', queueName: 'orders', messageCountTarget: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-event-queue-credentials', key: 'username' }, { parameter: 'password', name: 'solace-event-queue-credentials', key: 'password' }] } }),
    // @ts-expect-error: solaceSempBaseURL is required
    trigger('solace-event-queue', { messageVpn: 'shop', queueName: 'orders', messageCountTarget: 50 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solace-event-queue-credentials', key: 'username' }, { parameter: 'password', name: 'solace-event-queue-credentials', key: 'password' }] } }),
  ],
  'solarwinds': () => [
    trigger('solarwinds', { host: 'https://api.na-01.cloud.solarwinds.com', metricName: 'shop.orders.waiting', aggregation: 'AVG', intervalS: 60, targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'apiToken', name: 'solarwinds-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: no such key
    trigger('solarwinds', { host: 'https://api.na-01.cloud.solarwinds.com', metricName: 'shop.orders.waiting', aggregation: 'AVG', intervalS: 60, targetValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiToken', name: 'solarwinds-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: apiToken belongs to authentication
    trigger('solarwinds', { host: 'https://api.na-01.cloud.solarwinds.com', metricName: 'shop.orders.waiting', aggregation: 'AVG', intervalS: 60, targetValue: 20, apiToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'apiToken', name: 'solarwinds-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: host is of another type
    trigger('solarwinds', { host: true, metricName: 'shop.orders.waiting', aggregation: 'AVG', intervalS: 60, targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'apiToken', name: 'solarwinds-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: host is required
    trigger('solarwinds', { metricName: 'shop.orders.waiting', aggregation: 'AVG', intervalS: 60, targetValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'apiToken', name: 'solarwinds-credentials', key: 'apiToken' }] } }),
  ],
  'solr': () => [
    trigger('solr', { host: 'http://solr.shop.svc.cluster.local:8983', collection: 'orders', query: 'state:new', targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solr-credentials', key: 'username' }, { parameter: 'password', name: 'solr-credentials', key: 'password' }] } }),
    // @ts-expect-error: no such key
    trigger('solr', { host: 'http://solr.shop.svc.cluster.local:8983', collection: 'orders', query: 'state:new', targetQueryValue: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solr-credentials', key: 'username' }, { parameter: 'password', name: 'solr-credentials', key: 'password' }] } }),
    // @ts-expect-error: password belongs to authentication
    trigger('solr', { host: 'http://solr.shop.svc.cluster.local:8983', collection: 'orders', query: 'state:new', targetQueryValue: 20, password: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solr-credentials', key: 'username' }, { parameter: 'password', name: 'solr-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is of another type
    trigger('solr', { host: true, collection: 'orders', query: 'state:new', targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solr-credentials', key: 'username' }, { parameter: 'password', name: 'solr-credentials', key: 'password' }] } }),
    // @ts-expect-error: host is required
    trigger('solr', { collection: 'orders', query: 'state:new', targetQueryValue: 20 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'solr-credentials', key: 'username' }, { parameter: 'password', name: 'solr-credentials', key: 'password' }] } }),
    // @ts-expect-error: authentication is required
    trigger('solr', { host: 'http://solr.shop.svc.cluster.local:8983', collection: 'orders', query: 'state:new', targetQueryValue: 20 }),
  ],
  'splunk-observability': () => [
    trigger('splunk-observability', { query: "data('shop.orders.waiting').sum().publish()", duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'accessToken', name: 'splunk-observability-credentials', key: 'accessToken' }, { parameter: 'realm', name: 'splunk-observability-credentials', key: 'realm' }] } }),
    // @ts-expect-error: no such key
    trigger('splunk-observability', { query: "data('shop.orders.waiting').sum().publish()", duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'accessToken', name: 'splunk-observability-credentials', key: 'accessToken' }, { parameter: 'realm', name: 'splunk-observability-credentials', key: 'realm' }] } }),
    // @ts-expect-error: accessToken belongs to authentication
    trigger('splunk-observability', { query: "data('shop.orders.waiting').sum().publish()", duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0, accessToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'accessToken', name: 'splunk-observability-credentials', key: 'accessToken' }, { parameter: 'realm', name: 'splunk-observability-credentials', key: 'realm' }] } }),
    // @ts-expect-error: query is of another type
    trigger('splunk-observability', { query: true, duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'accessToken', name: 'splunk-observability-credentials', key: 'accessToken' }, { parameter: 'realm', name: 'splunk-observability-credentials', key: 'realm' }] } }),
    // @ts-expect-error: query is required
    trigger('splunk-observability', { duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'accessToken', name: 'splunk-observability-credentials', key: 'accessToken' }, { parameter: 'realm', name: 'splunk-observability-credentials', key: 'realm' }] } }),
    // @ts-expect-error: authentication is required
    trigger('splunk-observability', { query: "data('shop.orders.waiting').sum().publish()", duration: 60, queryAggregator: 'avg', targetValue: 20, activationTargetValue: 0 }),
  ],
  'splunk': () => [
    trigger('splunk', { host: 'https://splunk.example.com:8089', savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'splunk-credentials', key: 'username' }, { parameter: 'apiToken', name: 'splunk-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: no such key
    trigger('splunk', { host: 'https://splunk.example.com:8089', savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'splunk-credentials', key: 'username' }, { parameter: 'apiToken', name: 'splunk-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: apiToken belongs to authentication
    trigger('splunk', { host: 'https://splunk.example.com:8089', savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0, apiToken: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'splunk-credentials', key: 'username' }, { parameter: 'apiToken', name: 'splunk-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: host is of another type
    trigger('splunk', { host: true, savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'splunk-credentials', key: 'username' }, { parameter: 'apiToken', name: 'splunk-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: host is required
    trigger('splunk', { savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0 }, { authentication: { secretTargetRef: [{ parameter: 'username', name: 'splunk-credentials', key: 'username' }, { parameter: 'apiToken', name: 'splunk-credentials', key: 'apiToken' }] } }),
    // @ts-expect-error: authentication is required
    trigger('splunk', { host: 'https://splunk.example.com:8089', savedSearchName: 'orders-waiting', valueField: 'waiting', targetValue: 20, activationValue: 0 }),
  ],
  'sumologic': () => [
    trigger('sumologic', { host: 'https://api.sumologic.com', queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'accessID', name: 'sumologic-credentials', key: 'accessID' }, { parameter: 'accessKey', name: 'sumologic-credentials', key: 'accessKey' }] } }),
    // @ts-expect-error: no such key
    trigger('sumologic', { host: 'https://api.sumologic.com', queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20, noSuchKey: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'accessID', name: 'sumologic-credentials', key: 'accessID' }, { parameter: 'accessKey', name: 'sumologic-credentials', key: 'accessKey' }] } }),
    // @ts-expect-error: accessID belongs to authentication
    trigger('sumologic', { host: 'https://api.sumologic.com', queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20, accessID: 'x' }, { authentication: { secretTargetRef: [{ parameter: 'accessID', name: 'sumologic-credentials', key: 'accessID' }, { parameter: 'accessKey', name: 'sumologic-credentials', key: 'accessKey' }] } }),
    // @ts-expect-error: host is of another type
    trigger('sumologic', { host: true, queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'accessID', name: 'sumologic-credentials', key: 'accessID' }, { parameter: 'accessKey', name: 'sumologic-credentials', key: 'accessKey' }] } }),
    // @ts-expect-error: host is required
    trigger('sumologic', { queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20 }, { authentication: { secretTargetRef: [{ parameter: 'accessID', name: 'sumologic-credentials', key: 'accessID' }, { parameter: 'accessKey', name: 'sumologic-credentials', key: 'accessKey' }] } }),
    // @ts-expect-error: authentication is required
    trigger('sumologic', { host: 'https://api.sumologic.com', queryType: 'logs', query: '_sourceCategory=shop "order-waiting" | count as waiting', resultField: 'waiting', timerange: '15m', threshold: 20 }),
  ],
  'temporal': () => [
    trigger('temporal', { endpoint: 'temporal-frontend.temporal.svc.cluster.local:7233', namespace: 'shop', taskQueue: 'orders', queueTypes: ['workflow', 'activity'], targetQueueSize: 5 }),
    // @ts-expect-error: no such key
    trigger('temporal', { endpoint: 'temporal-frontend.temporal.svc.cluster.local:7233', namespace: 'shop', taskQueue: 'orders', queueTypes: ['workflow', 'activity'], targetQueueSize: 5, noSuchKey: 'x' }),
    // @ts-expect-error: apiKey belongs to authentication
    trigger('temporal', { endpoint: 'temporal-frontend.temporal.svc.cluster.local:7233', namespace: 'shop', taskQueue: 'orders', queueTypes: ['workflow', 'activity'], targetQueueSize: 5, apiKey: 'x' }),
    // @ts-expect-error: endpoint is of another type
    trigger('temporal', { endpoint: true, namespace: 'shop', taskQueue: 'orders', queueTypes: ['workflow', 'activity'], targetQueueSize: 5 }),
    // @ts-expect-error: endpoint is required
    trigger('temporal', { namespace: 'shop', taskQueue: 'orders', queueTypes: ['workflow', 'activity'], targetQueueSize: 5 }),
  ],
};
