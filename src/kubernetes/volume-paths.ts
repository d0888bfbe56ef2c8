import type { Fault } from '../findings/finding';
import { checkText, checkWhole, excerpt } from './fields';

/** A path of a file in a volume: it stays inside, and keeps clear of the names that start with "..". */
export function checkFilePath(path: string | undefined, prop: string, faults: Fault[]): void {
  if (!checkText(path, 'a path in the volume', prop, faults)) return;
  const details = { given: excerpt(path) };
  if (path.startsWith('..') && !climbs(path)) {
    faults.push({ code: 'path-not-inside', prop, details: { ...details, problem: 'climbs' } });
  }
  checkPathInside(path, prop, faults);
}

/** A relative path that does not lead out. */
export function checkPathInside(path: string, prop: string, faults: Fault[]): void {
  const details = { given: excerpt(path) };
  if (path.startsWith('/')) {
    faults.push({ code: 'path-not-inside', prop, details: { ...details, problem: 'absolute' } });
  } else checkNoWayUp(path, prop, faults);
}

/** A path without a part "..". */
export function checkNoWayUp(path: string, prop: string, faults: Fault[]): void {
  if (!climbs(path)) return;
  const details = { given: excerpt(path), problem: 'climbs' } as const;
  faults.push({ code: 'path-not-inside', prop, details });
}

/** Rights of a file, which people write in octal. */
export function checkFileMode(mode: number | undefined, prop: string, faults: Fault[]): void {
  if (mode === undefined || !Number.isInteger(mode)) {
    checkWhole(mode, 0, LARGEST_MODE, prop, faults);
    return;
  }
  if (mode >= 0 && mode <= LARGEST_MODE) return;
  const octal = /^[0-7]{3}$/.test(String(mode)) ? Number.parseInt(String(mode), 8) : undefined;
  faults.push({ code: 'file-mode-out-of-range', prop, details: { given: mode, meant: octal } });
}

function climbs(path: string): boolean {
  return /(?:^|\/)\.\.(?:\/|$)/.test(path);
}

const LARGEST_MODE = 0o777;
