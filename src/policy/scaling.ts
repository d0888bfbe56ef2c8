/** What decides how many replicas run. */
export type Mode = 'autoscale' | 'fixed' | 'disabled';

/** Bounds of an autoscaled workload, in pods. */
export interface Replicas {
  /**
   * Fewest replicas; 1 keeps a slow starter warm.
   *
   * @default 0
   * @see Pipeline and Function field `spec.scaling.replicas.min`
   */
  readonly min?: number;
  /**
   * Most replicas, at most the pool's `maxReplicasPerWorkload`.
   *
   * @reports `replicas-above-ceiling`, `replicas-min-above-max`, `autoscale-max-zero`,
   *   `replicas-above-operator-limit` above 100
   * @see Pipeline and Function field `spec.scaling.replicas.max`
   */
  readonly max: number;
}

/** Replicas of a fixed workload: `min` is the number that runs. */
export interface FixedReplicas extends Replicas {
  /**
   * The number of replicas that run.
   *
   * @reports `fixed-without-replicas` when 0
   * @see Pipeline and Function field `spec.scaling.replicas.min`
   */
  readonly min: number;
}

/** What all modes share; `Pools` are the pool names that may be asked for, `Pool` a pool object. */
export interface ScalingBase<Pools extends string, Pool> {
  /**
   * Compute pool, by name or as the ComputePool itself.
   *
   * @default - the pool named like `worker.computeClass`
   * @reports `pool-unknown`, `stock-pool-missing`, `pool-of-another-policy`
   * @see Pipeline and Function field `spec.scaling.pool`
   */
  readonly pool?: Pools | Pool;
  /**
   * How long a worker stays up after its last batch before it returns to zero, in seconds.
   *
   * @default - `output.scaledObject.cooldownPeriod`, 300
   * @reports `warm-window-without-effect`, `cooldown-set-twice`
   * @see Pipeline and Function field `spec.scaling.warmWindowSeconds`
   */
  readonly warmWindowSeconds?: number | null;
}

/** KEDA scales between the bounds by queue depth, or by schedule. */
export interface AutoscaleScaling<Pools extends string, Pool> extends ScalingBase<Pools, Pool> {
  /**
   * What decides how many replicas run.
   *
   * @default 'autoscale'
   * @see Pipeline and Function field `spec.scaling.mode`
   */
  readonly mode?: 'autoscale';
  /**
   * Bounds, in pods.
   *
   * @see Pipeline and Function field `spec.scaling.replicas`
   */
  readonly replicas: Replicas;
}

/** Exactly `replicas.min` replicas run; no KEDA object is made. */
export interface FixedScaling<Pools extends string, Pool> extends ScalingBase<Pools, Pool> {
  /**
   * What decides how many replicas run.
   *
   * @see Pipeline and Function field `spec.scaling.mode`
   */
  readonly mode: 'fixed';
  /**
   * The number of replicas that run, and the bound the schema asks for.
   *
   * @see Pipeline and Function field `spec.scaling.replicas`
   */
  readonly replicas: FixedReplicas;
}

/** Nothing runs; no KEDA object is made. */
export interface DisabledScaling<Pools extends string, Pool> extends ScalingBase<Pools, Pool> {
  /**
   * What decides how many replicas run.
   *
   * @see Pipeline and Function field `spec.scaling.mode`
   */
  readonly mode: 'disabled';
  /**
   * Bounds that will apply when the mode changes; kept within the ceiling all the same.
   *
   * @see Pipeline and Function field `spec.scaling.replicas`
   */
  readonly replicas: Replicas;
}

/** Inline scaling of one workload, tagged by `mode`. */
export type Scaling<Pools extends string = string, Pool = never> =
  AutoscaleScaling<Pools, Pool> | FixedScaling<Pools, Pool> | DisabledScaling<Pools, Pool>;

/** What is left of a workload's scaling when its props may have been wrong. */
export interface ScalingFacts {
  /** Defaulted to `autoscale`. */
  readonly mode: Mode;
  /** Defaulted to 0 when absent; undefined when what was given is no count. */
  readonly min: number | undefined;
  /** Whether the user gave a minimum. */
  readonly minGiven: boolean;
  /** Undefined when absent, or no count. */
  readonly max: number | undefined;
  /** In seconds; undefined when absent. */
  readonly warmWindowSeconds: number | undefined;
}
