import { codes } from '../support/facts';
import { fallbackFaults } from '../../src/keda/scaled/fallback';
import type { FallbackFacts, ScaledObjectFacts } from '../../src/keda/scaled/scaling-facts';
import { cpu, queue, scaledObject } from '../support/scaled';

function fallbackCodes(fallback: FallbackFacts, changes: Partial<ScaledObjectFacts> = {}) {
  const facts = scaledObject({ minReplicaCount: 1, maxReplicaCount: 5, fallback, ...changes });
  return codes(fallbackFaults(facts, { settings: 'spec', triggers: 'spec.triggers' }));
}

const GOOD: FallbackFacts = { failureThreshold: 3, replicas: 5 };

describe('a fallback', () => {
  it.each([
    { replicas: 5, behavior: undefined, min: 1, idle: undefined, found: [], why: 'at the maximum' },
    {
      replicas: 6,
      behavior: undefined,
      min: 1,
      idle: undefined,
      found: ['fallback-above-max'],
      why: 'above it',
    },
    {
      replicas: 6,
      behavior: 'static',
      min: 1,
      idle: undefined,
      found: ['fallback-above-max'],
      why: 'above it',
    },
    {
      replicas: 6,
      behavior: 'currentReplicas',
      min: 1,
      idle: undefined,
      found: [],
      why: 'the number is not used',
    },
    {
      replicas: 6,
      behavior: 'scalingModifiers',
      min: 1,
      idle: undefined,
      found: [],
      why: 'the number is not used',
    },
    {
      replicas: 0,
      behavior: undefined,
      min: 1,
      idle: undefined,
      found: ['fallback-to-zero'],
      why: 'zero is a value',
    },
    {
      replicas: 0,
      behavior: undefined,
      min: 0,
      idle: undefined,
      found: ['fallback-to-zero'],
      why: 'told once',
    },
    {
      replicas: 1,
      behavior: undefined,
      min: 0,
      idle: undefined,
      found: ['fallback-from-zero'],
      why: 'off at zero',
    },
    {
      replicas: 1,
      behavior: undefined,
      min: undefined,
      idle: undefined,
      found: ['fallback-from-zero'],
      why: 'the same',
    },
    {
      replicas: 1,
      behavior: undefined,
      min: 2,
      idle: 0,
      found: ['fallback-from-zero'],
      why: 'idle at zero',
    },
  ])('to $replicas, $behavior, min $min: $found, $why', (row) => {
    const { replicas, behavior, min, idle, found } = row;
    const changes = { minReplicaCount: min, idleReplicaCount: idle };
    expect(fallbackCodes({ failureThreshold: 0, replicas, behavior }, changes)).toEqual(found);
  });

  it.each([
    { triggers: [cpu()], modifiers: undefined, found: ['fallback-on-resources-only'] },
    {
      triggers: [cpu(), cpu({ type: 'memory' })],
      modifiers: {},
      found: ['fallback-on-resources-only'],
    },
    {
      triggers: [cpu()],
      modifiers: { formula: '', target: '' },
      found: ['fallback-on-resources-only'],
    },
    { triggers: [cpu()], modifiers: { metricType: 'AverageValue' }, found: [] },
    { triggers: [cpu(), queue()], modifiers: undefined, found: [] },
    { triggers: [], modifiers: undefined, found: [] },
  ])('needs a metric to stand in for: $found', ({ triggers, modifiers, found }) => {
    expect(fallbackCodes(GOOD, { triggers, advanced: { scalingModifiers: modifiers } })).toEqual(
      found,
    );
  });

  it.each([
    { metricType: 'Value', modifiers: undefined, found: ['fallback-on-value-metric'] },
    { metricType: 'AverageValue', modifiers: undefined, found: [] },
    { metricType: 'Value', modifiers: { formula: 'a', target: '1' }, found: [] },
    {
      metricType: undefined,
      modifiers: { formula: 'a', metricType: 'Value' },
      found: ['fallback-on-value-metric'],
    },
  ])(
    'waits for ready pods with $metricType, $modifiers: $found',
    ({ metricType, modifiers, found }) => {
      const triggers = [queue({ metricType })];
      expect(fallbackCodes(GOOD, { triggers, advanced: { scalingModifiers: modifiers } })).toEqual(
        found,
      );
    },
  );

  const HIDDEN = 'fallback-hidden-by-null-values';

  const rows: readonly {
    readonly type: string;
    readonly metadata: Readonly<Record<string, string>>;
    readonly found: readonly string[];
    readonly why: string;
  }[] = [
    {
      type: 'prometheus',
      metadata: {},
      found: [HIDDEN],
      why: 'true is what it means to say nothing',
    },
    { type: 'prometheus', metadata: { ignoreNullValues: 'true' }, found: [HIDDEN], why: 'said' },
    {
      type: 'prometheus',
      metadata: { ignoreNullValues: ' ' },
      found: [HIDDEN],
      why: 'blank is nothing',
    },
    { type: 'prometheus', metadata: { ignoreNullValues: 'false' }, found: [], why: 'a failure' },
    { type: 'prometheus', metadata: { ignoreNullValues: '0' }, found: [], why: 'as Go spells it' },
    { type: 'loki', metadata: {}, found: [HIDDEN], why: 'the same default' },
    { type: 'elasticsearch', metadata: {}, found: [], why: 'false is the default' },
    { type: 'kafka', metadata: {}, found: [], why: 'no such key' },
  ];

  it.each(rows)(
    'sees that $type with $metadata has no answer: $found, $why',
    ({ type, metadata, found }) => {
      expect(fallbackCodes(GOOD, { triggers: [queue({ type, metadata })] })).toEqual(found);
    },
  );
});
