import type { EnvVar } from '../kubernetes/objects.generated';
import type { JsonObject } from '../values/json';
import { isPart, part } from '../values/part';
import { onceAPart, remembered } from '../values/remembered';
import { own } from '../synth/frame';
import { gatewayOf, type Gateway } from './gateway';
import type { EnvironmentValue, OutputOptions } from './output-options';
import type { Rendering, WorkloadFacts } from './workload-facts';

/** A variable of the contract that gateway and worker agree on. */
interface ContractVariable {
  /** As it is for all workers of its kind: without a value where that is each workload's own. */
  readonly variable: EnvVar;
  /** What the value is, where it is each workload's own. */
  readonly ownValue?: (facts: WorkloadFacts) => string;
  /** As it stands in a frame. */
  readonly framed: EnvVar;
}

/** The contract of all workers of a kind, each list the same object for all of them. */
interface Contract {
  readonly variables: readonly ContractVariable[];
  readonly names: readonly string[];
  readonly withoutOwnValues: readonly EnvVar[];
}

/** What decides which variables the contract has. */
interface ContractTraits {
  readonly kind: WorkloadFacts['kind'];
  readonly gateway: Gateway;
  readonly hasSource: boolean;
  readonly hasSchedule: boolean;
  readonly scheduleFlag: string | undefined;
  /** Undefined where no source names one. */
  readonly warehouse: JsonObject | undefined;
  readonly workerIdFromPodName: boolean;
}

function contractOf(facts: WorkloadFacts, output: OutputOptions): Contract {
  // A generic worker has no gateway, and no contract with one.
  if (facts.kind === 'QueueWorker') return NO_CONTRACT;
  const source = facts.kind === 'Pipeline' ? facts.sourceRef : undefined;
  return contract({
    kind: facts.kind,
    gateway: gatewayOf(output),
    hasSource: source !== undefined,
    hasSchedule: facts.schedule !== undefined,
    scheduleFlag: output.scheduleFlag,
    warehouse: source?.warehouseRef === undefined ? undefined : output.warehouse,
    workerIdFromPodName: output.workerIdFromPodName ?? true,
  });
}

const NO_CONTRACT: Contract = contractWith([]);

const contract = remembered((traits: ContractTraits): Contract => {
  const { gateway, scheduleFlag = 'true', warehouse } = traits;
  const variables: ContractVariable[] = [
    same({ name: 'HEVLAYER_BASE_URL', value: gateway.baseUrl }),
    same({
      name: 'LAYER_GATEWAY_API_KEY',
      valueFrom: { secretKeyRef: { key: gateway.secretKey, name: gateway.secretName } },
    }),
  ];
  if (traits.kind === 'Pipeline') {
    variables.push(...PIPELINE_VARIABLES);
    if (traits.hasSource) variables.push(SOURCE_VARIABLE);
    if (warehouse !== undefined) {
      const value = literal(printableJson(warehouse));
      variables.push(same({ name: 'HEVLAYER_WAREHOUSE', value }));
    }
    if (traits.hasSchedule) {
      variables.push(same({ name: 'HEVLAYER_PIPELINE_SCHEDULE', value: literal(scheduleFlag) }));
    }
  } else {
    variables.push(...FUNCTION_VARIABLES);
  }
  if (traits.workerIdFromPodName) variables.push(WORKER_ID);
  return contractWith(variables);
});

function contractWith(variables: readonly ContractVariable[]): Contract {
  return {
    variables,
    names: part(variables.map(({ variable }) => variable.name)),
    withoutOwnValues: part(variables.map(({ variable }) => variable)),
  };
}

function same(variable: EnvVar): ContractVariable {
  return { variable: part(variable), framed: variable };
}

function ownVariable(name: string, valueOf: (facts: WorkloadFacts) => string): ContractVariable {
  const ownValue = (facts: WorkloadFacts): string => literal(valueOf(facts));
  const value = own(({ facts }: Rendering) => ownValue(facts));
  return { variable: part({ name }), ownValue, framed: { name, value } };
}

