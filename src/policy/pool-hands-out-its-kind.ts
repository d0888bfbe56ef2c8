import type { Fault } from '../findings/finding';
import { isQuantity, parseQuantity } from '../values/quantity';
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
  const given = [
    ...Object.entries(resources?.limits ?? {}),
    ...Object.entries(resources?.requests ?? {}),
  ];
  const handedOut = given.find(
    ([name, amount]) => /\/.*(gpu|mig-)|gpu.*\//i.test(name) && !isNone(amount),
  );
  return handedOut?.[0];
}

function isNone(amount: string | number): boolean {
  const parsed = parseQuantity(amount);
  return isQuantity(parsed) && parsed.nano === 0n;
}

function tolerates({ key, operator }: Toleration, taint: string): boolean {
  return key === taint || (operator === 'Exists' && (key === undefined || key === ''));
}
