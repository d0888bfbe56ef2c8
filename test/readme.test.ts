import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as layer from 'cdk8s-infra-rules';
import { withoutTypes } from './support/without-types';

const repository = join(__dirname, '..');
const example = join(repository, 'examples/01-one-pipeline');
let readme = read('README.md');

/** Set by whoever changes the output on purpose: the blocks are written instead of compared. */
const updating = process.env.UPDATE_GOLDEN === '1';

describe('README', () => {
  it('begins with the smallest app, word for word', () => {
    const program = readFileSync(join(example, 'main.ts'), 'utf8');
    expect(firstBlock('ts', program)).toBe(program);
  });

  it('shows the YAML that it writes', () => {
    const written = readFileSync(join(example, 'golden/shop.k8s.yaml'), 'utf8');
    expect(firstBlock('yaml', written)).toBe(written);
  });

  it('shows the refusal as it is printed', () => {
    const greedy = read('examples/01-one-pipeline/main.ts').replace('max: 8 ', 'max: 80 ');
    const refusal = refusalOf(greedy);
    expect(firstBlock('text', refusal)).toBe(refusal);
  });

  it.each([...blocks('ts').slice(1), ...blocks('ts', read('docs/concepts.md'))])(
    'has code that works: %s',
    (code) => {
      const scene = setScene(code);
      run(code, scene);
      const isAboutFindings = code.includes('findingsOf');
      expect(isAboutFindings ? [] : layer.findingsOf(scene.shop)).toEqual([]);
    },
  );

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/concepts.md'])(
    '%s links to what exists',
    (name) => {
      expect(brokenLinksIn(name)).toEqual([]);
    },
  );
});

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** Code blocks of one language, with their last line break. */
function blocks(language: string, text = readme): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm');
  return [...text.matchAll(pattern)].map(([, code = '']) => code);
}

/** The README's first block of a language; while updating it becomes this text. */
function firstBlock(language: string, text: string): string | undefined {
  const [shown = ''] = blocks(language);
  if (updating) {
    readme = readme.replace(`\`\`\`${language}\n${shown}`, () => `\`\`\`${language}\n${text}`);
    writeFileSync(join(repository, 'README.md'), readme);
  }
  return blocks(language)[0];
}

/** Links of a page whose file or heading is not in the repository. */
function brokenLinksIn(name: string): string[] {
  const links = [...read(name).matchAll(/\]\((?!https?:)([^)]*)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const [path = '', heading] = link.split('#');
    const target = join(name, '..', path);
    if (!existsSync(join(repository, target))) return true;
    return heading !== undefined && !headingsOf(read(target)).includes(heading);
  });
}

/** Headings as GitHub links to them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 _-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** What a folder with this program as its `main.ts` prints, from "Validation failed" on. */
function refusalOf(program: string): string {
  // Inside the repository, where its dependencies are found.
  mkdirSync(join(repository, 'temp'), { recursive: true });
  const folder = mkdtempSync(join(repository, 'temp/readme-'));
  try {
    writeFileSync(join(folder, 'main.ts'), program);
    const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(repository, 'tsconfig.json') },
    });
    expect(readdirSync(folder)).toEqual(['dist', 'main.ts']);
    expect(readdirSync(join(folder, 'dist'))).toEqual([]);
    const start = stderr.lastIndexOf('Validation failed');
    // Node puts an error without a stack between brackets.
    return `${stderr.slice(start, stderr.lastIndexOf(']\n\nNode.js'))}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Scene {
  readonly app: cdk8s.App;
  readonly platform: cdk8s.Chart;
  readonly shop: cdk8s.Chart;
  readonly embed?: layer.Pipeline;
}

/** What the code of a block takes for granted. */
function setScene(code: string): Scene {
  const app = cdk8s.Testing.app();
  const platform = new cdk8s.Chart(app, 'platform');
  const shop = new cdk8s.Chart(app, 'shop', { namespace: 'layer' });
  if (!code.includes('layer.InfraRules')) new layer.InfraRules(platform, 'rules');
  if (!code.includes('pipeline-id-shared')) return { app, platform, shop };
  const stage = (id: string): layer.Pipeline =>
    new layer.Pipeline(shop, id, {
      pipelineId: 'catalogue',
      target: { namespace: 'products' },
      worker: { image: `ghcr.io/acme/${id}:1.0.0` },
      scaling: { pool: 'cpu', replicas: { min: 0, max: 4 } },
    });
  stage('extract');
  return { app, platform, shop, embed: stage('embed') };
}

function run(code: string, scene: Scene): void {
  const names = { cdk8s, kplus, layer, expect, ...scene };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is the README's own
  const program = new globalThis.Function(...Object.keys(names), withoutTypes(code)) as (
    ...values: unknown[]
  ) => void;
  program(...Object.values(names));
}
