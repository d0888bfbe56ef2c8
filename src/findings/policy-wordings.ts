import type { Catalogue } from './catalogue';
import { count, didYouMean, list, quote, show } from './phrases';

/** What the policy's rules report. */
export interface PolicyDetails {
  'infra-rules-missing': { readonly searched: string };
  'infra-rules-duplicate': { readonly first: string };
  'policy-after-objects': Record<never, never>;
  'infra-rules-name': { readonly given: string };
  'infra-rules-in-another-app': { readonly policy: string };
  'pool-unknown': { readonly asked: string; readonly known: readonly string[] };
  'pool-of-another-policy': { readonly pool: string; readonly owner: string };
  'stock-pool-missing': {
    readonly computeClass: string;
    readonly explicit: boolean;
    readonly known: readonly string[];
  };
  'pool-outside-policy': { readonly scope: string };
  'pool-name-duplicate': { readonly pool: string };
  'pool-name-not-a-label': { readonly pool: string };
  'pool-kind-mismatch': {
    readonly pool: string;
    readonly kind: string;
    readonly resource: string | undefined;
  };
  'pool-tolerates-no-gpu-taint': { readonly pool: string; readonly resource: string };
  'compute-class-ignored': {
    readonly computeClass: string;
    readonly pool: string;
    readonly kind: string;
  };
  'ceiling-not-positive': { readonly given: unknown };
  'ceiling-above-operator-limit': { readonly given: number; readonly limit: number };
  'replicas-above-ceiling': {
    readonly asked: number;
    readonly ceiling: number;
    readonly pool: string;
  };
  'replicas-above-operator-limit': { readonly asked: number; readonly limit: number };
  'replicas-min-above-max': { readonly min: number; readonly max: number };
  'autoscale-max-zero': Record<never, never>;
  'fixed-without-replicas': { readonly given: boolean };
  'warm-window-without-effect': { readonly reason: string };
  'cooldown-set-twice': { readonly warmWindowSeconds: number; readonly cooldownPeriod: number };
  'push-without-address': { readonly port: number };
  'address-without-push': { readonly key: string };
  'schedule-cron-malformed': { readonly given: string; readonly reason: string };
  'schedule-minute-not-single': { readonly given: string; readonly minute: string };
  'schedule-passes-midnight': { readonly given: string; readonly minutes: number };
  'schedule-without-trigger': { readonly triggers: readonly string[] };
  'discovery-without-effect': { readonly key: string };
  'triggers-empty': Record<never, never>;
  'function-without-rows': { readonly triggers: readonly string[] };
  'attribute-reserved': { readonly attribute: string };
  'document-cache-without-capacity': Record<never, never>;
  'document-cache-replication': { readonly replicationFactor: number; readonly max: number };
  'document-cache-nodes': {
    readonly min: number;
    readonly max: number;
    readonly mode: 'autoscale' | 'fixed';
  };
  'resources-above-envelope': {
    readonly container: string;
    readonly resource: string;
    readonly bound: 'requests' | 'limits';
    readonly given: string;
    readonly allowed: string;
    readonly pool: string;
  };
  'limit-removed': { readonly resource: string; readonly allowed: string; readonly pool: string };
  'sidecar-with-extended-resource': {
    readonly container: string;
    readonly resource: string;
    readonly pool: string;
  };
  'device-claim-beyond-pool': {
    readonly container: string;
    readonly claim: string;
    readonly pool: string;
  };
  'pod-above-envelope': {
    readonly resource: string;
    readonly bound: 'requests' | 'limits';
    readonly total: string;
    readonly allowed: string;
    readonly pool: string;
  };
  'toleration-beyond-pool': { readonly toleration: string; readonly pool: string };
  'node-selector-against-pool': {
    readonly key: string;
    readonly given: string;
    readonly wanted: string;
    readonly pool: string;
  };
  'container-not-generated': { readonly given: string; readonly generated: string };
  'node-name-bypasses-pool': { readonly given: string; readonly pool: string };
  'name-not-a-label': { readonly name: string };
  'label-reserved': { readonly label: string };
  'environment-reserved': { readonly variable: string };
  'pipeline-id-shared': { readonly pipelineId: string; readonly others: readonly string[] };
  'pipeline-id-not-a-label': { readonly pipelineId: string };
  'function-name-shared': { readonly name: string; readonly others: readonly string[] };
  'variable-too-long': {
    readonly variable: string;
    readonly bytes: number;
    readonly max: number;
  };
  'warehouse-unresolved': { readonly warehouse: string };
  'output-without-effect': { readonly keys: readonly string[] };
  'layer-crds-with-operator': Record<never, never>;
  'object-duplicate': { readonly object: string; readonly first: string };
  'pool-matches-no-node-pool': {
    readonly pool: string;
    readonly nodePools: readonly string[];
  };
  'pool-does-not-tolerate': {
    readonly pool: string;
    readonly nodePool: string;
    readonly taint: string;
  };
  'pool-above-node-pool-limits': {
    readonly pool: string;
    readonly nodePool: string;
    readonly resource: string;
    readonly needed: string;
    readonly limit: string;
    readonly replicas: number;
  };
}

