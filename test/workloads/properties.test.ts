import { App, Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { serverRefusals } from '../support/api-server';
import { holds } from '../support/property';
import { survivesJson } from '../support/same-data';
import { silently, type Written } from '../support/shop';

/** What a user may want of a workload, all of it allowed. */
interface Wish {
  readonly kind: 'Pipeline' | 'Function';
  readonly name: string;
  readonly pool: { readonly name: 'cpu' | 'cpu-large' | 'gpu'; readonly ceiling: number };
  readonly max: number;
  readonly min: number;
  readonly mode: 'autoscale' | 'fixed' | 'disabled';
  readonly paused: boolean;
  readonly push: boolean;
  readonly minute: number;
  readonly hour: number;
  readonly scheduled: boolean;
  readonly leaseSeconds: number;
  readonly batchSize: number;
  readonly sourceRef: Readonly<Record<string, layer.JsonValue>>;
  readonly labels: Readonly<Record<string, string>>;
}

const POOLS = [
  { name: 'cpu', ceiling: 32 },
  { name: 'cpu-large', ceiling: 8 },
  { name: 'gpu', ceiling: 4 },
] as const;

const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,20}[a-z0-9])?$/);
const labelText = fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,20}[A-Za-z0-9])?$/);

/** Text as people and machines write it: every character, but no half ones. */
const text = fc.string({ unit: 'binary' });
const json = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'binary' })
  .filter((value) => !/"(__proto__|constructor)":/.test(JSON.stringify(value)))
  // Without negative zeros, which are refused.
  .map((value) => JSON.parse(JSON.stringify(value)) as layer.JsonValue);

const wishes: fc.Arbitrary<Wish> = fc
  .record({
    kind: fc.constantFrom('Pipeline' as const, 'Function' as const),
    name,
    pool: fc.constantFrom(...POOLS),
    maxShare: fc.double({ min: 0, max: 1, noNaN: true }),
    minShare: fc.double({ min: 0, max: 1, noNaN: true }),
    mode: fc.constantFrom('autoscale' as const, 'fixed' as const, 'disabled' as const),
    paused: fc.boolean(),
    push: fc.boolean(),
    minute: fc.integer({ min: 0, max: 59 }),
    hour: fc.integer({ min: 0, max: 23 }),
    scheduled: fc.boolean(),
    leaseSeconds: fc.integer({ min: 0, max: 10_000 }),
    batchSize: fc.integer({ min: 1, max: 1000 }),
    sourceRef: fc.dictionary(text, json, { maxKeys: 4 }),
    labels: fc.dictionary(name, labelText, { maxKeys: 3 }),
  })
  .filter(({ sourceRef }) => Object.keys(sourceRef).every((key) => !ODD_KEYS.includes(key)))
  .map(({ maxShare, minShare, ...wish }) => {
    const max = 1 + Math.round(maxShare * (wish.pool.ceiling - 1));
    return { ...wish, max, min: Math.round(minShare * max) };
  });

const ODD_KEYS = ['__proto__', 'constructor'];

function specOf(wish: Wish): object {
  const { hour, minute, leaseSeconds } = wish;
  const schedule = { cron: `${String(minute)} ${String(hour)} * * *`, leaseSeconds };
  return {
    ...(wish.kind === 'Pipeline'
      ? {
          target: { namespace: 'products' },
          sourceRef: wish.sourceRef,
          ...(wish.scheduled ? { schedule } : {}),
        }
      : {
          targetNamespaces: ['products'],
          ...(wish.scheduled ? { triggers: ['discovery', 'schedule'], schedule } : {}),
        }),
    paused: wish.paused,
    worker: {
      image: 'ghcr.io/acme/item:1',
      batchSize: wish.batchSize,
      ...(wish.push ? { dispatch: 'push', port: 9000 } : {}),
    },
    scaling: {
      pool: wish.pool.name,
      mode: wish.mode,
      replicas: { min: wish.min, max: wish.max },
    },
  };
}

function appOf(wish: Wish, reconciledBy: layer.ReconciledBy, changes: object = {}): App {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'layer' });
  new layer.InfraRules(chart, 'rules', { reconciledBy, emit: false });
  const props = {
    metadata: { name: wish.name, labels: wish.labels },
    ...specOf(wish),
    ...changes,
  } as never;
  if (wish.kind === 'Pipeline') new layer.Pipeline(chart, 'item', props);
  else new layer.Function(chart, 'item', props);
  return app;
}

function objectsOf(app: App): readonly Written[] {
  const yaml = Buffer.from(
    silently(() => app.synthYaml()),
    'utf8',
  ).toString('utf8');
  return parseAllDocuments(yaml, { version: '1.1' }).map((document) => document.toJS() as Written);
}

function errorsOf(app: App): readonly layer.Finding[] {
  return layer.findingsOf(app).filter(({ severity }) => severity === 'error');
}

