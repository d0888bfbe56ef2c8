import { Function } from 'cdk8s-infra-rules';
import { fn, functionProps, shop } from '../support/shop';

describe('the registration of a Function', () => {
  it('has the defaults that the API server would have filled in', () => {
    const { chart } = shop();
    const props = {
      worker: { image: 'ghcr.io/acme/least:1' },
      scaling: { replicas: { max: 1 } },
    };
    expect(new Function(chart, 'least', props).registration).toEqual({
      id: 'least',
      target_namespaces: [],
      inputs: [],
      version: 'v1',
      triggers: ['discovery'],
      invalidates: [],
      schedule: {
        discovery_interval_seconds: 60,
        lease_seconds: 120,
        max_concurrent_scans: 4,
        max_in_flight_batches: 8,
      },
      retry: { max_attempts: 8, initial_backoff_seconds: 5, max_backoff_seconds: 300 },
      worker: {
        image: 'ghcr.io/acme/least:1',
        dispatch: 'pull',
        batch_size: 32,
        timeout_seconds: 30,
      },
    });
  });

  it('has everything that was given, in snake case, but for what concerns the cluster alone', () => {
    const { chart } = shop();
    const { registration } = new Function(chart, 'some-id', {
      metadata: { name: 'classify' },
      targetNamespaces: ['products'],
      indexSelector: { matchLabels: { team: 'search' } },
      inputs: ['id', 'imageUrl'],
      version: 'v3',
      filter: ['imageUrl', 'Eq', null],
      triggers: ['discovery', 'schedule'],
      invalidates: ['rankAll'],
      paused: false,
      schedule: { cron: '0 2 * * *', leaseSeconds: 0 },
      retry: { maxAttempts: 1 },
      worker: {
        image: 'ghcr.io/acme/classify:3',
        computeClass: 'gpu',
        dispatch: 'push',
        port: 9000,
        url: 'https://x.example.com',
        batchSize: 1,
        timeoutSeconds: 600,
        podSpec: { terminationGracePeriodSeconds: 60 },
      },
      scaling: { pool: 'gpu', replicas: { max: 1 } },
    });
    expect(registration).toEqual({
      id: 'classify',
      target_namespaces: ['products'],
      inputs: ['id', 'imageUrl'],
      version: 'v3',
      filter: ['imageUrl', 'Eq', null],
      triggers: ['discovery', 'schedule'],
      invalidates: ['rankAll'],
      schedule: {
        cron: '0 2 * * *',
        discovery_interval_seconds: 60,
        lease_seconds: 0,
        max_concurrent_scans: 4,
        max_in_flight_batches: 8,
      },
      retry: { max_attempts: 1, initial_backoff_seconds: 5, max_backoff_seconds: 300 },
      worker: {
        image: 'ghcr.io/acme/classify:3',
        compute_class: 'gpu',
        dispatch: 'push',
        port: 9000,
        url: 'https://x.example.com',
        batch_size: 1,
        timeout_seconds: 600,
      },
    });
  });

  it('has no compute class unless the user gave one: the gateway once refused the change', () => {
    const { chart } = shop();
    expect(fn(chart).registration.worker).not.toHaveProperty('compute_class');
  });

  it('leaves the keys of a filter that is an object as they are', () => {
    const { chart } = shop();
    const filter = { imageUrl: { notNull: true } };
    expect(fn(chart, { filter }).registration.filter).toEqual(filter);
  });

  it('is the same each time, survives JSON, and is not the Function’s own data', () => {
    const { app, chart } = shop();
    const classify = fn(chart);
    const { registration } = classify;
    expect(JSON.parse(JSON.stringify(registration))).toEqual(registration);
    (registration as { target_namespaces?: unknown }).target_namespaces = 'changed';
    expect(classify.registration.target_namespaces).toEqual(['products']);
    expect(app.synthYaml()).toContain('classify');
  });

  it('is there under the operator too, and for a Function that is refused', () => {
    const { chart } = shop({}, { reconciledBy: 'operator' });
    expect(fn(chart).registration.id).toBe('classify');
    const broken = new Function(chart, 'broken', { ...functionProps(), worker: 7 } as never);
    expect(broken.registration.id).toBe('broken');
  });
});
