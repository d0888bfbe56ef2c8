import type { Fault } from '../../findings/finding';
import { fieldOf } from '../../input/prop-path';
import { hasUserInformation } from './shown-text';
import type { ParameterDefinition } from '../scalers/scaler';
import { readFromMetadata } from './trigger-keys';
import { namesOf, type TriggerValues } from './trigger-values';
import { trimmed } from '../scalers/value-syntax';

/**
 * No secret stands in the metadata, nor a user or a password in a URL.
 *
 * @see KEDA v2.20.2 `schema/generated/scalers-schema.json`
 */
export function secretFaults(
  values: TriggerValues,
  reported: ReadonlySet<string>,
): readonly Fault[] {
  const { scaler, trigger, context } = values;
  const known = values.parameters.map(({ definition }) => definition);
  const faults: Fault[] = [];
  for (const [key, text] of Object.entries(trigger.metadata)) {
    if (trimmed(text) === '') continue;
    // A secret that is read from elsewhere alone would stand there just as plainly.
    const definition = readFromMetadata(key, known) ?? secretNamed(key, known);
    const prop = fieldOf(`${context.at}.metadata`, key);
    if (definition?.secret === true) {
      if (reported.has(definition.name)) continue;
      const others = known
        .filter(({ name }) => name === definition.name)
        .flatMap(({ sources }) => sources);
      const details = {
        key,
        variable: others.includes('env'),
        authentication: others.includes('auth'),
      };
      faults.push({ code: 'secret-in-metadata', prop, details });
    } else if (
      (definition !== undefined || scaler.unknownKeysAllowed === true) &&
      hasUserInformation(text)
    ) {
      faults.push({ code: 'address-with-credentials', prop, details: { key } });
    }
  }
  return faults;
}

function secretNamed(
  key: string,
  known: readonly ParameterDefinition[],
): ParameterDefinition | undefined {
  return known.find((one) => one.secret === true && namesOf(one).includes(key));
}
