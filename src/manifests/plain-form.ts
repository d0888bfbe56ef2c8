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
