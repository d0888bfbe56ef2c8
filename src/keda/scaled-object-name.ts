import type { Fault } from '../findings/finding';

/** What is left of 63 characters after the prefix `keda-hpa-` of the autoscaler's name. */
const LONGEST_SCALED_OBJECT_NAME = 54;

/**
 * The name of a ScaledObject leaves room for the prefix of its autoscaler.
 *
 * @see keda.md W5, KEDA-001
 */
export function scaledObjectNameFits(name: string): readonly Fault[] {
  if (name.length <= LONGEST_SCALED_OBJECT_NAME) return [];
  const details = { name, max: LONGEST_SCALED_OBJECT_NAME };
  return [{ code: 'scaled-object-name-too-long', prop: 'metadata.name', details }];
}
