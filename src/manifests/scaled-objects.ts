import type { Fault } from '../findings/finding';
import { pausedReplicasOf } from '../keda/scaled/pause-annotations';
import { SCALED_JOB_PROPS, scaledJobFaults } from '../keda/scaled/scaled-job';
import { SCALED_OBJECT_PROPS, scaledObjectFaults } from '../keda/scaled/scaled-object';
import type { ScaleTargetFacts } from '../keda/scaled/scaling-facts';
import { scalingModifiersFaults } from '../keda/scaled/scaling-formula';
import type { AuthenticationFacts } from '../keda/authentication/authentication-facts';
import type {
  EnvironmentFacts,
  TriggerContext,
  TriggerFacts,
} from '../keda/triggers/trigger-facts';
import { triggerFaults } from '../keda/triggers/trigger-metadata';
import { podFaults } from '../kubernetes/pod';
import { podInPool } from '../policy/pod-in-pool';
import { POOL_LABEL, poolLabelReachesAutoscaler } from '../policy/pool-label';
import { pausedWithinCeiling, scaledWithinCeiling } from '../policy/scaled-within-ceiling';
import { poolOf, type CheckContext } from './check-context';
import { withoutConsequences } from '../input/consequences';
import { environmentFactsOf } from '../workloads/environment-facts';
import type { ManifestObject } from './manifest-object';
import type { ManifestWorld, PodController } from './manifest-index';
import { templateFaults } from './object-metadata';
import { maxReplicas } from './placed-object';
import { containersIn, placedPodOf, takePodSpec } from './pod-controllers';
import { takeScaledJob, takeScaledObject, type TakenScaledObject } from './scaled-intake';
import { isUsable } from '../workloads/trigger-intake';

/** Everything that can be wrong with a ScaledObject, among the objects around it. */
export function scaledObjectChecks(
  object: ManifestObject,
  context: CheckContext,
): readonly Fault[] {
  const { world, kedaVersion } = context;
  const { facts, faults } = takeScaledObject(object);
  const controller = targetOf(facts, object, world);
  const { minReplicaCount: min = 0, maxReplicaCount: max = 100 } = facts;
  const modifiers = facts.advanced?.scalingModifiers;
  const hasFormula = (modifiers?.formula ?? '') !== '';
  const scaled = { scaledBy: 'ScaledObject', hasFormula, min, max } as const;
  const ceiling = ceilingChecks(object, controller, context, facts);
  return [
    ...faults,
    ...withoutConsequences(faults, ceiling),
    ...withoutConsequences(
      [...faults, ...ceiling],
      [
        ...scaledObjectFaults(facts, {
          at: SCALED_OBJECT_PROPS,
          kedaVersion,
          hasDefaultFor: (resource) => world.hasDefaultFor(resource, object.namespace),
          target: targetFactsOf(controller),
        }),
        ...scalingModifiersFaults(modifiers ?? {}, {
          triggers: facts.triggers,
          fallback: facts.fallback,
          at: 'spec.advanced.scalingModifiers',
        }),
        ...triggersChecks(facts.triggers, object, context, {
          ...scaled,
          environment: environmentOf(controller, facts.envSourceContainerName, object, world),
        }),
        ...missingTarget(facts, controller, world),
      ],
    ),
  ];
}

/** Everything that can be wrong with a ScaledJob, among the objects around it. */
export function scaledJobChecks(object: ManifestObject, context: CheckContext): readonly Fault[] {
  const { world, kedaVersion } = context;
  const { facts, faults } = takeScaledJob(object);
  const { minReplicaCount: min = 0, maxReplicaCount: max } = facts;
  const pool = poolOf(object.labels, context);
  const at = 'spec.jobTargetRef.template';
  const pod = takePodSpec({ template: facts.template, at });
  const template = [...templateFaults(facts.template, at), ...pod.faults];
  const causes = [...faults, ...withoutConsequences(faults, template)];
  return [
    ...causes,
    ...withoutConsequences(causes, [
      ...(pod.facts === undefined ? [] : podFaults(pod.facts, `${at}.spec`, 'ends')),
      ...(pod.facts === undefined || pool.facts === undefined
        ? []
        : podInPool(placedPodOf(pod.facts), pool.facts, `${at}.spec`)),
      ...scaledJobFaults(facts, {
        at: SCALED_JOB_PROPS,
        kedaVersion,
      }),
      ...triggersChecks(facts.triggers, object, context, {
        scaledBy: 'ScaledJob',
        hasFormula: false,
        min,
        max: max ?? 100,
        environment: environmentOf(
          { template: facts.template, at },
          facts.envSourceContainerName,
          object,
          world,
        ),
      }),
      ...pool.faults,
      ...(pool.facts === undefined
        ? []
        : scaledWithinCeiling(maxReplicas(facts.maxReplicaCount, facts.parallelism), pool.facts)),
    ]),
  ];
}

