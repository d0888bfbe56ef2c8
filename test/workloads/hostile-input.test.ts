import { Chart, Testing, type App } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { parseDocument } from 'yaml';
import { serverRefusals } from '../support/api-server';
import { hostileValues, type Hostile } from '../support/hostile';
import { sameData, survivesJson } from '../support/same-data';
import { silently, type Written } from '../support/shop';

type Path = readonly (string | number)[];

/** A construct, and props in which every field has a value that it takes. */
interface Subject {
  readonly subject: string;
  readonly props: () => object;
  /** Whether the commonest mistakes are tried at each position; the others share most of the code. */
  readonly thorough: boolean;
  /** Makes the construct, and all that it needs, in a new app. */
  readonly create: (app: App, chart: Chart, props: never) => void;
}

const subjects: readonly Subject[] = [
  {
    subject: 'Pipeline',
    thorough: true,
    props: fullPipeline,
    create: (_, chart, props) => {
      new layer.InfraRules(chart, 'rules', { emit: false });
      new layer.Pipeline(chart, 'item', props);
    },
  },
  {
    subject: 'Function',
    thorough: true,
    props: fullFunction,
    create: (_, chart, props) => {
      new layer.InfraRules(chart, 'rules', { emit: false });
      new layer.Function(chart, 'item', props);
    },
  },
  {
    subject: 'Pipeline for the operator',
    thorough: false,
    props: () => ({ ...fullPipeline(), output: {} }),
    create: (_, chart, props) => {
      new layer.InfraRules(chart, 'rules', { reconciledBy: 'operator', emit: false });
      new layer.Pipeline(chart, 'item', props);
    },
  },
  {
    subject: 'InfraRules',
    thorough: true,
    props: fullRules,
    create: (_, chart, props) => {
      new layer.InfraRules(chart, 'rules', props);
      new layer.Pipeline(chart, 'item', leastPipeline());
    },
  },
  {
    subject: 'ComputePool',
    thorough: false,
    props: fullPool,
    create: (_, chart, props) => {
      const rules = new layer.InfraRules(chart, 'rules');
      new layer.ComputePool(rules, 'own', props);
    },
  },
  {
    subject: 'Pipeline.fromManifest',
    thorough: false,
    props: () => manifestOf('Pipeline', { ...fullPipeline() }),
    create: (_, chart, manifest) => {
      new layer.InfraRules(chart, 'rules', { emit: false });
      layer.Pipeline.fromManifest(chart, 'item', manifest);
    },
  },
  {
    subject: 'Function.fromManifest',
    thorough: false,
    props: () => manifestOf('Function', { ...fullFunction() }),
    create: (_, chart, manifest) => {
      new layer.InfraRules(chart, 'rules', { reconciledBy: 'operator', emit: false });
      layer.Function.fromManifest(chart, 'item', manifest);
    },
  },
  {
    subject: 'InfraRules.fromManifest',
    thorough: false,
    props: () => manifestOf('InfraRules', { ...fullRules() }),
    create: (_, chart, manifest) => {
      layer.InfraRules.fromManifest(chart, 'rules', manifest);
      new layer.Pipeline(chart, 'item', leastPipeline());
    },
  },
];

const cases = subjects.flatMap((subject) =>
  hostileValues.map((value) => ({ ...subject, value, given: value.label })),
);

describe('props that nothing is wrong with', () => {
  it.each(subjects)('of $subject are accepted', ({ props, create }) => {
    const { app, chart } = scene();
    create(app, chart, props() as never);
    expect(layer.findingsOf(app)).toEqual([]);
    expect(complaintsAbout(app)).toEqual([]);
  });
});

