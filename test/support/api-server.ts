import { admit, crdsOf, schemaOf, type Schema } from '../crds/admit';
import type { Written } from './shop';

let schemas: ReadonlyMap<string, Schema> | undefined;

/** Schemas of the kinds whose CRDs stand in `crds/`, by kind; read when first asked for. */
function schemasByKind(): ReadonlyMap<string, Schema> {
  schemas ??= new Map(
    ['hevlayer.com.yaml', 'keda.sh.yaml']
      .flatMap((file) => [...crdsOf(file)])
      .map(([kind, crd]) => [kind, schemaOf(crd)]),
  );
  return schemas;
}

/** Verdicts by the text of the object: the same few objects are asked about again and again. */
const verdicts = new Map<string, readonly string[]>();

/** What an API server that has the CRDs in `crds/` says against what was written. */
export function serverRefusals(objects: readonly Written[]): readonly string[] {
  return objects.flatMap((object) => {
    const text = JSON.stringify(object);
    const verdict = verdicts.get(text) ?? verdictOn(object);
    verdicts.set(text, verdict);
    return verdict;
  });
}

function verdictOn(object: Written): readonly string[] {
  const schema = schemasByKind().get(object.kind);
  if (schema === undefined) return [];
  const { refusals } = admit(schema, object);
  return refusals.map((text) => `${object.kind} ${object.metadata.name}: ${text}`);
}
