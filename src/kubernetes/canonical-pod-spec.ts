import { canonicalQuantity } from '../values/quantity';
import type {
  Container,
  DownwardAPIVolumeFile,
  EnvVar,
  PodSpec,
  Quantity,
  ResourceFieldSelector,
  Volume,
} from './objects.generated';
import { canonicalQuantities, canonicalResources } from './canonical-resources';

/** The same pod with its quantities as the API server spells them; the very same object when they are so already. */
export function canonicalPodSpec(pod: PodSpec): PodSpec {
  return withChanges(pod, {
    containers: mapped(pod.containers, canonicalContainer),
    initContainers: mapped(pod.initContainers, canonicalContainer),
    volumes: mapped(pod.volumes, canonicalVolume),
    overhead: canonicalQuantities(pod.overhead),
    resources: pod.resources && canonicalResources(pod.resources),
  });
}

function canonicalContainer(container: Container): Container {
  return withChanges(container, {
    env: mapped(container.env, canonicalEnv),
    resources: container.resources && canonicalResources(container.resources),
  });
}

function canonicalEnv(variable: EnvVar): EnvVar {
  const { valueFrom } = variable;
  if (valueFrom?.resourceFieldRef === undefined) return variable;
  const resourceFieldRef = canonicalSelector(valueFrom.resourceFieldRef);
  return withChanges(variable, { valueFrom: withChanges(valueFrom, { resourceFieldRef }) });
}

function canonicalVolume(volume: Volume): Volume {
  const { emptyDir, ephemeral, downwardAPI, projected } = volume;
  const template = ephemeral?.volumeClaimTemplate;
  const sources = mapped(projected?.sources, (source) =>
    withChanges(source, {
      downwardAPI:
        source.downwardAPI &&
        withChanges(source.downwardAPI, { items: mapped(source.downwardAPI.items, canonicalFile) }),
    }),
  );
  return withChanges(volume, {
    emptyDir: emptyDir && withChanges(emptyDir, { sizeLimit: canonical(emptyDir.sizeLimit) }),
    ephemeral:
      ephemeral &&
      withChanges(ephemeral, { volumeClaimTemplate: template && canonicalClaim(template) }),
    downwardAPI:
      downwardAPI && withChanges(downwardAPI, { items: mapped(downwardAPI.items, canonicalFile) }),
    projected: projected && withChanges(projected, { sources }),
  });
}

type ClaimTemplate = NonNullable<NonNullable<Volume['ephemeral']>['volumeClaimTemplate']>;

function canonicalClaim(template: ClaimTemplate): ClaimTemplate {
  // A merged patch may lack what Kubernetes requires.
  const spec = template.spec as ClaimTemplate['spec'] | undefined;
  if (spec?.resources === undefined) return template;
  const { requests, limits } = spec.resources;
  const resources = withChanges(spec.resources, {
    requests: canonicalQuantities(requests),
    limits: canonicalQuantities(limits),
  });
  return withChanges(template, { spec: withChanges(spec, { resources }) });
}

function canonicalFile(file: DownwardAPIVolumeFile): DownwardAPIVolumeFile {
  if (file.resourceFieldRef === undefined) return file;
  return withChanges(file, { resourceFieldRef: canonicalSelector(file.resourceFieldRef) });
}

function canonicalSelector(selector: ResourceFieldSelector): ResourceFieldSelector {
  return withChanges(selector, { divisor: canonical(selector.divisor) });
}

function canonical(amount: Quantity | undefined): Quantity | undefined {
  return amount === undefined ? undefined : (canonicalQuantity(amount) ?? amount);
}

/** The same list when no element changes; undefined stays undefined, also where a list is required. */
function mapped<List extends readonly unknown[] | undefined>(
  list: List,
  change: (element: NonNullable<List>[number]) => NonNullable<List>[number],
): List {
  if (list === undefined) return list;
  const changed = list.map(change);
  return changed.every((element, index) => element === list[index])
    ? list
    : (changed as unknown as List);
}

/** The object with the changed fields, itself when none of them is another value. */
function withChanges<T extends object>(object: T, changes: Partial<T>): T {
  const different = Object.entries(changes).filter(
    ([key, value]) => value !== object[key as keyof T],
  );
  return different.length === 0 ? object : { ...object, ...Object.fromEntries(different) };
}
