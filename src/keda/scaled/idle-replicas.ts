import type { Fault } from '../../findings/finding';

/** The idle count is a zero below the minimum. */
export function idleFaults(
  min: number | undefined,
  idle: number | undefined,
  settings: string,
): readonly Fault[] {
  if (idle === undefined) return [];
  const prop = `${settings}.idleReplicaCount`;
  // A minimum of 0 that is written down counts as 1 here, and one that is absent does not.
  const effectiveMin = min === undefined ? 0 : Math.max(min, 1);
  if (idle >= effectiveMin) {
    return [{ code: 'idle-not-below-min', prop, details: { idle, min: min ?? null } }];
  }
  if (idle !== 0) return [{ code: 'idle-not-zero', prop, details: { idle } }];
  return min === 0 ? [{ code: 'idle-without-effect', prop, details: {} }] : [];
}
