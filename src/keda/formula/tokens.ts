import { quote } from '../../findings/phrases';
import { escapedText } from './escapes';
import { FormulaError } from './formula-error';

/** A word of a formula. */
export interface Token {
  readonly kind: 'identifier' | 'number' | 'string' | 'bytes' | 'operator' | 'bracket' | 'end';
  readonly value: string;
  /** Characters before it. */
  readonly at: number;
}

/** Splits a formula into its words, as the lexer of expr 1.17 does; throws {@link FormulaError}. */
export function tokensOf(text: string): readonly Token[] {
  const reader = new Reader(Array.from(text));
  const tokens: Token[] = [];
  for (;;) {
    const token = nextToken(reader);
    if (token === undefined) continue;
    tokens.push(...token);
    if (token[0]?.kind === 'end') return tokens;
  }
}

/** Whether expr takes a text for a name. */
export function isIdentifier(text: string): boolean {
  const [first = '', ...others] = Array.from(text);
  return isAlphabetic(first) && others.every(isAlphanumeric);
}

/** Words that are operators, which no trigger can be called by. */
export const WORD_OPERATORS: ReadonlySet<string> = new Set([
  'not',
  'in',
  'or',
  'and',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'let',
  'if',
  'else',
]);

const NEGATABLE: ReadonlySet<string> = new Set([
  'in',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
]);

class Reader {
  public position = 0;
  readonly #characters: readonly string[];

  public constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  /** Empty at the end. */
  public peek(ahead = 0): string {
    return this.#characters[this.position + ahead] ?? '';
  }

  public next(): string {
    const character = this.peek();
    if (character !== '') this.position++;
    return character;
  }

  public accept(characters: string): boolean {
    const found = this.peek() !== '' && characters.includes(this.peek());
    if (found) this.position++;
    return found;
  }

  public acceptRun(characters: string): void {
    while (this.accept(characters));
  }

  public acceptWord(): void {
    while (isAlphanumeric(this.peek())) this.position++;
  }

  public since(start: number): string {
    return this.#characters.slice(start, this.position).join('');
  }
}

function nextToken(reader: Reader): readonly Token[] | undefined {
  const at = reader.position;
  const character = reader.next();
  const token = (kind: Token['kind'], value = reader.since(at)): readonly Token[] => [
    { kind, value, at },
  ];
  if (character === '') return token('end', '');
  if (/\p{White_Space}/u.test(character)) return undefined;
  if (character === "'" || character === '"') return token('string', quoted(reader, character));
  if (character === '`') return token('string', rawText(reader, at));
  if ((character === 'b' || character === 'B') && /['"]/.test(reader.peek())) {
    return token('bytes', quoted(reader, reader.next(), 'bytes'));
  }
  if (isDecimal(character) || (character === '.' && isDecimal(reader.peek()))) {
    reader.position = at;
    if (character === '.') reader.next();
    readNumber(reader, at);
    return token('number');
  }
  if (isAlphanumeric(character)) return word(reader, at);
  if ('([{)]}'.includes(character)) return token('bracket');
  switch (character) {
    case '?':
      reader.accept('.?');
      return token('operator');
    case '/':
      return slash(reader, at) ? token('operator') : undefined;
    case '#':
      return pointer(reader, at);
    case '|':
    case ':':
    case '.':
      reader.accept(character);
      return token('operator');
    default:
  }
  if (',;%+-^'.includes(character)) return token('operator');
  if ('&!=*<>'.includes(character)) {
    reader.accept('&=*');
    return token('operator');
  }
  throw new FormulaError(at, quote(character), 'a character of the formula language');
}

function isAlphabetic(character: string): boolean {
  return character === '_' || character === '$' || /^\p{L}$/u.test(character);
}

function isAlphanumeric(character: string): boolean {
  return isAlphabetic(character) || /^\p{Nd}$/u.test(character);
}

function isDecimal(character: string): boolean {
  return /^[0-9]$/.test(character);
}

function word(reader: Reader, at: number): readonly Token[] {
  reader.acceptWord();
  const value = reader.since(at);
  const first: Token = { kind: WORD_OPERATORS.has(value) ? 'operator' : 'identifier', value, at };
  if (value !== 'not') return [first];
  const afterNot = reader.position;
  reader.acceptRun(' ');
  const next = reader.position;
  reader.acceptWord();
  const following = reader.since(next);
  if (NEGATABLE.has(following)) return [first, { kind: 'operator', value: following, at: next }];
  reader.position = afterNot;
  return [first];
}

function pointer(reader: Reader, at: number): readonly Token[] {
  reader.accept('#');
  const operator: Token = { kind: 'operator', value: reader.since(at), at };
  const start = reader.position;
  reader.acceptWord();
  const value = reader.since(start);
  return value === '' ? [operator] : [operator, { kind: 'identifier', value, at: start }];
}

/** Whether it divides; otherwise it began a comment, which is skipped. */
function slash(reader: Reader, at: number): boolean {
  if (reader.accept('/')) {
    while (!['', '\n'].includes(reader.next()));
    return false;
  }
  if (!reader.accept('*')) return true;
  for (;;) {
    const character = reader.next();
    if (character === '') throw new FormulaError(at, 'a comment without end', '"*/"');
    if (character === '*' && reader.accept('/')) return false;
  }
}

function readNumber(reader: Reader, at: number): void {
  let digits = '0123456789_';
  if (reader.accept('0')) {
    if (reader.accept('xX')) digits = '0123456789abcdefABCDEF_';
    else if (reader.accept('oO')) digits = '01234567_';
    else if (reader.accept('bB')) digits = '01_';
  }
  reader.acceptRun(digits);
  if (reader.peek() === '.') {
    // Two points are the operator for a range.
    if (reader.peek(1) === '.') return;
    reader.next();
    reader.acceptRun(digits);
  }
  if (reader.accept('eE')) {
    reader.accept('+-');
    reader.acceptRun(digits);
  }
  if (!isAlphanumeric(reader.peek())) return;
  reader.next();
  throw new FormulaError(at, quote(reader.since(at)), 'a number');
}

function quoted(reader: Reader, mark: string, kind: 'string' | 'bytes' = 'string'): string {
  const start = reader.position;
  for (;;) {
    const character = reader.next();
    if (character === mark) break;
    if (character === '' || character === '\n') {
      throw new FormulaError(start - 1, 'a text without end', `${mark} on the same line`);
    }
    if (character === '\\') reader.next();
  }
  const written = reader.since(start).slice(0, -1);
  const text = escapedText(written, mark, kind);
  if (text !== undefined) return text;
  throw new FormulaError(start - 1, 'a text with an escape that is none', 'escapes such as \\n');
}

function rawText(reader: Reader, at: number): string {
  let text = '';
  for (;;) {
    const character = reader.next();
    if (character === '') throw new FormulaError(at, 'a text without end', '"`"');
    if (character !== '`') text += character;
    else if (reader.accept('`')) text += '`';
    else return text;
  }
}
