import { ApiObject, Lazy } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import { entryOf } from '../findings/wording';
import { withoutConsequences } from '../input/consequences';
import { takeInfraRules } from '../workloads/infra-rules-intake';
import { LAYER_API_VERSION } from '../workloads/layer-api-version';
import { optionFaults } from '../workloads/options';
import { messageOf } from '../input/snapshot';
import { textFaults } from '../input/text-carried';
import { joined } from '../input/intake';
import { takeMetadata, takeOutput } from '../workloads/workload-intake';
import { annotationFaults } from '../kubernetes/annotations';
import { labelFaults } from '../kubernetes/labels';
import { canonicalResources } from '../kubernetes/canonical-resources';
import type { ComputePoolSpec } from '../policy/compute-pool';
import type { PoolFacts } from '../policy/pool-facts';
import { documentCacheHolds, type DocumentCacheSpec } from '../policy/document-cache';
import { isStockPool, stockPools, type StockPoolName } from '../policy/stock-pools';
import { layOver, type OutputOptions } from '../render/output-options';
import type { JsonObject } from '../values/json';
import { ClusterObject } from './cluster-object';
import { ComputePool } from './compute-pool';
import { notAnObject, readProp, specOf, type Given } from './given';
import { manifestOf, propsOfManifest } from './manifest-props';
import { part } from '../values/part';
import { Registry } from './registry';
import { asProps } from './unknown-props';
import { kindOf } from '../values/kind-of';

/** Who makes Deployments and KEDA objects from the workloads. */
export type ReconciledBy = 'synth' | 'operator';

/** Metadata of the InfraRules object; its name is always `default`. */
export interface InfraRulesMetadata {
  /**
   * Name of the object; there is only one.
   *
   * @default 'default'
   * @reports `infra-rules-name` for any other
   * @see InfraRules field `metadata.name`
   */
  readonly name?: 'default';
  /**
   * Labels of the object.
   *
   * @default - none
   * @see InfraRules field `metadata.labels`
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the object.
   *
   * @default - none
   * @see InfraRules field `metadata.annotations`
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** How an app is held to its policy; the policy itself apart. */
export interface InfraRulesOptions {
  /**
   * Who makes the objects of the workloads: this library at synth, or the Layer operator in the
   * cluster from their custom resources.
   *
   * @default 'synth'
   * @reports `value-not-allowed`
   */
  readonly reconciledBy?: ReconciledBy;
  /**
   * Whether warnings count as errors.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Whether the InfraRules object is written; false for clusters that want only the workloads, and
   * for apps that do not own the policy.
   *
   * @default true
   */
  readonly emit?: boolean;
  /**
   * Defaults for the `output` of all workloads.
   *
   * @default - see its fields
   * @reports `output-without-effect` with `reconciledBy: 'operator'`
   */
  readonly output?: OutputOptions;
}

/** The policy of a cluster: its pools, and its document cache. */
export interface InfraRulesProps<Pools extends string = StockPoolName> extends InfraRulesOptions {
  /**
   * Metadata of the object.
   *
   * @default - the name `default` and nothing else
   */
  readonly metadata?: InfraRulesMetadata;
  /**
   * The pools that workloads may choose; `[]` means none.
   *
   * @default - the stock pools `cpu`, `cpu-large` and `gpu`
   * @reports `pool-name-duplicate`, and the findings of each pool's fields
   * @see InfraRules field `spec.computePools`
   */
  readonly computePools?: readonly ComputePoolSpec<Pools>[];
  /**
   * Declared policy of the document cache.
   *
   * @default - none declared
   * @reports the `document-cache-…` findings
   * @see InfraRules field `spec.documentCache`
   */
  readonly documentCache?: DocumentCacheSpec | null;
}

/**
 * The policy that all workloads of an app are held to, and the cluster-scoped object `default` that
 * declares it. One app has one.
 *
 * Its type carries the names of its pools: `InfraRules` is one with the stock pools, and code that
 * takes any policy says `InfraRules<string>`.
 *
 * @example
 * const rules = new InfraRules(chart, 'rules'); // the three stock pools
 * @reports `infra-rules-duplicate` for a second one in an app
 */
export class InfraRules<Pools extends string = StockPoolName> extends Construct {
  /** Tells an InfraRules from other constructs, even across two installed copies of this library. */
  public static isInfraRules(candidate: unknown): candidate is InfraRules<string> {
    try {
      return typeof candidate === 'object' && candidate !== null && BRAND in candidate;
    } catch {
      // A proxy that refuses to say.
      return false;
    }
  }

