import type { Severity } from '../findings/catalogue';
import type { Fault, Finding } from '../findings/finding';
import { docsOf } from '../findings/docs-address';
import { entryOf, refusedByOf, wordingOf } from '../findings/wording';
import { CATALOGUE_KEDA_VERSION, kedaVersionOf, type KedaVersion } from '../keda/keda-version';
import { scaleTargetsDistinct } from '../keda/scaled/scale-targets-distinct';
import { replicasWrittenWithinCeiling } from '../policy/scaled-within-ceiling';
import { isJsonObject } from '../values/json';
import { authenticationChecks, authenticationsOf } from './authentications';
import { poolOf, type CheckContext } from './check-context';
import { withoutConsequences } from '../input/consequences';
import { pathOf, readManifests, type ManifestObject, type PlacedFault } from './manifest-object';
import { manifestWorldOf, podControllerOf, visibleObjectsOf } from './manifest-index';
import { metadataChecks } from './object-metadata';
import { podControllerChecks } from './pod-controllers';
import { policyChecks, policyOf } from './policy-objects';
import { refusedIn } from './refused-by';
import { scaledJobChecks, scaledObjectChecks } from './scaled-objects';
import { scaleClaimOf } from './scale-claim';
import { servedKindFaults } from './served-kinds';
import { messageOf, snapshot } from '../input/snapshot';
import { kindOf } from '../values/kind-of';

/** How plain objects are looked at. */
export interface CheckManifestsOptions {
  /**
   * Whether the objects are all there is, so that a target, Secret, TriggerAuthentication or
   * InfraRules that somebody refers to and that is not among them is missing.
   *
   * @default false - what is not among the objects may exist in the cluster
   * @reports `scale-target-missing`, `infra-rules-missing`, `authentication-missing`,
   *   `authentication-object-missing`
   */
  readonly closedWorld?: boolean;
  /**
   * Minor version of KEDA in the cluster, such as `2.20`: rules and keys of later ones are left out.
   *
   * @default - the version that the catalogue of scalers was made for
   * @reports `keda-version-unknown`, `trigger-key-too-new`, `trigger-type-too-new`
   */
  readonly kedaVersion?: string;
  /**
   * Namespace of KEDA's operator, where a ClusterTriggerAuthentication reads its Secrets.
   *
   * @default 'keda'
   * @reports `authentication-object-elsewhere`
   */
  readonly kedaNamespace?: string;
}

/**
 * Checks plain Kubernetes objects, as parsed from YAML or made by anything else: ScaledObjects,
 * ScaledJobs, their authentications, targets and autoscalers, and Pipelines and Functions, held to
 * the InfraRules among them. Other kinds are looked at as far as they are referred to. It never
 * throws; what cannot be read is a finding.
 *
 * @example
 * const findings = checkManifests(parseAllDocuments(text).map((document) => document.toJS()));
 */
export function checkManifests(
  objects: readonly unknown[],
  options: CheckManifestsOptions = {},
): readonly Finding[] {
  const { objects: all, faults: unread } = readManifests(objects);
  const given = optionsOf(options);
  const version = versionOf(given.kedaVersion);
  const visible = visibleObjectsOf(all, given.closedWorld === true);
  const { kedaNamespace = 'keda' } = given;
  const authentications = authenticationsOf(
    all,
    visible,
    typeof kedaNamespace === 'string' ? kedaNamespace : 'keda',
  );
  const world = manifestWorldOf(all, visible, authentications.links);
  const context: CheckContext = { world, ...policyOf(all), kedaVersion: version.kedaVersion };
  const repeated = repeatedObjects(all);
  const found = [
    ...all.flatMap((object) => placed(object, objectChecks(object, context))),
    ...authenticationChecks(all, authentications)
      .flatMap(({ owner, fault }) => placed(owner, [fault]))
      .filter(({ fault, index }) => {
        // Nobody refers to the second of two equal ones, which is told already.
        return (
          fault.code !== 'authentication-unused' || !repeated.some((one) => one.index === index)
        );
      }),
    ...sharedTargets(all),
    ...repeated,
  ];
  const faults = [...version.faults, ...unread, ...withoutUnread(unread, found)];
  // In the order of the objects; of one object, in the order of the checks.
  return faults.sort((one, other) => one.index - other.index).map(findingOf);
}

/** From plain JavaScript the options may be anything; what cannot be read is left out. */
function optionsOf(given: unknown): { readonly [Option in keyof CheckManifestsOptions]: unknown } {
  const { value } = snapshot(given);
  return isJsonObject(value) ? value : {};
}

/** What could not be read of an object is told once, and nothing of what follows from it. */
function withoutUnread(
  unread: readonly PlacedFault[],
  found: readonly PlacedFault[],
): readonly PlacedFault[] {
  const causes = new Map<number, Fault[]>();
  for (const { index, fault } of unread) {
    const known = causes.get(index);
    if (known === undefined) causes.set(index, [fault]);
    else known.push(fault);
  }
  if (causes.size === 0) return found;
  return found.filter(({ index, fault }) => {
    const ofObject = causes.get(index);
    return ofObject === undefined || withoutConsequences(ofObject, [fault]).length > 0;
  });
}

