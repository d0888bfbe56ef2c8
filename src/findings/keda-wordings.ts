import type { Catalogue } from './catalogue';
import { quote } from './phrases';

/** What KEDA's rules report. */
export interface KedaDetails {
  'scaled-object-name-too-long': { readonly name: string; readonly max: number };
  'scale-target-shared': { readonly target: string; readonly other: string };
  'hpa-name-shared': { readonly name: string; readonly other: string };
  'hpa-on-scaled-target': { readonly target: string; readonly hpa: string };
  'trigger-number-malformed': { readonly key: string; readonly given: string };
  'trigger-threshold-not-positive': { readonly given: string };
  'activation-above-threshold': {
    readonly activation: string;
    readonly threshold: string;
    /** The keys of both, where the trigger calls them otherwise. */
    readonly keys?: { readonly activation: string; readonly threshold: string };
  };
  'zero-settings-without-effect': { readonly key: string; readonly min: number };
  'trigger-address-malformed': { readonly given: string };
  'address-with-credentials': { readonly key: string };
  'query-empty': Record<never, never>;
  'stages-empty': Record<never, never>;
  'time-zone-unknown': { readonly given: string };
  'cron-replicas-out-of-range': { readonly given: number; readonly max: number | null };
  'secret-reference-malformed': { readonly part: 'name' | 'key'; readonly given: string };
}

/** Sentences for what KEDA refuses, ignores or scales otherwise than meant. */
export const kedaCatalogue: Catalogue<KedaDetails> = {
  'scaled-object-name-too-long': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands:
      'The name of a ScaledObject has at most 54 characters, or 63 when its autoscaler has a name of its own.',
    word: ({ name, max }) => ({
      what: `${quote(name)} has ${String(name.length)} characters`,
      why:
        max === 63
          ? 'KEDA writes it as the value of a label, which has at most 63 characters'
          : `KEDA names the autoscaler "keda-hpa-" plus this name, which must fit 63 characters: ${String(max)} are left`,
      fix: `shorten the construct id or metadata.name by ${String(name.length - max)}`,
    }),
  },
  'scale-target-shared': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A target is scaled by one ScaledObject.',
    word: ({ target, other }) => ({
      what: `${quote(target)} is also scaled by ${quote(other)}`,
      why: 'KEDA refuses a second ScaledObject on a target',
      fix: 'put all triggers into one ScaledObject',
    }),
  },
  'hpa-name-shared': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'Every ScaledObject has an autoscaler of its own.',
    word: ({ name, other }) => ({
      what: `the autoscaler ${quote(name)} also belongs to ${quote(other)}`,
      why: 'KEDA refuses a second ScaledObject with the same HorizontalPodAutoscaler',
      fix: 'give one of them another name',
    }),
  },
  'hpa-on-scaled-target': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A target scaled by KEDA has no HorizontalPodAutoscaler of its own.',
    word: ({ target, hpa }) => ({
      what: `HorizontalPodAutoscaler ${quote(hpa)} also scales ${quote(target)}`,
      why: 'KEDA makes an autoscaler for the target itself and refuses a foreign one beside it',
      fix: 'remove the HorizontalPodAutoscaler and put its metrics into triggers, or hand it over: annotate the ScaledObject with scaledobject.keda.sh/transfer-hpa-ownership "true" and give its name in advanced.horizontalPodAutoscalerConfig.name',
    }),
  },
  'trigger-number-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Numbers in a trigger are spelled as KEDA reads them.',
    word: ({ key, given }) => ({
      what: `${key} is ${quote(given)}`,
      why: 'KEDA reads it as a JSON number: digits, with a point or an exponent, and no sign "+"',
      fix: 'write a number such as 1000 or 0.5',
    }),
  },
  'trigger-threshold-not-positive': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The threshold of a trigger is above 0.',
    word: ({ given }) => ({
      what: `threshold is ${given}`,
      why: 'the queue depth is divided by it to get the number of replicas',
      fix: 'give the depth that one replica should carry',
    }),
  },
  'activation-above-threshold': {
    severity: 'warning',
    demands: 'The activation threshold is below the threshold.',
    word: ({ activation, threshold, keys }) => {
      const { activation: activationKey, threshold: thresholdKey } = keys ?? {
        activation: 'activationThreshold',
        threshold: 'threshold',
      };
      return {
        what: `${activationKey} ${activation} is not below ${thresholdKey} ${threshold}`,
        why: `the worker stays at zero until the value is above ${activationKey}, whatever ${thresholdKey} says`,
        fix: `lower ${activationKey}`,
      };
    },
  },
  'zero-settings-without-effect': {
    severity: 'warning',
    demands: 'Settings for the step from and to zero stand where a worker returns to zero.',
    word: ({ key, min }) => ({
      what: `${key} is set, and the minimum is ${String(min)}`,
      why: 'KEDA uses it only between zero and one replica; above, the autoscaler asks on its own clock',
      fix: 'leave it out, or let the worker return to zero with a minimum of 0',
    }),
  },
  'trigger-address-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Addresses are http or https URLs.',
    word: ({ given }) => ({
      what: `${quote(given)} is no http or https URL`,
      why: 'KEDA and the workers call this address',
      fix: 'write something like "http://layer-gateway.layer.svc.cluster.local:8080"',
    }),
  },
  'address-with-credentials': {
    severity: 'error',
    refusedBy: null,
    demands: 'Addresses carry no credentials.',
    word: ({ key }) => ({
      what: `${key} has a user or a password in it`,
      why: 'it would stand in git and in every copy of the manifest in plain text',
      fix: 'take it out, and keep the credentials in a Secret',
    }),
  },
  'query-empty': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A queue trigger has a query.',
    word: () => ({
      what: 'the query is empty',
      why: 'KEDA does not start a prometheus trigger without one',
      fix: 'leave query out (the queue depth is asked for), or write a PromQL query',
    }),
  },
  'stages-empty': {
    severity: 'error',
    refusedBy: null,
    demands: 'A queue trigger counts at least one stage.',
    word: () => ({
      what: 'stages is empty',
      why: 'no document would count as queued, and the worker would never wake',
      fix: 'leave stages out ("pending" and "embedding" are counted), or name at least one',
    }),
  },
  'time-zone-unknown': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A time zone is an IANA name.',
    word: ({ given }) => ({
      what: `${quote(given)} is no time zone`,
      why: 'KEDA looks it up when it reads the trigger, and an unknown zone keeps the worker at zero',
      fix: 'use an IANA name such as "Etc/UTC" or "Europe/Berlin"',
    }),
  },
  'cron-replicas-out-of-range': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A schedule wakes at least one replica, and no more than replicas.max.',
    word: ({ given, max }) => ({
      what: `desiredReplicas is ${String(given)}`,
      why: `KEDA refuses 0${max === null ? ', and fewer would wake nothing' : `, and the maximum is ${String(max)}`}`,
      fix: `give a number ${max === null ? 'of at least 1' : `from 1 to ${String(max)}`}`,
    }),
  },
  'secret-reference-malformed': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'A Secret is referred to by a valid name and key.',
    word: ({ part, given }) => ({
      what: `${quote(given)} is no ${part} of a Secret`,
      why:
        part === 'name'
          ? 'names are at most 253 lower-case letters, digits, "-" and ".", with a letter or digit at both ends'
          : 'keys are at most 253 letters, digits, "-", "_" and "."',
      fix: `give the ${part} that the Secret has in the cluster`,
    }),
  },
};
