/** The text between quotes, with its escapes resolved; undefined when one of them is none. */
export function escapedText(
  written: string,
  quote: string,
  kind: 'string' | 'bytes',
): string | undefined {
  const malformed: string[] = [];
  const text = written
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ESCAPE, (escape: string, body: string | undefined): string => {
      const character = body === undefined ? undefined : escaped(body, quote, kind);
      if (character === undefined) malformed.push(escape);
      return character ?? escape;
    });
  return malformed.length === 0 ? text : undefined;
}

const ESCAPE =
  /\\([0-3][0-7]{2}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|U[0-9a-fA-F]{8}|[abfnrtv\\'"])?/g;

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

function escaped(body: string, quote: string, kind: 'string' | 'bytes'): string | undefined {
  if (body === "'" || body === '"') return body === quote ? body : undefined;
  const simple = SIMPLE[body];
  if (simple !== undefined) return simple;
  if (kind === 'bytes' && /^[uU]/.test(body)) return undefined;
  const codePoint = /^[0-3]/.test(body)
    ? parseInt(body, 8)
    : parseInt(body.replaceAll(/[^0-9a-fA-F]/g, ''), 16);
  if (codePoint > 0x10ffff) return undefined;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? '\ufffd' : String.fromCodePoint(codePoint);
}
