// Made by `npm run generate` from schemas/kubernetes.yaml; do not edit.

/**
 * An amount such as `500m`, `2Gi` or 1.
 */
export type Quantity = string | number;
/**
 * A whole number or a string, such as 80 or `http`, 1 or `25%`.
 */
export type IntOrString = number | string;

/**
 * What a pod consists of and where it may run.
 */
export interface PodSpec {
  /**
   * Seconds after which the pod is ended.
   */
  readonly activeDeadlineSeconds?: number;
  readonly affinity?: Affinity;
  /**
   * Whether the token of the service account is mounted.
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * The containers, which run side by side.
   */
  readonly containers: readonly Container[];
  readonly dnsConfig?: PodDNSConfig;
  readonly dnsPolicy?: string;
  readonly enableServiceLinks?: boolean;
  readonly hostAliases?: readonly HostAlias[];
  readonly hostIPC?: boolean;
  /**
   * Whether the pod uses the node's network.
   */
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostUsers?: boolean;
  readonly hostname?: string;
  readonly hostnameOverride?: string;
  /**
   * Secrets for pulling the images.
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /**
   * Containers that run one after another before the others start.
   */
  readonly initContainers?: readonly Container[];
  /**
   * Node that the pod is bound to, past the scheduler.
   */
  readonly nodeName?: string;
  /**
   * Labels that the node must have.
   */
  readonly nodeSelector?: {
    readonly [key: string]: string;
  };
  readonly os?: PodOS;
  readonly overhead?: {
    readonly [key: string]: Quantity;
  };
  readonly preemptionPolicy?: string;
  readonly priority?: number;
  /**
   * Priority class of the pod.
   */
  readonly priorityClassName?: string;
  readonly readinessGates?: readonly PodReadinessGate[];
  /**
   * Devices that the pod claims.
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
  readonly resources?: ResourceRequirements;
  /**
   * `Always`, `OnFailure` or `Never`.
   */
  readonly restartPolicy?: string;
  /**
   * Runtime that the containers run in.
   */
  readonly runtimeClassName?: string;
  /**
   * Scheduler that places the pod.
   */
  readonly schedulerName?: string;
  readonly schedulingGates?: readonly PodSchedulingGate[];
  readonly securityContext?: PodSecurityContext;
  /**
   * Old form of serviceAccountName.
   */
  readonly serviceAccount?: string;
  /**
   * Service account that the pod acts as.
   */
  readonly serviceAccountName?: string;
  readonly setHostnameAsFQDN?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly subdomain?: string;
  /**
   * Seconds between the request to stop and the kill.
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Taints that the pod puts up with.
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * How evenly such pods are spread.
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * Directories that the containers can mount.
   */
  readonly volumes?: readonly Volume[];
  readonly workloadRef?: WorkloadReference;
}
/**
 * Wishes and demands on the node, by its labels and by the pods on it.
 */
export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}
/**
 * Wishes and demands on the labels of the node.
 */
export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}
export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  readonly weight: number;
}
/**
 * Conditions on a node that hold together.
 */
export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly NodeSelectorRequirement[];
  readonly matchFields?: readonly NodeSelectorRequirement[];
}
/**
 * One condition on a node.
 */
export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}
export interface NodeSelector {
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}
/**
 * Pods to run near.
 */
export interface PodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}
export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  readonly weight: number;
}
export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey: string;
}
/**
 * Conditions on labels that hold together.
 */
export interface LabelSelector {
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  readonly matchLabels?: {
    readonly [key: string]: string;
  };
}
/**
 * One condition on labels.
 */
export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}
/**
 * Pods to keep away from.
 */
export interface PodAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}
/**
 * One container of a pod.
 */
