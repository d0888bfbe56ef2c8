import {
  closeSync,
  fchmodSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Written at a time, in characters. */
const PIECE = 1 << 16;

/** Between two documents of a file. */
export const SEPARATOR = '---\n';

/**
 * Writes the documents of a file, piece by piece, so that the text of a large one never stands in
 * memory as a whole. When a document cannot be made the file is as it was before: one that does not
 * fit into a piece is written beside it, and takes its place at the end.
 */
export function writeDocuments(path: string, documents: Iterable<string>): void {
  let pieces: PiecewiseFile | undefined;
  let text = '';
  let separator = '';
  try {
    for (const document of documents) {
      text += separator + document;
      separator = SEPARATOR;
      if (text.length < PIECE) continue;
      pieces ??= new PiecewiseFile(path);
      pieces.append(text);
      text = '';
    }
  } catch (error) {
    pieces?.discard();
    throw error;
  }
  if (pieces === undefined) {
    writeFileSync(path, text);
    return;
  }
  pieces.append(text);
  pieces.finish();
}

class PiecewiseFile {
  private readonly file: number;
  /** Where links lead. */
  private readonly target: string;
  private readonly written: string;

  public constructor(path: string) {
    const existing = statSync(path, { throwIfNoEntry: false });
    this.target = existing === undefined ? targetOf(path) : realpathSync(path);
    // A pipe or a device is written to, and nothing can take its place.
    const replaceable = existing === undefined || existing.isFile();
    this.written = replaceable
      ? join(dirname(this.target), `.${basename(this.target)}.partial`)
      : this.target;
    this.file = openSync(this.written, 'w');
    // Whoever may read the file of before, and nobody else.
    if (existing !== undefined && replaceable) fchmodSync(this.file, existing.mode);
  }

  public append(text: string): void {
    writeFileSync(this.file, text);
  }

  public finish(): void {
    closeSync(this.file);
    if (this.written !== this.target) renameSync(this.written, this.target);
  }

  public discard(): void {
    closeSync(this.file);
    if (this.written !== this.target) rmSync(this.written, { force: true });
  }
}

/** Where a file comes into being: there may be a link that leads nowhere yet. */
function targetOf(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() !== true) return path;
  return targetOf(resolve(dirname(path), readlinkSync(path)));
}
