import fc from 'fast-check';
import { LONGEST, readFormula } from '../../src/keda/formula/formula';
import { goFloat } from '../../src/keda/formula/go-float';
import { DEEPEST, MOST_NODES } from '../../src/keda/formula/parser';
import { holds } from '../support/property';

const TRIGGERS = new Set(['a', 'b', 'a-b', 'max', '__proto__', 'constructor']);

describe('a formula that means harm', () => {
  it.each([
    { formula: 'a'.repeat(LONGEST + 1), kind: 'out-of-reach', why: 'too long to be read' },
    { formula: ' '.repeat(LONGEST - 1) + 'a', kind: 'works', why: 'as long as may be' },
    { formula: '('.repeat(LONGEST), kind: 'out-of-reach', why: 'brackets only' },
    { formula: '['.repeat(LONGEST), kind: 'out-of-reach', why: 'lists only' },
    { formula: '{a:'.repeat(30000), kind: 'out-of-reach', why: 'maps only' },
    { formula: '-'.repeat(LONGEST), kind: 'out-of-reach', why: 'signs only' },
    { formula: 'not '.repeat(20000), kind: 'out-of-reach', why: 'words only' },
    { formula: 'a?'.repeat(40000), kind: 'out-of-reach', why: 'choices only' },
    { formula: 'if a {'.repeat(10000), kind: 'out-of-reach', why: 'branches only' },
    { formula: 'max('.repeat(20000), kind: 'out-of-reach', why: 'calls only' },
    { formula: `a${'**a'.repeat(9000)}`, kind: 'out-of-reach', why: 'powers only' },
    { formula: `a${'[0]'.repeat(9000)}`, kind: 'out-of-reach', why: 'elements only' },
    { formula: `a${'?.b'.repeat(9000)}`, kind: 'out-of-reach', why: 'fields only' },
    { formula: `a${'|max()'.repeat(9000)}`, kind: 'out-of-reach', why: 'pipes only' },
    { formula: '#'.repeat(LONGEST), kind: 'fails', why: 'items only' },
    { formula: '"'.repeat(LONGEST - 1), kind: 'fails', why: 'quotes only' },
    { formula: '\\'.repeat(LONGEST), kind: 'fails', why: 'backslashes only' },
    { formula: `"${'\\'.repeat(LONGEST - 2)}"`, kind: 'fails', why: 'escapes only' },
    { formula: '9'.repeat(LONGEST), kind: 'fails', why: 'a huge number' },
    { formula: `1e${'9'.repeat(1000)}`, kind: 'fails', why: 'a huge exponent' },
    { formula: '/*'.repeat(40000), kind: 'fails', why: 'comments only' },
    { formula: '\ud800', kind: 'fails', why: 'half a character' },
    { formula: 'a + \u202e b', kind: 'fails', why: 'another writing direction' },
    { formula: '\0', kind: 'fails', why: 'a zero' },
  ])('is answered at once: $why', ({ formula, kind }) => {
    const started = performance.now();
    expect(readFormula(formula, new Set(['a', 'b'])).kind).toBe(kind);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    { terms: 4999, kind: 'works', why: 'with the call around it, as many parts as expr takes' },
    { terms: 5000, kind: 'too-large', why: 'more' },
  ])('is counted as expr counts it: $terms additions, $why', ({ terms, kind }) => {
    expect(readFormula(`a${' + a'.repeat(terms)}`, new Set(['a'])).kind).toBe(kind);
    expect(MOST_NODES).toBe(10_000);
  });

  it.each([
    { levels: DEEPEST - 2, kind: 'works' },
    { levels: DEEPEST, kind: 'out-of-reach' },
  ])('may be nested $levels deep: $kind', ({ levels, kind }) => {
    const formula = `${'('.repeat(levels)}a${')'.repeat(levels)}`;
    expect(readFormula(formula, new Set(['a'])).kind).toBe(kind);
  });

  it.each([
    'let r = 1..90000; count(r, all(r, all(r, true)))',
    'len(map(1..900, map(1..900, map(1..900, #))))',
    `a${' < (1 < (a < 2 < a) ? 1 : 2) < 3'.repeat(50)} ? 1 : 2`,
    `${'1 < ('.repeat(60)}a${' < 3 ? 1 : 2) < 3'.repeat(60)} ? 1 : 2`,
  ])('does not keep us busy: %s', (formula) => {
    const started = performance.now();
    expect(() => readFormula(formula, new Set(['a']))).not.toThrow();
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never makes us throw, whatever it is made of', () => {
    const word = fc.constantFrom(
      ...'a b max ( ) [ ] { } , ; : :: ? ?? ?. . .. # | + - * ** / % not in and or let x = if else'.split(
        ' ',
      ),
      ...'nil true "x" `x` 1 0 1.5 0x1F $env filter( map( reduce( sum( now() __proto__ toString'.split(
        ' ',
      ),
      '{# > 1}',
      '#acc',
      ' ',
    );
    const made = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    );
    holds(
      fc.property(made, (formula) => {
        const reading = readFormula(formula, TRIGGERS);
        if (reading.kind !== 'fails') return;
        expect(reading.column).toBeGreaterThan(0);
        expect(reading.error.found).not.toBe('');
      }),
      { runs: 3000 },
    );
  });
});

describe('a number in a text, as Go reads it', () => {
  it.each([
    { text: '1', value: 1, why: 'plain' },
    { text: '+1.5e-3', value: 0.0015, why: 'a sign and an exponent' },
    { text: '1.', value: 1, why: 'nothing behind the point' },
    { text: '.5', value: 0.5, why: 'nothing in front of it' },
    { text: '007', value: 7, why: 'leading zeros' },
    { text: '1_000', value: 1000, why: 'an underscore' },
    { text: '1__000', value: undefined, why: 'two' },
    { text: '_1', value: undefined, why: 'one in front' },
    { text: '1_', value: undefined, why: 'one behind' },
    { text: '1_.5', value: undefined, why: 'one before the point' },
    { text: '0x1p-2', value: 0.25, why: 'hexadecimal' },
    { text: '-0x.8p1', value: -1, why: 'hexadecimal, with a point' },
    { text: '0x_1p0', value: 1, why: 'hexadecimal, with an underscore behind the prefix' },
    { text: '0x1', value: undefined, why: 'hexadecimal, without an exponent' },
    { text: '0x1p5000', value: undefined, why: 'too large' },
    { text: '0x1p-5000', value: 0, why: 'too small is 0' },
    { text: '1e400', value: undefined, why: 'too large' },
    { text: '1e-400', value: 0, why: 'too small is 0' },
    { text: 'inf', value: Infinity, why: 'no end' },
    { text: '-Infinity', value: -Infinity, why: 'no end, in full' },
    { text: 'NaN', value: NaN, why: 'no number that is one' },
    { text: '-NaN', value: undefined, why: 'which has no sign' },
    { text: '', value: undefined, why: 'nothing' },
    { text: ' 1', value: undefined, why: 'a blank' },
    { text: '1,5', value: undefined, why: 'a comma' },
    { text: '5k', value: undefined, why: 'a unit' },
    { text: '0b1', value: undefined, why: 'binary' },
  ])('$text is $value: $why', ({ text, value }) => {
    expect(goFloat(text)).toBe(value);
  });
});
