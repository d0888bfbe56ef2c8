/** What can be told of a demand; undefined when it turns on what cannot be seen. */
export type Truth = boolean | undefined;

/** Whether all hold: one that does not is enough to tell. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** Whether any holds: one that does is enough to tell. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** The opposite, which is as unknown as the thing itself. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
