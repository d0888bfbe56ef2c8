import type { PodSpec } from '../../src/kubernetes/objects.generated';
import { podFaults } from '../../src/kubernetes/pod';

/** `code at prop` for a pod with these fields and a worker container with those. */
function found(pod: object, container: object = {}): readonly string[] {
  const containers = [{ name: 'worker', image: 'ghcr.io/acme/worker:1.4.2', ...container }];
  return podFaults({ containers, ...pod }, '').map(({ code, prop }) => `${code} at ${prop}`);
}

describe('a pod of a Deployment', () => {
  it.each([
    { why: 'always restarted', pod: { restartPolicy: 'Always' }, expected: [] },
    {
      why: 'restarted on failure',
      pod: { restartPolicy: 'OnFailure' },
      expected: ['restart-policy-not-always at restartPolicy'],
    },
    {
      why: 'with an end',
      pod: { activeDeadlineSeconds: 60 },
      expected: ['active-deadline-forbidden at activeDeadlineSeconds'],
    },
    { why: 'killed at once', pod: { terminationGracePeriodSeconds: 0 }, expected: [] },
    {
      why: 'killed before',
      pod: { terminationGracePeriodSeconds: -1 },
      expected: ['grace-period-negative at terminationGracePeriodSeconds'],
    },
    {
      why: 'with a priority of its own',
      pod: { priority: 0 },
      expected: ['priority-set-by-hand at priority'],
    },
    { why: 'that waits its turn', pod: { preemptionPolicy: 'Never' }, expected: [] },
    {
      why: 'that does not know its turn',
      pod: { preemptionPolicy: 'Always' },
      expected: ['value-not-allowed at preemptionPolicy'],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found(pod)).toEqual(expected);
  });
});

describe('names in a pod', () => {
  it.each([
    { why: 'an account', pod: { serviceAccountName: 'shop.worker' }, expected: [] },
    { why: 'none', pod: { serviceAccountName: '' }, expected: [] },
    {
      why: 'no such account',
      pod: { serviceAccountName: 'Shop' },
      expected: ['name-not-dns-subdomain at serviceAccountName'],
    },
    {
      why: 'the old field, which the new one overrules',
      pod: { serviceAccount: 'Shop', serviceAccountName: 'shop' },
      expected: [],
    },
    {
      why: 'no such class',
      pod: { priorityClassName: 'High!' },
      expected: ['name-not-dns-subdomain at priorityClassName'],
    },
    {
      why: 'an empty runtime',
      pod: { runtimeClassName: '' },
      expected: ['value-missing at runtimeClassName'],
    },
    {
      why: 'a host with a dot',
      pod: { hostname: 'a.b' },
      expected: ['name-not-dns-label at hostname'],
    },
    { why: 'Secrets', pod: { imagePullSecrets: [{ name: 'a' }, { name: 'b' }] }, expected: [] },
    {
      why: 'a Secret twice',
      pod: { imagePullSecrets: [{ name: 'a' }, { name: 'a' }] },
      expected: ['entry-repeated at imagePullSecrets[a]'],
    },
    {
      why: 'a Secret without a name',
      pod: { imagePullSecrets: [{}] },
      expected: ['image-pull-secret-empty at imagePullSecrets[0]'],
    },
    { why: 'another host', pod: { hostnameOverride: 'h'.repeat(64) }, expected: [] },
    {
      why: 'another host, too long',
      pod: { hostnameOverride: 'h'.repeat(65) },
      expected: ['text-too-long at hostnameOverride'],
    },
    {
      why: "another host on the node's network",
      pod: { hostnameOverride: 'h', hostNetwork: true },
      expected: ['hostname-override-misplaced at hostnameOverride'],
    },
    { why: 'gates', pod: { schedulingGates: [{ name: 'a.b/c' }] }, expected: [] },
    {
      why: 'a gate twice',
      pod: { schedulingGates: [{ name: 'a' }, { name: 'a' }] },
      expected: ['name-repeated at schedulingGates[a]'],
    },
    {
      why: 'a gate with a blank',
      pod: { schedulingGates: [{ name: 'a b' }], readinessGates: [{ conditionType: 'a b' }] },
      expected: [
        'qualified-name-malformed at schedulingGates[0]',
        'qualified-name-malformed at readinessGates[0]',
      ],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found(pod)).toEqual(expected);
  });
});

