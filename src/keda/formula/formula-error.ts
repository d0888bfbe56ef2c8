/** What keeps KEDA from using a formula, at one place of it. */
export class FormulaError extends Error {
  /** Characters before the place. */
  public readonly at: number;
  /** What stands there, as a phrase. */
  public readonly found: string;
  /** What might stand there, as a phrase. */
  public readonly expected: string;

  public constructor(at: number, found: string, expected: string) {
    super(`${found}; expected ${expected}`);
    this.at = at;
    this.found = found;
    this.expected = expected;
  }
}

/** A name that is no trigger, no variable and no function. */
export class UnknownName extends FormulaError {
  public readonly unknown: string;

  public constructor(at: number, name: string) {
    super(at, name, 'the name of a trigger');
    this.unknown = name;
  }
}

/** A call of a function whose name a trigger has taken. */
export class HiddenFunction extends FormulaError {
  public readonly hidden: string;

  public constructor(at: number, name: string) {
    super(at, name, 'a function');
    this.hidden = name;
  }
}

/** More parts than expr compiles. */
export class TooManyNodes extends Error {}

/** Longer or deeper than we look; KEDA might. */
export class OutOfReach extends Error {}

/** What we do not follow, and KEDA may well take. */
export class Unsure extends Error {}
