import type { Container, ContainerPort, PodSpec } from '../kubernetes/objects.generated';
import { canonicalPodSpec } from '../kubernetes/canonical-pod-spec';
import { mergePodSpec } from '../kubernetes/pod-spec-merge';
import { canonicalResources } from '../kubernetes/canonical-resources';
import type { PoolFacts } from '../policy/pool-facts';
import { DEFAULT_PUSH_PORT } from '../policy/push-has-an-address';
import { environmentOf } from './environment';
import type { OutputOptions } from './output-options';
import { gracePeriodFor } from '../policy/unit-of-work';
import { runsJobs, type QueueWorkerFacts, type WorkloadFacts } from './workload-facts';

/** Name of the worker container, as podSpec patches address it. */
export function workerContainerOf(facts: WorkloadFacts): string {
  return facts.kind === 'Function' ? 'udf' : 'worker';
}

/** Port of a push worker; undefined for a pull worker, and for one that runs elsewhere unnamed. */
export function portOf({ worker }: WorkloadFacts): number | undefined {
  if (worker.dispatch !== 'push') return undefined;
  return worker.port ?? (worker.url === undefined ? DEFAULT_PUSH_PORT : undefined);
}

/** The pod before the user's patch: one container, placed and measured by its pool. */
function generatedPodSpec(facts: WorkloadFacts, pool: PoolFacts, output: OutputOptions): PodSpec {
  const { nodeSelector, tolerations, resources } = pool;
  const port = portOf(facts);
  const environment = environmentOf(facts, output);
  const container: Container = {
    name: workerContainerOf(facts),
    image: facts.worker.image ?? '',
    ...(environment.length === 0 ? {} : { env: environment }),
    ...(port === undefined ? {} : { ports: [containerPort(port, output)] }),
    ...(port === undefined ? {} : readiness(port, output)),
    ...(resources === undefined ? {} : { resources: canonicalResources(resources) }),
  };
  return {
    containers: [container],
    ...(nodeSelector === undefined ? {} : { nodeSelector }),
    ...(tolerations === undefined ? {} : { tolerations }),
    ...(facts.kind === 'QueueWorker' ? lifeOf(facts) : {}),
  };
}

/** A pod that is stopped has the time to finish its message, and some for itself. */
function lifeOf(facts: QueueWorkerFacts): Partial<PodSpec> {
  const { unitOfWork } = facts;
  return {
    ...(unitOfWork === undefined
      ? {}
      : { terminationGracePeriodSeconds: gracePeriodFor(unitOfWork) }),
    ...(runsJobs(facts) ? { restartPolicy: 'Never' } : {}),
  };
}

/** The pod of a workload: generated, patched, and with quantities as the API server spells them. */
export function podSpecOf(facts: WorkloadFacts, pool: PoolFacts, output: OutputOptions): PodSpec {
  const generated = generatedPodSpec(facts, pool, output);
  const { podSpec: patch } = facts.worker;
  return patch === undefined ? generated : canonicalPodSpec(mergePodSpec(generated, patch));
}

function containerPort(port: number, output: OutputOptions): ContainerPort {
  return { name: output.service?.portName ?? 'http', containerPort: port };
}

function readiness(port: number, output: OutputOptions): Pick<Container, 'readinessProbe'> {
  const { readinessProbe = { tcpSocket: { port } } } = output;
  return readinessProbe === false ? {} : { readinessProbe };
}
