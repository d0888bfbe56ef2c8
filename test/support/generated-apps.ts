import {
  ApiObject,
  Chart,
  JsonPatch,
  Lazy,
  YamlOutputType,
  type App as Cdk8sApp,
  type ChartProps,
  type IResolver,
  type ResolutionContext,
} from 'cdk8s';
import { ComputePool, findingsOf, InfraRules, type Workload } from 'cdk8s-infra-rules';
import { Construct, Dependable, DependencyGroup, type IDependable } from 'constructs';
import * as fc from 'fast-check';
import { chartsOf, filesIn, messageOf, type ComparedOptions, type Program } from './compared-apps';
import {
  acceptable,
  isInChart,
  makeWorkload,
  policyPlan,
  workloadPlan,
  type WorkloadPlan,
} from './generated-workloads';

/** An app and what is done with it, written down so that both Apps can be made to do it. */
export interface AppPlan {
  readonly options: OptionsPlan;
  readonly steps: readonly Step[];
  readonly rounds: readonly Round[];
}

/** What is done with the app, and what is changed before. */
interface Round {
  readonly steps: readonly Step[];
  readonly does: 'synth' | 'synthYaml' | 'chart.toJson' | 'findingsOf';
}

type OptionsPlan = typeof optionsPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
type Step = typeof step extends fc.Arbitrary<infer Plan> ? Plan : never;
type StepOf<Does extends Step['does']> = Extract<Step, { readonly does: Does }>;

const IDS = ['a', 'b', 'c', 'web', 'db', '1', '10', '2', '007', '0', 'Deployment', 'Service'];
const ODD_IDS = [
  ...[
    'Resource',
    'Default',
    'TriggerAuthentication',
    'ScaledObject',
    'x/y',
    'é',
    'A B',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    'x'.repeat(70),
    'a\nb',
    '.',
    '..',
    '😀',
    '4294967294',
    '4294967295',
  ],
  ...['-1', '1e3', '', 'App', 'resource', '1.0'],
];

