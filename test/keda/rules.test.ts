import { addressFaults } from '../../src/keda/address';
import { scaledObjectNameFits } from '../../src/keda/scaled/scaled-object-name';
import { secretReferenceFaults } from '../../src/keda/authentication/secret-reference';
import { codes } from '../support/facts';
import { codesOf, pipeline, placesOf, shop } from '../support/shop';

describe('the name of a ScaledObject', () => {
  it.each([
    { length: 1, found: [] },
    { length: 53, found: [] },
    { length: 54, found: [] },
    { length: 55, found: ['scaled-object-name-too-long'] },
    { length: 253, found: ['scaled-object-name-too-long'] },
  ])('of $length characters: $found', ({ length, found }) => {
    expect(codes(scaledObjectNameFits('a'.repeat(length)))).toEqual(found);
  });
});

describe('an address', () => {
  const MALFORMED = 'trigger-address-malformed';

  it.each([
    { address: 'http://layer-gateway.layer.svc.cluster.local:8080', found: [], why: 'the default' },
    { address: 'https://gateway.example.com/v2/metrics', found: [], why: 'https, with a path' },
    { address: 'http://10.0.0.1', found: [], why: 'an IP address' },
    { address: 'http://[fd00::1]:8080', found: [], why: 'an IPv6 address' },
    { address: 'http://gateway', found: [], why: 'a bare name' },
    { address: 'http://gateway:65535', found: [], why: 'the highest port' },
    { address: 'http://gateway:65536', found: [MALFORMED], why: 'one above it' },
    { address: '', found: [MALFORMED], why: 'nothing' },
    { address: 'gateway:8080', found: [MALFORMED], why: 'no scheme' },
    { address: '//gateway', found: [MALFORMED], why: 'no scheme' },
    { address: 'ftp://gateway', found: [MALFORMED], why: 'another scheme' },
    { address: 'javascript:alert(1)', found: [MALFORMED], why: 'another scheme' },
    { address: 'http://', found: [MALFORMED], why: 'no host' },
    { address: 'http:///path', found: [MALFORMED], why: 'no host' },
    { address: 'http://gate way', found: [MALFORMED], why: 'a blank' },
    { address: ' http://gateway', found: [MALFORMED], why: 'a blank in front' },
    { address: 'http://gateway\n', found: [MALFORMED], why: 'a line break' },
    { address: 'http://user:secret@gateway', found: ['address-with-credentials'], why: 'both' },
    { address: 'http://user@gateway', found: ['address-with-credentials'], why: 'a user' },
    { address: 'http://:secret@gateway', found: ['address-with-credentials'], why: 'a password' },
    { address: 'http://gateway/@home', found: [], why: 'an @ in the path' },
  ])('$address: $found, $why', ({ address, found }) => {
    expect(codes(addressFaults(address, 'output.gatewayBaseUrl'))).toEqual(found);
  });

  it('with credentials is not repeated in the finding', () => {
    const faults = addressFaults('http://user:hunter2@gateway', 'output.gatewayBaseUrl');
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });

  it('that is malformed and has credentials is not repeated in the finding either', () => {
    const faults = addressFaults('htp://user:hunter2@gateway', 'output.gatewayBaseUrl');
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });
});

describe('a queue trigger', () => {
  const triggerCodes = (queueTrigger: object, min = 0): readonly string[] => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { replicas: { min, max: 2 } }, output: { queueTrigger } });
    return codesOf(app);
  };

  it.each([
    { threshold: 1, found: [], why: 'one' },
    { threshold: 0.5, found: [], why: 'a fraction' },
    { threshold: '1e3', found: [], why: 'an exponent' },
    { threshold: '0.001', found: [], why: 'a little' },
    { threshold: 0, found: ['trigger-threshold-not-positive'], why: 'zero' },
    { threshold: '0', found: ['trigger-threshold-not-positive'], why: 'zero' },
    { threshold: '0.0', found: ['trigger-threshold-not-positive'], why: 'zero' },
    { threshold: -1, found: ['trigger-threshold-not-positive'], why: 'negative' },
    { threshold: '1e-999', found: ['trigger-threshold-not-positive'], why: 'it is 0' },
    { threshold: '', found: ['trigger-number-malformed'], why: 'nothing' },
    { threshold: '+1', found: ['trigger-number-malformed'], why: 'a plus' },
    { threshold: '1_000', found: ['trigger-number-malformed'], why: 'an underscore' },
    { threshold: '1,5', found: ['trigger-number-malformed'], why: 'a comma' },
    { threshold: '01', found: ['trigger-number-malformed'], why: 'a leading zero' },
    { threshold: '.5', found: ['trigger-number-malformed'], why: 'no digit in front' },
    { threshold: '1.', found: ['trigger-number-malformed'], why: 'no digit behind' },
    { threshold: '0x10', found: ['trigger-number-malformed'], why: 'hexadecimal' },
    { threshold: 'NaN', found: ['trigger-number-malformed'], why: 'no number' },
    { threshold: 'Infinity', found: ['trigger-number-malformed'], why: 'no end' },
    { threshold: '1k', found: ['trigger-number-malformed'], why: 'no quantity' },
    { threshold: '1e999', found: ['trigger-number-malformed'], why: 'too large' },
  ])('with the threshold $threshold: $found, $why', ({ threshold, found }) => {
    expect(triggerCodes({ threshold })).toEqual(found);
  });

  it.each([
    { activation: 999, threshold: 1000, min: 0, found: [], why: 'below' },
    { activation: 1000, threshold: 1000, min: 0, found: ['activation-above-threshold'], why: 'at' },
    {
      activation: '1e3',
      threshold: 999.5,
      min: 0,
      found: ['activation-above-threshold'],
      why: 'above',
    },
    {
      activation: 0,
      threshold: 1000,
      min: 1,
      found: ['zero-settings-without-effect'],
      why: 'no step from zero',
    },
    { activation: 0, threshold: 1000, min: 0, found: [], why: 'zero is a value' },
    {
      activation: '5 ',
      threshold: '5x',
      min: 0,
      found: ['trigger-number-malformed'],
      why: 'only one of them is malformed',
    },
  ])('activated at $activation of $threshold, min $min: $found, $why', (row) => {
    const { activation, threshold, min, found } = row;
    expect(triggerCodes({ activationThreshold: activation, threshold }, min)).toEqual(found);
  });

  it('is held against the default threshold of 1000', () => {
    expect(triggerCodes({ activationThreshold: 999 })).toEqual([]);
    expect(triggerCodes({ activationThreshold: 1000 })).toEqual(['activation-above-threshold']);
  });

  it('is not blamed for an activation that the user did not set', () => {
    expect(triggerCodes({ threshold: 10 }, 1)).toEqual([]);
  });

  it.each([
    { query: 'vector(0)', found: [] },
    { query: '', found: ['query-empty'] },
    { query: ' \n ', found: ['query-empty'] },
  ])('with the query $query: $found', ({ query, found }) => {
    expect(triggerCodes({ query })).toEqual(found);
  });
});

