import { discoveryHasEffect, wakeWindow } from '../../src/policy/schedule';
import { codes } from '../support/facts';

const FIVE_MINUTES = 120;
const HALF_AN_HOUR = 1800;
const LONGEST = 3300;

describe('a wake window', () => {
  it.each([
    { lease: 0, minutes: 5, why: 'never less than five' },
    { lease: 120, minutes: 5, why: 'the default lease' },
    { lease: 239, minutes: 5, why: 'three minutes and one' },
    { lease: 299, minutes: 5, why: 'four and one' },
    { lease: 300, minutes: 6, why: 'five and one' },
    { lease: 359, minutes: 6, why: 'seconds do not count' },
    { lease: 1800, minutes: 31, why: 'half an hour and one' },
    { lease: 3239, minutes: 54, why: 'just below the longest' },
    { lease: 3240, minutes: 55, why: 'the longest' },
    { lease: 3300, minutes: 55, why: 'never more than 55' },
    { lease: 2 ** 31 - 1, minutes: 55, why: 'never more than 55' },
  ])('for a lease of $lease seconds has $minutes minutes: $why', ({ lease, minutes }) => {
    expect(wakeWindow('0 2 * * *', lease).window?.end).toBe(`${String(minutes)} 2 * * *`);
  });

  it.each([
    { cron: '0 2 * * *', lease: FIVE_MINUTES, end: '5 2 * * *', why: 'within the hour' },
    { cron: '54 2 * * *', lease: FIVE_MINUTES, end: '59 2 * * *', why: 'to the last minute of it' },
    { cron: '55 2 * * *', lease: FIVE_MINUTES, end: '0 3 * * *', why: 'into the next hour' },
    { cron: '29 2 * * *', lease: HALF_AN_HOUR, end: '0 3 * * *', why: 'into the next hour' },
    { cron: '28 2 * * *', lease: HALF_AN_HOUR, end: '59 2 * * *', why: 'just within it' },
    { cron: '59 2 * * *', lease: LONGEST, end: '54 3 * * *', why: 'nearly an hour' },
    { cron: '0 * * * *', lease: LONGEST, end: '55 * * * *', why: 'every hour' },
    { cron: '58 * * * *', lease: FIVE_MINUTES, end: '3 * * * *', why: 'every hour stays so' },
    { cron: '58 2,14 * * *', lease: FIVE_MINUTES, end: '3 3,15 * * *', why: 'each of a list' },
    { cron: '58 */6 * * *', lease: FIVE_MINUTES, end: '3 1,7,13,19 * * *', why: 'each of a step' },
    { cron: '58 9-11 * * *', lease: FIVE_MINUTES, end: '3 10,11,12 * * *', why: 'each of a range' },
    { cron: '58 23 * * *', lease: FIVE_MINUTES, end: '3 0 * * *', why: 'past midnight, every day' },
    { cron: '58 22,23 * * *', lease: FIVE_MINUTES, end: '3 0,23 * * *', why: 'both, in order' },
    { cron: '0 23 * * 1', lease: FIVE_MINUTES, end: '5 23 * * 1', why: 'before midnight, one day' },
    { cron: '58 22 * * 1-5', lease: FIVE_MINUTES, end: '3 23 * * 1-5', why: 'before midnight' },
    { cron: '30 6 1 1 *', lease: FIVE_MINUTES, end: '35 6 1 1 *', why: 'once a year' },
    { cron: '30 6 * JAN MON', lease: FIVE_MINUTES, end: '35 6 * JAN MON', why: 'names stay names' },
    { cron: '05 02 * * *', lease: FIVE_MINUTES, end: '10 02 * * *', why: 'leading zeros' },
  ])('of $cron ends at $end: $why', ({ cron, lease, end }) => {
    expect(wakeWindow(cron, lease)).toEqual({ window: { start: cron, end }, faults: [] });
  });

  it.each([
    { cron: '58 23 * * 1', why: 'Monday only: it would end on Tuesday' },
    { cron: '58 23 1 * *', why: 'the first only' },
    { cron: '58 23 * 12 *', why: 'December only: its last day ends in January' },
    { cron: '58 22,23 * * 1-5', why: 'one of its hours' },
    { cron: '58 * * * 1', why: 'the last of all hours' },
    { cron: '58 */1 * * 0', why: 'the last of all hours, as a step' },
  ])('of $cron passes midnight: $why', ({ cron }) => {
    expect(wakeWindow(cron, FIVE_MINUTES)).toEqual({
      window: undefined,
      faults: [
        {
          code: 'schedule-passes-midnight',
          prop: 'schedule.cron',
          details: { given: cron, minutes: 5 },
        },
      ],
    });
  });

  it('passes midnight or not by its last minute', () => {
    expect(codes(wakeWindow('54 23 * * 1', FIVE_MINUTES).faults)).toEqual([]);
    expect(codes(wakeWindow('55 23 * * 1', FIVE_MINUTES).faults)).toEqual([
      'schedule-passes-midnight',
    ]);
  });

  it.each([
    { cron: '* * * * *', minute: '*' },
    { cron: '*/5 * * * *', minute: '*/5' },
    { cron: '0,30 * * * *', minute: '0,30' },
    { cron: '0-5 * * * *', minute: '0-5' },
    { cron: '0-0 * * * *', minute: '0-0' },
  ])('of $cron has no end: its minute is $minute', ({ cron, minute }) => {
    expect(wakeWindow(cron, FIVE_MINUTES).faults).toEqual([
      {
        code: 'schedule-minute-not-single',
        prop: 'schedule.cron',
        details: { given: cron, minute },
      },
    ]);
  });

  it.each([
    { cron: '', why: 'nothing' },
    { cron: '0 2 * *', why: 'four fields' },
    { cron: '0 0 2 * * *', why: 'seconds' },
    { cron: '@daily', why: 'a macro' },
    { cron: 'CRON_TZ=UTC 0 2 * * *', why: 'a time zone' },
    { cron: '60 2 * * *', why: 'no minute 60' },
    { cron: '-1 2 * * *', why: 'no minute -1' },
    { cron: '0 24 * * *', why: 'no hour 24' },
    { cron: '0 2 0 * *', why: 'no day 0' },
    { cron: '0 2 32 * *', why: 'no day 32' },
    { cron: '0 2 * 13 *', why: 'no month 13' },
    { cron: '0 2 * * 8', why: 'no day of the week 8' },
    { cron: 'x 2 * * *', why: 'no number' },
    { cron: '0.5 2 * * *', why: 'a fraction' },
    { cron: '0 2 * * *\u0000', why: 'a NUL' },
    { cron: '0 */0 * * *', why: 'a step of 0' },
  ])('of $cron is none: $why', ({ cron }) => {
    expect(codes(wakeWindow(cron, FIVE_MINUTES).faults)).toEqual(['schedule-cron-malformed']);
  });

  it('of a megabyte of text is refused in a moment', () => {
    const start = performance.now();
    const { faults } = wakeWindow('0,'.repeat(500_000), FIVE_MINUTES);
    expect(codes(faults)).toEqual(['schedule-cron-malformed']);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the settings of discovery', () => {
  it.each([
    { given: [], found: [] },
    { given: ['cron', 'leaseSeconds'], found: [] },
    { given: ['discoveryIntervalSeconds'], found: ['schedule.discoveryIntervalSeconds'] },
    {
      given: ['maxInFlightBatches', 'cron', 'maxConcurrentScans'],
      found: ['schedule.maxConcurrentScans', 'schedule.maxInFlightBatches'],
    },
  ])('on a Pipeline with $given: $found', ({ given, found }) => {
    expect(discoveryHasEffect(given).map(({ prop }) => prop)).toEqual(found);
  });
});
