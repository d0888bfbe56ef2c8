import { parse } from 'yaml';

/** A manifest as people have it, and the warnings it is worth where this library makes the objects. */
export interface RealManifest {
  readonly title: string;
  readonly kind: 'Pipeline' | 'Function';
  /** Parsed anew for each test. */
  readonly manifest: () => ManifestObject;
  readonly warnings: readonly string[];
}

/** As much of a manifest as the tests look at. */
export interface ManifestObject {
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

/** Pipelines and Functions as the documentation and the demo applications of Layer have them. */
export const realManifests: readonly RealManifest[] = [
  real(
    'images from an SQS queue',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: product-images
  namespace: layer
spec:
  target:
    namespace: products
  sourceRef:
    kind: sqs
    queueUrl: https://sqs.us-east-1.amazonaws.com/123456789/product-images
  worker:
    image: ghcr.io/acme/product-image-worker:1.4.2
    batchSize: 64
    timeoutSeconds: 60
  scaling:
    pool: cpu
    mode: autoscale
    replicas:
      min: 0
      max: 8
`,
  ),
  real(
    'a data set of Hugging Face, chunked, mapped and with a cursor',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: notes-extract
  namespace: layer
  labels:
    app.kubernetes.io/part-of: clinical-notes
spec:
  target:
    namespace: clinical-notes
  pipelineId: notes-jobs
  sourceRef:
    kind: huggingface
    repo: acme/clinical-notes
    config: default
    split: train
    revision: 2f6f1f0a9b11
    cursor:
      field: updated_at
    mapping:
      id: note_id
      text: [title, body]
      attributes: [patient_id, author]
    chunk:
      strategy: recursive
      unit: tokens
      size: 512
      overlap: 64
      tokenizer: BAAI/bge-small-en-v1.5
  worker:
    image: ghcr.io/acme/notes-extract@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    batchSize: 1
  scaling:
    pool: cpu-large
    replicas:
      max: 4
`,
  ),
  real(
    'rows of a Warehouse',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: orders
  namespace: layer
spec:
  target:
    namespace: orders
  sourceRef:
    kind: warehouse
    warehouseRef: snowflake-main
    dataset: shop.orders
    cursor:
      field: order_id
  worker:
    image: ghcr.io/acme/orders:7
  scaling:
    pool: cpu
    replicas:
      min: 1
      max: 2
`,
    ['warehouse-unresolved'],
  ),
  real(
    'the CPU stage of two, woken every night with the longest window',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: catalog-extract
  namespace: layer
spec:
  target:
    namespace: catalog
  pipelineId: catalog
  schedule:
    cron: "15 2 * * *"
    leaseSeconds: 3300
  sourceRef:
    kind: huggingface
    dataset: acme/catalog
  worker:
    image: registry.example.com:5000/acme/extract:2.0
    computeClass: cpu
  scaling:
    mode: autoscale
    replicas:
      min: 0
      max: 1
`,
  ),
  real(
    'the GPU stage of two, kept warm between batches, on certain instance families',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: catalog-embed
  namespace: layer
spec:
  target:
    namespace: catalog
  pipelineId: catalog
  worker:
    image: ghcr.io/acme/embed:2.1
    batchSize: 1
    timeoutSeconds: 300
    podSpec:
      terminationGracePeriodSeconds: 60
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: karpenter.k8s.aws/instance-family
                    operator: In
                    values: [g5, g6]
  scaling:
    pool: gpu
    mode: autoscale
    replicas:
      min: 0
      max: 4
    warmWindowSeconds: 600
`,
  ),
  real(
    'an API with pages, pinned to two replicas',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: tickets
spec:
  target:
    namespace: tickets
  sourceRef:
    kind: http
    pagination:
      kind: page
      pageSize: 100
      pageSizeParam: per_page
      pageParam: page
      startPage: 1
      allowEmptySnapshot: false
  worker:
    image: ghcr.io/acme/tickets:3
  scaling:
    mode: fixed
    replicas:
      min: 2
      max: 2
`,
  ),
  real(
    'a worker with its own key, command and sidecar',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: audio
  namespace: media
spec:
  target:
    namespace: audio
  worker:
    image: ghcr.io/acme/audio:1.0.0
    podSpec:
      serviceAccountName: audio-worker
      imagePullSecrets:
        - name: ghcr
      securityContext:
        runAsNonRoot: true
        fsGroup: 1000
      initContainers:
        - name: fetch-model
          image: ghcr.io/acme/fetch:1
          command: [fetch, --into, /models]
          volumeMounts:
            - { name: models, mountPath: /models }
      containers:
        - name: worker
          command: [python, -m, worker]
          args: ["--verbose"]
          env:
            - name: LAYER_GATEWAY_API_KEY
              valueFrom:
                secretKeyRef:
                  name: audio-gateway
                  key: api-key
            - name: OMP_NUM_THREADS
              value: "2"
          resources:
            requests:
              cpu: 900m
          volumeMounts:
            - { name: models, mountPath: /models, readOnly: true }
        - name: log-shipper
          image: ghcr.io/acme/logs:4
          resources:
            requests: { cpu: 50m, memory: 64Mi }
            limits: { memory: 64Mi }
      volumes:
        - name: models
          emptyDir:
            sizeLimit: 8Gi
  scaling:
    pool: cpu-large
    replicas:
      max: 2
`,
    ['pod-above-envelope', 'pod-above-envelope'],
  ),
  real(
    'a Pipeline that is paused and disabled',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  name: retired
  namespace: layer
spec:
  paused: true
  target: { namespace: retired }
  worker: { image: "ghcr.io/acme/retired:0.9" }
  scaling: { mode: disabled, replicas: { max: 0 } }
`,
  ),
  real(
    'a Pipeline as kubectl prints it, with all that the API server added',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Pipeline
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"hevlayer.com/v1alpha1","kind":"Pipeline"}
    example.com/owner: search
  creationTimestamp: "2026-08-01T09:00:00Z"
  finalizers:
    - hevlayer.com/drain
  generation: 4
  managedFields:
    - apiVersion: hevlayer.com/v1alpha1
      fieldsType: FieldsV1
      fieldsV1:
        f:spec:
          .: {}
          f:scaling: {}
      manager: layer-cli
      operation: Apply
      time: "2026-08-01T09:00:00Z"
  name: reviews
  namespace: layer
  ownerReferences: []
  resourceVersion: "481516"
  selfLink: /apis/hevlayer.com/v1alpha1/namespaces/layer/pipelines/reviews
  uid: 6f2c7c1e-8d3b-4b61-8a3e-2f6f1f0a9b11
spec:
  paused: false
  scaling:
    mode: autoscale
    pool: cpu
    replicas:
      max: 4
      min: 0
  sourceRef:
    kind: sqs
    queueUrl: https://sqs.us-east-1.amazonaws.com/123456789/reviews
  target:
    namespace: reviews
  worker:
    batchSize: 32
    computeClass: cpu
    dispatch: pull
    image: ghcr.io/acme/reviews:12
    timeoutSeconds: 30
status:
  conditions:
    - lastTransitionTime: "2026-08-01T09:00:05Z"
      message: ""
      reason: Reconciled
      status: "True"
      type: Ready
  managedObjects:
    - { apiVersion: apps/v1, kind: Deployment, name: reviews-worker }
  observedGeneration: 4
`,
  ),
  real(
    'a classifier over rows that match a filter with a null in it',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: extract-events
  namespace: layer
spec:
  targetNamespaces: [products, products-archive]
  inputs: [id, title, description]
  version: v3
  filter:
    - And
    - - [category, Eq, outdoor]
      - [events, Eq, null]
  triggers: [discovery, write]
  invalidates: [rank]
  retry:
    maxAttempts: 3
    initialBackoffSeconds: 10
    maxBackoffSeconds: 600
  worker:
    image: ghcr.io/acme/extract-events:3.2
    batchSize: 16
  scaling:
    pool: gpu
    replicas:
      min: 0
      max: 2
    warmWindowSeconds: 300
`,
  ),
  real(
    'a Function that the gateway calls, over the indexes with a label',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: rank
  namespace: layer
spec:
  indexSelector:
    matchLabels:
      team: search
      hevlayer.com/tier: gold
  inputs: [title]
  worker:
    image: ghcr.io/acme/rank:1.1
    dispatch: push
    port: 8080
    timeoutSeconds: 10
  scaling:
    pool: cpu
    replicas:
      min: 1
      max: 16
`,
  ),
  real(
    'a scheduled reduction over nothing in particular',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: daily-report
  namespace: layer
spec:
  triggers: [schedule]
  schedule:
    cron: "0 3 * * *"
    leaseSeconds: 1800
    maxConcurrentScans: 1
    maxInFlightBatches: 1
  worker:
    image: ghcr.io/acme/report:5
    batchSize: 1
    timeoutSeconds: 1500
  scaling:
    pool: cpu-large
    replicas:
      min: 0
      max: 1
`,
  ),
  real(
    'a Function that runs elsewhere',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: moderate
  namespace: layer
spec:
  targetNamespaces: [reviews]
  inputs: [body]
  worker:
    image: ghcr.io/acme/moderate:1
    dispatch: push
    url: https://functions.example.com/moderate/run
  scaling:
    mode: disabled
    replicas:
      min: 0
      max: 1
`,
  ),
  real(
    'as little of a Function as there can be',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: least
spec:
  worker:
    image: ghcr.io/acme/least:1
  scaling:
    replicas:
      max: 1
`,
    ['function-without-rows'],
  ),
  real(
    'a Function with every default filled in by the API server, and paused',
    `
apiVersion: hevlayer.com/v1alpha1
kind: Function
metadata:
  name: language
  namespace: layer
  generation: 1
  uid: 0b4e7a64-1c56-4a59-9d0b-2f0f6d5b8a11
spec:
  inputs: []
  invalidates: []
  paused: true
  retry:
    initialBackoffSeconds: 5
    maxAttempts: 8
    maxBackoffSeconds: 300
  scaling:
    mode: autoscale
    replicas:
      max: 2
      min: 0
  schedule:
    discoveryIntervalSeconds: 60
    leaseSeconds: 120
    maxConcurrentScans: 4
    maxInFlightBatches: 8
  targetNamespaces: [products]
  triggers: [discovery]
  version: v1
  worker:
    batchSize: 32
    computeClass: cpu
    dispatch: pull
    image: ghcr.io/acme/language:2
    timeoutSeconds: 30
status:
  activeNamespaces: []
  conditions:
    - message: Function spec.paused=true; deployment scaled to zero
      reason: Paused
      status: "True"
      type: Ready
  queueDepth: 0
`,
  ),
];

function real(title: string, text: string, warnings: readonly string[] = []): RealManifest {
  const manifest = (): ManifestObject => parse(text) as ManifestObject;
  const { kind } = manifest();
  if (kind !== 'Pipeline' && kind !== 'Function') throw new Error(`${title} is a ${kind}`);
  return { title, kind, manifest, warnings };
}
