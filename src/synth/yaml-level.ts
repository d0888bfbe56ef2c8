import { keyText } from './yaml-scalar';

/** Thrown for what only cdk8s can write. Made once: a stack costs more than most documents. */
export const HANDED_OVER = new Error('only cdk8s can write this');

/** Deeper than any manifest, and far from what a stack can hold. */
const DEEPEST = 200;
/** A longer key is written in another way. */
const LONGEST_KEY = 1024;
const LONGEST_REMEMBERED = 128;
const MOST_REMEMBERED = 2048;

/** What stands before the value of a key. */
export interface KeyHead {
  /** Before a scalar, where the key is the first of its map. */
  readonly first: string;
  /** Before a scalar, with the line break that ends what was before. */
  readonly line: string;
  /** As `first`, before a map or list. */
  readonly firstBlock: string;
  /** As `line`, before a map or list. */
  readonly lineBlock: string;
}

/** A depth of nesting, two spaces each, with all the text that depends on it. */
export class Level {
  /** The depth that values at the top of a document stand at. */
  public static readonly top = new Level(0);

  /** Ends a line and leads to the next one at this level. */
  public readonly lineBreak: string;
  /** Ends a line and leads to one of a value in a map or list at this level. */
  public readonly valueBreak: string;
  /** Begins another item of a list at this level. */
  public readonly item: string;
  private readonly heads = new Map<string, KeyHead>();
  private below: Level | undefined;

  private constructor(public readonly depth: number) {
    this.lineBreak = `\n${'  '.repeat(depth)}`;
    this.valueBreak = `${this.lineBreak}  `;
    this.item = `${this.lineBreak}- `;
  }

  /** One level deeper. */
  public get next(): Level {
    return (this.below ??= this.deeper());
  }

  /** What stands before the value of a key of a map at this level. */
  public headOf(key: string): KeyHead {
    return this.heads.get(key) ?? this.newHead(key);
  }

  private deeper(): Level {
    if (this.depth === DEEPEST) throw HANDED_OVER;
    return new Level(this.depth + 1);
  }

  private newHead(key: string): KeyHead {
    const text = keyText(key, this.depth === 0);
    if (text.length > LONGEST_KEY) throw HANDED_OVER;
    const block = `${text}:${this.valueBreak}`;
    const head: KeyHead = {
      first: `${text}: `,
      line: `${this.lineBreak}${text}: `,
      firstBlock: block,
      lineBlock: this.lineBreak + block,
    };
    if (key.length > LONGEST_REMEMBERED) return head;
    if (this.heads.size >= MOST_REMEMBERED) this.heads.clear();
    this.heads.set(key, head);
    return head;
  }
}
