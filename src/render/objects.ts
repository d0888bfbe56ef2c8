import type {
  ScaledJobSpec,
  ScaledObjectSpec,
  TriggerAuthenticationSpec,
} from '../../imports/keda.sh';
import type { ServiceSpec } from '../kubernetes/objects.generated';

/** Name, labels and annotations of a made object; the chart gives the namespace when absent. */
export interface RenderedMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Rendered<ApiVersion extends string, Kind extends string, Spec> {
  readonly apiVersion: ApiVersion;
  readonly kind: Kind;
  readonly metadata: RenderedMetadata;
  readonly spec: Spec;
}

/** Any object of a workload, without what its chart adds. */
export type RenderedObject = Rendered<string, string, object>;
/** The address of a push worker. */
export type Service = Rendered<'v1', 'Service', ServiceSpec>;
/** How KEDA authenticates at the gateway, or at what a trigger follows. */
export type TriggerAuthentication = Rendered<
  'keda.sh/v1alpha1',
  'TriggerAuthentication',
  TriggerAuthenticationSpec
>;
/** When, and between which bounds, KEDA scales the worker. */
export type ScaledObject = Rendered<'keda.sh/v1alpha1', 'ScaledObject', ScaledObjectSpec>;
/** When KEDA makes a Job for a worker that runs as jobs, and how many at a time. */
export type ScaledJob = Rendered<'keda.sh/v1alpha1', 'ScaledJob', ScaledJobSpec>;
