import { ApiObject, Chart, Names } from 'cdk8s';
import { App } from 'cdk8s-infra-rules';
import { Construct, type IConstruct } from 'constructs';
import { AppTree, isGroup } from '../../src/synth/app-tree';
import { documentOrder } from '../../src/synth/document-order';
import { appDifference, filesIn, type Program } from '../support/compared-apps';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function object(scope: Construct, id: string): ApiObject {
  const metadata = { name: Names.toDnsLabel(scope, { extra: [id] }) };
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata });
}

function times<Made>(count: number, make: (index: number) => Made): readonly Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Paths of the charts of an app in their order, each with those of its objects. */
function orderOf(app: App): ReadonlyMap<string, readonly string[]> {
  const order = documentOrder(new AppTree(app));
  if (order === undefined) throw new Error('there is no order');
  return new Map(
    order.charts.map(({ chart, written }) => [
      chart.node.path,
      written().flatMap((one) => (isGroup(one) ? [] : one.node.path)),
    ]),
  );
}

/** Whether each of some constructs stands behind all that it was said to wait for. */
function isBehindAll(order: readonly string[], constructs: readonly IConstruct[]): boolean {
  const positions = new Map(order.map((path, index) => [path, index]));
  return constructs.every(({ node }) =>
    node.dependencies.every(
      (target) => (positions.get(target.node.path) ?? 0) < (positions.get(node.path) ?? -1),
    ),
  );
}

/** Each object of a layer waits for each of the layer before. */
function layers(chart: Chart, count: number, each: number): readonly ApiObject[] {
  const all = times(count, (layer) =>
    times(each, (index) => object(chart, `at-${String(layer)}-${String(index)}`)),
  );
  for (const [index, layer] of all.entries()) {
    for (const one of layer) one.addDependency(...(all[index + 1] ?? []));
  }
  return all.flat();
}

/** Each waits for the one behind it. */
function chain(chart: Chart, length: number): readonly ApiObject[] {
  const all = times(length, (index) => object(chart, `at-${String(index)}`));
  for (const [index, one] of all.entries()) {
    const next = all[index + 1];
    if (next !== undefined) one.addDependency(next);
  }
  return all;
}

/** Each of the first half of the charts waits for each of the others. */
function halves(app: Construct, each: number): readonly Chart[] {
  const [first, second] = ['first', 'second'].map((half) =>
    times(each, (index) => {
      const chart = new Chart(app, `${half}-${String(index)}`);
      object(chart, 'one');
      return chart;
    }),
  );
  for (const chart of first ?? []) chart.addDependency(...(second ?? []));
  return [...(first ?? []), ...(second ?? [])];
}

/** A chart in a chart in a chart, each with an object. */
function nestedCharts(app: Construct, depth: number): readonly Chart[] {
  const charts: Chart[] = [];
  times(depth, (index) => {
    const chart = new Chart(charts.at(-1) ?? app, `c${String(index)}`);
    object(chart, 'one');
    charts.push(chart);
  });
  return charts;
}

/** A construct in a construct in a construct, each with an object that waits for the one below. */
function nestedConstructs(chart: Chart, depth: number): readonly ApiObject[] {
  let scope: Construct = chart;
  const objects = times(depth, (index) => {
    scope = new Construct(scope, `c${String(index)}`);
    return object(scope, 'one');
  });
  for (const [index, one] of objects.entries()) {
    const next = objects[index + 1];
    if (next !== undefined) one.addDependency(next);
  }
  return objects;
}

