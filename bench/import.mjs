/**
 * What the table of KEDA's scalers costs those who do not use it: `require` of the built library,
 * against the same and one trigger, and one trigger of each scaler; whole processes in turn.
 *
 *   npm run build && npm run bench:import [-- rounds]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const library = join(here, '../lib/src/index.js');
const rounds = Number(process.argv[2] ?? 15);
const types = readdirSync(join(here, '../src/keda/scalers/catalogue')).map((file) =>
  file.replace('.yaml', ''),
);

const programs = {
  'require alone': '',
  'and one trigger': "layer.trigger('cron', { desiredReplicas: 5 });",
  'and one of each scaler': `for (const type of ${JSON.stringify(types)}) layer.trigger(type, {});`,
};

const runs = new Map(Object.keys(programs).map((name) => [name, []]));
for (let round = -1; round < rounds; round++) {
  const names = Object.keys(programs);
  if (round % 2 === 0) names.reverse();
  for (const name of names) {
    const run = measure(programs[name]);
    // The first round warms the file cache.
    if (round >= 0) runs.get(name).push(run);
  }
}
for (const [name, results] of runs) report(name, results);
if (runs.get('require alone').some(({ tableLoaded }) => tableLoaded)) {
  throw new Error('the table is loaded without a trigger');
}

function measure(use) {
  const program = `
const layer = require(${JSON.stringify(library)});
${use}
gc();
console.log(JSON.stringify({
  heap: process.memoryUsage().heapUsed / 2 ** 20,
  tableLoaded: Object.keys(require.cache).some((file) => file.endsWith('late-scalers.js')),
}));`;
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync('node', ['--expose-gc', '-e', program], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  return { milliseconds, ...JSON.parse(stdout) };
}

function report(name, results) {
  const median = (numbers) =>
    [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
  const alone = runs.get('require alone');
  const ratios = results.map(({ milliseconds }, index) => milliseconds / alone[index].milliseconds);
  const time = median(results.map(({ milliseconds }) => milliseconds));
  const heap = median(results.map(({ heap }) => heap));
  const table = results.some(({ tableLoaded }) => tableLoaded) ? 'loaded' : 'not loaded';
  console.log(
    `${name}: ${time.toFixed(0)} ms, ratio ${median(ratios).toFixed(3)}, heap ${heap.toFixed(1)} MiB, table ${table} (${results.length} runs)`,
  );
}
