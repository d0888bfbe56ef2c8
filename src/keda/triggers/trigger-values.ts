import type {
  ParameterDefinition,
  ParameterSource,
  PodIdentityProvider,
  ScalerDefinition,
} from '../scalers/scaler';
import { isAtLeast, kedaVersionOf, type KedaVersion } from '../keda-version';
import type { Reading } from '../authentication/authentication-facts';
import type { TriggerContext, TriggerFacts } from './trigger-facts';
import { trimmed } from '../scalers/value-syntax';
import { remembered } from '../../values/remembered';

/** What KEDA finds for a parameter, as far as can be told from here. */
export type Value =
  | {
      readonly is: 'known';
      readonly text: string;
      readonly from: ParameterSource;
      /** The key under which it stands, in the metadata or the authentication. */
      readonly key: string;
    }
  /** It is there and cannot be seen. */
  | { readonly is: 'hidden' }
  /** It may be there or not. */
  | { readonly is: 'possible' }
  | { readonly is: 'absent' };

/** A parameter with what KEDA finds for it. */
export interface ReadParameter {
  readonly definition: ParameterDefinition;
  readonly value: Value;
}

/** Everything that a scaler reads of one trigger. */
export interface TriggerValues {
  readonly scaler: ScalerDefinition;
  readonly trigger: TriggerFacts;
  readonly context: TriggerContext;
  /** Those that this version of KEDA knows. */
  readonly parameters: readonly ReadParameter[];
  /** The pod identity; undefined when it cannot be seen from here. */
  readonly provider: PodIdentityProvider | undefined;
  /** What stands under a name or an alias. */
  readonly valueOf: (name: string) => Value;
  readonly defaultOf: (name: string) => string | undefined;
  readonly definitionOf: (name: string) => ParameterDefinition | undefined;
  /** What stands in one place, whatever stands in the others. */
  readonly valueIn: (source: ParameterSource, name: string) => Value;
}

const ABSENT: Value = { is: 'absent' };

