import { readFormula } from '../../src/keda/formula/formula';

/** Verdicts of KEDA 2.20.2's own webhook code (expr 1.17.8) for the same formulas. */
type Verdict = 'works' | 'parse' | 'check' | 'run' | 'too-large';

function verdictOf(formula: string, triggers: readonly string[] = ['a', 'b']): string {
  const reading = readFormula(formula, new Set(triggers));
  return reading.kind === 'fails' ? reading.stage : reading.kind;
}

type Row = readonly [formula: string, verdict: Verdict, why: string];

describe('a formula', () => {
  it.each<Row>([
    ['a + b', 'works', 'a sum'],
    ['(a + b) / 2', 'works', 'an average'],
    ['a > 2 ? b : 1', 'works', 'a choice'],
    ['a > 2 ? 1', 'parse', 'half a choice'],
    ['if a > 1 { 1 } else { 2 }', 'works', 'a choice in words'],
    ['if a > 1 { 1 } else if b > 1 { 2 } else { 3 }', 'works', 'a chain of choices'],
    ['if a > 1 { 1 }', 'parse', 'no else'],
    ['a ? 1 : 2', 'check', 'a number is no condition'],
    ['a ?: b', 'check', 'a number is no condition, in short'],
    ['count([a, b], {# > 1}) > 1 ? 5 : 0', 'works', "from KEDA's documentation"],
    ['sum([a, b])', 'works', 'a list'],
    ['max(a, b)', 'works', 'a function'],
    ['a | max(b)', 'works', 'a pipe'],
    ['a |> max(b)', 'parse', 'a pipe of another language'],
    ['float(float(a < 5 ? a + b : 5))', 'works', 'wrapped already'],
    ['let x = a; x + b', 'works', 'a variable'],
    ['let x = a x + b', 'parse', 'a variable without end'],
    ['let a = 1; a', 'check', 'a variable with the name of a trigger'],
    ['let max = 1; max', 'check', 'a variable with the name of a function'],
    ['let x = 1; let x = 2; x', 'check', 'a variable twice'],
    ['x', 'check', 'no trigger'],
    ['A', 'check', 'another case'],
    ['a; b', 'parse', 'two formulas'],
    ['a) + (b', 'works', "brackets that fit with KEDA's"],
    ['a)', 'parse', 'a bracket too many'],
    ['(a', 'parse', 'a bracket too few'],
    ['a b', 'parse', 'no operator'],
    ['a + b // total', 'parse', "a comment that swallows KEDA's bracket"],
    ['a + /* more */ b', 'works', 'a comment inside'],
    ['a /* more', 'parse', 'a comment without end'],
    ['', 'check', 'nothing'],
    [' \n ', 'check', 'blanks'],
  ])('%j: %s, %s', (formula, verdict) => {
    expect(verdictOf(formula)).toBe(verdict);
  });
});

