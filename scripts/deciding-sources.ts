/** Which sources decide a finding: those that make its fault, found by its code in their text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourcesIn } from '../test/support/sources';

interface Source {
  /** From the root of the repository. */
  readonly path: string;
  /** Without comments, in which codes are only spoken of. */
  readonly text: string;
}

const sources: readonly Source[] = sourcesIn(join(ROOT, 'src'))
  .map((path) => ({
    path: path.slice(ROOT.length + 1),
    text: readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''),
  }))
  // The sentences know every code and decide none.
  .filter(({ path }) => !path.startsWith('src/findings/'));

/** The sources that decide a code, the one that is named most like it first. */
export function decidingSources(code: string): readonly string[] {
  const making = sources.filter(({ text }) => text.includes(`code: '${code}'`));
  // Where the code is chosen among several, it stands by itself.
  const found =
    making.length > 0 ? making : sources.filter(({ text }) => text.includes(`'${code}'`));
  const likeness = ({ path }: Source): number => sharedWords(code, path);
  return [...found].sort((one, other) => likeness(other) - likeness(one)).map(({ path }) => path);
}

function sharedWords(code: string, path: string): number {
  const words = new Set(code.split('-').map(singular));
  return path.split(/[-/.]/).filter((word) => words.has(singular(word))).length;
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
