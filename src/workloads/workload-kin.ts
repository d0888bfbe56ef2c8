import type { ScalerTrigger } from '../keda/triggers/trigger';
import { isResourceTrigger } from '../keda/triggers/trigger-list';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { poolNameOf } from '../policy/pool-resolution';
import type { Mode, ScalingFacts } from '../policy/scaling';
import { DEFAULT_CRON, DEFAULT_LEASE_SECONDS } from '../policy/schedule';
import { PerPool } from '../render/per-pool';
import {
  poolRequestOf,
  type FunctionFacts,
  type PipelineFacts,
  type QueueWorkerFacts,
  type WorkerFacts,
  type WorkloadFacts,
} from '../render/workload-facts';
import { LONGEST_ORDINARY_NAME } from './ordinary-texts';
import type { PolicyView } from './policy-view';

/*
 * Nearly all that rules look at is the same for many workloads: pool, options, mode, replicas. Such
 * workloads are kin, and the rules look at one stand-in for all of them, which has other texts: so
 * no verdict on kin can come from what is a workload's own.
 */

/** Whether nothing is wrong with a workload, or with some part of it. */
export type Judge = (facts: WorkloadFacts, view: PolicyView) => boolean;

/**
 * The judge of whole kin: whether nothing is wrong with a workload as far as texts of its own have
 * no part in it, asked once for all its kin. False for a workload without kin.
 */
export function judgeOfKin(judge: Judge): Judge {
  const remembered = new PerPool(() => new Map<string, boolean>());
  return (facts, view) => {
    const { pools, output } = view;
    const pool = pools === undefined ? ANY_POOL : pools.get(poolNameOf(poolRequestOf(facts)));
    const kinship = pool === undefined ? undefined : kinshipOf(facts, flagsOf(view, pool));
    if (pool === undefined || kinship === undefined) return false;
    const verdicts = remembered.of(pool, output);
    const known = verdicts.get(kinship);
    if (known !== undefined) return known;
    // Where hardly any two are kin, nothing is gained by more stand-ins.
    if (verdicts.size >= MOST_KINSHIPS) return false;
    const verdict = judge(standInFor(facts), view);
    verdicts.set(kinship, verdict);
    return verdict;
  };
}

const MOST_KINSHIPS = 1000;

/** Stands where no policy says which pools there are. */
const ANY_POOL = barePool('');

/** What is the case or not, each in a bit of its own; what a policy says of all comes first. */
function flagsOf({ brokenPools, reconciledBy }: PolicyView, { name }: PoolFacts): number {
  return (reconciledBy === 'synth' ? 0 : 1 << 0) | (brokenPools.has(name) ? 1 << 1 : 0);
}

const MODES: readonly Mode[] = ['autoscale', 'fixed', 'disabled'];

/** All of a workload that rules look at and that is no text of its own; undefined without kin. */
function kinshipOf(facts: WorkloadFacts, flagsOfPolicy: number): string | undefined {
  const { worker, scaling } = facts;
  const { computeClass, dispatch, port } = worker;
  const { mode, min, max, warmWindowSeconds } = scaling;
  const ofKind = flagsOfKind(facts);
  const ofMode = MODES.indexOf(mode);
  if (worker.podSpec !== undefined || worker.url !== undefined) return undefined;
  if (ofKind === undefined || ofMode === -1 || !isEmpty(facts.output)) return undefined;
  const flags =
    flagsOfPolicy |
    (facts.paused ? 1 << 2 : 0) |
    (scaling.minGiven ? 1 << 3 : 0) |
    (facts.pool === undefined ? 1 << 4 : 0) |
    (facts.schedule === undefined ? 1 << 5 : 0) |
    (facts.cron === undefined ? 1 << 6 : 0) |
    (dispatch === 'push' ? 1 << 7 : 0) |
    (computeClass === undefined ? 0 : computeClass === 'cpu' ? 1 << 8 : 1 << 9) |
    (ofMode << 10) |
    (ofKind << 12);
  const common = `${String(flags)} ${String(min)} ${String(max)}`;
  const window = warmWindowSeconds === undefined ? '' : ` warm ${String(warmWindowSeconds)}`;
  const address = port === undefined ? '' : ` at ${String(port)}`;
  const kinship = common + window + address;
  if (facts.kind !== 'QueueWorker') return kinship;
  const work = kinshipOfWork(facts);
  return work === undefined ? undefined : `${kinship} ${work}`;
}

