import type { Fault } from '../findings/finding';
import { activationFaults } from '../keda/triggers/trigger-activation';
import { cronReplicasFaults } from '../keda/triggers/cron-trigger';
import { contractNamesOf } from '../render/environment';
import { ownLabelsOf } from '../render/labels';
import { joined } from '../input/intake';
import type { OutputOptions } from '../render/output-options';
import { queueTriggerOptions } from '../render/gateway';
import { cronReplicasOf, DEFAULT_THRESHOLD, hasQueueTrigger } from '../render/triggers';
import { isScaled, type WorkloadFacts } from '../render/workload-facts';
import { isEmpty } from '../values/json';
import { remembered } from '../values/remembered';
import { optionFaults } from './options';

/** Options have no effect on objects that the operator makes. */
export function outputHasNoEffect(output: OutputOptions): readonly Fault[] {
  const keys = Object.keys(output);
  if (keys.length === 0) return [];
  return [{ code: 'output-without-effect', prop: 'output', details: { keys } }];
}

/** Variables of the contract that the options may set: nobody else knows them at synth. */
const OPEN_VARIABLES = new Set(['HEVLAYER_WAREHOUSE', 'HEVLAYER_WORKER_ID']);

/** What is wrong with the options of one workload, given all that is known of it. */
export function outputFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  return joined(
    isEmpty(facts.output) ? NONE : optionFaults(facts.output),
    labelsNotReserved(output.labels, facts, 'output.labels'),
    warehouseFaults(facts, output),
    environmentNotReserved(facts, output),
    isScaled(facts, output) ? scalingOptionFaults(facts, output) : NONE,
  );
}

const NONE: readonly Fault[] = [];

/** The options do not say what gateway and worker agree on. */
function environmentNotReserved(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const { env } = output;
  if (env === undefined || isEmpty(env)) return NONE;
  return reservedFaults({ env, contract: contractNamesOf(facts, output) });
}

const reservedFaults = remembered(
  (given: {
    readonly env: NonNullable<OutputOptions['env']>;
    readonly contract: readonly string[];
  }): readonly Fault[] => {
    const { env, contract } = given;
    return Object.keys(env)
      .filter((variable) => contract.includes(variable) && !OPEN_VARIABLES.has(variable))
      .map((variable) => ({
        code: 'environment-reserved',
        prop: `output.env.${variable}`,
        details: { variable },
      }));
  },
);

function scalingOptionFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const faults: Fault[] = [];
  const { min, max, warmWindowSeconds } = facts.scaling;
  const { scaledObject: own = {} } = facts.output;
  const { activationThreshold } = queueTriggerOptions(facts.output);
  if (hasQueueTrigger(facts, output) && activationThreshold !== undefined) {
    const { threshold = DEFAULT_THRESHOLD } = queueTriggerOptions(output);
    const trigger = { threshold, activationThreshold, min: min ?? 0 };
    faults.push(...activationFaults(trigger, 'output.queueTrigger'));
  }
  // Without a valid maximum the default count means nothing, and max has its own finding.
  if (facts.schedule !== undefined && max !== 0) {
    faults.push(...cronReplicasFaults(cronReplicasOf(facts, output), max, 'output.cronTrigger'));
  }
  if (warmWindowSeconds !== undefined && own.cooldownPeriod !== undefined) {
    const details = { warmWindowSeconds, cooldownPeriod: own.cooldownPeriod };
    const prop = 'output.scaledObject.cooldownPeriod';
    faults.push({ code: 'cooldown-set-twice', prop, details });
  }
  return faults;
}

/** Labels by which objects find each other are left to the library. */
export function labelsNotReserved(
  labels: Readonly<Record<string, string>> | undefined,
  facts: WorkloadFacts,
  at: string,
): readonly Fault[] {
  if (labels === undefined || isEmpty(labels)) return NONE;
  const own = ownLabelsOf(facts);
  return Object.entries(labels)
    .filter(([label, value]) => Object.hasOwn(own, label) && own[label] !== value)
    .map(([label]) => ({
      code: 'label-reserved',
      prop: `${at}[${JSON.stringify(label)}]`,
      details: { label },
    }));
}

function warehouseFaults(facts: WorkloadFacts, output: OutputOptions): readonly Fault[] {
  const warehouse = facts.kind === 'Pipeline' ? facts.sourceRef?.warehouseRef : undefined;
  if (typeof warehouse !== 'string') return NONE;
  const known =
    output.warehouse !== undefined ||
    output.env?.HEVLAYER_WAREHOUSE !== undefined ||
    (facts.worker.podSpec?.containers ?? []).some((container) =>
      (container.env ?? []).some(({ name }) => name === 'HEVLAYER_WAREHOUSE'),
    );
  if (known) return NONE;
  return [{ code: 'warehouse-unresolved', prop: 'sourceRef.warehouseRef', details: { warehouse } }];
}
