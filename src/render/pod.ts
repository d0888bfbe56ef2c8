import { canonicalPodSpec } from '../kubernetes/canonical-pod-spec';
import { canonicalResources } from '../kubernetes/canonical-resources';
import type { Container, EnvVar, PodSpec, Probe } from '../kubernetes/objects.generated';
import { mergePodSpec } from '../kubernetes/pod-spec-merge';
import type { PoolFacts } from '../policy/pool-facts';
import { DEFAULT_PUSH_PORT } from '../policy/push-has-an-address';
import { gracePeriodFor } from '../policy/unit-of-work';
import { part } from '../values/part';
import { onceAPart, remembered } from '../values/remembered';
import { own } from '../synth/frame';
import { environmentFrameOf, environmentOf, framedEnvironmentOf } from './environment';
import type { OutputOptions } from './output-options';
import { runsJobs, type Rendering, type WorkloadFacts } from './workload-facts';

/** Name of the worker container, as podSpec patches address it. */
export function workerContainerOf({ kind }: WorkloadFacts): 'udf' | 'worker' {
  return kind === 'Function' ? 'udf' : 'worker';
}

/** Port of a push worker; undefined for a pull worker, and for one that runs elsewhere unnamed. */
export function portOf({ worker }: WorkloadFacts): number | undefined {
  if (worker.dispatch !== 'push') return undefined;
  return worker.port ?? (worker.url === undefined ? DEFAULT_PUSH_PORT : undefined);
}

/** What decides a generated pod, its environment, its image and its time to end aside. */
interface PodTraits {
  readonly container: 'udf' | 'worker';
  readonly endsItself: boolean;
  readonly placement: Placement;
  readonly port: number | undefined;
  readonly portName: string | undefined;
  readonly readinessProbe: Probe | false | undefined;
}

/** The pod before a workload says what is its own: the same for all of the same traits. */
interface PodFrame {
  readonly container: Pick<Container, 'name' | 'ports' | 'readinessProbe' | 'resources'>;
  readonly pod: Pick<PodSpec, 'nodeSelector' | 'restartPolicy' | 'tolerations'>;
  /** Whether it ends by itself, as that of a Job. */
  readonly endsItself: boolean;
}

function podFrameOf(facts: WorkloadFacts, pool: PoolFacts, output: OutputOptions): PodFrame {
  return frameWith({
    container: workerContainerOf(facts),
    endsItself: runsJobs(facts),
    placement: placementOf(pool),
    port: portOf(facts),
    portName: output.service?.portName,
    readinessProbe: output.readinessProbe,
  });
}

const frameWith = remembered((traits: PodTraits): PodFrame => {
  const { port, portName = 'http', placement } = traits;
  const { readinessProbe = port === undefined ? false : { tcpSocket: { port } } } = traits;
  const { nodeSelector, tolerations, resources } = placement;
  const listens = port !== undefined;
  return part({
    container: {
      name: traits.container,
      ...(listens ? { ports: [{ containerPort: port, name: portName }] } : {}),
      ...(listens && readinessProbe !== false ? { readinessProbe } : {}),
      ...(resources === undefined ? {} : { resources }),
    },
    pod: {
      ...(nodeSelector === undefined ? {} : { nodeSelector }),
      ...(traits.endsItself ? { restartPolicy: 'Never' } : {}),
      ...(tolerations === undefined ? {} : { tolerations }),
    },
    endsItself: traits.endsItself,
  });
});

/** What a pool gives to each of its pods. */
type Placement = Pick<PoolFacts, 'nodeSelector' | 'tolerations' | 'resources'>;

const placementOf = onceAPart(({ nodeSelector, tolerations, resources }: PoolFacts): Placement =>
  part({
    nodeSelector,
    tolerations,
    resources: resources && canonicalResources(resources),
  }),
);

