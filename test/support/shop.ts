import { App, Chart } from 'cdk8s';
import {
  findingsOf,
  Function,
  InfraRules,
  Pipeline,
  stockPools,
  type ComputePoolSpec,
  type Finding,
  type FunctionProps,
  type InfraRulesProps,
  type PipelineProps,
} from 'cdk8s-infra-rules';
import type { IConstruct } from 'constructs';
import { parseAllDocuments } from 'yaml';

/** `Testing.app` makes a folder for each app, and leaves it behind; these apps are only asked for their text. */
const NEVER_WRITTEN = 'never-written';

/** An app with a policy in one chart, and a chart for workloads in namespace `layer`. */
export interface Shop {
  readonly app: App;
  readonly chart: Chart;
  readonly infraRules: InfraRules<string>;
}

/** Pools by name: a stock pool with some fields changed, or a pool of one's own. */
export type PoolChanges = Readonly<Record<string, Partial<ComputePoolSpec>>>;

/** Sets the scene: the stock pools with the given changes, and a chart that waits for workloads. */
export function shop(pools: PoolChanges = {}, props: InfraRulesProps<string> = {}): Shop {
  const app = new App({ outdir: NEVER_WRITTEN });
  const computePools = poolsWith(pools);
  const infraRules = new InfraRules(new Chart(app, 'platform'), 'rules', {
    computePools,
    ...props,
  });
  return { app, chart: new Chart(app, 'shop', { namespace: 'layer' }), infraRules };
}

/** An app without a policy, and a chart in namespace `layer`. */
export function emptyShop(): Omit<Shop, 'infraRules'> {
  const app = new App({ outdir: NEVER_WRITTEN });
  return { app, chart: new Chart(app, 'shop', { namespace: 'layer' }) };
}

/** Changes to the props of a good workload; `worker` and `scaling` are laid over key by key. */
export type Changes<Props extends { worker: object; scaling: object }> = Omit<
  Partial<Props>,
  'worker' | 'scaling'
> & {
  readonly worker?: Partial<Props['worker']>;
  readonly scaling?: Record<string, unknown>;
};

/** Props of a Pipeline that nothing is wrong with, with changes. */
export function pipelineProps(changes: Changes<PipelineProps> = {}): PipelineProps {
  const { worker, scaling, ...others } = changes;
  return {
    target: { namespace: 'products' },
    ...others,
    worker: { image: 'ghcr.io/acme/embed:1.4.2', ...worker },
    scaling: { pool: 'cpu', replicas: { min: 0, max: 2 }, ...scaling },
  };
}

/** Props of a Function that nothing is wrong with, with changes. */
export function functionProps(changes: Changes<FunctionProps> = {}): FunctionProps {
  const { worker, scaling, ...others } = changes;
  return {
    targetNamespaces: ['products'],
    ...others,
    worker: { image: 'ghcr.io/acme/classify:2.0.1', ...worker },
    scaling: { pool: 'cpu', replicas: { min: 0, max: 2 }, ...scaling },
  };
}

/** A good Pipeline named `embed`, with changes. */
export function pipeline(
  chart: Chart,
  changes: Changes<PipelineProps> = {},
  id = 'embed',
): Pipeline {
  return new Pipeline(chart, id, pipelineProps(changes));
}

/** A good Function named `classify`, with changes. */
export function fn(chart: Chart, changes: Changes<FunctionProps> = {}, id = 'classify'): Function {
  return new Function(chart, id, functionProps(changes));
}

/** Codes of the findings of a construct and all below it. */
export function codesOf(root: IConstruct): readonly string[] {
  return findingsOf(root).map(({ code }) => code);
}

/** Findings as `path code (prop)`, for a glance at all of them. */
export function placesOf(root: IConstruct): readonly string[] {
  return findingsOf(root).map(({ path, code, prop }) => `${path} ${code} (${prop})`);
}

/** The errors among the findings. */
export function errorsOf(root: IConstruct): readonly Finding[] {
  return findingsOf(root).filter(({ severity }) => severity === 'error');
}

/** The message with which synthesis is refused; fails when it is not. */
export function refusal(app: App): string {
  let yaml: string;
  try {
    yaml = app.synthYaml();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error(`nothing was refused, and this was written:\n${yaml}`);
}

/** An object as it was written. */
export interface Written {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  // A test looks at what it is about, and says wrong things about an object only once.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly spec?: any;
}

/** Everything that the app writes, read back from its YAML as Kubernetes tools read it. */
export function writtenBy(app: App): readonly Written[] {
  return parseAllDocuments(app.synthYaml(), { version: '1.1', maxAliasCount: 0 } as never).map(
    (document) => document.toJS() as Written,
  );
}

/** The one written object of a kind, and of a name where there are more. */
export function written(app: App, kind: string, name?: string): Written {
  const found = writtenBy(app).filter(
    (object) => object.kind === kind && (name === undefined || object.metadata.name === name),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${String(found.length)} objects are a ${kind} ${name ?? ''}`);
  }
  return only;
}

/** What is written to standard error while something runs. */
export function stderrOf(run: () => void): string {
  let text = '';
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    run();
  } finally {
    spy.mockRestore();
  }
  return text;
}

/** What a synthesis returns, its warnings kept from the output of the tests. */
export function silently<Result>(run: () => Result): Result {
  let results: readonly Result[] = [];
  stderrOf(() => {
    results = [run()];
  });
  return results[0] as Result;
}

/** The stock pools with the given changes; a name that no stock pool has adds a small CPU pool. */
function poolsWith(changes: PoolChanges): readonly ComputePoolSpec[] {
  const pools = new Map<string, ComputePoolSpec>(Object.entries(stockPools));
  for (const [name, change] of Object.entries(changes)) {
    const base = pools.get(name) ?? { name, kind: 'cpu', maxReplicasPerWorkload: 2 };
    pools.set(name, { ...base, ...change });
  }
  return [...pools.values()];
}
