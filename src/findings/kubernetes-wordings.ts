import type { Catalogue } from './catalogue';
import { count, didYouMean, list, quote, show } from './phrases';

/** What the rules of Kubernetes itself report. */
export interface KubernetesDetails {
  'quantity-malformed': { readonly given: string; readonly meant: string | undefined };
  'quantity-too-large': { readonly given: string };
  'quantity-negative': { readonly given: string };
  'resource-request-above-limit': ResourceBounds;
  'resource-request-not-limit': ResourceBounds;
  'resource-limit-missing': { readonly resource: string; readonly request: string };
  'resource-name-unknown': { readonly name: string };
  'resource-name-malformed': { readonly name: string };
  'resource-name-reserved': { readonly name: string };
  'resource-name-not-for-pod': { readonly name: string };
  'resource-bytes-fractional': {
    readonly resource: string;
    readonly given: string;
    readonly meant: string;
  };
  'extended-resource-not-whole': { readonly resource: string; readonly given: string };
  'cpu-finer-than-milli': { readonly given: string; readonly kept: string };
  'huge-pages-not-multiple': { readonly resource: string; readonly given: string };
  'huge-pages-alone': { readonly resource: string };
  'pod-resources-exceeded': {
    readonly resource: string;
    readonly bound: 'requests' | 'limits';
    readonly given: string;
    readonly total: string;
    readonly container: string | undefined;
  };
  'resource-claim-unknown': { readonly given: string; readonly known: readonly string[] };
  'resource-claim-repeated': { readonly claim: string; readonly request: string };
  'pod-claims-on-containers-only': Record<never, never>;
  'pod-claim-shared': { readonly claim: string };
  'overhead-without-runtime-class': Record<never, never>;

  'toleration-of-everything': { readonly effect: string | undefined };
  'toleration-without-key': { readonly value: string };
  'toleration-value-with-exists': { readonly value: string };
  'toleration-value-malformed': { readonly value: string };
  'toleration-seconds-without-no-execute': {
    readonly seconds: number;
    readonly effect: string | undefined;
  };

  'node-selector-malformed': {
    readonly key: string;
    readonly value: string;
    readonly part: 'key' | 'value';
  };
  'node-label-deprecated': { readonly key: string; readonly instead: string | undefined };
  'affinity-without-terms': Record<never, never>;
  'affinity-term-empty': Record<never, never>;
  'selector-values-count': {
    readonly operator: string;
    readonly count: number;
    readonly demand: 'none' | 'one' | 'some';
  };
  'selector-value-not-a-number': { readonly operator: string; readonly value: string };
  'selector-of-nothing': Record<never, never>;
  'match-keys-without-selector': { readonly field: string };
  'match-key-repeated': { readonly key: string; readonly other: string };
  'topology-spread-repeated': { readonly topologyKey: string; readonly whenUnsatisfiable: string };
  'min-domains-with-schedule-anyway': { readonly given: number };

  'name-not-dns-label': { readonly given: string; readonly of: string };
  'name-not-dns-subdomain': { readonly given: string; readonly of: string };
  'name-not-service-name': { readonly given: string };
  'name-repeated': { readonly name: string; readonly of: string };
  'qualified-name-malformed': { readonly given: string; readonly of: string };
  'label-key-malformed': { readonly key: string };
  'label-value-malformed': { readonly key: string; readonly value: string };
  'annotation-key-malformed': { readonly key: string };
  'annotations-too-large': { readonly bytes: number; readonly max: number };
  'pod-names-cut': { readonly name: string; readonly max: number };
  'not-exactly-one': {
    readonly of: string;
    readonly given: readonly string[];
    readonly allowed: readonly string[];
  };
  'entry-repeated': { readonly given: string; readonly of: string };
  'feature-not-everywhere': {
    readonly field: string;
    readonly given: string;
    readonly gate: string;
  };

  'containers-missing': Record<never, never>;
  'container-unknown': { readonly given: string; readonly known: readonly string[] };
  'init-container-field-forbidden': { readonly field: string };
  'restart-rules-on-sidecar': Record<never, never>;
  'image-empty': Record<never, never>;
  'image-malformed': { readonly given: string };
  'image-not-pinned': { readonly given: string; readonly tagged: boolean };

  'env-name-malformed': { readonly given: string };
  'env-name-unusual': { readonly given: string };
  'env-repeated': { readonly name: string };
  'env-value-and-source': { readonly name: string };
  'env-reference-not-earlier': { readonly name: string; readonly later: boolean };
  'config-key-malformed': { readonly given: string };
  'field-path-unsupported': { readonly given: string; readonly allowed: readonly string[] };

  'port-name-malformed': { readonly given: string };
  'port-name-shared': { readonly name: string };
  'port-repeated': { readonly port: number; readonly protocol: string };
  'port-unknown': { readonly given: string; readonly known: readonly string[] };
  'host-ip-without-effect': { readonly given: string };
  'host-port-repeated': { readonly port: number; readonly protocol: string };
  'host-port-not-container-port': { readonly hostPort: number; readonly containerPort: number };

  'probe-success-threshold-not-one': { readonly probe: string; readonly given: number };
  'readiness-probe-with-grace-period': Record<never, never>;
  'http-header-name-malformed': { readonly given: string };
  'hook-sleep-above-grace-period': { readonly seconds: number; readonly grace: number };
  'stop-signal-without-os': { readonly signal: string };

  'volume-unknown': { readonly given: string; readonly known: readonly string[] };
  'volume-source-missing': { readonly name: string };
  'volume-plugin-removed': { readonly plugin: string };
  'volume-device-misused': {
    readonly name: string;
    readonly problem: 'not-a-claim' | 'also-mounted';
  };
  'file-mode-out-of-range': { readonly given: number; readonly meant: number | undefined };
  'path-not-inside': { readonly given: string; readonly problem: 'absolute' | 'climbs' };
  'path-not-absolute': { readonly given: string };
  'projected-path-repeated': { readonly path: string };
  'volume-path-repeated': { readonly path: string };
  'mount-path-repeated': { readonly path: string };
  'mount-path-with-colon': { readonly path: string };
  'mount-sub-path-twice': { readonly subPath: string; readonly subPathExpr: string };
  'mount-propagation-needs-privileged': Record<never, never>;
  'recursive-read-only-misplaced': { readonly given: string; readonly beside: string };
  'access-modes-conflict': Record<never, never>;
  'claim-metadata-forbidden': { readonly field: string };
  'iscsi-name-malformed': { readonly given: string };
  'volume-option-reserved': { readonly option: string };

  'run-as-root-refused': { readonly container: string };
  'privilege-escalation-contradicted': { readonly because: string };
  'profile-file-misplaced': {
    readonly profile: string;
    readonly type: string;
    readonly given: boolean;
  };
  'proc-mount-needs-user-namespace': Record<never, never>;
  'capability-with-prefix': { readonly given: string };
  'sysctl-name-malformed': { readonly given: string };
  'sysctl-of-host': { readonly name: string; readonly field: string };
  'field-not-for-os': { readonly field: string; readonly os: string };
  'windows-user-malformed': { readonly given: string };
  'host-process-misused': { readonly problem: 'contradicts' | 'mixed' | 'network' };

