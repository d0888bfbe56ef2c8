import type { PodIdentityProvider } from '../scalers/scaler';

/** Which TriggerAuthentication a trigger reads. */
export interface AuthenticationReference {
  readonly name: string;
  readonly kind?: AuthenticationKind;
}

/** Namespaced, or for the whole cluster. */
export type AuthenticationKind = 'TriggerAuthentication' | 'ClusterTriggerAuthentication';

/** A value that stands somewhere; without text, it is there and cannot be seen from here. */
export interface Reading {
  readonly text: string | undefined;
}

/** What a TriggerAuthentication hands to the triggers that refer to it. */
export interface AuthenticationFacts {
  readonly kind: AuthenticationKind;
  readonly name: string;
  /** Undefined without a pod identity. */
  readonly provider: PodIdentityProvider | undefined;
  /** By parameter; one whose Secret or key is known to be missing is not among them. */
  readonly parameters: ReadonlyMap<string, Reading>;
  /** Whether further parameters may come from where nobody can look, such as a mounted file. */
  readonly open: boolean;
}