describe('names that a pod resolves', () => {
  const nameservers = ['10.0.0.1', 'fd00::1', '10.0.0.2'];

  it.each([
    {
      why: 'its own servers',
      pod: { dnsPolicy: 'None', dnsConfig: { nameservers } },
      expected: [],
    },
    {
      why: 'no servers',
      pod: { dnsPolicy: 'None', dnsConfig: { searches: ['a'] } },
      expected: ['dns-nameservers-missing at dnsPolicy'],
    },
    {
      why: 'four servers',
      pod: { dnsConfig: { nameservers: [...nameservers, '10.0.0.3'] } },
      expected: ['dns-limit-exceeded at dnsConfig.nameservers'],
    },
    {
      why: 'a server by name',
      pod: { dnsConfig: { nameservers: ['dns.example.com'] } },
      expected: ['ip-address-malformed at dnsConfig.nameservers[0]'],
    },
    {
      why: 'a server with a zone',
      pod: { dnsConfig: { nameservers: ['fe80::1%eth0'] } },
      expected: ['ip-address-malformed at dnsConfig.nameservers[0]'],
    },
    {
      why: 'a server with leading zeros',
      pod: { dnsConfig: { nameservers: ['10.0.0.010'] } },
      expected: ['ip-address-unusual at dnsConfig.nameservers[0]'],
    },
    {
      why: 'domains',
      pod: { dnsConfig: { searches: ['a.b', '.', '_tcp.a', 'a.'] } },
      expected: [],
    },
    {
      why: 'a domain in capitals',
      pod: { dnsConfig: { searches: ['A'] } },
      expected: ['dns-search-malformed at dnsConfig.searches[0]'],
    },
    { why: '32 domains', pod: { dnsConfig: { searches: Array(32).fill('a') } }, expected: [] },
    {
      why: '33 domains',
      pod: { dnsConfig: { searches: Array(33).fill('a') } },
      expected: ['dns-limit-exceeded at dnsConfig.searches'],
    },
    {
      why: 'an option without a name',
      pod: { dnsConfig: { options: [{ value: '2' }] } },
      expected: ['value-missing at dnsConfig.options[0].name'],
    },
    {
      why: 'no policy',
      pod: { dnsPolicy: 'Cluster' },
      expected: ['value-not-allowed at dnsPolicy'],
    },
    {
      why: 'an alias in capitals, twice',
      pod: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['DB'] }, { ip: '10.0.0.1' }] },
      expected: [
        'name-not-dns-subdomain at hostAliases[10.0.0.1].hostnames[0]',
        'entry-repeated at hostAliases[10.0.0.1]',
      ],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found(pod)).toEqual(expected);
  });
});

describe('what a pod shares with its node', () => {
  it.each([
    { why: 'its processes', pod: { hostPID: true }, expected: [] },
    {
      why: 'its processes twice',
      pod: { hostPID: true, shareProcessNamespace: true },
      expected: ['process-namespace-shared-twice at shareProcessNamespace'],
    },
    { why: 'not its users', pod: { hostUsers: false }, expected: [] },
    {
      why: 'its network and not its users',
      pod: { hostUsers: false, hostNetwork: true },
      expected: ['host-namespace-with-user-namespace at hostNetwork'],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found(pod)).toEqual(expected);
  });
});

