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
  public readonly members: (IConstruct | DeferredGroup)[] = [];
  /** The constructs among the members. */
  public readonly constructs: IConstruct[] = [];
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
      const here = this.add(next, scopes.pop() ?? NONE);
      this.constructs.push(next);
      const group = deferredGroupOf(next);
      if (group !== undefined) {
        this.add(group, here);
        continue;
      }
      for (const child of next.node.children.reverse()) {
        pending.push(child);
        scopes.push(here);
      }
    }
  }

  /** Position behind the last member that stands below each. */
  public get ends(): readonly number[] {
    if (this.behind !== undefined) return this.behind;
    const ends = this.members.map((_, position) => position + 1);
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
      for (const [position, member] of this.members.entries()) {
        if (!isGroup(member)) this.positions.set(member, position);
      }
    }
    return this.positions.get(construct) ?? NONE;
  }

  /** What is written at a position; undefined where nothing is. */
  public writtenAt(position: number): Written | undefined {
    const member = this.members[position];
    if (member === undefined || isGroup(member)) return member;
    return ApiObject.isApiObject(member) ? member : undefined;
  }

  private add(member: IConstruct | DeferredGroup, scope: number): number {
    const here = this.members.length;
    this.members.push(member);
    this.scopes.push(scope);
    this.charts.push(Chart.isChart(member) ? here : (this.charts[scope] ?? NONE));
    return here;
  }
}

/** Tells the objects that a construct stands for from a construct. */
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
