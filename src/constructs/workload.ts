import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { Fault } from '../findings/finding';
import { labelFaults, namespaceFaults } from '../kubernetes/metadata';
import { withoutConsequences, withoutWhatCannotBeRead } from '../manifests/consequences';
import type { Intake } from '../manifests/infra-rules-intake';
import { LAYER_API_VERSION } from '../manifests/manifest-intake';
import type { PlainForm } from '../manifests/snapshot';
import { workloadFaults } from '../manifests/workload-faults';
import type { WorkloadInput } from '../manifests/workload-intake';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { poolNameOf } from '../policy/pool-resolution';
import type { RenderedMetadata } from '../render/objects';
import { layOver, type OutputOptions } from '../render/output-options';
import { ownAuthenticationsOf } from '../render/triggers';
import {
  deploymentSpec,
  planOf,
  scaledJobSpec,
  scaledObjectSpec,
  serviceSpec,
  triggerAuthenticationSpec,
  type RenderPlan,
} from '../render/workload';
import { poolRequestOf, runsJobs, type WorkloadFacts } from '../render/workload-facts';
import { ComputePool } from './compute-pool';
import { CustomResource } from './custom-resource';
import { holdWorkloadFacts } from './facts-of';
import { notAnObject, propOf, specOf, type Given } from './given';
import { InfraRules } from './infra-rules';
import { manifestOf } from './manifest-props';
import { Registry } from './registry';

/** Metadata of a workload. */
export interface WorkloadMetadata {
  /**
   * Name of the custom resource, and stem of the names of what is made: `<name>-worker`.
   *
   * @default - the construct id
   * @reports `name-not-dns-subdomain`, `name-not-a-label`, `scaled-object-name-too-long`
   */
  readonly name?: string;
  /**
   * Kubernetes namespace.
   *
   * @default - the namespace of the chart
   * @reports `name-not-dns-label`
   */
  readonly namespace?: string;
  /**
   * Labels of the custom resource, or of what is made in its place.
   *
   * @default - the library's own
   * @reports `label-reserved`, the `label-…` findings
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the custom resource, or of what is made in its place.
   *
   * @default - none
   * @reports the `annotation-…` findings
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What every workload takes beside its spec. */
export interface WorkloadOptions<Pools extends string = string> {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the construct id as name, in the namespace of the chart
   */
  readonly metadata?: WorkloadMetadata;
  /**
   * The policy this workload is held to; with it the compiler knows the names of the pools.
   *
   * @default - the policy of the app
   * @reports `infra-rules-missing`, `infra-rules-in-another-app`
   */
  readonly infraRules?: InfraRules<Pools>;
  /**
   * What the made objects look like where the CRD does not say it.
   *
   * @default - the `output` of InfraRules
   * @reports `output-without-effect` with `reconciledBy: 'operator'`
   */
  readonly output?: OutputOptions;
}

/** Props that belong to the construct; the others are the fields of the spec. */
export const OWN_PROPS: readonly string[] = ['metadata', 'infraRules', 'output'];

/** What a workload that is read from a manifest takes beside it. */
export type FromManifestOptions = Pick<WorkloadOptions, 'infraRules' | 'output'>;

/** What a workload was given, read once. */
export interface WorkloadIntake<Facts extends WorkloadFacts = WorkloadFacts> {
  readonly facts: Facts;
  readonly faults: readonly Fault[];
  /** Whether the facts are worth looking at; those of a manifest of another kind are not. */
  readonly usable: boolean;
  readonly infraRules: InfraRules<string> | undefined;
  /** ComputePools that were given as such. */
  readonly pools: readonly ComputePool[];
}

/** Reads the props of a workload, or the manifest that they carry. */
export function intakeOf<Facts extends WorkloadFacts>(
  id: string,
  props: unknown,
  take: (input: WorkloadInput, given: Given) => Intake<Facts>,
  ownProps: readonly string[] = OWN_PROPS,
): WorkloadIntake<Facts> {
  const manifest = manifestOf(props);
  const given: Given = { props, faults: [...(manifest?.faults ?? []), ...notAnObject(props)] };
  const pools: ComputePool[] = [];
  const input: WorkloadInput = {
    fallbackName: id,
    spec: manifest?.spec ?? specOf(given, ownProps),
    metadata: propOf(given, 'metadata'),
    output: propOf(given, 'output'),
    plainForm: poolName(pools),
    fromManifest: manifest !== undefined,
  };
  const { facts, faults } = take(input, given);
  const infraRules = policyIn(given);
  const usable = manifest?.usable ?? true;
  return {
    facts,
    faults: usable
      ? [...given.faults, ...withoutWhatCannotBeRead(given.faults, faults)]
      : given.faults,
    usable,
    infraRules,
    pools,
  };
}

/**
 * The common body of Pipeline, Function and QueueWorker: it holds facts, creates the objects that are made from
 * them, and registers the checks.
 */
export abstract class Workload extends Construct {
  /** Name of the custom resource if there is one, and stem of the names of what is made. */
  public readonly workloadName: string;

