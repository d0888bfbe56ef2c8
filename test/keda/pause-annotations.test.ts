import {
  annotationFaults,
  pausedReplicasOf,
  pauseFaults,
} from '../../src/keda/scaled/pause-annotations';
import { codes } from '../support/facts';

const PAUSED = 'autoscaling.keda.sh/paused';
const REPLICAS = 'autoscaling.keda.sh/paused-replicas';

describe('an annotation that pauses or wakes', () => {
  it.each([
    ...['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'].map(
      (given) => ({ given, isBoolean: true }),
    ),
    ...['', 'yes', 'no', 'off', 'tRUE', ' true', 'true\n'].map((given) => ({
      given,
      isBoolean: false,
    })),
  ])('is a boolean as Go spells it: $given', ({ given, isBoolean }) => {
    for (const name of ['paused', 'paused-scale-in', 'paused-scale-out', 'force-activation']) {
      const annotations = { [`autoscaling.keda.sh/${name}`]: given };
      const found = codes(annotationFaults('ScaledObject', annotations, 'at'));
      expect(found).toEqual(isBoolean ? [] : ['pause-annotation-not-boolean']);
    }
  });

  const NONE = ['keda-annotation-without-effect'];

  it.each([
    { kind: 'ScaledObject', annotation: 'autoscaling.keda.sh/pause', found: NONE },
    { kind: 'ScaledObject', annotation: REPLICAS, found: [] },
    { kind: 'ScaledObject', annotation: 'scaledobject.keda.sh/hpa-excluded-labels', found: [] },
    { kind: 'ScaledObject', annotation: 'scaledjob.keda.sh/job-excluded-labels', found: NONE },
    { kind: 'ScaledObject', annotation: 'example.com/paused', found: [] },
    { kind: 'ScaledJob', annotation: REPLICAS, found: NONE },
    { kind: 'ScaledJob', annotation: 'autoscaling.keda.sh/paused-scale-in', found: NONE },
    { kind: 'ScaledJob', annotation: 'autoscaling.keda.sh/force-activation', found: NONE },
    { kind: 'ScaledJob', annotation: 'scaledobject.keda.sh/transfer-hpa-ownership', found: NONE },
    { kind: 'ScaledJob', annotation: 'scaledjob.keda.sh/job-excluded-labels', found: [] },
    { kind: 'ScaledJob', annotation: PAUSED, found: [] },
  ] as const)('$annotation is read from a $kind, or told: $found', (row) => {
    const annotations = { [row.annotation]: 'true' };
    expect(codes(annotationFaults(row.kind, annotations, 'at'))).toEqual(row.found);
  });
});

describe('paused-replicas', () => {
  const MALFORMED = ['paused-replicas-malformed'];

  it.each([
    { given: '0', replicas: 0, found: [] },
    { given: '-0', replicas: 0, found: [] },
    { given: '05', replicas: 5, found: [] },
    { given: '+5', replicas: 5, found: [] },
    { given: '100', replicas: 100, found: [] },
    { given: '101', replicas: 101, found: ['paused-replicas-above-max'] },
    { given: '2147483647', replicas: 2147483647, found: ['paused-replicas-above-max'] },
    { given: '2147483648', replicas: undefined, found: MALFORMED },
    { given: '-1', replicas: undefined, found: MALFORMED },
    { given: '', replicas: undefined, found: MALFORMED },
    { given: ' 1', replicas: undefined, found: MALFORMED },
    { given: '1.0', replicas: undefined, found: MALFORMED },
    { given: '0x1', replicas: undefined, found: MALFORMED },
    { given: '1_0', replicas: undefined, found: MALFORMED },
    { given: 'true', replicas: undefined, found: MALFORMED },
  ])('of "$given" pauses at $replicas: $found', ({ given, replicas, found }) => {
    expect(pausedReplicasOf({ [REPLICAS]: given })).toBe(replicas);
    expect(codes(pauseFaults({ [REPLICAS]: given }, undefined, 'at'))).toEqual(found);
  });

  it('is held against the maximum that is given', () => {
    expect(codes(pauseFaults({ [REPLICAS]: '5' }, 5, 'at'))).toEqual([]);
    expect(codes(pauseFaults({ [REPLICAS]: '6' }, 5, 'at'))).toEqual(['paused-replicas-above-max']);
  });

  it.each(['true', 'false'])('makes paused "%s" pointless', (paused) => {
    const faults = pauseFaults({ [REPLICAS]: '0', [PAUSED]: paused }, 5, 'at');
    expect(codes(faults)).toEqual(['pause-annotations-together']);
  });

  it('may be absent', () => {
    expect(pausedReplicasOf({})).toBeUndefined();
    expect(pauseFaults({ [PAUSED]: 'true' }, 5, 'at')).toEqual([]);
  });
});
