import * as fc from 'fast-check';
import {
  isAnnotationKey,
  isConfigKey,
  isDns1035Label,
  isDnsLabel,
  isDnsSubdomain,
  isEnvName,
  isLabelValue,
  isPortName,
  isQualifiedName,
  isRelaxedEnvName,
} from '../../src/values/kubernetes-names';
import { holds } from '../support/property';

interface Case {
  readonly name: string;
  readonly why: string;
}

const predicates = {
  isAnnotationKey,
  isConfigKey,
  isDns1035Label,
  isDnsLabel,
  isDnsSubdomain,
  isEnvName,
  isLabelValue,
  isPortName,
  isQualifiedName,
  isRelaxedEnvName,
} as const;

const cases: readonly {
  readonly what: keyof typeof predicates;
  readonly accepted: readonly Case[];
  readonly refused: readonly Case[];
}[] = [
  {
    what: 'isDnsLabel',
    accepted: [
      { name: 'a', why: 'the shortest' },
      { name: 'x'.repeat(63), why: 'the longest' },
      { name: '0', why: 'a digit alone' },
      { name: '9lives', why: 'a digit first' },
      { name: 'product-images', why: 'a hyphen' },
      { name: 'a--b', why: 'two hyphens' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'x'.repeat(64), why: 'one character too many' },
      { name: '-a', why: 'a hyphen first' },
      { name: 'a-', why: 'a hyphen last' },
      { name: 'a.b', why: 'a dot' },
      { name: 'a_b', why: 'an underscore' },
      { name: 'Embed', why: 'a capital' },
      { name: 'a b', why: 'a blank' },
    ],
  },
  {
    what: 'isDns1035Label',
    accepted: [
      { name: 'a', why: 'the shortest' },
      { name: 'x'.repeat(63), why: 'the longest' },
      { name: 'a9', why: 'a digit last' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'x'.repeat(64), why: 'one character too many' },
      { name: '9lives', why: 'a digit first' },
      { name: '-a', why: 'a hyphen first' },
      { name: 'a-', why: 'a hyphen last' },
      { name: 'a.b', why: 'a dot' },
    ],
  },
  {
    what: 'isDnsSubdomain',
    accepted: [
      { name: 'a', why: 'the shortest' },
      { name: 'x'.repeat(253), why: 'the longest, and no limit on one part' },
      { name: 'infrarules.hevlayer.com', why: 'a CRD' },
      { name: '1.2.3', why: 'digits only' },
      { name: 'a-b.c-d', why: 'hyphens inside the parts' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'x'.repeat(254), why: 'one character too many' },
      { name: '.a', why: 'a dot first' },
      { name: 'a.', why: 'a dot last' },
      { name: 'a..b', why: 'an empty part' },
      { name: 'a-.b', why: 'a part ends in a hyphen' },
      { name: 'a.-b', why: 'a part starts with a hyphen' },
      { name: 'a_b', why: 'an underscore' },
      { name: 'A', why: 'a capital' },
      { name: 'a/b', why: 'a slash' },
    ],
  },
  {
    what: 'isQualifiedName',
    accepted: [
      { name: 'a', why: 'the shortest' },
      { name: 'X'.repeat(63), why: 'the longest without a prefix' },
      { name: `${'x'.repeat(253)}/${'X'.repeat(63)}`, why: 'the longest' },
      { name: 'nvidia.com/gpu', why: 'a resource' },
      { name: 'infra-rules/pool', why: 'a prefix without a dot' },
      { name: 'A.b_C-9', why: 'the whole alphabet' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'X'.repeat(64), why: 'one character too many' },
      { name: `a/${'X'.repeat(64)}`, why: 'one character too many after the slash' },
      { name: `${'x'.repeat(254)}/a`, why: 'one character too many before it' },
      { name: '/a', why: 'an empty prefix' },
      { name: 'a/', why: 'an empty name' },
      { name: 'a/b/c', why: 'two slashes' },
      { name: 'A/b', why: 'a capital in the prefix' },
      { name: 'a_b/c', why: 'an underscore in the prefix' },
      { name: '-a', why: 'a hyphen first' },
      { name: 'a.', why: 'a dot last' },
      { name: '_', why: 'an underscore alone' },
      { name: 'a:b', why: 'a colon' },
    ],
  },
  {
    what: 'isLabelValue',
    accepted: [
      { name: '', why: 'empty is a value' },
      { name: 'a', why: 'one character' },
      { name: 'X'.repeat(63), why: 'the longest' },
      { name: 'true', why: 'what taints are fond of' },
      { name: 'A.b_C-9', why: 'the whole alphabet' },
    ],
    refused: [
      { name: 'X'.repeat(64), why: 'one character too many' },
      { name: '-a', why: 'a hyphen first' },
      { name: 'a_', why: 'an underscore last' },
      { name: '.', why: 'a dot alone' },
      { name: 'a/b', why: 'a slash' },
      { name: 'worker:1.4.2', why: 'an image with its tag' },
      { name: 'arn:aws:iam::123456789:role/worker', why: 'an ARN' },
      { name: 'a b', why: 'a blank' },
    ],
  },
  {
    what: 'isAnnotationKey',
    accepted: [
      { name: 'autoscaling.keda.sh/paused-replicas', why: 'a key of KEDA' },
      { name: 'Example.COM/Key', why: 'capitals count as small letters' },
      { name: `${'X'.repeat(253)}/${'X'.repeat(63)}`, why: 'the longest' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'X'.repeat(64), why: 'one character too many' },
      { name: `a/${'X'.repeat(64)}`, why: 'one character too many after the slash' },
      { name: `${'X'.repeat(254)}/a`, why: 'one character too many before it' },
      { name: '/a', why: 'an empty prefix' },
      { name: 'a/b/c', why: 'two slashes' },
      { name: 'a/-', why: 'a hyphen alone' },
      { name: '\u212a.com/a', why: 'the Kelvin sign, a k once it is lower-cased' },
    ],
  },
  {
    what: 'isPortName',
    accepted: [
      { name: 'http', why: 'the usual' },
      { name: 'x', why: 'the shortest' },
      { name: 'x'.repeat(15), why: 'the longest' },
      { name: '8080a', why: 'digits and a letter' },
      { name: 'a-1-b', why: 'single hyphens' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'x'.repeat(16), why: 'one character too many' },
      { name: '8080', why: 'no letter' },
      { name: '80-80', why: 'no letter' },
      { name: 'a--b', why: 'two hyphens' },
      { name: '-a', why: 'a hyphen first' },
      { name: 'a-', why: 'a hyphen last' },
      { name: 'HTTP', why: 'capitals' },
      { name: 'a.b', why: 'a dot' },
    ],
  },
  {
    what: 'isEnvName',
    accepted: [
      { name: 'BATCH_SIZE', why: 'the usual' },
      { name: '_', why: 'an underscore alone' },
      { name: '-', why: 'a hyphen alone' },
      { name: '.a', why: 'one dot first' },
      { name: 'a..b', why: 'two dots inside' },
      { name: 'a9', why: 'a digit inside' },
      { name: 'X'.repeat(1000), why: 'no limit' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: '9A', why: 'a digit first' },
      { name: '.', why: 'this folder' },
      { name: '..', why: 'the folder above' },
      { name: '..a', why: 'two dots first' },
      { name: 'A=B', why: 'an equals sign' },
      { name: 'A B', why: 'a blank' },
      { name: 'A/B', why: 'a slash' },
    ],
  },
  {
    what: 'isRelaxedEnvName',
    accepted: [
      { name: '9A', why: 'a digit first' },
      { name: '..', why: 'dots' },
      { name: ' ', why: 'the first printable character' },
      { name: '~', why: 'the last printable character' },
      { name: '<>', why: 'both neighbours of the equals sign' },
      { name: 'X'.repeat(1000), why: 'no limit' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: '=', why: 'an equals sign' },
      { name: 'A=B', why: 'an equals sign inside' },
      { name: 'A\u001f', why: 'the last control character before the blank' },
      { name: 'A\u007f', why: 'the control character after the tilde' },
      { name: 'A\u00e9', why: 'a letter past ASCII' },
    ],
  },
  {
    what: 'isConfigKey',
    accepted: [
      { name: 'tls.crt', why: 'the usual' },
      { name: 'X'.repeat(253), why: 'the longest' },
      { name: '-', why: 'a hyphen alone' },
      { name: '.a', why: 'one dot first' },
      { name: 'a..', why: 'two dots last' },
      { name: '9', why: 'a digit first' },
    ],
    refused: [
      { name: '', why: 'nothing' },
      { name: 'X'.repeat(254), why: 'one character too many' },
      { name: '.', why: 'this folder' },
      { name: '..', why: 'the folder above' },
      { name: '..a', why: 'two dots first' },
      { name: 'a/b', why: 'a slash' },
      { name: 'a b', why: 'a blank' },
    ],
  },
];

