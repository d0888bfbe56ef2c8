/**
 * Stands for a value that differs between objects that are otherwise alike, such as a name. What is
 * made of it is noted and done later, for each object with its own value. Code that looks into a
 * blank, in place of handing it on or making something of it through {@link filledIn}, throws.
 */
export class Blank {
  /** A blank for the value at an index of each object's own. */
  public static at(index: number): Blank {
    return sealed(new Blank(index, []));
  }

  private readonly made = new Map<unknown, Blank>();

  private constructor(
    private readonly index: number,
    private readonly changes: readonly ((value: never) => unknown)[],
  ) {}

  /** What stands there for an object with these values of its own. */
  public valueIn(own: readonly unknown[]): unknown {
    let value = own[this.index];
    for (const change of this.changes) value = change(value as never);
    return value;
  }

  /** The blank for what is made of this one; the same for the same change. */
  public changed(change: (value: never) => unknown): Blank {
    const known = this.made.get(change);
    if (known !== undefined) return known;
    const made = sealed(new Blank(this.index, [...this.changes, change]));
    this.made.set(change, made);
    return made;
  }
}

/** Makes something of a value, at once or as soon as it is known. */
export function filledIn<Value, Made>(value: Value, change: (value: Value) => Made): Made {
  if (!(value instanceof Blank)) return change(value);
  return opened(value).changed(change) as unknown as Made;
}

/** Tells a value that is not known yet. */
export function isBlank(value: unknown): boolean {
  return value instanceof Blank;
}

/** The blank behind its seal; undefined for anything else. */
export function openedBlank(value: unknown): Blank | undefined {
  return value instanceof Blank ? opened(value) : undefined;
}

const OPEN = Symbol('opened blank');

function sealed(blank: Blank): Blank {
  return new Proxy(blank, {
    get: (target, key) => {
      if (key === OPEN) return target;
      throw new TypeError(`${String(key)} of a value that is not known yet`);
    },
    has: refused,
    ownKeys: refused,
    getOwnPropertyDescriptor: refused,
  });
}

function refused(): never {
  throw new TypeError('the keys of a value that is not known yet');
}

function opened(blank: Blank): Blank {
  return (blank as unknown as { readonly [OPEN]: Blank })[OPEN];
}