  'restart-policy-not-always': { readonly given: string };
  'active-deadline-forbidden': { readonly given: number };
  'grace-period-negative': { readonly given: number };
  'process-namespace-shared-twice': Record<never, never>;
  'host-namespace-with-user-namespace': { readonly field: string };
  'hostname-override-misplaced': { readonly beside: string };
  'priority-set-by-hand': { readonly given: number };
  'image-pull-secret-empty': Record<never, never>;
  'ip-address-malformed': { readonly given: string };
  'ip-address-unusual': { readonly given: string };
  'dns-nameservers-missing': Record<never, never>;
  'dns-search-malformed': { readonly given: string };
  'dns-limit-exceeded': { readonly what: string; readonly given: number; readonly max: number };

  'rolling-update-with-recreate': Record<never, never>;
  'rollout-cannot-proceed': { readonly maxSurge: string; readonly maxUnavailable: string };
  'percentage-malformed': { readonly given: string };
  'max-unavailable-above-all': { readonly given: string };
  'progress-deadline-too-short': {
    readonly progress: number;
    readonly given: boolean;
    readonly minReady: number;
  };

  'object-too-large': { readonly bytes: number; readonly max: number };
  'object-too-large-for-client-side-apply': { readonly bytes: number; readonly max: number };
}

interface ResourceBounds {
  readonly resource: string;
  readonly request: string;
  readonly limit: string;
}

