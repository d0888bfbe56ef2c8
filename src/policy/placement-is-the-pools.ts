import type { Fault } from '../findings/finding';
import type { Toleration } from './compute-pool';
import type { PoolFacts } from './pool-facts';

/** What a podSpec patch says of placement. */
export interface PlacementPatch {
  readonly nodeSelector?: Readonly<Record<string, string | null | undefined>> | null;
  readonly tolerations?: readonly Toleration[] | null;
  readonly nodeName?: string | null;
}

/** A patch leaves the pods on the nodes of their pool. */
export function placementIsThePools(patch: PlacementPatch, pool: PoolFacts): readonly Fault[] {
  const faults: Fault[] = [];
  const own = pool.nodeSelector ?? {};
  const given =
    patch.nodeSelector === null
      ? Object.keys(own).map((key) => [key, null] as const)
      : Object.entries(patch.nodeSelector ?? {});
  for (const [key, value] of given) {
    const wanted = own[key];
    if (wanted === undefined || value === undefined || value === wanted) continue;
    const details = { key, given: value ?? 'nothing', wanted, pool: pool.name };
    const prop = `worker.podSpec.nodeSelector[${JSON.stringify(key)}]`;
    faults.push({ code: 'node-selector-against-pool', prop, details });
  }
  (patch.tolerations ?? []).forEach((toleration, index) => {
    if ((pool.tolerations ?? []).some((one) => toleranceCovers(one, toleration))) return;
    const details = { toleration: describe(toleration), pool: pool.name };
    const prop = `worker.podSpec.tolerations[${String(index)}]`;
    faults.push({ code: 'toleration-beyond-pool', prop, details });
  });
  const { nodeName } = patch;
  if (nodeName !== undefined && nodeName !== null && nodeName !== '') {
    const details = { given: nodeName, pool: pool.name };
    faults.push({ code: 'node-name-bypasses-pool', prop: 'worker.podSpec.nodeName', details });
  }
  return faults;
}

/** Whether every taint that the second tolerates is tolerated by the first too. */
export function toleranceCovers(first: Toleration, second: Toleration): boolean {
  const anyKey = isEmpty(first.key) && first.operator === 'Exists';
  if (!anyKey && (first.key ?? '') !== (second.key ?? '')) return false;
  if (!isEmpty(first.effect) && first.effect !== second.effect) return false;
  if (first.operator === 'Exists') return true;
  return second.operator !== 'Exists' && (first.value ?? '') === (second.value ?? '');
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '';
}

/** As kubectl writes taints: `key=value:effect`. */
function describe({ key, value, effect }: Toleration): string {
  const taint = isEmpty(key) ? 'every taint' : (key ?? '');
  return `${taint}${isEmpty(value) ? '' : `=${value ?? ''}`}${isEmpty(effect) ? '' : `:${effect ?? ''}`}`;
}
