import { Yaml } from 'cdk8s';

/*
 * How a text is written in a map or list; the highest that a character asks for decides. This is what
 * the YAML library does with `version: '1.1'` and `lineWidth: 0`.
 */
const PLAIN = 0;
/** Plain, but in quotes when it reads as something else than a text. */
const PLAIN_UNLESS_TYPED = 1;
/** In single quotes when there are double ones in it, else in double quotes. */
const QUOTED = 2;
/** In double quotes: control characters, and halves of characters. */
const FORCED = 3;
/** As a literal block. */
const LINES = 4;

const HIGHEST_CONTROL = 0x9f;
const [TAB, LINE_FEED, SPACE, HASH, COLON, CAPITAL_E, SMALL_E] = [9, 10, 32, 35, 58, 69, 101];

/** What the first character of a text asks for. */
const first = new Uint8Array(1 << 16);
for (const one of '+-?.0123456789~eEfFnNoOtTyY') first[one.charCodeAt(0)] = PLAIN_UNLESS_TYPED;
for (const one of ' \t,[]{}#&*!|>\'"%@`') first[one.charCodeAt(0)] = QUOTED;

/** What each character asks for, where QUOTED depends on its neighbours. */
const anywhere = new Uint8Array(1 << 16);
anywhere.fill(FORCED, 0, 0x20).fill(FORCED, 0x7f, 0xa0).fill(FORCED, 0xd800, 0xe000);
for (const one of ' \t:#') anywhere[one.charCodeAt(0)] = QUOTED;
anywhere[0x0a] = LINES;

/** What a reader of YAML 1.1 takes for an item, a key, null, a truth value, a number or a date. */
const TYPED = new RegExp(
  [
    /^[-?](?:[ \t]|$)/,
    /^(?:~|[Nn]ull|NULL)$/,
    /^(?:[Yy]|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|[Nn]|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|\d[\d_]*)$/,
    /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    /^[-+]?(?:\d[\d_]*)?(?:\.[\d_]*)?[eE][-+]?\d+$/,
    /^[-+]?(?:\d[\d_]*)?\.[\d_]*$/,
    /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
    /^\d{4}-\d\d?-\d\d?(?:(?:t|T|[ \t]+)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:[ \t]*(?:Z|[-+][012]?\d(?::\d\d)?))?)?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** What is FORCED, in a text of several lines. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const FORCING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u{d800}-\u{dfff}]/u;
/** What YAML escapes otherwise than JSON. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const ESCAPED_OTHERWISE = /[\0-\x07\x0b\x0e-\x1f]/;

// Numbers in quotes, quantities and the like come again and again, and cost the most.
const LONGEST_REMEMBERED = 64;
const MOST_REMEMBERED = 1024;
const remembered = new Map<string, string>();

/** The text of a string in a map or list; `lineBreak` leads to its own lines, if it has any. */
export function stringText(value: string, lineBreak: string): string {
  const kind = kindOf(value);
  if (kind === PLAIN) return value;
  if (kind === LINES) return linesText(value, lineBreak);
  if (value.length > LONGEST_REMEMBERED) return lineText(value, kind);
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const text = lineText(value, kind);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(value, text);
  return text;
}

/** The text of a key, which must not look like the start of a document where it is at the top. */
export function keyText(key: string, isAtTop: boolean): string {
  const kind = kindOf(key);
  if (kind === LINES || (kind === FORCED && ESCAPED_OTHERWISE.test(key))) {
    return Yaml.stringify([{ [key]: 0 }]).slice('- '.length, -': 0\n'.length);
  }
  return isAtTop && /^(?:---|\.\.\.|%)/m.test(key)
    ? lineText(key, Math.max(kind, QUOTED))
    : lineText(key, kind);
}

/** The text of a number. */
export function numberText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  return Number.isNaN(value) ? '.nan' : value < 0 ? '-.inf' : '.inf';
}

function kindOf(value: string): number {
  const { length } = value;
  if (length === 0) return QUOTED;
  let kind = kindOfStart(value);
  for (let index = 0; index < length; index++) {
    const code = value.charCodeAt(index);
    const asked = anywhere[code];
    if (asked === PLAIN || asked === undefined) continue;
    if (asked === LINES) return LINES;
    if (code > HIGHEST_CONTROL && isPairAt(value, index)) index++;
    else if (asked > kind && !(asked === QUOTED && isFineAt(value, index, code))) kind = asked;
  }
  return kind;
}

function kindOfStart(value: string): number {
  const start = value.charCodeAt(0);
  const kind = first[start] ?? PLAIN;
  if (kind !== PLAIN_UNLESS_TYPED || start < CAPITAL_E) return kind;
  if (start === CAPITAL_E || start === SMALL_E) return value.charCodeAt(1) < COLON ? kind : PLAIN;
  return value.length > 'false'.length ? PLAIN : kind;
}

function isFineAt(value: string, index: number, code: number): boolean {
  if (code === HASH) return !isBlank(value.charCodeAt(index - 1));
  if (index === value.length - 1) return false;
  return code !== COLON || !isBlank(value.charCodeAt(index + 1));
}

function isPairAt(value: string, index: number): boolean {
  const [high, low] = [value.charCodeAt(index), value.charCodeAt(index + 1)];
  return high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function lineText(value: string, kind: number): string {
  if (kind === FORCED) {
    return ESCAPED_OTHERWISE.test(value) ? askedText(value, '\n') : JSON.stringify(value);
  }
  if (kind === PLAIN || (kind === PLAIN_UNLESS_TYPED && !TYPED.test(value))) return value;
  return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}

/** A literal block: a header that tells of the blanks around the lines, and the lines. */
function linesText(value: string, lineBreak: string): string {
  if (FORCING.test(value) || /\n[\t ]+$/.test(value)) return askedText(value, lineBreak);
  let bodyEnd = value.length;
  while (bodyEnd > 0 && isBlankOrBreak(value.charCodeAt(bodyEnd - 1))) bodyEnd--;
  const body = value.slice(0, bodyEnd);
  const end = value.slice(bodyEnd);
  const header = (/^\n* /.test(body) ? '|2' : '|') + chomping(body, end);
  const lines = header + lineBreak + indented(body, lineBreak);
  if (end === '\n') return lines;
  return lines + (end.endsWith('\n') ? end.slice(0, -1) : end).replace(/\n(?=[\t ])/g, lineBreak);
}

/** Whether all line breaks at the end are kept, one, or none. */
function chomping(body: string, end: string): string {
  const lineBreak = end.indexOf('\n');
  if (lineBreak === -1) return '-';
  return body !== '' && lineBreak === end.length - 1 ? '' : '+';
}

/** An empty line gets no indentation. */
function indented(lines: string, lineBreak: string): string {
  if (lines.includes('\n\n')) return lines.replace(/\n(?!\n)/g, lineBreak);
  return lines.replaceAll('\n', lineBreak);
}

/** Asked of the library one level deep: in double quotes, lines differ by their indentation only. */
function askedText(value: string, lineBreak: string): string {
  return Yaml.stringify({ a: value })
    .slice('a: '.length, -'\n'.length)
    .replaceAll('\n  ', lineBreak);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isBlankOrBreak(code: number): boolean {
  return isBlank(code) || code === LINE_FEED;
}
