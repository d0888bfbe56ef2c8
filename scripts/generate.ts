/**
 * Makes what is generated from the schemas of this repository, offline and byte for byte the same:
 *
 * - src/kubernetes/objects.generated.ts   types of the Kubernetes objects, from schemas/kubernetes.yaml
 * - src/manifests/validators.generated.ts shape checks, from crds/, schemas/ and the output options
 * - src/constructs/layer-crds.generated.ts the shipped CRDs as data, from crds/hevlayer.com.yaml
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
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
  write('src/manifests/validators.generated.ts', validators(kubernetes, crds));
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

function validators(kubernetes: Schema, crds: CustomResourceDefinition[]): string {
  const specOf = (kind: string): Schema => {
    const crd = crds.find(({ spec }) => spec.names.kind === kind);
    const spec = crd?.spec.versions[0]?.schema.openAPIV3Schema.properties?.spec;
    if (spec === undefined) throw new Error(`crds/hevlayer.com.yaml has no ${kind}`);
    return shapeOf(spec);
  };
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
  const schemas: AnySchemaObject[] = [
    { $id: 'pipeline', ...specOf('Pipeline') },
    { $id: 'function', ...specOf('Function') },
    { $id: 'infraRules', ...infraRules },
    { $id: 'computePool', ...pool },
    { $id: 'kubernetes', $defs: definitions },
    { $id: 'podSpec', $ref: 'kubernetes#/$defs/PodSpec' },
    {
      $id: 'output',
      $ref: '#/definitions/OutputOptions',
      definitions: outputDefinitions,
    },
    {
      $id: 'metadata',
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string' },
        namespace: { type: 'string' },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        annotations: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  ];
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, optimize: 2 },
    schemas,
    strict: false,
    strictNumbers: true,
    validateFormats: false,
    verbose: true,
    inlineRefs: false,
    messages: false,
  });
  const code = standaloneCode(ajv, {
    validatePipeline: 'pipeline',
    validateFunction: 'function',
    validateInfraRules: 'infraRules',
    validateComputePool: 'computePool',
    validatePodSpec: 'podSpec',
    validateOutput: 'output',
    validateMetadata: 'metadata',
  });
  const selfContained = code
    .replace('"use strict";', '')
    .replaceAll(
      /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
      '((text) => [...text].length)',
    );
  if (selfContained.includes('require(')) throw new Error('a validator needs ajv at run time');
  return `${HEADER('crds/, schemas/ and src/render/output-options.ts')}// @ts-nocheck\n/* eslint-disable */\n${selfContained}\n`;
}

/** What a CRD's schema says of the shape alone: types, fields, choices, bounds of numbers. */
function shapeOf(schema: Schema): Schema {
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
    shape.properties = mapValues(schema.properties, shapeOf);
    if (!open) shape.additionalProperties = false;
  }
  if (typeof schema.additionalProperties === 'object') {
    shape.additionalProperties = shapeOf(schema.additionalProperties);
  } else if (schema.additionalProperties === false) {
    shape.additionalProperties = false;
  }
  if (schema.items !== undefined) shape.items = shapeOf(schema.items);
  const alternatives = schema.anyOf as Schema[] | undefined;
  if (alternatives !== undefined) {
    const types = alternatives.map(({ type }) => type);
    const scalar = alternatives.every(({ type }) => typeof type === 'string' && type !== 'object');
    if (scalar) shape.type = types;
    else shape.anyOf = alternatives.map(shapeOf);
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