describe('its operators', () => {
  it.each<Row>([
    ['-a ** 2 + a * -b - +a', 'works', 'signs'],
    ['2 ** 3 ^ 2', 'works', 'powers'],
    ['a % 2', 'check', 'triggers are no whole numbers'],
    ['int(a) % 2', 'works', 'made whole'],
    ['int(a) % 0', 'run', 'a remainder by zero'],
    ['a > 99 ? 1 % 0 : 1', 'check', 'a constant remainder by zero that is never reached'],
    ['int(a) % int(b - a)', 'run', 'a remainder by zero at -1'],
    ['1 / (b - a)', 'works', 'infinity is a number'],
    ['a > 1 && b > 1 ? 1 : 2', 'works', 'logic'],
    ['a > 1 and not (b > 1) or !(a > 1) ? 1 : 2', 'works', 'logic in words'],
    ['a > 1 & b > 1 ? 1 : 2', 'parse', 'half an operator'],
    ['not a > 1 ? 1 : 2', 'check', '"not" binds more than ">"'],
    ['!(a > 1) ? 1 : 2', 'works', 'which takes brackets'],
    ['a = 1', 'parse', 'half a comparison'],
    ['a === 1', 'parse', 'a comparison of another language'],
    ['1 < a < 3 ? 1 : 2', 'works', 'a chain of comparisons'],
    ['a > 1', 'check', 'a condition is no number'],
    ['a and b', 'check', 'numbers are no conditions'],
    ['a in 1..3 ? 1 : 2', 'works', 'a range'],
    ['a in [1, 2] ? 1 : 2', 'works', 'a list'],
    ['a not in [1, 2] ? 1 : 2', 'works', 'the negation'],
    ['a in ["x"] ? 1 : 2', 'check', 'a number among texts'],
    ['a in 3 ? 1 : 2', 'check', 'a number holds nothing'],
    ['a..b', 'check', 'a range of fractions'],
    ['a ?? b', 'works', 'a default'],
    ['a ?? b ?? 5', 'works', 'a chain of defaults'],
    ['a ?? b + 1', 'parse', 'a default beside another operator'],
    ['(a ?? b) + 1', 'works', 'with brackets'],
    ['a + b ?? 1', 'works', 'the default belongs to b'],
    ['a ?? "x"', 'works', 'a default of another type that is not needed'],
    ['a + "1"', 'check', 'a number and a text'],
    ['"1" + "2"', 'works', 'a text that is a number'],
    ['"one"', 'run', 'a text that is none'],
    ['a == nil ? 1 : a', 'works', 'a comparison with nil'],
    ['nil', 'check', 'nothing'],
    ['"ab" contains "a" ? a : b', 'works', 'a text in a text'],
    ['"ab" matches "a+" ? a : b', 'works', 'a regular expression'],
    ['a matches "a+" ? a : b', 'check', 'a number and a regular expression'],
  ])('%j: %s, %s', (formula, verdict) => {
    expect(verdictOf(formula)).toBe(verdict);
  });
});

describe('its literals', () => {
  it.each<Row>([
    ['a + 1_000 + 0x1F + 0b101 + 0o17', 'works', 'ways to write whole numbers'],
    ['a + .5 + 1. + 1.5e-3 + 1E3', 'works', 'ways to write fractions'],
    ['a + 1e999', 'parse', 'too large'],
    ['a + 9223372036854775807', 'works', 'the largest whole number'],
    ['a + 9223372036854775808', 'parse', 'one more'],
    ['a + 0x', 'parse', 'no digits'],
    ['a + 12abc', 'parse', 'letters behind digits'],
    ['len("a\\n\\x41\\u0041\\u{1F600}\\101") + a', 'works', 'escapes'],
    ["len('a\\q') + a", 'parse', 'no escape'],
    ['len("a\\\'") + a', 'parse', 'an escape that is not needed'],
    ['len(`a``b`) + a', 'works', 'a raw text'],
    ['len("a', 'parse', 'a text without end'],
    ['len("a\n") + a', 'parse', 'a line break in a text'],
    ['len(b"a\\xff") + a', 'works', 'bytes'],
    ['len(b"\\u0041") + a', 'parse', 'an escape that bytes do not have'],
    ['a\u00a0+ b', 'works', 'a blank that does not break'],
    ['a\u200b + b', 'parse', 'a character that cannot be seen'],
    ['a ~ b', 'parse', 'no character of the language'],
    ['a + 💥', 'parse', 'no letter'],
  ])('%j: %s, %s', (formula, verdict) => {
    expect(verdictOf(formula)).toBe(verdict);
  });
});

describe('its lists and maps', () => {
  it.each<Row>([
    ['[a, b][0]', 'works', 'the first'],
    ['[a, b][-1]', 'works', 'the last'],
    ['[a, b][2]', 'run', 'one behind the last'],
    ['[a, b]["x"]', 'check', 'a key of a list'],
    ['[a, b]', 'check', 'a list is no number'],
    ['sum([a, b, 3][1:])', 'works', 'a slice'],
    ['sum([a, b][:a])', 'check', 'a slice to a fraction'],
    ['{k: a}.k + {"k": b}["k"]', 'works', 'a map'],
    ['{k: a}.z', 'run', 'a key that is not there'],
    ['{k: a}.z ?? 1', 'works', 'a default for it'],
    ['{k: a}?.k?.z ?? 1', 'run', 'a field of a number'],
    ['{z: nil}?.z?.k ?? 1', 'works', 'an optional field of nil'],
    ['{k: a, k: "x"}.k', 'works', 'of a key given twice the first counts'],
    ['{(a): 1}.k ?? 1', 'run', 'a number as a key'],
    ['a.b', 'check', 'a field of a number'],
    ['a[0]', 'check', 'an element of a number'],
    ['a()', 'check', 'a call of a number'],
    ['$env.a + $env["b"]', 'works', 'triggers by name'],
    ['$env.zz', 'check', 'no trigger'],
    ['$env?.zz ?? 1', 'works', 'no trigger, with care'],
    ['get($env, "zz") ?? 1', 'works', 'no trigger, with more care'],
  ])('%j: %s, %s', (formula, verdict) => {
    expect(verdictOf(formula)).toBe(verdict);
  });
});

