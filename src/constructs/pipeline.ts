import type { Construct } from 'constructs';
import type { PipelineSpec } from '../workloads/pipeline-spec';
import { takePipeline } from '../workloads/workload-intake';
import type { ComputePool } from './compute-pool';
import { propsOfManifest } from './manifest-props';
import { intakeOf, Workload, type FromManifestOptions, type WorkloadOptions } from './workload';

/** A worker that turns outside data into rows, and the pool it runs in. */
export interface PipelineProps<Pools extends string = string>
  extends PipelineSpec<NoInfer<Pools>, ComputePool>, WorkloadOptions<Pools> {}

/**
 * A worker that turns outside data into rows: a Deployment placed by its pool and scaled by KEDA,
 * or the Pipeline custom resource for a cluster that runs the Layer operator.
 *
 * @example
 * new Pipeline(chart, 'product-images', {
 *   infraRules: rules,
 *   target: { namespace: 'products' },
 *   worker: { image: 'ghcr.io/acme/product-image-worker:1.4.2' },
 *   scaling: { pool: 'cpu', replicas: { min: 0, max: 8 } },
 * });
 */
export class Pipeline<Pools extends string = string> extends Workload {
  /**
   * Reads a Pipeline manifest, as a YAML parser returns it.
   *
   * @reports `manifest-not-an-object`, `manifest-of-another-kind`
   */
  public static fromManifest(
    scope: Construct,
    id: string,
    manifest: unknown,
    options: FromManifestOptions = {},
  ): Pipeline {
    return new Pipeline(scope, id, propsOfManifest(manifest, 'Pipeline', options) as PipelineProps);
  }

  /** Id of the gateway queue behind this worker. */
  public readonly pipelineId: string;

  public constructor(scope: Construct, id: string, props: PipelineProps<Pools>) {
    const intake = intakeOf(id, props, takePipeline);
    super(scope, id, intake);
    this.pipelineId = intake.facts.pipelineId;
  }
}
