import * as fc from 'fast-check';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import { documentText, plainDocumentText, type PlainContent } from '../../src/synth/yaml-writer';

/** Pieces of text that mean something to YAML, or nearly. */
const PIECES: readonly string[] = [
  ...['', ' ', '  ', '\t', '\n', '\n\n', '\n ', ' \n', '\n\t', '\r\n', '\r', '\v', '\f', '\0'],
  ...['\x07', '\x1b', '\x7f', '\x85', '\x9f', '\xa0', '\u2028', '\u2029', '\ufeff', '\ufffe'],
  ...['\ud83d\ude80', '\ud83d', '\ude80', 'é', 'ß', '漢', '\u0301', '\\', '\\n', '\\u0007', '/'],
  ...[
    '-',
    '- ',
    '--',
    '---',
    '...',
    '.',
    '?',
    '? ',
    ':',
    ': ',
    '::',
    '#',
    ' #',
    '%',
    '@',
    '`',
    '^',
  ],
  ...['!', '!!str', '&', '&a1', '*', '*a1', '|', '>', '<<', '<', '=', '~', '+', '_', '$', ';'],
  ...['"', "'", '""', "''", '{', '}', '{}', '[', ']', '[]', ',', '(', ')', '{{ .Values.x }}'],
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'n', 'N', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off'],
  ...['OFF', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'null', 'Null', 'NULL', 'nUll'],
  ...['0', '1', '7', '8', '9', '00', '0o7', '0x', '0x1F', '0b1', '0b', '1_000', '1e3', 'e5', 'E-3'],
  ...['1.', '.5', '1.5', '1.2.3', '.inf', '-.INF', '.nan', '.NaN', '1:30', '190:20:30.15', ':59'],
  ...['2020-01-01', '2020-1-1', 'T', 't', 'Z', '00:00:00', '2001-12-14t21:59:43.10-05:00', '.000'],
  ...['a', 'b', 'x', 'e', 'E', 'key', 'a b', 'a: b', 'a:b', 'a #b', 'a#b', 'constructor', 'toJSON'],
  ...['__proto__', '100m', '128Mi', 'nvidia.com/gpu', 'ghcr.io/acme/a:1.2.3', '--flag=1', '%TAG'],
];

/** A text that YAML may take for something else. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: joined(fc.constantFrom(...PIECES), 4) },
  {
    weight: 2,
    arbitrary: joined(
      fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 + - . _ : e E x o b T Z'.split(' '), ' ', '\t'),
      12,
    ),
  },
  { weight: 2, arbitrary: joined(fc.constantFrom(...PIECES), 24) },
  { weight: 2, arbitrary: joined(fc.constantFrom('\n', '\n', ' ', '\t', 'a', 'b: c', '#'), 16) },
  { weight: 1, arbitrary: joined(fc.constantFrom('\n', ' ', 'a', '\x07', '"', "'", '\\'), 60) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 100 }) },
  { weight: 2, arbitrary: fc.constantFrom('app', 'worker', 'ghcr.io/acme/resize:1.4.2', '500m') },
);

const keyText = fc.oneof(
  { weight: 30, arbitrary: hostileText },
  { weight: 30, arbitrary: fc.constantFrom('name', 'labels', 'spec', 'a', 'b', 'c', 'app.io/x') },
  { weight: 3, arbitrary: joined(fc.constantFrom('0', '1', '10', '4294967295', '-'), 2) },
  { weight: 1, arbitrary: fc.nat(1100).map((length) => 'x'.repeat(length)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1018, max: 1026 }).map((length) => 'k'.repeat(length)),
  },
);

const hostileNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1e21, 1e-7, -1e-7, 0.1 + 0.2, 2 ** 53, 5e-324),
);

const plainScalar = fc.oneof(
  { weight: 8, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);

class Instance {
  public name = 'a';
}

/** What is no plain data, and lists with holes. */
const ODD_VALUES: readonly (() => unknown)[] = [
  () => new Date(0),
  () => new Date(NaN),
  () => new Map([['a', [1]]]),
  () => new Map<unknown, unknown>([[{ a: 1 }, 1]]),
  () => new Set(['a', null]),
  () => new Instance(),
  () => new String('text'),
  () => new Number(5),
  () => new (class extends Array<unknown> {})(),
  () => () => 1,
  () => Symbol('<<'),
  () => Symbol('a'),
  () => 12345678901234567890n,
  () => /x/,
  () => Buffer.from('abc'),
  () => ({ toJSON: () => ({ a: 1 }) }),
  () => Object.defineProperty({ a: 1 }, 'toJSON', { value: () => 'b' }),
  () => Object.assign(['a'], { toJSON: () => 'b' }),
  () => Object.assign(Object.create(null), { a: 1 }) as unknown,
  () => Object.create({ inherited: 1 }) as unknown,
  () => ({ [Symbol.iterator]: () => [1, 2][Symbol.iterator]() }),
  () => ({ [Symbol.for('yaml.node.type')]: Symbol.for('yaml.document'), toString: () => 'x\n' }),
  () => JSON.parse('{"__proto__":{"a":1}}') as unknown,
  () => new Array(3),
  // eslint-disable-next-line no-sparse-arrays -- the hole is the point
  () => ['a', , 'b'],
];

