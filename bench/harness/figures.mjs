/** The middle one of some numbers; undefined of none. */
function median(numbers) {
  const known = numbers.filter((number) => number !== undefined);
  return known.sort((one, other) => one - other)[Math.floor(known.length / 2)];
}

/** The median of one figure of some runs. */
export function medianOf(runs, figure) {
  return median((runs ?? []).map((run) => run[figure]));
}

/** The median of how many times the figure of `runs` is that of `others`, round by round. */
export function ratioOf(runs, others, figure) {
  if (runs === undefined || others === undefined) return undefined;
  return median(
    runs.map((run, round) => {
      const ratio = run[figure] / others[round][figure];
      return Number.isNaN(ratio) ? undefined : ratio;
    }),
  );
}

/** The exponent by which time grows with size: 1 is linear, 2 quadratic. */
export function growth(smaller, larger) {
  if (smaller?.time === undefined || larger.time === undefined) return undefined;
  return Math.log(larger.time / smaller.time) / Math.log(larger.count / smaller.count);
}