describe('rights', () => {
  it.each([
    { why: 'a user', context: { runAsUser: 1000, runAsNonRoot: true }, expected: [] },
    { why: 'root', context: { runAsUser: 0 }, expected: [] },
    { why: 'the last user', context: { runAsUser: 2147483647 }, expected: [] },
    { why: 'one more', context: { runAsUser: 2147483648 }, expected: ['number-out-of-range'] },
    { why: 'no user', context: { runAsGroup: -1 }, expected: ['number-out-of-range'] },
    {
      why: 'root that is none',
      context: { runAsUser: 0, runAsNonRoot: true },
      expected: ['run-as-root-refused'],
    },
    {
      why: 'privileged without escalation',
      context: { privileged: true, allowPrivilegeEscalation: false },
      expected: ['privilege-escalation-contradicted'],
    },
    { why: 'privileged', context: { privileged: true }, expected: [] },
    {
      why: 'a capability by its long name',
      context: { capabilities: { drop: ['CAP_CHOWN'] } },
      expected: ['capability-with-prefix'],
    },
    { why: 'a capability', context: { capabilities: { drop: ['ALL'] } }, expected: [] },
    {
      why: 'all of /proc',
      context: { procMount: 'Unmasked' },
      expected: ['proc-mount-needs-user-namespace'],
    },
    { why: 'a profile', context: { seccompProfile: { type: 'RuntimeDefault' } }, expected: [] },
    {
      why: 'a profile of the node',
      context: { seccompProfile: { type: 'Localhost', localhostProfile: 'a/b.json' } },
      expected: [],
    },
    {
      why: 'a profile of the node, which one',
      context: { appArmorProfile: { type: 'Localhost' } },
      expected: ['profile-file-misplaced'],
    },
    {
      why: 'a profile outside its directory',
      context: { seccompProfile: { type: 'Localhost', localhostProfile: '/etc/a' } },
      expected: ['path-not-inside'],
    },
    {
      why: 'no such profile',
      context: { seccompProfile: { type: 'runtime/default' } },
      expected: ['value-not-allowed'],
    },
  ])('of a container: $why', ({ context, expected }) => {
    const codes = found({}, { securityContext: context }).map((one) => one.split(' ')[0]);
    expect(codes).toEqual(expected);
  });

  it('of the pod hold for its containers, unless they say otherwise', () => {
    const pod = { securityContext: { runAsNonRoot: true, runAsUser: 0 } };
    expect(found(pod)).toEqual(['run-as-root-refused at containers[worker].securityContext']);
    expect(found(pod, { securityContext: { runAsUser: 1 } })).toEqual([]);
    expect(found(pod, { securityContext: { runAsNonRoot: false } })).toEqual([]);
  });

  it.each([
    { why: 'a group', context: { fsGroup: 0, supplementalGroups: [2147483647] }, expected: [] },
    {
      why: 'no group',
      context: { fsGroup: -1, supplementalGroups: [2147483648] },
      expected: ['number-out-of-range', 'number-out-of-range'],
    },
    {
      why: 'no policy',
      context: { fsGroupChangePolicy: 'Never' },
      expected: ['value-not-allowed'],
    },
    {
      why: 'a policy of newer clusters',
      context: { seLinuxChangePolicy: 'MountOption' },
      expected: ['feature-not-everywhere'],
    },
    {
      why: 'a parameter',
      context: { sysctls: [{ name: 'net.core.a', value: '1' }] },
      expected: [],
    },
    {
      why: 'a parameter in capitals',
      context: { sysctls: [{ name: 'net.Core', value: '1' }] },
      expected: ['sysctl-name-malformed'],
    },
    {
      why: 'a parameter twice',
      context: {
        sysctls: [
          { name: 'a', value: '1' },
          { name: 'a', value: '2' },
        ],
      },
      expected: ['name-repeated'],
    },
  ])('of the pod: $why', ({ context, expected }) => {
    const codes = found({ securityContext: context }).map((one) => one.split(' ')[0]);
    expect(codes).toEqual(expected);
  });

  it.each([
    { name: 'net.ipv4.a', pod: { hostNetwork: true }, refused: true },
    { name: 'net/ipv4/a', pod: { hostNetwork: true }, refused: true },
    { name: 'kernel.shmmax', pod: { hostNetwork: true }, refused: false },
    { name: 'kernel.shmmax', pod: { hostIPC: true }, refused: true },
    { name: 'kernel.shmother', pod: { hostIPC: true }, refused: false },
    { name: 'fs.mqueue.a', pod: { hostIPC: true }, refused: true },
  ])('leave the parameters of the node alone: $name', ({ name, pod, refused }) => {
    const securityContext = { sysctls: [{ name, value: '1' }] };
    expect(found({ ...pod, securityContext }).length > 0).toBe(refused);
  });
});

