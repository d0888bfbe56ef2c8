import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { scaleTargetsDistinct, type ScaleClaim } from '../keda/scaled/scale-targets-distinct';
import { hpaNameOf } from '../keda/scaled/scaled-object-name';
import { nodePoolFactsOf } from '../manifests/node-pool-facts';
import { scaleClaimOf } from '../manifests/scale-claim';
import { functionNamesDistinct, pipelineIdsDistinct } from '../policy/names-distinct';
import { poolFitsANodePool, type NodePoolFacts } from '../policy/node-pool-fit';
import { hpaNameIn } from '../render/output-options';
import { followsQueue, workerNameOf, type WorkloadFacts } from '../render/workload-facts';
import { isGroup, type AppTree, type Written } from '../synth/app-tree';
import type { DeferredGroup } from '../synth/deferred-objects';
import type { JsonObject } from '../values/json';
import { AppAuthentications } from './app-authentications';
import { isAuthentication, isPlainAuthentication } from './authentication-of';
import { namespaceOf, poolFactsOf, workloadFactsOf, workloadOutputOf } from './facts-of';
import { contentOf } from './object-content';
import {
  authenticationsAtTriggers,
  authenticationUserOf,
  triggeredWorkloadsIn,
  triggerFaultsOf,
} from './triggered-workloads';

/** Faults by the construct that the user would have to change. */
class FaultMap extends Map<IConstruct, Fault[]> {
  public add(construct: IConstruct, fault: Fault): void {
    const known = this.get(construct);
    if (known === undefined) this.set(construct, [fault]);
    else known.push(fault);
  }
}

/** What can only be seen in the app as a whole. */
export function appFaults(tree: AppTree): ReadonlyMap<IConstruct, readonly Fault[]> {
  const { constructs, written } = tree;
  const objects = constructs.filter((one) => ApiObject.isApiObject(one));
  const faults = new FaultMap();
  const appObjects = new AppObjects();
  const repeated = addDuplicates(written, appObjects, faults);
  const workloads = workloadsIn(constructs);
  addSharedQueues(workloads, new Set(faults.keys()), faults);
  addSharedFunctionNames(workloads, faults);
  addSharedTargets(written, appObjects, repeated, faults);
  addUnfitPools(constructs, objects, faults);
  addTriggers(constructs, objects, workloads, faults);
  return faults;
}

/** An object of the app, whether somebody looked at it or not. */
interface AppObject {
  readonly kind: string;
  readonly apiGroup: string;
  readonly name: string;
  readonly namespace: string;
  /** What the user wrote: the workload or policy that it is made for, or itself. */
  readonly owner: IConstruct;
  /** Of the workload that it is made for. */
  readonly facts: WorkloadFacts | undefined;
  /** Undefined while nobody looked. */
  readonly object: ApiObject | undefined;
}

/** The objects of an app, written out only for those who have to look at each. */
class AppObjects {
  private readonly known = new Map<Written, readonly AppObject[]>();

  /** The objects at one place of the tree. */
  public at(member: Written): readonly AppObject[] {
    const known = this.known.get(member);
    if (known !== undefined) return known;
    const objects = isGroup(member) ? unseen(member) : [existing(member)];
    this.known.set(member, objects);
    return objects;
  }
}

function existing(object: ApiObject): AppObject {
  const { kind, apiGroup, name, metadata, node } = object;
  const facts = node.scope === undefined ? undefined : workloadFactsOf(node.scope);
  const owner = facts === undefined ? object : (node.scope ?? object);
  return { kind, apiGroup, name, namespace: metadata.namespace ?? '', owner, facts, object };
}

function unseen({ owner, objects }: DeferredGroup): readonly AppObject[] {
  const facts = workloadFactsOf(owner);
  const namespace = namespaceOf(owner) ?? '';
  return objects.map(({ kind, apiGroup, name }) => {
    return { kind, apiGroup, name, namespace, owner, facts, object: undefined };
  });
}

/** A workload of the app. */
interface AppWorkload {
  readonly construct: IConstruct;
  readonly facts: WorkloadFacts;
}

