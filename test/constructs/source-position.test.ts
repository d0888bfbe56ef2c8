import { readFileSync } from 'node:fs';
import { ApiObject, Chart } from 'cdk8s';
import {
  acknowledge,
  ComputePool,
  findingsOf,
  Function,
  InfraRules,
  Pipeline,
  type PipelineProps,
} from 'cdk8s-infra-rules';
import { Construct } from 'constructs';
import { emptyShop, functionProps, pipelineProps, shop } from '../support/shop';

const GREEDY = pipelineProps({ scaling: { replicas: { max: 33 } } });

/** A user's own kind of Pipeline. */
class ProductPipeline extends Pipeline {
  public constructor(scope: Construct, id: string, props: PipelineProps) {
    super(scope, id, props);
  }
}

/** A kind of that kind. */
class UrgentPipeline extends ProductPipeline {}

/** A user's construct with a Pipeline in it. */
class Stage extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new Pipeline(this, 'embed', GREEDY); // MARK: in a construct
  }
}

function addStage(chart: Chart): void {
  new Pipeline(chart, 'embed', GREEDY); // MARK: in a helper
}

describe('a finding', () => {
  it('names the line of `new Pipeline`', () => {
    const { chart } = shop();
    new Pipeline(chart, 'embed', GREEDY); // MARK: a Pipeline
    expect(positions(chart)).toEqual([marked('a Pipeline')]);
  });

  it('names the line of `new Function`', () => {
    const { chart } = shop();
    new Function(chart, 'classify', functionProps({ scaling: { pool: 'none' } })); // MARK: a Function
    expect(positions(chart)).toEqual([marked('a Function')]);
  });

  it('names the line where a statement of several lines begins', () => {
    const { chart } = shop();
    // prettier-ignore
    new Pipeline( // MARK: several lines
      chart,
      'embed',
      GREEDY,
    );
    expect(positions(chart)).toEqual([marked('several lines')]);
  });

  it('names the line of `new InfraRules`, also for the pools of its list', () => {
    const { app, chart } = emptyShop();
    const zero = { name: 'zero', kind: 'cpu', maxReplicasPerWorkload: 0 };
    new InfraRules(chart, 'rules', { metadata: { name: 'x' as never }, computePools: [zero] }); // MARK: rules
    expect(positions(app)).toEqual([marked('rules'), marked('rules')]);
  });

  it('names the line of `new ComputePool`', () => {
    const { app, infraRules } = shop();
    new ComputePool(infraRules, 'zero', { kind: 'cpu', maxReplicasPerWorkload: 0 }); // MARK: a pool
    expect(positions(app)).toEqual([marked('a pool')]);
  });

  it('names the line of `fromManifest`', () => {
    const { app, chart } = emptyShop();
    Pipeline.fromManifest(chart, 'embed', null); // MARK: Pipeline.fromManifest
    Function.fromManifest(chart, 'classify', null); // MARK: Function.fromManifest
    InfraRules.fromManifest(chart, 'rules', null); // MARK: InfraRules.fromManifest
    expect(positions(app)).toEqual([
      marked('Pipeline.fromManifest'),
      marked('Function.fromManifest'),
      marked('InfraRules.fromManifest'),
    ]);
  });

  it('names the line of `place` for an object of the user’s own', () => {
    const { app, chart, infraRules } = shop();
    const spec = { replicas: 99, template: { spec: { containers: [{ name: 'web' }] } } };
    const own = new ApiObject(chart, 'own', { apiVersion: 'apps/v1', kind: 'Deployment', spec });
    infraRules.pools.cpu?.place(own); // MARK: place
    const [first] = findingsOf(app);
    expect(first).toMatchObject({ path: 'shop/own', at: marked('place') });
    infraRules.pools.cpu?.place(own);
    expect(new Set(positions(app))).toEqual(new Set([marked('place')]));
  });

  it('names the line in a helper function: that is where the construct is created', () => {
    const { chart } = shop();
    addStage(chart);
    expect(positions(chart)).toEqual([marked('in a helper')]);
  });

  it('names the line where a subclass is created, not the one in its constructor', () => {
    const { chart } = shop();
    new ProductPipeline(chart, 'embed', GREEDY); // MARK: a subclass
    expect(positions(chart)).toEqual([marked('a subclass')]);
  });

  it('names that line however many classes are between', () => {
    const { chart } = shop();
    new UrgentPipeline(chart, 'embed', GREEDY); // MARK: a subclass of it
    expect(positions(chart)).toEqual([marked('a subclass of it')]);
  });

  it('names the line in a construct that has a Pipeline in it', () => {
    const { chart } = shop();
    new Stage(chart, 'stage');
    expect(positions(chart)).toEqual([marked('in a construct')]);
  });

  it('names the line in a callback', () => {
    const { chart } = shop();
    ['one', 'two'].forEach((id) => {
      new Pipeline(chart, id, GREEDY); // MARK: in a callback
    });
    expect(positions(chart)).toEqual([marked('in a callback'), marked('in a callback')]);
  });

  it('names the line even at the end of a deep recursion', () => {
    const { chart } = shop();
    const deep = (levels: number): void => {
      if (levels > 0) deep(levels - 1);
      else new Pipeline(chart, 'embed', GREEDY); // MARK: deep
    };
    deep(200);
    expect(positions(chart)).toEqual([marked('deep')]);
  });

  it('names the construct’s line, not that of who acknowledges something on it', () => {
    const { chart } = shop();
    const embed = new Pipeline(chart, 'embed', GREEDY); // MARK: acknowledged
    acknowledge(embed, 'fixed-without-replicas', 'not any more');
    expect(new Set(positions(chart))).toEqual(new Set([marked('acknowledged')]));
  });

  it('has the same position when it is asked for again', () => {
    const { chart } = shop();
    new Pipeline(chart, 'embed', GREEDY);
    expect(positions(chart)).toEqual(positions(chart));
  });

  it('leaves the limit of stack traces as it was', () => {
    const before = Error.stackTraceLimit;
    try {
      for (const limit of [0, 3, 50]) {
        Error.stackTraceLimit = limit;
        const { chart } = shop();
        new Pipeline(chart, 'embed', GREEDY); // MARK: short traces
        expect(Error.stackTraceLimit).toBe(limit);
        expect(positions(chart)).toEqual([marked('short traces')]);
      }
    } finally {
      Error.stackTraceLimit = before;
    }
  });
});

function positions(root: Construct): readonly string[] {
  return findingsOf(root).map(({ at }) => at);
}

/** File and line of this file that end with a comment. */
function marked(comment: string): string {
  const lines = readFileSync(__filename, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.endsWith(`// MARK: ${comment}`));
  return `test/constructs/source-position.test.ts:${String(line + 1)}`;
}
