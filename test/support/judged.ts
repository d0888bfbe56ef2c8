import type { PoolFacts } from '../../src/policy/pool-facts';
import type { OutputOptions } from '../../src/render/output-options';
import type { WorkloadFacts } from '../../src/render/workload-facts';

/** A policy as workloads are held to it. */
export interface JudgedPolicy {
  /** Beside the stock pools, of which they may take the names. */
  readonly pools: readonly PoolFacts[];
  readonly brokenPools: ReadonlySet<string>;
  readonly reconciledBy: 'synth' | 'operator';
  /** Defaults for the options of all workloads. */
  readonly output: OutputOptions;
}

/** The modules that judge and render, which a test may load with a memory of its own. */
export interface Engine {
  readonly workloadFaults: typeof import('../../src/workloads/workload-faults').workloadFaults;
  readonly givenTriggerFaults: typeof import('../../src/workloads/scaling').givenTriggerFaults;
  readonly objectsOf: typeof import('../../src/render/workload').objectsOf;
  readonly frameOf: typeof import('../../src/render/workload').frameOf;
  readonly layOver: typeof import('../../src/render/output-options').layOver;
  readonly plainDocumentText: typeof import('../../src/synth/yaml-writer').plainDocumentText;
  readonly part: typeof import('../../src/values/part').part;
  readonly visibleObjectsOf: typeof import('../../src/manifests/manifest-index').visibleObjectsOf;
}

/** What is said of a workload under its policy, and the texts of what is made of it. */
export interface Outcome {
  readonly faults: unknown;
  readonly texts: readonly (string | undefined)[];
  /** The same as it is told from the frame; undefined where it cannot be. */
  readonly framed: string | undefined;
}

/** A policy whose options and pools are parts, as those of an app are. */
export class JudgedWorkloads {
  private readonly pools: ReadonlyMap<string, PoolFacts>;
  private readonly defaults: OutputOptions;
  private readonly outputOfAll: OutputOptions;

  public constructor(
    private readonly engine: Engine,
    private readonly policy: JudgedPolicy,
    stock: readonly PoolFacts[],
  ) {
    const { part, layOver } = engine;
    this.pools = new Map([...stock, ...policy.pools].map((pool) => [pool.name, part(pool)]));
    this.defaults = part(policy.output);
    this.outputOfAll = part(layOver(this.defaults, {}));
  }

  /** What comes out for one workload. */
  public outcomeOf(facts: WorkloadFacts): Outcome {
    const { engine, pools, policy } = this;
    const hasOwn = Object.keys(facts.output).length > 0;
    const output = hasOwn ? engine.layOver(this.defaults, facts.output) : this.outputOfAll;
    const { brokenPools, reconciledBy } = policy;
    const view = { pools, brokenPools, reconciledBy, output };
    const name = facts.pool ?? facts.worker.computeClass ?? 'cpu';
    const pool = pools.get(name) ?? { name, entry: {} };
    return {
      faults: [
        ...engine.workloadFaults(facts, view),
        ...engine.givenTriggerFaults(facts, output, {
          namespace: 'shop',
          visible: engine.visibleObjectsOf([], false),
          authenticationOf: () => undefined,
        }),
      ],
      texts: engine
        .objectsOf(facts, pool, output)
        .map((object) => engine.plainDocumentText(object)),
      framed: engine
        .frameOf(facts, pool, output, facts.metadata.namespace !== undefined)
        .textWith({ facts, pool, output, namespace: facts.metadata.namespace }, undefined),
    };
  }
}
