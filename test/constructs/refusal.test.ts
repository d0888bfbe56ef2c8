import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Testing, YamlOutputType } from 'cdk8s';
import { ComputePool, findingsOf, InfraRules, Pipeline, stockPools } from 'cdk8s-infra-rules';
import { fn, pipeline, pipelineProps, refusal, shop, silently } from '../support/shop';

describe('a refusal', () => {
  it('says what is wrong, where, why, and how to fix it, for everything at once', () => {
    const { app, chart } = shop();
    new Pipeline(chart, 'embed', {
      ...pipelineProps(),
      scaling: { pool: 'gup' as string, replicas: { min: 0, max: 2 } },
    });
    new Pipeline(chart, 'train', {
      ...pipelineProps(),
      scaling: { pool: 'gpu' as string, replicas: { min: 0, max: 5 } },
    });
    expect(linesHidden(refusal(app))).toMatchInlineSnapshot(`
     "Validation failed with the following errors:
       [shop/embed] pool-unknown (scaling.pool): no pool is named "gup"; did you mean "gpu"?
           at:  test/constructs/refusal.test.ts:LINE
           why: InfraRules declares "cpu", "cpu-large", "gpu"
           fix: name one of these, or declare a ComputePool named "gup"
           docs: cdk8s-infra-rules/docs/findings.md#pool-unknown
       [shop/train] replicas-above-ceiling (scaling.replicas.max): 5 replicas asked for, pool "gpu" allows 4
           at:  test/constructs/refusal.test.ts:LINE
           why: maxReplicasPerWorkload of "gpu" is a hard ceiling for each workload
           fix: ask for 4 or fewer, choose another pool, or raise the ceiling
           docs: cdk8s-infra-rules/docs/findings.md#replicas-above-ceiling"
    `);
  });

  it('has the prefix by which cdk8s’ own tools know a validation error', () => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { pool: 'none' } });
    expect(refusal(app)).toMatch(
      /^Validation failed with the following errors:\n {2}\[shop\/embed\] /,
    );
    expect(() => Testing.synth(chart)).toThrow(/^Validation failed with the following errors:/);
  });

  it('is one line of text longer than what the user wrote, not a megabyte', () => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { pool: 'x'.repeat(1_000_000) } });
    expect(silently(() => refusal(app)).length).toBeLessThan(2000);
  });

  it('shows control characters of what the user wrote instead of passing them to a terminal', () => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { pool: '\u001b[31mred\u0007\nblue' } });
    const text = refusal(app);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u0007');
    expect(text).toContain('\\u001b[31mred');
  });

  it.each([
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FILE_PER_RESOURCE,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ])('leaves nothing in the output folder, with output type %s', (yamlOutputType) => {
    const outdir = mkdtempSync(join(tmpdir(), 'refusal-'));
    try {
      const app = new App({ outdir, yamlOutputType });
      const chart = new Chart(app, 'shop');
      new InfraRules(chart, 'rules');
      pipeline(chart);
      pipeline(new Chart(app, 'last'), { scaling: { replicas: { max: 33 } } }, 'greedy');
      expect(() => {
        app.synth();
      }).toThrow(/replicas-above-ceiling/);
      expect(readdirSync(outdir)).toEqual([]);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });

  it('goes away when the mistake does', () => {
    const { app, chart, infraRules } = shop();
    pipeline(chart, { scaling: { pool: 'tpu' } });
    expect(refusal(app)).toContain('pool-unknown');
    new ComputePool(infraRules, 'tpu', { kind: 'tpu', maxReplicasPerWorkload: 2 });
    expect(app.synthYaml()).toContain('embed-worker');
  });
});

describe('an app with fifty mistakes', () => {
  it('is told of fifty, each once', () => {
    const app = fiftyMistakes();
    const findings = findingsOf(app);
    expect(findings.map(({ path, code, prop }) => `${path}: ${code} (${prop})`)).toEqual(FIFTY);
    expect(FIFTY).toHaveLength(50);
  });

  it('is told of all of them in one refusal, and of each code in it', () => {
    const text = refusal(fiftyMistakes());
    expect(text.match(/\n {6}fix: /g)).toHaveLength(50);
    for (const line of FIFTY) expect(text).toContain(line.split(' ')[1]);
  });
});

