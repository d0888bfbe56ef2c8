import type { Fault } from '../../findings/finding';
import { joined } from '../../input/intake';
import { pulsarTrigger } from './pulsar';
import { scalerOf } from '../scalers/scaler-catalogue';
import { triggerActivationFaults } from './trigger-activation';
import type { TriggerContext, TriggerFacts } from './trigger-facts';
import { authModeFaults, identityFaults } from './trigger-identity';
import { keyProblems } from './trigger-keys';
import { cacheFaults, metricTypeFaults } from './trigger-metric-type';
import { missingFaults, ruleFaults, valueFaults } from './trigger-rules';
import { secretFaults } from './trigger-secrets';
import { typeFaults } from './trigger-type';
import { isKnownTo, readTrigger } from './trigger-values';

/**
 * What KEDA would refuse, ignore or misread in one trigger, as far as can be told from what can be
 * seen: what may stand in an authentication or a variable that cannot be seen is not missed.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` parseTypedConfig
 * @see KEDA v2.20.2 `schema/generated/scalers-schema.json`
 */
export function triggerFaults(trigger: TriggerFacts, context: TriggerContext): readonly Fault[] {
  const scaler = scalerOf(trigger.type);
  const ofType = typeFaults(scaler, trigger, context);
  if (scaler === undefined || !isKnownTo(scaler, context.kedaVersion)) return ofType;
  const values = readTrigger(scaler, pulsarTrigger(trigger, context), context);

  const problems = keyProblems(values);
  const missing = missingFaults(values, problems);
  const spelling = valueFaults(values);
  const reported = new Set([...missing.about, ...spelling.about]);
  const rules = ruleFaults(values, problems, reported);
  const all = new Set([...reported, ...rules.about]);
  return joined(
    ofType,
    // A secret in plain text is the worst of it.
    secretFaults(values, new Set(spelling.about)),
    // What a missing key or a broken rule tells of is told once.
    problems
      .filter(({ meant }) => !tells(meant, missing, spelling, rules))
      .map(({ fault }) => fault),
    missing.faults,
    spelling.faults.filter(
      (fault) => fault.code !== 'trigger-value-not-known' || !isTold(fault, rules),
    ),
    rules.faults,
    metricTypeFaults(values),
    cacheFaults(values),
    identityFaults(values),
    authModeFaults(values, all),
    triggerActivationFaults(values),
  );
}

/** A choice that breaks a rule is told by the rule. */
function isTold({ prop }: Fault, { faults }: { readonly faults: readonly Fault[] }): boolean {
  return faults.some((one) => one.prop === prop);
}

function tells(
  meant: string | undefined,
  ...found: readonly { readonly about: readonly string[] }[]
): boolean {
  return meant !== undefined && found.some(({ about }) => about.includes(meant));
}
