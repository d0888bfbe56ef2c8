import { wordingOf } from '../../src/findings/wording';
import { podFaults } from '../../src/kubernetes/pod';

function faultsOf(container: object, pod: object = {}) {
  const worker = { name: 'worker', image: 'ghcr.io/acme/worker:1.4.2', ...container };
  return podFaults({ containers: [worker], ...pod }, 'podSpec');
}

/** `code at prop` for a worker container with these fields. */
function found(container: object, pod: object = {}): readonly string[] {
  return faultsOf(container, pod).map(
    ({ code, prop }) => `${code} at ${prop.replace('podSpec.containers[worker].', '')}`,
  );
}

const image = 'ghcr.io/acme/proxy:1.0.0';

describe('images', () => {
  it.each([
    'ghcr.io/acme/worker:1.4.2',
    `ghcr.io/acme/worker@sha256:${'a'.repeat(64)}`,
    `ghcr.io/acme/worker:latest@sha256:${'a'.repeat(64)}`,
    'localhost:5000/worker:1',
    'worker:1',
  ])('are accepted: %s', (given) => {
    expect(found({ image: given })).toEqual([]);
  });

  it.each([
    { given: '', code: 'image-empty' },
    { given: undefined, code: 'image-empty' },
    { given: 'ghcr.io/Acme/worker:1', code: 'image-malformed' },
    { given: ' ghcr.io/acme/worker:1', code: 'image-malformed' },
    { given: 'https://ghcr.io/acme/worker:1', code: 'image-malformed' },
    { given: 'ghcr.io/acme/worker:', code: 'image-malformed' },
    { given: 'x'.repeat(1_000_000), code: 'image-malformed' },
    { given: 'ghcr.io/acme/worker', code: 'image-not-pinned' },
    { given: 'ghcr.io/acme/worker:latest', code: 'image-not-pinned' },
  ])('are reported: $code', ({ given, code }) => {
    expect(found({ image: given })).toEqual([`${code} at image`]);
  });

  it('are cut in findings, so that megabytes stay where they are', () => {
    const [fault] = faultsOf({ image: 'X'.repeat(1_000_000) });
    expect(JSON.stringify(fault).length).toBeLessThan(500);
    expect(fault && wordingOf(fault).what.length).toBeLessThan(200);
  });

  it.each([
    { policy: 'Always', expected: [] },
    { policy: '', expected: [] },
    { policy: 'always', expected: ['value-not-allowed at imagePullPolicy'] },
  ])('are pulled $policy', ({ policy, expected }) => {
    expect(found({ imagePullPolicy: policy })).toEqual(expected);
  });
});

describe('containers', () => {
  it.each([
    { why: 'none', containers: [], expected: ['containers-missing at podSpec.containers'] },
    {
      why: 'two of one name',
      containers: [
        { name: 'a', image },
        { name: 'a', image },
      ],
      expected: ['name-repeated at podSpec.containers[a]'],
    },
    {
      why: 'no name',
      containers: [{ image }],
      expected: ['value-missing at podSpec.containers[0].name'],
    },
    {
      why: 'a name with a dot',
      containers: [{ name: 'a.b', image }],
      expected: ['name-not-dns-label at podSpec.containers[a.b].name'],
    },
    { why: 'the longest name', containers: [{ name: 'n'.repeat(63), image }], expected: [] },
  ])('$why', ({ containers, expected }) => {
    expect(found({}, { containers })).toEqual(expected);
  });

  it('share their names with those that run first', () => {
    expect(found({}, { initContainers: [{ name: 'worker', image }] })).toEqual([
      'name-repeated at podSpec.initContainers[worker]',
    ]);
  });

  it.each([
    { why: 'a message file', fields: { terminationMessagePolicy: 'File' }, expected: [] },
    {
      why: 'another message',
      fields: { terminationMessagePolicy: 'Stdout' },
      expected: ['value-not-allowed at terminationMessagePolicy'],
    },
    {
      why: 'resizing',
      fields: { resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] },
      expected: [],
    },
    {
      why: 'resizing what cannot be',
      fields: { resizePolicy: [{ resourceName: 'nvidia.com/gpu', restartPolicy: 'NotRequired' }] },
      expected: ['value-not-allowed at resizePolicy[nvidia.com/gpu].resourceName'],
    },
    {
      why: 'resizing twice',
      fields: {
        resizePolicy: [
          { resourceName: 'cpu', restartPolicy: 'NotRequired' },
          { resourceName: 'cpu', restartPolicy: 'RestartContainer' },
        ],
      },
      expected: ['name-repeated at resizePolicy[cpu]'],
    },
    {
      why: 'a restart policy of its own',
      fields: { restartPolicy: 'Never' },
      expected: ['feature-not-everywhere at restartPolicy'],
    },
    {
      why: 'no restart policy',
      fields: { restartPolicy: 'Sometimes' },
      expected: ['value-not-allowed at restartPolicy'],
    },
    {
      why: 'rules without a policy',
      fields: {
        restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
      },
      expected: ['value-missing at restartPolicy'],
    },
  ])('$why', ({ fields, expected }) => {
    expect(found(fields)).toEqual(expected);
  });
});

