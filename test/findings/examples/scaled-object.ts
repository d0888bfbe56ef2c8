import type { ScaledObjectDetails } from '../../../src/findings/scaled-object-wordings';
import type { FindingExamples } from './finding-example';

const TRIGGER = `- type: cron
      metadata: { timezone: Etc/UTC, start: 0 2 * * *, end: 0 3 * * *, desiredReplicas: "1" }`;
const CPU = `- type: cpu
      metricType: Utilization
      metadata: { value: "60" }`;

/** Runs YAML; lines of `spec` and `metadata` are written as they stand below those keys. */
const manifests = (documents: readonly string[], options = ''): string =>
  `manifests(\`\n${documents.join('\n---\n')}\n\`${options});`;

interface Parts {
  readonly name?: string;
  readonly annotations?: string;
  readonly target?: string;
  readonly spec?: string;
  readonly triggers?: string;
}

const below = (text: string): string => (text === '' ? '' : `\n  ${text}`);

const scaledObjectYaml = (parts: Parts): string =>
  `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: ${parts.name ?? 'embed'}${below(parts.annotations ?? '')}
spec:
  scaleTargetRef: ${parts.target ?? '{ name: embed }'}${below(parts.spec ?? '')}
  triggers:
    ${parts.triggers ?? TRIGGER}`;

const scaledObject = (parts: Parts): string => manifests([scaledObjectYaml(parts)]);

const deployment = (container = '', replicas = ''): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: embed }
spec:${replicas}
  selector: { matchLabels: { app: embed } }
  template:
    metadata: { labels: { app: embed } }
    spec:
      containers:
        - name: worker
          image: ghcr.io/acme/worker:1.4.2${container}`;

const REQUESTS = `
          resources: { requests: { cpu: 500m } }`;

const scaledJob = (
  parts: Omit<Parts, 'target'> & { readonly pod?: string; readonly rollout?: string },
): string =>
  manifests([
    `apiVersion: keda.sh/v1alpha1
kind: ScaledJob
metadata:
  name: ${parts.name ?? 'convert'}${below(parts.annotations ?? '')}
