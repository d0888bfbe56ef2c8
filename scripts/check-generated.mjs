// Makes everything that is generated anew and fails when a committed file was not up to date.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const whole = ['imports', 'docs/findings.md', 'docs/scalers.md', 'test/keda/golden'];
const partly = ['src', 'test'];

const generated = () => {
  const among = partly.flatMap(filesIn).filter((file) => file.endsWith('.generated.ts'));
  return new Map(
    [...whole.flatMap(filesIn), ...among].map((file) => [file, readFileSync(file, 'utf8')]),
  );
};

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

const before = generated();
for (const script of ['import', 'generate']) {
  execFileSync('npm', ['run', '--silent', script], {
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const after = generated();
const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (stale.length > 0) {
  console.error(`not up to date, made anew now: ${stale.join(', ')}`);
  process.exitCode = 1;
}
