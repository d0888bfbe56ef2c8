import type { Fault } from '../../findings/finding';
import type { WrittenInstead } from '../../findings/trigger-wordings';
import { nearestName } from '../../values/nearest-name';
import { fieldOf } from '../../input/prop-path';
import type { ParameterDefinition } from '../scalers/scaler';
import { isKnownTo, namesOf, own, type TriggerValues } from './trigger-values';
import { trimmed } from '../scalers/value-syntax';

/** A key that KEDA does not read as it was meant. */
export interface KeyProblem {
  readonly instead: WrittenInstead;
  /** The parameter that was probably meant. */
  readonly meant: string | undefined;
  readonly fault: Fault;
}

/**
 * What is wrong with the keys of the metadata, whatever their values: unknown ones, those that stand
 * in the wrong place, and those that are blank.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` configParamValue
 */
export function keyProblems(values: TriggerValues): readonly KeyProblem[] {
  const { trigger, scaler } = values;
  const problems: KeyProblem[] = [];
  for (const key of Object.keys(trigger.metadata)) {
    const definition = readFromMetadata(key, scaler.parameters);
    const problem =
      definition === undefined ? unreadKey(key, values) : knownKey(key, definition, values);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** The parameter that is read under a key of the metadata. */
export function readFromMetadata(
  key: string,
  parameters: readonly ParameterDefinition[],
): ParameterDefinition | undefined {
  return parameters.find(
    (one) =>
      one.sources.includes('metadata') &&
      (namesOf(one).includes(key) ||
        (one.pattern !== undefined && new RegExp(one.pattern, 'u').test(key))),
  );
}

function knownKey(
  key: string,
  definition: ParameterDefinition,
  { trigger, context }: TriggerValues,
): KeyProblem | undefined {
  const prop = fieldOf(`${context.at}.metadata`, key);
  const { since } = definition;
  if (since !== undefined && !isKnownTo(definition, context.kedaVersion)) {
    const { major, minor } = context.kedaVersion;
    const details = { key, since, version: `${String(major)}.${String(minor)}` };
    return problem(key, 'misspelt', undefined, { code: 'trigger-key-too-new', prop, details });
  }
  if (trimmed(own(trigger.metadata, key) ?? '') !== '') return undefined;
  const fault: Fault = { code: 'trigger-value-blank', prop, details: { key } };
  return problem(key, 'blank', definition.name, fault);
}

/** A key that the scaler does not read under this name from the metadata. */
function unreadKey(key: string, values: TriggerValues): KeyProblem | undefined {
  const { scaler, context, trigger } = values;
  const { type } = scaler;
  const prop = fieldOf(`${context.at}.metadata`, key);
  const base = /^(.+)FromEnv$/.exec(key)?.[1];
  const variableOf = base === undefined ? [] : parametersNamed(base, values);
  if (base !== undefined && variableOf.some(({ sources }) => sources.includes('env'))) {
    return variableProblem(key, base, values);
  }
  if (scaler.unknownKeysAllowed === true) return undefined;
  if (base !== undefined && variableOf.length > 0) {
    const sources = [...new Set(variableOf.flatMap((one) => one.sources))];
    const details = { type, key: base, sources };
    const fault: Fault = { code: 'trigger-key-not-from-variables', prop, details };
    return problem(key, 'not-from-variables', variableOf[0]?.name, fault);
  }
  const elsewhere = parametersNamed(key, values);
  if (elsewhere.length > 0) {
    const variable = elsewhere.some(({ sources }) => sources.includes('env'));
    const details = { type, key, variable };
    const fault: Fault = { code: 'trigger-key-only-from-authentication', prop, details };
    return problem(key, 'only-from-authentication', elsewhere[0]?.name, fault);
  }
  if (scaler.documentedButUnread?.includes(key) === true) {
    const fault: Fault = { code: 'trigger-key-not-read', prop, details: { type, key } };
    return problem(key, 'misspelt', undefined, fault);
  }
  if (key === 'metricName') {
    const fault: Fault = { code: 'trigger-metric-name-not-read', prop, details: { type } };
    return problem(key, 'misspelt', undefined, fault);
  }
  const belongs = placeOf(key, context.scaledBy);
  if (belongs !== undefined) {
    const fault: Fault = { code: 'trigger-key-misplaced', prop, details: { key, belongs } };
    return problem(key, 'misspelt', undefined, fault);
  }
  const known = knownKeys(values).filter((one) => !Object.hasOwn(trigger.metadata, one));
  const fault: Fault = {
    code: 'trigger-key-unknown',
    prop,
    details: { type, key, known },
  };
  const nearest = nearestName(key, known);
  const meant = nearest === undefined ? undefined : parameterOf(nearest, values);
  return problem(key, 'misspelt', meant, fault);
}

/** A variable that the container does not have, or that KEDA cannot resolve. */
function variableProblem(key: string, base: string, values: TriggerValues): KeyProblem | undefined {
  const { trigger, context } = values;
  const { environment } = context;
  const prop = fieldOf(`${context.at}.metadata`, key);
  const variable = own(trigger.metadata, key) ?? '';
  const meant = parametersNamed(base, values)[0]?.name;
  if (variable === '') {
    const fault: Fault = { code: 'trigger-value-blank', prop, details: { key } };
    return problem(key, 'blank', meant, fault);
  }
  if (environment === undefined || environment.variables.has(variable)) return undefined;
  const resolvable = !environment.unresolvable.has(variable);
  if (resolvable && environment.open) return undefined;
  const { container } = environment;
  const details = { key: base, variable, container, resolvable };
  const because = resolvable ? 'variable-missing' : 'variable-unresolvable';
  return problem(key, because, meant, { code: 'trigger-variable-missing', prop, details });
}

/** Fields that people write into the metadata of a trigger, and the object that has them. */
const TRIGGER_FIELDS = ['name', 'type', 'metricType', 'authenticationRef', 'useCachedMetrics'];
const SHARED_FIELDS = ['pollingInterval', 'minReplicaCount', 'maxReplicaCount'];
const SCALED_OBJECT_FIELDS = [
  ...['scaleTargetRef', 'cooldownPeriod', 'initialCooldownPeriod', 'idleReplicaCount'],
  ...['fallback', 'advanced', 'restoreToOriginalReplicaCount', 'horizontalPodAutoscalerConfig'],
  'scalingModifiers',
];
const SCALED_JOB_FIELDS = [
  ...['jobTargetRef', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
  ...['rollout', 'rolloutStrategy', 'scalingStrategy'],
];

function placeOf(key: string, scaledBy: 'ScaledObject' | 'ScaledJob'): string | undefined {
  if (TRIGGER_FIELDS.includes(key)) return 'the trigger, beside its metadata';
  if (SHARED_FIELDS.includes(key)) return `the spec of the ${scaledBy}`;
  if (SCALED_OBJECT_FIELDS.includes(key)) return 'the spec of the ScaledObject';
  return SCALED_JOB_FIELDS.includes(key) ? 'the spec of the ScaledJob' : undefined;
}

/** Every key that the scaler reads from the metadata, but for patterns and old ones. */
function knownKeys({ parameters }: TriggerValues): readonly string[] {
  const keys = parameters
    .map(({ definition }) => definition)
    .filter(({ pattern, removed }) => pattern === undefined && removed === undefined)
    .flatMap((one) =>
      namesOf(one).flatMap((name) => [
        ...(one.sources.includes('metadata') ? [name] : []),
        ...(one.sources.includes('env') ? [`${name}FromEnv`] : []),
      ]),
    );
  return [...new Set(keys)].sort();
}

function parameterOf(key: string, values: TriggerValues): string | undefined {
  const [plain] = parametersNamed(key, values);
  const [base] = parametersNamed(key.replace(/FromEnv$/, ''), values);
  return (plain ?? base)?.name;
}

function parametersNamed(
  name: string,
  { parameters }: TriggerValues,
): readonly ParameterDefinition[] {
  return parameters
    .map(({ definition }) => definition)
    .filter((definition) => namesOf(definition).includes(name));
}

function problem(
  key: string,
  because: WrittenInstead['because'],
  meant: string | undefined,
  fault: Fault,
): KeyProblem {
  return { instead: { key, because }, meant, fault };
}
