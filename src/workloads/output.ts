import type { Fault } from '../findings/finding';
import { activationFaults } from '../keda/triggers/trigger-activation';
import { cronReplicasFaults } from '../keda/triggers/cron-trigger';
import { contractEnvironment } from '../render/environment';
import { ownLabelsOf } from '../render/labels';
import type { OutputOptions } from '../render/output-options';
import { queueTriggerOptions } from '../render/gateway';
import { cronReplicasOf, DEFAULT_THRESHOLD, hasQueueTrigger } from '../render/triggers';
import { isScaled, type WorkloadFacts } from '../render/workload-facts';
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
  const faults: Fault[] = [
    ...ownOptionFaults(facts.output),
    ...labelsNotReserved(output.labels ?? {}, facts, 'output.labels'),
    ...warehouseFaults(facts, output),
  ];
  const contract = new Set(contractEnvironment(facts, output).map(({ name }) => name));
  for (const variable of Object.keys(output.env ?? {})) {
    if (!contract.has(variable) || OPEN_VARIABLES.has(variable)) continue;
    const prop = `output.env.${variable}`;
    faults.push({ code: 'environment-reserved', prop, details: { variable } });
  }
  if (isScaled(facts, output)) faults.push(...scalingOptionFaults(facts, output));
  return faults;
}

/** What is wrong with no options is always the same, and most workloads have none of their own. */
let ofNoOptions: readonly Fault[] | undefined;

function ownOptionFaults(options: OutputOptions): readonly Fault[] {
  if (Object.keys(options).length > 0) return optionFaults(options);
  return (ofNoOptions ??= optionFaults({}));
}

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
  labels: Readonly<Record<string, string>>,
  facts: WorkloadFacts,
  at: string,
): readonly Fault[] {
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
  const known =
    output.warehouse !== undefined ||
    output.env?.HEVLAYER_WAREHOUSE !== undefined ||
    (facts.worker.podSpec?.containers ?? []).some((container) =>
      (container.env ?? []).some(({ name }) => name === 'HEVLAYER_WAREHOUSE'),
    );
  if (typeof warehouse !== 'string' || known) return [];
  return [{ code: 'warehouse-unresolved', prop: 'sourceRef.warehouseRef', details: { warehouse } }];
}
