import { limitRangeSupplies } from '../keda/scaled/resource-triggers';
import type { Reading } from '../keda/authentication/authentication-facts';
import type { Container } from '../kubernetes/objects.generated';
import { POD_TEMPLATE_PATHS } from '../kubernetes/pod-template-path';
import { isJsonObject, listAt, objectAt, type JsonObject, type JsonValue } from '../values/json';
import type { AuthenticationLinks } from '../workloads/authentication-links';
import type { ManifestObject } from './manifest-object';
import type { VisibleObjects } from '../workloads/visible-objects';

/** An object with a pod template. */
export interface PodController {
  readonly object: ManifestObject;
  /** The template; empty when there is none. */
  readonly template: JsonObject;
  /** Prop path of the template. */
  readonly at: string;
}

/** All objects that were given, found by what others say of them. */
export interface ManifestWorld extends VisibleObjects {
  readonly controllerOf: (
    target: { readonly group: string; readonly kind: string; readonly name: string },
    namespace: string,
  ) => PodController | undefined;
  /** What triggers refer to. */
  readonly authentications: AuthenticationLinks<ManifestObject>;
  /** Whether a LimitRange of the namespace gives containers an amount of the resource. */
  readonly hasDefaultFor: (resource: string, namespace: string) => boolean;
}

/** The pod template of an object of Kubernetes' own; undefined for other kinds. */
export function podControllerOf(object: ManifestObject): PodController | undefined {
  const { kind, group, content } = object;
  const path = Object.hasOwn(POD_TEMPLATE_PATHS, kind) ? POD_TEMPLATE_PATHS[kind] : undefined;
  if (path === undefined || (group !== 'apps' && group !== 'batch')) return undefined;
  const template = path.reduce(objectAt, content);
  return { object, template, at: path.join('.') };
}

/** Containers of a template that have a name, in the shape that rules read. */
export function containersOf(template: JsonObject): readonly Container[] {
  return listAt(objectAt(template, 'spec'), 'containers').filter(
    (container): container is JsonObject & Container =>
      isJsonObject(container) && typeof container.name === 'string',
  );
}

/** Values of the Secrets and ConfigMaps among the objects. */
export function visibleObjectsOf(
  objects: readonly ManifestObject[],
  closedWorld: boolean,
): VisibleObjects {
  const stored = new Map<string, ReadonlyMap<string, Reading>>();
  const namespaces = new Map<string, string[]>();
  for (const object of objects) {
    const { kind, group, namespace, name } = object;
    if (group !== '' || (kind !== 'Secret' && kind !== 'ConfigMap')) continue;
    stored.set(keyOf(kind, namespace, name), storedValues(object));
    const known = namespaces.get(keyOf(kind, name));
    if (known === undefined) namespaces.set(keyOf(kind, name), [namespace]);
    else known.push(namespace);
  }
  return {
    valuesOf: (kind, namespace, name) => stored.get(keyOf(kind, namespace, name)),
    namespacesOf: (kind, name) => namespaces.get(keyOf(kind, name)) ?? [],
    closedWorld,
  };
}

/** Finds pod templates, and what namespaces give to containers. */
export function manifestWorldOf(
  objects: readonly ManifestObject[],
  visible: VisibleObjects,
  authentications: ManifestWorld['authentications'],
): ManifestWorld {
  const controllers = new Map<string, PodController[]>();
  const limitRanges = new Map<string, readonly JsonValue[]>();
  for (const object of objects) {
    const controller = podControllerOf(object);
    if (controller !== undefined) {
      const key = keyOf(object.group, object.kind, object.name);
      const known = controllers.get(key);
      if (known === undefined) controllers.set(key, [controller]);
      else known.push(controller);
    }
    if (object.kind !== 'LimitRange' || object.group !== '') continue;
    const known = limitRanges.get(object.namespace) ?? [];
    limitRanges.set(object.namespace, [...known, ...listAt(object.spec, 'limits')]);
  }
  return {
    ...visible,
    controllerOf: ({ group, kind, name }, namespace) => {
      const named = controllers.get(keyOf(group, kind, name)) ?? [];
      return (
        named.find(({ object }) => object.namespace === namespace) ??
        // Where a namespace is left to the apply command, it may be the one that is asked for.
        named.find(({ object }) => object.namespace === '' || namespace === '')
      );
    },
    authentications,
    hasDefaultFor: (resource, namespace) =>
      [...limitRanges].some(
        ([of, items]) =>
          // A namespace that is left to the apply command may be the one that is asked for.
          (of === namespace || of === '' || namespace === '') &&
          items.some((item) => isJsonObject(item) && limitRangeSupplies(item, resource)),
      ),
  };
}

/** A Secret's data is base64; its stringData, which is written over it, is text. */
function storedValues({ kind, content }: ManifestObject): ReadonlyMap<string, Reading> {
  const values = new Map<string, Reading>();
  const add = (field: string, decode: (text: string) => string | undefined): void => {
    for (const [key, value] of Object.entries(objectAt(content, field))) {
      values.set(key, { text: typeof value === 'string' ? decode(value) : undefined });
    }
  };
  if (kind === 'Secret') {
    add('data', (text) => Buffer.from(text, 'base64').toString('utf8'));
    add('stringData', (text) => text);
  } else {
    add('binaryData', () => undefined);
    add('data', (text) => text);
  }
  return values;
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
