/** From where KEDA reads a parameter: `env` is the key `<name>FromEnv` of the metadata. */
export type ParameterSource = 'metadata' | 'env' | 'auth';

/** How KEDA reads the text of a parameter. */
export type ValueType =
  'string' | 'int' | 'uint32' | 'float' | 'bool' | 'duration' | 'list' | 'map' | 'urlQuery';

/** Where a workload's pod gets credentials without a secret, as TriggerAuthentication spells it. */
export type PodIdentityProvider = 'none' | 'azure-workload' | 'gcp' | 'aws' | 'aws-eks';

/** One parameter of a scaler: a row of the table in `src/keda/scalers/catalogue/`. */
export interface ParameterDefinition {
  /** KEDA's own name; two parameters share one where metadata and authentication behave differently. */
  readonly name: string;
  /** Further names that KEDA reads. */
  readonly aliases?: readonly string[];
  readonly valueType: ValueType;
  readonly elementType?: 'string' | 'int';
  /** What stands between the items of a list or map. */
  readonly separator?: string;
  readonly rangeSeparator?: string;
  readonly required?: boolean;
  /** What KEDA takes when nothing is set. */
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly enumIgnoreCase?: readonly string[];
  /** Whether KEDA looks at the choice only where it uses it, and takes anything elsewhere. */
  readonly lenient?: boolean;
  /** Whether KEDA takes the text of the metadata as it is, white space and all. */
  readonly untrimmed?: boolean;
  /** A list holds at most one of these. */
  readonly exclusiveSet?: readonly string[];
  /** Authentication modes that are accepted and never sent. */
  readonly unsentModes?: readonly string[];
  /** The key itself is a pattern, of which many keys may stand in one trigger. */
  readonly pattern?: string;
  /** In the order in which KEDA looks; the first that is not blank wins. */
  readonly sources: readonly ParameterSource[];
  /** The threshold that this activation value belongs to. */
  readonly activates?: string;
  readonly secret?: boolean;
  /** A URL that may hold a user and a password. */
  readonly mayContainCredentials?: boolean;
  /** Setting it makes KEDA refuse the trigger, from this minor version on. */
  readonly removed?: { readonly in: string; readonly use: string };
  readonly deprecated?: { readonly removal: string; readonly use: string };
  /** First minor version of KEDA that reads it; absent when every supported one does. */
  readonly since?: string;
}

/** Something that holds, or does not, of the values of one trigger. */
export interface ScalerCheck {
  readonly require?: readonly string[];
  readonly forbid?: readonly string[];
  readonly anyOf?: readonly (string | readonly string[])[];
  readonly oneOf?: readonly (string | readonly string[])[];
  readonly orPodIdentity?: readonly PodIdentityProvider[];
  readonly notBoth?: readonly [string, string];
  readonly notBothTrue?: readonly [string, string];
  readonly together?: readonly string[];
  readonly num?: string;
  readonly gt?: number;
  readonly gte?: number;
  readonly lte?: number;
  readonly ne?: number;
  readonly anyPositive?: readonly string[];
  readonly pattern?: string;
  readonly re?: string;
  readonly enum?: string;
  readonly enumIgnoreCase?: string;
  readonly values?: readonly string[];
  readonly json?: string;
  readonly nonEmpty?: boolean;
  readonly equals?: Readonly<Record<string, string>>;
  readonly notInBothSources?: string;
  readonly sameCount?: readonly [string, string];
  readonly separator?: string;
  readonly inOrMultiple?: string;
  readonly multipleOf?: number;
  readonly multipleOfKey?: readonly [string, string];
  readonly podIdentity?: readonly PodIdentityProvider[];
  readonly awsCredentials?: boolean;
  readonly notWithMetricType?: string;
  /** A demand that no other field can say. */
  readonly special?: SpecialCheck;
  readonly if?: ScalerCondition;
  readonly unless?: ScalerCondition;
  readonly then?: ScalerCheck;
  readonly else?: ScalerCheck;
}

/** Demands with a function of their own. */
export type SpecialCheck =
  | 'cron-expressions'
  | 'cron-window'
  | 'cron-replicas'
  | 'time-zone'
  | 'duration-positive'
  | 'dynamodb-names'
  | 'dynamodb-values'
  | 'extended-durations'
  | 'glob'
  | 'jwt'
  | 'label-selector'
  | 'rabbitmq-http-only'
  | 'rabbitmq-legacy'
  | 'rabbitmq-mode'
  | 'rabbitmq-scheme'
  | 'rabbitmq-timeout'
  | 're2'
  | 'resource-value'
  | 'resource-value-positive'
  | 'sumologic-rows'
  | 'url';

/** When a conditional check applies. */
export interface ScalerCondition {
  readonly key: string;
  readonly equals?: string;
  readonly equalsIgnoreCase?: string;
  readonly notEquals?: string;
  readonly in?: readonly string[];
  readonly contains?: string;
  readonly set?: boolean;
  readonly matches?: string;
}

/** A demand that KEDA makes of the parameters of one scaler together. */
export interface ScalerRule {
  readonly id: string;
  /** The demand as a sentence. */
  readonly demands: string;
  readonly check: ScalerCheck;
  /** What to do about it, where that does not follow from the check. */
  readonly fix?: string;
  /** Whether a scaling formula makes it pointless. */
  readonly unlessScalingModifiers?: boolean;
  /** Whether KEDA builds the scaler all the same, which fails or misreads only when it is asked. */
  readonly later?: boolean;
}

/** What KEDA knows of one trigger type: a file of the table in `src/keda/scalers/catalogue/`. */
export interface ScalerDefinition {
  readonly type: string;
  /** `resource`: Utilization or AverageValue; `external`: AverageValue or Value. */
  readonly metricType: 'external' | 'resource' | 'ignored';
  readonly podIdentity: 'ignored' | readonly PodIdentityProvider[];
  /** What another provider leads to; absent: it is ignored. */
  readonly podIdentityElse?: 'reject' | 'reject-later';
  readonly since?: string;
  readonly deprecated?: string;
  /** Whether every further key is handed on to a program of the user's own. */
  readonly unknownKeysAllowed?: boolean;
  /** Keys that documentation names and the scaler does not read. */
  readonly documentedButUnread?: readonly string[];
  readonly parameters: readonly ParameterDefinition[];
  readonly rules: readonly ScalerRule[];
}
