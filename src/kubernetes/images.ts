import type { Fault } from '../findings/finding';
import { parseImageReference } from '../values/image-reference';
import { excerpt } from './field-checks';

/** An image as the kubelet reads it, which is more than the API server asks. */
export function checkImage(image: string | undefined, prop: string, faults: Fault[]): void {
  if (image === undefined || image === '') {
    faults.push({ code: 'image-empty', prop, details: {} });
    return;
  }
  const reference = parseImageReference(image);
  const details = { given: excerpt(image) };
  if (reference === undefined) faults.push({ code: 'image-malformed', prop, details });
  else if (reference.digest !== undefined) return;
  else if (reference.tag === undefined) faults.push({ code: 'image-tag-missing', prop, details });
  else if (reference.tag === 'latest') faults.push({ code: 'image-tag-latest', prop, details });
}

export const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
