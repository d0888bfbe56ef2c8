import type { JsonObject } from '../values/json';
import type { ResourceRequirements, Toleration } from './compute-pool';

/** A pool whose props may have been wrong: what is left of them, for the rules that still apply. */
export interface PoolFacts {
  readonly name: string;
  readonly kind?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly Toleration[];
  readonly resources?: ResourceRequirements;
  readonly maxReplicasPerWorkload?: number;
  /** The entry of `spec.computePools`, as the user wrote it. */
  readonly entry: JsonObject;
}

/** A pool that places and measures nothing, where there is none or none in order. */
export function barePool(name: string): PoolFacts {
  return { name, entry: {} };
}
