import { Chart, type ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Fault } from '../findings/finding';
import { namespaceFaults } from '../kubernetes/names';
import { labelFaults } from '../kubernetes/labels';
import { withoutConsequences, withoutWhatCannotBeRead } from '../input/consequences';
import type { Intake } from '../input/intake';
import type { PlainForm } from '../input/snapshot';
import { workloadFaults } from '../workloads/workload-faults';
import type { WorkloadInput } from '../workloads/workload-intake';
import type { PoolFacts } from '../policy/pool-facts';
import type { OutputOptions } from '../render/output-options';
import { runsJobs, type WorkloadFacts } from '../render/workload-facts';
import { ComputePool } from './compute-pool';
import { holdWorkload } from './facts-of';
import { notAnObject, readProp, specOf, type Given } from './given';
import { InfraRules } from './infra-rules';
import { manifestOf } from './manifest-props';
import { Registry } from './registry';
import { asProps } from './unknown-props';
import { WorkloadObjects } from './workload-objects';
import { kindOf } from '../values/kind-of';

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
    metadata: readProp(given, 'metadata'),
    output: readProp(given, 'output'),
    plainForm: poolName(pools),
    fromManifest: manifest !== undefined,
  };
  const { facts, faults } = take(input, given);
  const infraRules = policyIn(given);
  const usable = manifest?.usable ?? true;
  return {
    facts,
    faults: usable
      ? [
          ...given.faults,
          ...withoutWhatCannotBeRead(
            given.faults,
            faults.length > 0 && manifest === undefined ? asProps(faults, ownProps) : faults,
          ),
        ]
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
  private readonly objects: WorkloadObjects;
  /** What was found the last time, and under which policy and pools: nothing else can change it. */
  private checked: Checked | undefined;
  /** What came too late for objects that somebody had looked at. */
  private readonly late: Fault[] = [];

  /** @internal */
  protected constructor(scope: Construct, id: string, intake: WorkloadIntake) {
    super(scope, id);
    const { facts, faults, usable, infraRules } = intake;
    this.facts = facts;
    this.workloadName = facts.name;
    this.objects = new WorkloadObjects(this, facts, infraRules);
    holdWorkload(this, facts, this.objects);
    const registry = Registry.of(this);
    registry.check(this, () => {
      if (!usable) return faults;
      const found = this.policyFaults(intake);
      return faults.length === 0 ? found : [...faults, ...found];
    });
    this.objects.begin();
    if (infraRules !== undefined) return;
    registry.whenPolicyIsKnown(() => {
      if (this.objects.settle()) return;
      this.late.push({ code: 'policy-after-objects', prop: 'infraRules', details: {} });
    });
  }

  /** The Deployment of the worker; with `reconciledBy: 'operator'` the operator makes it. */
  public get deployment(): ApiObject {
    const deployment = this.objects.of('deployment');
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
    return this.objects.of('scaledObject');
  }

  /** How KEDA authenticates at the gateway; undefined when it need not. */
  public get triggerAuthentication(): ApiObject | undefined {
    return this.objects.of('triggerAuthentication');
  }

  /** The authentications that stand at triggers, in their order. */
  public get ownAuthentications(): readonly ApiObject[] {
    return this.objects.allOf('ownAuthentication');
  }

  /** The ScaledJob; undefined unless KEDA makes a Job for each message. */
  public get scaledJob(): ApiObject | undefined {
    return this.objects.of('scaledJob');
  }

  /** The Service; undefined unless the gateway pushes to this worker in the cluster. */
  public get service(): ApiObject | undefined {
    return this.objects.of('service');
  }

  /** The custom resource; undefined unless the operator reconciles it. */
  public get customResource(): ApiObject | undefined {
    return this.objects.customResource;
  }

  /** What is wrong with this workload under the policy as it stands now. */
  private policyFaults({ faults: causes, pools: given }: WorkloadIntake): readonly Fault[] {
    const { policy, output } = this.objects;
    const inPlace = policy?.node.root === this.node.root;
    const pools = policy?.poolsNow();
    const known = inPlace && policy.usable ? pools?.facts : undefined;
    const { checked } = this;
    if (checked !== undefined && checked.policy === policy && checked.pools === known) {
      return this.late.length === 0 ? checked.faults : [...this.late, ...checked.faults];
    }
    const found = workloadFaults(this.facts, {
      pools: known,
      brokenPools: pools?.broken ?? new Set(),
      reconciledBy: policy?.reconciledBy ?? 'synth',
      output,
    });
    const foreign =
      inPlace && given.length > 0 ? foreignPools(given, policy, poolProp(this.facts)) : [];
    const place = inPlace ? [] : this.placeFaults();
    const ofChart = chartFaults(Chart.of(this), this.facts.metadata.namespace !== undefined);
    const isClean = found.length + foreign.length + place.length + ofChart.length === 0;
    const faults = isClean
      ? found
      : withoutConsequences(causes, [...place, ...foreign, ...found, ...ofChart]);
    this.checked = { policy, pools: known, faults };
    return this.late.length === 0 ? faults : [...this.late, ...faults];
  }

  /** A workload stands in the app of its policy. */
  private placeFaults(): readonly Fault[] {
    const { policy } = this.objects;
    if (policy === undefined) {
      const details = { searched: this.node.root.node.path };
      return [{ code: 'infra-rules-missing', prop: 'infraRules', details }];
    }
    if (policy.node.root === this.node.root) return [];
    const details = { policy: policy.node.path };
    return [{ code: 'infra-rules-in-another-app', prop: 'infraRules', details }];
  }
}

/** What a chart stamps on all its objects is looked at once. */
const CHART_FAULTS = new WeakMap<Chart, readonly Fault[]>();

/** What the chart stamps on the objects; the namespace only where a workload has none of its own. */
function chartFaults(chart: Chart, ownNamespace: boolean): readonly Fault[] {
  let faults = CHART_FAULTS.get(chart);
  if (faults === undefined) {
    const { namespace, labels } = chart;
    faults = [
      ...(namespace === undefined ? [] : namespaceFaults(namespace, CHART_NAMESPACE)),
      ...labelFaults(labels, 'Chart.labels'),
    ];
    CHART_FAULTS.set(chart, faults);
  }
  if (!ownNamespace || faults.length === 0) return faults;
  return faults.filter(({ prop }) => prop !== CHART_NAMESPACE);
}

const CHART_NAMESPACE = 'Chart.namespace';

interface Checked {
  readonly policy: InfraRules<string> | undefined;
  readonly pools: ReadonlyMap<string, PoolFacts> | undefined;
  readonly faults: readonly Fault[];
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
  const policy = readProp(given, 'infraRules');
  if (policy === undefined || InfraRules.isInfraRules(policy)) return policy;
  const details = { given: kindOf(policy), expected: 'an InfraRules' };
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
