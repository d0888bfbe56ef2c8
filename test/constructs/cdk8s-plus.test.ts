import { EnvValue, k8s, Secret } from 'cdk8s-plus-28';
import { findingsOf } from '../../src';
import { pipeline, shop } from '../support/shop';

describe('cdk8s-plus', () => {
  it('may describe the patch on the pod, with its own quantities', () => {
    const { app, chart } = shop();
    const podSpec: k8s.PodSpec = {
      containers: [
        {
          name: 'worker',
          resources: { limits: { cpu: k8s.Quantity.fromString('1.5') } },
          readinessProbe: { tcpSocket: { port: k8s.IntOrString.fromNumber(80) } },
        },
      ],
    };
    const { deployment } = pipeline(chart, { worker: { image: 'ghcr.io/acme/w:1', podSpec } });
    expect(findingsOf(app)).toEqual([]);
    expect(deployment.toJson().spec.template.spec.containers[0]).toMatchObject({
      resources: { limits: { cpu: '1500m' } },
      readinessProbe: { tcpSocket: { port: 80 } },
    });
  });

  it('may name the Secret of the gateway, and bring environment', () => {
    const { app, chart } = shop();
    const secret = new Secret(chart, 'gateway', { metadata: { name: 'gateway-key' } });
    const { deployment } = pipeline(chart, {
      output: {
        gatewaySecretName: secret,
        env: { LOG_LEVEL: EnvValue.fromValue('debug'), TOKEN: secret.envValue('token') },
      },
    });
    expect(findingsOf(app)).toEqual([]);
    expect(deployment.toJson().spec.template.spec.containers[0].env).toEqual(
      expect.arrayContaining([
        {
          name: 'LAYER_GATEWAY_API_KEY',
          valueFrom: { secretKeyRef: { name: 'gateway-key', key: 'turbopuffer-api-key' } },
        },
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'gateway-key', key: 'token' } } },
      ]),
    );
  });
});
