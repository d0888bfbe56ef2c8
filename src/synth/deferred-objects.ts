import { Node, type IConstruct } from 'constructs';

/** A Kubernetes object as plain data: what an ApiObject would be made from. */
export interface PlainObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly annotations?: Readonly<Record<string, string>>;
    readonly labels?: Readonly<Record<string, string>>;
    readonly name: string;
    readonly namespace?: string | undefined;
  };
  readonly spec: object;
}

/** What a chart gives its objects. */
export interface Stamp {
  readonly namespace: string | undefined;
  /** Undefined for none. */
  readonly labels: Readonly<Record<string, string>> | undefined;
}

/** An object that a construct stands for, before anybody looked at it. */
export interface DeferredObject {
  /** Id of the ApiObject that it would be, below its owner. */
  readonly id: string;
  readonly kind: string;
  readonly apiGroup: string;
  readonly name: string;
}

/** All objects that a construct stands for. */
export interface DeferredGroup {
  readonly owner: IConstruct;
  /** In the order in which the construct would make them. */
  readonly objects: readonly DeferredObject[];
  /** The name that all of them have; undefined where they have several. */
  readonly nameOfAll: string | undefined;
  /**
   * The text of all of them, with what their chart gives them; undefined where they have to be written
   * one by one.
   */
  readonly text: (stamp: Stamp) => string | undefined;
  /** The whole objects in the same order, without the labels and the namespace that their chart gives them. */
  readonly contents: () => readonly PlainObject[];
}

/** How a construct that stands for objects says which, and makes them when it must. */
export interface DeferredObjects {
  /** What the construct stands for; undefined when that is not known yet. */
  readonly group: () => DeferredGroup | undefined;
  /** Makes the ApiObjects, if it is known which. */
  readonly make: () => void;
}

/** Under this key an app says that constructs may wait with their objects; shared by all copies. */
const DEFERS: unique symbol = Symbol.for('cdk8s-infra-rules.DefersObjects');
/** Under this key a node has what its construct stands for; shared by all copies. */
const DEFERRED: unique symbol = Symbol.for('cdk8s-infra-rules.DeferredObjects');

/** Lets the constructs of an app wait with their objects until somebody looks. */
export function allowDeferring(app: IConstruct): void {
  Object.defineProperty(app, DEFERS, { value: true });
}

/**
 * Lets a construct wait with its objects until somebody looks at its children; false where that
 * cannot be, and the construct has to make them at once: under cdk8s's own App.
 */
export function defer(construct: IConstruct, objects: DeferredObjects): boolean {
  const { node } = construct;
  if (!(DEFERS in node.root) || Object.getPrototypeOf(node) !== Node.prototype) return false;
  Object.setPrototypeOf(node, LazyNode.prototype);
  (node as { [DEFERRED]?: DeferredObjects })[DEFERRED] = objects;
  return true;
}

/** The node of a construct is one like any other from now on: its objects are made. */
export function stopDeferring<Made>({ node }: IConstruct, make: () => Made): Made {
  if (!(node instanceof LazyNode)) return make();
  Object.setPrototypeOf(node, Node.prototype);
  if (!node.locked) return make();
  // They count as made before somebody locked what they stand in.
  Object.defineProperty(node, 'locked', { value: false, configurable: true });
  try {
    return make();
  } finally {
    Reflect.deleteProperty(node, 'locked');
  }
}

/** Makes what a construct stands for, as looking at its children does. */
export function makeDeferred({ node }: IConstruct): void {
  if (node instanceof LazyNode) node[DEFERRED].make();
}

/** Whether a construct still waits with its objects. */
export function isDeferring({ node }: IConstruct): boolean {
  return node instanceof LazyNode;
}

/** Whether a construct waited with its objects once, if not still. */
export function hasDeferred({ node }: IConstruct): boolean {
  return DEFERRED in node;
}

/** What a construct stands for whose objects nobody looked at; undefined for any other construct. */
export function deferredGroupOf({ node }: IConstruct): DeferredGroup | undefined {
  return node instanceof LazyNode ? node[DEFERRED].group() : undefined;
}

/** The node of a construct whose children come into being when somebody looks. */
class LazyNode extends Node {
  declare public [DEFERRED]: DeferredObjects;

  public override get children(): IConstruct[] {
    this[DEFERRED].make();
    return super.children;
  }

  public override tryFindChild(id: string): IConstruct | undefined {
    this[DEFERRED].make();
    return super.tryFindChild(id);
  }

  public override tryRemoveChild(childName: string): boolean {
    this[DEFERRED].make();
    return super.tryRemoveChild(childName);
  }

  public override lock(): void {
    this[DEFERRED].make();
    super.lock();
  }
}

/** How a child joins its scope: private to constructs, and the only way to see that one does. */
const { addChild } = Node.prototype as unknown as {
  readonly addChild: (this: Node, child: IConstruct, childName: string) => void;
};

Object.defineProperty(LazyNode.prototype, 'addChild', {
  value(this: LazyNode, child: IConstruct, childName: string): void {
    this[DEFERRED].make();
    // Where it is not known yet what to make, that comes after this child.
    Object.setPrototypeOf(this, Node.prototype);
    addChild.call(this, child, childName);
  },
});
