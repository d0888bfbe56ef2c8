import type {
  ParameterDefinition,
  ScalerCheck,
  ScalerCondition,
  ScalerDefinition,
  ScalerRule,
} from '../../src/keda/scalers/scaler';
import { scalerOf, scalerTypes } from '../../src/keda/scalers/scaler-catalogue';
import { checkHolds, keysOfCheck } from '../../src/keda/triggers/scaler-conditions';
import { fixOf } from '../../src/keda/triggers/rule-fix';
import { readTrigger } from '../../src/keda/triggers/trigger-values';
import { contextOf, triggerOf, type Scene } from './trigger-facts';

/** Texts that rules with a function or an expression of their own take or refuse. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'cron start': ['0 8 * * *', '@daily'],
  'cron end': ['0 18 * * *', '0 8 * * *'],
  'cron timezone': ['Europe/Berlin', 'Berlin'],
  'elastic-forecast lookAhead': ['10m', '0s'],
  'aws-dynamodb expressionAttributeNames': ['{"#y":"year"}', '{"#y":1}'],
  'aws-dynamodb expressionAttributeValues': ['{":y":{"N":"1994"}}', '{":y":1994}'],
  'predictkube predictHorizon': ['2d', 'soon'],
  'predictkube queryStep': ['2m'],
  'predictkube historyTimeWindow': ['7d'],
  'predictkube prometheusAddress': ['http://prometheus:9090', 'prometheus'],
  'predictkube apiKey': ['a.b.c', 'abc'],
  'azure-blob globPattern': ['orders/[0-9]*', 'orders/[0-9'],
  'kubernetes-workload podSelector': ['app in (a, b)', 'app in (a'],
  'azure-servicebus queueName': ['orders-.*', 'orders-('],
  'azure-servicebus subscriptionName': ['new'],
  'rabbitmq host': ['amqp://rabbit/', 'https://rabbit/', 'rabbit'],
  'rabbitmq timeout': ['5s', '0s'],
  'cpu value': ['60', '60%', '0'],
  'memory value': ['60', '60%', '0'],
  'activemq restAPITemplate': [
    'http://h/api/jolokia/read/a:type=Broker,brokerName=b,destinationType=Queue,destinationName=d/QueueSize',
    'http://h/',
  ],
  'artemis-queue restApiTemplate': [
    'http://h/read/a:broker="b",component=addresses,address="a",queue="q"/MessageCount',
    'http://h/',
  ],
  'aws-sqs-queue queueURL': [
    'orders',
    'https://sqs.example.com/1/orders',
    'https://sqs.example.com',
  ],
  'azure-app-insights metricAggregationTimespan': ['0:5', '5', 'a:b'],
  'azure-pipelines organizationURL': ['https://dev.example.com/shop', 'https://dev.example.com/'],
  'solace-direct-messaging clientNamePattern': ['orders', 'orders*'],
  'azure-monitor resourceURI': ['a/b/c', 'a'],
  'azure-monitor metricAggregationInterval': ['0:5:0', '5'],
  'azure-eventhub connection': ['Endpoint=sb://h/;EntityPath=orders', 'Endpoint=sb://h/'],
  'cassandra clusterIPAddress': ['cassandra:9042', 'cassandra'],
  'datadog query': ['sum:orders{*}', 'orders'],
  'aws-cloudwatch dimensionName': ['a;b', 'a'],
  'aws-cloudwatch dimensionValue': ['a;b', 'a'],
  'kafka partitionLimitation': ['1,3-5', 'a'],
  'kafka version': ['3.6.0', '3'],
  'kafka oauthExtensions': ['a=b', 'a'],
  'ibmmq host': ['https://h/', 'h'],
  'splunk host': ['https://h/', 'h'],
  'solarwinds host': ['https://h/', 'h'],
  'temporal queueTypes': ['workflow, nexus', 'all'],
};

/** Texts that are tried for every parameter that has none of its own. */
const ANY_TEXT = ['x', '0', '1', '-1', '7', '60', 'true', 'false', 'a,b', '{}', 'Unknown', '99999'];

interface Try {
  readonly metadata: Record<string, string>;
  readonly auth: Record<string, string>;
}

const cases = scalerTypes().flatMap((type) =>
  (scalerOf(type)?.rules ?? []).map((rule) => [`${type}: ${rule.id}`, type, rule] as const),
);

/** What to do: a verb, and then at least one more word of which none is left open. */
const A_FIX =
  /^(?!.*undefined)(?:add|close|copy|give|keep|leave|put|set|take|use|write|for logs give) \S.*[^ ,]$/;