describe('operating systems', () => {
  it.each([
    { why: 'Linux', pod: { os: { name: 'linux' } }, expected: [] },
    {
      why: 'none of them',
      pod: { os: { name: 'macos' } },
      expected: ['value-not-allowed at os.name'],
    },
    {
      why: 'Windows settings on Linux',
      pod: { os: { name: 'linux' }, securityContext: { windowsOptions: {} } },
      expected: ['field-not-for-os at securityContext.windowsOptions'],
    },
    {
      why: 'Linux settings on Windows',
      pod: { os: { name: 'windows' }, hostPID: true, hostIPC: false },
      expected: ['field-not-for-os at hostPID'],
    },
    {
      why: 'a user of Windows',
      pod: { securityContext: { windowsOptions: { runAsUserName: 'ACME\\worker' } } },
      expected: [],
    },
    {
      why: 'no user of Windows',
      pod: { securityContext: { windowsOptions: { runAsUserName: 'a\\b\\c' } } },
      expected: ['windows-user-malformed at securityContext.windowsOptions.runAsUserName'],
    },
    {
      why: "a process of the node on the node's network",
      pod: { hostNetwork: true, securityContext: { windowsOptions: { hostProcess: true } } },
      expected: [],
    },
    {
      why: 'a process of the node elsewhere',
      pod: { securityContext: { windowsOptions: { hostProcess: true } } },
      expected: ['host-process-misused at '],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found(pod)).toEqual(expected);
  });
});

describe('resources of a pod as a whole', () => {
  const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2' } };

  it.each([
    {
      why: 'as much as its containers',
      pod: { requests: { cpu: '1', memory: '1Gi' } },
      expected: [],
    },
    {
      why: 'less than its containers request',
      pod: { requests: { cpu: '999m' } },
      expected: ['pod-resources-exceeded at resources.requests[cpu]'],
    },
    {
      why: 'less than one container may use',
      pod: { limits: { cpu: '1999m' } },
      expected: ['pod-resources-exceeded at resources.limits[cpu]'],
    },
    {
      why: 'a device',
      pod: { limits: { 'nvidia.com/gpu': 1 } },
      expected: ['resource-name-not-for-pod at resources.limits[nvidia.com/gpu]'],
    },
    {
      why: 'a request above its own limit',
      pod: { requests: { cpu: '3' }, limits: { cpu: '2' } },
      expected: ['resource-request-above-limit at resources.requests[cpu]'],
    },
    {
      why: 'a claim',
      pod: { claims: [{ name: 'a' }] },
      expected: ['pod-claims-on-containers-only at resources.claims'],
    },
  ])('$why', ({ pod, expected }) => {
    expect(found({ resources: pod }, { resources })).toEqual(expected);
  });

  it('count sidecars beside, and init containers one by one', () => {
    const init = (name: string, cpu: string, restartPolicy?: string): object => ({
      name,
      image: 'ghcr.io/acme/init:1.0.0',
      resources: { requests: { cpu } },
      ...(restartPolicy === undefined ? {} : { restartPolicy }),
    });
    const initContainers = [init('a', '2'), init('proxy', '1', 'Always'), init('b', '2')];
    const total = (cpu: string): readonly string[] =>
      found({ initContainers, resources: { requests: { cpu } } }, { resources });
    expect(total('3')).toEqual([]);
    expect(total('2999m')).toHaveLength(1);
  });
});