/** The two lowest bits tell the kind. */
function flagsOfKind(facts: WorkloadFacts): number | undefined {
  switch (facts.kind) {
    case 'Pipeline':
      return flagsOfSource(facts);
    case 'Function':
      return flagsOfRows(facts);
    case 'QueueWorker':
      return 2;
  }
}

function flagsOfSource({ sourceRef }: PipelineFacts): number | undefined {
  if (sourceRef === undefined) return 0;
  switch (typeof sourceRef.warehouseRef) {
    case 'undefined':
      return 1 << 2;
    case 'string':
      return 1 << 3;
    default:
      return undefined;
  }
}

const TRIGGERS: readonly string[] = ['discovery', 'write', 'schedule'];

function flagsOfRows(facts: FunctionFacts): number | undefined {
  let flags =
    1 | (facts.targetNamespaces.length === 0 ? 0 : 1 << 2) | (facts.hasIndexSelector ? 1 << 3 : 0);
  for (const trigger of facts.triggers) {
    const index = TRIGGERS.indexOf(trigger);
    if (index === -1) return undefined;
    flags |= 1 << (4 + index);
  }
  return flags;
}

/** Of triggers on anything but cpu and memory, only the type has to do with the rest. */
const TYPE = /^[a-z0-9-]+$/;

function kinshipOfWork(facts: QueueWorkerFacts): string | undefined {
  const { runs, triggers, unitOfWork, queueVisibilityTimeout, doNotDisrupt } = facts;
  let types = '';
  for (const trigger of triggers) {
    const { type, name, metricType, useCachedMetrics } = trigger;
    if (name !== undefined || metricType !== undefined || useCachedMetrics !== undefined) {
      return undefined;
    }
    if (isResourceTrigger(trigger) || !TYPE.test(type)) return undefined;
    types += ` ${type}`;
  }
  const times = `${String(unitOfWork)} ${String(queueVisibilityTimeout)}`;
  return `${runs} ${times} ${String(doNotDisrupt)}${types}`;
}

/** The longest of all, so that what fits the stand-in fits the others. */
const NAME = 'x'.repeat(LONGEST_ORDINARY_NAME);

/** Kin whose texts are all fixed; it has nothing more of the workload than the kinship says. */
function standInFor(facts: WorkloadFacts): WorkloadFacts {
  const { pool, paused, scaling, worker, schedule, cron } = facts;
  const base = {
    name: NAME,
    metadata: {},
    paused,
    worker: standInWorker(worker),
    pool,
    scaling: standInScaling(scaling),
    schedule:
      schedule === undefined
        ? undefined
        : { cron: DEFAULT_CRON, leaseSeconds: DEFAULT_LEASE_SECONDS },
    cron: cron === undefined ? undefined : DEFAULT_CRON,
    scheduleKeys: [],
    output: {},
    given: {},
  };
  switch (facts.kind) {
    case 'Pipeline': {
      const { sourceRef } = facts;
      const source = sourceRef?.warehouseRef === undefined ? {} : { warehouseRef: 'x' };
      return {
        ...base,
        kind: 'Pipeline',
        targetNamespace: 'x',
        pipelineId: NAME,
        sourceRef: sourceRef === undefined ? undefined : source,
      };
    }
    case 'Function':
      return {
        ...base,
        kind: 'Function',
        triggers: TRIGGERS.filter((trigger) => facts.triggers.includes(trigger)),
        targetNamespaces: facts.targetNamespaces.length === 0 ? [] : ['x'],
        hasIndexSelector: facts.hasIndexSelector,
        inputs: [],
        filter: undefined,
      };
    case 'QueueWorker':
      return {
        ...base,
        kind: 'QueueWorker',
        runs: facts.runs,
        triggers: facts.triggers.map(
          ({ type }) => ({ type, metadata: {} }) as unknown as ScalerTrigger,
        ),
        unitOfWork: facts.unitOfWork,
        queueVisibilityTimeout: facts.queueVisibilityTimeout,
        doNotDisrupt: facts.doNotDisrupt,
      };
  }
}

function standInWorker({ computeClass, dispatch, port }: WorkerFacts): WorkerFacts {
  return {
    image: 'example.com/worker:1',
    computeClass,
    dispatch,
    port,
    url: undefined,
    batchSize: 1,
    podSpec: undefined,
  };
}

function standInScaling(scaling: ScalingFacts): ScalingFacts {
  const { mode, min, minGiven, max, warmWindowSeconds } = scaling;
  return { mode, min, minGiven, max, warmWindowSeconds };
}

function isEmpty(object: object): boolean {
  for (const _key in object) return false;
  return true;
}
