import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { AuthenticationKind } from '../keda/authentication/authentication-facts';
import { holdAuthentication } from './authentication-of';
import { authenticationIntakeOf } from './authentication-props';
import { ClusterObject } from './cluster-object';
import { Registry } from './registry';

/** What an authentication shows of itself. */
export interface MadeAuthentication {
  readonly authenticationName: string;
  readonly customResource: ApiObject;
}

/** What both authentications are: a marked construct around its object, with what was given. */
export function makeAuthentication(
  construct: Construct,
  kind: AuthenticationKind,
  { id, props }: { readonly id: string; readonly props: unknown },
): MadeAuthentication {
  Object.defineProperty(construct, brandOf(kind), { value: true });
  const intake = authenticationIntakeOf(kind, id, props);
  const { name, metadata, spec } = intake;
  const Resource = kind === 'ClusterTriggerAuthentication' ? ClusterObject : ApiObject;
  const customResource = new Resource(construct, 'Resource', {
    apiVersion: 'keda.sh/v1alpha1',
    kind,
    metadata,
    spec,
  });
  holdAuthentication(construct, intake);
  Registry.of(construct).check(construct, () => intake.faults);
  return { authenticationName: name, customResource };
}

/** Whether something is the construct of a kind, even from another copy of this library. */
export function isMadeAs(kind: AuthenticationKind, candidate: unknown): boolean {
  try {
    return typeof candidate === 'object' && candidate !== null && brandOf(kind) in candidate;
  } catch {
    // A proxy that refuses to say.
    return false;
  }
}

function brandOf(kind: AuthenticationKind): symbol {
  return Symbol.for(`cdk8s-infra-rules.${kind}`);
}
