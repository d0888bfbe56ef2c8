import type { Fault } from '../../findings/finding';
import { isQuantity, parseQuantity } from '../../values/quantity';
import type { ScalingRulesFacts } from './scaling-facts';

const LONGEST_PERIOD = 1800;
const LONGEST_QUOTE = 80;
const LARGEST_INT32 = 2 ** 31 - 1;

const SELECT_POLICIES: readonly string[] = ['Max', 'Min', 'Disabled'];
const POLICY_TYPES: readonly string[] = ['Pods', 'Percent'];

type Policy = NonNullable<ScalingRulesFacts['policies']>[number];

/**
 * The behaviour holds what a HorizontalPodAutoscaler takes: nobody checks it before KEDA writes one.
 *
 * @see Kubernetes v1.34 `pkg/apis/autoscaling/validation/validation.go` validateBehavior
 */
export function hpaBehaviorFaults(
  behavior: { readonly scaleUp?: ScalingRulesFacts; readonly scaleDown?: ScalingRulesFacts },
  at: string,
): readonly Fault[] {
  return (['scaleUp', 'scaleDown'] as const).flatMap((direction) =>
    rulesFaults(behavior[direction] ?? {}, `${at}.${direction}`),
  );
}

function rulesFaults(rules: ScalingRulesFacts, at: string): readonly Fault[] {
  const { selectPolicy, policies = [], tolerance } = rules;
  return [
    ...choiceFaults('selectPolicy', selectPolicy, SELECT_POLICIES, at),
    ...policies.flatMap((policy, index) =>
      policyFaults(policy, `${at}.policies[${String(index)}]`),
    ),
    ...toleranceFaults(tolerance, `${at}.tolerance`),
  ];
}

function policyFaults({ type, value, periodSeconds }: Policy, at: string): readonly Fault[] {
  return [
    ...choiceFaults('type', type, POLICY_TYPES, at),
    ...rangeFaults('value', value, LARGEST_INT32, at),
    ...rangeFaults('periodSeconds', periodSeconds, LONGEST_PERIOD, at),
  ];
}

function choiceFaults(
  key: string,
  given: string | undefined,
  allowed: readonly string[],
  at: string,
): readonly Fault[] {
  if (given === undefined || allowed.includes(given)) return [];
  const details = { key, given, allowed };
  return [{ code: 'hpa-behavior-choice-unknown', prop: `${at}.${key}`, details }];
}

function rangeFaults(
  key: string,
  given: number | undefined,
  max: number,
  at: string,
): readonly Fault[] {
  if (given === undefined || (given >= 1 && given <= max)) return [];
  const details = { key, given, max };
  return [{ code: 'hpa-policy-out-of-range', prop: `${at}.${key}`, details }];
}

function toleranceFaults(given: string | number | undefined, prop: string): readonly Fault[] {
  if (given === undefined) return [];
  const details = { given: String(given).slice(0, LONGEST_QUOTE) };
  const parsed = parseQuantity(given);
  if (parsed === 'malformed') {
    return [{ code: 'quantity-malformed', prop, details: { ...details, meant: undefined } }];
  }
  const isNegative = isQuantity(parsed) ? parsed.nano < 0n : String(given).startsWith('-');
  return [{ code: isNegative ? 'hpa-tolerance-negative' : 'hpa-tolerance-gated', prop, details }];
}
