import type { Fault } from '../findings/finding';
import { isDnsSubdomain, isLabelValue, isQualifiedName } from '../values/kubernetes-names';
import {
  checkOptionalChoice,
  checkRequiredChoice,
  checkText,
  checkWhole,
  excerpt,
  INT32_MAX,
} from './fields';
import type { Incomplete } from './incomplete';
import {
  checkLabelSelector,
  checkMatchLabelKeys,
  checkRequirement,
  checkValues,
} from './label-selectors';
import { checkDnsLabel, checkLabelKey } from './metadata';
import type {
  Affinity,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PodAffinity,
  PodAffinityTerm,
  TopologySpreadConstraint,
} from './objects.generated';
import { element, entry, field } from '../input/prop-path';

/** Labels that a node must have. */
export function nodeSelectorFaults(
  selector: Readonly<Record<string, string>>,
  prop: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  checkNodeSelector(selector, prop, faults);
  return faults;
}

/** Wishes and demands on the node and on the pods beside this one. */
export function affinityFaults(affinity: Affinity, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkAffinity(affinity, prop, faults);
  return faults;
}

/** Labels that a node must have, to the list of what was found. */
export function checkNodeSelector(
  selector: Readonly<Record<string, string>>,
  prop: string,
  faults: Fault[],
): void {
  for (const [key, value] of Object.entries(selector)) {
    const at = entry(prop, key);
    const part = !isQualifiedName(key) ? 'key' : !isLabelValue(value) ? 'value' : undefined;
    if (part !== undefined) {
      const details = { key: excerpt(key), value: excerpt(value), part } as const;
      faults.push({ code: 'node-selector-malformed', prop: at, details });
    }
    checkNotDeprecated(key, at, faults);
  }
}

/** Wishes and demands, to the list of what was found. */
export function checkAffinity(
  { nodeAffinity, podAffinity, podAntiAffinity }: Incomplete<Affinity>,
  prop: string,
  faults: Fault[],
): void {
  if (nodeAffinity !== undefined) {
    checkNodeAffinity(nodeAffinity, field(prop, 'nodeAffinity'), faults);
  }
  if (podAffinity !== undefined) {
    checkPodAffinity(podAffinity, field(prop, 'podAffinity'), faults);
  }
  if (podAntiAffinity !== undefined) {
    checkPodAffinity(podAntiAffinity, field(prop, 'podAntiAffinity'), faults);
  }
}

/** How evenly pods are spread. */
export function checkSpread(
  constraints: readonly Incomplete<TopologySpreadConstraint>[],
  prop: string,
  faults: Fault[],
): void {
  const seen = new Set<string>();
  for (const [index, constraint] of constraints.entries()) {
    const at = element(prop, index, constraint.topologyKey);
    const { maxSkew, minDomains, topologyKey = '', whenUnsatisfiable = '' } = constraint;
    checkSpreadNumbers(maxSkew, minDomains, at, faults);
    checkText(topologyKey, 'a node label', field(at, 'topologyKey'), faults);
    checkNotDeprecated(topologyKey, field(at, 'topologyKey'), faults);
    const allowed = ['DoNotSchedule', 'ScheduleAnyway'];
    checkRequiredChoice(whenUnsatisfiable, allowed, field(at, 'whenUnsatisfiable'), faults);
    if (minDomains !== undefined && whenUnsatisfiable === 'ScheduleAnyway') {
      const details = { given: minDomains };
      faults.push({
        code: 'min-domains-with-schedule-anyway',
        prop: field(at, 'minDomains'),
        details,
      });
    }
    checkOptionalChoice(
      constraint.nodeAffinityPolicy,
      POLICIES,
      field(at, 'nodeAffinityPolicy'),
      faults,
    );
    checkOptionalChoice(
      constraint.nodeTaintsPolicy,
      POLICIES,
      field(at, 'nodeTaintsPolicy'),
      faults,
    );
    checkPodSelector(constraint, field(at, 'labelSelector'), faults);
    checkMatchLabelKeys(constraint, at, faults);
    const kind = `${whenUnsatisfiable} ${topologyKey}`;
    if (seen.has(kind)) {
      const details = { topologyKey: excerpt(topologyKey), whenUnsatisfiable };
      faults.push({ code: 'topology-spread-repeated', prop: at, details });
    }
    seen.add(kind);
  }
}

function checkSpreadNumbers(
  maxSkew: number | undefined,
  minDomains: number | undefined,
  prop: string,
  faults: Fault[],
): void {
  const at = field(prop, 'maxSkew');
  if (maxSkew !== undefined) checkWhole(maxSkew, 1, INT32_MAX, at, faults);
  else faults.push({ code: 'value-missing', prop: at, details: { expected: 'a number of pods' } });
  checkWhole(minDomains, 1, INT32_MAX, field(prop, 'minDomains'), faults);
}

function checkNodeAffinity(
  affinity: Incomplete<NonNullable<Affinity['nodeAffinity']>>,
  prop: string,
  faults: Fault[],
): void {
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required,
    preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
  } = affinity;
  if (required !== undefined) {
    const at = field(prop, 'requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms');
    const terms = required.nodeSelectorTerms ?? [];
    if (terms.length === 0) faults.push({ code: 'affinity-without-terms', prop: at, details: {} });
    for (const [index, term] of terms.entries()) {
      checkNodeTerm(term, element(at, index), faults);
    }
  }
  for (const [index, { weight, preference = {} }] of preferred.entries()) {
    const at = element(field(prop, 'preferredDuringSchedulingIgnoredDuringExecution'), index);
    checkWeight(weight, field(at, 'weight'), faults);
    checkNodeTerm(preference, field(at, 'preference'), faults);
  }
}

