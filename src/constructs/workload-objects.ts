import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { LAYER_API_VERSION } from '../workloads/layer-api-version';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { poolNameOf } from '../policy/pool-resolution';
import { hpaNameIn, layOver, type OutputOptions } from '../render/output-options';
import { ownAuthenticationsOf } from '../render/triggers';
import { frameOf, planOf, type PlannedObject, type Role } from '../render/workload';
import {
  poolRequestOf,
  workerNameOf,
  type Rendering,
  type WorkloadFacts,
} from '../render/workload-facts';
import {
  defer,
  isDeferring,
  stopDeferring,
  type DeferredGroup,
  type DeferredObject,
  type DeferredObjects,
  type PlainObject,
  type Stamp,
} from '../synth/deferred-objects';
import { part } from '../values/part';
import type { Frame } from '../synth/frame';
import { CustomResource } from './custom-resource';
import { InfraRules } from './infra-rules';
import { WorkloadObject } from './workload-object';

/** An object that was made for a workload; without a plan for the custom resource. */
interface MadeObject {
  readonly planned: PlannedObject | undefined;
  readonly object: ApiObject;
}

/**
 * The objects of one workload: what they are under the policy that is known, and the ApiObjects as
 * soon as there are any. What is in them is worked out when they are written.
 */
export class WorkloadObjects implements DeferredObjects, DeferredGroup {
  private made: readonly MadeObject[] | undefined;
  /** Whether the options are those of the policy and nothing else. */
  private readonly hasOwnOutput: boolean;
  private laid: { readonly under: OutputOptions; readonly output: OutputOptions } | undefined;

  public constructor(
    public readonly owner: Construct,
    private readonly facts: WorkloadFacts,
    private readonly given: InfraRules<string> | undefined,
  ) {
    this.hasOwnOutput = Object.keys(facts.output).length > 0;
  }

  /** The policy that the workload is held to, if it is known yet. */
  public get policy(): InfraRules<string> | undefined {
    return this.given ?? InfraRules.of(this.owner);
  }

  /** The options of the workload, laid over those of its policy. */
  public get output(): OutputOptions {
    const { policy } = this;
    const own = this.facts.output;
    if (!this.hasOwnOutput) return policy?.outputOfAll ?? NO_OUTPUT;
    const under = policy?.output ?? {};
    if (this.laid?.under !== under) this.laid = { under, output: layOver(under, own) };
    return this.laid.output;
  }

  /** No operator knows a generic worker. */
  public get madeByOperator(): boolean {
    return this.facts.kind !== 'QueueWorker' && this.policy?.reconciledBy === 'operator';
  }

  /** The object of a role, which comes into being when somebody asks for it. */
  public of(role: Role): ApiObject | undefined {
    return this.makeNow().find(({ planned }) => planned?.role === role)?.object;
  }

  /** The objects of a role. */
  public allOf(role: Role): readonly ApiObject[] {
    return this.makeNow()
      .filter(({ planned }) => planned?.role === role)
      .map(({ object }) => object);
  }

  /** What the operator makes the others from. */
  public get customResource(): ApiObject | undefined {
    return this.makeNow().find(({ planned }) => planned === undefined)?.object;
  }

  /** Waits with the objects; or makes them now, where nobody waits and the policy is given. */
  public begin(): void {
    const waits = (this.given === undefined || !this.madeByOperator) && defer(this.owner, this);
    if (!waits && this.given !== undefined) this.makeNow();
  }

  /**
   * The policy is known now. Makes what was to be made then, or fits what exists to it; false when
   * somebody looked at objects that should be others under this policy.
   */
  public settle(): boolean {
    if (this.made === undefined) {
      if (this.madeByOperator || !isDeferring(this.owner)) this.makeNow();
      return true;
    }
    const planned = planOf(this.facts, this.output);
    const same =
      planned.length === this.made.length &&
      this.made.every(({ object }, index) => object.name === planned[index]?.name);
    if (this.madeByOperator || !same) return false;
    for (const [index, { object }] of this.made.entries()) {
      const { labels = {}, annotations = {} } = this.contentAt(index).metadata;
      for (const [label, value] of Object.entries(labels)) object.metadata.addLabel(label, value);
      for (const [annotation, value] of Object.entries(annotations)) {
        object.metadata.addAnnotation(annotation, value);
      }
    }
    return true;
  }

