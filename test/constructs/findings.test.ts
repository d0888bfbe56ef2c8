import { Chart } from 'cdk8s';
import { acknowledge, findingsOf, InfraRules, type FindingCode } from 'cdk8s-infra-rules';
import { Construct } from 'constructs';
import {
  codesOf,
  emptyShop,
  fn,
  pipeline,
  placesOf,
  refusal,
  shop,
  stderrOf,
  writtenBy,
} from '../support/shop';

/** A Pipeline with one warning: fixed without replicas. */
const IDLE = { scaling: { mode: 'fixed', replicas: { max: 1 } } };
/** A Pipeline with one error. */
const GREEDY = { scaling: { replicas: { max: 33 } } };

describe('findingsOf', () => {
  it('is empty for an app that is in order', () => {
    const { app, chart } = shop();
    pipeline(chart);
    fn(chart);
    expect(findingsOf(app)).toEqual([]);
  });

  it('is empty for an app without anything of ours', () => {
    const { app } = emptyShop();
    expect(findingsOf(app)).toEqual([]);
    expect(app.synthYaml()).toBe('');
  });

  it('tells everything about a finding', () => {
    const { app, chart } = shop();
    pipeline(chart, GREEDY);
    expect(findingsOf(app)).toEqual([
      {
        code: 'replicas-above-ceiling',
        severity: 'error',
        docs: 'cdk8s-infra-rules/docs/findings.md#replicas-above-ceiling',
        refusedBy: 'policy',
        path: 'shop/embed',
        prop: 'scaling.replicas.max',
        at: expect.stringMatching(/^test\/support\/shop\.ts:\d+$/),
        details: { asked: 33, ceiling: 32, pool: 'cpu' },
        what: '33 replicas asked for, pool "cpu" allows 32',
        why: 'maxReplicasPerWorkload of "cpu" is a hard ceiling for each workload',
        fix: 'ask for 32 or fewer, choose another pool, or raise the ceiling',
      },
    ]);
  });

  it('is the same each time, before and after a synthesis, and survives JSON', () => {
    const { app, chart } = shop();
    pipeline(chart, GREEDY);
    pipeline(chart, IDLE, 'idle');
    const before = findingsOf(app);
    expect(findingsOf(app)).toEqual(before);
    stderrOf(() => refusal(app));
    expect(findingsOf(app)).toEqual(before);
    expect(JSON.parse(JSON.stringify(before))).toEqual(before);
  });

  it('prints nothing and writes nothing', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    expect(stderrOf(() => findingsOf(app))).toBe('');
  });

  it('sees the app as it stands now', () => {
    const { app, chart, infraRules } = shop();
    expect(codesOf(app)).toEqual([]);
    pipeline(chart, { scaling: { pool: 'tpu' } });
    expect(codesOf(app)).toEqual(['pool-unknown']);
    pipeline(chart, GREEDY, 'greedy');
    expect(codesOf(app)).toEqual(['pool-unknown', 'replicas-above-ceiling']);
    expect(codesOf(infraRules)).toEqual([]);
  });

  it('sees the app as it stands now in a synthesis too', () => {
    const { app, chart } = shop();
    pipeline(chart);
    expect(app.synthYaml()).toContain('embed-worker');
    pipeline(chart, GREEDY, 'greedy');
    expect(refusal(app)).toContain('replicas-above-ceiling');
  });

  it('of a construct tells what is on it and below, and nothing else', () => {
    const { app, chart } = shop();
    const team = new Chart(chart, 'team');
    pipeline(team, GREEDY, 'inside');
    const outside = pipeline(chart, GREEDY, 'outside');
    expect(placesOf(team)).toEqual([
      'shop/team/inside replicas-above-ceiling (scaling.replicas.max)',
    ]);
    expect(placesOf(outside)).toHaveLength(1);
    expect(placesOf(chart)).toHaveLength(2);
    expect(placesOf(app)).toHaveLength(2);
  });

  it('follows the order of the tree', () => {
    const { app, chart } = shop({ own: { maxReplicasPerWorkload: 0 } });
    pipeline(chart, GREEDY, 'b');
    pipeline(chart, GREEDY, 'a');
    expect(findingsOf(app).map(({ path }) => path)).toEqual([
      'platform/rules/own',
      'shop/b',
      'shop/a',
    ]);
  });
});

