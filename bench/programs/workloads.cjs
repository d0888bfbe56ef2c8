/* global module */
/** What N workloads ask for: the same for each program, made one by one while the program runs. */

const VERBS = ['embed', 'extract', 'classify', 'summarize', 'translate', 'enrich', 'score'];
const SUBJECTS = ['products', 'reviews', 'orders', 'images', 'articles', 'tickets', 'manuals'];
const POOLS = [
  { pool: 'cpu', ceiling: 32 },
  { pool: 'cpu-large', ceiling: 8 },
  { pool: 'gpu', ceiling: 4 },
];
/** What the workloads of a layout are, in turn. */
const TRADES = {
  mixed: ['pipeline', 'function', 'queue', 'push', 'fixed', 'schedule', 'job', 'podSpec'],
  patched: ['patchedPipeline', 'patchedFunction'],
  'patched-charts': ['patchedPipeline', 'patchedFunction'],
  queue: ['queue'],
  output: ['outputPipeline', 'outputFunction'],
};
const PLAIN_TRADES = ['pipeline', 'function'];

/** The workload of that number in a layout. */
function workload(index, layout) {
  const trades = TRADES[layout] ?? PLAIN_TRADES;
  const verb = VERBS[index % VERBS.length];
  const subject = SUBJECTS[Math.floor(index / VERBS.length) % SUBJECTS.length];
  const name = `${subject}-${verb}-${index}`;
  const { pool, ceiling } = POOLS[index % POOLS.length];
  return {
    trade: trades[index % trades.length],
    name,
    subject,
    pool,
    image: `ghcr.io/acme/${verb}-${subject}:${1 + (index % 4)}.${index % 11}.${index % 23}`,
    target: `${subject}-${index % 50}`,
    queueUrl: `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`,
    batchSize: 16 << (index % 4),
    timeoutSeconds: 30 + (index % 6) * 15,
    min: index % 5 === 0 ? 1 : 0,
    max: 1 + (index % ceiling),
  };
}

/** The numbers of the workloads of each chart. */
function* charts(layout, count) {
  const size = { 'chart-each': 1, 'patched-charts': 1, 'ten-per-chart': 10 }[layout] ?? count;
  for (let first = 0; first < count; first += size) {
    yield {
      id: size === count ? 'shop' : `shop-${first / size}`,
      first,
      end: Math.min(first + size, count),
    };
  }
}

module.exports = { charts, workload };
