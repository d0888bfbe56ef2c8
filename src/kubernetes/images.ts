import type { Fault } from '../findings/finding';
import { parseImageReference } from '../values/image-reference';
import { excerpt } from './fields';

/** An image as the kubelet reads it, which is more than the API server asks. */
export function checkImage(image: string | undefined, prop: string, faults: Fault[]): void {
  if (image === undefined || image === '') {
    faults.push({ code: 'image-empty', prop, details: {} });
    return;
  }
  const reference = parseImageReference(image);
  const given = excerpt(image);
  if (reference === undefined) {
    faults.push({ code: 'image-malformed', prop, details: { given } });
    return;
  }
  const { tag, digest } = reference;
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
  faults.push({ code: 'image-not-pinned', prop, details: { given, tagged: tag !== undefined } });
}

export const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
