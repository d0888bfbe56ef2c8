/* global module */
/** The objects of a workload, written by hand as whoever has only cdk8s would write them. */

const NAMESPACE = 'layer';
const GATEWAY = 'http://layer-gateway.layer.svc.cluster.local:8080';

const CPU_NODES = {
  nodeSelector: {
    'layer.hev.dev/node-role': 'worker-cpu',
    'layer.hev.dev/compute': 'cpu',
  },
  tolerations: [
    {
      key: 'layer.hev.dev/node-role',
      operator: 'Equal',
      value: 'worker-cpu',
      effect: 'NoSchedule',
    },
  ],
};

const POOLS = {
  cpu: {
    ...CPU_NODES,
    resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { cpu: '2', memory: '4Gi' } },
  },
  'cpu-large': {
    ...CPU_NODES,
    resources: {
      requests: { cpu: '1', memory: '2Gi', 'ephemeral-storage': '35Gi' },
      limits: { cpu: '4', memory: '4Gi', 'ephemeral-storage': '40Gi' },
    },
  },
  gpu: {
    nodeSelector: {
      'layer.hev.dev/node-role': 'worker-gpu',
      'layer.hev.dev/compute': 'gpu',
    },
    tolerations: [
      {
        key: 'layer.hev.dev/node-role',
        operator: 'Equal',
        value: 'worker-gpu',
        effect: 'NoSchedule',
      },
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    resources: {
      requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '1' },
    },
  },
};

/** A rollout must not wait for one more GPU. */
const NO_SURGE = { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } };

const CEILINGS = { cpu: 32, 'cpu-large': 8, gpu: 4 };

/** The policy, for its own chart. */
function policy() {
  return {
    apiVersion: 'hevlayer.com/v1alpha1',
    kind: 'InfraRules',
    metadata: { name: 'default' },
    spec: {
      computePools: Object.entries(POOLS).map(([name, pool]) => ({
        name,
        kind: name === 'gpu' ? 'gpu' : 'cpu',
        nodeSelector: pool.nodeSelector,
        tolerations: pool.tolerations,
        resources: pool.resources,
        maxReplicasPerWorkload: CEILINGS[name],
      })),
    },
  };
}

function objectsOf(workload) {
  return MAKERS[workload.trade](workload);
}

