/**
 * What it costs to synthesize N workloads: with this library and all its rules, with plain cdk8s,
 * with JSON.stringify and with helm. Options and exit codes: `npm run bench -- --help`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAYOUTS, plainEnds, sizesOf } from './harness/layouts.mjs';
import { machine, machineText } from './harness/machine.mjs';
import { readOptions, USAGE, UsageError } from './harness/options.mjs';
import { profileOf } from './harness/profile.mjs';
import { helmVersion, run } from './harness/programs.mjs';
import { progress } from './harness/progress.mjs';
import { reportLimits, reportProfile, reportTables } from './harness/report.mjs';
import { requireSameBytes, requireSameObjects } from './harness/same-objects.mjs';
import { ProgramFailed } from './harness/timed.mjs';

/** Enough workloads for each trade to meet each pool and each bound of replicas. */
const COMPARED = 240;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else bench(options);
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function bench(options) {
  if (!existsSync(new URL('../lib/src/index.js', import.meta.url))) {
    throw new UsageError('nothing is built: run "npm run build" first');
  }
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  const session = { ...options, folder, helm: helmVersion() !== undefined, shown: progress() };
  const measure = { table: measureTable, limits: measureLimits, profile: measureProfile };
  const report = { table: reportTables, limits: reportLimits, profile: reportProfile };
  const results = measure[options.mode](session);
  session.shown.done();
  const made = machine(folder);
  if (options.json) console.log(JSON.stringify({ machine: made, results }, undefined, 2));
  else console.log([machineText(made), '', ...report[options.mode](results)].join('\n'));
}

function measureTable(session) {
  for (const layout of session.layouts) compare(layout, session);
  return session.layouts.flatMap((layout) =>
    sizesOf(layout, session).map((count) => {
      const variants = variantsOf(layout, session).filter(
        (variant) => variant !== 'plain' || plainEnds(layout, count, session),
      );
      return { layout, count, runs: runInTurn({ layout, count, variants }, session) };
    }),
  );
}

/** Of a hundred thousand workloads plain cdk8s is tried once: what it says is the result. */
function measureLimits(session) {
  const layout = 'one-chart';
  compare(layout, session);
  const variants = ['ours', 'floor'];
  const results = [1_000, 10_000, 100_000].map((count) => ({
    layout,
    count,
    runs: runInTurn({ layout, count, variants }, session),
  }));
  const { folder, shown } = session;
  const count = 100_000;
  shown.at('limits', `plain cdk8s, ${count}`);
  try {
    const output = join(folder, 'plain');
    const plain = run({ layout, count, variant: 'plain', output, scratch: folder });
    return { results, plain };
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    return { results, plain: { error: error.cause } };
  }
}

function measureProfile(session) {
  const { layouts, sizes, folder, shown } = session;
  const count = Math.max(...sizes);
  return layouts.map((layout) => {
    shown.at(LAYOUTS[layout].title, `profile of ${count}`);
    const output = join(folder, 'ours');
    const program = { layout, count, variant: 'ours', output, scratch: folder };
    return { layout, count, ...profileOf(program) };
  });
}

/** Runs the programs there and back again, so that a machine that slows down slows all of them. */
function runInTurn({ layout, count, variants }, { folder, rounds, shown }) {
  const runs = Object.fromEntries(variants.map((variant) => [variant, []]));
  for (let round = 0; round < rounds(count); round++) {
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const subject = `${LAYOUTS[layout].title}, ${count.toLocaleString('en')} workloads`;
      shown.at(subject, `round ${round + 1} of ${rounds(count)}, ${variant}`);
      const output = join(folder, variant);
      runs[variant].push(run({ layout, count, variant, output, scratch: folder }));
      rmSync(output, { recursive: true });
    }
  }
  return runs;
}

/** A comparison of programs that write different things would say nothing. */
function compare(layout, session) {
  const { folder, shown } = session;
  const { title } = LAYOUTS[layout];
  const folders = {};
  for (const variant of variantsOf(layout, session)) {
    shown.at(`${title}: comparing files`, variant);
    folders[variant] = join(folder, variant);
    run({ layout, count: COMPARED, variant, output: folders[variant], scratch: folder });
  }
  requireSameBytes(title, folders.ours, folders.plain);
  for (const variant of ['floor', 'helm']) {
    if (variant in folders) {
      requireSameObjects(`${title}, ${variant}`, folders[variant], folders.plain);
    }
  }
}

function variantsOf(layout, { helm }) {
  return Object.keys(LAYOUTS[layout].programs).filter((variant) => variant !== 'helm' || helm);
}
