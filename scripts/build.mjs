/** Builds the package from nothing: declarations by the compiler, JavaScript by the bundler. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lib = join(root, 'lib');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

// A file deleted from src/ does not live on in the package.
rmSync(lib, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--emitDeclarationOnly'], {
  cwd: root,
  stdio: 'inherit',
});
removeUnseenDeclarations();
await bundle(join(lib, 'src'));

/** Leaves the declarations that the public ones refer to: of the others there is no code either. */
function removeUnseenDeclarations() {
  const seen = new Set();
  see(join(lib, 'src/index.d.ts'));
  for (const file of readdirSync(lib, { recursive: true }).map((name) => join(lib, name))) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true && !seen.has(file)) {
      rmSync(file);
    }
  }

  function see(file) {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, from] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const declared = `${join(dirname(file), from)}.d.ts`;
      if (!existsSync(declared)) throw new Error(`${file} refers to ${from}, which is not there`);
      see(declared);
    }
  }
}