  /** The policy of the app that a construct stands in; undefined while there is none. */
  public static of(scope: IConstruct): InfraRules<string> | undefined {
    const { policy } = Registry.of(scope);
    return InfraRules.isInfraRules(policy) ? policy : undefined;
  }

  /**
   * Reads the policy from an InfraRules manifest, as a YAML parser returns it. With `emit: false`
   * an application repository is held to a policy that it does not own.
   *
   * @reports `manifest-not-an-object`, `manifest-of-another-kind`
   */
  public static fromManifest(
    scope: Construct,
    id: string,
    manifest: unknown,
    options: InfraRulesOptions = {},
  ): InfraRules<string> {
    const props = propsOfManifest(manifest, 'InfraRules', options) as InfraRulesProps<string>;
    return new InfraRules<string>(scope, id, props);
  }

  /** See {@link InfraRulesOptions.reconciledBy}. */
  public readonly reconciledBy: ReconciledBy;

  /** See {@link InfraRulesOptions.strict}. */
  public readonly strict: boolean;

  /**
   * The defaults for the `output` of all workloads.
   *
   * @internal
   */
  public readonly output: OutputOptions;

  /**
   * The options of all workloads that have none of their own.
   *
   * @internal
   */
  public get outputOfAll(): OutputOptions {
    this.laidOver ??= part(layOver(this.output, {}));
    return this.laidOver;
  }

  /**
   * Whether there is anything to hold workloads to; false for a manifest that cannot be read.
   *
   * @internal
   */
  public readonly usable: boolean;

  private laidOver: OutputOptions | undefined;
  private known: KnownPools = knownPools([]);
  private looked: readonly IConstruct[] = [];

  public constructor(scope: Construct, id: string, props: InfraRulesProps<Pools> = {}) {
    super(scope, id);
    Object.defineProperty(this, BRAND, { value: true });
    const manifest = manifestOf(props);
    const given: Given = { props, faults: [...(manifest?.faults ?? []), ...notAnObject(props)] };
    this.reconciledBy = readProp(given, 'reconciledBy', ['synth', 'operator'], 'synth');
    this.strict = readProp(given, 'strict', [true, false], false);
    const emit = readProp(given, 'emit', [true, false], true);
    const output = takeOutput(readProp(given, 'output'));
    const metadata = takeMetadata(readProp(given, 'metadata'));
    // A later version's fields matter to nobody when nothing is written.
    const ignoreUnknown = manifest !== undefined && !emit;
    const policy = takeInfraRules(manifest?.spec ?? specOf(given, OWN_PROPS), {
      unknownFields: ignoreUnknown ? 'ignored' : 'refused',
    });
    this.output = part(output.facts);
    if (emit) this.emit(metadata.facts, policy.facts.given);
    const registry = Registry.of(this);
    registry.addPolicy(this);
    // In a manifest an absent list means no pools; only the construct's own props mean the stock.
    const { computePools: read } = (manifest?.spec ?? {}) as { computePools?: unknown };
    const pools = manifest === undefined ? readProp(given, 'computePools') : (read ?? []);
    const poolsKnown = this.declarePools(pools, given, ignoreUnknown);
    this.usable = poolsKnown && manifest?.usable !== false;
    // Rules about what nobody said are not even loaded.
    const hasMetadata = Object.keys(metadata.facts).length > 0;
    const hasOutput = Object.keys(output.facts).length > 0;
    const { documentCache } = policy.facts;
    const taken = joined(output.faults, metadata.faults, policy.faults);
    const faults: readonly Fault[] =
      manifest?.usable === false
        ? given.faults
        : [
            ...given.faults,
            ...(manifest === undefined && taken.length > 0 ? asProps(taken, OWN_PROPS) : taken),
            ...(hasMetadata ? metadataFaults(metadata.facts) : []),
            ...withoutConsequences(
              [...given.faults, ...policy.faults, ...output.faults],
              [
                ...(documentCache === undefined ? [] : documentCacheHolds(documentCache)),
                ...(hasOutput ? ownOutputFaults(output.facts) : []),
                ...(hasMetadata
                  ? textFaults(metadata.facts as JsonObject, { at: ['metadata'] })
                  : []),
              ],
            ),
          ];
    registry.check(this, () => [...this.onlyOne(), ...faults, ...this.outputHasEffect()]);
  }

