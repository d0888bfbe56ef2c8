import { openedBlank, type Blank } from './blank';
import { SEPARATOR } from './output-file';
import { numberText, stringText } from './yaml-scalar';
import { plainDocumentText, type PlainContent } from './yaml-writer';

/** The text of a group of documents, of which only some scalars differ between groups of one shape. */
export class Template {
  /** Undefined where the text cannot be told from the objects with blanks in them. */
  public static of(objects: readonly PlainContent[]): Template | undefined {
    const blanks: Blank[] = [];
    const texts = objects.map((object) => plainDocumentText(withMarks(object, blanks)));
    if (texts.includes(undefined)) return undefined;
    const parts = texts.join(SEPARATOR).split(MARK);
    const constant = parts.filter((_, index) => index % 2 === 0);
    const slots = parts.filter((_, index) => index % 2 === 1).map(Number);
    // Else something reads like a mark that is none, or a mark was lost.
    const marks = new Set(slots);
    return marks.size === blanks.length && slots.every((slot) => slot < blanks.length)
      ? new Template(constant, slots, blanks)
      : undefined;
  }

  private constructor(
    private readonly constant: readonly string[],
    private readonly slots: readonly number[],
    private readonly blanks: readonly Blank[],
  ) {}

  /** The text of the group with these values of its own; undefined when one is not written simply. */
  public filledWith(own: readonly unknown[]): string | undefined {
    const { constant, slots, blanks } = this;
    const texts: string[] = [];
    for (const blank of blanks) {
      const text = simpleText(blank.valueIn(own));
      if (text === undefined) return undefined;
      texts.push(text);
    }
    let text = constant[0] ?? '';
    for (let index = 0; index < slots.length; index++) {
      text += (texts[slots[index] ?? 0] ?? '') + (constant[index + 1] ?? '');
    }
    return text;
  }
}

/** A scalar that is written the same wherever it stands. */
function simpleText(value: unknown): string | undefined {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string' || value === '<<' || value.includes('\n')) return undefined;
  return stringText(value, '\n');
}

/** What no text of Kubernetes reads like, and YAML writes as it is. */
const MARK = /BLANK(\d+)KNALB/;

/** The value with a mark in place of each blank, which is numbered by first appearance. */
function withMarks<Value>(value: Value, blanks: Blank[]): Value {
  const blank = openedBlank(value);
  if (blank !== undefined) {
    const known = blanks.indexOf(blank);
    const number = known === -1 ? blanks.push(blank) - 1 : known;
    return `BLANK${String(number)}KNALB` as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withMarks(item as unknown, blanks)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withMarks(item as unknown, blanks)]),
  ) as Value;
}
