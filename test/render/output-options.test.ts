import { findingsOf } from 'cdk8s-infra-rules';
import {
  codesOf,
  fn,
  pipeline,
  placesOf,
  shop,
  silently,
  written,
  writtenBy,
} from '../support/shop';

type Options = NonNullable<Parameters<typeof pipeline>[1]>;

/** The spec of the one object of a kind that a Pipeline is made into. */
function made(kind: string, changes: Options) {
  const { app, chart } = shop();
  pipeline(chart, changes);
  return silently(() => written(app, kind)).spec;
}

function environment(changes: Options): Readonly<Record<string, unknown>> {
  const [container] = made('Deployment', changes).template.spec.containers;
  const variables = container.env as readonly { readonly name: string; readonly value?: string }[];
  return Object.fromEntries(variables.map(({ name, ...source }) => [name, source]));
}

describe('the environment', () => {
  it('has the gateway’s address and key from the options', () => {
    const variables = environment({
      output: {
        gatewayBaseUrl: 'http://gateway.example.com/',
        gatewaySecretName: 'gateway',
        gatewaySecretKey: 'api-key',
      },
    });
    expect(variables.HEVLAYER_BASE_URL).toEqual({ value: 'http://gateway.example.com/' });
    expect(variables.LAYER_GATEWAY_API_KEY).toEqual({
      valueFrom: { secretKeyRef: { name: 'gateway', key: 'api-key' } },
    });
  });

  it('has the pipeline’s id, or its name for want of one', () => {
    expect(environment({}).HEVLAYER_PIPELINE_ID).toEqual({ value: 'embed' });
    expect(environment({ pipelineId: 'queue' }).HEVLAYER_PIPELINE_ID).toEqual({
      value: 'queue',
    });
  });

  it('has no source when there is none, and an empty one when that is given', () => {
    expect(environment({})).not.toHaveProperty('HEVLAYER_SOURCE_REF');
    expect(environment({ sourceRef: {} }).HEVLAYER_SOURCE_REF).toEqual({ value: '{}' });
  });

  it.each([
    { text: 'a $(HOME) b', why: 'Kubernetes would put HOME there' },
    { text: 'a $$(HOME) b', why: 'Kubernetes would take one $ away' },
    { text: 'cost: $5, $$5', why: 'dollars alone' },
    { text: '$', why: 'one dollar' },
    { text: '$$', why: 'two' },
    { text: '$$$', why: 'three' },
    { text: '$$$(HOME)', why: 'three before a variable' },
    { text: '$()', why: 'an empty reference' },
  ])('gives the worker the very text $text: $why', ({ text }) => {
    const { value } = environment({ sourceRef: { text } }).HEVLAYER_SOURCE_REF as {
      value: string;
    };
    expect(JSON.parse(expanded(value))).toEqual({ text });
  });

  it('has further variables, and those may be read from elsewhere', () => {
    const variables = environment({
      output: {
        env: {
          EMPTY: '',
          LOG: 'debug',
          NODE: { valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        },
      },
    });
    expect(variables).toMatchObject({
      EMPTY: { value: '' },
      LOG: { value: 'debug' },
      NODE: { valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    });
  });

  it.each(['a=b', '', 'A B', '1A'])('is blamed for the name %j where the user wrote it', (name) => {
    const { app, chart } = shop();
    pipeline(chart, { output: { env: { [name]: 'x' } } });
    for (const { prop } of findingsOf(app)) expect(prop).toMatch(/^output\.env/);
    expect(findingsOf(app)).toHaveLength(1);
  });

  it('expands variables in what the user writes into output.env: there it is wanted', () => {
    const variables = environment({ output: { env: { URL: '$(HEVLAYER_BASE_URL)/x' } } });
    expect(variables.URL).toEqual({ value: '$(HEVLAYER_BASE_URL)/x' });
  });

  it('has the pod’s name as worker id unless that is switched off', () => {
    expect(environment({})).toHaveProperty('HEVLAYER_WORKER_ID');
    expect(environment({ output: { workerIdFromPodName: false } })).not.toHaveProperty(
      'HEVLAYER_WORKER_ID',
    );
  });

  it('has the flag of a schedule in the text that is asked for', () => {
    const schedule = { cron: '0 2 * * *' };
    expect(environment({ schedule }).HEVLAYER_PIPELINE_SCHEDULE).toEqual({ value: 'true' });
    expect(
      environment({ schedule, output: { scheduleFlag: '1' } }).HEVLAYER_PIPELINE_SCHEDULE,
    ).toEqual({ value: '1' });
    expect(environment({})).not.toHaveProperty('HEVLAYER_PIPELINE_SCHEDULE');
  });

  it('has the connection of a Warehouse when that is given', () => {
    const warehouse = { host: 'db.example.com', tokenPath: '/secrets/token' };
    const changes = { sourceRef: { warehouseRef: 'main' }, output: { warehouse } };
    const { value } = environment(changes).HEVLAYER_WAREHOUSE as { value: string };
    expect(JSON.parse(value)).toEqual(warehouse);
  });

  it.each([
    { how: 'output.warehouse', changes: { output: { warehouse: {} } } },
    { how: 'output.env', changes: { output: { env: { HEVLAYER_WAREHOUSE: '{}' } } } },
    {
      how: 'the patch',
      changes: {
        worker: {
          podSpec: {
            containers: [{ name: 'worker', env: [{ name: 'HEVLAYER_WAREHOUSE', value: '{}' }] }],
          },
        },
      },
    },
  ])('need not be told of a Warehouse again: $how', ({ changes }) => {
    const { app, chart } = shop();
    pipeline(chart, { sourceRef: { warehouseRef: 'main' }, ...changes });
    expect(placesOf(app)).toEqual([]);
  });

  it('says the batch size to a Function', () => {
    const { app, chart } = shop();
    fn(chart, { worker: { batchSize: 7 } });
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.env).toContainEqual({ name: 'HEVLAYER_UDF_BATCH_SIZE', value: '7' });
  });
});

describe('the queue trigger', () => {
  const trigger = (changes: Options) => made('ScaledObject', changes).triggers[0];

  it('asks the gateway, without a second slash', () => {
    const { metadata } = trigger({ output: { gatewayBaseUrl: 'http://gateway.example.com/' } });
    expect(metadata.serverAddress).toBe('http://gateway.example.com/v2/metrics');
  });

  it('asks another Prometheus when told so, with or without a key', () => {
    const serverAddress = 'http://layer-vmsingle.layer.svc.cluster.local:8429';
    const queueTrigger = { serverAddress, authMode: 'none' } as const;
    const { metadata, authenticationRef } = trigger({ output: { queueTrigger } });
    expect(metadata.serverAddress).toBe(serverAddress);
    expect(metadata).not.toHaveProperty('authModes');
    expect(authenticationRef).toBeUndefined();
    const { app, chart } = shop();
    pipeline(chart, { output: { queueTrigger } });
    expect(writtenBy(app).map(({ kind }) => kind)).not.toContain('TriggerAuthentication');
  });

  it.each([
    { stages: ['pending'], selector: 'stage="pending"' },
    { stages: ['pending', 'embedding'], selector: 'stage=~"pending|embedding"' },
    { stages: ['a.b', 'c|d'], selector: 'stage=~"a\\\\.b|c\\\\|d"' },
    { stages: ['say "hi"'], selector: 'stage="say \\"hi\\""' },
  ])('counts the stages $stages', ({ stages, selector }) => {
    const { metadata } = trigger({ output: { queueTrigger: { stages } } });
    expect(metadata.query).toBe(
      `sum(layer_pipeline_stage_count{pipeline_id="embed",${selector}}) or vector(0)`,
    );
  });

  it('counts no stage when there are none: that is an empty match, not all of them', () => {
    const { app, chart } = shop();
    pipeline(chart, { output: { queueTrigger: { stages: [] } } });
    const refused = codesOf(app).length > 0;
    const query = refused
      ? ''
      : String(written(app, 'ScaledObject').spec.triggers[0].metadata.query);
    expect(query).not.toContain('stage=~""');
  });

  it('is named after the queue, hyphens as underscores', () => {
    expect(trigger({ pipelineId: 'a-b-c' }).metadata.metricName).toBe(
      'layer_pipeline_pending_a_b_c',
    );
  });

  it('asks what it is told to ask, word for word', () => {
    const queueTrigger = { query: 'max(up{job="a"})', metricName: 'up', threshold: 5 };
    expect(trigger({ output: { queueTrigger } }).metadata).toMatchObject({
      query: 'max(up{job="a"})',
      metricName: 'up',
      threshold: '5',
    });
  });

  it.each([
    { threshold: 1000, text: '1000' },
    { threshold: 0.5, text: '0.5' },
    { threshold: '1e3', text: '1e3' },
    { threshold: 1e21, text: '1e+21' },
    { threshold: 1e-7, text: '1e-7' },
  ])('writes the threshold $threshold as the text $text', ({ threshold, text }) => {
    expect(trigger({ output: { queueTrigger: { threshold } } }).metadata.threshold).toBe(text);
  });

  it('writes an activation of zero', () => {
    const queueTrigger = { activationThreshold: 0, threshold: 10 };
    expect(trigger({ output: { queueTrigger } }).metadata.activationThreshold).toBe('0');
  });

  it('quotes an id in PromQL, whatever is in it', () => {
    const { app, chart } = shop();
    pipeline(chart, { pipelineId: 'a"b\\c\nd' });
    const { query } = silently(() => written(app, 'ScaledObject')).spec.triggers[0].metadata;
    expect(query).toContain('pipeline_id="a\\"b\\\\c\\nd"');
  });
});

describe('the cron trigger', () => {
  const trigger = (changes: Options) =>
    made('ScaledObject', { schedule: { cron: '0 2 * * *' }, ...changes }).triggers[0].metadata;

  it('stands alone: a schedule takes the place of the queue', () => {
    const { triggers } = made('ScaledObject', { schedule: {} });
    expect(triggers).toEqual([
      {
        type: 'cron',
        metadata: {
          timezone: 'Etc/UTC',
          start: '0 * * * *',
          end: '5 * * * *',
          desiredReplicas: '1',
        },
      },
    ]);
  });

  it('is in the zone and for the replicas that are asked for', () => {
    const cronTrigger = { timezone: 'Europe/Berlin', desiredReplicas: 2 };
    expect(trigger({ output: { cronTrigger } })).toMatchObject({
      timezone: 'Europe/Berlin',
      desiredReplicas: '2',
    });
  });

  it('wakes as many as the minimum', () => {
    expect(trigger({ scaling: { replicas: { min: 2, max: 4 } } }).desiredReplicas).toBe('2');
  });
});

describe('the ScaledObject', () => {
  it.each([
    { warm: undefined, cooldown: undefined, period: 300, why: 'the default' },
    { warm: 600, cooldown: undefined, period: 600, why: 'the warm window' },
    { warm: 0, cooldown: undefined, period: 0, why: 'a warm window of nothing' },
    { warm: undefined, cooldown: 60, period: 60, why: 'the option' },
    { warm: undefined, cooldown: 0, period: 0, why: 'an option of nothing' },
  ])('cools down for $period seconds: $why', ({ warm, cooldown, period }) => {
    const changes = {
      scaling: { warmWindowSeconds: warm },
      output: { scaledObject: cooldown === undefined ? {} : { cooldownPeriod: cooldown } },
    };
    expect(made('ScaledObject', changes).cooldownPeriod).toBe(period);
  });

  it('leaves the warm window of a workload above the policy’s default cooldown', () => {
    const { app, chart } = shop({}, { output: { scaledObject: { cooldownPeriod: 60 } } });
    pipeline(chart, { scaling: { warmWindowSeconds: 600 } });
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'ScaledObject').spec.cooldownPeriod).toBe(600);
  });

  it('stays while paused when asked to, held at zero', () => {
    const { app, chart } = shop();
    pipeline(chart, { paused: true, output: { pausing: 'annotate' } });
    expect(written(app, 'ScaledObject').metadata.annotations).toEqual({
      'autoscaling.keda.sh/paused-replicas': '0',
    });
    expect(written(app, 'Deployment').spec).not.toHaveProperty('replicas');
  });

  it('goes while paused otherwise, and so does its authentication', () => {
    const { app, chart } = shop();
    pipeline(chart, { paused: true });
    expect(writtenBy(app).map(({ kind }) => kind)).toEqual(['InfraRules', 'Deployment']);
    expect(written(app, 'Deployment').spec.replicas).toBe(0);
  });

  it('is not brought back by annotating a fixed or disabled worker', () => {
    for (const mode of ['fixed', 'disabled']) {
      const { app, chart } = shop();
      pipeline(chart, {
        paused: true,
        output: { pausing: 'annotate' },
        scaling: { mode, replicas: { min: 1, max: 1 } },
      });
      expect(writtenBy(app).map(({ kind }) => kind)).toEqual(['InfraRules', 'Deployment']);
    }
  });
});

