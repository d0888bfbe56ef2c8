import type { Fault } from '../findings/finding';
import {
  isCronExpression,
  parseCron,
  type CronExpression,
  type CronProblem,
} from '../values/cron-expression';
import { remembered } from '../values/remembered';

/**
 * When a worker wakes by the clock, and how discovery of due rows is paced.
 *
 * @see Pipeline and Function field `spec.schedule`
 */
export interface Schedule {
  /**
   * Five-field cron expression, UTC, whose minute is one whole number.
   *
   * @default '0 * * * *' when a schedule is active
   * @reports `schedule-cron-malformed`, `schedule-minute-not-single`, `schedule-passes-midnight`
   * @see Pipeline and Function field `spec.schedule.cron`
   */
  readonly cron?: string | null;
  /**
   * Pause between two scans for due rows, in seconds; Functions only.
   *
   * @default 60
   * @reports `discovery-without-effect` on a Pipeline
   * @see Function field `spec.schedule.discoveryIntervalSeconds`
   */
  readonly discoveryIntervalSeconds?: number;
  /**
   * How long one claim of work lasts, in seconds; a wake window is a minute longer, and between 5
   * and 55 minutes.
   *
   * @default 120
   * @see Pipeline and Function field `spec.schedule.leaseSeconds`
   */
  readonly leaseSeconds?: number;
  /**
   * Most scans for due rows at a time; Functions only.
   *
   * @default 4
   * @reports `discovery-without-effect` on a Pipeline
   * @see Function field `spec.schedule.maxConcurrentScans`
   */
  readonly maxConcurrentScans?: number;
  /**
   * Most batches on their way at a time; Functions only.
   *
   * @default 8
   * @reports `discovery-without-effect` on a Pipeline
   * @see Function field `spec.schedule.maxInFlightBatches`
   */
  readonly maxInFlightBatches?: number;
}

/** When a schedule names no cron expression: every full hour. */
export const DEFAULT_CRON = '0 * * * *';

/** How long a claim lasts when a schedule does not say, in seconds. */
export const DEFAULT_LEASE_SECONDS = 120;

/** Start and end of the window in which a scheduled worker is up, as cron expressions. */
export interface WakeWindow {
  readonly start: string;
  readonly end: string;
}

/** The window in which a scheduled worker is up, or why there is none. */
export type WakeWindowResult =
  | { readonly window: WakeWindow; readonly faults: readonly [] }
  | { readonly window: undefined; readonly faults: readonly Fault[] };

/** Length of a wake window, in minutes: the lease and one more, held between 5 and 55. */
function wakeMinutes(leaseSeconds: number): number {
  return Math.min(55, Math.max(5, Math.floor(leaseSeconds / 60) + 1));
}

/** When a scheduled worker is up: from each tick until the window's end. */
export function wakeWindow(cron: string, leaseSeconds: number): WakeWindowResult {
  return windowOf({ cron, leaseSeconds });
}

/** Few schedules serve many workers, and rules and rendering ask for the same one several times. */
const windowOf = remembered(
  ({ cron, leaseSeconds }: { readonly cron: string; readonly leaseSeconds: number }) =>
    workOut(cron, leaseSeconds),
);

function workOut(cron: string, leaseSeconds: number): WakeWindowResult {
  const prop = 'schedule.cron';
  const parsed = parseCron(cron);
  if (!isCronExpression(parsed)) {
    const details = { given: cron, reason: reasonOf(parsed) };
    return { window: undefined, faults: [{ code: 'schedule-cron-malformed', prop, details }] };
  }
  if (!/^[0-9]{1,2}$/.test(parsed.minute.text)) {
    const details = { given: cron, minute: parsed.minute.text };
    return { window: undefined, faults: [{ code: 'schedule-minute-not-single', prop, details }] };
  }
  const minutes = wakeMinutes(leaseSeconds);
  const end = endOf(parsed, Number(parsed.minute.text) + minutes);
  if (end === undefined) {
    const details = { given: cron, minutes };
    return { window: undefined, faults: [{ code: 'schedule-passes-midnight', prop, details }] };
  }
  return { window: { start: cron, end }, faults: [] };
}

/** The expression for the end of a window, or undefined when it falls on a day left out. */
function endOf(start: CronExpression, minute: number): string | undefined {
  const { hour, dayOfMonth, month, dayOfWeek } = start;
  const rest = `${dayOfMonth.text} ${month.text} ${dayOfWeek.text}`;
  if (minute <= 59) return `${String(minute)} ${hour.text} ${rest}`;
  const everyDay =
    dayOfMonth.values.length === 31 && month.values.length === 12 && dayOfWeek.values.length === 7;
  if (hour.values.includes(23) && !everyDay) return undefined;
  const hours = isEvery(hour.text)
    ? hour.text
    : hour.values
        .map((value) => (value + 1) % 24)
        .sort((one, other) => one - other)
        .join(',');
  return `${String(minute - 60)} ${hours} ${rest}`;
}

function isEvery(field: string): boolean {
  return field === '*' || field === '?';
}

function reasonOf({ field, text, reason }: CronProblem): string {
  if (reason === 'field-count') return 'it does not have five fields';
  const name = field === undefined ? 'a field' : FIELD_NAMES[field];
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return reason === 'out-of-range'
    ? `${name} "${shown}" is out of range`
    : `${name} "${shown}" is malformed`;
}

const FIELD_NAMES = {
  minute: 'minute',
  hour: 'hour',
  dayOfMonth: 'day of month',
  month: 'month',
  dayOfWeek: 'day of week',
} as const;

/** The discovery settings of a schedule, which a Pipeline has no use for. */
export function discoveryHasEffect(given: readonly string[]): readonly Fault[] {
  return ['discoveryIntervalSeconds', 'maxConcurrentScans', 'maxInFlightBatches']
    .filter((key) => given.includes(key))
    .map((key) => ({
      code: 'discovery-without-effect',
      prop: `schedule.${key}`,
      details: { key },
    }));
}
