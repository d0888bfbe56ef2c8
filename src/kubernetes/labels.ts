import type { Fault } from '../findings/finding';
import { entry } from '../input/prop-path';
import { isLabelValue, isQualifiedName } from '../values/kubernetes-names';
import { excerpt } from './fields';

type TextMap = Readonly<Record<string, string>>;

/** Keys and values of labels. */
export function labelFaults(labels: TextMap, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkLabels(labels, prop, faults);
  return faults;
}

/** Keys and values of labels, to the list of what was found. */
export function checkLabels(labels: TextMap, prop: string, faults: Fault[]): void {
  for (const [key, value] of Object.entries(labels)) {
    const at = entry(prop, key);
    checkLabelKey(key, at, faults);
    if (!isLabelValue(value)) {
      const details = { key: excerpt(key), value: excerpt(value) };
      faults.push({ code: 'label-value-malformed', prop: at, details });
    }
  }
}

/** One key of a label. */
export function checkLabelKey(key: string, prop: string, faults: Fault[]): void {
  if (isQualifiedName(key)) return;
  faults.push({ code: 'label-key-malformed', prop, details: { key: excerpt(key) } });
}
