import type { Fault } from '../findings/finding';
import { entryOf } from '../findings/wording';
import { documentCacheHolds } from '../policy/document-cache';
import type { PoolFacts } from '../policy/pool-facts';
import { poolNamesDistinct } from '../policy/pool-names-distinct';
import type { OutputOptions } from '../render/output-options';
import { isJsonObject, listAt, type JsonValue } from '../values/json';
import { computePoolFaults } from '../workloads/compute-pool';
import type { CheckContext } from './check-context';
import { withoutConsequences } from '../input/consequences';
import type { Intake } from '../input/intake';
import { takeComputePool, takeInfraRules } from '../workloads/infra-rules-intake';
import { LAYER_API_VERSION } from '../workloads/layer-api-version';
import { takeManifest } from './manifest-intake';
import type { ManifestObject } from './manifest-object';
import { workloadFaults } from '../workloads/workload-faults';
import { takeFunction, takePipeline, type WorkloadInput } from '../workloads/workload-intake';
import { kindOf } from '../values/kind-of';

/** The pools that objects are held to, and which of them are in no order themselves. */
export interface PolicyOfManifests {
  readonly pools: ReadonlyMap<string, PoolFacts> | undefined;
  readonly brokenPools: ReadonlySet<string>;
}

/** The policy among the objects: the InfraRules named `default`, which is the one that counts. */
export function policyOf(objects: readonly ManifestObject[]): PolicyOfManifests {
  const policies = objects.filter(isInfraRules);
  const policy = policies.find(({ name }) => name === 'default') ?? policies[0];
  if (policy === undefined) return { pools: undefined, brokenPools: new Set() };
  const pools = new Map<string, PoolFacts>();
  const broken = new Set<string>();
  for (const { facts, faults } of takePools(policy)) {
    if (pools.has(facts.name)) continue;
    pools.set(facts.name, facts);
    if (faults.some(({ code }) => entryOf(code).severity === 'error')) broken.add(facts.name);
  }
  return { pools, brokenPools: broken };
}

/** Everything that can be wrong with an InfraRules, Pipeline or Function. */
export function policyChecks(object: ManifestObject, context: CheckContext): readonly Fault[] {
  if (object.kind === 'InfraRules') return infraRulesChecks(object);
  if (object.kind === 'Pipeline') return workloadChecks(object, context, takePipeline);
  if (object.kind === 'Function') return workloadChecks(object, context, takeFunction);
  return [];
}

function isInfraRules({ apiVersion, kind }: ManifestObject): boolean {
  return apiVersion === LAYER_API_VERSION && kind === 'InfraRules';
}

function takePools({ spec }: ManifestObject): readonly Intake<PoolFacts>[] {
  return listAt(spec, 'computePools').map((entry) => {
    const { facts, faults } = takePool(entry);
    const own = withoutConsequences(faults, computePoolFaults(facts));
    return { facts, faults: [...faults, ...own] };
  });
}

/** What of an entry that is no object is missing is a consequence. */
function takePool(entry: JsonValue): Intake<PoolFacts> {
  const taken = takeComputePool(entry);
  if (isJsonObject(entry)) return taken;
  const given = kindOf(entry);
  const details = { given, expected: 'an object' };
  return { ...taken, faults: [{ code: 'value-wrong-type', prop: '', details }] };
}

/** A list of pools that is none has them all missing. */
function poolListFaults({ spec: { computePools } }: ManifestObject): readonly Fault[] {
  if (computePools === undefined || computePools === null || Array.isArray(computePools)) return [];
  const given = kindOf(computePools);
  const details = { given, expected: 'a list' };
  return [{ code: 'value-wrong-type', prop: 'computePools', details }];
}

function infraRulesChecks(object: ManifestObject): readonly Fault[] {
  const manifest = takeManifest(object.content, 'InfraRules');
  if (!manifest.usable) return inSpec(manifest.faults);
  const rules = takeInfraRules(manifest.spec, { unknownFields: 'refused' });
  const pools = takePools(object);
  const repeated = poolNamesDistinct(pools.map(({ facts }) => facts.name));
  return [
    ...nameFaults(object),
    ...inSpec([
      ...manifest.faults,
      ...rules.faults,
      ...poolListFaults(object),
      ...withoutConsequences(rules.faults, documentCacheHolds(rules.facts.documentCache ?? {})),
      ...pools.flatMap(({ faults }, index) => {
        const twice = repeated.get(index);
        const at = `computePools[${String(index)}]`;
        return [...faults, ...(twice === undefined ? [] : [twice])].map((fault) => ({
          ...fault,
          prop: fault.prop === '' ? at : `${at}.${fault.prop}`,
        }));
      }),
    ]),
  ];
}

function nameFaults({ name }: ManifestObject): readonly Fault[] {
  if (name === 'default') return [];
  return [{ code: 'infra-rules-name', prop: 'metadata.name', details: { given: name } }];
}

function workloadChecks(
  object: ManifestObject,
  { world, pools, brokenPools }: CheckContext,
  take: (input: WorkloadInput) => Intake<Parameters<typeof workloadFaults>[0]>,
): readonly Fault[] {
  const manifest = takeManifest(object.content, object.kind);
  if (!manifest.usable) return inSpec(manifest.faults);
  const { facts, faults } = take({
    fallbackName: object.name,
    spec: manifest.spec,
    metadata: manifest.metadata,
    output: undefined,
    plainForm: () => undefined,
    fromManifest: true,
  });
  const causes = [...manifest.faults, ...faults];
  const missing: readonly Fault[] =
    pools === undefined && world.closedWorld
      ? [{ code: 'infra-rules-missing', prop: '', details: { searched: 'the objects given' } }]
      : [];
  return [
    ...missing,
    ...inSpec([
      ...causes,
      ...withoutConsequences(
        causes,
        workloadFaults(facts, { pools, brokenPools, reconciledBy: 'operator', output: NO_OPTIONS }),
      ),
    ]),
  ];
}

/** One object for all, by which rules know that they have seen workloads like this. */
const NO_OPTIONS: OutputOptions = {};

/** Rules speak of props; in a manifest those are the fields of the spec. */
function inSpec(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, prop: manifestProp(fault.prop) }));
}

function manifestProp(prop: string): string {
  if (prop === '') return 'spec';
  return /^(?:metadata|spec|apiVersion|kind|status)\b/.test(prop) ? prop : `spec.${prop}`;
}
