import type { AuthenticationSpec } from '../authentication/authentication-spec';
import { isList } from '../../values/json';
import { metadataText } from '../scalers/metadata-text';
import type { ParameterDefinition } from '../scalers/scaler';
import { scalerOf } from '../scalers/scaler-catalogue';
import type { Scalers } from './scaler-types.generated';
import type { AuthenticationReference } from '../authentication/authentication-facts';
import type { UntypedTriggerOptions } from './trigger-settings';

/** A trigger type that KEDA knows, such as `aws-sqs-queue`. */
export type ScalerType = keyof Scalers;

/** Metadata of a trigger that is given no `authentication`, by KEDA's own names. */
export type ScalerMetadata<Type extends ScalerType> = Scalers[Type]['metadata'];

/** What stands beside the metadata of a trigger of this type. */
export type TriggerOptions<Type extends ScalerType> = Scalers[Type]['options'];

/** Parameters that a scaler reads from a TriggerAuthentication. */
export type AuthenticationParameter<Type extends ScalerType> = Scalers[Type]['parameter'];

/** Pod identities that a scaler can use. */
export type PodIdentity<Type extends ScalerType> = Scalers[Type]['podIdentity'];

/** Its name stands in the compiler's message where an object literal is given instead of a trigger. */
declare const makeItByCallingTrigger: unique symbol;

/**
 * A trigger as KEDA reads it. Made by {@link trigger}, which knows the scaler, or by
 * {@link untypedTrigger}, which does not; an object literal is none: of a trigger in YAML,
 * `{ type, metadata }`, becomes `trigger(type, metadata)`.
 *
 * @see ScaledObject field `spec.triggers[]`
 */
export interface ScalerTrigger {
  /** For the compiler alone. */
  readonly [makeItByCallingTrigger]: true;
  /** Which scaler answers. */
  readonly type: string;
  /** The scaler's parameters, as texts. */
  readonly metadata: Readonly<Record<string, string>>;
  /** See {@link UntypedTriggerOptions.name}. */
  readonly name?: string;
  /** See {@link UntypedTriggerOptions.metricType}. */
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  /** See {@link UntypedTriggerOptions.useCachedMetrics}. */
  readonly useCachedMetrics?: boolean;
  /** The TriggerAuthentication that it reads. */
  readonly authenticationRef?: AuthenticationReference;
  /** The sources of an authentication of its own, of which the workload makes the object. */
  readonly authentication?: AuthenticationSpec;
}

/**
 * A trigger of a scaler that KEDA has, with its parameters by KEDA's own names: numbers, booleans,
 * lists and durations are written as the texts that KEDA wants.
 *
 * @example
 * trigger('aws-sqs-queue', { queueURL, queueLength: 5, awsRegion: 'eu-west-1' });
 * @see ScaledObject field `spec.triggers[]`
 */
export function trigger<
  Type extends ScalerType,
  OptionName extends keyof TriggerOptions<Type> = never,
>(
  type: Type,
  metadata: MetadataBeside<Type, OptionName>,
  ...options: OptionsArgument<Type, OptionName>
): ScalerTrigger {
  return scalerTrigger(type, metadata, options[0], parametersOf(type));
}

/**
 * A trigger whose metadata nobody checks against a catalogue when it is written: for a scaler that
 * KEDA has and this library does not know yet.
 *
 * @example
 * untypedTrigger('brand-new-scaler', { address: 'queue.example.com:80' });
 * @see ScaledObject field `spec.triggers[]`
 */
export function untypedTrigger(
  type: string,
  metadata: Readonly<Record<string, string | number | boolean>>,
  options?: UntypedTriggerOptions,
): ScalerTrigger {
  return untypedMark(scalerTrigger(type, metadata, options, new Map()));
}

/** Marks a trigger as one that {@link untypedTrigger} made, where JSON and YAML do not see it. */
export function untypedMark(made: ScalerTrigger): ScalerTrigger {
  Object.defineProperty(made, UNTYPED, { value: true });
  return made;
}

