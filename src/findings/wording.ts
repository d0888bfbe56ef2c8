import type { Catalogue, CatalogueEntry, Wording } from './catalogue';
import type { Fault, FindingCode, FindingDetails } from './finding';
import { inputCatalogue } from './input-wordings';
import { kedaCatalogue } from './keda-wordings';
import { kubernetesCatalogue } from './kubernetes-wordings';
import { policyCatalogue } from './policy-wordings';

/** Every code, in the order of the docs. */
export const catalogue: Catalogue<FindingDetails> = {
  ...policyCatalogue,
  ...inputCatalogue,
  ...kubernetesCatalogue,
  ...kedaCatalogue,
};

/** The catalogue entry of a fault, with its details' type forgotten: the fault carries the right ones. */
export function entryOf(code: FindingCode): CatalogueEntry<never> {
  return catalogue[code];
}

/** The sentences of a fault. */
export function wordingOf(fault: Fault): Wording {
  return entryOf(fault.code).word(fault.details as never);
}
