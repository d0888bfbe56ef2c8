import { ApiObject, Chart, Testing, type App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  ClusterTriggerAuthentication,
  findingsOf,
  TriggerAuthentication,
  type ClusterTriggerAuthenticationProps,
  type TriggerAuthenticationProps,
} from 'cdk8s-infra-rules';
import { hostileValues } from '../support/hostile';
import { survivesJson } from '../support/same-data';
import { emptyShop, placesOf, silently, written } from '../support/shop';

const host = { parameter: 'host', name: 'broker', key: 'host' } as const;

/** A ScaledObject by hand whose triggers refer to an authentication. */
function scaledObject(
  chart: Chart,
  authenticationRef: { readonly name: string; readonly kind?: string },
  ...types: readonly string[]
): ApiObject {
  return new ApiObject(chart, `scaled-${types.join('-')}`, {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: `scaled-${types.join('-')}` },
    spec: {
      scaleTargetRef: { name: `target-${types.join('-')}` },
      triggers: types.map((type) => ({ type, metadata: {}, authenticationRef })),
    },
  });
}

/** Findings without their paths. */
function found(app: App): readonly string[] {
  return findingsOf(app).map(({ code, prop }) => `${code} (${prop})`);
}

describe('TriggerAuthentication', () => {
  it('writes the object with the sources as they were given', () => {
    const { app, chart } = emptyShop();
    const broker = new TriggerAuthentication(chart, 'broker', {
      scaler: 'rabbitmq',
      secretTargetRef: [host],
      metadata: { labels: { team: 'orders' } },
    });
    scaledObject(chart, broker.authenticationRef, 'rabbitmq');
    expect(placesOf(app)).toEqual([]);
    expect(written(app, 'TriggerAuthentication')).toEqual({
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'TriggerAuthentication',
      metadata: { name: 'broker', namespace: 'layer', labels: { team: 'orders' } },
      spec: { secretTargetRef: [host] },
    });
    expect(app.synthYaml()).toBe(app.synthYaml());
  });

  it('is referred to by its name, which is the construct id unless another is given', () => {
    const { chart } = emptyShop();
    const own = new TriggerAuthentication(chart, 'own', { metadata: { name: 'login' } });
    const other = new TriggerAuthentication(chart, 'other', {});
    expect(own.authenticationRef).toEqual({ name: 'login' });
    expect(other.authenticationRef).toEqual({ name: 'other' });
    expect(own.customResource.kind).toBe('TriggerAuthentication');
  });

  it('is told from other constructs', () => {
    const { chart } = emptyShop();
    const isOne = (value: unknown) => TriggerAuthentication.isTriggerAuthentication(value);
    expect(isOne(new TriggerAuthentication(chart, 'a', {}))).toBe(true);
    expect(isOne(new ClusterTriggerAuthentication(chart, 'b', {}))).toBe(false);
    expect(isOne(chart)).toBe(false);
    expect(isOne(null)).toBe(false);
    expect(isOne(Proxy.revocable({}, {}).proxy)).toBe(false);
  });

  it('takes a Secret of cdk8s-plus, an ApiObject or anything with a name', () => {
    const { app, chart } = emptyShop();
    const secret = new kplus.Secret(chart, 'secret', {
      metadata: { name: 'broker' },
      stringData: { host: 'amqp://broker', password: '' },
    });
    const object = new ApiObject(chart, 'object', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings' },
      data: { vhostName: 'orders' },
    });
    const broker = new TriggerAuthentication(chart, 'broker', {
      secretTargetRef: [
        { parameter: 'host', name: secret, key: 'host' },
        { parameter: 'username', name: { name: 'other' }, key: 'user' },
      ],
      configMapTargetRef: [{ parameter: 'vhostName', name: object, key: 'vhostName' }],
    });
    scaledObject(chart, broker.authenticationRef, 'rabbitmq');
    expect(placesOf(app)).toEqual([]);
    const { spec } = written(app, 'TriggerAuthentication');
    expect(spec).toEqual({
      secretTargetRef: [host, { parameter: 'username', name: 'other', key: 'user' }],
      configMapTargetRef: [{ parameter: 'vhostName', name: 'settings', key: 'vhostName' }],
    });
  });

  it('is told of a key that the Secret of the app does not have, and of the one that was meant', () => {
    const { app, chart } = emptyShop();
    const secret = new kplus.Secret(chart, 'secret', { stringData: { host: 'amqp://broker' } });
    const broker = new TriggerAuthentication(chart, 'broker', {
      secretTargetRef: [{ parameter: 'host', name: secret, key: 'hots' }],
    });
    scaledObject(chart, broker.authenticationRef, 'rabbitmq');
    const [finding, ...others] = findingsOf(app);
    expect(others).toEqual([]);
    expect(finding?.code).toBe('authentication-key-missing');
    expect(finding?.what).toContain('did you mean "host"?');
  });

  it('is told of a Secret in another namespace', () => {
    const { app, chart } = emptyShop();
    const secret = new kplus.Secret(new Chart(app, 'web', { namespace: 'web' }), 'secret', {
      stringData: { host: 'amqp://broker' },
    });
    const broker = new TriggerAuthentication(chart, 'broker', {
      secretTargetRef: [{ parameter: 'host', name: secret, key: 'host' }],
    });
    scaledObject(chart, broker.authenticationRef, 'rabbitmq');
    expect(found(app)).toEqual(['authentication-object-elsewhere (secretTargetRef[0].name)']);
  });

  it('is for the triggers of the app that refer to it', () => {
    const { app, chart } = emptyShop();
    const broker = new TriggerAuthentication(chart, 'broker', { secretTargetRef: [host] });
    expect(found(app)).toEqual(['authentication-unused ()']);
    scaledObject(chart, broker.authenticationRef, 'datadog');
    expect(found(app)).toEqual(['authentication-parameter-unread (secretTargetRef[0].parameter)']);
    scaledObject(chart, broker.authenticationRef, 'rabbitmq');
    expect(found(app)).toEqual([]);
  });

  it('that has the name of another is told as such, and not as used by nobody too', () => {
    const { app, chart } = emptyShop();
    const metadata = { name: 'broker' };
    const first = new TriggerAuthentication(chart, 'one', { secretTargetRef: [host], metadata });
    new TriggerAuthentication(chart, 'two', { secretTargetRef: [host], metadata });
    scaledObject(chart, first.authenticationRef, 'rabbitmq');
    expect(findingsOf(app).map(({ code, path }) => `${path} ${code}`)).toEqual([
      'shop/two/Resource object-duplicate',
    ]);
  });

  it('is not found from another namespace, nor under the kind of the cluster', () => {
    const { app, chart } = emptyShop();
    const broker = new TriggerAuthentication(chart, 'broker', { secretTargetRef: [host] });
    scaledObject(chart, { ...broker.authenticationRef, kind: 'TriggerAuthentication' }, 'rabbitmq');
    scaledObject(new Chart(app, 'web', { namespace: 'web' }), broker.authenticationRef, 'kafka');
    scaledObject(chart, { name: 'broker', kind: 'ClusterTriggerAuthentication' }, 'redis');
    expect(placesOf(app)).toEqual([
      'shop/scaled-redis authentication-elsewhere (spec.triggers[0].authenticationRef.name)',
      'web/scaled-kafka authentication-elsewhere (spec.triggers[0].authenticationRef.name)',
    ]);
  });

  it('lets triggers refer to what was made without it', () => {
    const { app, chart } = emptyShop();
    new ApiObject(chart, 'plain', {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'TriggerAuthentication',
      metadata: { name: 'plain' },
      spec: { secretTargetRef: [host] },
    });
    scaledObject(chart, { name: 'plain' }, 'rabbitmq');
    scaledObject(chart, { name: 'plain', kind: 'ClusterTriggerAuthentication' }, 'redis');
    scaledObject(chart, { name: 'in-the-cluster' }, 'kafka');
    expect(placesOf(app)).toEqual([
      'shop/scaled-redis authentication-elsewhere (spec.triggers[0].authenticationRef.name)',
    ]);
  });

  it('holds several scalers to what one of them reads', () => {
    const { app, chart } = emptyShop();
    new ClusterTriggerAuthentication(chart, 'both', {
      scaler: ['rabbitmq', 'redis'],
      secretTargetRef: [host, { parameter: 'password', name: 'redis', key: 'password' }],
    });
    expect(placesOf(app)).toEqual([]);
  });

  it('lets the compiler name parameters and identities of its scaler alone', () => {
    const rabbitmq: TriggerAuthenticationProps<'rabbitmq'> = { scaler: 'rabbitmq' };
    const { app, chart } = emptyShop();
    new TriggerAuthentication(chart, 'parameter', {
      scaler: 'rabbitmq',
      // @ts-expect-error: rabbitmq reads "host"
      secretTargetRef: [{ ...host, parameter: 'hostname' }],
    });
    new TriggerAuthentication(chart, 'provider', {
      scaler: 'rabbitmq',
      // @ts-expect-error: rabbitmq reads azure-workload alone
      podIdentity: { provider: 'gcp' },
    });
    new TriggerAuthentication(chart, 'field', {
      // @ts-expect-error: roleArn is a field of aws
      podIdentity: { provider: 'azure-workload', roleArn: 'r' },
    });
    // @ts-expect-error: a file is for the cluster kind
    new TriggerAuthentication(chart, 'file', { filePath: 'a.json' });
    // @ts-expect-error: no such scaler
    new TriggerAuthentication(chart, 'scaler', { scaler: 'rabitmq' });
    // @ts-expect-error: secretNamespace is for the cluster kind
    new TriggerAuthentication(chart, 'namespace', { ...rabbitmq, secretNamespace: 'keda' });
    new TriggerAuthentication(chart, 'several', {
      scaler: ['rabbitmq', 'redis'],
      // @ts-expect-error: neither of the two
      secretTargetRef: [{ ...host, parameter: 'sasl' }],
    });
    expect(findingsOf(app).length).toBeGreaterThan(0);
  });
});

