import { scaleTargetsDistinct } from '../../src/keda/scaled/scale-targets-distinct';
import { scaleClaimOf } from '../../src/manifests/scale-claim';
import type { JsonObject } from '../../src/values/json';

/** Codes by position. */
function shared(...objects: readonly JsonObject[]): Readonly<Record<number, string>> {
  const claims = objects.flatMap((object) => scaleClaimOf(object) ?? []);
  return Object.fromEntries(
    [...scaleTargetsDistinct(claims)].map(([index, { code }]) => [index, code]),
  );
}

const scaled = (name: string, spec: JsonObject = {}, metadata: JsonObject = {}): JsonObject => ({
  kind: 'ScaledObject',
  metadata: { name, namespace: 'layer', ...metadata },
  spec: { scaleTargetRef: { name: 'x' }, ...spec },
});
const on = (target: JsonObject): JsonObject => ({ scaleTargetRef: { name: 'x', ...target } });
const named = (name: string): JsonObject => ({
  advanced: { horizontalPodAutoscalerConfig: { name } },
});
const autoscaler = (metadata: JsonObject = {}, target: JsonObject = {}): JsonObject => ({
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'h', namespace: 'layer', ...metadata },
  spec: on({ apiVersion: 'apps/v1', kind: 'Deployment', ...target }),
});
const annotated = (key: string, value: string): JsonObject => ({ annotations: { [key]: value } });

describe('two ScaledObjects', () => {
  const SHARED = { 1: 'scale-target-shared' };
  const HPA = { 1: 'hpa-name-shared' };

  it.each([
    { second: scaled('b', on({ name: 'y' })), found: {}, why: 'one target each' },
    { second: scaled('b'), found: SHARED, why: 'one target' },
    {
      second: scaled('b', on({ apiVersion: 'apps/v1', kind: 'Deployment' })),
      found: SHARED,
      why: 'the defaults, written down',
    },
    {
      second: scaled('b', on({ apiVersion: '', kind: '' })),
      found: SHARED,
      why: 'the defaults, left empty',
    },
    { second: scaled('b', on({ kind: 'StatefulSet' })), found: {}, why: 'two kinds of one name' },
    {
      second: scaled('b', on({ apiVersion: 'apps/v1beta1' })),
      found: {},
      why: 'KEDA compares the version too',
    },
    { second: scaled('b', {}, { namespace: 'other' }), found: {}, why: 'two namespaces' },
    { second: scaled('a'), found: {}, why: 'one object, written twice' },
    {
      second: scaled('b', { ...on({ name: 'y' }), ...named('keda-hpa-a') }),
      found: HPA,
      why: 'the name KEDA made for the first',
    },
    {
      second: scaled('b', { ...on({ name: 'y' }), ...named('') }),
      found: {},
      why: 'an empty name is none',
    },
  ])('with $why: $found', ({ second, found }) => {
    expect(shared(scaled('a'), second)).toEqual(found);
  });
});

describe('an autoscaler beside a ScaledObject', () => {
  const FOREIGN = { 1: 'hpa-on-scaled-target' };
  const TRANSFER = annotated('scaledobject.keda.sh/transfer-hpa-ownership', 'true');
  const WAIVED = annotated('validations.keda.sh/hpa-ownership', 'false');
  const owned = (changes: JsonObject = {}): JsonObject => ({
    ownerReferences: [{ kind: 'ScaledObject', name: 'a', ...changes }],
  });

  it.each([
    { hpa: autoscaler(), own: scaled('a'), found: FOREIGN, why: 'a foreign one' },
    {
      hpa: autoscaler({ name: 'keda-hpa-a' }),
      own: scaled('a'),
      found: FOREIGN,
      why: 'a foreign one of the very name',
    },
    { hpa: autoscaler({}, { name: 'y' }), own: scaled('a'), found: {}, why: 'another target' },
    {
      hpa: autoscaler({}, { kind: 'StatefulSet' }),
      own: scaled('a'),
      found: {},
      why: 'another kind',
    },
    {
      hpa: autoscaler({ namespace: 'other' }),
      own: scaled('a'),
      found: {},
      why: 'another namespace',
    },
    { hpa: autoscaler(owned()), own: scaled('a'), found: {}, why: 'its own' },
    {
      hpa: autoscaler(owned({ name: 'b' })),
      own: scaled('a'),
      found: FOREIGN,
      why: 'that of another',
    },
    {
      hpa: autoscaler(owned({ kind: 'Deployment' })),
      own: scaled('a'),
      found: FOREIGN,
      why: 'that of something else',
    },
    {
      hpa: autoscaler({ ownerReferences: 'x' }),
      own: scaled('a'),
      found: FOREIGN,
      why: 'owners that are none',
    },
    { hpa: autoscaler(WAIVED), own: scaled('a'), found: {}, why: 'the autoscaler allows it' },
    {
      hpa: autoscaler(annotated('validations.keda.sh/hpa-ownership', 'False')),
      own: scaled('a'),
      found: FOREIGN,
      why: 'taken literally',
    },
    {
      hpa: autoscaler(),
      own: scaled('a', {}, WAIVED),
      found: FOREIGN,
      why: 'allowed on the wrong object',
    },
    {
      hpa: autoscaler(),
      own: scaled('a', named('h'), TRANSFER),
      found: {},
      why: 'handed over by name',
    },
    {
      hpa: autoscaler(),
      own: scaled('a', {}, TRANSFER),
      found: FOREIGN,
      why: 'handed over without a name',
    },
    {
      hpa: autoscaler(),
      own: scaled('a', named('i'), TRANSFER),
      found: FOREIGN,
      why: 'another one handed over',
    },
    {
      hpa: autoscaler(),
      own: scaled('a', named('h')),
      found: FOREIGN,
      why: 'named and not handed over',
    },
    {
      hpa: autoscaler(TRANSFER),
      own: scaled('a', named('h')),
      found: FOREIGN,
      why: 'handed over on the wrong object',
    },
    {
      hpa: autoscaler({ name: 'keda-hpa-a' }),
      own: scaled('a', {}, TRANSFER),
      found: FOREIGN,
      why: 'the name has to be given',
    },
  ])('is $why: $found', ({ hpa, own, found }) => {
    expect(shared(hpa, own)).toEqual(found);
  });

  it('is found whichever stands first, and however many there are', () => {
    expect(shared(scaled('a'), autoscaler())).toEqual({ 0: 'hpa-on-scaled-target' });
    expect(shared(autoscaler(), autoscaler({ name: 'i' }))).toEqual({});
    expect(
      shared(autoscaler(), autoscaler({ name: 'i' }), scaled('a', named('h'), TRANSFER)),
    ).toEqual({
      2: 'hpa-on-scaled-target',
    });
  });
});

describe('a claim on a target', () => {
  it.each([
    {},
    { kind: 'Deployment' },
    { kind: 'ScaledObject' },
    { kind: 'ScaledObject', spec: { scaleTargetRef: {} } },
    { kind: 'ScaledObject', spec: 'x', metadata: 7 },
  ])('is not read from %j', (manifest) => {
    expect(scaleClaimOf(manifest)).toBeUndefined();
  });
});