  /** The InfraRules object, for patches; undefined with `emit: false`. */
  public get customResource(): ApiObject | undefined {
    const object = this.node.tryFindChild('Resource');
    return ApiObject.isApiObject(object) ? object : undefined;
  }

  /** The pools by name, typed by the names that were declared; the first of two equal names counts. */
  public get pools(): { readonly [Name in Pools]: ComputePool<Name> } {
    return Object.fromEntries(this.poolsNow().byName) as {
      [Name in Pools]: ComputePool<Name>;
    };
  }

  /**
   * The pools that workloads are looked at with.
   *
   * @internal
   */
  public get poolFacts(): ReadonlyMap<string, PoolFacts> {
    return this.poolsNow().facts;
  }

  /**
   * The pools below this construct, which may have become more since somebody last looked.
   *
   * @internal
   */
  public poolsNow(): KnownPools {
    const { children } = this.node;
    const { looked } = this;
    const same =
      children.length === looked.length && children.every((one, at) => one === looked[at]);
    if (same) return this.known;
    this.looked = children;
    this.known = knownPools(children.filter((child) => ComputePool.isComputePool(child)));
    return this.known;
  }

  /** Makes a construct of each entry; false when that could not be done for all of them. */
  private declarePools(given: unknown, into: Given, ignoreUnknown: boolean): boolean {
    const entries: unknown = given ?? Object.values(stockPools);
    if (!Array.isArray(entries)) {
      const details = { given: kindOf(entries), expected: 'a list' };
      into.faults.push({ code: 'value-wrong-type', prop: 'computePools', details });
      return false;
    }
    const { list, faults } = listed(entries, ignoreUnknown);
    into.faults.push(...faults);
    list.forEach((entry, index) => {
      const name = nameIn(entry);
      if (name === undefined) {
        const prop = `computePools[${String(index)}].name`;
        into.faults.push({ code: 'value-missing', prop, details: { expected: 'a text' } });
      }
      new ComputePool(this, freeId(this, name, index), entry as ComputePoolSpec);
    });
    return faults.length === 0;
  }

  private emit(metadata: { labels?: object; annotations?: object }, given: JsonObject): void {
    const { labels, annotations } = metadata as InfraRulesMetadata;
    new ClusterObject(this, 'Resource', {
      apiVersion: LAYER_API_VERSION,
      kind: 'InfraRules',
      metadata: { name: 'default', labels: { ...labels }, annotations: { ...annotations } },
      spec: Lazy.any({
        produce: () => ({ computePools: this.poolsNow().all.map(asEntry), ...given }),
      }) as unknown,
    });
  }

  private onlyOne(): readonly Fault[] {
    const first = Registry.of(this).policy;
    if (first === undefined || first === this) return [];
    return [{ code: 'infra-rules-duplicate', prop: '', details: { first: first.node.path } }];
  }

