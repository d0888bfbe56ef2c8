/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json', diagnostics: false }] },
  moduleNameMapper: { '^cdk8s-infra-rules$': '<rootDir>/src/index.ts' },
  setupFiles: ['<rootDir>/test/support/setup.ts'],
};
