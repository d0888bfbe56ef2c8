import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Function, InfraRules, Pipeline, type PipelineProps } from 'cdk8s-infra-rules';
import { Construct } from 'constructs';
import {
  codesOf,
  emptyShop,
  errorsOf,
  fn,
  functionProps,
  pipeline,
  pipelineProps,
  placesOf,
  shop,
  silently,
  written,
  writtenBy,
} from '../support/shop';

describe('a workload and its policy', () => {
  it('find each other without a prop', () => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { pool: 'gpu', replicas: { max: 4 } } });
    fn(chart);
    expect(placesOf(app)).toEqual([]);
  });

  it('find each other in whatever order they are created', () => {
    const [after, before] = [shop(), emptyShop()];
    pipeline(after.chart);
    pipeline(before.chart);
    new InfraRules(new Chart(before.app, 'platform'), 'rules');
    expect(sorted(before.app)).toEqual(sorted(after.app));
  });

  it('find each other in whatever order also when the operator reconciles', () => {
    const { app, chart } = emptyShop();
    pipeline(chart);
    new InfraRules(new Chart(app, 'platform'), 'rules', { reconciledBy: 'operator' });
    expect(writtenBy(app).map(({ kind }) => kind)).toEqual(['Pipeline', 'InfraRules']);
  });

  it('the workload is refused without one, and told how to get one', () => {
    const { app, chart } = emptyShop();
    pipeline(chart);
    expect(placesOf(app)).toEqual(['shop/embed infra-rules-missing (infraRules)']);
    expect(errorsOf(app)[0]?.fix).toContain('new InfraRules(chart');
  });

  it('the workload is refused without one even though nothing else is wrong with it', () => {
    const { app, chart } = emptyShop();
    pipeline(chart, { scaling: { pool: 'no-such-pool' } });
    fn(chart);
    expect(codesOf(app)).toEqual(['infra-rules-missing', 'infra-rules-missing']);
  });

  it('the workload is refused with the policy of another app', () => {
    const other = shop({ tpu: {} });
    const { app, chart } = emptyShop();
    new Pipeline(chart, 'embed', { ...pipelineProps(), infraRules: other.infraRules });
    expect(placesOf(app)).toEqual(['shop/embed infra-rules-in-another-app (infraRules)']);
    expect(placesOf(other.app)).toEqual([]);
  });

  it('the workload is refused with the policy of another app though its own has one', () => {
    const { app, chart } = shop();
    new Pipeline(chart, 'embed', { ...pipelineProps(), infraRules: shop().infraRules });
    expect(placesOf(app)).toEqual(['shop/embed infra-rules-in-another-app (infraRules)']);
  });

  it('options of the policy reach a workload whose Deployment was looked at before it', () => {
    const { app, chart } = emptyShop();
    const embed = pipeline(chart);
    embed.deployment.metadata.addLabel('team', 'search');
    new InfraRules(new Chart(app, 'platform'), 'rules', {
      output: { gatewayBaseUrl: 'http://gateway.example.com' },
    });
    const { metadata, spec } = written(app, 'Deployment');
    expect(metadata.labels).toMatchObject({ team: 'search' });
    expect(spec.template.spec.containers[0].env).toContainEqual({
      name: 'HEVLAYER_BASE_URL',
      value: 'http://gateway.example.com',
    });
  });

  it('an operator’s policy is not undone by who looked at the Deployment before it', () => {
    const { app, chart } = emptyShop();
    const embed = pipeline(chart);
    expect(embed.deployment.kind).toBe('Deployment');
    new InfraRules(new Chart(app, 'platform'), 'rules', { reconciledBy: 'operator' });
    const refused = errorsOf(app).length > 0;
    const kinds = refused ? [] : silently(() => writtenBy(app)).map(({ kind }) => kind);
    expect(kinds).not.toContain('Deployment');
  });
});

