import type { Fault } from '../findings/finding';

/** What a worker says of how it is reached. */
export interface AddressFacts {
  readonly dispatch: 'pull' | 'push';
  readonly port: number | undefined;
  readonly url: string | undefined;
}

/** Port of a push worker that names neither port nor url. */
export const DEFAULT_PUSH_PORT = 8080;

/** The Service of a push worker has its port, whatever a patch does to the container. */
export function pushPortInRange({ dispatch, port, url }: AddressFacts): readonly Fault[] {
  if (dispatch !== 'push' || url !== undefined || port === undefined) return [];
  if (port >= 1 && port <= 65_535) return [];
  const details = { given: port, min: 1, max: 65_535 };
  return [{ code: 'number-out-of-range', prop: 'worker.port', details }];
}

/** A push worker says where it listens, and a pull worker is called by nobody. */
export function pushHasAnAddress({ dispatch, port, url }: AddressFacts): readonly Fault[] {
  if (dispatch === 'push') {
    if (port !== undefined || url !== undefined) return [];
    const details = { port: DEFAULT_PUSH_PORT };
    return [{ code: 'push-without-address', prop: 'worker.port', details }];
  }
  if (port === undefined && url === undefined) return [];
  return (['port', 'url'] as const)
    .filter((key) => (key === 'port' ? port : url) !== undefined)
    .map((key) => ({ code: 'address-without-push', prop: `worker.${key}`, details: { key } }));
}
