import type { EnvVar } from '../kubernetes/objects.generated';
import { filledIn } from '../synth/blank';
import type { JsonObject } from '../values/json';
import { gatewayOf } from './gateway';
import type { EnvironmentValue, OutputOptions } from './output-options';
import type { WorkloadFacts } from './workload-facts';

/** The worker contract: what gateway and worker agree on through the environment. */
export function contractEnvironment(facts: WorkloadFacts, output: OutputOptions): EnvVar[] {
  // A generic worker has no gateway, and no contract with one.
  if (facts.kind === 'QueueWorker') return [];
  const gateway = gatewayOf(output);
  const environment: EnvVar[] = [
    { name: 'HEVLAYER_BASE_URL', value: gateway.baseUrl },
    {
      name: 'LAYER_GATEWAY_API_KEY',
      valueFrom: { secretKeyRef: { name: gateway.secretName, key: gateway.secretKey } },
    },
  ];
  const set = (name: string, value: string): void => {
    environment.push({ name, value: filledIn(value, literal) });
  };
  if (facts.kind === 'Pipeline') {
    set('HEVLAYER_PIPELINE_ID', facts.pipelineId);
    set('HEVLAYER_TARGET_NAMESPACE', facts.targetNamespace ?? '');
    const { sourceRef } = facts;
    if (sourceRef !== undefined) set('HEVLAYER_SOURCE_REF', filledIn(sourceRef, printableJson));
    if (output.warehouse !== undefined && sourceRef?.warehouseRef !== undefined)
      set('HEVLAYER_WAREHOUSE', printableJson(output.warehouse));
    if (facts.schedule !== undefined) {
      set('HEVLAYER_PIPELINE_SCHEDULE', output.scheduleFlag ?? 'true');
    }
  } else {
    set('HEVLAYER_UDF_ID', facts.name);
    set('HEVLAYER_FUNCTION_ID', facts.name);
    set('HEVLAYER_UDF_BATCH_SIZE', filledIn(facts.worker.batchSize, String));
  }
  if (output.workerIdFromPodName ?? true) {
    environment.push({
      name: 'HEVLAYER_WORKER_ID',
      valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
    });
  }
  return environment;
}

/** JSON in which the characters that YAML parsers refuse are escaped too. */
function printableJson(value: JsonObject): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Kubernetes expands `$(NAME)` in a value and reads `$$` as `$`; a user's text is meant as it is. */
function literal(text: string): string {
  return text.replace(/\$(?=[$(])/g, '$$$$');
}

/** The contract, with the variables of `output.env` laid over or added in their own order. */
export function environmentOf(facts: WorkloadFacts, output: OutputOptions): EnvVar[] {
  const environment = new Map(
    contractEnvironment(facts, output).map((variable) => [variable.name, variable]),
  );
  for (const [name, given] of Object.entries(output.env ?? {})) {
    environment.set(name, { name, ...environmentValueOf(given) });
  }
  return [...environment.values()];
}

/** A variable's value in the form of an EnvVar. */
export function environmentValueOf(given: string | EnvironmentValue): EnvironmentValue {
  return typeof given === 'string' ? { value: given } : given;
}
