import { isThere, type TriggerValues } from './trigger-values';
import { all, any, not, type Truth } from '../scalers/truth';
import { durationSeconds, goBoolean, jsonNumber } from '../scalers/value-syntax';

/** Modes that RabbitMQ answers over http alone. */
const HTTP_MODES = [
  'MessageRate',
  'DeliverGetRate',
  'PublishedToDeliveredRatio',
  'ExpectedQueueConsumptionTime',
];

/** What only the http protocol can do is asked of it over http. */
export function isHttpOnly(values: TriggerValues): Truth {
  const mode = values.valueOf('mode');
  const isHttpMode = mode.is === 'known' ? HTTP_MODES.includes(mode.text) : isThere(mode);
  const oauth = ['oauthTokenURI', 'clientID', 'clientSecret'];
  const needsHttp = any([
    isTrue('useRegex', values),
    isTrue('excludeUnacknowledged', values),
    // Where it is hidden which mode, it may be the one that amqp knows.
    mode.is === 'hidden' ? undefined : isHttpMode,
    ...['workloadIdentityResource', ...oauth].map((key) => isThere(values.valueOf(key))),
  ]);
  return any([not(needsHttp), not(isAmqp(values))]);
}

/** With protocol auto the host tells the protocol. */
export function schemeIsKnown(values: TriggerValues): Truth {
  const protocol = values.valueOf('protocol');
  const host = values.valueOf('host');
  if (protocol.is === 'known' && protocol.text !== 'auto') return true;
  if (host.is === 'absent') return true;
  if (host.is !== 'known' || protocol.is === 'hidden' || protocol.is === 'possible') {
    return undefined;
  }
  return ['amqp', 'amqps', 'http', 'https'].includes(schemeOf(host.text));
}

/** The older queueLength stands neither beside mode nor beside value. */
export function legacyIsAlone(values: TriggerValues): Truth {
  return any([
    not(isNumber('queueLength', values)),
    all([not(isMode(values)), not(isNumber('value', values))]),
  ]);
}

/** Without queueLength, mode and value come together. */
export function modeIsWhole(values: TriggerValues): Truth {
  const [mode, value] = [isMode(values), isNumber('value', values)];
  return any([isNumber('queueLength', values), all([mode, value]), all([not(mode), not(value)])]);
}

/** A timeout is read with http; KEDA looks at it only where mode and value are given. */
export function timeoutIsRead(values: TriggerValues): Truth {
  const timeout = values.valueOf('timeout');
  const seconds = timeout.is === 'known' ? durationSeconds(timeout.text) : undefined;
  const isSet = timeout.is === 'known' ? seconds !== undefined && seconds !== 0 : isThere(timeout);
  return any([not(all([isSet, isMode(values), isNumber('value', values)])), not(isAmqp(values))]);
}

function isAmqp(values: TriggerValues): Truth {
  const protocol = values.valueOf('protocol');
  if (protocol.is === 'hidden' || protocol.is === 'possible') return undefined;
  if (protocol.is === 'known' && protocol.text !== 'auto') return protocol.text === 'amqp';
  const host = values.valueOf('host');
  return host.is === 'known' ? schemeOf(host.text).startsWith('amqp') : undefined;
}

function schemeOf(url: string): string {
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** KEDA tells a number that is not given from 0 by nothing. */
function isNumber(key: string, values: TriggerValues): Truth {
  const value = values.valueOf(key);
  if (value.is === 'absent') return false;
  const number = value.is === 'known' ? jsonNumber(value.text) : undefined;
  return number === undefined ? undefined : number !== 0;
}

function isMode(values: TriggerValues): Truth {
  const mode = values.valueOf('mode');
  return mode.is === 'known' ? mode.text !== 'Unknown' : isThere(mode);
}

function isTrue(key: string, values: TriggerValues): Truth {
  const value = values.valueOf(key);
  if (value.is === 'absent') return false;
  return value.is === 'known' ? goBoolean(value.text) : undefined;
}
