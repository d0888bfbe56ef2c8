import { Construct, type IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { computePoolFaults } from '../workloads/compute-pool';
import { withoutConsequences } from '../input/consequences';
import { takeComputePool } from '../workloads/infra-rules-intake';
import type { ComputePoolSpec } from '../policy/compute-pool';
import type { PoolFacts } from '../policy/pool-facts';
import { poolNamesDistinct } from '../policy/pool-names-distinct';
import { isStockPool } from '../policy/stock-pools';
import { holdPoolFacts } from './facts-of';
import { placeInPool, type PlaceOptions } from './placement';
import { Registry } from './registry';

/** A group of like nodes, what a worker gets there, and the most replicas of one workload. */
export interface ComputePoolProps<Name extends string = string> extends Omit<
  ComputePoolSpec,
  'name'
> {
  /**
   * What `scaling.pool` refers to.
   *
   * @default - the construct id
   * @reports `pool-name-duplicate`, `pool-name-not-a-label`
   * @see InfraRules field `spec.computePools[].name`
   */
  readonly name?: Name;
}

/** What declares pools: an InfraRules. */
export interface PoolOwner extends Construct {
  /** The pools by name. */
  readonly pools: object;
}

/**
 * A group of like nodes that workloads choose by name, with a hard ceiling on the replicas of each.
 *
 * @example
 * new ComputePool(infraRules, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 4 });
 */
export class ComputePool<Name extends string = string> extends Construct {
  /** Tells a pool from other constructs, even across two installed copies of this library. */
  public static isComputePool(candidate: unknown): candidate is ComputePool {
    return typeof candidate === 'object' && candidate !== null && BRAND in candidate;
  }

  /** See {@link ComputePoolProps.name}. */
  public readonly poolName: Name;

  /** See {@link ComputePoolSpec.maxReplicasPerWorkload}; 0 when what was given is no count. */
  public readonly maxReplicasPerWorkload: number;

  /**
   * What is known of the pool.
   *
   * @internal
   */
  public readonly facts: PoolFacts;

  /**
   * What is wrong with the pool by itself.
   *
   * @internal
   */
  public readonly faults: readonly Fault[];

  public constructor(scope: PoolOwner, id: string, props: ComputePoolProps<Name>) {
    super(scope, id);
    Object.defineProperty(this, BRAND, { value: true });
    const { facts, faults } = takeComputePool(props, id);
    this.facts = facts;
    this.faults = isStockPool(facts.entry)
      ? faults
      : [...faults, ...withoutConsequences(faults, computePoolFaults(facts))];
    this.poolName = facts.name as Name;
    this.maxReplicasPerWorkload = facts.maxReplicasPerWorkload ?? 0;
    holdPoolFacts(this, facts);
    Registry.of(this).check(this, () => [...this.placeFaults(scope), ...this.faults]);
  }

  /**
   * Puts an object that the app already has into this pool: its label, node selector, tolerations
   * and resources are laid under what the object says itself, and the object is held to its ceiling.
   * Takes a Deployment, StatefulSet, ReplicaSet, Job, CronJob, ScaledJob or ScaledObject, as
   * ApiObject or as a construct of cdk8s-plus.
   *
   * @example
   * infraRules.pools.gpu.place(deployment);
   * @reports `placement-not-an-object`, `placement-without-effect`, `placement-container-unknown`,
   *   `placed-twice`, `replicas-above-ceiling`, `maximum-left-to-keda`, `paused-above-ceiling`,
   *   `node-selector-against-pool`, `toleration-beyond-pool`, `resources-above-envelope`
   */
  public place(target: IConstruct, options: PlaceOptions = {}): void {
    placeInPool(this, () => this.facts, target, options);
  }

  /** A pool belongs to an InfraRules, and is the only one of its name there. */
  private placeFaults(scope: Construct): readonly Fault[] {
    if (!('pools' in scope)) {
      const details = { scope: scope.node.path };
      return [{ code: 'pool-outside-policy', prop: '', details }];
    }
    const siblings = scope.node.children.filter((child) => ComputePool.isComputePool(child));
    const repeated = poolNamesDistinct(siblings.map(({ poolName }) => poolName));
    const fault = repeated.get(siblings.indexOf(this));
    return fault === undefined ? [] : [fault];
  }
}

const BRAND = Symbol.for('cdk8s-infra-rules.ComputePool');