  private readonly facts: WorkloadFacts;
  private readonly givenPolicy: InfraRules<string> | undefined;
  private made: Made | undefined;
  /** What was found the last time, and under which policy and pools: nothing else can change it. */
  private checked: Checked = { policy: undefined, pools: undefined, faults: undefined };
  /** What came too late for objects that somebody had looked at. */
  private readonly late: Fault[] = [];

  /** @internal */
  protected constructor(scope: Construct, id: string, intake: WorkloadIntake) {
    super(scope, id);
    const { facts, faults, usable, infraRules } = intake;
    this.facts = facts;
    this.workloadName = facts.name;
    this.givenPolicy = infraRules;
    holdWorkloadFacts(this, facts, () => {
      const { policy } = this;
      return this.isReconciledByOperator(policy) ? undefined : this.output(policy);
    });
    const registry = Registry.of(this);
    registry.check(this, () => (usable ? [...faults, ...this.policyFaults(intake)] : faults));
    if (this.givenPolicy !== undefined) this.make();
    else
      registry.whenPolicyIsKnown(() => {
        this.settle();
      });
  }

  /** The Deployment of the worker; with `reconciledBy: 'operator'` the operator makes it. */
  public get deployment(): ApiObject {
    const { deployment } = this.objects;
    if (deployment === undefined) {
      const instead = runsJobs(this.facts)
        ? 'a worker of kind "job" has scaledJob in its place'
        : 'with reconciledBy "operator" the operator makes it from customResource';
      throw new Error(`[${this.node.path}] has no Deployment: ${instead}`);
    }
    return deployment;
  }

  /** The ScaledObject; undefined unless KEDA scales the worker, and for a worker of kind `job`. */
  public get scaledObject(): ApiObject | undefined {
    return this.objects.scaledObject;
  }

  /** How KEDA authenticates at the gateway; undefined when it need not. */
  public get triggerAuthentication(): ApiObject | undefined {
    return this.objects.triggerAuthentication;
  }

  /** The authentications that stand at triggers, in their order. */
  public get ownAuthentications(): readonly ApiObject[] {
    return this.objects.ownAuthentications ?? [];
  }

  /** The ScaledJob; undefined unless KEDA makes a Job for each message. */
  public get scaledJob(): ApiObject | undefined {
    return this.objects.scaledJob;
  }

  /** The Service; undefined unless the gateway pushes to this worker in the cluster. */
  public get service(): ApiObject | undefined {
    return this.objects.service;
  }

  /** The custom resource; undefined unless the operator reconciles it. */
  public get customResource(): ApiObject | undefined {
    return this.objects.customResource;
  }

  /** Who asks before a policy is known gets what `reconciledBy: 'synth'` makes. */
  private get objects(): Made {
    return this.made ?? this.make();
  }

  private get policy(): InfraRules<string> | undefined {
    return this.givenPolicy ?? InfraRules.of(this);
  }

  private output(policy: InfraRules<string> | undefined): OutputOptions {
    return layOver(policy?.output ?? {}, this.facts.output);
  }

  /** Creates the objects; what is in them is worked out when they are written. */
  private make(): Made {
    const { policy } = this;
    this.made ??= this.isReconciledByOperator(policy)
      ? { customResource: this.makeCustomResource() }
      : this.makeObjects(() => this.output(this.policy));
    return this.made;
  }

