import { objectSizeFaults } from '../../src/kubernetes/object-size';

const KIB = 1024;
const codes = (object: unknown): readonly string[] =>
  objectSizeFaults(object, '').map(({ code }) => code);

/** An object that has this many bytes as JSON. */
const ofSize = (bytes: number): object => ({ a: 'x'.repeat(bytes - '{"a":""}'.length) });

describe('the size of an object', () => {
  const largest = 256 * KIB - 'kubectl.kubernetes.io/last-applied-configuration'.length - 1;

  it.each([
    { why: 'small', object: { spec: { replicas: 1 } }, expected: [] },
    { why: 'what kubectl keeps in an annotation', object: ofSize(largest), expected: [] },
    {
      why: 'one byte more',
      object: ofSize(largest + 1),
      expected: ['object-too-large-for-client-side-apply'],
    },
    {
      why: 'texts that the store has room for',
      object: { a: 'x'.repeat(1536 * KIB) },
      expected: ['object-too-large-for-client-side-apply'],
    },
    {
      why: 'one byte more',
      object: { a: 'x'.repeat(1536 * KIB + 1) },
      expected: ['object-too-large'],
    },
    {
      why: 'numbers that no request has room for',
      object: { a: Array.from({ length: 1_600_000 }, () => 0) },
      expected: ['object-too-large'],
    },
    {
      why: 'much that is escaped and yet small',
      object: { a: '\n'.repeat(60 * KIB) },
      expected: [],
    },
    { why: 'nothing', object: {}, expected: [] },
  ])('$why', ({ object, expected }) => {
    expect(codes(object)).toEqual(expected);
  });

  it('is counted in bytes', () => {
    expect(codes({ a: '€'.repeat(600_000) })).toEqual(['object-too-large']);
  });

  it('is not held against an object twice, when its annotations are too large', () => {
    expect(codes({ metadata: { annotations: { a: 'x'.repeat(300 * KIB) } } })).toEqual([]);
  });
});