spec:
  jobTargetRef:
    template:
      spec:
        restartPolicy: ${parts.pod ?? 'Never'}
        containers:
          - name: worker
            image: ghcr.io/acme/worker:1.4.2${below(parts.rollout ?? 'rollout: { strategy: gradual }')}${below(parts.spec ?? '')}
  triggers:
    ${parts.triggers ?? TRIGGER}`,
  ]);

const behavior = (rules: string): string =>
  scaledObject({
    spec: `advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleDown: { ${rules} } } } }`,
  });

const hpaName = (name: string): string =>
  scaledObject({ spec: `advanced: { horizontalPodAutoscalerConfig: { name: ${name} } }` });

const fallback = (replicas: number, min: number, max: number): string =>
  scaledObject({
    spec: `minReplicaCount: ${String(min)}
  maxReplicaCount: ${String(max)}
  fallback: { failureThreshold: 3, replicas: ${String(replicas)} }`,
  });

const annotated = (annotations: string): string =>
  scaledObject({ annotations: `annotations: { ${annotations} }` });

const prometheus = (more: string): string =>
  scaledObject({
    spec: `minReplicaCount: 1
  fallback: { failureThreshold: 3, replicas: 2 }`,
    triggers: `- type: prometheus
      metadata:
        serverAddress: http://prometheus.monitoring.svc:9090
        query: sum(queue_depth)
        threshold: "100"${more}`,
  });

const longName = (length: number): string =>
  'a-name-that-has-grown-over-the-years-and-now-fits-no-label-value-any-more'.slice(0, length);

/** Both sides of the rules of ScaledObjects and ScaledJobs. */
export const scaledObjectExamples: FindingExamples<ScaledObjectDetails> = {
  'hpa-name-too-long': { broken: hpaName(longName(64)), fixed: hpaName(longName(63)) },
  'hpa-name-malformed': { broken: hpaName('Embed_HPA'), fixed: hpaName('embed-hpa') },
  'idle-not-below-min': {
    broken: scaledObject({ spec: 'idleReplicaCount: 0' }),
    fixed: scaledObject({ spec: 'idleReplicaCount: 0\n  minReplicaCount: 2' }),
  },
  'idle-not-zero': {
    broken: scaledObject({ spec: 'idleReplicaCount: 1\n  minReplicaCount: 2' }),
    fixed: scaledObject({ spec: 'idleReplicaCount: 0\n  minReplicaCount: 2' }),
  },
  'idle-without-effect': {
    broken: scaledObject({ spec: 'idleReplicaCount: 0\n  minReplicaCount: 0' }),
    fixed: scaledObject({ spec: 'minReplicaCount: 0' }),
  },
  'triggers-missing': {
    broken: scaledObject({ triggers: '[]' }),
    fixed: scaledObject({}),
  },
  'trigger-name-repeated': {
    broken: scaledObject({ triggers: `${TRIGGER}\n      name: a\n    ${TRIGGER}\n      name: a` }),
    fixed: scaledObject({ triggers: `${TRIGGER}\n      name: a\n    ${TRIGGER}\n      name: b` }),
  },
  'scale-target-not-scalable': {
    broken: scaledObject({ target: '{ kind: DaemonSet, name: embed }' }),
    fixed: scaledObject({ target: '{ kind: Deployment, name: embed }' }),
  },
  'scale-target-kind-unknown': {
    broken: scaledObject({ target: '{ kind: Rollout, name: embed }' }),
    fixed: scaledObject({
      target: '{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: embed }',
    }),
  },
  'scale-target-with-replicas': {
    broken: manifests([deployment('', '\n  replicas: 1'), scaledObjectYaml({})]),
    fixed: manifests([deployment(), scaledObjectYaml({})]),
  },
  'env-source-container-unknown': {
    broken: manifests([
      deployment(),
      scaledObjectYaml({ target: '{ name: embed, envSourceContainerName: wroker }' }),
    ]),
    fixed: manifests([
      deployment(),
      scaledObjectYaml({ target: '{ name: embed, envSourceContainerName: worker }' }),
    ]),
  },
  'trigger-container-unknown': {
    broken: manifests([
      deployment(REQUESTS),
      scaledObjectYaml({
        spec: 'minReplicaCount: 1',
        triggers: CPU.replace('{ ', '{ containerName: wroker, '),
      }),
    ]),
    fixed: manifests([
      deployment(REQUESTS),
      scaledObjectYaml({
        spec: 'minReplicaCount: 1',
        triggers: CPU.replace('{ ', '{ containerName: worker, '),
      }),
    ]),
  },
  'resource-request-missing': {
    broken: manifests([
      deployment(),
      scaledObjectYaml({ spec: 'minReplicaCount: 1', triggers: CPU }),
    ]),
    fixed: manifests([
      deployment(REQUESTS),
      scaledObjectYaml({ spec: 'minReplicaCount: 1', triggers: CPU }),
    ]),
  },
  'resource-triggers-with-zero': {
    broken: scaledObject({ triggers: CPU }),
    fixed: scaledObject({ spec: 'minReplicaCount: 1', triggers: CPU }),
  },
  'fallback-on-resources-only': {
    broken: scaledObject({
      spec: 'minReplicaCount: 1\n  fallback: { failureThreshold: 3, replicas: 2 }',
      triggers: CPU,
    }),
    fixed: scaledObject({
      spec: 'minReplicaCount: 1\n  fallback: { failureThreshold: 3, replicas: 2 }',
      triggers: `${CPU}\n    ${TRIGGER}`,
    }),
  },
  'fallback-to-zero': { broken: fallback(0, 1, 4), fixed: fallback(2, 1, 4) },
  'fallback-above-max': { broken: fallback(6, 1, 4), fixed: fallback(4, 1, 4) },
  'fallback-from-zero': { broken: fallback(2, 0, 4), fixed: fallback(2, 1, 4) },
  'fallback-on-value-metric': {
    broken: prometheus('\n        ignoreNullValues: "false"\n      metricType: Value'),
    fixed: prometheus('\n        ignoreNullValues: "false"\n      metricType: AverageValue'),
  },
  'fallback-hidden-by-null-values': {
    broken: prometheus(''),
    fixed: prometheus('\n        ignoreNullValues: "false"'),
  },
  'hpa-policy-out-of-range': {
    broken: behavior('policies: [{ type: Pods, value: 1, periodSeconds: 3600 }]'),
    fixed: behavior('policies: [{ type: Pods, value: 1, periodSeconds: 1800 }]'),
  },
  'hpa-behavior-choice-unknown': {
    broken: behavior('selectPolicy: disabled'),
    fixed: behavior('selectPolicy: Disabled'),
  },
  'hpa-tolerance-negative': {
    broken: behavior('tolerance: "-0.1"'),
    fixed: behavior('selectPolicy: Min'),
  },
  'hpa-tolerance-gated': {
    broken: behavior('tolerance: "0.05"'),
    fixed: behavior('selectPolicy: Min'),
  },
  'pause-annotation-not-boolean': {
    broken: annotated('autoscaling.keda.sh/paused: "off"'),
    fixed: annotated('autoscaling.keda.sh/paused: "false"'),
  },
  'paused-replicas-malformed': {
    broken: annotated('autoscaling.keda.sh/paused-replicas: none'),
    fixed: annotated('autoscaling.keda.sh/paused-replicas: "0"'),
  },
  'paused-replicas-above-max': {
    broken: annotated('autoscaling.keda.sh/paused-replicas: "120"'),
    fixed: annotated('autoscaling.keda.sh/paused-replicas: "100"'),
  },
  'pause-annotations-together': {
    broken: annotated(
      'autoscaling.keda.sh/paused-replicas: "0", autoscaling.keda.sh/paused: "false"',
    ),
    fixed: annotated('autoscaling.keda.sh/paused-replicas: "0"'),
  },
  'keda-annotation-without-effect': {
    broken: scaledJob({ annotations: 'annotations: { autoscaling.keda.sh/paused-replicas: "0" }' }),
    fixed: scaledJob({ annotations: 'annotations: { autoscaling.keda.sh/paused: "true" }' }),
  },
  'scaled-job-name-too-long': {
    broken: scaledJob({ name: longName(64) }),
    fixed: scaledJob({ name: longName(63) }),
  },
  'scaled-job-replicas-reversed': {
    broken: scaledJob({ spec: 'minReplicaCount: 5\n  maxReplicaCount: 2' }),
    fixed: scaledJob({ spec: 'minReplicaCount: 2\n  maxReplicaCount: 5' }),
  },
  'scaled-job-resource-trigger': {
    broken: scaledJob({
      triggers: `${TRIGGER}\n    - type: cpu\n      metadata: { value: "60" }`,
    }),
    fixed: scaledJob({}),
  },
  'scaled-job-restart-policy': {
    broken: scaledJob({ pod: 'Always' }),
    fixed: scaledJob({ pod: 'OnFailure' }),
  },
  'scaled-job-rollout-deletes-jobs': {
    broken: scaledJob({ rollout: '' }),
    fixed: scaledJob({ rollout: 'rollout: { strategy: gradual }' }),
  },
  'scaled-job-rollout-strategy-deprecated': {
    broken: scaledJob({ rollout: 'rolloutStrategy: gradual' }),
    fixed: scaledJob({ rollout: 'rollout: { strategy: gradual }' }),
  },
  'scaled-job-percentage-malformed': {
    broken: scaledJob({
      spec: 'scalingStrategy: { strategy: custom, customScalingRunningJobPercentage: 50% }',
    }),
    fixed: scaledJob({
      spec: 'scalingStrategy: { strategy: custom, customScalingRunningJobPercentage: "0.5" }',
    }),
  },
  'scaled-job-custom-key-without-effect': {
    broken: scaledJob({ spec: 'scalingStrategy: { customScalingRunningJobPercentage: "0.5" }' }),
    fixed: scaledJob({
      spec: 'scalingStrategy: { strategy: custom, customScalingRunningJobPercentage: "0.5" }',
    }),
  },
};
