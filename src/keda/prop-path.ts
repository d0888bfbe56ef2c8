/** Path of a field, readable for plain keys and quoted for others: `metadata.query`, `metadata["query.A"]`. */
export function fieldOf(object: string, key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
    ? `${object}.${key}`
    : `${object}[${JSON.stringify(key)}]`;
}
