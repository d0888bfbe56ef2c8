import type { Fault } from '../findings/finding';
import { deploymentFaults } from '../kubernetes/rollout';
import { podFaults, type PodLife } from '../kubernetes/pod';
import type { Container, DeploymentSpec, PodSpec } from '../kubernetes/objects.generated';
import type { Toleration } from '../policy/compute-pool';
import { podInPool } from '../policy/pod-in-pool';
import { replicasWrittenWithinCeiling } from '../policy/scaled-within-ceiling';
import {
  isJsonObject,
  isList,
  listAt,
  objectAt,
  textAt,
  withoutNulls,
  type JsonObject,
} from '../values/json';
import { isDnsLabel } from '../values/kubernetes-names';
import { poolOf, type CheckContext } from './check-context';
import { withoutConsequences } from '../input/consequences';
import type { ManifestObject } from './manifest-object';
import type { PodController } from './manifest-index';
import { templateFaults } from './object-metadata';
import { shape } from '../input/shape';
import { validateDeployment, validatePodSpec } from '../input/validators';

/** Everything that can be wrong with a Deployment, StatefulSet, Job and the like. */
export function podControllerChecks(
  controller: PodController,
  context: CheckContext,
): readonly Fault[] {
  const { object, at } = controller;
  const pool = poolOf(object.labels, context);
  const pod = withClaims(takePodSpec(controller), object);
  const own = object.kind === 'Deployment' ? takeDeployment(object.spec) : NOTHING;
  const template = [...templateFaults(controller.template, at), ...pod.faults];
  const causes = [...own.faults, ...withoutConsequences(own.faults, template)];
  const asked = podsAskedBy(object.kind, object.spec);
  return [
    ...causes,
    ...withoutConsequences(causes, [
      ...deploymentFaults(own.facts, 'spec'),
      ...(pod.facts === undefined ? [] : podFaults(pod.facts, `${at}.spec`, endsOf(object.kind))),
      ...pool.faults,
      ...(pool.facts === undefined || pod.facts === undefined
        ? []
        : podInPool(placedPodOf(pod.facts), pool.facts, `${at}.spec`)),
      ...(pool.facts === undefined || asked === undefined
        ? []
        : replicasWrittenWithinCeiling(asked.count, pool.facts, asked.prop)),
    ]),
  ];
}

/** The pods that an object of Kubernetes' own asks for at once, and where; undefined when unsaid. */
export function podsAskedBy(
  kind: string,
  spec: JsonObject,
): { readonly count: number; readonly prop: string } | undefined {
  const prop = PODS_ASKED[kind] ?? 'spec.replicas';
  const [, ...path] = prop.split('.');
  const field = path.pop() ?? '';
  const count = path.reduce(objectAt, spec)[field];
  return typeof count === 'number' ? { count, prop } : undefined;
}

/** Where it is not `replicas`. */
const PODS_ASKED: Readonly<Record<string, string>> = {
  Job: 'spec.parallelism',
  CronJob: 'spec.jobTemplate.spec.parallelism',
};

function endsOf(kind: string): PodLife {
  return kind === 'Job' || kind === 'CronJob' ? 'ends' : 'kept-running';
}

/** The pod as its pool looks at it; the first container is the worker. */
export function placedPodOf(pod: PodSpec): Parameters<typeof podInPool>[0] {
  const { containers, initContainers = [], resourceClaims = [], resources } = pod;
  return {
    worker: containers[0]?.name ?? '',
    containers,
    initContainers,
    claims: resourceClaims.map(({ name }) => name),
    nodeSelector: pod.nodeSelector ?? {},
    tolerations: (pod.tolerations ?? []) as readonly Toleration[],
    nodeName: pod.nodeName,
    ...(resources === undefined ? {} : { resources }),
  };
}

/** A StatefulSet makes a volume for each claim that it makes. */
function withClaims(pod: TakenPod, { kind, spec }: ManifestObject): TakenPod {
  if (kind !== 'StatefulSet' || pod.facts === undefined) return pod;
  const { volumes = [] } = pod.facts;
  const claimed = listAt(spec, 'volumeClaimTemplates')
    .map((claim) => textAt(objectAt(isJsonObject(claim) ? claim : {}, 'metadata'), 'name') ?? '')
    .filter((name) => isDnsLabel(name) && !volumes.some((volume) => volume.name === name))
    .map((name) => ({ name, persistentVolumeClaim: { claimName: name } }));
  return { ...pod, facts: { ...pod.facts, volumes: [...volumes, ...claimed] } };
}

type DeploymentOptions = Parameters<typeof deploymentFaults>[0];

const NOTHING: { readonly facts: DeploymentOptions; readonly faults: readonly Fault[] } = {
  facts: {},
  faults: [],
};

function takeDeployment(spec: JsonObject): typeof NOTHING {
  const { value, faults } = shape(withoutNulls(spec), validateDeployment, { at: ['spec'] });
  const { strategy, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit } =
    value as Partial<DeploymentSpec>;
  const given = { strategy, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit };
  const facts = Object.fromEntries(
    Object.entries(given).filter(([, option]) => option !== undefined),
  ) as DeploymentOptions;
  return { facts, faults };
}

/** The pod spec of the template; undefined when its shape is wrong, since rules would guess. */
export function takePodSpec(controller: Pick<PodController, 'template' | 'at'>): TakenPod {
  const known = taken.get(controller.template);
  if (known !== undefined) return known;
  const pod = readPodSpec(controller);
  taken.set(controller.template, pod);
  return pod;
}

interface TakenPod {
  readonly facts: PodSpec | undefined;
  readonly faults: readonly Fault[];
}

/** What was read of a template: whoever scales it and whoever refers to it ask again. */
const taken = new WeakMap<JsonObject, TakenPod>();

function readPodSpec({ template, at }: Pick<PodController, 'template' | 'at'>): TakenPod {
  if (!isJsonObject(template.spec)) {
    const details = { expected: 'an object' };
    return {
      facts: undefined,
      faults: [{ code: 'value-missing', prop: `${at}.spec`, details }],
    };
  }
  const { ephemeralContainers, ...rest } = withoutNulls(objectAt(template, 'spec'));
  // No template may have any, but the list may be there.
  const hasNone = isList(ephemeralContainers) && ephemeralContainers.length === 0;
  const spec =
    ephemeralContainers === undefined || hasNone ? rest : { ...rest, ephemeralContainers };
  const { value, faults } = shape(spec, validatePodSpec, {
    at: [...at.split('.'), 'spec'],
  });
  return { facts: faults.length > 0 ? undefined : (value as unknown as PodSpec), faults };
}

/** The containers of a template; undefined when its shape is wrong, which has findings of its own. */
export function containersIn(
  controller: Pick<PodController, 'template' | 'at'>,
): readonly Container[] | undefined {
  return takePodSpec(controller).facts?.containers;
}
