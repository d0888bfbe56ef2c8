/**
 * The one name that was probably meant, or undefined when none or more than one is near:
 * a wrong guess is worse than the list of all names.
 */
export function nearestName(asked: string, known: readonly string[]): string | undefined {
  if (asked.length > LONGEST_NAME) return undefined;
  const folded = asked.toLowerCase();
  const furthest = folded.length <= 2 ? 1 : Math.min(3, Math.ceil(folded.length / 3));
  let nearest: string | undefined;
  let shortest = furthest + 1;
  for (const name of new Set(known)) {
    if (Math.abs(name.length - folded.length) > furthest) continue;
    const distance = editDistance(folded, name.toLowerCase());
    if (distance === shortest) nearest = undefined;
    if (distance < shortest) [nearest, shortest] = [name, distance];
  }
  return nearest;
}

/** Longer texts are no slip of a known name, and comparing them would cost the square of their length. */
const LONGEST_NAME = 100;

/** Letters to insert, drop, change or swap with a neighbour to get from one text to the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      let distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + changed,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
