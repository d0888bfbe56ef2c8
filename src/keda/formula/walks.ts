import { sorted } from './functions';
import { FormulaMap, operate, phraseOfValue, truthOf, Untakable, type Value } from './values';

/** A list, and how to ask the predicate about its items. */
export interface Walk {
  readonly list: readonly Value[];
  /** What stands behind the predicate. */
  readonly last: Value | undefined;
  readonly at: (index: number, accumulated?: Value) => Value;
}

const isTrue =
  ({ at }: Walk) =>
  (_: Value, index: number): boolean =>
    truthOf(at(index));

/** Without findLast and findLastIndex, of which expr 1.17 makes something else where all match. */
export const WALKS: Readonly<Record<string, (walk: Walk) => Value>> = {
  all: (walk) => walk.list.every(isTrue(walk)),
  none: (walk) => !walk.list.some(isTrue(walk)),
  any: (walk) => walk.list.some(isTrue(walk)),
  one: (walk) => walk.list.filter(isTrue(walk)).length === 1,
  filter: (walk) => walk.list.filter(isTrue(walk)),
  count: (walk) => BigInt(walk.list.filter(isTrue(walk)).length),
  map: ({ list, at }) => list.map((_, index) => at(index)),
  sum: ({ list, at }) => {
    let total: Value = 0n;
    for (let index = 0; index < list.length; index++) total = operate('+', at(index), total);
    return total;
  },
  find: (walk) => walk.list.find(isTrue(walk)) ?? null,
  findIndex: (walk) => indexOrNil(walk.list.findIndex(isTrue(walk))),
  groupBy: ({ list, at }) => {
    const groups = new Map<Value, Value[]>();
    list.forEach((item, index) => {
      const key = at(index);
      if (typeof key === 'object' && key !== null) {
        throw new Untakable(`${phraseOfValue(key)} as a key`, 'a number or a text');
      }
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(item);
    });
    return new FormulaMap('any', groups);
  },
  sortBy: ({ list, at, last = 'asc' }) => {
    if (last !== 'asc' && last !== 'desc') {
      throw new Untakable(`the order ${phraseOfValue(last)}`, '"asc" or "desc"');
    }
    return sorted(
      list,
      list.map((_, index) => at(index)),
      last,
    );
  },
  reduce: ({ list, at, last }) => {
    if (last === undefined && list.length === 0) {
      throw new Untakable('reduce(…) of an empty list', 'a third value to start from');
    }
    let accumulated = last === undefined ? (list[0] ?? null) : last;
    const first = last === undefined ? 1 : 0;
    for (let index = first; index < list.length; index++) accumulated = at(index, accumulated);
    return accumulated;
  },
};

function indexOrNil(index: number): Value {
  return index < 0 ? null : BigInt(index);
}