describe('the Service', () => {
  const push = { worker: { dispatch: 'push', port: 9000 } } as const;

  it('has the name, type and port name that are asked for', () => {
    const { app, chart } = shop();
    const service = { name: 'embed-run', type: 'NodePort', portName: 'run' } as const;
    pipeline(chart, { ...push, output: { service } });
    expect(written(app, 'Service')).toMatchObject({
      metadata: { name: 'embed-run' },
      spec: { type: 'NodePort', ports: [{ name: 'run', port: 9000, targetPort: 'run' }] },
    });
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.ports).toEqual([{ name: 'run', containerPort: 9000 }]);
  });

  it('listens on 8080 when no port is named', () => {
    const { app, chart } = shop();
    pipeline(chart, { worker: { dispatch: 'push' } });
    expect(silently(() => written(app, 'Service')).spec.ports[0].port).toBe(8080);
  });

  it('is not made for a worker that runs elsewhere, though it names a port', () => {
    const { app, chart } = shop();
    pipeline(chart, { worker: { dispatch: 'push', port: 9000, url: 'https://x.example.com' } });
    expect(writtenBy(app).map(({ kind }) => kind)).not.toContain('Service');
  });
});

describe('the readiness probe', () => {
  const push = { worker: { dispatch: 'push', port: 9000 } } as const;
  const probe = (output: Options['output']) => {
    const changes = output === undefined ? push : { ...push, output };
    return made('Deployment', changes).template.spec.containers[0].readinessProbe;
  };

  it('connects to the port, unless told otherwise', () => {
    expect(probe(undefined)).toEqual({ tcpSocket: { port: 9000 } });
    expect(probe({ readinessProbe: { httpGet: { path: '/ready', port: 'http' } } })).toEqual({
      httpGet: { path: '/ready', port: 'http' },
    });
    expect(probe({ readinessProbe: false })).toBeUndefined();
  });
});

