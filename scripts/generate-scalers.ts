/**
 * Makes what stands in the table of KEDA's scalers, src/keda/scalers/catalogue/, into code and documentation:
 *
 * - src/keda/triggers/scaler-types.generated.ts     types of `trigger`
 * - src/keda/scalers/scaler-table.generated.ts     the table without its texts, for run time
 * - docs/scalers.md                        the reference
 * - test/keda/golden/scaler-examples.yaml  a trigger of each scaler, as KEDA reads it
 * - test/keda/scaler-types.generated.ts    what must compile, and what must not
 *
 * With `--drafts` it takes a table with problems, and only names them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { goldenExamples } from './scalers/examples';
import { tableProblems } from './scalers/problems';
import { scalerReference } from './scalers/reference';
import { runTimeTable } from './scalers/run-time-table';
import { scalerRows } from './scalers/rows';
import { typeTests } from './scalers/type-tests';
import { scalerTypes } from './scalers/types';

const root = join(__dirname, '..');
const HEADER = `// Made by \`npm run generate\` from src/keda/scalers/catalogue; do not edit.
// Names, defaults and limits are derived from KEDA (The KEDA Authors, Apache-2.0); see NOTICE.
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function main(): Promise<void> {
  const rows = scalerRows(root);
  const problems = tableProblems(rows);
  const drafts = process.argv.includes('--drafts');
  if (problems.length > 0) console.error(problems.join('\n'));
  if (problems.length > 0 && !drafts) {
    process.exitCode = 1;
    return;
  }
  write('src/keda/triggers/scaler-types.generated.ts', `${HEADER}${scalerTypes(rows)}`);
  write('src/keda/scalers/scaler-table.generated.ts', `${HEADER}${runTimeTable(rows)}`);
  write('docs/scalers.md', await scalerReference(rows));
  write('test/keda/golden/scaler-examples.yaml', goldenExamples(rows));
  write('test/keda/scaler-types.generated.ts', `${HEADER}${typeTests(rows)}`);
}

void main();