export interface Container {
  /**
   * Arguments in place of those of the image.
   */
  readonly args?: readonly string[];
  /**
   * Entry point in place of that of the image.
   */
  readonly command?: readonly string[];
  /**
   * Environment variables.
   */
  readonly env?: readonly EnvVar[];
  /**
   * ConfigMaps and Secrets whose keys become environment variables.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * Image of the container.
   */
  readonly image?: string;
  /**
   * `Always`, `IfNotPresent` or `Never`.
   */
  readonly imagePullPolicy?: string;
  readonly lifecycle?: Lifecycle;
  readonly livenessProbe?: Probe;
  /**
   * Name of the container, unique in the pod.
   */
  readonly name: string;
  /**
   * Ports that the container listens on.
   */
  readonly ports?: readonly ContainerPort[];
  readonly readinessProbe?: Probe;
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  readonly resources?: ResourceRequirements;
  /**
   * `Always` makes an init container a sidecar.
   */
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  readonly securityContext?: SecurityContext;
  readonly startupProbe?: Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly VolumeDevice[];
  /**
   * Volumes that the container sees.
   */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Working directory in place of that of the image.
   */
  readonly workingDir?: string;
}
/**
 * One environment variable, with a value or the place where the value stands.
 */
export interface EnvVar {
  /**
   * Name of the variable.
   */
  readonly name: string;
  /**
   * Value of the variable, a string.
   */
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}
/**
 * Where the value of an environment variable stands. One of the fields.
 */
export interface EnvVarSource {
  readonly configMapKeyRef?: ConfigMapKeySelector;
  readonly fieldRef?: ObjectFieldSelector;
  readonly fileKeyRef?: FileKeySelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly secretKeyRef?: SecretKeySelector;
}
/**
 * A key of a ConfigMap.
 */
export interface ConfigMapKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * A field of the pod.
 */
export interface ObjectFieldSelector {
  readonly apiVersion?: string;
  readonly fieldPath: string;
}
export interface FileKeySelector {
  readonly key: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly volumeName: string;
}
/**
 * A request or limit of a container.
 */
export interface ResourceFieldSelector {
  readonly containerName?: string;
  readonly divisor?: Quantity;
  readonly resource: string;
}
/**
 * A key of a Secret.
 */
export interface SecretKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * A ConfigMap or Secret whose keys all become environment variables.
 */
export interface EnvFromSource {
  readonly configMapRef?: ConfigMapEnvSource;
  readonly prefix?: string;
  readonly secretRef?: SecretEnvSource;
}
export interface ConfigMapEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}
export interface SecretEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * What runs right after the start and right before the end of a container.
 */
export interface Lifecycle {
  readonly postStart?: LifecycleHandler;
  readonly preStop?: LifecycleHandler;
  readonly stopSignal?: string;
}
/**
 * One action. One of the fields.
 */
export interface LifecycleHandler {
  readonly exec?: ExecAction;
  readonly httpGet?: HTTPGetAction;
  readonly sleep?: SleepAction;
  readonly tcpSocket?: TCPSocketAction;
}
export interface ExecAction {
  readonly command?: readonly string[];
}
export interface HTTPGetAction {
  readonly host?: string;
  readonly httpHeaders?: readonly HTTPHeader[];
  readonly path?: string;
  readonly port: IntOrString;
  readonly scheme?: string;
}
export interface HTTPHeader {
  readonly name: string;
  readonly value: string;
}
export interface SleepAction {
  readonly seconds: number;
}
export interface TCPSocketAction {
  readonly host?: string;
  readonly port: IntOrString;
}
/**
 * A check that the kubelet repeats. One of exec, grpc, httpGet and tcpSocket.
 */
export interface Probe {
  readonly exec?: ExecAction;
  /**
   * Failed checks in a row that count as failure.
   */
  readonly failureThreshold?: number;
  readonly grpc?: GRPCAction;
  readonly httpGet?: HTTPGetAction;
  /**
   * Seconds before the first check.
   */
  readonly initialDelaySeconds?: number;
  /**
   * Seconds between two checks.
   */
  readonly periodSeconds?: number;
  /**
   * Passed checks in a row that count as success.
   */
  readonly successThreshold?: number;
  readonly tcpSocket?: TCPSocketAction;
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Seconds that a check may take.
   */
  readonly timeoutSeconds?: number;
}
export interface GRPCAction {
  readonly port: number;
  readonly service?: string;
}
/**
 * A port that a container listens on.
 */
export interface ContainerPort {
  /**
   * Number of the port.
   */
  readonly containerPort: number;
  readonly hostIP?: string;
  readonly hostPort?: number;
  /**
   * Name of the port, unique in the pod.
   */
  readonly name?: string;
  /**
   * `TCP`, `UDP` or `SCTP`.
   */
  readonly protocol?: string;
}
export interface ContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}
/**
 * What the scheduler sets aside and what may be used at most.
 */
