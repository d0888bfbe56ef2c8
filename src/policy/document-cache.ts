import type { Fault } from '../findings/finding';

/** How many nodes the document cache may have. */
export interface DocumentCacheNodes {
  /**
   * Fewest nodes.
   *
   * @see InfraRules field `spec.documentCache.scaling.nodes.min`
   */
  readonly min: number;
  /**
   * Most nodes.
   *
   * @see InfraRules field `spec.documentCache.scaling.nodes.max`
   */
  readonly max: number;
}

/** How the document cache scales. */
export interface DocumentCacheScaling {
  /**
   * Follow the demand between the bounds, or keep one count.
   *
   * @default 'autoscale'
   * @see InfraRules field `spec.documentCache.scaling.mode`
   */
  readonly mode?: 'autoscale' | 'fixed';
  /**
   * Node count bounds.
   *
   * @reports `document-cache-nodes` unless 0 ≤ min ≤ max and max ≥ 1, and min = max when fixed
   * @see InfraRules field `spec.documentCache.scaling.nodes`
   */
  readonly nodes: DocumentCacheNodes;
}

/**
 * Declared policy of the document cache: the operator reports on it and validates against it, and
 * Helm runs the cache.
 *
 * @see InfraRules field `spec.documentCache`
 */
export interface DocumentCacheSpec {
  /**
   * Capacity in GiB.
   *
   * @reports `document-cache-without-capacity` when 0
   * @see InfraRules field `spec.documentCache.capGiB`
   */
  readonly capGiB: number;
  /**
   * How many copies of each record the cache keeps.
   *
   * @reports `document-cache-replication` unless from 1 to the largest node count
   * @see InfraRules field `spec.documentCache.replicationFactor`
   */
  readonly replicationFactor: number;
  /**
   * How the cache scales.
   *
   * @see InfraRules field `spec.documentCache.scaling`
   */
  readonly scaling: DocumentCacheScaling;
}

/** What is left of a document cache whose props may have been wrong. */
export interface DocumentCacheFacts {
  /** Capacity in GiB. */
  readonly capGiB?: number;
  /** Copies of each record. */
  readonly replicationFactor?: number;
  /** How it scales. */
  readonly scaling?: {
    readonly mode?: 'autoscale' | 'fixed';
    readonly nodes?: { readonly min?: number; readonly max?: number };
  };
}

/** A document cache can hold something, and has the nodes for its copies. */
export function documentCacheHolds(cache: DocumentCacheFacts): readonly Fault[] {
  const faults: Fault[] = [];
  const { capGiB, replicationFactor, scaling } = cache;
  const { min, max } = scaling?.nodes ?? {};
  const mode = scaling?.mode ?? 'autoscale';
  if (capGiB === 0) {
    faults.push({
      code: 'document-cache-without-capacity',
      prop: 'documentCache.capGiB',
      details: {},
    });
  }
  const copiesFit =
    replicationFactor === undefined ||
    max === undefined ||
    (replicationFactor >= 1 && replicationFactor <= max);
  if (!copiesFit) {
    faults.push({
      code: 'document-cache-replication',
      prop: 'documentCache.replicationFactor',
      details: { replicationFactor, max },
    });
  }
  if (min === undefined || max === undefined) return faults;
  const nodesFit = mode === 'fixed' ? min === max && max >= 1 : min >= 0 && min <= max && max >= 1;
  if (!nodesFit) {
    faults.push({
      code: 'document-cache-nodes',
      prop: 'documentCache.scaling.nodes',
      details: { min, max, mode },
    });
  }
  return faults;
}
