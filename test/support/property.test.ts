import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import freshSeed from './fresh-seed';
import { holds, type PropertyOptions } from './property';
import { stderrOf } from './shop';

const VARIABLES = ['SEED', 'FUZZ_RUNS', 'FUZZ_PATH'];
const before = VARIABLES.map((name) => [name, process.env[name]] as const);

beforeEach(() => {
  for (const name of VARIABLES) Reflect.deleteProperty(process.env, name);
});

afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

describe('a property', () => {
  it('is held against the same values each time, as many as it asks for', () => {
    const values = valuesTried({ runs: 30 });
    expect(values).toHaveLength(30);
    expect(valuesTried({ runs: 30 })).toEqual(values);
    expect(valuesTried()).toHaveLength(100);
  });

  it('is held against other values from another seed, and more in a long run', () => {
    const usual = valuesTried();
    process.env.SEED = '7';
    expect(valuesTried()).not.toEqual(usual);
    process.env.FUZZ_RUNS = '3';
    expect(valuesTried()).toHaveLength(300);
  });

  it('says of which value it does not hold, why, and how to have that value again', () => {
    const message = failure();
    expect(message).toContain('Counterexample: [1000]');
    expect(message).toContain(
      ` npx jest test/support/property.test.ts -t '^${String(expect.getState().currentTestName)}$'`,
    );
    const [, seed, path] = /\bSEED=(-?\d+) FUZZ_PATH=([\d:]+) npx jest /.exec(message) ?? [];
    Object.assign(process.env, { SEED: seed, FUZZ_PATH: path });
    const values = valuesTried({ runs: 1 });
    expect(values).toEqual([1000]);
  });

  it("can be had again where the test's name means something to a shell or a pattern: (it's *)", () => {
    expect(failure()).toContain(" a pattern: \\(it'\\''s \\*\\)$'");
  });

  it.each(['0x10', '1.5', 'many'])('takes no SEED=%s for a seed', (given) => {
    process.env.SEED = given;
    expect(() => valuesTried()).toThrow(`SEED is no whole number: ${given}`);
  });
});

describe('a long run', () => {
  it('has a seed of its own, which is printed', () => {
    process.env.FUZZ_RUNS = '20';
    const printed = stderrOf(freshSeed);
    expect(process.env.SEED).toMatch(/^\d+$/);
    expect(printed).toBe(`FUZZ_RUNS=20 SEED=${String(process.env.SEED)}\n`);
  });

  it('has the seed that it is given', () => {
    Object.assign(process.env, { FUZZ_RUNS: '20', SEED: '5' });
    expect(stderrOf(freshSeed)).toBe('');
    expect(process.env.SEED).toBe('5');
  });

  it('is what a usual run is not', () => {
    expect(stderrOf(freshSeed)).toBe('');
    expect(process.env.SEED).toBeUndefined();
  });
});

describe('the tests', () => {
  it('hold properties in this way only', () => {
    const folder = join(__dirname, '..');
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true });
    const others = files.filter((file) => {
      if (!file.endsWith('.ts') || [__filename, IN_PROPERTY].includes(join(folder, file)))
        return false;
      return /\bfc\.(assert|check)\b|\{[^}]*\b(assert|check)\b[^}]*\} from 'fast-check'/.test(
        readFileSync(join(folder, file), 'utf8'),
      );
    });
    expect(others.filter((file) => !YET_TO_FOLLOW.includes(file))).toEqual([]);
  });
});

const IN_PROPERTY = join(__dirname, 'property.ts');

/** Is being rewritten, and then holds its properties as all do. */
const YET_TO_FOLLOW = ['workloads/remembered-verdicts.test.ts'];

function valuesTried(options?: PropertyOptions): readonly number[] {
  const values: number[] = [];
  const noted = fc.property(fc.integer(), (value) => {
    values.push(value);
  });
  holds(noted, options);
  return values;
}

function failure(): string {
  const small = fc.property(fc.integer(), (value) => {
    expect(value).toBeLessThan(1000);
  });
  try {
    holds(small);
  } catch (error) {
    return String(error);
  }
  throw new Error('it holds');
}
