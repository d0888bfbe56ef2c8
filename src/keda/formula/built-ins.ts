/** What the functions that walk a list take, in order; a question mark makes it optional. */
export type PredicatePart = 'value' | 'predicate' | 'value?' | 'predicate?';

/** The functions of expr 1.17 that walk a list. */
export const PREDICATE_FUNCTIONS: ReadonlyMap<string, readonly PredicatePart[]> = new Map<
  string,
  readonly PredicatePart[]
>([
  ...['all', 'none', 'any', 'one', 'filter', 'map', 'find', 'findIndex', 'findLast'].map(
    (name): [string, readonly PredicatePart[]] => [name, ['value', 'predicate']],
  ),
  ['findLastIndex', ['value', 'predicate']],
  ['groupBy', ['value', 'predicate']],
  ['count', ['value', 'predicate?']],
  ['sum', ['value', 'predicate?']],
  ['sortBy', ['value', 'predicate', 'value?']],
  ['reduce', ['value', 'predicate', 'value?']],
]);

/** Every function of expr 1.17, which no variable can be called by. */
export const BUILT_IN_FUNCTIONS: ReadonlySet<string> = new Set([
  ...PREDICATE_FUNCTIONS.keys(),
  ...'len type abs ceil floor round int float string'.split(' '),
  ...'trim trimPrefix trimSuffix upper lower split splitAfter replace repeat join'.split(' '),
  ...'indexOf lastIndexOf hasPrefix hasSuffix max min mean median'.split(' '),
  ...'toJSON fromJSON toBase64 fromBase64 now duration date timezone'.split(' '),
  ...'first last get take keys values toPairs fromPairs reverse uniq concat flatten sort'.split(
    ' ',
  ),
  ...'bitand bitor bitxor bitnand bitshl bitshr bitushr bitnot'.split(' '),
]);
