import { CATALOGUE_KEDA_VERSION } from '../../src/keda/keda-version';
import { SCALED_JOB_PROPS, scaledJobFaults } from '../../src/keda/scaled/scaled-job';
import type { ScaledJobFacts } from '../../src/keda/scaled/scaling-facts';
import { cpu, queue } from '../support/scaled';

function found(changes: Partial<ScaledJobFacts>): readonly string[] {
  const facts: ScaledJobFacts = {
    name: 'convert',
    annotations: {},
    rollout: { strategy: 'gradual' },
    triggers: [queue()],
    ...changes,
  };
  const context = { at: SCALED_JOB_PROPS, kedaVersion: CATALOGUE_KEDA_VERSION };
  return scaledJobFaults(facts, context).map(({ code, prop }) => `${code} (${prop})`);
}

describe('a ScaledJob', () => {
  it('that is in order has no findings', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    { length: 63, faults: [] },
    { length: 64, faults: ['scaled-job-name-too-long (metadata.name)'] },
  ])('has a name that fits a label: $length characters', ({ length, faults }) => {
    expect(found({ name: 'j'.repeat(length) })).toEqual(faults);
  });

  const REVERSED = ['scaled-job-replicas-reversed (spec.minReplicaCount)'];

  it.each([
    { min: 2, max: 2, faults: [] },
    { min: 3, max: 2, faults: REVERSED },
    { min: 100, max: undefined, faults: [] },
    { min: 101, max: undefined, faults: REVERSED },
    { min: undefined, max: 1, faults: [] },
    { min: 0, max: 1, faults: [] },
  ])('keeps a minimum of $min with a maximum of $max: $faults', ({ min, max, faults }) => {
    expect(found({ minReplicaCount: min, maxReplicaCount: max })).toEqual(faults);
  });

  it.each([
    { restartPolicy: undefined, refused: false },
    { restartPolicy: '', refused: false },
    { restartPolicy: 'Never', refused: false },
    { restartPolicy: 'OnFailure', refused: false },
    { restartPolicy: 'Always', refused: true },
    { restartPolicy: 'never', refused: true },
  ])('makes jobs with restartPolicy $restartPolicy', ({ restartPolicy, refused }) => {
    const prop = '(spec.jobTargetRef.template.spec.restartPolicy)';
    expect(found({ restartPolicy })).toEqual(refused ? [`scaled-job-restart-policy ${prop}`] : []);
  });

  const DELETES = 'scaled-job-rollout-deletes-jobs';
  const DEPRECATED = 'scaled-job-rollout-strategy-deprecated (spec.rolloutStrategy)';

  it.each([
    { rollout: undefined, old: undefined, faults: [`${DELETES} (spec.rollout.strategy)`] },
    { rollout: {}, old: undefined, faults: [`${DELETES} (spec.rollout.strategy)`] },
    { rollout: { strategy: 'immediate' }, old: '', faults: [`${DELETES} (spec.rollout.strategy)`] },
    { rollout: { strategy: 'gradual' }, old: undefined, faults: [] },
    { rollout: undefined, old: 'gradual', faults: [DEPRECATED] },
    {
      rollout: { strategy: 'gradual' },
      old: 'immediate',
      faults: [DEPRECATED, `${DELETES} (spec.rolloutStrategy)`],
    },
  ])('rolls out by $rollout and $old: $faults', ({ rollout, old, faults }) => {
    expect(found({ rollout, rolloutStrategy: old })).toEqual(faults);
  });

  const STRATEGY = 'spec.scalingStrategy';
  const PERCENTAGE = [
    `scaled-job-percentage-malformed (${STRATEGY}.customScalingRunningJobPercentage)`,
  ];

  it.each([
    { percentage: '0.5', faults: [] },
    { percentage: '0', faults: [] },
    { percentage: '.5', faults: [] },
    { percentage: '1.', faults: [] },
    { percentage: '+1e-1', faults: [] },
    { percentage: undefined, faults: PERCENTAGE },
    { percentage: '', faults: PERCENTAGE },
    { percentage: '50%', faults: PERCENTAGE },
    { percentage: ' 1', faults: PERCENTAGE },
    { percentage: '1,5', faults: PERCENTAGE },
    { percentage: '1e999', faults: PERCENTAGE },
    { percentage: '.', faults: PERCENTAGE },
  ])('scales by its own percentage "$percentage": $faults', ({ percentage, faults }) => {
    const scalingStrategy = { strategy: 'custom', customScalingRunningJobPercentage: percentage };
    expect(found({ scalingStrategy })).toEqual(faults);
  });

  it.each([{ strategy: undefined }, { strategy: 'accurate' }])(
    'is told of settings that strategy $strategy does not read',
    ({ strategy }) => {
      const custom = {
        customScalingQueueLengthDeduction: 0,
        customScalingRunningJobPercentage: '1',
      };
      expect(found({ scalingStrategy: { strategy, ...custom } })).toEqual([
        `scaled-job-custom-key-without-effect (${STRATEGY}.customScalingQueueLengthDeduction)`,
        `scaled-job-custom-key-without-effect (${STRATEGY}.customScalingRunningJobPercentage)`,
      ]);
    },
  );

  it('is told of triggers that only an autoscaler could measure', () => {
    expect(found({ triggers: [queue(), cpu(), cpu({ type: 'memory' })] })).toEqual([
      'scaled-job-resource-trigger (spec.triggers[1])',
      'scaled-job-resource-trigger (spec.triggers[2])',
    ]);
  });

  it('has triggers, with names of their own', () => {
    expect(found({ triggers: [] })).toEqual(['triggers-missing (spec.triggers)']);
    expect(found({ triggers: [queue({ name: 'a' }), queue({ name: 'a' })] })).toEqual([
      'trigger-name-repeated (spec.triggers[1].name)',
    ]);
  });

  it('reads variables from a container that it has, as far as that is looked at', () => {
    const envSourceContainerName = 'worker';
    expect(found({ envSourceContainerName })).toEqual([]);
    expect(found({ envSourceContainerName, containers: ['worker'] })).toEqual([]);
    expect(found({ envSourceContainerName, containers: ['main'] })).toEqual([
      'env-source-container-unknown (spec.envSourceContainerName)',
    ]);
  });
});
