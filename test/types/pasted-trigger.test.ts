import { join, resolve } from 'node:path';
import ts from 'typescript';

const repository = resolve(__dirname, '../..');
const PROGRAM = `
import type { ScalerTrigger } from '../../src/keda/triggers/trigger';
export const triggers: readonly ScalerTrigger[] = [
  { type: 'aws-sqs-queue', metadata: { queueURL: 'orders', awsRegion: 'eu-west-1' } },
];
`;

describe('a trigger pasted from YAML', () => {
  it('is refused by the compiler with what to do instead', () => {
    expect(messagesOf(PROGRAM).join('\n')).toContain(
      "Property '[makeItByCallingTrigger]' is missing in type",
    );
  });
});

/** What the compiler says about a file of this folder. */
function messagesOf(text: string): readonly string[] {
  const name = join(__dirname, 'pasted.ts');
  const { options } = ts.parseJsonConfigFileContent(
    { extends: './tsconfig.json', compilerOptions: { noEmit: true, rootDir: undefined } },
    ts.sys,
    repository,
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...others) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : read(file, ...others);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (file) => file === name || fileExists(file);
  const program = ts.createProgram([name], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