/** Sentences for what Kubernetes refuses, or accepts and then does otherwise. */
export const kubernetesCatalogue: Catalogue<KubernetesDetails> = {
  'quantity-malformed': {
    severity: 'error',
    demands: 'Amounts are written in the grammar of Kubernetes quantities.',
    word: ({ given, meant }) => ({
      what: `${quote(given)} is no quantity`,
      why: 'a quantity is a number, then nothing, one of m, k, M, G, T, P, E, or one of Ki, Mi, Gi, Ti, Pi, Ei, without a space',
      fix: meant === undefined ? 'write it like "500m", "2Gi" or "1"' : `write ${quote(meant)}`,
    }),
  },
  'quantity-too-large': {
    severity: 'error',
    demands: 'Amounts fit into 63 bits.',
    word: ({ given }) => ({
      what: `${quote(given)} is larger than Kubernetes can count`,
      why: 'amounts end at 2^63-1, about 9.2E; a larger one is cut or overflows',
      fix: 'check the suffix, and give an amount that a node can have',
    }),
  },
  'quantity-negative': {
    severity: 'error',
    demands: 'Amounts are not negative.',
    word: ({ given }) => ({
      what: `${quote(given)} is negative`,
      why: 'the API server refuses amounts below zero',
      fix: 'give an amount of at least "0"',
    }),
  },
  'resource-request-above-limit': {
    severity: 'error',
    demands: 'A request is at most its limit.',
    word: ({ resource, request, limit }) => ({
      what: `${quote(resource)} requests ${quote(request)} with a limit of ${quote(limit)}`,
      why: 'a container cannot be promised more than it may use, and the API server refuses it',
      fix: 'lower the request, or raise the limit',
    }),
  },
  'resource-request-not-limit': {
    severity: 'error',
    demands: 'Devices and huge pages are requested in exactly the amount of their limit.',
    word: ({ resource, request, limit }) => ({
      what: `${quote(resource)} requests ${quote(request)} with a limit of ${quote(limit)}`,
      why: 'devices and huge pages are never shared, so request and limit must be equal',
      fix: 'write the same amount in both, or the limit alone',
    }),
  },
  'resource-limit-missing': {
    severity: 'error',
    demands: 'A request for devices or huge pages comes with its limit.',
    word: ({ resource, request }) => ({
      what: `${quote(resource)} requests ${quote(request)} and has no limit`,
      why: 'devices and huge pages are never shared, so the API server demands a limit equal to the request',
      fix: `add the limit ${quote(request)}`,
    }),
  },
  'resource-name-unknown': {
    severity: 'error',
    demands: 'A resource without a domain is cpu, memory, ephemeral-storage or hugepages-<size>.',
    word: ({ name }) => ({
      what: `there is no resource ${quote(name)}${didYouMean(name, ['cpu', 'memory', 'ephemeral-storage'])}`,
      why: 'without a domain there are "cpu", "memory", "ephemeral-storage" and "hugepages-<size>"; devices carry the domain of their vendor',
      fix: /^gpus?$/i.test(name)
        ? 'name the vendor: "nvidia.com/gpu" or "amd.com/gpu"'
        : 'use one of these, or add the domain of the vendor',
    }),
  },
  'resource-name-malformed': {
    severity: 'error',
    demands: 'A resource of a vendor is named <domain>/<name>.',
    word: ({ name }) => ({
      what: `${quote(name)} is no name of a resource`,
      why: 'a vendor\'s resource is a domain in lower case that does not start with "requests.", "/", and up to 63 letters, digits, "-", "_" or "."',
      fix: 'write it as the device plugin reports it, such as "nvidia.com/gpu"',
    }),
  },
  'resource-name-reserved': {
    severity: 'warning',
    demands: 'Resources in the domain kubernetes.io are left to Kubernetes.',
    word: ({ name }) => ({
      what: `${quote(name)} is in the domain of Kubernetes itself`,
      why: 'no device plugin may offer a resource there, so no node is likely to have it and the pods stay Pending',
      fix: 'use the name that the device plugin reports',
    }),
  },
  'resource-name-not-for-pod': {
    severity: 'error',
    demands: 'A pod as a whole asks only for cpu, memory and huge pages.',
    word: ({ name }) => ({
      what: `${quote(name)} is asked for by the pod as a whole`,
      why: 'at the level of the pod Kubernetes knows "cpu", "memory" and "hugepages-<size>"',
      fix: 'ask for it in the resources of the container that uses it',
    }),
  },
  'resource-bytes-fractional': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'Memory and ephemeral storage are whole bytes.',
    word: ({ resource, given, meant }) => ({
      what: `${quote(resource)} is ${quote(given)}, which is no whole number of bytes`,
      why: given.endsWith('m')
        ? 'the suffix m means a thousandth: of a byte, not a megabyte'
        : 'there is no part of a byte; the API server keeps such an amount with a warning and rounds it',
      fix: `write ${quote(meant)}`,
    }),
  },
  'extended-resource-not-whole': {
    severity: 'error',
    demands: 'Devices are asked for in whole numbers.',
    word: ({ resource, given }) => ({
      what: `${quote(given)} of ${quote(resource)} is asked for`,
      why: 'devices are handed out whole',
      fix: 'ask for a whole number, or share one device through its device plugin',
    }),
  },
  'cpu-finer-than-milli': {
    severity: 'warning',
    demands: 'CPU is not written finer than a thousandth.',
    word: ({ given, kept }) => ({
      what: `cpu is ${quote(given)}`,
      why: `CPU is counted in thousandths, so the API server makes ${quote(kept)} of it, and every diff shows the change`,
      fix: `write ${quote(kept)}`,
    }),
  },
  'huge-pages-not-multiple': {
    severity: 'error',
    demands: 'Huge pages are asked for in multiples of their size.',
    word: ({ resource, given }) => ({
      what: `${quote(given)} of ${quote(resource)} is asked for`,
      why: 'huge pages are handed out whole, so the amount is a multiple of the size in the name',
      fix: 'round the amount to a multiple of the page size',
    }),
  },
  'huge-pages-alone': {
    severity: 'error',
    demands: 'Huge pages come with cpu or memory.',
    word: ({ resource }) => ({
      what: `${quote(resource)} is asked for without cpu and memory`,
      why: 'the API server demands one of them beside huge pages',
      fix: 'add a request for cpu or memory',
    }),
  },
  'pod-resources-exceeded': {
    severity: 'error',
    demands: 'The containers fit into the resources of their pod.',
    word: ({ resource, bound, given, total, container }) => ({
      what:
        container === undefined
          ? `the containers together have ${quote(total)} of ${quote(resource)} in ${bound}, the pod ${quote(given)}`
          : `container ${quote(container)} has a ${quote(resource)} limit of ${quote(total)}, the pod ${quote(given)}`,
      why: 'what a pod says of itself as a whole bounds its containers, and the API server refuses more',
      fix: 'raise the amount of the pod, or lower those of the containers',
    }),
  },
  'resource-claim-unknown': {
    severity: 'error',
    demands: 'A container uses claims that its pod makes.',
    word: ({ given, known }) => ({
      what: `the pod makes no claim ${quote(given)}${didYouMean(given, known)}`,
      why: `resourceClaims of the pod: ${list(known)}`,
      fix: 'name one of these, or add it to resourceClaims',
    }),
  },
  'resource-claim-repeated': {
    severity: 'error',
    demands: 'A container names each claim once.',
    word: ({ claim, request }) => ({
      what: `the claim ${quote(claim)} is used ${request === '' ? '' : `for ${quote(request)} `}more than once`,
      why: 'a claim is used as a whole once, or once for each of its requests',
      fix: 'remove one of the entries',
    }),
  },
  'pod-claims-on-containers-only': {
    severity: 'error',
    demands: 'Claims are used by containers.',
    word: () => ({
      what: 'claims stand in the resources of the pod as a whole',
      why: 'the API server takes them in the resources of containers only',
      fix: 'move them to the container that uses the device',
    }),
  },
  'pod-claim-shared': {
    severity: 'warning',
    demands: 'Every replica claims devices of its own.',
    word: ({ claim }) => ({
      what: `all replicas share the one claim ${quote(claim)}`,
      why: 'a claim by name is a single object: further replicas use the same devices, or stay Pending',
      fix: 'use resourceClaimTemplateName, which makes a claim for each pod, or acknowledge the sharing',
    }),
  },
  'overhead-without-runtime-class': {
    severity: 'error',
    demands: 'Overhead is left to the runtime class.',
    word: () => ({
      what: 'overhead is given without runtimeClassName',
      why: 'overhead comes from the RuntimeClass, and pods that bring their own are refused',
      fix: 'leave overhead out',
    }),
  },

  'toleration-of-everything': {
    severity: 'warning',
    demands: 'A toleration names the taint it is for.',
    word: ({ effect }) => ({
      what: `the toleration without a key tolerates every taint${effect === undefined ? '' : ` of effect ${quote(effect)}`}`,
      why: 'the pods may land on any node, also on those that are kept for others or are going away',
      fix: 'give the key of the taint',
    }),
  },
  'toleration-without-key': {
    severity: 'error',
    demands: 'A toleration has a key, or the operator Exists.',
    word: ({ value }) => ({
      what: value === '' ? 'the toleration has no key' : `the value ${quote(value)} has no key`,
      why: 'there is nothing to compare with: only operator "Exists" goes without a key, and tolerates everything',
      fix: 'give the key of the taint',
    }),
  },
  'toleration-value-with-exists': {
    severity: 'error',
    demands: 'A toleration with the operator Exists has no value.',
    word: ({ value }) => ({
      what: `operator "Exists" comes with the value ${quote(value)}`,
      why: '"Exists" tolerates the taint whatever its value, and the API server refuses a value beside it',
      fix: 'remove the value, or use operator "Equal"',
    }),
  },
  'toleration-value-malformed': {
    severity: 'error',
    demands: "A toleration's value is one that a taint can have.",
    word: ({ value }) => ({
      what: `${quote(value)} is no value of a taint`,
      why: LABEL_VALUE,
      fix: 'write the value as it stands on the node',
    }),
  },
  'toleration-seconds-without-no-execute': {
    severity: 'error',
    demands: 'tolerationSeconds stands with the effect NoExecute.',
    word: ({ seconds, effect }) => ({
      what: `tolerationSeconds ${show(seconds)} is given ${effect === undefined ? 'without an effect' : `with effect ${quote(effect)}`}`,
      why: 'it says how long pods stay after a "NoExecute" taint appears; other taints evict nobody',
      fix: 'set effect to "NoExecute", or leave tolerationSeconds out',
    }),
  },

  'node-selector-malformed': {
    severity: 'error',
    demands: 'A node selector consists of label keys and label values.',
    word: ({ key, value, part }) => ({
      what:
        part === 'key'
          ? `${quote(key)} is no label key`
          : `${quote(value)} is no label value (key ${quote(key)})`,
      why: part === 'key' ? LABEL_KEY : LABEL_VALUE,
      fix: 'write the label as it stands on the nodes',
    }),
  },
  'node-label-deprecated': {
    severity: 'warning',
    demands: 'Nodes are chosen by labels that nodes still carry.',
    word: ({ key, instead }) => ({
      what: `${quote(key)} is a deprecated label`,
      why: 'newer nodes do not carry it, and pods that ask for it stay Pending there',
      fix: instead === undefined ? 'choose nodes by another label' : `use ${quote(instead)}`,
    }),
  },
  'affinity-without-terms': {
    severity: 'error',
    demands: 'Required node affinity has at least one term.',
    word: () => ({
      what: 'required node affinity has no nodeSelectorTerms',
      why: 'the API server demands at least one',
      fix: 'add a term, or leave requiredDuringSchedulingIgnoredDuringExecution out',
    }),
  },
  'affinity-term-empty': {
    severity: 'warning',
    demands: 'Each term of a node affinity asks for something.',
    word: () => ({
      what: 'the term has neither matchExpressions nor matchFields',
      why: 'an empty term selects no node',
      fix: 'say which nodes are meant, or remove the term',
    }),
  },
  'selector-values-count': {
    severity: 'error',
    demands:
      'Each operator of a selector has the values it needs: In and NotIn some, Gt and Lt one, Exists and DoesNotExist none.',
    word: ({ operator, count: given, demand }) => ({
      what: `operator ${quote(operator)} has ${given === 0 ? 'no values' : count(given, 'value')}`,
      why: VALUES_DEMANDED[demand],
      fix: demand === 'none' ? 'remove values, or use "In"' : 'correct the list of values',
    }),
  },
  'selector-value-not-a-number': {
    severity: 'error',
    refusedBy: null,
    demands: 'Gt and Lt compare with a whole number.',
    word: ({ operator, value }) => ({
      what: `operator ${quote(operator)} compares with ${quote(value)}`,
      why: 'the scheduler compares whole numbers, and cannot place pods that ask for anything else',
      fix: 'give one whole number, as a text',
    }),
  },
  'selector-of-nothing': {
    severity: 'warning',
    demands: 'Rules about other pods say which pods.',
    word: () => ({
      what: 'there is no labelSelector',
      why: 'without one no pod at all is meant, so the rule does nothing',
      fix: 'select the pods that are meant; {} selects all of them',
    }),
  },
  'match-keys-without-selector': {
    severity: 'error',
    demands: 'matchLabelKeys and mismatchLabelKeys stand with a labelSelector.',
    word: ({ field }) => ({
      what: `${field} is given without labelSelector`,
      why: 'it narrows a labelSelector, and the API server refuses it alone',
      fix: `add a labelSelector, or leave ${field} out`,
    }),
  },
  'match-key-repeated': {
    severity: 'error',
    demands: 'A key of matchLabelKeys is used nowhere else in the same rule.',
    word: ({ key, other }) => ({
      what: `${quote(key)} stands in matchLabelKeys and in ${other}`,
      why: 'matchLabelKeys already fixes the label to the value of the pod; such pods are refused',
      fix: 'remove it from one of the two',
    }),
  },
  'topology-spread-repeated': {
    severity: 'error',
    demands: 'Spread constraints differ in topologyKey or whenUnsatisfiable.',
    word: ({ topologyKey, whenUnsatisfiable }) => ({
      what: `two constraints spread over ${quote(topologyKey)} with ${quote(whenUnsatisfiable)}`,
      why: 'the API server takes one for each pair of topologyKey and whenUnsatisfiable',
      fix: 'join them into one',
    }),
  },
  'min-domains-with-schedule-anyway': {
    severity: 'error',
    demands: 'minDomains stands with whenUnsatisfiable DoNotSchedule.',
    word: ({ given }) => ({
      what: `minDomains ${show(given)} is given with whenUnsatisfiable "ScheduleAnyway"`,
      why: 'it can only hold pods back, which "ScheduleAnyway" rules out; the API server refuses the pair',
      fix: 'leave minDomains out, or use "DoNotSchedule"',
    }),
  },

  'name-not-dns-label': {
    severity: 'error',
    demands: 'Containers, volumes, namespaces and the like have names that are DNS labels.',
    word: ({ given, of }) => ({
      what: `${quote(given)} cannot be the name of ${of}`,
      why: 'such a name has 1 to 63 characters, a-z, 0-9 and "-", and starts and ends with a letter or digit',
      fix: renamed(given, 63),
    }),
  },
  'name-not-dns-subdomain': {
    severity: 'error',
    demands: 'Objects have names that are DNS subdomains.',
    word: ({ given, of }) => ({
      what: `${quote(given)} cannot be the name of ${of}`,
      why: 'such a name has 1 to 253 characters, a-z, 0-9, "-" and ".", and each part between dots starts and ends with a letter or digit',
      fix: renamed(given, 253),
    }),
  },
  'name-not-service-name': {
    severity: 'error',
    demands: 'A Service has a name that every version of Kubernetes takes.',
    word: ({ given }) => ({
      what: `${quote(given)} cannot be the name of a Service`,
      why: 'such a name has 1 to 63 characters, a-z, 0-9 and "-", starts with a letter and ends with a letter or digit',
      fix: /^[0-9]/.test(given) ? 'start it with a letter' : renamed(given, 63),
    }),
  },
  'name-repeated': {
    severity: 'error',
    demands: 'Names within a pod or a Service are unique.',
    word: ({ name, of }) => ({
      what: `${quote(name)} is the name of more than one of the ${of}`,
      why: `the names of ${of} are unique, and the API server refuses a second one`,
      fix: 'rename one of them, or remove it',
    }),
  },
  'qualified-name-malformed': {
    severity: 'error',
    demands: 'Taint keys, scheduling gates and the like are qualified names.',
    word: ({ given, of }) => ({
      what: `${quote(given)} cannot be ${of}`,
      why: LABEL_KEY,
      fix: 'use a name such as "example.com/maintenance"',
    }),
  },
  'label-key-malformed': {
    severity: 'error',
    demands: 'Label keys are qualified names.',
    word: ({ key }) => ({
      what: `${quote(key)} is no label key`,
      why: LABEL_KEY,
      fix: 'use a key such as "example.com/team"',
    }),
  },
  'label-value-malformed': {
    severity: 'error',
    demands: 'Label values have up to 63 letters, digits, "-", "_" and ".".',
    word: ({ key, value }) => ({
      what: `${quote(value)} is no label value (key ${quote(key)})`,
      why: LABEL_VALUE,
      fix: 'shorten or rewrite it; an image, a URL or an ARN fits an annotation',
    }),
  },
  'annotation-key-malformed': {
    severity: 'error',
    demands: 'Annotation keys are qualified names.',
    word: ({ key }) => ({
      what: `${quote(key)} is no annotation key`,
      why: LABEL_KEY,
      fix: 'use a key such as "example.com/contact"',
    }),
  },
  'annotations-too-large': {
    severity: 'error',
    demands: 'The annotations of an object have at most 256 KiB together.',
    word: ({ bytes, max }) => ({
      what: `the annotations have ${String(bytes)} bytes together`,
      why: `keys and values of one object may have ${String(max)} bytes`,
      fix: 'move the larger ones to a ConfigMap',
    }),
  },
  'pod-names-cut': {
    severity: 'warning',
    demands: 'The name of a Deployment leaves room for the names of its pods.',
    word: ({ name, max }) => ({
      what: `the Deployment ${quote(name)} has a name of ${String(name.length)} characters`,
      why: `pods are named after it with 17 more characters and at most 63, so from ${String(max + 1)} on their names are cut and look alike`,
      fix: `shorten the construct id or metadata.name by ${String(name.length - max)}`,
    }),
  },
  'not-exactly-one': {
    severity: 'error',
    demands: 'Where Kubernetes offers alternatives, exactly one is chosen.',
    word: ({ of, given, allowed }) => ({
      what: given.length === 0 ? `${of} has none of its fields` : `${of} has ${list(given)}`,
      why: `it takes exactly one of ${list(allowed)}`,
      fix: given.length === 0 ? 'add one of these' : 'keep one of them',
    }),
  },
  'entry-repeated': {
    severity: 'warning',
    demands: 'Lists that go by a key hold each key once.',
    word: ({ given, of }) => ({
      what: `${quote(given)} stands twice in ${of}`,
      why: 'the API server warns of it, and server-side apply refuses or drops one of them',
      fix: 'remove one of the entries',
    }),
  },
  'feature-not-everywhere': {
    severity: 'warning',
    demands: 'Pods use what every supported version of Kubernetes takes.',
    word: ({ field, given, gate }) => ({
      what: `${field} is ${quote(given)}`,
      why: `only clusters with the feature gate ${gate} take it, and Kubernetes 1.34 comes with the gate off`,
      fix: 'leave it out, or acknowledge this if your clusters have the gate',
    }),
  },

  'containers-missing': {
    severity: 'error',
    demands: 'A pod has at least one container.',
    word: () => ({
      what: 'the pod has no containers',
      why: 'the API server refuses a pod without one',
      fix: 'leave the worker container in place',
    }),
  },
  'container-unknown': {
    severity: 'error',
    refusedBy: 'kubelet',
    demands: 'A container that is referred to exists.',
    word: ({ given, known }) => ({
      what: `the pod has no container ${quote(given)}${didYouMean(given, known)}`,
      why: `its containers are ${list(known)}; a container that reads from another one does not start without it`,
      fix: 'name one of these',
    }),
  },
  'init-container-field-forbidden': {
    severity: 'error',
    demands: 'Init containers that run to their end have no probes and no lifecycle.',
    word: ({ field }) => ({
      what: `the init container has ${field}`,
      why: 'it runs once before the others start; only sidecars (restartPolicy "Always") are watched',
      fix: `remove ${field}, or set restartPolicy to "Always"`,
    }),
  },
  'restart-rules-on-sidecar': {
    severity: 'error',
    demands: 'Sidecars have no restart rules.',
    word: () => ({
      what: 'a sidecar has restartPolicyRules',
      why: 'its restartPolicy "Always" leaves nothing to decide, and the API server refuses rules beside it',
      fix: 'leave restartPolicyRules out',
    }),
  },
  'image-empty': {
    severity: 'error',
    demands: 'Every container and every image volume names an image.',
    word: () => ({
      what: 'the image is missing',
      why: 'there is nothing to run or to mount without one, and the API server refuses it',
      fix: 'give an image, such as "ghcr.io/acme/worker:1.4.2"',
    }),
  },
  'image-malformed': {
    severity: 'error',
    refusedBy: 'kubelet',
    demands: 'Images are written as registries understand them.',
    word: ({ given }) => ({
      what: `${quote(given)} is no image reference`,
      why: 'the API server takes any text, but no node can pull this (InvalidImageName): a reference is [registry/]path[:tag][@digest], its path in lower case',
      fix: imageFix(given),
    }),
  },
  'image-not-pinned': {
    severity: 'warning',
    demands: 'Images carry the tag of a release or a digest, not latest.',
    word: ({ given, tagged }) => ({
      what: `${quote(given)} ${tagged ? 'uses the tag "latest"' : 'has no tag and no digest, which means "latest"'}`,
      why: 'what runs changes without a change in this manifest, and differs between nodes',
      fix: 'use the tag of a release, or better a digest',
    }),
  },

  'env-name-malformed': {
    severity: 'error',
    demands: 'Environment variables have names of printable ASCII without "=".',
    word: ({ given }) => ({
      what: `${quote(given)} cannot be the name of an environment variable`,
      why: 'the API server takes printable ASCII characters without "="',
      fix: 'use letters, digits and "_"',
    }),
  },
  'env-name-unusual': {
    severity: 'warning',
    demands: 'Environment variables have names that shells keep.',
    word: ({ given }) => ({
      what: `the environment variable is named ${quote(given)}`,
      why: 'shells drop names that are not letters, digits and "_", or that start with a digit; Kubernetes before 1.32 refuses some of them',
      fix: 'use letters, digits and "_"',
    }),
  },
  'env-repeated': {
    severity: 'warning',
    demands: 'A container sets each environment variable once.',
    word: ({ name }) => ({
      what: `${quote(name)} is set more than once`,
      why: 'the last one wins, and server-side apply may drop either',
      fix: 'keep one of them',
    }),
  },
  'env-value-and-source': {
    severity: 'error',
    demands: 'An environment variable has either value or valueFrom.',
    word: ({ name }) => ({
      what: `${quote(name)} has both value and valueFrom`,
      why: 'the API server refuses a variable with two origins',
      fix: 'keep one of them',
    }),
  },
  'env-reference-not-earlier': {
    severity: 'warning',
    demands: '$(NAME) in a value refers to a variable that is set earlier.',
    word: ({ name, later }) => ({
      what: `$(${name}) refers to a variable that is ${later ? 'set later in the list' : 'not set'}`,
      why: 'only variables that are set earlier are filled in; this one stays in the text as it is',
      fix: later
        ? `move ${quote(name)} up`
        : `set ${quote(name)} earlier, or write $$(${name}) if the text is meant`,
    }),
  },
  'config-key-malformed': {
    severity: 'error',
    demands: 'Keys of Secrets and ConfigMaps are ones that such an object can have.',
    word: ({ given }) => ({
      what: `${quote(given)} cannot be a key of a Secret or ConfigMap`,
      why: 'such a key has up to 253 letters, digits, "-", "_" and ".", and does not start with ".."',
      fix: 'write the key as it stands in the object',
    }),
  },
  'field-path-unsupported': {
    severity: 'error',
    demands: 'Containers are told fields of their pod that Kubernetes offers.',
    word: ({ given, allowed }) => ({
      what: `${quote(given)} cannot be read here${didYouMean(given, allowed)}`,
      why: `Kubernetes offers ${list(allowed)}`,
      fix: 'use one of these',
    }),
  },

  'port-name-malformed': {
    severity: 'error',
    demands: 'Port names have up to 15 characters, a-z, 0-9 and "-".',
    word: ({ given }) => ({
      what: `${quote(given)} is no name of a port`,
      why: 'such a name has 1 to 15 characters, a-z, 0-9 and single "-" inside, at least one of them a letter',
      fix: /^[0-9]+$/.test(given)
        ? 'write a port number without quotes'
        : 'use a name such as "http"',
    }),
  },
  'port-name-shared': {
    severity: 'warning',
    demands: 'Port names are unique in a pod.',
    word: ({ name }) => ({
      what: `two containers name a port ${quote(name)}`,
      why: 'a Service that goes by the name reaches the first of them only',
      fix: 'rename one of the ports',
    }),
  },
  'port-repeated': {
    severity: 'warning',
    demands: 'A port of a pod stands in one place.',
    word: ({ port, protocol }) => ({
      what: `port ${show(port)}/${protocol} stands more than once in the pod`,
      why: 'containers of a pod share their network, so only one of them can listen; server-side apply refuses it twice in one container',
      fix: 'remove one of them, or change its number',
    }),
  },
  'port-unknown': {
    severity: 'error',
    refusedBy: 'kubelet',
    demands: 'A probe or hook that names a port names one of its container.',
    word: ({ given, known }) => ({
      what: `the container has no port named ${quote(given)}${didYouMean(given, known)}`,
      why: `its named ports are ${list(known)}; the API server takes any name, and then the check fails for ever`,
      fix: 'name one of these, give the number, or add the port to the container',
    }),
  },
  'host-ip-without-effect': {
    severity: 'warning',
    demands: 'hostIP stands with a hostPort.',
    word: ({ given }) => ({
      what: `hostIP ${quote(given)} is given without hostPort`,
      why: 'it says on which address of the node a hostPort listens, so it has no effect alone',
      fix: 'leave hostIP out',
    }),
  },
  'host-port-repeated': {
    severity: 'error',
    demands: 'A port of the node is used once in a pod.',
    word: ({ port, protocol }) => ({
      what: `hostPort ${show(port)}/${protocol} is used more than once`,
      why: 'a port of the node can be bound once, and the API server refuses a second time',
      fix: 'change or remove one of them',
    }),
  },
  'host-port-not-container-port': {
    severity: 'error',
    demands: "On the node's network a hostPort equals its containerPort.",
    word: ({ hostPort, containerPort }) => ({
      what: `hostPort ${show(hostPort)} is given for containerPort ${show(containerPort)} with hostNetwork`,
      why: "on the node's network the container binds the port of the node itself, so the two are the same",
      fix: 'leave hostPort out',
    }),
  },

  'probe-success-threshold-not-one': {
    severity: 'error',
    demands: 'Liveness and startup probes succeed with the first success.',
    word: ({ probe, given }) => ({
      what: `successThreshold of the ${probe} is ${show(given)}`,
      why: 'liveness and startup probes take 1 only',
      fix: 'leave successThreshold out',
    }),
  },
  'readiness-probe-with-grace-period': {
    severity: 'error',
    demands: 'A readiness probe has no terminationGracePeriodSeconds.',
    word: () => ({
      what: 'the readiness probe has terminationGracePeriodSeconds',
      why: 'a readiness probe stops nothing, and the API server refuses the field there',
      fix: 'leave it out, or set it on the liveness or startup probe',
    }),
  },
  'http-header-name-malformed': {
    severity: 'error',
    demands: 'Names of HTTP headers consist of letters, digits and "-".',
    word: ({ given }) => ({
      what: `${quote(given)} is no name of an HTTP header`,
      why: 'such a name consists of letters, digits and "-"',
      fix: 'use a name such as "X-Probe"',
    }),
  },
  'hook-sleep-above-grace-period': {
    severity: 'error',
    demands: 'A hook sleeps no longer than the grace period of its pod.',
    word: ({ seconds, grace }) => ({
      what: `the hook sleeps ${count(seconds, 'second')}, the pod has ${count(grace, 'second')} to stop`,
      why: 'the sleep is part of terminationGracePeriodSeconds, and the API server refuses a longer one',
      fix: 'shorten the sleep, or raise terminationGracePeriodSeconds',
    }),
  },
  'stop-signal-without-os': {
    severity: 'error',
    demands: 'A stop signal stands with the operating system of its pod.',
    word: ({ signal }) => ({
      what: `stopSignal ${quote(signal)} is given without os.name`,
      why: 'signals differ between systems, so the API server demands os.name beside it',
      fix: 'add os: { name: "linux" } to the pod',
    }),
  },

  'volume-unknown': {
    severity: 'error',
    demands: 'Containers mount volumes of their pod.',
    word: ({ given, known }) => ({
      what: `the pod has no volume ${quote(given)}${didYouMean(given, known)}`,
      why: `its volumes are ${list(known)}`,
      fix: 'name one of these, or add the volume',
    }),
  },
  'volume-source-missing': {
    severity: 'warning',
    demands: 'A volume says where its content comes from.',
    word: ({ name }) => ({
      what: `volume ${quote(name)} has no source`,
      why: 'the API server makes an empty directory of it, which is gone with the pod',
      fix: 'add a source; emptyDir: {} if that is meant',
    }),
  },
  'volume-plugin-removed': {
    severity: 'warning',
    demands: 'Volumes use plugins that Kubernetes still has.',
    word: ({ plugin }) => ({
      what: `the volume uses ${quote(plugin)}`,
      why: 'Kubernetes accepts it and has no code for it any more, or has it switched off, so the pods do not start',
      fix: 'use csi, or a persistentVolumeClaim',
    }),
  },
  'volume-device-misused': {
    severity: 'error',
    demands: 'Block devices are volumes from claims, and are not mounted as well.',
    word: ({ name, problem }) => ({
      what:
        problem === 'not-a-claim'
          ? `volume ${quote(name)} is used as a block device and comes from no claim`
          : `volume ${quote(name)} is mounted and used as a block device`,
      why: 'only persistentVolumeClaim and ephemeral volumes can be block devices, and a container uses a volume in one way',
      fix: 'use volumeMounts for it, or a volume from a claim',
    }),
  },
  'file-mode-out-of-range': {
    severity: 'error',
    demands: 'File modes are between 0 and 0o777 (511).',
    word: ({ given, meant }) => ({
      what: `the file mode is ${show(given)}`,
      why: 'modes are plain numbers between 0 and 511, which is 0o777',
      fix:
        meant === undefined
          ? 'give a mode in that range, such as 0o644'
          : `write 0o${String(given)}, which is ${String(meant)}`,
    }),
  },
  'path-not-inside': {
    severity: 'error',
    demands: 'Paths within a volume stay within it.',
    word: ({ given, problem }) => ({
      what: `the path ${quote(given)} ${problem === 'absolute' ? 'is absolute' : 'has ".." in it'}`,
      why: 'the path must not lead elsewhere: it is relative, has no part ".." and does not start with ".."',
      fix: problem === 'absolute' ? 'remove the leading "/"' : 'write the path without ".."',
    }),
  },
  'path-not-absolute': {
    severity: 'error',
    demands: 'Paths on servers and nodes are absolute and without "..".',
    word: ({ given }) => ({
      what: `the path ${quote(given)} is not absolute, or has ".." in it`,
      why: 'the API server takes a path that starts with "/" and has no part ".."',
      fix: 'write the whole path',
    }),
  },
  'projected-path-repeated': {
    severity: 'error',
    demands: 'The sources of a projected volume write different files.',
    word: ({ path }) => ({
      what: `two sources write ${quote(path)}`,
      why: 'a projected volume has each path once, and the API server refuses a conflict',
      fix: 'change the path of one of them',
    }),
  },
  'volume-path-repeated': {
    severity: 'warning',
    demands: 'The items of a volume write different files.',
    word: ({ path }) => ({
      what: `two items write ${quote(path)}`,
      why: 'one overwrites the other',
      fix: 'change the path of one of them',
    }),
  },
  'mount-path-repeated': {
    severity: 'error',
    demands: 'A container mounts one volume at a path.',
    word: ({ path }) => ({
      what: `two volumes are mounted at ${quote(path)}`,
      why: 'paths are unique within a container, and the API server refuses a second one',
      fix: 'change one of the paths',
    }),
  },
  'mount-path-with-colon': {
    severity: 'warning',
    demands: 'Mount paths have no ":".',
    word: ({ path }) => ({
      what: `the mount path ${quote(path)} has a ":" in it`,
      why: 'Kubernetes documents that it must not, and container runtimes may split the path there',
      fix: 'use a path without ":"',
    }),
  },
  'mount-sub-path-twice': {
    severity: 'error',
    demands: 'A mount has subPath or subPathExpr.',
    word: ({ subPath, subPathExpr }) => ({
      what: `subPath ${quote(subPath)} and subPathExpr ${quote(subPathExpr)} are both given`,
      why: 'they say the same thing in two ways, and the API server refuses both together',
      fix: 'keep one of them',
    }),
  },
  'mount-propagation-needs-privileged': {
    severity: 'error',
    demands: 'Bidirectional mounts stand in privileged containers.',
    word: () => ({
      what: 'mountPropagation is "Bidirectional" in a container that is not privileged',
      why: "such a mount reaches the node's own file system, and the API server allows it to privileged containers only",
      fix: 'use "HostToContainer", or leave mountPropagation out',
    }),
  },
  'recursive-read-only-misplaced': {
    severity: 'error',
    demands: 'recursiveReadOnly stands with readOnly and without mount propagation.',
    word: ({ given, beside }) => ({
      what: `recursiveReadOnly ${quote(given)} is given ${beside}`,
      why: 'it widens readOnly: true, and mounts that propagate cannot have it',
      fix: 'set readOnly to true and leave mountPropagation out, or leave recursiveReadOnly out',
    }),
  },
  'access-modes-conflict': {
    severity: 'error',
    demands: 'ReadWriteOncePod is the only access mode of its claim.',
    word: () => ({
      what: '"ReadWriteOncePod" is given together with other access modes',
      why: 'it allows a single pod, which the others contradict',
      fix: 'keep it alone, or remove it',
    }),
  },
  'claim-metadata-forbidden': {
    severity: 'error',
    demands: 'The template of a claim carries labels and annotations only.',
    word: ({ field }) => ({
      what: `the metadata of the claim template has ${quote(field)}`,
      why: 'the claim is named after the pod and lives in its namespace, so it takes labels and annotations only',
      fix: `leave ${field} out`,
    }),
  },
  'iscsi-name-malformed': {
    severity: 'error',
    demands: 'iSCSI targets and initiators have iqn, eui or naa names.',
    word: ({ given }) => ({
      what: `${quote(given)} is no iSCSI name`,
      why: 'such a name is iqn.<year>-<month>.<domain>:<name>, "eui." and 16 digits, or "naa." and 32',
      fix: 'write it like "iqn.2024-01.com.example:storage"',
    }),
  },
  'volume-option-reserved': {
    severity: 'error',
    demands: 'Options of volume drivers are not in the domains of Kubernetes.',
    word: ({ option }) => ({
      what: `the option ${quote(option)} is in a domain of Kubernetes`,
      why: 'kubernetes.io and k8s.io are reserved, and the API server refuses them',
      fix: 'use the option as the driver documents it',
    }),
  },

  'run-as-root-refused': {
    severity: 'error',
    refusedBy: 'kubelet',
    demands: 'A container that must not run as root does not ask for user 0.',
    word: ({ container }) => ({
      what: `container ${quote(container)} has runAsNonRoot: true and runAsUser 0`,
      why: 'user 0 is root; the API server takes it, and the container never starts (CreateContainerConfigError)',
      fix: 'give another user, or remove runAsNonRoot',
    }),
  },
  'privilege-escalation-contradicted': {
    severity: 'error',
    demands: 'A container without privilege escalation is not privileged.',
    word: ({ because }) => ({
      what: `allowPrivilegeEscalation is false and ${because}`,
      why: 'that means privilege escalation, so the API server refuses the pair',
      fix: 'remove one of the two',
    }),
  },
  'profile-file-misplaced': {
    severity: 'error',
    demands: 'A security profile has localhostProfile exactly when its type is Localhost.',
    word: ({ profile, type, given }) => ({
      what: `${profile} of type ${quote(type)} is given ${given ? 'with' : 'without'} localhostProfile`,
      why: 'type "Localhost" needs the name of the profile on the node, and no other type takes one',
      fix: given ? 'leave localhostProfile out' : 'add localhostProfile',
    }),
  },
  'proc-mount-needs-user-namespace': {
    severity: 'error',
    demands: 'procMount Unmasked stands with hostUsers: false.',
    word: () => ({
      what: 'procMount is "Unmasked" and hostUsers is not false',
      why: 'an unmasked /proc is allowed only in a user namespace of its own',
      fix: 'set hostUsers to false on the pod, or leave procMount out',
    }),
  },
  'capability-with-prefix': {
    severity: 'warning',
    demands: 'Capabilities are written without "CAP_".',
    word: ({ given }) => ({
      what: `the capability is written ${quote(given)}`,
      why: 'runtimes add "CAP_" themselves, and some do not know a name that has it already',
      fix: `write ${quote(given.replace(/^CAP_/i, ''))}`,
    }),
  },
  'sysctl-name-malformed': {
    severity: 'error',
    demands: 'Sysctls have names that a kernel parameter can have.',
    word: ({ given }) => ({
      what: `${quote(given)} is no name of a sysctl`,
      why: 'such a name has up to 253 characters: a-z, 0-9, "-" and "_", in parts joined by "." or "/"',
      fix: 'write it like "net.core.somaxconn"',
    }),
  },
  'sysctl-of-host': {
    severity: 'error',
    demands: 'Sysctls are set in namespaces that the pod has for itself.',
    word: ({ name, field }) => ({
      what: `sysctl ${quote(name)} is set with ${field}: true`,
      why: 'it would change the node itself, and the API server refuses it',
      fix: `leave the sysctl or ${field} out`,
    }),
  },
  'field-not-for-os': {
    severity: 'error',
    demands: 'Security settings are those of the operating system of the pod.',
    word: ({ field, os }) => ({
      what: `${field} is given for a pod with os.name ${quote(os)}`,
      why: 'the system does not have it, and the API server refuses it',
      fix: `leave ${field} out, or correct os.name`,
    }),
  },
  'windows-user-malformed': {
    severity: 'error',
    demands: 'runAsUserName is a user of Windows, with or without a domain.',
    word: ({ given }) => ({
      what: `${quote(given)} is no user of Windows`,
      why: 'a user has up to 104 characters without "/\\:;|=,+*?<>@[] and may follow a domain and one backslash',
      fix: 'write it like "ContainerUser" or "ACME\\worker"',
    }),
  },
  'host-process-misused': {
    severity: 'error',
    demands: "Windows host processes are all containers of their pod, on the node's network.",
    word: ({ problem }) => ({
      what: HOST_PROCESS[problem],
      why: 'a pod consists of host processes or has none, and they use the network of the node',
      fix: 'set hostProcess on the pod alone, together with hostNetwork: true',
    }),
  },

  'restart-policy-not-always': {
    severity: 'error',
    demands: 'Pods of a Deployment are always restarted.',
    word: ({ given }) => ({
      what: `restartPolicy is ${quote(given)}`,
      why: 'a Deployment keeps its pods running, so it takes "Always" only',
      fix: 'leave restartPolicy out; for work that ends, use a Job',
    }),
  },
  'active-deadline-forbidden': {
    severity: 'error',
    demands: 'Pods of a Deployment have no deadline.',
    word: ({ given }) => ({
      what: `activeDeadlineSeconds is ${show(given)}`,
      why: 'a Deployment keeps its pods running, and the API server refuses a deadline in it',
      fix: 'leave it out; for work that ends, use a Job',
    }),
  },
  'grace-period-negative': {
    severity: 'warning',
    demands: 'The grace period is not negative.',
    word: ({ given }) => ({
      what: `terminationGracePeriodSeconds is ${show(given)}`,
      why: 'a negative number is treated as 1 second, so work in progress is cut off',
      fix: 'give the seconds that one unit of work takes, and some more',
    }),
  },
  'process-namespace-shared-twice': {
    severity: 'error',
    demands: 'A pod shares processes among its containers or with the node.',
    word: () => ({
      what: 'hostPID and shareProcessNamespace are both true',
      why: 'processes are shared either with the node or within the pod; the API server refuses both',
      fix: 'keep one of them',
    }),
  },
  'host-namespace-with-user-namespace': {
    severity: 'error',
    demands: "A pod in a user namespace of its own keeps out of the node's.",
    word: ({ field }) => ({
      what: `${field} is given with hostUsers: false`,
      why: 'a pod with users of its own cannot share other parts of the node',
      fix: `leave ${field} out, or hostUsers`,
    }),
  },
  'hostname-override-misplaced': {
    severity: 'error',
    demands: 'hostnameOverride stands without hostNetwork and setHostnameAsFQDN.',
    word: ({ beside }) => ({
      what: `hostnameOverride is given with ${beside}: true`,
      why: 'both decide the name of the host, and the API server refuses them together',
      fix: 'keep one of them',
    }),
  },
  'priority-set-by-hand': {
    severity: 'warning',
    demands: 'Priority comes from a priority class.',
    word: ({ given }) => ({
      what: `priority is ${show(given)}`,
      why: 'the API server works the number out from priorityClassName, and refuses pods that bring another one',
      fix: 'leave priority out, and name a priorityClassName',
    }),
  },
  'image-pull-secret-empty': {
    severity: 'warning',
    demands: 'Image pull secrets have names.',
    word: () => ({
      what: 'an image pull secret has no name',
      why: 'the API server warns and ignores it, and private images cannot be pulled',
      fix: 'give the name of the Secret, or remove the entry',
    }),
  },
  'ip-address-malformed': {
    severity: 'error',
    demands: 'Addresses are IP addresses.',
    word: ({ given }) => ({
      what: `${quote(given)} is no IP address`,
      why: 'an IPv4 or IPv6 address is needed, not a name and no port',
      fix: 'give an address such as "10.0.0.10"',
    }),
  },
  'ip-address-unusual': {
    severity: 'warning',
    demands: 'IP addresses are written in their usual form.',
    word: ({ given }) => ({
      what: `the address is written ${quote(given)}`,
      why: 'programs read leading zeros and IPv4 within IPv6 in different ways; later versions of Kubernetes refuse them',
      fix: 'write it without them, such as "10.0.0.10"',
    }),
  },
  'dns-nameservers-missing': {
    severity: 'error',
    demands: 'dnsPolicy None comes with a nameserver.',
    word: () => ({
      what: 'dnsPolicy is "None" and dnsConfig has no nameservers',
      why: 'the pod could not resolve any name, and the API server refuses it',
      fix: 'add dnsConfig.nameservers, or use another dnsPolicy',
    }),
  },
  'dns-search-malformed': {
    severity: 'error',
    demands: 'Search domains are DNS names.',
    word: ({ given }) => ({
      what: `${quote(given)} is no search domain`,
      why: 'such a domain has a-z, 0-9, "-", "_" and ".", up to 253 characters',
      fix: 'write it like "svc.cluster.local"',
    }),
  },
  'dns-limit-exceeded': {
    severity: 'error',
    demands: 'A pod has at most 3 nameservers and 32 search domains of 2048 characters together.',
    word: ({ what, given, max }) => ({
      what: `dnsConfig has ${String(given)} ${what}`,
      why: `the resolver takes ${String(max)}`,
      fix: 'shorten the list',
    }),
  },

  'rolling-update-with-recreate': {
    severity: 'error',
    demands: 'rollingUpdate stands with the strategy RollingUpdate.',
    word: () => ({
      what: 'strategy "Recreate" comes with rollingUpdate',
      why: '"Recreate" stops all pods first, so there is nothing to roll; the API server refuses it',
      fix: 'leave rollingUpdate out, or use type "RollingUpdate"',
    }),
  },
  'rollout-cannot-proceed': {
    severity: 'error',
    demands: 'A rollout may add a pod or take one away.',
    word: ({ maxSurge, maxUnavailable }) => ({
      what: `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}`,
      why: 'with both at zero no pod can ever be replaced, and the API server refuses it',
      fix: 'set maxUnavailable to 1 to stay within the ceiling of a pool, or maxSurge to 1',
    }),
  },
  'percentage-malformed': {
    severity: 'error',
    demands: 'Percentages are digits and "%".',
    word: ({ given }) => ({
      what: `${quote(given)} is no percentage`,
      why: 'a text here is digits and "%"; a count is a number',
      fix: /^[0-9]{1,9}$/.test(given)
        ? `write ${given} without quotes, or "${given}%"`
        : 'write it like "25%" or 1',
    }),
  },
  'max-unavailable-above-all': {
    severity: 'error',
    demands: 'maxUnavailable is at most 100%.',
    word: ({ given }) => ({
      what: `maxUnavailable is ${quote(given)}`,
      why: 'no more than all pods can be unavailable',
      fix: 'give at most "100%"',
    }),
  },
  'progress-deadline-too-short': {
    severity: 'error',
    demands: 'progressDeadlineSeconds is longer than minReadySeconds.',
    word: ({ progress, given, minReady }) => ({
      what: `progressDeadlineSeconds is ${show(progress)}${given ? '' : ' (its default)'} and minReadySeconds ${show(minReady)}`,
      why: 'a rollout would fail before the first pod counts as ready, and the API server refuses it',
      fix: `set progressDeadlineSeconds above ${show(minReady)}, or lower minReadySeconds`,
    }),
  },

  'object-too-large': {
    severity: 'error',
    demands: 'Objects fit into a request and into the store.',
    word: ({ bytes, max }) => ({
      what: `the object has ${String(bytes)} bytes`,
      why: `the cluster takes at most ${String(max)} of these`,
      fix: 'move large texts to ConfigMaps, or to a file in the image',
    }),
  },
  'object-too-large-for-client-side-apply': {
    severity: 'warning',
    demands: 'Objects fit into the annotation that kubectl apply keeps.',
    word: ({ bytes, max }) => ({
      what: `the object has ${String(bytes)} bytes`,
      why: `kubectl apply keeps a copy of the object in an annotation, which takes ${String(max)}; beyond that it fails`,
      fix: 'apply it with --server-side, or move large texts to ConfigMaps',
    }),
  },
};

