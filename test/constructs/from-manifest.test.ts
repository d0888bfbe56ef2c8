import { Function, Pipeline, type FromManifestOptions } from 'cdk8s-infra-rules';
import { serverRefusals } from '../support/api-server';
import { realManifests, type ManifestObject } from '../support/real-manifests';
import {
  codesOf,
  placesOf,
  shop,
  silently,
  writtenBy,
  type Shop,
  type Written,
} from '../support/shop';

const PIPELINE: ManifestObject & { readonly apiVersion: string } = {
  apiVersion: 'hevlayer.com/v1alpha1',
  kind: 'Pipeline',
  metadata: { name: 'item' },
  spec: {
    target: { namespace: 'products' },
    worker: { image: 'ghcr.io/acme/w:1' },
    scaling: { pool: 'cpu', replicas: { max: 1 } },
  },
};

const FUNCTION: ManifestObject & { readonly apiVersion: string } = {
  ...PIPELINE,
  kind: 'Function',
  spec: {
    targetNamespaces: ['products'],
    worker: { image: 'ghcr.io/acme/w:1' },
    scaling: { pool: 'cpu', replicas: { max: 1 } },
  },
};

const OTHER = 'manifest-of-another-kind';

describe('a real manifest', () => {
  it.each(realManifests)('is made into objects: $title', ({ manifest, warnings }) => {
    const scene = shop();
    read(scene, manifest());
    expect(codesOf(scene.app)).toEqual(warnings);
    const objects = silently(() => writtenBy(scene.app));
    expect(serverRefusals(objects)).toEqual([]);
    expect(kindsOf(objects)).toContain('Deployment');
    const { metadata, spec } = manifest();
    for (const object of objects.slice(1)) {
      expect(object.metadata.name).toBe(`${metadata.name}-worker`);
      expect(object.metadata.namespace).toBe(metadata.namespace ?? 'layer');
    }
    const worker = spec.worker as { readonly image: string };
    const [container] = deploymentOf(objects).spec.template.spec.containers;
    expect(container.image).toBe(worker.image);
  });

  it.each(realManifests)('is handed to the operator as it is: $title', ({ manifest, kind }) => {
    const scene = shop({}, { reconciledBy: 'operator' });
    read(scene, manifest());
    const errors = codesOf(scene.app).filter((code) => code !== 'function-without-rows');
    expect(errors.filter((code) => code !== 'pod-above-envelope')).toEqual([]);
    const objects = silently(() => writtenBy(scene.app));
    expect(kindsOf(objects)).toEqual(['InfraRules', kind]);
    expect(serverRefusals(objects)).toEqual([]);
    const { metadata, spec } = manifest();
    expect(objects[1]?.spec).toEqual(spec);
    expect(objects[1]?.metadata.name).toBe(metadata.name);
  });

  it.each(realManifests)('gives the same text twice: $title', ({ manifest }) => {
    const texts = [0, 1].map(() => {
      const scene = shop();
      read(scene, manifest());
      return silently(() => scene.app.synthYaml());
    });
    expect(texts[1]).toBe(texts[0]);
  });

  it.each(realManifests)('is left as it was: $title', ({ manifest }) => {
    const scene = shop();
    const given = manifest();
    read(scene, given);
    silently(() => scene.app.synthYaml());
    expect(given).toEqual(manifest());
  });

  it('all of them go together into one app', () => {
    const scene = shop();
    for (const { manifest } of realManifests) read(scene, manifest());
    const warnings = realManifests.flatMap((one) => one.warnings);
    expect([...codesOf(scene.app)].sort()).toEqual([...warnings].sort());
  });
});