describe('every rule of the table', () => {
  it.each(cases)('%s can be kept and can be broken, and says what to do then', (_, type, rule) => {
    const scaler = scalerOf(type);
    if (scaler === undefined) throw new Error(type);
    const verdicts = new Set(verdictsOf(scaler, rule));
    expect([...verdicts].filter((verdict) => verdict !== undefined).sort()).toEqual([false, true]);
  });

  it('speaks of parameters that its scaler has', () => {
    for (const [name, type, { check }] of cases) {
      const known = (scalerOf(type)?.parameters ?? []).flatMap(
        ({ name: own, aliases = [], sources }) => [
          ...[own, ...aliases],
          ...(sources.includes('env') ? [`${own}FromEnv`] : []),
        ],
      );
      expect([name, keysOfCheck(check).filter((key) => !known.includes(key))]).toEqual([name, []]);
    }
  });
});

/** Every verdict over a spread of assignments to the keys that a rule speaks of. */
function* verdictsOf(scaler: ScalerDefinition, rule: ScalerRule): Generator<boolean | undefined> {
  const keys = keysOfCheck(rule.check);
  const choices = keys.map((key) => choicesOf(key, scaler, rule.check));
  const providers =
    scaler.podIdentity === 'ignored' ? [undefined] : [undefined, ...scaler.podIdentity];
  const next = dice(cases.length);
  const found = new Set<boolean>();
  for (let round = 0; round < 20_000 && found.size < 2; round++) {
    const given: Try = { metadata: {}, auth: {} };
    for (const options of choices) {
      if (next(2) === 0) options[next(options.length)]?.(given);
    }
    const provider = providers[next(providers.length)];
    const metricType = ['Utilization', 'AverageValue', undefined][next(3)];
    const scene: Scene = {
      ...{ type: scaler.type, metadata: given.metadata, auth: given.auth },
      ...(provider === undefined ? {} : { provider }),
      ...(metricType === undefined ? {} : { metricType }),
    };
    const values = readTrigger(scaler, triggerOf(scene), contextOf(scene));
    const verdict = checkHolds(rule.check, values);
    if (verdict === false) expect(fixOf(rule, values)).toMatch(A_FIX);
    if (verdict !== undefined) found.add(verdict);
    yield verdict;
  }
}

/** Ways to give a key. */
function choicesOf(
  key: string,
  scaler: ScalerDefinition,
  check: ScalerCheck,
): readonly ((given: Try) => void)[] {
  const definitions = scaler.parameters.filter(({ name, aliases = [] }) =>
    [name, ...aliases].includes(key),
  );
  const sources =
    definitions.length === 0 ? ['metadata'] : definitions.flatMap((one) => one.sources);
  const texts = [
    ...(TEXTS[`${scaler.type} ${key}`] ?? ANY_TEXT),
    ...definitions.flatMap(textsOfParameter),
    ...textsOfCheck(check),
  ];
  return [...new Set(texts)].flatMap((text) => {
    const inMetadata = (given: Try): void => {
      given.metadata[key] = text;
    };
    const inAuthentication = (given: Try): void => {
      given.auth[key] = text;
    };
    const inBoth = (given: Try): void => {
      inMetadata(given);
      inAuthentication(given);
    };
    return [
      ...(sources.includes('metadata') ? [inMetadata] : []),
      ...(sources.includes('auth') ? [inAuthentication] : []),
      ...(sources.includes('metadata') && sources.includes('auth') ? [inBoth] : []),
    ];
  });
}

function textsOfParameter(definition: ParameterDefinition): readonly string[] {
  const { enum: choices = [], enumIgnoreCase = [], default: given } = definition;
  return [...choices, ...enumIgnoreCase, ...(given === undefined ? [] : [given])];
}

/** What a check and its conditions name. */
function textsOfCheck(check: ScalerCheck): readonly string[] {
  const nested = [check.then, check.else].flatMap((one) =>
    one === undefined ? [] : textsOfCheck(one),
  );
  const conditions = [check.if, check.unless].flatMap((one) =>
    one === undefined ? [] : textsOfCondition(one),
  );
  return [
    ...(check.values ?? []).map(String),
    ...Object.values(check.equals ?? {}),
    ...[...conditions, ...nested],
  ];
}

function textsOfCondition(condition: ScalerCondition): readonly string[] {
  const { equals, equalsIgnoreCase, notEquals, contains, in: listed = [] } = condition;
  return [equals, equalsIgnoreCase, notEquals, contains, ...listed].filter(
    (one) => one !== undefined,
  );
}

/** Numbers that look thrown and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}
