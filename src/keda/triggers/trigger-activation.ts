import type { Fault } from '../../findings/finding';
import { fieldOf } from '../../input/prop-path';
import type { TriggerValues } from './trigger-values';
import { jsonNumber } from '../scalers/value-syntax';
import { type TriggerNumber, isTriggerNumber } from './trigger-number';

/**
 * Activation values are below the thresholds that they belong to, and stand where the workload wakes
 * from zero.
 *
 * @see https://keda.sh/docs/2.20/concepts/scaling-deployments/#activating-and-scaling-thresholds
 */
export function triggerActivationFaults(values: TriggerValues): readonly Fault[] {
  const { context, parameters } = values;
  if (context.hasFormula) return [];
  const faults: Fault[] = [];
  for (const { definition, value } of parameters) {
    const { activates } = definition;
    if (activates === undefined || value.is !== 'known' || value.from === 'auth') continue;
    const activation = jsonNumber(value.text);
    if (activation === undefined) continue;
    const prop = fieldOf(`${context.at}.metadata`, value.key);
    const threshold = thresholdOf(activates, values);
    if (threshold !== undefined && threshold.number > 0 && activation >= threshold.number) {
      const keys = { activation: value.key, threshold: threshold.key };
      const details = { activation: value.text, threshold: threshold.text, keys };
      faults.push({ code: 'activation-above-threshold', prop, details });
      continue;
    }
    const { min, scaledBy } = context;
    // A zero asks for nothing that would not happen anyway.
    if (min === undefined || min === 0 || activation === 0 || scaledBy === 'ScaledJob') continue;
    faults.push({
      code: 'zero-settings-without-effect',
      prop,
      details: { key: value.key, min },
    });
  }
  return faults;
}

/**
 * The activation threshold of a workload is below the threshold, and stands where the workload
 * wakes from zero.
 *
 * @see https://keda.sh/docs/2.20/concepts/scaling-deployments/#activating-and-scaling-thresholds
 */
export function activationFaults(
  facts: {
    readonly threshold: TriggerNumber;
    readonly activationThreshold: TriggerNumber;
    readonly min: number;
  },
  at: string,
): readonly Fault[] {
  const { threshold, activationThreshold, min } = facts;
  const prop = `${at}.activationThreshold`;
  if (!isTriggerNumber(threshold) || !isTriggerNumber(activationThreshold)) return [];
  if (Number(threshold) > 0 && Number(activationThreshold) >= Number(threshold)) {
    const details = { activation: String(activationThreshold), threshold: String(threshold) };
    return [{ code: 'activation-above-threshold', prop, details }];
  }
  if (min === 0) return [];
  const details = { key: 'activationThreshold', min };
  return [{ code: 'zero-settings-without-effect', prop, details }];
}

function thresholdOf(
  name: string,
  values: TriggerValues,
): { readonly key: string; readonly text: string; readonly number: number } | undefined {
  const value = values.valueOf(name);
  if (value.is !== 'known' && value.is !== 'absent') return undefined;
  const text = value.is === 'known' ? value.text : values.defaultOf(name);
  const number = text === undefined ? undefined : jsonNumber(text);
  if (text === undefined || number === undefined) return undefined;
  return { key: value.is === 'known' ? value.key : name, text, number };
}
