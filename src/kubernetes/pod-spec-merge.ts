import type {
  Container,
  ContainerPort,
  EnvVar,
  HostAlias,
  LocalObjectReference,
  PodSpec,
  Volume,
  VolumeMount,
} from './objects.generated';

/**
 * What a user lays over a generated pod, in the form of a PodSpec of which everything may be
 * missing. `null` takes a generated value away.
 */
export type PodSpecPatch = Patch<
  Omit<PodSpec, 'containers' | 'initContainers' | 'volumes' | 'imagePullSecrets' | 'hostAliases'>
> & {
  /** Merged by name; one of another name is added as a sidecar. */
  readonly containers?: readonly ContainerPatch[] | null;
  /** Merged by name. */
  readonly initContainers?: readonly ContainerPatch[] | null;
  /** Merged by name; another source replaces the generated one. */
  readonly volumes?: readonly Keyed<Volume, 'name'>[] | null;
  /** Merged by name. */
  readonly imagePullSecrets?: readonly Patch<LocalObjectReference>[] | null;
  /** Merged by address. */
  readonly hostAliases?: readonly Patch<HostAlias>[] | null;
};

/** What is laid over the generated container of the same name. */
type ContainerPatch = Patch<Omit<Container, 'name' | 'env' | 'ports' | 'volumeMounts'>> & {
  /** Name of the container that is meant, or of a new one. */
  readonly name: string;
  /** Merged by name; `value` replaces a generated `valueFrom`, and the other way round. */
  readonly env?: readonly Keyed<EnvVar, 'name'>[] | null;
  /** Merged by name, else by number and protocol. */
  readonly ports?: readonly Keyed<ContainerPort, 'containerPort'>[] | null;
  /** Merged by path. */
  readonly volumeMounts?: readonly Keyed<VolumeMount, 'mountPath'>[] | null;
};

type Keyed<T, Key extends keyof T> = Patch<Omit<T, Key>> & {
  readonly [Name in Key]-?: NonNullable<T[Name]>;
};

/** Maps and objects are patched key by key; lists and plain values are replaced. */
type Patch<T> = {
  readonly [Key in keyof T]?: PatchedValue<NonNullable<T[Key]>> | null;
};

type PatchedValue<T> = T extends readonly unknown[] ? T : T extends object ? Patch<T> : T;

/**
 * The generated pod with the patch laid over it. Elements keep their generated order, new ones
 * follow in the order of the patch. Neither argument is changed; the result shares parts with both.
 */
export function mergePodSpec(generated: PodSpec, patch: PodSpecPatch): PodSpec {
  // The patch has the fields of a pod, so what comes out of the merge has them too.
  const merged = mergeObjects(generated as unknown as Plain, patch, POD_FIELDS);
  return { ...merged, containers: (merged.containers ?? []) as PodSpec['containers'] };
}

type Plain = Readonly<Record<string, unknown>>;

/** How one field is merged; fields that are not named here go key by key. */
type MergeField = (generated: unknown, patch: unknown) => unknown;
type FieldMerges = ReadonlyMap<string, MergeField>;

function mergeObjects(generated: Plain, patch: object, fields: FieldMerges = NO_FIELDS): Plain {
  const merged: Record<string, unknown> = { ...generated };
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__' || value === undefined) continue;
    if (value === null) Reflect.deleteProperty(merged, key);
    else {
      const own = Object.hasOwn(merged, key) ? merged[key] : undefined;
      merged[key] = (fields.get(key) ?? mergeValues)(own, value);
    }
  }
  return merged;
}

function mergeValues(generated: unknown, patch: unknown): unknown {
  if (!isPlain(patch)) return withoutNulls(patch);
  return mergeObjects(isPlain(generated) ? generated : {}, patch);
}

