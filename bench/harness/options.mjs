import { parseArgs } from 'node:util';
import { LAYOUTS } from './layouts.mjs';

export const USAGE = `npm run build && npm run bench -- [options]

Synthesizes the same objects with this library, with plain cdk8s, with JSON.stringify and, when it is
on PATH, with helm; compares the files, then measures whole processes in turn.

  --n <sizes>         numbers of workloads (default 10,100,1000,10000,30000)
  --layouts <names>   of ${Object.keys(LAYOUTS).join(', ')}
                      (default: all)
  --rounds <number>   runs of each program (default 9 below 1,000 workloads, then 7, 5, 3)
  --patient           plain cdk8s also where its time is quadratic: 4,000 charts, and ten times that
                      in charts of ten; half an hour more
  --quick             10 and 1,000 workloads, three rounds
  --limits            1,000, 10,000 and 100,000 workloads in one chart, and nothing else
  --profile           where the time of the largest size goes, by folder, and nothing else
  --json              every run and figure as JSON
  --help              this text

Tables go to standard output, progress to standard error. Exit code 0: measured; 1: a program failed,
or its files differ; 2: wrong options, or nothing is built.`;

/** Wrong options: told without a stack, with exit code 2. */
export class UsageError extends Error {}

/** The options of the command line. */
export function readOptions(args) {
  const { values } = parsed(args);
  return {
    help: values.help,
    json: values.json,
    patient: values.patient,
    mode: values.limits ? 'limits' : values.profile ? 'profile' : 'table',
    sizes: numbers('--n', values.n ?? (values.quick ? '10,1000' : '10,100,1000,10000,30000')),
    rounds:
      values.rounds === undefined
        ? roundsFor(values.quick)
        : () => numbers('--rounds', values.rounds)[0],
    layouts: layoutsIn(values.layouts ?? Object.keys(LAYOUTS).join(',')),
  };
}

function parsed(args) {
  try {
    const flag = { type: 'boolean', default: false };
    return parseArgs({
      args,
      options: {
        n: { type: 'string' },
        rounds: { type: 'string' },
        layouts: { type: 'string' },
        patient: flag,
        quick: flag,
        limits: flag,
        profile: flag,
        json: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function roundsFor(quick) {
  if (quick) return () => 3;
  return (count) => (count < 1_000 ? 9 : count < 10_000 ? 7 : count < 30_000 ? 5 : 3);
}

function numbers(option, text) {
  return text.split(',').map((one) => {
    if (/^[1-9]\d*$/.test(one)) return Number(one);
    throw new UsageError(`${option}: "${one}" is not a whole number above 0`);
  });
}

function layoutsIn(text) {
  const names = text.split(',');
  const unknown = names.find((name) => !(name in LAYOUTS));
  if (unknown === undefined) return names;
  throw new UsageError(`--layouts: "${unknown}" is none of ${Object.keys(LAYOUTS).join(', ')}`);
}