describe('the name of a workload', () => {
  it('is the construct id', () => {
    const { app, chart } = shop();
    pipeline(chart, {}, 'extract');
    expect(written(app, 'Deployment').metadata.name).toBe('extract-worker');
  });

  it('is metadata.name when that is given, and then the id says nothing', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart, { metadata: { name: 'product-images' } }, 'Embed_It');
    expect(embed.workloadName).toBe('product-images');
    expect(embed.pipelineId).toBe('product-images');
    expect(writtenBy(app).map(({ metadata }) => metadata.name)).toEqual([
      'default',
      'product-images-worker',
      'product-images-worker',
      'product-images-worker',
    ]);
    expect(placesOf(app)).toEqual([]);
  });

  it('stays what it is wherever in the tree the construct stands', () => {
    const { app, chart } = shop();
    pipeline(new Construct(new Construct(chart, 'team'), 'stage') as Chart);
    expect(written(app, 'Deployment').metadata.name).toBe('embed-worker');
  });

  it.each([
    { id: 'a'.repeat(39), codes: [], why: 'with -worker 46 characters, as a pod name allows' },
    { id: 'a'.repeat(40), codes: ['pod-names-cut'], why: 'one more: pod names are cut' },
    { id: 'a'.repeat(47), codes: ['pod-names-cut'], why: 'the longest that KEDA takes' },
    { id: 'a'.repeat(48), codes: ['scaled-object-name-too-long'], why: 'one more' },
    { id: 'Embed', codes: ['name-not-dns-subdomain'], why: 'a capital' },
    { id: 'em_bed', codes: ['name-not-dns-subdomain'], why: 'an underscore' },
    { id: '-embed', codes: ['name-not-dns-subdomain'], why: 'a hyphen in front' },
    { id: 'em.bed', codes: [], why: 'a dot is fine without a Service' },
    { id: '1embed', codes: [], why: 'a digit in front is fine without a Service' },
  ])('$id: $codes, $why', ({ id, codes }) => {
    const { app, chart } = shop();
    pipeline(chart, {}, id);
    expect(codesOf(app)).toEqual(codes);
  });

  it.each([
    { id: '1embed', codes: ['name-not-service-name'], why: 'a Service begins with a letter' },
    { id: 'em.bed', codes: ['name-not-service-name'], why: 'and has no dots' },
    { id: 'em-bed', codes: [], why: 'hyphens are fine' },
  ])('$id of a push worker: $codes, $why', ({ id, codes }) => {
    const { app, chart } = shop();
    pipeline(chart, { worker: { dispatch: 'push', port: 80 } }, id);
    expect(codesOf(app)).toEqual(codes);
  });

  it.each([
    { mode: 'fixed', length: 48, codes: ['pod-names-cut'], why: 'no ScaledObject, no limit of it' },
    { mode: 'fixed', length: 56, codes: ['pod-names-cut'], why: 'the longest label is 63' },
    { mode: 'fixed', length: 63, codes: ['pod-names-cut'], why: 'the name is a label value' },
    { mode: 'fixed', length: 64, codes: ['name-not-a-label'], why: 'one more is none' },
  ])('of $length characters in mode $mode: $codes, $why', ({ mode, length, codes }) => {
    const { app, chart } = shop();
    pipeline(chart, { scaling: { mode, replicas: { min: 1, max: 1 } } }, 'a'.repeat(length));
    expect(codesOf(app)).toEqual(codes);
  });

  it('may not be empty', () => {
    const { app, chart } = shop();
    pipeline(chart, { metadata: { name: '' } });
    expect(placesOf(app)).toEqual(['shop/embed name-empty (metadata.name)']);
  });
});

