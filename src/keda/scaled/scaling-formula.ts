import type { Fault } from '../../findings/finding';
import { isEmpty } from '../../values/json';
import { remembered } from '../../values/remembered';
import { BUILT_IN_FUNCTIONS } from '../formula/built-ins';
import { type FormulaReading, LONGEST, readFormula, usesOf } from '../formula/formula';
import { HiddenFunction, UnknownName } from '../formula/formula-error';
import { goFloat } from '../formula/go-float';
import { DEEPEST, MOST_NODES } from '../formula/parser';
import { isIdentifier, WORD_OPERATORS } from '../formula/tokens';
import { phraseOfValue } from '../formula/values';
import type { FallbackFacts, ScalingModifiersFacts } from './scaling-facts';
import type { TriggerFacts } from '../triggers/trigger-facts';
import { isResourceTrigger } from '../triggers/trigger-list';

/** What a formula stands beside. */
export interface ScalingModifiersContext {
  readonly triggers: readonly TriggerFacts[];
  readonly fallback: FallbackFacts | undefined;
  /** Prop path of `scalingModifiers`: `spec.advanced.scalingModifiers`. */
  readonly at: string;
  /** Prop path of the triggers; absent: `triggers` beside `advanced`. */
  readonly triggersAt?: string;
}

/**
 * What KEDA refuses or ignores in a scaling formula and beside it. Without scaling modifiers it is called
 * with none, `{}`, for a fallback that wants them.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_webhook.go` ValidateAndCompileScalingModifiers
 * @see KEDA v2.20.2 `pkg/fallback/fallback.go` validateFallback
 */
export function scalingModifiersFaults(
  modifiers: ScalingModifiersFacts,
  context: ScalingModifiersContext,
): readonly Fault[] {
  const { formula = '' } = modifiers;
  if (isEmpty(modifiers) && context.fallback === undefined) return [];
  if (formula === '') return withoutFormula(modifiers, context);
  return [
    ...targetFaults(modifiers, context),
    ...activationFaults(modifiers, context),
    ...formulaFaults(formula, context),
  ];
}

function withoutFormula(
  modifiers: ScalingModifiersFacts,
  { fallback, at }: ScalingModifiersContext,
): readonly Fault[] {
  const given = (['target', 'activationTarget', 'metricType'] as const).filter(
    (key) => (modifiers[key] ?? '') !== '',
  );
  if (given.length > 0) {
    return [{ code: 'formula-missing', prop: `${at}.formula`, details: { given } }];
  }
  if (fallback?.behavior !== BEHAVIOR) return [];
  const prop = `${besideAdvanced(at, 'fallback')}.behavior`;
  return [{ code: 'fallback-behavior-without-formula', prop, details: {} }];
}

/** The behavior of a fallback that is written in the formula. */
const BEHAVIOR = 'scalingModifiers';

/** `spec.fallback` for `spec.advanced.scalingModifiers`. */
function besideAdvanced(at: string, key: string): string {
  return at.replace(/advanced\.scalingModifiers$/, key);
}

/** The least and the most that an autoscaler holds of a target, in thousandths. */
const LEAST_TARGET = 0.001;
const MOST_TARGET = 2 ** 63 / 1000;

function targetFaults(
  { target = '' }: ScalingModifiersFacts,
  { fallback, at }: ScalingModifiersContext,
): readonly Fault[] {
  const prop = `${at}.target`;
  if (target === '') return [{ code: 'formula-target-missing', prop, details: {} }];
  const value = goFloat(target);
  // NaN is not among them: KEDA's webhook lets it pass.
  if (value === undefined || value <= 0) {
    return [{ code: 'formula-target-not-positive', prop, details: { given: target } }];
  }
  if (!(value >= LEAST_TARGET && value < MOST_TARGET)) {
    return [{ code: 'formula-target-out-of-range', prop, details: { given: target } }];
  }
  if (fallback === undefined || /^\+?[0-9]+$/.test(target)) return [];
  return [{ code: 'fallback-with-fractional-target', prop, details: { target } }];
}

function activationFaults(
  { activationTarget = '' }: ScalingModifiersFacts,
  { at }: ScalingModifiersContext,
): readonly Fault[] {
  if (activationTarget === '') return [];
  const value = goFloat(activationTarget);
  if (value !== undefined && Number.isFinite(value)) return [];
  const prop = `${at}.activationTarget`;
  const details = { given: activationTarget };
  return [{ code: 'formula-activation-target-malformed', prop, details }];
}

/** A trigger that a formula can use, with the place of its name. */
interface NamedTrigger {
  readonly name: string;
  readonly prop: string;
}

function formulaFaults(formula: string, context: ScalingModifiersContext): readonly Fault[] {
  const { triggers, at, triggersAt = besideAdvanced(at, 'triggers') } = context;
  const unnamed: Fault[] = [];
  const named: NamedTrigger[] = [];
  triggers.forEach((trigger, index) => {
    if (isResourceTrigger(trigger)) return;
    const { name = '', type } = trigger;
    const prop = `${triggersAt}[${String(index)}].name`;
    if (name !== '') named.push({ name, prop });
    else unnamed.push({ code: 'formula-trigger-unnamed', prop, details: { type } });
  });
  const reading = readingOf({ formula, names: JSON.stringify(named.map(({ name }) => name)) });
  return [...unnamed, ...readingFaults(reading, formula, named, context)];
}

/** A formula of the policy's is that of all its workloads, and costs more to read than all else. */
const readingOf = remembered(
  ({ formula, names }: { readonly formula: string; readonly names: string }): FormulaReading =>
    readFormula(formula, new Set(JSON.parse(names) as readonly string[])),
);