const LABEL_KEY =
  'it is a name of 1 to 63 letters, digits, "-", "_" and ".", which starts and ends with a letter or digit, with an optional domain and "/" in front';
const LABEL_VALUE =
  'a value is empty, or has up to 63 letters, digits, "-", "_" and ".", and starts and ends with a letter or digit';

const HOST_PROCESS = {
  contradicts: 'hostProcess of the container differs from that of the pod',
  mixed: 'some containers are host processes and others are not',
  network: 'containers are host processes without hostNetwork: true',
} as const;

const VALUES_DEMANDED = {
  none: '"Exists" and "DoesNotExist" look at the key alone, and take no values',
  one: 'it takes exactly one value',
  some: '"In" and "NotIn" take at least one value',
} as const;

/** A name of the right form that is near to the one given. */
function renamed(given: string, longest: number): string {
  const hyphened = given
    .slice(0, 1000)
    .toLowerCase()
    .replace(longest > 63 ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g, '-')
    .replace(/-*\.[-.]*/g, '.')
    .slice(0, longest)
    .replace(/^[-.]+/, '')
    .replace(/[-.]+$/, '');
  return hyphened === '' || given.length > longest
    ? 'use a shorter name of these characters'
    : `name it ${quote(hyphened)}`;
}

/** What to do about the usual slips in a reference. */
function imageFix(given: string): string {
  if (/^https?:\/\//.test(given)) return 'leave "https://" out';
  if (/\s/.test(given)) return 'remove the blanks';
  const [path = ''] = given.split(/[:@]/);
  if (/[A-Z]/.test(path.slice(path.indexOf('/') + 1))) return 'write the path in lower case';
  return 'write it like "ghcr.io/acme/worker:1.4.2"';
}