describe('the order of documents', () => {
  it.each([
    { of: 'layers', program: (app: Construct) => layers(new Chart(app, 'shop'), 3, 3) },
    { of: 'a chain', program: (app: Construct) => chain(new Chart(app, 'shop'), 20) },
    { of: 'charts that wait', program: (app: Construct) => halves(app, 4) },
    { of: 'charts in charts', program: (app: Construct) => nestedCharts(app, 8) },
    {
      of: 'constructs in constructs',
      program: (app: Construct) => nestedConstructs(new Chart(app, 'shop'), 8),
    },
    {
      of: 'numbers as ids, of which JavaScript lists the lower ones first',
      program: (app: Construct) => {
        const ids = ['b', '10', '9', '007', '4294967294', '4294967295', '1.5', '-1', '0', 'a'];
        for (const chart of ids.map((id) => new Chart(app, id))) {
          for (const id of ids) object(chart, id);
        }
        const { node } = app.node.findChild('b');
        node.findChild('9').node.addDependency(node.findChild('a'));
        app.node.findChild('4294967294').node.addDependency(app.node.findChild('9'));
      },
    },
    {
      of: 'what waits for all that it stands in',
      program: (app: Construct) => {
        const shop = new Chart(app, 'shop');
        const [one] = [object(shop, 'one'), object(shop, 'two')];
        one.addDependency(shop);
      },
    },
    {
      of: 'what waits for a construct in another chart',
      program: (app: Construct) => {
        const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
        const group = new Construct(second, 'group');
        object(first, 'one').addDependency(group);
        object(new Chart(group, 'inner'), 'in');
        object(group, 'two').addDependency(object(second, 'three'));
      },
    },
  ])('is that of cdk8s for $of', ({ program }) => {
    const synthesis: Program = (app, note) => {
      program(app);
      app.synth();
      note(app.synthYaml());
    };
    expect(appDifference(synthesis)).toBeUndefined();
  });

  it('puts 16 layers of objects that wait for each other in order', () => {
    const app = new App();
    const objects = layers(new Chart(app, 'shop'), 16, 16);
    const order = orderOf(app).get('shop') ?? [];
    expect(order).toHaveLength(256);
    expect(isBehindAll(order, objects)).toBe(true);
  });

  it('puts a chain of 20,000 objects in order', () => {
    const app = new App();
    const objects = chain(new Chart(app, 'shop'), 20_000);
    const order = orderOf(app).get('shop');
    expect(order).toEqual(objects.map(({ node }) => node.path).reverse());
  });

  it('puts 1,000 charts behind 1,000 others', () => {
    const app = new App();
    const charts = halves(app, 1000);
    const order = [...orderOf(app).keys()];
    expect(order).toHaveLength(2000);
    expect(isBehindAll(order, charts)).toBe(true);
  });

  it('puts 1,000 objects of a construct behind 1,000 of another', () => {
    const app = new App();
    const chart = new Chart(app, 'shop');
    const [first, second] = [new Construct(chart, 'first'), new Construct(chart, 'second')];
    times(1000, (index) => object(first, String(index)));
    times(1000, (index) => object(second, String(index)));
    first.node.addDependency(second);
    const order = orderOf(app).get('shop') ?? [];
    expect(order.slice(0, 1000).every((path) => path.startsWith('shop/second/'))).toBe(true);
    expect(order).toHaveLength(2000);
  });

  it('puts objects of 2,000 constructs in each other in order', () => {
    const app = new App();
    const objects = nestedConstructs(new Chart(app, 'shop'), 2000);
    const order = orderOf(app).get('shop') ?? [];
    expect(order).toHaveLength(2000);
    expect(isBehindAll(order, objects)).toBe(true);
  });

  it('puts 500 charts in each other in order, and writes them', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'order-'));
    try {
      const app = new App({ outdir });
      const charts = nestedCharts(app, 500);
      expect([...orderOf(app).keys()]).toEqual(charts.map(({ node }) => node.path).reverse());
      app.synth();
      expect(Object.keys(filesIn(outdir))).toHaveLength(500);
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });

  it.each([
    {
      of: 'two objects',
      tie: (chart: Chart) => {
        const [one, two] = [object(chart, 'one'), object(chart, 'two')];
        one.addDependency(two);
        two.addDependency(one);
      },
    },
    {
      of: 'one object',
      tie: (chart: Chart) => {
        const one = object(chart, 'one');
        one.addDependency(one);
      },
    },
    {
      of: 'two objects that wait for all of their chart',
      tie: (chart: Chart) => {
        for (const id of ['one', 'two']) object(chart, id).addDependency(chart);
      },
    },
  ])('is none for a circle of $of', ({ tie }) => {
    const app = new App();
    tie(new Chart(app, 'shop'));
    expect(documentOrder(new AppTree(app))).toBeUndefined();
  });
});