/** Sentences for what the policy forbids or finds odd. */
export const policyCatalogue: Catalogue<PolicyDetails> = {
  'infra-rules-missing': {
    severity: 'error',
    demands: 'Every workload is held to an InfraRules of its app.',
    word: () => ({
      what: 'the app has no InfraRules',
      why: 'pools and their ceilings are declared there, and without it nothing can be checked',
      fix: "create one (new InfraRules(chart, 'rules')), or read the platform team's with InfraRules.fromManifest(chart, 'rules', manifest, { emit: false })",
    }),
  },
  'infra-rules-duplicate': {
    severity: 'error',
    demands: 'An app has one InfraRules.',
    word: ({ first }) => ({
      what: `the app has another InfraRules already, at ${quote(first)}`,
      why: 'a cluster has one InfraRules, the object "default"; a second would overwrite it',
      fix: 'declare all pools on one InfraRules, or synthesize the other cluster with an app of its own',
    }),
  },
  'policy-after-objects': {
    severity: 'error',
    demands: 'InfraRules is there before anybody looks at the objects of a workload.',
    word: () => ({
      what: 'the objects of this workload were looked at before InfraRules was created',
      why: 'InfraRules decides which objects there are, and would now make others',
      fix: 'create InfraRules first, or pass it as infraRules',
    }),
  },
  'infra-rules-name': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'The InfraRules object is named "default".',
    word: ({ given }) => ({
      what: `InfraRules is named ${quote(given)}`,
      why: 'the operator accepts one object, and its name is "default"',
      fix: 'leave metadata.name out, or set it to "default"',
    }),
  },
  'infra-rules-in-another-app': {
    severity: 'error',
    demands: 'A workload and the InfraRules given to it stand in one app.',
    word: ({ policy }) => ({
      what: `infraRules is ${quote(policy)} of another app`,
      why: 'findings and pools are those of one app, and that InfraRules would not be synthesized here',
      fix: 'create the workload in the same app, or give this app its own InfraRules',
    }),
  },
  'pool-unknown': {
    severity: 'error',
    demands: 'A workload names a pool that InfraRules declares.',
    word: ({ asked, known }) => ({
      what: `no pool is named ${quote(asked)}${didYouMean(asked, known)}`,
      why: `InfraRules declares ${known.length === 0 ? 'no pool' : list(known)}`,
      fix: `name one of these, or declare a ComputePool named ${quote(asked)}`,
    }),
  },
  'pool-of-another-policy': {
    severity: 'error',
    demands: 'A ComputePool given to a workload belongs to the InfraRules the workload is held to.',
    word: ({ pool, owner }) => ({
      what: `pool ${quote(pool)} belongs to ${quote(owner)}`,
      why: 'a workload is held to one InfraRules, and it does not declare this pool',
      fix: 'add the pool to the InfraRules of this workload, or choose one of its pools',
    }),
  },
  'stock-pool-missing': {
    severity: 'error',
    demands: 'Without scaling.pool, InfraRules has a pool named like worker.computeClass.',
    word: ({ computeClass, explicit, known }) => ({
      what: `scaling.pool is absent, and no pool is named ${quote(computeClass)}`,
      why: `worker.computeClass (${explicit ? quote(computeClass) : '"cpu" when absent'}) then chooses the pool of that name; InfraRules declares ${known.length === 0 ? 'no pool' : list(known)}`,
      fix: `set scaling.pool, or declare a ComputePool named ${quote(computeClass)}`,
    }),
  },
  'pool-outside-policy': {
    severity: 'error',
    demands: 'A ComputePool stands in an InfraRules.',
    word: ({ scope }) => ({
      what: `the scope of the pool is ${quote(scope)}, which is no InfraRules`,
      why: 'pools are entries of the policy; nobody could choose this one',
      fix: "pass the InfraRules as scope: new ComputePool(infraRules, 'tpu', …)",
    }),
  },
  'pool-name-duplicate': {
    severity: 'error',
    demands: 'Pool names are unique.',
    word: ({ pool }) => ({
      what: `two pools are named ${quote(pool)}`,
      why: 'workloads find their pool by its name',
      fix: 'rename one of them, or leave one out',
    }),
  },
  'pool-name-not-a-label': {
    severity: 'error',
    demands: 'A pool name fits a label value.',
    word: ({ pool }) => ({
      what: `pool name ${quote(pool)} does not fit a label`,
      why: 'it is the value of the label infra-rules/pool: 1 to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
      fix: 'choose a name such as "gpu-large"',
    }),
  },
  'pool-kind-mismatch': {
    severity: 'warning',
    demands: 'A pool of kind gpu hands out a GPU, and a pool of kind cpu does not.',
    word: ({ pool, kind, resource }) =>
      resource === undefined
        ? {
            what: `pool ${quote(pool)} is of kind ${quote(kind)} and hands out no GPU`,
            why: 'a container gets a GPU only by asking for an extended resource such as nvidia.com/gpu',
            fix: 'add resources.limits["nvidia.com/gpu"]: "1", or set kind to "cpu"',
          }
        : {
            what: `pool ${quote(pool)} is of kind ${quote(kind)} and hands out ${quote(resource)}`,
            why: 'every worker of the pool then occupies such a device',
            fix: 'leave the resource out, or set kind to "gpu"',
          },
  },
  'pool-tolerates-no-gpu-taint': {
    severity: 'warning',
    demands: 'A pool that hands out a GPU tolerates the taint that GPU nodes usually carry.',
    word: ({ pool, resource }) => ({
      what: `pool ${quote(pool)} hands out ${quote(resource)} and tolerates no taint of that key`,
      why: `GPU nodes usually carry the taint ${resource}:NoSchedule, and pods that do not tolerate it stay Pending`,
      fix: `add the toleration { key: ${quote(resource)}, operator: "Exists", effect: "NoSchedule" }`,
    }),
  },
  'compute-class-ignored': {
    severity: 'warning',
    demands: 'worker.computeClass, when given, agrees with the kind of scaling.pool.',
    word: ({ computeClass, pool, kind }) => ({
      what: `computeClass ${quote(computeClass)} is given with pool ${quote(pool)} of kind ${quote(kind)}`,
      why: 'scaling.pool decides, and computeClass is only the fallback for when it is absent',
      fix: `leave computeClass out, or choose a pool of kind ${quote(computeClass)}`,
    }),
  },
  'ceiling-not-positive': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'maxReplicasPerWorkload is a whole number from 1 to 2147483647.',
    word: ({ given }) => ({
      what: `maxReplicasPerWorkload is ${show(given)}`,
      why: 'a pool that allows no replica cannot be used, and the field is a whole number (int32)',
      fix: 'give a whole number of at least 1, or leave the pool out',
    }),
  },
  'ceiling-above-operator-limit': {
    severity: 'warning',
    demands: 'A ceiling stays within the operator-wide limit of 100 replicas.',
    word: ({ given, limit }) => ({
      what: `maxReplicasPerWorkload ${String(given)} is above ${String(limit)}`,
      why: `the operator has a ceiling of its own over all pools, ${String(limit)} unless its install says otherwise`,
      fix: `ask for ${String(limit)} or fewer, or acknowledge this if the install raises operator.maxReplicasCeiling`,
    }),
  },
  'replicas-above-ceiling': {
    severity: 'error',
    demands: 'No workload asks for more replicas than its pool allows.',
    word: ({ asked, ceiling, pool }) => ({
      what: `${count(asked, 'replica')} asked for, pool ${quote(pool)} allows ${String(ceiling)}`,
      why: `maxReplicasPerWorkload of ${quote(pool)} is a hard ceiling for each workload`,
      fix: `ask for ${String(ceiling)} or fewer, choose another pool, or raise the ceiling`,
    }),
  },
  'replicas-above-operator-limit': {
    severity: 'warning',
    demands: 'A workload stays within the operator-wide limit of 100 replicas.',
    word: ({ asked, limit }) => ({
      what: `${String(asked)} replicas asked for, more than ${String(limit)}`,
      why: `the operator has a ceiling of its own over all pools, ${String(limit)} unless its install says otherwise`,
      fix: `ask for ${String(limit)} or fewer, or acknowledge this if the install raises operator.maxReplicasCeiling`,
    }),
  },
  'replicas-min-above-max': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'replicas.min is at most replicas.max.',
    word: ({ min, max }) => ({
      what: `min ${String(min)} is above max ${String(max)}`,
      why: 'replicas stay between min and max',
      fix: `raise max to at least ${String(min)}, or lower min`,
    }),
  },
  'autoscale-max-zero': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'An autoscaled workload may reach at least one replica.',
    word: () => ({
      what: 'mode "autoscale" with max 0',
      why: 'KEDA refuses a maximum of 0, so this is no way to switch a workload off',
      fix: 'raise max, or use mode "disabled" or paused: true',
    }),
  },
  'fixed-without-replicas': {
    severity: 'warning',
    demands: 'Mode fixed runs at least one replica.',
    word: ({ given }) => ({
      what: given ? 'mode "fixed" with min 0' : 'mode "fixed" without min',
      why: `fixed runs exactly replicas.min replicas${given ? '' : ', and min is 0 when absent'}: nothing runs`,
      fix: 'set replicas.min to the number of replicas wanted, or use mode "disabled"',
    }),
  },
  'warm-window-without-effect': {
    severity: 'warning',
    demands: 'warmWindowSeconds stands where a worker can return to zero.',
    word: ({ reason }) => ({
      what: 'warmWindowSeconds has no effect',
      why: `it delays the step from the last batch to zero replicas, and ${reason}`,
      fix: 'leave it out, or use mode "autoscale" with min 0',
    }),
  },
  'cooldown-set-twice': {
    severity: 'error',
    demands: 'The cooldown of a workload is set in one place.',
    word: ({ warmWindowSeconds, cooldownPeriod }) => ({
      what: `warmWindowSeconds is ${String(warmWindowSeconds)} and output.scaledObject.cooldownPeriod is ${String(cooldownPeriod)}`,
      why: 'the warm window becomes the cooldown period, so the second value has no effect',
      fix: 'keep one of them',
    }),
  },
  'push-without-address': {
    severity: 'warning',
    demands: 'A push worker says where it listens.',
    word: ({ port }) => ({
      what: 'dispatch "push" without port and url',
      why: `the gateway calls the worker over HTTP; port ${String(port)} is assumed`,
      fix: 'set worker.port, or worker.url for a worker that runs elsewhere',
    }),
  },
  'address-without-push': {
    severity: 'warning',
    demands: 'port and url stand with dispatch push.',
    word: ({ key }) => ({
      what: `worker.${key} is given with dispatch "pull"`,
      why: 'a pull worker claims its work from the gateway, and nothing calls it',
      fix: `leave ${key} out, or set dispatch to "push"`,
    }),
  },
  'schedule-cron-malformed': {
    severity: 'error',
    demands: 'A schedule is a cron expression of five fields.',
    word: ({ given, reason }) => ({
      what: `${quote(given)} is no cron expression: ${reason}`,
      why: 'minute, hour, day of month, month and day of week are separated by spaces, without seconds, macros or a time zone',
      fix: 'write something like "0 2 * * *" (every night at two, UTC)',
    }),
  },
  'schedule-minute-not-single': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'The minute of a schedule is one whole number.',
    word: ({ given, minute }) => ({
      what: `the minute of ${quote(given)} is ${quote(minute)}`,
      why: 'the end of the wake window is worked out from it, so it must be one number from 0 to 59',
      fix: 'name one minute, such as "0 * * * *" for every full hour',
    }),
  },
  'schedule-passes-midnight': {
    severity: 'error',
    demands: 'A schedule on fixed days ends its wake window before midnight.',
    word: ({ given, minutes }) => ({
      what: `the wake window of ${quote(given)}, ${String(minutes)} minutes, passes midnight`,
      why: 'its end would fall on a day that the expression leaves out, and the worker would stay up until the next one',
      fix: 'start earlier, shorten leaseSeconds, or let every day count',
    }),
  },
  'schedule-without-trigger': {
    severity: 'warning',
    demands: 'schedule.cron of a Function stands with the trigger "schedule".',
    word: ({ triggers }) => ({
      what: `schedule.cron is given, and triggers are ${list(triggers)}`,
      why: 'the cron expression counts only when triggers has "schedule"',
      fix: 'add "schedule" to triggers, or leave cron out',
    }),
  },
  'discovery-without-effect': {
    severity: 'warning',
    demands: 'Discovery settings stand on Functions only.',
    word: ({ key }) => ({
      what: `schedule.${key} has no known effect on a Pipeline`,
      why: 'a Pipeline scans no rows; only its cron and leaseSeconds are used',
      fix: `leave ${key} out`,
    }),
  },
  'triggers-empty': {
    severity: 'error',
    demands: 'A Function has a trigger.',
    word: () => ({
      what: 'triggers is empty',
      why: 'nothing would ever make a row due or wake the worker, and KEDA refuses to scale without a trigger',
      fix: 'leave triggers out (discovery is the default), name one, or set paused to true',
    }),
  },
  'function-without-rows': {
    severity: 'warning',
    demands: 'A Function that follows rows says whose.',
    word: ({ triggers }) => ({
      what: 'neither targetNamespaces nor indexSelector is given',
      why: `triggers ${list(triggers)} make rows due, and there are none to look at`,
      fix: 'name targetNamespaces, select indexes, or use triggers: ["schedule"] only',
    }),
  },
  'attribute-reserved': {
    severity: 'warning',
    demands: 'Attributes that begin with "_hevlayer_" are left to the gateway.',
    word: ({ attribute }) => ({
      what: `attribute ${quote(attribute)} is reserved`,
      why: 'the gateway keeps its completion markers there and adds them to the filter itself',
      fix: 'leave it out',
    }),
  },
  'document-cache-without-capacity': {
    severity: 'warning',
    demands: 'A document cache has a capacity.',
    word: () => ({
      what: 'capGiB is 0',
      why: 'a cache without capacity holds nothing',
      fix: 'give the capacity in GiB, or leave documentCache out',
    }),
  },
  'document-cache-replication': {
    severity: 'warning',
    demands: 'The replication factor is between 1 and the largest node count.',
    word: ({ replicationFactor, max }) => ({
      what: `replicationFactor ${String(replicationFactor)} with at most ${count(max, 'node')}`,
      why: 'each copy of a record needs a node of its own, and there is at least one copy',
      fix:
        max < 1
          ? 'allow at least one node'
          : `choose a factor from 1 to ${String(max)}, or allow more nodes`,
    }),
  },
  'document-cache-nodes': {
    severity: 'warning',
    demands: 'Cache nodes: 0 ≤ min ≤ max, max ≥ 1, and min = max when fixed.',
    word: ({ min, max, mode }) => ({
      what: `nodes.min ${String(min)}, nodes.max ${String(max)} in mode ${quote(mode)}`,
      why:
        mode === 'fixed'
          ? 'a fixed cache has one node count, at least 1'
          : 'the count stays between min and max, and max is at least 1',
      fix: mode === 'fixed' ? 'set min and max to the same number' : 'raise max, or lower min',
    }),
  },
  'resources-above-envelope': {
    severity: 'error',
    demands: 'The worker container stays within the resources of its pool.',
    word: ({ container, resource, bound, given, allowed, pool }) => ({
      what: `container ${quote(container)} asks for ${resource} ${given} in ${bound}, pool ${quote(pool)} allows ${allowed}`,
      why: 'the pool decides what one worker may use; nodes and ceilings are counted with it',
      fix: `ask for ${allowed} or less, or choose a pool with larger resources`,
    }),
  },
  'limit-removed': {
    severity: 'error',
    demands: 'The worker container keeps the limits of its pool.',
    word: ({ resource, allowed, pool }) => ({
      what: `no ${resource} limit is set`,
      why: `pool ${quote(pool)} limits a worker to ${allowed}, and without a limit it could use all of its node`,
      fix: `limit ${resource} to ${allowed} or less`,
    }),
  },
  'sidecar-with-extended-resource': {
    severity: 'error',
    demands: 'Only the worker container asks for extended resources.',
    word: ({ container, resource, pool }) => ({
      what: `container ${quote(container)} asks for ${quote(resource)}`,
      why: `devices are handed out by pool ${quote(pool)} to the worker container alone; another one doubles what each replica costs`,
      fix: 'leave the resource out of this container',
    }),
  },
  'device-claim-beyond-pool': {
    severity: 'error',
    demands: 'Devices are claimed by the pool.',
    word: ({ container, claim, pool }) => ({
      what: `container ${quote(container)} uses the resource claim ${quote(claim)}`,
      why: `devices are handed out by pool ${quote(pool)} to the worker container, and its resources do not have this claim`,
      fix: 'put the claim into resources.claims of the pool, or leave it out',
    }),
  },
  'pod-above-envelope': {
    severity: 'warning',
    demands: 'The containers of a pod together stay within the resources of the pool.',
    word: ({ resource, bound, total, allowed, pool }) => ({
      what: `the containers together have ${resource} ${total} in ${bound}, pool ${quote(pool)} plans ${allowed} for a worker`,
      why: 'nodes and ceilings are counted with the resources of one worker',
      fix: 'lower the worker container by what the others use, or choose a larger pool',
    }),
  },
  'toleration-beyond-pool': {
    severity: 'warning',
    demands: 'Tolerations come from the pool.',
    word: ({ toleration, pool }) => ({
      what: `the pods have the toleration ${quote(toleration)}`,
      why: `pool ${quote(pool)} does not have it, so the pods may land on nodes that the pool keeps away from`,
      fix: 'add it to the pool, or leave it out',
    }),
  },
  'node-selector-against-pool': {
    severity: 'warning',
    demands: 'Pods keep the node selector of their pool.',
    word: ({ key, given, wanted, pool }) => ({
      what: `nodeSelector ${quote(key)} is ${quote(given)}`,
      why: `pool ${quote(pool)} asks for ${quote(wanted)}; the workload leaves the nodes of its pool`,
      fix: 'leave the key out, or choose a pool for those nodes',
    }),
  },
  'container-not-generated': {
    severity: 'error',
    demands: 'A container of a podSpec patch is the generated one, or brings an image.',
    word: ({ given, generated }) => ({
      what: `no generated container is named ${quote(given)}${didYouMean(given, [generated])}`,
      why: `the worker container is ${quote(generated)}; one of another name is added beside it, and needs an image`,
      fix: `name it ${quote(generated)}, or give it an image`,
    }),
  },
  'node-name-bypasses-pool': {
    severity: 'warning',
    demands: 'Pods are placed by their pool.',
    word: ({ given, pool }) => ({
      what: `the pods are pinned to node ${quote(given)}`,
      why: `nodeName skips the scheduler, and with it everything pool ${quote(pool)} says`,
      fix: 'leave nodeName out and narrow the pool by its nodeSelector',
    }),
  },
  'name-not-a-label': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'The name of a workload fits a label value.',
    word: ({ name }) => ({
      what: `name ${quote(name)} does not fit a label`,
      why: 'pods are selected by a label with this value: at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
      fix: 'shorten the construct id or metadata.name',
    }),
  },
  'label-reserved': {
    severity: 'error',
    demands: 'The labels by which objects find each other are left to the library.',
    word: ({ label }) => ({
      what: `label ${quote(label)} is set by hand`,
      why: 'selectors, policies and dashboards find the workload by it',
      fix: 'leave it out, or use a label key of your own',
    }),
  },
  'environment-reserved': {
    severity: 'warning',
    demands: 'The environment of the worker contract is left to the library.',
    word: ({ variable }) => ({
      what: `${quote(variable)} is set by hand`,
      why: 'it is part of the contract between gateway and worker, and has been worked out from the other props',
      fix: 'leave it out, or acknowledge this when it is meant',
    }),
  },
  'pipeline-id-shared': {
    severity: 'warning',
    demands: 'Two autoscaled Pipelines do not follow one queue.',
    word: ({ pipelineId, others }) => ({
      what: `queue ${quote(pipelineId)} also scales ${list(others)}`,
      why: 'each of them is woken by the depth of the whole queue, its own output included',
      fix: 'give one stage its own pipelineId, a schedule, or mode "fixed"',
    }),
  },
  'pipeline-id-not-a-label': {
    severity: 'warning',
    demands: 'A pipelineId fits a label value.',
    word: ({ pipelineId }) => ({
      what: `pipelineId ${quote(pipelineId)} does not fit a label`,
      why: 'dashboards group worker pods by the label layer.hev.dev/pipeline-id, which is therefore left out',
      fix: 'use 1 to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
    }),
  },
  'function-name-shared': {
    severity: 'warning',
    demands: 'Function names are unique over all namespaces.',
    word: ({ name, others }) => ({
      what: `another Function is named ${quote(name)}: ${list(others)}`,
      why: 'the name is its id in the gateway, which knows no namespaces: they share one queue',
      fix: 'rename one of them',
    }),
  },
  'variable-too-long': {
    severity: 'error',
    refusedBy: 'kubelet',
    demands: 'A variable of the environment stays within what Linux passes to a process.',
    word: ({ variable, bytes, max }) => ({
      what: `${variable} would have ${String(bytes)} bytes`,
      why: `Linux takes at most ${String(max)} for one variable, name included, and the container would not start`,
      fix: 'keep the data elsewhere (a bucket, a ConfigMap mounted as a file) and refer to it',
    }),
  },
  'warehouse-unresolved': {
    severity: 'warning',
    demands: 'A Pipeline that reads a Warehouse is told how to connect.',
    word: ({ warehouse }) => ({
      what: `the connection of warehouse ${quote(warehouse)} is not known at synth`,
      why: 'the operator looks the Warehouse up and sets HEVLAYER_WAREHOUSE; nobody does in synth mode',
      fix: 'set output.warehouse, or HEVLAYER_WAREHOUSE in output.env',
    }),
  },
  'output-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'output options stand where this library makes the objects.',
    word: ({ keys }) => ({
      what: `output has ${list(keys)} with reconciledBy "operator"`,
      why: 'the operator makes the objects itself, so these options have no effect',
      fix: 'leave them out, or set reconciledBy to "synth" on InfraRules',
    }),
  },
  'layer-crds-with-operator': {
    severity: 'error',
    demands: 'LayerCrds is for clusters without the Layer operator.',
    word: () => ({
      what: 'LayerCrds is used with reconciledBy "operator"',
      why: "a cluster that runs the operator has upstream's CRDs, and these would replace them",
      fix: 'leave LayerCrds out, or set reconciledBy to "synth"',
    }),
  },
  'object-duplicate': {
    severity: 'error',
    refusedBy: null,
    demands: 'Every object of the app has a name of its own.',
    word: ({ object, first }) => ({
      what: `${quote(object)} is also made at ${quote(first)}`,
      why: 'of two objects of one kind, name and namespace, kubectl keeps the last one without a word',
      fix: 'give one of them another name or namespace',
    }),
  },
  'pool-matches-no-node-pool': {
    severity: 'warning',
    demands: 'Some NodePool of the app can bring up nodes for each pool.',
    word: ({ pool, nodePools }) => ({
      what: `pool ${quote(pool)} selects nodes that no NodePool of the app makes`,
      why: `a key of its nodeSelector is unknown to, or has another value in, ${list(nodePools)}; its pods stay Pending`,
      fix: 'align nodeSelector with the labels of a NodePool, or acknowledge this when the nodes come from elsewhere',
    }),
  },
  'pool-does-not-tolerate': {
    severity: 'warning',
    demands: 'A pool tolerates the taints of its NodePool.',
    word: ({ pool, nodePool, taint }) => ({
      what: `pool ${quote(pool)} does not tolerate ${quote(taint)} of NodePool ${quote(nodePool)}`,
      why: 'its pods are kept off those nodes and stay Pending',
      fix: 'add a toleration for the taint to the pool',
    }),
  },
  'pool-above-node-pool-limits': {
    severity: 'warning',
    demands: 'One workload at its ceiling fits the limits of the NodePool.',
    word: ({ pool, nodePool, resource, needed, limit, replicas }) => ({
      what: `${count(replicas, 'replica')} of pool ${quote(pool)} need ${resource} ${needed}, NodePool ${quote(nodePool)} stops at ${limit}`,
      why: 'Karpenter makes no further nodes past its limits, and the rest stays Pending',
      fix: 'lower maxReplicasPerWorkload, or raise the limits of the NodePool',
    }),
  },
};