  /** Makes the objects under the policy that is known now, or fits those made before it to it. */
  private settle(): void {
    if (this.made === undefined) {
      this.make();
      return;
    }
    const { policy, made } = this;
    const plan = planOf(this.facts, this.output(policy));
    const objects = objectsIn(made);
    const planned = metadataIn(plan);
    const same =
      objects.length === planned.length &&
      objects.every((object, index) => object?.name === planned[index]?.name);
    if (this.isReconciledByOperator(policy) || !same) {
      this.late.push({ code: 'policy-after-objects', prop: 'infraRules', details: {} });
      return;
    }
    objects.forEach((object, index) => {
      const { labels = {}, annotations = {} } = planned[index] ?? {};
      for (const [label, value] of Object.entries(labels)) object?.metadata.addLabel(label, value);
      for (const [annotation, value] of Object.entries(annotations)) {
        object?.metadata.addAnnotation(annotation, value);
      }
    });
  }

  /** No operator knows a generic worker. */
  private isReconciledByOperator(policy: InfraRules<string> | undefined): boolean {
    return this.facts.kind !== 'QueueWorker' && policy?.reconciledBy === 'operator';
  }

  private makeCustomResource(): ApiObject {
    const { kind, name, metadata, given } = this.facts;
    return new CustomResource(this, 'Resource', {
      apiVersion: LAYER_API_VERSION,
      kind,
      metadata: { ...withoutUndefined(metadata), name },
      spec: given,
    });
  }

  private makeObjects(output: () => OutputOptions): Made {
    const plan = planOf(this.facts, output());
    const create = (
      id: string,
      apiVersion: string,
      kind: string,
      metadata: RenderedMetadata | undefined,
      spec: () => object,
    ): ApiObject | undefined =>
      metadata === undefined
        ? undefined
        : new ApiObject(this, id, {
            apiVersion,
            kind,
            metadata,
            spec: Lazy.any({ produce: spec }) as unknown,
          });
    return {
      deployment: create('Resource', 'apps/v1', 'Deployment', plan.deployment, () =>
        deploymentSpec(this.facts, this.pool(), output()),
      ),
      service: create('Service', 'v1', 'Service', plan.service, () =>
        serviceSpec(this.facts, output()),
      ),
      triggerAuthentication: create(
        'TriggerAuthentication',
        'keda.sh/v1alpha1',
        'TriggerAuthentication',
        plan.triggerAuthentication,
        () => triggerAuthenticationSpec(output()),
      ),
      ownAuthentications: plan.ownAuthentications.flatMap((metadata) => {
        const made = create(
          `TriggerAuthentication-${metadata.name}`,
          'keda.sh/v1alpha1',
          'TriggerAuthentication',
          metadata,
          () =>
            ownAuthenticationsOf(this.facts, output()).find(({ name }) => name === metadata.name)
              ?.spec ?? {},
        );
        return made === undefined ? [] : [made];
      }),
      scaledObject: create(
        'ScaledObject',
        'keda.sh/v1alpha1',
        'ScaledObject',
        plan.scaledObject,
        () => scaledObjectSpec(this.facts, output()),
      ),
      // The main child of a worker of kind `job`, as the Deployment is of the others.
      scaledJob: create('Resource', 'keda.sh/v1alpha1', 'ScaledJob', plan.scaledJob, () =>
        scaledJobSpec(this.facts, this.pool(), output()),
      ),
    };
  }

  /** The pool, or a harmless one when there is none: that has a finding, and nothing is written. */
  private pool(): PoolFacts {
    const name = poolNameOf(poolRequestOf(this.facts));
    return this.policy?.poolFacts.get(name) ?? barePool(name);
  }

