import type { Fault } from '../findings/finding';
import { annotationFaults } from './annotations';

/** An object that neither the API server nor its store has room for, or that `kubectl apply` chokes on. */
export function objectSizeFaults(object: unknown, prop: string): readonly Fault[] {
  // What an object weighs is at most six bytes for each character of its texts, escaped.
  if (!mayExceed(object, CLIENT_SIDE_APPLY_BYTES) || hasTooManyAnnotations(object)) return [];
  const bytes = Buffer.byteLength(JSON.stringify(object));
  const texts = textBytes(object);
  if (texts > STORE_BYTES) {
    return [{ code: 'object-too-large', prop, details: { bytes: texts, max: STORE_BYTES } }];
  }
  if (bytes > REQUEST_BYTES) {
    return [{ code: 'object-too-large', prop, details: { bytes, max: REQUEST_BYTES } }];
  }
  if (bytes <= CLIENT_SIDE_APPLY_BYTES) return [];
  const details = { bytes, max: CLIENT_SIDE_APPLY_BYTES };
  return [{ code: 'object-too-large-for-client-side-apply', prop, details }];
}

/** Annotations have a limit and a finding of their own. */
function hasTooManyAnnotations(object: unknown): boolean {
  const { metadata, spec } = object as {
    readonly metadata?: Annotated;
    readonly spec?: { readonly template?: { readonly metadata?: Annotated } };
  };
  return [metadata, spec?.template?.metadata].some((annotated) =>
    annotationFaults(annotated?.annotations ?? {}, '').some(isTooLarge),
  );
}

interface Annotated {
  readonly annotations?: Readonly<Record<string, string>>;
}

function isTooLarge({ code }: Fault): boolean {
  return code === 'annotations-too-large';
}

/** A quick upper bound, without writing anything: true when the object may have more bytes. */
function mayExceed(object: unknown, bytes: number): boolean {
  let room = bytes;
  const open = [object];
  while (open.length > 0 && room >= 0) {
    const value = open.pop();
    if (typeof value === 'string') room -= LONGEST_ESCAPE * value.length + PUNCTUATION;
    else if (typeof value !== 'object' || value === null) room -= LONGEST_SCALAR;
    else {
      for (const key of Array.isArray(value) ? [] : Object.keys(value)) {
        room -= LONGEST_ESCAPE * key.length + PUNCTUATION;
      }
      for (const child of Object.values(value) as unknown[]) open.push(child);
      room -= PUNCTUATION;
    }
  }
  return room < 0;
}

/** What is stored is not JSON, but it has all the texts in it. */
function textBytes(object: unknown): number {
  let bytes = 0;
  const open = [object];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') bytes += Buffer.byteLength(value);
    else if (typeof value === 'object' && value !== null) {
      for (const child of Object.values(value) as unknown[]) {
        if (child !== undefined) open.push(child);
      }
    }
  }
  return bytes;
}

/** Together with the key of the annotation, in which kubectl keeps the object and a line feed. */
const CLIENT_SIDE_APPLY_BYTES =
  256 * 1024 - Buffer.byteLength('kubectl.kubernetes.io/last-applied-configuration') - 1;
const STORE_BYTES = 1.5 * 1024 * 1024;
const REQUEST_BYTES = 3 * 1024 * 1024;

const LONGEST_ESCAPE = 6;
const LONGEST_SCALAR = 25;
const PUNCTUATION = 4;
