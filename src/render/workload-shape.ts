import type { PoolFacts } from '../policy/pool-facts';
import { poolNameOf } from '../policy/pool-resolution';
import type { Mode } from '../policy/scaling';
import { Blank } from '../synth/blank';
import type { JsonObject } from '../values/json';
import { isQueueLabel } from './labels';
import type { RenderedObject } from './objects';
import { PerPool } from './per-pool';
import { hpaNameIn, type OutputOptions } from './output-options';
import { planOf, wholeObject } from './workload';
import { poolRequestOf, type ScheduleFacts, type WorkloadFacts } from './workload-facts';

/*
 * The objects of nearly all workloads differ in a few scalars: name, image, queue, replicas. What is
 * the same for many is their shape. It is rendered once, from facts in which every such scalar is
 * blank and nothing is there but what the shape was asked for by: so no text can come from another
 * workload than the one that it is filled in for.
 */

/** What the objects of many workloads have in common. */
export class WorkloadShape {
  /** Whether all its objects are called like the worker, and so is the autoscaler that KEDA makes. */
  public readonly hasUsualNames: boolean;
  private readonly facts: WorkloadFacts;

  public constructor(
    public readonly asked: Asked,
    private readonly pool: PoolFacts,
    private readonly output: OutputOptions,
  ) {
    this.facts = blankFacts(asked);
    const given = output.service?.name ?? hpaNameIn(output);
    // Own authentications are called after their triggers.
    this.hasUsualNames = given === undefined && (output.triggers ?? []).length === 0;
  }

  /** The objects, blank where workloads of this shape differ; throws when that decides anything. */
  public contents(): readonly RenderedObject[] {
    const { facts, pool, output } = this;
    return planOf(facts, output).map((planned) => wholeObject(planned, facts, pool, output));
  }
}

/** The shape of a workload's objects in a namespace; undefined for one that is like no other. */
export function shapeOf(
  facts: WorkloadFacts,
  pool: PoolFacts,
  output: OutputOptions,
  namespace: string | undefined,
): WorkloadShape | undefined {
  const asked = askedOf(facts, namespace);
  return asked === undefined ? undefined : shapes.of(pool, output).of(asked);
}

/** The shapes in one pool, with one set of options. */
class Shapes {
  private readonly all = new Map<string, WorkloadShape>();
  /** Of most apps, all: to compare a few is faster than to make a key. */
  private readonly first: WorkloadShape[] = [];

  public constructor(
    private readonly pool: PoolFacts,
    private readonly output: OutputOptions,
  ) {}

  public of(asked: Asked): WorkloadShape | undefined {
    for (const shape of this.first) if (isSame(shape.asked, asked)) return shape;
    const key = keyOf(asked);
    const known = this.all.get(key);
    // Where hardly any two are alike, nothing is gained by more shapes.
    if (known !== undefined || this.all.size >= MOST_SHAPES) return known;
    const shape = new WorkloadShape(asked, this.pool, this.output);
    this.all.set(key, shape);
    if (this.first.length < FIRST_SHAPES) this.first.push(shape);
    return shape;
  }
}

const MOST_SHAPES = 1000;
const FIRST_SHAPES = 8;

const shapes = new PerPool((pool, output) => new Shapes(pool, output));

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.kind === other.kind &&
    one.min === other.min &&
    one.mode === other.mode &&
    one.paused === other.paused &&
    one.dispatch === other.dispatch &&
    one.port === other.port &&
    one.warmWindowSeconds === other.warmWindowSeconds &&
    one.hasNamespace === other.hasNamespace &&
    one.hasTarget === other.hasTarget &&
    one.hasSource === other.hasSource &&
    one.pool === other.pool &&
    one.schedule?.cron === other.schedule?.cron &&
    one.schedule?.leaseSeconds === other.schedule?.leaseSeconds &&
    one.triggers.length === other.triggers.length &&
    one.triggers.every((trigger, index) => trigger === other.triggers[index])
  );
}

/** What fills the blanks of a workload's shape. */
export function ownValuesOf(
  facts: WorkloadFacts,
  namespace: string | undefined,
): readonly unknown[] {
  const { name, worker, scaling } = facts;
  const own = [name, namespace, worker.image, worker.batchSize, scaling.max];
  if (facts.kind !== 'Pipeline') return own;
  own.push(facts.pipelineId, facts.targetNamespace);
  return [...own, facts.sourceRef];
}

