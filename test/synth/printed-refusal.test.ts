import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

const program = `
import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
const app = new layer.App();
const infraRules = new layer.InfraRules(new Chart(app, 'platform'), 'rules');
new layer.Pipeline(new Chart(app, 'shop', { namespace: 'layer' }), 'embed', {
  infraRules,
  target: { namespace: 'products' },
  worker: { image: 'ghcr.io/acme/embed:1.4.2' },
  scaling: { pool: 'cpu', replicas: { max: 99 } },
});
`;

describe('a refusal that nobody catches', () => {
  it('is all that Node prints: no line of this library above, no stack below', () => {
    expect(printed(`${program}app.synth();\n`)).toMatchInlineSnapshot(`
     "[Validation failed with the following errors:
       [shop/embed] replicas-above-ceiling (scaling.replicas.max): 99 replicas asked for, pool "cpu" allows 32
           at:  main.ts:6
           why: maxReplicasPerWorkload of "cpu" is a hard ceiling for each workload
           fix: ask for 32 or fewer, choose another pool, or raise the ceiling
           docs: cdk8s-infra-rules/docs/findings.md#replicas-above-ceiling]
     "
    `);
  });

  it('is so too where the manifests are asked for as one text', () => {
    const shown = printed(`${program}app.synthYaml();\n`);
    expect(shown).toBe(printed(`${program}app.synth();\n`));
  });

  it('shows only its message to whoever prints its stack', () => {
    const shown = printed(
      `${program}try { app.synth(); } catch (error) { console.error(error.stack === error.message); }\n`,
    );
    expect(shown).toBe('true\n');
  });
});

/** What a program prints to standard error, less the version of Node at the end. */
function printed(text: string): string {
  mkdirSync(join(repository, 'temp'), { recursive: true });
  const folder = mkdtempSync(join(repository, 'temp/refusal-'));
  try {
    writeFileSync(join(folder, 'main.ts'), text);
    const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', TSX_TSCONFIG_PATH: join(repository, 'tsconfig.json') },
    });
    return stderr.replace(/\nNode\.js v.*\n$/, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