const MAKERS = {
  pipeline: (workload) => {
    const labels = pipelineLabels(workload);
    return [
      deployment(workload, labels, 'hevlayer.com/pipeline', {
        name: 'worker',
        env: pipelineEnvironment(workload, sqsSource(workload)),
      }),
      gatewayAuthentication(workload, labels),
      scaledObject(workload, labels, [pipelineQueue(workload)]),
    ];
  },

  function: (workload) => {
    const labels = labelsOf(workload, 'hevlayer.com/function');
    return [
      deployment(workload, labels, 'hevlayer.com/function', {
        name: 'udf',
        env: functionEnvironment(workload),
      }),
      gatewayAuthentication(workload, labels),
      scaledObject(workload, labels, [functionQueue(workload)]),
    ];
  },

  queue: (workload) => {
    const labels = labelsOf(workload, 'infra-rules/worker');
    const made = deployment(
      workload,
      labels,
      'infra-rules/worker',
      { name: 'worker', env: OWN_ENVIRONMENT },
      { terminationGracePeriodSeconds: 120 },
    );
    if (workload.pool === 'gpu') made.spec.strategy = NO_SURGE;
    const authentication = `${workload.name}-worker-aws-sqs-queue`;
    return [
      made,
      triggerAuthentication(authentication, labels, { podIdentity: { provider: 'aws' } }),
      scaledObject({ ...workload, min: 0 }, labels, [
        {
          type: 'aws-sqs-queue',
          metadata: {
            queueURL: workload.queueUrl,
            queueLength: String(workload.batchSize),
            awsRegion: 'us-east-1',
          },
          authenticationRef: { name: authentication },
        },
      ]),
    ];
  },

  patchedPipeline: (workload) =>
    withVariables(MAKERS.pipeline(workload), [
      { name: 'SENTRY_ENVIRONMENT', value: 'production' },
      release(workload),
    ]),

  patchedFunction: (workload) =>
    withVariables(MAKERS.function(workload), [
      { name: 'SENTRY_ENVIRONMENT', value: 'production' },
      release(workload),
    ]),

  outputPipeline: (workload) => withOutput(MAKERS.pipeline({ ...workload, min: 0 }), workload),
  outputFunction: (workload) => withOutput(MAKERS.function({ ...workload, min: 0 }), workload),

  push: (workload) => {
    const labels = labelsOf(workload, 'hevlayer.com/function');
    return [
      deployment(workload, labels, 'hevlayer.com/function', {
        name: 'udf',
        env: functionEnvironment(workload),
        ports: [{ name: 'http', containerPort: 8080 }],
        readinessProbe: { tcpSocket: { port: 8080 } },
      }),
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: metadata(`${workload.name}-worker`, labels),
        spec: {
          type: 'ClusterIP',
          selector: selector(workload, 'hevlayer.com/function'),
          ports: [{ name: 'http', port: 8080, targetPort: 'http' }],
        },
      },
      gatewayAuthentication(workload, labels),
      scaledObject(workload, labels, [functionQueue(workload)]),
    ];
  },

  fixed: (workload) => {
    const made = deployment(workload, pipelineLabels(workload), 'hevlayer.com/pipeline', {
      name: 'worker',
      env: pipelineEnvironment(workload, sqsSource(workload)),
    });
    return [{ ...made, spec: { replicas: workload.max, ...made.spec } }];
  },

  schedule: (workload) => {
    const labels = pipelineLabels(workload);
    const source = { kind: 'huggingface', repo: `acme/${workload.subject}`, split: 'train' };
    return [
      deployment(workload, labels, 'hevlayer.com/pipeline', {
        name: 'worker',
        env: pipelineEnvironment(workload, source, [
          { name: 'HEVLAYER_PIPELINE_SCHEDULE', value: 'true' },
        ]),
      }),
      scaledObject({ ...workload, min: 0 }, labels, [
        {
          type: 'cron',
          metadata: {
            timezone: 'Etc/UTC',
            start: '0 2 * * *',
            end: '31 2 * * *',
            desiredReplicas: '1',
          },
        },
      ]),
    ];
  },

  job: (workload) => {
    const labels = labelsOf(workload, 'infra-rules/worker');
    const authentication = `${workload.name}-worker-rabbitmq`;
    return [
      triggerAuthentication(authentication, labels, {
        secretTargetRef: [{ parameter: 'host', name: 'rabbitmq', key: 'url' }],
      }),
      {
        apiVersion: 'keda.sh/v1alpha1',
        kind: 'ScaledJob',
        metadata: metadata(`${workload.name}-worker`, labels),
        spec: {
          jobTargetRef: {
            template: {
              metadata: { labels, annotations: { 'karpenter.sh/do-not-disrupt': 'true' } },
              spec: podSpec(
                workload,
                { name: 'worker', env: OWN_ENVIRONMENT },
                { restartPolicy: 'Never', terminationGracePeriodSeconds: 10830 },
              ),
            },
          },
          minReplicaCount: 0,
          maxReplicaCount: workload.max,
          pollingInterval: 15,
          rollout: { strategy: 'gradual' },
          triggers: [
            {
              type: 'rabbitmq',
              metadata: {
                queueName: workload.name,
                protocol: 'amqp',
                mode: 'QueueLength',
                value: '1',
              },
              authenticationRef: { name: authentication },
            },
          ],
        },
      },
    ];
  },

  podSpec: (workload) => {
    const labels = pipelineLabels(workload);
    return [
      deployment(
        workload,
        labels,
        'hevlayer.com/pipeline',
        {
          name: 'worker',
          env: [
            ...pipelineEnvironment(workload),
            {
              name: 'HF_TOKEN',
              valueFrom: { secretKeyRef: { name: 'hugging-face', key: 'token' } },
            },
          ],
          volumeMounts: [{ name: 'models', mountPath: '/models' }],
        },
        {
          terminationGracePeriodSeconds: 60,
          volumes: [{ name: 'models', emptyDir: { sizeLimit: '20Gi' } }],
        },
      ),
      gatewayAuthentication(workload, labels),
      scaledObject({ ...workload, min: 0 }, labels, [pipelineQueue(workload)], 600),
    ];
  },
};

function withVariables(objects, variables) {
  const [deployment, ...others] = objects;
  const { template } = deployment.spec;
  const [container] = template.spec.containers;
  const env = [...container.env, ...variables];
  const spec = { ...template.spec, containers: [{ ...container, env }] };
  return [
    { ...deployment, spec: { ...deployment.spec, template: { ...template, spec } } },
    ...others,
  ];
}

function release({ name, image }) {
  return { name: 'SENTRY_RELEASE', value: `${name}@${image.split(':').at(-1)}` };
}

/** With the options that the application team of a workload gives. */
function withOutput(objects, workload) {
  return withVariables(objects, [release(workload)]).map((object) => {
    const made = { ...object, metadata: ofTeam(object.metadata, workload) };
    if (object.kind === 'Deployment') {
      const { template } = object.spec;
      const labelled = { ...template, metadata: ofTeam(template.metadata, workload) };
      return { ...made, spec: { ...object.spec, template: labelled } };
    }
    if (object.kind !== 'ScaledObject') return made;
    const cooldownPeriod = workload.timeoutSeconds * 4;
    return { ...made, spec: { ...object.spec, pollingInterval: 30, cooldownPeriod } };
  });
}

