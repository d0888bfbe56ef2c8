import { POD_TEMPLATE_PATHS } from '../kubernetes/pod-template-path';
import { canonicalResources } from '../kubernetes/canonical-resources';
import type { ResourceRequirements } from '../policy/compute-pool';
import { toleranceCovers } from '../policy/placement-is-the-pools';
import type { PoolFacts } from '../policy/pool-facts';
import { POOL_LABEL } from '../policy/pool-label';
import { isQuantity, parseQuantity } from '../values/quantity';
import {
  isJsonObject,
  listAt,
  objectAt,
  textAt,
  type JsonObject,
  type JsonValue,
} from '../values/json';

/** A DaemonSet has a pod on every node, whatever its replicas. */
const PLACEABLE_CONTROLLERS = Object.fromEntries(
  Object.entries(POD_TEMPLATE_PATHS).filter(([kind]) => kind !== 'DaemonSet'),
);

/** Kinds that can stand in a pool, with the path of their pod template if they have one. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  ...PLACEABLE_CONTROLLERS,
  ScaledJob: ['spec', 'jobTargetRef', 'template'],
  ScaledObject: [],
};

/** Kinds that can stand in a pool. */
export const PLACEABLE_KINDS: readonly string[] = Object.keys(TEMPLATES);

/** Path of the pod template of a kind; undefined for a kind without one. */
export function templatePathOf(kind: string): readonly string[] | undefined {
  const path = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined;
  return path === undefined || path.length === 0 ? undefined : path;
}

/**
 * An object as it stands in a pool: its label on the object and on the pods, its node selector and
 * tolerations, and its resources for the worker container, as far as that names none itself. What
 * the object says already is kept, also against the pool, for the rules to report.
 */
export function placedInPool(
  object: JsonObject,
  pool: PoolFacts,
  container: string | undefined,
): JsonObject {
  const labelled = withLabel(object, pool.name);
  const path = templatePathOf(textAt(object, 'kind') ?? '');
  if (path === undefined) return labelled;
  return changedAt(labelled, path, (template) => placedTemplate(template, pool, container));
}

function placedTemplate(
  template: JsonObject,
  pool: PoolFacts,
  container: string | undefined,
): JsonObject {
  const spec = objectAt(template, 'spec');
  const tolerations = listAt(spec, 'tolerations');
  const added = (pool.tolerations ?? []).filter(
    (one) => !tolerations.some((given) => isJsonObject(given) && toleranceCovers(given, one)),
  );
  const nodeSelector = laidUnder(pool.nodeSelector, spec.nodeSelector);
  const containers = listAt(spec, 'containers');
  return {
    ...withLabel(template, pool.name),
    spec: inOrder({
      ...spec,
      ...(nodeSelector === undefined ? {} : { nodeSelector }),
      ...(tolerations.length + added.length === 0 || !isAbsentOrList(spec.tolerations)
        ? {}
        : {
            tolerations: [
              ...tolerations,
              ...added.map((one) => inOrder(one as unknown as JsonObject)),
            ],
          }),
      ...(containers.length === 0
        ? {}
        : {
            containers: containers.map((one, index) =>
              isWorker(one, index, container) ? withResources(one, pool.resources) : one,
            ),
          }),
    }),
  };
}

/** The container that is named, else the first. */
function isWorker(
  candidate: JsonValue,
  index: number,
  container: string | undefined,
): candidate is JsonObject {
  if (!isJsonObject(candidate)) return false;
  return container === undefined ? index === 0 : candidate.name === container;
}

/**
 * Of what the container names itself, nothing is changed; a request that its own limit does not
 * leave room for is left to the API server, which takes the limit.
 */
function withResources(
  container: JsonObject,
  resources: ResourceRequirements | undefined,
): JsonObject {
  if (resources === undefined) return container;
  const { requests, limits } = canonicalResources(resources);
  if (!isAbsentOrObject(container.resources)) return container;
  const given = objectAt(container, 'resources');
  return inOrder({
    ...container,
    resources: inOrder({
      ...given,
      ...filled('requests', requests && within(requests, objectAt(given, 'limits')), given),
      ...filled('limits', limits, given),
    }),
  });
}

type Amounts = Readonly<Record<string, string | number>>;

function within(requests: Amounts, limits: JsonObject): Amounts {
  return Object.fromEntries(
    Object.entries(requests).filter(([resource, amount]) => {
      const limit = limits[resource];
      return limit === undefined || limit === null || nanoOf(amount) <= nanoOf(limit);
    }),
  );
}

/** What is no quantity has a finding of its own, and bounds nothing. */
function nanoOf(given: JsonValue): bigint {
  const parsed = parseQuantity(given);
  return isQuantity(parsed) ? parsed.nano : 0n;
}

function filled(
  bound: 'requests' | 'limits',
  amounts: Amounts | undefined,
  given: JsonObject,
): JsonObject {
  const all = laidUnder(amounts, given[bound]);
  return all === undefined ? {} : { [bound]: all };
}

/** What is neither a map nor absent is kept, for the rules to report; undefined for nothing. */
function laidUnder(
  defaults: Amounts | undefined,
  given: JsonValue | undefined,
): JsonValue | undefined {
  if (!isAbsentOrObject(given)) return given;
  const all = { ...defaults, ...given };
  return Object.keys(all).length === 0 ? undefined : inOrder(all);
}

function isAbsentOrObject(given: JsonValue | undefined): given is JsonObject | null | undefined {
  return given === undefined || given === null || isJsonObject(given);
}

function isAbsentOrList(given: JsonValue | undefined): boolean {
  return given === undefined || given === null || Array.isArray(given);
}

function withLabel(object: JsonObject, pool: string): JsonObject {
  const metadata = objectAt(object, 'metadata');
  const labels = inOrder({ ...objectAt(metadata, 'labels'), [POOL_LABEL]: pool });
  return inOrder({ ...object, metadata: inOrder({ ...metadata, labels }) });
}

/** With its keys sorted, as cdk8s writes them. */
function inOrder(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The object with what stands at the path changed. */
function changedAt(
  object: JsonObject,
  path: readonly string[],
  change: (found: JsonObject) => JsonObject,
): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return change(object);
  return { ...object, [key]: changedAt(objectAt(object, key), rest, change) };
}
