import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '..');
const examples = readdirSync(join(repository, 'examples')).filter((name) => /^\d\d-/.test(name));
const accepted = examples.filter((name) => existsSync(join(folderOf(name), 'golden')));

const CDK8S = 'node_modules/cdk8s-cli/bin/cdk8s';

/** Set by whoever changes the output on purpose: the files are written instead of compared. */
const updating = process.env.UPDATE_GOLDEN === '1';

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'example-'));
});

afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

describe('the examples', () => {
  it('are numbered from one, without a gap', () => {
    expect(examples.map((name) => Number(name.slice(0, 2)))).toEqual(
      examples.map((_, index) => index + 1),
    );
  });

  it('are all written or refused', () => {
    expect(examples.filter((name) => !accepted.includes(name))).toEqual(['07-refused-on-purpose']);
  });

  it.each(accepted)('%s writes its golden files, and nothing on standard error', (name) => {
    const { status, stderr } = run(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectGolden(name);
  });

  it('07-refused-on-purpose is refused as its text says, and writes nothing', () => {
    const name = '07-refused-on-purpose';
    const { status, stderr } = run(name);
    const file = join(folderOf(name), 'expected-refusal.txt');
    const text = refusalIn(stderr);
    if (updating) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(status).toBe(1);
    expect(readdirSync(outdir)).toEqual([]);
  });
});

describe('cdk8s synth', () => {
  it('writes the main example, with the command of the README', () => {
    const { status, stderr } = synth();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectGolden('02-hev-shop');
  });

  it('fails when an app is refused, shows why, and writes nothing', () => {
    const name = '07-refused-on-purpose';
    const { status, stderr } = synthOf(name);
    expect(refusalIn(stderr)).toBe(
      readFileSync(join(folderOf(name), 'expected-refusal.txt'), 'utf8'),
    );
    expect(status).not.toBe(0);
    expect(filesIn(outdir)).toEqual({});
  });
});

function folderOf(name: string): string {
  return join(repository, 'examples', name);
}

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/** Runs an example by itself, from the root of the repository. */
function run(name: string): Ended {
  return node(['--import', 'tsx', `examples/${name}/main.ts`]);
}

/** `npm run synth`, with another output folder. */
function synth(): Ended {
  return node([CDK8S, 'synth', '--output', outdir]);
}

function synthOf(name: string): Ended {
  const app = `node --import tsx examples/${name}/main.ts`;
  return node([CDK8S, 'synth', '--output', outdir, '--app', app]);
}

function node(args: string[]): Ended {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, CDK8S_OUTDIR: outdir, CDK8S_CHECK_UPGRADE: 'false' },
  });
  return { status, stderr };
}

function expectGolden(name: string): void {
  const golden = join(folderOf(name), 'golden');
  if (updating) {
    rmSync(golden, { recursive: true, force: true });
    cpSync(outdir, golden, { recursive: true });
  }
  expect(filesIn(outdir)).toEqual(filesIn(golden));
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** What is printed from "Validation failed" on; Node puts an error without a stack between brackets. */
function refusalIn(stderr: string): string {
  const start = stderr.lastIndexOf('Validation failed');
  const end = stderr.indexOf(']\n\nNode.js', start);
  return `${stderr.slice(start, end)}\n`;
}
