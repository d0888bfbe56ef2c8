import type { Finding } from './finding';

/** A finding as people read it, without the construct path that stands in front of it. */
export function textOf(finding: Finding): string {
  const { code, prop, what, at, why, fix, docs } = finding;
  const place = prop === '' ? '' : ` (${prop})`;
  const position = at === '' ? '' : `\n      at:  ${at}`;
  const page = docs === '' ? '' : `\n      docs: ${docs}`;
  return `${code}${place}: ${what}${position}\n      why: ${why}\n      fix: ${fix}${page}`;
}

/** Of more equal findings than this, only the first is told in full. */
const MOST_IN_FULL = 3;
/** Places that are named of the others. */
const MOST_NAMED = 4;

/**
 * Findings as people read them, each under its path. Those of one code about one prop have one
 * cause as a rule: of many, the first is told in full, and of the others where the next few are.
 */
export function textsOf(findings: readonly Finding[]): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = `${finding.code} ${finding.prop.replaceAll(/\[[^\]]*\]/g, '[]')}`;
    const group = groups.get(cause);
    if (group === undefined) groups.set(cause, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST_IN_FULL ? [groupText(group)] : group.map(textUnderPath),
  );
}

function textUnderPath(finding: Finding): string {
  return `[${finding.path}] ${textOf(finding)}`;
}

function groupText([first, ...others]: readonly Finding[]): string {
  if (first === undefined) return '';
  const named = others.slice(0, MOST_NAMED).map(({ path, at, what }) => {
    const position = at === '' || at === first.at ? '' : ` (${at})`;
    return `[${path}]${position}${what === first.what ? '' : `: ${what}`}`;
  });
  const more = others.length - named.length;
  const rest =
    more === 0 ? [] : [`and ${more.toLocaleString('en-US')} more; findingsOf(app) has them all`];
  return [
    textUnderPath(first),
    `      also at ${[...named, ...rest].join('\n              ')}`,
  ].join('\n');
}
