import type { Catalogue } from './catalogue';
import { didYouMean, list, quote } from './phrases';

/** A formula and the place in it that KEDA does not take. */
interface FormulaPlace {
  readonly formula: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, as a phrase. */
  readonly found: string;
  /** What might stand there, as a phrase. */
  readonly expected: string;
}

/** What a scaling formula reports. */
export interface FormulaDetails {
  'formula-missing': { readonly given: readonly string[] };
  'formula-target-missing': Record<never, never>;
  'formula-target-not-positive': { readonly given: string };
  'formula-target-out-of-range': { readonly given: string };
  'formula-activation-target-malformed': { readonly given: string };
  'formula-malformed': FormulaPlace;
  'formula-type-mismatch': FormulaPlace;
  'formula-fails-on-trial': FormulaPlace;
  'formula-too-large': { readonly max: number };
  'formula-not-checked': { readonly limit: 'length' | 'depth'; readonly max: number };
  'formula-result-not-number': { readonly formula: string; readonly gives: string };
  'formula-name-unknown': { readonly name: string; readonly known: readonly string[] };
  'formula-reads-resource-trigger': { readonly name: string; readonly type: string };
  'formula-trigger-unnamed': { readonly type: string };
  'formula-trigger-name-unusable': { readonly name: string };
  'formula-function-hidden': { readonly name: string };
  'formula-trigger-named-like-function': { readonly name: string };
  'formula-without-triggers': { readonly known: readonly string[] };
  'formula-trigger-unused': { readonly name: string };
  'formula-time-dependent': Record<never, never>;
  'formula-coalesce-without-effect': { readonly names: readonly string[] };
  'formula-does-not-catch-failures': Record<never, never>;
  'fallback-behavior-without-formula': Record<never, never>;
  'fallback-with-fractional-target': { readonly target: string };
}

const place = ({ line, column }: FormulaPlace): string =>
  line === 1 ? `at column ${String(column)}` : `in line ${String(line)}, column ${String(column)}`;

const EXPR = 'https://expr-lang.org';

