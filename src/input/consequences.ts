import type { Fault } from '../findings/finding';

/** What cannot be judged when a field has no usable value, beside that field itself. */
const DEPENDENTS: Readonly<Record<string, readonly string[]>> = {
  'worker.dispatch': ['worker.port', 'worker.url', 'output.service', 'output.readinessProbe'],
  'scaling.mode': ['scaling.replicas', 'scaling.warmWindowSeconds', 'output.scaledObject'],
  triggers: ['targetNamespaces', 'schedule'],
  schedule: ['output.cronTrigger'],
};

/**
 * The faults that are not mere consequences of a value that could not be used: one cause is one
 * finding. A fault of the same place, or of what contains it or stands in it, is a consequence.
 */
export function withoutConsequences(
  causes: readonly Fault[],
  faults: readonly Fault[],
): readonly Fault[] {
  const distinct = withoutRepetition(faults);
  if (causes.length === 0) return distinct;
  const places = causes.flatMap(({ prop }) => {
    const field = Object.keys(DEPENDENTS).find((one) => isWithin(prop, one));
    return [prop, ...(field === undefined ? [] : (DEPENDENTS[field] ?? []))];
  });
  return distinct.filter(
    ({ prop }) => !places.some((place) => isWithin(prop, place) || isWithin(place, prop)),
  );
}

/** A value that could not be copied is missing in the copy; that it is missing is no second finding. */
export function withoutWhatCannotBeRead(
  unread: readonly Fault[],
  faults: readonly Fault[],
): readonly Fault[] {
  if (unread.length === 0) return faults;
  return faults.filter(
    ({ code, prop }) =>
      code !== 'value-missing' ||
      !unread.some((one) => one.prop === '' || isWithin(one.prop, prop)),
  );
}

/** A value that stands in two places of the made objects has its finding once. */
function withoutRepetition(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length < 2) return faults;
  const seen = new Set<string>();
  return faults.filter(({ code, prop, details }) => {
    const key = `${code} ${prop} ${JSON.stringify(details)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isWithin(prop: string, place: string): boolean {
  if (place === '' || prop === place) return true;
  return prop.startsWith(`${place}.`) || prop.startsWith(`${place}[`);
}
