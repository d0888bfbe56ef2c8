import type { Fault } from '../findings/finding';
import { nodeSelectorFaults } from '../kubernetes/node-selectors';
import { resourceFaults } from '../kubernetes/resources';
import { tolerationFaults } from '../kubernetes/tolerations';
import type { PoolFacts } from '../policy/pool-facts';
import { poolHandsOutItsKind } from '../policy/pool-hands-out-its-kind';
import { poolNameFitsLabel } from '../policy/pool-names-distinct';
import { textFaults } from '../input/text-carried';

/** Everything that can be wrong with one pool by itself, once its shape is right. */
export function computePoolFaults(pool: PoolFacts): readonly Fault[] {
  const { nodeSelector = {}, tolerations = [], resources = {} } = pool;
  return [
    ...poolNameFitsLabel(pool.name),
    ...nodeSelectorFaults(nodeSelector, 'nodeSelector'),
    ...tolerationFaults(tolerations, 'tolerations'),
    ...resourceFaults(resources, 'resources'),
    ...poolHandsOutItsKind(pool),
    ...textFaults(pool.entry),
  ];
}
