import type { Incomplete } from './incomplete';
import type { Container, PodSpec, Volume } from './objects.generated';

/** What the rules of one container need to know of the pod around it. */
export interface PodFacts {
  /** The volumes by name. */
  readonly volumes: ReadonlyMap<string, Incomplete<Volume>>;
  /** Names of all containers, those that run first included. */
  readonly containers: ReadonlySet<string>;
  /** Names of the claims on devices. */
  readonly claims: ReadonlySet<string>;
  /** What a container has unless it says otherwise. */
  readonly securityContext: NonNullable<Incomplete<PodSpec>['securityContext']>;
  /** Whether the pod shares the users of its node. */
  readonly hostUsers: boolean;
  /** `linux` or `windows`, if it is said. */
  readonly os: string | undefined;
  /** Seconds between the request to stop and the kill. */
  readonly gracePeriod: number;
}

/** Collects them once for all containers. */
export function podFactsOf(pod: Incomplete<PodSpec>): PodFacts {
  return {
    volumes: new Map((pod.volumes ?? []).map((volume) => [volume.name ?? '', volume])),
    containers: new Set(
      [...(pod.containers ?? []), ...(pod.initContainers ?? [])].map(({ name = '' }) => name),
    ),
    claims: new Set((pod.resourceClaims ?? []).map(({ name = '' }) => name)),
    securityContext: pod.securityContext ?? {},
    hostUsers: pod.hostUsers !== false,
    os: pod.os?.name,
    gracePeriod: pod.terminationGracePeriodSeconds ?? DEFAULT_GRACE_PERIOD,
  };
}

/** An init container that goes on running beside the others. */
export function isSidecar({ restartPolicy }: Incomplete<Container>): boolean {
  return restartPolicy === 'Always';
}

const DEFAULT_GRACE_PERIOD = 30;
