import type { Construct } from 'constructs';
import type { FunctionSpec } from '../workloads/function-spec';
import { takeFunction } from '../workloads/workload-intake';
import { registrationOf, type FunctionRegistration } from '../render/registration';
import type { FunctionFacts } from '../render/workload-facts';
import type { ComputePool } from './compute-pool';
import { propsOfManifest } from './manifest-props';
import { intakeOf, Workload, type FromManifestOptions, type WorkloadOptions } from './workload';

/** A worker that runs over rows which exist already, and the pool it runs in. */
export interface FunctionProps<Pools extends string = string>
  extends FunctionSpec<NoInfer<Pools>, ComputePool>, WorkloadOptions<Pools> {}

/**
 * A worker that runs over rows which exist already: a Deployment placed by its pool and scaled by
 * KEDA, or the Function custom resource for a cluster that runs the Layer operator.
 *
 * Without the operator nobody tells the gateway of the Function: post {@link Function.registration}
 * to it, for example from the deployment pipeline.
 *
 * @example
 * new layer.Function(chart, 'classify', {
 *   infraRules: rules,
 *   targetNamespaces: ['products'],
 *   inputs: ['title'],
 *   worker: { image: 'ghcr.io/acme/classifier:2.0.1' },
 *   scaling: { pool: 'gpu', replicas: { min: 0, max: 2 } },
 * });
 */
export class Function<Pools extends string = string> extends Workload {
  /**
   * Reads a Function manifest, as a YAML parser returns it.
   *
   * @reports `manifest-not-an-object`, `manifest-of-another-kind`
   */
  public static fromManifest(
    scope: Construct,
    id: string,
    manifest: unknown,
    options: FromManifestOptions = {},
  ): Function {
    return new Function(scope, id, propsOfManifest(manifest, 'Function', options) as FunctionProps);
  }

  private readonly functionFacts: FunctionFacts;

  public constructor(scope: Construct, id: string, props: FunctionProps<Pools>) {
    const intake = intakeOf(id, props, takeFunction);
    super(scope, id, intake);
    this.functionFacts = intake.facts;
  }

  /** The body of `POST /v2/udfs`, by which the gateway learns of this Function. */
  public get registration(): FunctionRegistration {
    return registrationOf(this.functionFacts);
  }
}