function ofTeam(metadata, { subject }) {
  return { ...metadata, labels: { ...metadata.labels, team: subject } };
}

function deployment(workload, labels, nameLabel, container, pod = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(`${workload.name}-worker`, labels),
    spec: {
      selector: { matchLabels: selector(workload, nameLabel) },
      template: { metadata: { labels }, spec: podSpec(workload, container, pod) },
    },
  };
}

function podSpec(workload, container, pod) {
  const { nodeSelector, tolerations, resources } = POOLS[workload.pool];
  return {
    containers: [{ ...container, image: workload.image, resources }],
    nodeSelector,
    tolerations,
    ...pod,
  };
}

function gatewayAuthentication(workload, labels) {
  return triggerAuthentication(`${workload.name}-worker`, labels, {
    secretTargetRef: [{ parameter: 'bearerToken', name: 'layer', key: 'turbopuffer-api-key' }],
  });
}

function triggerAuthentication(name, labels, spec) {
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'TriggerAuthentication',
    metadata: metadata(name, labels),
    spec,
  };
}

function scaledObject(workload, labels, triggers, cooldownPeriod = 300) {
  const name = `${workload.name}-worker`;
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: metadata(name, { ...labels, 'scaledobject.keda.sh/name': name }),
    spec: {
      scaleTargetRef: { name },
      minReplicaCount: workload.min,
      maxReplicaCount: workload.max,
      pollingInterval: 15,
      cooldownPeriod,
      triggers,
    },
  };
}

function pipelineQueue({ name }) {
  const query = `sum(layer_pipeline_stage_count{pipeline_id="${name}",stage=~"pending|embedding"}) or vector(0)`;
  return queue(name, query, `layer_pipeline_pending_${underscored(name)}`);
}

function functionQueue({ name }) {
  const query = `sum(layer_udf_queue_depth{udf="${name}"}) or vector(0)`;
  return queue(name, query, `layer_udf_queue_depth_${underscored(name)}`);
}

function queue(name, query, metricName) {
  return {
    type: 'prometheus',
    metadata: {
      serverAddress: `${GATEWAY}/v2/metrics`,
      query,
      threshold: '1000',
      activationThreshold: '0',
      authModes: 'bearer',
      metricName,
    },
    authenticationRef: { name: `${name}-worker` },
  };
}

function underscored(name) {
  return name.replaceAll('-', '_');
}

const OWN_ENVIRONMENT = [
  { name: 'LOG_LEVEL', value: 'info' },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    value: 'http://otel-collector.observability.svc.cluster.local:4317',
  },
];

function pipelineEnvironment({ name, target }, source, schedule = []) {
  return environment([
    { name: 'HEVLAYER_PIPELINE_ID', value: name },
    { name: 'HEVLAYER_TARGET_NAMESPACE', value: target },
    ...(source === undefined
      ? []
      : [{ name: 'HEVLAYER_SOURCE_REF', value: JSON.stringify(source) }]),
    ...schedule,
  ]);
}

function functionEnvironment({ name, batchSize }) {
  return environment([
    { name: 'HEVLAYER_UDF_ID', value: name },
    { name: 'HEVLAYER_FUNCTION_ID', value: name },
    { name: 'HEVLAYER_UDF_BATCH_SIZE', value: String(batchSize) },
  ]);
}

function environment(own) {
  return [
    { name: 'HEVLAYER_BASE_URL', value: GATEWAY },
    {
      name: 'LAYER_GATEWAY_API_KEY',
      valueFrom: { secretKeyRef: { name: 'layer', key: 'turbopuffer-api-key' } },
    },
    ...own,
    { name: 'HEVLAYER_WORKER_ID', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ...OWN_ENVIRONMENT,
  ];
}

function sqsSource({ queueUrl }) {
  return { kind: 'sqs', queueUrl };
}

function metadata(name, labels) {
  return { name, namespace: NAMESPACE, labels };
}

function pipelineLabels(workload) {
  return {
    ...labelsOf(workload, 'hevlayer.com/pipeline'),
    'layer.hev.dev/pipeline-id': workload.name,
  };
}

function labelsOf(workload, nameLabel) {
  return { 'infra-rules/pool': workload.pool, ...selector(workload, nameLabel) };
}

function selector(workload, nameLabel) {
  return { [nameLabel]: workload.name, 'layer.hev.dev/component': 'worker' };
}

module.exports = { objectsOf, policy };
