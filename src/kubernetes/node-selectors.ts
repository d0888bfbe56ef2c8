import { checkOfPart } from './sound-parts';
import type { Fault } from '../findings/finding';
import { entry, field } from '../input/prop-path';
import { isDnsSubdomain, isLabelValue, isQualifiedName } from '../values/kubernetes-names';
import { checkRequiredChoice, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import type { NodeSelectorRequirement } from './objects.generated';

/** Labels that a node must have. */
export function nodeSelectorFaults(
  selector: Readonly<Record<string, string>>,
  prop: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  checkNodeSelector(selector, prop, faults);
  return faults;
}

/** Labels that a node must have, to the list of what was found. */
export const checkNodeSelector = checkOfPart(
  (selector: Readonly<Record<string, string>>, prop, faults) => {
    for (const [key, value] of Object.entries(selector)) {
      const at = entry(prop, key);
      const part = !isQualifiedName(key) ? 'key' : !isLabelValue(value) ? 'value' : undefined;
      if (part !== undefined) {
        const details = { key: excerpt(key), value: excerpt(value), part } as const;
        faults.push({ code: 'node-selector-malformed', prop: at, details });
      }
      checkNotDeprecated(key, at, faults);
    }
  },
);

/** `Gt` and `Lt` compare whole numbers; a minus sign is no label value. */
export function checkComparison(
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
export function checkFieldRequirement(
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

/** A label of a node that it will keep. */
export function checkNotDeprecated(key: string, prop: string, faults: Fault[]): void {
  if (!DEPRECATED_LABELS.has(key)) return;
  const details = { key, instead: DEPRECATED_LABELS.get(key) };
  faults.push({ code: 'node-label-deprecated', prop, details });
}

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
