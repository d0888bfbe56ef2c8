import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stringify } from 'yaml';

const require = createRequire(import.meta.url);
const { policy } = require('../programs/objects.cjs');
const { workload } = require('../programs/workloads.cjs');

/** The values of the helm chart that makes the objects of so many workloads. */
export function writeHelmValues(path, count) {
  const file = openSync(path, 'w');
  try {
    writeSync(
      file,
      stringify({
        gateway: 'http://layer-gateway.layer.svc.cluster.local:8080',
        environment: [
          { name: 'LOG_LEVEL', value: 'info' },
          {
            name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
            value: 'http://otel-collector.observability.svc.cluster.local:4317',
          },
        ],
        pools: policy().spec.computePools,
      }),
    );
    writeSync(file, 'workloads:\n');
    for (let index = 0; index < count; index++) writeSync(file, entryOf(workload(index)));
  } finally {
    closeSync(file);
  }
}

function entryOf({ trade, name, pool, image, target, queueUrl, batchSize, min, max }) {
  const fields = { kind: trade, name, pool, image, target, queueUrl, batchSize, min, max };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `  - ${lines.join('\n    ')}\n`;
}
