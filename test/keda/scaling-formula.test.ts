import type { Fault } from '../../src/findings/finding';
import { wordingOf } from '../../src/findings/wording';
import { scalingModifiersFaults } from '../../src/keda/scaled/scaling-formula';
import type { FallbackFacts, ScalingModifiersFacts } from '../../src/keda/scaled/scaling-facts';
import type { TriggerFacts } from '../../src/keda/triggers/trigger-facts';

const AT = 'spec.advanced.scalingModifiers';
const BY_FORMULA: FallbackFacts = {
  failureThreshold: 3,
  replicas: 2,
  behavior: 'scalingModifiers',
};
const STATIC: FallbackFacts = { failureThreshold: 3, replicas: 2 };

const cron = (name?: string): TriggerFacts => ({
  type: 'cron',
  metadata: {},
  ...(name === undefined ? {} : { name }),
});
const cpu = (name?: string): TriggerFacts => ({ ...cron(name), type: 'cpu' });

interface Scene {
  readonly triggers?: readonly TriggerFacts[];
  readonly fallback?: FallbackFacts;
}

function faultsOf(modifiers: ScalingModifiersFacts, scene: Scene = {}): readonly Fault[] {
  const { triggers = [cron('day'), cron('night')], fallback } = scene;
  return scalingModifiersFaults(modifiers, { triggers, fallback, at: AT });
}

/** Findings of a formula beside a good target, each with the place behind `spec.`. */
function found(formula: string, scene?: Scene): readonly string[] {
  return placesOf(faultsOf({ formula, target: '2' }, scene));
}

function placesOf(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ code, prop }) => `${code} ${prop.replace('spec.', '')}`);
}

const FORMULA = 'advanced.scalingModifiers.formula';

describe('scaling modifiers', () => {
  it.each([
    { modifiers: {}, found: [], why: 'none' },
    { modifiers: { formula: '', target: '' }, found: [], why: 'empty texts count as none' },
    { modifiers: { target: '2' }, found: ['formula-missing'], why: 'a target only' },
    { modifiers: { activationTarget: '0' }, found: ['formula-missing'], why: 'zero is a value' },
    { modifiers: { metricType: 'Value' }, found: ['formula-missing'], why: 'a type only' },
    { modifiers: { formula: 'day + night', target: '2' }, found: [], why: 'both' },
    {
      modifiers: { formula: 'day + night' },
      found: ['formula-target-missing'],
      why: 'a formula only',
    },
  ])('$modifiers: $found, $why', (row) => {
    expect(faultsOf(row.modifiers).map(({ code }) => code)).toEqual(row.found);
  });

  it.each([
    { target: '0.001', found: [], why: 'the least that an autoscaler holds' },
    { target: '0.0009', found: ['formula-target-out-of-range'], why: 'less' },
    { target: '9e15', found: [], why: 'about the most' },
    { target: '1e16', found: ['formula-target-out-of-range'], why: 'more' },
    { target: 'Inf', found: ['formula-target-out-of-range'], why: "passes KEDA's webhook" },
    { target: 'NaN', found: ['formula-target-out-of-range'], why: 'passes it too' },
    { target: '0x1p1', found: [], why: 'Go reads it' },
    { target: '1_000', found: [], why: 'and that' },
    { target: '0', found: ['formula-target-not-positive'], why: 'zero' },
    { target: '-1', found: ['formula-target-not-positive'], why: 'negative' },
    { target: '2 ', found: ['formula-target-not-positive'], why: 'a blank' },
    { target: '50%', found: ['formula-target-not-positive'], why: 'a unit' },
  ])('with the target $target: $found, $why', (row) => {
    const faults = faultsOf({ formula: 'day + night', target: row.target });
    expect(faults.map(({ code }) => code)).toEqual(row.found);
  });

  it.each([
    { activationTarget: '', found: [], why: 'none' },
    { activationTarget: '0', found: [], why: 'zero' },
    { activationTarget: '-1.5e3', found: [], why: 'negative' },
    { activationTarget: 'many', found: ['formula-activation-target-malformed'], why: 'a word' },
    { activationTarget: 'NaN', found: ['formula-activation-target-malformed'], why: 'no end' },
    { activationTarget: 'inf', found: ['formula-activation-target-malformed'], why: 'no end' },
  ])('with the activation target $activationTarget: $found, $why', (row) => {
    const { activationTarget } = row;
    const faults = faultsOf({ formula: 'day + night', target: '2', activationTarget });
    expect(faults.map(({ code }) => code)).toEqual(row.found);
  });
});

