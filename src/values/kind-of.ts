import { isList } from './json';

/** What kind of thing a value is, as a sentence calls it: `a text`, `a list`, `null`. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (isList(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'object':
      return 'an object';
    default:
      return `a ${typeof value}`;
  }
}
