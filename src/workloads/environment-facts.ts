import type { Reading } from '../keda/authentication/authentication-facts';
import type { EnvironmentFacts } from '../keda/triggers/trigger-facts';
import type { Container, EnvFromSource, EnvVar } from '../kubernetes/objects.generated';
import { HIDDEN, type VisibleObjects } from './visible-objects';

/**
 * The variables of a container as KEDA resolves them: literal values, keys of Secrets and
 * ConfigMaps, and all keys of those that `envFrom` names; nothing from the pod's own fields.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` ResolveContainerEnv, resolveEnv
 */
export function environmentFactsOf(
  container: Pick<Container, 'name' | 'env' | 'envFrom'>,
  namespace: string,
  visible: VisibleObjects,
): EnvironmentFacts {
  const variables = new Map<string, Reading>();
  const unresolvable = new Set<string>();
  let open = false;
  for (const source of container.envFrom ?? []) {
    const values = valuesOfSource(source, namespace, visible);
    if (values === undefined) open ||= !visible.closedWorld;
    for (const [key, value] of values ?? []) variables.set(`${source.prefix ?? ''}${key}`, value);
  }
  for (const variable of container.env ?? []) {
    const value = valueOf(variable, namespace, visible);
    variables.delete(variable.name);
    unresolvable.delete(variable.name);
    if (value === undefined) unresolvable.add(variable.name);
    else variables.set(variable.name, value);
  }
  return { container: container.name, variables, unresolvable, open };
}

function valuesOfSource(
  { secretRef, configMapRef }: EnvFromSource,
  namespace: string,
  visible: VisibleObjects,
): ReadonlyMap<string, Reading> | undefined {
  const secret = secretRef?.name ?? '';
  if (secret !== '') return visible.valuesOf('Secret', namespace, secret);
  return visible.valuesOf('ConfigMap', namespace, configMapRef?.name ?? '');
}

/** Undefined when KEDA cannot resolve the variable. */
function valueOf(
  { value, valueFrom }: EnvVar,
  namespace: string,
  visible: VisibleObjects,
): Reading | undefined {
  const { secretKeyRef, configMapKeyRef } = valueFrom ?? {};
  const reference = secretKeyRef ?? configMapKeyRef;
  if (reference !== undefined) {
    const kind = secretKeyRef === undefined ? 'ConfigMap' : 'Secret';
    const values = visible.valuesOf(kind, namespace, reference.name ?? '');
    return values === undefined ? HIDDEN : values.get(reference.key);
  }
  if (valueFrom !== undefined) return undefined;
  const text = value ?? '';
  // A reference to another variable is resolved in the cluster.
  return text.includes('$(') ? HIDDEN : { text };
}
