import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ClusterAuthenticationSpec } from '../keda/authentication/authentication-spec';
import type { ScalerType } from '../keda/triggers/trigger';
import type { AuthenticationReference } from '../keda/authentication/authentication-facts';
import { isMadeAs, makeAuthentication } from './authentication';
import type {
  AuthenticationOptions,
  ClusterAuthenticationMetadata,
  ParameterFor,
  PodIdentityFor,
} from './authentication-props';

/** The sources of an authentication for the whole cluster, and the scalers that it is for. */
export interface ClusterTriggerAuthenticationProps<Type extends ScalerType = never>
  extends
    ClusterAuthenticationSpec<ParameterFor<NoInfer<Type>>, PodIdentityFor<NoInfer<Type>>>,
    AuthenticationOptions<Type> {
  /**
   * Name, labels and annotations.
   *
   * @default - the construct id as name
   */
  readonly metadata?: ClusterAuthenticationMetadata;
  /**
   * Namespace in which KEDA looks for the Secrets and ConfigMaps of its cluster-wide objects: its
   * own, unless its operator is told otherwise. It tells this library where to look, and is not
   * written.
   *
   * @default 'keda'
   * @reports `name-not-dns-label`, `authentication-object-elsewhere`
   */
  readonly secretNamespace?: string;
}

/**
 * Where triggers of any namespace get their credentials: a ClusterTriggerAuthentication of KEDA. It
 * reads Secrets and ConfigMaps of KEDA's own namespace, never those beside a trigger.
 *
 * @example
 * const broker = new ClusterTriggerAuthentication(chart, 'broker', {
 *   scaler: 'rabbitmq',
 *   filePath: 'brokers/orders.json',
 * });
 * @reports `authentication-without-source`
 * @see https://keda.sh/docs/2.20/concepts/authentication/
 */
export class ClusterTriggerAuthentication<Type extends ScalerType = never> extends Construct {
  /**
   * Tells a ClusterTriggerAuthentication from other constructs, even across two installed copies of
   * this library.
   */
  public static isClusterTriggerAuthentication(
    candidate: unknown,
  ): candidate is ClusterTriggerAuthentication {
    return isMadeAs('ClusterTriggerAuthentication', candidate);
  }

  /** Name of the object. */
  public readonly authenticationName: string;

  /** The ClusterTriggerAuthentication object, for patches. */
  public readonly customResource: ApiObject;

  public constructor(scope: Construct, id: string, props: ClusterTriggerAuthenticationProps<Type>) {
    super(scope, id);
    const made = makeAuthentication(this, 'ClusterTriggerAuthentication', { id, props });
    this.authenticationName = made.authenticationName;
    this.customResource = made.customResource;
  }

  /** What a trigger of any namespace refers to it by. */
  public get authenticationRef(): AuthenticationReference {
    return { name: this.authenticationName, kind: 'ClusterTriggerAuthentication' };
  }
}
