import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ClusterAuthenticationSpec } from '../keda/authentication/authentication-spec';
import type { ScalerType } from '../keda/triggers/trigger';
import type { AuthenticationReference } from '../keda/authentication/authentication-facts';
import { holdAuthentication } from './authentication-of';
import {
  authenticationIntakeOf,
  type AuthenticationOptions,
  type ClusterAuthenticationMetadata,
  type ParameterFor,
  type PodIdentityFor,
} from './authentication-props';
import { ClusterObject } from './cluster-object';
import { Registry } from './registry';

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
    try {
      return typeof candidate === 'object' && candidate !== null && BRAND in candidate;
    } catch {
      // A proxy that refuses to say.
      return false;
    }
  }

  /** Name of the object. */
  public readonly authenticationName: string;

  /** The ClusterTriggerAuthentication object, for patches. */
  public readonly customResource: ApiObject;

  public constructor(scope: Construct, id: string, props: ClusterTriggerAuthenticationProps<Type>) {
    super(scope, id);
    Object.defineProperty(this, BRAND, { value: true });
    const intake = authenticationIntakeOf('ClusterTriggerAuthentication', id, props);
    this.authenticationName = intake.name;
    this.customResource = new ClusterObject(this, 'Resource', {
      apiVersion: 'keda.sh/v1alpha1',
      kind: intake.kind,
      metadata: intake.metadata,
      spec: intake.spec,
    });
    holdAuthentication(this, intake);
    Registry.of(this).check(this, () => intake.faults);
  }

  /** What a trigger of any namespace refers to it by. */
  public get authenticationRef(): AuthenticationReference {
    return { name: this.authenticationName, kind: 'ClusterTriggerAuthentication' };
  }
}

const BRAND = Symbol.for('cdk8s-infra-rules.ClusterTriggerAuthentication');
