import { Chart } from 'cdk8s';
import { NONE, isGroup, type AppTree, type Written } from './app-tree';

/** A chart, and what is written of it in which order. */
export interface OrderedChart {
  readonly chart: Chart;
  readonly written: () => readonly Written[];
}

/** The charts of an app in the order in which they are to be applied. */
export interface DocumentOrder {
  readonly charts: readonly OrderedChart[];
  /** Whether any of them waits for another: then their files are numbered. */
  readonly dependent: boolean;
  /** Which chart waits for which, beside what the user said. */
  readonly inferred: readonly (readonly [Chart, Chart])[];
}

/**
 * The order that cdk8s's dependency graphs give to charts and objects: each behind what it depends
 * on, and otherwise as created. That each object below a construct waits for each object below
 * another is kept as one wait, where cdk8s makes an edge for each pair, and every vertex is visited
 * once, where cdk8s searches anew for each edge.
 *
 * Undefined for what cdk8s refuses: a cycle, or a dependency of or on something outside all charts.
 */
export function documentOrder(tree: AppTree): DocumentOrder | undefined {
  return new Dependencies(tree).order();
}

/** A vertex on the way from a root of the graph, and how far what it waits for has been visited. */
interface Visit {
  readonly position: number;
  readonly edges: readonly number[];
  readonly waits: readonly number[];
  edge: number;
  wait: number;
  /** Within the objects of the present wait. */
  next: number;
}

const [VISITING, VISITED] = [1, 2];
/** Stands for more than one source of a wait. */
const MANY = -2;

/** All by position in the tree. */
class Dependencies {
  /** What each construct waits for, in the order in which cdk8s would add its edges. */
  private readonly edges = new Map<number, readonly number[]>();
  /** The constructs that have edges, and those among them that the user gave one, in order. */
  private sources: readonly number[] = [];
  private explicit: readonly number[] = [];
  private readonly inferred: (readonly [Chart, Chart])[] = [];
  private readonly objects = new Map<number, readonly number[]>();
  /** What each object waits for together with all others below some construct of its chart. */
  private readonly chains: (readonly number[])[] = [];

  public constructor(private readonly tree: AppTree) {}

  public order(): DocumentOrder | undefined {
    if (!this.collect()) return undefined;
    const { constructsAt, chartPositions } = this.tree;
    const isFree = this.sources.length === 0;
    const positions = isFree ? this.asListed(chartPositions) : this.sorted(0);
    const charts = positions?.flatMap((position): readonly OrderedChart[] => {
      const chart = constructsAt[position];
      return Chart.isChart(chart) ? [{ chart, written: () => this.writtenOf(position) }] : [];
    });
    return charts && { charts, dependent: this.inferred.length > 0, inferred: this.inferred };
  }

  /** What is written of a chart: the objects that stand in no chart nearer to them. */
  private writtenOf(chart: number): readonly Written[] {
    const own = this.objectsBelow(chart);
    // That a chart waits for those in it changes nothing about its own objects.
    const isOrdered =
      this.explicit.length > 0 &&
      this.between(this.explicit, chart, this.tree.ends[chart] ?? 0).length > 0;
    const positions = isOrdered
      ? this.sorted(chart)?.filter((one) => this.tree.charts[one] === chart)
      : own;
    const written: Written[] = [];
    for (const position of positions ?? own) {
      const one = this.tree.writtenAt(position);
      if (one !== undefined) written.push(one);
    }
    return written;
  }

  /** Takes what the user said, and what follows from it for charts; false when it is refused. */
  private collect(): boolean {
    const { constructsAt, charts, chartPositions, scopes } = this.tree;
    const edges = new Map<number, Set<number>>();
    const add = (source: number, target: number): void => {
      const known = edges.get(source);
      if (known === undefined) edges.set(source, new Set([target]));
      else known.add(target);
    };
    for (let position = 0; position < constructsAt.length; position++) {
      for (const dependency of constructsAt[position]?.node.dependencies ?? []) {
        const target = this.tree.positionOf(dependency);
        if (target === NONE || charts[target] === NONE || charts[position] === NONE) return false;
        add(position, target);
      }
    }
    this.explicit = [...edges.keys()];
    for (const position of chartPositions) {
      const scope = scopes[position] ?? NONE;
      if (charts[scope] !== scope) continue;
      add(scope, position);
      this.infer(scope, position);
    }
    const found = [...edges].sort(([one], [other]) => one - other);
    const pairs = found.flatMap(([source, targets]) =>
      [...targets].map((target) => [charts[source] ?? NONE, charts[target] ?? NONE] as const),
    );
    for (const [source, target] of pairs) {
      if (source === target) continue;
      add(source, target);
      this.infer(source, target);
    }
    for (const [source, targets] of edges) this.edges.set(source, [...targets]);
    this.sources = [...edges.keys()].sort((one, other) => one - other);
    if (this.sources.length > 0) this.chain();
    return true;
  }

  private infer(source: number, target: number): void {
    const { constructsAt } = this.tree;
    this.inferred.push([constructsAt[source] as Chart, constructsAt[target] as Chart]);
  }

  private chain(): void {
    const { charts, scopes, length } = this.tree;
    for (let position = 0; position < length; position++) {
      const scope = charts[position] === position ? NONE : (scopes[position] ?? NONE);
      const above = this.chains[scope] ?? [];
      const own = this.edges.get(position);
      this.chains.push(own === undefined ? above : [...above, ...own]);
    }
  }

