import type { Fault } from '../findings/finding';
import { excerpt } from './fields';
import { isQualifiedName } from '../values/kubernetes-names';
import { type Amount, milliOf, type QuantityMap, roundedUp } from './quantities';

/** Tells `hugepages-2Mi` and its like. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** Huge pages come as a whole number of pages. */
export function checkWholePages(
  resource: string,
  { given, milli }: Amount,
  prop: string,
  faults: Fault[],
): void {
  const page = pageSize(resource);
  if (page === undefined || roundedUp(milli, 1000n) % page === 0n) return;
  const details = { resource: excerpt(resource), given };
  faults.push({ code: 'huge-pages-not-multiple', prop, details });
}

/** Huge pages come with cpu or memory beside them. */
export function checkHugePagesNotAlone(
  requests: QuantityMap,
  limits: QuantityMap,
  prop: string,
  faults: Fault[],
): void {
  const names = [...Object.keys(requests), ...Object.keys(limits)];
  const name = names.find((candidate) => pageSize(candidate) !== undefined);
  if (name === undefined || names.includes('cpu') || names.includes('memory')) return;
  faults.push({ code: 'huge-pages-alone', prop, details: { resource: excerpt(name) } });
}

/** Bytes of one page of `hugepages-2Mi`; undefined for other names and for no whole size. */
export function pageSize(name: string): bigint | undefined {
  if (!isHugePages(name) || !isQualifiedName(name)) return undefined;
  const size = milliOf(name.slice(HUGE_PAGES.length));
  return size !== undefined && size > 0n && size % 1000n === 0n ? size / 1000n : undefined;
}

const HUGE_PAGES = 'hugepages-';
