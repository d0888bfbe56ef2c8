import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { deferredGroupOf, hasDeferred, type DeferredGroup } from './deferred-objects';

/** What is written at one place of the tree. */
export type Written = ApiObject | DeferredGroup;

/** Where nothing stands. */
export const NONE = -1;

/**
 * What an app is made of, each before what is below it, by position: its constructs, and behind a
 * construct that stands for objects, these as one member, as if they existed.
 */
export class AppTree {
  /** The constructs by position; undefined where a group is. */
  public readonly constructsAt: (IConstruct | undefined)[] = [];
  /** The groups by position; undefined where a construct is. */
  public readonly groupsAt: (DeferredGroup | undefined)[] = [];
  /** The constructs. */
  public readonly constructs: IConstruct[] = [];
  /** Positions of the charts. */
  public readonly chartPositions: number[] = [];
  /** Position of what each stands in; `NONE` for the app. */
  public readonly scopes: number[] = [];
  /** Position of the chart that each stands in, itself for a chart; `NONE` above the charts. */
  public readonly charts: number[] = [];
  private behind: number[] | undefined;
  private positions: Map<IConstruct, number> | undefined;

  public constructor(root: IConstruct) {
    // Without recursion, so that no app is too deep.
    const pending = [root];
    const scopes = [NONE];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const here = this.add(next, undefined, scopes.pop() ?? NONE);
      this.constructs.push(next);
      const group = deferredGroupOf(next);
      if (group !== undefined) {
        this.add(undefined, group, here);
        continue;
      }
      for (const child of next.node.children.reverse()) {
        pending.push(child);
        scopes.push(here);
      }
    }
  }

  /** How many positions there are. */
  public get length(): number {
    return this.scopes.length;
  }

  /** Position behind the last member that stands below each. */
  public get ends(): readonly number[] {
    if (this.behind !== undefined) return this.behind;
    const ends = this.scopes.map((_, position) => position + 1);
    for (let position = ends.length - 1; position > 0; position--) {
      const scope = this.scopes[position] ?? 0;
      ends[scope] = Math.max(ends[scope] ?? 0, ends[position] ?? 0);
    }
    this.behind = ends;
    return ends;
  }

  /** Position of a construct; `NONE` when it is not in the tree. */
  public positionOf(construct: IConstruct): number {
    if (this.positions === undefined) {
      this.positions = new Map();
      for (const [position, member] of this.constructsAt.entries()) {
        if (member !== undefined) this.positions.set(member, position);
      }
    }
    return this.positions.get(construct) ?? NONE;
  }

  /** All that is written, in the order of the tree. */
  public get written(): readonly Written[] {
    const written: Written[] = [];
    for (let position = 0; position < this.length; position++) {
      const one = this.writtenAt(position);
      if (one !== undefined) written.push(one);
    }
    return written;
  }

  /** What is written at a position; undefined where nothing is. */
  public writtenAt(position: number): Written | undefined {
    const group = this.groupsAt[position];
    if (group !== undefined) return group;
    const construct = this.constructsAt[position];
    return ApiObject.isApiObject(construct) ? construct : undefined;
  }

  private add(
    construct: IConstruct | undefined,
    group: DeferredGroup | undefined,
    scope: number,
  ): number {
    const here = this.scopes.length;
    this.constructsAt.push(construct);
    this.groupsAt.push(group);
    this.scopes.push(scope);
    const isChart = construct !== undefined && Chart.isChart(construct);
    if (isChart) this.chartPositions.push(here);
    this.charts.push(isChart ? here : (this.charts[scope] ?? NONE));
    return here;
  }
}

/** Tells the objects that a construct stands for from one that exists. */
export function isGroup(member: IConstruct | DeferredGroup): member is DeferredGroup {
  // A user's construct may have any other property that a group has.
  return !('node' in member);
}

const SHARED = new WeakMap<IConstruct, AppTree>();

/** The tree of an app: the one that is being looked at, or a new one. */
export function treeOf(root: IConstruct): AppTree {
  return SHARED.get(root) ?? new AppTree(root);
}

/** Lets all who ask for the tree meanwhile have this one. */
export function withTree<Result>(tree: AppTree, look: () => Result): Result {
  const [root] = tree.constructs;
  if (root === undefined) return look();
  SHARED.set(root, tree);
  try {
    return look();
  } finally {
    SHARED.delete(root);
  }
}

/**
 * How many constructs there are. Whether somebody looked at objects that a construct stands for
 * changes nothing about it.
 */
export function sizeOf(root: IConstruct): number {
  let size = 0;
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    size++;
    if (!hasDeferred(next)) for (const child of next.node.children) pending.push(child);
  }
  return size;
}
