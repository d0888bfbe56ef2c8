import type { ComputePoolSpec, Toleration } from './compute-pool';

/** Name of one of the three pools that exist when nothing else is declared. */
export type StockPoolName = 'cpu' | 'cpu-large' | 'gpu';

/** A pool of which everything but the GPU model is said. */
export interface StockPool<Name extends string> extends ComputePoolSpec<Name> {
  /** See {@link ComputePoolSpec.nodeSelector}. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** See {@link ComputePoolSpec.tolerations}. */
  readonly tolerations: readonly Toleration[];
  /** See {@link ComputePoolSpec.resources}. */
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
}

/**
 * The pools that an InfraRules has when `computePools` is absent, by name: for spreading and
 * overriding in a list of one's own.
 *
 * @example
 * new InfraRules(chart, 'rules', {
 *   computePools: [stockPools.cpu, { ...stockPools.gpu, maxReplicasPerWorkload: 8 }],
 * });
 */
export const stockPools: { readonly [Name in StockPoolName]: StockPool<Name> } = {
  cpu: {
    name: 'cpu',
    kind: 'cpu',
    nodeSelector: nodesOf('worker-cpu', 'cpu'),
    tolerations: [toleratesRole('worker-cpu')],
    resources: {
      requests: { cpu: '1', memory: '2Gi' },
      limits: { cpu: '2', memory: '4Gi' },
    },
    maxReplicasPerWorkload: 32,
  },
  'cpu-large': {
    name: 'cpu-large',
    kind: 'cpu',
    nodeSelector: nodesOf('worker-cpu', 'cpu'),
    tolerations: [toleratesRole('worker-cpu')],
    resources: {
      requests: { cpu: '1', memory: '2Gi', 'ephemeral-storage': '35Gi' },
      limits: { cpu: '4', memory: '4Gi', 'ephemeral-storage': '40Gi' },
    },
    maxReplicasPerWorkload: 8,
  },
  gpu: {
    name: 'gpu',
    kind: 'gpu',
    nodeSelector: nodesOf('worker-gpu', 'gpu'),
    tolerations: [
      toleratesRole('worker-gpu'),
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    resources: {
      requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '1' },
    },
    maxReplicasPerWorkload: 4,
  },
};

const STOCK: ReadonlySet<unknown> = new Set(Object.values(stockPools).map(frozen));

/** Whether a pool is one of the stock pools as they stand, which are known to be in order. */
export function isStockPool(pool: unknown): pool is StockPool<StockPoolName> {
  return STOCK.has(pool);
}

/** What stands in every app must not be changed by one of them. */
function frozen<Part extends object>(part: Part): Part {
  for (const inner of Object.values(part) as readonly unknown[]) {
    if (typeof inner === 'object' && inner !== null) frozen(inner);
  }
  return Object.freeze(part);
}

function nodesOf(role: string, compute: string): Readonly<Record<string, string>> {
  return { 'layer.hev.dev/node-role': role, 'layer.hev.dev/compute': compute };
}

function toleratesRole(role: string): Toleration {
  return { key: 'layer.hev.dev/node-role', operator: 'Equal', value: role, effect: 'NoSchedule' };
}
