import type { Fault } from '../findings/finding';
import type { PoolFacts } from '../policy/pool-facts';
import { gracePeriodFor, workIsFinished } from '../policy/unit-of-work';
import { surgeWithinCeiling } from '../policy/surge-within-ceiling';
import type { OutputOptions } from '../render/output-options';
import { isEmpty } from '../values/json';
import { cooldownOf, strategyOf } from '../render/workload';
import type { QueueWorkerFacts } from '../render/workload-facts';

/** What is wrong with a QueueWorker as such: its unit of work, its rollout, its options. */
export function queueWorkerFaults(
  facts: QueueWorkerFacts,
  output: OutputOptions,
  pool: PoolFacts | undefined,
): readonly Fault[] {
  const { max } = facts.scaling;
  const atStrategy =
    output.deployment?.strategy === undefined ? 'replicas.max' : 'output.deployment.strategy';
  return [
    ...optionsWithoutEffect(facts),
    ...(facts.unitOfWork === undefined ? [] : workFaults(facts, facts.unitOfWork, output)),
    ...(pool === undefined || facts.runs === 'job'
      ? []
      : surgeWithinCeiling({ max, strategy: strategyOf(facts, pool, output) }, pool, atStrategy)),
  ];
}

function workFaults(
  facts: QueueWorkerFacts,
  unitOfWork: number,
  output: OutputOptions,
): readonly Fault[] {
  const { runs, doNotDisrupt, scaling, queueVisibilityTimeout: visibilityTimeout } = facts;
  const { idleReplicaCount } = output.scaledObject ?? {};
  const { podSpec } = facts.worker;
  const ofJob = output.scaledJob?.activeDeadlineSeconds;
  const ofPod = podSpec?.activeDeadlineSeconds ?? undefined;
  const podEndsFirst = ofPod !== undefined && ofPod < (ofJob ?? Infinity);
  return workIsFinished(
    {
      unitOfWork,
      runs,
      gracePeriod: podSpec?.terminationGracePeriodSeconds ?? gracePeriodFor(unitOfWork),
      cooldown: cooldownOf(facts, output),
      returnsToZero: scaling.min === 0 || idleReplicaCount === 0,
      visibilityTimeout,
      jobDeadline: podEndsFirst ? ofPod : ofJob,
      doNotDisrupt,
      min: scaling.min,
    },
    {
      gracePeriod: 'podSpec.terminationGracePeriodSeconds',
      cooldown: 'output.scaledObject.cooldownPeriod',
      jobDeadline: podEndsFirst
        ? 'podSpec.activeDeadlineSeconds'
        : 'output.scaledJob.activeDeadlineSeconds',
    },
  );
}

/** Options of the gateway's contract, which a generic worker has no part in. */
const OF_THE_GATEWAY: readonly (keyof OutputOptions)[] = [
  'gatewayBaseUrl',
  'gatewaySecretName',
  'gatewaySecretKey',
  'workerIdFromPodName',
  'scheduleFlag',
  'warehouse',
  'queueTrigger',
  'cronTrigger',
  'readinessProbe',
  'service',
];

/** Options of this worker alone; those of the policy are for all workloads. */
function optionsWithoutEffect({ output, runs }: QueueWorkerFacts): readonly Fault[] {
  if (isEmpty(output)) return [];
  const reasons = new Map<keyof OutputOptions, string>([
    ...OF_THE_GATEWAY.map((key) => [key, 'a QueueWorker does not talk to the gateway'] as const),
    ['triggers', 'the triggers of a QueueWorker are its prop triggers'],
    ...(runs === 'job'
      ? ([
          ['scaledObject', 'jobs are made by a ScaledJob, whose options are scaledJob'],
          ['deployment', 'jobs are made by a ScaledJob, and there is no Deployment'],
        ] as const)
      : ([
          ['scaledJob', 'a Deployment is scaled by a ScaledObject, with options scaledObject'],
        ] as const)),
  ]);
  return [...reasons]
    .filter(([option]) => output[option] !== undefined)
    .map(([option, because]) => ({
      code: 'option-without-effect',
      prop: `output.${option}`,
      details: { option, because },
    }));
}
