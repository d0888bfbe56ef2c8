import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packed from '../../package.json';
import type { FindingCode } from '../../src/findings/finding';
import { catalogue } from '../../src/findings/wording';
import { examples } from './examples/all';
import { findingsOfExample } from './run-example';

/** Anchors of the page of findings. */
const page = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');
const headings = new Set(page.match(/^### .+$/gm)?.map((line) => line.slice(4)));

const codes = Object.keys(catalogue) as FindingCode[];

describe('every finding', () => {
  it.each(codes)('%s is reported for its broken example, and for nothing else', (code) => {
    const found = findingsOfExample(examples[code].broken).map((finding) => finding.code);
    expect([...new Set(found)]).toEqual([code]);
  });

  it.each(codes)('%s is gone once its example is mended, and nothing takes its place', (code) => {
    expect(findingsOfExample(examples[code].fixed).map((finding) => finding.code)).toEqual([]);
  });

  it.each(codes)('%s says where it is explained, and that is a heading', (code) => {
    const [finding] = findingsOfExample(examples[code].broken);
    expect(finding?.docs).toBe(`cdk8s-infra-rules/docs/findings.md#${code}`);
    expect(headings.has(code)).toBe(true);
  });

  it.each(codes)('%s speaks in whole, short sentences of what the user wrote', (code) => {
    const [finding] = findingsOfExample(examples[code].broken);
    const sentences = [finding?.what ?? '', finding?.why ?? '', finding?.fix ?? ''];
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN,|spec\.template|\.$/);
      expect(sentence).not.toHaveLength(0);
      expect(sentence.length).toBeLessThan(700);
    }
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });
});

it('is explained in the package while the package names no other place', () => {
  expect(packed.files).toContain('docs/*.md');
  // With a repository its address is the better one: change src/findings/docs-address.ts.
  expect(packed).not.toHaveProperty('repository');
});
