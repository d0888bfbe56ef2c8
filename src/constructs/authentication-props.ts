import type { Fault } from '../findings/finding';
import { authenticationFaults } from '../keda/authentication/authentication';
import type { AuthenticationSettings } from '../keda/authentication/authentication-settings';
import type { PodIdentityProvider } from '../keda/scalers/scaler';
import type { AuthenticationParameter, PodIdentity, ScalerType } from '../keda/triggers/trigger';
import type { AuthenticationKind } from '../keda/authentication/authentication-facts';
import { namespaceFaults, objectNameFaults } from '../kubernetes/names';
import { annotationFaults } from '../kubernetes/annotations';
import { labelFaults } from '../kubernetes/labels';
import { takeAuthentication } from '../workloads/authentication-intake';
import { withoutConsequences } from '../input/consequences';
import { snapshot } from '../input/snapshot';
import { textFaults } from '../input/text-carried';
import { takeMetadata } from '../workloads/workload-intake';
import { isList, type JsonObject, type JsonValue } from '../values/json';
import { isDnsLabel } from '../values/kubernetes-names';
import { notAnObject, readProp, specOf, type Given } from './given';
import { asProps } from './unknown-props';
import { kindOf } from '../values/kind-of';

/** Metadata of an authentication for the whole cluster. */
export interface ClusterAuthenticationMetadata {
  /**
   * Name of the object, by which triggers refer to it.
   *
   * @default - the construct id
   * @reports `name-not-dns-subdomain`
   */
  readonly name?: string;
  /**
   * Labels of the object.
   *
   * @default - none
   * @reports the `label-…` findings
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the object.
   *
   * @default - none
   * @reports the `annotation-…` findings
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Metadata of an authentication. */
export interface AuthenticationMetadata extends ClusterAuthenticationMetadata {
  /**
   * Kubernetes namespace: that of the triggers that refer to it, and of the Secrets that it reads.
   *
   * @default - the namespace of the chart
   * @reports `name-not-dns-label`
   */
  readonly namespace?: string;
}

/** What both authentications take beside the fields of their spec. */
export interface AuthenticationOptions<Type extends ScalerType = never> {
  /**
   * The trigger type it is for, or several; with it the compiler knows the parameters and the pod
   * identities that are read, and missing ones are findings.
   *
   * @default - whatever triggers refer to it
   * @reports `authentication-scaler-unknown`, `authentication-parameter-unread`,
   * `authentication-parameter-missing`, `authentication-provider-unread`
   */
  readonly scaler?: Type | readonly Type[];
}

/** The parameters of some scalers; any name when they are not given. */
export type ParameterFor<Type extends ScalerType> = [Type] extends [never]
  ? string
  : AuthenticationParameter<Type>;

/** The pod identities of some scalers; any when they are not given. */
export type PodIdentityFor<Type extends ScalerType> = [Type] extends [never]
  ? PodIdentityProvider
  : PodIdentity<Type>;

/** What an authentication was given, read once. */
export interface AuthenticationIntake {
  readonly kind: AuthenticationKind;
  readonly name: string;
  readonly metadata: JsonObject;
  readonly settings: AuthenticationSettings;
  /** The spec as it is written. */
  readonly spec: JsonObject;
  readonly scalers: readonly string[];
  /** Where KEDA looks for the Secrets of the cluster kind. */
  readonly secretNamespace: string;
  readonly faults: readonly Fault[];
  /** Whether something was left out of the settings, since it could not be used. */
  readonly incomplete: boolean;
}

/** Props that belong to the construct; the others are the fields of the spec. */
const OWN_PROPS: Readonly<Record<AuthenticationKind, readonly string[]>> = {
  TriggerAuthentication: ['metadata', 'scaler'],
  ClusterTriggerAuthentication: ['metadata', 'scaler', 'secretNamespace'],
};

/** The namespace that KEDA is installed in by its own chart. */
const KEDA_NAMESPACE = 'keda';

/** Reads the props of an authentication. */
export function authenticationIntakeOf(
  kind: AuthenticationKind,
  id: string,
  props: unknown,
): AuthenticationIntake {
  const given: Given = { props, faults: [...notAnObject(props)] };
  const usable = given.faults.length === 0;
  const taken = takeAuthentication(usable ? specOf(given, OWN_PROPS[kind]) : {});
  const metadata = takeMetadata(readProp(given, 'metadata'));
  const scalers = scalersIn(given);
  const secretNamespace = secretNamespaceIn(given, kind);
  const { name = id, namespace, labels = {}, annotations = {} } = metadata.facts;
  const cluster = kind === 'ClusterTriggerAuthentication';
  const read = [...taken.faults, ...metadata.faults];
  const causes = [...given.faults, ...(read.length > 0 ? asProps(read, OWN_PROPS[kind]) : read)];
  const faults = [
    ...causes,
    ...(usable
      ? withoutConsequences(causes, [
          ...objectNameFaults(name, 'metadata.name'),
          ...(cluster || namespace === undefined
            ? []
            : namespaceFaults(namespace, 'metadata.namespace')),
          ...(cluster ? namespaceFaults(secretNamespace, 'secretNamespace') : []),
          ...(cluster && namespace !== undefined ? [namespaceOfCluster()] : []),
          ...labelFaults(labels, 'metadata.labels'),
          ...annotationFaults(annotations, 'metadata.annotations'),
          ...authenticationFaults(taken.settings, { kind, at: '' }),
          ...textFaults(taken.spec),
          ...textFaults(metadata.facts as JsonObject, { at: ['metadata'] }),
        ])
      : []),
  ];
  return {
    kind,
    name,
    metadata: {
      name,
      ...(namespace === undefined || cluster ? {} : { namespace }),
      labels,
      annotations,
    },
    settings: taken.settings,
    spec: taken.spec,
    scalers,
    // Where no namespace can be, nobody looks.
    secretNamespace: isDnsLabel(secretNamespace) ? secretNamespace : '',
    faults,
    incomplete: taken.faults.length > 0,
  };
}

function namespaceOfCluster(): Fault {
  const details = { field: 'namespace', known: ['name', 'labels', 'annotations'] };
  return { code: 'field-unknown', prop: 'metadata.namespace', details };
}

function scalersIn(given: Given): readonly string[] {
  const { value, faults } = snapshot(readProp(given, 'scaler'));
  given.faults.push(...faults.map((fault) => ({ ...fault, prop: `scaler${fault.prop}` })));
  if (value === undefined) return [];
  const types: readonly JsonValue[] = isList(value) ? value : [value];
  return types.flatMap((type, index) => {
    if (typeof type === 'string') return [type];
    const prop = isList(value) ? `scaler[${String(index)}]` : 'scaler';
    const details = { given: kindOf(type), expected: 'a text' };
    given.faults.push({ code: 'value-wrong-type', prop, details });
    return [];
  });
}

function secretNamespaceIn(given: Given, kind: AuthenticationKind): string {
  if (kind !== 'ClusterTriggerAuthentication') return KEDA_NAMESPACE;
  const value = readProp(given, 'secretNamespace');
  if (value === undefined || typeof value === 'string') return value ?? KEDA_NAMESPACE;
  const details = { given: kindOf(value), expected: 'a text' };
  given.faults.push({ code: 'value-wrong-type', prop: 'secretNamespace', details });
  return KEDA_NAMESPACE;
}
