/**
 * Whether a text is a label selector as `kubectl -l` and KEDA's kubernetes-workload take it:
 * `app=web,tier in (a, b),!legacy`.
 */
export function isLabelSelector(text: string): boolean {
  if (text.length > LONGEST_SELECTOR) return false;
  const tokens = text.match(/==|!=|[=!<>(),]|[^\s=!<>(),]+/g) ?? [];
  const reader = new Reader(tokens);
  for (;;) {
    if (!readRequirement(reader)) return false;
    if (reader.atEnd()) return true;
    if (!reader.take(',')) return false;
  }
}

/** A selector has to fit a trigger; a longer one is no slip. */
const LONGEST_SELECTOR = 10_000;

class Reader {
  private position = 0;

  public constructor(private readonly tokens: readonly string[]) {}

  public atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  public next(): string {
    return this.tokens[this.position++] ?? '';
  }

  public peek(): string {
    return this.tokens[this.position] ?? '';
  }

  public take(token: string): boolean {
    const isNext = this.peek() === token && !this.atEnd();
    if (isNext) this.position++;
    return isNext;
  }
}

function readRequirement(reader: Reader): boolean {
  const isNegated = reader.take('!');
  if (!isLabelKey(reader.next())) return false;
  if (reader.atEnd() || reader.peek() === ',') return true;
  if (isNegated) return false;
  switch (reader.next()) {
    case '=':
    case '==':
    case '!=':
      return readExactValue(reader, isLabelValue);
    case '<':
    case '>':
      return readExactValue(reader, (value) => /^[+-]?[0-9]+$/.test(value) && isLabelValue(value));
    case 'in':
    case 'notin':
      return readValues(reader);
    default:
      return false;
  }
}

/** A value may be left out, which asks for an empty one. */
function readExactValue(reader: Reader, isValue: (value: string) => boolean): boolean {
  if (reader.atEnd() || reader.peek() === ',') return isValue('');
  return isValue(reader.next());
}

function readValues(reader: Reader): boolean {
  if (!reader.take('(')) return false;
  if (reader.take(')')) return false;
  for (;;) {
    const isLeftOut = reader.peek() === ',' || reader.peek() === ')';
    if (!isLeftOut && !isLabelValue(reader.next())) return false;
    if (reader.take(')')) return true;
    if (!reader.take(',')) return false;
  }
}

const NAME = /^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)$/;

function isLabelValue(value: string): boolean {
  return value === '' || NAME.test(value);
}

function isLabelKey(key: string): boolean {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  if (!NAME.test(name) || more.length > 0) return false;
  return (
    prefix === undefined ||
    (prefix.length <= 253 &&
      /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/.test(prefix))
  );
}
