import type { Fault } from '../findings/finding';
import { checkExactlyOne } from './exactly-one';
import type { Incomplete } from './incomplete';
import { checkConfigKey } from './names';
import type { DownwardAPIVolumeFile, KeyToPath } from './objects.generated';
import { checkFieldRef, checkResourceFieldRef } from './pod-fields';
import type { PodFacts } from './pod-facts';
import { element, field } from '../input/prop-path';
import { checkFileMode, checkFilePath } from './volume-paths';

/** Keys of an object that become files. */
export function checkItems(
  items: readonly Incomplete<KeyToPath>[],
  prop: string,
  faults: Fault[],
): void {
  for (const [index, { key, path, mode }] of items.entries()) {
    const at = element(prop, index, key);
    checkConfigKey(key, field(at, 'key'), faults);
    checkFilePath(path, field(at, 'path'), faults);
    checkFileMode(mode, field(at, 'mode'), faults);
  }
}

/** Facts about the pod that become files. */
export function checkFiles(
  files: readonly Incomplete<DownwardAPIVolumeFile>[],
  prop: string,
  facts: PodFacts,
  faults: Fault[],
): void {
  for (const [index, file] of files.entries()) {
    const { path, mode, fieldRef, resourceFieldRef } = file;
    const at = element(prop, index, path);
    checkFilePath(path, field(at, 'path'), faults);
    checkFileMode(mode, field(at, 'mode'), faults);
    checkExactlyOne(file, 'the file', ['fieldRef', 'resourceFieldRef'], at, faults);
    if (fieldRef !== undefined) checkFieldRef(fieldRef, 'file', field(at, 'fieldRef'), faults);
    if (resourceFieldRef === undefined) continue;
    const reference = field(at, 'resourceFieldRef');
    checkResourceFieldRef(resourceFieldRef, 'file', facts.containers, reference, faults);
  }
}
