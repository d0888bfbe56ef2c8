export { acknowledge } from './constructs/acknowledge';
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
export { Pipeline, type PipelineProps } from './constructs/pipeline';
export {
  Workload,
  type FromManifestOptions,
  type WorkloadMetadata,
  type WorkloadOptions,
} from './constructs/workload';
export type { Severity, Wording } from './findings/catalogue';
export type { Finding, FindingCode, FindingDetails } from './findings/finding';
export type { FunctionSpec, IndexSelector, Retry } from './manifests/function-spec';
export type { PipelineSpec, PipelineTarget, SourceRef } from './manifests/pipeline-spec';
export type { BoxedQuantity, GivenPodSpec, WorkerSpec } from './manifests/worker-spec';
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
  CronTriggerOptions,
  DeploymentOptions,
  EnvironmentValue,
  OutputOptions,
  QueueTriggerOptions,
  ScaledObjectOptions,
  ServiceOptions,
} from './render/output-options';
export type { FunctionRegistration } from './render/registration';
export type { JsonObject, JsonValue } from './values/json';