describe('a fallback beside scaling modifiers', () => {
  const FRACTIONAL = 'fallback-with-fractional-target';

  it.each([
    { target: '2', fallback: STATIC, found: [], why: 'whole' },
    { target: '+2', fallback: STATIC, found: [], why: 'with a sign' },
    { target: '2.5', fallback: STATIC, found: [FRACTIONAL], why: 'a fraction' },
    { target: '2.0', fallback: STATIC, found: [FRACTIONAL], why: 'whole, not in digits' },
    { target: '1e3', fallback: STATIC, found: [FRACTIONAL], why: 'whole, not in digits' },
    { target: '2.5', fallback: undefined, found: [], why: 'no fallback' },
  ])('with the target $target: $found, $why', ({ target, fallback, found: expected }) => {
    const scene = fallback === undefined ? {} : { fallback };
    const faults = faultsOf({ formula: 'day + night', target }, scene);
    expect(faults.map(({ code }) => code)).toEqual(expected);
  });

  it('needs a formula for the behavior scalingModifiers, once', () => {
    expect(placesOf(faultsOf({}, { fallback: BY_FORMULA }))).toEqual([
      'fallback-behavior-without-formula fallback.behavior',
    ]);
    expect(placesOf(faultsOf({ target: '2' }, { fallback: BY_FORMULA }))).toEqual([
      `formula-missing ${FORMULA}`,
    ]);
    expect(faultsOf({}, { fallback: STATIC })).toEqual([]);
  });

  it('wants the formula to say what counts for a trigger that fails', () => {
    const missing = [`formula-does-not-catch-failures ${FORMULA}`];
    const scene = { fallback: BY_FORMULA };
    expect(found('day + night', scene)).toEqual(missing);
    expect(found('(day ?? 1) + (night ?? 1)', scene)).toEqual([]);
    expect(found('day == nil ? night : day', scene)).toEqual([]);
    expect(found('day + night', { fallback: STATIC })).toEqual([]);
  });

  it('of another behavior leaves "??" behind a trigger without effect', () => {
    const idle = [`formula-coalesce-without-effect ${FORMULA}`];
    expect(found('(day ?? 1) + night')).toEqual(idle);
    expect(found('($env.day ?? 1) + night', { fallback: STATIC })).toEqual(idle);
    expect(found('first(filter([day, night], # > 9)) ?? 0')).toEqual([]);
  });
});

