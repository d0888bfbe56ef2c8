import { growth, medianOf, ratioOf } from './figures.mjs';
import { LAYOUTS } from './layouts.mjs';
import { ratio, table, whole } from './table.mjs';

/** The figures of whole processes, and of what happens inside them. */
export function reportTables(results) {
  const withHelm = results.some(({ runs }) => runs.helm !== undefined);
  return [
    'Whole processes: milliseconds, how many times as long the one takes as the other (medians of the',
    'ratios within a round), and peak memory in MiB.',
    '',
    ...table(wholeProcess(withHelm), results),
    ...leftOut(results),
    '',
    'Inside the process, from after the imports to the last byte: milliseconds until the objects are',
    'declared, until the first file is opened (rules have run), and until the end; growth is the',
    'exponent since the size above it, 1 being linear.',
    '',
    ...table(insideProcess(results), results),
  ];
}

function wholeProcess(withHelm) {
  const helm = [
    ['helm', ({ runs }) => whole(medianOf(runs.helm, 'wall'))],
    ['helm/ours', ({ runs }) => ratio(ratioOf(runs.helm, runs.ours, 'wall'))],
  ];
  const [helmTime, helmRatio] = withHelm ? helm.map((column) => [column]) : [[], []];
  return [
    ['', ({ layout }) => LAYOUTS[layout].title],
    ['workloads', ({ count }) => whole(count)],
    ['ours', ({ runs }) => whole(medianOf(runs.ours, 'wall'))],
    ['plain', ({ runs }) => whole(medianOf(runs.plain, 'wall'))],
    ['JSON', ({ runs }) => whole(medianOf(runs.floor, 'wall'))],
    ...helmTime,
    ['plain/ours', ({ runs }) => ratio(ratioOf(runs.plain, runs.ours, 'wall'))],
    ['ours/JSON', ({ runs }) => ratio(ratioOf(runs.ours, runs.floor, 'wall'))],
    ...helmRatio,
    ['MiB: ours', ({ runs }) => whole(medianOf(runs.ours, 'peak'))],
    ['plain', ({ runs }) => whole(medianOf(runs.plain, 'peak'))],
    ['JSON', ({ runs }) => whole(medianOf(runs.floor, 'peak'))],
    ['ours/plain', ({ runs }) => ratio(ratioOf(runs.ours, runs.plain, 'peak'))],
  ];
}

function insideProcess(results) {
  return [
    ['', ({ layout }) => LAYOUTS[layout].title],
    ['workloads', ({ count }) => whole(count)],
    ['ours: declared', ({ runs }) => whole(medianOf(runs.ours, 'made'))],
    ['first file', ({ runs }) => whole(medianOf(runs.ours, 'firstWrite'))],
    ['end', ({ runs }) => whole(medianOf(runs.ours, 'inProcess'))],
    ['plain', ({ runs }) => whole(medianOf(runs.plain, 'inProcess'))],
    ['JSON', ({ runs }) => whole(medianOf(runs.floor, 'inProcess'))],
    ['plain/ours', ({ runs }) => ratio(ratioOf(runs.plain, runs.ours, 'inProcess'))],
    ['ours/JSON', ({ runs }) => ratio(ratioOf(runs.ours, runs.floor, 'inProcess'))],
    ['growth: ours', (result) => ratio(growthOf('ours', result, results))],
    ['plain', (result) => ratio(growthOf('plain', result, results))],
    ['JSON', (result) => ratio(growthOf('floor', result, results))],
  ];
}

function growthOf(variant, result, results) {
  const timed = ({ count, runs }) => ({ count, time: medianOf(runs[variant], 'inProcess') });
  const smaller = results
    .filter(({ layout, count }) => layout === result.layout && count < result.count)
    .at(-1);
  return growth(smaller && timed(smaller), timed(result));
}

function leftOut(results) {
  if (results.every(({ runs }) => runs.plain !== undefined)) return [];
  return [
    '',
    'Plain cdk8s is left out where it walks the whole app for each of many charts (--patient).',
  ];
}

/** Growth up to a size at which plain cdk8s gives up. */
export function reportLimits({ results, plain }) {
  const [smallest, largest] = [results[0], results.at(-1)].map(({ count, runs }) => ({
    count,
    time: medianOf(runs.ours, 'inProcess'),
  }));
  const columns = wholeProcess(false).filter(([heading]) => !heading.includes('plain'));
  return [
    ...table(columns, results),
    '',
    `Growth from ${whole(smallest.count)} to ${whole(largest.count)} workloads, inside the process: ` +
      `exponent ${ratio(growth(smallest, largest))}.`,
    plain.error === undefined
      ? `Plain cdk8s: ${whole(plain.wall)} ms, ${whole(plain.peak)} MiB.`
      : `Plain cdk8s fails: ${plain.error}`,
  ];
}

/** Milliseconds by part and by function, the largest first. */
export function reportProfile(results) {
  return results.flatMap(({ layout, count, parts, functions }) => {
    const total = parts.reduce((sum, [, time]) => sum + time, 0);
    const columns = (heading) => [
      [heading, ([name]) => name],
      ['ms', ([, time]) => whole(time)],
      ['%', ([, time]) => ratio((100 * time) / total)],
    ];
    const title = `${LAYOUTS[layout].title}, ${whole(count)} workloads`;
    return [...table(columns(title), parts), '', ...table(columns('by function'), functions), ''];
  });
}
