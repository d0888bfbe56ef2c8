import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { scaleTargetsDistinct, type ScaleClaim } from '../keda/scale-targets-distinct';
import { hpaNameOf } from '../keda/scaled-object-name';
import { nodePoolFactsOf } from '../manifests/node-pool-facts';
import { scaleClaimOf } from '../manifests/scale-claim';
import { functionNamesDistinct, pipelineIdsDistinct } from '../policy/names-distinct';
import { poolFitsANodePool, type NodePoolFacts } from '../policy/node-pool-fit';
import { followsQueue, workerNameOf } from '../render/workload-facts';
import type { JsonObject } from '../values/json';
import { AppAuthentications } from './authentication-checks';
import { poolFactsOf, workloadFactsOf, workloadOutputOf } from './facts-of';
import { contentOf } from './object-content';
import {
  authenticationsAtTriggers,
  authenticationUserOf,
  triggeredWorkloadsIn,
  triggerFaultsOf,
} from './trigger-checks';

/** Faults by the construct that the user would have to change. */
class FaultMap extends Map<IConstruct, Fault[]> {
  public add(construct: IConstruct, fault: Fault): void {
    const known = this.get(construct);
    if (known === undefined) this.set(construct, [fault]);
    else known.push(fault);
  }
}

/** What can only be seen in the app as a whole; one walk over its tree. */
export function appFaults(root: IConstruct): ReadonlyMap<IConstruct, readonly Fault[]> {
  const constructs = root.node.findAll();
  const objects = constructs.filter((one) => ApiObject.isApiObject(one));
  const faults = new FaultMap();
  const repeated = addDuplicates(objects, faults);
  addSharedQueues(constructs, new Set(faults.keys()), faults);
  addSharedFunctionNames(constructs, faults);
  addSharedTargets(objects, repeated, faults);
  addUnfitPools(constructs, objects, faults);
  addTriggers(constructs, objects, faults);
  return faults;
}

/** Triggers, the authentications that they refer to, and the Secrets that those read. */
function addTriggers(
  constructs: readonly IConstruct[],
  objects: readonly ApiObject[],
  faults: FaultMap,
): void {
  const workloads = triggeredWorkloadsIn(constructs);
  const atTriggers = workloads.flatMap(authenticationsAtTriggers);
  const authentications = new AppAuthentications({
    constructs,
    objects,
    contentOf: contentOrNothing,
    atTriggers,
  });
  const found = authentications.faults(workloads.map(authenticationUserOf));
  for (const { construct, fault } of found) faults.add(construct, fault);
  for (const workload of workloads) {
    for (const fault of triggerFaultsOf(workload, authentications)) {
      faults.add(workload.construct, fault);
    }
  }
}

/** Kinds that stand outside namespaces, among those that users of this library meet. */
const CLUSTER_SCOPED = new Set([
  'InfraRules',
  'NodePool',
  'EC2NodeClass',
  'Namespace',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterTriggerAuthentication',
  'PriorityClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
]);

/**
 * One kind, name and effective namespace stands for one object.
 *
 * @see kubernetes-rules.md K8S-NAME-013
 */
function addDuplicates(objects: readonly ApiObject[], faults: FaultMap): ReadonlySet<ApiObject> {
  const first = new Map<string, ApiObject>();
  const repeated = new Set<ApiObject>();
  const blamed = new Set<IConstruct>();
  for (const object of objects) {
    const namespace = CLUSTER_SCOPED.has(object.kind) ? '' : (object.metadata.namespace ?? '');
    const key = JSON.stringify(identityOf(object, namespace));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, object);
      continue;
    }
    repeated.add(object);
    // A second InfraRules construct has a finding of its own.
    if (isPolicyObject(object) && isPolicyObject(earlier)) continue;
    const owner = ownerOf(object);
    // Two workloads of one name make several equal objects: one cause, one finding.
    if (blamed.has(owner)) continue;
    blamed.add(owner);
    const place = namespace === '' ? '' : `${namespace}/`;
    const details = {
      object: `${object.kind} ${place}${object.name}`,
      first: ownerOf(earlier).node.path,
    };
    faults.add(owner, { code: 'object-duplicate', prop: 'metadata.name', details });
  }
  return repeated;
}

/** A custom resource of ours stands for the Deployment that the operator makes from it. */
function identityOf(object: ApiObject, namespace: string): readonly unknown[] {
  const { scope } = object.node;
  const facts = scope === undefined ? undefined : workloadFactsOf(scope);
  return object.kind === facts?.kind
    ? ['apps', 'Deployment', namespace, workerNameOf(facts.name)]
    : [object.apiGroup, object.kind, namespace, object.name];
}

