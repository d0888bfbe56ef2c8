import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const documented = (contexts) => ({
  publicOnly: true,
  require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
  contexts,
  checkConstructors: false,
  enableFixer: false,
});

export default tseslint.config(
  {
    ignores: [
      'lib/',
      'dist/',
      'imports/',
      'coverage/',
      'temp/',
      'src/**/*.generated.ts',
      'test/**/*.generated.ts',
      '*.js',
      '*.cjs',
      '*.mjs',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowString: false },
      ],
      '@typescript-eslint/explicit-member-accessibility': 'error',
      // A finding without details says so with Record<never, never>.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // A union of a map's entries is clearer as an interface or a type by turns.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        documented(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']),
      ],
      'jsdoc/check-tag-names': [
        'error',
        { definedTags: ['reports', 'asType', 'minimum', 'maximum'] },
      ],
      'jsdoc/no-types': 'error',
    },
  },
  {
    // What users see in their editor: every prop says what it is.
    files: [
      'src/constructs/{compute-pool,function,infra-rules,pipeline,findings-of}.ts',
      'src/workloads/*-spec.ts',
      'src/policy/{compute-pool,document-cache,scaling}.ts',
      'src/render/output-options.ts',
      'src/findings/finding.ts',
    ],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        documented(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSPropertySignature']),
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        URL: 'readonly',
        console: 'readonly',
        process: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.test.ts'],
    ...jest.configs['flat/recommended'],
  },
  {
    // What is read back from YAML has no type, and tests look into it freely.
    files: ['test/**/*.ts', 'examples/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
