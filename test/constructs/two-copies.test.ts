import * as cdk8s from 'cdk8s';
import type * as Layer from 'cdk8s-infra-rules';
import * as constructs from 'constructs';
import { pipelineProps, refusal, stderrOf, writtenBy } from '../support/shop';

/** The library as a second package in node_modules is: loaded anew, its peers shared. */
function anotherCopy(): typeof Layer {
  const copies: (typeof Layer)[] = [];
  jest.isolateModules(() => {
    jest.doMock('cdk8s', () => cdk8s);
    jest.doMock('constructs', () => constructs);
    copies.push(jest.requireActual<typeof Layer>('cdk8s-infra-rules'));
  });
  jest.dontMock('cdk8s');
  jest.dontMock('constructs');
  const [copy] = copies;
  if (copy === undefined) throw new Error('nothing was loaded');
  return copy;
}

const [ours, theirs] = [anotherCopy(), anotherCopy()];
const GREEDY = pipelineProps({ scaling: { replicas: { max: 33 } } });

function scene() {
  const app = cdk8s.Testing.app();
  return { app, chart: new cdk8s.Chart(app, 'shop', { namespace: 'layer' }) };
}

describe('two copies of the library in one app', () => {
  it('are two indeed', () => {
    expect(ours.InfraRules).not.toBe(theirs.InfraRules);
    const { chart } = scene();
    expect(new ours.InfraRules(chart, 'rules')).not.toBeInstanceOf(theirs.InfraRules);
  });

  it('know each other’s constructs', () => {
    const { chart } = scene();
    const rules = new ours.InfraRules(chart, 'rules');
    expect(theirs.InfraRules.isInfraRules(rules)).toBe(true);
    expect(theirs.ComputePool.isComputePool(rules.pools.cpu)).toBe(true);
    expect(theirs.InfraRules.of(chart)).toBe(rules);
  });

  it('hold the workloads of one to the policy of the other', () => {
    const { app, chart } = scene();
    new ours.InfraRules(chart, 'rules');
    new theirs.Pipeline(chart, 'embed', GREEDY);
    for (const { findingsOf } of [ours, theirs]) {
      expect(findingsOf(app).map(({ path, code }) => `${path} ${code}`)).toEqual([
        'shop/embed replicas-above-ceiling',
      ]);
    }
    expect(refusal(app).match(/\] replicas-above-ceiling/g)).toHaveLength(1);
  });

  it('do so in whatever order the two are created', () => {
    const { app, chart } = scene();
    new theirs.Pipeline(chart, 'embed', pipelineProps());
    new ours.InfraRules(chart, 'rules');
    expect(ours.findingsOf(app)).toEqual([]);
    expect(writtenBy(app).map(({ kind }) => kind)).toContain('Deployment');
  });

  it('take a policy and a pool of the other as props', () => {
    const { app, chart } = scene();
    const infraRules = new ours.InfraRules<string>(chart, 'rules');
    const pool = new theirs.ComputePool(infraRules, 'tpu', {
      kind: 'tpu',
      maxReplicasPerWorkload: 2,
    });
    new theirs.Pipeline(chart, 'embed', {
      ...pipelineProps(),
      infraRules: infraRules,
      scaling: { pool, replicas: { max: 2 } },
    });
    expect(theirs.findingsOf(app)).toEqual([]);
  });

  it('see a second policy, and duplicates over both', () => {
    const { app, chart } = scene();
    new ours.InfraRules(chart, 'rules');
    new theirs.InfraRules(chart, 'again', { emit: false });
    new ours.Pipeline(chart, 'one', pipelineProps({ metadata: { name: 'embed' } }));
    new theirs.Pipeline(
      chart,
      'two',
      pipelineProps({ metadata: { name: 'embed' }, pipelineId: 'other' }),
    );
    expect(ours.findingsOf(app).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'shop/again infra-rules-duplicate',
      'shop/two object-duplicate',
    ]);
  });

  it('print a warning once, and accept what the other acknowledges', () => {
    const { app, chart } = scene();
    new ours.InfraRules(chart, 'rules');
    const idle = pipelineProps({ scaling: { mode: 'fixed', replicas: { min: 0, max: 1 } } });
    const embed = new theirs.Pipeline(chart, 'embed', idle);
    expect(stderrOf(() => app.synthYaml()).match(/\] fixed-without-replicas/g)).toHaveLength(1);
    ours.acknowledge(embed, 'fixed-without-replicas', 'starts next week');
    expect(theirs.findingsOf(app)).toEqual([]);
  });
});