function isPolicyObject({ kind, node }: ApiObject): boolean {
  return kind === 'InfraRules' && node.scope !== undefined && 'pools' in node.scope;
}

/** The construct that the user wrote: the workload or policy an object was made for, or itself. */
function ownerOf(object: ApiObject): IConstruct {
  const { scope } = object.node;
  return scope !== undefined && workloadFactsOf(scope) !== undefined ? scope : object;
}

function addSharedQueues(
  constructs: readonly IConstruct[],
  blamed: ReadonlySet<IConstruct>,
  faults: FaultMap,
): void {
  const followers: IConstruct[] = [];
  const facts = constructs.flatMap((construct) => {
    const workload = workloadFactsOf(construct);
    const follows =
      workload?.kind === 'Pipeline' &&
      workload.scaling.mode === 'autoscale' &&
      !workload.paused &&
      !blamed.has(construct) &&
      followsQueue(workload);
    if (!follows) return [];
    followers.push(construct);
    return [{ name: workload.name, pipelineId: workload.pipelineId }];
  });
  addByPosition(pipelineIdsDistinct(facts), followers, faults);
}

function addSharedFunctionNames(constructs: readonly IConstruct[], faults: FaultMap): void {
  const functions: IConstruct[] = [];
  const facts = constructs.flatMap((construct) => {
    const workload = workloadFactsOf(construct);
    if (workload?.kind !== 'Function') return [];
    functions.push(construct);
    const made = construct.node.defaultChild;
    const namespace = ApiObject.isApiObject(made)
      ? made.metadata.namespace
      : workload.metadata.namespace;
    return [{ name: workload.name, namespace }];
  });
  addByPosition(functionNamesDistinct(facts), functions, faults);
}

function addSharedTargets(
  objects: readonly ApiObject[],
  repeated: ReadonlySet<ApiObject>,
  faults: FaultMap,
): void {
  const scaling: ApiObject[] = [];
  const claims: ScaleClaim[] = [];
  for (const object of objects) {
    const scales = object.kind === 'ScaledObject' || object.kind === 'HorizontalPodAutoscaler';
    if (!scales || repeated.has(object)) continue;
    const claim = ownClaimOf(object) ?? scaleClaimOf(contentOrNothing(object));
    if (claim === undefined) continue;
    scaling.push(object);
    claims.push(claim);
  }
  addByPosition(scaleTargetsDistinct(claims), scaling.map(ownerOf), faults);
}

/** The ScaledObject of a workload, known without rendering it. */
function ownClaimOf({ kind, name, metadata, node }: ApiObject): ScaleClaim | undefined {
  const facts = node.scope === undefined ? undefined : workloadFactsOf(node.scope);
  if (facts === undefined || kind !== 'ScaledObject') return undefined;
  return {
    kind,
    name,
    namespace: metadata.namespace ?? '',
    target: `apps/v1/Deployment/${workerNameOf(facts.name)}`,
    hpaName: hpaNameOf(name, hpaNameIn(node.scope)),
  };
}

/** The name of the autoscaler, where the options of a workload give it one. */
function hpaNameIn(workload: IConstruct | undefined): string | undefined {
  const { scaledObject } = (workload && workloadOutputOf(workload)) ?? {};
  return scaledObject?.advanced?.horizontalPodAutoscalerConfig?.name;
}

function addUnfitPools(
  constructs: readonly IConstruct[],
  objects: readonly ApiObject[],
  faults: FaultMap,
): void {
  const nodePools: NodePoolFacts[] = [];
  for (const object of objects) {
    if (object.kind !== 'NodePool' || object.apiGroup !== 'karpenter.sh') continue;
    const facts = nodePoolFactsOf(contentOrNothing(object));
    if (facts !== undefined) nodePools.push(facts);
  }
  if (nodePools.length === 0) return;
  for (const construct of constructs) {
    const pool = poolFactsOf(construct);
    if (pool === undefined) continue;
    for (const fault of poolFitsANodePool(pool, nodePools)) faults.add(construct, fault);
  }
}

/** What cannot be written says nothing. */
function contentOrNothing(object: ApiObject): JsonObject {
  return contentOf(object) ?? {};
}

function addByPosition(
  byPosition: ReadonlyMap<number, Fault>,
  constructs: readonly IConstruct[],
  faults: FaultMap,
): void {
  for (const [position, fault] of byPosition) {
    const construct = constructs[position];
    if (construct !== undefined) faults.add(construct, fault);
  }
}
