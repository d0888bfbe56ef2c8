import type { Finding } from './finding';

/** A finding as people read it, without the construct path that stands in front of it. */
export function textOf(finding: Finding): string {
  const { code, prop, what, at, why, fix } = finding;
  const place = prop === '' ? '' : ` (${prop})`;
  const position = at === '' ? '' : `\n      at:  ${at}`;
  return `${code}${place}: ${what}${position}\n      why: ${why}\n      fix: ${fix}`;
}
