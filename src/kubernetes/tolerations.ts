import type { Fault } from '../findings/finding';
import { isLabelValue } from '../values/kubernetes-names';
import { checkChoice, excerpt, reportGate } from './fields';
import type { Incomplete } from './incomplete';
import { checkQualifiedName } from './names';
import type { Toleration } from './objects.generated';
import { element, field } from '../input/prop-path';
import { checkOfPart } from './sound-parts';

/** Tolerations of a pod or of a pool. */
export function tolerationFaults(
  tolerations: readonly Toleration[],
  prop: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  checkTolerations(tolerations, prop, faults);
  return faults;
}

/** Tolerations, to the list of what was found. */
export const checkTolerations = checkOfPart(
  (tolerations: readonly Incomplete<Toleration>[], prop, faults) => {
    for (const [index, toleration] of tolerations.entries()) {
      checkToleration(toleration, element(prop, index), faults);
    }
  },
);

function checkToleration(toleration: Incomplete<Toleration>, prop: string, faults: Fault[]): void {
  const { key = '', operator = '', value = '', effect, tolerationSeconds } = toleration;
  if (key !== '') checkQualifiedName(key, 'a taint key', field(prop, 'key'), faults);
  else if (operator === 'Exists') {
    const details = { effect: effect === '' ? undefined : effect };
    faults.push({ code: 'toleration-of-everything', prop, details });
  } else if (operator === '' || OPERATORS.includes(operator)) {
    faults.push({ code: 'toleration-without-key', prop, details: { value: excerpt(value) } });
  }
  checkOperator(operator, value, prop, faults);
  checkChoice(effect, EFFECTS, field(prop, 'effect'), faults);
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
    const details = { seconds: tolerationSeconds, effect: effect === '' ? undefined : effect };
    const at = field(prop, 'tolerationSeconds');
    faults.push({ code: 'toleration-seconds-without-no-execute', prop: at, details });
  }
}

function checkOperator(operator: string, value: string, prop: string, faults: Fault[]): void {
  if (operator === 'Exists') {
    if (value === '') return;
    const details = { value: excerpt(value) };
    faults.push({ code: 'toleration-value-with-exists', prop: field(prop, 'value'), details });
  } else if (operator === '' || operator === 'Equal') {
    if (isLabelValue(value)) return;
    const details = { value: excerpt(value) };
    faults.push({ code: 'toleration-value-malformed', prop: field(prop, 'value'), details });
  } else if (operator === 'Lt' || operator === 'Gt') {
    const gate = 'TaintTolerationComparisonOperators';
    reportGate('operator', operator, gate, field(prop, 'operator'), faults);
  } else {
    checkChoice(operator, ['Equal', 'Exists'], field(prop, 'operator'), faults);
  }
}

const OPERATORS = ['Equal', 'Exists', 'Lt', 'Gt'];
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