  /** A construct and all below it; undefined when they wait for each other in a circle. */
  private sorted(root: number): readonly number[] | undefined {
    const end = this.tree.ends[root] ?? 0;
    const within = (position: number): boolean => position >= root && position < end;
    const awaited = this.awaited(root, end, within);
    const states = new Uint8Array(end - root);
    /** How many objects of each wait are known to be visited. */
    const done = new Map<number, number>();
    const sorted: number[] = [];
    const way: Visit[] = [];
    const enter = (position: number): void => {
      states[position - root] = VISITING;
      const isObject = this.tree.writtenAt(position) !== undefined;
      way.push({
        position,
        edges: (this.edges.get(position) ?? []).filter(within),
        waits: isObject ? (this.chains[position] ?? []).filter(within) : [],
        edge: 0,
        wait: 0,
        next: 0,
      });
    };
    for (const first of this.created(root)) {
      if (awaited.has(first)) continue;
      enter(first);
      for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
        const target = this.nextTarget(visit, done, (position) => states[position - root]);
        if (target === undefined) {
          way.pop();
          states[visit.position - root] = VISITED;
          sorted.push(visit.position);
        } else if (states[target - root] === VISITING) {
          return undefined;
        } else {
          enter(target);
        }
      }
    }
    return sorted.length === states.length ? sorted : undefined;
  }

  /** What a vertex waits for next and is not visited yet. */
  private nextTarget(
    visit: Visit,
    done: Map<number, number>,
    stateOf: (position: number) => number | undefined,
  ): number | undefined {
    while (visit.edge < visit.edges.length) {
      const target = visit.edges[visit.edge] ?? NONE;
      if (stateOf(target) !== VISITED) return target;
      visit.edge++;
    }
    while (visit.wait < visit.waits.length) {
      const wait = visit.waits[visit.wait] ?? NONE;
      const targets = this.objectsBelow(wait);
      visit.next = Math.max(visit.next, done.get(wait) ?? 0);
      for (; visit.next < targets.length; visit.next++) {
        const target = targets[visit.next] ?? NONE;
        // Nothing waits for itself, but the objects of one construct would wait for each other.
        if (target === visit.position && this.isOne(target)) continue;
        if (stateOf(target) !== VISITED) return target;
        if (visit.next === (done.get(wait) ?? 0)) done.set(wait, visit.next + 1);
      }
      visit.wait++;
      visit.next = 0;
    }
    return undefined;
  }

  /** Those that anything else of the same graph waits for. */
  private awaited(
    root: number,
    end: number,
    within: (position: number) => boolean,
  ): ReadonlySet<number> {
    const awaited = new Set<number>();
    const waiting = new Map<number, number>();
    for (const source of this.between(this.sources, root, end)) {
      const objects = this.objectsBelow(source);
      const [first = NONE] = objects;
      const one = objects.length === 1 && this.isOne(first) ? first : MANY;
      for (const target of (this.edges.get(source) ?? []).filter(within)) {
        awaited.add(target);
        if (objects.length === 0) continue;
        const known = waiting.get(target);
        waiting.set(target, known === undefined || known === one ? one : MANY);
      }
    }
    for (const [target, source] of waiting) {
      // No object waits for itself.
      for (const object of this.objectsBelow(target)) if (object !== source) awaited.add(object);
    }
    return awaited;
  }

  /** Where the objects are at and below a construct that stand in the same chart as it does. */
  private objectsBelow(position: number): readonly number[] {
    const { charts, length } = this.tree;
    if (this.objects.size === 0) {
      const byChart = new Map<number, number[]>();
      for (let at = 0; at < length; at++) {
        const chart = charts[at] ?? NONE;
        if (chart === at) byChart.set(at, []);
        if (this.tree.writtenAt(at) !== undefined) byChart.get(chart)?.push(at);
      }
      for (const [chart, found] of byChart) this.objects.set(chart, found);
    }
    const known = this.objects.get(position);
    if (known !== undefined) return known;
    const found: number[] = [];
    const { ends } = this.tree;
    for (let at = position; at < (ends[position] ?? 0); at++) {
      if (charts[at] === charts[position] && this.tree.writtenAt(at) !== undefined) found.push(at);
    }
    this.objects.set(position, found);
    return found;
  }

  private isOne(position: number): boolean {
    const written = this.tree.writtenAt(position);
    return written !== undefined && (!isGroup(written) || written.objects.length === 1);
  }

  /** A construct and all below it, as cdk8s lists them. */
  private created(root: number): readonly number[] {
    const { [root]: end = 0 } = this.tree.ends;
    const positions = Array.from({ length: end - root }, (_, index) => root + index);
    return root === 0 ? this.asListed(positions) : positions;
  }

  /** By path, of which JavaScript lists whole numbers first. */
  private asListed(positions: readonly number[]): readonly number[] {
    const { constructsAt, scopes } = this.tree;
    const isNumber = (position: number): boolean =>
      scopes[position] === 0 && isArrayIndex(constructsAt[position]?.node.id ?? '');
    const numbers = positions.filter(isNumber);
    if (numbers.length === 0) return positions;
    return [...numbers, ...positions.filter((position) => !isNumber(position))];
  }

  private between(sorted: readonly number[], start: number, end: number): readonly number[] {
    const from = firstFrom(sorted, start);
    return sorted.slice(from, firstFrom(sorted, end));
  }
}

/** Index of the first of ascending numbers that is not below the bound. */
function firstFrom(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether JavaScript lists a key before all others, whenever it was added. */
function isArrayIndex(key: string): boolean {
  const index = Number(key) >>> 0;
  return String(index) === key && index !== 0xff_ff_ff_ff;
}
