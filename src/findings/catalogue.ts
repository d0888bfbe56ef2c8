/**
 * `error`: Kubernetes or KEDA refuses the object at some stage, the policy forbids it, or what was
 * given cannot be used. `warning`: it works, and works badly, or otherwise than it reads.
 */
export type Severity = 'error' | 'warning';

/**
 * Who refuses an object that has the fault: the API server on apply, KEDA's admission webhook,
 * KEDA's operator when it reconciles (the autoscaler it writes is checked then), the scaler when it
 * is built or asked, the kubelet when the pod starts, or the policy.
 */
export type RefusedBy =
  'api-server' | 'keda-webhook' | 'keda-operator' | 'keda-scaler' | 'kubelet' | 'policy';

/** The sentences of a finding. */
export interface Wording {
  /** What is wrong, with the value given. */
  readonly what: string;
  /** The rule, and what it allows. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A code's severity, its demand, and how its details become sentences. */
export interface CatalogueEntry<Details> {
  readonly severity: Severity;
  /** Severity for objects that somebody else wrote, where it is milder: what works badly warns. */
  readonly inManifests?: Severity;
  /** Who refuses it; null for nobody: it is mis-scaled or ignored. Absent: what the group says. */
  readonly refusedBy?: RefusedBy | null;
  /** What the rule demands, as one sentence for docs and reports. */
  readonly demands: string;
  readonly word: (details: Details) => Wording;
}

/** One entry for each code of a group; the compiler demands them all. */
export type Catalogue<Details> = {
  readonly [Code in keyof Details]: CatalogueEntry<Details[Code]>;
};
