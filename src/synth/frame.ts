import { isPart } from '../values/part';
import type { PlainObject } from './deferred-objects';
import { SEPARATOR } from './output-file';
import { numberText, stringText } from './yaml-scalar';
import { blockTextAt, plainDocumentText } from './yaml-writer';

/** Stands in a frame for what is each one's own, and is worked out when that is known. */
class OwnValue {
  public constructor(
    public readonly from: (given: never) => unknown,
    /** Whether it is a map or a list; else it is a scalar. */
    public readonly isBlock: boolean,
  ) {}
}

/** A scalar of each one's own. It can be placed in a frame, and nothing else can be done with it. */
export function own<Value extends string | number>(from: (given: never) => Value): Value {
  return new OwnValue(from, false) as unknown as Value;
}

/** A map or list of each one's own. */
export function ownBlock<Value extends object>(from: (given: never) => Value): Value {
  return new OwnValue(from, true) as unknown as Value;
}

/** Objects that are alike for many, but for what is each one's own. */
export class Frame<Given> {
  private readonly texts = new Map<string, FrameText | undefined>();

  public constructor(private readonly objects: readonly PlainObject[]) {}

  /** The objects of one. */
  public filledWith(given: Given): readonly PlainObject[] {
    return this.objects.map((object) => filled(object, given));
  }

  /** One of its objects. */
  public oneFilledWith(position: number, given: Given): PlainObject | undefined {
    const object = this.objects[position];
    return object && filled(object, given);
  }

  /**
   * The text of all objects of one, with the labels that their chart adds; undefined where it cannot be
   * told from the frame: then the objects are to be written themselves.
   */
  public textWith(given: Given, labels: Labels | undefined): string | undefined {
    const key = labels === undefined ? '' : JSON.stringify(labels);
    let text = this.texts.get(key);
    if (text === undefined && !this.texts.has(key)) {
      if (this.texts.size === MOST_TEXTS) this.texts.clear();
      this.texts.set(key, (text = this.newText(labels)));
    }
    return text?.with(given);
  }

  private newText(labels: Labels | undefined): FrameText | undefined {
    if (labels === undefined) return FrameText.of(this.objects);
    // What is laid under labels that are as a whole each one's own cannot be told before.
    const areOwn = this.objects.some(({ metadata }) => metadata.labels instanceof OwnValue);
    return areOwn ? undefined : FrameText.of(this.objects.map((one) => labelled(one, labels)));
  }
}

type Labels = Readonly<Record<string, string>>;

/** Charts with labels of their own are few, or each has others, and remembering is in vain. */
const MOST_TEXTS = 20;

function labelled(object: PlainObject, labels: Labels): PlainObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...labels, ...metadata.labels } } };
}

function filled<Value>(value: Value, given: unknown): Value {
  if (value instanceof OwnValue) return value.from(given as never) as Value;
  if (typeof value !== 'object' || value === null || isPart(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, given)) as Value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = filled<unknown>(value[key], given);
  return copy as Value;
}

/** Where a value of each one's own stands in the text of a frame. */
interface Slot {
  readonly value: OwnValue;
  /** Of a block. */
  readonly depth: number;
}

/** The text of a frame between the values that are each one's own. */
class FrameText {
  /** Undefined where it cannot be told. */
  public static of(objects: readonly PlainObject[]): FrameText | undefined {
    const marks = new Marks();
    const { slots } = marks;
    const texts = objects.map((object) => plainDocumentText(marked(object, marks, 0)));
    if (texts.includes(undefined)) return undefined;
    const pieces = texts.join(SEPARATOR).split(MARK);
    const constant = pieces.filter((_, index) => index % 2 === 0);
    const order = pieces.filter((_, index) => index % 2 === 1).map(Number);
    // Else something reads like a mark that is none, or a mark was lost.
    const isWhole =
      order.length === marks.placed &&
      new Set(order).size === slots.length &&
      order.every((one) => one < slots.length);
    return isWhole ? new FrameText(constant, order, slots) : undefined;
  }

  private constructor(
    private readonly constant: readonly string[],
    private readonly order: readonly number[],
    private readonly slots: readonly Slot[],
  ) {}

  /** The text of one; undefined when a value of its own is not written simply. */
  public with(given: unknown): string | undefined {
    const { constant, order, slots } = this;
    const texts: string[] = [];
    for (const { value, depth } of slots) {
      const own = value.from(given as never);
      const text = value.isBlock ? blockTextAt(own as object, depth) : simpleText(own);
      // An empty map or list is written otherwise; of a scalar the text is never empty.
      if (text === undefined || text === '') return undefined;
      texts.push(text);
    }
    let text = constant[0] ?? '';
    for (let index = 0; index < order.length; index++) {
      text += (texts[order[index] ?? 0] ?? '') + (constant[index + 1] ?? '');
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

/** What no text of Kubernetes reads like, and YAML writes as it is; a block is a map with it as its key. */
const MARK = /OWNVALUE(\d+)EULAVNWO(?:: 0)?/;

/** The marks in some objects: a number for each value of each one's own, by first appearance. */
class Marks {
  public readonly slots: Slot[] = [];
  /** How many there are in all. */
  public placed = 0;

  public place(value: OwnValue, depth: number): string {
    this.placed++;
    const known = this.slots.findIndex(
      (slot) => slot.value === value && (!value.isBlock || slot.depth === depth),
    );
    const number = known === -1 ? this.slots.push({ value, depth }) - 1 : known;
    return `OWNVALUE${String(number)}EULAVNWO`;
  }
}

/** The value with a mark in place of each one's own. */
function marked<Value>(value: Value, marks: Marks, depth: number): Value {
  if (value instanceof OwnValue) {
    const mark = marks.place(value, depth);
    return (value.isBlock ? { [mark]: 0 } : mark) as Value;
  }
  if (typeof value !== 'object' || value === null || isPart(value)) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) => marked(item, marks, depth + 1)) as Value;
  }
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = marked<unknown>(value[key], marks, depth + 1);
  return copy as Value;
}
