// Types are checked by `npm run check:types`; here they are only taken away, and fast.
const compiled = {
  jsc: {
    parser: { syntax: 'typescript' },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// A test runs in a context of its own, where each look at a global costs a call into V8's interceptors:
// a third of all the time. These are handed to each module instead. None is named so by a module itself
// (as `Function` is), or replaced by a test (as `Date` may be).
const handedOver = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise'],
  ...['Proxy', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'WeakMap', 'WeakSet'],
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // By default one core is left alone, which on a machine with two is half of it.
  maxWorkers: '100%',
  // The sources are among the roots so that `--findRelatedTests src/…` and `--watch` know them.
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/examples'],
  testMatch: ['<rootDir>/{test,examples}/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', compiled] },
  moduleNameMapper: { '^cdk8s-infra-rules$': '<rootDir>/src/index.ts' },
  sandboxInjectedGlobals: handedOver,
  globalSetup: '<rootDir>/test/support/fresh-seed.ts',
  setupFiles: ['<rootDir>/test/support/setup.ts'],
};
