/**
 * Makes what is generated from the schemas of this repository, offline and byte for byte the same:
 *
 * - src/kubernetes/objects.generated.ts   types of the Kubernetes objects, from schemas/kubernetes.yaml
 * - src/input/shapes.generated.ts, late-shapes.generated.ts shapes, from crds/, schemas/ and the output options
 * - src/constructs/layer-crds.generated.ts the shipped CRDs as data, from crds/hevlayer.com.yaml
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { createGenerator } from 'ts-json-schema-generator';
import { parse, parseAllDocuments } from 'yaml';

const root = join(__dirname, '..');

interface Schema {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  $defs?: Record<string, Schema>;
}

interface CustomResourceDefinition {
  metadata: { name: string };
  spec: {
    names: { kind: string };
    versions: { schema: { openAPIV3Schema: Schema } }[];
  };
}

async function main(): Promise<void> {
  const kubernetes = parse(read('schemas/kubernetes.yaml')) as Schema;
  const crds = parseAllDocuments(read('crds/hevlayer.com.yaml')).map(
    (document) => document.toJS() as CustomResourceDefinition,
  );
  write('src/kubernetes/objects.generated.ts', await kubernetesTypes(kubernetes));
  const keda = parseAllDocuments(read('crds/keda.sh.yaml')).map(
    (document) => document.toJS() as CustomResourceDefinition,
  );
  write('src/input/shapes.generated.ts', shapesOf('shapes', propShapes(crds, keda)));
  write(
    'src/input/late-shapes.generated.ts',
    shapesOf('lateShapes', {
      ...podShapes(kubernetes),
      ...manifestShapes(kubernetes, keda),
      authentication: authenticationShape(keda),
    }),
  );
  write('src/constructs/layer-crds.generated.ts', layerCrds(crds));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

const HEADER = (source: string): string =>
  `// Made by \`npm run generate\` from ${source}; do not edit.\n`;

async function kubernetesTypes(kubernetes: Schema): Promise<string> {
  const text = await compile(
    { title: 'KubernetesObjects', type: 'object', additionalProperties: false, ...kubernetes },
    'KubernetesObjects',
    {
      additionalProperties: false,
      bannerComment: '',
      style: { singleQuote: true, printWidth: 100 },
      unreachableDefinitions: true,
    },
  );
  const types = text
    .replace(/export interface KubernetesObjects \{\}\n/, '')
    .replace(/^\/\*\*\n \* This (?:interface|.*?) was referenced by[^]*?\*\/\n/gm, '')
    .replace(/\n \*\n \* This interface was referenced by[^]*?(?=\n \*\/)/g, '')
    .replace(/^( +)(['\w$/.-]+\??): /gm, '$1readonly $2: ')
    .replace(/^( +)\[k: string\]: /gm, '$1readonly [key: string]: ')
    .replace(/: ([\w]+)\[\];/g, ': readonly $1[];');
  return `${HEADER('schemas/kubernetes.yaml')}\n${types.trim()}\n`;
}

/** What the props of constructs look like, without what stands in pods and output options. */
function propShapes(
  crds: CustomResourceDefinition[],
  keda: CustomResourceDefinition[],
): Record<string, Schema> {
  const specOf = (kind: string): Schema => shapeOf(specSchemaOf(kind, crds));
  const infraRules = specOf('InfraRules');
  const pools = infraRules.properties?.computePools;
  const pool = pools?.items;
  if (pools === undefined || pool === undefined) throw new Error('InfraRules has no computePools');
  // Each pool is a construct with a check of its own.
  pools.items = {};
  // What a pool hands to pods must be what pods know, though the CRD keeps anything.
  const { tolerations, resources } = pool.properties ?? {};
  for (const open of [tolerations?.items, resources, resources?.properties?.claims?.items]) {
    if (open !== undefined) open.additionalProperties = false;
  }
  return {
    pipeline: specOf('Pipeline'),
    function: specOf('Function'),
    infraRules,
    computePool: pool,
    metadata: {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string' },
        namespace: { type: 'string' },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        annotations: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    queueWorker: QUEUE_WORKER,
    trigger: scalerTrigger(keda),
  };
}

/** What stands in pods, and the output options, of which some do. */
function podShapes(kubernetes: Schema): Record<string, Schema> {
  const definitions = Object.fromEntries(
    Object.entries(kubernetes.$defs ?? {}).map(([name, schema]) => [name, shapeOf(schema)]),
  );
  const output = createGenerator({
    path: join(root, 'src/render/output-options.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'OutputOptions',
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('OutputOptions') as Schema;
  const outputDefinitions = Object.fromEntries(
    Object.entries((output.definitions ?? {}) as Record<string, Schema>).map(([name, schema]) => [
      name,
      // The types that came from schemas/kubernetes.yaml lost their integers on the way.
      name in definitions ? { $ref: `kubernetes#/$defs/${name}` } : shapeOf(schema),
    ]),
  );
  return {
    kubernetes: inDocument('kubernetes', { $defs: definitions }),
    podSpec: { $ref: 'kubernetes#/$defs/PodSpec' },
    output: inDocument('output', {
      $ref: '#/definitions/OutputOptions',
      definitions: outputDefinitions,
    }),
  };
}

const COUNT = { type: 'integer', minimum: 0, maximum: 2147483647 };
const DURATION = { type: ['integer', 'string'] };

/** The props of a QueueWorker; triggers and podSpec are held against shapes of their own. */
const QUEUE_WORKER: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['pool', 'image', 'triggers', 'unitOfWork', 'replicas'],
  properties: {
    pool: { type: 'string' },
    image: { type: 'string' },
    triggers: { type: 'array' },
    unitOfWork: DURATION,
    replicas: {
      type: 'object',
      additionalProperties: false,
      required: ['max'],
      properties: { min: COUNT, max: COUNT },
    },
    kind: { enum: ['deployment', 'job'] },
    queueVisibilityTimeout: DURATION,
    doNotDisrupt: { type: 'boolean' },
    paused: { type: 'boolean' },
    podSpec: { type: 'object' },
  },
};

/** A trigger as constructs take it: KEDA's, and the sources of an authentication of its own. */
function scalerTrigger(keda: CustomResourceDefinition[]): Schema {
  const { triggers } =
    shapeOf(specSchemaOf('ScaledObject', keda), { texts: true }).properties ?? {};
  const trigger = triggers?.items;
  if (trigger === undefined) throw new Error('crds/keda.sh.yaml: ScaledObject has no triggers');
  return {
    ...trigger,
    properties: { ...trigger.properties, authentication: { type: 'object' } },
  };
}

/** Shapes of plain objects; what stands in pod templates is held against a PodSpec by itself. */
function manifestShapes(
  kubernetes: Schema,
  keda: CustomResourceDefinition[],
): Record<string, Schema> {
  const openTemplate = { type: 'object' };
  const spec = (kind: string): Schema => shapeOf(specSchemaOf(kind, keda), { texts: true });
  const scaledObject = spec('ScaledObject');
  const scaledJob = spec('ScaledJob');
  // Each trigger is looked at by itself, so that one that cannot be used keeps its position.
  const triggerOf = ({ properties }: Schema): Schema => {
    const { triggers } = properties ?? {};
    if (triggers?.items === undefined) throw new Error('crds/keda.sh.yaml has no triggers');
    const { items } = triggers;
    triggers.items = {};
    return items;
  };
  const jobTarget = scaledJob.properties?.jobTargetRef?.properties;
  if (jobTarget === undefined) throw new Error('crds/keda.sh.yaml: ScaledJob has no jobTargetRef');
  jobTarget.template = openTemplate;
  const deployment = shapeOf(kubernetes.$defs?.DeploymentSpec ?? {});
  deployment.properties = { ...deployment.properties, template: openTemplate };
  return {
    scaledObjectTrigger: triggerOf(scaledObject),
    scaledJobTrigger: triggerOf(scaledJob),
    scaledObject,
    scaledJob,
    deployment: inDocument('kubernetes', deployment),
  };
}

/** The shape of a TriggerAuthentication's spec, which is that of the cluster kind too. */
function authenticationShape(keda: CustomResourceDefinition[]): Schema {
  const spec = shapeOf(specSchemaOf('TriggerAuthentication', keda));
  const oauth2 = spec.properties?.oauth2;
  if (oauth2 === undefined)
    throw new Error('crds/keda.sh.yaml: TriggerAuthentication has no oauth2');
  // The API server fills in `type`.
  oauth2.required = ['clientId', 'tokenUrl'];
  return spec;
}

/** The schema with its references led to the shape of that name. */
function inDocument(name: string, schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${name}#/`)) as Schema;
}

function specSchemaOf(kind: string, crds: CustomResourceDefinition[]): Schema {
  const crd = crds.find(({ spec }) => spec.names.kind === kind);
  const spec = crd?.spec.versions[0]?.schema.openAPIV3Schema.properties?.spec;
  if (spec === undefined) throw new Error(`crds/ has no ${kind}`);
  return spec;
}

/** Shapes as JSON, each on a line of its own: text costs nothing until it is read. */
function shapesOf(name: string, shapes: Record<string, Schema>): string {
  const lines = Object.entries(shapes).map(
    ([shape, schema]) => `  ${shape}: ${JSON.stringify(JSON.stringify(schema))},`,
  );
  return `${HEADER('crds/, schemas/ and src/render/output-options.ts')}
export const ${name} = {
${lines.join('\n')}
} as const;
`;
}

/** What a CRD's schema says of the shape alone: types, fields, choices, bounds of numbers. */
function shapeOf(schema: Schema, also: { readonly texts?: boolean } = {}): Schema {
  const inside = (part: Schema): Schema => shapeOf(part, also);
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const shape: Schema = {};
  const kept = [
    '$ref',
    'type',
    'nullable',
    'enum',
    'const',
    'minimum',
    'maximum',
    'maxItems',
    'required',
    ...(also.texts === true ? ['minLength'] : []),
  ];
  for (const key of kept)
    if (key in schema && !(open && schema.not !== undefined)) shape[key] = schema[key];
  if (open && schema.not !== undefined) return { type: ['string', 'number'] };
  if (!('type' in schema)) delete shape.nullable;
  if (schema.type === 'string' && 'maxLength' in schema) shape.maxLength = schema.maxLength;
  if (schema.format === 'int32') {
    shape.minimum ??= -2147483648;
    shape.maximum ??= 2147483647;
  }
  if (schema.format === 'int64') shape.maximum ??= Number.MAX_SAFE_INTEGER;
  if (schema.properties !== undefined) {
    shape.properties = mapValues(schema.properties, inside);
    if (!open) shape.additionalProperties = false;
  }
  if (typeof schema.additionalProperties === 'object') {
    shape.additionalProperties = inside(schema.additionalProperties);
  } else if (schema.additionalProperties === false) {
    shape.additionalProperties = false;
  }
  if (schema.items !== undefined) shape.items = inside(schema.items);
  const alternatives = schema.anyOf as Schema[] | undefined;
  if (alternatives !== undefined) {
    const types = alternatives.map(({ type }) => type);
    const scalar = alternatives.every(({ type }) => typeof type === 'string' && type !== 'object');
    if (scalar) shape.type = types;
    else shape.anyOf = alternatives.map(inside);
  }
  return shape;
}

function mapValues(
  map: Record<string, Schema>,
  change: (schema: Schema) => Schema,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function layerCrds(crds: CustomResourceDefinition[]): string {
  const data = JSON.stringify(crds, null, 2);
  return `${HEADER('crds/hevlayer.com.yaml')}import type { JsonObject } from '../values/json';

/** A CustomResourceDefinition as plain data. */
export interface LayerCrd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: JsonObject;
}

/** The CRDs of InfraRules, Pipeline and Function, as this library ships them. */
export const layerCrds: readonly [LayerCrd, LayerCrd, LayerCrd] = ${data};
`;
}

void main();
