import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { documentText, plainDocumentText } from '../../src/synth/yaml-writer';
import { holds } from '../support/property';
import {
  anyContent,
  anyDocument,
  contentDifference,
  documentDifference,
  writtenByApiObject,
} from '../support/yaml-documents';

/** Texts that YAML takes for something else, or writes in a way of its own. */
const TEXTS: readonly { readonly why: string; readonly texts: readonly string[] }[] = [
  { why: 'nothing and what reads as null', texts: ['', '~', 'null', 'Null', 'NULL', 'nUll'] },
  {
    why: 'truth values of YAML 1.1, which Kubernetes reads',
    texts: ['y', 'Y', 'yes', 'YES', 'n', 'No', 'on', 'ON', 'off', 'Off', 'true', 'True', 'FALSE'],
  },
  { why: 'nearly truth values', texts: ['yES', 'nope', 'tRue', 'offf', 'trueish', 'T', 'node'] },
  { why: 'whole numbers', texts: ['0', '-1', '+1', '007', '1_000', '0x1F', '0b10', '0o7', '-0'] },
  {
    why: 'fractions',
    texts: ['1.5', '.5', '1.', '.', '-.', '1e3', '1E-3', '1.e5', '._1', '1.2.3'],
  },
  { why: 'exponents alone, such as a commit', texts: ['e5', 'E+10', 'e1234567', 'e5a', 'e', 'e-'] },
  { why: 'no number at all', texts: ['.inf', '-.INF', '+.Inf', '.nan', '.NaN', '.NAN', '.iNf'] },
  { why: 'numbers to the base of 60', texts: ['1:30', '190:20:30.15', '1:60', '-1:30', '1:30:a'] },
  {
    why: 'dates',
    texts: ['2020-01-01', '2020-1-1', '2020-01-01T00:00:00Z', '2001-12-14 21:59:43.10 -5'],
  },
  { why: 'quantities', texts: ['100m', '16Gi', '1e3Ki', '0.5', '1k', '-5Mi', '12E', '12e6'] },
  { why: 'the words for merging and for a value', texts: ['<<', '=', '<', '=='] },
  { why: 'marks between documents', texts: ['---', '--- a', '...', '--', '-- a', '%YAML 1.1'] },
  {
    why: 'marks of lists and keys',
    texts: ['-', '- a', '-\ta', '-a', '?', '? a', '?a', ':', ':a'],
  },
  { why: 'a colon', texts: ['a: b', 'a:b', 'a:', 'a:\tb', '::', 'http://a:80/', 'a :b', ': a'] },
  { why: 'a comment', texts: ['#a', 'a #b', 'a#b', 'a\t#b', ' #', 'a # b: c'] },
  {
    why: 'each indicator at the start and inside',
    texts: '[ ] { } , & * ! | > \' " % @ `'
      .split(' ')
      .flatMap((one) => [one, `${one}a`, `a${one}b`, `a ${one}`]),
  },
  {
    why: 'both quotes, one, and the other',
    texts: [`a'b"c`, `'a'`, `"a"`, `{"a":1}`, `it's: "b"`],
  },
  { why: 'blanks around and inside', texts: [' a', 'a ', '\ta', 'a\t', 'a  b', 'a\tb', ' ', '\t'] },
  {
    why: 'control characters',
    texts: ['\0', 'a\x07b', '\x1b[0m', '\x7f', 'a\x85b', '\r', 'a\r\nb'],
  },
  { why: 'separators of Unicode', texts: ['a\xa0b', 'a\u2028b', '\u2028---', '\ufeff', '\u2029%'] },
  { why: 'characters outside the first plane', texts: ['\u{1f680}', 'a\u{1f680}: b', '漢字', 'é'] },
  { why: 'halves of such characters', texts: ['\ud83d', '\ude80a', '\ude80\ud83d', 'a\ud83d\n'] },
  { why: 'long lines', texts: ['x'.repeat(2000), 'a b '.repeat(500).trim(), 'a: b '.repeat(300)] },
  {
    why: 'lines, ended once, more often or not',
    texts: ['a\nb', 'a\nb\n', 'a\nb\n\n', 'a\n\n\nb', '\n', '\n\n', '\na', 'a\n', '\n\na\n\n'],
  },
  {
    why: 'lines that begin or end with blanks',
    texts: [' a\nb', '\n a', 'a\n b', '\ta\nb', 'a \nb', 'a\n ', 'a\n\t', 'a \n', 'a\n \n', ' \n'],
  },
  {
    why: 'lines that look like YAML',
    texts: ['a: b\nc:\n  - d\n', '---\na\n', '#!/bin/sh\nset -e\n', '%a\n', '- a\n- b', '"a\nb"'],
  },
  {
    why: 'lines with control characters, in which the library breaks double quotes',
    texts: ['a\x07 b\n'.repeat(20), `\x07\n\n\n${'a'.repeat(40)}\n b`, 'a\r\n'.repeat(30)],
  },
  { why: 'long lines among short ones', texts: [`a\n${'word '.repeat(100)}\nb`] },
];

