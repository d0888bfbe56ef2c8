import type { Fault } from '../findings/finding';
import { authenticationUseFaults } from '../keda/authentication/authentication-use';
import type {
  AuthenticationFacts,
  AuthenticationKind,
} from '../keda/authentication/authentication-facts';
import type { TriggerFacts } from '../keda/triggers/trigger-facts';
import {
  authenticationFactsOf,
  secretFaults,
  type EnvironmentOf,
  type KnownAuthentication,
} from './authentication-facts';
import type { VisibleObjects } from './visible-objects';

/** An authentication, and the object or construct that it is. */
export interface OwnedAuthentication<Owner> extends KnownAuthentication {
  readonly owner: Owner;
  /** Prop path of its spec. */
  readonly at: string;
  /** Scalers that it says it is made for. */
  readonly scalers: readonly string[];
  /** Whether it is looked at, and not only known to be there. */
  readonly checked: boolean;
}

/** What has triggers that may refer to authentications. */
export interface AuthenticationUser<Owner> {
  readonly owner: Owner;
  /** Empty when the apply command says it. */
  readonly namespace: string;
  /** Prop path of the list of triggers: `spec.triggers`. */
  readonly at: string;
  readonly triggers: readonly Pick<TriggerFacts, 'type' | 'authenticationRef'>[];
}

/** A fault, and whose it is. */
export interface OwnedFault<Owner> {
  readonly owner: Owner;
  readonly fault: Fault;
}

/** The authentications among some objects, found by what triggers say of them. */
export class AuthenticationLinks<Owner> {
  private readonly byName = new Map<string, OwnedAuthentication<Owner>[]>();

  public constructor(
    private readonly authentications: readonly OwnedAuthentication<Owner>[],
    private readonly visible: VisibleObjects,
    /** Whether whoever refers to them is among the users, so that one without is unused. */
    private readonly allUsersKnown = visible.closedWorld,
  ) {
    for (const one of authentications) {
      const known = this.byName.get(one.name);
      if (known === undefined) this.byName.set(one.name, [one]);
      else known.push(one);
    }
  }

  /** What a reference from a namespace leads to; undefined when that cannot be seen. */
  public factsOf(
    kind: AuthenticationKind,
    namespace: string,
    name: string,
    environmentOf?: EnvironmentOf,
  ): AuthenticationFacts | undefined {
    const found = this.find(kind, namespace, name);
    return found === undefined
      ? undefined
      : authenticationFactsOf(found, this.visible, environmentOf);
  }

  /** What is wrong between authentications, the Secrets that they read, and their users. */
  public faults(users: readonly AuthenticationUser<Owner>[]): readonly OwnedFault<Owner>[] {
    const types = new Map<OwnedAuthentication<Owner>, string[]>();
    const faults: OwnedFault<Owner>[] = [];
    for (const user of users) faults.push(...this.follow(user, types));
    for (const one of this.authentications) {
      if (!one.checked) continue;
      const found = [
        ...secretFaults(one, this.visible, one.at),
        ...authenticationUseFaults({
          ...one,
          users: types.get(one) ?? [],
          allUsersKnown: this.allUsersKnown,
        }),
      ];
      faults.push(...found.map((fault) => ({ owner: one.owner, fault })));
    }
    return faults;
  }

  /** Notes whom the triggers refer to, and what they refer to in vain. */
  private follow(
    { owner, namespace, triggers, at }: AuthenticationUser<Owner>,
    types: Map<OwnedAuthentication<Owner>, string[]>,
  ): readonly OwnedFault<Owner>[] {
    return triggers.flatMap(({ type, authenticationRef }, index) => {
      if (authenticationRef === undefined) return [];
      const { name, kind = 'TriggerAuthentication' } = authenticationRef;
      const found = this.find(kind, namespace, name);
      if (found === undefined) {
        const prop = `${at}[${String(index)}].authenticationRef.name`;
        const fault = this.missing(kind, namespace, name, prop);
        return fault === undefined ? [] : [{ owner, fault }];
      }
      const known = types.get(found);
      if (known === undefined) types.set(found, [type]);
      else known.push(type);
      return [];
    });
  }

  /** Where a namespace is left to the apply command, it may be the one that is asked for. */
  private find(
    kind: AuthenticationKind,
    namespace: string,
    name: string,
  ): OwnedAuthentication<Owner> | undefined {
    const named = (this.byName.get(name) ?? []).filter((one) => one.kind === kind);
    if (kind === 'ClusterTriggerAuthentication') return named[0];
    return (
      named.find((one) => one.namespace === namespace) ??
      named.find((one) => one.namespace === '' || namespace === '')
    );
  }

  private missing(
    kind: AuthenticationKind,
    namespace: string,
    name: string,
    prop: string,
  ): Fault | undefined {
    const namesakes = this.byName.get(name) ?? [];
    if (namesakes.length > 0) {
      const details = { kind, name, found: namesakes.map(titleOf) };
      return { code: 'authentication-elsewhere', prop, details };
    }
    if (!this.visible.closedWorld) return undefined;
    const known = this.authentications
      .filter((one) => one.kind === kind)
      .filter((one) => kind === 'ClusterTriggerAuthentication' || one.namespace === namespace)
      .map((one) => one.name);
    return { code: 'authentication-missing', prop, details: { kind, name, known } };
  }
}

function titleOf<Owner>({ kind, namespace, name }: OwnedAuthentication<Owner>): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}
