import type { ScalerTrigger } from '../keda/triggers/trigger';
import type { PodSpecPatch } from '../kubernetes/pod-spec-merge';
import type { PoolFacts } from '../policy/pool-facts';
import type { PoolRequest } from '../policy/pool-resolution';
import type { ScalingFacts } from '../policy/scaling';
import type { JsonObject, JsonValue } from '../values/json';
import type { OutputOptions } from './output-options';

/** What the user says of an object beside its spec. */
export interface MetadataFacts {
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The worker of a workload, with the CRD's defaults filled in. */
export interface WorkerFacts {
  /** Undefined when what was given is no text. */
  readonly image: string | undefined;
  readonly computeClass: 'cpu' | 'gpu' | undefined;
  readonly dispatch: 'pull' | 'push';
  readonly port: number | undefined;
  readonly url: string | undefined;
  readonly batchSize: number;
  readonly podSpec: PodSpecPatch | undefined;
}

/** When a scheduled worker wakes, with the CRD's defaults filled in. */
export interface ScheduleFacts {
  readonly cron: string;
  readonly leaseSeconds: number;
}

/** What is known of one workload: all that rules and rendering read. */
interface WorkloadBase {
  /** Name of the custom resource, and stem of the names of what is made from it. */
  readonly name: string;
  readonly metadata: MetadataFacts;
  readonly paused: boolean;
  readonly worker: WorkerFacts;
  /** `scaling.pool`; undefined when absent. */
  readonly pool: string | undefined;
  readonly scaling: ScalingFacts;
  /** Undefined unless a schedule wakes the worker. */
  readonly schedule: ScheduleFacts | undefined;
  /** `schedule.cron` as given, active or not. */
  readonly cron: string | undefined;
  /** Keys that the user's schedule has. */
  readonly scheduleKeys: readonly string[];
  /** Options of this workload alone, before the policy's defaults are laid under. */
  readonly output: OutputOptions;
  /** The spec as the user wrote it, for the custom resource. */
  readonly given: JsonObject;
  /**
   * Whether `given` and `metadata` are known to be small, with texts alone that stand everywhere as
   * they were written; absent in doubt.
   */
  readonly hasHarmlessTexts?: boolean;
}

/** What is known of one Pipeline. */
export interface PipelineFacts extends WorkloadBase {
  readonly kind: 'Pipeline';
  readonly targetNamespace: string | undefined;
  /** `pipelineId`, else the name. */
  readonly pipelineId: string;
  readonly sourceRef: JsonObject | undefined;
}

/** What is known of one Function. */
export interface FunctionFacts extends WorkloadBase {
  readonly kind: 'Function';
  readonly triggers: readonly string[];
  readonly targetNamespaces: readonly string[];
  readonly hasIndexSelector: boolean;
  readonly inputs: readonly string[];
  readonly filter: JsonValue | undefined;
}

/** What is known of one QueueWorker. */
export interface QueueWorkerFacts extends WorkloadBase {
  readonly kind: 'QueueWorker';
  readonly runs: 'deployment' | 'job';
  /** Those that cannot be used are not among them. */
  readonly triggers: readonly ScalerTrigger[];
  /** In seconds; undefined when what was given is no length of time. */
  readonly unitOfWork: number | undefined;
  /** In seconds; undefined when absent. */
  readonly queueVisibilityTimeout: number | undefined;
  readonly doNotDisrupt: boolean | undefined;
}

/** What is known of one workload. */
export type WorkloadFacts = PipelineFacts | FunctionFacts | QueueWorkerFacts;

/** One workload, and what its objects are made with: all that a value of its own is worked out from. */
export interface Rendering {
  readonly facts: WorkloadFacts;
  readonly pool: PoolFacts;
  readonly output: OutputOptions;
  /** Of the objects; undefined where their chart has none either. */
  readonly namespace: string | undefined;
}

/** Whether each message gets a Job, in place of a Deployment that takes them all. */
export function runsJobs(facts: WorkloadFacts): facts is QueueWorkerFacts & { runs: 'job' } {
  return facts.kind === 'QueueWorker' && facts.runs === 'job';
}

/** Which pool a workload asks for. */
export function poolRequestOf({ pool, worker }: WorkloadFacts): PoolRequest {
  return { pool, computeClass: worker.computeClass };
}

/** Whether the gateway's queue may scale the worker; a Pipeline's schedule takes its place. */
export function followsQueue(facts: WorkloadFacts): boolean {
  switch (facts.kind) {
    case 'Pipeline':
      return facts.schedule === undefined;
    case 'Function':
      return facts.triggers.some((trigger) => trigger !== 'schedule');
    case 'QueueWorker':
      return false;
  }
}

/** Name of the Deployment, and of what belongs to it. */
export function workerNameOf(name: string): string {
  return `${name}-worker`;
}

/** Whether KEDA scales it: autoscaled and not paused, or kept while paused. */
export function isScaled(facts: WorkloadFacts, output: OutputOptions): boolean {
  return facts.scaling.mode === 'autoscale' && (!facts.paused || output.pausing === 'annotate');
}
