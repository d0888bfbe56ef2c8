apiVersion: hevlayer.com/v1alpha1
kind: InfraRules
metadata:
  name: default
spec:
  computePools:
    {{- range .Values.pools }}
    - {{- toYaml . | nindent 6 }}
    {{- end }}
