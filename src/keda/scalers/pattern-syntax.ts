/**
 * Whether a glob compiles as KEDA's (gobwas/glob): only a range can be wrong in it, such as `[ab` or
 * `[a-z0-9]`.
 */
export function isGlob(pattern: string): boolean {
  const characters = Array.from(pattern.replace(/^\//, ''));
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] === '\\') at++;
    else if (characters[at] === '[') {
      const end = rangeEnd(characters, at + 1);
      if (end === undefined) return false;
      at = end;
    }
  }
  return true;
}

/** Where a range closes: one pair `a-z`, or characters; undefined when it is none. */
function rangeEnd(characters: readonly string[], start: number): number | undefined {
  let at = characters[start] === '!' ? start + 1 : start;
  const [low = '', dash, high = '', close] = characters.slice(at, at + 4);
  if (dash === '-') return close === ']' && high >= low ? at + 3 : undefined;
  const first = at;
  while (at < characters.length && characters[at] !== ']') at += characters[at] === '\\' ? 2 : 1;
  return at > first && at < characters.length ? at : undefined;
}

/**
 * Whether a regular expression compiles as Go's (RE2). False only for what is certain: what Go lacks,
 * such as look-around, and what no dialect has; undefined where this cannot tell.
 */
export function isRegularExpression(pattern: string): boolean | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  // In a quotation nothing has a meaning.
  const rest = pattern.replace(/\\Q[^]*?(?:\\E|$)/g, 'q');
  let depth = 0;
  let before: 'nothing' | 'item' | 'repetition' | 'lazy repetition' = 'nothing';
  for (let at = 0; at < rest.length; at++) {
    const character = rest.charAt(at);
    if (character === '\\') {
      at++;
      if (at === rest.length || /[1-9]/.test(rest.charAt(at))) return false;
      before = 'item';
    } else if (character === '[') {
      const end = classEnd(rest, at + 1);
      if (end === undefined) return false;
      at = end;
      before = 'item';
    } else if (character === '(') {
      if (/^\(\?(?:<?[=!]|>|#)/.test(rest.slice(at, at + 4))) return false;
      // Flags and names are no question mark of their own.
      if (rest.charAt(at + 1) === '?') at++;
      depth++;
      before = 'nothing';
    } else if (character === ')') {
      if (depth === 0) return false;
      depth--;
      before = 'item';
    } else if (character === '|') {
      before = 'nothing';
    } else if (character === '*' || character === '+' || character === '?') {
      if (before === 'nothing') return false;
      if (before === 'lazy repetition' || (before === 'repetition' && character !== '?')) {
        return false;
      }
      before = before === 'repetition' ? 'lazy repetition' : 'repetition';
    } else before = 'item';
  }
  return depth === 0;
}

/** Bounds the work on hostile text. */
const LONGEST_PATTERN = 1000;

function classEnd(text: string, start: number): number | undefined {
  let at = text.charAt(start) === '^' ? start + 1 : start;
  // The first bracket is a character of the class.
  if (text.charAt(at) === ']') at++;
  for (; at < text.length; at++) {
    if (text.charAt(at) === ']') return at;
    if (text.charAt(at) === '\\') at++;
    const named = /^\[:\^?[a-z]+:\]/.exec(text.slice(at, at + 14));
    if (named !== null) at += named[0].length - 1;
  }
  return undefined;
}