/** Every finding, with the construct and prop that causes it, in the order of the tree. */
const FIFTY = [
  'platform/rules: value-not-allowed (reconciledBy)',
  'platform/rules: infra-rules-name (metadata.name)',
  'platform/rules: label-value-malformed (metadata.labels[tier])',
  'platform/rules: document-cache-replication (documentCache.replicationFactor)',
  'platform/rules/zero: ceiling-not-positive (maxReplicasPerWorkload)',
  'platform/rules/high: ceiling-above-operator-limit (maxReplicasPerWorkload)',
  'platform/rules/not a label: pool-name-not-a-label (name)',
  'platform/rules/pool-6: pool-name-duplicate (name)',
  'platform/rules/mismatch: pool-kind-mismatch (resources)',
  'platform/rules/untolerant: pool-tolerates-no-gpu-taint (tolerations)',
  'platform/rules/quantity: quantity-malformed (resources.limits[cpu])',
  'platform/rules/selector: node-selector-malformed (nodeSelector)',
  'platform/rules/exists: toleration-value-with-exists (tolerations[0].value)',
  'platform/rules/above: resource-request-above-limit (resources.requests[cpu])',
  'platform/rules/typed: value-wrong-type (kind)',
  'platform/again: infra-rules-duplicate ()',
  'shop/p01: pool-unknown (scaling.pool)',
  'shop/p02: replicas-above-ceiling (scaling.replicas.max)',
  'shop/p03: replicas-min-above-max (scaling.replicas.min)',
  'shop/p04: autoscale-max-zero (scaling.replicas.max)',
  'shop/p05: fixed-without-replicas (scaling.replicas.min)',
  'shop/p06: warm-window-without-effect (scaling.warmWindowSeconds)',
  'shop/p07: push-without-address (worker.port)',
  'shop/p08: address-without-push (worker.url)',
  'shop/p09: schedule-cron-malformed (schedule.cron)',
  'shop/p10: schedule-minute-not-single (schedule.cron)',
  'shop/p11: schedule-passes-midnight (schedule.cron)',
  'shop/p12: discovery-without-effect (schedule.maxConcurrentScans)',
  'shop/p13: number-not-whole (scaling.replicas.max)',
  'shop/p14: number-not-finite (scaling.replicas.max)',
  'shop/p15: number-out-of-range (scaling.replicas.max)',
  'shop/p16: value-missing (worker.image)',
  'shop/p17: field-unknown (worker.imagee)',
  'shop/p18: field-removed (container)',
  'shop/p19: value-not-plain (sourceRef.since)',
  'shop/p20: value-cyclic (sourceRef.self)',
  'shop/p21: label-reserved (metadata.labels["infra-rules/pool"])',
  'shop/p22: pipeline-id-not-a-label (pipelineId)',
  'shop/p23: warehouse-unresolved (sourceRef.warehouseRef)',
  'shop/p24: environment-reserved (output.env.HEVLAYER_BASE_URL)',
  'shop/p25: cooldown-set-twice (output.scaledObject.cooldownPeriod)',
  'shop/p26: trigger-address-malformed (output.gatewayBaseUrl)',
  'shop/p27: resources-above-envelope (worker.podSpec.containers[worker].resources.limits[cpu])',
  'shop/p28: toleration-beyond-pool (worker.podSpec.tolerations[0])',
  'shop/p29: node-name-bypasses-pool (worker.podSpec.nodeName)',
  'shop/p30: object-duplicate (metadata.name)',
  'shop/f31: function-without-rows (targetNamespaces)',
  'shop/f32: attribute-reserved (inputs[0])',
  'shop/f33: schedule-without-trigger (schedule.cron)',
  'shop/f34: value-not-allowed (triggers[0])',
];

function fiftyMistakes(): App {
  const app = Testing.app();
  const platform = new Chart(app, 'platform');
  const small = { kind: 'cpu', maxReplicasPerWorkload: 2 };
  const device = { 'nvidia.com/gpu': '1' };
  new InfraRules<string>(platform, 'rules', {
    metadata: { name: 'rules' as 'default', labels: { tier: 'not a label!' } },
    reconciledBy: 'sync' as 'synth',
    strict: true,
    documentCache: {
      capGiB: 64,
      replicationFactor: 3,
      scaling: { nodes: { min: 0, max: 1 } },
    },
    computePools: [
      ...Object.values(stockPools),
      { ...small, name: 'zero', maxReplicasPerWorkload: 0 },
      { ...small, name: 'high', maxReplicasPerWorkload: 101 },
      { ...small, name: 'not a label' },
      { ...small, name: 'cpu' },
      { ...small, name: 'mismatch', kind: 'gpu' },
      { ...small, name: 'untolerant', kind: 'gpu', resources: { limits: device } },
      { ...small, name: 'quantity', resources: { limits: { cpu: '1 core' } } },
      { ...small, name: 'selector', nodeSelector: { 'not a key': 'x' } },
      {
        ...small,
        name: 'exists',
        tolerations: [{ key: 'role', operator: 'Exists', value: 'worker' }],
      },
      {
        ...small,
        name: 'above',
        resources: { requests: { cpu: '2' }, limits: { cpu: '1' } },
      },
      { ...small, name: 'typed', kind: 7 as unknown as string },
    ],
  });
  new InfraRules(platform, 'again', { emit: false });
  addWorkloads(new Chart(app, 'shop', { namespace: 'layer' }));
  return app;
}

