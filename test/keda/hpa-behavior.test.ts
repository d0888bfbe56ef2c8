import { hpaBehaviorFaults } from '../../src/keda/scaled/hpa-behavior';
import type { ScalingRulesFacts } from '../../src/keda/scaled/scaling-facts';

const policy = (changes: object) => ({
  policies: [{ type: 'Pods', value: 1, periodSeconds: 60, ...changes }],
});
const RANGE = 'hpa-policy-out-of-range';
const CHOICE = 'hpa-behavior-choice-unknown';

describe('the behaviour of an autoscaler', () => {
  const rows: readonly { readonly rules: ScalingRulesFacts; readonly found: readonly string[] }[] =
    [
      { rules: {}, found: [] },
      { rules: { selectPolicy: 'Max' }, found: [] },
      { rules: { selectPolicy: 'Disabled', ...policy({}) }, found: [] },
      { rules: { selectPolicy: 'disabled' }, found: [`${CHOICE} selectPolicy`] },
      { rules: { selectPolicy: '' }, found: [`${CHOICE} selectPolicy`] },
      { rules: { policies: [] }, found: [] },
      { rules: policy({ type: 'Percent' }), found: [] },
      { rules: policy({ type: 'Pod' }), found: [`${CHOICE} policies[0].type`] },
      { rules: policy({ value: 0 }), found: [`${RANGE} policies[0].value`] },
      { rules: policy({ value: 2147483647 }), found: [] },
      { rules: policy({ periodSeconds: 0 }), found: [`${RANGE} policies[0].periodSeconds`] },
      { rules: policy({ periodSeconds: 1 }), found: [] },
      { rules: policy({ periodSeconds: 1800 }), found: [] },
      { rules: policy({ periodSeconds: 1801 }), found: [`${RANGE} policies[0].periodSeconds`] },
      { rules: { tolerance: 0 }, found: ['hpa-tolerance-gated tolerance'] },
      { rules: { tolerance: '0.05' }, found: ['hpa-tolerance-gated tolerance'] },
      { rules: { tolerance: '-50m' }, found: ['hpa-tolerance-negative tolerance'] },
      { rules: { tolerance: '5%' }, found: ['quantity-malformed tolerance'] },
      { rules: { tolerance: '9e99' }, found: ['hpa-tolerance-gated tolerance'] },
    ];

  it.each(rows)('$rules: $found', ({ rules, found }) => {
    for (const direction of ['scaleUp', 'scaleDown'] as const) {
      const faults = hpaBehaviorFaults({ [direction]: rules }, 'behavior');
      expect(faults.map(({ code, prop }) => `${code} ${prop}`)).toEqual(
        found.map((one) => one.replace(' ', ` behavior.${direction}.`)),
      );
    }
  });
});