describe('the Deployment', () => {
  it('takes the options that no pod spec holds, zero included', () => {
    const deployment = {
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      minReadySeconds: 0,
      progressDeadlineSeconds: 900,
      revisionHistoryLimit: 0,
    } as const;
    expect(made('Deployment', { output: { deployment } })).toMatchObject(deployment);
  });

  it('takes annotations for its pods, and other ones for the objects', () => {
    const { app, chart } = shop();
    pipeline(chart, {
      metadata: { annotations: { 'example.com/a': '1' } },
      output: {
        annotations: { 'example.com/b': '2' },
        podAnnotations: { 'prometheus.io/scrape': 'true' },
      },
    });
    const { metadata, spec } = written(app, 'Deployment');
    expect(metadata.annotations).toEqual({ 'example.com/a': '1', 'example.com/b': '2' });
    expect(spec.template.metadata.annotations).toEqual({ 'prometheus.io/scrape': 'true' });
  });
});

describe('the options of the policy', () => {
  const defaults = {
    gatewayBaseUrl: 'http://default.example.com',
    env: { REGION: 'us', LOG: 'info' },
    labels: { team: 'platform' },
    scaledObject: { pollingInterval: 10, cooldownPeriod: 60 },
  } as const;

  it('are those of a workload that says nothing', () => {
    const { app, chart } = shop({}, { output: defaults });
    pipeline(chart);
    expect(written(app, 'ScaledObject').spec).toMatchObject(defaults.scaledObject);
  });

  it('are laid under those of a workload, key by key', () => {
    const { app, chart } = shop({}, { output: defaults });
    pipeline(chart, {
      output: {
        env: { LOG: 'debug' },
        labels: { tier: 'x' },
        scaledObject: { pollingInterval: 5 },
      },
    });
    const { spec, metadata } = written(app, 'ScaledObject');
    expect(spec).toMatchObject({ pollingInterval: 5, cooldownPeriod: 60 });
    expect(metadata.labels).toMatchObject({ team: 'platform', tier: 'x' });
    const [container] = written(app, 'Deployment').spec.template.spec.containers;
    expect(container.env).toEqual(
      expect.arrayContaining([
        { name: 'HEVLAYER_BASE_URL', value: 'http://default.example.com' },
        { name: 'REGION', value: 'us' },
        { name: 'LOG', value: 'debug' },
      ]),
    );
  });

  it('are not blamed on workloads of another kind of scaling', () => {
    const { app, chart } = shop({}, { output: defaults });
    pipeline(chart, { scaling: { replicas: { min: 1, max: 2 } } });
    expect(placesOf(app)).toEqual([]);
  });

  it('that are wrong are told once, not by every workload', () => {
    const { app, chart } = shop({}, { output: { gatewayBaseUrl: 'nowhere' } });
    pipeline(chart);
    fn(chart);
    expect(codesOf(app)).toEqual(['trigger-address-malformed']);
  });

  it('have no effect under the operator, and say so', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator', output: defaults });
    pipeline(chart);
    expect(placesOf(app)).toEqual(['platform/rules output-without-effect (output)']);
  });

  it('of a workload have no effect under the operator, and say so', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator' });
    pipeline(chart, { output: { env: { A: 'b' } } });
    expect(placesOf(app)).toEqual(['shop/embed output-without-effect (output)']);
  });

  it('that are empty say nothing', () => {
    const { app, chart } = shop({}, { reconciledBy: 'operator', output: {} });
    pipeline(chart, { output: {} });
    expect(placesOf(app)).toEqual([]);
  });
});

