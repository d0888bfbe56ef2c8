import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('jest', () => {
  it('knows which tests a source belongs to, for --findRelatedTests and --watch', () => {
    const jest = join(__dirname, '../node_modules/jest/bin/jest.js');
    const related = ['--listTests', '--findRelatedTests', 'src/values/quantity.ts'];
    const { stdout, stderr } = spawnSync(process.execPath, [jest, ...related], {
      cwd: join(__dirname, '..'),
      encoding: 'utf8',
    });
    // Nothing on standard error: jest warns there of two modules that have one name.
    expect(stderr).toBe('');
    const tests = stdout.trim().split('\n');
    expect(tests).toContain(join(__dirname, 'values/quantity.test.ts'));
    expect(tests).not.toContain(join(__dirname, 'values/time-zone.test.ts'));
  });
});
