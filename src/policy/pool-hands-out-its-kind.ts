import type { Fault } from '../findings/finding';
import type { ResourceRequirements, Toleration } from './compute-pool';
import type { PoolFacts } from './pool-facts';

/** A pool of kind gpu hands out a GPU and tolerates its taint; one of kind cpu hands out none. */
export function poolHandsOutItsKind(pool: PoolFacts): readonly Fault[] {
  const { name, kind, resources, tolerations } = pool;
  const gpu = gpuResourceOf(resources);
  if (kind === 'gpu' && gpu === undefined && (resources?.claims ?? []).length === 0) {
    const details = { pool: name, kind, resource: undefined };
    return [{ code: 'pool-kind-mismatch', prop: 'resources', details }];
  }
  if (kind === 'cpu' && gpu !== undefined) {
    const details = { pool: name, kind, resource: gpu };
    return [{ code: 'pool-kind-mismatch', prop: 'resources', details }];
  }
  if (gpu !== undefined && !(tolerations ?? []).some((one) => tolerates(one, gpu))) {
    const details = { pool: name, resource: gpu };
    return [{ code: 'pool-tolerates-no-gpu-taint', prop: 'tolerations', details }];
  }
  return [];
}

/** The extended resource by which a container gets a device, such as nvidia.com/gpu. */
function gpuResourceOf(resources: ResourceRequirements | undefined): string | undefined {
  const names = [
    ...Object.keys(resources?.limits ?? {}),
    ...Object.keys(resources?.requests ?? {}),
  ];
  return names.find((name) => /gpu|nvidia\.com\/mig-/i.test(name) && name.includes('/'));
}

function tolerates({ key, operator }: Toleration, taint: string): boolean {
  return key === taint || (operator === 'Exists' && (key === undefined || key === ''));
}