describe('claims on devices', () => {
  const template = { resourceClaimTemplateName: 'one-gpu' };

  it.each([
    { why: 'one for each pod', claims: [{ name: 'gpu', ...template }], expected: [] },
    {
      why: 'one for all pods',
      claims: [{ name: 'gpu', resourceClaimName: 'the-gpu' }],
      expected: ['pod-claim-shared at resourceClaims[gpu].resourceClaimName'],
    },
    {
      why: 'of nothing',
      claims: [{ name: 'gpu' }],
      expected: ['not-exactly-one at resourceClaims[gpu]'],
    },
    {
      why: 'one name twice',
      claims: [
        { name: 'gpu', ...template },
        { name: 'gpu', ...template },
      ],
      expected: ['name-repeated at resourceClaims[gpu]'],
    },
  ])('$why', ({ claims, expected }) => {
    expect(found({ resourceClaims: claims })).toEqual(expected);
  });

  it('are used by name', () => {
    const pod = { resourceClaims: [{ name: 'gpu', ...template }] };
    expect(found(pod, { resources: { claims: [{ name: 'gpu' }] } })).toEqual([]);
    expect(found(pod, { resources: { claims: [{ name: 'gpus' }] } })).toEqual([
      'resource-claim-unknown at containers[worker].resources.claims[gpus]',
    ]);
  });
});

describe('overhead', () => {
  it('comes with its runtime class', () => {
    const overhead = { cpu: '250m' };
    expect(found({ overhead, runtimeClassName: 'gvisor' })).toEqual([]);
    expect(found({ overhead })).toEqual(['overhead-without-runtime-class at overhead']);
    expect(found({ overhead: { cpus: '1' }, runtimeClassName: 'gvisor' })).toEqual([
      'resource-name-unknown at overhead[cpus]',
    ]);
  });
});

describe('any pod', () => {
  it.each([
    { why: 'with nothing in it', pod: {} },
    { why: 'of empty objects', pod: { containers: [{}], initContainers: [{}], volumes: [{}] } },
    {
      why: 'of empty objects further down',
      pod: {
        affinity: { nodeAffinity: {}, podAffinity: {}, podAntiAffinity: {} },
        containers: [
          {
            env: [{}, { valueFrom: {} }, { valueFrom: { secretKeyRef: {}, resourceFieldRef: {} } }],
            envFrom: [{}],
            ports: [{}],
            lifecycle: { preStop: { httpGet: {}, exec: {} } },
            livenessProbe: { grpc: {}, httpGet: { httpHeaders: [{}] } },
            resources: { claims: [{}] },
            securityContext: { seccompProfile: {}, capabilities: {}, windowsOptions: {} },
            volumeMounts: [{}],
            volumeDevices: [{}],
          },
        ],
        dnsConfig: { options: [{}] },
        hostAliases: [{}],
        imagePullSecrets: [{}],
        os: {},
        resourceClaims: [{}],
        tolerations: [{}],
        topologySpreadConstraints: [{}],
        volumes: [
          { ephemeral: {} },
          { ephemeral: { volumeClaimTemplate: {} } },
          { iscsi: {} },
          { csi: {} },
          { downwardAPI: { items: [{}] } },
          { projected: { sources: [{}, { clusterTrustBundle: {} }, { podCertificate: {} }] } },
        ],
      },
    },
  ])('can be looked at: $why', ({ pod }) => {
    expect(() => podFaults(pod as unknown as PodSpec, 'worker.podSpec')).not.toThrow();
  });

  it('is looked at in one pass, however long its lists', () => {
    const many = <T>(make: (index: number) => T): readonly T[] =>
      Array.from({ length: 10_000 }, (_, index) => make(index));
    const name = (index: number): string => `n${String(index)}`;
    const worker = {
      name: 'worker',
      image: 'ghcr.io/acme/worker:1.4.2',
      env: many((index) => ({ name: name(index), value: `$(${name(index + 1)})` })),
      ports: many((index) => ({ name: name(index), containerPort: index + 1 })),
      volumeMounts: many((index) => ({ name: 'unknown', mountPath: `/${name(index)}` })),
    };
    const pod = {
      containers: [worker],
      volumes: many((index) => ({ name: name(index), emptyDir: {} })),
      tolerations: many(() => ({ operator: 'Exists' })),
    };
    const start = performance.now();
    expect(podFaults(pod, '')).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
