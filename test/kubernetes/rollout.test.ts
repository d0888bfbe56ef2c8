import { deploymentFaults } from '../../src/kubernetes/rollout';

type Options = Parameters<typeof deploymentFaults>[0];

const found = (options: object): readonly string[] =>
  deploymentFaults(options as Options, 'output.deployment').map(
    ({ code, prop }) => `${code} at ${prop.replace('output.deployment.', '')}`,
  );

const rolling = (rollingUpdate: object): object => ({ strategy: { rollingUpdate } });

describe('a Deployment', () => {
  it.each([
    { why: 'with the defaults', options: {} },
    { why: 'that starts anew', options: { strategy: { type: 'Recreate' } } },
    { why: 'that stays below its ceiling', options: rolling({ maxSurge: 0 }) },
    { why: 'that takes one away', options: rolling({ maxSurge: '0%', maxUnavailable: 1 }) },
    { why: 'that may take all away', options: rolling({ maxUnavailable: '100%' }) },
    { why: 'that adds any number', options: rolling({ maxSurge: '250%' }) },
    { why: 'one second below the default deadline', options: { minReadySeconds: 599 } },
    { why: 'with a deadline', options: { minReadySeconds: 0, progressDeadlineSeconds: 1 } },
    { why: 'without a history', options: { revisionHistoryLimit: 0 } },
  ])('is accepted $why', ({ options }) => {
    expect(found(options)).toEqual([]);
  });

  it.each([
    {
      why: 'another strategy',
      options: { strategy: { type: 'Rolling' } },
      expected: ['value-not-allowed at strategy.type'],
    },
    {
      why: 'a new start that rolls',
      options: { strategy: { type: 'Recreate', rollingUpdate: {} } },
      expected: ['rolling-update-with-recreate at strategy.rollingUpdate'],
    },
    {
      why: 'no step at all',
      options: rolling({ maxSurge: '0%', maxUnavailable: 0 }),
      expected: ['rollout-cannot-proceed at strategy.rollingUpdate'],
    },
    {
      why: 'a number in quotes',
      options: rolling({ maxSurge: '1' }),
      expected: ['percentage-malformed at strategy.rollingUpdate.maxSurge'],
    },
    {
      why: 'half a pod',
      options: rolling({ maxSurge: 0.5 }),
      expected: ['number-not-whole at strategy.rollingUpdate.maxSurge'],
    },
    {
      why: 'less than no pod',
      options: rolling({ maxUnavailable: -1 }),
      expected: ['number-out-of-range at strategy.rollingUpdate.maxUnavailable'],
    },
    {
      why: 'more than all pods',
      options: rolling({ maxUnavailable: '101%' }),
      expected: ['max-unavailable-above-all at strategy.rollingUpdate.maxUnavailable'],
    },
    {
      why: 'ready at the default deadline',
      options: { minReadySeconds: 600 },
      expected: ['progress-deadline-too-short at minReadySeconds'],
    },
    {
      why: 'no time for progress',
      options: { progressDeadlineSeconds: 0 },
      expected: ['progress-deadline-too-short at progressDeadlineSeconds'],
    },
    {
      why: 'a negative history',
      options: { revisionHistoryLimit: -1 },
      expected: ['number-out-of-range at revisionHistoryLimit'],
    },
    {
      why: 'more seconds than Kubernetes counts',
      options: { progressDeadlineSeconds: 2 ** 31 },
      expected: ['number-out-of-range at progressDeadlineSeconds'],
    },
  ])('is refused: $why', ({ options, expected }) => {
    expect(found(options)).toEqual(expected);
  });
});