describe('hostile props', () => {
  it.each(cases)('never break $subject: $given', ({ props, create, value, thorough }) => {
    const start = performance.now();
    const positions = positionsFor(value, props(), thorough);
    const complaints = positions.flatMap((path) => {
      const { app, chart } = scene();
      try {
        create(app, chart, replaced(props(), path, value.make()) as never);
        return complaintsAbout(app).map((text) => `${nameOf(path)}: ${text}`);
      } catch (error) {
        return [`${nameOf(path)}: threw ${textOf(error)}`];
      }
    });
    expect(complaints.slice(0, 20)).toEqual([]);
    // Many times what the slowest takes: this is about hangs, not about speed.
    expect((performance.now() - start) / (positions.length + 1)).toBeLessThan(5000);
  });

  it('leave nothing behind for other objects', () => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

function scene(): { readonly app: App; readonly chart: Chart } {
  const app = Testing.app({ outdir: 'never-written' });
  return { app, chart: new Chart(app, 'shop', { namespace: 'layer' }) };
}

/** Of ten thousand mistakes in one value nobody reads more. */
const MOST_FINDINGS = 2000;

/** What an app does that none should: each complaint is a defect, whatever was given. */
function complaintsAbout(app: App): readonly string[] {
  const findings = layer.findingsOf(app);
  const complaints: string[] = [];
  if (findings.length > MOST_FINDINGS) return [`${String(findings.length)} findings`];
  if (!survivesJson(findings)) complaints.push('findings do not survive JSON');
  for (const finding of findings) {
    const { what, why, fix, code, path, prop, at } = finding;
    const size = JSON.stringify(finding).length;
    if (size > 20_000) complaints.push(`${code} has ${String(size)} bytes`);
    for (const text of [what, why, fix, path, prop, at]) {
      if (typeof text !== 'string') complaints.push(`${code} has something that is no text`);
      else if (/\[object|Cannot (destructure|read)/.test(text)) {
        complaints.push(`${code} says: ${text.slice(0, 200)}`);
      }
    }
    if (code === 'rule-crashed') complaints.push(`${code}: ${what}`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  let text: string;
  try {
    text = silently(() => app.synthYaml());
  } catch (error) {
    // Where it was thrown, which takes its time to tell, matters only of what is no refusal.
    if (!isRefusal(error)) complaints.push(`synthesis threw ${textOf(error).slice(0, 300)}`);
    if (errors.length === 0) complaints.push('was refused without a finding');
    return complaints;
  }
  if (errors.length > 0) complaints.push('was written in spite of an error');
  return [...complaints, ...complaintsAboutText(app, text)];
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.startsWith('Validation failed with the following errors:\n');
}

/** What is written is what was meant, and an API server would take it. */
function complaintsAboutText(app: App, text: string): readonly string[] {
  const meant = JSON.parse(
    JSON.stringify(app.charts.flatMap((chart) => chart.toJson() as unknown)),
  ) as readonly Written[];
  const onDisk = Buffer.from(text, 'utf8').toString('utf8');
  const documents = onDisk.split(/^---\n/m).map(readBack);
  const read = documents.map(({ value }) => value as Written);
  const complaints: string[] = documents.flatMap(({ errors }) => errors);
  if (!sameData(read, meant)) complaints.push('reads back as something else');
  if (/: [-+]?\.(nan|inf)\b/i.test(text)) complaints.push('a number is not finite');
  if (read.some(hasHalfCharacters)) complaints.push('half a character is written');
  return [...complaints, ...serverRefusals(read)];
}

/** YAML parsers of Kubernetes tools refuse what no UTF-8 can carry. */
function hasHalfCharacters(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some((pair) => pair.some(hasHalfCharacters));
}

interface Read {
  readonly value: unknown;
  readonly errors: readonly string[];
}

/** Documents by their text: the same few are written again and again. */
const documentsRead = new Map<string, Read>();

function readBack(text: string): Read {
  const known = documentsRead.get(text);
  if (known !== undefined) return known;
  const document = parseDocument(text, { version: '1.1' });
  const errors = document.errors.map(({ message }) => message);
  const read = { value: document.toJS() as unknown, errors };
  documentsRead.set(text, read);
  return read;
}

/** The root is always among them, unless the value is one that takes its time. */
function positionsFor({ at, label }: Hostile, props: object, thorough: boolean): readonly Path[] {
  const all = positionsIn(props);
  if (at === 'everywhere' && thorough) return all;
  if (at === 'open' || at === 'one') {
    const places = at === 'open' ? OPEN_PLACES : ONE_PLACE;
    return all.filter((path) => places.test(nameOf(path)));
  }
  const turn = hostileValues.findIndex((one) => one.label === label);
  return all.filter((_, index) => index === 0 || (index + turn) % 13 === 0);
}

const OPEN_PLACES = /^(sourceRef|filter|worker\.podSpec|output\.env|computePools|nodeSelector)$/;
const ONE_PLACE = /^(sourceRef|filter|computePools|nodeSelector)$/;

/** Every place in a value: the value itself, each subtree and each leaf. */
function positionsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => positionsIn(item, [...path, key]))];
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}

function nameOf(path: Path): string {
  return path.join('.');
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `what is no error: ${String(error)}`;
  const where = /\((\/[^)]*\/src\/[^)]*)\)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${asText(error.message)} ${where}`.trim();
}

/** The message of an odd error may be anything. */
function asText(message: unknown): string {
  return typeof message === 'string' ? message : JSON.stringify(message);
}

function leastPipeline(): layer.PipelineProps {
  return {
    target: { namespace: 'products' },
    worker: { image: 'ghcr.io/acme/item:1' },
    scaling: { pool: 'cpu', replicas: { min: 0, max: 1 } },
  };
}

function fullPipeline(): layer.PipelineProps {
  return {
    metadata: {
      name: 'item',
      namespace: 'layer',
      labels: { team: 'search' },
      annotations: { 'example.com/owner': 'search' },
    },
    target: { namespace: 'products' },
    pipelineId: 'item-queue',
    paused: false,
    sourceRef: { kind: 'sqs', queueUrl: 'https://q', options: { ids: [1, 'a', null] } },
    worker: { ...fullWorker('worker'), computeClass: 'cpu' },
    scaling: {
      pool: 'cpu',
      mode: 'autoscale',
      replicas: { min: 0, max: 2 },
    },
    output: fullOutput(),
  };
}

function fullFunction(): layer.FunctionProps {
  return {
    metadata: { name: 'item' },
    targetNamespaces: ['products'],
    indexSelector: { matchLabels: { team: 'search' } },
    inputs: ['id', 'title'],
    version: 'v2',
    filter: ['And', [['category', 'Eq', 'outdoor']]],
    triggers: ['discovery', 'schedule'],
    invalidates: ['rank'],
    paused: false,
    schedule: {
      cron: '0 2 * * *',
      discoveryIntervalSeconds: 60,
      leaseSeconds: 1800,
      maxConcurrentScans: 4,
      maxInFlightBatches: 8,
    },
    retry: { maxAttempts: 3, initialBackoffSeconds: 5, maxBackoffSeconds: 300 },
    worker: fullWorker('udf'),
    scaling: { pool: 'cpu', replicas: { min: 0, max: 2 }, warmWindowSeconds: 600 },
  };
}

function fullWorker(container: string): layer.WorkerSpec {
  return {
    image: 'ghcr.io/acme/item:1',
    dispatch: 'push',
    port: 9000,
    batchSize: 16,
    timeoutSeconds: 60,
    podSpec: {
      terminationGracePeriodSeconds: 60,
      containers: [
        {
          name: container,
          command: ['run'],
          env: [
            { name: 'LOG_LEVEL', value: 'debug' },
            { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'token', key: 'token' } } },
          ],
          resources: { requests: { cpu: '500m' } },
          volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
        },
      ],
      volumes: [{ name: 'cache', emptyDir: { sizeLimit: '1Gi' } }],
    },
  };
}

function fullOutput(): layer.OutputOptions {
  return {
    gatewayBaseUrl: 'http://gateway.example.com:8080',
    gatewaySecretName: 'gateway',
    gatewaySecretKey: 'api-key',
    env: {
      REGION: 'us-east-1',
      NODE: { valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    },
    workerIdFromPodName: true,
    labels: { tier: 'batch' },
    annotations: { 'example.com/page': 'sre' },
    podAnnotations: { 'prometheus.io/scrape': 'true' },
    pausing: 'remove',
    readinessProbe: { httpGet: { path: '/ready', port: 9000 }, periodSeconds: 5 },
    queueTrigger: {
      serverAddress: 'http://metrics.example.com',
      authMode: 'bearer',
      stages: ['pending'],
      metricName: 'depth',
      threshold: 500,
    },
    scaledObject: { pollingInterval: 10, cooldownPeriod: 120 },
    deployment: {
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      minReadySeconds: 5,
      progressDeadlineSeconds: 300,
      revisionHistoryLimit: 2,
    },
    service: { name: 'item', type: 'ClusterIP', portName: 'run' },
  };
}

function fullPool(): layer.ComputePoolSpec {
  return {
    name: 'own',
    kind: 'gpu',
    gpuType: 'L4',
    nodeSelector: { 'example.com/gpu': 'l4' },
    tolerations: [
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
      { key: 'role', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
    ],
    resources: {
      requests: { cpu: '250m', memory: '4Gi', 'nvidia.com/gpu': 1 },
      limits: { cpu: '2', memory: '10Gi', 'nvidia.com/gpu': 1 },
    },
    maxReplicasPerWorkload: 4,
  };
}

function fullRules(): layer.InfraRulesProps<string> {
  return {
    metadata: { name: 'default', labels: { team: 'platform' }, annotations: { 'a.b/c': 'd' } },
    reconciledBy: 'synth',
    strict: false,
    emit: true,
    computePools: [{ name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 2 }, fullPool()],
    documentCache: {
      capGiB: 256,
      replicationFactor: 1,
      scaling: { mode: 'autoscale', nodes: { min: 0, max: 1 } },
    },
    output: { gatewayBaseUrl: 'http://gateway.example.com:8080' },
  };
}

function manifestOf(kind: string, given: Record<string, unknown>): object {
  const options = ['metadata', 'output', 'reconciledBy', 'strict', 'emit'];
  const fields = Object.entries(given).filter(([key]) => !options.includes(key));
  const name = kind === 'InfraRules' ? 'default' : 'item';
  return {
    apiVersion: 'hevlayer.com/v1alpha1',
    kind,
    metadata: { ...(given.metadata as object), name, uid: '6f2c' },
    spec: Object.fromEntries(fields),
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  };
}