function workloadsIn(constructs: readonly IConstruct[]): readonly AppWorkload[] {
  const workloads: AppWorkload[] = [];
  for (const construct of constructs) {
    const facts = workloadFactsOf(construct);
    if (facts !== undefined) workloads.push({ construct, facts });
  }
  return workloads;
}

/** Triggers, the authentications that they refer to, and the Secrets that those read. */
function addTriggers(
  constructs: readonly IConstruct[],
  objects: readonly ApiObject[],
  all: readonly AppWorkload[],
  faults: FaultMap,
): void {
  const workloads = triggeredWorkloadsIn(all.map(({ construct }) => construct));
  // Most apps have neither, and need not know what can be wrong with them.
  if (
    workloads.length === 0 &&
    !constructs.some(isAuthentication) &&
    !objects.some(isPlainAuthentication)
  ) {
    return;
  }
  const atTriggers = workloads.flatMap(authenticationsAtTriggers);
  const authentications = new AppAuthentications({
    constructs,
    objects,
    contentOf: contentOrNothing,
    atTriggers,
  });
  const found = authentications.faults(workloads.map(authenticationUserOf));
  for (const { construct, fault } of found) {
    // Nobody refers to the second of two equal ones, which is told already.
    if (fault.code === 'authentication-unused' && isDuplicate(construct, faults)) continue;
    faults.add(construct, fault);
  }
  for (const workload of workloads) {
    for (const fault of triggerFaultsOf(workload, authentications)) {
      faults.add(workload.construct, fault);
    }
  }
}

