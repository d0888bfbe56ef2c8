import type { Fault } from '../findings/finding';
import type { PoolFacts } from './pool-facts';

/** Which pool a workload asks for. */
export interface PoolRequest {
  /** `scaling.pool`; undefined when absent. */
  readonly pool: string | undefined;
  /** `worker.computeClass`; undefined when absent. */
  readonly computeClass: 'cpu' | 'gpu' | undefined;
}

/** The pool a workload gets, or why it gets none. */
export type PoolResolution =
  | { readonly pool: PoolFacts; readonly faults: readonly Fault[] }
  | { readonly pool: undefined; readonly faults: readonly Fault[] };

/** Name of the pool that is asked for: the one given, else the one named like the compute class. */
export function poolNameOf({ pool, computeClass }: PoolRequest): string {
  return pool ?? computeClass ?? 'cpu';
}

/** A workload names a pool that InfraRules declares; the first of two equal names counts. */
export function resolvePool(
  request: PoolRequest,
  pools: ReadonlyMap<string, PoolFacts>,
): PoolResolution {
  const name = poolNameOf(request);
  const pool = pools.get(name);
  if (pool !== undefined) return { pool, faults: computeClassAgrees(request, pool) };
  const known = [...pools.keys()];
  const prop = 'scaling.pool';
  if (request.pool !== undefined) {
    return { pool, faults: [{ code: 'pool-unknown', prop, details: { asked: name, known } }] };
  }
  const explicit = request.computeClass !== undefined;
  const details = { computeClass: name, explicit, known };
  return { pool, faults: [{ code: 'stock-pool-missing', prop, details }] };
}

function computeClassAgrees(request: PoolRequest, pool: PoolFacts): readonly Fault[] {
  const { computeClass } = request;
  const kind = pool.kind;
  const silent = request.pool === undefined || computeClass === undefined || kind === undefined;
  if (silent || kind === computeClass) return [];
  const details = { computeClass, pool: pool.name, kind };
  return [{ code: 'compute-class-ignored', prop: 'worker.computeClass', details }];
}
