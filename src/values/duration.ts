/** Seconds in each unit. */
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * Reads a duration in whole seconds: a number of them, or a text such as `90s`, `15m` or `1h30m`;
 * undefined for anything else.
 */
export function secondsOf(given: number | string): number | undefined {
  if (typeof given === 'number') {
    return Number.isSafeInteger(given) && given >= 0 ? given : undefined;
  }
  if (!/^(?:\d{1,9}[dhms])+$/.test(given)) return undefined;
  if (/^\d+[dhms]$/.test(given)) {
    return Number.parseInt(given, 10) * (UNITS[given.slice(-1)] ?? 0);
  }
  let total = 0;
  for (const [, count = '', unit = ''] of given.matchAll(/(\d+)([dhms])/g)) {
    total += Number(count) * (UNITS[unit] ?? 0);
  }
  return Number.isSafeInteger(total) ? total : undefined;
}

/** `90 s`, `15 min` or `2 h`: whole units, the largest that fits. */
export function durationText(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return `${String(seconds / 3600)} h`;
  if (seconds > 0 && seconds % 60 === 0) return `${String(seconds / 60)} min`;
  return `${String(seconds)} s`;
}
