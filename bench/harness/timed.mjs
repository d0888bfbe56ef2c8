import { spawnSync } from 'node:child_process';

/** A program that did not end well; its `cause` is what it said about it. */
export class ProgramFailed extends Error {}

/** Runs a program, and tells how long it took, in milliseconds, and what it printed. */
export function timed(command, args, { stdout = 'pipe', cwd, env } = {}) {
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, {
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    cwd,
    // Whatever a shell sets for cdk8s would be measured too.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    maxBuffer: 2 ** 26,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status === 0) return { wall, stdout: result.stdout, stderr: result.stderr };
  throw failure([command, ...args].join(' '), result);
}

function failure(command, { error, signal, status, stderr }) {
  const text = stderr ?? '';
  const cause =
    error?.message ??
    /^(?:\w*Error|FATAL ERROR): .*$/m.exec(text)?.[0] ??
    (signal === null ? `exit code ${status}` : `ended by ${signal}`);
  return new ProgramFailed(`${command}\n${cause}\n${text.slice(0, 2_000)}`, { cause });
}