describe('fromManifest', () => {
  it('tells the worker its source as the manifest has it, nulls and all', () => {
    const scene = shop();
    const sourceRef = { kind: 'huggingface', revision: null, ids: [1, null], deep: { no: null } };
    read(scene, { ...PIPELINE, spec: { ...PIPELINE.spec, sourceRef } });
    const [container] = deploymentOf(writtenBy(scene.app)).spec.template.spec.containers;
    const variable = (container.env as { name: string; value: string }[]).find(
      ({ name }) => name === 'HEVLAYER_SOURCE_REF',
    );
    expect(JSON.parse(variable?.value ?? '')).toEqual(sourceRef);
  });

  it('keeps the nulls of open fields on the custom resource: there they are values', () => {
    const scene = shop({}, { reconciledBy: 'operator' });
    const sourceRef = { kind: 'huggingface', revision: null, ids: [1, null], deep: { no: null } };
    read(scene, { ...PIPELINE, spec: { ...PIPELINE.spec, sourceRef } });
    expect(writtenBy(scene.app)[1]?.spec.sourceRef).toEqual(sourceRef);
  });

  it('takes null for absent in a field that may be absent', () => {
    const scene = shop({}, { reconciledBy: 'operator' });
    read(scene, {
      ...PIPELINE,
      spec: {
        ...PIPELINE.spec,
        pipelineId: null,
        paused: null,
        schedule: null,
        worker: {
          image: 'ghcr.io/acme/w:1',
          port: null,
          url: null,
          batchSize: null,
          dispatch: null,
        },
        scaling: {
          pool: null,
          mode: null,
          replicas: { min: null, max: 1 },
          warmWindowSeconds: null,
        },
      },
    });
    expect(placesOf(scene.app)).toEqual([]);
    expect(writtenBy(scene.app)[1]?.spec).toEqual({
      target: { namespace: 'products' },
      worker: { image: 'ghcr.io/acme/w:1' },
      scaling: { replicas: { max: 1 } },
    });
  });

  it.each([
    ['target'],
    ['target.namespace'],
    ['worker'],
    ['worker.image'],
    ['scaling'],
    ['scaling.replicas'],
    ['scaling.replicas.max'],
  ])('takes null for missing in the required field %s', (path) => {
    const scene = shop();
    read(scene, withValue(PIPELINE, `spec.${path}`, null));
    expect(placesOf(scene.app)).toEqual([`shop/item value-missing (${path})`]);
  });

  it('takes `fixed` without min, as YAML may have it, with a warning', () => {
    const scene = shop();
    read(scene, withValue(PIPELINE, 'spec.scaling', { mode: 'fixed', replicas: { max: 2 } }));
    expect(codesOf(scene.app)).toEqual(['fixed-without-replicas']);
    const objects = silently(() => writtenBy(scene.app));
    expect(deploymentOf(objects).spec.replicas).toBe(0);
  });

  it('takes the name of the manifest, not the id', () => {
    const scene = shop();
    const embed = Pipeline.fromManifest(scene.chart, 'some-id', PIPELINE);
    expect(embed.workloadName).toBe('item');
    expect(embed.node.path).toBe('shop/some-id');
  });

  it('takes output options beside the manifest', () => {
    const scene = shop();
    read(scene, PIPELINE, { output: { scaledObject: { pollingInterval: 5 } } });
    const scaled = writtenBy(scene.app).find(({ kind }) => kind === 'ScaledObject');
    expect(scaled?.spec.pollingInterval).toBe(5);
  });

  it('reads its own custom resource again, to the same text', () => {
    const first = shop({}, { reconciledBy: 'operator' });
    read(first, PIPELINE);
    const [, resource] = writtenBy(first.app);
    const second = shop({}, { reconciledBy: 'operator' });
    read(second, resource as unknown as ManifestObject);
    expect(second.app.synthYaml()).toBe(first.app.synthYaml());
  });

  it.each([
    { field: 'container', where: 'Pipeline', code: 'field-removed' },
    { field: 'output', where: 'Function', code: 'field-removed' },
    { field: 'autoscalingPolicyRef', where: 'Function', code: 'field-removed' },
    { field: 'infraRules', where: 'Pipeline', code: 'field-unknown' },
    { field: 'metadata', where: 'Pipeline', code: 'field-unknown' },
    { field: 'replicas', where: 'Pipeline', code: 'field-unknown' },
  ])('refuses the field $field of a $where that it does not have: $code', (row) => {
    const scene = shop();
    const base = row.where === 'Pipeline' ? PIPELINE : FUNCTION;
    read(scene, { ...base, spec: { ...base.spec, [row.field]: { any: 'thing' } } });
    expect(placesOf(scene.app)).toEqual([`shop/item ${row.code} (${row.field})`]);
  });

  it('refuses a field beside spec and metadata, as strict validation does', () => {
    const scene = shop();
    read(scene, { ...PIPELINE, data: {} } as never);
    expect(placesOf(scene.app)).toEqual(['shop/item field-unknown (data)']);
  });

  it.each([
    { given: 'undefined', manifest: undefined, code: 'manifest-not-an-object' },
    { given: 'a text', manifest: 'kind: Pipeline', code: 'manifest-not-an-object' },
    { given: 'a list', manifest: [], code: 'manifest-not-an-object' },
    {
      given: 'a List of kubectl',
      manifest: { apiVersion: 'v1', kind: 'List', items: [] },
      code: OTHER,
    },
    { given: 'the kind of before', manifest: { ...FUNCTION, kind: 'UDF' }, code: OTHER },
    { given: 'the other kind', manifest: FUNCTION, code: OTHER },
    {
      given: 'another version',
      manifest: { ...FUNCTION, apiVersion: 'hevlayer.com/v1' },
      code: OTHER,
    },
    {
      given: 'no spec',
      manifest: { apiVersion: 'hevlayer.com/v1alpha1', kind: 'Pipeline', metadata: { name: 'x' } },
      code: 'value-missing',
    },
    {
      given: 'a spec that is a text',
      manifest: { apiVersion: 'hevlayer.com/v1alpha1', kind: 'Pipeline', spec: 'x' },
      code: 'value-missing',
    },
  ])('refuses $given with one finding', ({ manifest, code }) => {
    const scene = shop();
    Pipeline.fromManifest(scene.chart, 'item', manifest);
    expect(codesOf(scene.app)).toEqual([code]);
  });
});

function read(scene: Shop, manifest: ManifestObject, options: FromManifestOptions = {}): void {
  const { chart } = scene;
  const id = manifest.metadata.name;
  if (manifest.kind === 'Pipeline') Pipeline.fromManifest(chart, id, manifest, options);
  else Function.fromManifest(chart, id, manifest, options);
}

function kindsOf(objects: readonly Written[]): readonly string[] {
  return objects.map(({ kind }) => kind);
}

function deploymentOf(objects: readonly Written[]): Written {
  const deployment = objects.find(({ kind }) => kind === 'Deployment');
  if (deployment === undefined) throw new Error('there is no Deployment');
  return deployment;
}

/** A copy with one value replaced. */
function withValue(manifest: ManifestObject, path: string, value: unknown): ManifestObject {
  const copy = JSON.parse(JSON.stringify(manifest)) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let here = copy;
  for (const step of steps) here = here[step] as Record<string, unknown>;
  here[last] = value;
  return copy as unknown as ManifestObject;
}
