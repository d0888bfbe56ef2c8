import type { Fault } from '../findings/finding';
import {
  parameterSources,
  type ParameterOrigin,
} from '../keda/authentication/authentication-parameters';
import {
  objectReferences,
  type ObjectReference,
} from '../keda/authentication/authentication-references';
import {
  fieldAt,
  type AuthenticationSettings,
} from '../keda/authentication/authentication-settings';
import type { PodIdentityProvider } from '../keda/scalers/scaler';
import type {
  AuthenticationFacts,
  AuthenticationKind,
  Reading,
} from '../keda/authentication/authentication-facts';
import type { EnvironmentFacts } from '../keda/triggers/trigger-facts';
import { HIDDEN, type VisibleObjects } from './visible-objects';

/** One authentication, and where it looks for Secrets. */
export interface KnownAuthentication {
  readonly kind: AuthenticationKind;
  readonly name: string;
  /** Its own namespace; empty for the cluster kind, and when the apply command says it. */
  readonly namespace: string;
  readonly settings: AuthenticationSettings;
  /** Namespace in which KEDA looks for its Secrets when it is for the whole cluster. */
  readonly secretNamespace: string;
}

/** The variables of a container of the scaled workload, by name; the first one without. */
export type EnvironmentOf = (containerName: string | undefined) => EnvironmentFacts | undefined;

/**
 * What an authentication hands to the triggers that refer to it, as far as that can be seen.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` resolveAuthRef
 */
export function authenticationFactsOf(
  authentication: KnownAuthentication,
  visible: VisibleObjects,
  environmentOf: EnvironmentOf = () => undefined,
): AuthenticationFacts {
  const { kind, name, settings } = authentication;
  const parameters = new Map<string, Reading>();
  for (const { parameter, origin } of parameterSources(settings, kind)) {
    const reading = readingOf(origin, authentication, visible, environmentOf);
    // A later source wins, also when it has nothing.
    if (reading === undefined) parameters.delete(parameter);
    else parameters.set(parameter, reading);
  }
  const { filePath = '', podIdentity } = settings;
  return {
    kind,
    name,
    provider: podIdentity?.provider as PodIdentityProvider | undefined,
    parameters,
    open: filePath !== '',
  };
}

/**
 * The Secrets and ConfigMaps that an authentication reads stand where KEDA looks, and have the keys.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` resolveAuthSecret
 * @see https://keda.sh/docs/2.20/concepts/authentication/
 */
export function secretFaults(
  authentication: KnownAuthentication,
  visible: VisibleObjects,
  at: string,
): readonly Fault[] {
  return objectReferences(authentication.settings, authentication.kind).flatMap((reference) => {
    const fault = referenceFault(reference, authentication, visible, fieldAt(at, reference.at));
    return fault === undefined ? [] : [fault];
  });
}

function referenceFault(
  { kind, name, key }: ObjectReference,
  authentication: KnownAuthentication,
  visible: VisibleObjects,
  at: string,
): Fault | undefined {
  // What is no name is reported as such.
  if (name === '' || key === '') return undefined;
  const looked = lookedIn(authentication);
  const values = visible.valuesOf(kind, looked, name);
  if (values !== undefined) {
    if (isFilledByOthers(values) || values.has(key)) return undefined;
    const details = { kind, name, key, known: [...values.keys()] };
    return { code: 'authentication-key-missing', prop: `${at}.key`, details };
  }
  const found = visible.namespacesOf(kind, name);
  if (found.length === 0) {
    if (!visible.closedWorld) return undefined;
    const details = { kind, name, looked };
    return { code: 'authentication-object-missing', prop: `${at}.name`, details };
  }
  // Where a namespace is left to the apply command, both may end up in the same.
  if (looked === '' || found.includes('')) return undefined;
  const cluster = authentication.kind === 'ClusterTriggerAuthentication';
  const details = { kind, name, looked, cluster, found };
  return { code: 'authentication-object-elsewhere', prop: `${at}.name`, details };
}

function lookedIn({ kind, namespace, secretNamespace }: KnownAuthentication): string {
  return kind === 'ClusterTriggerAuthentication' ? secretNamespace : namespace;
}

/** An object that is written without any key gets them from a controller. */
function isFilledByOthers(values: ReadonlyMap<string, Reading>): boolean {
  return values.size === 0;
}

/** Undefined when there is nothing under the parameter. */
function readingOf(
  origin: ParameterOrigin,
  authentication: KnownAuthentication,
  visible: VisibleObjects,
  environmentOf: EnvironmentOf,
): Reading | undefined {
  switch (origin.from) {
    case 'text':
      return { text: origin.text };
    case 'elsewhere':
      return HIDDEN;
    case 'env':
      return variableIn(environmentOf(origin.containerName), origin.name);
    default: {
      const { from, name, key } = origin;
      if (name === undefined || key === undefined) return HIDDEN;
      const values = visible.valuesOf(from, lookedIn(authentication), name);
      if (values === undefined || isFilledByOthers(values)) return HIDDEN;
      // A key that is not there has a finding of its own.
      return values.get(key) ?? HIDDEN;
    }
  }
}

function variableIn(
  environment: EnvironmentFacts | undefined,
  name: string | undefined,
): Reading | undefined {
  if (environment === undefined || name === undefined) return HIDDEN;
  const { variables, unresolvable, open } = environment;
  const known = variables.get(name);
  if (known !== undefined) return known;
  return open && !unresolvable.has(name) ? HIDDEN : undefined;
}
