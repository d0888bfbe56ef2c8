import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { AuthenticationIntake } from './authentication-props';
import { workloadFactsOf } from './facts-of';

/** Under this key an authentication can be found by whoever looks at the app as a whole. */
const AUTHENTICATION = Symbol.for('cdk8s-infra-rules.Authentication');

/** Lets an authentication be found by what it was given. */
export function holdAuthentication(construct: IConstruct, intake: AuthenticationIntake): void {
  Object.defineProperty(construct, AUTHENTICATION, { value: intake });
}

/** What an authentication was given; undefined for any other construct. */
export function authenticationIn(construct: IConstruct): AuthenticationIntake | undefined {
  return (construct as { [AUTHENTICATION]?: AuthenticationIntake })[AUTHENTICATION];
}

/** Whether a construct is an authentication of this library. */
export function isAuthentication(construct: IConstruct): boolean {
  return authenticationIn(construct) !== undefined;
}

/** Whether an object is an authentication without a construct of this library around it. */
export function isPlainAuthentication({ apiGroup, kind, node }: ApiObject): boolean {
  const isKind = kind === 'TriggerAuthentication' || kind === 'ClusterTriggerAuthentication';
  return apiGroup === 'keda.sh' && isKind && !tellsItself(node.scope);
}

/** Whether the objects below a construct are known by what the construct tells of itself. */
export function tellsItself(construct: IConstruct | undefined): boolean {
  if (construct === undefined) return false;
  return workloadFactsOf(construct) !== undefined || isAuthentication(construct);
}