describe('a warning', () => {
  it('does not keep anything from being written', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    let kinds: readonly string[] = [];
    stderrOf(() => {
      kinds = writtenBy(app).map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['InfraRules', 'Deployment']);
  });

  it('goes to standard error with everything there is to say about it', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    const text = stderrOf(() => app.synthYaml());
    expect(text.replace(/shop\.ts:\d+/, 'shop.ts:1')).toMatchInlineSnapshot(`
     "warning [shop/embed] fixed-without-replicas (scaling.replicas.min): mode "fixed" without min
           at:  test/support/shop.ts:1
           why: fixed runs exactly replicas.min replicas, and min is 0 when absent: nothing runs
           fix: set replicas.min to the number of replicas wanted, or use mode "disabled"
           docs: cdk8s-infra-rules/docs/findings.md#fixed-without-replicas
     "
    `);
  });

  it('is printed once, however often the app is synthesized and looked at', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    pipeline(chart, IDLE, 'other');
    const first = stderrOf(() => app.synthYaml());
    expect(first.match(/\] fixed-without-replicas/g)).toHaveLength(2);
    expect(stderrOf(() => app.synthYaml())).toBe('');
  });

  it('of which there are three is told three times, each in full', () => {
    const { app, chart } = shop();
    for (const id of ['a', 'b', 'c']) pipeline(chart, IDLE, id);
    const text = stderrOf(() => app.synthYaml());
    expect(text.match(/^warning /gm)).toHaveLength(3);
    expect(text.match(/fix:/g)).toHaveLength(3);
    expect(text).not.toContain('also at');
  });

  it('of which there are four is told once, with the places of the others', () => {
    const { app, chart } = shop();
    for (const id of ['a', 'b', 'c', 'd']) pipeline(chart, IDLE, id);
    const text = stderrOf(() => app.synthYaml());
    expect(text.replace(/shop\.ts:\d+/g, 'shop.ts:1')).toMatchInlineSnapshot(`
     "warning [shop/a] fixed-without-replicas (scaling.replicas.min): mode "fixed" without min
           at:  test/support/shop.ts:1
           why: fixed runs exactly replicas.min replicas, and min is 0 when absent: nothing runs
           fix: set replicas.min to the number of replicas wanted, or use mode "disabled"
           docs: cdk8s-infra-rules/docs/findings.md#fixed-without-replicas
           also at [shop/b]
                   [shop/c]
                   [shop/d]
     "
    `);
  });

  it('of which there are thousands is told in ten lines, and is all there in the data', () => {
    const { app, chart } = shop();
    for (let at = 0; at < 1203; at++) pipeline(chart, IDLE, `embed-${String(at)}`);
    const text = stderrOf(() => app.synthYaml());
    expect(text).toContain('and 1,198 more; findingsOf(app) has them all');
    expect(text.split('\n').length).toBeLessThan(12);
    expect(stderrOf(() => app.synthYaml())).toBe('');
    expect(findingsOf(app)).toHaveLength(1203);
    pipeline(chart, IDLE, 'late');
    expect(stderrOf(() => app.synthYaml())).toMatch(/^warning \[shop\/late\]/);
  });

  it('is printed beside an error, which cdk8s prints', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    pipeline(chart, GREEDY, 'greedy');
    let message = '';
    const text = stderrOf(() => {
      message = refusal(app);
    });
    expect(text).toContain('fixed-without-replicas');
    expect(text).not.toContain('replicas-above-ceiling');
    expect(message).toContain('replicas-above-ceiling');
    expect(message).not.toContain('fixed-without-replicas');
  });
});

describe('strict', () => {
  it('makes warnings errors', () => {
    const { app, chart } = shop({}, { strict: true });
    pipeline(chart, IDLE);
    expect(findingsOf(app).map(({ severity }) => severity)).toEqual(['error']);
    expect(stderrOf(() => refusal(app))).toBe('');
    expect(refusal(app)).toContain('[shop/embed] fixed-without-replicas');
  });

  it('refuses nothing that is in order', () => {
    const { app, chart } = shop({}, { strict: true });
    pipeline(chart);
    expect(app.synthYaml()).toContain('embed-worker');
  });

  it('leaves an acknowledged warning accepted', () => {
    const { app, chart } = shop({}, { strict: true });
    acknowledge(pipeline(chart, IDLE), 'fixed-without-replicas', 'starts next week');
    expect(findingsOf(app)).toEqual([]);
    expect(app.synthYaml()).toContain('embed-worker');
  });
});

