/**
 * Modules that a small app without findings does not need, by the file of the package they go to. A
 * file is loaded when something of it is used for the first time. What several need goes to the first of
 * them, and what the rest of the library needs to `core.js`, which is loaded at once.
 *
 * A module belongs here when a sound Pipeline and InfraRules do not run it: keep it that way by
 * asking before calling (`if (spec.volumes !== undefined) checkVolumes(…)`), and keep values that
 * the core uses while it is loaded (base classes, lists for a Set) out of these modules.
 */
export const lateModules = {
  rules: [
    'keda/scaled/scaled-job',
    'keda/scaled/fallback',
    'keda/scaled/hpa-behavior',
    'keda/scaled/scaling-formula',
    'keda/scalers/scaler-catalogue',
    'keda/triggers/cron-trigger',
    'keda/triggers/trigger-activation',
    'keda/triggers/trigger-metadata',
    'kubernetes/object-size',
    'workloads/compute-pool',
    'workloads/options',
    'policy/attributes-not-reserved',
    'policy/document-cache',
    'policy/schedule',
  ],
  scalers: ['keda/scalers/scaler-table.generated'],
  shapes: ['input/late-shapes.generated'],
  'schema-findings': ['input/schema-findings', 'constructs/unknown-props'],
  pods: [
    'kubernetes/canonical-pod-spec',
    'kubernetes/pod-spec-merge',
    'policy/placement-is-the-pools',
    'policy/worker-within-envelope',
  ],
  'pod-fields': [
    'kubernetes/affinity',
    'kubernetes/dns',
    'kubernetes/lifecycle-hooks',
    'kubernetes/pod-resources',
    'kubernetes/ports',
    'kubernetes/probes',
    'kubernetes/security-context',
    'kubernetes/topology-spread',
    'kubernetes/volume-mounts',
    'kubernetes/volumes',
    'kubernetes/windows',
  ],
  authentication: [
    'constructs/app-authentications',
    'constructs/authentication-props',
    'keda/authentication/authentication',
    'workloads/authentication-intake',
  ],
  triggers: ['keda/triggers/trigger', 'workloads/trigger-intake'],
  'queue-worker': [
    'workloads/queue-worker',
    'workloads/queue-worker-intake',
    'policy/unit-of-work',
  ],
  manifests: [
    'manifests/check-manifests',
    'manifests/manifest-intake',
    'manifests/node-pool-facts',
    'manifests/scale-claim',
    'policy/node-pool-fit',
    'keda/scaled/scale-targets-distinct',
  ],
  placement: ['constructs/placement'],
  registration: ['render/registration'],
  texts: ['input/text-carried'],
  formula: ['keda/formula/formula', 'keda/formula/parser', 'keda/formula/tokens'],
  wordings: ['findings/wording', 'findings/report', 'findings/docs-address', 'synth/refusal'],
  'layer-crds': ['constructs/layer-crds.generated'],
};
