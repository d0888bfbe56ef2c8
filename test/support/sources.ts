import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(__dirname, '../..');

/** All sources in a folder and those below it, except generated ones; as paths, in order. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sourcesIn(path);
      return path.endsWith('.ts') && !path.endsWith('.generated.ts') ? [path] : [];
    });
}
