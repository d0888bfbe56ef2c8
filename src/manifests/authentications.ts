import type { Fault } from '../findings/finding';
import { authenticationFaults } from '../keda/authentication/authentication';
import type { AuthenticationKind } from '../keda/authentication/authentication-facts';
import type { JsonValue } from '../values/json';
import { takeAuthentication, type TakenAuthentication } from '../workloads/authentication-intake';
import {
  AuthenticationLinks,
  type AuthenticationUser,
  type OwnedFault,
} from '../workloads/authentication-links';
import { withoutConsequences } from '../input/consequences';
import type { ManifestObject } from './manifest-object';
import { takeScaledJob, takeScaledObject } from './scaled-intake';
import type { VisibleObjects } from '../workloads/visible-objects';

/** The authentications among plain objects: what they are, and what is wrong with each by itself. */
export interface ManifestAuthentications {
  readonly links: AuthenticationLinks<ManifestObject>;
  readonly faults: readonly OwnedFault<ManifestObject>[];
}

/** Reads the authentications among plain objects. */
export function authenticationsOf(
  objects: readonly ManifestObject[],
  visible: VisibleObjects,
  kedaNamespace: string,
): ManifestAuthentications {
  const faults: OwnedFault<ManifestObject>[] = [];
  const owned = objects.flatMap((object) => {
    const kind = authenticationKind(object);
    if (kind === undefined) return [];
    const { settings, faults: taken } = takeSpec(object.content.spec);
    const own = withoutConsequences(taken, authenticationFaults(settings, { kind, at: 'spec' }));
    faults.push(...[...taken, ...own].map((fault) => ({ owner: object, fault })));
    const { name, namespace } = object;
    return [
      {
        owner: object,
        kind,
        name,
        namespace: kind === 'ClusterTriggerAuthentication' ? '' : namespace,
        settings,
        secretNamespace: kedaNamespace,
        at: 'spec',
        scalers: [],
        checked: true,
      },
    ];
  });
  return { links: new AuthenticationLinks(owned, visible), faults };
}

/** One without a spec has no source, which is the consequence. */
function takeSpec(spec: JsonValue | undefined): Omit<TakenAuthentication, 'spec'> {
  if (spec !== undefined && spec !== null) return takeAuthentication(spec, { at: ['spec'] });
  const fault: Fault = { code: 'value-missing', prop: 'spec', details: { expected: 'an object' } };
  return { settings: {}, faults: [fault] };
}

/** What is wrong between the authentications and those that refer to them. */
export function authenticationChecks(
  objects: readonly ManifestObject[],
  { links, faults }: ManifestAuthentications,
): readonly OwnedFault<ManifestObject>[] {
  return [...faults, ...links.faults(objects.flatMap(usersIn))];
}

function authenticationKind({ group, kind }: ManifestObject): AuthenticationKind | undefined {
  const isOne = kind === 'TriggerAuthentication' || kind === 'ClusterTriggerAuthentication';
  return group === 'keda.sh' && isOne ? kind : undefined;
}

function usersIn(object: ManifestObject): readonly AuthenticationUser<ManifestObject>[] {
  const { group, kind, namespace } = object;
  if (group !== 'keda.sh' || (kind !== 'ScaledObject' && kind !== 'ScaledJob')) return [];
  const { facts } = kind === 'ScaledObject' ? takeScaledObject(object) : takeScaledJob(object);
  return [{ owner: object, namespace, at: 'spec.triggers', triggers: facts.triggers }];
}
