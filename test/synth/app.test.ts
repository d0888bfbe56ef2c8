import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Lazy, YamlOutputType } from 'cdk8s';
import { App, findingsOf, InfraRules, type Pipeline } from 'cdk8s-infra-rules';
import { Construct } from 'constructs';
import {
  appDifference,
  bothOutcomes,
  filesIn,
  messageOf,
  type Program,
} from '../support/compared-apps';
import { fn, pipeline, stderrOf } from '../support/shop';
import { queueWorker } from '../support/queue-workers';

const LAYOUTS = [
  { layout: 'one file for all', yamlOutputType: YamlOutputType.FILE_PER_APP },
  { layout: 'a file for each chart', yamlOutputType: YamlOutputType.FILE_PER_CHART },
  { layout: 'a file for each object', yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
  {
    layout: 'a folder for each chart',
    yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  },
];

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'app-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

/** A policy in one chart, a Pipeline, a Function and a QueueWorker in another. */
function workloads(app: Cdk8sApp): { readonly chart: Chart; readonly embed: Pipeline } {
  new InfraRules(new Chart(app, 'platform'), 'rules');
  const chart = new Chart(app, 'shop', { namespace: 'layer', labels: { team: 'search' } });
  const embed = pipeline(chart);
  fn(chart);
  queueWorker(chart);
  return { chart, embed };
}

function configMap(scope: Construct, id: string, data: unknown = { a: '1' }): ApiObject {
  const props = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data };
  return new ApiObject(scope, id, props);
}

function failing(scope: Construct, id: string): ApiObject {
  return configMap(
    scope,
    id,
    Lazy.any({
      produce: () => {
        throw new Error('not today');
      },
    }),
  );
}

/** About a megabyte, so that a file takes several pieces. */
function manyObjects(scope: Construct): void {
  for (let index = 0; index < 300; index++) {
    configMap(scope, `large-${String(index)}`, { text: 'x'.repeat(4000) });
  }
}

const FILES: Readonly<Record<number, readonly string[]>> = {
  [YamlOutputType.FILE_PER_APP]: ['app.k8s.yaml'],
  [YamlOutputType.FILE_PER_CHART]: ['platform.k8s.yaml', 'shop.k8s.yaml'],
  [YamlOutputType.FILE_PER_RESOURCE]: [
    'Deployment.classify-worker.k8s.yaml',
    'Deployment.embed-worker.k8s.yaml',
    'Deployment.resize-worker.k8s.yaml',
    'InfraRules.default.k8s.yaml',
    'ScaledObject.classify-worker.k8s.yaml',
    'ScaledObject.embed-worker.k8s.yaml',
    'ScaledObject.resize-worker.k8s.yaml',
    'TriggerAuthentication.classify-worker.k8s.yaml',
    'TriggerAuthentication.embed-worker.k8s.yaml',
  ],
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: [
    'platform/',
    'platform/InfraRules.default.k8s.yaml',
    'shop/',
    'shop/Deployment.classify-worker.k8s.yaml',
    'shop/Deployment.embed-worker.k8s.yaml',
    'shop/Deployment.resize-worker.k8s.yaml',
    'shop/ScaledObject.classify-worker.k8s.yaml',
    'shop/ScaledObject.embed-worker.k8s.yaml',
    'shop/ScaledObject.resize-worker.k8s.yaml',
    'shop/TriggerAuthentication.classify-worker.k8s.yaml',
    'shop/TriggerAuthentication.embed-worker.k8s.yaml',
  ],
};

/** Where a program ends otherwise in cdk8s's App, in any layout. */
function differences(program: Program): readonly object[] {
  return LAYOUTS.flatMap(({ layout, yamlOutputType }) => {
    const props = { yamlOutputType, recordConstructMetadata: true };
    const difference = appDifference(program, { props });
    return difference === undefined ? [] : [{ layout, difference }];
  });
}

