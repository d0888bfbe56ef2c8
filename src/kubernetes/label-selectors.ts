import type { Fault } from '../findings/finding';
import { isLabelValue } from '../values/kubernetes-names';
import { checkRequiredChoice, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkLabelKey, checkLabels } from './labels';
import type { LabelSelector, NodeSelectorRequirement, PodAffinityTerm } from './objects.generated';
import { element, field } from '../input/prop-path';

/** A selector of pods or namespaces by their labels. */
export function checkLabelSelector(
  selector: Incomplete<LabelSelector>,
  prop: string,
  faults: Fault[],
): void {
  const { matchLabels, matchExpressions = [] } = selector;
  if (matchLabels !== undefined) checkLabels(matchLabels, field(prop, 'matchLabels'), faults);
  for (const [index, requirement] of matchExpressions.entries()) {
    const at = element(field(prop, 'matchExpressions'), index, requirement.key);
    checkRequirement(requirement, LABEL_OPERATORS, at, faults);
    checkValues(requirement, at, faults);
  }
}

/** A selector of pods, which selects none at all when it is left out. */
export function checkPodSelector(
  { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] }: Incomplete<PodAffinityTerm>,
  prop: string,
  faults: Fault[],
): void {
  if (labelSelector !== undefined) checkLabelSelector(labelSelector, prop, faults);
  else if (matchLabelKeys.length + mismatchLabelKeys.length === 0) {
    faults.push({ code: 'selector-of-nothing', prop, details: {} });
  }
}

/** Key, operator and number of values of one requirement; what the values look like is not its business. */
export function checkRequirement(
  { key = '', operator, values = [] }: Incomplete<NodeSelectorRequirement>,
  operators: readonly string[],
  prop: string,
  faults: Fault[],
): void {
  checkLabelKey(key, field(prop, 'key'), faults);
  checkRequiredChoice(operator, operators, field(prop, 'operator'), faults);
  if (operator === undefined || !operators.includes(operator)) return;
  const demand = DEMANDS.get(operator) ?? 'some';
  if (demand === 'some' ? values.length > 0 : values.length === (demand === 'one' ? 1 : 0)) return;
  const details = { operator, count: values.length, demand };
  faults.push({ code: 'selector-values-count', prop: field(prop, 'values'), details });
}

/** Each value of a requirement is one that a label can have. */
export function checkValues(
  { key = '', values = [] }: Incomplete<NodeSelectorRequirement>,
  prop: string,
  faults: Fault[],
): void {
  for (const [index, value] of values.entries()) {
    if (isLabelValue(value)) continue;
    const at = element(field(prop, 'values'), index);
    const details = { key: excerpt(key), value: excerpt(value) };
    faults.push({ code: 'label-value-malformed', prop: at, details });
  }
}

/** How `matchLabelKeys` and `mismatchLabelKeys` go together with the selector beside them. */
export function checkMatchLabelKeys(
  given: {
    readonly matchLabelKeys?: readonly string[];
    readonly mismatchLabelKeys?: readonly string[];
    readonly labelSelector?: Incomplete<LabelSelector>;
  },
  prop: string,
  faults: Fault[],
): void {
  const { matchLabelKeys = [], mismatchLabelKeys = [], labelSelector } = given;
  const elsewhere = new Map<string, string>();
  for (const key of Object.keys(labelSelector?.matchLabels ?? {})) {
    elsewhere.set(key, 'labelSelector');
  }
  for (const { key = '' } of labelSelector?.matchExpressions ?? []) {
    elsewhere.set(key, 'labelSelector');
  }
  for (const key of mismatchLabelKeys) elsewhere.set(key, 'mismatchLabelKeys');

  for (const [name, keys] of Object.entries({ matchLabelKeys, mismatchLabelKeys })) {
    const at = field(prop, name);
    if (keys.length > 0 && labelSelector === undefined) {
      faults.push({ code: 'match-keys-without-selector', prop: at, details: { field: name } });
    }
    for (const [index, key] of keys.entries()) checkLabelKey(key, element(at, index), faults);
  }
  for (const [index, key] of matchLabelKeys.entries()) {
    const other = elsewhere.get(key);
    if (other === undefined) continue;
    const at = element(field(prop, 'matchLabelKeys'), index);
    faults.push({ code: 'match-key-repeated', prop: at, details: { key: excerpt(key), other } });
  }
}

const LABEL_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

const DEMANDS: ReadonlyMap<string, 'none' | 'one' | 'some'> = new Map([
  ['Exists', 'none'],
  ['DoesNotExist', 'none'],
  ['Gt', 'one'],
  ['Lt', 'one'],
]);
