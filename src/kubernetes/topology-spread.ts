import type { Incomplete } from './incomplete';
import type { TopologySpreadConstraint } from './objects.generated';
import type { Fault } from '../findings/finding';
import { element, field } from '../input/prop-path';
import {
  INT32_MAX,
  checkOptionalChoice,
  checkRequiredChoice,
  checkText,
  checkWhole,
  excerpt,
} from './fields';
import { checkNotDeprecated } from './node-selectors';
import { checkMatchLabelKeys, checkPodSelector } from './label-selectors';

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

const POLICIES = ['Honor', 'Ignore'];
