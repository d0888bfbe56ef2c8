import type { Fault } from '../../findings/finding';
import { isConfigKey, isDnsSubdomain } from '../../values/kubernetes-names';

/** A Secret is referred to by a valid name and key. */
export function secretReferenceFaults(
  secret: { readonly name: string; readonly key: string },
  at: { readonly name: string; readonly key: string },
): readonly Fault[] {
  const faults: Fault[] = [];
  if (!isDnsSubdomain(secret.name)) {
    const details = { part: 'name', given: secret.name } as const;
    faults.push({ code: 'secret-reference-malformed', prop: at.name, details });
  }
  if (!isConfigKey(secret.key)) {
    const details = { part: 'key', given: secret.key } as const;
    faults.push({ code: 'secret-reference-malformed', prop: at.key, details });
  }
  return faults;
}