/** A value of the patch that stands alone: its nulls have nothing to take away. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return isPlain(value) ? mergeObjects({}, value) : value;
}

/** A list whose elements have a key: equal keys are merged, others added. */
function byKey(keysOf: (element: Plain) => readonly unknown[], merge: MergeField): MergeField {
  return (generated, patch) => {
    const merged: unknown[] = Array.isArray(generated) ? [...(generated as unknown[])] : [];
    const places = new Map<unknown, number>();
    for (const [place, element] of merged.entries()) {
      if (isPlain(element)) for (const key of keysOf(element)) places.set(key, place);
    }
    for (const element of Array.isArray(patch) ? (patch as unknown[]) : []) {
      const keys = isPlain(element) ? keysOf(element) : [];
      const place = keys.map((key) => places.get(key)).find((found) => found !== undefined);
      if (place === undefined) merged.push(merge(undefined, element));
      else merged[place] = merge(merged[place], element);
    }
    return merged;
  };
}

/** An object of which only one of a few fields may be set: setting one of them unsets the others. */
function oneOf(
  isAlternative: (field: string) => boolean,
  fields: FieldMerges = NO_FIELDS,
): MergeField {
  return (generated, patch) => {
    if (!isPlain(generated) || !isPlain(patch)) return mergeWith(fields)(generated, patch);
    const chosen = Object.keys(patch).filter((key) => isAlternative(key) && isGiven(patch[key]));
    if (chosen.length === 0) return mergeObjects(generated, patch, fields);
    const kept = Object.entries(generated).filter(
      ([key]) => !isAlternative(key) || chosen.includes(key),
    );
    return mergeObjects(Object.fromEntries(kept), patch, fields);
  };
}

function mergeWith(fields: FieldMerges): MergeField {
  return (generated, patch) =>
    isPlain(patch)
      ? mergeObjects(isPlain(generated) ? generated : {}, patch, fields)
      : withoutNulls(patch);
}

/** Tolerations add up; one that is there already, key for key, is not added again. */
const mergeTolerations: MergeField = (generated, patch) => {
  const merged: unknown[] = Array.isArray(generated) ? [...(generated as unknown[])] : [];
  const known = new Set(merged.map(fingerprint));
  for (const toleration of Array.isArray(patch) ? (patch as unknown[]).map(withoutNulls) : []) {
    const print = fingerprint(toleration);
    if (!known.has(print)) merged.push(toleration);
    known.add(print);
  }
  return merged;
};

/** Equal for flat objects with equal fields, in whatever order. */
function fingerprint(object: unknown): string {
  if (!isPlain(object)) return JSON.stringify([object]);
  const given = Object.entries(object).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function named(...alternatives: readonly string[]): (field: string) => boolean {
  return (field) => alternatives.includes(field);
}

const NO_FIELDS: FieldMerges = new Map();

const byName = ({ name }: Plain): readonly unknown[] => [name];

const mergeProbe = oneOf(named('exec', 'httpGet', 'tcpSocket', 'grpc'));
const mergeHook = oneOf(named('exec', 'httpGet', 'tcpSocket', 'sleep'));

const CONTAINER_FIELDS: FieldMerges = new Map([
  [
    'env',
    byKey(byName, oneOf(named('value', 'valueFrom'), new Map([['valueFrom', oneOf(() => true)]]))),
  ],
  [
    'ports',
    byKey(
      ({ name, containerPort, protocol }) => [
        ...(name === undefined ? [] : [name]),
        JSON.stringify([containerPort, protocol ?? 'TCP']),
      ],
      mergeValues,
    ),
  ],
  ['volumeMounts', byKey(({ mountPath }) => [mountPath], mergeValues)],
  ['livenessProbe', mergeProbe],
  ['readinessProbe', mergeProbe],
  ['startupProbe', mergeProbe],
  [
    'lifecycle',
    mergeWith(
      new Map([
        ['postStart', mergeHook],
        ['preStop', mergeHook],
      ]),
    ),
  ],
]);

const POD_FIELDS: FieldMerges = new Map([
  ['containers', byKey(byName, mergeWith(CONTAINER_FIELDS))],
  ['initContainers', byKey(byName, mergeWith(CONTAINER_FIELDS))],
  [
    'volumes',
    byKey(
      byName,
      oneOf((key) => key !== 'name'),
    ),
  ],
  ['imagePullSecrets', byKey(byName, mergeValues)],
  ['hostAliases', byKey(({ ip }) => [ip], mergeValues)],
  ['tolerations', mergeTolerations],
]);
