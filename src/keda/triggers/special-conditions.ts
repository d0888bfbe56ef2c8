import { isCronExpression, parseCron } from '../../values/cron-expression';
import { isQuantity, parseQuantity } from '../../values/quantity';
import { isTimeZone } from '../../values/time-zone';
import { isMapOfTexts, isMapOfTypedValues, sumologicRowsFit } from './json-values';
import { isLabelSelector } from '../scalers/label-selector-text';
import { isGlob, isRegularExpression } from '../scalers/pattern-syntax';
import { isHttpOnly, legacyIsAlone, modeIsWhole, schemeIsKnown, timeoutIsRead } from './rabbitmq';
import type { SpecialCheck } from '../scalers/scaler';
import { isThere, type TriggerValues } from './trigger-values';
import { all, any, not, type Truth } from '../scalers/truth';
import { durationSeconds, goBoolean, wholeNumber } from '../scalers/value-syntax';

interface Special {
  /** The parameters it looks at. */
  readonly keys: readonly string[];
  readonly holds: (values: TriggerValues) => Truth;
}

const PREDICTION_DURATIONS = ['predictHorizon', 'queryStep', 'historyTimeWindow'];

/** Demands that the check language has no words for. */
export const specialChecks: Readonly<Record<SpecialCheck, Special>> = {
  'cron-expressions': {
    keys: ['start', 'end'],
    holds: (values) =>
      all(
        ['start', 'end'].map((key) =>
          ofText(key, values, (text) => isCronExpression(parseCron(text))),
        ),
      ),
  },
  'cron-window': {
    keys: ['start', 'end'],
    holds: (values) =>
      ofText('start', values, (start) => ofText('end', values, (end) => start !== end)),
  },
  'cron-replicas': {
    keys: ['desiredReplicas'],
    holds: (values) => ofText('desiredReplicas', values, (text) => replicasFit(text, values)),
  },
  'time-zone': {
    keys: ['timezone'],
    holds: (values) => ofText('timezone', values, isTimeZone),
  },
  'duration-positive': {
    keys: ['lookAhead'],
    holds: (values) =>
      ofText('lookAhead', values, (text) => {
        const seconds = durationSeconds(text);
        return seconds === undefined ? undefined : seconds > 0;
      }),
  },
  'dynamodb-names': {
    keys: ['expressionAttributeNames'],
    holds: (values) => ofText('expressionAttributeNames', values, isMapOfTexts),
  },
  'dynamodb-values': {
    keys: ['expressionAttributeValues'],
    holds: (values) => ofText('expressionAttributeValues', values, isMapOfTypedValues),
  },
  'extended-durations': {
    keys: PREDICTION_DURATIONS,
    holds: (values) =>
      all(PREDICTION_DURATIONS.map((key) => ofText(key, values, isExtendedDuration))),
  },
  glob: { keys: ['globPattern'], holds: (values) => ofText('globPattern', values, isGlob) },
  jwt: {
    keys: ['apiKey'],
    // The key of the same name for Prometheus may stand in the metadata.
    holds: (values) => {
      const value = values.valueIn('auth', 'apiKey');
      if (value.is !== 'known') return isThere(value) === false ? true : undefined;
      return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(value.text);
    },
  },
  'label-selector': {
    keys: ['podSelector'],
    holds: (values) => ofText('podSelector', values, isLabelSelector),
  },
  'rabbitmq-http-only': {
    keys: [
      ...['protocol', 'host', 'useRegex', 'excludeUnacknowledged', 'mode'],
      ...['workloadIdentityResource', 'oauthTokenURI'],
    ],
    holds: isHttpOnly,
  },
  'rabbitmq-legacy': { keys: ['queueLength', 'mode', 'value'], holds: legacyIsAlone },
  'rabbitmq-mode': { keys: ['mode', 'value'], holds: modeIsWhole },
  'rabbitmq-scheme': { keys: ['protocol', 'host'], holds: schemeIsKnown },
  'rabbitmq-timeout': {
    keys: ['timeout', 'protocol', 'host', 'mode', 'value'],
    holds: timeoutIsRead,
  },
  re2: {
    keys: ['useRegex', 'queueName', 'subscriptionName'],
    holds: (values) => {
      const useRegex = values.valueOf('useRegex');
      if (useRegex.is === 'absent') return true;
      const isUsed = useRegex.is === 'known' ? goBoolean(useRegex.text) : undefined;
      const compile = ['queueName', 'subscriptionName'].map((key) =>
        ofText(key, values, isRegularExpression),
      );
      return any([not(isUsed), all(compile)]);
    },
  },
  'resource-value': {
    keys: ['value'],
    holds: (values) => ofText('value', values, (text) => isResourceValue(text, values)),
  },
  'resource-value-positive': {
    keys: ['value'],
    holds: (values) => ofText('value', values, (text) => isPositive(text, values)),
  },
  'sumologic-rows': {
    keys: ['queryType', 'query', 'query.<rowId>', 'resultQueryRowID', 'quantization'],
    holds: sumologicRowsFit,
  },
  url: {
    keys: ['prometheusAddress'],
    holds: (values) =>
      ofText('prometheusAddress', values, (text) =>
        /^[a-z][a-z0-9+.-]*:(?!\/\/(?:[/?#]|$))/i.test(text),
      ),
  },
};

/** What is told of a text that can be seen; one that is not there breaks nothing. */
function ofText(key: string, values: TriggerValues, holds: (text: string) => Truth): Truth {
  const value = values.valueOf(key);
  if (value.is === 'known') return holds(value.text);
  return value.is === 'absent' ? true : undefined;
}

/** KEDA refuses 0; more than the maximum is cut. */
function replicasFit(text: string, { context: { max } }: TriggerValues): Truth {
  const replicas = wholeNumber(text);
  if (replicas === undefined) return undefined;
  return replicas !== 0n && (max === undefined || replicas <= BigInt(max));
}

/** The units of Go and days and weeks; always with a unit, but for 0. */
function isExtendedDuration(text: string): boolean {
  return /^[+-]?(?:0|(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/.test(text);
}

/** What Kubernetes takes for a zero although no digit says so. */
const FORGIVEN_ZERO = /^[+-]?\.?(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

/** A share of what is requested, or an amount. */
function isResourceValue(text: string, values: TriggerValues): Truth {
  switch (metricTypeOf(values)) {
    case 'Utilization':
      return (
        /^[+-]?[0-9]{1,20}$/.test(text) && Number(text) < 2 ** 31 && Number(text) >= -(2 ** 31)
      );
    case 'AverageValue':
      return parseQuantity(text) !== 'malformed' || FORGIVEN_ZERO.test(text);
    default:
      return undefined;
  }
}

function isPositive(text: string, values: TriggerValues): Truth {
  if (isResourceValue(text, values) !== true) return undefined;
  if (metricTypeOf(values) === 'Utilization') return Number(text) > 0;
  const quantity = parseQuantity(text);
  return isQuantity(quantity) ? quantity.nano > 0n : quantity === 'too-large';
}

/** Before KEDA 2.18 the key `type` of the metadata said it. */
function metricTypeOf({ trigger, valueOf }: TriggerValues): string {
  const given = trigger.metricType ?? '';
  const type = valueOf('type');
  return given === '' && type.is === 'known' ? type.text : given;
}
