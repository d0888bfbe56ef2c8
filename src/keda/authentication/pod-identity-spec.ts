import type { PodIdentityProvider } from '../scalers/scaler';

/** A pod identity, with the fields that its provider reads. */
export type PodIdentitySpec<Provider extends PodIdentityProvider = PodIdentityProvider> =
  PodIdentities[Provider];

/** The pod identities, by provider. */
export interface PodIdentities {
  readonly none: NoPodIdentity;
  readonly 'azure-workload': AzureWorkloadIdentity;
  readonly gcp: GcpPodIdentity;
  readonly aws: AwsPodIdentity;
  readonly 'aws-eks': AwsEksPodIdentity;
}

/** No pod identity, as when there is no block at all. */
export interface NoPodIdentity {
  /**
   * Where the identity comes from.
   *
   * @see TriggerAuthentication field `spec.podIdentity.provider`
   */
  readonly provider: 'none';
}

/** Workload identity of Azure. */
export interface AzureWorkloadIdentity {
  /**
   * Where the identity comes from.
   *
   * @see TriggerAuthentication field `spec.podIdentity.provider`
   */
  readonly provider: 'azure-workload';
  /**
   * Client id in place of the one that KEDA runs with.
   *
   * @default - KEDA's own
   * @reports `pod-identity-field-empty`
   * @see TriggerAuthentication field `spec.podIdentity.identityId`
   */
  readonly identityId?: string;
  /**
   * Tenant in place of the one that KEDA runs with.
   *
   * @default - KEDA's own
   * @reports `pod-identity-field-empty`
   * @see TriggerAuthentication field `spec.podIdentity.identityTenantId`
   */
  readonly identityTenantId?: string;
  /**
   * Authority host in place of the one that KEDA runs with; goes with `identityTenantId`.
   *
   * @default - KEDA's own
   * @reports `pod-identity-field-alone`
   * @see TriggerAuthentication field `spec.podIdentity.identityAuthorityHost`
   */
  readonly identityAuthorityHost?: string;
}

/** Workload identity of Google Cloud. */
export interface GcpPodIdentity {
  /**
   * Where the identity comes from.
   *
   * @see TriggerAuthentication field `spec.podIdentity.provider`
   */
  readonly provider: 'gcp';
}

/** An AWS role, of KEDA or of the workload. */
export interface AwsPodIdentity {
  /**
   * Where the identity comes from.
   *
   * @see TriggerAuthentication field `spec.podIdentity.provider`
   */
  readonly provider: 'aws';
  /**
   * ARN of the role that KEDA takes on.
   *
   * @default - the role of `identityOwner`
   * @reports `pod-identity-role-twice`
   * @see TriggerAuthentication field `spec.podIdentity.roleArn`
   */
  readonly roleArn?: string;
  /**
   * External id for taking on `roleArn`.
   *
   * @default - none
   * @reports `pod-identity-field-alone`
   * @see TriggerAuthentication field `spec.podIdentity.externalID`
   */
  readonly externalID?: string;
  /**
   * Whose service account names the role: KEDA's, or that of the workload in its annotation
   * `eks.amazonaws.com/role-arn`.
   *
   * @default 'keda'
   * @reports `pod-identity-role-twice`
   * @see TriggerAuthentication field `spec.podIdentity.identityOwner`
   */
  readonly identityOwner?: 'keda' | 'workload';
}

/** The old form of the AWS identity: the role in the annotation of the workload's service account. */
export interface AwsEksPodIdentity {
  /**
   * Where the identity comes from.
   *
   * @reports `pod-identity-deprecated`
   * @see TriggerAuthentication field `spec.podIdentity.provider`
   */
  readonly provider: 'aws-eks';
}