function checkNodeTerm(
  { matchExpressions = [], matchFields = [] }: Incomplete<NodeSelectorTerm>,
  prop: string,
  faults: Fault[],
): void {
  if (matchExpressions.length + matchFields.length === 0) {
    faults.push({ code: 'affinity-term-empty', prop, details: {} });
  }
  for (const [index, requirement] of matchExpressions.entries()) {
    const at = element(field(prop, 'matchExpressions'), index, requirement.key);
    checkRequirement(requirement, NODE_OPERATORS, at, faults);
    checkNotDeprecated(requirement.key ?? '', field(at, 'key'), faults);
    if (requirement.operator === 'Gt' || requirement.operator === 'Lt') {
      checkComparison(requirement, at, faults);
    } else {
      checkValues(requirement, at, faults);
    }
  }
  for (const [index, requirement] of matchFields.entries()) {
    checkFieldRequirement(requirement, element(field(prop, 'matchFields'), index), faults);
  }
}

/** `Gt` and `Lt` compare whole numbers; a minus sign is no label value. */
function checkComparison(
  { operator = '', values = [] }: Incomplete<NodeSelectorRequirement>,
  prop: string,
  faults: Fault[],
): void {
  const [value] = values;
  if (value === undefined || values.length > 1) return;
  if (/^[0-9]{1,63}$/.test(value) && BigInt(value) < 2n ** 63n) return;
  const details = { operator, value: excerpt(value) };
  faults.push({ code: 'selector-value-not-a-number', prop: field(prop, 'values'), details });
}

/** The only field of a node that can be selected by is its name. */
function checkFieldRequirement(
  { key, operator, values = [] }: Incomplete<NodeSelectorRequirement>,
  prop: string,
  faults: Fault[],
): void {
  checkRequiredChoice(key, ['metadata.name'], field(prop, 'key'), faults);
  checkRequiredChoice(operator, ['In', 'NotIn'], field(prop, 'operator'), faults);
  const [value] = values;
  if (value === undefined || values.length > 1) {
    const details = {
      operator: excerpt(operator ?? ''),
      count: values.length,
      demand: 'one',
    } as const;
    faults.push({ code: 'selector-values-count', prop: field(prop, 'values'), details });
  } else if (!isDnsSubdomain(value)) {
    const details = { given: excerpt(value), of: 'a node' };
    faults.push({ code: 'name-not-dns-subdomain', prop: field(prop, 'values'), details });
  }
}

function checkPodAffinity(affinity: Incomplete<PodAffinity>, prop: string, faults: Fault[]): void {
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required = [],
    preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
  } = affinity;
  for (const [index, term] of required.entries()) {
    const at = element(field(prop, 'requiredDuringSchedulingIgnoredDuringExecution'), index);
    checkPodAffinityTerm(term, at, faults);
  }
  for (const [index, { weight, podAffinityTerm = {} }] of preferred.entries()) {
    const at = element(field(prop, 'preferredDuringSchedulingIgnoredDuringExecution'), index);
    checkWeight(weight, field(at, 'weight'), faults);
    checkPodAffinityTerm(podAffinityTerm, field(at, 'podAffinityTerm'), faults);
  }
}

function checkPodAffinityTerm(
  term: Incomplete<PodAffinityTerm>,
  prop: string,
  faults: Fault[],
): void {
  const { topologyKey, namespaceSelector, namespaces = [] } = term;
  const keyProp = field(prop, 'topologyKey');
  if (checkText(topologyKey, 'a node label', keyProp, faults)) {
    checkLabelKey(topologyKey, keyProp, faults);
    checkNotDeprecated(topologyKey, keyProp, faults);
  }
  checkPodSelector(term, field(prop, 'labelSelector'), faults);
  if (namespaceSelector !== undefined) {
    checkLabelSelector(namespaceSelector, field(prop, 'namespaceSelector'), faults);
  }
  for (const [index, namespace] of namespaces.entries()) {
    checkDnsLabel(namespace, 'a namespace', element(field(prop, 'namespaces'), index), faults);
  }
  checkMatchLabelKeys(term, prop, faults);
}

/** A selector of pods, which selects none at all when it is left out. */
function checkPodSelector(
  { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] }: Incomplete<PodAffinityTerm>,
  prop: string,
  faults: Fault[],
): void {
  if (labelSelector !== undefined) checkLabelSelector(labelSelector, prop, faults);
  else if (matchLabelKeys.length + mismatchLabelKeys.length === 0) {
    faults.push({ code: 'selector-of-nothing', prop, details: {} });
  }
}

function checkWeight(weight: number | undefined, prop: string, faults: Fault[]): void {
  if (weight !== undefined) checkWhole(weight, 1, 100, prop, faults);
  else
    faults.push({ code: 'value-missing', prop, details: { expected: 'a weight from 1 to 100' } });
}

function checkNotDeprecated(key: string, prop: string, faults: Fault[]): void {
  if (!DEPRECATED_LABELS.has(key)) return;
  const details = { key, instead: DEPRECATED_LABELS.get(key) };
  faults.push({ code: 'node-label-deprecated', prop, details });
}

const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const POLICIES = ['Honor', 'Ignore'];

/** Labels that nodes lose sooner or later, and what they are called today. */
const DEPRECATED_LABELS: ReadonlyMap<string, string | undefined> = new Map([
  ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
  ['beta.kubernetes.io/os', 'kubernetes.io/os'],
  ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
  ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
  ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
  ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'],
  ['scheduler.alpha.kubernetes.io/preferAvoidPods', undefined],
  ['app.kubernetes.io/created-by', undefined],
]);
