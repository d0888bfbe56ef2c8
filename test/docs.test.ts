import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogue } from '../src/findings/wording';
import { decidingSources } from '../scripts/deciding-sources';
import { ROOT, sourcesIn } from './support/sources';

const SRC = join(ROOT, 'src');
const codes = Object.keys(catalogue);

/** Codes in the `@reports` tags of a source: whole ones, and families such as `quantity-…`. */
function reportedIn(path: string): readonly string[] {
  const tags = readFileSync(path, 'utf8').match(/@reports [^@]*?(?=\n\s*\* @|\*\/)/g) ?? [];
  return tags.flatMap((tag) =>
    [...tag.matchAll(/`([a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:-…)?)`/g)].map(([, code = '']) => code),
  );
}

describe('the docstrings', () => {
  it.each(sourcesIn(SRC).filter((path) => reportedIn(path).length > 0))(
    'of %s name only findings that exist',
    (path) => {
      const unknown = reportedIn(path).filter((reported) =>
        reported.endsWith('-…')
          ? !codes.some((code) => code.startsWith(reported.slice(0, -1)))
          : !codes.includes(reported),
      );
      expect(unknown).toEqual([]);
    },
  );
});

const documents = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe('the documents', () => {
  it.each(documents)('of %s lead only to files that are there', (document) => {
    const text = readFileSync(join(ROOT, document), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => !existsSync(join(ROOT, dirname(document), link)));
    expect(dead).toEqual([]);
  });
});

describe('docs/findings.md', () => {
  const text = readFileSync(join(__dirname, '../docs/findings.md'), 'utf8');

  it('has one heading for each code, and none for anything else', () => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(codes);
  });

  it('says of each code in which source it is decided', () => {
    expect(codes.filter((code) => decidingSources(code).length === 0)).toEqual([]);
    expect(text.match(/^Decided in \[/gm)).toHaveLength(codes.length);
  });
});
