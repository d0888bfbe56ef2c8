import { isEmpty } from '../values/json';
import type { Fault } from '../findings/finding';
import { checkEnv, checkEnvFrom } from './environment';
import { checkChoice, checkRequiredChoice, excerpt, reportGate } from './fields';
import { checkImage, PULL_POLICIES } from './images';
import type { Incomplete } from './incomplete';
import { checkDnsLabel } from './names';
import type { Container } from './objects.generated';
import { isSidecar, type PodFacts } from './pod-facts';
import { checkPorts } from './ports';
import { checkProbes } from './probes';
import { checkLifecycle } from './lifecycle-hooks';
import { element, field } from '../input/prop-path';
import { checkResources } from './resources';
import { checkSecurityContext } from './security-context';
import { checkMounts } from './volume-mounts';

/** A container that runs as long as its pod: one of `containers`. */
export function checkContainer(
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  checkEveryContainer(container, prop, facts, faults);
  checkWatched(container, prop, facts, faults);
  const { restartPolicy = '' } = container;
  if (restartPolicy !== '') checkNewRestartPolicy(restartPolicy, prop, faults);
  checkRestartRules(container, prop, faults);
}

/** A container that runs before the others start, or beside them as a sidecar. */
export function checkInitContainer(
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  checkEveryContainer(container, prop, facts, faults);
  if (isSidecar(container)) {
    checkWatched(container, prop, facts, faults);
    if ((container.restartPolicyRules ?? []).length === 0) return;
    const at = field(prop, 'restartPolicyRules');
    faults.push({ code: 'restart-rules-on-sidecar', prop: at, details: {} });
    return;
  }
  for (const name of NOT_BEFORE_START) {
    if (container[name] === undefined) continue;
    const at = field(prop, name);
    faults.push({ code: 'init-container-field-forbidden', prop: at, details: { field: name } });
  }
  const { restartPolicy = '' } = container;
  if (restartPolicy === '') return;
  checkNewRestartPolicy(restartPolicy, prop, faults);
  checkRestartRules(container, prop, faults);
}

function checkEveryContainer(
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { env, envFrom, ports, resources, resizePolicy } = container;
  checkDnsLabel(container.name, 'a container', field(prop, 'name'), faults);
  checkImage(container.image, field(prop, 'image'), faults);
  checkChoice(container.imagePullPolicy, PULL_POLICIES, field(prop, 'imagePullPolicy'), faults);
  const messages = field(prop, 'terminationMessagePolicy');
  checkChoice(container.terminationMessagePolicy, MESSAGE_POLICIES, messages, faults);
  if (ports !== undefined) checkPorts(ports, field(prop, 'ports'), faults);
  if (env !== undefined) {
    const mayHaveOthers = envFrom !== undefined && envFrom.length > 0;
    checkEnv(env, field(prop, 'env'), facts, mayHaveOthers, faults);
  }
  if (envFrom !== undefined) checkEnvFrom(envFrom, field(prop, 'envFrom'), faults);
  if ((container.volumeMounts ?? container.volumeDevices) !== undefined) {
    checkMounts(container, prop, facts, faults);
  }
  if (resources !== undefined) {
    checkResources(resources, field(prop, 'resources'), faults, facts.claims);
  }
  if (resizePolicy !== undefined) {
    checkResizePolicy(resizePolicy, field(prop, 'resizePolicy'), faults);
  }
  if (container.securityContext !== undefined || !isEmpty(facts.securityContext)) {
    checkSecurityContext(container, field(prop, 'securityContext'), facts, faults);
  }
}

/** Probes and hooks, for containers that go on running. */
function checkWatched(
  container: Incomplete<Container>,
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  if ((livenessProbe ?? readinessProbe ?? startupProbe) !== undefined) {
    checkProbes(container, prop, faults);
  }
  if (container.lifecycle === undefined) return;
  checkLifecycle(container.lifecycle, container, field(prop, 'lifecycle'), facts, faults);
}

/** Restart policies that only newer clusters take. */
function checkNewRestartPolicy(policy: string, prop: string, faults: Fault[]): void {
  const at = field(prop, 'restartPolicy');
  const allowed = ['Always', 'OnFailure', 'Never'];
  if (!allowed.includes(policy)) {
    const details = { given: excerpt(policy), allowed };
    faults.push({ code: 'value-not-allowed', prop: at, details });
    return;
  }
  reportGate('restartPolicy', policy, 'ContainerRestartRules', at, faults);
}

function checkRestartRules(
  { restartPolicy, restartPolicyRules = [] }: Incomplete<Container>,
  prop: string,
  faults: Fault[],
): void {
  if (restartPolicyRules.length === 0) return;
  if (restartPolicy === undefined) {
    const details = { expected: 'a restart policy beside restartPolicyRules' };
    faults.push({ code: 'value-missing', prop: field(prop, 'restartPolicy'), details });
  }
  const rulesProp = field(prop, 'restartPolicyRules');
  checkLength(restartPolicyRules, MOST_RULES, rulesProp, faults);
  for (const [index, { action, exitCodes }] of restartPolicyRules.entries()) {
    const at = element(rulesProp, index);
    checkRequiredChoice(action, ['Restart'], field(at, 'action'), faults);
    const codes = field(at, 'exitCodes');
    if (exitCodes === undefined) {
      faults.push({ code: 'value-missing', prop: codes, details: { expected: 'exit codes' } });
      continue;
    }
    checkRequiredChoice(exitCodes.operator, ['In', 'NotIn'], field(codes, 'operator'), faults);
    checkLength(exitCodes.values ?? [], MOST_EXIT_CODES, field(codes, 'values'), faults);
  }
}

function checkLength(list: readonly unknown[], max: number, prop: string, faults: Fault[]): void {
  if (list.length <= max) return;
  faults.push({ code: 'list-too-long', prop, details: { length: list.length, max } });
}

function checkResizePolicy(
  policies: NonNullable<Incomplete<Container>['resizePolicy']>,
  prop: string,
  faults: Fault[],
): void {
  const seen = new Set<string>();
  for (const [index, { resourceName = '', restartPolicy }] of policies.entries()) {
    const at = element(prop, index, resourceName);
    const policyProp = field(at, 'restartPolicy');
    checkRequiredChoice(resourceName, ['cpu', 'memory'], field(at, 'resourceName'), faults);
    checkRequiredChoice(restartPolicy, ['NotRequired', 'RestartContainer'], policyProp, faults);
    if (seen.has(resourceName)) {
      const details = { name: excerpt(resourceName), of: 'resize policies' };
      faults.push({ code: 'name-repeated', prop: at, details });
    }
    seen.add(resourceName);
  }
}

const MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];
const NOT_BEFORE_START = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const MOST_RULES = 20;
const MOST_EXIT_CODES = 255;
