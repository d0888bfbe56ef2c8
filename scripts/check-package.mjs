// Packs the library and uses it as a stranger would: installed from the tarball into an empty
// folder, by require and by import, type-checked, and looked over by publint and attw.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const run = (command, args, cwd = process.cwd()) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** A small app without findings is as fast as it is since it does not load the rest. */
const NOTHING_LATE = `
const late = Object.keys(require.cache).filter((file) => /[\\\\/]late-[^\\\\/]*$/.test(file));
if (late.length > 0) throw new Error(\`loaded by a small app: \${late.join()}\`);
`;

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]));
  const tarball = join(folder, packed.filename);
  checkContents(packed.files.map(({ path }) => path));
  checkLines('lib/src/core.js');
  run('npx', ['--no-install', 'publint', tarball, '--strict']);
  // The package is CommonJS; resolution as of Node 10 knows no "exports" and needs no crds/*.
  run('npx', [
    '--no-install',
    'attw',
    tarball,
    '--profile',
    'node16',
    '--exclude-entrypoints',
    'crds/*',
  ]);
  useFrom(tarball);
  console.log(
    `package: ${packed.files.length} files, ${packed.size} bytes packed, installs and imports`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function checkContents(files) {
  const needed = [
    'LICENSE',
    'README.md',
    'lib/src/index.js',
    'lib/src/index.js.map',
    'lib/src/index.d.ts',
    'crds/hevlayer.com.yaml',
  ];
  const missing = needed.filter((file) => !files.includes(file));
  const foreign = files.filter(
    (file) =>
      !/^lib\/src\/[a-z-]+\.js(\.map)?$|^lib\/src\/.*\.d\.ts$|^(crds|docs)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(
        file,
      ),
  );
  if (missing.length + foreign.length > 0) {
    throw new Error(
      `package lacks ${missing.join(', ') || 'nothing'}, has ${foreign.join(', ') || 'nothing'} too much`,
    );
  }
}

/** Node shows the line that threw above a refusal: a whole file in one line would bury it. */
function checkLines(file) {
  const longest = Math.max(
    ...readFileSync(file, 'utf8')
      .split('\n')
      .map(({ length }) => length),
  );
  if (longest > 400) throw new Error(`${file} has a line of ${longest} characters`);
}

function useFrom(tarball) {
  const app = join(folder, 'app');
  const own = JSON.parse(run('npm', ['pkg', 'get', 'devDependencies']));
  const versions = ['cdk8s', 'constructs', 'typescript', '@types/node'];
  run('node', ['-e', `require('node:fs').mkdirSync(${JSON.stringify(app)})`]);
  const dependencies = Object.fromEntries(versions.map((name) => [name, own[name]]));
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: { ...dependencies, 'cdk8s-infra-rules': `file:${tarball}` },
    }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], app);
  const body = `
const app = cdk8s.Testing.app();
const rules = new layer.InfraRules(new cdk8s.Chart(app, 'platform'), 'rules');
const chart = new cdk8s.Chart(app, 'shop', { namespace: 'layer' });
new layer.Pipeline(chart, 'images', {
  infraRules: rules,
  target: { namespace: 'products' },
  worker: { image: 'ghcr.io/acme/worker:1.4.2' },
  scaling: { pool: 'cpu', replicas: { max: 8 } },
});
const kinds = cdk8s.Testing.synth(chart).map((object) => object.kind).join();
if (kinds !== 'Deployment,TriggerAuthentication,ScaledObject') throw new Error(kinds);
if (layer.findingsOf(app).length > 0) throw new Error('findings');
`;
  writeFileSync(
    join(app, 'use.cjs'),
    `const cdk8s = require('cdk8s');\nconst layer = require('cdk8s-infra-rules');\n${body}${NOTHING_LATE}`,
  );
  const imports = "import * as cdk8s from 'cdk8s';\nimport * as layer from 'cdk8s-infra-rules';\n";
  writeFileSync(join(app, 'use.mjs'), imports + body + everyName(app));
  writeFileSync(join(app, 'use.cts'), imports + body);
  writeFileSync(join(app, 'use.mts'), imports + body);
  run('node', ['use.cjs'], app);
  run('node', ['use.mjs'], app);
  checkRefusal(app);
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'node16',
    '--target',
    'es2022',
    '--types',
    'node',
  ];
  run(
    'node',
    [resolve(app, 'node_modules/typescript/bin/tsc'), ...flags, 'use.cts', 'use.mts'],
    app,
  );
}

/** A refusal that nobody catches is printed alone: no minified line above it, no stack below. */
function checkRefusal(app) {
  writeFileSync(
    join(app, 'refused.cjs'),
    `const { Chart } = require('cdk8s');
const layer = require('cdk8s-infra-rules');
const app = new layer.App();
const pool = { name: 'cpu', kind: 'cpu', maxReplicasPerWorkload: 0 };
new layer.InfraRules(new Chart(app, 'platform'), 'rules', { computePools: [pool] });
app.synth();
`,
  );
  const { stderr } = spawnSync('node', ['refused.cjs'], { cwd: app, encoding: 'utf8' });
  if (
    !/^\[?Validation failed with the following errors:\n/.test(stderr) ||
    /^ {4}at /m.test(stderr)
  ) {
    throw new Error(`a refusal is printed with more than itself:\n${stderr}`);
  }
}

/** What is public and no type can be imported by its name, which a bundler could well hide. */
function everyName(app) {
  const declared = join(app, 'node_modules/cdk8s-infra-rules/lib/src/index.d.ts');
  const program = ts.createProgram([declared], {});
  const checker = program.getTypeChecker();
  const names = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(declared)))
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter(({ flags }) => flags & ts.SymbolFlags.Value)
    .map(({ name }) => name);
  if (!names.includes('Pipeline') || !names.includes('checkManifests'))
    throw new Error(names.join());
  const aliases = names.map((name) => `${name} as public${name}`).join(', ');
  return `
import { ${aliases} } from 'cdk8s-infra-rules';
if ([${names.map((name) => `public${name}`).join()}].includes(undefined)) throw new Error('undefined');
`;
}
