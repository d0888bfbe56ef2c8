{{- define "shop.selector" -}}
hevlayer.com/{{ .kind }}: {{ .name }}
layer.hev.dev/component: worker
{{- end }}

{{- define "shop.labels" -}}
{{ include "shop.selector" . }}
infra-rules/pool: {{ .pool }}
{{- if eq .kind "pipeline" }}
layer.hev.dev/pipeline-id: {{ .name }}
{{- end }}
{{- end }}

{{- define "shop.query" -}}
{{- if eq .kind "pipeline" -}}
sum(layer_pipeline_stage_count{pipeline_id="{{ .name }}",stage=~"pending|embedding"}) or vector(0)
{{- else -}}
sum(layer_udf_queue_depth{udf="{{ .name }}"}) or vector(0)
{{- end }}
{{- end }}

{{- define "shop.metric" -}}
{{- if eq .kind "pipeline" -}}
layer_pipeline_pending_{{ .name | replace "-" "_" }}
{{- else -}}
layer_udf_queue_depth_{{ .name | replace "-" "_" }}
{{- end }}
{{- end }}
