import type { Fault } from '../findings/finding';

/** One autoscaled Pipeline that follows a queue. */
export interface QueueFollower {
  readonly name: string;
  readonly pipelineId: string;
}

/** One Function, with its effective namespace. */
export interface NamedFunction {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Two autoscaled Pipelines do not follow one queue; by position. */
export function pipelineIdsDistinct(
  pipelines: readonly QueueFollower[],
): ReadonlyMap<number, Fault> {
  return sharedBy(
    pipelines,
    ({ pipelineId }) => pipelineId,
    ({ name }) => name,
    ({ pipelineId }, others) => ({
      code: 'pipeline-id-shared',
      prop: 'pipelineId',
      details: { pipelineId, others },
    }),
  );
}

/** Function names are unique over namespaces (within one, the object itself is a duplicate). */
export function functionNamesDistinct(
  functions: readonly NamedFunction[],
): ReadonlyMap<number, Fault> {
  return sharedBy(
    functions,
    ({ name }) => name,
    ({ namespace }) => namespace ?? '(default namespace)',
    ({ name, namespace }, namespaces) => {
      const others = namespaces.filter((other) => other !== (namespace ?? '(default namespace)'));
      if (others.length === 0) return undefined;
      return { code: 'function-name-shared', prop: 'metadata.name', details: { name, others } };
    },
  );
}

/** Reports the second and later holders of a key, with the first few others. */
function sharedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  labelOf: (item: Item) => string,
  faultOf: (item: Item, others: readonly string[]) => Fault | undefined,
): ReadonlyMap<number, Fault> {
  const holders = new Map<string, string[]>();
  const faults = new Map<number, Fault>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const earlier = holders.get(key);
    if (earlier === undefined) {
      holders.set(key, [labelOf(item)]);
      return;
    }
    const fault = faultOf(item, [...earlier]);
    if (fault !== undefined) faults.set(index, fault);
    // Three names say enough, and keep a thousand holders of one key linear.
    if (earlier.length < 3) earlier.push(labelOf(item));
  });
  return faults;
}
