import type { Catalogue } from './catalogue';
import { count, didYouMean, list, quote, show } from './phrases';

/** What a ScaledObject or ScaledJob reports beside its triggers. */
export interface ScaledObjectDetails {
  'hpa-name-too-long': { readonly name: string; readonly max: number };
  'hpa-name-malformed': { readonly name: string };
  'idle-not-below-min': { readonly idle: number; readonly min: number | null };
  'idle-not-zero': { readonly idle: number };
  'idle-without-effect': Record<never, never>;
  'triggers-missing': Record<never, never>;
  'trigger-name-repeated': { readonly name: string; readonly first: number };
  'scale-target-not-scalable': { readonly apiVersion: string; readonly kind: string };
  'scale-target-kind-unknown': { readonly apiVersion: string; readonly kind: string };
  'scale-target-with-replicas': { readonly kind: string; readonly name: string };
  'env-source-container-unknown': {
    readonly container: string;
    readonly known: readonly string[];
  };
  'trigger-container-unknown': {
    readonly resource: string;
    readonly container: string;
    readonly known: readonly string[];
  };
  'resource-request-missing': ResourceRequest;
  'resource-triggers-with-zero': { readonly minGiven: boolean };
  'fallback-on-resources-only': Record<never, never>;
  'fallback-to-zero': Record<never, never>;
  'fallback-above-max': { readonly replicas: number; readonly max: number };
  'fallback-from-zero': Record<never, never>;
  'fallback-on-value-metric': Record<never, never>;
  'fallback-hidden-by-null-values': { readonly type: string };
  'hpa-policy-out-of-range': { readonly key: string; readonly given: number; readonly max: number };
  'hpa-behavior-choice-unknown': {
    readonly key: string;
    readonly given: string;
    readonly allowed: readonly string[];
  };
  'hpa-tolerance-negative': { readonly given: string };
  'hpa-tolerance-gated': { readonly given: string };
  'pause-annotation-not-boolean': { readonly annotation: string; readonly given: string };
  'paused-replicas-malformed': { readonly given: string };
  'paused-replicas-above-max': { readonly replicas: number; readonly max: number };
  'pause-annotations-together': { readonly paused: string; readonly replicas: string };
  'keda-annotation-without-effect': {
    readonly annotation: string;
    readonly kind: string;
    readonly known: readonly string[];
  };
  'scaled-job-name-too-long': { readonly name: string; readonly max: number };
  'scaled-job-replicas-reversed': {
    readonly min: number;
    readonly max: number;
    readonly maxGiven: boolean;
  };
  'scaled-job-resource-trigger': { readonly type: string };
  'scaled-job-restart-policy': { readonly given: string };
  'scaled-job-rollout-deletes-jobs': { readonly given: string | null };
  'scaled-job-rollout-strategy-deprecated': {
    readonly given: string;
    readonly overruled: string | null;
  };
  'scaled-job-percentage-malformed': { readonly given: string | null };
  'scaled-job-custom-key-without-effect': {
    readonly key: string;
    readonly strategy: string | null;
  };
}

interface ResourceRequest {
  readonly resource: string;
  readonly containers: readonly string[];
  readonly target: string;
}