export interface ResourceRequirements {
  /**
   * Claims of the pod that the container uses.
   */
  readonly claims?: readonly ResourceClaim[];
  /**
   * The most that may be used, by resource.
   */
  readonly limits?: {
    readonly [key: string]: Quantity;
  };
  /**
   * What the scheduler sets aside, by resource.
   */
  readonly requests?: {
    readonly [key: string]: Quantity;
  };
}
export interface ResourceClaim {
  readonly name: string;
  readonly request?: string;
}
export interface ContainerRestartRule {
  readonly action: string;
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}
export interface ContainerRestartRuleOnExitCodes {
  readonly operator: string;
  readonly values?: readonly number[];
}
/**
 * Rights of one container.
 */
export interface SecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly appArmorProfile?: AppArmorProfile;
  readonly capabilities?: Capabilities;
  readonly privileged?: boolean;
  readonly procMount?: string;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  readonly windowsOptions?: WindowsSecurityContextOptions;
}
export interface AppArmorProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}
export interface Capabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}
export interface SELinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}
export interface SeccompProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}
export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}
export interface VolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}
/**
 * Where a volume appears in a container.
 */
export interface VolumeMount {
  /**
   * Path in the container.
   */
  readonly mountPath: string;
  readonly mountPropagation?: string;
  /**
   * Name of the volume.
   */
  readonly name: string;
  /**
   * Whether writing is refused.
   */
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  /**
   * Path within the volume.
   */
  readonly subPath?: string;
  readonly subPathExpr?: string;
}
export interface PodDNSConfig {
  readonly nameservers?: readonly string[];
  readonly options?: readonly PodDNSConfigOption[];
  readonly searches?: readonly string[];
}
export interface PodDNSConfigOption {
  readonly name?: string;
  readonly value?: string;
}
export interface HostAlias {
  readonly hostnames?: readonly string[];
  readonly ip: string;
}
/**
 * Name of an object in the same namespace.
 */
export interface LocalObjectReference {
  readonly name?: string;
}
export interface PodOS {
  readonly name: string;
}
export interface PodReadinessGate {
  readonly conditionType: string;
}
export interface PodResourceClaim {
  readonly name: string;
  readonly resourceClaimName?: string;
  readonly resourceClaimTemplateName?: string;
}
export interface PodSchedulingGate {
  readonly name: string;
}
/**
 * Rights of all containers of a pod.
 */
export interface PodSecurityContext {
  readonly appArmorProfile?: AppArmorProfile;
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxChangePolicy?: string;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: string;
  readonly sysctls?: readonly Sysctl[];
  readonly windowsOptions?: WindowsSecurityContextOptions;
}
export interface Sysctl {
  readonly name: string;
  readonly value: string;
}
/**
 * A taint that the pod puts up with.
 */
export interface Toleration {
  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   */
  readonly effect?: string;
  /**
   * Key of the taint.
   */
  readonly key?: string;
  /**
   * `Equal` or `Exists`.
   */
  readonly operator?: string;
  /**
   * For `NoExecute`, how many seconds the pod stays.
   */
  readonly tolerationSeconds?: number;
  /**
   * Value of the taint, none with `Exists`.
   */
  readonly value?: string;
}
/**
 * How evenly pods are spread over nodes or zones.
 */
export interface TopologySpreadConstraint {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly maxSkew: number;
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
}
/**
 * A directory that containers can mount. Besides the name, one of the fields.
 */
export interface Volume {
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  readonly azureDisk?: AzureDiskVolumeSource;
  readonly azureFile?: AzureFileVolumeSource;
  readonly cephfs?: CephFSVolumeSource;
  readonly cinder?: CinderVolumeSource;
  readonly configMap?: ConfigMapVolumeSource;
  readonly csi?: CSIVolumeSource;
  readonly downwardAPI?: DownwardAPIVolumeSource;
  readonly emptyDir?: EmptyDirVolumeSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly fc?: FCVolumeSource;
  readonly flexVolume?: FlexVolumeSource;
  readonly flocker?: FlockerVolumeSource;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  readonly gitRepo?: GitRepoVolumeSource;
  readonly glusterfs?: GlusterfsVolumeSource;
  readonly hostPath?: HostPathVolumeSource;
  readonly image?: ImageVolumeSource;
  readonly iscsi?: ISCSIVolumeSource;
  /**
   * Name of the volume, unique in the pod.
   */
  readonly name: string;
  readonly nfs?: NFSVolumeSource;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  readonly portworxVolume?: PortworxVolumeSource;
  readonly projected?: ProjectedVolumeSource;
  readonly quobyte?: QuobyteVolumeSource;
  readonly rbd?: RBDVolumeSource;
  readonly scaleIO?: ScaleIOVolumeSource;
  readonly secret?: SecretVolumeSource;
  readonly storageos?: StorageOSVolumeSource;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}
