{{- $gateway := .Values.gateway }}
{{- $namespace := .Release.Namespace }}
{{- $environment := .Values.environment }}
{{- $pools := dict }}
{{- range .Values.pools }}
{{- $_ := set $pools .name . }}
{{- end }}
{{- range .Values.workloads }}
{{- $pool := get $pools .pool }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}-worker
  namespace: {{ $namespace }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels:
      {{- include "shop.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "shop.labels" . | nindent 8 }}
    spec:
      containers:
        - name: {{ if eq .kind "pipeline" }}worker{{ else }}udf{{ end }}
          image: {{ .image }}
          env:
            - name: HEVLAYER_BASE_URL
              value: {{ $gateway }}
            - name: LAYER_GATEWAY_API_KEY
              valueFrom:
                secretKeyRef:
                  name: layer
                  key: turbopuffer-api-key
            {{- if eq .kind "pipeline" }}
            - name: HEVLAYER_PIPELINE_ID
              value: {{ .name }}
            - name: HEVLAYER_TARGET_NAMESPACE
              value: {{ .target }}
            - name: HEVLAYER_SOURCE_REF
              value: {{ dict "kind" "sqs" "queueUrl" .queueUrl | toJson | squote }}
            {{- else }}
            - name: HEVLAYER_UDF_ID
              value: {{ .name }}
            - name: HEVLAYER_FUNCTION_ID
              value: {{ .name }}
            - name: HEVLAYER_UDF_BATCH_SIZE
              value: {{ .batchSize | quote }}
            {{- end }}
            - name: HEVLAYER_WORKER_ID
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            {{- range $environment }}
            - name: {{ .name }}
              value: {{ .value }}
            {{- end }}
          resources:
            {{- toYaml $pool.resources | nindent 12 }}
      nodeSelector:
        {{- toYaml $pool.nodeSelector | nindent 8 }}
      tolerations:
        {{- toYaml $pool.tolerations | nindent 8 }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ .name }}-worker
  namespace: {{ $namespace }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  secretTargetRef:
    - parameter: bearerToken
      name: layer
      key: turbopuffer-api-key
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ .name }}-worker
  namespace: {{ $namespace }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
    scaledobject.keda.sh/name: {{ .name }}-worker
spec:
  scaleTargetRef:
    name: {{ .name }}-worker
  minReplicaCount: {{ .min }}
  maxReplicaCount: {{ .max }}
  pollingInterval: 15
  cooldownPeriod: 300
  triggers:
    - type: prometheus
      metadata:
        serverAddress: {{ $gateway }}/v2/metrics
        query: {{ include "shop.query" . }}
        threshold: "1000"
        activationThreshold: "0"
        authModes: bearer
        metricName: {{ include "shop.metric" . }}
      authenticationRef:
        name: {{ .name }}-worker
---
{{- end }}
