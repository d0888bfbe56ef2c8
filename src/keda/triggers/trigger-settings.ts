import type { AuthenticationSpec } from '../authentication/authentication-spec';
import type { PodIdentityProvider } from '../scalers/scaler';
import type { AuthenticationReference } from '../authentication/authentication-facts';

/**
 * A span of time: whole milliseconds as a number, Go's text such as `'90s'`, `'1m30s'` or `'500ms'`,
 * or an object that knows its milliseconds, such as a `Duration` of cdk8s.
 */
export type TriggerDuration = number | DurationText | { toMilliseconds(): number };

type DurationText =
  | `${number}${'us' | 'ms' | 's' | 'm' | 'h'}`
  | `${number}m${number}s`
  | `${number}h${number}m`
  | `${number}h${number}m${number}s`;

/**
 * Where a trigger gets its credentials: a reference to an authentication that exists, an object that
 * has one, such as a `TriggerAuthentication` construct, or the sources themselves, of which the
 * workload makes a TriggerAuthentication of its own.
 */
export type TriggerAuthenticationSource<
  Parameter extends string = string,
  Provider extends PodIdentityProvider = PodIdentityProvider,
> =
  | AuthenticationReference
  | { readonly authenticationRef: AuthenticationReference }
  | AuthenticationSpec<Parameter, Provider>;

/** What every trigger can have beside its metadata. */
interface NamedTriggerOptions {
  /**
   * Name of the trigger, by which a scaling formula and the metrics of KEDA speak of it.
   *
   * @default - none; KEDA counts the triggers
   * @see ScaledObject field `spec.triggers[].name`
   */
  readonly name?: string;
}

/** Options of triggers that measure the pods' own cpu or memory. */
export interface ResourceTriggerOptions extends NamedTriggerOptions {
  /**
   * How `value` is read: as percent of what the pods request, or as a quantity per pod.
   *
   * @see ScaledObject field `spec.triggers[].metricType`
   */
  readonly metricType: 'Utilization' | 'AverageValue';
}

/** Options of triggers whose kind of metric is fixed. */
export interface FixedMetricTriggerOptions extends NamedTriggerOptions {
  /**
   * Whether the HorizontalPodAutoscaler is answered with the value of the last poll.
   *
   * @default false
   * @see ScaledObject field `spec.triggers[].useCachedMetrics`
   */
  readonly useCachedMetrics?: boolean;
}

/** Options of triggers on the clock, whose metric is not worth keeping. */
export interface UncachedTriggerOptions extends NamedTriggerOptions {
  /**
   * Whether the target holds for each replica or for all together.
   *
   * @default 'AverageValue'
   * @see ScaledObject field `spec.triggers[].metricType`
   */
  readonly metricType?: 'AverageValue' | 'Value';
}

/** Options of triggers that ask something outside the pods. */
export interface ExternalTriggerOptions extends FixedMetricTriggerOptions, UncachedTriggerOptions {}

/** Options of a trigger of which nothing is known. */
export interface UntypedTriggerOptions extends FixedMetricTriggerOptions {
  /**
   * How the metric is compared with its target.
   *
   * @default 'AverageValue'
   * @see ScaledObject field `spec.triggers[].metricType`
   */
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  /**
   * Where the credentials come from.
   *
   * @default - no authentication
   * @see ScaledObject field `spec.triggers[].authenticationRef`
   */
  readonly authentication?: TriggerAuthenticationSource;
}

/** Adds where the credentials come from: the parameters and pod identities that the scaler reads. */
export interface AuthenticationOption<
  Parameter extends string,
  Provider extends PodIdentityProvider,
> {
  /**
   * Where the credentials come from: a TriggerAuthentication, or its sources.
   *
   * @default - no authentication
   * @see ScaledObject field `spec.triggers[].authenticationRef`
   */
  readonly authentication?: TriggerAuthenticationSource<Parameter, Provider>;
}

/** Adds where the credentials come from, for a scaler that cannot do without. */
export interface AuthenticationDemand<
  Parameter extends string,
  Provider extends PodIdentityProvider,
> {
  /**
   * Where the credentials come from: a TriggerAuthentication, or its sources.
   *
   * @see ScaledObject field `spec.triggers[].authenticationRef`
   */
  readonly authentication: TriggerAuthenticationSource<Parameter, Provider>;
}
