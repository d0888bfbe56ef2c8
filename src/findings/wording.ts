import type { Catalogue, CatalogueEntry, RefusedBy, Wording } from './catalogue';
import type { Fault, FindingCode, FindingDetails } from './finding';
import { inputCatalogue } from './input-wordings';
import { kedaCatalogue } from './keda-wordings';
import { kubernetesCatalogue } from './kubernetes-wordings';
import { policyCatalogue } from './policy-wordings';
import { triggerCatalogue } from './trigger-wordings';
import { formulaCatalogue } from './formula-wordings';
import { scaledObjectCatalogue } from './scaled-object-wordings';
import { authenticationCatalogue } from './authentication-wordings';
import { queueWorkerCatalogue } from './queue-worker-wordings';
import { manifestCatalogue } from './manifest-wordings';

/** Every code, in the order of the docs. */
export const catalogue: Catalogue<FindingDetails> = {
  ...policyCatalogue,
  ...inputCatalogue,
  ...kubernetesCatalogue,
  ...kedaCatalogue,
  ...triggerCatalogue,
  ...formulaCatalogue,
  ...scaledObjectCatalogue,
  ...authenticationCatalogue,
  ...queueWorkerCatalogue,
  ...manifestCatalogue,
};

/** The catalogue entry of a fault, with its details' type forgotten: the fault carries the right ones. */
export function entryOf(code: FindingCode): CatalogueEntry<never> {
  return catalogue[code];
}

/** The sentences of a fault. */
export function wordingOf(fault: Fault): Wording {
  return entryOf(fault.code).word(fault.details as never);
}

/** Who refuses an object with this fault; undefined when nobody does. */
export function refusedByOf(code: FindingCode): RefusedBy | undefined {
  const { refusedBy, severity } = entryOf(code);
  if (refusedBy !== undefined) return refusedBy ?? undefined;
  if (severity === 'warning') return undefined;
  return Object.hasOwn(policyCatalogue, code) ? 'policy' : 'api-server';
}
