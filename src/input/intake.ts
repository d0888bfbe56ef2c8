import type { Fault } from '../findings/finding';

/** Facts taken from what a user gave, and what was wrong with it. */
export interface Intake<Facts> {
  readonly facts: Facts;
  readonly faults: readonly Fault[];
}

const NO_FAULTS: readonly Fault[] = [];

/** All faults in their order; nearly always there are none. */
export function joined(...lists: readonly (readonly Fault[])[]): readonly Fault[] {
  let all = NO_FAULTS;
  for (const list of lists) {
    if (list.length > 0) all = all.length === 0 ? list : [...all, ...list];
  }
  return all;
}
