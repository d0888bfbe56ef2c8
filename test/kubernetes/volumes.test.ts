import { podFaults } from '../../src/kubernetes/pod';

const image = 'ghcr.io/acme/worker:1.4.2';

function found(pod: object, container: object = {}): readonly string[] {
  const containers = [{ name: 'worker', image, ...container }];
  return podFaults({ containers, ...pod }, '').map(
    ({ code, prop }) =>
      `${code} at ${prop.replace('volumes[data].', '').replace('containers[worker].', '')}`,
  );
}

/** What is found for one volume with this source. */
const ofSource = (source: object): readonly string[] =>
  found({ volumes: [{ name: 'data', ...source }] });

const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const ephemeral = (spec: object, metadata?: object): object => ({
  ephemeral: {
    volumeClaimTemplate: { ...(metadata && { metadata }), spec: { ...claim, ...spec } },
  },
});

describe('volumes', () => {
  it.each([
    { why: 'empty', source: { emptyDir: { sizeLimit: '1Gi', medium: 'Memory' } } },
    { why: 'huge pages', source: { emptyDir: { medium: 'HugePages-2Mi' } } },
    { why: 'a Secret', source: { secret: { secretName: 's', defaultMode: 0o777 } } },
    {
      why: 'a ConfigMap',
      source: { configMap: { name: 'c', items: [{ key: 'a', path: 'd/..a', mode: 0 }] } },
    },
    { why: 'a claim', source: { persistentVolumeClaim: { claimName: 'c' } } },
    { why: 'a claim for each pod', source: ephemeral({}, { labels: { a: 'b' } }) },
    { why: 'a directory of the node', source: { hostPath: { path: '/data', type: '' } } },
    { why: 'CSI', source: { csi: { driver: 'CSI.example.com' } } },
    { why: 'NFS', source: { nfs: { server: 's', path: '/' } } },
    { why: 'an image', source: { image: { reference: 'ghcr.io/acme/data:1' } } },
    { why: 'Azure', source: { azureDisk: { diskName: 'a', diskURI: 'https://a' } } },
    {
      why: 'facts about the pod',
      source: {
        downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
      },
    },
    { why: 'nothing from nowhere', source: { projected: {} } },
  ])('are accepted: $why', ({ source }) => {
    expect(ofSource(source)).toEqual([]);
  });

  it.each([
    { why: 'nothing', source: {}, expected: 'volume-source-missing at volumes[data]' },
    {
      why: 'two sources',
      source: { emptyDir: {}, hostPath: { path: '/' } },
      expected: 'not-exactly-one at volumes[data]',
    },
    {
      why: 'less than nothing',
      source: { emptyDir: { sizeLimit: '-1' } },
      expected: 'quantity-negative at emptyDir.sizeLimit',
    },
    {
      why: 'memory in small letters',
      source: { emptyDir: { medium: 'memory' } },
      expected: 'value-not-allowed at emptyDir.medium',
    },
    {
      why: 'no Secret',
      source: { secret: {} },
      expected: 'value-missing at secret.secretName',
    },
    {
      why: 'a mode beyond all rights',
      source: { secret: { secretName: 's', defaultMode: 0o1000 } },
      expected: 'file-mode-out-of-range at secret.defaultMode',
    },
    {
      why: 'a key that cannot be',
      source: { configMap: { name: 'c', items: [{ key: 'a/b', path: 'a' }] } },
      expected: 'config-key-malformed at configMap.items[a/b].key',
    },
    {
      why: 'an absolute path',
      source: { configMap: { name: 'c', items: [{ key: 'a', path: '/a' }] } },
      expected: 'path-not-inside at configMap.items[a].path',
    },
    {
      why: 'a path that climbs',
      source: { configMap: { name: 'c', items: [{ key: 'a', path: 'b/../a' }] } },
      expected: 'path-not-inside at configMap.items[a].path',
    },
    {
      why: 'a path that looks like it climbs',
      source: { configMap: { name: 'c', items: [{ key: 'a', path: '..a' }] } },
      expected: 'path-not-inside at configMap.items[a].path',
    },
    {
      why: 'two items at one path',
      source: {
        configMap: {
          name: 'c',
          items: [
            { key: 'a', path: 'x' },
            { key: 'b', path: 'x' },
          ],
        },
      },
      expected: 'volume-path-repeated at configMap.items[1]',
    },
    {
      why: 'no claim',
      source: { persistentVolumeClaim: { claimName: '' } },
      expected: 'value-missing at persistentVolumeClaim.claimName',
    },
    {
      why: 'a path on the node that climbs',
      source: { hostPath: { path: '/data/../etc' } },
      expected: 'path-not-inside at hostPath.path',
    },
    {
      why: 'a kind of path that is not',
      source: { hostPath: { path: '/', type: 'Folder' } },
      expected: 'value-not-allowed at hostPath.type',
    },
    {
      why: 'a field that files cannot have',
      source: {
        downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'spec.nodeName' } }] },
      },
      expected: 'field-path-unsupported at downwardAPI.items[a].fieldRef.fieldPath',
    },
    {
      why: 'a resource of nobody',
      source: {
        downwardAPI: { items: [{ path: 'a', resourceFieldRef: { resource: 'limits.cpu' } }] },
      },
      expected: 'value-missing at downwardAPI.items[a].resourceFieldRef.containerName',
    },
    {
      why: 'a relative path on a server',
      source: { nfs: { server: 's', path: 'a' } },
      expected: 'path-not-absolute at nfs.path',
    },
    { why: 'no server', source: { nfs: { path: '/' } }, expected: 'value-missing at nfs.server' },
    {
      why: 'a driver of 64 characters',
      source: { csi: { driver: 'd'.repeat(64) } },
      expected: 'name-not-dns-label at csi.driver',
    },
    {
      why: 'a plugin of the past',
      source: { cephfs: { monitors: ['a'] } },
      expected: 'volume-plugin-removed at cephfs',
    },
    {
      why: 'a disk of the wrong kind',
      source: { azureDisk: { diskName: 'a', diskURI: 'https://a', kind: 'Managed' } },
      expected: 'value-not-allowed at azureDisk.diskURI',
    },
    {
      why: 'an option in the domain of Kubernetes',
      source: { flexVolume: { driver: 'd', options: { 'k8s.io/a': 'b' } } },
      expected: 'volume-option-reserved at flexVolume.options[k8s.io/a]',
    },
    {
      why: 'no iSCSI name',
      source: { iscsi: { targetPortal: 'a', iqn: 'iqn.x', lun: 0 } },
      expected: 'iscsi-name-malformed at iscsi.iqn',
    },
    {
      why: 'a unit beyond 255',
      source: { iscsi: { targetPortal: 'a', iqn: 'iqn.2024-01.a:b', lun: 256 } },
      expected: 'number-out-of-range at iscsi.lun',
    },
  ])('are reported: $why', ({ source, expected }) => {
    expect(ofSource(source)).toEqual([expected]);
  });

  it('have names of their own', () => {
    const volumes = [
      { name: 'a', emptyDir: {} },
      { name: 'a', emptyDir: {} },
      { name: 'A', emptyDir: {} },
    ];
    expect(found({ volumes })).toEqual([
      'name-repeated at volumes[a]',
      'name-not-dns-label at volumes[A].name',
    ]);
  });

  it('with modes as people write them in octal are told the number', () => {
    const volumes = [{ name: 'data', secret: { secretName: 's', defaultMode: 644 } }];
    const containers = [{ name: 'worker', image }];
    expect(podFaults({ containers, volumes }, '')).toMatchObject([
      { code: 'file-mode-out-of-range', details: { given: 644, meant: 0o644 } },
    ]);
  });
});

