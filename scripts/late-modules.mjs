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
    'keda/scaled-job',
    'keda/scaler-catalogue',
    'keda/trigger-metadata',
    'kubernetes/object-size',
    'manifests/compute-pool-faults',
    'manifests/option-faults',
    'manifests/output-faults',
    'manifests/own-text-faults',
    'manifests/placed-pod-faults',
    'manifests/workload-scaling-faults',
    'manifests/workload-rules',
    'policy/attributes-not-reserved',
    'policy/document-cache',
    'policy/schedule',
  ],
  scalers: ['keda/scaler-table.generated'],
  shapes: ['manifests/late-shapes.generated'],
  misfits: ['manifests/misfits'],
  images: ['kubernetes/images'],
  pods: ['kubernetes/canonical-pod-spec', 'kubernetes/pod-spec-merge'],
  authentication: [
    'constructs/authentication-checks',
    'constructs/authentication-props',
    'keda/authentication',
    'manifests/authentication-intake',
  ],
  triggers: ['keda/trigger', 'manifests/trigger-intake'],
  'queue-worker': [
    'manifests/queue-worker-faults',
    'manifests/queue-worker-intake',
    'policy/unit-of-work',
  ],
  manifests: [
    'manifests/check-manifests',
    'manifests/manifest-intake',
    'manifests/node-pool-facts',
    'manifests/scale-claim',
    'policy/node-pool-fit',
    'keda/scale-targets-distinct',
  ],
  placement: ['constructs/placement'],
  registration: ['render/registration'],
  texts: ['manifests/text-faults'],
  formula: ['keda/formula/formula', 'keda/formula/parser', 'keda/formula/tokens'],
  wordings: ['findings/wording', 'findings/report'],
  'layer-crds': ['constructs/layer-crds.generated'],
};
