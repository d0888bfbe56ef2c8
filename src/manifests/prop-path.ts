/** A path of keys and positions as users write it: `worker.podSpec.containers[0].image`. */
export function propOf(path: readonly (string | number)[]): string {
  let prop = '';
  for (const step of path) {
    if (typeof step === 'number') prop += `[${String(step)}]`;
    else if (/^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(step)) prop += prop === '' ? step : `.${step}`;
    else prop += `[${JSON.stringify(step.length > 80 ? `${step.slice(0, 80)}…` : step)}]`;
  }
  return prop;
}
