import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { Construct, Dependable, Node } from 'constructs';

/*
 * What src/synth knows of cdk8s and constructs beside what their documentation promises. Where one
 * of these fails after an update, look at the named file before anything else.
 */

function chart(): cdk8s.Chart {
  return new cdk8s.Chart(new cdk8s.App({ outdir: '/nowhere' }), 'chart');
}

/** A method or getter of a prototype, as source, so that a change of it is seen. */
function sourceOf(prototype: object, name: string): string {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return Object.values(descriptor)
    .filter((part) => typeof part === 'function')
    .map(textOf)
    .join(' ');
}

function textOf(code: unknown): string {
  return String(code).replace(/\s+/g, ' ');
}

describe('deferred-objects.ts relies on constructs, which', () => {
  it('adds every child through addChild of its scope’s node', () => {
    expect(textOf(Node)).toContain('scope.node.addChild(host, this.id)');
    expect(sourceOf(Node.prototype, 'addChild')).toContain('this._children[childName] = child;');
  });

  it('keeps the children in one field of the node, which these and no others read', () => {
    const readers = Object.getOwnPropertyNames(Node.prototype)
      .filter((name) => name !== 'constructor')
      .filter((name) => sourceOf(Node.prototype, name).includes('_children'))
      .sort();
    expect(readers).toEqual(['addChild', 'children', 'tryFindChild', 'tryRemoveChild']);
  });

  it('has these ways to ask a node, of which a new one may look at the children', () => {
    expect(Object.getOwnPropertyNames(Node.prototype).sort()).toEqual(
      [
        'addChild',
        'addDependency',
        'addMetadata',
        'addValidation',
        'addr',
        'children',
        'constructor',
        'defaultChild',
        'dependencies',
        'findAll',
        'findChild',
        'getAllContext',
        'getContext',
        'locked',
        'lock',
        'metadata',
        'removeDependency',
        'root',
        'scopes',
        'setContext',
        'tryFindChild',
        'tryGetContext',
        'tryRemoveChild',
        'validate',
        'with',
      ].sort(),
    );
  });

  it('lists the children anew for whoever asks, in a list that may be turned around', () => {
    const { node } = chart();
    expect(node.children).not.toBe(node.children);
  });

  it('makes the node of a construct itself, so that it can be made another', () => {
    expect(Object.getPrototypeOf(chart().node)).toBe(Node.prototype);
    expect(Object.keys(Object.getOwnPropertyDescriptors(chart().node))).not.toContain('children');
  });
});