describe('the triggers beside a formula', () => {
  it.each([
    { names: ['day', 'night'], formula: 'day + night', found: [], why: 'all used' },
    {
      names: ['day', 'night'],
      formula: 'day',
      found: ['formula-trigger-unused triggers[1].name'],
      why: 'one idle',
    },
    {
      names: ['day', 'night'],
      formula: '2',
      found: [`formula-without-triggers ${FORMULA}`],
      why: 'all idle is one cause',
    },
    { names: ['day', 'night'], formula: 'sum(values($env))', found: [], why: 'all at once' },
    {
      names: ['day', ''],
      formula: 'day',
      found: ['formula-trigger-unnamed triggers[1].name'],
      why: 'an empty name is none',
    },
    {
      names: ['day', 'a-b'],
      formula: 'day + a-b',
      found: ['formula-trigger-name-unusable triggers[1].name'],
      why: 'no unknown names on top',
    },
    {
      names: ['day', 'a-b'],
      formula: 'day',
      found: ['formula-trigger-name-unusable triggers[1].name'],
      why: 'it cannot be used',
    },
    { names: ['day', 'a-b'], formula: 'day + $env["a-b"]', found: [], why: 'so it can' },
    {
      names: ['day', 'in'],
      formula: 'day + in',
      found: ['formula-trigger-name-unusable triggers[1].name', `formula-malformed ${FORMULA}`],
      why: 'a word of the language',
    },
    {
      names: ['day', 'count'],
      formula: 'day + count',
      found: ['formula-trigger-named-like-function triggers[1].name'],
      why: 'a function that nobody calls',
    },
    {
      names: ['day', 'max'],
      formula: 'max(day, max)',
      found: ['formula-function-hidden triggers[1].name'],
      why: 'a function that is called',
    },
    {
      names: ['day', 'float'],
      formula: 'day + 1',
      found: ['formula-function-hidden triggers[1].name'],
      why: 'the function that KEDA calls',
    },
  ])('named $names, in $formula: $why', ({ names, formula, found: expected }) => {
    expect(found(formula, { triggers: names.map(cron) })).toEqual(expected);
  });

  it('may be of cpu, without a name, and are not used by the formula', () => {
    const used = [`formula-reads-resource-trigger ${FORMULA}`];
    expect(found('day', { triggers: [cron('day'), cpu()] })).toEqual([]);
    expect(found('day', { triggers: [cron('day'), cpu('load')] })).toEqual([]);
    expect(found('day + load', { triggers: [cron('day'), cpu('load')] })).toEqual(used);
    expect(found('day + cpu', { triggers: [cron('day'), cpu()] })).toEqual(used);
    expect(found('day + cpu', { triggers: [cron('day')] })).toEqual([
      `formula-name-unknown ${FORMULA}`,
    ]);
  });

  it('are placed where the caller says', () => {
    const context = { triggers: [cron()], fallback: BY_FORMULA, at: 'output.modifiers' };
    const faults = scalingModifiersFaults(
      { formula: '1', target: '1' },
      { ...context, triggersAt: 'output.triggers' },
    );
    expect(faults[0]?.prop).toBe('output.triggers[0].name');
  });
});

describe('a formula', () => {
  it.each([
    { formula: 'day + ngiht', code: 'formula-name-unknown' },
    { formula: 'day +', code: 'formula-malformed' },
    { formula: 'day % 2', code: 'formula-type-mismatch' },
    { formula: '[day, night][2]', code: 'formula-fails-on-trial' },
    { formula: `day${' + night'.repeat(5000)}`, code: 'formula-too-large' },
    { formula: `${'('.repeat(300)}day`, code: 'formula-not-checked' },
    { formula: ' '.repeat(100_001), code: 'formula-not-checked' },
    { formula: 'float(day) > night', code: 'formula-result-not-number' },
    { formula: 'float(day) + night; 5', code: 'formula-result-not-number' },
  ])('is reported once, in short sentences: $code', ({ formula, code }) => {
    const faults = faultsOf({ formula, target: '2' });
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    const [fault] = faults;
    const { what, why, fix } =
      fault === undefined ? { what: '', why: '', fix: '' } : wordingOf(fault);
    expect(Math.max(what.length, why.length, fix.length)).toBeLessThan(300);
  });

  it('names what was meant, and the place of what was not', () => {
    const sentences = (formula: string): readonly string[] =>
      faultsOf({ formula, target: '2' }).map((fault) => wordingOf(fault).what);
    expect(sentences('day + ngiht')).toEqual([
      'no trigger is named "ngiht"; did you mean "night"?',
    ]);
    expect(sentences('day +\n night)')).toEqual(['"day +\\n night)" has ")" in line 2, column 7']);
  });

  it.each([
    { formula: 'now().Hour() > 8 ? day : night', found: true, why: 'the hour' },
    { formula: 'date("2026-01-01").Year() > 0 ? day : night', found: false, why: 'a fixed date' },
  ])('that asks for $why depends on the time: $found', ({ formula, found: expected }) => {
    const dependent = [`formula-time-dependent ${FORMULA}`];
    expect(found(formula)).toEqual(expected ? dependent : []);
  });
});
