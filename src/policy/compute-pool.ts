/**
 * An amount of a resource as Kubernetes spells it: `"500m"`, `"2Gi"`, `"1"`. A number means its
 * decimal text; what is emitted is always a text.
 */
export type QuantityText = string | number;

/** Lets pods onto nodes that carry a matching taint; core/v1 Toleration. */
export interface Toleration {
  /**
   * Taint key to match.
   *
   * @default - every key (operator must then be `Exists`)
   */
  readonly key?: string;
  /**
   * How key and value are compared.
   *
   * @default 'Equal'
   */
  readonly operator?: 'Equal' | 'Exists';
  /**
   * Taint value to match; only with operator `Equal`.
   *
   * @default - the empty value
   */
  readonly value?: string;
  /**
   * Taint effect to match.
   *
   * @default - every effect
   */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /**
   * How long the pods stay after the taint appears, in seconds; only with effect `NoExecute`.
   *
   * @default - for ever
   */
  readonly tolerationSeconds?: number;
}

/** What a container is promised and what it may use at most; core/v1 ResourceRequirements. */
export interface ResourceRequirements {
  /**
   * What the scheduler sets aside, by resource name.
   *
   * @default - the limits
   */
  readonly requests?: Readonly<Record<string, QuantityText>>;
  /**
   * What the container may use at most, by resource name.
   *
   * @default - no limit
   */
  readonly limits?: Readonly<Record<string, QuantityText>>;
  /**
   * Claims on devices (dynamic resource allocation), declared in the pod's `resourceClaims`.
   *
   * @default - none
   */
  readonly claims?: readonly { readonly name: string; readonly request?: string }[];
}

/**
 * One entry of `spec.computePools`: a group of like nodes, what a worker gets there, and the most
 * replicas one workload may ask for.
 *
 * @see InfraRules field `spec.computePools[]`
 */
export interface ComputePoolSpec<Name extends string = string> {
  /**
   * What `scaling.pool` refers to.
   *
   * @reports `pool-name-duplicate`, `pool-name-not-a-label`
   * @see InfraRules field `spec.computePools[].name`
   */
  readonly name: Name;
  /**
   * Class label of the pool; `cpu` and `gpu` are in use.
   *
   * @reports `pool-kind-mismatch` when it disagrees with the resources
   * @see InfraRules field `spec.computePools[].kind`
   */
  readonly kind: string;
  /**
   * GPU model, for people to read; it places nothing.
   *
   * @default - not said
   * @see InfraRules field `spec.computePools[].gpuType`
   */
  readonly gpuType?: string | null;
  /**
   * Labels a node must have to run this pool's pods.
   *
   * @default - any node that tolerates the pods
   * @reports `node-selector-malformed`, `node-label-deprecated`
   * @see InfraRules field `spec.computePools[].nodeSelector`
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Taints that this pool's pods put up with.
   *
   * @default - none
   * @reports the `toleration-…` findings
   * @see InfraRules field `spec.computePools[].tolerations`
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * Resources of the worker container, and the most that a `podSpec` patch may ask for.
   *
   * @default - none set, and none bounded
   * @reports the `quantity-…`, `resource-…` and `extended-resource-…` findings
   * @see InfraRules field `spec.computePools[].resources`
   */
  readonly resources?: ResourceRequirements;
  /**
   * Most replicas one workload may ask of this pool, in pods.
   *
   * @reports `ceiling-not-positive` unless a whole number of at least 1; `ceiling-above-operator-limit` above 100
   * @see InfraRules field `spec.computePools[].maxReplicasPerWorkload`
   */
  readonly maxReplicasPerWorkload: number;
}

/** The operator's own ceiling over all pools, unless its install says otherwise. */
export const OPERATOR_REPLICA_LIMIT = 100;