  /** What nobody has looked at yet; see {@link DeferredObjects.group}. */
  public group(): DeferredGroup | undefined {
    return this.made !== undefined || this.policy === undefined ? undefined : this;
  }

  /** See {@link DeferredGroup.objects}. */
  public get objects(): readonly DeferredObject[] {
    return planOf(this.facts, this.output).map((planned) => ({
      id: planned.id,
      kind: planned.kind,
      apiGroup: groupOf(planned),
      name: planned.name,
    }));
  }

  /** See {@link DeferredGroup.nameOfAll}. */
  public get nameOfAll(): string | undefined {
    const { facts, output } = this;
    const isNamedElsewhere =
      (output.service?.name ?? hpaNameIn(output)) !== undefined ||
      ownAuthenticationsOf(facts, output).length > 0;
    return isNamedElsewhere ? undefined : workerNameOf(facts.name);
  }

  /** See {@link DeferredGroup.text}. */
  public text({ namespace, labels }: Stamp): string | undefined {
    const given = this.renderingIn(namespace);
    return this.frameIn(given).textWith(given, labels);
  }

  /** See {@link DeferredGroup.contents}. */
  public contents(): readonly PlainObject[] {
    const given = this.renderingIn(undefined);
    return this.frameIn(given).filledWith(given);
  }

  private renderingIn(chartNamespace: string | undefined): Rendering {
    const { facts, pool, output } = this;
    return { facts, pool, output, namespace: facts.metadata.namespace ?? chartNamespace };
  }

  private frameIn({ facts, pool, output, namespace }: Rendering): Frame<Rendering> {
    return frameOf(facts, pool, output, namespace !== undefined);
  }

  /** Makes the ApiObjects; see {@link DeferredObjects.make}. */
  public make(): void {
    if (this.policy !== undefined) this.makeNow();
  }

  /** Who asks before a policy is known gets what `reconciledBy: 'synth'` makes. */
  private makeNow(): readonly MadeObject[] {
    this.made ??= stopDeferring(this.owner, () =>
      this.madeByOperator
        ? [{ planned: undefined, object: this.makeCustomResource() }]
        : planOf(this.facts, this.output).map((planned, position) => ({
            planned,
            object: this.makeObject(planned, position),
          })),
    );
    return this.made;
  }

  private makeObject(planned: PlannedObject, position: number): ApiObject {
    const { id, apiVersion, kind } = planned;
    return new WorkloadObject(this.owner, id, {
      apiVersion,
      kind,
      metadata: this.contentAt(position).metadata,
      spec: () => this.contentAt(position).spec,
    });
  }

  /** One of the objects, by its position in the plan. */
  private contentAt(position: number): PlainObject {
    const given = this.renderingIn(undefined);
    const content = this.frameIn(given).oneFilledWith(position, given);
    if (content === undefined) throw new Error('the plan has more objects than the frame');
    return content;
  }

  private makeCustomResource(): ApiObject {
    const { kind, name, metadata, given } = this.facts;
    const known = Object.entries(metadata).filter(([, value]) => value !== undefined);
    return new CustomResource(this.owner, 'Resource', {
      apiVersion: LAYER_API_VERSION,
      kind,
      metadata: { ...Object.fromEntries(known), name },
      spec: given,
    });
  }

  /** The pool, or a harmless one when there is none: that has a finding, and nothing is written. */
  public get pool(): PoolFacts {
    const name = poolNameOf(poolRequestOf(this.facts));
    return this.policy?.poolFacts.get(name) ?? barePool(name);
  }
}

const NO_OUTPUT = part(layOver({}, {}));

function groupOf({ apiVersion }: PlannedObject): string {
  return apiVersion === 'v1' ? 'core' : apiVersion.slice(0, apiVersion.indexOf('/'));
}