const NO_ONES_NAME: readonly { readonly given: unknown; readonly why: string }[] = [
  { given: 'a\n', why: 'a newline from a YAML block' },
  { given: '\na', why: 'a newline first' },
  { given: 'a\r', why: 'a carriage return from Windows' },
  { given: 'a\tb', why: 'a tab' },
  { given: 'a\u0000', why: 'a null byte' },
  { given: '\u0430', why: 'the Cyrillic a' },
  { given: '\uff41', why: 'a fullwidth a' },
  { given: '\u017f', why: 'the long s, an s once it is upper-cased' },
  { given: '\u0130', why: 'a dotted capital I' },
  { given: '\u0661', why: 'an Arabic digit' },
  { given: 'a\u200bb', why: 'a blank of no width' },
  { given: '\u{1f600}', why: 'an emoji' },
  { given: '\ud800', why: 'half a character' },
  { given: undefined, why: 'absent' },
  { given: null, why: 'YAML `name:`' },
  { given: 1, why: 'YAML `name: 1`' },
  { given: true, why: 'YAML `name: yes`' },
  { given: ['a'], why: 'a list that JavaScript would turn into text' },
  { given: { length: 1 }, why: 'an object' },
];

describe.each(cases)('$what', ({ what, accepted, refused }) => {
  const isName = predicates[what];

  it.each(accepted)('accepts $name: $why', ({ name }) => {
    expect(isName(name)).toBe(true);
  });

  it.each(refused)('refuses $name: $why', ({ name }) => {
    expect(isName(name)).toBe(false);
  });

  it.each(NO_ONES_NAME)("refuses what is nobody's name: $why", ({ given }) => {
    expect(isName(given)).toBe(false);
  });

  it('accepts nothing outside ASCII', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isName(text) && /[^ -~]/.test(text)).toBe(false);
      }),
    );
  });

  it.each(['a', '-', '.', 'a.', '/', 'a/', 'A', '\n'])('answers on 10 MB of %j', (piece) => {
    const hostile = piece.repeat(10_000_000 / piece.length);
    // A grammar that backtracks would outlast the test's own time.
    expect([true, false]).toContain(isName(`${hostile}!`));
  });
});