type SharedContext = Pick<
  TriggerContext,
  'scaledBy' | 'hasFormula' | 'min' | 'max' | 'environment'
>;

function triggersChecks(
  triggers: readonly TriggerFacts[],
  { namespace }: ManifestObject,
  { world, kedaVersion }: CheckContext,
  shared: SharedContext,
): readonly Fault[] {
  return triggers.flatMap((trigger, index) => {
    if (!isUsable(trigger)) return [];
    const at = `spec.triggers[${String(index)}]`;
    const authentication = authenticationOf(trigger, namespace, world, shared.environment);
    return triggerFaults(trigger, { ...shared, at, kedaVersion, authentication });
  });
}

function authenticationOf(
  { authenticationRef }: TriggerFacts,
  namespace: string,
  { authentications }: ManifestWorld,
  environment: EnvironmentFacts | undefined,
): AuthenticationFacts | undefined {
  if (authenticationRef === undefined) return undefined;
  const { name, kind = 'TriggerAuthentication' } = authenticationRef;
  // Its `env` sources read the container that the triggers read, unless they name another.
  return authentications.factsOf(kind, namespace, name, (container) =>
    container === undefined || container === environment?.container ? environment : undefined,
  );
}

function targetOf(
  { target }: TakenScaledObject,
  { namespace }: ManifestObject,
  world: ManifestWorld,
): PodController | undefined {
  const { name, kind, apiVersion } = target;
  if (name === undefined) return undefined;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return world.controllerOf({ group, kind, name }, namespace);
}

/** Undefined when it cannot be seen, or not be read. */
function targetFactsOf(controller: PodController | undefined): ScaleTargetFacts | undefined {
  const containers = controller && containersIn(controller);
  if (controller === undefined || containers === undefined) return undefined;
  const { apiVersion, kind, name, spec } = controller.object;
  const hasReplicas = spec.replicas !== undefined && spec.replicas !== null;
  return { apiVersion, kind, name, hasReplicas, containers };
}

/** Of the container that is named, else of the first. */
function environmentOf(
  controller: Pick<PodController, 'template' | 'at'> | undefined,
  containerName: string | undefined,
  { namespace }: ManifestObject,
  world: ManifestWorld,
): EnvironmentFacts | undefined {
  const containers = (controller && containersIn(controller)) ?? [];
  const container =
    containerName === undefined || containerName === ''
      ? containers[0]
      : containers.find(({ name }) => name === containerName);
  return container === undefined ? undefined : environmentFactsOf(container, namespace, world);
}

function missingTarget(
  { target }: TakenScaledObject,
  controller: PodController | undefined,
  { closedWorld }: ManifestWorld,
): readonly Fault[] {
  const { name, kind, apiVersion } = target;
  // Custom resources may be scaled too; only Kubernetes' own are looked for.
  const looked = apiVersion.startsWith('apps/');
  if (!closedWorld || controller !== undefined || name === undefined || !looked) return [];
  const details = { target: `${kind} ${name}` };
  return [{ code: 'scale-target-missing', prop: 'spec.scaleTargetRef.name', details }];
}

/** The label of the ScaledObject counts, else that of what it scales. */
function ceilingChecks(
  object: ManifestObject,
  controller: PodController | undefined,
  context: CheckContext,
  facts: TakenScaledObject,
): readonly Fault[] {
  const own = poolOf(object.labels, context);
  const labelled = Object.hasOwn(object.labels, POOL_LABEL);
  const pool = labelled ? own.facts : poolOf(controller?.object.labels ?? {}, context).facts;
  if (pool === undefined) return own.faults;
  const paused = pausedReplicasOf(object.annotations);
  const pausedProp = 'metadata.annotations["autoscaling.keda.sh/paused-replicas"]';
  return [
    ...own.faults,
    ...poolLabelReachesAutoscaler(object.annotations),
    ...scaledWithinCeiling(maxReplicas(facts.maxReplicaCount, 1), pool),
    ...(paused === undefined ? [] : pausedWithinCeiling(paused, pool, pausedProp)),
  ];
}
