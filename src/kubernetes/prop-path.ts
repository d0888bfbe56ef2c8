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
