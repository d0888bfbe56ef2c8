import { isTimeZone } from '../../src/values/time-zone';

describe('a time zone', () => {
  it.each([
    { name: 'UTC', why: 'the usual' },
    { name: 'Etc/UTC', why: "the operator's own" },
    { name: 'Local', why: 'the zone of the node, to Go' },
    { name: 'Europe/Berlin', why: 'a city' },
    { name: 'America/Argentina/Buenos_Aires', why: 'three parts' },
    { name: 'America/Port-au-Prince', why: 'hyphens' },
    { name: 'Africa/Dar_es_Salaam', why: 'small words' },
    { name: 'Asia/Kolkata', why: 'the new name, which Intl does not list' },
    { name: 'Asia/Calcutta', why: 'the old name' },
    { name: 'US/Pacific', why: 'an old link' },
    { name: 'EST5EDT', why: 'an old rule' },
    { name: 'GMT+0', why: 'a zone of one part with a sign' },
    { name: 'Etc/GMT+12', why: 'the last west' },
    { name: 'Etc/GMT-14', why: 'the last east' },
  ])('is known as $name: $why', ({ name }) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it('is known under every name that Intl lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimeZone(name))).toEqual([]);
  });

  it.each([
    { name: '', why: 'nothing; Go would take it for UTC, KEDA demands a value' },
    { name: 'utc', why: 'case counts on Linux' },
    { name: 'europe/berlin', why: 'case counts on Linux, though not to Intl' },
    { name: 'EUROPE/BERLIN', why: 'case counts on Linux, though not to Intl' },
    { name: 'local', why: 'case counts' },
    { name: '+02:00', why: 'an offset, which some versions of Intl take' },
    { name: '-0500', why: 'an offset' },
    { name: 'UTC+1', why: 'an offset' },
    { name: 'Etc/GMT+13', why: 'past the last west' },
    { name: 'Etc/GMT-15', why: 'past the last east' },
    { name: 'PST', why: 'an abbreviation that Intl takes and Go refuses' },
    { name: 'IST', why: 'an abbreviation of three countries' },
    { name: 'CEST', why: 'an abbreviation' },
    { name: 'Z', why: 'a letter' },
    { name: 'SystemV/PST8', why: 'a name that Intl takes and Go refuses' },
    { name: 'Etc/Unknown', why: 'what ICU calls no zone' },
    { name: 'Europe', why: 'an area' },
    { name: 'Europe/', why: 'an area' },
    { name: 'Europe/Berlin/', why: 'a slash too many' },
    { name: '/Europe/Berlin', why: 'a path' },
    { name: '../Europe/Berlin', why: 'a path' },
    { name: 'Europe/Hamburg', why: 'a city without a zone of its own' },
    { name: ' UTC', why: 'a blank first' },
    { name: 'UTC\n', why: 'a newline from a YAML block' },
    { name: '\u0415urope/Berlin', why: 'a Cyrillic E' },
    { name: 'constructor', why: 'a property of every object' },
  ])('is unknown as $name: $why', ({ name }) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it.each([undefined, null, 1, true, {}, ['UTC']])('is none when it is no text: %j', (given) => {
    expect(isTimeZone(given)).toBe(false);
  });

  it('is refused at once in 10 MB', () => {
    const start = performance.now();
    expect(isTimeZone('Europe/'.repeat(1_428_571))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
