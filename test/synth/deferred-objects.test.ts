import { ApiObject, App as Cdk8sApp, Chart, type App as AnyApp } from 'cdk8s';
import { App, findingsOf, InfraRules, type Pipeline, type Workload } from 'cdk8s-infra-rules';
import { Construct } from 'constructs';
import { isDeferring } from '../../src/synth/deferred-objects';
import { appDifference, messageOf, type Program } from '../support/compared-apps';
import { queueWorker } from '../support/queue-workers';
import { fn, pipeline } from '../support/shop';

interface Scene {
  readonly app: AnyApp;
  readonly chart: Chart;
  readonly embed: Pipeline;
}

function scene(app: AnyApp = new App()): Scene {
  new InfraRules(new Chart(app, 'platform'), 'rules');
  const chart = new Chart(app, 'shop', { namespace: 'layer' });
  return { app, chart, embed: pipeline(chart) };
}

/** The same in both Apps, whatever was done before the app is written. */
function difference(look: (scene: Scene, note: (what: unknown) => void) => void) {
  const program: Program = (app, note) => {
    const made = scene(app);
    note(
      messageOf(() => {
        look(made, note);
      }),
    );
    app.synth();
    note(app.synthYaml());
  };
  return appDifference(program);
}

describe('the objects of a workload', () => {
  it.each([
    { kind: 'Pipeline', make: (chart: Chart): Workload => pipeline(chart, {}, 'one') },
    { kind: 'Function', make: (chart: Chart): Workload => fn(chart, {}, 'one') },
    { kind: 'QueueWorker', make: (chart: Chart): Workload => queueWorker(chart, {}, 'one') },
  ])('come into being when somebody looks, in our App alone: $kind', ({ make }) => {
    const { app, chart } = scene();
    const ours = make(chart);
    expect(isDeferring(ours)).toBe(true);
    app.synthYaml();
    expect(isDeferring(ours)).toBe(true);
    expect(ours.deployment.kind).toBe('Deployment');
    expect(isDeferring(ours)).toBe(false);
    expect(isDeferring(make(scene(new Cdk8sApp()).chart))).toBe(false);
  });

  it('come into being once', () => {
    const { embed } = scene();
    const { deployment } = embed;
    expect(embed.deployment).toBe(deployment);
    expect(embed.node.children).toContain(deployment);
    expect(embed.node.children).toEqual(embed.node.children);
  });

  it.each<{ how: string; look: (embed: Pipeline, chart: Chart) => unknown }>([
    { how: 'its children', look: ({ node }) => node.children.map(({ node: { id } }) => id) },
    { how: 'all below it', look: ({ node }) => node.findAll().map(({ node: { path } }) => path) },
    {
      how: 'all below its chart',
      look: (_, { node }) => node.findAll().map(({ node: { path } }) => path),
    },
    { how: 'a child by its id', look: ({ node }) => node.findChild('ScaledObject').node.path },
    {
      how: 'a child by an id that none has',
      look: ({ node }) => node.tryFindChild('Job')?.node.id,
    },
    { how: 'its main child', look: ({ node }) => node.defaultChild?.node.path },
    { how: 'its main object', look: (embed) => messageOf(() => ApiObject.of(embed)) },
    { how: 'a getter', look: (embed) => embed.scaledObject?.toJson() as unknown },
    { how: 'whether a child can be removed', look: ({ node }) => node.tryRemoveChild('Job') },
    { how: 'whether a child was removed', look: ({ node }) => node.tryRemoveChild('ScaledObject') },
    {
      how: 'its context',
      look: ({ node }) =>
        messageOf(() => {
          node.setContext('a', 1);
        }),
    },
    { how: 'the objects of its chart', look: (_, chart) => chart.apiObjects.length },
    { how: 'the chart as objects', look: (_, chart) => JSON.stringify(chart.toJson()) },
    {
      how: 'all, with a mixin',
      look: ({ node }) => {
        const seen: string[] = [];
        node.with({
          supports: () => true,
          applyTo: (one) => {
            seen.push(one.node.path);
          },
        });
        return seen;
      },
    },
  ])('are there for whoever looks at $how', ({ look }) => {
    expect(
      difference(({ embed, chart }, note) => {
        note(look(embed, chart));
        note(embed.node.children.map(({ node }) => node.id));
      }),
    ).toBeUndefined();
  });

  it.each<{ what: string; change: (scene: Scene) => void }>([
    {
      what: 'an object of their own',
      change: ({ embed }) => new ApiObject(embed, 'own', { apiVersion: 'v1', kind: 'ConfigMap' }),
    },
    {
      what: 'a workload of their own',
      change: ({ embed }) => pipeline(embed as unknown as Chart, {}, 'inner'),
    },
    { what: 'a construct of their own', change: ({ embed }) => new Construct(embed, 'own') },
    {
      what: 'an object with an id that is taken',
      change: ({ embed }) =>
        new ApiObject(embed, embed.deployment.node.id, { apiVersion: 'v1', kind: 'A' }),
    },
    {
      what: 'an object with an id that is taken, of which nobody knows yet',
      change: ({ embed }) => new ApiObject(embed, 'ScaledObject', { apiVersion: 'v1', kind: 'A' }),
    },
    {
      what: 'a lock',
      change: ({ embed }) => {
        embed.node.lock();
      },
    },
    {
      what: 'a lock above',
      change: ({ chart }) => {
        chart.node.lock();
      },
    },
    {
      what: 'a lock above, and somebody who looks then',
      change: ({ app, embed }) => {
        app.node.lock();
        embed.deployment.metadata.addLabel('looked', 'true');
      },
    },
    {
      what: 'a lock and somebody who adds then',
      change: ({ embed }) => {
        embed.node.lock();
        new Construct(embed, 'own');
      },
    },
    {
      what: 'a dependency of theirs',
      change: ({ embed, chart }) => {
        embed.node.addDependency(fn(chart));
      },
    },
    {
      what: 'a dependency on them',
      change: ({ embed, chart }) => {
        new ApiObject(chart, '0', { apiVersion: 'v1', kind: 'A' }).addDependency(embed);
      },
    },
    {
      what: 'a dependency between objects of two',
      change: ({ embed, chart }) => {
        embed.deployment.addDependency(fn(chart).deployment);
      },
    },
    {
      what: 'a dependency among themselves',
      change: ({ embed }) => {
        embed.deployment.addDependency(embed.node.findChild('ScaledObject'));
      },
    },
    {
      what: 'no place any more',
      change: ({ chart }) => {
        chart.node.tryRemoveChild('embed');
      },
    },
  ])('are what they are in the App of cdk8s with $what', ({ change }) => {
    expect(difference(change)).toBeUndefined();
  });

  it('follow a policy that comes after them, also with objects of the user beside them', () => {
    expect(
      appDifference((app, note) => {
        const chart = new Chart(app, 'shop', { namespace: 'layer' });
        const [embed, other] = [pipeline(chart), fn(chart)];
        new ApiObject(other, 'own', { apiVersion: 'v1', kind: 'ConfigMap' });
        note(embed.node.children.length);
        new InfraRules(new Chart(app, 'platform'), 'rules', { output: { labels: { a: 'b' } } });
        note(other.node.children.map(({ node }) => node.id));
        app.synth();
      }),
    ).toBeUndefined();
  });

  it('follow the pools as they are when they are written', () => {
    expect(
      appDifference((app, note) => {
        const { chart } = scene(app);
        for (const id of ['a', 'b', 'c', 'd']) pipeline(chart, {}, id);
        app.synth();
        const rules = InfraRules.of(chart);
        rules?.node.tryRemoveChild('cpu');
        const Pool = rules?.pools.gpu?.constructor as new (
          scope: Construct,
          id: string,
          props: object,
        ) => Construct;
        new Pool(rules as Construct, 'cpu', {
          name: 'cpu',
          kind: 'cpu',
          maxReplicasPerWorkload: 4,
          nodeSelector: { changed: 'true' },
        });
        app.synth();
        note(app.synthYaml());
      }),
    ).toBeUndefined();
  });
});

