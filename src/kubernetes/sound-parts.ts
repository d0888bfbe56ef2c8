import type { Fault } from '../findings/finding';
import { isPart } from '../values/part';

/** A check that looks at nothing but a value; what it finds is told where that stands. */
type Check<Value> = (value: Value, prop: string, faults: Fault[]) => void;

/** The same check, which is not made again of a part in which it found nothing. */
export function checkOfPart<Value extends object>(check: Check<Value>): Check<Value> {
  const sound = new WeakSet<Value>();
  return (value, prop, faults) => {
    if (sound.has(value)) return;
    const before = faults.length;
    check(value, prop, faults);
    if (faults.length === before && isPart(value)) sound.add(value);
  };
}
