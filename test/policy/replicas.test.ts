import { ceilingIsPositive } from '../../src/policy/ceiling-is-positive';
import { modeRunsSomething } from '../../src/policy/mode-runs-something';
import { replicasInOrder } from '../../src/policy/replicas-in-order';
import { replicasWithinCeiling } from '../../src/policy/replicas-within-ceiling';
import { warmWindowHasEffect } from '../../src/policy/warm-window-has-effect';
import { codes, pool, poolWithout, scaling } from '../support/facts';

describe('the replicas of a workload', () => {
  it.each([
    { ceiling: 4, asked: 3, found: [], why: 'below the ceiling' },
    { ceiling: 4, asked: 4, found: [], why: 'at the ceiling' },
    { ceiling: 4, asked: 5, found: ['replicas-above-ceiling'], why: 'one above' },
    { ceiling: 1, asked: 0, found: [], why: 'nothing asked for' },
    { ceiling: 1, asked: 1, found: [], why: 'the lowest ceiling' },
    { ceiling: 1, asked: 2, found: ['replicas-above-ceiling'], why: 'one above the lowest' },
    { ceiling: 200, asked: 100, found: [], why: 'at the limit of the operator' },
    { ceiling: 200, asked: 101, found: ['replicas-above-operator-limit'], why: 'one above it' },
    { ceiling: 100, asked: 101, found: ['replicas-above-ceiling'], why: 'above both: the ceiling' },
    { ceiling: undefined, asked: 100, found: [], why: 'no ceiling that counts' },
    {
      ceiling: undefined,
      asked: 101,
      found: ['replicas-above-operator-limit'],
      why: 'no ceiling that counts, above the limit of the operator',
    },
    {
      ceiling: 2 ** 31 - 1,
      asked: 2 ** 31 - 1,
      found: ['replicas-above-operator-limit'],
      why: 'most',
    },
  ])('may be $asked where the ceiling is $ceiling: $found ($why)', ({ ceiling, asked, found }) => {
    const limited =
      ceiling === undefined
        ? poolWithout('maxReplicasPerWorkload')
        : pool({ maxReplicasPerWorkload: ceiling });
    expect(codes(replicasWithinCeiling(scaling({ max: asked }), limited))).toEqual(found);
  });

  it.each(['autoscale', 'fixed', 'disabled'] as const)('are held to it in mode %s', (mode) => {
    expect(replicasWithinCeiling(scaling({ mode, max: 5 }), pool())).toEqual([
      {
        code: 'replicas-above-ceiling',
        prop: 'scaling.replicas.max',
        details: { asked: 5, ceiling: 4, pool: 'gpu' },
      },
    ]);
  });

  it('are blamed on min when that is what runs, and is above max', () => {
    const faults = replicasWithinCeiling(scaling({ mode: 'fixed', min: 6, max: 5 }), pool());
    expect(faults).toEqual([
      {
        code: 'replicas-above-ceiling',
        prop: 'scaling.replicas.min',
        details: { asked: 6, ceiling: 4, pool: 'gpu' },
      },
    ]);
  });

  it('are not held to a min that does not run', () => {
    const outOfOrder = scaling({ mode: 'autoscale', min: 9, max: 4 });
    expect(replicasWithinCeiling(outOfOrder, pool())).toEqual([]);
  });

  it('are nobody’s fault when they are not known', () => {
    expect(replicasWithinCeiling(scaling({ max: undefined }), pool())).toEqual([]);
  });
});

describe('min and max', () => {
  it.each([
    { min: 0, max: 0, found: [] },
    { min: 1, max: 1, found: [] },
    { min: 1, max: 2, found: [] },
    { min: 2, max: 1, found: ['replicas-min-above-max'] },
    { min: 1, max: 0, found: ['replicas-min-above-max'] },
    { min: undefined, max: 0, found: [] },
    { min: 7, max: undefined, found: [] },
  ])('$min and $max: $found', ({ min, max, found }) => {
    for (const mode of ['autoscale', 'fixed', 'disabled'] as const) {
      expect(codes(replicasInOrder(scaling({ mode, min, max })))).toEqual(found);
    }
  });
});

