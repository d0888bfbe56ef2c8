import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

interface Definition {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, object>>;
  readonly additionalProperties?: unknown;
}

const file = join(__dirname, '../../schemas/kubernetes.yaml');
const schema = parse(readFileSync(file, 'utf8')) as {
  readonly $defs: Readonly<Record<string, Definition>>;
};
const formats = { int32: true, int64: true, 'date-time': true } as const;
const ajv = new Ajv({ strict: true, allErrors: true, formats });
ajv.addSchema(schema, 'kubernetes');

describe('the Kubernetes schema', () => {
  it.each(Object.keys(schema.$defs))('has all that %s refers to', (name) => {
    expect(() => complaints(name, {})).not.toThrow();
  });

  it('closes every object, so that a slip of the pen is found', () => {
    const open = Object.entries(schema.$defs).filter(
      ([, { type, additionalProperties }]) => type === 'object' && additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  it('has no ephemeral containers, which a pod template must not have', () => {
    expect(schema.$defs.PodSpec?.properties).not.toHaveProperty('ephemeralContainers');
  });

  it.each([
    {
      name: 'PodSpec',
      good: {
        nodeSelector: { 'layer.hev.dev/compute': 'gpu' },
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
        containers: [
          {
            name: 'worker',
            image: 'ghcr.io/acme/worker:1',
            env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'layer', key: 'key' } } }],
            ports: [{ name: 'http', containerPort: 8080 }],
            readinessProbe: { tcpSocket: { port: 'http' }, periodSeconds: 5 },
            resources: { requests: { cpu: 0.5 }, limits: { 'nvidia.com/gpu': '1' } },
            volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }],
          },
        ],
        volumes: [{ name: 'scratch', emptyDir: { sizeLimit: '1Gi' } }],
      },
    },
    {
      name: 'DeploymentSpec',
      good: {
        selector: { matchLabels: { app: 'a' } },
        strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '25%' } },
        template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'a' }] } },
      },
    },
    {
      name: 'ServiceSpec',
      good: { selector: { app: 'a' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    },
  ])('takes a good $name', ({ name, good }) => {
    expect(complaints(name, good)).toEqual([]);
  });

  it.each([
    { slip: 'no containers', bad: {}, says: "must have required property 'containers'" },
    {
      slip: 'a misspelt field',
      bad: { containers: [{ name: 'a', imagePullPolcy: 'Always' }] },
      says: '/containers/0 must NOT have additional properties',
    },
    {
      slip: 'a number as the value of a variable',
      bad: { containers: [{ name: 'a', env: [{ name: 'N', value: 1 }] }] },
      says: '/containers/0/env/0/value must be string',
    },
    {
      slip: 'a fraction as a port',
      bad: { containers: [{ name: 'a', ports: [{ containerPort: 80.5 }] }] },
      says: '/containers/0/ports/0/containerPort must be integer',
    },
    {
      slip: 'a toleration that is a string',
      bad: { containers: [], tolerations: ['gpu'] },
      says: '/tolerations/0 must be object',
    },
  ])('finds $slip in a pod', ({ bad, says }) => {
    expect(complaints('PodSpec', bad)).toEqual([says]);
  });
});

function complaints(name: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`kubernetes#/$defs/${name}`);
  if (validate === undefined) throw new Error(`no definition of ${name}`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) =>
    `${instancePath} ${message}`.trim(),
  );
}