const WORKER_ID = same({
  name: 'HEVLAYER_WORKER_ID',
  valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
});
const PIPELINE_VARIABLES: readonly ContractVariable[] = [
  ownVariable('HEVLAYER_PIPELINE_ID', (facts) =>
    facts.kind === 'Pipeline' ? facts.pipelineId : '',
  ),
  ownVariable('HEVLAYER_TARGET_NAMESPACE', (facts) =>
    facts.kind === 'Pipeline' ? (facts.targetNamespace ?? '') : '',
  ),
];
const SOURCE_VARIABLE = ownVariable('HEVLAYER_SOURCE_REF', (facts) =>
  facts.kind === 'Pipeline' ? printableJson(facts.sourceRef ?? {}) : '',
);
const FUNCTION_VARIABLES: readonly ContractVariable[] = [
  ownVariable('HEVLAYER_UDF_ID', ({ name }) => name),
  ownVariable('HEVLAYER_FUNCTION_ID', ({ name }) => name),
  ownVariable('HEVLAYER_UDF_BATCH_SIZE', ({ worker }) => String(worker.batchSize)),
];

/** JSON in which the characters that YAML parsers refuse are escaped too. */
function printableJson(value: JsonObject): string {
  const text = JSON.stringify(value);
  // Nearly always there is none, and to look for one takes less than to replace none.
  return UNPRINTABLE.test(text) ? text.replace(EACH_UNPRINTABLE, escaped) : text;
}

const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g');

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Kubernetes expands `$(NAME)` in a value and reads `$$` as `$`; a user's text is meant as it is. */
function literal(text: string): string {
  return text.includes('$') ? text.replace(/\$(?=[$(])/g, '$$$$') : text;
}

/** The names of the contract's variables, the same list for all workers of a kind. */
export function contractNamesOf(facts: WorkloadFacts, output: OutputOptions): readonly string[] {
  return contractOf(facts, output).names;
}

/**
 * The environment without what is each workload's own: the same for all workers of a kind. The given
 * variables are looked at where they were given; they have a part in this only where the contract may
 * refer to one.
 */
export function environmentFrameOf(facts: WorkloadFacts, output: OutputOptions): readonly EnvVar[] {
  if (facts.kind !== 'QueueWorker' && gatewayOf(output).baseUrl.includes('$(')) {
    return environmentOf(facts, output);
  }
  return contractOf(facts, output).withoutOwnValues;
}

/**
 * The environment as it stands in a frame, the same list for all workloads that differ in their own
 * texts alone; undefined where somebody gave variables to one workload.
 */
export function framedEnvironmentOf(
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly EnvVar[] | undefined {
  const { env = NO_VARIABLES } = output;
  if (!isPart(env)) return undefined;
  return framedEnvironment({ variables: contractOf(facts, output).variables, env });
}

const framedEnvironment = remembered(
  (given: {
    readonly variables: readonly ContractVariable[];
    readonly env: GivenVariables;
  }): readonly EnvVar[] => {
    const { variables, env } = given;
    return laidOver(variables, variablesIn(env), ({ framed }) => framed);
  },
);

/** The contract, with the variables of `output.env` laid over or added in their own order. */
export function environmentOf(facts: WorkloadFacts, output: OutputOptions): EnvVar[] {
  return laidOver(
    contractOf(facts, output).variables,
    variablesIn(output.env ?? NO_VARIABLES),
    ({ variable, ownValue }) =>
      ownValue === undefined ? variable : { name: variable.name, value: ownValue(facts) },
  );
}

function laidOver(
  variables: readonly ContractVariable[],
  given: ReadonlyMap<string, EnvVar>,
  made: (variable: ContractVariable) => EnvVar,
): EnvVar[] {
  const environment = variables.map((one) => given.get(one.variable.name) ?? made(one));
  for (const [name, variable] of given) {
    if (!variables.some((one) => one.variable.name === name)) environment.push(variable);
  }
  return environment;
}

type GivenVariables = NonNullable<OutputOptions['env']>;

const NO_VARIABLES: GivenVariables = part({});

/** Those of the policy's options are made once; a workload's own are its own. */
const variablesIn = onceAPart((given: GivenVariables): ReadonlyMap<string, EnvVar> => {
  const entries = Object.entries(given).map(
    ([name, value]) => [name, { name, ...environmentValueOf(value) }] as const,
  );
  return new Map(
    isPart(given) ? entries.map(([name, variable]) => [name, part(variable)]) : entries,
  );
});

/** A variable's value in the form of an EnvVar. */
export function environmentValueOf(given: string | EnvironmentValue): EnvironmentValue {
  return typeof given === 'string' ? { value: given } : given;
}
