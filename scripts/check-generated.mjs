// Makes everything that is generated anew and fails when a committed file was not up to date.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const generated = () => {
  const files = ['imports', 'src', 'docs/findings.md'].flatMap(filesIn);
  return new Map(
    files
      .filter((file) => !file.startsWith('src/') || file.endsWith('.generated.ts'))
      .map((file) => [file, readFileSync(file, 'utf8')]),
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
