import * as fc from 'fast-check';
import {
  isCronExpression,
  parseCron,
  type CronExpression,
  type CronField,
} from '../../src/values/cron-expression';
import { holds } from '../support/property';

function parsed(text: string): CronExpression {
  const result = parseCron(text);
  if (!isCronExpression(result)) throw new Error(`${text}: ${result.reason}`);
  return result;
}

/** Every number from the first to the last. */
function from(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

const FIELDS = ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'] as const;

/** The expression with one field given and the others open. */
function withField(field: (typeof FIELDS)[number], text: string): string {
  return FIELDS.map((name) => (name === field ? text : '*')).join(' ');
}

describe('a cron expression', () => {
  it('names in each field what it stands for', () => {
    expect(parseCron('55 2,14 1-3 */6 MON')).toEqual({
      minute: { text: '55', values: [55], any: false },
      hour: { text: '2,14', values: [2, 14], any: false },
      dayOfMonth: { text: '1-3', values: [1, 2, 3], any: false },
      month: { text: '*/6', values: [1, 7], any: true },
      dayOfWeek: { text: 'MON', values: [1], any: false },
    });
  });

  it.each([
    { field: 'minute', text: '*', values: from(0, 59), why: 'every one' },
    { field: 'minute', text: '0', values: [0], why: 'the first' },
    { field: 'minute', text: '59', values: [59], why: 'the last' },
    { field: 'hour', text: '*', values: from(0, 23), why: 'every one' },
    { field: 'hour', text: '23', values: [23], why: 'the last' },
    { field: 'dayOfMonth', text: '?', values: from(1, 31), why: 'a question mark is a star' },
    { field: 'dayOfMonth', text: '31', values: [31], why: 'the last' },
    { field: 'month', text: '*', values: from(1, 12), why: 'every one' },
    { field: 'month', text: '12', values: [12], why: 'the last' },
    { field: 'month', text: 'jan,Feb,DEC', values: [1, 2, 12], why: 'names in any case' },
    { field: 'month', text: 'mar-5', values: [3, 4, 5], why: 'a name and a number' },
    { field: 'dayOfWeek', text: '*', values: from(0, 6), why: 'every one' },
    { field: 'dayOfWeek', text: '0', values: [0], why: 'Sunday' },
    { field: 'dayOfWeek', text: 'SUN-TUE', values: [0, 1, 2], why: 'names' },
    { field: 'dayOfWeek', text: 'MON-FRI', values: from(1, 5), why: 'the working week' },
    { field: 'hour', text: '8-18/2', values: [8, 10, 12, 14, 16, 18], why: 'a range with a step' },
    {
      field: 'minute',
      text: '5/15',
      values: [5, 20, 35, 50],
      why: 'a step from a number to the last',
    },
    { field: 'minute', text: '*/15', values: [0, 15, 30, 45], why: 'a step from the first' },
    { field: 'dayOfMonth', text: '*/10', values: [1, 11, 21, 31], why: 'counted from 1' },
    { field: 'minute', text: '*/99', values: [0], why: 'a step past the last' },
    { field: 'minute', text: '5-5', values: [5], why: 'a range of one' },
    {
      field: 'minute',
      text: '30,5,5,10-12',
      values: [5, 10, 11, 12, 30],
      why: 'in rising order, once',
    },
    { field: 'minute', text: '1,,2,', values: [1, 2], why: 'KEDA skips empty items' },
    { field: 'minute', text: '*-x-y', values: from(0, 59), why: 'KEDA stops reading at the star' },
    { field: 'minute', text: '+5', values: [5], why: 'KEDA reads signs' },
    { field: 'minute', text: '005', values: [5], why: 'zeros in front' },
    { field: 'minute', text: '*/+20', values: [0, 20, 40], why: 'KEDA reads signs' },
  ] as const)('has the $field $text: $why', ({ field, text, values }) => {
    const read: CronField = parsed(withField(field, text))[field];
    expect(read.text).toBe(text);
    expect(read.values).toEqual(values);
  });

  it.each([
    { text: '*', any: true },
    { text: '?', any: true },
    { text: '*/2', any: true },
    { text: '5,*', any: true },
    { text: '0-59', any: false },
    { text: '5/1', any: false },
  ])('is open ($any) in a field of $text', ({ text, any }) => {
    expect(parsed(withField('minute', text)).minute.any).toBe(any);
  });

  it.each([
    { text: '  0 8 * * *  ', why: 'blanks around' },
    { text: '0\t8\n*  *\u00a0*', why: 'any blanks between' },
    { text: '0\u20038\u2028*\u3000*\u0085*', why: 'what Go takes for blanks' },
  ])('may be set in blanks: $why', ({ text }) => {
    expect(parsed(text).hour.values).toEqual([8]);
  });

  it.each([
    { text: '', why: 'nothing' },
    { text: '   ', why: 'blanks' },
    { text: '* * * *', why: 'one too few' },
    { text: '0 0 8 * * *', why: 'seconds' },
    { text: '0 8 * * * 2030', why: 'a year' },
    { text: '@hourly', why: 'a macro' },
    { text: '@every 1h', why: 'a macro' },
    { text: 'TZ=UTC 0 8 * * *', why: 'a zone of its own: the trigger has a field for it' },
    { text: '0\ufeff8 * * *', why: 'a byte order mark is no blank to Go' },
  ])('is refused without exactly five fields: $text, $why', ({ text }) => {
    expect(parseCron(text)).toEqual({ text, reason: 'field-count' });
  });

  it.each([
    { field: 'minute', text: '60', why: 'one past the last' },
    { field: 'hour', text: '24', why: 'one past the last' },
    { field: 'dayOfMonth', text: '0', why: 'one before the first' },
    { field: 'dayOfMonth', text: '32', why: 'one past the last' },
    { field: 'month', text: '0', why: 'one before the first' },
    { field: 'month', text: '13', why: 'one past the last' },
    { field: 'dayOfWeek', text: '7', why: 'Sunday elsewhere' },
    { field: 'dayOfWeek', text: '5-7', why: 'Sunday elsewhere' },
    { field: 'minute', text: '50-60', why: 'the end' },
    { field: 'minute', text: '60/2', why: 'the start' },
    { field: 'minute', text: '9'.repeat(400), why: 'past every number' },
    { field: 'minute', text: '*/9223372036854775808', why: 'a step past 64 bits' },
  ] as const)('is refused out of range: $field $text, $why', ({ field, text }) => {
    expect(parseCron(withField(field, text))).toEqual({ field, text, reason: 'out-of-range' });
  });

  it.each([
    { field: 'hour', text: '22-6', why: 'over midnight: KEDA wants two ranges' },
    { field: 'dayOfWeek', text: 'FRI-SUN', why: 'over the end of the week' },
    { field: 'minute', text: '*/0', why: 'a step of nothing' },
    { field: 'minute', text: '*/', why: 'no step' },
    { field: 'minute', text: '*/1/2', why: 'two steps' },
    { field: 'minute', text: '*/-5', why: 'a step backwards' },
    { field: 'minute', text: '-5', why: 'a negative minute' },
    { field: 'minute', text: '5-', why: 'no end' },
    { field: 'minute', text: '1-2-3', why: 'two ends' },
    { field: 'minute', text: '1.5', why: 'half a minute' },
    { field: 'minute', text: '1e1', why: 'an exponent' },
    { field: 'minute', text: '0x5', why: 'hexadecimal' },
    { field: 'minute', text: '**', why: 'two stars' },
    { field: 'minute', text: 'H', why: 'a hash, as in Jenkins' },
    { field: 'minute', text: ',', why: 'no item: KEDA takes it and never fires' },
    { field: 'minute', text: '\u0665', why: 'an Arabic digit' },
    { field: 'dayOfMonth', text: 'L', why: 'the last day, as in Quartz' },
    { field: 'dayOfMonth', text: '15W', why: 'a working day, as in Quartz' },
    { field: 'dayOfWeek', text: '5#2', why: 'the second Friday, as in Quartz' },
    { field: 'dayOfWeek', text: 'MONDAY', why: 'a long name' },
    { field: 'dayOfWeek', text: 'JAN', why: 'a name of another field' },
    { field: 'month', text: 'constructor', why: 'a property of every object' },
    { field: 'dayOfWeek', text: '*/MON', why: 'a step by name' },
    { field: 'hour', text: 'JAN', why: 'hours have no names' },
  ] as const)('is refused as malformed: $field $text, $why', ({ field, text }) => {
    expect(parseCron(withField(field, text))).toEqual({ field, text, reason: 'malformed' });
  });

  it('is refused with the one item of a list that is wrong', () => {
    expect(parseCron('0 8,24 * * *')).toEqual({
      field: 'hour',
      text: '24',
      reason: 'out-of-range',
    });
  });

  it('is refused with its first problem', () => {
    expect(parseCron('x 24 * * *')).toMatchObject({ field: 'minute' });
  });

  it.each([undefined, null, 1, true, {}, ['* * * * *']])(
    'is none when it is no text: %j',
    (given) => {
      expect(parseCron(given)).toEqual({ text: '', reason: 'malformed' });
    },
  );

  it('names only times that its fields have', () => {
    const bounds = [
      { first: 0, last: 59 },
      { first: 0, last: 23 },
      { first: 1, last: 31 },
      { first: 1, last: 12 },
      { first: 0, last: 6 },
    ] as const;
    const field = fc.stringMatching(/^(\*|\?|[0-9]{1,2}(-[0-9]{1,2})?)(\/[0-9]{1,2})?$/);
    holds(
      fc.property(fc.tuple(field, field, field, field, field), (fields) => {
        const result = parseCron(fields.join(' '));
        fc.pre(isCronExpression(result));
        for (const [place, { first, last }] of bounds.entries()) {
          const values = result[FIELDS[place] ?? 'minute'].values;
          expect(from(first, last)).toEqual(expect.arrayContaining([...values]));
          expect(values).not.toEqual([]);
        }
      }),
    );
  });

  it.each(['*', '* ', '1,', ',', '*/', '-', ' ', '9'])(
    'is refused at once in 10 MB of %j',
    (piece) => {
      const hostile = piece.repeat(10_000_000 / piece.length);
      const start = performance.now();
      expect(parseCron(hostile)).toMatchObject({ reason: 'malformed' });
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