function addWorkloads(chart: Chart): void {
  const self: Record<string, unknown> = {};
  self.self = self;
  const asText = (value: unknown): never => value as never;
  pipeline(chart, { scaling: { pool: 'gup' } }, 'p01');
  pipeline(chart, { scaling: { replicas: { max: 33 } } }, 'p02');
  pipeline(chart, { scaling: { replicas: { min: 3, max: 2 } } }, 'p03');
  pipeline(chart, { scaling: { replicas: { max: 0 } } }, 'p04');
  pipeline(chart, { scaling: { mode: 'fixed', replicas: { min: 0, max: 2 } } }, 'p05');
  pipeline(chart, { scaling: { warmWindowSeconds: 60, replicas: { min: 1, max: 2 } } }, 'p06');
  pipeline(chart, { worker: { dispatch: 'push' } }, 'p07');
  pipeline(chart, { worker: { url: 'https://run.example.com' } }, 'p08');
  pipeline(chart, { schedule: { cron: '@hourly' } }, 'p09');
  pipeline(chart, { schedule: { cron: '*/5 * * * *' } }, 'p10');
  pipeline(chart, { schedule: { cron: '58 23 * * 1' } }, 'p11');
  pipeline(chart, { schedule: { maxConcurrentScans: 2 } }, 'p12');
  pipeline(chart, { scaling: { replicas: { max: 1.5 } } }, 'p13');
  pipeline(chart, { scaling: { replicas: { max: NaN } } }, 'p14');
  pipeline(chart, { scaling: { replicas: { max: 2 ** 31 } } }, 'p15');
  pipeline(chart, { worker: { image: asText(undefined) } }, 'p16');
  pipeline(chart, { worker: asText({ imagee: 'ghcr.io/acme/embed:1' }) }, 'p17');
  pipeline(chart, asText({ container: { image: 'ghcr.io/acme/embed:1' } }), 'p18');
  pipeline(chart, { sourceRef: { since: asText(new Date(0)) } }, 'p19');
  pipeline(chart, { sourceRef: asText(self) }, 'p20');
  pipeline(chart, { metadata: { labels: { 'infra-rules/pool': 'gpu' } } }, 'p21');
  pipeline(chart, { pipelineId: 'not a label' }, 'p22');
  pipeline(chart, { sourceRef: { warehouseRef: 'orders' } }, 'p23');
  pipeline(chart, { output: { env: { HEVLAYER_BASE_URL: 'http://other' } } }, 'p24');
  pipeline(
    chart,
    { scaling: { warmWindowSeconds: 60 }, output: { scaledObject: { cooldownPeriod: 30 } } },
    'p25',
  );
  pipeline(chart, { output: { gatewayBaseUrl: 'layer-gateway:8080' } }, 'p26');
  pipeline(
    chart,
    {
      worker: {
        podSpec: { containers: [{ name: 'worker', resources: { limits: { cpu: '3' } } }] },
      },
    },
    'p27',
  );
  pipeline(
    chart,
    { worker: { podSpec: { tolerations: [{ key: 'spot', operator: 'Exists' }] } } },
    'p28',
  );
  pipeline(chart, { worker: { podSpec: { nodeName: 'node-1' } } }, 'p29');
  new ApiObject(chart, 'p30', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'p01-worker' },
  });
  fn(chart, { targetNamespaces: [] }, 'f31');
  fn(chart, { inputs: ['_hevlayer_udf_f32_v'] }, 'f32');
  fn(chart, { schedule: { cron: '0 2 * * *' } }, 'f33');
  fn(chart, { triggers: [asText('writes')] }, 'f34');
}

/** The text without line numbers of this file, which change whenever it does. */
function linesHidden(text: string): string {
  return text.replaceAll(/(\.test\.ts|shop\.ts):\d+/g, '$1:LINE');
}