describe('whatever a user may want', () => {
  it('is accepted, written, and taken by the API server', () => {
    holds(
      fc.property(wishes, (wish) => {
        const app = appOf(wish, 'synth');
        expect(errorsOf(app)).toEqual([]);
        expect(serverRefusals(objectsOf(app))).toEqual([]);
      }),
      { runs: 60 },
    );
  });

  it('keeps what must hold of the objects', () => {
    holds(
      fc.property(wishes, (wish) => {
        const objects = objectsOf(appOf(wish, 'synth'));
        const of = (kind: string): Written | undefined =>
          objects.find((object) => object.kind === kind);
        const deployment = of('Deployment')?.spec;
        const scaled = of('ScaledObject')?.spec;
        // KEDA owns the number of replicas, or the manifest does; never both, never none.
        expect('replicas' in deployment).toBe(scaled === undefined);
        const scales = wish.mode === 'autoscale' && !wish.paused;
        expect(scaled !== undefined).toBe(scales);
        const runs = wish.mode === 'fixed' && !wish.paused ? wish.min : 0;
        expect(deployment.replicas).toBe(scaled === undefined ? runs : undefined);
        expect(scaled?.minReplicaCount).toBe(scales ? wish.min : undefined);
        expect(scaled?.maxReplicaCount).toBe(scales ? wish.max : undefined);
        expect(scaled?.scaleTargetRef.name).toBe(
          scales ? of('Deployment')?.metadata.name : undefined,
        );
        expect(scaled?.triggers).not.toEqual([]);
        const { matchLabels } = deployment.selector;
        expect(deployment.template.metadata.labels).toMatchObject(matchLabels);
        expect(of('Service')?.spec.selector).toEqual(wish.push ? matchLabels : undefined);
      }),
      { runs: 80 },
    );
  });

  it('reaches the operator unchanged', () => {
    holds(
      fc.property(wishes, (wish) => {
        const app = appOf(wish, 'operator');
        expect(errorsOf(app)).toEqual([]);
        expect(objectsOf(app).map(({ spec }) => spec as unknown)).toEqual([specOf(wish)]);
      }),
      { runs: 80 },
    );
  });

  it('reaches the worker unchanged: its source, whatever characters are in it', () => {
    holds(
      fc.property(wishes, (wish) => {
        fc.pre(wish.kind === 'Pipeline');
        const deployment = objectsOf(appOf(wish, 'synth')).find(
          ({ kind }) => kind === 'Deployment',
        );
        const [container] = deployment?.spec.template.spec.containers ?? [];
        const variables = container.env as readonly { name: string; value?: string }[];
        const given = variables.find(({ name: key }) => key === 'HEVLAYER_SOURCE_REF')?.value;
        const unescaped = (given ?? '').replaceAll('$$', '$');
        expect(JSON.parse(unescaped)).toEqual(escapedOnce(wish.sourceRef));
      }),
      { runs: 80 },
    );
  });

  it('is the same text twice, from the same app and from another one', () => {
    holds(
      fc.property(wishes, (wish) => {
        const [one, other] = [appOf(wish, 'synth'), appOf(wish, 'synth')];
        const first = silently(() => one.synthYaml());
        expect(silently(() => one.synthYaml())).toBe(first);
        expect(silently(() => other.synthYaml())).toBe(first);
      }),
      { runs: 30 },
    );
  });

  it('keeps its selector and names, whatever else changes', () => {
    holds(
      fc.property(wishes, wishes, (one, other) => {
        const changed = { ...other, kind: one.kind, name: one.name };
        const [before, after] = [one, changed].map((wish) =>
          objectsOf(appOf(wish, 'synth')).find(({ kind }) => kind === 'Deployment'),
        );
        expect(after?.metadata.name).toBe(before?.metadata.name);
        expect(after?.spec.selector).toEqual(before?.spec.selector);
      }),
      { runs: 30 },
    );
  });
});

describe('a ceiling', () => {
  it('is held against every number of replicas', () => {
    holds(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (top, max) => {
          const app = new App();
          const chart = new Chart(app, 'shop');
          new layer.InfraRules(chart, 'rules', {
            computePools: [{ name: 'own', kind: 'cpu', maxReplicasPerWorkload: top }],
          });
          new layer.Pipeline(chart, 'item', {
            target: { namespace: 'products' },
            worker: { image: 'ghcr.io/acme/item:1' },
            scaling: { pool: 'own', replicas: { max } },
          });
          const codes = errorsOf(app).map(({ code }) => code);
          expect(codes).toEqual(max > top ? ['replicas-above-ceiling'] : []);
        },
      ),
      { runs: 100 },
    );
  });
});

describe('any props at all', () => {
  const keys = fc.constantFrom(
    ...['target', 'pipelineId', 'paused', 'sourceRef', 'schedule', 'worker', 'scaling'],
    ...['metadata', 'output', 'infraRules', 'triggers', 'filter', 'computePools', 'documentCache'],
    ...['name', 'image', 'podSpec', 'containers', 'replicas', 'min', 'max', 'pool', 'mode'],
  );
  const anything = fc.anything({ key: keys, maxDepth: 5, withBigInt: true, withDate: true });
  const makers: readonly ((chart: Chart, props: never) => unknown)[] = [
    (chart, props) => new layer.Pipeline(chart, 'item', props),
    (chart, props) => new layer.Function(chart, 'item', props),
    (chart, props) => new layer.InfraRules(chart, 'item', props),
    (chart, manifest) => layer.Pipeline.fromManifest(chart, 'item', manifest),
    (chart, manifest) => layer.InfraRules.fromManifest(chart, 'item', manifest),
  ];

  it('are refused or written, and nothing else', () => {
    holds(
      fc.property(anything, fc.constantFrom(...makers), (props, make) => {
        const app = new App();
        const chart = new Chart(app, 'shop');
        make(chart, props as never);
        const findings = layer.findingsOf(app);
        expect(survivesJson(findings)).toBe(true);
        const refused = findings.some(({ severity }) => severity === 'error');
        expect(textOrRefusal(app)).toMatch(refused ? /^Validation failed with the / : /^(?!Valid)/);
        expect(textOrRefusal(app)).not.toMatch(/: [-+]?\.(nan|inf)\b/i);
      }),
      { runs: 300 },
    );
  });
});

/** What is written, or the message with which synthesis is refused. */
function textOrRefusal(app: App): string {
  try {
    return silently(() => app.synthYaml());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `$$` stands for `$` in a value that Kubernetes expands; a text with two of them has them as one. */
function escapedOnce(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('$$', '$')) as unknown;
}
