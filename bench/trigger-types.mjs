/**
 * What typed triggers cost the compiler: a file with a trigger of each of ten scalers against the
 * same file with `untypedTrigger`, same imports, whole `tsc` processes in turn. Ratios are taken pair
 * by pair, since the machine's speed drifts. The limit is 1.3.
 *
 *   npm run build && npm run bench:types [-- rounds]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const LIMIT = 1.3;
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const rounds = Number(process.argv[2] ?? 11);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

const types = [
  'aws-sqs-queue',
  'azure-servicebus',
  'cpu',
  'cron',
  'gcp-pubsub',
  'kafka',
  'postgresql',
  'prometheus',
  'rabbitmq',
  'redis-streams',
];

try {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['cdk8s', 'constructs', 'cdk8s-plus-28', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  symlinkSync(root, join(folder, 'node_modules/cdk8s-infra-rules'));
  const examples = types.map((type) => ({ type, ...exampleOf(type) }));
  write('typed.ts', examples.map(typedCall));
  write('untyped.ts', examples.map(untypedCall));
  const pairs = [];
  for (let round = -1; round < rounds; round++) {
    const order = round % 2 === 0 ? ['typed.ts', 'untyped.ts'] : ['untyped.ts', 'typed.ts'];
    const times = new Map(order.map((file) => [file, time(file)]));
    // The first pair warms the file cache.
    if (round >= 0) pairs.push({ typed: times.get('typed.ts'), untyped: times.get('untyped.ts') });
  }
  report(pairs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function exampleOf(type) {
  return parse(readFileSync(join(root, `src/keda/scalers/catalogue/${type}.yaml`), 'utf8')).example;
}

function write(file, calls) {
  const imports = "import { trigger, untypedTrigger } from 'cdk8s-infra-rules';\n";
  const used = 'export const functions = [trigger, untypedTrigger];\n';
  writeFileSync(
    join(folder, file),
    `${imports}${used}export const triggers = [\n  ${calls.join(',\n  ')},\n];\n`,
  );
}

function typedCall({ type, metadata, ...more }) {
  return `trigger('${type}', ${JSON.stringify(metadata)}, ${optionsOf(more)})`;
}

function untypedCall({ type, metadata, ...more }) {
  const texts = Object.entries(metadata).map(([key, value]) => [key, String(value)]);
  return `untypedTrigger('${type}', ${JSON.stringify(Object.fromEntries(texts))}, ${optionsOf(more)})`;
}

function optionsOf({ metricType, authentication, podIdentity }) {
  const secretTargetRef = authentication?.map((parameter) => ({ parameter, name: 'a', key: 'b' }));
  const spec =
    podIdentity === undefined ? { secretTargetRef } : { podIdentity: { provider: podIdentity } };
  const authenticated = authentication !== undefined || podIdentity !== undefined;
  return JSON.stringify({ metricType, ...(authenticated ? { authentication: spec } : {}) });
}

function time(file) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16'];
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(
    'node',
    [tsc, ...flags, '--target', 'es2022', '--types', 'node', file],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function report(pairs) {
  const median = (numbers) =>
    [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
  const ratios = pairs.map(({ typed, untyped }) => typed / untyped);
  const figures = {
    typed: `${median(pairs.map(({ typed }) => typed)).toFixed(0)} ms`,
    untyped: `${median(pairs.map(({ untyped }) => untyped)).toFixed(0)} ms`,
    ratio: median(ratios).toFixed(3),
    range: `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  };
  console.log(
    `tsc, ${types.length} scalers: typed ${figures.typed}, untyped ${figures.untyped}, ratio ${figures.ratio} (${figures.range}, ${pairs.length} pairs; limit ${LIMIT})`,
  );
  if (median(ratios) > LIMIT) process.exitCode = 1;
}
