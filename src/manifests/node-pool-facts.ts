import type { LabelChoice, NodePoolFacts, Taint } from '../policy/node-pool-fit';
import {
  isJsonObject,
  listAt,
  objectAt,
  textAt,
  type JsonObject,
  type JsonValue,
} from '../values/json';

/** What a Karpenter NodePool says of its nodes; undefined without a template. */
export function nodePoolFactsOf(manifest: JsonObject): NodePoolFacts | undefined {
  const metadata = objectAt(manifest, 'metadata');
  const spec = objectAt(manifest, 'spec');
  const { template } = spec;
  if (!isJsonObject(template)) return undefined;
  const nodes = objectAt(template, 'spec');
  return {
    name: textAt(metadata, 'name') ?? '',
    labels: textsOf(objectAt(objectAt(template, 'metadata'), 'labels')),
    requirements: new Map(listAt(nodes, 'requirements').flatMap(requirementOf)),
    taints: listAt(nodes, 'taints').flatMap(taintOf),
    limits: Object.fromEntries(
      Object.entries(objectAt(spec, 'limits')).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === 'string' || typeof entry[1] === 'number',
      ),
    ),
  };
}

/** The values that a requirement leaves open; the other operators leave any. */
function requirementOf(item: JsonValue): readonly (readonly [string, LabelChoice])[] {
  if (!isJsonObject(item) || typeof item.key !== 'string') return [];
  const { key, operator } = item;
  const values = new Set(listAt(item, 'values').filter((value) => typeof value === 'string'));
  const none: ReadonlySet<string> = new Set();
  switch (operator) {
    case 'In':
      return [[key, { allowed: values, excluded: none }]];
    case 'NotIn':
      return [[key, { allowed: undefined, excluded: values }]];
    case 'DoesNotExist':
      return [[key, { allowed: none, excluded: none }]];
    default:
      return [[key, { allowed: undefined, excluded: none }]];
  }
}

function taintOf(item: JsonValue): readonly Taint[] {
  if (!isJsonObject(item)) return [];
  const { key, value, effect } = item;
  if (typeof key !== 'string' || typeof effect !== 'string') return [];
  return [{ key, effect, ...(typeof value === 'string' ? { value } : {}) }];
}

function textsOf(object: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
