import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { dirname } from 'node:path';
import { helmVersion } from './programs.mjs';

/** What the figures were taken with. */
export function machine(folder) {
  const versions = Object.fromEntries(
    ['cdk8s', 'constructs', 'yaml', 'cdk8s-plus-28'].map((name) => [name, versionOf(name)]),
  );
  return {
    node: process.versions.node,
    ...versions,
    helm: helmVersion(),
    system: `${type()} ${release()} ${process.arch}`,
    processors: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    output: dirname(folder),
  };
}

function versionOf(name) {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** The same in one paragraph. */
export function machineText({ system, processors, memory, output, ...versions }) {
  const programs = Object.entries(versions).map(
    ([name, version]) => `${name} ${version ?? 'not found'}`,
  );
  return `${processors}, ${memory}, ${system}, output in ${output}\n${programs.join(', ')}`;
}