describe('the metadata of a workload', () => {
  it('has the namespace of the chart, unless it names one', () => {
    const { app, chart } = shop();
    pipeline(chart);
    pipeline(chart, { metadata: { namespace: 'search' } }, 'other');
    const namespaces = writtenBy(app)
      .filter(({ kind }) => kind !== 'InfraRules')
      .map(({ metadata }) => `${metadata.name} ${String(metadata.namespace)}`);
    expect(new Set(namespaces)).toEqual(new Set(['embed-worker layer', 'other-worker search']));
  });

  it('has no namespace in a chart without one', () => {
    const { app } = shop();
    pipeline(new Chart(app, 'bare'));
    for (const { metadata } of writtenBy(app)) expect(metadata).not.toHaveProperty('namespace');
  });

  it('has its labels and annotations on every object, and the labels of the chart', () => {
    const { app } = shop();
    const chart = new Chart(app, 'labelled', { labels: { team: 'search' } });
    pipeline(chart, {
      metadata: { labels: { tier: 'batch' }, annotations: { 'example.com/page': 'sre' } },
      worker: { dispatch: 'push', port: 80 },
    });
    const made = writtenBy(app).filter(({ kind }) => kind !== 'InfraRules');
    expect(made).toHaveLength(4);
    for (const { metadata } of made) {
      expect(metadata.labels).toMatchObject({ team: 'search', tier: 'batch' });
      expect(metadata.annotations).toEqual({ 'example.com/page': 'sre' });
    }
  });

  it('puts its labels on the pods, and none of them into the selector', () => {
    const { app, chart } = shop();
    pipeline(chart, { metadata: { labels: { tier: 'batch' } } });
    const { spec } = written(app, 'Deployment');
    expect(spec.template.metadata.labels).toMatchObject({ tier: 'batch' });
    expect(spec.selector.matchLabels).toEqual({
      'layer.hev.dev/component': 'worker',
      'hevlayer.com/pipeline': 'embed',
    });
  });

  it('has nothing but what was given on the custom resource', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    pipeline(chart, { metadata: { labels: { tier: 'batch' }, annotations: { 'a.b/c': '' } } });
    expect(written(app, 'Pipeline').metadata).toEqual({
      name: 'embed',
      namespace: 'layer',
      labels: { tier: 'batch' },
      annotations: { 'a.b/c': '' },
    });
  });

  it.each(['infra-rules/pool', 'layer.hev.dev/component', 'hevlayer.com/pipeline'])(
    'may not set the label %s, by which objects find each other',
    (label) => {
      const { app, chart } = shop();
      pipeline(chart, { metadata: { labels: { [label]: 'mine' } } });
      expect(placesOf(app)).toEqual([`shop/embed label-reserved (metadata.labels["${label}"])`]);
    },
  );

  it('may repeat such a label with the very value', () => {
    const { app, chart } = shop();
    pipeline(chart, { metadata: { labels: { 'layer.hev.dev/component': 'worker' } } });
    expect(placesOf(app)).toEqual([]);
  });

  it.each([
    { namespace: 'layer', codes: [] },
    { namespace: 'a'.repeat(63), codes: [] },
    { namespace: 'a'.repeat(64), codes: ['name-not-dns-label'] },
    { namespace: 'Layer', codes: ['name-not-dns-label'] },
    { namespace: 'a.b', codes: ['name-not-dns-label'] },
  ])('namespace $namespace: $codes', ({ namespace, codes }) => {
    const { app, chart } = shop();
    pipeline(chart, { metadata: { namespace } });
    expect(codesOf(app)).toEqual(codes);
    const inChart = shop();
    pipeline(new Chart(inChart.app, 'named', { namespace }));
    expect(codesOf(inChart.app)).toEqual(codes);
  });
});