function readingFaults(
  reading: FormulaReading,
  formula: string,
  named: readonly NamedTrigger[],
  context: ScalingModifiersContext,
): readonly Fault[] {
  const prop = `${context.at}.formula`;
  switch (reading.kind) {
    case 'too-large':
      return [{ code: 'formula-too-large', prop, details: { max: MOST_NODES } }];
    case 'out-of-reach': {
      const { limit } = reading;
      const details = { limit, max: limit === 'length' ? LONGEST : DEEPEST };
      return [{ code: 'formula-not-checked', prop, details }];
    }
    case 'fails':
      return failureFaults(reading, formula, named, context);
    case 'works':
      return [
        ...resultFaults(reading, formula, prop),
        ...useFaults(reading, formula, named, context),
      ];
  }
}

type Failure = Extract<FormulaReading, { readonly kind: 'fails' }>;
type Success = Extract<FormulaReading, { readonly kind: 'works' }>;

const CODE_OF_STAGE = {
  parse: 'formula-malformed',
  check: 'formula-type-mismatch',
  run: 'formula-fails-on-trial',
} as const;

function failureFaults(
  { error, stage, line, column }: Failure,
  formula: string,
  named: readonly NamedTrigger[],
  { triggers, at }: ScalingModifiersContext,
): readonly Fault[] {
  const prop = `${at}.formula`;
  const unusable = unusableNameFaults(named);
  if (error instanceof HiddenFunction) {
    const name = error.hidden;
    const trigger = named.find((one) => one.name === name);
    const hidden = { code: 'formula-function-hidden', details: { name } } as const;
    return [...unusable, { ...hidden, prop: trigger?.prop ?? prop }];
  }
  if (error instanceof UnknownName) {
    const name = error.unknown;
    // "a-b" is no difference of two unknown names when there is a trigger of that name.
    const isPart = unusable.some(
      ({ details }) => details.name.includes(name) && formula.includes(details.name),
    );
    if (isPart) return unusable;
    const isMeant = (trigger: TriggerFacts): boolean =>
      isResourceTrigger(trigger) && (trigger.name === name || trigger.type === name);
    const resource = triggers.find(isMeant);
    if (resource !== undefined) {
      const details = { name, type: resource.type };
      return [...unusable, { code: 'formula-reads-resource-trigger', prop, details }];
    }
    const known = named.map((trigger) => trigger.name);
    return [...unusable, { code: 'formula-name-unknown', prop, details: { name, known } }];
  }
  const { found, expected } = error;
  const details = { formula, line, column, found, expected };
  return [...unusable, { code: CODE_OF_STAGE[stage], prop, details }];
}

type UnusableName = Extract<Fault, { readonly code: 'formula-trigger-name-unusable' }>;

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'nil', '$env']);

function unusableNameFaults(named: readonly NamedTrigger[]): readonly UnusableName[] {
  return named
    .filter(({ name }) => !isIdentifier(name) || WORD_OPERATORS.has(name) || CONSTANTS.has(name))
    .map(({ name, prop }) => ({
      code: 'formula-trigger-name-unusable',
      prop,
      details: { name },
    }));
}

/** KEDA makes a float of the value, but trusts a formula that seems to do so itself. */
function resultFaults({ trial }: Success, formula: string, prop: string): readonly Fault[] {
  if (trial === undefined || typeof trial.value === 'number' || trial.value === null) return [];
  const details = { formula, gives: resultPhrase(trial.value) };
  return [{ code: 'formula-result-not-number', prop, details }];
}

function resultPhrase(value: Parameters<typeof phraseOfValue>[0]): string {
  if (typeof value === 'bigint') return 'a whole number';
  return typeof value === 'boolean' ? 'true or false' : phraseOfValue(value);
}

function useFaults(
  { root }: Success,
  formula: string,
  named: readonly NamedTrigger[],
  { fallback, at }: ScalingModifiersContext,
): readonly Fault[] {
  const prop = `${at}.formula`;
  const uses = usesOf(root, formula);
  const faults: Fault[] = named
    .filter(({ name }) => BUILT_IN_FUNCTIONS.has(name))
    .map(({ name, prop: nameAt }) => ({
      code: 'formula-trigger-named-like-function',
      prop: nameAt,
      details: { name },
    }));
  if (!uses.readsAny) faults.push(...unusedFaults(uses.names, named, prop));
  if (uses.functions.has('now')) {
    faults.push({ code: 'formula-time-dependent', prop, details: {} });
  }
  if (fallback?.behavior === BEHAVIOR) {
    if (!uses.expectsNil && !uses.readsAny) {
      faults.push({ code: 'formula-does-not-catch-failures', prop, details: {} });
    }
    return faults;
  }
  const names = named.map(({ name }) => name).filter((name) => uses.caught.has(name));
  if (names.length > 0) {
    faults.push({ code: 'formula-coalesce-without-effect', prop, details: { names } });
  }
  return faults;
}

/** Triggers that have no effect, one cause at a time. */
function unusedFaults(
  used: ReadonlySet<string>,
  named: readonly NamedTrigger[],
  prop: string,
): readonly Fault[] {
  const idle = named.filter(({ name }) => !used.has(name));
  const unusable = unusableNameFaults(idle);
  if (unusable.length === 0 && idle.length === named.length) {
    const known = named.map(({ name }) => name);
    return [{ code: 'formula-without-triggers', prop, details: { known } }];
  }
  const reported = new Set(unusable.map(({ details }) => details.name));
  const unused = idle.filter(({ name }) => !reported.has(name));
  return [
    ...unusable,
    ...unused.map(({ name, prop: nameAt }): Fault => ({
      code: 'formula-trigger-unused',
      prop: nameAt,
      details: { name },
    })),
  ];
}