describe('many workloads of one shape', () => {
  const OWN = ['pipelineId', 'target', 'queueUrl', 'image'] as const;
  const markOf = (index: number): string => `mark${String(index).padStart(4, '0')}`;

  it('have nothing of each other', () => {
    const { app, chart } = scene();
    const marks = Array.from({ length: 200 }, (_, index) => markOf(index));
    for (const mark of marks) {
      pipeline(
        chart,
        {
          pipelineId: `${mark}-queue`,
          target: { namespace: `${mark}-target` },
          sourceRef: { kind: 'sqs', queueUrl: `https://sqs/${mark}` },
          worker: { image: `ghcr.io/acme/${mark}:1` },
        },
        mark,
      );
    }
    const documents = app
      .synthYaml()
      .split('---\n')
      .filter((text) => text.includes('mark'));
    expect(documents).toHaveLength(marks.length * 3);
    for (const document of documents) {
      expect(new Set(document.match(/mark\d{4}/g)).size).toBe(1);
    }
    for (const mark of marks) {
      const own = documents.filter((text) => text.includes(`name: ${mark}-worker`));
      expect(own).toHaveLength(3);
      const found = own
        .join('')
        .match(new RegExp(`${mark}-queue|${mark}-target|sqs/${mark}|acme/${mark}:1`, 'g'));
      expect(new Set(found).size).toBe(OWN.length);
    }
  });

  /** What YAML takes for something else, what it writes in lines, and what looks like a template. */
  const TEXTS = [
    ...['1e3', 'null', 'true', 'y', 'no', '0x1f', '007', '1.5', '2020-01-01', '1:30', '~', '.inf'],
    ...[
      '$(HOME)',
      '$$(A)',
      '$$',
      'a: b',
      'a #b',
      '- a',
      '"',
      "'",
      `"'`,
      '{}',
      '[]',
      '{a',
      '<<',
      '=',
    ],
    ...[
      '🚀',
      'é',
      ' a',
      'a ',
      '\\',
      '\\n',
      '%',
      '@a',
      '`',
      '|',
      '>',
      '!a',
      '&a',
      '*a',
      '?',
      ':',
      '#',
    ],
    ...[
      'BLANK0KNALB',
      'BLANK1KNALB',
      'xBLANK5KNALBx',
      'BLANK99KNALB',
      'x'.repeat(300),
      '---',
      '...',
    ],
    ...['a\nb', 'a\n', '\n', 'a\n\n  b\n', '\t', '\u0007', '\u2028', '\ufeff', '\u0085', 'a\r\nb'],
  ];

  it.each(['target', 'pipelineId', 'queueUrl', 'key of the source'])(
    'are written as cdk8s writes them whatever text is in their %s',
    (place) => {
      const program: Program = (app, note) => {
        const { chart } = scene(app);
        for (const index of [0, 1, 2]) pipeline(chart, {}, `plain-${String(index)}`);
        note(
          messageOf(() => {
            app.synth();
          }),
        );
        for (const [index, text] of TEXTS.entries()) {
          const changes = {
            target: { target: { namespace: text } },
            pipelineId: { pipelineId: text },
            queueUrl: { sourceRef: { kind: 'sqs', queueUrl: text } },
            'key of the source': { sourceRef: { kind: 'sqs', [text]: 'a' } },
          }[place];
          const one = pipeline(chart, changes, `text-${String(index)}`);
          const refused = findingsOf(one).some(({ severity }) => severity === 'error');
          note(refused);
          if (refused) chart.node.tryRemoveChild(one.node.id);
        }
        note(app.synthYaml());
      };
      expect(appDifference(program)).toBeUndefined();
    },
  );

  const LABELS: readonly Readonly<Record<string, string>>[] = [
    {},
    { a: 'b' },
    { a: '1e3' },
    { 'infra-rules/pool': 'mine' },
  ];

  it('are written with the labels and the namespace of their chart', () => {
    const program: Program = (app) => {
      scene(app);
      for (const [index, labels] of LABELS.entries()) {
        const chart = new Chart(app, `chart-${String(index)}`, {
          labels,
          ...(index % 2 === 0 ? {} : { namespace: `ns-${String(index)}` }),
        });
        for (const one of [1, 2, 3, 4]) pipeline(chart, {}, `p-${String(index)}-${String(one)}`);
      }
      app.synth();
    };
    expect(appDifference(program)).toBeUndefined();
  });
});
