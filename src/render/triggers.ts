import type { ScaledObjectSpecTriggers } from '../../imports/keda.sh';
import type { AuthenticationSpec } from '../keda/authentication/authentication-spec';
import type { ScalerTrigger } from '../keda/triggers/trigger';
import type { TriggerFacts } from '../keda/triggers/trigger-facts';
import { wakeWindow, type WakeWindow } from '../policy/schedule';
import { part } from '../values/part';
import { own } from '../synth/frame';
import { onceAPart, remembered } from '../values/remembered';
import { gatewayOf, queueTriggerOptions } from './gateway';
import type { OutputOptions, QueueTriggerOptions } from './output-options';
import {
  followsQueue,
  workerNameOf,
  type Rendering,
  type ScheduleFacts,
  type WorkloadFacts,
} from './workload-facts';

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
  const inFormula = isInFormula(output);
  if (hasQueueTrigger(facts, output)) triggers.push(queueTrigger(facts, output, inFormula));
  if (facts.schedule !== undefined) {
    const window = windowOf(facts.schedule);
    if (window !== undefined) {
      const { timezone = 'Etc/UTC' } = output.cronTrigger ?? {};
      const desiredReplicas = String(cronReplicasOf(facts, output));
      const metadata = { desiredReplicas, end: window.end, start: window.start, timezone };
      triggers.push(
        triggerWith({ type: 'cron', metadata, name: inFormula ? SCHEDULE : undefined }),
      );
    }
  }
  return triggers;
}

/**
 * The triggers as rules on all of them together look at them: of those that the library makes itself,
 * nothing that is each workload's own.
 */
export function triggerOutlinesOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly TriggerFacts[] {
  const outlines = ownOutlines({
    queue: hasQueueTrigger(facts, output) ? queueTriggerOptions(output) : undefined,
    wakes: facts.schedule !== undefined && windowOf(facts.schedule) !== undefined,
    inFormula: isInFormula(output),
  });
  const given: readonly TriggerFacts[] = givenTriggersOf(facts, output);
  return outlines.length === 0 ? given : given.length === 0 ? outlines : [...outlines, ...given];
}

const ownOutlines = remembered(
  (given: {
    readonly queue: QueueTriggerOptions | undefined;
    readonly wakes: boolean;
    readonly inFormula: boolean;
  }): readonly TriggerFacts[] => {
    const { queue, inFormula } = given;
    const outlines: TriggerFacts[] = [];
    if (queue !== undefined) {
      const { name = inFormula ? QUEUE : undefined, ignoreNullValues } = queue;
      const metadata: Readonly<Record<string, string>> =
        ignoreNullValues === undefined ? {} : { ignoreNullValues: String(ignoreNullValues) };
      outlines.push(triggerWith({ ...queue, type: 'prometheus', metadata, name }));
    }
    if (given.wakes) {
      const name = inFormula ? SCHEDULE : undefined;
      outlines.push(triggerWith({ type: 'cron', metadata: {}, name }));
    }
    return part(outlines);
  },
);

function isInFormula({ scaledObject }: OutputOptions): boolean {
  return scaledObject?.advanced?.scalingModifiers !== undefined;
}

/** When a schedule wakes the worker; undefined for one that cannot be read. */
function windowOf({ cron, leaseSeconds }: ScheduleFacts): WakeWindow | undefined {
  return wakeWindow(cron, leaseSeconds).window;
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
  let own: OwnAuthentication[] | undefined;
  for (const trigger of givenTriggersOf(facts, output)) {
    const { authentication: spec } = trigger;
    if (spec === undefined) continue;
    own ??= [];
    own.push({ name: authenticationNameOf(facts, trigger), trigger, spec });
  }
  return own ?? NO_AUTHENTICATIONS;
}

const NO_AUTHENTICATIONS: readonly OwnAuthentication[] = [];

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
  return hasQueueTrigger(facts, output) && isAuthenticated(queueTriggerOptions(output));
}

function isAuthenticated({ authMode = 'bearer' }: QueueTriggerOptions): boolean {
  return authMode === 'bearer';
}

/** Called after the trigger, so that an order that changes renames nothing. */
function authenticationNameOf(facts: WorkloadFacts, { name, type }: ScalerTrigger): string {
  return `${workerNameOf(facts.name)}-${stemOf({ name, type })}`;
}

/** Hardly any trigger has a name, and there are few types. */
const stemOf = remembered(
  ({ name, type }: { readonly name: string | undefined; readonly type: string }): string =>
    [name ?? '', type].map(asName).find((text) => text !== '') ?? 'trigger',
);

function asName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function triggerOf(facts: WorkloadFacts, given: ScalerTrigger): TriggerFacts {
  const { type, metadata, name, metricType, useCachedMetrics, authentication } = given;
  const authenticationRef =
    authentication === undefined
      ? given.authenticationRef
      : { name: authenticationNameOf(facts, given) };
  return triggerWith({ type, metadata, name, metricType, useCachedMetrics, authenticationRef });
}

