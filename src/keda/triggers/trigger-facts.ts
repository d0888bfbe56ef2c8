import type { KedaVersion } from '../keda-version';
import type {
  AuthenticationFacts,
  AuthenticationReference,
  Reading,
} from '../authentication/authentication-facts';

/** One trigger of a ScaledObject or ScaledJob, after its shape was checked. */
export interface TriggerFacts {
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly metricType?: string;
  readonly useCachedMetrics?: boolean;
  readonly authenticationRef?: AuthenticationReference;
}

/** The environment of the container whose variables `…FromEnv` keys name; KEDA sees these alone. */
export interface EnvironmentFacts {
  readonly container: string;
  /** Variables that KEDA can resolve, by name. */
  readonly variables: ReadonlyMap<string, Reading>;
  /** Variables that exist and that KEDA cannot resolve, such as those from `fieldRef`. */
  readonly unresolvable: ReadonlySet<string>;
  /** Whether further variables may come from a ConfigMap or Secret that cannot be seen. */
  readonly open: boolean;
}

/** What a trigger is looked at against. */
export interface TriggerContext {
  /** Prop path of the trigger: `spec.triggers[0]`. */
  readonly at: string;
  readonly scaledBy: 'ScaledObject' | 'ScaledJob';
  /** Whether a scaling formula takes the place of the triggers' own thresholds. */
  readonly hasFormula: boolean;
  readonly kedaVersion: KedaVersion;
  /** What `authenticationRef` leads to; undefined when that cannot be seen from here. */
  readonly authentication: AuthenticationFacts | undefined;
  /** Undefined when the container cannot be seen from here. */
  readonly environment: EnvironmentFacts | undefined;
  /** Replicas of the workload; undefined where they are not known. */
  readonly min: number | undefined;
  readonly max: number | undefined;
}