describe('claims for each pod', () => {
  it.each([
    { why: 'no mode', spec: { accessModes: [] }, expected: ['value-missing'] },
    { why: 'no such mode', spec: { accessModes: ['RWO'] }, expected: ['value-not-allowed'] },
    { why: 'one pod alone', spec: { accessModes: ['ReadWriteOncePod'] }, expected: [] },
    {
      why: 'one pod and others',
      spec: { accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'] },
      expected: ['access-modes-conflict'],
    },
    { why: 'no storage', spec: { resources: {} }, expected: ['value-missing'] },
    {
      why: 'zero storage',
      spec: { resources: { requests: { storage: 0 } } },
      expected: ['value-missing'],
    },
    { why: 'no mode of volumes', spec: { volumeMode: 'Raw' }, expected: ['value-not-allowed'] },
    { why: 'no class', spec: { storageClassName: '' }, expected: [] },
    {
      why: 'no such class',
      spec: { storageClassName: 'Fast' },
      expected: ['name-not-dns-subdomain'],
    },
    {
      why: 'a copy of a claim',
      spec: { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' } },
      expected: [],
    },
    {
      why: 'a copy of something else in the core group',
      spec: { dataSource: { kind: 'Secret', name: 'a' } },
      expected: ['value-not-allowed'],
    },
  ])('$why', ({ spec, expected }) => {
    const codes = ofSource(ephemeral(spec)).map((one) => one.split(' ')[0]);
    expect(codes).toEqual(expected);
  });

  it('are named after their pod', () => {
    expect(ofSource(ephemeral({}, { name: 'a', labels: {} }))).toEqual([
      'claim-metadata-forbidden at ephemeral.volumeClaimTemplate.metadata.name',
    ]);
  });
});

describe('projected volumes', () => {
  const token = { serviceAccountToken: { path: 'token', expirationSeconds: 600 } };
  const secret = { secret: { name: 's', items: [{ key: 'a', path: 'a' }] } };

  it.each([
    { why: 'several sources', sources: [token, secret], expected: [] },
    { why: 'none', sources: [{}], expected: ['not-exactly-one at projected.sources[0]'] },
    {
      why: 'two in one',
      sources: [{ ...token, ...secret }],
      expected: ['not-exactly-one at projected.sources[0]'],
    },
    {
      why: 'one path twice',
      sources: [secret, { configMap: { name: 'c', items: [{ key: 'a', path: 'a' }] } }],
      expected: ['projected-path-repeated at projected.sources[1]'],
    },
    {
      why: 'a token for less than ten minutes',
      sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 599 } }],
      expected: [
        'number-out-of-range at projected.sources[0].serviceAccountToken.expirationSeconds',
      ],
    },
    {
      why: 'a bundle of nobody',
      sources: [{ clusterTrustBundle: { path: 'ca' } }],
      expected: ['not-exactly-one at projected.sources[0].clusterTrustBundle'],
    },
    {
      why: 'a certificate that is written nowhere',
      sources: [{ podCertificate: { signerName: 'a.b/c', keyType: 'ED25519' } }],
      expected: ['value-missing at projected.sources[0].podCertificate'],
    },
  ])('$why', ({ sources, expected }) => {
    expect(ofSource({ projected: { sources } })).toEqual(expected);
  });
});

