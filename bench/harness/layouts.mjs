/**
 * What is written, and by which programs. `plain` and `ours` write the same bytes, `floor` and
 * `helm` the same objects.
 */
export const LAYOUTS = {
  'one-chart': {
    title: 'one chart',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'], helm: ['helm'] },
  },
  'chart-each': {
    title: 'a chart each',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
    chartSize: 1,
  },
  'ten-per-chart': {
    title: 'ten a chart',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
    chartSize: 10,
  },
  mixed: {
    title: 'mixed kinds',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
  },
  patched: {
    title: 'podSpec patches',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
  },
  'patched-charts': {
    title: 'patches, a chart each',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
    chartSize: 1,
  },
  queue: {
    title: 'QueueWorkers',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
  },
  output: {
    title: 'own output',
    programs: { ours: ['ours'], plain: ['plain'], floor: ['floor'] },
  },
  // JSON.stringify has no patches; its objects would be others.
  touched: {
    title: 'all touched',
    programs: { ours: ['ours'], plain: ['plain'] },
  },
  foreign: {
    title: 'ApiObjects',
    written: 'one-chart',
    programs: { ours: ['plain', '--our-app'], plain: ['plain'], floor: ['floor'] },
  },
  'foreign-plus': {
    title: 'cdk8s-plus',
    written: 'one-chart',
    programs: { ours: ['plus', '--our-app'], plain: ['plus'] },
  },
};

/** Whether plain cdk8s can be waited for: it walks the whole app once more for each chart. */
export function plainEnds(layout, count, { patient }) {
  const { chartSize } = LAYOUTS[layout];
  if (chartSize === undefined) return true;
  return (count / chartSize) * count <= (patient ? 16_000_000 : 1_000_000);
}

/** The sizes of one layout: with patience also the largest that plain cdk8s can be asked for. */
export function sizesOf(layout, { sizes, patient }) {
  if (!patient || layout !== 'chart-each') return sizes;
  return [...new Set([...sizes, 4_000])].sort((one, other) => one - other);
}