const shared = { a: 1 };
const cycle: Record<string, unknown> = {};
cycle.self = [cycle];

/** Values that are written in a way of their own. */
const VALUES: readonly { readonly why: string; readonly value: unknown }[] = [
  { why: 'undefined is a document of its own', value: undefined },
  { why: 'null', value: null },
  { why: 'a text that is the whole document', value: 'a\nb' },
  { why: 'a mark between documents as the whole document', value: '---' },
  { why: 'a number that is the whole document', value: 5 },
  { why: 'nothing in a map or list', value: { a: undefined, b: null, c: [undefined, null] } },
  { why: 'empty maps and lists', value: { a: {}, b: [], c: [[], {}, [[]], [{}]], d: { e: {} } } },
  { why: 'an empty map', value: {} },
  { why: 'an empty list', value: [] },
  { why: 'lists in lists', value: [['a', ['b']], [{ c: 1, d: [2] }], 'e'] },
  { why: 'maps in lists in maps', value: { a: [{ b: { c: [{ d: 'e' }] } }] } },
  { why: 'holes in a list', value: Object.assign(['a'], { length: 3 }) },
  {
    why: 'each kind of number',
    value: [0, -0, 1.5, -1e-7, 1e21, 1e300, 2 ** 53, 0.1 + 0.2, NaN, Infinity, -Infinity],
  },
  { why: 'whole numbers as keys, which come first', value: { b: 1, 10: 2, 9: 3, a: 4, '-1': 5 } },
  { why: 'a map that comes twice', value: { a: shared, b: [shared] } },
  { why: 'an empty list that comes twice', value: ((list: unknown[]) => [list, list])([]) },
  { why: 'a map that comes twice among many', value: [...many(100), shared, ...many(100), shared] },
  { why: 'a map in itself', value: cycle },
  { why: 'dates', value: { a: new Date(0), b: [new Date(1e12)] } },
  { why: 'maps and sets', value: { a: new Map([['b', 1]]), c: new Set(['d']) } },
  { why: 'a key that is a list', value: new Map([[['a'], 1]]) },
  {
    why: 'an instance of a class',
    value: {
      a: new (class A {
        public b = 1;
      })(),
    },
  },
  { why: 'a text in a box', value: { a: new String('b') } },
  { why: 'bytes', value: { a: Buffer.from('abc') } },
  { why: 'a whole number without limit', value: { a: 12345678901234567890n } },
  { why: 'a function', value: { a: () => 1 } },
  { why: 'a symbol', value: [Symbol('a')] },
  { why: 'an object that says what it is', value: { a: { toJSON: () => 'b' } } },
  {
    why: 'an object that says so in secret',
    value: [Object.defineProperty({ a: 1 }, 'toJSON', { value: () => ({ b: 1 }) })],
  },
  { why: 'a list that says what it is', value: [Object.assign(['a'], { toJSON: () => 'b' })] },
  {
    why: 'a list that counts otherwise',
    value: Object.assign(['a'], { [Symbol.iterator]: twice }),
  },
  { why: 'a map that can be counted', value: { a: { [Symbol.iterator]: twice } } },
  { why: 'an object without a prototype', value: Object.assign(Object.create(null), { a: 1 }) },
  { why: 'an object with members that it inherits', value: Object.create({ a: 1 }) },
  { why: 'a list of a class of its own', value: new (class extends Array<number> {})(3) },
  { why: 'an own __proto__', value: JSON.parse('{"__proto__":{"a":1},"b":2}') },
  { why: '199 levels', value: deep(199) },
  { why: '1,000 levels', value: deep(1000) },
  { why: '100,000 levels, which the library refuses', value: deep(100_000) },
  { why: 'a key as long as a line can have', value: { a: { ['k'.repeat(1024)]: 'b' } } },
  { why: 'a key that is longer', value: { a: { ['k'.repeat(1025)]: { b: 1 } } } },
  { why: 'a key that is longer for its quotes', value: { [`# ${'k'.repeat(1022)}`]: 'b' } },
];