describe('app-tree.ts and document-order.ts rely on cdk8s, which', () => {
  it('tells its charts and objects by marks that other copies know', () => {
    const one = chart();
    expect(cdk8s.Chart.isChart(one)).toBe(true);
    const object = new cdk8s.ApiObject(one, 'a', { apiVersion: 'v1', kind: 'A' });
    expect(Object.getOwnPropertySymbols(object)).toContain(Symbol.for('cdk8s.ApiObject'));
    expect(Object.getOwnPropertySymbols(one)).toContain(Symbol.for('cdk8s.Chart'));
  });

  it('knows each vertex of a graph by its path, and so lists whole numbers first', () => {
    const graph = textOf(cdk8s.DependencyGraph);
    expect(graph).toContain('nodes[construct.node.path] = new DependencyVertex(construct)');
    expect(graph).toContain('for (const n of Object.values(nodes))');
  });

  it('visits what a vertex waits for before the vertex, in the order in which it was added', () => {
    expect(sourceOf(cdk8s.DependencyVertex.prototype, 'topology')).toBe(
      'topology() { const found = new Set(); const topology = []; function visit(n) { for (const c of n.outbound) { visit(c); } if (!found.has(n)) { topology.push(n); found.add(n); } } visit(this); return topology.filter(d => d.value).map(d => d.value); }',
    );
  });

  it('writes the objects of a chart that stand in no chart nearer to them', () => {
    const source = libraryFile('app.js');
    expect(source).toContain('.filter(x => chart_1.Chart.of(x) === chart)');
    expect(source).toContain('parentChart.node.addDependency(childChart);');
    expect(source).toContain('sourceChart.node.addDependency(targetChart);');
    expect(source).toContain('source.node.addDependency(target);');
    expect(source.match(/addDependency\(/g)).toHaveLength(3);
  });

  it('expands what a construct depends on through Dependable', () => {
    const one = new Construct(chart(), 'one');
    expect(Dependable.of(one).dependencyRoots).toEqual([one]);
    expect(sourceOf(Node.prototype, 'dependencies')).toContain(
      'Dependable.of(dep).dependencyRoots',
    );
  });
});

describe('app.ts relies on cdk8s, whose App', () => {
  it('has these members, of which a new one may have to be overridden', () => {
    const names = Object.getOwnPropertyNames(cdk8s.App.prototype);
    expect(names.sort()).toEqual([
      'charts',
      'constructor',
      'synth',
      'synthYaml',
      'writeConstructMetadata',
    ]);
  });

  it('knows these layouts', () => {
    expect(Object.values(cdk8s.YamlOutputType).filter((one) => typeof one === 'number')).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('puts its own three resolvers behind those of the user', () => {
    const mine: cdk8s.IResolver = { resolve: () => undefined };
    const { resolvers } = new cdk8s.App({ outdir: '/nowhere', resolvers: [mine] });
    expect(resolvers[0]).toBe(mine);
    expect(resolvers.slice(1).map((one) => one.constructor.name)).toEqual([
      'LazyResolver',
      'ImplicitTokenResolver',
      'NumberStringUnionResolver',
    ]);
  });

  it('has resolvers that leave plain data as it is', () => {
    const object = new cdk8s.ApiObject(chart(), 'a', { apiVersion: 'v1', kind: 'A' });
    const { resolvers } = new cdk8s.App({ outdir: '/nowhere' });
    for (const value of ['text', '', 0, NaN, true, [], {}, [{ a: [1] }], { value: { a: 1 } }]) {
      const context = new cdk8s.ResolutionContext(object, [], value);
      for (const resolver of resolvers) resolver.resolve(context);
      expect({ value, replaced: context.replaced }).toEqual({ value, replaced: false });
    }
  });

  it('asks a chart for its objects through toJson, which is that of Chart unless overridden', () => {
    expect(Object.keys(Object.getOwnPropertyDescriptors(chart()))).not.toContain('toJson');
    expect(sourceOf(cdk8s.Chart.prototype, 'toJson')).toBe(
      'toJson() { return app_1.App._synthChart(this); }',
    );
  });

  it('reads these variables of the environment', () => {
    const files = [
      'app.js',
      'api-object.js',
      'names.js',
      'chart.js',
      'metadata.js',
      'yaml.js',
      'resolve.js',
    ];
    const read = files.flatMap((file) => [...libraryFile(file).matchAll(/process\.env\.(\w+)/g)]);
    expect(read.map(([, name]) => name)).toEqual([
      'CDK8S_OUTDIR',
      'CDK8S_RECORD_CONSTRUCT_METADATA',
      'CDK8S_DISABLE_SORT',
      'CDK8S_LEGACY_HASH',
    ]);
  });

  it('gives a file the name of its object, without what file names do not have', () => {
    expect(libraryFile('app.js').match(/replace\(\/\[\^0-9a-zA-Z-_\.\]\/g, ''\)/g)).toHaveLength(2);
  });
});

describe('yaml-writer.ts relies on cdk8s, whose ApiObject', () => {
  it('is written as apiVersion, kind, metadata, and the rest by name', () => {
    const object = new cdk8s.ApiObject(chart(), 'a', {
      z: 1,
      data: { b: '1', a: '2' },
      kind: 'A',
      apiVersion: 'v1',
      metadata: { name: 'a', labels: {}, namespace: 'b', annotations: { z: '', a: '' } },
      empty: {},
      absent: null,
    });
    expect(JSON.stringify(object.toJson())).toBe(
      '{"apiVersion":"v1","kind":"A","metadata":{"annotations":{"a":"","z":""},"name":"a","namespace":"b"},"data":{"a":"2","b":"1"},"empty":{},"z":1}',
    );
  });

  it('gets the labels and the namespace of its chart under its own', () => {
    const labelled = new cdk8s.Chart(new cdk8s.App({ outdir: '/nowhere' }), 'chart', {
      namespace: 'layer',
      labels: { team: 'a', tier: 'gold' },
    });
    const props = { apiVersion: 'v1', kind: 'A', metadata: { name: 'a', labels: { team: 'b' } } };
    expect(new cdk8s.ApiObject(labelled, 'a', props).metadata.toJson()).toEqual({
      labels: { team: 'b', tier: 'gold' },
      name: 'a',
      namespace: 'layer',
    });
  });

  it('is written by the YAML library with these options', () => {
    expect(libraryFile('yaml.js')).toContain(
      "YAML.stringify(r, { keepUndefined: true, lineWidth: 0, version: yamlSchemaVersion })).join('---\\n')",
    );
    expect(libraryFile('yaml.js')).toContain("const yamlSchemaVersion = '1.1';");
    expect(cdk8s.Yaml.stringify(undefined, { a: undefined })).toBe('\n---\na: null\n');
  });

  it('is written to a file in one call', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'yaml-'));
    try {
      cdk8s.Yaml.save(join(outdir, 'a.yaml'), [{ a: 'é' }, undefined]);
      expect(readFileSync(join(outdir, 'a.yaml'), 'utf8')).toBe('a: é\n---\n\n');
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });
});

/** A file of the installed cdk8s. */
function libraryFile(name: string): string {
  return readFileSync(join(require.resolve('cdk8s/package.json'), '..', 'lib', name), 'utf8');
}
