import type { Reading } from '../keda/authentication/authentication-facts';

/** There, and not to be seen from here. */
export const HIDDEN: Reading = { text: undefined };

/** The Secrets and ConfigMaps that stand beside what is looked at. */
export interface VisibleObjects {
  /** Values by key; undefined when there is no such object among those that can be seen. */
  readonly valuesOf: (
    kind: 'Secret' | 'ConfigMap',
    namespace: string,
    name: string,
  ) => ReadonlyMap<string, Reading> | undefined;
  /** Namespaces in which an object of this name can be seen. */
  readonly namespacesOf: (kind: 'Secret' | 'ConfigMap', name: string) => readonly string[];
  /** Whether everything there is can be seen, so that what is not there is missing. */
  readonly closedWorld: boolean;
}
