import { isDeepStrictEqual } from 'node:util';
import { stockPools } from 'cdk8s-infra-rules';
import * as fc from 'fast-check';
import { visibleObjectsOf } from '../../src/manifests/manifest-index';
import type { PolicyView } from '../../src/workloads/policy-view';
import { takeOutput } from '../../src/workloads/workload-intake';
import { layOver } from '../../src/render/output-options';
import { frameOf, objectsOf } from '../../src/render/workload';
import { SEPARATOR } from '../../src/synth/output-file';
import type { WorkloadFacts } from '../../src/render/workload-facts';
import { plainDocumentText } from '../../src/synth/yaml-writer';
import { part } from '../../src/values/part';
import { withoutMemory } from '../../src/values/remembered';
import { givenTriggerFaults } from '../../src/workloads/scaling';
import { workloadFaults } from '../../src/workloads/workload-faults';
import { anyPolicy, anyWorkload } from '../support/any-workload';
import { pool } from '../support/facts';
import { JudgedWorkloads, type Engine } from '../support/judged';
import {
  factsOf,
  KINDS,
  ordinary,
  policy,
  POLICIES,
  POOLS,
  TEXT_TWISTS,
  twisted,
  twistedBy,
  TWISTS,
  ORDINARY,
  type Policy,
} from '../support/odd-workloads';
import { holds } from '../support/property';

/** Short enough to be read; texts here may be very long. */
function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

/**
 * The workloads about which another verdict is remembered than the rules give anew, whichever way round
 * they come.
 */
function misjudged(all: readonly WorkloadFacts[], make: () => Policy): readonly unknown[] {
  const of = make();
  const asked = all.map((facts) => {
    const inDoubt = { ...facts, hasHarmlessTexts: undefined };
    return { facts, anew: withoutMemory(() => workloadFaults(inDoubt, of(facts))) };
  });
  return [asked, [...asked].reverse()].flatMap((inOrder) => {
    const inThisOrder = make();
    return inOrder.flatMap(({ facts, anew }) => {
      const remembered = workloadFaults(facts, inThisOrder(facts));
      if (isDeepStrictEqual(remembered, anew)) return [];
      return [{ facts: shown(facts), remembered: shown(remembered), anew: shown(anew) }];
    });
  });
}

const ENGINE: Engine = {
  workloadFaults,
  givenTriggerFaults,
  objectsOf,
  frameOf,
  layOver,
  plainDocumentText,
  part,
  visibleObjectsOf,
};
const STOCK = Object.values(stockPools).map((one) => pool(one));

