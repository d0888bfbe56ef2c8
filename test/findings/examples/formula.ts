import type { FormulaDetails } from '../../../src/findings/formula-wordings';
import type { FindingExamples } from './finding-example';

const cron = (name: string): string => `- type: cron${name === '' ? '' : `\n      name: ${name}`}
      metadata: { timezone: Etc/UTC, start: 0 2 * * *, end: 0 3 * * *, desiredReplicas: "1" }`;

interface Parts {
  readonly names?: readonly string[];
  /** Lines of the scaling modifiers. */
  readonly modifiers?: readonly string[];
  readonly fallback?: string;
  readonly more?: string;
}

/** A ScaledObject over cron triggers of these names. */
const scaledObject = (parts: Parts): string => {
  const { names = ['day', 'night'], modifiers = [], fallback, more = '' } = parts;
  const advanced =
    modifiers.length === 0
      ? ''
      : `\n  advanced:\n    scalingModifiers:\n      ${modifiers.join('\n      ')}`;
  return `manifests(\`
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: embed
spec:
  scaleTargetRef: { name: embed }
  minReplicaCount: 1${fallback === undefined ? '' : `\n  fallback: ${fallback}`}${advanced}
  triggers:
    ${names.map(cron).join('\n    ')}${more}
\`);`;
};

const withFormula = (formula: string, parts: Parts = {}): string =>
  scaledObject({ ...parts, modifiers: [`formula: ${formula}`, 'target: "2"'] });

const withTarget = (target: string): string =>
  scaledObject({ modifiers: ['formula: day + night', `target: "${target}"`] });

const withActivation = (activation: string): string =>
  scaledObject({
    modifiers: ['formula: day + night', 'target: "2"', `activationTarget: "${activation}"`],
  });

const CPU = `
    - type: cpu
      name: load
      metricType: Utilization
      metadata: { value: "60" }`;

const BY_FORMULA = '{ failureThreshold: 3, replicas: 2, behavior: scalingModifiers }';
const STATIC = '{ failureThreshold: 3, replicas: 2 }';

/** Both sides of its rules. */
export const formulaExamples: FindingExamples<FormulaDetails> = {
  'formula-missing': {
    broken: scaledObject({ modifiers: ['target: "2"'] }),
    fixed: withFormula('day + night'),
  },
  'formula-target-missing': {
    broken: scaledObject({ modifiers: ['formula: day + night'] }),
    fixed: withFormula('day + night'),
  },
  'formula-target-not-positive': { broken: withTarget('0'), fixed: withTarget('0.5') },
  'formula-target-out-of-range': { broken: withTarget('0.0005'), fixed: withTarget('0.001') },
  'formula-activation-target-malformed': {
    broken: withActivation('5k'),
    fixed: withActivation('5000'),
  },
  'formula-malformed': {
    broken: withFormula('(day + night / 2'),
    fixed: withFormula('(day + night) / 2'),
  },
  'formula-type-mismatch': {
    broken: withFormula('day % 2 + night'),
    fixed: withFormula('int(day) % 2 + night'),
  },
  'formula-fails-on-trial': {
    broken: withFormula('"first(filter([day, night], # > 0))"'),
    fixed: withFormula('"max(filter([day, night], # > 0)) ?? 0"'),
  },
  'formula-too-large': {
    broken: withFormula('day + night').replace('day + night', "day${' + night'.repeat(5000)}"),
    fixed: withFormula('day + night'),
  },
  'formula-not-checked': {
    broken: withFormula('day + night').replace(
      'day + night',
      "day + ${'('.repeat(300)}night${')'.repeat(300)}",
    ),
    fixed: withFormula('day + night'),
  },
  'formula-result-not-number': {
    broken: withFormula('float(day) > 1 and night > 1'),
    fixed: withFormula('"day > 1 and night > 1 ? 4 : 1"'),
  },
  'formula-name-unknown': {
    broken: withFormula('day + nihgt'),
    fixed: withFormula('day + night'),
  },
  'formula-reads-resource-trigger': {
    broken: withFormula('day + night + load', { more: CPU }),
    fixed: withFormula('day + night', { more: CPU }),
  },
  'formula-trigger-unnamed': {
    broken: withFormula('day', { names: ['day', ''] }),
    fixed: withFormula('day + night'),
  },
  'formula-trigger-name-unusable': {
    broken: withFormula('day - night-shift', { names: ['day', 'night-shift'] }),
    fixed: withFormula('day - night_shift', { names: ['day', 'night_shift'] }),
  },
  'formula-function-hidden': {
    broken: withFormula('max(day, max)', { names: ['day', 'max'] }),
    fixed: withFormula('max(day, most)', { names: ['day', 'most'] }),
  },
  'formula-trigger-named-like-function': {
    broken: withFormula('day + count', { names: ['day', 'count'] }),
    fixed: withFormula('day + depth', { names: ['day', 'depth'] }),
  },
  'formula-without-triggers': {
    broken: withFormula('"1 + 1"'),
    fixed: withFormula('day + night'),
  },
  'formula-trigger-unused': {
    broken: withFormula('day * 2'),
    fixed: withFormula('day * 2', { names: ['day'] }),
  },
  'formula-time-dependent': {
    broken: withFormula('"now().Hour() < 8 ? day : night"'),
    fixed: withFormula('"day > 0 ? day : night"'),
  },
  'formula-coalesce-without-effect': {
    broken: withFormula('(day ?? 1) + night'),
    fixed: withFormula('(day ?? 1) + night', { fallback: BY_FORMULA }),
  },
  'formula-does-not-catch-failures': {
    broken: withFormula('day + night', { fallback: BY_FORMULA }),
    fixed: withFormula('(day ?? 1) + (night ?? 1)', { fallback: BY_FORMULA }),
  },
  'fallback-behavior-without-formula': {
    broken: scaledObject({ fallback: BY_FORMULA }),
    fixed: scaledObject({ fallback: STATIC }),
  },
  'fallback-with-fractional-target': {
    broken: scaledObject({
      modifiers: ['formula: day + night', 'target: "2.5"'],
      fallback: STATIC,
    }),
    fixed: scaledObject({
      modifiers: ['formula: (day + night) * 2', 'target: "5"'],
      fallback: STATIC,
    }),
  },
};
