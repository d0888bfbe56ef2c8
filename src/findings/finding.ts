import type { RefusedBy, Severity, Wording } from './catalogue';
import type { InputDetails } from './input-wordings';
import type { KedaDetails } from './keda-wordings';
import type { KubernetesDetails } from './kubernetes-wordings';
import type { PolicyDetails } from './policy-wordings';
import type { TriggerDetails } from './trigger-wordings';
import type { FormulaDetails } from './formula-wordings';
import type { ScaledObjectDetails } from './scaled-object-wordings';
import type { AuthenticationDetails } from './authentication-wordings';
import type { QueueWorkerDetails } from './queue-worker-wordings';
import type { ManifestDetails } from './manifest-wordings';

/** What each code carries beside its place: the data from which its sentences are made. */
export interface FindingDetails
  extends
    InputDetails,
    PolicyDetails,
    KubernetesDetails,
    KedaDetails,
    TriggerDetails,
    FormulaDetails,
    ScaledObjectDetails,
    AuthenticationDetails,
    QueueWorkerDetails,
    ManifestDetails {}

/** The public name of a rule's refusal: a heading in docs/findings.md, never reused. */
export type FindingCode = keyof FindingDetails;

/** What a rule saw: pure data, before anybody knows which construct it belongs to. */
export type Fault = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    /** The prop the user wrote, as a path: `scaling.replicas.max`. */
    readonly prop: string;
    readonly details: FindingDetails[Code];
  };
}[FindingCode];

/** One broken rule, with its place and its sentences; plain data, fit for JSON. */
export interface Finding extends Wording {
  /** The rule's public name, a heading in docs/findings.md. */
  readonly code: FindingCode;
  /** Whether it keeps the app from being written. */
  readonly severity: Severity;
  /**
   * The construct, by its path in the app: `shop/embed`; for a plain object its kind, namespace and
   * name: `ScaledObject layer/embed-worker`.
   */
  readonly path: string;
  /** The prop the user wrote: `scaling.replicas.max`; empty when the construct as a whole is meant. */
  readonly prop: string;
  /** File and line where the user created the construct: `src/main.ts:12`; empty when unknown. */
  readonly at: string;
  /** Where the rule is explained, with examples: `cdk8s-infra-rules/docs/findings.md#pool-unknown`. */
  readonly docs: string;
  /** The data behind the sentences. */
  readonly details: FindingDetails[FindingCode];
  /**
   * Who refuses the object as it stands; absent when nobody does: it is taken, and ignored in part
   * or scaled otherwise than meant.
   */
  readonly refusedBy?: RefusedBy;
  /** Which of the plain objects is meant, by its position in the list; absent for a construct. */
  readonly object?: number;
  /** Why somebody accepted this warning; absent unless acknowledged. */
  readonly acknowledged?: string;
}