describe('its functions', () => {
  it.each<Row>([
    ['abs(a) + ceil(a) + floor(a) + round(a)', 'works', 'of one number'],
    ['abs(a, b)', 'check', 'a value too many'],
    ['abs()', 'check', 'none'],
    ['abs("x")', 'check', 'a text'],
    ['max(a, [b, 2], 3) + min(a) + mean([a]) + median(a, b)', 'works', 'numbers and lists'],
    ['max()', 'check', 'nothing'],
    ['max([])', 'run', 'nothing in the list'],
    ['mean([])', 'works', 'which counts as 0'],
    ['max(a, "x")', 'check', 'a text'],
    ['max', 'check', 'no call'],
    ['maximum(a, b)', 'check', 'no function'],
    ['::max(a, b)', 'works', 'with its full name'],
    ['len([a]) + len("x") + len({})', 'works', 'lengths'],
    ['len(a)', 'check', 'a number has no length'],
    ['float("1.5") + int("2")', 'works', 'texts that are numbers'],
    ['int("1.5")', 'run', 'a text that is no whole number'],
    ['filter([a, b], # < 0)[0]', 'works', 'a predicate'],
    ['filter([a, b], {# > 0})[0]', 'run', 'a predicate that nothing meets'],
    ['first(filter([a, b], # > 0))', 'run', 'nothing found'],
    ['first(filter([a, b], # > 0)) ?? 0', 'works', 'a default for it'],
    ['map([a, b], # * #index)[1]', 'works', 'an index'],
    ['map([a, b], .x)[0]', 'check', 'a field of a number'],
    ['reduce([a, b], # + #acc)', 'works', 'a fold'],
    ['reduce([], # + #acc)', 'run', 'a fold of nothing'],
    ['reduce([], # + #acc, 0)', 'works', 'a fold from a value'],
    ['filter([a, b], #)[0]', 'check', 'a predicate that gives a number'],
    ['filter(a, # > 0)[0]', 'check', 'no list'],
    ['filter([a, b])', 'parse', 'no predicate'],
    ['filter([a, b], # > 0; true)', 'parse', 'two predicates'],
    ['#', 'parse', 'an item of no list'],
    ['all([a, b], # < 0) and none([a], # > 0) ? 1 : 2', 'works', 'conditions'],
    ['sortBy([a, b], -#, "desc")[0]', 'works', 'an order'],
    ['sortBy([a, b], -#, "down")[0]', 'run', 'no order'],
    ['groupBy([a, b], # > 0)[false][0]', 'works', 'groups'],
    ['bitand(5, 3) + bitshl(1, 3)', 'works', 'bits'],
    ['bitand(a, 3)', 'check', 'bits of a fraction'],
    ['bitshl(1, -1)', 'run', 'a shift by less than nothing'],
    ['now().Hour() > 8 ? a : b', 'works', 'the clock'],
    ['float(now())', 'check', 'a point in time is no number'],
    ['date("2026-01-01").Unix()', 'works', 'a date'],
    ['duration(a).Hours()', 'check', 'a duration of a number'],
    ['upper("x") == "X" ? a : b', 'works', 'texts'],
    ['upper(a)', 'check', 'a number is no text'],
    ['float(split("1,2", ",")[1])', 'works', 'parts of a text'],
    ['len(1..999999)', 'works', 'a long list, which is left to KEDA'],
    ['len(1..1000000)', 'run', 'one longer than expr makes'],
  ])('%j: %s, %s', (formula, verdict) => {
    expect(verdictOf(formula)).toBe(verdict);
  });
});