  private outputHasEffect(): readonly Fault[] {
    const keys = Object.keys(this.output);
    if (this.reconciledBy !== 'operator' || keys.length === 0) return [];
    return [{ code: 'output-without-effect', prop: 'output', details: { keys } }];
  }
}

const BRAND = Symbol.for('cdk8s-infra-rules.InfraRules');
const MOST_POOLS = 512;
/** Props that are not fields of the spec; the pools are, and are read one by one. */
const OWN_PROPS = ['metadata', 'reconciledBy', 'strict', 'emit', 'output', 'computePools'];

/** The pools of a policy, looked up in several ways. */
export interface KnownPools {
  /** All of them, in the order of declaration. */
  readonly all: readonly ComputePool[];
  /** Those that count, by name. */
  readonly byName: ReadonlyMap<string, ComputePool>;
  /** What is known of those that count. */
  readonly facts: ReadonlyMap<string, PoolFacts>;
  /** Names of those that have an error of their own. */
  readonly broken: ReadonlySet<string>;
}

/** Of two pools of one name the first counts. */
function knownPools(all: readonly ComputePool[]): KnownPools {
  const byName = new Map<string, ComputePool>();
  for (const pool of all) if (!byName.has(pool.poolName)) byName.set(pool.poolName, pool);
  const broken = [...byName.values()].filter(({ faults }) =>
    faults.some(({ code }) => entryOf(code).severity === 'error'),
  );
  return {
    all,
    byName,
    facts: new Map([...byName].map(([name, { facts }]) => [name, facts])),
    broken: new Set(broken.map(({ poolName }) => poolName)),
  };
}

/** Fields of a pool, for reading the policies of later versions. */
const POOL_FIELDS = [
  'name',
  'kind',
  'gpuType',
  'nodeSelector',
  'tolerations',
  'resources',
  'maxReplicasPerWorkload',
];

/** The entries of a list that may be a proxy, have holes, or be far too long. */
function listed(
  entries: readonly unknown[],
  ignoreUnknown: boolean,
): { readonly list: readonly unknown[]; readonly faults: readonly Fault[] } {
  const prop = 'computePools';
  try {
    const { length } = entries;
    const list = Array.from({ length: Math.min(length, MOST_POOLS) }, (_, index) => entries[index]);
    const known = ignoreUnknown ? list.map(withPoolFields) : list;
    if (length <= MOST_POOLS) return { list: known, faults: [] };
    const details = { length, max: MOST_POOLS };
    return { list: known, faults: [{ code: 'list-too-long', prop, details }] };
  } catch (error) {
    const details = { error: messageOf(error) };
    return { list: [], faults: [{ code: 'value-unreadable', prop, details }] };
  }
}

function withPoolFields(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => POOL_FIELDS.includes(key)));
}

function metadataFaults({ name, labels, annotations }: NamedMetadata): readonly Fault[] {
  return [
    ...nameFaults(name),
    ...labelFaults(labels ?? {}, 'metadata.labels'),
    ...annotationFaults(annotations ?? {}, 'metadata.annotations'),
  ];
}

type NamedMetadata = ReturnType<typeof takeMetadata>['facts'];

function nameFaults(name: string | undefined): readonly Fault[] {
  if (name === undefined || name === 'default') return [];
  return [{ code: 'infra-rules-name', prop: 'metadata.name', details: { given: name } }];
}

function ownOutputFaults(output: OutputOptions): readonly Fault[] {
  return [
    ...optionFaults(output),
    ...textFaults(output as JsonObject, { at: ['output'], asJson: ['warehouse'] }),
  ];
}

/** The entry as the user wrote it, with quantities as the API server spells them. */
function asEntry({ facts }: ComputePool): JsonObject {
  const { entry, resources } = facts;
  if (resources === undefined || isStockPool(entry)) return entry;
  const canonical = canonicalResources(resources);
  return { ...entry, resources: canonical as JsonObject };
}

function nameIn(entry: unknown): string | undefined {
  try {
    const { name } = entry as { name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Ids by which constructs find their main child. */
const MAIN_CHILD = ['Resource', 'Default'];

/** The pool's name as construct id, or a numbered one when the name cannot be an id or is taken. */
function freeId(scope: IConstruct, name: string | undefined, index: number): string {
  const isFree = (id: string): boolean => scope.node.tryFindChild(id) === undefined;
  const usable = name !== undefined && name !== '' && name.length <= 253;
  if (usable && !MAIN_CHILD.includes(name) && isFree(name)) return name;
  let fallback = `pool-${String(index)}`;
  while (!isFree(fallback)) fallback += '-';
  return fallback;
}
