import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Schema, type Verdict, admit, crdsOf, schemaOf, within } from './admit';
import { bounds, put } from './bounds';

const crds = crdsOf('hevlayer.com.yaml');
const kinds = ['InfraRules', 'Pipeline', 'Function'];
const byKind = new Map([...crds].map(([kind, crd]) => [kind, schemaOf(crd)]));

describe('the hevlayer.com CRDs', () => {
  it.each([
    { kind: 'InfraRules', plural: 'infrarules', singular: 'infrarules', scope: 'Cluster' },
    { kind: 'Pipeline', plural: 'pipelines', singular: 'pipeline', scope: 'Namespaced' },
    { kind: 'Function', plural: 'functions', singular: 'function', scope: 'Namespaced' },
  ])('serve $kind as $plural.hevlayer.com', ({ kind, plural, singular, scope }) => {
    expect(crds.get(kind)).toMatchObject({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.hevlayer.com` },
      spec: {
        group: 'hevlayer.com',
        scope,
        names: { kind, plural, singular, listKind: `${kind}List` },
        versions: [
          { name: 'v1alpha1', served: true, storage: true, subresources: { status: {} } },
        ],
      },
    });
  });

  it.each([
    {
      kind: 'InfraRules',
      columns: ['Pools .status.poolCount', 'CacheNodes .status.documentCache.nodes'],
    },
    {
      kind: 'Pipeline',
      columns: [
        'Target .spec.target.namespace',
        'Pool .spec.scaling.pool',
        'Image .spec.worker.image',
      ],
    },
    {
      kind: 'Function',
      columns: ['Version .spec.version', 'Pool .spec.scaling.pool', 'Image .spec.worker.image'],
    },
  ])('show of $kind what `kubectl get` should tell', ({ kind, columns }) => {
    const shown = crds.get(kind)?.spec.versions[0].additionalPrinterColumns ?? [];
    expect(shown.map(({ name, jsonPath }) => `${name} ${jsonPath}`)).toEqual(columns);
  });

  it.each(kinds)('explain every field of %s in a sentence', (kind) => {
    const unexplained = schemas(kind)
      .filter(([path]) => path !== '' && !path.startsWith('.metadata') && !path.endsWith('[]'))
      .filter(([, { description = '' }]) => !/^[A-Z`][^\n]*\.$/.test(description))
      .map(([path]) => path);
    expect(unexplained).toEqual([]);
  });

  it.each(kinds)('bound every int32 of %s, because an API server ignores the format', (kind) => {
    const unbounded = schemas(kind)
      .filter(([, { format, minimum, maximum }]) => {
        return format === 'int32' && (minimum === undefined || maximum === undefined);
      })
      .map(([path]) => path);
    expect(unbounded).toEqual([]);
  });

  it.each(kinds)('bound all that a rule of %s reads, so that its cost has a limit', (kind) => {
    expect(unboundedReads(kind)).toEqual([]);
  });

  it.each(kinds)('put only defaults into %s that their own schema accepts', (kind) => {
    const defaults = schemas(kind).filter(([, schema]) => schema.default !== undefined);
    const bad = defaults.filter(([, schema]) => {
      return admit(schema, schema.default).refusals.length > 0;
    });
    expect(bad).toEqual([]);
  });
});

