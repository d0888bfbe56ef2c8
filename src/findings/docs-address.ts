import type { FindingCode } from './finding';

/** Where the page of findings stands: in the package, until it is published somewhere. */
const FINDINGS_PAGE = 'cdk8s-infra-rules/docs/findings.md';

/** Where a rule is explained, with a broken and a mended example. */
export function docsOf(code: FindingCode): string {
  return `${FINDINGS_PAGE}#${code}`;
}
