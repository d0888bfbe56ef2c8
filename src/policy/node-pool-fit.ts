import type { Fault } from '../findings/finding';
import { isQuantity, parseQuantity } from '../values/quantity';
import type { Toleration } from './compute-pool';
import type { PoolFacts } from './pool-facts';

/** A Karpenter NodePool of the app, as far as pools are concerned. */
export interface NodePoolFacts {
  readonly name: string;
  /** Labels that all its nodes have. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels whose value it chooses when a node is made, with the choices it has. */
  readonly requirements: ReadonlyMap<string, LabelChoice>;
  readonly taints: readonly Taint[];
  readonly limits: Readonly<Record<string, string | number>>;
}

/** Which values a label of a new node may have. */
export interface LabelChoice {
  /** Undefined when any value may be chosen. */
  readonly allowed: ReadonlySet<string> | undefined;
  readonly excluded: ReadonlySet<string>;
}

/** A taint that the nodes of a NodePool keep. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
}

/** Labels that Karpenter knows for any NodePool, whether it names them or not. */
const WELL_KNOWN =
  /^(topology\.kubernetes\.io\/(zone|region)|node\.kubernetes\.io\/(instance-type|windows-build)|kubernetes\.io\/(arch|os)|karpenter\.sh\/(capacity-type|nodepool)|[a-z0-9.]*karpenter\.[a-z0-9.]+\/.*)$/;

/**
 * Some NodePool makes the nodes that a pool selects, the pool tolerates their taints, and one
 * workload at its ceiling stays within the limits. Without any NodePool in the app nothing is known.
 *
 * @see Karpenter v1.14 `pkg/scheduling/requirements.go` Compatible
 * @see Karpenter v1.14 `pkg/scheduling/taints.go` Tolerates
 */
export function poolFitsANodePool(
  pool: PoolFacts,
  nodePools: readonly NodePoolFacts[],
): readonly Fault[] {
  if (nodePools.length === 0) return [];
  const matching = nodePools.filter((nodePool) => makesNodesOf(pool, nodePool));
  if (matching.length === 0) {
    const details = { pool: pool.name, nodePools: nodePools.map(({ name }) => name) };
    return [{ code: 'pool-matches-no-node-pool', prop: 'nodeSelector', details }];
  }
  const refusals = matching.map((nodePool) => ({ nodePool, fault: taintFault(pool, nodePool) }));
  const tolerated = refusals.filter(({ fault }) => fault === undefined);
  if (tolerated.length === 0) {
    const first = refusals[0]?.fault;
    return first === undefined ? [] : [first];
  }
  const tooSmall = tolerated.map(({ nodePool }) => limitFault(pool, nodePool));
  // The nodes of several NodePools add up; what one of them cannot hold, another may.
  const only = tooSmall.length === 1 ? tooSmall[0] : undefined;
  return only === undefined ? [] : [only];
}

function makesNodesOf(pool: PoolFacts, nodePool: NodePoolFacts): boolean {
  return Object.entries(pool.nodeSelector ?? {}).every(([key, value]) => {
    const label = nodePool.labels[key];
    if (label !== undefined) return label === value;
    if (key === 'karpenter.sh/nodepool') return value === nodePool.name;
    const choice = nodePool.requirements.get(key);
    if (choice !== undefined) {
      return (choice.allowed?.has(value) ?? true) && !choice.excluded.has(value);
    }
    return WELL_KNOWN.test(key);
  });
}

function taintFault(pool: PoolFacts, nodePool: NodePoolFacts): Fault | undefined {
  const taint = nodePool.taints.find(
    (one) =>
      one.effect !== 'PreferNoSchedule' &&
      !(pool.tolerations ?? []).some((toleration) => tolerates(toleration, one)),
  );
  if (taint === undefined) return undefined;
  const value = taint.value === undefined || taint.value === '' ? '' : `=${taint.value}`;
  const details = {
    pool: pool.name,
    nodePool: nodePool.name,
    taint: `${taint.key}${value}:${taint.effect}`,
  };
  return { code: 'pool-does-not-tolerate', prop: 'tolerations', details };
}

/** @see Kubernetes v1.34 `staging/src/k8s.io/api/core/v1/toleration.go` ToleratesTaint */
function tolerates(toleration: Toleration, taint: Taint): boolean {
  const { key = '', operator = 'Equal', value = '' } = toleration;
  const effect: string = toleration.effect ?? '';
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  return operator === 'Exists' || (key !== '' && value === (taint.value ?? ''));
}

function limitFault(pool: PoolFacts, nodePool: NodePoolFacts): Fault | undefined {
  const { maxReplicasPerWorkload: replicas, resources } = pool;
  if (replicas === undefined) return undefined;
  for (const [resource, stop] of Object.entries(nodePool.limits)) {
    const each = resources?.requests?.[resource] ?? resources?.limits?.[resource];
    const amount = parseQuantity(each);
    const limit = parseQuantity(stop);
    if (!isQuantity(amount) || !isQuantity(limit)) continue;
    const needed = amount.nano * BigInt(replicas);
    if (needed <= limit.nano) continue;
    const details = {
      pool: pool.name,
      nodePool: nodePool.name,
      resource,
      needed: `${String(replicas)} × ${amount.canonical}`,
      limit: limit.canonical,
      replicas,
    };
    return { code: 'pool-above-node-pool-limits', prop: 'maxReplicasPerWorkload', details };
  }
  return undefined;
}
