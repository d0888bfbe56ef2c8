/** Lines of a table: the first two columns to the left, figures to the right, `-` where none is. */
export function table(columns, rows) {
  const cells = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index].length)));
  return cells.map((line) =>
    line
      .map((text, index) =>
        index === 0 ? text.padEnd(widths[index]) : text.padStart(widths[index]),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A whole number with thousands set apart. */
export function whole(number) {
  return number === undefined ? '-' : Math.round(number).toLocaleString('en');
}

/** A ratio or an exponent: two places, one from ten on. */
export function ratio(number) {
  if (number === undefined) return '-';
  return number.toFixed(Math.abs(number) < 9.995 ? 2 : 1);
}
