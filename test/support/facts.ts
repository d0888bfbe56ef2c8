import type { replicasWithinCeiling } from '../../src/policy/replicas-within-ceiling';

/** What rules see of a pool and of a workload's scaling. */
type PoolFacts = Parameters<typeof replicasWithinCeiling>[1];
type ScalingFacts = Parameters<typeof replicasWithinCeiling>[0];

/** A pool for rules: the stock pool `gpu` as far as rules look at it, with changes. */
export function pool(changes: Partial<PoolFacts> = {}): PoolFacts {
  return {
    name: 'gpu',
    kind: 'gpu',
    nodeSelector: { 'layer.hev.dev/node-role': 'worker-gpu', 'layer.hev.dev/compute': 'gpu' },
    tolerations: [
      {
        key: 'layer.hev.dev/node-role',
        operator: 'Equal',
        value: 'worker-gpu',
        effect: 'NoSchedule',
      },
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    resources: {
      requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '1' },
    },
    maxReplicasPerWorkload: 4,
    entry: {},
    ...changes,
  };
}

/** The same pool without some of its facts, as when what was given for them was wrong. */
export function poolWithout(...facts: readonly (keyof PoolFacts)[]): PoolFacts {
  const left = Object.entries(pool()).filter(([key]) => !facts.includes(key as keyof PoolFacts));
  return Object.fromEntries(left) as unknown as PoolFacts;
}

/** Scaling for rules: autoscaled from 0 to 2, with changes. */
export function scaling(changes: Partial<ScalingFacts> = {}): ScalingFacts {
  return {
    mode: 'autoscale',
    min: 0,
    minGiven: true,
    max: 2,
    warmWindowSeconds: undefined,
    ...changes,
  };
}

/** Codes of faults, for tables. */
export function codes(faults: readonly { readonly code: string }[]): readonly string[] {
  return faults.map(({ code }) => code);
}
