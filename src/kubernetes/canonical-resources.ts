import { canonicalQuantity } from '../values/quantity';
import type { ResourceRequirements } from './objects.generated';

/** The same resources as the API server spells them: texts, rewritten only where it would rewrite them. */
export function canonicalResources(resources: ResourceRequirements): ResourceRequirements {
  const requests = canonicalQuantities(resources.requests);
  const limits = canonicalQuantities(resources.limits);
  if (requests === resources.requests && limits === resources.limits) return resources;
  return {
    ...resources,
    ...(requests === undefined ? {} : { requests }),
    ...(limits === undefined ? {} : { limits }),
  };
}

/** The same amounts as the API server spells them; what is no amount stays as it is. */
export function canonicalQuantities<Amounts extends QuantityMap | undefined>(
  amounts: Amounts,
): Amounts {
  if (amounts === undefined) return amounts;
  const given = Object.entries(amounts);
  const canonical = given.map(
    ([name, amount]) => [name, canonicalQuantity(amount) ?? amount] as const,
  );
  if (canonical.every(([, amount], index) => amount === given[index]?.[1])) return amounts;
  return Object.fromEntries(canonical) as QuantityMap as Amounts;
}

type QuantityMap = Readonly<Record<string, string | number>>;
