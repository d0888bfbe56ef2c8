import type { KubernetesDetails } from '../../../src/findings/kubernetes-wordings';
import type { FindingExample, FindingExamples } from './finding-example';

/** A patch on the pod, as it is refused and as it is taken. */
function podSpec(broken: string, fixed: string): FindingExample {
  const code = (patch: string): string => `pipeline({ worker: { podSpec: { ${patch} } } });`;
  return { broken: code(broken), fixed: code(fixed) };
}

/** A patch on the worker container. */
function container(broken: string, fixed: string, rest = ''): FindingExample {
  const patch = (fields: string): string =>
    `${rest}${rest === '' ? '' : ', '}containers: [{ name: 'worker', ${fields} }]`;
  return podSpec(patch(broken), patch(fixed));
}

/** Resources of a pool. */
function resources(broken: string, fixed: string): FindingExample {
  const code = (amounts: string): string =>
    `policy({
  computePools: [
    { name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 4, resources: { ${amounts} } },
  ],
});`;
  return { broken: code(broken), fixed: code(fixed) };
}

/** Devices of a pool. */
function devices(broken: string, fixed: string): FindingExample {
  const code = (amounts: string): string =>
    `policy({
  computePools: [
    {
      name: 'gpu',
      kind: 'gpu',
      maxReplicasPerWorkload: 4,
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
      resources: { ${amounts} },
    },
  ],
});`;
  return { broken: code(broken), fixed: code(fixed) };
}

/** A toleration of a pool. */
function toleration(broken: string, fixed: string): FindingExample {
  const code = (fields: string): string =>
    `policy({
  computePools: [
    { name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 4, tolerations: [{ ${fields} }] },
  ],
});`;
  return { broken: code(broken), fixed: code(fixed) };
}

/** Volumes of the pod and what the worker container mounts. */
function volume(broken: string, fixed: string, mounts = ''): FindingExample {
  const patch = (source: string): string =>
    `volumes: [{ name: 'data', ${source} }]${mounts === '' ? '' : `, containers: [{ name: 'worker', ${mounts} }]`}`;
  return podSpec(patch(broken), patch(fixed));
}

/** Where the worker container mounts a volume. */
function mount(broken: string, fixed: string): FindingExample {
  const patch = (fields: string): string =>
    `volumes: [{ name: 'data', emptyDir: {} }], containers: [{ name: 'worker', volumeMounts: [{ name: 'data', ${fields} }] }]`;
  return podSpec(patch(broken), patch(fixed));
}

/** An option of the made objects. */
function output(broken: string, fixed: string): FindingExample {
  const code = (options: string): string => `pipeline({ output: { ${options} } });`;
  return { broken: code(broken), fixed: code(fixed) };
}

const spread = (fields: string): string =>
  `topologySpreadConstraints: [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, labelSelector: {}, ${fields} }]`;

const nodeAffinity = (expression: string): string =>
  `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [${expression}] } } }`;

const expression = (fields: string): string =>
  nodeAffinity(`{ matchExpressions: [{ key: 'example.com/memory-gib', ${fields} }] }`);

const podAntiAffinity = (term: string): string =>
  `affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', ${term} }] } }`;

const claim = (spec: string): string =>
  `ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }, ${spec} } } }`;

