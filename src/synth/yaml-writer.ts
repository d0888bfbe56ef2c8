import { Yaml } from 'cdk8s';
import { isPart } from '../values/part';
import { HANDED_OVER, Level } from './yaml-level';
import { numberText, stringText } from './yaml-scalar';

/*
 * Writes documents as cdk8s's `Yaml.stringify` does, byte for byte and many times faster.
 *
 * - What this cannot write for certain, cdk8s writes: HANDED_OVER is thrown, and whoever wanted the
 *   document turns to cdk8s. Nothing is guessed. That holds for whatever is no plain data, for what
 *   comes twice, for keys of more than 1,024 characters and below 200 levels.
 * - The text of a scalar depends on its value and its level alone; that of a key on the key, and on
 *   whether it stands at the top. So both can be remembered; every memory is bounded. The text of a
 *   part depends on its depth alone, and is remembered as long as the part lives.
 * - A block has no line break before it, since it may follow `- `. An empty one is no text, and
 *   whoever writes around it says `{}`, `[]` or nothing.
 * - In a document no map or list comes twice, for the second would be an alias. The content of an
 *   ApiObject is copied by cdk8s first, so what is shared there is written as often as it comes.
 */

/** What an object of Kubernetes is made of, as plain data. */
export interface PlainContent {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: object;
}

/** The text that cdk8s's `Yaml.stringify(value)` gives, for any value. */
export function documentText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return Yaml.stringify(value);
  try {
    const text = blockText(value, top(), new Rules(new Met(), false));
    return `${text === '' ? emptyText(value) : text}\n`;
  } catch (error) {
    if (error !== HANDED_OVER) throw error;
    return Yaml.stringify(value);
  }
}

/**
 * The text that cdk8s writes for an `ApiObject` with this content: sorted, without nulls and without
 * what is empty in the metadata. Nothing where only cdk8s can tell: the content is not plain data, or
 * has keys that cdk8s stumbles over. Not for an app with resolvers of its own, nor where
 * `CDK8S_DISABLE_SORT` is set.
 */
export function plainDocumentText(content: PlainContent): string | undefined {
  try {
    return contentText(content);
  } catch (error) {
    if (error !== HANDED_OVER) throw error;
    return undefined;
  }
}

/** The text of a map or list that is not empty, so deep in such a document; undefined as there. */
export function blockTextAt(value: object, depth: number): string | undefined {
  try {
    let level = top();
    for (let above = 0; above < depth; above++) level = level.next;
    return blockText(value, level, CONTENT);
  } catch (error) {
    if (error !== HANDED_OVER) throw error;
    return undefined;
  }
}

/** The maps and lists that a document has so far. */
class Met {
  private readonly few: object[] = [];
  private many: Set<object> | undefined;

  /** False when the value was met before. */
  public add(value: object): boolean {
    if (this.many === undefined) {
      if (this.few.includes(value)) return false;
      // Up to here, looking at each is faster than a Set.
      if (this.few.push(value) === 64) this.many = new Set(this.few);
      return true;
    }
    return this.many.size < this.many.add(value).size;
  }
}

/** How a value is taken: as it is, or as cdk8s does with the content of an ApiObject. */
class Rules {
  public constructor(
    /** Undefined for the content of an ApiObject, which is copied, sorted and freed of nulls. */
    public readonly met: Met | undefined,
    /** Whether what is empty is left out, too. */
    public readonly dropsEmpty: boolean,
  ) {}
}

const CONTENT = new Rules(undefined, false);
const METADATA = new Rules(undefined, true);

function contentText(content: PlainContent): string {
  const level = top();
  let text = withPair('', 'apiVersion', content.apiVersion, level, CONTENT);
  text = withPair(text, 'kind', content.kind, level, CONTENT);
  text = withPair(text, 'metadata', content.metadata, level, METADATA);
  for (const key of otherOrder(content) ?? Object.keys(content)) {
    if (key === 'apiVersion' || key === 'kind' || key === 'metadata') continue;
    // A whole number would come before them, as always in JavaScript.
    if (key >= '0' && key < ':') throw HANDED_OVER;
    text = withPair(text, key, (content as unknown as PlainMap)[key], level, CONTENT);
  }
  return text === '' ? '{}\n' : `${text}\n`;
}

/** Where documents begin, if maps inherit no keys: the loops here do not ask whose a key is. */
function top(): Level {
  if (Object.keys(Object.prototype).length > 0) throw HANDED_OVER;
  return Level.top;
}

/** The text of a map or list, none of an empty one. */
function blockText(value: object, level: Level, rules: Rules): string {
  if (rules === CONTENT && isPart(value)) return partText(value, level);
  return newText(value, level, rules);
}