  /** What is wrong with this workload under the policy as it stands now. */
  private policyFaults({ faults: causes, pools }: WorkloadIntake): readonly Fault[] {
    const { policy } = this;
    const inPlace = policy?.node.root === this.node.root;
    const known = inPlace && policy.usable ? policy.poolFacts : undefined;
    const { checked } = this;
    const current = checked.policy === policy && checked.pools === known;
    if (current && checked.faults !== undefined) return [...this.late, ...checked.faults];
    const faults = withoutConsequences(causes, [
      ...this.placeFaults(),
      ...(inPlace ? foreignPools(pools, policy, poolProp(this.facts)) : []),
      ...workloadFaults(this.facts, {
        pools: known,
        brokenPools: policy?.brokenPools ?? new Set(),
        reconciledBy: policy?.reconciledBy ?? 'synth',
        output: this.output(policy),
      }),
      ...this.chartFaults(),
    ]);
    this.checked = { policy, pools: known, faults };
    return [...this.late, ...faults];
  }

  /** A workload stands in the app of its policy. */
  private placeFaults(): readonly Fault[] {
    const { policy } = this;
    if (policy === undefined) {
      const details = { searched: this.node.root.node.path };
      return [{ code: 'infra-rules-missing', prop: 'infraRules', details }];
    }
    if (policy.node.root === this.node.root) return [];
    const details = { policy: policy.node.path };
    return [{ code: 'infra-rules-in-another-app', prop: 'infraRules', details }];
  }

  /** What the chart stamps on the objects. */
  private chartFaults(): readonly Fault[] {
    const { namespace, labels } = Chart.of(this);
    const own = this.facts.metadata.namespace !== undefined;
    return [
      ...(own || namespace === undefined ? [] : namespaceFaults(namespace, 'Chart.namespace')),
      ...labelFaults(labels, 'Chart.labels'),
    ];
  }
}

interface Checked {
  readonly policy: InfraRules<string> | undefined;
  readonly pools: ReadonlyMap<string, PoolFacts> | undefined;
  /** Undefined until somebody asks. */
  readonly faults: readonly Fault[] | undefined;
}

/** The objects that are made in synth mode, of which there is at most one each. */
const OBJECTS = [
  'deployment',
  'service',
  'triggerAuthentication',
  'scaledObject',
  'scaledJob',
] as const;

function objectsIn(made: Made): readonly (ApiObject | undefined)[] {
  return [...OBJECTS.map((key) => made[key]), ...(made.ownAuthentications ?? [])];
}

function metadataIn(plan: RenderPlan): readonly (RenderedMetadata | undefined)[] {
  return [...OBJECTS.map((key) => plan[key]), ...plan.ownAuthentications];
}

/** The objects of one workload. */
interface Made {
  readonly deployment?: ApiObject | undefined;
  readonly service?: ApiObject | undefined;
  readonly triggerAuthentication?: ApiObject | undefined;
  readonly scaledObject?: ApiObject | undefined;
  readonly scaledJob?: ApiObject | undefined;
  readonly ownAuthentications?: readonly ApiObject[];
  readonly customResource?: ApiObject | undefined;
}

/** Reads a ComputePool as its name, and remembers which pools were given that way. */
function poolName(pools: ComputePool[]): PlainForm {
  return (object) => {
    if (!ComputePool.isComputePool(object)) return undefined;
    pools.push(object);
    return object.poolName;
  };
}

function policyIn(given: Given): InfraRules<string> | undefined {
  const policy = propOf(given, 'infraRules');
  if (policy === undefined || InfraRules.isInfraRules(policy)) return policy;
  const details = { given: `a ${typeof policy}`, expected: 'an InfraRules' };
  given.faults.push({ code: 'value-wrong-type', prop: 'infraRules', details });
  return undefined;
}

/** Where the user names the pool. */
function poolProp({ kind }: WorkloadFacts): string {
  return kind === 'QueueWorker' ? 'pool' : 'scaling.pool';
}

function foreignPools(
  pools: readonly ComputePool[],
  policy: InfraRules<string>,
  prop: string,
): readonly Fault[] {
  return pools
    .filter((pool) => pool.node.scope !== policy && policy.poolFacts.has(pool.poolName))
    .map((pool) => ({
      code: 'pool-of-another-policy',
      prop,
      details: { pool: pool.poolName, owner: pool.node.scope?.node.path ?? '' },
    }));
}

function withoutUndefined(metadata: object): object {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}