/** A pod in its frame, with the keys in the order in which they are written. */
function podIn(
  { container, pod }: PodFrame,
  environment: readonly EnvVar[],
  image: string,
  terminationGracePeriodSeconds?: number,
): PodSpec {
  const { name, ports, readinessProbe, resources } = container;
  const { nodeSelector, restartPolicy, tolerations } = pod;
  const worker = {} as Writable<Container>;
  if (environment.length > 0) worker.env = environment;
  worker.image = image;
  worker.name = name;
  if (ports !== undefined) worker.ports = ports;
  if (readinessProbe !== undefined) worker.readinessProbe = readinessProbe;
  if (resources !== undefined) worker.resources = resources;
  const made: Writable<PodSpec> = { containers: [worker] };
  if (nodeSelector !== undefined) made.nodeSelector = nodeSelector;
  if (restartPolicy !== undefined) made.restartPolicy = restartPolicy;
  if (terminationGracePeriodSeconds !== undefined) {
    made.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
  }
  if (tolerations !== undefined) made.tolerations = tolerations;
  return made;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * The pod as it stands in a frame, the same object for all workloads that differ in their own texts
 * alone; undefined where a patch or variables make it the workload's own.
 */
export function framedPodOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): PodSpec | undefined {
  if (facts.worker.podSpec !== undefined) return undefined;
  const environment = framedEnvironmentOf(facts, output);
  if (environment === undefined) return undefined;
  const hasTimeToEnd = timeToEnd(facts) !== undefined;
  return framedPod({ frame: podFrameOf(facts, pool, output), environment, hasTimeToEnd });
}

const framedPod = remembered(
  (given: {
    readonly frame: PodFrame;
    readonly environment: readonly EnvVar[];
    readonly hasTimeToEnd: boolean;
  }): PodSpec =>
    podIn(given.frame, given.environment, IMAGE, given.hasTimeToEnd ? TIME_TO_END : undefined),
);

const IMAGE = own(({ facts }: Rendering) => facts.worker.image ?? '');
const TIME_TO_END = own(({ facts }: Rendering) => timeToEnd(facts) ?? 0);

/** The pod of a workload: generated, patched, and with quantities as the API server spells them. */
export function podSpecOf(facts: WorkloadFacts, pool: PoolFacts, output: OutputOptions): PodSpec {
  const { podSpec: patch } = facts.worker;
  if (patch === undefined) return generatedPodOf(facts, pool, output);
  const earlier = PATCHED.get(facts);
  if (earlier?.pool === pool && earlier.output === output) return earlier.pod;
  const pod = canonicalPodSpec(mergePodSpec(generatedPodOf(facts, pool, output), patch));
  PATCHED.set(facts, { pool, output, pod });
  return pod;
}

/** A patched pod is made once, for the rules and for who writes it. */
const PATCHED = new WeakMap<
  WorkloadFacts,
  { readonly pool: PoolFacts; readonly output: OutputOptions; readonly pod: PodSpec }
>();

function generatedPodOf(facts: WorkloadFacts, pool: PoolFacts, output: OutputOptions): PodSpec {
  const { image = '' } = facts.worker;
  const frame = podFrameOf(facts, pool, output);
  return podIn(frame, environmentOf(facts, output), image, timeToEnd(facts));
}

/** A pod that is stopped has the time to finish its message, and some for itself. */
function timeToEnd(facts: WorkloadFacts): number | undefined {
  const work = facts.kind === 'QueueWorker' ? facts.unitOfWork : undefined;
  return work === undefined ? undefined : gracePeriodFor(work);
}

/** What of a pod without a patch can be wrong, whatever the workload's own texts are. */
export interface PodWithoutTexts {
  readonly frame: PodFrame;
  readonly environment: readonly EnvVar[];
}

/** The generated pod less image and texts of the workload's own: parts that many pods share. */
export function podWithoutTextsOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): PodWithoutTexts {
  return {
    frame: podFrameOf(facts, pool, output),
    environment: environmentFrameOf(facts, output),
  };
}

/** That pod, with an image that is in order. */
export function wholePod({ frame, environment }: PodWithoutTexts): PodSpec {
  return podIn(frame, environment, 'example.com/worker:1');
}
