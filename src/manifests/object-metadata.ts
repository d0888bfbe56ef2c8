import type { Fault } from '../findings/finding';
import { namespaceFaults, objectNameFaults } from '../kubernetes/names';
import { annotationFaults } from '../kubernetes/annotations';
import { labelFaults } from '../kubernetes/labels';
import { isJsonObject, objectAt, textAt, withoutNulls, type JsonObject } from '../values/json';
import { withoutConsequences } from '../input/consequences';
import { textsIn, type ManifestObject } from './manifest-object';
import { shape } from '../input/shape';
import { validateMetadata } from '../input/validators';
import { kindOf } from '../values/kind-of';

/** Kinds whose names are looked at; those of other kinds may have grammars of their own. */
const NAMED = new Set([
  'ScaledObject',
  'ScaledJob',
  'TriggerAuthentication',
  'ClusterTriggerAuthentication',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'HorizontalPodAutoscaler',
  'LimitRange',
  'Secret',
  'ConfigMap',
]);

/** Of those, kinds that hold nothing beside a spec; ScaledObject and ScaledJob are read as a whole. */
const WITHOUT_SPEC = new Set(['ScaledObject', 'ScaledJob', 'Secret', 'ConfigMap']);

const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

/** What metadata can hold; most of it is the API server's own. */
const FIELDS = [
  'name',
  'generateName',
  'namespace',
  'labels',
  'annotations',
  'finalizers',
  'ownerReferences',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

/** What is wrong with the metadata of an object, and with what stands beside its spec. */
export function metadataChecks(object: ManifestObject): readonly Fault[] {
  const { kind, name, namespace, labels, annotations, group, content } = object;
  // Those are read, metadata included, as their constructs read them.
  if (group === 'hevlayer.com') return [];
  // The API server gives a name to one that only says how it begins, and to any LimitRange.
  const generateName = textAt(objectAt(content, 'metadata'), 'generateName') ?? '';
  const named = name !== '' || (generateName === '' && kind !== 'LimitRange');
  const beside =
    NAMED.has(kind) && !WITHOUT_SPEC.has(kind) ? unknownFields(content, TOP_LEVEL, '') : [];
  const wrong = [
    ...beside,
    ...metadataShape(content.metadata, 'metadata'),
    ...(NAMED.has(kind) ? unknownFields(objectAt(content, 'metadata'), FIELDS, 'metadata') : []),
  ];
  return [
    ...wrong,
    ...withoutConsequences(wrong, [
      ...(NAMED.has(kind) && named ? objectNameFaults(name, 'metadata.name') : []),
      ...(namespace === '' ? [] : namespaceFaults(namespace, 'metadata.namespace')),
      ...labelFaults(labels, 'metadata.labels'),
      ...annotationFaults(annotations, 'metadata.annotations'),
    ]),
  ];
}

/** What is wrong with a pod template beside its spec. */
export function templateFaults(template: JsonObject, at: string): readonly Fault[] {
  const metadata = objectAt(template, 'metadata');
  const prop = `${at}.metadata`;
  const wrong = [
    ...unknownFields(template, ['metadata', 'spec'], at),
    ...metadataShape(template.metadata, prop),
  ];
  return [
    ...wrong,
    ...withoutConsequences(wrong, [
      ...labelFaults(textsIn(objectAt(metadata, 'labels')), `${prop}.labels`),
      ...annotationFaults(textsIn(objectAt(metadata, 'annotations')), `${prop}.annotations`),
    ]),
  ];
}

function unknownFields(object: JsonObject, known: readonly string[], at: string): readonly Fault[] {
  return Object.keys(object)
    .filter((field) => !known.includes(field))
    .map((field) => ({
      code: 'field-unknown',
      prop: at === '' ? field : `${at}.${field}`,
      details: { field, known },
    }));
}

/** Names, labels and annotations are texts; a number or `true` is refused without its quotes. */
export function metadataShape(metadata: unknown, prop: string): readonly Fault[] {
  if (!isJsonObject(metadata)) {
    if (metadata === undefined || metadata === null) return [];
    const details = { given: kindOf(metadata) };
    return [{ code: 'value-wrong-type', prop, details: { ...details, expected: 'an object' } }];
  }
  const { name, namespace, labels, annotations } = withoutNulls(metadata);
  return shape({ name, namespace, labels, annotations }, validateMetadata, {
    at: prop.split('.'),
  }).faults;
}