export interface AWSElasticBlockStoreVolumeSource {
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}
export interface AzureDiskVolumeSource {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}
export interface AzureFileVolumeSource {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}
export interface CephFSVolumeSource {
  readonly monitors: readonly string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}
export interface CinderVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeID: string;
}
export interface ConfigMapVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
export interface KeyToPath {
  readonly key: string;
  readonly mode?: number;
  readonly path: string;
}
export interface CSIVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: {
    readonly [key: string]: string;
  };
}
export interface DownwardAPIVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly DownwardAPIVolumeFile[];
}
export interface DownwardAPIVolumeFile {
  readonly fieldRef?: ObjectFieldSelector;
  readonly mode?: number;
  readonly path: string;
  readonly resourceFieldRef?: ResourceFieldSelector;
}
/**
 * A directory that lives as long as the pod.
 */
export interface EmptyDirVolumeSource {
  readonly medium?: string;
  readonly sizeLimit?: Quantity;
}
/**
 * A volume that is claimed for the pod and goes with it.
 */
export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}
export interface PersistentVolumeClaimTemplate {
  readonly metadata?: ObjectMeta;
  readonly spec: PersistentVolumeClaimSpec;
}
/**
 * Name, labels and annotations of an object.
 */
export interface ObjectMeta {
  /**
   * Annotations, notes for programs and people.
   */
  readonly annotations?: {
    readonly [key: string]: string;
  };
  readonly finalizers?: readonly string[];
  readonly generateName?: string;
  /**
   * Labels, by which objects are chosen.
   */
  readonly labels?: {
    readonly [key: string]: string;
  };
  /**
   * Name of the object.
   */
  readonly name?: string;
  /**
   * Namespace of the object.
   */
  readonly namespace?: string;
  readonly ownerReferences?: readonly OwnerReference[];
}
/**
 * An object that this one goes away with.
 */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly blockOwnerDeletion?: boolean;
  readonly controller?: boolean;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}
export interface PersistentVolumeClaimSpec {
  readonly accessModes?: readonly string[];
  readonly dataSource?: TypedLocalObjectReference;
  readonly dataSourceRef?: TypedObjectReference;
  readonly resources?: VolumeResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeAttributesClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}
export interface TypedLocalObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}
export interface TypedObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}
export interface VolumeResourceRequirements {
  readonly limits?: {
    readonly [key: string]: Quantity;
  };
  readonly requests?: {
    readonly [key: string]: Quantity;
  };
}
export interface FCVolumeSource {
  readonly fsType?: string;
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: readonly string[];
  readonly wwids?: readonly string[];
}
export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: {
    readonly [key: string]: string;
  };
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}
export interface FlockerVolumeSource {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}
export interface GCEPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly partition?: number;
  readonly pdName: string;
  readonly readOnly?: boolean;
}
export interface GitRepoVolumeSource {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}
export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}
/**
 * A directory of the node.
 */
export interface HostPathVolumeSource {
  readonly path: string;
  readonly type?: string;
}
export interface ImageVolumeSource {
  readonly pullPolicy?: string;
  readonly reference?: string;
}
export interface ISCSIVolumeSource {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  readonly lun: number;
  readonly portals?: readonly string[];
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly targetPortal: string;
}
export interface NFSVolumeSource {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}
/**
 * A claimed volume.
 */
export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly?: boolean;
}
export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly pdID: string;
}
export interface PortworxVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}
/**
 * Several sources in one directory.
 */