describe('containers that run first', () => {
  const probe = { exec: { command: ['true'] } };

  it.each([
    { why: 'to their end', init: {}, expected: [] },
    {
      why: 'as sidecars, watched',
      init: { restartPolicy: 'Always', livenessProbe: probe },
      expected: [],
    },
    {
      why: 'to their end, and watched',
      init: { livenessProbe: probe, lifecycle: {} },
      expected: [
        'init-container-field-forbidden at podSpec.initContainers[init].lifecycle',
        'init-container-field-forbidden at podSpec.initContainers[init].livenessProbe',
      ],
    },
    {
      why: 'as sidecars with rules',
      init: { restartPolicy: 'Always', restartPolicyRules: [{ action: 'Restart' }] },
      expected: ['restart-rules-on-sidecar at podSpec.initContainers[init].restartPolicyRules'],
    },
    {
      why: 'with a policy of newer clusters',
      init: { restartPolicy: 'OnFailure' },
      expected: ['feature-not-everywhere at podSpec.initContainers[init].restartPolicy'],
    },
  ])('run $why', ({ init, expected }) => {
    expect(found({}, { initContainers: [{ name: 'init', image, ...init }] })).toEqual(expected);
  });
});

describe('ports', () => {
  it.each([
    { why: 'the first', port: { containerPort: 1 }, expected: [] },
    { why: 'the last', port: { containerPort: 65535 }, expected: [] },
    { why: 'none', port: {}, expected: ['value-missing at ports[0].containerPort'] },
    {
      why: 'zero',
      port: { containerPort: 0 },
      expected: ['number-out-of-range at ports[0].containerPort'],
    },
    {
      why: 'one too many',
      port: { containerPort: 65536 },
      expected: ['number-out-of-range at ports[0].containerPort'],
    },
    { why: 'no port of the node', port: { containerPort: 80, hostPort: 0 }, expected: [] },
    {
      why: 'a protocol in small letters',
      port: { containerPort: 80, protocol: 'tcp' },
      expected: ['value-not-allowed at ports[0].protocol'],
    },
    { why: 'a name', port: { containerPort: 80, name: 'a-1' }, expected: [] },
    { why: 'the longest name', port: { containerPort: 80, name: 'n'.repeat(15) }, expected: [] },
    {
      why: 'a name one too long',
      port: { containerPort: 80, name: 'n'.repeat(16) },
      expected: [`port-name-malformed at ports[${'n'.repeat(16)}].name`],
    },
    {
      why: 'a name of digits',
      port: { containerPort: 80, name: '80' },
      expected: ['port-name-malformed at ports[80].name'],
    },
    {
      why: 'an address of the node without its port',
      port: { containerPort: 80, hostIP: '10.0.0.1' },
      expected: ['host-ip-without-effect at ports[0].hostIP'],
    },
  ])('$why', ({ port, expected }) => {
    expect(found({ ports: [port] })).toEqual(expected);
  });

  it.each([
    {
      why: 'two protocols',
      ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
      expected: [],
    },
    {
      why: 'twice',
      ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'TCP' }],
      expected: ['port-repeated at ports[1]'],
    },
    {
      why: 'two ports of the node for one',
      ports: [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81 },
      ],
      expected: [],
    },
    {
      why: 'one port of the node for two',
      ports: [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 81, hostPort: 80 },
      ],
      expected: ['host-port-repeated at ports[1].hostPort'],
    },
    {
      why: 'one name for two',
      ports: [
        { containerPort: 80, name: 'a' },
        { containerPort: 81, name: 'a' },
      ],
      expected: ['name-repeated at ports[a]'],
    },
  ])('of one container: $why', ({ ports, expected }) => {
    expect(found({ ports })).toEqual(expected);
  });

  it('are shared by the containers of a pod', () => {
    const ports = [{ name: 'http', containerPort: 80 }];
    const sidecar = { name: 'proxy', image, ports };
    const containers = [{ name: 'worker', image, ports }, sidecar];
    expect(found({}, { containers })).toEqual([
      'port-name-shared at podSpec.containers[proxy].ports[http]',
      'port-repeated at podSpec.containers[proxy].ports[http]',
    ]);
    expect(found({ ports }, { initContainers: [sidecar] })).toEqual([]);
    expect(found({ ports }, { initContainers: [{ ...sidecar, restartPolicy: 'Always' }] })).toEqual(
      ['port-name-shared at ports[http]', 'port-repeated at ports[http]'],
    );
  });

  it.each([
    { hostPort: 80, expected: [] },
    { hostPort: 0, expected: [] },
    { hostPort: 81, expected: ['host-port-not-container-port at ports[0].hostPort'] },
  ])("on the node's network are the node's: $hostPort", ({ hostPort, expected }) => {
    const ports = [{ containerPort: 80, hostPort }];
    expect(found({ ports }, { hostNetwork: true })).toEqual(expected);
  });
});

