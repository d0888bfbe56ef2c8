/** How tightly an operator between two values binds, and from which side. */
interface Operator {
  readonly precedence: number;
  readonly isRightAssociative?: boolean;
}

/** How tightly operators before a value bind. */
export const UNARY: ReadonlyMap<string, number> = new Map([
  ['not', 50],
  ['!', 50],
  ['-', 90],
  ['+', 90],
]);

/** The operators between two values. */
export const BINARY: ReadonlyMap<string, Operator> = new Map(
  [
    { precedence: 0, words: ['|'] },
    { precedence: 10, words: ['or', '||'] },
    { precedence: 15, words: ['and', '&&'] },
    { precedence: 20, words: ['==', '!=', '<', '>', '>=', '<='] },
    { precedence: 20, words: ['in', 'matches', 'contains', 'startsWith', 'endsWith'] },
    { precedence: 25, words: ['..'] },
    { precedence: 30, words: ['+', '-'] },
    { precedence: 60, words: ['*', '/', '%'] },
    { precedence: 100, words: ['**', '^'], isRightAssociative: true },
    { precedence: 500, words: ['??'] },
  ].flatMap(({ words, ...operator }) => words.map((word) => [word, operator] as const)),
);

/** The operators that may follow "not". */
export const NEGATABLE = new Set(['contains', 'matches', 'startsWith', 'endsWith', 'in']);
/** The operators that form chains such as `a < b < c`. */
export const COMPARISONS = new Set(['<', '>', '>=', '<=']);