/** In the order of {@link ownValuesOf}; to the compiler they are what they stand for. */
const BLANKS = {
  name: Blank.at(0) as unknown as string,
  namespace: Blank.at(1) as unknown as string,
  image: Blank.at(2) as unknown as string,
  batchSize: Blank.at(3) as unknown as number,
  max: Blank.at(4) as unknown as number,
  pipelineId: Blank.at(5) as unknown as string,
  targetNamespace: Blank.at(6) as unknown as string,
  sourceRef: Blank.at(7) as unknown as JsonObject,
};

/** All that a shape is asked for by. */
interface Asked {
  readonly kind: 'Pipeline' | 'Function';
  readonly pool: string;
  readonly mode: Mode;
  readonly paused: boolean;
  readonly min: number | undefined;
  readonly warmWindowSeconds: number | undefined;
  readonly dispatch: 'pull' | 'push';
  readonly port: number | undefined;
  readonly schedule: ScheduleFacts | undefined;
  readonly hasNamespace: boolean;
  readonly hasTarget: boolean;
  readonly hasSource: boolean;
  /** Of a Function. */
  readonly triggers: readonly string[];
}

function askedOf(facts: WorkloadFacts, namespace: string | undefined): Asked | undefined {
  const { kind, metadata, worker, scaling, paused, schedule } = facts;
  if (kind === 'QueueWorker' || worker.podSpec !== undefined || worker.url !== undefined) {
    return undefined;
  }
  if (worker.image === undefined || scaling.max === undefined) return undefined;
  if (metadata.labels !== undefined || metadata.annotations !== undefined) return undefined;
  if (kind === 'Pipeline' && !isQueueLabel(facts.pipelineId)) return undefined;
  const { mode, min, warmWindowSeconds } = scaling;
  return {
    kind,
    pool: poolNameOf(poolRequestOf(facts)),
    mode,
    paused,
    min,
    warmWindowSeconds,
    dispatch: worker.dispatch,
    port: worker.port,
    schedule,
    hasNamespace: namespace !== undefined,
    hasTarget: kind === 'Pipeline' && facts.targetNamespace !== undefined,
    hasSource: kind === 'Pipeline' && facts.sourceRef !== undefined,
    triggers: kind === 'Function' ? facts.triggers : NO_TRIGGERS,
  };
}

const NO_TRIGGERS: readonly string[] = [];

function keyOf(asked: Asked): string {
  const { kind, pool, mode, min, warmWindowSeconds, dispatch, port, schedule, triggers } = asked;
  const flags =
    (asked.paused ? 1 : 0) |
    (asked.hasNamespace ? 2 : 0) |
    (asked.hasTarget ? 4 : 0) |
    (asked.hasSource ? 8 : 0);
  const scaling = `${mode} ${String(min)} ${String(warmWindowSeconds)}`;
  const place = `${kind} ${String(flags)} ${dispatch} ${String(port)} ${scaling}`;
  const wakes = schedule === undefined ? '' : `${String(schedule.leaseSeconds)} ${schedule.cron}`;
  return `${place}\n${triggers.join()}\n${wakes}\n${pool}`;
}

function blankFacts(asked: Asked): WorkloadFacts {
  const { kind, pool, mode, paused, min, warmWindowSeconds, dispatch, port, schedule } = asked;
  const base = {
    name: BLANKS.name,
    metadata: asked.hasNamespace ? { namespace: BLANKS.namespace } : {},
    paused,
    worker: {
      image: BLANKS.image,
      computeClass: undefined,
      dispatch,
      port,
      url: undefined,
      batchSize: BLANKS.batchSize,
      podSpec: undefined,
    },
    pool,
    scaling: { mode, min, minGiven: true, max: BLANKS.max, warmWindowSeconds },
    schedule,
    cron: schedule?.cron,
    scheduleKeys: [],
    output: {},
    given: {},
  };
  if (kind === 'Pipeline') {
    return {
      ...base,
      kind,
      targetNamespace: asked.hasTarget ? BLANKS.targetNamespace : undefined,
      pipelineId: BLANKS.pipelineId,
      sourceRef: asked.hasSource ? BLANKS.sourceRef : undefined,
    };
  }
  return {
    ...base,
    kind,
    triggers: asked.triggers,
    targetNamespaces: [],
    hasIndexSelector: false,
    inputs: [],
    filter: undefined,
  };
}
