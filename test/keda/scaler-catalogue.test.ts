import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { tableProblems } from '../../scripts/scalers/problems';
import { scalerRows, type ScalerRow } from '../../scripts/scalers/rows';
import { scalerOf, scalerTypes } from '../../src/keda/scalers/scaler-catalogue';

const root = join(__dirname, '../..');
const rows = scalerRows(root);

describe('the catalogue', () => {
  it('has every scaler of KEDA', () => {
    expect(scalerTypes()).toHaveLength(78);
    expect(scalerTypes()).toEqual(rows.map(({ type }) => type));
  });

  it('answers with the same definition each time', () => {
    expect(scalerOf('kafka')).toBeDefined();
    expect(scalerOf('kafka')).toBe(scalerOf('kafka'));
  });

  it.each(['kafak', '', 'constructor', '__proto__', 'toString'])('knows no %p', (type) => {
    expect(scalerOf(type)).toBeUndefined();
  });

  it.each(scalerTypes())('knows of %s what the table says, less the texts', (type) => {
    const row = rows.find((one) => one.type === type);
    const definition = scalerOf(type);
    expect(row).toMatchObject({ ...definition, rules: expect.anything() });
    expect(definition?.parameters.map(({ name }) => name)).toEqual(
      row?.parameters.map(({ name }) => name),
    );
    expect(JSON.stringify(definition)).not.toMatch(/"(meaning|unit|source|example)":/);
  });
});

describe('the example of each scaler', () => {
  interface Example {
    readonly kind: string;
    readonly metadata: { readonly name: string };
    readonly spec: { readonly triggers: readonly { readonly metadata: Record<string, unknown> }[] };
  }
  const golden = readFileSync(join(root, 'test/keda/golden/scaler-examples.yaml'), 'utf8');
  const scaledObjects = parseAllDocuments(golden)
    .map((document) => document.toJS() as Example)
    .filter(({ kind }) => kind === 'ScaledObject');

  it('stands among the golden files', () => {
    expect(scaledObjects.map(({ metadata }) => metadata.name)).toEqual(scalerTypes());
  });

  it.each(scaledObjects)('gives $metadata.name texts alone', ({ spec }) => {
    const values = spec.triggers.flatMap(({ metadata }) => Object.values(metadata));
    expect(values.filter((value) => typeof value !== 'string')).toEqual([]);
  });
});

describe('the check of the table', () => {
  const [row] = rows.filter(({ type }) => type === 'aws-sqs-queue') as [ScalerRow];
  const [first, ...others] = row.parameters as [
    ScalerRow['parameters'][number],
    ...ScalerRow['parameters'],
  ];
  const [rule, ...rules] = row.rules as [ScalerRow['rules'][number], ...ScalerRow['rules']];
  const withFirst = (change: object): object => ({
    parameters: [{ ...first, ...change }, ...others],
  });
  const withRule = (change: object): object => ({ rules: [{ ...rule, ...change }, ...rules] });
  const withExample = (change: object): object => ({ example: { ...row.example, ...change } });

  it('finds nothing in a row that is in order', () => {
    expect(tableProblems([row])).toEqual([]);
  });

  it('allows a meaning of 110 characters', () => {
    expect(tableProblems([{ ...row, ...withFirst({ meaning: 'x'.repeat(110) }) }])).toEqual([]);
  });

  it.each([
    { broken: { meaning: 'TODO' }, problem: 'holds a TODO' },
    { broken: { meaning: ' ' }, problem: 'has no meaning' },
    { broken: { since: 'main' }, problem: 'since is no minor version' },
    { broken: withFirst({ meaning: undefined }), problem: 'queueLength has no meaning' },
    {
      broken: withFirst({ meaning: 'x'.repeat(111) }),
      problem: 'queueLength has a meaning of 111 characters, 110 are allowed',
    },
    { broken: withFirst({ sources: [] }), problem: 'queueLength has no source' },
    { broken: withFirst({ enum: [] }), problem: 'queueLength has an empty enum' },
    { broken: withFirst({ exclusiveSet: ['a'] }), problem: 'queueLength does not list a' },
    {
      broken: withFirst({ activates: 'queueLenght' }),
      problem: 'queueLength activates queueLenght, which is no parameter',
    },
    {
      broken: withFirst({ since: '2.21.0' }),
      problem: 'queueLength names 2.21.0, which is no minor version',
    },
    {
      broken: withFirst({ pattern: '(' }),
      problem: 'queueLength has a pattern that does not compile',
    },
    {
      broken: withFirst({ aliases: ['awsRegion'] }),
      problem: 'awsRegion stands twice with the source metadata',
    },
    { broken: { rules: [rule, rule] }, problem: `two rules are named ${rule.id}` },
    { broken: withRule({ demands: '' }), problem: `rule ${rule.id} has no demands` },
    { broken: withRule({ check: undefined }), problem: `rule ${rule.id} has no check` },
    {
      broken: withRule({ check: { require: ['queueUrl'] } }),
      problem: `rule ${rule.id} speaks of queueUrl, which is no parameter`,
    },
    {
      broken: withRule({
        check: { if: { key: 'queueUrl' }, then: { equals: { awsRegion: 'a' } } },
      }),
      problem: `rule ${rule.id} speaks of queueUrl, which is no parameter`,
    },
    {
      broken: withRule({ check: { pattern: 'queueURL', re: '(' } }),
      problem: `rule ${rule.id} has an expression that does not compile`,
    },
    { broken: { example: undefined }, problem: 'has no example' },
    {
      broken: withExample({ metadata: { ...row.example?.metadata, queueUrl: 'a' } }),
      problem: 'its example has queueUrl, which is no key',
    },
    {
      broken: withExample({ metadata: { queueURL: 'a' }, podIdentity: undefined }),
      problem: 'its example lacks awsRegion',
    },
    {
      broken: withExample({ authentication: ['queueURL'] }),
      problem: 'its example gives queueURL, which authentication does not hold',
    },
    {
      broken: withExample({ podIdentity: 'gcp' }),
      problem: 'its example has a pod identity that it does not read',
    },
  ])('finds: $problem', ({ broken, problem }) => {
    expect(tableProblems([{ ...row, ...broken }])).toContain(`aws-sqs-queue: ${problem}`);
  });
});