/** Made anew each time. */
const oddValue: fc.Arbitrary<unknown> = fc.constantFrom(...ODD_VALUES).map((make) => make());

/** Any value at all, small; some hold an object twice. */
export const anyDocument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(plainScalar, oddValue) },
  { weight: 20, arbitrary: nested(plainScalar) },
  {
    weight: 3,
    arbitrary: nested(
      fc.oneof({ weight: 20, arbitrary: plainScalar }, { weight: 1, arbitrary: oddValue }),
    ),
  },
  { weight: 1, arbitrary: nested(plainScalar).map((value) => ({ first: value, second: [value] })) },
  { weight: 1, arbitrary: nested(plainScalar).map((value) => [{ a: [[value]] }, { b: value }]) },
);

/** The content of a Kubernetes object: plain data with hostile keys, texts and shapes. */
export const anyContent: fc.Arbitrary<PlainContent> = fc
  .tuple(
    fc.record(
      {
        labels: fc.dictionary(keyText, plainScalar, { maxKeys: 3, noNullPrototype: true }),
        annotations: fc.dictionary(keyText, hostileText, { maxKeys: 3, noNullPrototype: true }),
        finalizers: fc.array(hostileText, { maxLength: 2 }),
        ownerReferences: fc.array(nested(plainScalar), { maxLength: 2 }),
        namespace: fc.constantFrom('shop', 'yes', '1e3'),
        generateName: hostileText,
        other: nested(plainScalar),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    fc.dictionary(keyText, nested(plainScalar), { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom('v1', 'apps/v1', 'keda.sh/v1alpha1'),
    fc.constantFrom('Deployment', 'No', 'List'),
    hostileText,
  )
  .map(([metadata, rest, apiVersion, kind, name]) => ({
    ...rest,
    metadata: { ...metadata, name },
    kind,
    apiVersion,
  }));

function joined(piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}

function nested(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 4, arbitrary: leaf },
      {
        weight: 3,
        arbitrary: fc.dictionary(keyText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    ),
  })).value;
}

/** The same text from both writers, or the same refusal; else what each gave. */
export function documentDifference(value: unknown): string | undefined {
  return difference(
    outcome(() => documentText(value)),
    outcome(() => Yaml.stringify(value)),
  );
}

/** As {@link documentDifference}, for what an ApiObject would write; handing it over is no difference. */
export function contentDifference(content: PlainContent): string | undefined {
  const ours = outcome(() => plainDocumentText(content));
  if (ours === undefined) return undefined;
  return difference(
    ours,
    outcome(() => writtenByApiObject(content)),
  );
}

const chart = new Chart(new App(), 'chart');

/** What cdk8s writes for an ApiObject with this content. */
export function writtenByApiObject(content: PlainContent): string {
  const object = new ApiObject(chart, 'object', content);
  chart.node.tryRemoveChild('object');
  return Yaml.stringify(object.toJson());
}

function difference(ours: string, theirs: string): string | undefined {
  return ours === theirs ? undefined : `ours:\n${ours}\ncdk8s:\n${theirs}`;
}

function outcome<Text>(write: () => Text): Text | string {
  try {
    return write();
  } catch (error) {
    return String(error);
  }
}
