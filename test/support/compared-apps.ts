import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App as Cdk8sApp, Chart, type AppProps } from 'cdk8s';
import { App } from 'cdk8s-infra-rules';

/** Fills an app and synthesizes it, and notes what there is to compare beside the files. */
export type Program = (app: Cdk8sApp, note: (what: unknown) => void) => void;

/** What becomes of a program: every file, and all that was noted, printed or thrown. */
export interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly noted: readonly unknown[];
  readonly stderr: string;
}

export interface ComparedOptions {
  readonly props?: AppProps;
  /** Environment variables while the program runs. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The same program in both Apps. */
export function bothOutcomes(
  program: Program,
  options: ComparedOptions = {},
): { readonly ours: Outcome; readonly theirs: Outcome } {
  return {
    theirs: outcomeOf(Cdk8sApp, program, options),
    ours: outcomeOf(App, program, options),
  };
}

/** Where the same program ends otherwise in our App than in cdk8s's; undefined where it does not. */
export function appDifference(program: Program, options: ComparedOptions = {}): string | undefined {
  const { ours, theirs } = bothOutcomes(program, options);
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return undefined;
  const [one, other] = [linesOf(ours), linesOf(theirs)];
  const at = one.findIndex((line, index) => line !== other[index]);
  const around = (lines: readonly string[]): string =>
    lines.slice(Math.max(0, at - 6), at + 6).join('\n');
  return `ours:\n${around(one)}\ncdk8s:\n${around(other)}`;
}

function linesOf(outcome: Outcome): readonly string[] {
  return JSON.stringify(outcome, null, 1).replaceAll('\\n', '\n').split('\n');
}

/** What a program leaves behind in an App; paths of the output folder read `<out>`. */
function outcomeOf(
  AppClass: typeof Cdk8sApp,
  program: Program,
  { props, env = {} }: ComparedOptions = {},
): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'compared-'));
  const noted: unknown[] = [];
  const note = (what: unknown): void => {
    noted.push(typeof what === 'string' ? what.replaceAll(outdir, '<out>') : what);
  };
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const stderr = printedBy(() => {
      const app = new AppClass({ outdir, ...props });
      note(
        messageOf(() => {
          program(app, note);
        }),
      );
    });
    return { files: filesIn(outdir), noted, stderr };
  } finally {
    for (const name of Object.keys(env)) restore(name, before[name]);
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The message of what is thrown; undefined when nothing is. */
export function messageOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Every file of a folder and of the folders in it, by path. */
export function filesIn(folder: string, below = ''): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder).sort()) {
    const [path, at] = [join(folder, name), join(below, name)];
    if (statSync(path).isDirectory()) Object.assign(files, { [`${at}/`]: '' }, filesIn(path, at));
    else files[at] = readFileSync(path, 'utf8');
  }
  return files;
}

/**
 * The charts of an app, and what each waits for; or why that cannot be told. Their order is that of
 * the files, and is not looked at here: cdk8s works it out anew, also from what it added to objects.
 */
export function chartsOf(app: Cdk8sApp): unknown {
  const waits: Record<string, readonly string[]> = {};
  for (const construct of app.node.findAll()) {
    if (!Chart.isChart(construct)) continue;
    waits[construct.node.path] = construct.node.dependencies.map(({ node }) => node.path);
  }
  try {
    return { waits, charts: app.charts.map(({ node }) => node.path).sort() };
  } catch (error) {
    return { waits, error: String(error) };
  }
}

/** What is printed to standard error while something runs. */
function printedBy(run: () => void): string {
  let text = '';
  const { stderr } = process;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { write } = stderr;
  stderr.write = (chunk) => {
    text += String(chunk);
    return true;
  };
  try {
    run();
  } finally {
    stderr.write = write;
  }
  return text;
}

function restore(name: string, value: string | undefined): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an empty variable is one, too
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
