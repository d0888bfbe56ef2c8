/*
 * Where a value stands among what the user wrote, as users write it: `worker.podSpec.containers[0].image`.
 */

/** A path of keys and positions. */
export function propOf(path: readonly (string | number)[]): string {
  let prop = '';
  for (const step of path) {
    if (typeof step === 'number') prop += `[${String(step)}]`;
    else if (/^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(step)) prop += prop === '' ? step : `.${step}`;
    else prop += `[${JSON.stringify(step.length > 80 ? `${step.slice(0, 80)}…` : step)}]`;
  }
  return prop;
}

/** The path of a field: `worker.podSpec` and `volumes` give `worker.podSpec.volumes`. */
export function field(prop: string, name: string): string {
  return prop === '' ? name : `${prop}.${name}`;
}

/** The path of a list's element, by its name when that reads well, else by its place. */
export function element(prop: string, index: number, name?: string): string {
  return `${prop}[${name !== undefined && READABLE.test(name) ? name : String(index)}]`;
}

/** The path of a map's entry; that of the map itself when the key would not read well. */
export function entry(prop: string, key: string): string {
  return READABLE.test(key) ? `${prop}[${key}]` : prop;
}

const READABLE = /^[-A-Za-z0-9_./$()]{1,80}$/;

/** The path of a key that users chose, quoted unless it is plain: `metadata.query`, `metadata["query.A"]`. */
export function fieldOf(object: string, key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
    ? `${object}.${key}`
    : `${object}[${JSON.stringify(key)}]`;
}
