import type { PoolFacts } from '../policy/pool-facts';
import { labelsOf, selectorOf } from './labels';
import type {
  Deployment,
  RenderedMetadata,
  ScaledObject,
  Service,
  TriggerAuthentication,
} from './objects';
import { gatewayOf } from './gateway';
import type { OutputOptions } from './output-options';
import { podSpecOf, portOf } from './pod';
import { needsTriggerAuthentication, triggersOf } from './triggers';
import { isScaled, workerNameOf, type WorkloadFacts } from './workload-facts';

/** Which objects a workload is made into; known before its pool is. */
export interface RenderPlan {
  readonly deployment: RenderedMetadata;
  readonly service: RenderedMetadata | undefined;
  readonly triggerAuthentication: RenderedMetadata | undefined;
  readonly scaledObject: RenderedMetadata | undefined;
}

/** Decides which objects a workload is made into, and what they are called. */
export function planOf(facts: WorkloadFacts, output: OutputOptions): RenderPlan {
  const name = workerNameOf(facts.name);
  const { namespace } = facts.metadata;
  const annotations = { ...facts.metadata.annotations, ...output.annotations };
  const common: RenderedMetadata = {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    labels: labelsOf(facts, output),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
  const scaled = isScaled(facts, output);
  const authenticated = scaled && needsTriggerAuthentication(facts, output);
  return {
    deployment: common,
    service: hasService(facts) ? { ...common, name: output.service?.name ?? name } : undefined,
    triggerAuthentication: authenticated ? common : undefined,
    scaledObject: scaled ? scaledObjectMetadata(facts, common) : undefined,
  };
}

/** A push worker in this cluster has a Service; one with a url runs elsewhere. */
export function hasService({ worker }: WorkloadFacts): boolean {
  return worker.dispatch === 'push' && worker.url === undefined;
}

/** KEDA adds the label itself; with it written, GitOps tools see no difference. */
function scaledObjectMetadata(facts: WorkloadFacts, common: RenderedMetadata): RenderedMetadata {
  return {
    ...common,
    labels: { ...common.labels, 'scaledobject.keda.sh/name': common.name },
    ...(facts.paused
      ? { annotations: { ...common.annotations, 'autoscaling.keda.sh/paused-replicas': '0' } }
      : {}),
  };
}

/** The Deployment's spec; `replicas` is absent while KEDA owns the number. */
export function deploymentSpec(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
): Deployment['spec'] {
  const { podAnnotations = {} } = output;
  return {
    ...(isScaled(facts, output) ? {} : { replicas: replicasOf(facts) }),
    ...output.deployment,
    selector: { matchLabels: selectorOf(facts) },
    template: {
      metadata: {
        labels: labelsOf(facts, output),
        ...(Object.keys(podAnnotations).length === 0 ? {} : { annotations: podAnnotations }),
      },
      spec: podSpecOf(facts, pool, output),
    },
  };
}

function replicasOf({ paused, scaling }: WorkloadFacts): number {
  return paused || scaling.mode !== 'fixed' ? 0 : (scaling.min ?? 0);
}

/** The Service's spec: its port leads to the named port of the worker container. */
export function serviceSpec(facts: WorkloadFacts, output: OutputOptions): Service['spec'] {
  const { portName = 'http', type = 'ClusterIP' } = output.service ?? {};
  const port = portOf(facts);
  return {
    type,
    selector: selectorOf(facts),
    ports: port === undefined ? [] : [{ name: portName, port, targetPort: portName }],
  };
}

/** The TriggerAuthentication's spec: the gateway's API key, as bearer token. */
export function triggerAuthenticationSpec(output: OutputOptions): TriggerAuthentication['spec'] {
  const { secretName, secretKey } = gatewayOf(output);
  return { secretTargetRef: [{ parameter: 'bearerToken', name: secretName, key: secretKey }] };
}

/** How often KEDA looks at a sleeping worker's triggers, in seconds. */
const DEFAULT_POLLING_INTERVAL = 15;
/** How long all must be quiet before a worker returns to zero, in seconds. */
const DEFAULT_COOLDOWN_PERIOD = 300;

/** The ScaledObject's spec; both bounds are always written, since KEDA's own maximum is 100. */
export function scaledObjectSpec(
  facts: WorkloadFacts,
  output: OutputOptions,
): ScaledObject['spec'] {
  const { pollingInterval, cooldownPeriod } = output.scaledObject ?? {};
  const { min, max, warmWindowSeconds } = facts.scaling;
  return {
    scaleTargetRef: { name: workerNameOf(facts.name) },
    pollingInterval: pollingInterval ?? DEFAULT_POLLING_INTERVAL,
    cooldownPeriod: warmWindowSeconds ?? cooldownPeriod ?? DEFAULT_COOLDOWN_PERIOD,
    minReplicaCount: min ?? 0,
    maxReplicaCount: max ?? 0,
    triggers: [...triggersOf(facts, output)],
  };
}
