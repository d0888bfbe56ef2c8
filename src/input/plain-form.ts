/**
 * Plain data for the objects of cdk8s-plus that users meet: its Quantity and IntOrString are their
 * value, its EnvValue says where a variable comes from. Told by their looks, since loading the
 * package to ask costs every app its start-up time.
 */
export function cdk8sPlusForm(object: object): unknown {
  const keys = Object.keys(object);
  if (keys.length === 0 || !keys.every((key) => key === 'value' || key === 'valueFrom')) {
    return undefined;
  }
  const { value, valueFrom } = object as { value?: unknown; valueFrom?: unknown };
  if (keys.length === 1 && valueFrom === undefined) {
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
  return { value, valueFrom };
}

/** A construct that stands for a named object, such as a Secret of cdk8s-plus. */
export function namedForm(object: object): unknown {
  const { name, node } = object as { name?: unknown; node?: unknown };
  return typeof name === 'string' && node !== undefined ? { name } : undefined;
}

/** A `Duration` of cdk8s, in seconds; told by its looks too. */
export function durationForm(object: object): unknown {
  const { toSeconds } = object as { toSeconds?: unknown };
  return typeof toSeconds === 'function' ? (toSeconds.call(object) as unknown) : undefined;
}