describe('a mode', () => {
  it.each([
    { mode: 'autoscale', min: 0, max: 0, found: ['autoscale-max-zero'], why: 'KEDA refuses it' },
    { mode: 'autoscale', min: 0, max: 1, found: [], why: 'the least' },
    { mode: 'autoscale', min: 1, max: 0, found: [], why: 'min above max says it' },
    { mode: 'autoscale', min: undefined, max: 1, found: [], why: 'min has its own finding' },
    { mode: 'fixed', min: 0, max: 1, found: ['fixed-without-replicas'], why: 'nothing runs' },
    { mode: 'fixed', min: 1, max: 1, found: [], why: 'one runs' },
    { mode: 'fixed', min: undefined, max: 1, found: [], why: 'min has its own finding' },
    { mode: 'fixed', min: 1, max: 0, found: [], why: 'min above max says it' },
    { mode: 'disabled', min: 0, max: 0, found: [], why: 'nothing is meant to run' },
    { mode: 'disabled', min: 1, max: 1, found: [], why: 'bounds for later' },
  ] as const)('$mode with $min to $max: $found, $why', ({ mode, min, max, found }) => {
    expect(codes(modeRunsSomething(scaling({ mode, min, max })))).toEqual(found);
  });

  it('fixed tells a min of 0 from none', () => {
    const given = modeRunsSomething(scaling({ mode: 'fixed', min: 0, minGiven: true }));
    const absent = modeRunsSomething(scaling({ mode: 'fixed', min: 0, minGiven: false }));
    expect(given[0]?.details).toEqual({ given: true });
    expect(absent[0]?.details).toEqual({ given: false });
  });
});

describe('a warm window', () => {
  it.each([
    { mode: 'autoscale', min: 0, seconds: 600, found: [], why: 'before a return to zero' },
    { mode: 'autoscale', min: 0, seconds: 0, found: [], why: 'zero is a window too' },
    {
      mode: 'autoscale',
      min: 1,
      seconds: 600,
      found: ['warm-window-without-effect'],
      why: 'never zero',
    },
    { mode: 'fixed', min: 1, seconds: 600, found: ['warm-window-without-effect'], why: 'no KEDA' },
    { mode: 'fixed', min: 1, seconds: 0, found: ['warm-window-without-effect'], why: 'no KEDA' },
    {
      mode: 'disabled',
      min: 0,
      seconds: 600,
      found: ['warm-window-without-effect'],
      why: 'no KEDA',
    },
    { mode: 'disabled', min: 0, seconds: undefined, found: [], why: 'none given' },
    { mode: 'autoscale', min: undefined, seconds: 600, found: [], why: 'min has its own finding' },
  ] as const)('in mode $mode with min $min: $found, $why', ({ mode, min, seconds, found }) => {
    const faults = warmWindowHasEffect(scaling({ mode, min, warmWindowSeconds: seconds }));
    expect(codes(faults)).toEqual(found);
  });
});

describe('a ceiling', () => {
  it.each([
    { given: 1, found: [], why: 'the lowest' },
    { given: 100, found: [], why: 'at the limit of the operator' },
    { given: 101, found: ['ceiling-above-operator-limit'], why: 'one above it' },
    { given: 2 ** 31 - 1, found: ['ceiling-above-operator-limit'], why: 'the largest int32' },
    { given: 2 ** 31, found: ['ceiling-not-positive'], why: 'one above it' },
    { given: 0, found: ['ceiling-not-positive'], why: 'a pool nobody can use' },
    { given: -0, found: ['ceiling-not-positive'], why: 'the other zero' },
    { given: -1, found: ['ceiling-not-positive'], why: 'negative' },
    { given: 0.5, found: ['ceiling-not-positive'], why: 'a fraction' },
    { given: 4.000_000_1, found: ['ceiling-not-positive'], why: 'nearly whole' },
    { given: NaN, found: ['ceiling-not-positive'], why: 'no number' },
    { given: Infinity, found: ['ceiling-not-positive'], why: 'no end' },
    { given: '4', found: ['ceiling-not-positive'], why: 'a text' },
    { given: true, found: ['ceiling-not-positive'], why: 'a boolean' },
    { given: null, found: ['ceiling-not-positive'], why: 'null' },
    { given: {}, found: ['ceiling-not-positive'], why: 'an object' },
  ])('of $given: $found, $why', ({ given, found }) => {
    const faults = ceilingIsPositive(given, 'maxReplicasPerWorkload');
    expect(codes(faults)).toEqual(found);
    expect(JSON.parse(JSON.stringify(faults))).toEqual(faults);
  });

  it('that cannot be is shown as it was given', () => {
    const shown = [NaN, -0, Infinity, '4'].map((given) => {
      const [fault] = ceilingIsPositive(given, 'maxReplicasPerWorkload');
      return fault?.details;
    });
    expect(shown).toEqual([
      { given: 'NaN' },
      { given: '-0' },
      { given: 'Infinity' },
      { given: '4' },
    ]);
  });
});
