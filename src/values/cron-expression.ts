/** One field of a cron expression and the times it names. */
export interface CronField {
  /** As the user wrote it: `8-18/2`. */
  readonly text: string;
  /** Every minute, hour, day or month it names, in rising order, at least one. */
  readonly values: readonly number[];
  /** `*` or `?`, whatever the step. */
  readonly any: boolean;
}

/** A cron expression of five fields. */
export interface CronExpression {
  /** 0 to 59. */
  readonly minute: CronField;
  /** 0 to 23. */
  readonly hour: CronField;
  /** 1 to 31. */
  readonly dayOfMonth: CronField;
  /** 1 to 12, or JAN to DEC in any case. */
  readonly month: CronField;
  /** 0 to 6, or SUN to SAT in any case; 7 is no day. */
  readonly dayOfWeek: CronField;
}

/** Why a text is no cron expression. */
export interface CronProblem {
  /** The field it lies in; absent when it lies in the expression as a whole. */
  readonly field?: keyof CronExpression;
  /** The part that is wrong: the expression, or the one item of a field's list. */
  readonly text: string;
  /** `out-of-range`: a number that its field does not have, such as day of week 7. */
  readonly reason: 'field-count' | 'malformed' | 'out-of-range';
}

/**
 * Reads a cron expression as KEDA's cron scaler does (robfig/cron v3, five fields, no macros).
 * What is refused beyond that is listed in `docs/decisions/0003-cron.md`.
 */
export function parseCron(text: unknown): CronExpression | CronProblem {
  if (typeof text !== 'string') return { text: '', reason: 'malformed' };
  if (text.length > LONGEST_TEXT) return { text, reason: 'malformed' };
  const fields = text.split(BLANKS).filter((field) => field !== '');
  if (fields.length !== 5) return { text, reason: 'field-count' };
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = fields;
  const minute = readField('minute', first);
  if ('reason' in minute) return minute;
  const hour = readField('hour', second);
  if ('reason' in hour) return hour;
  const dayOfMonth = readField('dayOfMonth', third);
  if ('reason' in dayOfMonth) return dayOfMonth;
  const month = readField('month', fourth);
  if ('reason' in month) return month;
  const dayOfWeek = readField('dayOfWeek', fifth);
  if ('reason' in dayOfWeek) return dayOfWeek;
  return { minute, hour, dayOfMonth, month, dayOfWeek };
}

/** Tells an expression from the reason why there is none. */
export function isCronExpression(parsed: CronExpression | CronProblem): parsed is CronExpression {
  return !('reason' in parsed);
}

/** Room for every field written out as a list; bounds the work on hostile text. */
const LONGEST_TEXT = 1000;

/** What Go's `strings.Fields` splits at; JavaScript's `\s` differs in U+0085 and U+FEFF. */
const BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** What a field counts from and to, and what its numbers are called. */
interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly names?: readonly string[];
}

const BOUNDS: Readonly<Record<keyof CronExpression, Bounds>> = {
  minute: { first: 0, last: 59 },
  hour: { first: 0, last: 23 },
  dayOfMonth: { first: 1, last: 31 },
  month: {
    first: 1,
    last: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  dayOfWeek: { first: 0, last: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
};

/** A list of items; empty ones between commas count for nothing, as in KEDA, but one must be there. */
function readField(field: keyof CronExpression, text: string): CronField | CronProblem {
  const values = new Set<number>();
  const items = text.split(',').filter((item) => item !== '');
  if (items.length === 0) return { field, text, reason: 'malformed' };
  for (const item of items) {
    const range = readItem(item, BOUNDS[field]);
    if (typeof range === 'string') return { field, text: item, reason: range };
    for (let value = range.from; value <= range.to; value += range.step) values.add(value);
  }
  const any = items.some((item) => /^[*?]/.test(item));
  return { text, values: [...values].sort((one, other) => one - other), any };
}

/** `5`, `5/2` (from 5 to the last, every second), `1-5`, `1-5/2`, `*`, `*\/2`; `?` is `*`. */
function readItem(
  item: string,
  { first, last, names }: Bounds,
): { readonly from: number; readonly to: number; readonly step: number } | CronProblem['reason'] {
  const [range = '', stepText, ...moreSteps] = item.split('/');
  const [low = '', high, ...moreEnds] = range.split('-');
  // As in KEDA, whatever follows `*-` is not looked at.
  const any = low === '*' || low === '?';
  if (moreSteps.length > 0 || (moreEnds.length > 0 && !any)) return 'malformed';

  const step = stepText === undefined ? 1 : readNumber(stepText);
  const from = any ? first : readNumber(low, names, first);
  let to = from;
  if (any || (high === undefined && stepText !== undefined)) to = last;
  else if (high !== undefined) to = readNumber(high, names, first);

  if (Number.isNaN(from + to + step) || step === 0) return 'malformed';
  if (from < first || from > last || to > last || step >= STEP_LIMIT) return 'out-of-range';
  return from > to ? 'malformed' : { from, to, step };
}

/** From here on an integer does not fit KEDA's 64 bits. */
const STEP_LIMIT = 2 ** 63;

/** A name's number or a plain number; NaN for anything else. */
function readNumber(text: string, names: readonly string[] = [], firstName = 0): number {
  const place = names.indexOf(text.toLowerCase());
  if (place !== -1) return firstName + place;
  return /^\+?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}
