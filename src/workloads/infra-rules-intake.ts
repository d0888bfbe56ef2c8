import type { Fault } from '../findings/finding';
import { ceilingIsPositive } from '../policy/ceiling-is-positive';
import type { PoolFacts } from '../policy/pool-facts';
import type { DocumentCacheFacts } from '../policy/document-cache';
import { isStockPool } from '../policy/stock-pools';
import { part } from '../values/part';
import { isJsonObject, withoutNulls, type JsonObject } from '../values/json';
import type { Intake } from '../input/intake';
import { withoutWhatCannotBeRead } from '../input/consequences';
import { cdk8sPlusForm } from '../input/plain-form';
import { shape } from '../input/shape';
import { snapshot } from '../input/snapshot';
import { validateComputePool, validateInfraRules } from '../input/validators';

/** What is left of the props of an InfraRules, pools aside. */
export interface InfraRulesFacts {
  readonly documentCache: DocumentCacheFacts | undefined;
  /** `spec` without `computePools`, as the user wrote it. */
  readonly given: JsonObject;
}

/** Reads the spec of an InfraRules without its pools. */
export function takeInfraRules(
  given: unknown,
  { unknownFields }: { readonly unknownFields: 'refused' | 'ignored' },
): Intake<InfraRulesFacts> {
  const copied = snapshot(given);
  const spec = isJsonObject(copied.value) ? copied.value : {};
  // Pools are constructs of their own, with checks of their own.
  const rest = Object.fromEntries(Object.entries(spec).filter(([key]) => key !== 'computePools'));
  const shaped = shape(withoutNulls(rest), validateInfraRules);
  const { documentCache } = shaped.value as { documentCache?: DocumentCacheFacts | null };
  const ignored = unknownFields === 'ignored' ? 'field-unknown' : undefined;
  const faults = [
    ...copied.faults,
    ...withoutWhatCannotBeRead(copied.faults, shaped.faults),
  ].filter(({ code, prop }) => code !== ignored && !prop.startsWith('computePools'));
  return { facts: { documentCache: documentCache ?? undefined, given: shaped.value }, faults };
}

/** Reads one entry of `computePools`, or the props of a ComputePool. */
export function takeComputePool(given: unknown, fallbackName?: string): Intake<PoolFacts> {
  // Nothing can be wrong with it, and nobody can change it.
  if (isStockPool(given)) {
    return { facts: part({ ...given, entry: given as unknown as JsonObject }), faults: [] };
  }
  const copied = snapshot(given, cdk8sPlusForm);
  const props = isJsonObject(copied.value) ? copied.value : {};
  const named = fallbackName === undefined ? props : { ...props, name: props.name ?? fallbackName };
  const shaped = shape(withoutNulls(named), validateComputePool);
  const shapeFaults = withoutWhatCannotBeRead(copied.faults, shaped.faults);
  const ceilingProp = 'maxReplicasPerWorkload';
  const ceiling = ceilingIn(given, props);
  // One cause, one finding: the ceiling's own rule says it better than the schema.
  const isOthers = ({ prop }: Fault): boolean => ceiling === undefined || prop !== ceilingProp;
  const faults = [...copied.faults, ...shapeFaults].filter(isOthers);
  if (ceiling !== undefined) faults.push(...ceilingIsPositive(ceiling, ceilingProp));
  return { facts: part({ name: '', ...shaped.value, entry: named }), faults };
}

/** The ceiling as given, also when it is NaN and the like, which a snapshot does not keep. */
function ceilingIn(given: unknown, props: JsonObject): unknown {
  const copied = props.maxReplicasPerWorkload;
  if (copied !== undefined || typeof given !== 'object' || given === null)
    return copied ?? undefined;
  try {
    const original = (given as Record<string, unknown>).maxReplicasPerWorkload;
    return typeof original === 'number' ? original : undefined;
  } catch {
    return undefined;
  }
}
