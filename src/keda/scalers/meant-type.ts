import { nearestName } from '../../values/nearest-name';

/** Names by which people know what a scaler asks, and that are no part of its type. */
const KNOWN_AS: ReadonlyMap<string, string> = new Map([
  ['amqp', 'rabbitmq'],
  ['dynamodb', 'aws-dynamodb'],
  ['gcs', 'gcp-storage'],
  ['k8s-workload', 'kubernetes-workload'],
  ['mongo', 'mongodb'],
  ['msk', 'kafka'],
  ['nats', 'nats-jetstream'],
  ['pg', 'postgresql'],
  ['postgres', 'postgresql'],
  ['ram', 'memory'],
  ['sqlserver', 'mssql'],
]);

/**
 * The type that was probably meant: by a name that it is known by, a slip of the pen, or words of
 * it (`sqs`, `aws-sqs`). Undefined when that leads to none, or to more than one.
 */
export function meantType(asked: string, known: readonly string[]): string | undefined {
  const words = asked.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const alias = KNOWN_AS.get(words);
  if (alias !== undefined && known.includes(alias)) return alias;
  const nearest = nearestName(asked, known);
  if (nearest !== undefined || words === '' || words === '-') return nearest;
  const [found, ...more] = known.filter((type) => `-${type}-`.includes(`-${words}-`));
  return more.length === 0 ? found : undefined;
}
