import { Yaml } from 'cdk8s';
import { textFaults } from '../../src/input/text-carried';

describe('a text that YAML would not carry', () => {
  it.each([
    { text: '0o755', why: 'octal to Go, plain to the writer' },
    { text: '+_1', why: 'a number once its underscore is out' },
    { text: '7_E7_0', why: 'underscores in mantissa and exponent' },
    { text: 'a\u007fb', why: 'delete' },
    { text: 'a\u0090', why: 'a late control character' },
    { text: 'a\u2028b', why: 'a line separator' },
    { text: '\uffff', why: 'no character' },
    { text: '\n\techo a\n\techo b\n', why: 'a script that begins with a tab' },
  ])('is reported: $why', ({ text }) => {
    expect(textFaults({ a: text }).map(({ code, prop }) => `${code} ${prop}`)).toEqual([
      'text-not-carried a',
    ]);
  });

  it.each([
    { text: '0755', why: 'quoted by the writer' },
    { text: '1_000', why: 'quoted by the writer' },
    { text: '1e3', why: 'quoted by the writer' },
    { text: '0_E', why: 'a number to nobody' },
    { text: '0o8', why: 'no octal digit' },
    { text: 'v1_2', why: 'a name' },
    { text: '_1_', why: 'begins like a name' },
    { text: 'a\tb', why: 'a tab within' },
    { text: 'echo a\n\techo b\n', why: 'a tab on a later line' },
    { text: '\u0000', why: 'escaped by the writer' },
    { text: '🚀 ümlaut', why: 'ordinary characters' },
    { text: '', why: 'empty' },
  ])('is not "$text": $why', ({ text }) => {
    expect(textFaults({ a: text })).toEqual([]);
  });

  it('is told by the writer leaving a number plain, as long as it does so', () => {
    // Should a later writer quote them, the rule has outlived its reason.
    expect(Yaml.stringify({ a: '0o755' }).trim()).toBe('a: 0o755');
    expect(Yaml.stringify({ a: '1_000' }).trim()).toBe('a: "1_000"');
  });

  it('is found in keys, lists and maps, where the user wrote it', () => {
    const value = { list: ['fine', { map: '\u2028' }], '<<': 1 };
    expect(textFaults(value, { at: ['output'] }).map(({ prop }) => prop)).toEqual([
      'output.list[1].map',
      'output',
    ]);
  });

  it('is left alone in a field that is written as JSON', () => {
    const value = { sourceRef: { script: '\n\ta', mode: '0o755' }, target: { namespace: '0o7' } };
    expect(textFaults(value, { asJson: ['sourceRef'] }).map(({ prop }) => prop)).toEqual([
      'target.namespace',
    ]);
  });

  it('takes no longer for a long text', () => {
    const start = performance.now();
    textFaults({ a: '\n'.repeat(1_000_000), b: '1_'.repeat(500_000), c: ' \n'.repeat(500_000) });
    // Many times what it takes: this is about hangs, not about speed.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
