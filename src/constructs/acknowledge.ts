import type { IConstruct } from 'constructs';
import type { FindingCode } from '../findings/finding';
import { Registry } from './registry';

/**
 * Accepts a warning on a construct and all below it, and says why; an error cannot be accepted.
 *
 * @example
 * acknowledge(embed, 'pipeline-id-shared', 'both stages drain one queue on purpose');
 * @reports `acknowledged-nothing`, `acknowledged-an-error`, `acknowledged-without-reason`
 */
export function acknowledge(construct: IConstruct, code: FindingCode, reason: string): void {
  Registry.of(construct).acknowledge(construct, code, reason);
}
