/** A plain Kubernetes object, as parsed from YAML. */
export interface Plain {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** Any object; its metadata may say something of a namespace. */
export function object(apiVersion: string, kind: string, metadata: object, spec?: object): Plain {
  return {
    apiVersion,
    kind,
    metadata: { ...metadata },
    ...(spec === undefined ? {} : { spec: spec as Readonly<Record<string, unknown>> }),
  };
}

/** A ScaledObject in order, with changes to its spec and metadata. */
export function scaledObject(spec: object = {}, metadata: object = {}): Plain {
  return object(
    'keda.sh/v1alpha1',
    'ScaledObject',
    { name: 'resize', namespace: 'shop', ...metadata },
    { scaleTargetRef: { name: 'resize' }, maxReplicaCount: 4, triggers: [cron()], ...spec },
  );
}

/** A ScaledJob in order, with changes; `onGpu` puts its pods where the pool `gpu` wants them. */
export function scaledJob(spec: object = {}, metadata: object = {}, onGpu = false): Plain {
  const container = { name: 'worker', image: 'ghcr.io/acme/train:1.0.0' };
  const pod = onGpu
    ? {
        nodeSelector: { role: 'gpu' },
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
        containers: [{ ...container, resources: { limits: { 'nvidia.com/gpu': 1 } } }],
      }
    : { containers: [container] };
  return object(
    'keda.sh/v1alpha1',
    'ScaledJob',
    { name: 'train', namespace: 'shop', ...metadata },
    {
      jobTargetRef: { template: { spec: { restartPolicy: 'Never', ...pod } } },
      rollout: { strategy: 'gradual' },
      maxReplicaCount: 4,
      triggers: [cron()],
      ...spec,
    },
  );
}

/** A Deployment in order, with changes to its pod, its metadata and the rest of its spec. */
export function deployment(pod: object = {}, metadata: object = {}, spec: object = {}): Plain {
  const containers = [
    {
      name: 'worker',
      image: 'ghcr.io/acme/resize:2.3.0',
      env: [{ name: 'RABBITMQ_URL', value: 'amqp://broker' }],
    },
  ];
  return object(
    'apps/v1',
    'Deployment',
    { name: 'resize', namespace: 'shop', ...metadata },
    {
      selector: { matchLabels: { app: 'resize' } },
      template: { metadata: { labels: { app: 'resize' } }, spec: { containers, ...pod } },
      ...spec,
    },
  );
}

/** A trigger on a queue of RabbitMQ, with changes, and without some of its keys. */
export function rabbitmq(
  metadata: object = {},
  changes: object = {},
  without: readonly string[] = [],
): object {
  const all = {
    hostFromEnv: 'RABBITMQ_URL',
    queueName: 'resize',
    mode: 'QueueLength',
    value: '20',
    ...metadata,
  };
  const left = Object.entries(all).filter(([key]) => !without.includes(key));
  return { type: 'rabbitmq', metadata: Object.fromEntries(left), ...changes };
}

/** A trigger on the clock, which needs nothing else, with changes to its metadata. */
export function cron(metadata: object = {}): object {
  const window = { timezone: 'Etc/UTC', start: '0 2 * * *', end: '0 3 * * *' };
  return { type: 'cron', metadata: { ...window, desiredReplicas: '1', ...metadata } };
}

/** A TriggerAuthentication that reads the Secret `broker`. */
export function authentication(metadata: object = {}): Plain {
  const secretTargetRef = [{ parameter: 'host', name: 'broker', key: 'host' }];
  const named = { name: 'broker', namespace: 'shop', ...metadata };
  return object('keda.sh/v1alpha1', 'TriggerAuthentication', named, { secretTargetRef });
}

/** The Secret that `authentication()` reads. */
export function secret(metadata: object = {}): Plain & { readonly stringData: object } {
  const named = { name: 'broker', namespace: 'shop', ...metadata };
  return { ...object('v1', 'Secret', named), stringData: { host: 'amqp://broker' } };
}

/** A policy with one pool `gpu` of four replicas, with changes to the pool and to the spec. */
export function infraRules(pool: object = {}, spec: object = {}): Plain {
  const gpu = {
    name: 'gpu',
    kind: 'gpu',
    nodeSelector: { role: 'gpu' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    resources: { limits: { 'nvidia.com/gpu': 1 } },
    maxReplicasPerWorkload: 4,
    ...pool,
  };
  const metadata = { name: 'default' };
  return object('hevlayer.com/v1alpha1', 'InfraRules', metadata, { computePools: [gpu], ...spec });
}
