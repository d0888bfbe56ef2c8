import type { RefusedBy } from '../findings/catalogue';
import type { Fault } from '../findings/finding';
import {
  isJsonObject,
  isList,
  objectAt,
  textAt,
  type JsonObject,
  type JsonValue,
} from '../values/json';
import { messageOf, snapshot } from '../input/snapshot';
import { kindOf } from '../values/kind-of';

/** One plain Kubernetes object of a list, taken apart as far as all kinds have it. */
export interface ManifestObject {
  /** Position in the list that was given. */
  readonly index: number;
  /** Where the object stands in what was given: empty, or `items[2].` inside a List. */
  readonly within: string;
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Empty when none is written: the one that the apply command says. */
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JsonObject;
  /** The whole object. */
  readonly content: JsonObject;
}

/** A fault of the object at a position, which may not have been readable at all. */
export interface PlacedFault {
  readonly index: number;
  readonly path: string;
  readonly fault: Fault;
  /** Absent: whoever refuses it usually. */
  readonly refusedBy?: RefusedBy | undefined;
}

/** What a list of objects holds, and what of it could not be read. */
export interface ManifestList {
  readonly objects: readonly ManifestObject[];
  readonly faults: readonly PlacedFault[];
}

/** Reads a list of parsed objects; a List among them stands for its items. */
export function readManifests(given: unknown): ManifestList {
  const objects: ManifestObject[] = [];
  const faults: PlacedFault[] = [];
  const items = itemsOf(given);
  if (typeof items === 'string') {
    const details = { given: items, expected: 'a list of objects' };
    const fault: Fault = { code: 'value-wrong-type', prop: '', details };
    return { objects, faults: [{ index: 0, path: '', fault }] };
  }
  items.forEach((item, index) => {
    // An empty document between two lines `---` is nothing.
    if (item === null || item === undefined) return;
    const position = `document ${String(index + 1)}`;
    readItem(item, { index, path: position, within: '', depth: 0 }, objects, faults);
  });
  return { objects, faults };
}

/** Where in what was given something stands. */
interface Place {
  readonly index: number;
  /** What findings call it when it has no name. */
  readonly path: string;
  /** Empty, or `items[2]` inside a List. */
  readonly within: string;
  /** How many Lists it stands in. */
  readonly depth: number;
}

/** Lists in Lists, deeper than anybody nests them. */
const DEEPEST_LIST = 3;

function readItem(
  item: unknown,
  place: Place,
  objects: ManifestObject[],
  faults: PlacedFault[],
): void {
  const { index, within, depth } = place;
  // A List may be as long as it likes: each item is an object of its own.
  const list = depth < DEEPEST_LIST ? listIn(item) : undefined;
  if (list !== undefined) {
    list.forEach((one, at) => {
      const inside = `${prefixOf(within)}items[${String(at)}]`;
      readItem(one, { ...place, within: inside, depth: depth + 1 }, objects, faults);
    });
    return;
  }
  const { value, faults: unread } = snapshot(item, dateForm);
  const path = isJsonObject(value) ? titleOf(value, place.path) : place.path;
  for (const fault of unread) {
    const prop = fault.prop === '' ? within : `${prefixOf(within)}${fault.prop}`;
    faults.push({ index, path, fault: { ...fault, prop } });
  }
  // Of one that is read in part only, without a word of where, nothing else is worth saying.
  if (unread.some(({ prop }) => prop === '')) return;
  if (isJsonObject(value)) addObject(value, { ...place, path }, objects, faults);
  else faults.push({ index, path, fault: notAnObject(value, within) });
}

function notAnObject(value: JsonValue | undefined, within: string): Fault {
  const given = describe(value);
  if (within === '') return { code: 'manifest-not-an-object', prop: '', details: { given } };
  const details = { given, expected: 'an object' };
  return { code: 'value-wrong-type', prop: within, details };
}

function prefixOf(within: string): string {
  return within === '' ? '' : `${within}.`;
}

/** How findings call an object: `ScaledObject layer/embed-worker`. */
export function pathOf({ kind, namespace, name }: ManifestObject): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

/** More objects than any cluster stores. */
const MOST_OBJECTS = 1_000_000;

/** A list, read once, or what stands in its place. */
function itemsOf(given: unknown): readonly unknown[] | string {
  if (!isList(given)) return describe(given);
  try {
    const { length } = given;
    if (length > MOST_OBJECTS) return `a list of ${String(length)}`;
    return Array.from({ length }, (_, at) => given[at]);
  } catch (error) {
    return `a list that cannot be read (${messageOf(error)})`;
  }
}

/** The items of a List, with what it says of their kind; undefined for anything else. */
function listIn(given: unknown): readonly unknown[] | undefined {
  try {
    if (typeof given !== 'object' || given === null) return undefined;
    const { apiVersion, kind, items } = given as Readonly<Record<string, unknown>>;
    if (typeof kind !== 'string' || !kind.endsWith('List') || !isList(items)) return undefined;
    const read = itemsOf(items);
    if (typeof read === 'string') return undefined;
    return kind === 'List' ? read : read.map((item) => typedItem(item, apiVersion, kind));
  } catch {
    // What cannot be read is reported by the copy.
    return undefined;
  }
}

/** Items of a `DeploymentList` need not say that they are Deployments. */
function typedItem(item: unknown, apiVersion: unknown, kind: string): unknown {
  if (typeof item !== 'object' || item === null || isList(item)) return item;
  if ('apiVersion' in item || 'kind' in item) return item;
  return { apiVersion, kind: kind.slice(0, -'List'.length), ...item };
}

/** Some parsers of YAML read a time as a Date; Kubernetes reads it as text. */
function dateForm(object: object): unknown {
  return object instanceof Date ? object.toISOString() : undefined;
}

function addObject(
  content: JsonObject,
  { index, path, within }: Place,
  objects: ManifestObject[],
  faults: PlacedFault[],
): void {
  const apiVersion = textAt(content, 'apiVersion') ?? '';
  const kind = textAt(content, 'kind') ?? '';
  const missing = [...(apiVersion === '' ? ['apiVersion'] : []), ...(kind === '' ? ['kind'] : [])];
  for (const field of missing) {
    const details = { expected: 'a text' };
    const prop = `${prefixOf(within)}${field}`;
    faults.push({ index, path, fault: { code: 'value-missing', prop, details } });
  }
  if (missing.length > 0) return;
  const metadata = objectAt(content, 'metadata');
  objects.push({
    index,
    within: prefixOf(within),
    apiVersion,
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name: textAt(metadata, 'name') ?? '',
    namespace: textAt(metadata, 'namespace') ?? '',
    labels: textsIn(objectAt(metadata, 'labels')),
    annotations: textsIn(objectAt(metadata, 'annotations')),
    spec: objectAt(content, 'spec'),
    content,
  });
}

/** The entries whose value is a text; the others have a finding of their own. */
export function textsIn(map: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function titleOf(value: JsonObject, otherwise: string): string {
  const metadata = objectAt(value, 'metadata');
  const name = textAt(metadata, 'name');
  const kind = textAt(value, 'kind');
  if (kind === undefined || name === undefined) return otherwise;
  const namespace = textAt(metadata, 'namespace');
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** What stands where an object belongs. */
export function describe(given: unknown, object = 'an object'): string {
  if (typeof given === 'string') return 'a text (YAML that is not parsed yet?)';
  const kind = kindOf(given);
  return kind === 'an object' ? object : kind;
}
