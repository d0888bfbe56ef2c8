import type { KedaDetails } from '../../../src/findings/keda-wordings';
import type { FindingExamples } from './finding-example';

const scaledObject = (name: string, spec: string): string =>
  `new cdk8s.ApiObject(chart, '${name}', {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: '${name}' },
  spec: ${spec},
});`;

const autoscaler = (target: string): string => `new cdk8s.ApiObject(chart, 'autoscaler', {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'by-hand' },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: '${target}' }, maxReplicas: 2 },
});`;

const CRON = `triggers: [
    { type: 'cron', metadata: { timezone: 'Etc/UTC', start: '0 2 * * *', end: '0 3 * * *', desiredReplicas: '1' } },
  ]`;

/** Both sides of KEDA's rules. */
export const kedaExamples: FindingExamples<KedaDetails> = {
  'scaled-object-name-too-long': {
    broken: `pipeline({}, 'a-pipeline-with-a-name-of-forty-eight-characters');`,
    fixed: `pipeline({}, 'a-pipeline-with-the-name-of-thirty-nine');`,
  },
  'scale-target-shared': {
    broken: `pipeline({});
${scaledObject('by-hand', `{ scaleTargetRef: { name: 'embed-worker' }, ${CRON} }`)}`,
    fixed: `pipeline({});
${scaledObject('by-hand', `{ scaleTargetRef: { name: 'another-worker' }, ${CRON} }`)}`,
  },
  'hpa-name-shared': {
    broken: `pipeline({});
${scaledObject(
  'by-hand',
  `{
    scaleTargetRef: { name: 'another-worker' },
    advanced: { horizontalPodAutoscalerConfig: { name: 'keda-hpa-embed-worker' } },
    ${CRON},
  }`,
)}`,
    fixed: `pipeline({});
${scaledObject(
  'by-hand',
  `{
    scaleTargetRef: { name: 'another-worker' },
    advanced: { horizontalPodAutoscalerConfig: { name: 'keda-hpa-another-worker' } },
    ${CRON},
  }`,
)}`,
  },
  'hpa-on-scaled-target': {
    broken: `pipeline({});
${autoscaler('embed-worker')}`,
    fixed: `pipeline({});
${autoscaler('another-worker')}`,
  },
  'trigger-number-malformed': {
    broken: `pipeline({ output: { queueTrigger: { threshold: '1_000' } } });`,
    fixed: `pipeline({ output: { queueTrigger: { threshold: '1000' } } });`,
  },
  'trigger-threshold-not-positive': {
    broken: `pipeline({ output: { queueTrigger: { threshold: 0 } } });`,
    fixed: `pipeline({ output: { queueTrigger: { threshold: 1 } } });`,
  },
  'activation-above-threshold': {
    broken: `pipeline({ output: { queueTrigger: { threshold: 10, activationThreshold: 10 } } });`,
    fixed: `pipeline({ output: { queueTrigger: { threshold: 10, activationThreshold: 9 } } });`,
  },
  'zero-settings-without-effect': {
    broken: `pipeline({
  scaling: { replicas: { min: 1, max: 2 } },
  output: { scaledObject: { pollingInterval: 5 } },
});`,
    fixed: `pipeline({
  scaling: { replicas: { min: 0, max: 2 } },
  output: { scaledObject: { pollingInterval: 5 } },
});`,
  },
  'trigger-address-malformed': {
    broken: `pipeline({ output: { gatewayBaseUrl: 'layer-gateway:8080' } });`,
    fixed: `pipeline({ output: { gatewayBaseUrl: 'http://layer-gateway:8080' } });`,
  },
  'address-with-credentials': {
    broken: `pipeline({ output: { queueTrigger: { serverAddress: 'http://keda:secret@metrics:8429' } } });`,
    fixed: `pipeline({ output: { queueTrigger: { serverAddress: 'http://metrics:8429' } } });`,
  },
  'query-empty': {
    broken: `pipeline({ output: { queueTrigger: { query: ' ' } } });`,
    fixed: `pipeline({ output: { queueTrigger: { query: 'sum(my_queue_depth) or vector(0)' } } });`,
  },
  'stages-empty': {
    broken: `pipeline({ output: { queueTrigger: { stages: [] } } });`,
    fixed: `pipeline({ output: { queueTrigger: { stages: ['pending'] } } });`,
  },
  'time-zone-unknown': {
    broken: `pipeline({
  schedule: { cron: '0 2 * * *' },
  output: { cronTrigger: { timezone: 'Berlin' } },
});`,
    fixed: `pipeline({
  schedule: { cron: '0 2 * * *' },
  output: { cronTrigger: { timezone: 'Europe/Berlin' } },
});`,
  },
  'cron-replicas-out-of-range': {
    broken: `pipeline({
  schedule: { cron: '0 2 * * *' },
  scaling: { replicas: { max: 2 } },
  output: { cronTrigger: { desiredReplicas: 3 } },
});`,
    fixed: `pipeline({
  schedule: { cron: '0 2 * * *' },
  scaling: { replicas: { max: 2 } },
  output: { cronTrigger: { desiredReplicas: 2 } },
});`,
  },
  'secret-reference-malformed': {
    broken: `pipeline({ output: { gatewaySecretName: 'Layer_Secret' } });`,
    fixed: `pipeline({ output: { gatewaySecretName: 'layer-secret' } });`,
  },
};
