export { acknowledge } from './constructs/acknowledge';
export type {
  AuthenticationMetadata,
  AuthenticationOptions,
  ClusterAuthenticationMetadata,
  ParameterFor,
  PodIdentityFor,
} from './constructs/authentication-props';
export {
  ClusterTriggerAuthentication,
  type ClusterTriggerAuthenticationProps,
} from './constructs/cluster-trigger-authentication';
export { ComputePool, type ComputePoolProps, type PoolOwner } from './constructs/compute-pool';
export { findingsOf, type FindingsOptions } from './constructs/findings-of';
export { Function, type FunctionProps } from './constructs/function';
export {
  InfraRules,
  type InfraRulesMetadata,
  type InfraRulesOptions,
  type InfraRulesProps,
  type ReconciledBy,
} from './constructs/infra-rules';
export { LayerCrds } from './constructs/layer-crds';
export type { PlaceOptions } from './constructs/placement';
export { Pipeline, type PipelineProps } from './constructs/pipeline';
export {
  TriggerAuthentication,
  type TriggerAuthenticationProps,
} from './constructs/trigger-authentication';
export {
  QueueWorker,
  type QueueWorkerOutput,
  type QueueWorkerProps,
} from './constructs/queue-worker';
export {
  Workload,
  type FromManifestOptions,
  type WorkloadMetadata,
  type WorkloadOptions,
} from './constructs/workload';
export type { RefusedBy, Severity, Wording } from './findings/catalogue';
export type { Finding, FindingCode, FindingDetails } from './findings/finding';
export type {
  AuthenticationSpec,
  BoundServiceAccountToken,
  ClusterAuthenticationSpec,
  ConfigMapTarget,
  EnvironmentSource,
  OAuth2,
  SecretTarget,
} from './keda/authentication/authentication-spec';
export type {
  AwsEksPodIdentity,
  AwsPodIdentity,
  AzureWorkloadIdentity,
  GcpPodIdentity,
  NoPodIdentity,
  PodIdentities,
  PodIdentitySpec,
} from './keda/authentication/pod-identity-spec';
export type { PodIdentityProvider } from './keda/scalers/scaler';
export type {
  AwsSecretManager,
  AwsSecretManagerSecret,
  AzureKeyVault,
  AzureKeyVaultSecret,
  GcpSecretManager,
  GcpSecretManagerSecret,
  HashiCorpVault,
  SecretStores,
  VaultBase,
  VaultPkiData,
  VaultSecret,
  VaultWithServiceAccount,
  VaultWithToken,
} from './keda/authentication/secret-store-spec';
export type { ObjectName, SecretValueSource } from './keda/authentication/secret-value-source';
export {
  trigger,
  untypedTrigger,
  type AuthenticationParameter,
  type PodIdentity,
  type ScalerMetadata,
  type ScalerTrigger,
  type ScalerType,
  type TriggerOptions,
} from './keda/triggers/trigger';
export type {
  TriggerAuthenticationSource,
  TriggerDuration,
  UntypedTriggerOptions,
} from './keda/triggers/trigger-settings';
export { checkManifests, type CheckManifestsOptions } from './manifests/check-manifests';
export type {
  AuthenticationKind,
  AuthenticationReference,
} from './keda/authentication/authentication-facts';
export type { FunctionSpec, IndexSelector, Retry } from './workloads/function-spec';
export type { PipelineSpec, PipelineTarget, SourceRef } from './workloads/pipeline-spec';
export type { QueueWorkerSpec, WorkDuration } from './workloads/queue-worker-spec';
export type { BoxedQuantity, GivenPodSpec, WorkerSpec } from './workloads/worker-spec';
export type {
  ComputePoolSpec,
  QuantityText,
  ResourceRequirements,
  Toleration,
} from './policy/compute-pool';
export type {
  DocumentCacheNodes,
  DocumentCacheScaling,
  DocumentCacheSpec,
} from './policy/document-cache';
export type { Trigger } from './policy/function-has-rows';
export type {
  AutoscaleScaling,
  DisabledScaling,
  FixedReplicas,
  FixedScaling,
  Mode,
  Replicas,
  Scaling,
  ScalingBase,
} from './policy/scaling';
export type { Schedule } from './policy/schedule';
export { stockPools, type StockPool, type StockPoolName } from './policy/stock-pools';
export type {
  AdvancedOptions,
  CronTriggerOptions,
  DeploymentOptions,
  EnvironmentValue,
  FallbackOptions,
  OutputOptions,
  QueueTriggerOptions,
  ScaledJobOptions,
  ScaledObjectOptions,
  ScalingModifiersOptions,
  ScalingPolicyOptions,
  ScalingRulesOptions,
  ServiceOptions,
} from './render/output-options';
export type { FunctionRegistration } from './render/registration';
export { App } from './synth/app';
export type { JsonObject, JsonValue } from './values/json';
