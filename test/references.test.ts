import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allReferences, isAddress, isKnownHere, upstreamCitation } from './support/references';
import { ROOT, sourcesIn } from './support/sources';
import upstream from './support/upstream-references.json';

const references = allReferences();
const citations = references.flatMap(({ text }) => upstreamCitation(text) ?? []);

describe('each @see of a source', () => {
  const elsewhere = ({ text }: { text: string }) =>
    isAddress(text) || upstreamCitation(text) !== undefined;

  it('cites an upstream file, an address, or what this repository has', () => {
    const unresolved = references.filter((one) => !elsewhere(one) && !isKnownHere(one.text));
    expect(unresolved.map(({ shown }) => shown)).toEqual([]);
  });

  it.each([
    ['a page that is not here', 'keda.md KEDA-037'],
    ['a field without its last letter', 'ScaledObject field `spec.trigger`'],
    ['an item of what is no list', 'ScaledObject field `spec.fallback[].replicas`'],
    ['a field that only one of two kinds has', 'InfraRules and Pipeline field `spec.computePools`'],
    ['a kind that nobody has', 'ScaledObjects field `spec`'],
    ['a key that the scaler does not read', 'KEDA cron trigger `timeZone`'],
    ['an annotation that KEDA does not know', 'annotation `autoscaling.keda.sh/pause`'],
    ['a variable that is not written', 'environment variable `HEVLAYER_BASE_URI`'],
  ])('is not taken for %s', (_what, text) => {
    expect(elsewhere({ text }) || isKnownHere(text)).toBe(false);
  });
});

// Every entry was looked up where it is cited from: whoever adds one does so too.
describe('test/support/upstream-references.json', () => {
  it('has the files and functions that sources cite, and no others, in order', () => {
    const cited: Record<string, Record<string, string[]>> = {};
    for (const { project, file, functions } of citations) {
      const known = ((cited[project] ??= {})[file] ??= []);
      known.push(...functions.filter((name) => !known.includes(name)));
    }
    expect(JSON.stringify(upstream.sources)).toBe(JSON.stringify(sorted(cited)));
  });

  it('has the addresses that sources cite, and no others, in order', () => {
    const cited = new Set(references.map(({ text }) => text).filter(isAddress));
    expect(upstream.documentation).toEqual([...cited].sort());
  });
});

describe('each document that a source names', () => {
  const named = sourcesIn(join(ROOT, 'src')).flatMap(
    (path) => readFileSync(path, 'utf8').match(/\bdocs\/[\w/-]+\.md\b/g) ?? [],
  );

  it.each([...new Set(named)])('%s is in the repository', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });
});

/** The same with the keys of objects and the texts of lists in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[])].sort();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