/** A scaler as one version of KEDA has it. */
interface KnownScaler {
  readonly definitions: readonly ParameterDefinition[];
  /** Positions of the parameters under each name or alias. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

const knownScaler = remembered(
  (given: { readonly scaler: ScalerDefinition; readonly version: KedaVersion }): KnownScaler => {
    const definitions = given.scaler.parameters.filter((one) => isKnownTo(one, given.version));
    const positions = new Map<string, number[]>();
    definitions.forEach((definition, position) => {
      for (const name of new Set(namesOf(definition))) {
        positions.set(name, [...(positions.get(name) ?? []), position]);
      }
    });
    return { definitions, positions };
  },
);

const NOWHERE: readonly number[] = [];

/**
 * Reads the parameters of a trigger as KEDA does: for each it looks in the scaler's own order, under
 * the name and every alias, and takes the first text that is not blank.
 *
 * @see KEDA v2.20.2 `pkg/scalers/scalersconfig/typed_config.go` configParamValue
 */
export function readTrigger(
  scaler: ScalerDefinition,
  trigger: TriggerFacts,
  context: TriggerContext,
): TriggerValues {
  const { definitions, positions } = knownScaler({ scaler, version: context.kedaVersion });
  const parameters = definitions.map((definition) => ({
    definition,
    value: parameterValue(definition, trigger, context),
  }));
  const at = (name: string): readonly number[] => positions.get(name) ?? NOWHERE;
  return {
    scaler,
    trigger,
    context,
    parameters,
    provider: providerOf(trigger, context),
    valueOf: (name) => {
      const found = at(name);
      // A check may also speak of the key that names a variable: `credentialsFromEnv`.
      if (found.length === 0) return valueAsItIs(name, trigger);
      return firstOf(found, (position) => parameters[position]?.value ?? ABSENT);
    },
    defaultOf: (name) =>
      at(name)
        .map((position) => definitions[position]?.default)
        .find((text) => text !== undefined),
    definitionOf: (name) => definitions[at(name)[0] ?? NaN],
    valueIn: (source, name) => {
      const names = at(name).flatMap((position) => namesOf(definitions[position] ?? { name }));
      return firstOf(names.length === 0 ? [name] : names, (one) =>
        valueIn(source, one, trigger, context),
      );
    },
  };
}

function parameterValue(
  definition: ParameterDefinition,
  trigger: TriggerFacts,
  context: TriggerContext,
): Value {
  const { name, aliases, sources, untrimmed } = definition;
  const names = aliases === undefined ? undefined : namesOf(definition);
  return firstOf(sources, (source) => {
    const look = (one: string): Value =>
      untrimmed === true && source === 'metadata'
        ? valueAsItIs(one, trigger)
        : valueIn(source, one, trigger, context);
    return names === undefined ? look(name) : firstOf(names, look);
  });
}

/** The name of a parameter and its aliases, in the order in which KEDA looks. */
export function namesOf({
  name,
  aliases = [],
}: Pick<ParameterDefinition, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}

/** Whether a version of KEDA is new enough for a parameter or a scaler. */
export function isKnownTo({ since }: { readonly since?: string }, version: KedaVersion): boolean {
  const first = since === undefined ? undefined : kedaVersionOf(since);
  return first === undefined || isAtLeast(version, first);
}

/** Whether something is there: undefined when that cannot be told. */
export function isThere(value: Value): boolean | undefined {
  return value.is === 'possible' ? undefined : value.is !== 'absent';
}

/** The first that is there; what may be there before it hides which one KEDA takes. */
function firstOf<Place>(places: readonly Place[], valueAt: (place: Place) => Value): Value {
  let uncertain = false;
  for (const place of places) {
    const value = valueAt(place);
    if (value.is === 'possible') uncertain = true;
    else if (value.is !== 'absent') return uncertain ? { is: 'hidden' } : value;
  }
  return uncertain ? { is: 'possible' } : ABSENT;
}

function valueIn(
  source: ParameterSource,
  key: string,
  trigger: TriggerFacts,
  context: TriggerContext,
): Value {
  switch (source) {
    case 'metadata':
      return seen({ text: own(trigger.metadata, key) ?? '' }, source, key);
    case 'env':
      return variableValue(`${key}FromEnv`, trigger, context);
    case 'auth':
      return authenticationValue(key, trigger, context);
  }
}

/** Some scalers look into the metadata by themselves, and leave white space where it is. */
function valueAsItIs(key: string, { metadata }: TriggerFacts): Value {
  const text = own(metadata, key) ?? '';
  return text === '' ? ABSENT : { is: 'known', text, from: 'metadata', key };
}

function variableValue(key: string, { metadata }: TriggerFacts, context: TriggerContext): Value {
  const variable = own(metadata, key) ?? '';
  if (variable === '') return ABSENT;
  const { environment } = context;
  if (environment === undefined) return { is: 'possible' };
  const reading = environment.variables.get(variable);
  if (reading !== undefined) return seen(reading, 'env', key);
  if (environment.unresolvable.has(variable) || !environment.open) return ABSENT;
  return { is: 'possible' };
}

function authenticationValue(
  key: string,
  { authenticationRef }: TriggerFacts,
  { authentication }: TriggerContext,
): Value {
  if (authenticationRef === undefined) return ABSENT;
  if (authentication === undefined) return { is: 'possible' };
  const reading = authentication.parameters.get(key);
  if (reading !== undefined) return seen(reading, 'auth', key);
  return authentication.open ? { is: 'possible' } : ABSENT;
}

function seen({ text }: Reading, from: ParameterSource, key: string): Value {
  if (text === undefined) return { is: 'hidden' };
  const read = trimmed(text);
  return read === '' ? ABSENT : { is: 'known', text: read, from, key };
}

function providerOf(
  { authenticationRef }: TriggerFacts,
  { authentication }: TriggerContext,
): PodIdentityProvider | undefined {
  if (authenticationRef === undefined) return 'none';
  return authentication === undefined ? undefined : (authentication.provider ?? 'none');
}

/** Not `metadata[key]`, which would find `constructor`. */
export function own(metadata: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(metadata, key) ? metadata[key] : undefined;
}