describe('ClusterTriggerAuthentication', () => {
  const cluster = (props: ClusterTriggerAuthenticationProps, secretIn = 'layer') => {
    const { app } = emptyShop();
    const chart = new Chart(app, 'data', { namespace: secretIn });
    new kplus.Secret(chart, 'secret', {
      metadata: { name: 'broker' },
      stringData: { host: 'amqp://broker' },
    });
    const broker = new ClusterTriggerAuthentication(chart, 'broker', props);
    return { app, broker };
  };

  it('stands outside namespaces, and is referred to with its kind', () => {
    const { app, broker } = cluster({ filePath: 'a.json', podIdentity: { provider: 'gcp' } });
    expect(placesOf(app)).toEqual([]);
    const { metadata, spec } = written(app, 'ClusterTriggerAuthentication');
    expect(metadata).toEqual({ name: 'broker' });
    expect(spec).toEqual({ filePath: 'a.json', podIdentity: { provider: 'gcp' } });
    const kind = 'ClusterTriggerAuthentication';
    expect(broker.authenticationRef).toEqual({ name: 'broker', kind });
    expect(ClusterTriggerAuthentication.isClusterTriggerAuthentication(broker)).toBe(true);
    expect(ClusterTriggerAuthentication.isClusterTriggerAuthentication(app)).toBe(false);
  });

  it.each([
    { secretIn: 'keda', props: {}, says: [] },
    { secretIn: 'layer', props: { secretNamespace: 'layer' }, says: [] },
    {
      secretIn: 'layer',
      props: {},
      says: ['authentication-object-elsewhere (secretTargetRef[0].name)'],
    },
    {
      secretIn: 'keda',
      props: { secretNamespace: 'keda-system' },
      says: ['authentication-object-elsewhere (secretTargetRef[0].name)'],
    },
    {
      secretIn: 'keda',
      props: { secretNamespace: 'Keda' },
      says: ['name-not-dns-label (secretNamespace)'],
    },
  ])('reads Secrets where KEDA does: $secretIn with $props', ({ secretIn, props, says }) => {
    const { app, broker } = cluster({ ...props, secretTargetRef: [host] }, secretIn);
    expect(found(app)).toEqual(says);
    expect(JSON.stringify(broker.customResource.toJson())).not.toContain('secretNamespace');
  });

  it('has no namespace of its own', () => {
    const metadata = { namespace: 'layer' } as object;
    const { app } = cluster({ filePath: 'a.json', metadata });
    expect(found(app)).toEqual(['field-unknown (metadata.namespace)']);
  });
});

