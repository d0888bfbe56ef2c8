import type { Fault } from '../findings/finding';

/** What makes rows due for a Function. */
export type Trigger = 'discovery' | 'write' | 'schedule';

/** Which rows a Function says it runs over, and when. */
export interface RowFacts {
  readonly triggers: readonly string[];
  readonly targetNamespaces: readonly string[];
  readonly hasIndexSelector: boolean;
  /** `schedule.cron`; undefined when absent. */
  readonly cron: string | undefined;
}

/** A Function that follows rows says whose, and a cron expression stands with its trigger. */
export function functionHasRows(facts: RowFacts): readonly Fault[] {
  const { triggers, targetNamespaces, hasIndexSelector, cron } = facts;
  const faults: Fault[] = [];
  if (triggers.length === 0) {
    faults.push({ code: 'triggers-empty', prop: 'triggers', details: {} });
  }
  const followsRows = triggers.some((trigger) => trigger !== 'schedule');
  if (followsRows && targetNamespaces.length === 0 && !hasIndexSelector) {
    faults.push({ code: 'function-without-rows', prop: 'targetNamespaces', details: { triggers } });
  }
  if (cron !== undefined && !triggers.includes('schedule')) {
    faults.push({ code: 'schedule-without-trigger', prop: 'schedule.cron', details: { triggers } });
  }
  return faults;
}
