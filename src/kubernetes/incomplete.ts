/**
 * An object in which anything may be missing. A patch may add an element without all that
 * Kubernetes requires of it, so the rules take nothing for granted and report what is missing.
 */
export type Incomplete<T> = T extends readonly (infer Element)[]
  ? readonly Incomplete<Element>[]
  : T extends object
    ? string extends keyof T
      ? T
      : { readonly [Key in keyof T]?: Incomplete<T[Key]> }
    : T;