describe('probes', () => {
  const exec = { command: ['true'] };

  it.each([
    { why: 'a command', probe: { exec } },
    { why: 'a port', probe: { tcpSocket: { port: 80 } } },
    { why: 'a named port', probe: { httpGet: { port: 'http', path: '' } } },
    { why: 'gRPC', probe: { grpc: { port: 1, service: '' } } },
    {
      why: 'zeros, which mean the defaults',
      probe: { exec, timeoutSeconds: 0, successThreshold: 0 },
    },
    {
      why: 'a header',
      probe: { httpGet: { port: 80, httpHeaders: [{ name: 'X-1', value: '' }] } },
    },
    { why: 'time to stop', probe: { exec, terminationGracePeriodSeconds: 1 } },
  ])('are accepted: $why', ({ probe }) => {
    const ports = [{ name: 'http', containerPort: 80 }];
    expect(found({ ports, livenessProbe: probe })).toEqual([]);
  });

  it.each([
    { why: 'nothing', probe: {}, expected: 'not-exactly-one at livenessProbe' },
    {
      why: 'two things',
      probe: { exec, tcpSocket: { port: 80 } },
      expected: 'not-exactly-one at livenessProbe',
    },
    {
      why: 'no command',
      probe: { exec: { command: [] } },
      expected: 'value-missing at livenessProbe.exec.command',
    },
    {
      why: 'no port',
      probe: { tcpSocket: {} },
      expected: 'value-missing at livenessProbe.tcpSocket.port',
    },
    {
      why: 'port 0',
      probe: { grpc: { port: 0 } },
      expected: 'number-out-of-range at livenessProbe.grpc.port',
    },
    {
      why: 'a port in quotes',
      probe: { httpGet: { port: '8080' } },
      expected: 'port-name-malformed at livenessProbe.httpGet.port',
    },
    {
      why: 'a name that no port has',
      probe: { httpGet: { port: 'htpp' } },
      expected: 'port-unknown at livenessProbe.httpGet.port',
    },
    {
      why: 'a scheme in small letters',
      probe: { httpGet: { port: 80, scheme: 'https' } },
      expected: 'value-not-allowed at livenessProbe.httpGet.scheme',
    },
    {
      why: 'a header with "_"',
      probe: { httpGet: { port: 80, httpHeaders: [{ name: 'X_1', value: '' }] } },
      expected: 'http-header-name-malformed at livenessProbe.httpGet.httpHeaders[X_1]',
    },
    {
      why: 'less than no time',
      probe: { exec, periodSeconds: -1 },
      expected: 'number-out-of-range at livenessProbe.periodSeconds',
    },
    {
      why: 'two successes',
      probe: { exec, successThreshold: 2 },
      expected: 'probe-success-threshold-not-one at livenessProbe.successThreshold',
    },
    {
      why: 'no time to stop',
      probe: { exec, terminationGracePeriodSeconds: 0 },
      expected: 'number-out-of-range at livenessProbe.terminationGracePeriodSeconds',
    },
  ])('are refused: $why', ({ probe, expected }) => {
    expect(found({ livenessProbe: probe })).toEqual([expected]);
  });

  it('of readiness may want more successes, and stop nothing', () => {
    expect(found({ readinessProbe: { exec, successThreshold: 2 } })).toEqual([]);
    expect(found({ readinessProbe: { exec, terminationGracePeriodSeconds: 1 } })).toEqual([
      'readiness-probe-with-grace-period at readinessProbe.terminationGracePeriodSeconds',
    ]);
  });
});

describe('hooks', () => {
  it.each([
    { why: 'as long as the default', seconds: 30, pod: {}, expected: [] },
    {
      why: 'longer than the default',
      seconds: 31,
      pod: {},
      expected: ['hook-sleep-above-grace-period at lifecycle.preStop.sleep.seconds'],
    },
    {
      why: 'as long as there is',
      seconds: 60,
      pod: { terminationGracePeriodSeconds: 60 },
      expected: [],
    },
    { why: 'not at all', seconds: 0, pod: { terminationGracePeriodSeconds: 0 }, expected: [] },
    {
      why: 'backwards',
      seconds: -1,
      pod: {},
      expected: ['number-out-of-range at lifecycle.preStop.sleep.seconds'],
    },
  ])('sleep $why', ({ seconds, pod, expected }) => {
    expect(found({ lifecycle: { preStop: { sleep: { seconds } } } }, pod)).toEqual(expected);
  });

  it('do one thing', () => {
    expect(found({ lifecycle: { postStart: {} } })).toEqual([
      'not-exactly-one at lifecycle.postStart',
    ]);
  });

  it.each([
    {
      os: undefined,
      signal: 'SIGINT',
      expected: ['stop-signal-without-os at lifecycle.stopSignal'],
    },
    { os: 'linux', signal: 'SIGRTMIN+15', expected: [] },
    { os: 'linux', signal: 'SIGNONE', expected: ['value-not-allowed at lifecycle.stopSignal'] },
    { os: 'windows', signal: 'SIGINT', expected: ['value-not-allowed at lifecycle.stopSignal'] },
  ])('stop with the signals of the system: $os $signal', ({ os, signal, expected }) => {
    const pod = os === undefined ? {} : { os: { name: os } };
    expect(found({ lifecycle: { stopSignal: signal } }, pod)).toEqual(expected);
  });
});
