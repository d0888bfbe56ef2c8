/**
 * Holds our writer against cdk8s's, over documents made at random or over files of manifests:
 *
 *     npx tsx scripts/compare-yaml.ts --documents 100000 --seed 7
 *     npx tsx scripts/compare-yaml.ts charts/*.yaml
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { parseAllDocuments, type Document } from 'yaml';
import { plainDocumentText, type PlainContent } from '../src/synth/yaml-writer';
import {
  anyContent,
  anyDocument,
  contentDifference,
  documentDifference,
} from '../test/support/yaml-documents';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
if (values.documents !== undefined) compareRandom(Number(values.documents), Number(values.seed));
if (positionals.length > 0) compareFiles(positionals);

function compareRandom(numRuns: number, seed: number): void {
  let handedOver = 0;
  const options = { numRuns, seed };
  fc.assert(
    fc.property(anyDocument, (value) => {
      same(documentDifference(value));
    }),
    options,
  );
  fc.assert(
    fc.property(anyContent, (content) => {
      if (plainDocumentText(content) === undefined) handedOver++;
      same(contentDifference(content));
    }),
    options,
  );
  console.log(
    `seed ${String(seed)}: ${String(numRuns)} documents and as many objects are the same; ` +
      `${String(handedOver)} objects were handed over`,
  );
}

function compareFiles(paths: readonly string[]): void {
  const counts = { unreadable: 0, documents: 0, objects: 0, handedOver: 0, different: 0 };
  for (const path of paths) {
    for (const document of parseAllDocuments(readFileSync(path, 'utf8'), { version: '1.1' })) {
      const value = valueOf(document);
      if (value === undefined) counts.unreadable++;
      else if (!compareDocument(path, value, counts)) counts.different++;
    }
  }
  console.log(JSON.stringify(counts));
  if (counts.different > 0) process.exitCode = 1;
}

function compareDocument(
  path: string,
  value: unknown,
  counts: { documents: number; objects: number; handedOver: number },
): boolean {
  counts.documents++;
  const difference = documentDifference(value) ?? contentDifferenceOf(value, counts);
  if (difference !== undefined) console.error(`${path}\n${difference}`);
  return difference === undefined;
}

function contentDifferenceOf(
  value: unknown,
  counts: { objects: number; handedOver: number },
): string | undefined {
  if (!isContent(value)) return undefined;
  // cdk8s would make up the name.
  const content = { ...value, metadata: { name: 'unnamed', ...value.metadata } };
  counts.objects++;
  if (plainDocumentText(content) === undefined) counts.handedOver++;
  return contentDifference(content);
}

/** Nothing for what is no YAML, such as the templates of a chart. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 });
  } catch {
    return undefined;
  }
}

function isContent(value: unknown): value is PlainContent {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion, kind, metadata } = value as Partial<PlainContent>;
  return (
    typeof apiVersion === 'string' &&
    typeof kind === 'string' &&
    typeof metadata === 'object' &&
    (metadata as object | null) !== null
  );
}

function same(difference: string | undefined): void {
  if (difference !== undefined) throw new Error(difference);
}
