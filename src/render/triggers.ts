import type { ScaledObjectSpecTriggers } from '../../imports/keda.sh';
import { wakeWindow } from '../policy/schedule';
import { gatewayOf } from './gateway';
import type { OutputOptions } from './output-options';
import { followsQueue, workerNameOf, type WorkloadFacts } from './workload-facts';

/** Queue depth that one replica carries, unless the options say otherwise. */
export const DEFAULT_THRESHOLD = 1000;

/** What wakes and scales the worker: the queue, the clock, or both. */
export function triggersOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly ScaledObjectSpecTriggers[] {
  const triggers: ScaledObjectSpecTriggers[] = [];
  if (followsQueue(facts)) triggers.push(queueTrigger(facts, output));
  if (facts.schedule !== undefined) {
    const { window } = wakeWindow(facts.schedule.cron, facts.schedule.leaseSeconds);
    if (window !== undefined) {
      const { timezone = 'Etc/UTC' } = output.cronTrigger ?? {};
      const desiredReplicas = String(cronReplicasOf(facts, output));
      triggers.push({ type: 'cron', metadata: { timezone, ...window, desiredReplicas } });
    }
  }
  return triggers;
}

/** Replicas during a wake window: as asked, else the minimum, and at least one. */
export function cronReplicasOf(facts: WorkloadFacts, output: OutputOptions): number {
  return output.cronTrigger?.desiredReplicas ?? Math.max(1, facts.scaling.min ?? 0);
}

/** Whether KEDA needs the gateway's API key to follow the queue. */
export function needsTriggerAuthentication(facts: WorkloadFacts, output: OutputOptions): boolean {
  return followsQueue(facts) && (output.queueTrigger?.authMode ?? 'bearer') === 'bearer';
}

function queueTrigger(facts: WorkloadFacts, output: OutputOptions): ScaledObjectSpecTriggers {
  const options = output.queueTrigger ?? {};
  const authenticated = needsTriggerAuthentication(facts, output);
  return {
    type: 'prometheus',
    metadata: {
      serverAddress: gatewayOf(output).metricsAddress,
      metricName: options.metricName ?? metricNameOf(facts),
      query: options.query ?? queryOf(facts, options.stages ?? ['pending', 'embedding']),
      threshold: String(options.threshold ?? DEFAULT_THRESHOLD),
      activationThreshold: String(options.activationThreshold ?? 0),
      ...(authenticated ? { authModes: 'bearer' } : {}),
    },
    ...(authenticated ? { authenticationRef: { name: workerNameOf(facts.name) } } : {}),
  };
}

function metricNameOf(facts: WorkloadFacts): string {
  return facts.kind === 'Pipeline'
    ? `layer_pipeline_pending_${facts.pipelineId.replaceAll('-', '_')}`
    : `layer_udf_queue_depth_${facts.name.replaceAll('-', '_')}`;
}

/** An empty result would be an error to KEDA where no document was ever queued, hence the zero. */
function queryOf(facts: WorkloadFacts, stages: readonly string[]): string {
  if (facts.kind === 'Function') {
    return `sum(layer_udf_queue_depth{udf=${promQuote(facts.name)}}) or vector(0)`;
  }
  const [only, ...others] = stages;
  const stage =
    only !== undefined && others.length === 0
      ? `stage=${promQuote(only)}`
      : `stage=~${promQuote(stages.map(escapeRegularExpression).join('|'))}`;
  const pipeline = `pipeline_id=${promQuote(facts.pipelineId)}`;
  return `sum(layer_pipeline_stage_count{${pipeline},${stage}}) or vector(0)`;
}

/** A PromQL string literal. */
function promQuote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

function escapeRegularExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