describe('what users change afterwards', () => {
  it('a JSON patch on the Deployment reaches the manifest', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart);
    embed.deployment.addJsonPatch(JsonPatch.add('/spec/minReadySeconds', 30));
    const image = '/spec/template/spec/containers/0/image';
    ApiObject.of(embed).addJsonPatch(JsonPatch.replace(image, 'ghcr.io/acme/other:2'));
    const { spec } = written(app, 'Deployment');
    expect(spec.minReadySeconds).toBe(30);
    expect(spec.template.spec.containers[0].image).toBe('ghcr.io/acme/other:2');
  });

  it('a JSON patch with an escaped key reaches a device of the pool', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart, { scaling: { pool: 'gpu' } });
    const device = '/spec/template/spec/containers/0/resources/limits/nvidia.com~1gpu';
    embed.deployment.addJsonPatch(JsonPatch.replace(device, '2'));
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.resources.limits).toEqual({ cpu: '2', memory: '10Gi', 'nvidia.com/gpu': '2' });
  });

  it('a JSON patch on the other objects reaches the manifest', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart, { worker: { dispatch: 'push', port: 80 } });
    embed.scaledObject?.addJsonPatch(JsonPatch.add('/spec/fallback', { failureThreshold: 3 }));
    embed.service?.addJsonPatch(JsonPatch.add('/spec/clusterIP', 'None'));
    embed.triggerAuthentication?.addJsonPatch(
      JsonPatch.replace('/spec/secretTargetRef/0/name', 'gateway'),
    );
    expect(written(app, 'ScaledObject').spec.fallback).toEqual({ failureThreshold: 3 });
    expect(written(app, 'Service').spec.clusterIP).toBe('None');
    expect(written(app, 'TriggerAuthentication').spec.secretTargetRef[0].name).toBe('gateway');
  });

  it('a JSON patch on the custom resource reaches the manifest', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    const embed = pipeline(chart);
    embed.customResource?.addJsonPatch(JsonPatch.add('/spec/later', true));
    ApiObject.of(embed).metadata.addAnnotation('example.com/page', 'sre');
    expect(written(app, 'Pipeline')).toMatchObject({
      metadata: { annotations: { 'example.com/page': 'sre' } },
      spec: { later: true },
    });
  });

  it('a JSON patch on InfraRules reaches the manifest', () => {
    const { app, infraRules } = shop();
    ApiObject.of(infraRules).addJsonPatch(JsonPatch.add('/spec/embedders', [{ name: 'small' }]));
    expect(written(app, 'InfraRules').spec.embedders).toEqual([{ name: 'small' }]);
  });

  it('labels that are added to an object reach the manifest', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart);
    embed.deployment.metadata.addLabel('team', 'search');
    embed.scaledObject?.metadata.addLabel('team', 'search');
    for (const kind of ['Deployment', 'ScaledObject']) {
      expect(written(app, kind).metadata.labels).toMatchObject({
        team: 'search',
        'infra-rules/pool': 'cpu',
      });
    }
  });

  it('all of it survives a second synthesis', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart);
    embed.deployment.addJsonPatch(JsonPatch.add('/spec/minReadySeconds', 30));
    const first = app.synthYaml();
    expect(app.synthYaml()).toBe(first);
    expect(Testing.synth(chart)).toEqual(Testing.synth(chart));
  });

  it('props that are changed after the constructor has read them do not matter', () => {
    const { app, chart } = shop();
    const props = pipelineProps({ worker: { podSpec: { containers: [{ name: 'worker' }] } } });
    new Pipeline(chart, 'embed', props);
    const writable = props as unknown as {
      worker: { image: string; podSpec: { containers: unknown[] } };
      scaling: { replicas: { max: number } };
    };
    const before = app.synthYaml();
    writable.worker.image = 'changed';
    writable.worker.podSpec.containers.push({ name: 'late' });
    writable.scaling.replicas.max = 99;
    expect(app.synthYaml()).toBe(before);
    expect(placesOf(app)).toEqual([]);
  });

  it('props that were given are not changed, frozen or not', () => {
    const { app, chart } = shop();
    const props = deepFreeze(pipelineProps({ sourceRef: { kind: 'sqs' } }));
    new Pipeline(chart, 'embed', props);
    const function_ = deepFreeze(functionProps({ filter: ['events', 'Eq', null] }));
    new Function(chart, 'classify', function_);
    expect(placesOf(app)).toEqual([]);
    expect(app.synthYaml()).toContain('embed-worker');
  });
});

describe('the getters of a workload', () => {
  it('give the objects that are made', () => {
    const { chart } = shop();
    const embed = pipeline(chart, { worker: { dispatch: 'push', port: 80 } });
    expect(
      [embed.deployment, embed.service, embed.scaledObject, embed.triggerAuthentication].map(
        (object) => `${String(object?.kind)} ${String(object?.name)}`,
      ),
    ).toEqual([
      'Deployment embed-worker',
      'Service embed-worker',
      'ScaledObject embed-worker',
      'TriggerAuthentication embed-worker',
    ]);
    expect(embed.customResource).toBeUndefined();
  });

  it('give nothing for what is not made', () => {
    const { chart } = shop();
    const embed = pipeline(chart, { scaling: { mode: 'disabled' } });
    expect(embed.service).toBeUndefined();
    expect(embed.scaledObject).toBeUndefined();
    expect(embed.triggerAuthentication).toBeUndefined();
  });

  it('say of an operator’s Deployment who makes it', () => {
    const { chart } = shop({}, { reconciledBy: 'operator' });
    const embed = pipeline(chart);
    expect(embed.customResource?.name).toBe('embed');
    expect(embed.scaledObject).toBeUndefined();
    expect(() => embed.deployment).toThrow(/\[shop\/embed\] has no Deployment.*operator/);
  });
});