function versionOf(given: unknown): {
  readonly kedaVersion: KedaVersion;
  readonly faults: readonly PlacedFault[];
} {
  if (given === undefined || given === null) {
    return { kedaVersion: CATALOGUE_KEDA_VERSION, faults: [] };
  }
  const version = typeof given === 'string' ? kedaVersionOf(given) : undefined;
  if (version !== undefined) return { kedaVersion: version, faults: [] };
  const details = { given: typeof given === 'string' ? given : kindOf(given) };
  const fault: Fault = { code: 'keda-version-unknown', prop: 'kedaVersion', details };
  return {
    kedaVersion: CATALOGUE_KEDA_VERSION,
    faults: [{ index: 0, path: 'checkManifests', fault }],
  };
}

function objectChecks(object: ManifestObject, context: CheckContext): readonly Fault[] {
  const notServed = servedKindFaults(object);
  if (notServed.length > 0) return notServed;
  const metadata = guarded(() => metadataChecks(object));
  const own = guarded(() => kindChecks(object, context));
  return [...metadata, ...withoutConsequences(metadata, own)];
}

function kindChecks(object: ManifestObject, context: CheckContext): readonly Fault[] {
  const { group, kind } = object;
  if (group === 'keda.sh' && kind === 'ScaledObject') return scaledObjectChecks(object, context);
  if (group === 'keda.sh' && kind === 'ScaledJob') return scaledJobChecks(object, context);
  if (group === 'hevlayer.com') return policyChecks(object, context);
  if (group === 'autoscaling' && kind === 'HorizontalPodAutoscaler') {
    return autoscalerChecks(object, context);
  }
  const controller = podControllerOf(object);
  return controller === undefined ? [] : podControllerChecks(controller, context);
}

/** KEDA copies the labels of a ScaledObject to its autoscaler, which anybody may change. */
function autoscalerChecks(
  { labels, spec }: ManifestObject,
  context: CheckContext,
): readonly Fault[] {
  const pool = poolOf(labels, context);
  const { maxReplicas } = spec;
  if (pool.facts === undefined || typeof maxReplicas !== 'number') return pool.faults;
  const ceiling = replicasWrittenWithinCeiling(maxReplicas, pool.facts, 'spec.maxReplicas');
  return [...pool.faults, ...ceiling];
}

/** What could not be checked is not allowed. */
function guarded(check: () => readonly Fault[]): readonly Fault[] {
  try {
    return check();
  } catch (error) {
    const details = { error: messageOf(error) };
    return [{ code: 'rule-crashed', prop: '', details }];
  }
}

function sharedTargets(objects: readonly ManifestObject[]): readonly PlacedFault[] {
  const scaling: ManifestObject[] = [];
  const claims = objects.flatMap((object) => {
    const claim = scaleClaimOf(object.content);
    if (claim === undefined) return [];
    scaling.push(object);
    return [claim];
  });
  return [...scaleTargetsDistinct(claims)].flatMap(([position, fault]) => {
    const object = scaling[position];
    return object === undefined ? [] : placed(object, [fault]);
  });
}

/**
 * One kind, name and namespace stands for one object: of two, the later overwrites the earlier.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
function repeatedObjects(objects: readonly ManifestObject[]): readonly PlacedFault[] {
  const first = new Map<string, ManifestObject>();
  return objects.flatMap((object) => {
    const { group, kind, namespace, name } = object;
    const key = JSON.stringify([group, kind, namespace, name]);
    const earlier = first.get(key);
    if (earlier === undefined || name === '') {
      first.set(key, object);
      return [];
    }
    const details = {
      object: pathOf(object),
      first: `document ${String(earlier.index + 1)}`,
    };
    return placed(object, [{ code: 'object-duplicate', prop: 'metadata.name', details }]);
  });
}

function placed(object: ManifestObject, faults: readonly Fault[]): readonly PlacedFault[] {
  const { index, within } = object;
  const path = pathOf(object);
  return faults.map((fault) => ({
    index,
    path,
    fault: within === '' ? fault : { ...fault, prop: `${within}${fault.prop}` },
    refusedBy: refusedIn(object, fault),
  }));
}

function findingOf({ index, path, fault, ...placed }: PlacedFault): Finding {
  const { refusedBy = refusedByOf(fault.code) } = placed;
  return {
    code: fault.code,
    severity: severityOf(fault),
    path,
    prop: fault.prop,
    at: '',
    details: fault.details,
    ...wordingOf(fault),
    docs: docsOf(fault.code),
    ...(refusedBy === undefined ? {} : { refusedBy }),
    object: index,
  };
}

/** What works badly is somebody's own business where this library did not write it. */
function severityOf({ code }: Fault): Severity {
  const { severity, inManifests = severity } = entryOf(code);
  return inManifests;
}