describe('documentText', () => {
  it.each(TEXTS)('writes $why as cdk8s does, as value, item and key at any depth', ({ texts }) => {
    for (const text of texts) {
      const places = [{ a: text }, [text], { a: { b: { c: text } } }, [[[{ a: text }]]], [[text]]];
      const keys = [{ [text]: 1 }, [{ [text]: 'b', c: 1 }], { a: { d: 1, [text]: { e: [text] } } }];
      for (const value of [text, ...places, ...keys]) {
        expect(documentDifference(value)).toBeUndefined();
      }
    }
  });

  it.each(VALUES)('writes or refuses $why as cdk8s does', ({ value }) => {
    expect(documentDifference(value)).toBeUndefined();
  });

  it('gives the text that cdk8s gives, for any value', () => {
    const property = fc.property(anyDocument, (value) => {
      expect(documentDifference(value)).toBeUndefined();
    });
    holds(property, { runs: 2_000 });
  });

  it('remembers no more keys and texts than fit, and still writes them', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `key ${String(index)}: #`);
    const value = Object.fromEntries(keys.map((key) => [key, `${key} `]));
    expect(documentText(value)).toBe(Yaml.stringify(value));
    expect(documentText(value)).toBe(Yaml.stringify(value));
  });

  it('hands everything to cdk8s as long as all objects inherit a member', () => {
    Object.defineProperty(Object.prototype, 'inherited', { ...MEMBER, value: 1 });
    try {
      expect(documentText({ a: { b: 1 } })).toBe('a:\n  b: 1\n');
      expect(plainDocumentText(content({}))).toBeUndefined();
    } finally {
      Reflect.deleteProperty(Object.prototype, 'inherited');
    }
  });

  it('passes on what a getter throws', () => {
    const error = new Error('from the getter');
    const value = Object.defineProperty({}, 'a', { ...MEMBER, get: () => fail(error) });
    expect(() => documentText(value)).toThrow(error);
  });
});

describe('plainDocumentText', () => {
  it.each([
    { why: 'keys out of order', given: content({ spec: { b: 1, a: { d: 1, c: 2 } }, data: {} }) },
    { why: 'many keys out of order', given: content({ data: reversed(40), spec: reversed(10) }) },
    {
      why: 'keys that are whole numbers',
      given: content({ spec: { b: 1, 10: 2, 9: 3, '-1': 4 } }),
    },
    { why: 'nulls in maps', given: content({ spec: { a: null, b: undefined, c: { d: null } } }) },
    { why: 'nulls in lists', given: content({ spec: [null, undefined, { a: null }, [null]] }) },
    { why: 'nothing at all', given: content({ spec: null, data: {}, rules: [] }) },
    {
      why: 'what is empty in the metadata',
      given: content({}, { labels: {}, finalizers: [], a: { b: { c: null } }, d: [[], {}, [{}]] }),
    },
    { why: 'zero, false and no text', given: content({ spec: { a: 0, b: false, c: '' } }) },
    { why: 'metadata out of order', given: content({}, { z: 1, annotations: { b: '1', a: '2' } }) },
    { why: 'keys before those that lead', given: content({ a: 1, Kind: 2, zz: 3, data: 4 }) },
    { why: 'what is shared', given: content({ spec: { a: shared, b: [shared, shared] } }) },
  ])('writes $why as cdk8s does for an ApiObject', ({ given }) => {
    expect(plainDocumentText(given)).toBe(writtenByApiObject(given));
  });

  it.each([
    {
      why: 'an instance of a class',
      spec: new (class A {
        public b = 1;
      })(),
    },
    { why: 'a date', spec: [new Date(0)] },
    { why: 'a map', spec: new Map([['a', 1]]) },
    { why: 'a function', spec: { resolve: () => 1 } },
    { why: 'an object without a prototype', spec: Object.create(null) },
    { why: 'a key on which cdk8s stumbles', spec: { constructor: 'a' } },
    { why: 'a key that cdk8s loses', spec: JSON.parse('{"a":1,"__proto__":{"b":1}}') },
    { why: 'such a key out of order', spec: JSON.parse('{"b":1,"a":1,"__proto__":{"b":1}}') },
    { why: 'a key on a line of its own', spec: { ['k'.repeat(1025)]: 1 } },
    { why: 'more levels than any manifest has', spec: deep(300) },
    { why: 'a list of a class of its own', spec: new (class extends Array<number> {})(3) },
  ])('leaves $why to cdk8s', ({ spec }) => {
    expect(plainDocumentText(content({ spec }))).toBeUndefined();
  });

  it('leaves a whole number among the first keys to cdk8s, which writes it before all others', () => {
    expect(plainDocumentText(content({ 1: 'a' }))).toBeUndefined();
  });

  it('gives the text that cdk8s gives, for any content of an ApiObject', () => {
    const property = fc.property(anyContent, (given) => {
      expect(contentDifference(given)).toBeUndefined();
    });
    holds(property, { runs: 2_000 });
  });
});

const MEMBER = { configurable: true, enumerable: true };

function content(rest: object, metadata: object = {}): Parameters<typeof plainDocumentText>[0] {
  return {
    kind: 'Deployment',
    ...rest,
    metadata: { name: 'a', ...metadata },
    apiVersion: 'apps/v1',
  };
}

function deep(levels: number): object {
  let value: object = { leaf: 1 };
  for (let level = 1; level < levels; level++) value = level % 2 === 0 ? { a: value } : [value];
  return value;
}

function reversed(count: number): object {
  const keys = Array.from({ length: count }, (_, index) => `key-${String(count - index)}`);
  return Object.fromEntries(keys.map((key) => [key, key]));
}

function many(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({ index }));
}

function* twice(): Generator<number> {
  yield 1;
  yield 1;
}

function fail(error: Error): never {
  throw error;
}