describe('zero and false', () => {
  it('reach the manifest as they are', () => {
    const { app, chart } = shop();
    pipeline(chart, {
      paused: false,
      scaling: { replicas: { min: 0, max: 2 }, warmWindowSeconds: 0 },
    });
    expect(written(app, 'ScaledObject').spec).toMatchObject({
      minReplicaCount: 0,
      cooldownPeriod: 0,
    });
  });

  it('reach the custom resource as they are', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    const spec = {
      target: { namespace: 'products' },
      paused: false,
      worker: { image: 'ghcr.io/acme/embed:1', batchSize: 1, timeoutSeconds: 0 },
      schedule: { cron: '0 0 * * *', leaseSeconds: 0 },
      sourceRef: { kind: '', offset: 0, follow: false, tags: [], options: {} },
      scaling: { replicas: { min: 0, max: 2 }, warmWindowSeconds: 0 },
    } as const;
    new Pipeline(chart, 'embed', spec);
    expect(written(app, 'Pipeline').spec).toEqual(spec);
  });

  it('are what is missing nowhere: only what the user set is on the custom resource', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    const spec: PipelineProps = {
      target: { namespace: 'products' },
      worker: { image: 'ghcr.io/acme/embed:1' },
      scaling: { replicas: { max: 2 } },
    };
    new Pipeline(chart, 'embed', spec);
    expect(written(app, 'Pipeline').spec).toEqual(spec);
  });
});

describe('cdk8s-plus where users meet it', () => {
  it('gives a Secret, and values for the environment', () => {
    const { app, chart } = shop();
    const secret = new kplus.Secret(chart, 'gateway-key', { metadata: { name: 'gateway' } });
    pipeline(chart, {
      output: {
        gatewaySecretName: secret,
        env: {
          LOG_LEVEL: kplus.EnvValue.fromValue('debug'),
          TOKEN: kplus.EnvValue.fromSecretValue({ secret, key: 'token' }),
        },
      },
    });
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'TriggerAuthentication').spec.secretTargetRef[0].name).toBe('gateway');
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.env).toEqual(
      expect.arrayContaining([
        { name: 'LOG_LEVEL', value: 'debug' },
        {
          name: 'TOKEN',
          valueFrom: { secretKeyRef: expect.objectContaining({ name: 'gateway', key: 'token' }) },
        },
      ]),
    );
  });

  it('gives quantities and ports in a podSpec', () => {
    const { app, chart } = shop();
    pipeline(chart, {
      worker: {
        podSpec: {
          containers: [
            {
              name: 'worker',
              resources: { requests: { cpu: kplus.k8s.Quantity.fromString('500m') as never } },
              livenessProbe: {
                tcpSocket: { port: kplus.k8s.IntOrString.fromNumber(9090) as never },
              },
            },
          ],
        },
      },
    });
    expect(errorsOf(app)).toEqual([]);
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.resources.requests.cpu).toBe('500m');
    expect(container.livenessProbe.tcpSocket.port).toBe(9090);
  });
});

describe('an app with a policy of its own', () => {
  it('does not know the workloads of another app', () => {
    const [one, other] = [shop(), shop()];
    pipeline(one.chart, { scaling: { replicas: { max: 33 } } });
    pipeline(other.chart);
    expect(placesOf(other.app)).toEqual([]);
    expect(codesOf(one.app)).toEqual(['replicas-above-ceiling']);
  });

  it('is any construct without a parent, such as a chart of its own', () => {
    const chart = new Chart(undefined as never, '');
    new InfraRules(chart, 'rules');
    pipeline(chart, { scaling: { replicas: { max: 33 } } });
    expect(codesOf(chart)).toEqual(['replicas-above-ceiling']);
  });
});

function sorted(app: App): readonly string[] {
  return silently(() => writtenBy(app))
    .map((object) => JSON.stringify(object))
    .sort();
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
