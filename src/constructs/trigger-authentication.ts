import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AuthenticationSpec } from '../keda/authentication/authentication-spec';
import type { ScalerType } from '../keda/triggers/trigger';
import type { AuthenticationReference } from '../keda/authentication/authentication-facts';
import { isMadeAs, makeAuthentication } from './authentication';
import type {
  AuthenticationMetadata,
  AuthenticationOptions,
  ParameterFor,
  PodIdentityFor,
} from './authentication-props';

/** The sources of an authentication, and the scalers that it is for. */
export interface TriggerAuthenticationProps<Type extends ScalerType = never>
  extends
    AuthenticationSpec<ParameterFor<NoInfer<Type>>, PodIdentityFor<NoInfer<Type>>>,
    AuthenticationOptions<Type> {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the construct id as name, in the namespace of the chart
   */
  readonly metadata?: AuthenticationMetadata;
}

/**
 * Where the triggers of one namespace get their credentials: a TriggerAuthentication of KEDA. It
 * reads Secrets and ConfigMaps of its own namespace, and triggers of that namespace refer to it.
 *
 * @example
 * const broker = new TriggerAuthentication(chart, 'broker', {
 *   scaler: 'rabbitmq',
 *   secretTargetRef: [{ parameter: 'host', name: 'broker-credentials', key: 'host' }],
 * });
 * @reports `authentication-without-source`, `authentication-unused`
 * @see https://keda.sh/docs/2.20/concepts/authentication/
 */
export class TriggerAuthentication<Type extends ScalerType = never> extends Construct {
  /**
   * Tells a TriggerAuthentication from other constructs, even across two installed copies of this
   * library.
   */
  public static isTriggerAuthentication(candidate: unknown): candidate is TriggerAuthentication {
    return isMadeAs('TriggerAuthentication', candidate);
  }

  /** Name of the object. */
  public readonly authenticationName: string;

  /** The TriggerAuthentication object, for patches. */
  public readonly customResource: ApiObject;

  public constructor(scope: Construct, id: string, props: TriggerAuthenticationProps<Type>) {
    super(scope, id);
    const made = makeAuthentication(this, 'TriggerAuthentication', { id, props });
    this.authenticationName = made.authenticationName;
    this.customResource = made.customResource;
  }

  /** What a trigger of the same namespace refers to it by. */
  public get authenticationRef(): AuthenticationReference {
    return { name: this.authenticationName };
  }
}
