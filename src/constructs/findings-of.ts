import type { IConstruct } from 'constructs';
import type { Finding } from '../findings/finding';
import { Registry } from './registry';

/** What to include in a list of findings. */
export interface FindingsOptions {
  /**
   * Whether warnings that somebody acknowledged are listed too, with the reason.
   *
   * @default false
   */
  readonly acknowledged?: boolean;
}

/**
 * All findings of an app, or of one construct and what is below it, as the app stands now. Prints
 * nothing and changes nothing, with or without a synthesis before.
 *
 * @example
 * expect(findingsOf(app)).toEqual([]);
 */
export function findingsOf(root: IConstruct, options: FindingsOptions = {}): readonly Finding[] {
  const withAcknowledged = options.acknowledged ?? false;
  const findings: Finding[] = [];
  for (const [construct, found] of Registry.of(root).findings()) {
    if (!isWithin(construct, root)) continue;
    for (const finding of found) {
      if (withAcknowledged || finding.acknowledged === undefined) findings.push(finding);
    }
  }
  return findings;
}

function isWithin(construct: IConstruct, root: IConstruct): boolean {
  for (
    let scope: IConstruct | undefined = construct;
    scope !== undefined;
    scope = scope.node.scope
  ) {
    if (scope === root) return true;
  }
  return false;
}