describe('an API server with the hevlayer.com CRDs', () => {
  it.each(samples('infrarules.yaml', 'pipelines.yaml', 'functions.yaml'))(
    'takes sample $sample',
    ({ object }) => {
      expect(verdict(object).refusals).toEqual([]);
    },
  );

  it.each(samples('infrarules.yaml').slice(0, 1))(
    'stores the policy with the stock pools as it was written',
    ({ object }) => {
      expect(verdict(object).stored).toEqual(object);
    },
  );

  it('fills a least Pipeline with its defaults', () => {
    const { stored } = verdict(least('pipelines.yaml'));
    expect(stored).toMatchObject({
      spec: {
        paused: false,
        target: { namespace: 'products' },
        worker: {
          image: 'ghcr.io/acme/worker:1',
          computeClass: 'cpu',
          dispatch: 'pull',
          batchSize: 32,
          timeoutSeconds: 30,
        },
        scaling: { mode: 'autoscale', replicas: { min: 0, max: 1 } },
      },
    });
    expect(stored).not.toHaveProperty('spec.schedule');
  });

  it('fills a schedule of a Pipeline with its defaults, except the times', () => {
    const object = put({ of: () => least('pipelines.yaml'), at: ['spec', 'schedule'] }, {});
    expect(verdict(object).stored).toHaveProperty('spec.schedule', {
      discoveryIntervalSeconds: 60,
      leaseSeconds: 120,
      maxConcurrentScans: 4,
      maxInFlightBatches: 8,
    });
  });

  it('fills a least Function with its defaults', () => {
    const { stored } = verdict(least('functions.yaml'));
    expect(stored).toHaveProperty('spec', {
      targetNamespaces: [],
      inputs: [],
      version: 'v1',
      triggers: ['discovery'],
      invalidates: [],
      paused: false,
      schedule: {
        discoveryIntervalSeconds: 60,
        leaseSeconds: 120,
        maxConcurrentScans: 4,
        maxInFlightBatches: 8,
      },
      retry: { maxAttempts: 8, initialBackoffSeconds: 5, maxBackoffSeconds: 300 },
      worker: {
        image: 'ghcr.io/acme/worker:1',
        computeClass: 'cpu',
        dispatch: 'pull',
        batchSize: 32,
        timeoutSeconds: 30,
      },
      scaling: { mode: 'autoscale', replicas: { min: 0, max: 1 } },
    });
  });

  it('keeps what it does not know where the platform leaves it open', () => {
    const kept = samples('infrarules.yaml', 'pipelines.yaml', 'functions.yaml').map(
      ({ object }) => verdict(object).stored,
    );
    expect(kept[1]).toHaveProperty('spec.computePools[0].resources.newerField');
    expect(kept[1]).toHaveProperty('spec.computePools[0].tolerations[1].newerField');
    expect(kept[5]).toHaveProperty('spec.sourceRef.revision', null);
    expect(kept[6]).toHaveProperty('spec.worker.podSpec.affinity');
    expect(kept[9]).toHaveProperty('spec.filter[1][1]', ['events', 'Eq', null]);
  });

  it.each(bounds)('knows that $limit', (bound) => {
    const refused = bound.accepts.filter((value) => refusals(put(bound, value)).length > 0);
    const answers = bound.refuses.map((value) => refusals(put(bound, value)));
    expect(refused).toEqual([]);
    const expected: unknown[] = bound.refuses.map(() => [
      expect.stringContaining(bound.says) as unknown,
    ]);
    expect(answers).toEqual(expected);
  });

  it('has both sides of every rule in CEL tested above', () => {
    const tested = new Set(bounds.map(({ says }) => says.replace(/^[\w.[\]]+: /, '')));
    const rules = kinds.flatMap((kind) =>
      schemas(kind).flatMap(([, schema]) => schema['x-kubernetes-validations'] ?? []),
    );
    expect(rules.map(({ message }) => message).filter((message) => !tested.has(message))).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });
});

function schemas(kind: string) {
  return [...within(schemaNamed(kind))];
}

function verdict(object: unknown): Verdict {
  return admit(schemaNamed((object as { kind: string }).kind), object);
}

function schemaNamed(kind: string): Schema {
  const schema = byKind.get(kind);
  if (schema === undefined) throw new Error(`no CRD for ${kind}`);
  return schema;
}

function refusals(object: unknown): readonly string[] {
  return verdict(object).refusals;
}

function samples(...files: readonly string[]) {
  return files.flatMap((file) => {
    const text = readFileSync(join(__dirname, 'samples', file), 'utf8');
    return parseAllDocuments(text).map((document, index) => {
      return { sample: `${file}[${String(index)}]`, object: document.toJS() as object };
    });
  });
}

function least(file: string): object {
  const [first] = samples(file);
  if (first === undefined) throw new Error(`no sample in ${file}`);
  return first.object;
}

/** Lists and maps above a rule, and lists and strings that it reads, that have no limit. */
function unboundedReads(kind: string): readonly string[] {
  const all = new Map(schemas(kind));
  const limited = (path: string) => {
    const { type, maxItems, maxLength, enum: values, ...schema } = all.get(path) ?? {};
    if (type === 'array') return maxItems !== undefined;
    if (type === 'string') return maxLength !== undefined || values !== undefined;
    return schema.additionalProperties === undefined || schema.maxProperties !== undefined;
  };
  return [...all]
    .filter(([path, schema]) => path !== '' && 'x-kubernetes-validations' in schema)
    .flatMap(([path, { 'x-kubernetes-validations': rules = [] }]) => {
      const above = [...path.matchAll(/\[\]|\{\}/g)].map((step) => path.slice(0, step.index));
      const read = rules.flatMap(({ rule }) =>
        [...rule.matchAll(/\bself((?:\.\w+(?!\w|\())*)/g)].map(([, fields = '']) => path + fields),
      );
      return [...above, ...read];
    })
    .filter((path) => !limited(path));
}