/** What the kubelet makes of a value whose variables are all unknown. */
function expanded(value: string): string {
  let text = '';
  for (let index = 0; index < value.length; index++) {
    if (value[index] !== '$' || index + 1 === value.length) {
      text += value[index] ?? '';
    } else if (value[index + 1] === '$') {
      text += '$';
      index++;
    } else if (value[index + 1] === '(' && value.includes(')', index)) {
      const end = value.indexOf(')', index);
      // An unknown variable stays as it is; the test's variables are taken to be known and empty.
      index = end;
    } else {
      text += `$${value[index + 1] ?? ''}`;
      index++;
    }
  }
  return text;
}

describe('an empty answer of the gateway', () => {
  const fallback = { failureThreshold: 3, replicas: 2 };
  const scaling = { pool: 'cpu', replicas: { min: 1, max: 4 } };
  const follow = (queueTrigger: object): Options => ({
    scaling,
    output: { queueTrigger, scaledObject: { fallback } },
  });

  it('may be counted as a failure, so that the fallback helps', () => {
    const { app, chart } = shop();
    pipeline(chart, follow({ ignoreNullValues: false }));
    expect(codesOf(app)).toEqual([]);
    const [trigger] = made('ScaledObject', follow({ ignoreNullValues: false })).triggers;
    expect(trigger.metadata.ignoreNullValues).toBe('false');
  });

  it('counts as 0 unless somebody says otherwise, and a fallback is told of it', () => {
    const { app, chart } = shop();
    pipeline(chart, follow({}));
    expect(codesOf(app)).toEqual(['fallback-hidden-by-null-values']);
    const [trigger] = made('ScaledObject', follow({})).triggers;
    expect(trigger.metadata).not.toHaveProperty('ignoreNullValues');
  });
});
