/**
 * What the smallest app costs: the one-pipeline example against the same objects written as
 * ApiObjects of plain cdk8s, as whole processes in turn, in each way to run it. ts-node, which this
 * project does not use, is measured when the folder that it is installed in is given.
 *
 *   npm run build && npm run bench:start -- [--rounds 15] [--ts-node <node_modules folder>]
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { medianOf, ratioOf } from './harness/figures.mjs';
import { machine, machineText } from './harness/machine.mjs';
import { progress } from './harness/progress.mjs';
import { requireSameBytes } from './harness/same-objects.mjs';
import { ratio, table, whole } from './harness/table.mjs';
import { timed } from './harness/timed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE =
  'npm run build && npm run bench:start -- [--rounds 15] [--ts-node <node_modules folder>]';
const { values: options } = readOptions();
if (options.help === true) {
  console.log(USAGE);
  process.exit(0);
}
if (!existsSync(join(root, 'lib/src/index.js'))) {
  console.error('bench: nothing is built: run "npm run build" first');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

const cli = join(root, 'node_modules/cdk8s-cli/bin/cdk8s');
const synth = (app) => [process.execPath, cli, 'synth', '--check-upgrade=false', '--app', app];
const WAYS = [
  ['node main.js', [process.execPath, 'main.js']],
  ['cdk8s synth, app: node main.js', synth('node main.js')],
  ['cdk8s synth, app: node --import tsx main.ts', synth('node --import tsx main.ts')],
  ['cdk8s synth, app: npx tsx main.ts', synth('npx tsx main.ts')],
  ...(options['ts-node'] === undefined
    ? []
    : [['cdk8s synth, app: npx ts-node main.ts', synth('npx ts-node main.ts')]]),
];

linkPackages();
writeProject('ours', readFileSync(join(root, 'examples/01-one-pipeline/main.ts'), 'utf8'));
runIn('ours', [process.execPath, '--require', requireOurApp(), 'main.js']);
writeProject('plain', plainProgram(join(folder, 'ours/dist')));
const shown = progress();
const results = WAYS.map(([way, command]) => ({ way, runs: runInTurn(way, command) }));
shown.done();
console.log(machineText(machine(folder)));
console.log(`\n${table(columns(), results).join('\n')}`);

/** The packages of an app: the built library, cdk8s, and what runs TypeScript. */
function linkPackages() {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync(root, join(modules, 'cdk8s-infra-rules'));
  for (const name of ['cdk8s', 'constructs', 'tsx', 'typescript', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  symlinkSync(join(modules, 'tsx/dist/cli.mjs'), join(modules, '.bin/tsx'));
  if (options['ts-node'] === undefined) return;
  symlinkSync(resolve(options['ts-node'], 'ts-node'), join(modules, 'ts-node'));
  symlinkSync(join(modules, 'ts-node/dist/bin.js'), join(modules, '.bin/ts-node'));
}

/** A folder with the program as TypeScript and as the JavaScript that it is compiled to. */
function writeProject(name, source) {
  const compilerOptions = {
    target: 'ES2022',
    module: 'Node16',
    moduleResolution: 'Node16',
    strict: true,
    skipLibCheck: true,
  };
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'main.ts'), source);
  writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(join(folder, name, 'main.js'), outputText);
}

/** Fails unless the program synthesizes by our App, as users are told to. */
function requireOurApp() {
  const file = join(folder, 'require-our-app.cjs');
  writeFileSync(
    file,
    `const { App } = require('cdk8s');
const { App: Ours } = require('cdk8s-infra-rules');
const { synth } = App.prototype;
App.prototype.synth = function (...args) {
  if (!(this instanceof Ours)) throw new Error('the example does not use our App');
  return synth.apply(this, args);
};
`,
  );
  return file;
}

/** The objects that ours wrote, as literals of a program that knows nothing but cdk8s. */
function plainProgram(output) {
  const charts = readdirSync(output).map((file) => {
    const documents = parseAllDocuments(readFileSync(join(output, file), 'utf8'));
    const objects = documents.map((document, index) => {
      const text = JSON.stringify(document.toJS(), undefined, 2);
      return `new ApiObject(chart, 'object-${index}', ${text});\n`;
    });
    const id = JSON.stringify(file.replace('.k8s.yaml', ''));
    return `{\nconst chart = new Chart(app, ${id});\n${objects.join('')}}\n`;
  });
  return `import { ApiObject, App, Chart } from 'cdk8s';

const app = new App();
${charts.join('')}app.synth();
`;
}

function runIn(name, [command, ...args]) {
  const cwd = join(folder, name);
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  return timed(command, args, { cwd });
}

function runInTurn(way, command) {
  const names = ['ours', 'plain'];
  const runs = { ours: [], plain: [] };
  // The first round warms the file cache, and shows that both write the same.
  for (let round = -1; round < Number(options.rounds); round++) {
    shown.at(way, `round ${round + 1} of ${options.rounds}`);
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = runIn(name, command);
      if (round >= 0) runs[name].push(result);
    }
    if (round < 0) requireSameBytes(way, join(folder, 'ours/dist'), join(folder, 'plain/dist'));
  }
  return runs;
}

function columns() {
  const bound = (pick, { runs }) =>
    pick(...runs.ours.map(({ wall }, round) => wall / runs.plain[round].wall));
  return [
    ['', ({ way }) => way],
    ['ours ms', ({ runs }) => whole(medianOf(runs.ours, 'wall'))],
    ['plain ms', ({ runs }) => whole(medianOf(runs.plain, 'wall'))],
    ['ours/plain', ({ runs }) => ratio(ratioOf(runs.ours, runs.plain, 'wall'))],
    ['from', (result) => ratio(bound(Math.min, result))],
    ['to', (result) => ratio(bound(Math.max, result))],
  ];
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        rounds: { type: 'string', default: '15' },
        'ts-node': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`bench: ${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}