describe('acknowledge', () => {
  it('silences a warning, and keeps the reason for who asks', () => {
    const { app, chart } = shop();
    acknowledge(pipeline(chart, IDLE), 'fixed-without-replicas', 'starts next week');
    expect(findingsOf(app)).toEqual([]);
    expect(stderrOf(() => app.synthYaml())).toBe('');
    expect(findingsOf(app, { acknowledged: true })).toEqual([
      expect.objectContaining({
        code: 'fixed-without-replicas',
        severity: 'warning',
        acknowledged: 'starts next week',
      }),
    ]);
  });

  it('counts for all below the construct, and for nothing beside it', () => {
    const { app, chart } = shop();
    const team = new Construct(chart, 'team');
    pipeline(team as Chart, IDLE, 'inside');
    pipeline(chart, IDLE, 'outside');
    acknowledge(team, 'fixed-without-replicas', 'the team’s');
    expect(placesOf(app)).toEqual(['shop/outside fixed-without-replicas (scaling.replicas.min)']);
  });

  it('may stand on the whole app', () => {
    const { app, chart } = shop();
    pipeline(chart, IDLE);
    acknowledge(app, 'fixed-without-replicas', 'everywhere');
    expect(findingsOf(app)).toEqual([]);
  });

  it('may stand before the warning is there', () => {
    const { app, chart } = shop();
    acknowledge(chart, 'fixed-without-replicas', 'soon');
    pipeline(chart, IDLE);
    expect(findingsOf(app)).toEqual([]);
  });

  it('does not accept another warning of the same construct', () => {
    const { app, chart } = shop();
    const idle = pipeline(chart, { ...IDLE, worker: { port: 80 } });
    acknowledge(idle, 'address-without-push', 'kept for later');
    expect(codesOf(app)).toEqual(['fixed-without-replicas']);
  });

  it.each<{ why: string; code: string; reason: string; found: string }>([
    { why: 'an error', code: 'pool-unknown', reason: 'never mind', found: 'acknowledged-an-error' },
    {
      why: 'without a reason',
      code: 'fixed-without-replicas',
      reason: '',
      found: 'acknowledged-without-reason',
    },
    {
      why: 'with blanks for a reason',
      code: 'fixed-without-replicas',
      reason: '  ',
      found: 'acknowledged-without-reason',
    },
    {
      why: 'that is not there',
      code: 'push-without-address',
      reason: 'once there was',
      found: 'acknowledged-nothing',
    },
    {
      why: 'that no rule has',
      code: 'no-such-code',
      reason: 'because',
      found: 'acknowledged-nothing',
    },
    {
      why: 'that is a method’s name',
      code: 'toString',
      reason: 'why',
      found: 'acknowledged-nothing',
    },
  ])('is itself a finding for something $why', ({ code, reason, found }) => {
    const { app, chart } = shop();
    acknowledge(pipeline(chart), code as FindingCode, reason);
    expect(codesOf(app)).toEqual([found]);
  });

  it('does not hide an error that it names', () => {
    const { app, chart } = shop();
    acknowledge(pipeline(chart, GREEDY), 'replicas-above-ceiling', 'we need them');
    expect(codesOf(app)).toEqual(['replicas-above-ceiling', 'acknowledged-an-error']);
  });

  it('without a reason does not hide the warning either', () => {
    const { app, chart } = shop();
    acknowledge(pipeline(chart, IDLE), 'fixed-without-replicas', ' ');
    expect([...codesOf(app)].sort()).toEqual([
      'acknowledged-without-reason',
      'fixed-without-replicas',
    ]);
  });

  it('outlives its warning visibly: an idle acknowledgement is a warning', () => {
    const { app, chart } = shop();
    const embed = pipeline(chart);
    acknowledge(embed, 'fixed-without-replicas', 'starts next week');
    const text = stderrOf(() => app.synthYaml());
    expect(text).toContain('acknowledged-nothing');
    expect(text).toContain('starts next week');
  });

  it('takes anything from plain JavaScript without a crash', () => {
    for (const hostile of [undefined, null, 7, {}, [], Symbol('x'), () => 1, NaN]) {
      const { app, chart } = shop();
      const embed = pipeline(chart, IDLE);
      acknowledge(embed, hostile as FindingCode, 'why');
      acknowledge(embed, 'fixed-without-replicas', hostile as string);
      const findings = findingsOf(app);
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      expect(findings.map(({ code }) => code)).toContain('fixed-without-replicas');
    }
  });
});

describe('a finding on a root that is no App', () => {
  it('is still found', () => {
    const chart = new Chart(undefined as never, 'root');
    new InfraRules(chart, 'rules');
    pipeline(chart, GREEDY);
    expect(placesOf(chart)).toEqual(['root/embed replicas-above-ceiling (scaling.replicas.max)']);
  });
});
