/**
 * What the library costs on top of plain cdk8s for the smallest app: `cdk8s synth` of the
 * one-pipeline example against `cdk8s synth` of the same objects written as ApiObjects, whole
 * processes in turn. Ratios are taken pair by pair, since the machine's speed drifts.
 *
 *   npm run build && npm run bench [-- rounds]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '../node_modules/cdk8s-cli/bin/cdk8s');
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const ours = join(folder, 'ours.cjs');
  writeFileSync(ours, exampleProgram());
  run(`node ${ours}`, 'ours');
  const plain = join(folder, 'plain.cjs');
  writeFileSync(plain, plainProgram(join(folder, 'ours')));
  run(`node ${plain}`, 'plain');
  requireSameBytes();
  for (const [label, command] of [
    ['cdk8s synth (whole process)', (program) => [cli, 'synth', '--app', `node ${program}`]],
    ['node alone', (program) => [program]],
  ]) {
    report(label, compare(command, ours, plain));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The example as plain JavaScript, on the built library. */
function exampleProgram() {
  const source = readFileSync(join(here, '../examples/01-one-pipeline/main.ts'), 'utf8');
  const { module, target } = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module, target } });
  return outputText
    .replace(/["']cdk8s-infra-rules["']/, JSON.stringify(join(here, '../lib/src/index.js')))
    .replace(
      /require\(["']cdk8s["']\)/,
      `require(${JSON.stringify(join(here, '../node_modules/cdk8s'))})`,
    );
}

/** The objects that ours wrote, as literals of a program that knows nothing but cdk8s. */
function plainProgram(output) {
  const charts = readdirSync(output).map((file) => {
    const objects = parseAllDocuments(readFileSync(join(output, file), 'utf8')).map((one) =>
      one.toJS(),
    );
    return { id: file.replace('.k8s.yaml', ''), objects };
  });
  const cdk8s = join(here, '../node_modules/cdk8s');
  return `const { ApiObject, App, Chart } = require(${JSON.stringify(cdk8s)});
const app = new App();
${charts
  .map(
    ({ id, objects }) => `{
  const chart = new Chart(app, ${JSON.stringify(id)});
${objects.map((object, index) => `  new ApiObject(chart, 'object-${index}', ${JSON.stringify(object)});`).join('\n')}
}`,
  )
  .join('\n')}
app.synth();
`;
}

function run(app, output) {
  const result = spawnSync(
    'node',
    [cli, 'synth', '--app', app, '--output', join(folder, output)],
    options(),
  );
  if (result.status !== 0) throw new Error(String(result.stderr));
}

function options() {
  return {
    cwd: folder,
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', CDK8S_OUTDIR: join(folder, 'out') },
  };
}

function requireSameBytes() {
  for (const file of readdirSync(join(folder, 'ours'))) {
    const [one, other] = ['ours', 'plain'].map((output) =>
      readFileSync(join(folder, output, file), 'utf8'),
    );
    if (one !== other) throw new Error(`${file} differs: the comparison would not be fair`);
  }
}

function compare(command, ours, plain) {
  const pairs = [];
  for (let round = -1; round < rounds; round++) {
    const order = round % 2 === 0 ? [ours, plain] : [plain, ours];
    const times = new Map(order.map((program) => [program, time(command(program))]));
    // The first pair warms the file cache.
    if (round >= 0) pairs.push({ ours: times.get(ours), plain: times.get(plain) });
  }
  return pairs;
}

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('node', args, options());
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function report(label, pairs) {
  const median = (numbers) =>
    [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
  const ratios = pairs.map(({ ours, plain }) => ours / plain);
  const figures = {
    ours: `${median(pairs.map(({ ours }) => ours)).toFixed(0)} ms`,
    plain: `${median(pairs.map(({ plain }) => plain)).toFixed(0)} ms`,
    ratio: median(ratios).toFixed(3),
    range: `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  };
  console.log(
    `${label}: ours ${figures.ours}, plain ApiObjects ${figures.plain}, ratio ${figures.ratio} (${figures.range}, ${pairs.length} pairs)`,
  );
}