/** Both sides of each rule of Kubernetes. */
export const kubernetesExamples: FindingExamples<KubernetesDetails> = {
  'quantity-malformed': resources(`limits: { memory: '512MB' }`, `limits: { memory: '512M' }`),
  'quantity-too-large': resources(`limits: { memory: '16E' }`, `limits: { memory: '16G' }`),
  'quantity-negative': resources(`requests: { cpu: '-1' }`, `requests: { cpu: '1' }`),
  'resource-request-above-limit': resources(
    `requests: { cpu: '2' }, limits: { cpu: '1' }`,
    `requests: { cpu: '1' }, limits: { cpu: '1' }`,
  ),
  'resource-request-not-limit': devices(
    `requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 }`,
    `requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 1 }`,
  ),
  'resource-limit-missing': devices(
    `requests: { 'nvidia.com/gpu': 1 }`,
    `limits: { 'nvidia.com/gpu': 1 }`,
  ),
  'resource-name-unknown': devices(
    `limits: { 'nvidia.com/gpu': 1, gpu: 1 }`,
    `limits: { 'nvidia.com/gpu': 1 }`,
  ),
  'resource-name-malformed': devices(
    `limits: { 'nvidia.com/gpu': 1, 'Example.com/nic': 1 }`,
    `limits: { 'nvidia.com/gpu': 1 }`,
  ),
  'resource-name-reserved': devices(
    `limits: { 'nvidia.com/gpu': 1, 'kubernetes.io/nic': 1 }`,
    `limits: { 'nvidia.com/gpu': 1 }`,
  ),
  'resource-name-not-for-pod': podSpec(
    `resources: { requests: { 'ephemeral-storage': '1Gi' } }`,
    `resources: { requests: { memory: '2Gi' } }`,
  ),
  'resource-bytes-fractional': resources(
    `limits: { memory: '512m' }`,
    `limits: { memory: '512Mi' }`,
  ),
  'extended-resource-not-whole': devices(
    `limits: { 'nvidia.com/gpu': '500m' }`,
    `limits: { 'nvidia.com/gpu': '1' }`,
  ),
  'cpu-finer-than-milli': resources(`requests: { cpu: '0.0005' }`, `requests: { cpu: '1m' }`),
  'huge-pages-not-multiple': resources(
    `limits: { memory: '1Gi', 'hugepages-2Mi': '3Mi' }`,
    `limits: { memory: '1Gi', 'hugepages-2Mi': '4Mi' }`,
  ),
  'huge-pages-alone': resources(
    `limits: { 'hugepages-2Mi': '4Mi' }`,
    `limits: { memory: '1Gi', 'hugepages-2Mi': '4Mi' }`,
  ),
  'pod-resources-exceeded': podSpec(
    `resources: { requests: { memory: '1Gi' } }`,
    `resources: { requests: { memory: '2Gi' } }`,
  ),
  'resource-claim-unknown': onClaimingPool(
    container(
      `resources: { claims: [{ name: 'gpus' }] }`,
      `resources: { claims: [{ name: 'gpu' }] }`,
      `resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }]`,
    ),
  ),
  'resource-claim-repeated': onClaimingPool(
    container(
      `resources: { claims: [{ name: 'gpu' }, { name: 'gpu' }] }`,
      `resources: { claims: [{ name: 'gpu' }] }`,
      `resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }]`,
    ),
  ),
  'pod-claims-on-containers-only': podSpec(
    `resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }], resources: { claims: [{ name: 'gpu' }] }`,
    `resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }]`,
  ),
  'pod-claim-shared': podSpec(
    `resourceClaims: [{ name: 'gpu', resourceClaimName: 'the-gpu' }]`,
    `resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }]`,
  ),
  'overhead-without-runtime-class': podSpec(
    `overhead: { cpu: '250m' }`,
    `runtimeClassName: 'gvisor'`,
  ),

  'toleration-of-everything': toleration(
    `operator: 'Exists'`,
    `key: 'example.com/team', operator: 'Exists'`,
  ),
  'toleration-without-key': toleration(`value: 'gpu'`, `key: 'node-role', value: 'gpu'`),
  'toleration-value-with-exists': toleration(
    `key: 'node-role', operator: 'Exists', value: 'gpu'`,
    `key: 'node-role', operator: 'Equal', value: 'gpu'`,
  ),
  'toleration-value-malformed': toleration(
    `key: 'node-role', value: 'gpu nodes'`,
    `key: 'node-role', value: 'gpu-nodes'`,
  ),
  'toleration-seconds-without-no-execute': toleration(
    `key: 'spot', operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 60`,
    `key: 'spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60`,
  ),

  'node-selector-malformed': podSpec(
    `nodeSelector: { 'example.com/disk': 'ssd or nvme' }`,
    `nodeSelector: { 'example.com/disk': 'ssd' }`,
  ),
  'node-label-deprecated': podSpec(
    `nodeSelector: { 'beta.kubernetes.io/arch': 'amd64' }`,
    `nodeSelector: { 'kubernetes.io/arch': 'amd64' }`,
  ),
  'affinity-without-terms': podSpec(
    nodeAffinity(''),
    nodeAffinity(`{ matchExpressions: [{ key: 'example.com/disk', operator: 'Exists' }] }`),
  ),
  'affinity-term-empty': podSpec(
    nodeAffinity(`{}`),
    nodeAffinity(`{ matchExpressions: [{ key: 'example.com/disk', operator: 'Exists' }] }`),
  ),
  'selector-values-count': podSpec(
    expression(`operator: 'In', values: []`),
    expression(`operator: 'In', values: ['64']`),
  ),
  'selector-value-not-a-number': podSpec(
    expression(`operator: 'Gt', values: ['64Gi']`),
    expression(`operator: 'Gt', values: ['64']`),
  ),
  'selector-of-nothing': podSpec(podAntiAffinity(''), podAntiAffinity('labelSelector: {}')),
  'match-keys-without-selector': podSpec(
    podAntiAffinity(`matchLabelKeys: ['pod-template-hash']`),
    podAntiAffinity(`matchLabelKeys: ['pod-template-hash'], labelSelector: {}`),
  ),
  'match-key-repeated': podSpec(
    podAntiAffinity(`matchLabelKeys: ['app'], labelSelector: { matchLabels: { app: 'shop' } }`),
    podAntiAffinity(`labelSelector: { matchLabels: { app: 'shop' } }`),
  ),
  'topology-spread-repeated': podSpec(
    `topologySpreadConstraints: [1, 2].map((maxSkew) => ({ topologyKey: 'topology.kubernetes.io/zone', maxSkew, labelSelector: {}, whenUnsatisfiable: 'ScheduleAnyway' }))`,
    spread(`whenUnsatisfiable: 'ScheduleAnyway'`),
  ),
  'min-domains-with-schedule-anyway': podSpec(
    spread(`whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2`),
    spread(`whenUnsatisfiable: 'DoNotSchedule', minDomains: 2`),
  ),

  'name-not-dns-label': volume(`emptyDir: {} }, { name: 'Cache', emptyDir: {}`, `emptyDir: {}`),
  'name-not-dns-subdomain': podSpec(
    `serviceAccountName: 'Shop_Worker'`,
    `serviceAccountName: 'shop-worker'`,
  ),
  'name-not-service-name': {
    broken: `pipeline({ worker: { dispatch: 'push', port: 8080 }, output: { service: { name: '2nd-stage' } } });`,
    fixed: `pipeline({ worker: { dispatch: 'push', port: 8080 }, output: { service: { name: 'second-stage' } } });`,
  },
  'name-repeated': podSpec(
    `containers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0' }, { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0' }]`,
    `containers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0' }]`,
  ),
  'qualified-name-malformed': toleration(
    `key: 'for gpus', operator: 'Exists'`,
    `key: 'for-gpus', operator: 'Exists'`,
  ),
  'label-key-malformed': output(
    `labels: { 'cost center': '42' }`,
    `labels: { 'cost-center': '42' }`,
  ),
  'label-value-malformed': output(
    `labels: { team: 'search & ads' }`,
    `labels: { team: 'search-ads' }`,
  ),
  'annotation-key-malformed': output(
    `annotations: { 'on call': '+1 555 0100' }`,
    `annotations: { 'on-call': '+1 555 0100' }`,
  ),
  'annotations-too-large': output(
    `annotations: { note: 'x'.repeat(300_000) }`,
    `annotations: { note: 'x'.repeat(100_000) }`,
  ),
  'pod-names-cut': {
    broken: `fn({ scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } }, 'a-function-with-a-name-that-is-just-too-long');`,
    fixed: `fn({ scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } }, 'a-function');`,
  },
  'not-exactly-one': volume(
    `emptyDir: {}, configMap: { name: 'settings' }`,
    `configMap: { name: 'settings' }`,
  ),
  'entry-repeated': podSpec(
    `imagePullSecrets: [{ name: 'registry' }, { name: 'registry' }]`,
    `imagePullSecrets: [{ name: 'registry' }]`,
  ),
  'feature-not-everywhere': container(`restartPolicy: 'Never'`, ``),

  'containers-missing': podSpec(`containers: null`, ``),
  'container-unknown': container(
    `env: [{ name: 'CPUS', valueFrom: { resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } } }]`,
    `env: [{ name: 'CPUS', valueFrom: { resourceFieldRef: { containerName: 'worker', resource: 'limits.cpu' } } }]`,
  ),
  'init-container-field-forbidden': podSpec(
    `initContainers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', readinessProbe: { tcpSocket: { port: 3128 } } }]`,
    `initContainers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', restartPolicy: 'Always', readinessProbe: { tcpSocket: { port: 3128 } } }]`,
  ),
  'restart-rules-on-sidecar': podSpec(
    `initContainers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', restartPolicy: 'Always', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] }]`,
    `initContainers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', restartPolicy: 'Always' }]`,
  ),
  'image-empty': {
    broken: `pipeline({ worker: { image: '' } });`,
    fixed: `pipeline({ worker: { image: 'ghcr.io/acme/worker:1.4.2' } });`,
  },
  'image-malformed': {
    broken: `pipeline({ worker: { image: 'ghcr.io/Acme/Worker:1.4.2' } });`,
    fixed: `pipeline({ worker: { image: 'ghcr.io/acme/worker:1.4.2' } });`,
  },
  'image-not-pinned': {
    broken: `pipeline({ worker: { image: 'ghcr.io/acme/worker:latest' } });`,
    fixed: `pipeline({ worker: { image: 'ghcr.io/acme/worker:1.4.2' } });`,
  },

  'env-name-malformed': output(`env: { 'A=B': '1' }`, `env: { A_B: '1' }`),
  'env-name-unusual': output(`env: { 'log.level': 'debug' }`, `env: { LOG_LEVEL: 'debug' }`),
  'env-repeated': container(
    `env: [{ name: 'LEVEL', value: '1' }, { name: 'LEVEL', value: '2' }]`,
    `env: [{ name: 'LEVEL', value: '2' }]`,
  ),
  'env-value-and-source': container(
    `env: [{ name: 'HOST', value: 'a', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } }]`,
    `env: [{ name: 'HOST', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } }]`,
  ),
  'env-reference-not-earlier': container(
    `env: [{ name: 'URL', value: 'http://$(HOST):80' }, { name: 'HOST', value: 'db' }]`,
    `env: [{ name: 'HOST', value: 'db' }, { name: 'URL', value: 'http://$(HOST):80' }]`,
  ),
  'config-key-malformed': container(
    `env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'db', key: 'user/password' } } }]`,
    `env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }]`,
  ),
  'field-path-unsupported': container(
    `env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.nme' } } }]`,
    `env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }]`,
  ),

  'port-name-malformed': container(
    `ports: [{ name: 'metrics_port', containerPort: 9090 }]`,
    `ports: [{ name: 'metrics', containerPort: 9090 }]`,
  ),
  'port-name-shared': podSpec(
    `containers: [{ name: 'worker', ports: [{ name: 'http', containerPort: 80 }] }, { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', ports: [{ name: 'http', containerPort: 81 }] }]`,
    `containers: [{ name: 'worker', ports: [{ name: 'http', containerPort: 80 }] }, { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', ports: [{ name: 'proxy', containerPort: 81 }] }]`,
  ),
  'port-repeated': podSpec(
    `containers: [{ name: 'worker', ports: [{ containerPort: 80 }] }, { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', ports: [{ containerPort: 80 }] }]`,
    `containers: [{ name: 'worker', ports: [{ containerPort: 80 }] }, { name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', ports: [{ containerPort: 81 }] }]`,
  ),
  'port-unknown': container(
    `ports: [{ name: 'http', containerPort: 80 }], livenessProbe: { httpGet: { port: 'htpp' } }`,
    `ports: [{ name: 'http', containerPort: 80 }], livenessProbe: { httpGet: { port: 'http' } }`,
  ),
  'host-ip-without-effect': container(
    `ports: [{ containerPort: 80, hostIP: '10.0.0.1' }]`,
    `ports: [{ containerPort: 80 }]`,
  ),
  'host-port-repeated': container(
    `ports: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81, hostPort: 8080 }]`,
    `ports: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81, hostPort: 8081 }]`,
  ),
  'host-port-not-container-port': container(
    `ports: [{ containerPort: 80, hostPort: 8080 }]`,
    `ports: [{ containerPort: 80 }]`,
    `hostNetwork: true`,
  ),

  'probe-success-threshold-not-one': container(
    `livenessProbe: { exec: { command: ['true'] }, successThreshold: 2 }`,
    `livenessProbe: { exec: { command: ['true'] } }`,
  ),
  'readiness-probe-with-grace-period': container(
    `readinessProbe: { exec: { command: ['true'] }, terminationGracePeriodSeconds: 5 }`,
    `readinessProbe: { exec: { command: ['true'] } }`,
  ),
  'http-header-name-malformed': container(
    `livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X_Probe', value: '1' }] } }`,
    `livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X-Probe', value: '1' }] } }`,
  ),
  'hook-sleep-above-grace-period': container(
    `lifecycle: { preStop: { sleep: { seconds: 60 } } }`,
    `lifecycle: { preStop: { sleep: { seconds: 10 } } }`,
  ),
  'stop-signal-without-os': {
    broken: `pipeline({ worker: { podSpec: { containers: [{ name: 'worker', lifecycle: { stopSignal: 'SIGINT' } }] } } });`,
    fixed: `pipeline({ worker: { podSpec: { os: { name: 'linux' }, containers: [{ name: 'worker', lifecycle: { stopSignal: 'SIGINT' } }] } } });`,
  },

  'volume-unknown': volume(
    `emptyDir: {} }, { name: 'cache', emptyDir: {}`,
    `emptyDir: {} }, { name: 'caches', emptyDir: {}`,
    `volumeMounts: [{ name: 'caches', mountPath: '/cache' }]`,
  ),
  'volume-source-missing': volume(``, `emptyDir: {}`),
  'volume-plugin-removed': volume(
    `glusterfs: { endpoints: 'cluster', path: 'data' }`,
    `csi: { driver: 'nfs.csi.k8s.io' }`,
  ),
  'volume-device-misused': volume(
    `emptyDir: {}`,
    `persistentVolumeClaim: { claimName: 'disk' }`,
    `volumeDevices: [{ name: 'data', devicePath: '/dev/data' }]`,
  ),
  'file-mode-out-of-range': volume(
    `secret: { secretName: 'keys', defaultMode: 644 }`,
    `secret: { secretName: 'keys', defaultMode: 0o644 }`,
  ),
  'path-not-inside': volume(
    `configMap: { name: 'settings', items: [{ key: 'a', path: '../a' }] }`,
    `configMap: { name: 'settings', items: [{ key: 'a', path: 'a' }] }`,
  ),
  'path-not-absolute': volume(
    `nfs: { server: 'files.example.com', path: 'exports' }`,
    `nfs: { server: 'files.example.com', path: '/exports' }`,
  ),
  'projected-path-repeated': volume(
    `projected: { sources: [{ secret: { name: 'a', items: [{ key: 'k', path: 'k' }] } }, { secret: { name: 'b', items: [{ key: 'k', path: 'k' }] } }] }`,
    `projected: { sources: [{ secret: { name: 'a', items: [{ key: 'k', path: 'a' }] } }, { secret: { name: 'b', items: [{ key: 'k', path: 'b' }] } }] }`,
  ),
  'volume-path-repeated': volume(
    `configMap: { name: 'settings', items: [{ key: 'a', path: 'x' }, { key: 'b', path: 'x' }] }`,
    `configMap: { name: 'settings', items: [{ key: 'a', path: 'a' }, { key: 'b', path: 'b' }] }`,
  ),
  'mount-path-repeated': podSpec(
    `volumes: [{ name: 'a', emptyDir: {} }], containers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', volumeMounts: [{ name: 'a', mountPath: '/a' }, { name: 'a', mountPath: '/a' }] }]`,
    `volumes: [{ name: 'a', emptyDir: {} }], containers: [{ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', volumeMounts: [{ name: 'a', mountPath: '/a' }] }]`,
  ),
  'mount-path-with-colon': mount(`mountPath: '/data:old'`, `mountPath: '/data'`),
  'mount-sub-path-twice': mount(
    `mountPath: '/data', subPath: 'a', subPathExpr: '$(A)'`,
    `mountPath: '/data', subPath: 'a'`,
  ),
  'mount-propagation-needs-privileged': mount(
    `mountPath: '/data', mountPropagation: 'Bidirectional'`,
    `mountPath: '/data', mountPropagation: 'HostToContainer'`,
  ),
  'recursive-read-only-misplaced': mount(
    `mountPath: '/data', recursiveReadOnly: 'Enabled'`,
    `mountPath: '/data', readOnly: true, recursiveReadOnly: 'Enabled'`,
  ),
  'access-modes-conflict': volume(
    claim(`accessModes: ['ReadWriteOnce', 'ReadWriteOncePod']`),
    claim(`accessModes: ['ReadWriteOncePod']`),
  ),
  'claim-metadata-forbidden': volume(
    `ephemeral: { volumeClaimTemplate: { metadata: { name: 'scratch' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } } }`,
    claim(``),
  ),
  'iscsi-name-malformed': volume(
    `iscsi: { targetPortal: '10.0.0.5', lun: 0, iqn: 'storage' }`,
    `iscsi: { targetPortal: '10.0.0.5', lun: 0, iqn: 'iqn.2024-01.com.example:storage' }`,
  ),
  'volume-option-reserved': volume(
    `flexVolume: { driver: 'example.com/disk', options: { 'kubernetes.io/type': 'ssd' } }`,
    `flexVolume: { driver: 'example.com/disk', options: { type: 'ssd' } }`,
  ),

  'run-as-root-refused': container(
    `securityContext: { runAsNonRoot: true, runAsUser: 0 }`,
    `securityContext: { runAsNonRoot: true, runAsUser: 1000 }`,
  ),
  'privilege-escalation-contradicted': container(
    `securityContext: { allowPrivilegeEscalation: false, privileged: true }`,
    `securityContext: { allowPrivilegeEscalation: false }`,
  ),
  'profile-file-misplaced': podSpec(
    `securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'worker.json' } }`,
    `securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'worker.json' } }`,
  ),
  'proc-mount-needs-user-namespace': {
    broken: `pipeline({ worker: { podSpec: { containers: [{ name: 'worker', securityContext: { procMount: 'Unmasked' } }] } } });`,
    fixed: `pipeline({ worker: { podSpec: { hostUsers: false, containers: [{ name: 'worker', securityContext: { procMount: 'Unmasked' } }] } } });`,
  },
  'capability-with-prefix': container(
    `securityContext: { capabilities: { add: ['CAP_NET_BIND_SERVICE'] } }`,
    `securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } }`,
  ),
  'sysctl-name-malformed': podSpec(
    `securityContext: { sysctls: [{ name: 'net.core.SoMaxConn', value: '1024' }] }`,
    `securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] }`,
  ),
  'sysctl-of-host': podSpec(
    `hostNetwork: true, securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] }`,
    `securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] }`,
  ),
  'field-not-for-os': podSpec(
    `os: { name: 'windows' }, securityContext: { runAsUser: 1000 }`,
    `os: { name: 'linux' }, securityContext: { runAsUser: 1000 }`,
  ),
  'windows-user-malformed': podSpec(
    `os: { name: 'windows' }, securityContext: { windowsOptions: { runAsUserName: 'worker@acme' } }`,
    `os: { name: 'windows' }, securityContext: { windowsOptions: { runAsUserName: 'acme\\\\worker' } }`,
  ),
  'host-process-misused': podSpec(
    `os: { name: 'windows' }, securityContext: { windowsOptions: { hostProcess: true } }`,
    `os: { name: 'windows' }, hostNetwork: true, securityContext: { windowsOptions: { hostProcess: true } }`,
  ),

  'restart-policy-not-always': podSpec(`restartPolicy: 'OnFailure'`, `restartPolicy: 'Always'`),
  'active-deadline-forbidden': podSpec(
    `activeDeadlineSeconds: 600`,
    `terminationGracePeriodSeconds: 600`,
  ),
  'grace-period-negative': podSpec(
    `terminationGracePeriodSeconds: -1`,
    `terminationGracePeriodSeconds: 0`,
  ),
  'process-namespace-shared-twice': podSpec(
    `hostPID: true, shareProcessNamespace: true`,
    `shareProcessNamespace: true`,
  ),
  'host-namespace-with-user-namespace': podSpec(
    `hostUsers: false, hostPID: true`,
    `hostUsers: false`,
  ),
  'hostname-override-misplaced': podSpec(
    `hostnameOverride: 'worker', setHostnameAsFQDN: true`,
    `hostnameOverride: 'worker'`,
  ),
  'priority-set-by-hand': podSpec(`priority: 1000`, `priorityClassName: 'batch'`),
  'image-pull-secret-empty': podSpec(
    `imagePullSecrets: [{ name: '' }]`,
    `imagePullSecrets: [{ name: 'registry' }]`,
  ),
  'ip-address-malformed': podSpec(
    `hostAliases: [{ ip: 'db.example.com', hostnames: ['db'] }]`,
    `hostAliases: [{ ip: '10.0.0.10', hostnames: ['db'] }]`,
  ),
  'ip-address-unusual': podSpec(
    `hostAliases: [{ ip: '10.0.0.010', hostnames: ['db'] }]`,
    `hostAliases: [{ ip: '10.0.0.10', hostnames: ['db'] }]`,
  ),
  'dns-nameservers-missing': podSpec(
    `dnsPolicy: 'None'`,
    `dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.10'] }`,
  ),
  'dns-search-malformed': podSpec(
    `dnsConfig: { searches: ['Example.com'] }`,
    `dnsConfig: { searches: ['example.com'] }`,
  ),
  'dns-limit-exceeded': podSpec(
    `dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] }`,
    `dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3'] }`,
  ),

  'rolling-update-with-recreate': output(
    `deployment: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 0 } } }`,
    `deployment: { strategy: { type: 'Recreate' } }`,
  ),
  'rollout-cannot-proceed': output(
    `deployment: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } }`,
    `deployment: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } }`,
  ),
  'percentage-malformed': output(
    `deployment: { strategy: { rollingUpdate: { maxSurge: '25' } } }`,
    `deployment: { strategy: { rollingUpdate: { maxSurge: '25%' } } }`,
  ),
  'max-unavailable-above-all': output(
    `deployment: { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }`,
    `deployment: { strategy: { rollingUpdate: { maxUnavailable: '100%' } } }`,
  ),
  'progress-deadline-too-short': output(
    `deployment: { minReadySeconds: 600 }`,
    `deployment: { minReadySeconds: 600, progressDeadlineSeconds: 900 }`,
  ),

  'object-too-large': container(`args: ['€'.repeat(600_000)]`, `args: ['€'.repeat(6)]`),
  'object-too-large-for-client-side-apply': container(
    `args: ['x'.repeat(300_000)]`,
    `args: ['x'.repeat(30_000)]`,
  ),
};

/** In a policy whose pool hands out a device by a claim. */
function onClaimingPool({ broken, fixed }: FindingExample): FindingExample {
  const policy = `policy({
  computePools: [{ name: 'cpu', kind: 'cpu', resources: { claims: [{ name: 'gpu' }] }, maxReplicasPerWorkload: 8 }],
});
`;
  return { broken: policy + broken, fixed: policy + fixed };
}