describe('props from plain JavaScript', () => {
  const quick = hostileValues.filter(({ at }) => at !== 'one');

  it.each(quick)('may be $label: findings, and no exception', ({ make }) => {
    const places: ((value: unknown) => unknown)[] = [
      (value) => value,
      (metadata) => ({ metadata, secretTargetRef: [host] }),
      (name) => ({ metadata: { name, namespace: name, labels: name }, secretTargetRef: [host] }),
      (scaler) => ({ scaler, secretTargetRef: [host] }),
      (item) => ({ scaler: [item], secretTargetRef: [item] }),
      (name) => ({ secretTargetRef: [{ ...host, name }] }),
      (secretNamespace) => ({ secretNamespace, secretTargetRef: [host] }),
      (filePath) => ({ filePath, podIdentity: { provider: filePath } }),
    ];
    for (const kind of [TriggerAuthentication, ClusterTriggerAuthentication]) {
      const app = Testing.app();
      const chart = new Chart(app, 'shop', { namespace: 'layer' });
      places.forEach((place, index) => {
        new kind(chart, `a${String(index)}`, place(make()) as never);
      });
      const findings = silently(() => findingsOf(app));
      expect(survivesJson(findings)).toBe(true);
      expect(findings.map(({ code }) => code)).not.toContain('rule-crashed');
    }
  });

  it.each([
    { scaler: 5, says: ['value-wrong-type (scaler)'] },
    { scaler: ['rabbitmq', null], says: ['value-wrong-type (scaler[1])'] },
    { scaler: 'rabitmq', says: ['authentication-scaler-unknown (scaler)'] },
    { scaler: [], says: [] },
  ])('may say that they are for $scaler: $says', ({ scaler, says }) => {
    const { app, chart } = emptyShop();
    const props = { scaler, secretTargetRef: [host] } as never;
    new ClusterTriggerAuthentication(chart, 'broker', props);
    expect(found(app)).toEqual(says);
  });

  it('are looked at field by field, and what is left out is not said to be missing', () => {
    const { app, chart } = emptyShop();
    new ClusterTriggerAuthentication(chart, 'broker', {
      scaler: 'sumologic',
      secretTargetRef: [
        { parameter: 'accessID', name: 5, key: 'id' },
        { parameter: 'accessKey', name: 'sumologic' },
        { parameter: 7, name: 'sumologic', key: 'key' },
      ],
      basicAuth: {},
    } as never);
    expect(found(app)).toEqual([
      'field-unknown (basicAuth)',
      'value-wrong-type (secretTargetRef[0].name)',
      'value-missing (secretTargetRef[1].key)',
      'value-wrong-type (secretTargetRef[2].parameter)',
    ]);
  });
});