/** A trigger with what is given of it, its keys in the order in which they are written. */
function triggerWith(given: TriggerFacts): TriggerFacts {
  const { authenticationRef, metricType, name, useCachedMetrics } = given;
  const trigger: Partial<Writable<TriggerFacts>> = {};
  if (authenticationRef !== undefined) trigger.authenticationRef = authenticationRef;
  trigger.metadata = given.metadata;
  if (metricType !== undefined) trigger.metricType = metricType;
  if (name !== undefined) trigger.name = name;
  trigger.type = given.type;
  if (useCachedMetrics !== undefined) trigger.useCachedMetrics = useCachedMetrics;
  return trigger as TriggerFacts;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** What decides the trigger on a queue, but for which queue it is. */
interface QueueTriggerTraits {
  readonly options: QueueTriggerOptions;
  readonly metricsAddress: string;
  readonly inFormula: boolean;
}

function queueTrigger(
  facts: WorkloadFacts,
  output: OutputOptions,
  inFormula: boolean,
): TriggerFacts {
  const options = queueTriggerOptions(output);
  const { metricsAddress } = gatewayOf(output);
  return queueTriggerWith(
    { options, metricsAddress, inFormula },
    metricNameOf(facts),
    queryOf(facts, options.stages ?? DEFAULT_STAGES),
    { name: workerNameOf(facts.name) },
  );
}

/** Its keys stand in the order in which they are written. */
function queueTriggerWith(
  { options, metricsAddress, inFormula }: QueueTriggerTraits,
  metricName: string,
  query: string,
  authenticationRef: { readonly name: string },
): TriggerFacts {
  const name = options.name ?? (inFormula ? QUEUE : undefined);
  const { metricType, useCachedMetrics, ignoreNullValues } = options;
  const authenticated = isAuthenticated(options);
  const metadata: Record<string, string> = {
    activationThreshold: String(options.activationThreshold ?? 0),
  };
  if (authenticated) metadata.authModes = 'bearer';
  if (ignoreNullValues !== undefined) metadata.ignoreNullValues = String(ignoreNullValues);
  metadata.metricName = options.metricName ?? metricName;
  metadata.query = options.query ?? query;
  metadata.serverAddress = metricsAddress;
  metadata.threshold = String(options.threshold ?? DEFAULT_THRESHOLD);
  return triggerWith({
    type: 'prometheus',
    metadata,
    name,
    metricType,
    useCachedMetrics,
    authenticationRef: authenticated ? authenticationRef : undefined,
  });
}

const DEFAULT_STAGES: readonly string[] = part(['pending', 'embedding']);

/**
 * The trigger that follows the queue as it stands in a frame: the same object for all workloads that
 * differ in their queues alone.
 */
export function framedQueueTrigger(output: OutputOptions): TriggerFacts {
  return framedTrigger({
    options: queueTriggerOptions(output),
    metricsAddress: gatewayOf(output).metricsAddress,
    inFormula: isInFormula(output),
  });
}

const framedTrigger = remembered((traits: QueueTriggerTraits): TriggerFacts =>
  queueTriggerWith(traits, METRIC_NAME, QUERY, { name: AUTHENTICATION_NAME }),
);

const METRIC_NAME = own(({ facts }: Rendering) => metricNameOf(facts));
const QUERY = own(({ facts, output }: Rendering) =>
  queryOf(facts, queueTriggerOptions(output).stages ?? DEFAULT_STAGES),
);
const AUTHENTICATION_NAME = own(({ facts }: Rendering) => workerNameOf(facts.name));

function metricNameOf(facts: WorkloadFacts): string {
  return facts.kind === 'Pipeline'
    ? `layer_pipeline_pending_${facts.pipelineId.replaceAll('-', '_')}`
    : `layer_udf_queue_depth_${facts.name.replaceAll('-', '_')}`;
}

/** An empty result would be an error to KEDA where no document was ever queued, hence the zero. */
function queryOf(facts: WorkloadFacts, stages: readonly string[]): string {
  if (facts.kind !== 'Pipeline') {
    return `sum(layer_udf_queue_depth{udf=${promQuote(facts.name)}}) or vector(0)`;
  }
  const id = promQuote(facts.pipelineId);
  return `sum(layer_pipeline_stage_count{pipeline_id=${id},${stageMatcher(stages)}}) or vector(0)`;
}

const stageMatcher = onceAPart((stages: readonly string[]): string => {
  const [only, ...others] = stages;
  return only !== undefined && others.length === 0
    ? `stage=${promQuote(only)}`
    : `stage=~${promQuote(stages.map(escapeRegularExpression).join('|'))}`;
});

/** A PromQL string literal. */
function promQuote(text: string): string {
  if (!/["\\\n]/.test(text)) return `"${text}"`;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

function escapeRegularExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
