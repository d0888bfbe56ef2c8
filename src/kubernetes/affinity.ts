import type { Fault } from '../findings/finding';
import { checkText, checkWhole } from './fields';
import type { Incomplete } from './incomplete';
import {
  checkLabelSelector,
  checkMatchLabelKeys,
  checkPodSelector,
  checkRequirement,
  checkValues,
} from './label-selectors';
import { checkDnsLabel } from './names';
import { checkLabelKey } from './labels';
import type { Affinity, NodeSelectorTerm, PodAffinity, PodAffinityTerm } from './objects.generated';
import { element, field } from '../input/prop-path';
import { checkComparison, checkFieldRequirement, checkNotDeprecated } from './node-selectors';

/** Wishes and demands on the node and on the pods beside this one. */
export function affinityFaults(affinity: Affinity, prop: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkAffinity(affinity, prop, faults);
  return faults;
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

function checkWeight(weight: number | undefined, prop: string, faults: Fault[]): void {
  if (weight !== undefined) checkWhole(weight, 1, 100, prop, faults);
  else
    faults.push({ code: 'value-missing', prop, details: { expected: 'a weight from 1 to 100' } });
}

const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