describe('mounts', () => {
  const volumes = [
    { name: 'data', emptyDir: {} },
    { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } },
  ];
  const mounted = (mount: object, container: object = {}): readonly string[] =>
    found(
      { volumes },
      { volumeMounts: [{ name: 'data', mountPath: '/data', ...mount }], ...container },
    );

  it.each([
    { why: 'a part of it', mount: { subPath: 'a/..b' }, expected: [] },
    { why: 'a relative path', mount: { mountPath: 'data' }, expected: [] },
    {
      why: 'another volume',
      mount: { name: 'date' },
      expected: ['volume-unknown at volumeMounts[/data].name'],
    },
    {
      why: 'nowhere',
      mount: { mountPath: '' },
      expected: ['value-missing at volumeMounts[0].mountPath'],
    },
    {
      why: 'a colon',
      mount: { mountPath: '/a:b' },
      expected: ['mount-path-with-colon at volumeMounts[0].mountPath'],
    },
    {
      why: 'a part outside',
      mount: { subPath: '../a' },
      expected: ['path-not-inside at volumeMounts[/data].subPath'],
    },
    {
      why: 'a part in two ways',
      mount: { subPath: 'a', subPathExpr: '$(A)' },
      expected: ['mount-sub-path-twice at volumeMounts[/data]'],
    },
    {
      why: 'to the node',
      mount: { mountPropagation: 'Bidirectional' },
      expected: ['mount-propagation-needs-privileged at volumeMounts[/data].mountPropagation'],
    },
    {
      why: 'read-only all the way down',
      mount: { readOnly: true, recursiveReadOnly: 'Enabled' },
      expected: [],
    },
    {
      why: 'read-only below only',
      mount: { recursiveReadOnly: 'IfPossible' },
      expected: ['recursive-read-only-misplaced at volumeMounts[/data].recursiveReadOnly'],
    },
    {
      why: 'read-only and propagating',
      mount: { readOnly: true, recursiveReadOnly: 'Enabled', mountPropagation: 'HostToContainer' },
      expected: ['recursive-read-only-misplaced at volumeMounts[/data].recursiveReadOnly'],
    },
  ])('$why', ({ mount, expected }) => {
    expect(mounted(mount)).toEqual(expected);
  });

  it('reach the node from privileged containers', () => {
    const securityContext = { privileged: true };
    expect(mounted({ mountPropagation: 'Bidirectional' }, { securityContext })).toEqual([]);
  });

  it.each([
    { why: 'a claim', device: { name: 'disk', devicePath: '/dev/a' }, expected: [] },
    {
      why: 'no claim',
      device: { name: 'data', devicePath: '/dev/a' },
      expected: ['volume-device-misused at volumeDevices[data]'],
    },
    {
      why: 'a path that climbs',
      device: { name: 'disk', devicePath: '/dev/../a' },
      expected: ['path-not-inside at volumeDevices[disk].devicePath'],
    },
  ])('as block devices: $why', ({ device, expected }) => {
    expect(found({ volumes }, { volumeDevices: [device] })).toEqual(expected);
  });

  it('use a volume in one way, and a path once', () => {
    const volumeDevices = [{ name: 'disk', devicePath: '/data' }];
    expect(mounted({ name: 'disk' }, { volumeDevices })).toEqual([
      'mount-path-repeated at volumeDevices[disk].devicePath',
      'volume-device-misused at volumeDevices[disk]',
    ]);
  });
});