/** The texts of parts, by depth: they are the same wherever a part stands. */
const PART_TEXTS = new WeakMap<object, string[]>();

function partText(value: object, level: Level): string {
  let texts = PART_TEXTS.get(value);
  if (texts === undefined) PART_TEXTS.set(value, (texts = []));
  return (texts[level.depth] ??= newText(value, level, CONTENT));
}

function newText(value: object, level: Level, rules: Rules): string {
  if (rules.met !== undefined && !rules.met.add(value)) throw HANDED_OVER;
  if (Array.isArray(value)) return listText(value, level, rules);
  const map = value as PlainMap;
  if (rules.met === undefined) {
    const keys = otherOrder(map);
    if (keys !== undefined) return sortedText(map, keys, level, rules);
  } else if (!isPlain(map)) {
    throw HANDED_OVER;
  }
  let text = '';
  for (const key in map) text = withPair(text, key, map[key], level, rules);
  return text;
}

function sortedText(map: PlainMap, keys: readonly string[], level: Level, rules: Rules): string {
  let text = '';
  for (const key of keys) text = withPair(text, key, map[key], level, rules);
  return text;
}

function listText(list: readonly unknown[], level: Level, rules: Rules): string {
  if (Object.getPrototypeOf(list) !== Array.prototype) throw HANDED_OVER;
  if (rules.met !== undefined && isSpecial(list)) throw HANDED_OVER;
  let text = '';
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    text += index === 0 ? '- ' : level.item;
    if (typeof item !== 'object' || item === null) text += scalarText(item, level);
    else text += itemText(item, level.next, rules);
  }
  return text;
}

function itemText(item: object, level: Level, rules: Rules): string {
  const text = blockText(item, level, rules);
  if (text !== '') return text;
  return rules.dropsEmpty ? 'null' : emptyText(item);
}

/** The lines of a map so far, and those of one more key. */
function withPair(text: string, key: string, value: unknown, level: Level, rules: Rules): string {
  if ((value === null || value === undefined) && rules.met === undefined) return text;
  const head = level.headOf(key);
  if (typeof value !== 'object' || value === null) {
    return text + (text === '' ? head.first : head.line) + scalarText(value, level);
  }
  const block = blockText(value, level.next, rules);
  if (block !== '') return text + (text === '' ? head.firstBlock : head.lineBlock) + block;
  if (rules.dropsEmpty) return text;
  return text + (text === '' ? head.first : head.line) + emptyText(value);
}

function scalarText(value: unknown, level: Level): string {
  if (typeof value === 'string') return stringText(value, level.valueBreak);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  throw HANDED_OVER;
}

function emptyText(value: object): string {
  return Array.isArray(value) ? '[]' : '{}';
}

type PlainMap = Readonly<Record<string, unknown>>;

/** Under this key the nodes of the YAML library say what they are. */
const NODE_TYPE = Symbol.for('yaml.node.type');

/** Whether the library would ask the value itself how it is to be written. */
function isSpecial(value: object): boolean {
  const { toJSON, [NODE_TYPE]: type } = value as { toJSON?: unknown; [NODE_TYPE]?: unknown };
  if (toJSON !== undefined || type !== undefined) return true;
  if (!Array.isArray(value)) return Symbol.iterator in value;
  return value[Symbol.iterator] !== Array.prototype[Symbol.iterator];
}

/** Whether the library would write the members that the map has, and nothing else. */
function isPlain(map: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(map);
  return (prototype === Object.prototype || prototype === null) && !isSpecial(map);
}

/** The keys as cdk8s sorts them; undefined when they are in that order already. */
function otherOrder(map: object): readonly string[] | undefined {
  if (Object.getPrototypeOf(map) !== Object.prototype) throw HANDED_OVER;
  if (map.constructor !== Object) throw HANDED_OVER;
  let last = '';
  for (const key in map) {
    if (key === '__proto__') throw HANDED_OVER;
    if (key < last) return sortedKeys(map);
    last = key;
  }
  return undefined;
}

function sortedKeys(map: object): readonly string[] {
  const keys = Object.keys(map);
  if (keys.includes('__proto__')) throw HANDED_OVER;
  // Whole numbers come first in any object, and then in that of cdk8s, too.
  if (/^\d/.test(keys[0] ?? '')) {
    return Object.keys(Object.fromEntries(keys.sort().map((key) => [key, 0])));
  }
  if (keys.length > 16) return keys.sort();
  // So few are sorted faster by hand.
  for (let end = 1; end < keys.length; end++) {
    const key = keys[end] ?? '';
    let place = end;
    for (; place > 0 && (keys[place - 1] ?? '') > key; place--) keys[place] = keys[place - 1] ?? '';
    keys[place] = key;
  }
  return keys;
}
