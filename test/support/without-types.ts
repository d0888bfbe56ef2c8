import { transformSync } from '@swc/core';

/** A program as JavaScript; its imports, types and all, are left to who runs it. */
export function withoutTypes(code: string): string {
  const { code: script } = transformSync(code, {
    isModule: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  return script;
}
