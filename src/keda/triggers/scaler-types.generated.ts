// Made by `npm run generate` from src/keda/scalers/catalogue; do not edit.
// Names, defaults and limits are derived from KEDA (The KEDA Authors, Apache-2.0); see NOTICE.
import type {
  AuthenticationDemand,
  AuthenticationOption,
  ExternalTriggerOptions,
  FixedMetricTriggerOptions,
  ResourceTriggerOptions,
  TriggerDuration,
  UncachedTriggerOptions,
} from './trigger-settings';

/** The types of each trigger type's metadata, options and authentication. */
export interface Scalers {
  /** Messages waiting in a queue of an ActiveMQ Classic broker. */
  readonly 'activemq': {
    readonly metadata: ActivemqMetadata;
    readonly authenticatedMetadata: ActivemqKeys;
    readonly options: ActivemqOptions;
    readonly parameter: ActivemqParameter;
    readonly podIdentity: never;
  };
  /** Lag of a consumer group on Kafka topics, read with the kafka-go client. */
  readonly 'apache-kafka': {
    readonly metadata: ApacheKafkaMetadata;
    readonly authenticatedMetadata: ApacheKafkaMetadata;
    readonly options: ApacheKafkaOptions;
    readonly parameter: ApacheKafkaParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** A number that an AQL query of an ArangoDB database returns. */
  readonly 'arangodb': {
    readonly metadata: ArangodbMetadata;
    readonly authenticatedMetadata: ArangodbKeys;
    readonly options: ArangodbOptions;
    readonly parameter: ArangodbParameter;
    readonly podIdentity: never;
  };
  /** Messages waiting in a queue of an ActiveMQ Artemis broker. */
  readonly 'artemis-queue': {
    readonly metadata: ArtemisQueueMetadata;
    readonly authenticatedMetadata: ArtemisQueueKeys;
    readonly options: ArtemisQueueOptions;
    readonly parameter: ArtemisQueueParameter;
    readonly podIdentity: never;
  };
  /** The latest value of a CloudWatch metric or expression. */
  readonly 'aws-cloudwatch': {
    readonly metadata: AwsCloudwatchMetadata;
    readonly authenticatedMetadata: AwsCloudwatchKeys;
    readonly options: AwsCloudwatchOptions;
    readonly parameter: AwsCloudwatchParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** Shards of a DynamoDB table's latest stream, closed ones included. */
  readonly 'aws-dynamodb-streams': {
    readonly metadata: AwsDynamodbStreamsMetadata;
    readonly authenticatedMetadata: AwsDynamodbStreamsKeys;
    readonly options: AwsDynamodbStreamsOptions;
    readonly parameter: AwsDynamodbStreamsParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** Items that a DynamoDB query returns, counted on its first result page. */
  readonly 'aws-dynamodb': {
    readonly metadata: AwsDynamodbMetadata;
    readonly authenticatedMetadata: AwsDynamodbKeys;
    readonly options: AwsDynamodbOptions;
    readonly parameter: AwsDynamodbParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** Open shards of a Kinesis data stream. */
  readonly 'aws-kinesis-stream': {
    readonly metadata: AwsKinesisStreamMetadata;
    readonly authenticatedMetadata: AwsKinesisStreamKeys;
    readonly options: AwsKinesisStreamOptions;
    readonly parameter: AwsKinesisStreamParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** Messages in an SQS queue, waiting and in flight. */
  readonly 'aws-sqs-queue': {
    readonly metadata: AwsSqsQueueMetadata;
    readonly authenticatedMetadata: AwsSqsQueueAuthenticatedMetadata;
    readonly options: AwsSqsQueueOptions;
    readonly parameter: AwsSqsQueueParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** A metric that Application Insights aggregates over a time span. */
  readonly 'azure-app-insights': {
    readonly metadata: AzureAppInsightsMetadata;
    readonly authenticatedMetadata: AzureAppInsightsKeys;
    readonly options: AzureAppInsightsOptions;
    readonly parameter: AzureAppInsightsParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Blobs in an Azure Storage container. */
  readonly 'azure-blob': {
    readonly metadata: AzureBlobMetadata;
    readonly authenticatedMetadata: AzureBlobMetadata;
    readonly options: AzureBlobOptions;
    readonly parameter: AzureBlobParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** A number that a Kusto query of Azure Data Explorer returns. */
  readonly 'azure-data-explorer': {
    readonly metadata: AzureDataExplorerMetadata;
    readonly authenticatedMetadata: AzureDataExplorerMetadata;
    readonly options: AzureDataExplorerOptions;
    readonly parameter: AzureDataExplorerParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Events of an Azure event hub that a consumer group has not processed, by its checkpoints. */
  readonly 'azure-eventhub': {
    readonly metadata: AzureEventhubMetadata;
    readonly authenticatedMetadata: AzureEventhubMetadata;
    readonly options: AzureEventhubOptions;
    readonly parameter: AzureEventhubParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** A number that a Kusto query of a Log Analytics workspace returns. */
  readonly 'azure-log-analytics': {
    readonly metadata: AzureLogAnalyticsMetadata;
    readonly authenticatedMetadata: AzureLogAnalyticsKeys;
    readonly options: AzureLogAnalyticsOptions;
    readonly parameter: AzureLogAnalyticsParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** A metric of an Azure resource, read from Azure Monitor. */
  readonly 'azure-monitor': {
    readonly metadata: AzureMonitorMetadata;
    readonly authenticatedMetadata: AzureMonitorMetadata;
    readonly options: AzureMonitorOptions;
    readonly parameter: AzureMonitorParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Jobs queued in an agent pool of Azure DevOps. */
  readonly 'azure-pipelines': {
    readonly metadata: AzurePipelinesMetadata;
    readonly authenticatedMetadata: AzurePipelinesAuthenticatedMetadata;
    readonly options: AzurePipelinesOptions;
    readonly parameter: AzurePipelinesParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Messages in an Azure Storage queue. */
  readonly 'azure-queue': {
    readonly metadata: AzureQueueMetadata;
    readonly authenticatedMetadata: AzureQueueMetadata;
    readonly options: AzureQueueOptions;
    readonly parameter: AzureQueueParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Active messages in a queue or topic subscription of Azure Service Bus. */
  readonly 'azure-servicebus': {
    readonly metadata: AzureServicebusMetadata;
    readonly authenticatedMetadata: AzureServicebusMetadata;
    readonly options: AzureServicebusOptions;
    readonly parameter: AzureServicebusParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Jobs of a beanstalkd tube, ready and reserved. */
  readonly 'beanstalkd': {
    readonly metadata: BeanstalkdMetadata;
    readonly authenticatedMetadata: BeanstalkdMetadata;
    readonly options: ExternalTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** A number that a CQL query of a Cassandra keyspace returns. */
  readonly 'cassandra': {
    readonly metadata: CassandraMetadata;
    readonly authenticatedMetadata: CassandraMetadata;
    readonly options: CassandraOptions;
    readonly parameter: CassandraParameter;
    readonly podIdentity: never;
  };
  /** A number that a ClickHouse query returns. */
  readonly 'clickhouse': {
    readonly metadata: ClickhouseMetadata;
    readonly authenticatedMetadata: ClickhouseMetadata;
    readonly options: ClickhouseOptions;
    readonly parameter: ClickhouseParameter;
    readonly podIdentity: never;
  };
  /** Documents that a Mango query of a CouchDB database finds. */
  readonly 'couchdb': {
    readonly metadata: CouchdbMetadata;
    readonly authenticatedMetadata: CouchdbMetadata;
    readonly options: CouchdbOptions;
    readonly parameter: CouchdbParameter;
    readonly podIdentity: never;
  };
  /** CPU use of the workload's own pods, which the autoscaler reads by itself; authenticationRef has no effect. */
  readonly 'cpu': {
    readonly metadata: CpuMetadata;
    readonly authenticatedMetadata: CpuMetadata;
    readonly options: ResourceTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** The time of day: a fixed number of replicas between start and end. */
  readonly 'cron': {
    readonly metadata: CronMetadata;
    readonly authenticatedMetadata: CronMetadata;
    readonly options: UncachedTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** A number from Datadog, by a query of its API or a metric of its Cluster Agent. */
  readonly 'datadog': {
    readonly metadata: DatadogMetadata;
    readonly authenticatedMetadata: DatadogMetadata;
    readonly options: DatadogOptions;
    readonly parameter: DatadogParameter;
    readonly podIdentity: never;
  };
  /** A number from Dynatrace, by metric selector or DQL query. */
  readonly 'dynatrace': {
    readonly metadata: DynatraceMetadata;
    readonly authenticatedMetadata: DynatraceMetadata;
    readonly options: DynatraceOptions;
    readonly parameter: DynatraceParameter;
    readonly podIdentity: never;
  };
  /** A value that an Elasticsearch machine learning job predicts for some time ahead. */
  readonly 'elastic-forecast': {
    readonly metadata: ElasticForecastMetadata;
    readonly authenticatedMetadata: ElasticForecastMetadata;
    readonly options: ElasticForecastOptions;
    readonly parameter: ElasticForecastParameter;
    readonly podIdentity: never;
  };
  /** A number in the result of an Elasticsearch search. */
  readonly 'elasticsearch': {
    readonly metadata: ElasticsearchMetadata;
    readonly authenticatedMetadata: ElasticsearchKeys;
    readonly options: ElasticsearchOptions;
    readonly parameter: ElasticsearchParameter;
    readonly podIdentity: never;
  };
  /** The number stored under an etcd key, watched as it changes. */
  readonly 'etcd': {
    readonly metadata: EtcdMetadata;
    readonly authenticatedMetadata: EtcdMetadata;
    readonly options: EtcdOptions;
    readonly parameter: EtcdParameter;
    readonly podIdentity: never;
  };
  /** A gRPC service of yours that gets every metadata key and can also wake the workload itself. */
  readonly 'external-push': {
    readonly metadata: ExternalPushMetadata;
    readonly authenticatedMetadata: ExternalPushMetadata;
    readonly options: ExternalPushOptions;
    readonly parameter: ExternalPushParameter;
    readonly podIdentity: never;
  };
  /** A gRPC service of yours that receives every metadata key, with FromEnv keys resolved. */
  readonly 'external': {
    readonly metadata: ExternalMetadata;
    readonly authenticatedMetadata: ExternalMetadata;
    readonly options: ExternalOptions;
    readonly parameter: ExternalParameter;
    readonly podIdentity: never;
  };
  /** Forgejo Actions jobs waiting for a runner; one replica per job. */
  readonly 'forgejo-runner': {
    readonly metadata: ForgejoRunnerMetadata;
    readonly authenticatedMetadata: ForgejoRunnerKeys;
    readonly options: ForgejoRunnerOptions;
    readonly parameter: ForgejoRunnerParameter;
    readonly podIdentity: never;
  };
  /**
   * Tasks waiting in a Google Cloud Tasks queue.
   *
   * @deprecated KEDA announced the end of this scaler; read the queue depth with a prometheus trigger against Google Cloud's Prometheus API.
   */
  readonly 'gcp-cloudtasks': {
    readonly metadata: GcpCloudtasksMetadata;
    readonly authenticatedMetadata: GcpCloudtasksMetadata;
    readonly options: GcpCloudtasksOptions;
    readonly parameter: GcpCloudtasksParameter;
    readonly podIdentity: 'none' | 'gcp';
  };
  /**
   * A Cloud Monitoring metric of a Google Pub/Sub subscription or topic, by default its backlog.
   *
   * @deprecated KEDA announced the end of this scaler; read the metric with a prometheus trigger against Google Cloud's Prometheus API.
   */
  readonly 'gcp-pubsub': {
    readonly metadata: GcpPubsubMetadata;
    readonly authenticatedMetadata: GcpPubsubMetadata;
    readonly options: GcpPubsubOptions;
    readonly parameter: GcpPubsubParameter;
    readonly podIdentity: 'none' | 'gcp';
  };
  /** The number that a query on a Google Cloud Spanner database returns. */
  readonly 'gcp-spanner': {
    readonly metadata: GcpSpannerMetadata;
    readonly authenticatedMetadata: GcpSpannerMetadata;
    readonly options: GcpSpannerOptions;
    readonly parameter: GcpSpannerParameter;
    readonly podIdentity: 'none' | 'gcp';
  };
  /**
   * The newest value of a Google Cloud Monitoring metric.
   *
   * @deprecated KEDA announced the end of this scaler; read the metric with a prometheus trigger against Google Cloud's Prometheus API.
   */
  readonly 'gcp-stackdriver': {
    readonly metadata: GcpStackdriverMetadata;
    readonly authenticatedMetadata: GcpStackdriverMetadata;
    readonly options: GcpStackdriverOptions;
    readonly parameter: GcpStackdriverParameter;
    readonly podIdentity: 'none' | 'gcp';
  };
  /** Objects in a Google Cloud Storage bucket; empty ones do not count. */
  readonly 'gcp-storage': {
    readonly metadata: GcpStorageMetadata;
    readonly authenticatedMetadata: GcpStorageMetadata;
    readonly options: GcpStorageOptions;
    readonly parameter: GcpStorageParameter;
    readonly podIdentity: 'none' | 'gcp';
  };
  /** Queued GitHub Actions jobs that a self-hosted runner could take. */
  readonly 'github-runner': {
    readonly metadata: GithubRunnerMetadata;
    readonly authenticatedMetadata: GithubRunnerMetadata;
    readonly options: GithubRunnerOptions;
    readonly parameter: GithubRunnerParameter;
    readonly podIdentity: never;
  };
  /** The newest value that a Graphite query returns. */
  readonly 'graphite': {
    readonly metadata: GraphiteMetadata;
    readonly authenticatedMetadata: GraphiteMetadata;
    readonly options: GraphiteOptions;
    readonly parameter: GraphiteParameter;
    readonly podIdentity: never;
  };
  /** A metric of Huawei Cloud Eye. */
  readonly 'huawei-cloudeye': {
    readonly metadata: HuaweiCloudeyeMetadata;
    readonly authenticatedMetadata: HuaweiCloudeyeMetadata;
    readonly options: HuaweiCloudeyeOptions;
    readonly parameter: HuaweiCloudeyeParameter;
    readonly podIdentity: never;
  };
  /** Messages waiting in one or more IBM MQ queues. */
  readonly 'ibmmq': {
    readonly metadata: IbmmqMetadata;
    readonly authenticatedMetadata: IbmmqAuthenticatedMetadata;
    readonly options: IbmmqOptions;
    readonly parameter: IbmmqParameter;
    readonly podIdentity: never;
  };
  /** The number that an InfluxDB query returns. */
  readonly 'influxdb': {
    readonly metadata: InfluxdbMetadata;
    readonly authenticatedMetadata: InfluxdbKeys;
    readonly options: InfluxdbOptions;
    readonly parameter: InfluxdbParameter;
    readonly podIdentity: never;
  };
  /** Messages that a Kafka consumer group has not yet committed. */
  readonly 'kafka': {
    readonly metadata: KafkaMetadata;
    readonly authenticatedMetadata: KafkaMetadata;
    readonly options: KafkaOptions;
    readonly parameter: KafkaParameter;
    readonly podIdentity: 'none' | 'aws' | 'aws-eks';
  };
  /** A number stored in a ConfigMap or Secret of the same namespace. */
  readonly 'kubernetes-resource': {
    readonly metadata: KubernetesResourceMetadata;
    readonly authenticatedMetadata: KubernetesResourceMetadata;
    readonly options: ExternalTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** Pods of the same namespace that match labels and have not finished. */
  readonly 'kubernetes-workload': {
    readonly metadata: KubernetesWorkloadMetadata;
    readonly authenticatedMetadata: KubernetesWorkloadMetadata;
    readonly options: ExternalTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /**
   * Messages that a consumer group of a Liiklus topic has not yet acknowledged.
   *
   * @deprecated KEDA announced the removal of this scaler in 2.24; the kafka trigger reads the same lag from Kafka itself.
   */
  readonly 'liiklus': {
    readonly metadata: LiiklusMetadata;
    readonly authenticatedMetadata: LiiklusMetadata;
    readonly options: ExternalTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** The number that a LogQL query on Loki returns. */
  readonly 'loki': {
    readonly metadata: LokiMetadata;
    readonly authenticatedMetadata: LokiMetadata;
    readonly options: LokiOptions;
    readonly parameter: LokiParameter;
    readonly podIdentity: never;
  };
  /** Memory use of the workload's pods, as the HPA measures it. */
  readonly 'memory': {
    readonly metadata: MemoryMetadata;
    readonly authenticatedMetadata: MemoryMetadata;
    readonly options: ResourceTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** A number in the answer of an HTTP endpoint. */
  readonly 'metrics-api': {
    readonly metadata: MetricsApiMetadata;
    readonly authenticatedMetadata: MetricsApiMetadata;
    readonly options: MetricsApiOptions;
    readonly parameter: MetricsApiParameter;
    readonly podIdentity: never;
  };
  /** Documents of a MongoDB collection that match a query. */
  readonly 'mongodb': {
    readonly metadata: MongodbMetadata;
    readonly authenticatedMetadata: MongodbKeys;
    readonly options: MongodbOptions;
    readonly parameter: MongodbParameter;
    readonly podIdentity: never;
  };
  /** The number that a Microsoft SQL Server query returns. */
  readonly 'mssql': {
    readonly metadata: MssqlMetadata;
    readonly authenticatedMetadata: MssqlMetadata;
    readonly options: MssqlOptions;
    readonly parameter: MssqlParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** The number that a MySQL query returns. */
  readonly 'mysql': {
    readonly metadata: MysqlMetadata;
    readonly authenticatedMetadata: MysqlMetadata;
    readonly options: MysqlOptions;
    readonly parameter: MysqlParameter;
    readonly podIdentity: never;
  };
  /** Messages a JetStream consumer has still to receive or acknowledge. */
  readonly 'nats-jetstream': {
    readonly metadata: NatsJetstreamMetadata;
    readonly authenticatedMetadata: NatsJetstreamKeys;
    readonly options: NatsJetstreamOptions;
    readonly parameter: NatsJetstreamParameter;
    readonly podIdentity: never;
  };
  /** Result of a New Relic NRQL query. */
  readonly 'new-relic': {
    readonly metadata: NewRelicMetadata;
    readonly authenticatedMetadata: NewRelicMetadata;
    readonly options: NewRelicOptions;
    readonly parameter: NewRelicParameter;
    readonly podIdentity: never;
  };
  /** Messages waiting in an NSQ channel, over all nsqd hosts of the topic. */
  readonly 'nsq': {
    readonly metadata: NsqMetadata;
    readonly authenticatedMetadata: NsqMetadata;
    readonly options: ExternalTriggerOptions;
    readonly parameter: never;
    readonly podIdentity: never;
  };
  /** A number in the answer to an OpenSearch search. */
  readonly 'opensearch': {
    readonly metadata: OpensearchMetadata;
    readonly authenticatedMetadata: OpensearchKeys;
    readonly options: OpensearchOptions;
    readonly parameter: OpensearchParameter;
    readonly podIdentity: never;
  };
  /** Latest measure of an OpenStack Gnocchi metric. */
  readonly 'openstack-metric': {
    readonly metadata: OpenstackMetricMetadata;
    readonly authenticatedMetadata: OpenstackMetricMetadata;
    readonly options: OpenstackMetricOptions;
    readonly parameter: OpenstackMetricParameter;
    readonly podIdentity: never;
  };
  /** Objects in an OpenStack Swift container. */
  readonly 'openstack-swift': {
    readonly metadata: OpenstackSwiftMetadata;
    readonly authenticatedMetadata: OpenstackSwiftMetadata;
    readonly options: OpenstackSwiftOptions;
    readonly parameter: OpenstackSwiftParameter;
    readonly podIdentity: never;
  };
  /** Number a PostgreSQL query returns. */
  readonly 'postgresql': {
    readonly metadata: PostgresqlMetadata;
    readonly authenticatedMetadata: PostgresqlMetadata;
    readonly options: PostgresqlOptions;
    readonly parameter: PostgresqlParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Value that PredictKube forecasts for a Prometheus query. */
  readonly 'predictkube': {
    readonly metadata: PredictkubeMetadata;
    readonly authenticatedMetadata: PredictkubeMetadata;
    readonly options: PredictkubeOptions;
    readonly parameter: PredictkubeParameter;
    readonly podIdentity: never;
  };
  /** Result of a PromQL query. */
  readonly 'prometheus': {
    readonly metadata: PrometheusMetadata;
    readonly authenticatedMetadata: PrometheusMetadata;
    readonly options: PrometheusOptions;
    readonly parameter: PrometheusParameter;
    readonly podIdentity: 'none' | 'azure-workload' | 'gcp' | 'aws' | 'aws-eks';
  };
  /** Backlog of a Pulsar subscription. */
  readonly 'pulsar': {
    readonly metadata: PulsarMetadata;
    readonly authenticatedMetadata: PulsarMetadata;
    readonly options: PulsarOptions;
    readonly parameter: PulsarParameter;
    readonly podIdentity: never;
  };
  /** Length or message rate of a RabbitMQ queue. */
  readonly 'rabbitmq': {
    readonly metadata: RabbitmqMetadata;
    readonly authenticatedMetadata: RabbitmqKeys;
    readonly options: RabbitmqOptions;
    readonly parameter: RabbitmqParameter;
    readonly podIdentity: 'none' | 'azure-workload';
  };
  /** Length, lag or pending entries of a stream in a Redis cluster. */
  readonly 'redis-cluster-streams': {
    readonly metadata: RedisClusterStreamsMetadata;
    readonly authenticatedMetadata: RedisClusterStreamsMetadata;
    readonly options: RedisClusterStreamsOptions;
    readonly parameter: RedisClusterStreamsParameter;
    readonly podIdentity: never;
  };
  /** Length of a list in a Redis cluster. */
  readonly 'redis-cluster': {
    readonly metadata: RedisClusterMetadata;
    readonly authenticatedMetadata: RedisClusterMetadata;
    readonly options: RedisClusterOptions;
    readonly parameter: RedisClusterParameter;
    readonly podIdentity: never;
  };
  /** Length, lag or pending entries of a stream in Redis behind Sentinel. */
  readonly 'redis-sentinel-streams': {
    readonly metadata: RedisSentinelStreamsMetadata;
    readonly authenticatedMetadata: RedisSentinelStreamsMetadata;
    readonly options: RedisSentinelStreamsOptions;
    readonly parameter: RedisSentinelStreamsParameter;
    readonly podIdentity: never;
  };
  /** Length of a list in Redis behind Sentinel. */
  readonly 'redis-sentinel': {
    readonly metadata: RedisSentinelMetadata;
    readonly authenticatedMetadata: RedisSentinelMetadata;
    readonly options: RedisSentinelOptions;
    readonly parameter: RedisSentinelParameter;
    readonly podIdentity: never;
  };
  /** Length, lag or pending entries of a stream in a Redis server. */
  readonly 'redis-streams': {
    readonly metadata: RedisStreamsMetadata;
    readonly authenticatedMetadata: RedisStreamsMetadata;
    readonly options: RedisStreamsOptions;
    readonly parameter: RedisStreamsParameter;
    readonly podIdentity: never;
  };
  /** Length of a list in a Redis server. */
  readonly 'redis': {
    readonly metadata: RedisMetadata;
    readonly authenticatedMetadata: RedisMetadata;
    readonly options: RedisOptions;
    readonly parameter: RedisParameter;
    readonly podIdentity: never;
  };
  /** Sessions that run in a Selenium Grid and nodes its waiting requests need. */
  readonly 'selenium-grid': {
    readonly metadata: SeleniumGridMetadata;
    readonly authenticatedMetadata: SeleniumGridKeys;
    readonly options: SeleniumGridOptions;
    readonly parameter: SeleniumGridParameter;
    readonly podIdentity: never;
  };
  /** Outgoing rate and queued direct messages of Solace clients. */
  readonly 'solace-direct-messaging': {
    readonly metadata: SolaceDirectMessagingMetadata;
    readonly authenticatedMetadata: SolaceDirectMessagingKeys;
    readonly options: SolaceDirectMessagingOptions;
    readonly parameter: SolaceDirectMessagingParameter;
    readonly podIdentity: never;
  };
  /** Messages, spool use and receive rate of a Solace queue. */
  readonly 'solace-event-queue': {
    readonly metadata: SolaceEventQueueMetadata;
    readonly authenticatedMetadata: SolaceEventQueueKeys;
    readonly options: SolaceEventQueueOptions;
    readonly parameter: SolaceEventQueueParameter;
    readonly podIdentity: never;
  };
  /** Measurement of a SolarWinds Observability metric. */
  readonly 'solarwinds': {
    readonly metadata: SolarwindsMetadata;
    readonly authenticatedMetadata: SolarwindsMetadata;
    readonly options: SolarwindsOptions;
    readonly parameter: SolarwindsParameter;
    readonly podIdentity: never;
  };
  /** Documents a Solr query finds. */
  readonly 'solr': {
    readonly metadata: SolrMetadata;
    readonly authenticatedMetadata: SolrMetadata;
    readonly options: SolrOptions;
    readonly parameter: SolrParameter;
    readonly podIdentity: never;
  };
  /** Result of a SignalFlow query in Splunk Observability Cloud. */
  readonly 'splunk-observability': {
    readonly metadata: SplunkObservabilityMetadata;
    readonly authenticatedMetadata: SplunkObservabilityMetadata;
    readonly options: SplunkObservabilityOptions;
    readonly parameter: SplunkObservabilityParameter;
    readonly podIdentity: never;
  };
  /** A field of the result of a Splunk saved search. */
  readonly 'splunk': {
    readonly metadata: SplunkMetadata;
    readonly authenticatedMetadata: SplunkMetadata;
    readonly options: SplunkOptions;
    readonly parameter: SplunkParameter;
    readonly podIdentity: never;
  };
  /** Result of a Sumo Logic log or metrics query. */
  readonly 'sumologic': {
    readonly metadata: SumologicMetadata;
    readonly authenticatedMetadata: SumologicMetadata;
    readonly options: SumologicOptions;
    readonly parameter: SumologicParameter;
    readonly podIdentity: never;
  };
  /** Backlog of a Temporal task queue. */
  readonly 'temporal': {
    readonly metadata: TemporalMetadata;
    readonly authenticatedMetadata: TemporalMetadata;
    readonly options: TemporalOptions;
    readonly parameter: TemporalParameter;
    readonly podIdentity: never;
  };
}

/** Messages waiting in a queue of an ActiveMQ Classic broker. */
interface ActivemqKeys {
  /** Host and port of the broker's web console, without scheme; restAPITemplate overrides it. */
  readonly managementEndpoint?: string;
  /** Queue whose messages are counted; restAPITemplate overrides it. */
  readonly destinationName?: string;
  /** Broker that holds the queue; restAPITemplate overrides it. */
  readonly brokerName?: string;
  /** User of the broker's web console. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Origin header KEDA sends; http:// and the management endpoint when unset. */
  readonly corsHeader?: string;
  /** Full Jolokia URL to ask; its path names brokerName and destinationName after the first colon. */
  readonly restAPITemplate?: string;
  /**
   * Waiting messages per replica to aim for. Unit: messages.
   *
   * @default 10
   */
  readonly targetQueueSize?: number;
  /**
   * More waiting messages than this wake the workload from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationTargetQueueSize?: number;
}

interface ActivemqRequiredKeys extends ActivemqKeys {
  readonly passwordFromEnv: string;
}

type ActivemqMetadata = ActivemqRequiredKeys & (ActivemqUsernameFromEnv | ActivemqUsername);

interface ActivemqUsernameFromEnv {
  readonly usernameFromEnv: string;
  readonly username?: never;
}

interface ActivemqUsername {
  readonly username: string;
  readonly usernameFromEnv?: never;
}

type ActivemqParameter = 'username' | 'password';

interface ActivemqOptions
  extends ExternalTriggerOptions, AuthenticationOption<ActivemqParameter, Scalers['activemq']['podIdentity']> {}

/** Lag of a consumer group on Kafka topics, read with the kafka-go client. */
interface ApacheKafkaKeys {
  /** Brokers to connect to first, as host:port. */
  readonly bootstrapServers?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `bootstrapServers`. */
  readonly bootstrapServersFromEnv?: string;
  /** Consumer group whose committed offsets measure the lag. */
  readonly consumerGroup?: string;
  /** Environment variable of the scaled container that holds `consumerGroup`. */
  readonly consumerGroupFromEnv?: string;
  /** Topics to watch; without it every topic counts, and only while the group has members. */
  readonly topic?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `topic`. */
  readonly topicFromEnv?: string;
  /** Partitions to count, such as 1,3,5-8; all when unset. Ignored without topic. */
  readonly partitionLimitation?: readonly (number | `${number}-${number}`)[] | string;
  /**
   * Unread messages per replica to aim for. Unit: messages.
   *
   * @default 10
   */
  readonly lagThreshold?: number;
  /**
   * More unread messages than this wake the workload from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationLagThreshold?: number;
  /**
   * Where a group without committed offset starts, so that KEDA guesses its lag the same way.
   *
   * @default 'latest'
   */
  readonly offsetResetPolicy?: 'earliest' | 'latest';
  /** Lets replicas outnumber the partitions. */
  readonly allowIdleConsumers?: boolean;
  /** Leaves out partitions whose offset stands still since the last look, except for waking from zero. */
  readonly excludePersistentLag?: boolean;
  /** Counts a partition without a committed offset as no lag, so the workload may go to zero. */
  readonly scaleToZeroOnInvalidOffset?: boolean;
  /** Caps replicas at the number of partitions that lag. */
  readonly limitToPartitionsWithLag?: boolean;
  /** Rounds replicas up to a divisor of the partition count. */
  readonly ensureEvenDistributionOfPartitions?: boolean;
  /**
   * How KEDA logs in to the brokers; gssapi passes the parser but this scaler cannot do it.
   *
   * @default 'none'
   */
  readonly sasl?: 'none' | 'plaintext' | 'scram_sha256' | 'scram_sha512' | 'gssapi' | 'aws_msk_iam';
  /** AWS region of the MSK cluster, for sasl aws_msk_iam. */
  readonly awsRegion?: string;
  /**
   * Whether KEDA speaks TLS to the brokers.
   *
   * @default 'disable'
   */
  readonly tls?: 'enable' | 'disable';
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
  /** Whose AWS identity is used; unset means pod. podIdentity aws replaces it. */
  readonly identityOwner?: 'pod' | 'operator';
}

type ApacheKafkaMetadata = ApacheKafkaKeys & (ApacheKafkaBootstrapServersFromEnv | ApacheKafkaBootstrapServers) & (ApacheKafkaConsumerGroupFromEnv | ApacheKafkaConsumerGroup);

interface ApacheKafkaBootstrapServersFromEnv {
  readonly bootstrapServersFromEnv: string;
  readonly bootstrapServers?: never;
}

interface ApacheKafkaBootstrapServers {
  readonly bootstrapServers: readonly string[] | string;
  readonly bootstrapServersFromEnv?: never;
}

interface ApacheKafkaConsumerGroupFromEnv {
  readonly consumerGroupFromEnv: string;
  readonly consumerGroup?: never;
}

interface ApacheKafkaConsumerGroup {
  readonly consumerGroup: string;
  readonly consumerGroupFromEnv?: never;
}

type ApacheKafkaParameter = 'sasl' | 'username' | 'password' | 'tls' | 'cert' | 'key' | 'keyPassword' | 'ca' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface ApacheKafkaOptions
  extends ExternalTriggerOptions, AuthenticationOption<ApacheKafkaParameter, Scalers['apache-kafka']['podIdentity']> {}

/** A number that an AQL query of an ArangoDB database returns. */
interface ArangodbKeys {
  /** URLs of the coordinators, separated by commas. */
  readonly endpoints?: string;
  /** How KEDA logs in; basic is the one this scaler really sends. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Where apiKey would be put; this scaler never sends it.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter that apiKey would go into; this scaler never sends it. */
  readonly keyParamName?: string;
  /** Database that is asked; each look fails while it does not exist. */
  readonly dbName?: string;
  /** Collection that must exist in the database for a look to succeed. */
  readonly collection: string;
  /** AQL query that returns exactly one document, whose field value is the number. */
  readonly query: string;
  /**
   * Query result per replica to aim for.
   *
   * @default 0
   */
  readonly queryValue?: number;
  /**
   * A query result above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationQueryValue?: number;
  /**
   * Accepts any server certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** Meant as size of the connection pool; the scaler does not use it. */
  readonly connectionLimit?: number;
}

interface ArangodbMetadata extends ArangodbKeys {
  readonly endpoints: string;
  readonly dbName: string;
}

type ArangodbParameter = 'endpoints' | 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'apiKey' | 'method' | 'keyParamName' | 'dbName';

interface ArangodbOptions
  extends ExternalTriggerOptions, AuthenticationOption<ArangodbParameter, Scalers['arangodb']['podIdentity']> {}

/** Messages waiting in a queue of an ActiveMQ Artemis broker. */
interface ArtemisQueueKeys {
  /** Host and port of the broker's console, without scheme; restApiTemplate overrides it. */
  readonly managementEndpoint?: string;
  /** Queue whose messages are counted; restApiTemplate overrides it. */
  readonly queueName?: string;
  /** Broker that holds the queue; restApiTemplate overrides it. */
  readonly brokerName?: string;
  /** Address that the queue belongs to; restApiTemplate overrides it. */
  readonly brokerAddress?: string;
  /** User of the broker's console. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Full Jolokia URL to ask; its path names broker, address and queue in double quotes. */
  readonly restApiTemplate?: string;
  /**
   * Waiting messages per replica to aim for. Unit: messages.
   *
   * @default 10
   */
  readonly queueLength?: number;
  /**
   * More waiting messages than this wake the workload from zero; unlike elsewhere not 0 when unset. Unit: messages.
   *
   * @default 10
   */
  readonly activationQueueLength?: number;
  /** Origin header KEDA sends; http:// and the management endpoint when unset. */
  readonly corsHeader?: string;
  /**
   * Accepts any server certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

interface ArtemisQueueRequiredKeys extends ArtemisQueueKeys {
  readonly passwordFromEnv: string;
}

type ArtemisQueueMetadata = ArtemisQueueRequiredKeys & (ArtemisQueueUsernameFromEnv | ArtemisQueueUsername);

interface ArtemisQueueUsernameFromEnv {
  readonly usernameFromEnv: string;
  readonly username?: never;
}

interface ArtemisQueueUsername {
  readonly username: string;
  readonly usernameFromEnv?: never;
}

type ArtemisQueueParameter = 'username' | 'password' | 'ca' | 'cert' | 'key' | 'keyPassword';

interface ArtemisQueueOptions
  extends ExternalTriggerOptions, AuthenticationOption<ArtemisQueueParameter, Scalers['artemis-queue']['podIdentity']> {}

/** The latest value of a CloudWatch metric or expression. */
interface AwsCloudwatchKeys {
  /** CloudWatch namespace of the metric. */
  readonly namespace?: string;
  /** Metric to read; expression replaces it. */
  readonly metricName?: string;
  /** Dimensions that select the metric, in the order of dimensionValue. */
  readonly dimensionName?: readonly string[] | string;
  /** Value of each dimension, in the order of dimensionName. */
  readonly dimensionValue?: readonly string[] | string;
  /** Metrics Insights query or metric math; metric, dimensions, metricStat and metricUnit are then unused. */
  readonly expression?: string;
  /** Metric value per replica to aim for. */
  readonly targetMetricValue: number;
  /** A metric value above this wakes the workload from zero. */
  readonly activationTargetMetricValue?: number;
  /** Value taken when CloudWatch returns no data and ignoreNullValues is true. */
  readonly minMetricValue: number;
  /**
   * Whether missing data counts as minMetricValue; otherwise it is an error and nothing is scaled.
   *
   * @default true
   */
  readonly ignoreNullValues?: boolean;
  /**
   * How far back data is asked for. Unit: s.
   *
   * @default 300
   */
  readonly metricCollectionTime?: number;
  /**
   * Statistic taken over each period, such as Sum or p95.
   *
   * @default 'Average'
   */
  readonly metricStat?: string;
  /** Unit that the data points must carry; any when unset. */
  readonly metricUnit?: 'Seconds' | 'Microseconds' | 'Milliseconds' | 'Bytes' | 'Kilobytes' | 'Megabytes' | 'Gigabytes' | 'Terabytes' | 'Bits' | 'Kilobits' | 'Megabits' | 'Gigabits' | 'Terabits' | 'Percent' | 'Count' | 'Bytes/Second' | 'Kilobytes/Second' | 'Megabytes/Second' | 'Gigabytes/Second' | 'Terabytes/Second' | 'Bits/Second' | 'Kilobits/Second' | 'Megabits/Second' | 'Gigabits/Second' | 'Terabits/Second' | 'Count/Second' | 'None';
  /**
   * Length of one data point. Unit: s.
   *
   * @default 300
   */
  readonly metricStatPeriod?: number;
  /**
   * How long ago the asked time span ends, for metrics that arrive late. Unit: s.
   *
   * @default 0
   */
  readonly metricEndTimeOffset?: number;
  /** Account that owns the metric, when it is shared from another one. */
  readonly awsAccountId?: string;
  /** AWS region that KEDA asks. */
  readonly awsRegion?: string;
  /** URL asked instead of the public AWS endpoint, for example of a local emulator. */
  readonly awsEndpoint?: string;
  /** Whose AWS identity KEDA uses: that of the pod or its own (operator); podIdentity aws overrides it. */
  readonly identityOwner?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
}

interface AwsCloudwatchMetadata extends AwsCloudwatchKeys {
  readonly awsRegion: string;
}

type AwsCloudwatchParameter = 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface AwsCloudwatchOptions
  extends ExternalTriggerOptions, AuthenticationOption<AwsCloudwatchParameter, Scalers['aws-cloudwatch']['podIdentity']> {}

/** Shards of a DynamoDB table's latest stream, closed ones included. */
interface AwsDynamodbStreamsKeys {
  /**
   * Shards per replica to aim for. Unit: shards.
   *
   * @default 2
   */
  readonly shardCount?: number;
  /**
   * More shards than this wake the workload from zero. Unit: shards.
   *
   * @default 0
   */
  readonly activationShardCount?: number;
  /** Table whose latest stream is watched; it must have a stream. */
  readonly tableName: string;
  /** AWS region that KEDA asks. */
  readonly awsRegion?: string;
  /** URL asked instead of the public AWS endpoint, for example of a local emulator. */
  readonly awsEndpoint?: string;
  /** Whose AWS identity KEDA uses: that of the pod or its own (operator); podIdentity aws overrides it. */
  readonly identityOwner?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
}

interface AwsDynamodbStreamsMetadata extends AwsDynamodbStreamsKeys {
  readonly awsRegion: string;
}

type AwsDynamodbStreamsParameter = 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface AwsDynamodbStreamsOptions
  extends ExternalTriggerOptions, AuthenticationOption<AwsDynamodbStreamsParameter, Scalers['aws-dynamodb-streams']['podIdentity']> {}

/** Items that a DynamoDB query returns, counted on its first result page. */
interface AwsDynamodbKeys {
  /** Table that is queried. */
  readonly tableName: string;
  /** AWS region that KEDA asks. */
  readonly awsRegion?: string;
  /** URL asked instead of the public AWS endpoint, for example of a local emulator. */
  readonly awsEndpoint?: string;
  /** Key condition of the query. */
  readonly keyConditionExpression: string;
  /** Secondary index to query instead of the table. */
  readonly indexName?: string;
  /**
   * Items per replica to aim for. Unit: items.
   *
   * @default -1
   */
  readonly targetValue?: number;
  /**
   * More items than this wake the workload from zero. Unit: items.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Condition that sorts out items before they are counted. */
  readonly filterExpression?: string;
  /** Whose AWS identity KEDA uses: that of the pod or its own (operator); podIdentity aws overrides it. */
  readonly identityOwner?: string;
  /** JSON object from each #placeholder to the attribute it stands for. */
  readonly expressionAttributeNames: string;
  /** JSON object from each :placeholder to a typed value, such as {":k":{"S":"v"}}. */
  readonly expressionAttributeValues: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
}

interface AwsDynamodbMetadata extends AwsDynamodbKeys {
  readonly awsRegion: string;
}

type AwsDynamodbParameter = 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface AwsDynamodbOptions
  extends ExternalTriggerOptions, AuthenticationOption<AwsDynamodbParameter, Scalers['aws-dynamodb']['podIdentity']> {}

/** Open shards of a Kinesis data stream. */
interface AwsKinesisStreamKeys {
  /**
   * Shards per replica to aim for. Unit: shards.
   *
   * @default 2
   */
  readonly shardCount?: number;
  /**
   * More shards than this wake the workload from zero. Unit: shards.
   *
   * @default 0
   */
  readonly activationShardCount?: number;
  /** Stream whose shards are counted. */
  readonly streamName: string;
  /** AWS region that KEDA asks. */
  readonly awsRegion?: string;
  /** URL asked instead of the public AWS endpoint, for example of a local emulator. */
  readonly awsEndpoint?: string;
  /** Whose AWS identity KEDA uses: that of the pod or its own (operator); podIdentity aws overrides it. */
  readonly identityOwner?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
}

interface AwsKinesisStreamMetadata extends AwsKinesisStreamKeys {
  readonly awsRegion: string;
}

type AwsKinesisStreamParameter = 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface AwsKinesisStreamOptions
  extends ExternalTriggerOptions, AuthenticationOption<AwsKinesisStreamParameter, Scalers['aws-kinesis-stream']['podIdentity']> {}

/** Messages in an SQS queue, waiting and in flight. */
interface AwsSqsQueueKeys {
  /**
   * Messages per replica to aim for. Unit: messages.
   *
   * @default 5
   */
  readonly queueLength?: number;
  /**
   * More messages than this wake the workload from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationQueueLength?: number;
  /** URL of the queue with account and queue name as its path, or a bare queue name. */
  readonly queueURL?: string;
  /** Environment variable of the scaled container that holds `queueURL`. */
  readonly queueURLFromEnv?: string;
  /** AWS region that KEDA asks. */
  readonly awsRegion?: string;
  /** URL asked instead of the public AWS endpoint, for example of a local emulator. */
  readonly awsEndpoint?: string;
  /**
   * Counts messages that were received and not yet deleted.
   *
   * @default true
   */
  readonly scaleOnInFlight?: boolean;
  /**
   * Counts messages whose delay has not run out.
   *
   * @default false
   */
  readonly scaleOnDelayed?: boolean;
  /** Whose AWS identity KEDA uses: that of the pod or its own (operator); podIdentity aws overrides it. */
  readonly identityOwner?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
}

type AwsSqsQueueAuthenticatedMetadata = AwsSqsQueueKeys & (AwsSqsQueueQueueURLFromEnv | AwsSqsQueueQueueURL);

interface AwsSqsQueueRequiredKeys extends AwsSqsQueueKeys {
  readonly awsRegion: string;
}

type AwsSqsQueueMetadata = AwsSqsQueueRequiredKeys & (AwsSqsQueueQueueURLFromEnv | AwsSqsQueueQueueURL);

interface AwsSqsQueueQueueURLFromEnv {
  readonly queueURLFromEnv: string;
  readonly queueURL?: never;
}

interface AwsSqsQueueQueueURL {
  readonly queueURL: string;
  readonly queueURLFromEnv?: never;
}

type AwsSqsQueueParameter = 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface AwsSqsQueueOptions
  extends ExternalTriggerOptions, AuthenticationOption<AwsSqsQueueParameter, Scalers['aws-sqs-queue']['podIdentity']> {}

/** A metric that Application Insights aggregates over a time span. */
interface AzureAppInsightsKeys {
  /** Metric value per replica to aim for. */
  readonly targetValue?: number;
  /**
   * A metric value above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Metric to read, such as requests/count or customMetrics/backlog. */
  readonly metricId: string;
  /** How far back the metric is aggregated, as hh:mm. */
  readonly metricAggregationTimespan: string;
  /** How values are aggregated, such as avg or sum; the metric must support it. */
  readonly metricAggregationType: string;
  /** OData filter on the dimensions of the metric. */
  readonly metricFilter?: string;
  /**
   * Counts a metric without value as 0; otherwise it is an error and nothing is scaled.
   *
   * @default false
   */
  readonly ignoreNullValues?: boolean;
  /** Azure cloud asked; Private needs appInsightsResourceURL and activeDirectoryEndpoint. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureUSGovernmentCloud' | 'AzureChinaCloud' | 'Private';
  /** API address asked instead of the public one; read only when cloud is Private. */
  readonly appInsightsResourceURL?: string;
  /** Application ID of the Application Insights resource, not its instrumentation key. */
  readonly applicationInsightsId?: string;
  /** Environment variable of the scaled container that holds `applicationInsightsId`. */
  readonly applicationInsightsIdFromEnv?: string;
  /** Entra tenant of the service principal. */
  readonly tenantId?: string;
  /** Environment variable of the scaled container that holds `tenantId`. */
  readonly tenantIdFromEnv?: string;
  /** Application ID of the service principal; not needed with workload identity. */
  readonly activeDirectoryClientId?: string;
  /** Environment variable of the scaled container that holds `activeDirectoryClientId`. */
  readonly activeDirectoryClientIdFromEnv?: string;
  /** Environment variable of the scaled container that holds `activeDirectoryClientPassword`. */
  readonly activeDirectoryClientPasswordFromEnv?: string;
  /** Login address; read only when cloud is Private, and then needed. */
  readonly activeDirectoryEndpoint?: string;
}

type AzureAppInsightsMetadata = AzureAppInsightsKeys & (AzureAppInsightsApplicationInsightsIdFromEnv | AzureAppInsightsApplicationInsightsId) & (AzureAppInsightsTenantIdFromEnv | AzureAppInsightsTenantId);

interface AzureAppInsightsApplicationInsightsIdFromEnv {
  readonly applicationInsightsIdFromEnv: string;
  readonly applicationInsightsId?: never;
}

interface AzureAppInsightsApplicationInsightsId {
  readonly applicationInsightsId: string;
  readonly applicationInsightsIdFromEnv?: never;
}

interface AzureAppInsightsTenantIdFromEnv {
  readonly tenantIdFromEnv: string;
  readonly tenantId?: never;
}

interface AzureAppInsightsTenantId {
  readonly tenantId: string;
  readonly tenantIdFromEnv?: never;
}

type AzureAppInsightsParameter = 'applicationInsightsId' | 'tenantId' | 'activeDirectoryClientId' | 'activeDirectoryClientPassword';

interface AzureAppInsightsOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureAppInsightsParameter, Scalers['azure-app-insights']['podIdentity']> {}

/** Blobs in an Azure Storage container. */
interface AzureBlobMetadata {
  /** Container whose blobs are counted. */
  readonly blobContainerName: string;
  /**
   * Blobs per replica to aim for. Unit: blobs.
   *
   * @default 5
   */
  readonly blobCount?: number;
  /**
   * More blobs than this wake the workload from zero. Unit: blobs.
   *
   * @default 0
   */
  readonly activationBlobCount?: number;
  /**
   * Separates folders in blob names; also appended to blobPrefix. Unused when recursive.
   *
   * @default '/'
   */
  readonly blobDelimiter?: string;
  /** Counts only blobs under this folder; blobDelimiter is appended to it unless recursive. */
  readonly blobPrefix?: string;
  /**
   * Counts the blobs of subfolders too.
   *
   * @default false
   */
  readonly recursive?: boolean;
  /** Counts only blobs whose full name matches, in every folder; a leading slash is dropped. */
  readonly globPattern?: string;
  /** Host suffix of the storage account; read only when cloud is Private, and then needed. */
  readonly endpointSuffix?: string;
  /** Environment variable of the scaled container that holds `connection`. */
  readonly connectionFromEnv?: string;
  /** Storage account to ask with workload identity; ignored beside a connection string. */
  readonly accountName?: string;
  /** Azure cloud of the storage account; Private needs endpointSuffix. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
}

type AzureBlobParameter = 'connection' | 'connectionFromEnv';

interface AzureBlobOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureBlobParameter, Scalers['azure-blob']['podIdentity']> {}

/** A number that a Kusto query of Azure Data Explorer returns. */
interface AzureDataExplorerMetadata {
  /** Database that is queried. */
  readonly databaseName: string;
  /** URL of the Data Explorer cluster. */
  readonly endpoint: string;
  /** Kusto query that returns one row with the number in its first column. */
  readonly query: string;
  /** Query result per replica to aim for. */
  readonly threshold: number;
  /**
   * A query result above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
  /** Entra tenant of the service principal; not needed with workload identity. */
  readonly tenantId?: string;
  /** Environment variable of the scaled container that holds `tenantId`. */
  readonly tenantIdFromEnv?: string;
  /** Application ID of the service principal; not needed with workload identity. */
  readonly clientId?: string;
  /** Environment variable of the scaled container that holds `clientId`. */
  readonly clientIdFromEnv?: string;
  /** Azure cloud to log in to; Private needs activeDirectoryEndpoint. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
  /** Login address; read only when cloud is Private, and then needed. */
  readonly activeDirectoryEndpoint?: string;
}

type AzureDataExplorerParameter = 'tenantId' | 'clientId' | 'clientSecret';

interface AzureDataExplorerOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureDataExplorerParameter, Scalers['azure-data-explorer']['podIdentity']> {}

/** Events of an Azure event hub that a consumer group has not processed, by its checkpoints. */
interface AzureEventhubMetadata {
  /**
   * Unprocessed events per replica to aim for; replicas stop at the partition count. Unit: events.
   *
   * @default 64
   */
  readonly unprocessedEventThreshold?: number;
  /**
   * More unprocessed events than this wake the workload from zero. Unit: events.
   *
   * @default 0
   */
  readonly activationUnprocessedEventThreshold?: number;
  /**
   * A checkpoint ahead of the partition by less than this counts as nothing left to do. Unit: events.
   *
   * @default 10000
   */
  readonly stalePartitionInfoThreshold?: number;
  /** Environment variable of the scaled container that holds `connection`. */
  readonly connectionFromEnv?: string;
  /**
   * Consumer group whose checkpoints are read.
   *
   * @default '$Default'
   */
  readonly consumerGroup?: string;
  /** Environment variable of the scaled container that holds `storageConnection`. */
  readonly storageConnectionFromEnv?: string;
  /** Storage account of the checkpoints, reached with workload identity. */
  readonly storageAccountName?: string;
  /** Container of the checkpoints; without it Azure Functions' own is read. */
  readonly blobContainer?: string;
  /** Event hubs namespace, without domain; used with workload identity. */
  readonly eventHubNamespace?: string;
  /** Environment variable of the scaled container that holds `eventHubNamespace`. */
  readonly eventHubNamespaceFromEnv?: string;
  /** Event hub to watch. */
  readonly eventHubName?: string;
  /** Environment variable of the scaled container that holds `eventHubName`. */
  readonly eventHubNameFromEnv?: string;
  /** How the consumer stores checkpoints: azureFunction, blobMetadata, goSdk or dapr; exact spelling. */
  readonly checkpointStrategy?: 'azureFunction' | 'blobMetadata' | 'goSdk' | 'dapr';
  /** Azure cloud; Private needs endpointSuffix, and storageEndpointSuffix with storageAccountName. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
  /** Domain of the namespace; read only when cloud is Private, and then needed. */
  readonly endpointSuffix?: string;
  /** Domain of storageAccountName; read only when cloud is Private, and then needed. */
  readonly storageEndpointSuffix?: string;
}

type AzureEventhubParameter = 'connection' | 'storageConnection';

interface AzureEventhubOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureEventhubParameter, Scalers['azure-eventhub']['podIdentity']> {}

/** A number that a Kusto query of a Log Analytics workspace returns. */
interface AzureLogAnalyticsKeys {
  /** Entra tenant of the service principal; not needed with workload identity. */
  readonly tenantId?: string;
  /** Environment variable of the scaled container that holds `tenantId`. */
  readonly tenantIdFromEnv?: string;
  /** Application ID of the service principal; not needed with workload identity. */
  readonly clientId?: string;
  /** Environment variable of the scaled container that holds `clientId`. */
  readonly clientIdFromEnv?: string;
  /** Environment variable of the scaled container that holds `clientSecret`. */
  readonly clientSecretFromEnv?: string;
  /** Log Analytics workspace that is queried. */
  readonly workspaceId?: string;
  /** Environment variable of the scaled container that holds `workspaceId`. */
  readonly workspaceIdFromEnv?: string;
  /** Kusto query that returns one row with the number in its first column. */
  readonly query: string;
  /** Query result per replica to aim for. */
  readonly threshold: number;
  /**
   * A query result above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
  /** API address asked; read only when cloud is Private, and then needed. */
  readonly logAnalyticsResourceURL?: string;
  /**
   * Azure cloud of the workspace; Private needs logAnalyticsResourceURL.
   *
   * @default 'azurePublicCloud'
   */
  readonly cloud?: 'AzurePublicCloud' | 'AzureUSGovernmentCloud' | 'AzureChinaCloud' | 'Private';
  /**
   * Accepts any server certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** Meant as limit of one request, but KEDA multiplies it by a million: leave it unset. Unit: ms. */
  readonly timeout?: TriggerDuration;
}

type AzureLogAnalyticsMetadata = AzureLogAnalyticsKeys & (AzureLogAnalyticsWorkspaceIdFromEnv | AzureLogAnalyticsWorkspaceId);

interface AzureLogAnalyticsWorkspaceIdFromEnv {
  readonly workspaceIdFromEnv: string;
  readonly workspaceId?: never;
}

interface AzureLogAnalyticsWorkspaceId {
  readonly workspaceId: string;
  readonly workspaceIdFromEnv?: never;
}

type AzureLogAnalyticsParameter = 'tenantId' | 'clientId' | 'clientSecret' | 'workspaceId';

interface AzureLogAnalyticsOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureLogAnalyticsParameter, Scalers['azure-log-analytics']['podIdentity']> {}

/** A metric of an Azure resource, read from Azure Monitor. */
interface AzureMonitorMetadata {
  /** Metric value per replica to aim for. */
  readonly targetValue: number;
  /**
   * A metric value above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Resource to watch, as provider namespace/type/name without the subscription part. */
  readonly resourceURI: string;
  /** Entra tenant of the service principal. */
  readonly tenantId: string;
  /** Subscription that holds the resource. */
  readonly subscriptionId: string;
  /** Resource group that holds the resource. */
  readonly resourceGroupName: string;
  /** Metric to read, by its API name. */
  readonly metricName: string;
  /** Metric namespace, for resources that have several. */
  readonly metricNamespace?: string;
  /** OData filter on the dimensions of the metric. */
  readonly metricFilter?: string;
  /** How far back the metric is read, as hh:mm:ss; five minutes when unset. */
  readonly metricAggregationInterval?: string;
  /** How the values of the interval are aggregated. */
  readonly metricAggregationType: 'Average' | 'Count' | 'Maximum' | 'Minimum' | 'None' | 'Total';
  /** Application ID of the service principal; not needed with workload identity. */
  readonly activeDirectoryClientId?: string;
  /** Environment variable of the scaled container that holds `activeDirectoryClientId`. */
  readonly activeDirectoryClientIdFromEnv?: string;
  /** Environment variable of the scaled container that holds `activeDirectoryClientPassword`. */
  readonly activeDirectoryClientPasswordFromEnv?: string;
  /** Azure cloud of the resource; Private needs azureResourceManagerEndpoint. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureUSGovernmentCloud' | 'AzureChinaCloud' | 'Private';
  /** Demanded when cloud is Private; KEDA still asks the public cloud for the metric. */
  readonly azureResourceManagerEndpoint?: string;
}

type AzureMonitorParameter = 'activeDirectoryClientId' | 'activeDirectoryClientPassword';

interface AzureMonitorOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureMonitorParameter, Scalers['azure-monitor']['podIdentity']> {}

/** Jobs queued in an agent pool of Azure DevOps. */
interface AzurePipelinesKeys {
  /** URL of the DevOps organization, without a slash at its end. */
  readonly organizationURL?: string;
  /** Environment variable of the scaled container that holds `organizationURL`. */
  readonly organizationURLFromEnv?: string;
  /** Environment variable of the scaled container that holds `personalAccessToken`. */
  readonly personalAccessTokenFromEnv?: string;
  /** Counts only jobs that this agent of the pool could run, by its name; demands are then ignored. */
  readonly parent?: string;
  /** Capabilities of the agent, separated by commas; only jobs they satisfy are counted. */
  readonly demands?: string;
  /** Agent pool to watch, by name; it wins over poolID. */
  readonly poolName?: string;
  /** Agent pool to watch, by number. */
  readonly poolID?: number;
  /**
   * Queued jobs per replica to aim for. Unit: jobs.
   *
   * @default 1
   */
  readonly targetPipelinesQueueLength?: number;
  /**
   * More queued jobs than this wake the workload from zero. Unit: jobs.
   *
   * @default 0
   */
  readonly activationTargetPipelinesQueueLength?: number;
  /**
   * How many of the latest jobs are looked at. Unit: jobs.
   *
   * @default 250
   */
  readonly jobsToFetch?: number;
  /**
   * Asks Azure DevOps for no finished jobs.
   *
   * @default false
   */
  readonly fetchUnfinishedJobsOnly?: boolean;
  /**
   * Counts only jobs that demand exactly what demands lists.
   *
   * @default false
   */
  readonly requireAllDemands?: boolean;
  /**
   * Counts only jobs that demand at least everything demands lists.
   *
   * @default false
   */
  readonly requireAllDemandsAndIgnoreOthers?: boolean;
  /**
   * Compares demands without regard to case.
   *
   * @default false
   */
  readonly caseInsensitiveDemandsProcessing?: boolean;
}

type AzurePipelinesAuthenticatedMetadata = AzurePipelinesKeys & (AzurePipelinesWithoutJobsToFetch | AzurePipelinesWithoutFetchUnfinishedJobsOnly) & (AzurePipelinesWithoutJobsToFetch | AzurePipelinesWithoutParent);

type AzurePipelinesMetadata = AzurePipelinesKeys & (AzurePipelinesOrganizationURLFromEnv | AzurePipelinesOrganizationURL) & (AzurePipelinesWithoutJobsToFetch | AzurePipelinesWithoutFetchUnfinishedJobsOnly) & (AzurePipelinesWithoutJobsToFetch | AzurePipelinesWithoutParent);

interface AzurePipelinesWithoutJobsToFetch {
  readonly jobsToFetch?: never;
}

interface AzurePipelinesWithoutFetchUnfinishedJobsOnly {
  readonly fetchUnfinishedJobsOnly?: never;
}

interface AzurePipelinesWithoutParent {
  readonly parent?: never;
}

interface AzurePipelinesOrganizationURLFromEnv {
  readonly organizationURLFromEnv: string;
  readonly organizationURL?: never;
}

interface AzurePipelinesOrganizationURL {
  readonly organizationURL: string;
  readonly organizationURLFromEnv?: never;
}

type AzurePipelinesParameter = 'organizationURL' | 'personalAccessToken';

interface AzurePipelinesOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzurePipelinesParameter, Scalers['azure-pipelines']['podIdentity']> {}

/** Messages in an Azure Storage queue. */
interface AzureQueueMetadata {
  /**
   * More messages than this wake the workload from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationQueueLength?: number;
  /** Queue whose messages are counted. */
  readonly queueName: string;
  /**
   * Messages per replica to aim for. Unit: messages.
   *
   * @default 5
   */
  readonly queueLength?: number;
  /** Environment variable of the scaled container that holds `connection`. */
  readonly connectionFromEnv?: string;
  /** Storage account to ask with workload identity; unused otherwise. */
  readonly accountName?: string;
  /** Host suffix of the storage account; read only when cloud is Private, and then needed. */
  readonly endpointSuffix?: string;
  /**
   * Whether messages in work count; visibleonly leaves them out, but only below 32 visible ones.
   *
   * @default 'all'
   */
  readonly queueLengthStrategy?: 'all' | 'visibleonly';
  /** Azure cloud of the storage account; Private needs endpointSuffix. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
}

type AzureQueueParameter = 'connection';

interface AzureQueueOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureQueueParameter, Scalers['azure-queue']['podIdentity']> {}

/** Active messages in a queue or topic subscription of Azure Service Bus. */
interface AzureServicebusKeys {
  /**
   * Active messages per replica to aim for. Unit: messages.
   *
   * @default 5
   */
  readonly messageCount?: number;
  /** More active messages than this wake the workload from zero. Unit: messages. */
  readonly activationMessageCount?: number;
  /** Queue to watch; with useRegex a pattern for whole queue names. */
  readonly queueName?: string;
  /** Topic whose subscription is watched. */
  readonly topicName?: string;
  /** Subscription of topicName to watch; with useRegex a pattern for whole names. */
  readonly subscriptionName?: string;
  /** Environment variable of the scaled container that holds `connection`. */
  readonly connectionFromEnv?: string;
  /** Service Bus namespace, without domain; used with workload identity. */
  readonly namespace?: string;
  /** Reads queueName or subscriptionName as a regular expression and watches all that match. */
  readonly useRegex?: boolean;
  /**
   * How the counts of all matches become one number; used with useRegex.
   *
   * @default 'sum'
   */
  readonly operation?: 'sum' | 'max' | 'avg';
  /** Azure cloud, read with workload identity only; Private then needs endpointSuffix. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
  /** Domain of the namespace; read with workload identity and cloud Private, and then needed. */
  readonly endpointSuffix?: string;
}

type AzureServicebusMetadata = AzureServicebusKeys & (AzureServicebusTopicName | AzureServicebusQueueName);

interface AzureServicebusTopicName {
  readonly topicName: string;
  readonly queueName?: never;
}

interface AzureServicebusQueueName {
  readonly queueName: string;
  readonly topicName?: never;
}

type AzureServicebusParameter = 'connection';

interface AzureServicebusOptions
  extends ExternalTriggerOptions, AuthenticationOption<AzureServicebusParameter, Scalers['azure-servicebus']['podIdentity']> {}

/** Jobs of a beanstalkd tube, ready and reserved. */
interface BeanstalkdMetadata {
  /** Address of the beanstalkd server, as host:port. */
  readonly server: string;
  /** Tube whose jobs are counted; one that does not exist counts as empty. */
  readonly tube: string;
  /** Jobs per replica to aim for. Unit: jobs. */
  readonly value: number;
  /** More jobs than this wake the workload from zero. Unit: jobs. */
  readonly activationValue?: number;
  /** Counts delayed jobs too. */
  readonly includeDelayed?: boolean;
  /**
   * How long connecting may take; a bare number, as in the default, is milliseconds. Unit: ms.
   *
   * @default 30
   */
  readonly timeout?: TriggerDuration;
}

/** A number that a CQL query of a Cassandra keyspace returns. */
interface CassandraMetadata {
  /** User that KEDA logs in as. */
  readonly username: string;
  /** Host of the cluster, or host:port. */
  readonly clusterIPAddress: string;
  /** Port of the cluster; one in clusterIPAddress wins. */
  readonly port?: number;
  /**
   * Consistency level of the query, in any case; one the driver does not know panics.
   *
   * @default 'one'
   */
  readonly consistency?: 'any' | 'one' | 'two' | 'three' | 'quorum' | 'all' | 'local_quorum' | 'each_quorum' | 'local_one';
  /**
   * Version of the native protocol to speak.
   *
   * @default 4
   */
  readonly protocolVersion?: number;
  /** Names the metric only; name the keyspace in the query too. */
  readonly keyspace: string;
  /** CQL query that returns one integer. */
  readonly query: string;
  /** Query result per replica to aim for. */
  readonly targetQueryValue: number;
  /**
   * A query result above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationTargetQueryValue?: number;
}

type CassandraParameter = 'password' | 'tls' | 'cert' | 'key' | 'ca';

interface CassandraOptions
  extends ExternalTriggerOptions, AuthenticationDemand<CassandraParameter, Scalers['cassandra']['podIdentity']> {}

/** A number that a ClickHouse query returns. */
interface ClickhouseMetadata {
  /** Environment variable of the scaled container that holds `connectionString`. */
  readonly connectionStringFromEnv?: string;
  /** Server to connect to. */
  readonly host?: string;
  /** Port of the native protocol; 9000 when unset. */
  readonly port?: number | string;
  /** User that KEDA logs in as; the user default when unset. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Database that is queried; the one called default when unset. */
  readonly database?: string;
  /** SQL query that returns one number. */
  readonly query: string;
  /** Query result per replica to aim for. */
  readonly targetQueryValue: number;
  /**
   * A query result above this wakes the workload from zero.
   *
   * @default 0
   */
  readonly activationTargetQueryValue?: number;
  /** Idle connections that KEDA keeps open. Unit: connections. */
  readonly maxIdleConns?: number;
  /** Most connections that KEDA opens. Unit: connections. */
  readonly maxOpenConns?: number;
  /** How long a connection is reused; a bare number is milliseconds. Unit: ms. */
  readonly connMaxLifetime?: TriggerDuration;
}

type ClickhouseParameter = 'connectionString' | 'host' | 'port' | 'username' | 'password' | 'database' | 'maxIdleConns' | 'maxOpenConns' | 'connMaxLifetime' | 'tls' | 'cert' | 'key' | 'keyPassword' | 'ca' | 'unsafeSsl';

interface ClickhouseOptions
  extends ExternalTriggerOptions, AuthenticationOption<ClickhouseParameter, Scalers['clickhouse']['podIdentity']> {}

/** Documents that a Mango query of a CouchDB database finds. */
interface CouchdbMetadata {
  /** Environment variable of the scaled container that holds `connectionString`. */
  readonly connectionStringFromEnv?: string;
  /** Server to connect to, without TLS. */
  readonly host?: string;
  /** Port of the server. */
  readonly port?: number | string;
  /** Demanded without connectionString, but KEDA always logs in as admin. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Database that is queried, needed beside connectionString too. */
  readonly dbName?: string;
  /** JSON with selector and fields; a look fails without it. The documents found are counted. */
  readonly query?: string;
  /** Documents per replica to aim for. Unit: documents. */
  readonly queryValue?: number;
  /**
   * More documents than this wake the workload from zero. Unit: documents.
   *
   * @default 0
   */
  readonly activationQueryValue?: number;
}

type CouchdbParameter = 'connectionString' | 'host' | 'port' | 'username' | 'password' | 'dbName';

interface CouchdbOptions
  extends ExternalTriggerOptions, AuthenticationOption<CouchdbParameter, Scalers['couchdb']['podIdentity']> {}

/** CPU use of the workload's own pods, which the autoscaler reads by itself; authenticationRef has no effect. */
interface CpuMetadata {
  /** Average CPU to aim for: percent of the request, or a quantity such as 500m for AverageValue. */
  readonly value: number | string;
  /** Container whose use counts, instead of the whole pod. */
  readonly containerName?: string;
}

/** The time of day: a fixed number of replicas between start and end. */
interface CronMetadata {
  /** When the replicas are wanted, as cron expression with five fields. */
  readonly start: string;
  /** When they are no longer wanted, as cron expression with five fields. */
  readonly end: string;
  /** IANA time zone of start and end, such as Europe/Berlin. */
  readonly timezone: string;
  /** Replicas between start and end; not 0. Unit: pods. */
  readonly desiredReplicas: number;
}

/** A number from Datadog, by a query of its API or a metric of its Cluster Agent. */
interface DatadogMetadata {
  /** DatadogMetric object whose value is read; for useClusterAgentProxy. */
  readonly datadogMetricName?: string;
  /** Kubernetes namespace of that DatadogMetric; for useClusterAgentProxy. */
  readonly datadogMetricNamespace?: string;
  /**
   * A value above this wakes the workload from zero; read with useClusterAgentProxy only.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Datadog query with a scope in braces; unused with useClusterAgentProxy. */
  readonly query?: string;
  /** How several series of the query become one number; without it they are an error. */
  readonly queryAggregator?: 'average' | 'max';
  /**
   * A value above this wakes the workload from zero; unread with useClusterAgentProxy.
   *
   * @default 0
   */
  readonly activationQueryValue?: number;
  /**
   * Length of the time span queried; under 60 a value is easily missed. Unit: s.
   *
   * @default 90
   */
  readonly age?: number;
  /**
   * How long ago the time span ends. Unit: s.
   *
   * @default 0
   */
  readonly timeWindowOffset?: number;
  /**
   * How many points before the latest one are skipped. Unit: points.
   *
   * @default 0
   */
  readonly lastAvailablePointOffset?: number;
  /**
   * Reads a DatadogMetric from the Cluster Agent instead of querying the API.
   *
   * @default false
   */
  readonly useClusterAgentProxy?: boolean;
  /** Has no effect: KEDA replaces it with a name of its own. */
  readonly hpaMetricName?: string;
  /** Value taken when Datadog has none; without it that is an error. */
  readonly metricUnavailableValue?: number;
  /**
   * Value per replica to aim for.
   *
   * @default -1
   */
  readonly targetValue?: number;
  /** Another name of `targetValue`. */
  readonly queryValue?: number;
  /** How long one request may take; a bare number is milliseconds. Unit: ms. */
  readonly timeout?: TriggerDuration;
  /** Former spelling of metricType: refused beside it and without effect on its own. */
  readonly type?: 'average' | 'global';
}

type DatadogParameter = 'datadogNamespace' | 'datadogMetricsService' | 'datadogMetricsServicePort' | 'unsafeSsl' | 'authMode' | 'token' | 'apiKey' | 'appKey' | 'datadogSite';

interface DatadogOptions
  extends ExternalTriggerOptions, AuthenticationOption<DatadogParameter, Scalers['datadog']['podIdentity']> {}

/** A number from Dynatrace, by metric selector or DQL query. */
interface DynatraceKeys {
  /** URL of the Dynatrace environment. */
  readonly host?: string;
  /** Metric to read; the first value of its first series is taken. */
  readonly metricSelector?: string;
  /** DQL query whose first record holds the number in a field called r. */
  readonly query?: string;
  /**
   * How long Dynatrace may work on query. Unit: s.
   *
   * @default 10
   */
  readonly queryTimeoutSeconds?: number;
  /**
   * Pause between two looks for the result of query; a bare number is milliseconds. Unit: ms.
   *
   * @default '1s'
   */
  readonly queryPollingWait?: TriggerDuration;
  /**
   * How often KEDA looks for the result of query before it gives up. Unit: tries.
   *
   * @default 5
   */
  readonly queryPollingTries?: number;
  /** Where the time span of metricSelector begins; two hours ago when unset. */
  readonly from?: string;
  /** Value per replica to aim for. */
  readonly threshold: number;
  /** A value above this wakes the workload from zero. */
  readonly activationThreshold?: number;
}

type DynatraceMetadata = DynatraceKeys & (DynatraceQuery | DynatraceMetricSelector);

interface DynatraceQuery {
  readonly query: string;
  readonly metricSelector?: never;
}

interface DynatraceMetricSelector {
  readonly metricSelector: string;
  readonly query?: never;
}

type DynatraceParameter = 'host' | 'token';

interface DynatraceOptions
  extends ExternalTriggerOptions, AuthenticationDemand<DynatraceParameter, Scalers['dynatrace']['podIdentity']> {}

/** A value that an Elasticsearch machine learning job predicts for some time ahead. */
interface ElasticForecastMetadata {
  /** URLs of the Elasticsearch nodes; needs username and password. */
  readonly addresses?: readonly string[] | string;
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** User that queries the nodes given in addresses. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Elastic Cloud deployment to query, in place of addresses; needs apiKey. */
  readonly cloudID?: string;
  /** Anomaly detection job whose forecast is read; KEDA starts and renews the forecast. */
  readonly jobID: string;
  /**
   * How far in the future the predicted value is taken; a bare number is milliseconds. Unit: ms.
   *
   * @default '10m'
   */
  readonly lookAhead?: TriggerDuration;
  /** Predicted value that one replica can carry. */
  readonly targetValue: number;
  /**
   * Above this predicted value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /**
   * Suffix of the .ml-anomalies- index that holds the forecast.
   *
   * @default '*'
   */
  readonly index?: string;
  /** Picks one series of a job that splits by a partition field. */
  readonly partitionFieldValue?: string;
  /** Picks one series of a job that splits by a by field. */
  readonly byFieldValue?: string;
}

type ElasticForecastParameter = 'addresses' | 'username' | 'password' | 'cloudID' | 'apiKey';

interface ElasticForecastOptions
  extends ExternalTriggerOptions, AuthenticationOption<ElasticForecastParameter, Scalers['elastic-forecast']['podIdentity']> {}

/** A number in the result of an Elasticsearch search. */
interface ElasticsearchKeys {
  /** URLs of the Elasticsearch nodes; needs username and password. */
  readonly addresses?: readonly string[] | string;
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** User that queries the nodes given in addresses. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Elastic Cloud deployment to query, in place of addresses; needs apiKey. */
  readonly cloudID?: string;
  /** Indices to search. */
  readonly index?: readonly string[] | string;
  /** Search template stored in Elasticsearch to run, in place of query. */
  readonly searchTemplateName?: string;
  /** Search request body as JSON, in place of searchTemplateName. */
  readonly query?: string;
  /** Values for the search template, each name:value; the value ends at a second colon. */
  readonly parameters?: readonly string[] | string;
  /** GJSON path of the number in the response, such as hits.total.value. */
  readonly valueLocation?: string;
  /** Found value that one replica can carry. */
  readonly targetValue?: number;
  /**
   * Above this found value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /**
   * Counts a missing or null value as 0 in place of an error.
   *
   * @default false
   */
  readonly ignoreNullValues?: boolean;
  /** Has no effect: KEDA names the metric itself. */
  readonly metricName?: string;
}

interface ElasticsearchMetadata extends ElasticsearchKeys {
  readonly index: readonly string[] | string;
  readonly valueLocation: string;
  readonly targetValue: number;
}

type ElasticsearchParameter = 'addresses' | 'username' | 'password' | 'cloudID' | 'apiKey' | 'index' | 'searchTemplateName' | 'query' | 'valueLocation' | 'targetValue';

interface ElasticsearchOptions
  extends ExternalTriggerOptions, AuthenticationOption<ElasticsearchParameter, Scalers['elasticsearch']['podIdentity']> {}

/** The number stored under an etcd key, watched as it changes. */
interface EtcdMetadata {
  /** Addresses of the etcd servers, with port. */
  readonly endpoints: readonly string[] | string;
  /** Key whose value is read as a number. */
  readonly watchKey: string;
  /** Stored number that one replica can carry. */
  readonly value: number;
  /**
   * Above this stored number the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /**
   * How often etcd reports watch progress; after twice this in silence KEDA watches anew. Unit: s.
   *
   * @default 600
   */
  readonly watchProgressNotifyInterval?: number;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
}

type EtcdParameter = 'username' | 'password' | 'tls' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface EtcdOptions
  extends ExternalTriggerOptions, AuthenticationOption<EtcdParameter, Scalers['etcd']['podIdentity']> {}

/** A gRPC service of yours that gets every metadata key and can also wake the workload itself. */
interface ExternalPushMetadata {
  /** Host and port of the gRPC service that computes the metric. */
  readonly scalerAddress: string;
  /** Speaks TLS to the service even where no certificate is given. */
  readonly enableTLS?: boolean;
  /** Accepts any server certificate without checking it. */
  readonly unsafeSsl?: boolean;
  /** Handed on to the scaler of your own, as text. */
  readonly [key: string]: string | number | boolean | undefined;
}

type ExternalPushParameter = 'caCert' | 'tlsClientCert' | 'tlsClientKey';

interface ExternalPushOptions
  extends ExternalTriggerOptions, AuthenticationOption<ExternalPushParameter, Scalers['external-push']['podIdentity']> {}

/** A gRPC service of yours that receives every metadata key, with FromEnv keys resolved. */
interface ExternalMetadata {
  /** Host and port of the gRPC service that computes the metric. */
  readonly scalerAddress: string;
  /** Speaks TLS to the service even where no certificate is given. */
  readonly enableTLS?: boolean;
  /** Accepts any server certificate without checking it. */
  readonly unsafeSsl?: boolean;
  /** Handed on to the scaler of your own, as text. */
  readonly [key: string]: string | number | boolean | undefined;
}

type ExternalParameter = 'caCert' | 'tlsClientCert' | 'tlsClientKey';

interface ExternalOptions
  extends ExternalTriggerOptions, AuthenticationOption<ExternalParameter, Scalers['external']['podIdentity']> {}

/** Forgejo Actions jobs waiting for a runner; one replica per job. */
interface ForgejoRunnerKeys {
  /** Environment variable of the scaled container that holds `token`. */
  readonly tokenFromEnv?: string;
  /** Base URL of the Forgejo instance. */
  readonly address: string;
  /** Comma-separated runner labels; jobs that ask for them count. */
  readonly labels: string;
  /** Counts the whole instance's jobs; without it, owner, org and repo, the token's user's. */
  readonly global?: boolean;
  /** User or organisation that owns repo; has no effect without repo. */
  readonly owner?: string;
  /** Organisation whose jobs count; owner with repo goes first. */
  readonly org?: string;
  /** Repository whose jobs count; has no effect without owner. */
  readonly repo?: string;
}

interface ForgejoRunnerMetadata extends ForgejoRunnerKeys {
  readonly tokenFromEnv: string;
}

type ForgejoRunnerParameter = 'token';

interface ForgejoRunnerOptions
  extends ExternalTriggerOptions, AuthenticationOption<ForgejoRunnerParameter, Scalers['forgejo-runner']['podIdentity']> {}

/** Tasks waiting in a Google Cloud Tasks queue. */
interface GcpCloudtasksMetadata {
  /**
   * Waiting tasks that one replica can carry. Unit: tasks.
   *
   * @default 100
   */
  readonly value?: number;
  /**
   * Above this number of waiting tasks the workload wakes from zero. Unit: tasks.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /** How far back the metric is read; 2 minutes when unset. Unit: minutes. */
  readonly filterDuration?: number;
  /** Queue to watch. */
  readonly queueName: string;
  /** Google Cloud project of the queue. */
  readonly projectID: string;
  /** Environment variable of the scaled container that holds `credentials`. */
  readonly credentialsFromEnv?: string;
  /** Container variable with a key-file path; this scaler never opens it, so use credentialsFromEnv. */
  readonly credentialsFromEnvFile?: string;
  /** Environment variable of the scaled container that holds `credentialsFromEnvFile`. */
  readonly credentialsFromEnvFileFromEnv?: string;
}

type GcpCloudtasksParameter = 'GoogleApplicationCredentials';

interface GcpCloudtasksOptions
  extends ExternalTriggerOptions, AuthenticationOption<GcpCloudtasksParameter, Scalers['gcp-cloudtasks']['podIdentity']> {}

/** A Cloud Monitoring metric of a Google Pub/Sub subscription or topic, by default its backlog. */
interface GcpPubsubMetadata {
  /**
   * Pub/Sub metric to read, in camel case; SubscriptionSize is the number of undelivered messages.
   *
   * @default 'SubscriptionSize'
   */
  readonly mode?: string;
  /**
   * Metric value that one replica can carry.
   *
   * @default 10
   */
  readonly value?: number;
  /**
   * Above this metric value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /** Folds the window into one value: median, mean, variance, stddev, sum, count or percentileN. */
  readonly aggregation?: string;
  /** Window that is read; 2m when unset, 5m with aggregation. Unit: ms. */
  readonly timeHorizon?: TriggerDuration;
  /** Value that counts when the metric has no data; without it that is an error. */
  readonly valueIfNull?: number;
  /** Subscription to watch, short or as projects/<project>/subscriptions/<name>. */
  readonly subscriptionName?: string;
  /** Environment variable of the scaled container that holds `subscriptionName`. */
  readonly subscriptionNameFromEnv?: string;
  /** Topic to watch, short or as projects/<project>/topics/<name>. */
  readonly topicName?: string;
  /** Environment variable of the scaled container that holds `topicName`. */
  readonly topicNameFromEnv?: string;
  /** Environment variable of the scaled container that holds `credentials`. */
  readonly credentialsFromEnv?: string;
  /** Container variable with a key-file path; this scaler never opens it, so use credentialsFromEnv. */
  readonly credentialsFromEnvFile?: string;
  /** Environment variable of the scaled container that holds `credentialsFromEnvFile`. */
  readonly credentialsFromEnvFileFromEnv?: string;
}

type GcpPubsubParameter = 'GoogleApplicationCredentials';

interface GcpPubsubOptions
  extends ExternalTriggerOptions, AuthenticationOption<GcpPubsubParameter, Scalers['gcp-pubsub']['podIdentity']> {}

/** The number that a query on a Google Cloud Spanner database returns. */
interface GcpSpannerMetadata {
  /** Google Cloud project of the instance. */
  readonly projectId: string;
  /** Spanner instance of the database. */
  readonly instanceId: string;
  /** Database to query. */
  readonly databaseId: string;
  /** SQL whose first column is an INT64; a result without rows counts as 0. */
  readonly query: string;
  /**
   * Query result that one replica can carry.
   *
   * @default 5
   */
  readonly targetValue?: number;
  /**
   * Above this query result the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /** Environment variable of the scaled container that holds `credentials`. */
  readonly credentialsFromEnv?: string;
  /** Container variable with the path, in the KEDA operator, of a service-account JSON file. */
  readonly credentialsFromEnvFile?: string;
  /** Environment variable of the scaled container that holds `credentialsFromEnvFile`. */
  readonly credentialsFromEnvFileFromEnv?: string;
}

type GcpSpannerParameter = 'GoogleApplicationCredentials';

interface GcpSpannerOptions
  extends ExternalTriggerOptions, AuthenticationOption<GcpSpannerParameter, Scalers['gcp-spanner']['podIdentity']> {}

/** The newest value of a Google Cloud Monitoring metric. */
interface GcpStackdriverMetadata {
  /** Google Cloud project that holds the metric. */
  readonly projectId: string;
  /** Cloud Monitoring filter that selects one time series; KEDA appends the project. */
  readonly filter: string;
  /**
   * Metric value that one replica can carry.
   *
   * @default 5
   */
  readonly targetValue?: number;
  /**
   * Above this metric value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Value that counts when the filter finds no data; without it that is an error. */
  readonly valueIfNull?: number;
  /** How far back the metric is read; 2 minutes when unset. Unit: minutes. */
  readonly filterDuration?: number;
  /** Width of the buckets points are aligned to; unset or 0 aligns nothing. Unit: s. */
  readonly alignmentPeriodSeconds?: number;
  /** How the points of one bucket become one, such as mean; needs alignmentPeriodSeconds. */
  readonly alignmentAligner?: string;
  /** How several series become one, such as sum; needs alignmentPeriodSeconds. */
  readonly alignmentReducer?: string;
  /** Environment variable of the scaled container that holds `credentials`. */
  readonly credentialsFromEnv?: string;
  /** Container variable with a key-file path; this scaler never opens it, so use credentialsFromEnv. */
  readonly credentialsFromEnvFile?: string;
  /** Environment variable of the scaled container that holds `credentialsFromEnvFile`. */
  readonly credentialsFromEnvFileFromEnv?: string;
}

type GcpStackdriverParameter = 'GoogleApplicationCredentials';

interface GcpStackdriverOptions
  extends ExternalTriggerOptions, AuthenticationOption<GcpStackdriverParameter, Scalers['gcp-stackdriver']['podIdentity']> {}

/** Objects in a Google Cloud Storage bucket; empty ones do not count. */
interface GcpStorageMetadata {
  /** Bucket whose objects count. */
  readonly bucketName: string;
  /**
   * Objects that one replica can carry. Unit: objects.
   *
   * @default 100
   */
  readonly targetObjectCount?: number;
  /**
   * Above this number of objects the workload wakes from zero. Unit: objects.
   *
   * @default 0
   */
  readonly activationTargetObjectCount?: number;
  /**
   * Most objects that KEDA counts; the metric never gets higher. Unit: objects.
   *
   * @default 1000
   */
  readonly maxBucketItemsToScan?: number;
  /** Objects below the first occurrence of this text, such as /, do not count. */
  readonly blobDelimiter?: string;
  /** Only objects whose name starts so count. */
  readonly blobPrefix?: string;
  /** Environment variable of the scaled container that holds `credentials`. */
  readonly credentialsFromEnv?: string;
  /** Container variable with the path, in the KEDA operator, of a service-account JSON file. */
  readonly credentialsFromEnvFile?: string;
  /** Environment variable of the scaled container that holds `credentialsFromEnvFile`. */
  readonly credentialsFromEnvFileFromEnv?: string;
}

type GcpStorageParameter = 'GoogleApplicationCredentials';

interface GcpStorageOptions
  extends ExternalTriggerOptions, AuthenticationOption<GcpStorageParameter, Scalers['gcp-storage']['podIdentity']> {}

/** Queued GitHub Actions jobs that a self-hosted runner could take. */
interface GithubRunnerKeys {
  /**
   * Base URL of the GitHub API; set it for GitHub Enterprise Server.
   *
   * @default 'https://api.github.com'
   */
  readonly githubApiURL?: string;
  /** Environment variable of the scaled container that holds `githubApiURL`. */
  readonly githubApiURLFromEnv?: string;
  /** Organisation, enterprise or user whose repositories are watched. */
  readonly owner?: string;
  /** Environment variable of the scaled container that holds `owner`. */
  readonly ownerFromEnv?: string;
  /** Level the runners are registered at; decides how the repositories of owner are listed. */
  readonly runnerScope?: 'org' | 'ent' | 'repo';
  /** Environment variable of the scaled container that holds `runnerScope`. */
  readonly runnerScopeFromEnv?: string;
  /** Repositories to watch; when unset, all of the owner's, at one or more API calls each. */
  readonly repos?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `repos`. */
  readonly reposFromEnv?: string;
  /** Labels that the runner offers beside the default ones. */
  readonly labels?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `labels`. */
  readonly labelsFromEnv?: string;
  /**
   * Leaves out the labels self-hosted, linux and x64, which a runner otherwise counts as having.
   *
   * @default false
   */
  readonly noDefaultLabels?: boolean;
  /** Environment variable of the scaled container that holds `noDefaultLabels`. */
  readonly noDefaultLabelsFromEnv?: string;
  /**
   * Asks GitHub only for what changed, which spares its rate limit.
   *
   * @default false
   */
  readonly enableEtags?: boolean;
  /** Environment variable of the scaled container that holds `enableEtags`. */
  readonly enableEtagsFromEnv?: string;
  /**
   * Counts jobs without labels only when labels is empty.
   *
   * @default false
   */
  readonly matchUnlabeledJobsWithUnlabeledRunners?: boolean;
  /** Environment variable of the scaled container that holds `matchUnlabeledJobsWithUnlabeledRunners`. */
  readonly matchUnlabeledJobsWithUnlabeledRunnersFromEnv?: string;
  /**
   * Queued jobs that one replica can carry. Unit: jobs.
   *
   * @default 1
   */
  readonly targetWorkflowQueueLength?: number;
  /** Environment variable of the scaled container that holds `targetWorkflowQueueLength`. */
  readonly targetWorkflowQueueLengthFromEnv?: string;
  /** GitHub App to authenticate as; needs installationID and appKey. */
  readonly applicationID?: number;
  /** Environment variable of the scaled container that holds `applicationID`. */
  readonly applicationIDFromEnv?: string;
  /** Installation of the GitHub App. */
  readonly installationID?: number;
  /** Environment variable of the scaled container that holds `installationID`. */
  readonly installationIDFromEnv?: string;
}

type GithubRunnerMetadata = GithubRunnerKeys & (GithubRunnerOwnerFromEnv | GithubRunnerOwner) & (GithubRunnerRunnerScopeFromEnv | GithubRunnerRunnerScope);

interface GithubRunnerOwnerFromEnv {
  readonly ownerFromEnv: string;
  readonly owner?: never;
}

interface GithubRunnerOwner {
  readonly owner: string;
  readonly ownerFromEnv?: never;
}

interface GithubRunnerRunnerScopeFromEnv {
  readonly runnerScopeFromEnv: string;
  readonly runnerScope?: never;
}

interface GithubRunnerRunnerScope {
  readonly runnerScope: 'org' | 'ent' | 'repo';
  readonly runnerScopeFromEnv?: never;
}

type GithubRunnerParameter = 'personalAccessToken' | 'appKey';

interface GithubRunnerOptions
  extends ExternalTriggerOptions, AuthenticationOption<GithubRunnerParameter, Scalers['github-runner']['podIdentity']> {}

/** The newest value that a Graphite query returns. */
interface GraphiteMetadata {
  /** Base URL of Graphite, without /render. */
  readonly serverAddress: string;
  /** Graphite target expression that returns one series. */
  readonly query: string;
  /**
   * Query result that one replica can carry.
   *
   * @default 100
   */
  readonly threshold?: number;
  /**
   * Above this query result the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
  /** Start of the window in Graphite terms, such as -10Minutes. */
  readonly queryTime: string;
  /** Makes username mandatory; username and password are sent with or without it. */
  readonly authMode?: 'basic';
}

type GraphiteParameter = 'username' | 'password';

interface GraphiteOptions
  extends ExternalTriggerOptions, AuthenticationOption<GraphiteParameter, Scalers['graphite']['podIdentity']> {}

/** A metric of Huawei Cloud Eye. */
interface HuaweiCloudeyeMetadata {
  /** Cloud Eye namespace of the metric, such as SYS.ELB. */
  readonly namespace: string;
  /** Metric to read. */
  readonly metricName: string;
  /** Dimension that tells the resources of the namespace apart. */
  readonly dimensionName: string;
  /** Resource to watch: its value of dimensionName. */
  readonly dimensionValue: string;
  /** Metric value that one replica can carry. */
  readonly targetMetricValue: number;
  /**
   * Above this metric value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetMetricValue?: number;
  /**
   * How far back the metric is read. Unit: s.
   *
   * @default 300
   */
  readonly metricCollectionTime?: number;
  /**
   * How the points of one period become one.
   *
   * @default 'average'
   */
  readonly metricFilter?: 'average' | 'max' | 'min' | 'sum';
  /**
   * Width of the periods that points are folded into. Unit: s.
   *
   * @default 300
   */
  readonly metricPeriod?: number | string;
}

type HuaweiCloudeyeParameter = 'IdentityEndpoint' | 'ProjectID' | 'DomainID' | 'Region' | 'Domain' | 'Cloud' | 'AccessKey' | 'SecretKey';

interface HuaweiCloudeyeOptions
  extends ExternalTriggerOptions, AuthenticationOption<HuaweiCloudeyeParameter, Scalers['huawei-cloudeye']['podIdentity']> {}

/** Messages waiting in one or more IBM MQ queues. */
interface IbmmqKeys {
  /** URL of the queue manager's REST endpoint for MQSC commands. */
  readonly host: string;
  /** Queues to watch. */
  readonly queueName?: readonly string[] | string;
  /** Another name of `queueName`. */
  readonly queueNames?: readonly string[] | string;
  /**
   * Waiting messages that one replica can carry. Unit: messages.
   *
   * @default 20
   */
  readonly queueDepth?: number;
  /**
   * Above this number of messages the workload wakes from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationQueueDepth?: number;
  /**
   * How the depths of several queues become one.
   *
   * @default 'max'
   */
  readonly operation?: 'max' | 'avg' | 'sum';
  /** User of the REST API. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

type IbmmqAuthenticatedMetadata = IbmmqKeys & (IbmmqQueueNames | IbmmqQueueName);

interface IbmmqRequiredKeys extends IbmmqKeys {
  readonly passwordFromEnv: string;
}

type IbmmqMetadata = IbmmqRequiredKeys & (IbmmqQueueNames | IbmmqQueueName) & (IbmmqUsernameFromEnv | IbmmqUsername);

interface IbmmqQueueNames {
  readonly queueNames: readonly string[] | string;
  readonly queueName?: never;
}

interface IbmmqQueueName {
  readonly queueName: readonly string[] | string;
  readonly queueNames?: never;
}

interface IbmmqUsernameFromEnv {
  readonly usernameFromEnv: string;
  readonly username?: never;
}

interface IbmmqUsername {
  readonly username: string;
  readonly usernameFromEnv?: never;
}

type IbmmqParameter = 'username' | 'password' | 'ca' | 'cert' | 'key' | 'keyPassword';

interface IbmmqOptions
  extends ExternalTriggerOptions, AuthenticationOption<IbmmqParameter, Scalers['ibmmq']['podIdentity']> {}

/** The number that an InfluxDB query returns. */
interface InfluxdbKeys {
  /** Environment variable of the scaled container that holds `authToken`. */
  readonly authTokenFromEnv?: string;
  /** Organisation to query in; needed with influxVersion 2. */
  readonly organizationName?: string;
  /** Environment variable of the scaled container that holds `organizationName`. */
  readonly organizationNameFromEnv?: string;
  /** Query to run: Flux with influxVersion 2, else what queryType says. */
  readonly query: string;
  /**
   * Major version of InfluxDB.
   *
   * @default 2
   */
  readonly influxVersion?: '2' | '3';
  /**
   * Language of query with influxVersion 3: InfluxQL or FlightSQL.
   *
   * @default 'InfluxQL'
   */
  readonly queryType?: string;
  /** Database to query with influxVersion 3. */
  readonly database?: string;
  /** Column of the result that holds the number, with influxVersion 3. */
  readonly metricKey?: string;
  /** URL of InfluxDB, with port. */
  readonly serverURL?: string;
  /** Accepts any server certificate without checking it; has no effect with influxVersion 3. */
  readonly unsafeSsl?: boolean;
  /** Query result that one replica can carry. */
  readonly thresholdValue?: number;
  /** Above this query result the workload wakes from zero. */
  readonly activationThresholdValue?: number;
}

interface InfluxdbMetadata extends InfluxdbKeys {
  readonly serverURL: string;
}

type InfluxdbParameter = 'authToken' | 'organizationName' | 'database' | 'serverURL';

interface InfluxdbOptions
  extends ExternalTriggerOptions, AuthenticationOption<InfluxdbParameter, Scalers['influxdb']['podIdentity']> {}

/** Messages that a Kafka consumer group has not yet committed. */
interface KafkaKeys {
  /** Brokers to connect to first, with port. */
  readonly bootstrapServers?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `bootstrapServers`. */
  readonly bootstrapServersFromEnv?: string;
  /** Consumer group whose lag is measured. */
  readonly consumerGroup?: string;
  /** Environment variable of the scaled container that holds `consumerGroup`. */
  readonly consumerGroupFromEnv?: string;
  /** Topic whose lag counts; when unset, every topic the group has committed offsets in. */
  readonly topic?: string;
  /** Environment variable of the scaled container that holds `topic`. */
  readonly topicFromEnv?: string;
  /** Partitions that count, such as 1,2,10-12; all when unset, and always all without topic. */
  readonly partitionLimitation?: string;
  /**
   * Lag that one replica can carry. Unit: messages.
   *
   * @default 10
   */
  readonly lagThreshold?: number;
  /**
   * Above this lag the workload wakes from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationLagThreshold?: number;
  /**
   * Where the consumers start without a committed offset.
   *
   * @default 'latest'
   */
  readonly offsetResetPolicy?: 'latest' | 'earliest';
  /**
   * Lets the replicas exceed the number of partitions.
   *
   * @default false
   */
  readonly allowIdleConsumers?: boolean;
  /**
   * Leaves out partitions whose committed offset did not move since the last look.
   *
   * @default false
   */
  readonly excludePersistentLag?: boolean;
  /**
   * Counts a partition without a committed offset as no lag, so it wakes nothing.
   *
   * @default false
   */
  readonly scaleToZeroOnInvalidOffset?: boolean;
  /**
   * Keeps the replicas at or below the number of partitions with lag.
   *
   * @default false
   */
  readonly limitToPartitionsWithLag?: boolean;
  /**
   * Rounds the replicas so that each gets as many partitions as the others.
   *
   * @default false
   */
  readonly ensureEvenDistributionOfPartitions?: boolean;
  /**
   * Fetches metadata of every topic of the cluster; false fetches only topic. From KEDA 2.21 on.
   *
   * @default true
   */
  readonly fullMetadata?: boolean;
  /** Kafka protocol version to speak, such as 2.8.0; 1.0.0 when unset. */
  readonly version?: string;
  /**
   * Whether to speak TLS to the brokers.
   *
   * @default 'disable'
   */
  readonly tls?: 'enable' | 'disable';
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** How to log in to the brokers. */
  readonly sasl?: 'none' | 'plaintext' | 'scram_sha256' | 'scram_sha512' | 'oauthbearer' | 'gssapi';
  /** Who issues the token of sasl oauthbearer; bearer when unset. */
  readonly saslTokenProvider?: 'bearer' | 'aws_msk_iam';
  /** Region of the MSK cluster, for saslTokenProvider aws_msk_iam. */
  readonly awsRegion?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
  /** Whose AWS identity is used, pod when unset; podIdentity is the newer way to say it. */
  readonly identityOwner?: 'pod' | 'operator';
}

type KafkaMetadata = KafkaKeys & (KafkaBootstrapServersFromEnv | KafkaBootstrapServers) & (KafkaConsumerGroupFromEnv | KafkaConsumerGroup);

interface KafkaBootstrapServersFromEnv {
  readonly bootstrapServersFromEnv: string;
  readonly bootstrapServers?: never;
}

interface KafkaBootstrapServers {
  readonly bootstrapServers: readonly string[] | string;
  readonly bootstrapServersFromEnv?: never;
}

interface KafkaConsumerGroupFromEnv {
  readonly consumerGroupFromEnv: string;
  readonly consumerGroup?: never;
}

interface KafkaConsumerGroup {
  readonly consumerGroup: string;
  readonly consumerGroupFromEnv?: never;
}

type KafkaParameter = 'tls' | 'ca' | 'cert' | 'key' | 'keyPassword' | 'sasl' | 'username' | 'password' | 'saslTokenProvider' | 'scopes' | 'oauthTokenEndpointUri' | 'oauthExtensions' | 'keytab' | 'realm' | 'kerberosConfig' | 'kerberosServiceName' | 'kerberosDisableFAST' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken';

interface KafkaOptions
  extends ExternalTriggerOptions, AuthenticationOption<KafkaParameter, Scalers['kafka']['podIdentity']> {}

/** A number stored in a ConfigMap or Secret of the same namespace. */
interface KubernetesResourceMetadata {
  /** Kind of object that holds the number. */
  readonly resourceKind: 'ConfigMap' | 'Secret';
  /** Object that holds the number, in the namespace of the workload. */
  readonly resourceName: string;
  /** Key of the object's data that holds the number. */
  readonly key: string;
  /**
   * How the text under key is read.
   *
   * @default 'number'
   */
  readonly format?: 'number' | 'json' | 'yaml';
  /** Path of the number inside JSON or YAML text. */
  readonly valueLocation?: string;
  /**
   * How the number is written; a quantity may have a suffix, such as 500m or 2Gi.
   *
   * @default 'float64'
   */
  readonly valueType?: 'float64' | 'int64' | 'quantity';
  /** Stored number that one replica can carry. */
  readonly targetValue: number;
  /**
   * Above this stored number the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
}

/** Pods of the same namespace that match labels and have not finished. */
interface KubernetesWorkloadMetadata {
  /** Label selector of the pods to count, such as app=web,tier in (a,b). */
  readonly podSelector: string;
  /**
   * Matching pods per replica; its default is refused, so it has to be set. Unit: pods.
   *
   * @default 0
   */
  readonly value?: number;
  /**
   * Above this number of matching pods the workload wakes from zero. Unit: pods.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /**
   * Counts the nodes that run matching pods in place of the pods.
   *
   * @default false
   */
  readonly groupByNode?: boolean;
}

/** Messages that a consumer group of a Liiklus topic has not yet acknowledged. */
interface LiiklusMetadata {
  /**
   * Lag that one replica can carry. Unit: messages.
   *
   * @default 10
   */
  readonly lagThreshold?: number;
  /**
   * Above this lag the workload wakes from zero. Unit: messages.
   *
   * @default 0
   */
  readonly activationLagThreshold?: number;
  /** Host and port of the Liiklus gRPC API. */
  readonly address: string;
  /** Topic whose lag counts. */
  readonly topic: string;
  /** Consumer group whose lag is measured. */
  readonly group: string;
  /**
   * Version of the consumer group.
   *
   * @default 0
   */
  readonly groupVersion?: number;
}

/** The number that a LogQL query on Loki returns. */
interface LokiMetadata {
  /** Base URL of Loki. */
  readonly serverAddress: string;
  /** LogQL metric query that returns one number. */
  readonly query: string;
  /** Query result that one replica can carry. */
  readonly threshold: number;
  /**
   * Above this query result the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
  /** Tenant to query, sent as X-Scope-OrgID. */
  readonly tenantName?: string;
  /**
   * Counts an empty result as 0; false makes it an error.
   *
   * @default true
   */
  readonly ignoreNullValues?: boolean;
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** How requests authenticate; apiKey, tls and oauth are accepted but send nothing. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Whether mode apiKey sends a header or a query parameter, which this scaler accepts but never uses.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter of mode apiKey, which this scaler accepts but never uses. */
  readonly keyParamName?: string;
}

type LokiParameter = 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'apiKey' | 'method' | 'keyParamName';

interface LokiOptions
  extends ExternalTriggerOptions, AuthenticationOption<LokiParameter, Scalers['loki']['podIdentity']> {}

/** Memory use of the workload's pods, as the HPA measures it. */
interface MemoryMetadata {
  /** Use per pod: percent of the request with Utilization, a quantity with AverageValue. */
  readonly value: number | string;
  /** Container whose use counts; when unset, the whole pod. */
  readonly containerName?: string;
}

/** A number in the answer of an HTTP endpoint. */
interface MetricsApiMetadata {
  /** Value that one replica can carry; needed unless scalingModifiers are used. */
  readonly targetValue?: number;
  /**
   * Above this value the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /** Address that answers with the number. */
  readonly url: string;
  /**
   * Form of the answer.
   *
   * @default 'json'
   */
  readonly format?: 'prometheus' | 'json' | 'xml' | 'yaml';
  /** Where the number is: a path in JSON, XML or YAML, a metric with labels in Prometheus text. */
  readonly valueLocation: string;
  /**
   * Accepts any server certificate without checking it.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Asks every ready endpoint of the Service in url, read as service.namespace.
   *
   * @default false
   */
  readonly aggregateFromKubeServiceEndpoints?: boolean;
  /**
   * How the values of several endpoints become one.
   *
   * @default 'average'
   */
  readonly aggregationType?: 'average' | 'sum' | 'max' | 'min';
  /** Longest wait for an answer; the operator's HTTP timeout when unset. Unit: ms. */
  readonly timeout?: TriggerDuration;
  /** How requests authenticate; custom and oauth are accepted but send nothing. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Whether mode apiKey sends a header or a query parameter.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter of the API key; X-API-KEY or api_key when unset. */
  readonly keyParamName?: string;
}

type MetricsApiParameter = 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'apiKey' | 'method' | 'keyParamName';

interface MetricsApiOptions
  extends ExternalTriggerOptions, AuthenticationOption<MetricsApiParameter, Scalers['metrics-api']['podIdentity']> {}

/** Documents of a MongoDB collection that match a query. */
interface MongodbKeys {
  /** Environment variable of the scaled container that holds `connectionString`. */
  readonly connectionStringFromEnv?: string;
  /**
   * Scheme of the URI; mongodb+srv finds the hosts through DNS and needs no port.
   *
   * @default 'mongodb'
   */
  readonly scheme?: string;
  /** Host of MongoDB, where connectionString is not given. */
  readonly host?: string;
  /** Port of MongoDB, where connectionString is not given. */
  readonly port?: number | string;
  /** User to log in as, where connectionString is not given. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Database of the collection. */
  readonly dbName?: string;
  /** Collection whose documents count. */
  readonly collection: string;
  /** Filter of the documents that count, as MongoDB extended JSON; an empty one is refused. */
  readonly query: string;
  /** Matching documents that one replica can carry. Unit: documents. */
  readonly queryValue: number;
  /**
   * Above this number of documents the workload wakes from zero. Unit: documents.
   *
   * @default 0
   */
  readonly activationQueryValue?: number;
}

interface MongodbMetadata extends MongodbKeys {
  readonly dbName: string;
}

type MongodbParameter = 'connectionString' | 'scheme' | 'host' | 'port' | 'username' | 'password' | 'dbName' | 'tls' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface MongodbOptions
  extends ExternalTriggerOptions, AuthenticationOption<MongodbParameter, Scalers['mongodb']['podIdentity']> {}

/** The number that a Microsoft SQL Server query returns. */
interface MssqlMetadata {
  /** Environment variable of the scaled container that holds `connectionString`. */
  readonly connectionStringFromEnv?: string;
  /** User to log in as, where connectionString is not given. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Host of the server, where connectionString is not given. */
  readonly host?: string;
  /** Port of the server; the driver's 1433 when unset. */
  readonly port?: number;
  /** Database to query; the login's own when unset. */
  readonly database?: string;
  /** SQL that returns one number. */
  readonly query: string;
  /** Query result that one replica can carry. */
  readonly targetValue: number;
  /**
   * Above this query result the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
}

type MssqlParameter = 'connectionString' | 'username' | 'password' | 'host' | 'port' | 'database';

interface MssqlOptions
  extends ExternalTriggerOptions, AuthenticationOption<MssqlParameter, Scalers['mssql']['podIdentity']> {}

/** The number that a MySQL query returns. */
interface MysqlMetadata {
  /** Environment variable of the scaled container that holds `connectionString`. */
  readonly connectionStringFromEnv?: string;
  /** User to log in as, where connectionString is not given. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Host of MySQL, where connectionString is not given. */
  readonly host?: string;
  /** Port of MySQL, where connectionString is not given; there is no default. */
  readonly port?: number | string;
  /** Database to query, where connectionString is not given. */
  readonly dbName?: string;
  /** SQL that returns one number. */
  readonly query: string;
  /** Query result that one replica can carry. */
  readonly queryValue: number;
  /**
   * Above this query result the workload wakes from zero.
   *
   * @default 0
   */
  readonly activationQueryValue?: number;
  /** Has no effect: KEDA names the metric itself. */
  readonly metricName?: string;
}

type MysqlParameter = 'connectionString' | 'username' | 'password' | 'host' | 'port' | 'dbName';

interface MysqlOptions
  extends ExternalTriggerOptions, AuthenticationOption<MysqlParameter, Scalers['mysql']['podIdentity']> {}

/** Messages a JetStream consumer has still to receive or acknowledge. */
interface NatsJetstreamKeys {
  /** Account that owns the stream, by name; also serves as `accountID` when that is absent. */
  readonly account?: string;
  /** Account that owns the stream, by id; the monitoring endpoint is asked for this one. */
  readonly accountID?: string;
  /** JetStream stream the consumer reads. */
  readonly stream: string;
  /** Consumer whose pending and unacknowledged messages are counted. */
  readonly consumer: string;
  /**
   * Messages pending or unacknowledged that one replica is to work on. Unit: messages.
   *
   * @default 10
   */
  readonly lagThreshold?: number;
  /**
   * Scales from 0 once the lag exceeds this. Unit: messages.
   *
   * @default 0
   */
  readonly activationLagThreshold?: number;
  /**
   * Calls the monitoring endpoint over https instead of http.
   *
   * @default false
   */
  readonly useHttps?: boolean;
  /** host:port of the NATS monitoring endpoint, without a scheme. */
  readonly natsServerMonitoringEndpoint?: string;
}

interface NatsJetstreamMetadata extends NatsJetstreamKeys {
  readonly natsServerMonitoringEndpoint: string;
}

type NatsJetstreamParameter = 'account' | 'accountID' | 'natsServerMonitoringEndpoint';

interface NatsJetstreamOptions
  extends ExternalTriggerOptions, AuthenticationOption<NatsJetstreamParameter, Scalers['nats-jetstream']['podIdentity']> {}

/** Result of a New Relic NRQL query. */
interface NewRelicMetadata {
  /** New Relic account the query runs in. */
  readonly account?: number;
  /**
   * Region of the account's data centre.
   *
   * @default 'US'
   */
  readonly region?: string;
  /**
   * Fails when the query gives no number, instead of reading that as 0.
   *
   * @default false
   */
  readonly noDataError?: boolean;
  /** NRQL query; the first number of its first row is the metric. */
  readonly nrql: string;
  /** Query result that one replica is to carry. */
  readonly threshold: number;
  /**
   * Scales from 0 once the query result exceeds this.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
}

type NewRelicParameter = 'account' | 'region' | 'queryKey';

interface NewRelicOptions
  extends ExternalTriggerOptions, AuthenticationDemand<NewRelicParameter, Scalers['new-relic']['podIdentity']> {}

/** Messages waiting in an NSQ channel, over all nsqd hosts of the topic. */
interface NsqKeys {
  /** host:port of each nsqlookupd that knows which nsqd hosts have the topic. */
  readonly nsqLookupdHTTPAddresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `nsqLookupdHTTPAddresses`. */
  readonly nsqLookupdHTTPAddressesFromEnv?: string;
  /** NSQ topic whose channel is measured. */
  readonly topic?: string;
  /** Environment variable of the scaled container that holds `topic`. */
  readonly topicFromEnv?: string;
  /** Channel whose depth is summed; while it does not exist, the topic's own depth counts. */
  readonly channel?: string;
  /** Environment variable of the scaled container that holds `channel`. */
  readonly channelFromEnv?: string;
  /**
   * Waiting messages one replica is to work on. Unit: messages.
   *
   * @default 10
   */
  readonly depthThreshold?: number;
  /** Environment variable of the scaled container that holds `depthThreshold`. */
  readonly depthThresholdFromEnv?: string;
  /**
   * Scales from 0 once the depth exceeds this. Unit: messages.
   *
   * @default 0
   */
  readonly activationDepthThreshold?: number;
  /** Environment variable of the scaled container that holds `activationDepthThreshold`. */
  readonly activationDepthThresholdFromEnv?: string;
  /**
   * Calls nsqlookupd and nsqd over https instead of http.
   *
   * @default false
   */
  readonly useHttps?: boolean;
  /** Environment variable of the scaled container that holds `useHttps`. */
  readonly useHttpsFromEnv?: string;
  /**
   * Skips the check of the servers' certificates.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /** Environment variable of the scaled container that holds `unsafeSsl`. */
  readonly unsafeSslFromEnv?: string;
}

type NsqMetadata = NsqKeys & (NsqNsqLookupdHTTPAddressesFromEnv | NsqNsqLookupdHTTPAddresses) & (NsqTopicFromEnv | NsqTopic) & (NsqChannelFromEnv | NsqChannel);

interface NsqNsqLookupdHTTPAddressesFromEnv {
  readonly nsqLookupdHTTPAddressesFromEnv: string;
  readonly nsqLookupdHTTPAddresses?: never;
}

interface NsqNsqLookupdHTTPAddresses {
  readonly nsqLookupdHTTPAddresses: readonly string[] | string;
  readonly nsqLookupdHTTPAddressesFromEnv?: never;
}

interface NsqTopicFromEnv {
  readonly topicFromEnv: string;
  readonly topic?: never;
}

interface NsqTopic {
  readonly topic: string;
  readonly topicFromEnv?: never;
}

interface NsqChannelFromEnv {
  readonly channelFromEnv: string;
  readonly channel?: never;
}

interface NsqChannel {
  readonly channel: string;
  readonly channelFromEnv?: never;
}

/** A number in the answer to an OpenSearch search. */
interface OpensearchKeys {
  /** URLs of the OpenSearch nodes. */
  readonly addresses?: readonly string[] | string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Signs in with `clientCert` and `clientKey` instead of user and password.
   *
   * @default false
   */
  readonly enableTLS?: boolean;
  /** User to sign in as; only without enableTLS. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** CA certificate in PEM that the server's certificate is checked against. */
  readonly caCert?: string;
  /** Client certificate in PEM to sign in with; only with enableTLS. */
  readonly clientCert?: string;
  /** Indices to search. */
  readonly index?: readonly string[] | string;
  /** Stored search template to run instead of `query`. */
  readonly searchTemplateName?: string;
  /** Search request body in JSON, run instead of `searchTemplateName`. */
  readonly query?: string;
  /** `key:value` pairs handed to the search template. */
  readonly parameters?: readonly string[] | string;
  /** GJSON path in the answer at which the number stands. */
  readonly valueLocation?: string;
  /** Number found that one replica is to carry. */
  readonly targetValue?: number;
  /**
   * Scales from 0 once the number found exceeds this.
   *
   * @default 0
   */
  readonly activationTargetValue?: number;
  /**
   * Reads a null at `valueLocation` as 0 instead of failing.
   *
   * @default false
   */
  readonly ignoreNullValues?: boolean;
  /** Has no effect: KEDA replaces it by a name of its own. */
  readonly metricName?: string;
}

interface OpensearchMetadata extends OpensearchKeys {
  readonly addresses: readonly string[] | string;
  readonly index: readonly string[] | string;
  readonly valueLocation: string;
  readonly targetValue: number;
}

type OpensearchParameter = 'addresses' | 'enableTLS' | 'username' | 'password' | 'caCert' | 'clientCert' | 'clientKey' | 'index' | 'searchTemplateName' | 'query' | 'valueLocation' | 'targetValue';

interface OpensearchOptions
  extends ExternalTriggerOptions, AuthenticationOption<OpensearchParameter, Scalers['opensearch']['podIdentity']> {}

/** Latest measure of an OpenStack Gnocchi metric. */
interface OpenstackMetricMetadata {
  /** URL of Gnocchi's metric API; `/<metricID>/measures` is appended. */
  readonly metricsURL: string;
  /** Id of the Gnocchi metric to read. */
  readonly metricID: string;
  /** How Gnocchi aggregates the measures, such as `mean` or `max`. */
  readonly aggregationMethod: string;
  /** Width of the time window one measure covers; every reading below 1 fails. Unit: s. */
  readonly granularity: number;
  /** Measure that one replica is to carry. */
  readonly threshold?: number;
  /** Scales from 0 once the measure exceeds this. */
  readonly activationThreshold?: number;
  /**
   * Longest wait for an answer of Keystone or Gnocchi. Unit: s.
   *
   * @default 30
   */
  readonly timeout?: number;
}

type OpenstackMetricParameter = 'authURL' | 'userID' | 'password' | 'appCredentialID' | 'appCredentialSecret' | 'projectID';

interface OpenstackMetricOptions
  extends ExternalTriggerOptions, AuthenticationDemand<OpenstackMetricParameter, Scalers['openstack-metric']['podIdentity']> {}

/** Objects in an OpenStack Swift container. */
interface OpenstackSwiftMetadata {
  /** URL of the Swift API; absent, the one of Keystone's service catalogue. */
  readonly swiftURL?: string;
  /** Container whose objects are counted. */
  readonly containerName: string;
  /**
   * Objects one replica is to work on. Unit: objects.
   *
   * @default 2
   */
  readonly objectCount?: number;
  /**
   * Scales from 0 once the count exceeds this. Unit: objects.
   *
   * @default 0
   */
  readonly activationObjectCount?: number;
  /** Names the metric only: the container's whole count is taken, whatever the prefix. */
  readonly objectPrefix?: string;
  /** Has no effect: the container's whole count is taken. */
  readonly objectDelimiter?: string;
  /** Has no effect: the container's whole count is taken. */
  readonly objectLimit?: string;
  /**
   * Has no effect: requests to Swift run without this limit. Unit: s.
   *
   * @default 30
   */
  readonly timeout?: number;
  /** Has no effect: folder markers count too. */
  readonly onlyFiles?: boolean;
}

type OpenstackSwiftParameter = 'userID' | 'password' | 'projectID' | 'authURL' | 'appCredentialID' | 'appCredentialSecret' | 'regionName';

interface OpenstackSwiftOptions
  extends ExternalTriggerOptions, AuthenticationDemand<OpenstackSwiftParameter, Scalers['openstack-swift']['podIdentity']> {}

/** Number a PostgreSQL query returns. */
interface PostgresqlMetadata {
  /** Query result that one replica is to carry. */
  readonly targetQueryValue?: number;
  /** Scales from 0 once the query result exceeds this. */
  readonly activationTargetQueryValue?: number;
  /** Environment variable of the scaled container that holds `connection`. */
  readonly connectionFromEnv?: string;
  /** SQL query; its first row holds one number, the metric. */
  readonly query: string;
  /** Host of the server; used without `connection`. */
  readonly host?: string;
  /** Port of the server; used without `connection`. */
  readonly port?: number | string;
  /** User to sign in as; used without `connection`. */
  readonly userName?: string;
  /** Database the query runs in; used without `connection`. */
  readonly dbName?: string;
  /** How far TLS is asked for and checked, in libpq words; used without `connection`. */
  readonly sslmode?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
}

type PostgresqlParameter = 'connection' | 'host' | 'port' | 'userName' | 'dbName' | 'sslmode' | 'password';

interface PostgresqlOptions
  extends ExternalTriggerOptions, AuthenticationOption<PostgresqlParameter, Scalers['postgresql']['podIdentity']> {}

/** Value that PredictKube forecasts for a Prometheus query. */
interface PredictkubeMetadata {
  /** URL of the Prometheus server that has the history. */
  readonly prometheusAddress: string;
  /** How requests authenticate; apiKey, custom and oauth pass the parser but send nothing. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Where the API key would go, for mode apiKey, which this scaler never sends.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter of the API key, for mode apiKey, which this scaler never sends. */
  readonly keyParamName?: string;
  /** PromQL query whose history the forecast is made from. */
  readonly query: string;
  /** How far ahead to forecast, such as `2h` or `1d`. */
  readonly predictHorizon: string;
  /** Distance of two samples of the history, such as `2m`. */
  readonly queryStep: string;
  /** How much history the forecast reads, such as `7d`. */
  readonly historyTimeWindow: string;
  /** Forecast value that one replica is to carry. */
  readonly threshold?: number;
  /** Scales from 0 once the query's latest value, not the forecast, exceeds this. */
  readonly activationThreshold?: number;
}

type PredictkubeParameter = 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'method' | 'keyParamName' | 'apiKey';

interface PredictkubeOptions
  extends ExternalTriggerOptions, AuthenticationDemand<PredictkubeParameter, Scalers['predictkube']['podIdentity']> {}

/** Result of a PromQL query. */
interface PrometheusMetadata {
  /** How requests authenticate; apiKey and oauth pass the parser but send nothing. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Where the API key would go, for mode apiKey, which this scaler never sends.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter of the API key, for mode apiKey, which this scaler never sends. */
  readonly keyParamName?: string;
  /** URL of the Prometheus server; `/api/v1/query` is appended. */
  readonly serverAddress: string;
  /** PromQL query that gives at most one element; more than one fails. */
  readonly query: string;
  /** `key=value` pairs added to the query URL; no value may contain a comma or `=`. */
  readonly queryParameters?: Readonly<Record<string, string>>;
  /** Query result that one replica is to carry. */
  readonly threshold: number;
  /** Scales from 0 once the query result exceeds this. */
  readonly activationThreshold?: number;
  /** Namespace sent with the query, for a Thanos Querier that asks for one. */
  readonly namespace?: string;
  /** `key=value` pairs sent as headers, also the tenant; no value may contain a comma or `=`. */
  readonly customHeaders?: Readonly<Record<string, string>>;
  /**
   * Reads an empty, infinite or NaN result as 0 instead of failing.
   *
   * @default true
   */
  readonly ignoreNullValues?: boolean;
  /** Skips the check of the server's certificate; no effect with `ca` or mode tls. */
  readonly unsafeSsl?: boolean;
  /** AWS region requests to Amazon Managed Prometheus are signed for. */
  readonly awsRegion?: string;
  /** Longest wait for an answer; absent, the HTTP timeout of the KEDA operator. Unit: ms. */
  readonly timeout?: TriggerDuration;
  /** Whose AWS identity signs the requests: `pod` or `operator`. */
  readonly identityOwner?: string;
  /** Environment variable of the scaled container that holds `awsAccessKeyID`. */
  readonly awsAccessKeyIDFromEnv?: string;
  /** Environment variable of the scaled container that holds `awsSecretAccessKey`. */
  readonly awsSecretAccessKeyFromEnv?: string;
  /** Environment variable of the target that holds the service account key, for Google. */
  readonly credentialsFromEnv?: string;
  /** Environment variable of the target with the path of the service account key, for Google. */
  readonly credentialsFromEnvFile?: string;
  /** Azure cloud of the Managed Prometheus; read only with pod identity azure-workload. */
  readonly cloud?: 'AzurePublicCloud' | 'AzureCloud' | 'AzureUSGovernmentCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureStackCloud' | 'Private';
  /** Resource the Azure token is asked for; needed, and only read, when `cloud` is `Private`. */
  readonly azureManagedPrometheusResourceURL?: string;
}

type PrometheusParameter = 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'apiKey' | 'method' | 'keyParamName' | 'awsRegion' | 'awsRoleArn' | 'awsAccessKeyID' | 'awsAccessKeyId' | 'awsSecretAccessKey' | 'awsSessionToken' | 'GoogleApplicationCredentials';

interface PrometheusOptions
  extends ExternalTriggerOptions, AuthenticationOption<PrometheusParameter, Scalers['prometheus']['podIdentity']> {}

/** Backlog of a Pulsar subscription. */
interface PulsarKeys {
  /** URL of Pulsar's admin API; `/admin/v2/persistent/…` is appended. */
  readonly adminURL?: string;
  /** Environment variable of the scaled container that holds `adminURL`. */
  readonly adminURLFromEnv?: string;
  /** Persistent topic, as `persistent://tenant/namespace/topic`. */
  readonly topic?: string;
  /** Environment variable of the scaled container that holds `topic`. */
  readonly topicFromEnv?: string;
  /** Subscription whose backlog is counted; fails while it does not exist. */
  readonly subscription?: string;
  /** Environment variable of the scaled container that holds `subscription`. */
  readonly subscriptionFromEnv?: string;
  /**
   * Backlog that one replica is to work on. Unit: messages.
   *
   * @default 10
   */
  readonly msgBacklogThreshold?: number;
  /**
   * Scales from 0 once the backlog exceeds this. Unit: messages.
   *
   * @default 0
   */
  readonly activationMsgBacklogThreshold?: number;
  /**
   * Sums the backlog over all partitions of the topic.
   *
   * @default false
   */
  readonly isPartitionedTopic?: boolean;
  /** Adds mode tls to authModes when `enable` and `cert` or `key` is given; the older way. */
  readonly tls?: string;
  /** How requests authenticate; apiKey and custom pass the parser but send nothing. */
  readonly authModes?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /** Another name of `authModes`. */
  readonly authMode?: readonly ('apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth')[] | 'apiKey' | 'basic' | 'tls' | 'bearer' | 'custom' | 'oauth';
  /**
   * Where the API key would go, for mode apiKey, which this scaler never sends.
   *
   * @default 'header'
   */
  readonly method?: 'header' | 'query';
  /** Header or query parameter of the API key, for mode apiKey, which this scaler never sends. */
  readonly keyParamName?: string;
  /** Older place of `oauthTokenURI`; the TriggerAuthentication wins. */
  readonly oauthTokenURI?: string;
  /** Older place of `scopes`; the TriggerAuthentication wins. */
  readonly scope?: string;
  /** Older place of `clientID`; the TriggerAuthentication wins. */
  readonly clientID?: string;
  /** Older place of `endpointParams`, with a capital E; the TriggerAuthentication wins. */
  readonly EndpointParams?: Readonly<Record<string, string>>;
}

type PulsarMetadata = PulsarKeys & (PulsarAdminURLFromEnv | PulsarAdminURL) & (PulsarTopicFromEnv | PulsarTopic) & (PulsarSubscriptionFromEnv | PulsarSubscription);

interface PulsarAdminURLFromEnv {
  readonly adminURLFromEnv: string;
  readonly adminURL?: never;
}

interface PulsarAdminURL {
  readonly adminURL: string;
  readonly adminURLFromEnv?: never;
}

interface PulsarTopicFromEnv {
  readonly topicFromEnv: string;
  readonly topic?: never;
}

interface PulsarTopic {
  readonly topic: string;
  readonly topicFromEnv?: never;
}

interface PulsarSubscriptionFromEnv {
  readonly subscriptionFromEnv: string;
  readonly subscription?: never;
}

interface PulsarSubscription {
  readonly subscription: string;
  readonly subscriptionFromEnv?: never;
}

type PulsarParameter = 'authModes' | 'authMode' | 'bearerToken' | 'token' | 'username' | 'password' | 'cert' | 'key' | 'ca' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams' | 'customAuthHeader' | 'customAuthValue' | 'apiKey' | 'method' | 'keyParamName';

interface PulsarOptions
  extends FixedMetricTriggerOptions, AuthenticationOption<PulsarParameter, Scalers['pulsar']['podIdentity']> {}

/** Length or message rate of a RabbitMQ queue. */
interface RabbitmqKeys {
  /** Queue to measure; with useRegex the pattern of several. */
  readonly queueName: string;
  /**
   * What is measured; absent without value and queueLength, 20 messages per replica.
   *
   * @default 'Unknown'
   */
  readonly mode?: 'QueueLength' | 'MessageRate' | 'DeliverGetRate' | 'PublishedToDeliveredRatio' | 'ExpectedQueueConsumptionTime';
  /** Older form of mode QueueLength with this value. Unit: messages. */
  readonly queueLength?: number;
  /** Messages, rate, ratio or seconds, as `mode` says, that one replica is to carry; not 0. */
  readonly value?: number;
  /** Scales from 0 once the measured value exceeds this; in MessageRate the length counts too. */
  readonly activationValue?: number;
  /** amqp(s) or http(s) URL of RabbitMQ, with the vhost as its path. Without a password: that is for authentication. */
  readonly host?: string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /**
   * Protocol to ask over; `auto` reads it from the scheme of `host`.
   *
   * @default 'auto'
   */
  readonly protocol?: 'amqp' | 'http' | 'auto';
  /** Vhost of the queue, instead of the path of `host`. */
  readonly vhostName?: string;
  /** Takes `queueName` as a pattern and combines the queues that match; http only. */
  readonly useRegex?: boolean;
  /** Counts only messages that are ready, not those delivered and unacknowledged; http only. */
  readonly excludeUnacknowledged?: boolean;
  /**
   * Most queues that useRegex may match; more than that fails. Unit: queues.
   *
   * @default 100
   */
  readonly pageSize?: number;
  /**
   * How useRegex combines its queues: `sum`, `avg` or `max`.
   *
   * @default 'sum'
   */
  readonly operation?: string;
  /** Longest wait for an answer over http; absent, the HTTP timeout of the KEDA operator. Unit: ms. */
  readonly timeout?: TriggerDuration;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Skips the check of the server's certificate; over amqp or with OAuth2 only with tls `enable`. */
  readonly unsafeSsl?: boolean;
}

type RabbitmqMetadata = RabbitmqKeys & (RabbitmqHostFromEnv | RabbitmqHost);

interface RabbitmqHostFromEnv {
  readonly hostFromEnv: string;
  readonly host?: never;
}

interface RabbitmqHost {
  readonly host: string;
  readonly hostFromEnv?: never;
}

type RabbitmqParameter = 'host' | 'protocol' | 'vhostName' | 'username' | 'password' | 'ca' | 'cert' | 'key' | 'keyPassword' | 'tls' | 'workloadIdentityResource' | 'oauthTokenURI' | 'scopes' | 'scope' | 'clientID' | 'clientSecret' | 'endpointParams';

interface RabbitmqOptions
  extends ExternalTriggerOptions, AuthenticationOption<RabbitmqParameter, Scalers['rabbitmq']['podIdentity']> {}

/** Length, lag or pending entries of a stream in a Redis cluster. */
interface RedisClusterStreamsMetadata {
  /**
   * Unacknowledged entries one replica is to work on; with consumerGroup and no lagCount. Unit: entries.
   *
   * @default 5
   */
  readonly pendingEntriesCount?: number;
  /**
   * Stream entries one replica is to work on; without consumerGroup. Unit: entries.
   *
   * @default 5
   */
  readonly streamLength?: number;
  /** Undelivered entries one replica is to work on; with consumerGroup, from Redis 7. Unit: entries. */
  readonly lagCount?: number;
  /** Key of the stream. */
  readonly stream: string;
  /** Group whose lag or pending entries count; without it the stream length does. */
  readonly consumerGroup?: string;
  /** Has no effect: a Redis cluster has one database. */
  readonly databaseIndex?: number;
  /** host:port of the cluster nodes to start from. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Hosts of the cluster nodes, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Scales from 0 once the count exceeds this, whichever of the three is taken. Unit: entries.
   *
   * @default 0
   */
  readonly activationLagCount?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
}

type RedisClusterStreamsParameter = 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca' | 'tls';

interface RedisClusterStreamsOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisClusterStreamsParameter, Scalers['redis-cluster-streams']['podIdentity']> {}

/** Length of a list in a Redis cluster. */
interface RedisClusterMetadata {
  /**
   * Elements one replica is to work on. Unit: elements.
   *
   * @default 5
   */
  readonly listLength?: number;
  /** Scales from 0 once the length exceeds this. Unit: elements. */
  readonly activationListLength?: number;
  /** Key of the list; a set, sorted set or hash is counted too. */
  readonly listName: string;
  /** Has no effect: a Redis cluster has one database. */
  readonly databaseIndex?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
  /** host:port of the cluster nodes to start from. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Hosts of the cluster nodes, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

type RedisClusterParameter = 'tls' | 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface RedisClusterOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisClusterParameter, Scalers['redis-cluster']['podIdentity']> {}

/** Length, lag or pending entries of a stream in Redis behind Sentinel. */
interface RedisSentinelStreamsMetadata {
  /**
   * Unacknowledged entries one replica is to work on; with consumerGroup and no lagCount. Unit: entries.
   *
   * @default 5
   */
  readonly pendingEntriesCount?: number;
  /**
   * Stream entries one replica is to work on; without consumerGroup. Unit: entries.
   *
   * @default 5
   */
  readonly streamLength?: number;
  /** Undelivered entries one replica is to work on; with consumerGroup, from Redis 7. Unit: entries. */
  readonly lagCount?: number;
  /** Key of the stream. */
  readonly stream: string;
  /** Group whose lag or pending entries count; without it the stream length does. */
  readonly consumerGroup?: string;
  /** Database the key is in. */
  readonly databaseIndex?: number;
  /** host:port of the sentinels. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** User to sign in to the sentinels as. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Master set the sentinels are asked for; without it no connection comes about. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Hosts of the sentinels, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Scales from 0 once the count exceeds this, whichever of the three is taken. Unit: entries.
   *
   * @default 0
   */
  readonly activationLagCount?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
}

type RedisSentinelStreamsParameter = 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca' | 'tls';

interface RedisSentinelStreamsOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisSentinelStreamsParameter, Scalers['redis-sentinel-streams']['podIdentity']> {}

/** Length of a list in Redis behind Sentinel. */
interface RedisSentinelMetadata {
  /**
   * Elements one replica is to work on. Unit: elements.
   *
   * @default 5
   */
  readonly listLength?: number;
  /** Scales from 0 once the length exceeds this. Unit: elements. */
  readonly activationListLength?: number;
  /** Key of the list; a set, sorted set or hash is counted too. */
  readonly listName: string;
  /** Database the key is in. */
  readonly databaseIndex?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
  /** host:port of the sentinels. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** User to sign in to the sentinels as. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Master set the sentinels are asked for; without it no connection comes about. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Hosts of the sentinels, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

type RedisSentinelParameter = 'tls' | 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface RedisSentinelOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisSentinelParameter, Scalers['redis-sentinel']['podIdentity']> {}

/** Length, lag or pending entries of a stream in a Redis server. */
interface RedisStreamsMetadata {
  /**
   * Unacknowledged entries one replica is to work on; with consumerGroup and no lagCount. Unit: entries.
   *
   * @default 5
   */
  readonly pendingEntriesCount?: number;
  /**
   * Stream entries one replica is to work on; without consumerGroup. Unit: entries.
   *
   * @default 5
   */
  readonly streamLength?: number;
  /** Undelivered entries one replica is to work on; with consumerGroup, from Redis 7. Unit: entries. */
  readonly lagCount?: number;
  /** Key of the stream. */
  readonly stream: string;
  /** Group whose lag or pending entries count; without it the stream length does. */
  readonly consumerGroup?: string;
  /** Database the key is in. */
  readonly databaseIndex?: number;
  /** host:port of the server; only the first entry is used. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Host of the server, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Scales from 0 once the count exceeds this, whichever of the three is taken. Unit: entries.
   *
   * @default 0
   */
  readonly activationLagCount?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
}

type RedisStreamsParameter = 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca' | 'tls';

interface RedisStreamsOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisStreamsParameter, Scalers['redis-streams']['podIdentity']> {}

/** Length of a list in a Redis server. */
interface RedisMetadata {
  /**
   * Elements one replica is to work on. Unit: elements.
   *
   * @default 5
   */
  readonly listLength?: number;
  /** Scales from 0 once the length exceeds this. Unit: elements. */
  readonly activationListLength?: number;
  /** Key of the list; a set, sorted set or hash is counted too. */
  readonly listName: string;
  /** Database the key is in. */
  readonly databaseIndex?: number;
  /** Connects over TLS; a boolean, and not together with `tls`. */
  readonly enableTLS?: string;
  /** host:port of the server; only the first entry is used. */
  readonly address?: readonly string[] | string;
  /** Another name of `address`. */
  readonly addresses?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `address`. */
  readonly addressFromEnv?: string;
  /** Environment variable of the scaled container that holds `addresses`. */
  readonly addressesFromEnv?: string;
  /** Redis user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelUsername?: string;
  /** Environment variable of the scaled container that holds `sentinelUsername`. */
  readonly sentinelUsernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `sentinelPassword`. */
  readonly sentinelPasswordFromEnv?: string;
  /** Has no effect: only the sentinel types read it. */
  readonly sentinelMaster?: string;
  /** Environment variable of the scaled container that holds `sentinelMaster`. */
  readonly sentinelMasterFromEnv?: string;
  /** Host of the server, one for each `port`; another way to say `address`. */
  readonly host?: readonly string[] | string;
  /** Another name of `host`. */
  readonly hosts?: readonly string[] | string;
  /** Environment variable of the scaled container that holds `host`. */
  readonly hostFromEnv?: string;
  /** Environment variable of the scaled container that holds `hosts`. */
  readonly hostsFromEnv?: string;
  /** Ports, one for each `host`. */
  readonly port?: readonly (number | string)[] | number | string;
  /** Another name of `port`. */
  readonly ports?: readonly (number | string)[] | number | string;
  /** Environment variable of the scaled container that holds `port`. */
  readonly portFromEnv?: string;
  /** Environment variable of the scaled container that holds `ports`. */
  readonly portsFromEnv?: string;
  /**
   * Skips the check of the server's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

type RedisParameter = 'tls' | 'address' | 'addresses' | 'username' | 'password' | 'sentinelUsername' | 'sentinelPassword' | 'sentinelMaster' | 'host' | 'hosts' | 'port' | 'ports' | 'Cert' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface RedisOptions
  extends ExternalTriggerOptions, AuthenticationOption<RedisParameter, Scalers['redis']['podIdentity']> {}

/** Sessions that run in a Selenium Grid and nodes its waiting requests need. */
interface SeleniumGridKeys {
  /** URL of the Grid's GraphQL endpoint. */
  readonly url?: string;
  /** Environment variable of the scaled container that holds `authType`. */
  readonly authTypeFromEnv?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Environment variable of the scaled container that holds `accessToken`. */
  readonly accessTokenFromEnv?: string;
  /** Browser that requests and node slots must ask for to count. */
  readonly browserName?: string;
  /** Browser name running sessions go by, where it differs from `browserName`. */
  readonly sessionBrowserName?: string;
  /** Browser version that requests and node slots must ask for to count. */
  readonly browserVersion?: string;
  /** Platform that requests and node slots must ask for to count. */
  readonly platformName?: string;
  /** Scales from 0 once sessions and needed nodes together exceed this; the target is 1 each. */
  readonly activationThreshold?: number;
  /**
   * Skips the check of the Grid's certificate.
   *
   * @default false
   */
  readonly unsafeSsl?: boolean;
  /**
   * Sessions one new node is expected to take at a time. Unit: sessions.
   *
   * @default 1
   */
  readonly nodeMaxSessions?: number;
  /**
   * Counts requests and nodes with managed downloads too; false leaves them out.
   *
   * @default true
   */
  readonly enableManagedDownloads?: boolean;
  /** Further capabilities, a JSON object, that requests and node slots must have to count. */
  readonly capabilities?: string;
}

interface SeleniumGridMetadata extends SeleniumGridKeys {
  readonly url: string;
}

type SeleniumGridParameter = 'url' | 'authType' | 'username' | 'password' | 'accessToken';

interface SeleniumGridOptions
  extends ExternalTriggerOptions, AuthenticationOption<SeleniumGridParameter, Scalers['selenium-grid']['podIdentity']> {}

/** Outgoing rate and queued direct messages of Solace clients. */
interface SolaceDirectMessagingKeys {
  /** http(s) URLs of the SEMP API, comma-separated; the first that answers is used. */
  readonly solaceSempBaseURL: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Message VPN of the broker. */
  readonly messageVpn: string;
  /** Part of the name of the clients whose figures are summed; without `*`. */
  readonly clientNamePattern: string;
  /**
   * Skips the check of the broker's certificate.
   *
   * @default false
   */
  readonly unsafeSSL?: boolean;
  /**
   * Weight of messages still queued for the clients, added to each rate.
   *
   * @default 3
   */
  readonly queuedMessagesFactor?: number;
  /**
   * Current outgoing byte rate one replica is to take; 0 leaves it out. Unit: bytes/s.
   *
   * @default 0
   */
  readonly aggregatedClientTxByteRateTarget?: number;
  /**
   * Outgoing byte rate over the last minute one replica is to take; 0 leaves it out. Unit: bytes/s.
   *
   * @default 0
   */
  readonly aggregatedClientAverageTxByteRateTarget?: number;
  /**
   * Current outgoing message rate one replica is to take; 0 leaves it out. Unit: messages/s.
   *
   * @default 0
   */
  readonly aggregatedClientTxMsgRateTarget?: number;
  /**
   * Outgoing message rate over the last minute one replica is to take; 0 leaves it out. Unit: messages/s.
   *
   * @default 0
   */
  readonly aggregatedClientAverageTxMsgRateTarget?: number;
  /**
   * Has no effect: this scaler always counts as active. Unit: bytes/s.
   *
   * @default 0
   */
  readonly activationAggregatedClientTxByteRateTarget?: number;
  /**
   * Has no effect: this scaler always counts as active. Unit: bytes/s.
   *
   * @default 0
   */
  readonly activationAggregatedClientAverageTxByteRateTarget?: number;
  /**
   * Has no effect: this scaler always counts as active. Unit: messages/s.
   *
   * @default 0
   */
  readonly activationAggregatedClientTxMsgRateTarget?: number;
  /**
   * Has no effect: this scaler always counts as active. Unit: messages/s.
   *
   * @default 0
   */
  readonly activationAggregatedClientAverageTxMsgRateTarget?: number;
}

interface SolaceDirectMessagingMetadata extends SolaceDirectMessagingKeys {
  readonly usernameFromEnv: string;
  readonly passwordFromEnv: string;
}

type SolaceDirectMessagingParameter = 'username' | 'password';

interface SolaceDirectMessagingOptions
  extends ExternalTriggerOptions, AuthenticationOption<SolaceDirectMessagingParameter, Scalers['solace-direct-messaging']['podIdentity']> {}

/** Messages, spool use and receive rate of a Solace queue. */
interface SolaceEventQueueKeys {
  /** http(s) URLs of the SEMP API, comma-separated; the first that answers is used. */
  readonly solaceSempBaseURL: string;
  /** Message VPN of the broker. */
  readonly messageVpn: string;
  /** Queue to measure. */
  readonly queueName: string;
  /** SEMP user to sign in as. */
  readonly username?: string;
  /** Environment variable of the scaled container that holds `username`. */
  readonly usernameFromEnv?: string;
  /** Environment variable of the scaled container that holds `password`. */
  readonly passwordFromEnv?: string;
  /** Queued messages one replica is to work on; 0 leaves it out. Unit: messages. */
  readonly messageCountTarget?: number;
  /** Spool space one replica is to work on; 0 leaves it out. Unit: MiB. */
  readonly messageSpoolUsageTarget?: number;
  /** Messages received by the queue that one replica is to take; 0 leaves it out. Unit: messages/s. */
  readonly messageReceiveRateTarget?: number;
  /**
   * Scales from 0 once the message count exceeds this. Unit: messages.
   *
   * @default 0
   */
  readonly activationMessageCountTarget?: number;
  /**
   * Scales from 0 once the spool use exceeds this. Unit: MiB.
   *
   * @default 0
   */
  readonly activationMessageSpoolUsageTarget?: number;
  /**
   * Scales from 0 once the receive rate exceeds this. Unit: messages/s.
   *
   * @default 0
   */
  readonly activationMessageReceiveRateTarget?: number;
}

interface SolaceEventQueueRequiredKeys extends SolaceEventQueueKeys {
  readonly passwordFromEnv: string;
}

type SolaceEventQueueMetadata = SolaceEventQueueRequiredKeys & (SolaceEventQueueUsernameFromEnv | SolaceEventQueueUsername);

interface SolaceEventQueueUsernameFromEnv {
  readonly usernameFromEnv: string;
  readonly username?: never;
}

interface SolaceEventQueueUsername {
  readonly username: string;
  readonly usernameFromEnv?: never;
}

type SolaceEventQueueParameter = 'username' | 'password';

interface SolaceEventQueueOptions
  extends ExternalTriggerOptions, AuthenticationOption<SolaceEventQueueParameter, Scalers['solace-event-queue']['podIdentity']> {}

/** Measurement of a SolarWinds Observability metric. */
interface SolarwindsMetadata {
  /** URL of the SolarWinds API of your data centre. */
  readonly host: string;
  /** Measurement that one replica is to carry. */
  readonly targetValue: number;
  /**
   * Scales from 0 once the measurement exceeds this.
   *
   * @default 0
   */
  readonly activationValue?: number;
  /** SolarWinds metric to read. */
  readonly metricName: string;
  /** How the measurements of the interval become one. */
  readonly aggregation: 'COUNT' | 'MIN' | 'MAX' | 'AVG' | 'SUM' | 'LAST';
  /** How far back the measurements reach. Unit: s. */
  readonly intervalS: number;
  /** SolarWinds filter that narrows the measurements. */
  readonly filter?: string;
}

type SolarwindsParameter = 'apiToken';

interface SolarwindsOptions
  extends ExternalTriggerOptions, AuthenticationOption<SolarwindsParameter, Scalers['solarwinds']['podIdentity']> {}

/** Documents a Solr query finds. */
interface SolrMetadata {
  /** URL of Solr, without `/solr`. */
  readonly host: string;
  /** Collection to search. */
  readonly collection: string;
  /** Documents found that one replica is to work on. Unit: documents. */
  readonly targetQueryValue: number;
  /**
   * Scales from 0 once the count exceeds this. Unit: documents.
   *
   * @default 0
   */
  readonly activationTargetQueryValue?: number;
  /** Query whose hits are counted; absent, all documents. */
  readonly query?: string;
  /** User to sign in as. */
  readonly username?: string;
}

type SolrParameter = 'username' | 'password';

interface SolrOptions
  extends ExternalTriggerOptions, AuthenticationDemand<SolrParameter, Scalers['solr']['podIdentity']> {}

/** Result of a SignalFlow query in Splunk Observability Cloud. */
interface SplunkObservabilityMetadata {
  /** SignalFlow program that publishes the data points. */
  readonly query: string;
  /** How long each reading listens for data points. Unit: s. */
  readonly duration: number;
  /** Result to hold, not divided by the replicas; `queryValue` is not read. */
  readonly targetValue: number;
  /** How the data points become one: `min`, `max` or `avg`. */
  readonly queryAggregator: 'min' | 'max' | 'avg';
  /** Scales from 0 once the result exceeds this; `activationQueryValue` is not read. */
  readonly activationTargetValue: number;
}

type SplunkObservabilityParameter = 'accessToken' | 'realm';

interface SplunkObservabilityOptions
  extends FixedMetricTriggerOptions, AuthenticationDemand<SplunkObservabilityParameter, Scalers['splunk-observability']['podIdentity']> {}

/** A field of the result of a Splunk saved search. */
interface SplunkMetadata {
  /** URL of Splunk's management API. */
  readonly host: string;
  /** Skips the check of the server's certificate. */
  readonly unsafeSsl?: boolean;
  /** Value of the field that one replica is to carry. */
  readonly targetValue: number;
  /** Scales from 0 once the value of the field exceeds this. */
  readonly activationValue: number;
  /** Saved search to run. */
  readonly savedSearchName: string;
  /** Field of the first result that holds the number. */
  readonly valueField: string;
}

type SplunkParameter = 'apiToken' | 'password' | 'username';

interface SplunkOptions
  extends ExternalTriggerOptions, AuthenticationDemand<SplunkParameter, Scalers['splunk']['podIdentity']> {}

/** Result of a Sumo Logic log or metrics query. */
interface SumologicMetadata {
  /** URL of the Sumo Logic API of your deployment. */
  readonly host: string;
  /** Skips the check of the server's certificate. */
  readonly unsafeSsl?: boolean;
  /** Whether the query runs over logs or over metrics. */
  readonly queryType: 'logs' | 'metrics';
  /** The query to run; over logs one that aggregates. */
  readonly query?: string;
  /** Row among the `query.<rowId>` keys whose result is the metric. */
  readonly resultQueryRowID?: string;
  /** Width of the time slices a metrics query is rolled up to. Unit: ms. */
  readonly quantization?: TriggerDuration;
  /**
   * How a metrics query rolls up the points of one time slice.
   *
   * @default 'Avg'
   */
  readonly rollup?: 'Avg' | 'Sum' | 'Count' | 'Min' | 'Max';
  /** Field of a log query that holds the number. */
  readonly resultField?: string;
  /** Wait between two looks at an unfinished log search; absent, one second. Unit: ms. */
  readonly logsPollingInterval?: TriggerDuration;
  /** Attempts at one request before it counts as failed; absent or 0, three. Unit: attempts. */
  readonly maxRetries?: number;
  /** How far back the query reaches from now. Unit: ms. */
  readonly timerange: TriggerDuration;
  /**
   * Time zone the time range is given in.
   *
   * @default 'UTC'
   */
  readonly timezone?: string;
  /**
   * Scales from 0 once the query result exceeds this.
   *
   * @default 0
   */
  readonly activationThreshold?: number;
  /**
   * How several values of the result become one.
   *
   * @default 'Avg'
   */
  readonly queryAggregator?: 'Latest' | 'Avg' | 'Sum' | 'Count' | 'Min' | 'Max';
  /** Query result that one replica is to carry. */
  readonly threshold: number;
  /** One row of a metrics query of several rows, instead of `query`. */
  readonly [key: `query.${string}`]: string | undefined;
}

type SumologicParameter = 'accessID' | 'accessKey';

interface SumologicOptions
  extends ExternalTriggerOptions, AuthenticationDemand<SumologicParameter, Scalers['sumologic']['podIdentity']> {}

/** Backlog of a Temporal task queue. */
interface TemporalKeys {
  /** host:port of the Temporal frontend. */
  readonly endpoint?: string;
  /** Environment variable of the scaled container that holds `endpoint`. */
  readonly endpointFromEnv?: string;
  /**
   * Temporal namespace of the task queue.
   *
   * @default 'default'
   */
  readonly namespace?: string;
  /** Environment variable of the scaled container that holds `namespace`. */
  readonly namespaceFromEnv?: string;
  /**
   * Scales from 0 once the backlog exceeds this. Unit: tasks.
   *
   * @default 0
   */
  readonly activationTargetQueueSize?: number;
  /**
   * Backlog that one replica is to work on. Unit: tasks.
   *
   * @default 5
   */
  readonly targetQueueSize?: number;
  /** Task queue to measure. */
  readonly taskQueue?: string;
  /** Environment variable of the scaled container that holds `taskQueue`. */
  readonly taskQueueFromEnv?: string;
  /** Kinds of task that count: `workflow`, `activity`, `nexus`; absent, all of them. */
  readonly queueTypes?: readonly string[] | string;
  /**
   * Counts only the backlog of this build id of the workers.
   *
   * @deprecated KEDA 2.21 ends it; use workerDeploymentName and workerDeploymentBuildId.
   */
  readonly buildId?: string;
  /** Environment variable of the scaled container that holds `buildId`. */
  readonly buildIdFromEnv?: string;
  /** Worker deployment whose backlog counts; with workerDeploymentBuildId. */
  readonly workerDeploymentName?: string;
  /** Environment variable of the scaled container that holds `workerDeploymentName`. */
  readonly workerDeploymentNameFromEnv?: string;
  /** Version of the worker deployment whose backlog counts. */
  readonly workerDeploymentBuildId?: string;
  /** Environment variable of the scaled container that holds `workerDeploymentBuildId`. */
  readonly workerDeploymentBuildIdFromEnv?: string;
  /**
   * Counts the backlog of all active build ids.
   *
   * @default false
   * @deprecated KEDA 2.21 ends it; use workerDeploymentName and workerDeploymentBuildId.
   */
  readonly selectAllActive?: boolean;
  /**
   * Counts the backlog of tasks without a build id.
   *
   * @default false
   * @deprecated KEDA 2.21 ends it; use remove, or workerDeploymentName and workerDeploymentBuildId.
   */
  readonly selectUnversioned?: boolean;
  /**
   * Stays active while workflows run, even without backlog; the metric itself is unchanged. From KEDA 2.21 on.
   *
   * @default false
   */
  readonly includeRunningWorkflowCount?: boolean;
  /** Task queue whose running workflows keep it active, instead of `taskQueue`. From KEDA 2.21 on. */
  readonly workflowTaskQueueForCount?: string;
  /** Environment variable of the scaled container that holds `workflowTaskQueueForCount`. */
  readonly workflowTaskQueueForCountFromEnv?: string;
  /** Environment variable of the scaled container that holds `apiKey`. */
  readonly apiKeyFromEnv?: string;
  /**
   * Shortest time a connection attempt is given. Unit: s.
   *
   * @default 5
   */
  readonly minConnectTimeout?: number;
  /**
   * Keeps TLS on with an API key; false connects in plain text. From KEDA 2.21 on.
   *
   * @default true
   */
  readonly enableTLS?: boolean;
  /** Skips the check of the server's certificate. */
  readonly unsafeSsl?: boolean;
  /** Name the server's certificate must bear, instead of the host of `endpoint`. */
  readonly tlsServerName?: string;
}

type TemporalMetadata = TemporalKeys & (TemporalEndpointFromEnv | TemporalEndpoint) & (TemporalTaskQueueFromEnv | TemporalTaskQueue);

interface TemporalEndpointFromEnv {
  readonly endpointFromEnv: string;
  readonly endpoint?: never;
}

interface TemporalEndpoint {
  readonly endpoint: string;
  readonly endpointFromEnv?: never;
}

interface TemporalTaskQueueFromEnv {
  readonly taskQueueFromEnv: string;
  readonly taskQueue?: never;
}

interface TemporalTaskQueue {
  readonly taskQueue: string;
  readonly taskQueueFromEnv?: never;
}

type TemporalParameter = 'apiKey' | 'cert' | 'key' | 'keyPassword' | 'ca';

interface TemporalOptions
  extends ExternalTriggerOptions, AuthenticationOption<TemporalParameter, Scalers['temporal']['podIdentity']> {}