/** Sentences for what KEDA refuses or ignores in a scaling formula and beside it. */
export const formulaCatalogue: Catalogue<FormulaDetails> = {
  'formula-missing': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'Scaling modifiers have a formula.',
    word: ({ given }) => ({
      what: `${given.join(' and ')} given, and no formula`,
      why: 'KEDA refuses scalingModifiers without a formula, to which all its fields belong',
      fix: 'write a formula over the names of the triggers, or leave scalingModifiers out',
    }),
  },
  'formula-target-missing': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula has a target.',
    word: () => ({
      what: 'there is a formula, and no target',
      why: 'the value of the formula is divided by it to get the number of replicas',
      fix: 'give as target what one replica should carry',
    }),
  },
  'formula-target-not-positive': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'The target of a formula is a number above 0.',
    word: ({ given }) => ({
      what: `target is ${quote(given)}`,
      why: 'the value of the formula is divided by it to get the number of replicas, and KEDA refuses what is no number above 0',
      fix: 'write a number such as 2 or 0.5',
    }),
  },
  'formula-target-out-of-range': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The target of a formula is a number that an autoscaler can hold.',
    word: ({ given }) => ({
      what: `target is ${quote(given)}`,
      why: 'KEDA writes it into the autoscaler in whole thousandths of at most 64 bits, and less than 0.001 becomes 0',
      fix: 'give a number from 0.001 to 9e15, and scale the formula with it',
    }),
  },
  'formula-activation-target-malformed': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The activation target of a formula is a number.',
    word: ({ given }) => ({
      what: `activationTarget is ${quote(given)}`,
      why: 'KEDA reads it at every poll, and as long as it is no ordinary number the workload never wakes from zero',
      fix: 'write a number such as 5 or 0.5, or leave it out for 0',
    }),
  },
  'formula-malformed': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula is written in the language Expr.',
    word: (details) => ({
      what: `${quote(details.formula)} has ${details.found} ${place(details)}`,
      why: `expected there: ${details.expected}; KEDA refuses a formula that does not parse`,
      fix: `mend it; the language is described at ${EXPR}`,
    }),
  },
  'formula-type-mismatch': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'What a formula does fits the values that it does it to.',
    word: (details) => ({
      what: `${quote(details.formula)} has ${details.found} ${place(details)}`,
      why: `expected there: ${details.expected}; KEDA refuses a formula whose types do not fit`,
      fix: 'convert the value, with float(…), int(…) or a condition, or mend the formula',
    }),
  },
  'formula-fails-on-trial': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula gives a number when every trigger is -1.',
    word: (details) => ({
      what: `with every trigger at -1, ${quote(details.formula)} comes to ${details.found} ${place(details)}`,
      why: `expected there: ${details.expected}; KEDA tries a formula with -1 for every trigger, and refuses one that fails`,
      fix: 'write it so that it gives a number for any values, with a default after "??" where nothing is found',
    }),
  },
  'formula-too-large': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula has at most 10,000 parts.',
    word: ({ max }) => ({
      what: `the formula has more than ${String(max)} names, numbers and operators`,
      why: 'KEDA refuses a formula of more',
      fix: 'shorten it, or do the sum where the metrics come from',
    }),
  },
  'formula-not-checked': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'A formula is short and flat enough to be checked.',
    word: ({ limit, max }) => ({
      what:
        limit === 'length'
          ? `the formula has more than ${String(max)} characters`
          : `the formula is nested more than ${String(max)} levels deep`,
      why: 'it is not checked any further, and KEDA may refuse it',
      fix: 'shorten it, or split it with let',
    }),
  },
  'formula-result-not-number': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'The value of a formula is a number with a fraction, as float(…) gives it.',
    word: ({ formula, gives }) => ({
      what: `${quote(formula)} gives ${gives}`,
      why: 'KEDA makes a float of the value, except where the formula itself begins with float( or with its own let, and fails at every poll with anything else',
      fix: 'write it so that it gives a number, and leave float( at its start to KEDA',
    }),
  },
  'formula-name-unknown': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula names triggers of its own ScaledObject.',
    word: ({ name, known }) => ({
      what: `no trigger is named ${quote(name)}${didYouMean(name, known)}`,
      why:
        known.length === 0
          ? 'no trigger has a name, and a formula calls triggers by their names'
          : `the formula can use ${list(known)}`,
      fix: 'use one of the names, or give the trigger that is meant this name',
    }),
  },
  'formula-reads-resource-trigger': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A formula does not use triggers of cpu or memory.',
    word: ({ name, type }) => ({
      what: `the formula uses ${quote(name)}, a trigger of type ${quote(type)}`,
      why: 'the autoscaler measures cpu and memory by itself beside the formula, and KEDA never sees the values',
      fix: 'take it out of the formula, or ask a metrics server such as prometheus for the usage',
    }),
  },
  'formula-trigger-unnamed': {
    severity: 'error',
    refusedBy: null,
    demands: 'Beside a formula every trigger has a name, but those of cpu and memory.',
    word: ({ type }) => ({
      what: `a trigger of type ${quote(type)} has no name`,
      why: 'the formula takes the place of the single triggers and calls them by name, so KEDA drops this one',
      fix: 'give it a name and use it in the formula, or remove it',
    }),
  },
  'formula-trigger-name-unusable': {
    severity: 'error',
    refusedBy: null,
    demands: 'Beside a formula the names of triggers are words that it can use.',
    word: ({ name }) => ({
      what: `the formula cannot call a trigger ${quote(name)}`,
      why: 'a name in it is of letters, digits and "_", begins with no digit, and is no word of the language; "a-b" is a difference',
      fix: `rename the trigger, or write $env[${quote(name)}] in the formula`,
    }),
  },
  'formula-function-hidden': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'No trigger has the name of a function that its formula calls.',
    word: ({ name }) => ({
      what: `a trigger is named ${quote(name)}, as a function that the formula calls`,
      why:
        name === 'float'
          ? 'a trigger takes its name away from the function, and KEDA puts float(…) around every formula'
          : 'a trigger takes its name away from the function, and a number cannot be called',
      fix: 'rename the trigger',
    }),
  },
  'formula-trigger-named-like-function': {
    severity: 'warning',
    refusedBy: null,
    demands: 'Beside a formula no trigger is named like a function.',
    word: ({ name }) => ({
      what: `a trigger is named ${quote(name)}, as a function of formulas`,
      why: 'it takes the name away from the function, which the next one to edit the formula may want to call',
      fix: 'rename the trigger',
    }),
  },
  'formula-without-triggers': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A formula uses a trigger.',
    word: ({ known }) => ({
      what: 'the formula uses no trigger',
      why: 'its value takes the place of theirs, so the number of replicas does not follow any of them',
      fix: `use ${list(known)} in it, or remove scalingModifiers`,
    }),
  },
  'formula-trigger-unused': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A formula uses every trigger that it can.',
    word: ({ name }) => ({
      what: `the formula does not use the trigger ${quote(name)}`,
      why: 'its value counts for nothing, and when it fails the workload counts as idle all the same',
      fix: 'use it in the formula, or remove the trigger',
    }),
  },
  'formula-time-dependent': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A formula depends on its triggers alone.',
    word: () => ({
      what: 'the formula calls now()',
      why: "it is run by KEDA's own clock and time zone, and its value changes without any event that would explain it",
      fix: 'add a cron trigger for the hours, and use its value in the formula',
    }),
  },
  'formula-coalesce-without-effect': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A trigger before "??" stands beside a fallback of behavior scalingModifiers.',
    word: ({ names }) => ({
      what: `the formula gives a value for when ${list(names)} fails`,
      why: 'without fallback.behavior "scalingModifiers" a trigger that fails is not nil: KEDA reports the failure in place of the value of the formula',
      fix: 'add a fallback with behavior scalingModifiers, or take "??" out',
    }),
  },
  'formula-does-not-catch-failures': {
    severity: 'warning',
    refusedBy: null,
    demands:
      'Beside a fallback of behavior scalingModifiers, the formula says what counts for a trigger that fails.',
    word: () => ({
      what: 'fallback.behavior is "scalingModifiers", and the formula has no "??"',
      why: 'a trigger that fails is nil, with which the formula fails as well: there is no fallback',
      fix: 'write what counts instead, such as (queue ?? 10), or choose another behavior',
    }),
  },
  'fallback-behavior-without-formula': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A fallback of behavior scalingModifiers stands beside a formula.',
    word: () => ({
      what: 'fallback.behavior is "scalingModifiers", and there is no formula',
      why: 'it leaves the fallback to "??" in a formula, and KEDA refuses it without one',
      fix: 'write a formula in advanced.scalingModifiers, or choose another behavior',
    }),
  },
  'fallback-with-fractional-target': {
    severity: 'error',
    refusedBy: null,
    demands: 'Beside a fallback the target of a formula is a whole number in digits.',
    word: ({ target }) => ({
      what: `target is ${quote(target)}, beside a fallback`,
      why: 'KEDA skips the fallback without a word where the target of the formula is not a whole number written in digits',
      fix: 'write a whole number, and multiply the formula by as much',
    }),
  },
};