describe('the names of its triggers', () => {
  it.each<readonly [formula: string, triggers: readonly string[], verdict: Verdict, why: string]>([
    ['queue_1 + Größe + $x', ['queue_1', 'Größe', '$x'], 'works', 'letters, digits, "_" and "$"'],
    ['a-b', ['a-b'], 'check', 'a difference'],
    ['$env["a-b"]', ['a-b'], 'works', 'by the environment'],
    ['let + 1', ['let'], 'parse', 'a word of the language'],
    ['max + 1', ['max'], 'works', 'a function that is not called'],
    ['max(max, 1)', ['max'], 'check', 'a function that is hidden'],
    ['a', ['a', 'float'], 'check', 'the function that KEDA calls'],
    ['1', [], 'works', 'none'],
  ])('%j with %j: %s, %s', (formula, triggers, verdict) => {
    expect(verdictOf(formula, triggers)).toBe(verdict);
  });
});

describe('what is wrong with a formula', () => {
  it.each([
    { formula: 'a + )', at: [1, 5], found: '")"', expected: 'a value' },
    { formula: '(a', at: [1, 3], found: 'the end', expected: '")"' },
    { formula: 'a)', at: [1, 2], found: '")"', expected: 'an operator or the end' },
    { formula: 'a +\n  b c', at: [2, 5], found: '"c"', expected: 'an operator or the end' },
    { formula: '😀', at: [1, 1], found: '"😀"', expected: 'a character of the formula language' },
    {
      formula: '"😀" + "é" + a',
      at: [1, 11],
      found: '"+" between a text and a number',
      expected: 'two numbers, or two texts',
    },
    {
      formula: 'b + [a, 1][7]',
      at: [1, 11],
      found: 'the index 7',
      expected: 'an index of a list of 2',
    },
    { formula: 'abs(a, b)', at: [1, 1], found: 'abs(…) with a number and a number' },
  ])('is placed in $formula at $at', ({ formula, at, found, expected }) => {
    const reading = readFormula(formula, new Set(['a', 'b']));
    expect(reading).toMatchObject({
      kind: 'fails',
      line: at[0],
      column: at[1],
      error: { found, ...(expected === undefined ? {} : { expected }) },
    });
  });
});

describe('the value of a formula with every trigger at -1', () => {
  it.each([
    { formula: 'a + b * 3', value: -4, why: 'precedence' },
    { formula: '-a ** 2', value: -1, why: 'the power binds more than the sign' },
    { formula: '2 ** 3 ** 2', value: 512, why: 'powers from the right' },
    { formula: '10 - 2 - 3', value: 5, why: 'differences from the left' },
    { formula: 'let x = 2; let y = x + 1; x * y', value: 6, why: 'variables' },
    { formula: 'sum(map(1..3, # * 2))', value: 12, why: 'a walk' },
    { formula: 'reduce([1, 2, 3], #acc * 10 + #, 0)', value: 123, why: 'a fold' },
    { formula: 'count([a, 1, 2], # > 0)', value: 2, why: 'a count' },
    { formula: 'median([5, 1, 3]) + median(1, 2)', value: 4.5, why: 'the middle' },
    { formula: 'round(-2.5) + floor(-0.5) + ceil(0.2)', value: -3, why: 'rounding' },
    { formula: '9223372036854775807 + 1', value: -(2 ** 63), why: 'whole numbers go round' },
    { formula: 'last(sort([3, 1, 2], "desc"))', value: 1, why: 'an order' },
    { formula: 'float(a) > 1', value: false, why: 'left alone by KEDA' },
    { formula: 'a == -1 ? nil : (a ?? 1)', value: null, why: 'nil survives beside "??"' },
  ])('is $value for $formula: $why', ({ formula, value }) => {
    const reading = readFormula(formula, new Set(['a', 'b']));
    expect(reading).toMatchObject({ kind: 'works', trial: { value } });
  });

  it.each(['now().Unix()', 'float(upper("1"))', 'len(toJSON(a))', '"x" matches "y" ? 1 : 2'])(
    'is left open where that takes texts or clocks: %s',
    (formula) => {
      expect(readFormula(formula, new Set(['a']))).toMatchObject({
        kind: 'works',
        trial: undefined,
      });
    },
  );
});