export interface ProjectedVolumeSource {
  readonly defaultMode?: number;
  readonly sources?: readonly VolumeProjection[];
}
export interface VolumeProjection {
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  readonly configMap?: ConfigMapProjection;
  readonly downwardAPI?: DownwardAPIProjection;
  readonly podCertificate?: PodCertificateProjection;
  readonly secret?: SecretProjection;
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}
export interface ClusterTrustBundleProjection {
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly signerName?: string;
}
export interface ConfigMapProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
export interface DownwardAPIProjection {
  readonly items?: readonly DownwardAPIVolumeFile[];
}
export interface PodCertificateProjection {
  readonly certificateChainPath?: string;
  readonly credentialBundlePath?: string;
  readonly keyPath?: string;
  readonly keyType: string;
  readonly maxExpirationSeconds?: number;
  readonly signerName: string;
  readonly userAnnotations?: {
    readonly [key: string]: string;
  };
}
export interface SecretProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  readonly expirationSeconds?: number;
  readonly path: string;
}
export interface QuobyteVolumeSource {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume: string;
}
export interface RBDVolumeSource {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: readonly string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}
export interface ScaleIOVolumeSource {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: LocalObjectReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}
export interface SecretVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly optional?: boolean;
  readonly secretName?: string;
}
export interface StorageOSVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}
export interface VsphereVirtualDiskVolumeSource {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath: string;
}
export interface WorkloadReference {
  readonly name: string;
  readonly podGroup: string;
  readonly podGroupReplicaKey?: string;
}
/**
 * The pod that is made again and again.
 */
export interface PodTemplateSpec {
  readonly metadata?: ObjectMeta;
  readonly spec?: PodSpec;
}
/**
 * What a Deployment keeps running.
 */
export interface DeploymentSpec {
  /**
   * Seconds that a new pod must be ready to count.
   */
  readonly minReadySeconds?: number;
  /**
   * Whether changes wait.
   */
  readonly paused?: boolean;
  /**
   * Seconds without progress after which a rollout has failed.
   */
  readonly progressDeadlineSeconds?: number;
  /**
   * Number of pods, 1 when absent at creation.
   */
  readonly replicas?: number;
  /**
   * Old versions that are kept.
   */
  readonly revisionHistoryLimit?: number;
  readonly selector: LabelSelector;
  readonly strategy?: DeploymentStrategy;
  readonly template: PodTemplateSpec;
}
/**
 * How old pods give way to new ones.
 */
export interface DeploymentStrategy {
  readonly rollingUpdate?: RollingUpdateDeployment;
  /**
   * `RollingUpdate` or `Recreate`.
   */
  readonly type?: string;
}
/**
 * How many pods may come and go at a time.
 */
export interface RollingUpdateDeployment {
  readonly maxSurge?: IntOrString;
  readonly maxUnavailable?: IntOrString;
}
/**
 * How pods are reached under one name.
 */
export interface ServiceSpec {
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly externalIPs?: readonly string[];
  readonly externalName?: string;
  readonly externalTrafficPolicy?: string;
  readonly healthCheckNodePort?: number;
  readonly internalTrafficPolicy?: string;
  readonly ipFamilies?: readonly string[];
  readonly ipFamilyPolicy?: string;
  readonly loadBalancerClass?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: readonly string[];
  /**
   * Ports of the Service.
   */
  readonly ports?: readonly ServicePort[];
  readonly publishNotReadyAddresses?: boolean;
  /**
   * Labels of the pods behind the Service.
   */
  readonly selector?: {
    readonly [key: string]: string;
  };
  readonly sessionAffinity?: string;
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  readonly trafficDistribution?: string;
  /**
   * `ClusterIP`, `NodePort`, `LoadBalancer` or `ExternalName`.
   */
  readonly type?: string;
}
/**
 * One port of a Service.
 */
export interface ServicePort {
  readonly appProtocol?: string;
  /**
   * Name of the port.
   */
  readonly name?: string;
  readonly nodePort?: number;
  /**
   * Port of the Service.
   */
  readonly port: number;
  /**
   * `TCP`, `UDP` or `SCTP`.
   */
  readonly protocol?: string;
  readonly targetPort?: IntOrString;
}
export interface SessionAffinityConfig {
  readonly clientIP?: ClientIPConfig;
}
export interface ClientIPConfig {
  readonly timeoutSeconds?: number;
}