describe('App', () => {
  it.each(LAYOUTS)('writes $layout', ({ yamlOutputType }) => {
    const { ours, theirs } = bothOutcomes(
      (app) => {
        workloads(app);
        app.synth();
      },
      { props: { yamlOutputType } },
    );
    expect(Object.keys(ours.files)).toEqual(FILES[yamlOutputType]);
    expect(ours).toEqual(theirs);
  });

  it('numbers the files of charts that wait for each other, as all of them then', () => {
    const program: Program = (app) => {
      const { embed } = workloads(app);
      const [platform] = app.node.children;
      configMap(platform as Construct, 'settings').addDependency(embed);
      app.synth();
    };
    expect(appDifference(program)).toBeUndefined();
    expect(Object.keys(bothOutcomes(program).ours.files)).toEqual([
      '0000-shop.k8s.yaml',
      '0001-platform.k8s.yaml',
    ]);
  });

  it('writes nothing of an app without charts, and an empty file of a chart without objects', () => {
    expect(
      differences((app) => {
        app.synth();
      }),
    ).toEqual([]);
    expect(
      differences((app) => {
        new Chart(app, 'empty');
        new Chart(new Chart(app, 'outer'), 'inner');
        app.synth();
      }),
    ).toEqual([]);
  });

  it('writes no document of a worker that stands for none while it is paused', () => {
    expect(
      differences((app, note) => {
        const { chart } = workloads(app);
        queueWorker(chart, { kind: 'job', paused: true, queueVisibilityTimeout: '10m' }, 'paused');
        configMap(chart, 'last');
        app.synth();
        note(app.synthYaml());
      }),
    ).toEqual([]);
  });

  it('takes the environment for its options, as the App of cdk8s does', () => {
    const environments: readonly Readonly<Record<string, string>>[] = [
      { CDK8S_DISABLE_SORT: '1' },
      { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' },
      { CDK8S_RECORD_CONSTRUCT_METADATA: 'yes' },
      { CDK8S_LEGACY_HASH: '1' },
    ];
    for (const env of environments) {
      const program: Program = (app) => {
        const { chart } = workloads(app);
        new ApiObject(chart, 'unnamed', { apiVersion: 'v1', kind: 'Secret' });
        app.synth();
      };
      expect(appDifference(program, { env })).toBeUndefined();
    }
    const before = process.env.CDK8S_OUTDIR;
    process.env.CDK8S_OUTDIR = outdir;
    try {
      expect(new App().outdir).toBe(outdir);
    } finally {
      if (before === undefined) delete process.env.CDK8S_OUTDIR;
      else process.env.CDK8S_OUTDIR = before;
    }
  });

  it('has constructs of any kind in it, also with the names that it uses itself', () => {
    class Team extends Construct {
      public readonly owner = 'search';
      public readonly objects: readonly string[] = [];
      public readonly shape = undefined;
      public readonly own = 1;
    }
    expect(
      differences((app) => {
        const { chart } = workloads(app);
        new Team(app, 'above');
        configMap(new Team(chart, 'team'), 'settings').addDependency(chart);
        app.synth();
      }),
    ).toEqual([]);
  });

  it('writes the same however often, and what changed in between', () => {
    expect(
      differences((app, note) => {
        const { embed, chart } = workloads(app);
        app.synth();
        note(app.synthYaml());
        embed.deployment.metadata.addLabel('later', 'true');
        configMap(chart, 'later');
        app.synth();
        note(app.synthYaml());
      }),
    ).toEqual([]);
  });
});

describe('what an App does with constructs that look at others while they are written', () => {
  it('lets them change what comes behind them', () => {
    expect(
      differences((app) => {
        new InfraRules(new Chart(app, 'platform'), 'rules');
        const chart = new Chart(app, 'shop', { namespace: 'layer' });
        const all: Pipeline[] = [];
        const look = Lazy.any({
          produce: () => {
            for (const one of all) one.deployment.metadata.addLabel('looked', 'true');
            return { looked: String(all.length) };
          },
        });
        all.push(pipeline(chart, {}, 'before'));
        configMap(chart, 'looking', look);
        all.push(pipeline(chart, {}, 'behind'));
        all.push(pipeline(new Chart(app, 'next', { namespace: 'layer' }), {}, 'elsewhere'));
        app.synth();
      }),
    ).toEqual([]);
  });

  it('does without what they remove from the charts behind', () => {
    expect(
      differences((app) => {
        new InfraRules(new Chart(app, 'platform'), 'rules');
        const all: Pipeline[] = [];
        const removes = Lazy.any({
          produce: () => {
            for (const { node } of all) node.tryRemoveChild('ScaledObject');
            return { removes: 'true' };
          },
        });
        configMap(new Chart(app, 'first'), 'removing', removes);
        all.push(pipeline(new Chart(app, 'second', { namespace: 'layer' })));
        app.synth();
      }),
    ).toEqual([]);
  });

  it('writes the objects that come into being with it, in the charts behind', () => {
    expect(
      differences((app) => {
        const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
        const makes = Lazy.any({
          produce: () => {
            if (second.node.tryFindChild('made') === undefined) configMap(second, 'made');
            return { made: 'true' };
          },
        });
        configMap(first, 'making', makes);
        app.synth();
      }),
    ).toEqual([]);
  });
});

describe('an App that cannot write an object', () => {
  const program: Program = (app) => {
    manyObjects(new Chart(app, 'first'));
    const second = new Chart(app, 'second');
    manyObjects(second);
    failing(second, 'failing');
    configMap(second, 'behind');
    configMap(new Chart(app, 'third'), 'third');
    app.synth();
  };

  it('has the message and the files of the App of cdk8s', () => {
    expect(differences(program)).toEqual([]);
  });

  it('leaves the files of earlier charts, and nothing of the one that failed', () => {
    const { ours } = bothOutcomes(program);
    expect(Object.keys(ours.files)).toEqual(['first.k8s.yaml']);
    expect(ours.noted).toEqual([
      "Failed serializing construct at path 'second/failing' with name 'failing': Error: not today",
    ]);
  });

  it('leaves a file of before as it was', () => {
    const path = join(outdir, 'second.k8s.yaml');
    writeFileSync(path, 'of before');
    expect(
      messageOf(() => {
        program(new App({ outdir }), () => undefined);
      }),
    ).toContain('not today');
    expect(readFileSync(path, 'utf8')).toBe('of before');
    expect(readdirSync(outdir)).toEqual(['first.k8s.yaml', 'second.k8s.yaml']);
  });
});

describe('the files of an App', () => {
  /** In one piece, and in several. */
  const sizes = [
    { size: 'small', fill: (chart: Chart) => configMap(chart, 'one') },
    { size: 'large', fill: manyObjects },
  ];

  it.each(sizes)('take the place of longer ones: $size', ({ fill }) => {
    writeFileSync(join(outdir, 'shop.k8s.yaml'), 'of before\n'.repeat(500_000));
    const app = new App({ outdir });
    fill(new Chart(app, 'shop'));
    app.synth();
    expect(filesIn(outdir)).toEqual({ 'shop.k8s.yaml': app.synthYaml() });
  });

  it.each(sizes)('are written where a link leads: $size', ({ fill }) => {
    const target = join(outdir, 'elsewhere.yaml');
    const link = join(outdir, 'shop.k8s.yaml');
    writeFileSync(target, 'of before');
    symlinkSync('elsewhere.yaml', link);
    const app = new App({ outdir });
    fill(new Chart(app, 'shop'));
    app.synth();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('elsewhere.yaml');
    expect(readFileSync(target, 'utf8')).toBe(app.synthYaml());
    expect(readdirSync(outdir).sort()).toEqual(['elsewhere.yaml', 'shop.k8s.yaml']);
  });

  it.each(sizes)('are written where a link leads that leads nowhere yet: $size', ({ fill }) => {
    const link = join(outdir, 'shop.k8s.yaml');
    symlinkSync('elsewhere.yaml', link);
    const app = new App({ outdir });
    fill(new Chart(app, 'shop'));
    app.synth();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(outdir, 'elsewhere.yaml'), 'utf8')).toBe(app.synthYaml());
  });

  it.each(sizes)('keep who may read them: $size', ({ fill }) => {
    const path = join(outdir, 'shop.k8s.yaml');
    writeFileSync(path, 'of before');
    chmodSync(path, 0o600);
    const app = new App({ outdir });
    fill(new Chart(app, 'shop'));
    app.synth();
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  });

  it('go where nothing else can stand, such as the null device', () => {
    symlinkSync('/dev/null', join(outdir, 'shop.k8s.yaml'));
    const app = new App({ outdir });
    manyObjects(new Chart(app, 'shop'));
    app.synth();
    expect(readdirSync(outdir)).toEqual(['shop.k8s.yaml']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('are refused in a place that is taken, in the words of Node', () => {
    const program: Program = (app) => {
      workloads(app);
      app.synth();
    };
    const path = join(outdir, 'file');
    writeFileSync(path, '');
    const [ours, theirs] = [new App({ outdir: path }), new Cdk8sApp({ outdir: path })].map((app) =>
      messageOf(() => {
        program(app, () => undefined);
      }),
    );
    expect(ours).toContain('EEXIST');
    expect(ours).toBe(theirs);
  });
});

describe('an App that is refused', () => {
  const refused: Program = (app, note) => {
    const { chart } = workloads(app);
    pipeline(chart, { scaling: { pool: 'gup' } }, 'train');
    pipeline(chart, {}, 'embed-2').node.addValidation({ validate: () => ['wrong', 'very wrong'] });
    for (const run of [
      () => {
        app.synth();
      },
      () => {
        app.synthYaml();
      },
    ])
      note(messageOf(run));
  };

  it('has the text that the App of cdk8s has, and writes nothing', () => {
    expect(differences(refused)).toEqual([]);
    const { files, noted } = bothOutcomes(refused).ours;
    expect(files).toEqual({});
    expect(noted[0]).toContain('pool-unknown (scaling.pool): no pool is named "gup"');
    expect(noted[0]).toContain('[shop/embed-2] very wrong');
    expect(noted[1]).toBe(noted[0]);
  });

  it('is refused for its warnings when it is strict', () => {
    const program: Program = (app) => {
      new InfraRules(new Chart(app, 'platform'), 'rules', { strict: true });
      pipeline(new Chart(app, 'shop', { namespace: 'layer' }), { worker: { image: 'embed' } });
      app.synth();
    };
    expect(differences(program)).toEqual([]);
    expect(bothOutcomes(program).ours.noted[0]).toContain('image-not-pinned');
  });

  it.each([
    {
      what: 'a cycle of objects',
      tie: (chart: Chart) => {
        const [one, other] = [configMap(chart, 'one'), configMap(chart, 'other')];
        one.addDependency(other);
        other.addDependency(one);
      },
    },
    {
      what: 'a cycle of charts',
      tie: (chart: Chart) => {
        chart.addDependency(configMap(new Chart(chart, 'inner'), 'one'));
        configMap(chart, 'other').addDependency(chart);
        (chart.node.findChild('inner') as Chart).addDependency(chart);
      },
    },
    {
      what: 'a workload that waits for itself',
      tie: (chart: Chart) => {
        const one = pipeline(chart, {}, 'one');
        one.node.addDependency(one);
      },
    },
    {
      what: 'a dependency on what stands in no chart',
      tie: (chart: Chart) => {
        configMap(chart, 'one').addDependency(new Construct(chart.node.root, 'loose'));
      },
    },
    {
      what: 'a dependency on another app',
      tie: (chart: Chart) => {
        configMap(chart, 'one').addDependency(configMap(new Chart(new App(), 'other'), 'other'));
      },
    },
    {
      what: 'a dependency on what was removed',
      tie: (chart: Chart) => {
        const removed = configMap(chart, 'removed');
        configMap(chart, 'one').addDependency(removed);
        chart.node.tryRemoveChild('removed');
        configMap(chart, 'removed');
      },
    },
    {
      what: 'a dependency on what is none',
      tie: (chart: Chart) => {
        configMap(chart, 'one').addDependency({} as never);
      },
    },
  ])('or not, as the App of cdk8s decides: $what', ({ tie }) => {
    const program: Program = (app, note) => {
      const { chart } = workloads(app);
      tie(chart);
      note(
        messageOf(() => {
          app.synth();
        }),
      );
      note(
        messageOf(() => {
          note(app.synthYaml());
        }),
      );
    };
    expect(differences(program)).toEqual([]);
  });

  it('says first what the App of cdk8s says first', () => {
    expect(
      differences((app, note) => {
        const { chart } = workloads(app);
        pipeline(chart, { scaling: { pool: 'gup' } }, 'train');
        configMap(chart, 'one').addDependency(new Construct(app, 'loose'));
        note(
          messageOf(() => {
            app.synthYaml();
          }),
        );
        note(
          messageOf(() => {
            app.synth();
          }),
        );
      }),
    ).toEqual([]);
  });
});

describe('the warnings of an App', () => {
  it('are printed once, however often it is written', () => {
    const app = new App({ outdir });
    const { chart } = workloads(app);
    pipeline(chart, { worker: { image: 'embed' } }, 'unpinned');
    const printed = stderrOf(() => {
      app.synth();
      app.synth();
      app.synthYaml();
      findingsOf(app);
    });
    expect(printed.match(/\] image-not-pinned/g)).toHaveLength(1);
  });
});

describe('objects that cdk8s asks its charts and objects for', () => {
  class OwnObject extends ApiObject {
    public override toJson(): object {
      return { ...super.toJson(), own: true };
    }
  }
  class NoObject extends ApiObject {
    public override toJson(): undefined {
      return undefined;
    }
  }
  class OwnChart extends Chart {
    public override toJson(): unknown[] {
      return [...super.toJson(), { kind: 'Own', metadata: { name: 'own' } }, undefined];
    }
  }
  class NameChart extends Chart {
    public override generateObjectName(object: ApiObject): string {
      return `own-${object.kind}`;
    }
  }

  it('are written as they say themselves', () => {
    expect(
      differences((app, note) => {
        const { chart } = workloads(app);
        new OwnObject(chart, 'own', { apiVersion: 'v1', kind: 'ConfigMap' });
        new NoObject(chart, 'none', { apiVersion: 'v1', kind: 'ConfigMap' });
        const own = new OwnChart(app, 'own', { namespace: 'layer' });
        configMap(own, 'one');
        pipeline(own, {}, 'in-own');
        new ApiObject(new NameChart(app, 'names'), 'a', { apiVersion: 'v1', kind: 'Secret' });
        const patched = configMap(new Chart(app, 'patched'), 'patched');
        Object.assign(patched, { toJson: () => ({ kind: 'Patched', metadata: { name: 'p' } }) });
        note(
          messageOf(() => {
            app.synth();
          }),
        );
        note(
          messageOf(() => {
            note(app.synthYaml());
          }),
        );
      }),
    ).toEqual([]);
  });
});