describe('what is remembered of other workloads', () => {
  it.each(POLICIES.map((make, index) => ({ make, index })))(
    'changes nothing about one that differs in one thing, under policy $index',
    ({ make }) => {
      expect(misjudged([...ordinary, ...twisted], make)).toEqual([]);
    },
  );

  it.each(['synth', 'operator'] as const)(
    'changes nothing about one that has an odd text, made by %s',
    (reconciledBy) => {
      const make = () => policy({}, { reconciledBy });
      expect(misjudged([...ordinary, ...twistedBy(TEXT_TWISTS)], make)).toEqual([]);
    },
  );

  it.each([
    {
      what: 'another policy has the pool that asks for what no node has',
      output: {},
      policies: [{ brokenPools: new Set(['broken']) }, { brokenPools: new Set<string>() }],
    },
    {
      what: 'an operator makes what would be wrong otherwise',
      output: { env: { HEVLAYER_BASE_URL: 'x' } },
      policies: [{ reconciledBy: 'operator' }, { reconciledBy: 'synth' }],
    },
    {
      what: 'another pool has the name',
      output: {},
      policies: [
        { pools: undefined },
        {},
        { pools: new Map([['cpu', pool({ name: 'cpu', maxReplicasPerWorkload: 1 })]]) },
        { pools: new Map([['cpu', pool({ ...POOLS.get('gpu'), name: 'cpu' })]]) },
      ],
    },
  ] as const)('changes nothing under the same options where $what', ({ output, policies }) => {
    const shared = part(layOver(part(takeOutput(output).facts), {}));
    for (const [first, ...others] of [policies, [...policies].reverse()]) {
      for (const other of others) {
        const make = (): Policy => {
          const of = policy(output);
          const asIn =
            (view: Partial<PolicyView>): Policy =>
            (facts) => ({
              ...of(facts),
              output: shared,
              ...view,
            });
          for (const facts of twisted) workloadFaults(facts, asIn(first)(facts));
          return asIn(other);
        };
        expect(misjudged([...ordinary, ...twisted], make)).toEqual([]);
      }
    }
  });

  it('changes nothing about any of several that differ in several things', () => {
    const twist = fc.constantFrom(...TWISTS, ...TEXT_TWISTS);
    const workload = fc
      .tuple(fc.constantFrom(...KINDS), fc.array(twist, { minLength: 1, maxLength: 3 }))
      .map(([kind, twists]) =>
        factsOf(twists.reduce((given, one) => one(given) ?? given, ORDINARY[kind])),
      );
    const workloads = fc.array(workload, { minLength: 2, maxLength: 12 });
    holds(
      fc.property(fc.constantFrom(...POLICIES), workloads, (make, all) => {
        expect(misjudged(all, make)).toEqual([]);
      }),
      { runs: 300 },
    );
  });

  it('changes neither verdict nor text of workloads with any value in any field', () => {
    const plans = fc.array(fc.tuple(anyPolicy, fc.array(anyWorkload, { maxLength: 12 })), {
      minLength: 1,
      maxLength: 3,
    });
    holds(
      fc.property(plans, (all) => {
        for (const [policyOfPlan, workloads] of all) {
          const judged = new JudgedWorkloads(ENGINE, policyOfPlan, STOCK);
          for (const facts of workloads) {
            const anew = withoutMemory(() => judged.outcomeOf(facts));
            const outcome = judged.outcomeOf(facts);
            expect(outcome).toEqual(anew);
            // What is told from the frame is what the objects themselves would be written as.
            const { framed = outcome.texts.join(SEPARATOR) } = outcome;
            expect(framed).toBe(outcome.texts.join(SEPARATOR));
          }
        }
      }),
      { runs: 400 },
    );
  });

  it.each(KINDS)('spares the pod of a %s like one that was seen', (kind) => {
    let looks = 0;
    const cpu = Object.defineProperty(
      { ...POOLS.get('cpu'), name: 'cpu', entry: {} },
      'resources',
      {
        enumerable: true,
        get: () => {
          looks++;
          return stockPools.cpu.resources;
        },
      },
    );
    const view = policy({}, { pools: new Map([['cpu', part(cpu)]]) })({ output: {} });
    expect(workloadFaults(factsOf(ORDINARY[kind]), view)).toEqual([]);
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    const given = { ...ORDINARY[kind], name: 'other' };
    expect(workloadFaults(factsOf(given), view)).toEqual([]);
    expect(looks).toBe(0);
  });
});

describe('the pod without a patch', () => {
  it('is judged by its frame and its own texts as the whole pod is', () => {
    const patchless = twisted.filter(({ worker }) => worker.podSpec === undefined);
    const sorted = (faults: readonly unknown[]): readonly string[] =>
      faults.map((fault) => JSON.stringify(fault)).sort();
    for (const make of POLICIES.filter((_, index) => index % 4 === 0)) {
      const of = make();
      for (const facts of patchless) {
        const patched = { ...facts, worker: { ...facts.worker, podSpec: {} } };
        const view = of(facts);
        const whole = sorted(workloadFaults(patched, view));
        if (isDeepStrictEqual(sorted(workloadFaults(facts, view)), whole)) continue;
        expect({ facts, faults: sorted(workloadFaults(facts, view)) }).toEqual({
          facts,
          faults: whole,
        });
      }
    }
  });
});
