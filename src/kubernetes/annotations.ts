import type { Fault } from '../findings/finding';
import { isAnnotationKey } from '../values/kubernetes-names';
import { entry } from '../input/prop-path';
import { excerpt } from './fields';

type TextMap = Readonly<Record<string, string>>;

/** Keys of annotations, and the size of them all together; their values are free text. */
export function annotationFaults(annotations: TextMap, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkAnnotations(annotations, prop, faults);
  return faults;
}

/** Keys and size of annotations, to the list of what was found. */
export function checkAnnotations(annotations: TextMap, prop: string, faults: Fault[]): void {
  let bytes = 0;
  for (const [key, value] of Object.entries(annotations)) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    if (isAnnotationKey(key)) continue;
    const at = entry(prop, key);
    faults.push({ code: 'annotation-key-malformed', prop: at, details: { key: excerpt(key) } });
  }
  if (bytes <= MOST_ANNOTATION_BYTES) return;
  const details = { bytes, max: MOST_ANNOTATION_BYTES };
  faults.push({ code: 'annotations-too-large', prop, details });
}

const MOST_ANNOTATION_BYTES = 256 * 1024;
