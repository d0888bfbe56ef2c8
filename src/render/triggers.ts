import type { ScaledObjectSpecTriggers } from '../../imports/keda.sh';
import type { AuthenticationSpec } from '../keda/authentication/authentication-spec';
import type { ScalerTrigger } from '../keda/triggers/trigger';
import type { TriggerFacts } from '../keda/triggers/trigger-facts';
import { wakeWindow } from '../policy/schedule';
import { filledIn } from '../synth/blank';
import { gatewayOf, queueTriggerOptions } from './gateway';
import type { OutputOptions } from './output-options';
import { followsQueue, workerNameOf, type WorkloadFacts } from './workload-facts';

/** Queue depth that one replica carries, unless the options say otherwise. */
export const DEFAULT_THRESHOLD = 1000;

/** Names by which a formula calls the triggers that the library makes. */
const QUEUE = 'queue';
const SCHEDULE = 'schedule';

/** What wakes and scales the worker: the queue, the clock, and whatever else the user follows. */
export function triggersOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly ScaledObjectSpecTriggers[] {
  // The spec's own enum types are texts.
  return triggerFactsOf(facts, output) as readonly ScaledObjectSpecTriggers[];
}

/** The triggers as rules look at them. */
export function triggerFactsOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly TriggerFacts[] {
  return [
    ...ownTriggersOf(facts, output),
    ...givenTriggersOf(facts, output).map((given) => triggerOf(facts, given)),
  ];
}

/** The triggers that the library makes itself: of the gateway's queue, and of the schedule. */
export function ownTriggersOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly TriggerFacts[] {
  const triggers: TriggerFacts[] = [];
  const inFormula = output.scaledObject?.advanced?.scalingModifiers !== undefined;
  if (hasQueueTrigger(facts, output)) triggers.push(queueTrigger(facts, output, inFormula));
  if (facts.schedule !== undefined) {
    const { window } = wakeWindow(facts.schedule.cron, facts.schedule.leaseSeconds);
    if (window !== undefined) {
      const { timezone = 'Etc/UTC' } = output.cronTrigger ?? {};
      const desiredReplicas = String(cronReplicasOf(facts, output));
      const metadata = { timezone, ...window, desiredReplicas };
      triggers.push({ type: 'cron', metadata, ...(inFormula ? { name: SCHEDULE } : {}) });
    }
  }
  return triggers;
}

/** The triggers that the user made. */
export function givenTriggersOf(
  facts: WorkloadFacts,
  { triggers = [] }: OutputOptions,
): readonly ScalerTrigger[] {
  return facts.kind === 'QueueWorker' ? facts.triggers : triggers;
}

/** A TriggerAuthentication that is made for one trigger, from the sources that stand at it. */
export interface OwnAuthentication {
  readonly name: string;
  readonly trigger: ScalerTrigger;
  readonly spec: AuthenticationSpec;
}

/** The authentications that stand at the user's triggers; of equal names, all. */
export function ownAuthenticationsOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly OwnAuthentication[] {
  return givenTriggersOf(facts, output).flatMap((trigger) => {
    const { authentication: spec } = trigger;
    return spec === undefined
      ? []
      : [{ name: authenticationNameOf(facts, trigger), trigger, spec }];
  });
}

/** Replicas during a wake window: as asked, else the minimum, and at least one. */
export function cronReplicasOf(facts: WorkloadFacts, output: OutputOptions): number {
  return output.cronTrigger?.desiredReplicas ?? Math.max(1, facts.scaling.min ?? 0);
}

/** Whether the gateway's queue scales the worker. */
export function hasQueueTrigger(facts: WorkloadFacts, { queueTrigger }: OutputOptions): boolean {
  return followsQueue(facts) && queueTrigger !== false;
}

