import { canonicalPodSpec } from '../../src/kubernetes/canonical-pod-spec';
import type { PodSpec } from '../../src/kubernetes/objects.generated';
import { mergePodSpec, type PodSpecPatch } from '../../src/kubernetes/pod-spec-merge';

const generated: PodSpec = {
  nodeSelector: { role: 'gpu', zone: 'a' },
  tolerations: [{ key: 'role', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' }],
  imagePullSecrets: [{ name: 'registry' }],
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['old'] }],
  volumes: [{ name: 'token', secret: { secretName: 'layer', defaultMode: 0o400 } }],
  containers: [
    {
      name: 'worker',
      image: 'ghcr.io/acme/worker:1.4.2',
      args: ['--fast'],
      env: [
        { name: 'URL', value: 'http://gateway' },
        { name: 'KEY', valueFrom: { secretKeyRef: { name: 'layer', key: 'api-key' } } },
      ],
      ports: [{ name: 'http', containerPort: 8080 }],
      volumeMounts: [{ name: 'token', mountPath: '/token', readOnly: true }],
      readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5 },
      resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2' } },
    },
  ],
};

/** What becomes of the worker container. */
function worker(patch: Omit<NonNullable<PodSpecPatch['containers']>[number], 'name'>) {
  return mergePodSpec(generated, { containers: [{ name: 'worker', ...patch }] }).containers[0];
}

describe('a podSpec patch', () => {
  it('that is empty changes nothing', () => {
    expect(mergePodSpec(generated, {})).toEqual(generated);
  });

  it('changes neither the generated pod nor itself', () => {
    const before = structuredClone(generated);
    const patch: PodSpecPatch = { tolerations: null, containers: [{ name: 'worker', env: null }] };
    const patchBefore = structuredClone(patch);
    mergePodSpec(generated, patch);
    expect(generated).toEqual(before);
    expect(patch).toEqual(patchBefore);
  });

  it('keeps the image of the container that it names', () => {
    expect(worker({ command: ['python'] })).toMatchObject({
      image: 'ghcr.io/acme/worker:1.4.2',
      command: ['python'],
      args: ['--fast'],
    });
  });

  it('adds a container of another name as a sidecar, last', () => {
    const sidecar = { name: 'metrics', image: 'ghcr.io/acme/metrics:1.0.0' };
    expect(mergePodSpec(generated, { containers: [sidecar] }).containers).toEqual([
      generated.containers[0],
      sidecar,
    ]);
  });

  it('keeps two new containers of one name apart, so that a rule can refuse them', () => {
    const twice = [
      { name: 'a', image: 'a:1' },
      { name: 'a', image: 'b:1' },
    ];
    expect(mergePodSpec(generated, { containers: twice }).containers).toHaveLength(3);
  });

  it('merges environment variables by name, in the generated order, new ones after them', () => {
    const env = [
      { name: 'MORE', value: '1' },
      { name: 'URL', value: 'http://other' },
    ];
    expect(worker({ env })?.env?.map(({ name, value }) => [name, value])).toEqual([
      ['URL', 'http://other'],
      ['KEY', undefined],
      ['MORE', '1'],
    ]);
  });

  it.each([
    {
      why: 'a value replaces where it came from',
      patch: { name: 'KEY', value: '' },
      merged: { name: 'KEY', value: '' },
    },
    {
      why: 'a source replaces the value',
      patch: { name: 'URL', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } },
      merged: { name: 'URL', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } },
    },
    {
      why: 'another source replaces the first',
      patch: { name: 'KEY', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } },
      merged: { name: 'KEY', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } },
    },
    {
      why: 'the same source is patched',
      patch: { name: 'KEY', valueFrom: { secretKeyRef: { name: 'mine', key: 'api-key' } } },
      merged: { name: 'KEY', valueFrom: { secretKeyRef: { name: 'mine', key: 'api-key' } } },
    },
    {
      why: 'null takes the value away',
      patch: { name: 'URL', value: null },
      merged: { name: 'URL' },
    },
  ])('of an environment variable: $why', ({ patch, merged }) => {
    expect(worker({ env: [patch] })?.env?.find(({ name }) => name === patch.name)).toEqual(merged);
  });

  it.each([
    {
      why: 'by name',
      port: { name: 'http', containerPort: 9090 },
      merged: [{ name: 'http', containerPort: 9090 }],
    },
    {
      why: 'by number, TCP being the default',
      port: { containerPort: 8080, protocol: 'TCP' },
      merged: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    },
    {
      why: 'another protocol is another port',
      port: { containerPort: 8080, protocol: 'UDP' },
      merged: [
        { name: 'http', containerPort: 8080 },
        { containerPort: 8080, protocol: 'UDP' },
      ],
    },
  ])('merges ports $why', ({ port, merged }) => {
    expect(worker({ ports: [port] })?.ports).toEqual(merged);
  });

  it('merges mounts by path', () => {
    const volumeMounts = [
      { mountPath: '/token', subPath: 'key' },
      { name: 'cache', mountPath: '/cache' },
    ];
    expect(worker({ volumeMounts })?.volumeMounts).toEqual([
      { name: 'token', mountPath: '/token', readOnly: true, subPath: 'key' },
      { name: 'cache', mountPath: '/cache' },
    ]);
  });

  it('replaces the handler of a probe and keeps its timing', () => {
    expect(worker({ readinessProbe: { httpGet: { port: 'http' } } })?.readinessProbe).toEqual({
      httpGet: { port: 'http' },
      periodSeconds: 5,
    });
  });

  it('patches the handler that a probe has', () => {
    expect(worker({ readinessProbe: { tcpSocket: { port: 9090 } } })?.readinessProbe).toEqual({
      tcpSocket: { port: 9090 },
      periodSeconds: 5,
    });
  });

  it('merges resources key by key, and null takes one away', () => {
    expect(worker({ resources: { requests: { cpu: null, memory: '2Gi' } } })?.resources).toEqual({
      requests: { memory: '2Gi' },
      limits: { cpu: '2' },
    });
  });

  it('replaces the source of a volume, and adds volumes', () => {
    const volumes = [
      { name: 'cache', emptyDir: {} },
      { name: 'token', csi: { driver: 'secrets-store.csi.k8s.io' } },
    ];
    expect(mergePodSpec(generated, { volumes }).volumes).toEqual([
      { name: 'token', csi: { driver: 'secrets-store.csi.k8s.io' } },
      { name: 'cache', emptyDir: {} },
    ]);
  });

  it('merges maps, and lists that have a key', () => {
    const merged = mergePodSpec(generated, {
      nodeSelector: { zone: null, disk: 'ssd' },
      imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['new'] }, { ip: '10.0.0.2' }],
    });
    expect(merged.nodeSelector).toEqual({ role: 'gpu', disk: 'ssd' });
    expect(merged.imagePullSecrets).toEqual([{ name: 'registry' }, { name: 'mirror' }]);
    expect(merged.hostAliases).toEqual([
      { ip: '10.0.0.1', hostnames: ['new'] },
      { ip: '10.0.0.2' },
    ]);
  });

  it('appends tolerations and drops exact duplicates, whatever the order of their keys', () => {
    const same = { effect: 'NoSchedule', value: 'gpu', operator: 'Equal', key: 'role' };
    const other = { key: 'spot', operator: 'Exists' };
    const merged = mergePodSpec(generated, { tolerations: [same, other, { ...other }] });
    expect(merged.tolerations).toEqual([...(generated.tolerations ?? []), other]);
  });

  it('takes away what it sets to null, and its own nulls never reach the pod', () => {
    const affinity = {
      podAffinity: null,
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: null },
    };
    const merged = mergePodSpec(generated, { tolerations: null, affinity });
    expect(merged).not.toHaveProperty('tolerations');
    expect(merged.affinity).toEqual({ nodeAffinity: {} });
  });

  it('that takes all containers away leaves an empty list, for a rule to refuse', () => {
    expect(mergePodSpec(generated, { containers: null }).containers).toEqual([]);
  });

  it('keeps false, zero and the empty text', () => {
    const merged = mergePodSpec(generated, {
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      subdomain: '',
    });
    expect(merged).toMatchObject({
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      subdomain: '',
    });
  });

  it('neither reads nor copies __proto__', () => {
    const patch = JSON.parse(
      '{"__proto__": {"hostPID": true}, "nodeSelector": {"__proto__": "x", "constructor": "y"}}',
    ) as PodSpecPatch;
    const merged = mergePodSpec(generated, patch);
    expect(Object.keys(merged)).not.toContain('__proto__');
    expect(merged.hostPID).toBeUndefined();
    expect(Object.entries(merged.nodeSelector ?? {})).toEqual([
      ['role', 'gpu'],
      ['zone', 'a'],
      ['constructor', 'y'],
    ]);
  });

  it('of ten thousand variables is merged at once', () => {
    const env = Array.from({ length: 10_000 }, (_, index) => ({
      name: `V${String(index)}`,
      value: '',
    }));
    const first = worker({ env })?.env;
    expect(first).toHaveLength(10_002);
  });
});