const id = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...IDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_IDS) },
);
/** Stands for one of what there is by then. */
const pick = fc.nat(40);
const scope = fc.oneof(
  { weight: 19, arbitrary: pick.map((at) => at + 1) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const kubernetesName = fc.constantFrom('a', 'b', 'web', '1e3', 'true', 'A_b', 'x.y', 'a/b', '12');
const chartStep = fc.record({
  does: fc.constant('chart' as const),
  at: fc.oneof(fc.constant(0), scope),
  id,
  unique: fc.boolean(),
  namespace: fc.option(fc.constantFrom('layer', 'layer', 'yes', '007', 'no', 'a-b', '12', ''), {
    nil: undefined,
  }),
  labels: fc.option(
    fc.constantFrom<Readonly<Record<string, string>>[]>(
      {},
      { team: 'a' },
      { team: '1e3', app: 'x' },
      { '1': 'b' },
    ),
    {
      nil: undefined,
    },
  ),
  bareNames: fc.boolean(),
  variety: fc.constantFrom(
    'plain',
    'plain',
    'plain',
    'plain',
    'own names',
    'own toJson',
    'map',
    'ends',
  ),
});
const constructStep = fc.record({ does: fc.constant('construct' as const), at: scope, id });
const objectStep = fc.record({
  does: fc.constant('object' as const),
  at: scope,
  id,
  unique: fc.boolean(),
  name: fc.option(kubernetesName, { nil: undefined }),
  kind: fc.constantFrom('ConfigMap', 'Service', 'CronJob', 'NodePool'),
  content: fc.nat(99),
  variety: fc.constantFrom(
    'plain',
    'plain',
    'plain',
    'plain',
    'own toJson',
    'owner',
    'none',
    'copy',
  ),
});
const changeStep = fc.record({
  does: fc.constant('change' as const),
  at: pick,
  how: fc.constantFrom(
    'label',
    'annotation',
    'finalizer',
    'add',
    'patch',
    'remove',
    'owner',
    'bad patch',
  ),
});
const dependencyStep = fc.record({
  /** Whether what is outside of all charts has none. */
  within: fc.boolean(),
  does: fc.constant('dependency' as const),
  from: pick,
  to: fc.oneof(pick, fc.constant(-1)),
  through: fc.constantFrom(
    'itself',
    'itself',
    'itself',
    'a group',
    'a trait',
    'its chart',
    'anything',
  ),
});
const removalStep = fc.record({ does: fc.constant('removal' as const), at: pick });
const validationStep = fc.record({
  does: fc.constant('validation' as const),
  at: pick,
  errors: fc.constantFrom([], [], ['wrong'], ['wrong', 'a\nb']),
});
const policyStep = fc.record({
  does: fc.constant('policy' as const),
  at: scope,
  id,
  plan: policyPlan,
});
const workloadStep = fc.record({
  does: fc.constant('workload' as const),
  at: scope,
  id,
  unique: fc.constantFrom(true, true, true, false),
  plan: workloadPlan,
});
const poolStep = fc.record({
  does: fc.constant('pool' as const),
  name: fc.constantFrom('cpu', 'cpu', 'gpu', 'mine'),
  removes: fc.constantFrom('cpu', 'gpu', 'nothing', 'nothing'),
});
const LOOKS = [
  ...[
    'deployment',
    'scaledObject',
    'service',
    'customResource',
    'children',
    'findAll',
    'defaultChild',
  ],
  ...[
    'ApiObject.of',
    'tryFindChild',
    'findChild',
    'apiObjects',
    'remove',
    'add',
    'add taken',
    'lock',
  ],
  ...['label', 'patch', 'set context', 'wait for object', 'object waits', 'lock above', 'toJson'],
] as const;
type Look = (typeof LOOKS)[number];
/** While others are written, these come too late for what cdk8s has written by then. */
const CHANGES_ORDER: readonly Look[] = [
  'remove',
  'add',
  'add taken',
  'wait for object',
  'object waits',
];
const lookStep = fc.record({
  does: fc.constant('look' as const),
  at: pick,
  to: pick,
  how: fc.constantFrom(...LOOKS),
});
/** An object whose content looks at a workload while it is written. */
const lateLookStep = fc.record({
  does: fc.constant('late look' as const),
  at: scope,
  workload: pick,
  to: pick,
  how: fc.constantFrom(...LOOKS.filter((how) => !CHANGES_ORDER.includes(how))),
});

const step = fc.oneof(
  { weight: 4, arbitrary: chartStep },
  { weight: 3, arbitrary: constructStep },
  { weight: 6, arbitrary: objectStep },
  { weight: 2, arbitrary: changeStep },
  { weight: 3, arbitrary: dependencyStep },
  { weight: 1, arbitrary: removalStep },
  { weight: 1, arbitrary: validationStep },
  { weight: 6, arbitrary: workloadStep },
  { weight: 2, arbitrary: lookStep },
  { weight: 1, arbitrary: lateLookStep },
  { weight: 1, arbitrary: policyStep },
  { weight: 1, arbitrary: poolStep },
);

const optionsPlan = fc.record(
  {
    yamlOutputType: fc.constantFrom(
      YamlOutputType.FILE_PER_APP,
      YamlOutputType.FILE_PER_CHART,
      YamlOutputType.FILE_PER_RESOURCE,
      YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
    ),
    outputFileExtension: fc.constantFrom('.yaml', '', '.k8s.yml'),
    recordConstructMetadata: fc.boolean(),
    recordInEnvironment: fc.boolean(),
    resolver: fc.constantFrom('none', 'none', 'none', 'texts', 'idle'),
    unsorted: fc.constantFrom(false, false, false, false, true),
    legacyHash: fc.constantFrom(false, false, false, true),
  },
  { requiredKeys: ['yamlOutputType'], noNullPrototype: true },
);

const round = fc.record({
  steps: fc.array(step, { maxLength: 2 }),
  does: fc.constantFrom<Round['does'][]>(
    'synth',
    'synth',
    'synthYaml',
    'chart.toJson',
    'findingsOf',
  ),
});

/** An app of whatever a user may think of, small; most can be written. */
export const anyApp: fc.Arbitrary<AppPlan> = fc
  .record({
    options: optionsPlan,
    steps: fc
      .tuple(
        fc.oneof(policyStep, fc.record({ ...POLICY_FIRST() })),
        fc.array(step, { minLength: 4, maxLength: 24, size: 'max' }),
      )
      .map(([policy, steps]): readonly Step[] => [ROOT_CHART, policy, ...steps]),
    rounds: fc
      .tuple(fc.array(round, { maxLength: 2 }), fc.array(step, { maxLength: 1 }))
      .map(([rounds, steps]): readonly Round[] => [...rounds, { steps, does: 'synth' }]),
  })
  .map(withSettledOrder)
  .chain((plan) =>
    fc.integer({ min: 0, max: 4 }).map((one) => (one === 0 ? plan : carefully(plan))),
  );

/** The same without most of what is refused. */
function carefully({ options, steps, rounds }: AppPlan): AppPlan {
  return {
    options,
    steps: steps.map(careful),
    rounds: rounds.map((one) => ({ ...one, steps: one.steps.map(careful) })),
  };
}

function careful(one: Step, index: number): Step {
  switch (one.does) {
    case 'workload':
      return { ...one, plan: acceptable(one.plan) };
    case 'validation':
      return { ...one, errors: [] };
    case 'dependency':
      return { ...one, within: true };
    case 'object':
      return { ...one, content: one.content % 98, name: undefined };
    case 'change':
      return one.how === 'bad patch' ? { ...one, how: 'patch' } : one;
    case 'pool':
      return { ...one, name: one.removes === 'gpu' ? 'gpu' : 'cpu' };
    case 'policy':
      // The second of an app is refused.
      return index === 1
        ? { ...one, at: 1, plan: { ...one.plan, strict: false } }
        : { does: 'construct', at: one.at, id: one.id };
    case 'chart':
      return { ...one, namespace: one.namespace === '' ? 'layer' : one.namespace };
    default:
      return one;
  }
}

/**
 * Between two syntheses nothing changes about an order that dependencies decide: what follows from
 * them for objects cdk8s adds to their dependencies, in front of what comes later.
 */
function withSettledOrder(plan: AppPlan): AppPlan {
  const { steps, rounds } = plan;
  const all = [...steps, ...rounds.flatMap((one) => one.steps)];
  if (!all.some(decidesOrder)) return plan;
  return {
    ...plan,
    rounds: rounds.map((one, index) =>
      index === 0 ? one : { ...one, steps: one.steps.filter((later) => !changesOrder(later)) },
    ),
  };
}

function decidesOrder(one: Step): boolean {
  return one.does === 'dependency' || ('how' in one && one.how.includes('wait'));
}

function changesOrder(one: Step): boolean {
  if (decidesOrder(one) || one.does === 'removal' || one.does === 'policy') return true;
  return (
    'id' in one || one.does === 'late look' || (one.does === 'look' && /add|remove/.test(one.how))
  );
}

/** Many workloads of a few shapes under one policy, each with texts of its own; all can be written. */
export const manyWorkloads: fc.Arbitrary<AppPlan> = fc
  .tuple(
    optionsPlan,
    fc.array(workloadPlan, { minLength: 1, maxLength: 2 }),
    fc.array(fc.record({ at: pick, shape: fc.nat(1), own: workloadPlan }), {
      minLength: 8,
      maxLength: 20,
    }),
    chartStep,
  )
  .map(([options, shapes, workloads, chart]) => ({
    options: { ...options, resolver: 'none', unsorted: false },
    steps: [
      ROOT_CHART,
      { does: 'policy', at: 1, id: 'rules', plan: {} },
      careful({ ...chart, at: 0, unique: true, variety: 'plain' }, 2),
      ...workloads.map(({ at, shape, own }): Step => ({
        does: 'workload',
        // In the one chart or in the other, which labels and places them otherwise.
        at: at % 4 === 0 ? 1 : 3,
        id: 'a',
        unique: true,
        plan: ofShape(shapes[shape] ?? own, own),
      })),
    ],
    rounds: [{ steps: [], does: 'synth' }],
  }));

/** A workload of the shape of another, with the texts and numbers of its own. */
function ofShape(shape: WorkloadPlan, own: WorkloadPlan): WorkloadPlan {
  const { name, worker, pipelineId, target } = own;
  return acceptable({
    ...shape,
    kind: shape.kind === 'QueueWorker' ? 'Function' : shape.kind,
    labels: undefined,
    annotations: undefined,
    output: undefined,
    special: {},
    name,
    worker,
    sourceRef: shape.sourceRef && (own.sourceRef ?? shape.sourceRef),
    pipelineId,
    target,
  });
}

const ROOT_CHART: StepOf<'chart'> = {
  does: 'chart',
  at: 0,
  id: 'platform',
  unique: false,
  namespace: undefined,
  labels: undefined,
  bareNames: false,
  variety: 'plain',
};

function POLICY_FIRST() {
  return {
    does: fc.constant('policy' as const),
    at: fc.constant(1),
    id: fc.constant('rules'),
    plan: fc.constant({}),
  };
}

/** The options of both Apps for a plan. */
export function optionsOf({ options }: AppPlan): ComparedOptions {
  const { resolver = 'none', unsorted, legacyHash, recordInEnvironment, ...own } = options;
  const resolvers = { none: undefined, texts: [SHOUTS], idle: [IDLE] }[resolver];
  return {
    props: { ...own, ...(resolvers === undefined ? {} : { resolvers }) },
    env: {
      ...(unsorted === true ? { CDK8S_DISABLE_SORT: '1' } : {}),
      ...(legacyHash === true ? { CDK8S_LEGACY_HASH: '1' } : {}),
      ...(recordInEnvironment === true ? { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' } : {}),
    },
  };
}

/** Says some texts louder. */
const SHOUTS: IResolver = {
  resolve: (context: ResolutionContext) => {
    if (context.value === 'shout') context.replaceValue('SHOUT');
    if (context.value === 'ghcr.io/acme/embed:1.4.2')
      context.replaceValue('mirror.example.com/embed');
  },
};
const IDLE: IResolver = { resolve: () => undefined };

/** Makes an app do what is planned. */
export function programOf({ steps, rounds }: AppPlan): Program {
  return (app, note) => {
    const building = new Building(app, note);
    building.follow(steps);
    for (const { steps: more, does } of rounds) {
      building.follow(more);
      note(
        messageOf(() => {
          note(done(app, does));
        }),
      );
      note(filesIn(app.outdir));
      note(chartsOf(app));
    }
  };
}

function done(app: Cdk8sApp, does: Round['does']): unknown {
  const [chart] = app.node.children.filter((child) => Chart.isChart(child));
  switch (does) {
    case 'synth':
      app.synth();
      return undefined;
    case 'synthYaml':
      return app.synthYaml();
    case 'chart.toJson':
      return JSON.stringify(chart?.toJson());
    case 'findingsOf':
      return findingsOf(app).map(({ path, code, prop }) => `${path} ${code} ${prop}`);
  }
}

/** An app on its way. */
class Building {
  /** What others can stand in; the app first. */
  private readonly scopes: Construct[];
  private readonly all: Construct[] = [];
  private readonly objects: ApiObject[] = [];
  private readonly workloads: Workload[] = [];
  private policy: InfraRules<string> | undefined;
  private made = 0;

  public constructor(
    private readonly app: Cdk8sApp,
    private readonly note: (what: unknown) => void,
  ) {
    this.scopes = [app];
  }

  /** What cannot be done is noted, and the rest goes on. */
  public follow(steps: readonly Step[]): void {
    for (const one of steps) {
      const message = messageOf(() => {
        this.do(one);
      });
      if (message !== undefined) this.note(`${one.does}: ${message}`);
    }
  }

  private do(one: Step): void {
    this.made++;
    switch (one.does) {
      case 'chart':
        this.addScope(this.chart(one));
        break;
      case 'construct':
        this.addScope(new Construct(this.scopeAt(one.at), one.id));
        break;
      case 'object':
        this.addObject(this.object(one));
        break;
      case 'change':
        change(this.objects[one.at % this.objects.length], one.how);
        break;
      case 'dependency':
        this.depend(one);
        break;
      case 'removal':
        this.remove(one.at);
        break;
      case 'validation':
        this.constructAt(one.at).node.addValidation({ validate: () => [...one.errors] });
        break;
      case 'policy':
        this.addPolicy(one);
        break;
      case 'workload':
        this.addWorkload(one);
        break;
      case 'pool':
        this.changePools(one);
        break;
      case 'look':
        this.look(this.workloadAt(one.at), one.how, one.to);
        break;
      case 'late look':
        this.lookLate(one);
        break;
    }
  }

  private chart({ at, id: asked, unique, namespace, labels, bareNames, variety }: StepOf<'chart'>) {
    const ChartClass = CHARTS[variety] ?? Chart;
    return new ChartClass(this.scopeAt(at), unique ? this.uniqueId(asked) : asked, {
      ...(namespace === undefined ? {} : { namespace }),
      ...(labels === undefined ? {} : { labels }),
      disableResourceNameHashes: bareNames,
    });
  }

  private object({
    at,
    id: asked,
    unique,
    name,
    kind,
    content,
    variety,
  }: StepOf<'object'>): ApiObject {
    const ObjectClass = OBJECTS[variety] ?? ApiObject;
    const place = this.scopeAt(at);
    // Above the charts there is no place for an object; some are refused there.
    const inChart = isInChart(place) || content % 50 === 0 ? place : this.scopeAt(1);
    return new ObjectClass(inChart, unique ? this.uniqueId(asked) : asked, {
      apiVersion: kind === 'NodePool' ? 'karpenter.sh/v1' : 'v1',
      kind,
      ...contentOf(content, name),
    });
  }

  private addPolicy({ at, id: asked, plan }: StepOf<'policy'>): void {
    const policy = new InfraRules<string>(this.scopeAt(at), asked, plan);
    this.policy ??= policy;
    this.addScope(policy);
  }

  private addWorkload({ at, id: asked, unique, plan }: StepOf<'workload'>): void {
    const place = this.scopeAt(at);
    const inChart = isInChart(place) ? place : this.scopeAt(1);
    const own = unique ? this.uniqueId(asked) : asked;
    const workload = makeWorkload(inChart, own, plan, this.policy, this.made);
    this.workloads.push(workload);
    this.addScope(workload);
  }

  private changePools({ name, removes }: StepOf<'pool'>): void {
    const { policy } = this;
    if (policy === undefined) return;
    policy.node.tryRemoveChild(removes);
    new ComputePool(policy, name, {
      name,
      kind: 'cpu',
      maxReplicasPerWorkload: 8,
      nodeSelector: { changed: 'true' },
    });
  }

  private depend({ from, to, through, within }: StepOf<'dependency'>): void {
    const source = this.constructAt(from);
    const target: Construct = to === -1 ? (source.node.scope ?? source) : this.constructAt(to);
    const isInside = isInChart(source) && isInChart(target);
    if (within && !isInside) return;
    source.node.addDependency(...dependables(target, this.constructAt(to + 1), through));
  }

  private lookLate({ at, workload, how, to }: StepOf<'late look'>): void {
    const looked = this.workloadAt(workload);
    const place = this.scopeAt(at);
    this.addObject(
      new ApiObject(isInChart(place) ? place : this.scopeAt(1), this.uniqueId('late'), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: Lazy.any({
          produce: () => {
            const error = messageOf(() => {
              // How often it is looked is nobody's business.
              this.look(looked, how, to, () => undefined);
            });
            return error === undefined ? { looked: how } : { error };
          },
        }) as unknown,
      }),
    );
  }

  /** A policy stays: whose workloads these are then, each App says in its own way. */
  private remove(at: number): void {
    const construct = this.constructAt(at);
    const { node } = construct;
    if (node.findAll().some((one) => InfraRules.isInfraRules(one))) return;
    node.scope?.node.tryRemoveChild(node.id);
  }

  private look(workload: Workload, how: Look, to: number, note = this.note): void {
    const { node } = workload;
    switch (how) {
      case 'deployment':
      case 'scaledObject':
      case 'service':
      case 'customResource':
        note(workload[how]?.name ?? 'none');
        break;
      case 'children':
        note(node.children.map((child) => child.node.id));
        break;
      case 'findAll':
        note(this.app.node.findAll().map((child) => child.node.path));
        break;
      case 'defaultChild':
        note(node.defaultChild?.node.path ?? 'none');
        break;
      case 'ApiObject.of':
        note(ApiObject.of(workload).name);
        break;
      case 'tryFindChild':
        note(node.tryFindChild('Deployment')?.node.path ?? 'none');
        break;
      case 'findChild':
        node.findChild('ScaledObject');
        break;
      case 'apiObjects':
        note(Chart.of(workload).apiObjects.map(({ name }) => name));
        break;
      case 'remove':
        note(node.tryRemoveChild('ScaledObject'));
        break;
      case 'add':
        this.addObject(plainObject(workload, this.uniqueId('added')));
        break;
      case 'add taken':
        this.addObject(plainObject(workload, 'Deployment'));
        break;
      case 'lock':
        node.lock();
        break;
      case 'lock above':
        workload.node.scope?.node.lock();
        break;
      case 'label':
        workload.deployment.metadata.addLabel('looked', 'true');
        break;
      case 'patch':
        workload.deployment.addJsonPatch(JsonPatch.replace('/spec/replicas', 7));
        break;
      case 'set context':
        node.setContext('key', 'value');
        break;
      case 'wait for object':
        this.constructAt(to).node.addDependency(workload.deployment);
        break;
      case 'object waits':
        workload.scaledObject?.node.addDependency(this.constructAt(to));
        break;
      case 'toJson':
        note(JSON.stringify(workload.deployment.toJson()));
        break;
    }
  }

  private addScope(construct: Construct): void {
    this.scopes.push(construct);
    this.all.push(construct);
  }

  private addObject(object: ApiObject): void {
    this.objects.push(object);
    this.all.push(object);
  }

  /** Counted from the app, which is at 0. */
  private scopeAt(at: number): Construct {
    if (at === 0 || this.scopes.length === 1) return this.app;
    return this.scopes[1 + ((at - 1) % (this.scopes.length - 1))] ?? this.app;
  }

  private constructAt(at: number): Construct {
    return at === 40 ? this.app : (this.all[at % this.all.length] ?? this.app);
  }

  private workloadAt(at: number): Workload {
    const workload = this.workloads[at % this.workloads.length];
    if (workload === undefined) throw new Error('no workload yet');
    return workload;
  }

  private uniqueId(asked: string): string {
    return `${asked}${String(this.made)}`;
  }
}

function dependables(target: Construct, other: Construct, through: string): readonly IDependable[] {
  switch (through) {
    case 'a group':
      return [new DependencyGroup(target, other)];
    case 'a trait': {
      const trait = {};
      Dependable.implement(trait, { dependencyRoots: [target, other] });
      return [trait];
    }
    case 'its chart':
      return [isInChart(target) ? Chart.of(target) : target];
    case 'anything':
      return [target, other];
    default:
      return [target];
  }
}

function change(object: ApiObject | undefined, how: string): void {
  if (object === undefined) return;
  switch (how) {
    case 'label':
      object.metadata.addLabel('1e3', 'null');
      break;
    case 'annotation':
      object.metadata.addAnnotation('note', 'a\n  b\n');
      break;
    case 'finalizer':
      object.metadata.addFinalizers('keep', 'true');
      break;
    case 'add':
      object.metadata.add('generateName', Lazy.any({ produce: () => 'shout' }));
      break;
    case 'patch':
      object.addJsonPatch(JsonPatch.add('/added', { z: 1, a: [null] }));
      break;
    case 'remove':
      object.addJsonPatch(JsonPatch.remove('/metadata'));
      break;
    case 'owner':
      object.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'A', name: 'b', uid: '1' });
      break;
    case 'bad patch':
      object.addJsonPatch(JsonPatch.replace('/no/such/place', 1));
      break;
  }
}

class OwnNamesChart extends Chart {
  public override generateObjectName(object: ApiObject): string {
    return `own-${object.kind.toLowerCase()}`;
  }
}
class OwnJsonChart extends Chart {
  public override toJson(): unknown[] {
    return [{ kind: 'Before', metadata: { name: 'b' } }, ...super.toJson(), undefined];
  }
}
class MapChart extends Chart {
  public override toJson(): never {
    return { z: { kind: 'Z', metadata: { name: '1e3' } }, a: { kind: 'A', metadata: {} } } as never;
  }
}
/** Has what other constructs might have, too. */
class EndsChart extends Chart {
  public readonly owner = 'team';
  public readonly objects = [1];
}
const CHARTS: Readonly<
  Record<string, new (scope: Construct, id: string, props: ChartProps) => Chart>
> = { 'own names': OwnNamesChart, 'own toJson': OwnJsonChart, map: MapChart, ends: EndsChart };

class OwnJsonObject extends ApiObject {
  public override toJson(): object {
    const shared = { a: 1 };
    return { b: shared, ...super.toJson(), metadata: { name: 'own' }, a: shared };
  }
}
class OwnerObject extends ApiObject {
  public readonly owner = 'team';
}
class NoObject extends ApiObject {
  public override toJson(): undefined {
    return undefined;
  }
}
class CopyObject extends ApiObject {
  public override toJson(): object {
    return { ...super.toJson(), undefined, null: null };
  }
}
const OBJECTS: Readonly<Record<string, typeof ApiObject>> = {
  'own toJson': OwnJsonObject,
  owner: OwnerObject,
  none: NoObject,
  copy: CopyObject,
};

function plainObject(place: Construct, own: string): ApiObject {
  return new ApiObject(place, own, { apiVersion: 'v1', kind: 'ConfigMap' });
}

/** Made anew for each object. */
const CONTENTS: readonly (() => object)[] = [
  () => ({ data: { b: '1', a: 'true' } }),
  () => ({
    spec: { replicas: 0, list: [], map: {}, deep: { z: null, a: undefined, b: [[], {}] } },
  }),
  () => ({ spec: undefined, data: null }),
  () => ({
    spec: { text: 'shout', lines: 'a\n b\n\n', list: ['shout', null, undefined, 1e21, -0] },
  }),
  () => ({ spec: Lazy.any({ produce: () => ({ late: Lazy.any({ produce: () => 'later' }) }) }) }),
  () => ({ spec: { token: { resolve: () => ({ b: 'shout', a: 1 }) } } }),
  () => ({ spec: { port: new Union(80), quantity: new Union('1Gi') } }),
  () => ({ zeta: 1, alpha: 2, '1': 3, immutable: true }),
  () => ({ metadata: { labels: { b: 'y', a: 'x' }, annotations: {}, finalizers: [] } }),
  () => ({ metadata: { namespace: '1e3', generateName: 'a-', labels: { team: 'own' } } }),
  () => ({ metadata: { uid: undefined, custom: { a: [], b: {}, c: 'c' } } }),
  () => ({ spec: { keys: { 10: 'a', 9: 'b', z: 'c', '': 'd', 'a b': 'e', 'x\ny': 'f' } } }),
];
/** Nobody can write these. */
const UNWRITABLE: readonly (() => object)[] = [
  () => ({ spec: { at: new Date(0) } }),
  () => ({
    spec: Lazy.any({
      produce: () => {
        throw new Error('not now');
      },
    }),
  }),
];

/** A value that the built-in resolvers know. */
class Union {
  public constructor(public readonly value: unknown) {}
}

function contentOf(content: number, name: string | undefined): object {
  const make = content >= 98 ? UNWRITABLE[content - 98] : CONTENTS[content % CONTENTS.length];
  const made = (make?.() ?? {}) as { readonly metadata?: object };
  const metadata = { ...(name === undefined ? {} : { name }), ...made.metadata };
  return Object.keys(metadata).length === 0 ? made : { ...made, metadata };
}
