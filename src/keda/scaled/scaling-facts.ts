import type { TriggerFacts } from '../triggers/trigger-facts';

/** The spec of a ScaledObject, after its shape was checked. */
export interface ScaledObjectFacts extends ScalingSettings {
  /** Name of the ScaledObject. */
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly targetKind: string;
  /** As `scaleTargetRef` says it; `apps/v1` when absent. */
  readonly targetApiVersion?: string;
  /** The container whose variables `…FromEnv` keys name; the first when absent. */
  readonly envSourceContainerName?: string;
  readonly minReplicaCount?: number;
  readonly maxReplicaCount?: number;
  readonly triggers: readonly TriggerFacts[];
}

/** The settings of a ScaledObject beside its target, its bounds and its triggers. */
export interface ScalingSettings {
  readonly pollingInterval?: number;
  readonly cooldownPeriod?: number;
  readonly initialCooldownPeriod?: number;
  readonly idleReplicaCount?: number;
  readonly fallback?: FallbackFacts;
  readonly advanced?: {
    readonly restoreToOriginalReplicaCount?: boolean;
    readonly horizontalPodAutoscalerConfig?: {
      readonly name?: string;
      readonly behavior?: {
        readonly scaleUp?: ScalingRulesFacts;
        readonly scaleDown?: ScalingRulesFacts;
      };
    };
    readonly scalingModifiers?: ScalingModifiersFacts;
  };
}

/** What KEDA scales to when a trigger keeps failing. */
export interface FallbackFacts {
  readonly failureThreshold: number;
  readonly replicas: number;
  readonly behavior?: string;
}

/** One direction of the HorizontalPodAutoscaler's behaviour. */
export interface ScalingRulesFacts {
  readonly stabilizationWindowSeconds?: number;
  readonly selectPolicy?: string;
  readonly policies?: readonly {
    readonly type?: string;
    readonly value?: number;
    readonly periodSeconds?: number;
  }[];
  readonly tolerance?: string | number;
}

/** A formula over the triggers, and what its value is divided by. */
export interface ScalingModifiersFacts {
  readonly formula?: string;
  readonly target?: string;
  readonly activationTarget?: string;
  readonly metricType?: string;
}

/** The object that a ScaledObject scales, as far as KEDA looks at it. */
export interface ScaleTargetFacts {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Whether `spec.replicas` is written, which fights KEDA over the number. */
  readonly hasReplicas: boolean;
  /** Containers of its pods, without init containers. */
  readonly containers: readonly ContainerFacts[];
}

/** A container, as far as cpu and memory triggers look at it. */
export interface ContainerFacts {
  readonly name: string;
  readonly resources?: {
    readonly requests?: Readonly<Record<string, string | number>>;
    readonly limits?: Readonly<Record<string, string | number>>;
  };
}

/** The spec of a ScaledJob, after its shape was checked. */
export interface ScaledJobFacts {
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly pollingInterval?: number;
  readonly minReplicaCount?: number;
  readonly maxReplicaCount?: number;
  readonly rollout?: { readonly strategy?: string; readonly propagationPolicy?: string };
  readonly rolloutStrategy?: string;
  readonly scalingStrategy?: {
    readonly strategy?: string;
    readonly customScalingQueueLengthDeduction?: number;
    readonly customScalingRunningJobPercentage?: string;
    readonly pendingPodConditions?: readonly string[];
    readonly multipleScalersCalculation?: string;
  };
  /** Of the pods; absent becomes `OnFailure`. */
  readonly restartPolicy?: string;
  /** The container whose variables `…FromEnv` keys name; the first when absent. */
  readonly envSourceContainerName?: string;
  /** Names of the containers of its pods, without init containers; absent: not looked at. */
  readonly containers?: readonly string[];
  readonly triggers: readonly TriggerFacts[];
}