/** Whether something came from {@link untypedTrigger}, of whichever installed copy of this library. */
export function isUntypedTrigger(value: unknown): boolean {
  try {
    return typeof value === 'object' && value !== null && UNTYPED in value;
  } catch {
    return false;
  }
}

const UNTYPED = Symbol.for('cdk8s-infra-rules.untypedTrigger');

/** With an authentication, what may come from there need not stand in the metadata. */
type MetadataBeside<Type extends ScalerType, OptionName> = 'authentication' extends OptionName
  ? Scalers[Type]['authenticatedMetadata']
  : Scalers[Type]['metadata'];

/** The options may be left out unless one of them is required. */
type OptionsArgument<Type extends ScalerType, OptionName extends PropertyKey> =
  Partial<TriggerOptions<Type>> extends TriggerOptions<Type>
    ? [options?: TriggerOptions<Type> & Given<OptionName>]
    : [options: TriggerOptions<Type> & Given<OptionName>];

/** From this the compiler learns which options are given; it demands nothing. */
type Given<OptionName extends PropertyKey> = { readonly [Name in OptionName]?: unknown };

function scalerTrigger(
  type: unknown,
  metadata: unknown,
  options: unknown,
  parameters: ReadonlyMap<string, ParameterDefinition>,
): ScalerTrigger {
  const textOf: Change = (key, value) => [key, metadataText(value, parameters.get(key))];
  const made: Record<string, unknown> = { type };
  made.metadata = copyFields(metadata, {}, textOf) ?? metadata;
  // What has no fields to copy is shown where the checks find a field that nobody knows.
  if (options !== undefined && copyFields(options, made, optionOf) === undefined) {
    made.options = options;
  }
  return made as unknown as ScalerTrigger;
}

/** The parameters by every key under which they stand in metadata. */
function parametersOf(type: unknown): ReadonlyMap<string, ParameterDefinition> {
  const scaler = typeof type === 'string' ? scalerOf(type) : undefined;
  const inMetadata = (scaler?.parameters ?? []).filter((one) => one.sources.includes('metadata'));
  return new Map(
    inMetadata.flatMap((one) =>
      [one.name, ...(one.aliases ?? [])].map((key) => [key, one] as const),
    ),
  );
}

/** What becomes of a field: its name and its value. */
type Change = (key: string, value: unknown) => readonly [name: string, value: unknown];

/** Copies the fields that are set; undefined where there are none to copy. */
function copyFields(given: unknown, to: Record<string, unknown>, change: Change): unknown {
  if (!isRecord(given)) return undefined;
  try {
    const keys = Object.keys(given);
    if (keys.length === 0 && !isPlain(given)) return undefined;
    for (const key of keys) copyField(given, key, to, change);
    return to;
  } catch {
    return undefined;
  }
}

/** What cannot be read stays behind its getter, for the checks to report. */
function copyField(
  from: Readonly<Record<string, unknown>>,
  key: string,
  to: Record<string, unknown>,
  change: Change,
): void {
  let value: unknown;
  try {
    value = from[key];
  } catch {
    const behind = Object.getOwnPropertyDescriptor(from, key);
    if (behind !== undefined) Object.defineProperty(to, key, behind);
    return;
  }
  if (value === undefined) return;
  const [name, changed] = change(key, value);
  // Not an assignment, which would make a prototype of `__proto__`.
  const shape = { configurable: true, enumerable: true, writable: true };
  Object.defineProperty(to, name, { ...shape, value: changed });
}

/** A reference becomes `authenticationRef`; what else it may be is left to whoever renders it. */
function optionOf(key: string, value: unknown): readonly [key: string, value: unknown] {
  if (key !== 'authentication' || !isRecord(value)) return [key, value];
  try {
    if ('authenticationRef' in value) return ['authenticationRef', value.authenticationRef];
    if (!('name' in value)) return [key, value];
    const { name, kind } = value;
    return ['authenticationRef', isPlain(value) ? value : { name, kind }];
  } catch {
    return [key, value];
  }
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !isList(given);
}

/** A Map or a Date has nothing to copy, and is shown as it is. */
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === null || prototype === Object.prototype;
}