/** Whether KEDA needs the gateway's API key to follow the queue. */
export function needsTriggerAuthentication(facts: WorkloadFacts, output: OutputOptions): boolean {
  const { authMode = 'bearer' } = queueTriggerOptions(output);
  return hasQueueTrigger(facts, output) && authMode === 'bearer';
}

/** Called after the trigger, so that an order that changes renames nothing. */
function authenticationNameOf(facts: WorkloadFacts, { name, type }: ScalerTrigger): string {
  const stem = [name ?? '', type].map(asName).find((text) => text !== '');
  return `${workerNameOf(facts.name)}-${stem ?? 'trigger'}`;
}

function asName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function triggerOf(facts: WorkloadFacts, given: ScalerTrigger): TriggerFacts {
  const { type, metadata, name, metricType, useCachedMetrics } = given;
  const reference =
    given.authentication === undefined
      ? given.authenticationRef
      : { name: authenticationNameOf(facts, given) };
  return {
    type,
    metadata,
    ...(name === undefined ? {} : { name }),
    ...(metricType === undefined ? {} : { metricType }),
    ...(useCachedMetrics === undefined ? {} : { useCachedMetrics }),
    ...(reference === undefined ? {} : { authenticationRef: reference }),
  };
}

function queueTrigger(
  facts: WorkloadFacts,
  output: OutputOptions,
  inFormula: boolean,
): TriggerFacts {
  const options = queueTriggerOptions(output);
  const authenticated = needsTriggerAuthentication(facts, output);
  const name = options.name ?? (inFormula ? QUEUE : undefined);
  const { metricType, useCachedMetrics, ignoreNullValues } = options;
  return {
    type: 'prometheus',
    metadata: {
      serverAddress: gatewayOf(output).metricsAddress,
      metricName: options.metricName ?? metricNameOf(facts),
      query: options.query ?? queryOf(facts, options.stages ?? ['pending', 'embedding']),
      threshold: String(options.threshold ?? DEFAULT_THRESHOLD),
      activationThreshold: String(options.activationThreshold ?? 0),
      ...(authenticated ? { authModes: 'bearer' } : {}),
      ...(ignoreNullValues === undefined ? {} : { ignoreNullValues: String(ignoreNullValues) }),
    },
    ...(name === undefined ? {} : { name }),
    ...(metricType === undefined ? {} : { metricType }),
    ...(useCachedMetrics === undefined ? {} : { useCachedMetrics }),
    ...(authenticated ? { authenticationRef: { name: workerNameOf(facts.name) } } : {}),
  };
}

function metricNameOf(facts: WorkloadFacts): string {
  return facts.kind === 'Pipeline'
    ? filledIn(facts.pipelineId, pendingMetric)
    : filledIn(facts.name, depthMetric);
}

function pendingMetric(pipelineId: string): string {
  return `layer_pipeline_pending_${pipelineId.replaceAll('-', '_')}`;
}

function depthMetric(name: string): string {
  return `layer_udf_queue_depth_${name.replaceAll('-', '_')}`;
}

/** An empty result would be an error to KEDA where no document was ever queued, hence the zero. */
function queryOf(facts: WorkloadFacts, stages: readonly string[]): string {
  if (facts.kind !== 'Pipeline') return filledIn(facts.name, depthQuery);
  const stage = stageMatcher(stages);
  return filledIn(
    facts.pipelineId,
    (id) => `sum(layer_pipeline_stage_count{pipeline_id=${promQuote(id)},${stage}}) or vector(0)`,
  );
}

function depthQuery(name: string): string {
  return `sum(layer_udf_queue_depth{udf=${promQuote(name)}}) or vector(0)`;
}

function stageMatcher(stages: readonly string[]): string {
  const [only, ...others] = stages;
  return only !== undefined && others.length === 0
    ? `stage=${promQuote(only)}`
    : `stage=~${promQuote(stages.map(escapeRegularExpression).join('|'))}`;
}

/** A PromQL string literal. */
function promQuote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

function escapeRegularExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
