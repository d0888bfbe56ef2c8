import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import type {
  AuthenticationFacts,
  AuthenticationReference,
} from '../keda/authentication/authentication-facts';
import type { EnvironmentOf } from '../workloads/authentication-facts';
import { takeAuthentication } from '../workloads/authentication-intake';
import {
  AuthenticationLinks,
  type AuthenticationUser,
  type OwnedAuthentication,
} from '../workloads/authentication-links';
import { readManifests, type ManifestObject } from '../manifests/manifest-object';
import { visibleObjectsOf } from '../manifests/manifest-index';
import { triggerReferencesIn } from '../workloads/trigger-references';
import type { VisibleObjects } from '../workloads/visible-objects';
import type { JsonObject } from '../values/json';
import {
  authenticationIn,
  isAuthentication,
  isPlainAuthentication,
  tellsItself,
} from './authentication-of';

/** The constructs of an app, and how its objects are read. */
export interface AppObjects {
  readonly constructs: readonly IConstruct[];
  readonly objects: readonly ApiObject[];
  /** The object as it will be written. */
  readonly contentOf: (object: ApiObject) => JsonObject;
  /** Authentications that stand at the triggers of workloads, of which those make the objects. */
  readonly atTriggers?: readonly OwnedAuthentication<IConstruct>[];
}

/**
 * The authentications of an app, with the Secrets and ConfigMaps that stand in it. They are read
 * once for all who ask, and only in an app that has an authentication.
 */
export class AppAuthentications {
  private links: AuthenticationLinks<IConstruct> | undefined;
  private stored: VisibleObjects | undefined;

  public constructor(private readonly app: AppObjects) {}

  /** The Secrets and ConfigMaps of the app; others may be in the cluster. */
  public get visible(): VisibleObjects {
    this.stored ??= visibleObjectsOf(this.storedObjects(), false);
    return this.stored;
  }

  /**
   * What a reference from a namespace leads to; undefined when it leads out of the app, where
   * nobody can look.
   */
  public factsOf(
    { name, kind = 'TriggerAuthentication' }: AuthenticationReference,
    namespace: string,
    environmentOf?: EnvironmentOf,
  ): AuthenticationFacts | undefined {
    return this.known().factsOf(kind, namespace, name, environmentOf);
  }

  /**
   * What is wrong between the authentications, the Secrets that they read, and those who refer to
   * them: the given users, and the ScaledObjects and ScaledJobs that somebody wrote by hand.
   */
  public faults(
    users: readonly AuthenticationUser<IConstruct>[],
  ): readonly { readonly construct: IConstruct; readonly fault: Fault }[] {
    if (!this.hasAny()) return [];
    return this.known()
      .faults([...users, ...this.plainUsers()])
      .filter(({ owner, fault }) => !isConsequence(owner, fault))
      .map(({ owner, fault }) => ({ construct: owner, fault }));
  }

  private known(): AuthenticationLinks<IConstruct> {
    this.links ??= this.read();
    return this.links;
  }

  /** An app without authentications does not pay for them. */
  private hasAny(): boolean {
    const { constructs, objects, atTriggers = [] } = this.app;
    return (
      atTriggers.length > 0 ||
      constructs.some(isAuthentication) ||
      objects.some(isPlainAuthentication)
    );
  }

  private read(): AuthenticationLinks<IConstruct> {
    if (!this.hasAny()) return new AuthenticationLinks([], NOTHING_VISIBLE, true);
    const { constructs, atTriggers = [] } = this.app;
    const authentications = [
      ...constructs.flatMap(ownAuthentication),
      ...atTriggers,
      ...this.plainAuthentications(),
    ];
    return new AuthenticationLinks(authentications, this.visible, true);
  }

  private storedObjects(): readonly ManifestObject[] {
    return readManifests(this.app.objects.filter(isStored).map(this.app.contentOf)).objects;
  }

  /** Those that were made without a construct of this library: known, and not looked at. */
  private plainAuthentications(): readonly OwnedAuthentication<IConstruct>[] {
    return this.readPlain(isPlainAuthentication).map(
      ([owner, { kind, name, namespace, content }]) => {
        const cluster = kind === 'ClusterTriggerAuthentication';
        return {
          owner,
          kind: cluster ? kind : 'TriggerAuthentication',
          name,
          namespace: cluster ? '' : namespace,
          settings: takeAuthentication(content.spec).settings,
          secretNamespace: 'keda',
          at: 'spec',
          scalers: [],
          checked: false,
        };
      },
    );
  }

  private plainUsers(): readonly AuthenticationUser<IConstruct>[] {
    return this.readPlain(isPlainScaler).map(([owner, { namespace, content }]) => ({
      owner,
      namespace,
      at: 'spec.triggers',
      triggers: triggerReferencesIn(content),
    }));
  }

  private readPlain(
    isWanted: (object: ApiObject) => boolean,
  ): readonly (readonly [ApiObject, ManifestObject])[] {
    const wanted = this.app.objects.filter(isWanted);
    return readManifests(wanted.map(this.app.contentOf)).objects.flatMap((object) => {
      const owner = wanted[object.index];
      return owner === undefined ? [] : [[owner, object] as const];
    });
  }
}

const NOTHING_VISIBLE = visibleObjectsOf([], false);

function ownAuthentication(construct: IConstruct): readonly OwnedAuthentication<IConstruct>[] {
  const intake = authenticationIn(construct);
  if (intake === undefined) return [];
  const { kind, name, settings, secretNamespace, scalers } = intake;
  const object = construct.node.tryFindChild('Resource');
  const cluster = kind === 'ClusterTriggerAuthentication';
  const namespace = ApiObject.isApiObject(object) ? object.metadata.namespace : undefined;
  return [
    {
      owner: construct,
      kind,
      name,
      namespace: cluster ? '' : (namespace ?? ''),
      settings,
      secretNamespace,
      at: '',
      scalers,
      checked: true,
    },
  ];
}

/** What was left out since it could not be used is not said to be missing. */
function isConsequence(construct: IConstruct, { code, prop }: Fault): boolean {
  const intake = authenticationIn(construct);
  if (intake === undefined) return false;
  if (code === 'authentication-parameter-missing') return intake.incomplete;
  return intake.faults.some((cause) => cause.prop === '' || cause.prop === prop);
}

function isPlainScaler({ apiGroup, kind, node }: ApiObject): boolean {
  const isKind = kind === 'ScaledObject' || kind === 'ScaledJob';
  return apiGroup === 'keda.sh' && isKind && !tellsItself(node.scope);
}

function isStored({ apiGroup, kind }: ApiObject): boolean {
  return apiGroup === 'core' && (kind === 'Secret' || kind === 'ConfigMap');
}
