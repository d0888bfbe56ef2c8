import { count, didYouMean, list, quote, show } from '../../src/findings/phrases';

describe('a user’s text in a sentence', () => {
  it.each([
    { text: '', quoted: '""', why: 'nothing' },
    { text: 'gpu', quoted: '"gpu"', why: 'a name' },
    { text: 'say "hi"', quoted: '"say \\"hi\\""', why: 'quotes in it' },
    { text: 'a\nb', quoted: '"a\\nb"', why: 'a line break' },
    { text: '\u001b[31m', quoted: '"\\u001b[31m"', why: 'what would colour a terminal' },
    { text: 'x'.repeat(80), quoted: `"${'x'.repeat(80)}"`, why: 'as long as is shown' },
    { text: 'x'.repeat(81), quoted: `"${'x'.repeat(80)}…"`, why: 'one more is cut' },
    { text: 'größe', quoted: '"größe"', why: 'letters of any language' },
  ])('$text is shown as $quoted: $why', ({ text, quoted }) => {
    expect(quote(text)).toBe(quoted);
  });

  it.each([
    { what: 'a delete', text: '\u007f' },
    { what: 'a control sequence of eight bits', text: '\u009b31m' },
    { what: 'a next line', text: '\u0085' },
    { what: 'a line separator', text: '\u2028' },
    { what: 'a change of the writing direction', text: '\u202egpu' },
    { what: 'an isolate of the writing direction', text: '\u2066gpu' },
    { what: 'half a character', text: '\ud800' },
  ])('is made visible where a terminal would act on it: $what', ({ text }) => {
    expect(quote(text)).not.toContain(text[0]);
  });

  it('is not cut within a character', () => {
    expect(quote(`${'x'.repeat(79)}😀😀`)).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('any value in a sentence', () => {
  it.each([
    { value: 'gpu', shown: '"gpu"' },
    { value: 0, shown: '0' },
    { value: -0, shown: '-0' },
    { value: NaN, shown: 'NaN' },
    { value: true, shown: 'true' },
    { value: null, shown: 'null' },
  ])('$value is shown as $shown', ({ value, shown }) => {
    expect(show(value)).toBe(shown);
  });

  it.each([
    { what: 'an object', value: {} },
    { what: 'a list', value: [[], {}] },
    { what: 'an object without a prototype', value: Object.create(null) as unknown },
    { what: 'an object with an odd toString', value: { toString: null, valueOf: 1 } },
    { what: 'an object whose toString throws', value: { toString: failing } },
    { what: 'a symbol', value: Symbol('s') },
    { what: 'a function', value: failing },
    { what: 'a long list', value: Array.from({ length: 10_000 }, (_, index) => index) },
  ])('$what is told in a few words, and breaks nothing', ({ value }) => {
    const text = show(value);
    expect(text).not.toContain('[object');
    expect(text.length).toBeLessThan(200);
  });
});

describe('names in a sentence', () => {
  const names = (length: number): readonly string[] =>
    Array.from({ length }, (_, index) => `n${String(index)}`);

  it.each([
    { given: names(0), text: 'none' },
    { given: names(1), text: '"n0"' },
    { given: names(3), text: '"n0", "n1", "n2"' },
  ])('are listed: $text', ({ given, text }) => {
    expect(list(given)).toBe(text);
  });

  it.each([
    { length: 20, more: undefined },
    { length: 21, more: ' and 1 more' },
    { length: 1000, more: ' and 980 more' },
  ])('are cut after twenty: $length', ({ length, more }) => {
    const text = list(names(length));
    expect(text).toContain('"n19"');
    expect(text).not.toContain('"n20"');
    expect(text.endsWith(more ?? '"n19"')).toBe(true);
  });

  it('are guessed when exactly one is near', () => {
    expect(didYouMean('gup', ['cpu', 'gpu'])).toBe('; did you mean "gpu"?');
    expect(didYouMean('xpu', ['cpu', 'gpu'])).toBe('');
    expect(didYouMean('gpu', [])).toBe('');
  });
});

describe('a number of things', () => {
  it.each([
    { number: 0, text: '0 replicas' },
    { number: 1, text: '1 replica' },
    { number: 2, text: '2 replicas' },
  ])('is $text', ({ number, text }) => {
    expect(count(number, 'replica')).toBe(text);
  });
});

function failing(): never {
  throw new Error('thrown on purpose');
}
