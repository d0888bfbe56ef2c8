import type { ManifestDetails } from '../../../src/findings/manifest-wordings';
import type { FindingExamples } from './finding-example';

const POLICY = `apiVersion: hevlayer.com/v1alpha1
kind: InfraRules
metadata: { name: default }
spec:
  computePools:
    - { name: gpu, kind: gpu, maxReplicasPerWorkload: 4, tolerations: [{ key: nvidia.com/gpu, operator: Exists }], resources: { limits: { nvidia.com/gpu: 1 } } }
---
`;

const scaledObject = (spec: string, annotations = ''): string => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: train
  labels: { infra-rules/pool: gpu }${annotations === '' ? '' : `\n  annotations: { ${annotations} }`}
spec:
  scaleTargetRef: { name: train }
  ${spec}
  triggers:
    - type: cron
      metadata: { timezone: Etc/UTC, start: 0 2 * * *, end: 0 3 * * *, desiredReplicas: "1" }
`;

const check = (yaml: string, options = ''): string =>
  `manifests(\`${yaml}\`${options === '' ? '' : `, ${options}`});`;

/** Both sides of the rules about plain objects. */
export const manifestExamples: FindingExamples<ManifestDetails> = {
  'trigger-value-not-quoted': {
    broken: check(scaledObject('maxReplicaCount: 4').replace('"1"', '1')),
    fixed: check(scaledObject('maxReplicaCount: 4')),
  },
  'maximum-left-to-keda': {
    broken: check(`${POLICY}${scaledObject('minReplicaCount: 0')}`),
    fixed: check(`${POLICY}${scaledObject('maxReplicaCount: 4')}`),
  },
  'paused-above-ceiling': {
    broken: check(
      `${POLICY}${scaledObject('maxReplicaCount: 4', 'autoscaling.keda.sh/paused-replicas: "5"')}`,
    ),
    fixed: check(
      `${POLICY}${scaledObject('maxReplicaCount: 4', 'autoscaling.keda.sh/paused-replicas: "4"')}`,
    ),
  },
  'pool-label-excluded': {
    broken: check(
      `${POLICY}${scaledObject('maxReplicaCount: 4', 'scaledobject.keda.sh/hpa-excluded-labels: infra-rules/pool')}`,
    ),
    fixed: check(
      `${POLICY}${scaledObject('maxReplicaCount: 4', 'scaledobject.keda.sh/hpa-excluded-labels: team')}`,
    ),
  },
  'scale-target-missing': {
    broken: check(scaledObject('maxReplicaCount: 4'), '{ closedWorld: true }'),
    fixed: check(scaledObject('maxReplicaCount: 4')),
  },
  'kind-not-served': {
    broken: check(scaledObject('maxReplicaCount: 4').replace('keda.sh/v1alpha1', 'keda.sh/v1')),
    fixed: check(scaledObject('maxReplicaCount: 4')),
  },
  'keda-version-unknown': {
    broken: check(scaledObject('maxReplicaCount: 4'), "{ kedaVersion: 'latest' }"),
    fixed: check(scaledObject('maxReplicaCount: 4'), "{ kedaVersion: '2.20' }"),
  },
};
