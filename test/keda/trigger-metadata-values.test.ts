import type { ParameterDefinition, ValueType } from '../../src/keda/scalers/scaler';
import { isLabelSelector } from '../../src/keda/scalers/label-selector-text';
import { isGlob, isRegularExpression } from '../../src/keda/scalers/pattern-syntax';
import { durationSeconds, trimmed, valueProblem } from '../../src/keda/scalers/value-syntax';

/** What KEDA 2.20.2 takes and refuses for each type. */
const SPELLINGS: Readonly<
  Record<Exclude<ValueType, 'string'>, { readonly taken: string[]; readonly refused: string[] }>
> = {
  int: {
    taken: ['0', '5', '-1', '-0', '9223372036854775807', '-9223372036854775808'],
    refused: ['+5', '05', '5.0', '1e3', '1_000', 'x', '9223372036854775808', '0x1', 'null'],
  },
  uint32: { taken: ['0', '4294967295'], refused: ['-1', '-0', '4294967296', '1.0'] },
  float: {
    taken: ['0.5', '1e3', '-2', '1E-7', '1e308'],
    refused: ['.5', '5.', '+1', 'NaN', 'Infinity', '1e309', '0x1', '1,5'],
  },
  bool: {
    taken: ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'],
    refused: ['yes', 'on', 'tRUE', '2', 'Y'],
  },
  duration: {
    taken: ['90s', '1m30s', '1.5h', '.5s', '1.s', '500', '+500', '0', '-0', '100µs', '7ns'],
    refused: ['-5s', '-1', '5 s', '1d', 's', '1.5', '5m1', '2562048h', '9223372036854775808'],
  },
  list: { taken: ['1', '1,2', '1-3, 5', '3-1'], refused: ['1,', 'a', '1-', '1-2-3', '-1', '1.5'] },
  map: { taken: ['a=1', 'a=1, b=2', '=', 'a='], refused: ['a', 'a=1,', 'a=b=c'] },
  urlQuery: { taken: ['a=1&b=2', 'a', '%41=%20'], refused: ['a;b', '%', '%zz', '%4'] },
};

const of = (
  valueType: ValueType,
  more: Partial<ParameterDefinition> = {},
): ParameterDefinition => ({
  ...{ name: 'key', valueType, sources: ['metadata'] },
  ...(valueType === 'list' ? ({ elementType: 'int', rangeSeparator: '-' } as const) : {}),
  ...more,
});

describe('a value is read as KEDA reads it', () => {
  const rows = Object.entries(SPELLINGS).flatMap(([type, { taken, refused }]) => [
    ...taken.map((text) => [type as ValueType, text, 'taken'] as const),
    ...refused.map((text) => [type as ValueType, text, 'refused'] as const),
  ]);

  it.each(rows)('%s %j is %s', (type, text, verdict) => {
    expect(valueProblem(text, of(type)) === undefined ? 'taken' : 'refused').toBe(verdict);
  });

  it('takes each item of a choice by itself', () => {
    const modes = of('list', { elementType: 'string', enum: ['basic', 'tls'] });
    expect(valueProblem('basic , tls', modes)).toBeUndefined();
    expect(valueProblem('basic,', modes)?.kind).toBe('not-allowed');
  });

  it('takes at most one of what excludes one another, however often', () => {
    const modes = of('list', { elementType: 'string', exclusiveSet: ['basic', 'bearer'] });
    expect(valueProblem('basic,tls', modes)).toBeUndefined();
    expect(valueProblem('basic,basic', modes)?.kind).toBe('exclusive');
  });

  it('knows how long a duration is', () => {
    expect(['1m30s', '500', '-1.5s', '1d'].map(durationSeconds)).toEqual([
      90,
      0.5,
      -1.5,
      undefined,
    ]);
  });

  it('takes away the white space that Go takes away', () => {
    expect([' \u00a0a\u0085\n', '\ufeffa', '   '].map(trimmed)).toEqual(['a', '\ufeffa', '']);
  });

  it('has no trouble with long white space', () => {
    expect(trimmed(`a${' '.repeat(200_000)}a`)).toHaveLength(200_002);
  });
});

describe('a label selector', () => {
  it.each([
    ...['app=web', 'app==web', 'app!=web', 'app', '!app', 'a in (x, y),b notin (z)', 'a=,b'],
    ...['example.com/app=web', 'n>1', 'n<2', 'a in (,x)', 'a in (x,)'],
  ])('can be %j', (text) => {
    expect(isLabelSelector(text)).toBe(true);
  });

  it.each([
    ...['', '=web', 'app=we b', 'app in web', 'app in ()', 'app in (x', 'a,,b', 'a,', '!a=b'],
    ...['-a', 'a=b/c', 'a/b/c=d', 'n>x', `a=${'x'.repeat(64)}`],
  ])('cannot be %j', (text) => {
    expect(isLabelSelector(text)).toBe(false);
  });
});

describe('a glob', () => {
  it.each(['orders/*.json', '[a-z]*', '[!a]', '{a,b', 'a]', '\\[a', '[abc]'])(
    'can be %j',
    (text) => {
      expect(isGlob(text)).toBe(true);
    },
  );

  it.each(['[a', '[]', '[z-a]', '[a-z0-9]', '[!]', 'a['])('cannot be %j', (text) => {
    expect(isGlob(text)).toBe(false);
  });
});

describe('a regular expression of Go', () => {
  it.each(['^a.*$', 'a+?', '(?i)a', '(?P<n>a)', '[[:alpha:]]', '[]a]', '\\Q(\\E', 'a{2}'])(
    'can be %j',
    (text) => {
      expect(isRegularExpression(text)).not.toBe(false);
    },
  );

  it.each(['(a', 'a)', '[a', '*a', 'a**', '(?=a)', '(?<!a)', '\\1', 'a\\'])(
    'cannot be %j',
    (text) => {
      expect(isRegularExpression(text)).toBe(false);
    },
  );
});
