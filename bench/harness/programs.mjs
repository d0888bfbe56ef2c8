import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHelmValues } from './helm-values.mjs';
import { LAYOUTS } from './layouts.mjs';
import { timed } from './timed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const programs = join(here, '../programs');
const helmChart = join(here, '../helm');

/** The version of helm on PATH; undefined when there is none. */
export function helmVersion() {
  const { status, stdout } = spawnSync('helm', ['version', '--template', '{{ .Version }}'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs one program for so many workloads, and tells what it took. Its files are left in `output`. */
export function run({ layout, variant, count, output, scratch, nodeOptions = [] }) {
  const { programs: variants, written = layout } = LAYOUTS[layout];
  const [program, ...args] = variants[variant];
  rmSync(output, { recursive: true, force: true });
  if (program === 'helm') return runHelm(count, output, scratch);
  const file = join(programs, `${program}.cjs`);
  const { wall, stdout } = timed(process.execPath, [
    ...nodeOptions,
    file,
    written,
    String(count),
    output,
    ...args,
  ]);
  return { wall, ...JSON.parse(stdout) };
}

function runHelm(count, output, scratch) {
  const values = join(scratch, `values-${count}.yaml`);
  if (!existsSync(values)) writeHelmValues(values, count);
  mkdirSync(output);
  const stdout = openSync(join(output, 'all.yaml'), 'w');
  try {
    const [command, ...args] = [...TIME, 'helm', 'template', 'shop', helmChart];
    args.push('--namespace', 'layer', '--values', values);
    const { wall, stderr } = timed(command, args, { stdout });
    return { wall, peak: peakIn(stderr) };
  } finally {
    closeSync(stdout);
  }
}

/** What tells the peak memory of a program that cannot tell it itself. */
const TIME = existsSync('/usr/bin/time')
  ? ['/usr/bin/time', ...(process.platform === 'darwin' ? ['-l'] : ['-f', '%M kibibytes'])]
  : [];

function peakIn(text) {
  const [, kibibytes] = /(\d+) kibibytes/.exec(text) ?? [];
  if (kibibytes !== undefined) return Number(kibibytes) / 2 ** 10;
  const [, bytes] = /(\d+)\s+maximum resident set size/.exec(text) ?? [];
  return bytes === undefined ? undefined : Number(bytes) / 2 ** 20;
}