describe('the canonical pod', () => {
  it('is the very same object when nothing changes', () => {
    expect(canonicalPodSpec(generated)).toBe(generated);
  });

  it('has every quantity as the server spells it', () => {
    const divisor = '1024Ki';
    const resourceFieldRef = { containerName: 'worker', resource: 'limits.memory', divisor };
    const claim = { resources: { requests: { storage: '2048Mi' } } };
    const items = [{ path: 'memory', resourceFieldRef }];
    const pod: PodSpec = {
      overhead: { cpu: 0.25 },
      resources: { limits: { memory: '1024Mi' } },
      initContainers: [{ name: 'init', resources: { limits: { cpu: 1 } } }],
      containers: [
        {
          name: 'worker',
          env: [{ name: 'MEMORY', valueFrom: { resourceFieldRef } }],
          resources: { requests: { memory: '1.5Gi' } },
        },
      ],
      volumes: [
        { name: 'scratch', emptyDir: { sizeLimit: '1024Mi' } },
        { name: 'data', ephemeral: { volumeClaimTemplate: { spec: claim } } },
        { name: 'facts', downwardAPI: { items } },
        { name: 'all', projected: { sources: [{ downwardAPI: { items } }] } },
      ],
    };
    const spelled = JSON.stringify(canonicalPodSpec(pod));
    expect(JSON.parse(spelled)).toEqual(
      JSON.parse(
        JSON.stringify(pod)
          .replaceAll('"1024Ki"', '"1Mi"')
          .replaceAll('"2048Mi"', '"2Gi"')
          .replaceAll('"1024Mi"', '"1Gi"')
          .replaceAll('"1.5Gi"', '"1536Mi"')
          .replaceAll('0.25', '"250m"')
          .replaceAll('"cpu":1', '"cpu":"1"'),
      ),
    );
    expect(JSON.stringify(pod)).toContain('1024Mi');
  });
});
