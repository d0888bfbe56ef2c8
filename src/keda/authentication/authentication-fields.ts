import type { Fault } from '../../findings/finding';
import { fieldAt } from './authentication-settings';

/** A store of which nothing is read. */
export function emptyStore(
  secrets: readonly unknown[] | undefined,
  store: string,
  at: string,
): readonly Fault[] {
  if (secrets?.length !== 0) return [];
  return [{ code: 'secret-store-empty', prop: `${at}.secrets`, details: { store } }];
}

/** A text that is there and empty; one that is missing is reported where shapes are looked at. */
export function emptyText(text: string | undefined, field: string, at: string): readonly Fault[] {
  if (text !== '') return [];
  return [{ code: 'authentication-value-empty', prop: fieldAt(at, field), details: { field } }];
}

/** A field that KEDA does not read as the others are. */
export function withoutEffect(field: string, because: string, at: string): Fault {
  const details = { field, because };
  return { code: 'authentication-field-without-effect', prop: fieldAt(at, field), details };
}