/** Sentences for what a ScaledObject or ScaledJob is refused for, or scaled otherwise than meant. */
export const scaledObjectCatalogue: Catalogue<ScaledObjectDetails> = {
  'hpa-name-too-long': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A name given to the autoscaler has at most 63 characters.',
    word: ({ name, max }) => ({
      what: `${quote(name)} has ${String(name.length)} characters`,
      why: `KEDA takes at most ${String(max)} for the name of a HorizontalPodAutoscaler`,
      fix: `shorten it by ${String(name.length - max)}`,
    }),
  },
  'hpa-name-malformed': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'A name given to the autoscaler is a valid name of an object.',
    word: ({ name }) => ({
      what: `${quote(name)} is no name of a HorizontalPodAutoscaler`,
      why: 'names are lower-case letters, digits, "-" and ".", with a letter or digit at both ends; KEDA could not write the autoscaler, and nothing would scale',
      fix: 'give another name, or leave it out',
    }),
  },
  'idle-not-below-min': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'The idle count is below the minimum.',
    word: ({ idle, min }) => ({
      what: `idleReplicaCount is ${String(idle)}, and the minimum is ${min === null ? 'not given' : String(min)}`,
      why: 'KEDA refuses an idle count that is not below the minimum, which is 0 when it is not given',
      fix: 'set idleReplicaCount to 0 and a minimum of at least 1, or leave idleReplicaCount out',
    }),
  },
  'idle-not-zero': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'The idle count is 0.',
    word: ({ idle }) => ({
      what: `idleReplicaCount is ${String(idle)}`,
      why: 'the autoscaler never goes below the minimum, so that it and KEDA pull the count up and down against one another',
      fix: 'set it to 0, or leave it out',
    }),
  },
  'idle-without-effect': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'An idle count stands beside a minimum of at least 1.',
    word: () => ({
      what: 'idleReplicaCount and the minimum are both 0',
      why: 'an idle target goes to the minimum anyway',
      fix: 'leave idleReplicaCount out, or raise the minimum to what shall run as soon as there is work',
    }),
  },
  'triggers-missing': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'A ScaledObject or ScaledJob has a trigger.',
    word: () => ({
      what: 'there are no triggers',
      why: 'KEDA refuses an object that nothing scales',
      fix: 'add a trigger',
    }),
  },
  'trigger-name-repeated': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'Names of triggers are distinct.',
    word: ({ name, first }) => ({
      what: `${quote(name)} is also the name of trigger ${String(first + 1)}`,
      why: 'KEDA refuses two triggers of one name',
      fix: 'rename one of them, or leave the name out',
    }),
  },
  'scale-target-not-scalable': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The target is of a kind that has a number of replicas.',
    word: ({ apiVersion, kind }) => ({
      what: `the target is a ${quote(kind)} of ${apiVersion}`,
      why: 'KEDA scales kinds with a scale subresource, such as Deployment and StatefulSet; this one has none',
      fix: 'scale a Deployment or StatefulSet, or use a ScaledJob for work that ends',
    }),
  },
  'scale-target-kind-unknown': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'The API version of the target has its kind.',
    word: ({ apiVersion, kind }) => ({
      what: `${apiVersion} has no kind ${quote(kind)}`,
      why: 'KEDA looks the kind up, in apps/v1 when scaleTargetRef says no apiVersion',
      fix: `write the apiVersion that ${quote(kind)} belongs to, or correct the kind`,
    }),
  },
  'scale-target-with-replicas': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'A scaled target leaves spec.replicas out.',
    word: ({ kind, name }) => ({
      what: `${kind} ${quote(name)} has spec.replicas`,
      why: 'every apply sets the count back, against KEDA: it stops busy pods, or wakes a target that is at zero',
      fix: `leave spec.replicas out of the ${kind}`,
    }),
  },
  'env-source-container-unknown': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'The container that triggers read variables from is in the pod.',
    word: ({ container, known }) => ({
      what: `the pod has no container named ${quote(container)}${didYouMean(container, known)}`,
      why: `KEDA makes no trigger at all when it does not find the container; there are ${list(known)}`,
      fix: 'name one of these, or leave envSourceContainerName out for the first',
    }),
  },
  'trigger-container-unknown': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'The container that a cpu or memory trigger names is in the pod.',
    word: ({ resource, container, known }) => ({
      what: `the pod has no container named ${quote(container)}${didYouMean(container, known)}`,
      why: `the autoscaler would find no ${resource} to measure; there are ${list(known)}`,
      fix: 'name one of these, or leave containerName out for all of them',
    }),
  },
  'resource-request-missing': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'Containers that a cpu or memory trigger measures ask for that resource.',
    word: (details) => resourceRequest(details, 'no LimitRange of the namespace gives one'),
  },
  'resource-triggers-with-zero': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A target that only cpu and memory scale keeps at least one replica.',
    word: ({ minGiven }) => ({
      what: minGiven
        ? 'the minimum is 0, and all triggers are on cpu or memory'
        : 'no minimum is given, which means 0, and all triggers are on cpu or memory',
      why: 'without a pod there is nothing to measure, so KEDA refuses it',
      fix: 'set the minimum to at least 1, or add a trigger of another type',
    }),
  },
  'fallback-on-resources-only': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A fallback stands beside a trigger that is not on cpu or memory.',
    word: () => ({
      what: 'there is a fallback, and all triggers are on cpu or memory',
      why: 'the autoscaler measures these itself, so KEDA has nothing to stand in for, and refuses it',
      fix: 'leave fallback out, or add a trigger of another type',
    }),
  },
  'fallback-to-zero': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A fallback keeps replicas.',
    word: () => ({
      what: 'fallback.replicas is 0',
      why: 'that is no fallback: with a trigger that fails, replicas go down to the minimum or to zero as if there were no work',
      fix: 'give the number of replicas that shall run without an answer, or leave fallback out',
    }),
  },
  'fallback-above-max': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A fallback keeps no more replicas than the maximum.',
    word: ({ replicas, max }) => ({
      what: `fallback.replicas is ${String(replicas)}, and the maximum is ${String(max)}`,
      why: 'the fallback is a metric like any other, which the autoscaler cuts at the maximum',
      fix: `fall back to ${String(max)} or fewer, or raise the maximum`,
    }),
  },
  'fallback-from-zero': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A target with a fallback does not return to zero.',
    word: () => ({
      what: 'there is a fallback, and the target may be at zero',
      why: 'at zero the autoscaler is off, so that a fallback only keeps what runs already and starts nothing',
      fix: 'keep at least one replica, or leave fallback out if that is not what it is for',
    }),
  },
  'fallback-on-value-metric': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A trigger with a fallback has metric type AverageValue.',
    word: () => ({
      what: 'metricType is "Value", and there is a fallback',
      why: 'for such a metric KEDA divides by the pods that are ready, and falls back to nothing while there are none',
      fix: 'use metricType "AverageValue", or leave fallback out',
    }),
  },
  'fallback-hidden-by-null-values': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A trigger with a fallback does not take a missing answer for zero.',
    word: ({ type }) => ({
      what: `the ${type} trigger has no ignoreNullValues "false", and there is a fallback`,
      why: 'without it an empty answer counts as 0 and not as a failure, so the fallback stays away when the metric is gone',
      fix: 'set ignoreNullValues to "false" in the metadata of the trigger',
    }),
  },
  'hpa-policy-out-of-range': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'A scaling policy has a value of at least 1 and a period of 1 to 1800 seconds.',
    word: ({ key, given, max }) => ({
      what: `${key} is ${String(given)}`,
      why: `KEDA takes it, and cannot write an autoscaler with it: ${key} is from 1 to ${String(max)}`,
      fix: `give a number from 1 to ${String(max)}`,
    }),
  },
  'hpa-behavior-choice-unknown': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The choices of an autoscaler are spelled as Kubernetes spells them.',
    word: ({ key, given, allowed }) => ({
      what: `${key} is ${quote(given)}${didYouMean(given, allowed)}`,
      why: `KEDA takes it, and cannot write an autoscaler with it: ${key} is one of ${list(allowed)}`,
      fix: 'write one of these',
    }),
  },
  'hpa-tolerance-negative': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'A tolerance is 0 or more.',
    word: ({ given }) => ({
      what: `tolerance is ${given}`,
      why: 'it is the part by which a metric may miss its target; an API server that knows it refuses the autoscaler that KEDA writes, and one that does not drops it',
      fix: 'give a number such as 0.05, or leave it out for 0.1',
    }),
  },
  'hpa-tolerance-gated': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A tolerance stands where the cluster knows it.',
    word: ({ given }) => ({
      what: `tolerance is ${given}`,
      why: 'an API server without the feature gate HPAConfigurableTolerance, as Kubernetes 1.34 is by default, drops it without a word',
      fix: 'leave it out, or make sure of the gate and acknowledge this',
    }),
  },
  'pause-annotation-not-boolean': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'Annotations that pause or wake are "true" or "false".',
    word: ({ annotation, given }) => ({
      what: `${annotation} is ${quote(given)}`,
      why: 'KEDA takes any text that is no boolean for true, "no" and "off" among them',
      fix: 'write "true" or "false"',
    }),
  },
  'paused-replicas-malformed': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The number of replicas to pause at is a whole number of at least 0.',
    word: ({ given }) => ({
      what: `paused-replicas is ${quote(given)}`,
      why: 'KEDA stops scaling as soon as the annotation is there, and then cannot read the number',
      fix: 'write a whole number such as "0"',
    }),
  },
  'paused-replicas-above-max': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'The number of replicas to pause at is at most the maximum.',
    word: ({ replicas, max }) => ({
      what: `paused-replicas is ${String(replicas)}, and the maximum is ${String(max)}`,
      why: 'KEDA scales to this number whatever the maximum says',
      fix: `pause at ${String(max)} or fewer, or raise the maximum`,
    }),
  },
  'pause-annotations-together': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'Only one of the annotations paused and paused-replicas is set.',
    word: ({ paused, replicas }) => ({
      what: `paused is ${quote(paused)}, and paused-replicas is ${quote(replicas)}`,
      why: 'paused-replicas pauses as soon as it is there, whatever paused says',
      fix: 'keep paused-replicas to pause at a number, or paused to stay where it is; take both out to go on',
    }),
  },
  'keda-annotation-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'KEDA reads the annotations that are meant for it from that kind of object.',
    word: ({ annotation, kind, known }) => ({
      what: `${annotation} does nothing on a ${kind}${didYouMean(annotation, known)}`,
      why: `of a ${kind} KEDA reads ${list(known)}`,
      fix: 'take it out, or correct its name',
    }),
  },
  'scaled-job-name-too-long': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The name of a ScaledJob has at most 63 characters.',
    word: ({ name, max }) => ({
      what: `${quote(name)} has ${String(name.length)} characters`,
      why: `KEDA writes it as a label of every job, which has at most ${String(max)}: no job could be made`,
      fix: `shorten it by ${String(name.length - max)}`,
    }),
  },
  'scaled-job-replicas-reversed': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'The minimum of a ScaledJob is at most its maximum.',
    word: ({ min, max, maxGiven }) => ({
      what: `the minimum ${String(min)} is above the maximum ${String(max)}${maxGiven ? '' : ', which is what an absent one means'}`,
      why: maxGiven
        ? 'KEDA cuts the minimum down to the maximum without a word, and nothing is left for demand'
        : 'KEDA keeps the minimum running all the same, above the maximum',
      fix: `raise the maximum to at least ${String(min)}, or lower the minimum`,
    }),
  },
  'scaled-job-resource-trigger': {
    severity: 'error',
    refusedBy: null,
    demands: 'A ScaledJob has no trigger on cpu or memory.',
    word: ({ type }) => ({
      what: `a ${type} trigger scales a ScaledJob`,
      why: 'only an autoscaler measures cpu and memory, and a ScaledJob has none: KEDA skips the trigger without a word',
      fix: 'use a trigger that counts waiting work, or scale a Deployment',
    }),
  },
  'scaled-job-restart-policy': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'Pods of a ScaledJob restart never or on failure.',
    word: ({ given }) => ({
      what: `restartPolicy is ${quote(given)}`,
      why: 'a job takes "Never" and "OnFailure" only, so that no job could be made',
      fix: 'write "Never" or "OnFailure", or leave it out for "OnFailure"',
    }),
  },
  'scaled-job-rollout-deletes-jobs': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A change of a ScaledJob leaves running jobs alone.',
    word: ({ given }) => ({
      what:
        given === null ? 'no rollout strategy is given' : `the rollout strategy is ${quote(given)}`,
      why: `${given === null ? 'then KEDA' : 'KEDA'} deletes the jobs that run, busy or not, whenever the spec changes`,
      fix: 'set rollout.strategy to "gradual"',
    }),
  },
  'scaled-job-rollout-strategy-deprecated': {
    severity: 'warning',
    refusedBy: null,
    demands: 'The rollout strategy stands in rollout.strategy.',
    word: ({ given, overruled }) => ({
      what: `rolloutStrategy is ${quote(given)}${overruled === null ? '' : `, and rollout.strategy ${show(overruled)}`}`,
      why: 'KEDA has deprecated it; as long as it is there it overrules rollout.strategy',
      fix: `write rollout.strategy ${quote(given)} in its place`,
    }),
  },
  'scaled-job-percentage-malformed': {
    severity: 'error',
    refusedBy: null,
    demands: 'Scaling strategy "custom" has a percentage of running jobs.',
    word: ({ given }) => ({
      what:
        given === null
          ? 'strategy is "custom" without customScalingRunningJobPercentage'
          : `customScalingRunningJobPercentage is ${quote(given)}`,
      why: 'KEDA then scales by the default strategy, without a word',
      fix: 'write a number in quotes, such as "0.5"',
    }),
  },
  'scaled-job-custom-key-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'Settings of the custom strategy stand beside strategy "custom".',
    word: ({ key, strategy }) => ({
      what: `${key} is set, and strategy is ${strategy === null ? 'not given' : quote(strategy)}`,
      why: 'KEDA reads it for strategy "custom" only',
      fix: 'set strategy to "custom", or leave it out',
    }),
  },
};

function resourceRequest({ resource, containers, target }: ResourceRequest, noRange: string) {
  return {
    what: `${quote(target)} has ${count(containers.length, 'container')} without a ${resource} request or limit: ${list(containers)}`,
    why: `a ${resource} trigger measures use against the request, and ${noRange}; KEDA refuses it then`,
    fix: `give each a ${resource} request above 0, or name one that has it in containerName`,
  };
}
