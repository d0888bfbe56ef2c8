import * as fc from 'fast-check';

/** Without a word, every machine tries the same values: a test that fails on one fails on all. */
const USUAL_SEED = 20_260_823;

const USUAL_RUNS = 100;

export interface PropertyOptions {
  /** How many values are tried in `npm test`; `FUZZ_RUNS` multiplies it. */
  readonly runs?: number;
}

/**
 * Holds a property against many values: the one way to do so in these tests. They are the same in each
 * run of `npm test`. `FUZZ_RUNS=20` tries twenty times as many, from a seed of their own that is printed;
 * `SEED` gives the seed, and `FUZZ_PATH` leads to one value, as the message of a failure says.
 */
export function holds<Values>(
  property: fc.IRawProperty<Values>,
  { runs = USUAL_RUNS }: PropertyOptions = {},
): void {
  const { FUZZ_PATH: path } = process.env;
  const details = fc.check(property, {
    seed: wholeNumber('SEED') ?? USUAL_SEED,
    numRuns: runs * (wholeNumber('FUZZ_RUNS') ?? 1),
    ...(path === undefined ? {} : { path }),
  }) as fc.RunDetails<Values>;
  if (!details.failed) return;
  throw new Error(`${reportOf(details)}\n\nTo repeat it: ${commandFor(details)}`, {
    cause: 'errorInstance' in details ? details.errorInstance : undefined,
  });
}

function reportOf<Values>(details: fc.RunDetails<Values>): string {
  return (fc.defaultReportMessage(details) ?? '').replace(/\n+Hint: .*/, '');
}

function wholeNumber(variable: string): number | undefined {
  const text = process.env[variable];
  if (text === undefined || text === '') return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${variable} is no whole number: ${text}`);
  return Number(text);
}

/** What leads to the value for which a property failed, in the test that runs. */
function commandFor<Values>({ seed, counterexamplePath }: fc.RunDetails<Values>): string {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const path = counterexamplePath === null ? '' : ` FUZZ_PATH=${counterexamplePath}`;
  const file = testPath.replace(/^.*\/(?=test\/)/, '');
  const name = currentTestName.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll("'", "'\\''");
  return `SEED=${String(seed)}${path} npx jest ${file} -t '^${name}$'`;
}