/** Whether the construct, or the object that it makes, is reported as a duplicate. */
function isDuplicate(construct: IConstruct, faults: FaultMap): boolean {
  return [construct, construct.node.tryFindChild('Resource')].some(
    (one) =>
      one !== undefined &&
      faults.get(one)?.some(({ code }) => code === 'object-duplicate') === true,
  );
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
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
function addDuplicates(
  written: readonly Written[],
  objects: AppObjects,
  faults: FaultMap,
): ReadonlySet<AppObject> {
  const repeated = new Set<AppObject>();
  const known = new Map<string, AppObject[]>();
  for (const object of namesakes(written, objects)) {
    const identity = identityOf(object);
    const others = known.get(identity.name) ?? [];
    known.set(identity.name, others);
    const earlier = others.find((other) => isSame(identityOf(other), identity));
    if (earlier === undefined) {
      others.push(object);
      continue;
    }
    repeated.add(object);
    // A second InfraRules construct has a finding of its own.
    if (isPolicyObject(object) && isPolicyObject(earlier)) continue;
    const { owner, kind, name } = object;
    // Two workloads of one name make several equal objects: one cause, one finding.
    if (faults.has(owner)) continue;
    const place = identity.namespace === '' ? '' : `${identity.namespace}/`;
    const details = { object: `${kind} ${place}${name}`, first: earlier.owner.node.path };
    faults.add(owner, { code: 'object-duplicate', prop: 'metadata.name', details });
  }
  return repeated;
}

/** The objects that share their name with one of another owner. */
function namesakes(written: readonly Written[], objects: AppObjects): readonly AppObject[] {
  const first = new Map<string, IConstruct>();
  const shared = new Set<string>();
  const meet = (name: string, owner: IConstruct): void => {
    const other = first.get(name);
    if (other === undefined) first.set(name, owner);
    else if (other !== owner) shared.add(name);
  };
  for (const one of written) {
    const name = isGroup(one) ? one.nameOfAll : undefined;
    if (name !== undefined && isGroup(one)) meet(name, one.owner);
    else for (const object of objects.at(one)) meet(identityOf(object).name, object.owner);
  }
  if (shared.size === 0) return [];
  return written
    .filter((one) => {
      const name = isGroup(one) ? one.nameOfAll : undefined;
      return name === undefined || shared.has(name);
    })
    .flatMap((one) => objects.at(one))
    .filter((object) => shared.has(identityOf(object).name));
}

type Identity = Pick<AppObject, 'apiGroup' | 'kind' | 'namespace' | 'name'>;

/** A custom resource of ours stands for the Deployment that the operator makes from it. */
function identityOf(object: AppObject): Identity {
  const { kind, apiGroup, name, namespace, facts } = object;
  if (kind === facts?.kind) {
    return { apiGroup: 'apps', kind: 'Deployment', namespace, name: workerNameOf(facts.name) };
  }
  return CLUSTER_SCOPED.has(kind) ? { apiGroup, kind, namespace: '', name } : object;
}

function isSame(one: Identity, other: Identity): boolean {
  return (
    one.kind === other.kind &&
    one.apiGroup === other.apiGroup &&
    one.namespace === other.namespace &&
    one.name === other.name
  );
}

function isPolicyObject({ kind, object }: AppObject): boolean {
  const scope = kind === 'InfraRules' ? object?.node.scope : undefined;
  return scope !== undefined && 'pools' in scope;
}

function addSharedQueues(
  workloads: readonly AppWorkload[],
  blamed: ReadonlySet<IConstruct>,
  faults: FaultMap,
): void {
  const followers: IConstruct[] = [];
  const facts: { name: string; pipelineId: string }[] = [];
  for (const { construct, facts: workload } of workloads) {
    const follows =
      workload.kind === 'Pipeline' &&
      workload.scaling.mode === 'autoscale' &&
      !workload.paused &&
      !blamed.has(construct) &&
      followsQueue(workload);
    if (!follows) continue;
    followers.push(construct);
    facts.push({ name: workload.name, pipelineId: workload.pipelineId });
  }
  addByPosition(pipelineIdsDistinct(facts), followers, faults);
}

function addSharedFunctionNames(workloads: readonly AppWorkload[], faults: FaultMap): void {
  const functions: IConstruct[] = [];
  const named: { name: string; namespace: string | undefined }[] = [];
  for (const { construct, facts } of workloads) {
    if (facts.kind !== 'Function') continue;
    functions.push(construct);
    named.push({ name: facts.name, namespace: namespaceOf(construct) });
  }
  addByPosition(functionNamesDistinct(named), functions, faults);
}

function addSharedTargets(
  members: readonly Written[],
  objects: AppObjects,
  repeated: ReadonlySet<AppObject>,
  faults: FaultMap,
): void {
  // Workloads of different names scale different targets, by autoscalers of different names.
  if (members.every((member) => !mayShareTarget(member))) return;
  const owners: IConstruct[] = [];
  const claims: ScaleClaim[] = [];
  for (const one of members.flatMap((member) => objects.at(member))) {
    const scales = one.kind === 'ScaledObject' || one.kind === 'HorizontalPodAutoscaler';
    if (!scales || repeated.has(one)) continue;
    const claim = ownClaimOf(one) ?? (one.object && scaleClaimOf(contentOrNothing(one.object)));
    if (claim === undefined) continue;
    owners.push(one.owner);
    claims.push(claim);
  }
  addByPosition(scaleTargetsDistinct(claims), owners, faults);
}

function mayShareTarget(member: Written): boolean {
  if (isGroup(member)) {
    return member.nameOfAll === undefined && hpaNameOfWorkload(member.owner) !== undefined;
  }
  const { kind, node } = member;
  if (kind === 'HorizontalPodAutoscaler') return true;
  if (kind !== 'ScaledObject') return false;
  const { scope } = node;
  const isOwn = scope !== undefined && workloadFactsOf(scope) !== undefined;
  return !isOwn || hpaNameOfWorkload(scope) !== undefined;
}

/** The ScaledObject of a workload, known without rendering it. */
function ownClaimOf({ kind, name, namespace, owner, facts }: AppObject): ScaleClaim | undefined {
  if (facts === undefined || kind !== 'ScaledObject') return undefined;
  return {
    kind,
    name,
    namespace,
    target: `apps/v1/Deployment/${workerNameOf(facts.name)}`,
    hpaName: hpaNameOf(name, hpaNameOfWorkload(owner)),
  };
}

/** The name of the autoscaler, where the options of a workload give it one. */
function hpaNameOfWorkload(workload: IConstruct): string | undefined {
  return hpaNameIn(workloadOutputOf(workload) ?? {});
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