describe('a cron trigger', () => {
  const ZONE = 'time-zone-unknown';
  const REPLICAS = 'cron-replicas-out-of-range';

  it.each([
    { timezone: 'Etc/UTC', desired: 1, max: 1, found: [], why: 'the least' },
    { timezone: 'UTC', desired: 1, max: 2, found: [], why: 'a short name' },
    { timezone: 'Europe/Berlin', desired: 2, max: 2, found: [], why: 'at the maximum' },
    { timezone: 'Etc/UTC', desired: 3, max: 2, found: [REPLICAS], why: 'one above it' },
    { timezone: 'Etc/UTC', desired: 0, max: 2, found: [REPLICAS], why: 'KEDA refuses 0' },
    { timezone: 'Etc/UTC', desired: -1, max: 2, found: [REPLICAS], why: 'negative' },
    { timezone: 'Mars/Olympus', desired: 1, max: 1, found: [ZONE], why: 'no zone' },
    { timezone: '', desired: 1, max: 1, found: [ZONE], why: 'none' },
    { timezone: '+02:00', desired: 1, max: 1, found: [ZONE], why: 'an offset' },
    { timezone: 'Europe/../UTC', desired: 1, max: 1, found: [ZONE], why: 'a path' },
    { timezone: 'Nowhere', desired: 0, max: 1, found: [ZONE, REPLICAS], why: 'both' },
  ])('in $timezone, $desired of $max: $found, $why', ({ timezone, desired, max, found }) => {
    const { app, chart } = shop();
    pipeline(chart, {
      schedule: { cron: '0 2 * * *' },
      scaling: { replicas: { max } },
      output: { cronTrigger: { timezone, desiredReplicas: desired } },
    });
    expect(codesOf(app)).toEqual(found);
  });

  it('is not blamed for a maximum that is wrong by itself', () => {
    const { app, chart } = shop();
    pipeline(chart, { schedule: {}, scaling: { replicas: { max: 0 } } });
    expect(codesOf(app)).toEqual(['autoscale-max-zero']);
  });
});

describe('the settings for the step to zero', () => {
  const POLLING = 'output.scaledObject.pollingInterval';
  const COOLDOWN = 'output.scaledObject.cooldownPeriod';

  it.each([
    { given: { pollingInterval: 5, cooldownPeriod: 5 }, min: 0, found: [] },
    { given: {}, min: 1, found: [] },
    { given: { pollingInterval: 5 }, min: 1, found: [POLLING] },
    { given: { cooldownPeriod: 0 }, min: 1, found: [COOLDOWN] },
    { given: { pollingInterval: 5, cooldownPeriod: 5 }, min: 2, found: [POLLING, COOLDOWN] },
  ])('$given with min $min have no effect: $found', ({ given, min, found }) => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { replicas: { min, max: 2 } }, output: { scaledObject: given } });
    expect(placesOf(app)).toEqual(
      found.map((prop) => `shop/embed zero-settings-without-effect (${prop})`),
    );
  });
});

describe('a reference to a Secret', () => {
  it.each([
    { name: 'layer', key: 'turbopuffer-api-key', found: [] },
    { name: 'a.b-c', key: 'API_KEY.v1', found: [] },
    { name: 'a'.repeat(253), key: 'a'.repeat(253), found: [] },
    { name: 'a'.repeat(254), key: 'a', found: ['name'] },
    { name: 'a', key: 'a'.repeat(254), found: ['key'] },
    { name: 'Layer', key: 'a', found: ['name'] },
    { name: '', key: '', found: ['name', 'key'] },
    { name: 'a/b', key: 'a/b', found: ['name', 'key'] },
    { name: 'a', key: '..', found: ['key'] },
  ])('$name, $key: wrong are $found', ({ name, key, found }) => {
    const faults = secretReferenceFaults({ name, key }, { name: 'name', key: 'key' });
    expect(faults.map(({ prop }) => prop)).toEqual(found);
  });
});
