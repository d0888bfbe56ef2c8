/** What an `@see` tag names, and whether the repository has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { annotationFaults } from '../../src/keda/scaled/pause-annotations';
import { ROOT, sourcesIn } from './sources';

/** One `@see` tag of a source. */
export interface Reference {
  /** The source and the text of the tag, as a test shows it. */
  readonly shown: string;
  readonly text: string;
}

/** A file of an upstream project, and the functions in it that are meant. */
export interface UpstreamCitation {
  /** Project and version, as `KEDA v2.20.2`. */
  readonly project: string;
  readonly file: string;
  readonly functions: readonly string[];
}

/** All `@see` tags of the sources. */
export function allReferences(): readonly Reference[] {
  return sourcesIn(join(ROOT, 'src')).flatMap((path) =>
    [...read(path).matchAll(/@see (.*?)(?: \*\/)?$/gm)].map(([, text = '']) => ({
      shown: `${path.slice(ROOT.length + 1)}: ${text}`,
      text,
    })),
  );
}

/** The upstream file that a tag cites, as "KEDA v2.20.2 `pkg/a.go` one, two". */
export function upstreamCitation(text: string): UpstreamCitation | undefined {
  const match = /^(\w+ v[\d.]+) `([^`]+)`(?: (\w+(?:, \w+)*))?$/.exec(text);
  if (match === null) return undefined;
  const [, project = '', file = '', functions] = match;
  return { project, file, functions: functions?.split(', ') ?? [] };
}

/** Whether a tag is the address of a page. */
export function isAddress(text: string): boolean {
  return /^https:\/\/\S+$/.test(text);
}

/** Whether what a tag names is in this repository: a field, a key of a trigger, a name we write. */
export function isKnownHere(text: string): boolean {
  const fields = /^(\w+(?: and \w+)*) fields? (`[^`]+`(?:, `[^`]+`)*)$/.exec(text);
  if (fields !== null) {
    const [, kinds = '', paths = ''] = fields;
    return kinds
      .split(' and ')
      .every((kind) => quoted(paths).every((path) => hasField(kind, path)));
  }
  const [, type, key = ''] = /^KEDA ([\w-]+) trigger `(\w+)`$/.exec(text) ?? [];
  if (type !== undefined) return triggerKeys(type).includes(key);
  const [, annotation] = /^annotation `([^`]+)`$/.exec(text) ?? [];
  if (annotation !== undefined) {
    return annotationFaults('ScaledObject', { [annotation]: 'true' }, '').length === 0;
  }
  const [, variable] = /^environment variable `(\w+)`$/.exec(text) ?? [];
  return variable !== undefined && writtenNames().includes(variable);
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Whether the schema of a kind has a field; `[]` behind a name goes into the items of a list. */
function hasField(kind: string, path: string): boolean {
  const { schema, inner } = schemaOf(kind, path);
  let at = schema;
  for (const part of inner.split('.')) {
    const name = part.replace('[]', '');
    at = at?.properties?.[name];
    if (part.endsWith('[]')) at = at?.items;
    if (at?.$ref !== undefined) at = definitions()[at.$ref.replace('#/$defs/', '')];
  }
  return at !== undefined;
}

/** Where KEDA holds what becomes an object of another kind. */
const WITHIN: Readonly<Record<string, readonly [kind: string, path: string]>> = {
  Job: ['ScaledJob', 'spec.jobTargetRef.'],
  HorizontalPodAutoscaler: ['ScaledObject', 'spec.advanced.horizontalPodAutoscalerConfig.'],
};

function schemaOf(kind: string, path: string): { schema: Schema | undefined; inner: string } {
  const within = WITHIN[kind];
  if (within !== undefined) {
    const [outer, prefix] = within;
    return { schema: customKinds()[outer], inner: prefix + path.replace('spec.', '') };
  }
  const schema = path.startsWith('metadata.')
    ? { properties: { metadata: { $ref: 'ObjectMeta' } } }
    : (customKinds()[kind] ?? { properties: { spec: { $ref: `${kind}Spec` } } });
  return { schema, inner: path };
}

const customKinds = once((): Readonly<Record<string, Schema>> => {
  const documents = ['hevlayer.com', 'keda.sh'].flatMap((name) => [
    ...parseAllDocuments(read(join(ROOT, 'crds', `${name}.yaml`))),
  ]);
  return Object.fromEntries(
    documents.map((document) => {
      const { spec } = document.toJS() as {
        spec: {
          names: { kind: string };
          versions: [{ schema: { openAPIV3Schema: Schema } }];
        };
      };
      return [spec.names.kind, spec.versions[0].schema.openAPIV3Schema];
    }),
  );
});

const definitions = once((): Readonly<Record<string, Schema>> => {
  const { $defs } = parse(read(join(ROOT, 'schemas/kubernetes.yaml'))) as {
    $defs: Record<string, Schema>;
  };
  return $defs;
});

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function triggerKeys(type: string): readonly string[] {
  const scaler = parse(read(join(ROOT, `src/keda/scalers/catalogue/${type}.yaml`))) as {
    parameters: readonly { name: string }[];
  };
  return scaler.parameters.map(({ name }) => name);
}

/** The names of variables that we write, from the code that renders them. */
function writtenNames(): readonly string[] {
  return sourcesIn(join(ROOT, 'src/render')).flatMap((path) =>
    [...read(path).matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, name = '']) => name),
  );
}

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
