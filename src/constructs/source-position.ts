import { dirname, relative, sep } from 'node:path';

/** Folder of this library's own code: its frames are not where the user created anything. */
const LIBRARY = dirname(__dirname) + sep;

/**
 * Enough for a few of the user's own base classes, or a wrapper library. Each costs time and memory
 * for every construct, whether there will be a finding or not.
 */
const FRAMES = 5;

/** A function or a class that the user's code called. */
export type Called = (new (...args: never[]) => unknown) | ((...args: never[]) => unknown);

/**
 * Remembers where in the user's code a construct was created. Taking it costs little: the engine
 * formats the stack (through source maps, where they are on) only when the text is asked for.
 */
export class SourcePosition {
  private readonly stack?: unknown;
  private known: string | undefined;

  /**
   * @param below what the user called: mostly the class being constructed, which may itself be the
   * user's own subclass; absent when the call is only a few frames away
   */
  public constructor(below?: Called) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    Error.captureStackTrace(this, below ?? SourcePosition);
    Error.stackTraceLimit = limit;
  }

  /** `src/main.ts:12`, from the working folder; empty when no frame is the user's. */
  public get text(): string {
    this.known ??= textOf(this.stack);
    return this.known;
  }
}

function textOf(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const frames = stack.split('\n').slice(1).flatMap(frameOf);
  const outside = frames.filter(
    ({ file }) => !file.startsWith(LIBRARY) && !file.startsWith('node:'),
  );
  const frame = outside.find(({ file }) => !file.includes(`${sep}node_modules${sep}`));
  if (frame === undefined) return '';
  const fromHere = relative(process.cwd(), frame.file);
  const file = fromHere.startsWith('..') ? frame.file : fromHere;
  return `${file.split(sep).join('/')}:${frame.line}`;
}

function frameOf(text: string): readonly { readonly file: string; readonly line: string }[] {
  // The place stands in parentheses behind the name of a function, or alone.
  const [, place] = /\((.*)\)$/.exec(text) ?? /at (?:async )?(.*)$/.exec(text) ?? [];
  const [, file, line] =
    /^((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*):(\d+):\d+$/.exec(place ?? '') ?? [];
  if (file === undefined || line === undefined) return [];
  return [{ file: file.startsWith('file://') ? decodeURI(file.slice(7)) : file, line }];
}
