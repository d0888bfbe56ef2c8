import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';

/** Throws unless both folders hold the same files, byte for byte. */
export function requireSameBytes(what, ours, plain) {
  const [files, others] = [ours, plain].map((folder) => readdirSync(folder).sort());
  if (!isDeepStrictEqual(files, others)) {
    throw new Error(`${what}: the files differ: ${files.join(', ')} and ${others.join(', ')}`);
  }
  for (const file of files) {
    const [one, other] = [ours, plain].map((folder) => readFileSync(join(folder, file), 'utf8'));
    if (one !== other) throw new Error(`${what}: ${file} differs: ${firstDifference(one, other)}`);
  }
}

function firstDifference(one, other) {
  const [lines, others] = [one, other].map((text) => text.split('\n'));
  const index = lines.findIndex((line, at) => line !== others[at]);
  return `line ${index + 1} is ${JSON.stringify(lines[index])}, of plain cdk8s ${JSON.stringify(others[index])}`;
}

/** Throws unless both folders hold the same objects, in whatever files, order and spelling. */
export function requireSameObjects(what, folder, plain) {
  const [objects, others] = [folder, plain].map(objectsIn);
  for (const [key, object] of others) {
    if (!isDeepStrictEqual(objects.get(key), object)) {
      throw new Error(
        `${what}: ${key} differs: ${JSON.stringify(objects.get(key))} and ${JSON.stringify(object)}`,
      );
    }
  }
  if (objects.size !== others.size) {
    throw new Error(`${what}: ${objects.size} objects in place of ${others.size}`);
  }
}

function objectsIn(folder) {
  return new Map(
    readdirSync(folder)
      .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')))
      .map((document) => document.toJS())
      .filter((object) => object !== null)
      .map((object) => [`${object.kind} ${object.metadata.name}`, object]),
  );
}
