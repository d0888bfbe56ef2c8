/** The same objects, made one by one, through JSON.stringify into one text a file. */
const fs = require('node:fs');
const path = require('node:path');
const { measured } = require('./measured.cjs');
const { objectsOf, policy } = require('./objects.cjs');
const { charts, workload } = require('./workloads.cjs');

measured((layout, count, folder) => {
  const files = [{ id: 'platform', texts: [JSON.stringify(policy())] }];
  for (const { id, first, end } of charts(layout, count)) {
    const texts = [];
    for (let index = first; index < end; index++) {
      for (const object of objectsOf(workload(index, layout))) {
        texts.push(JSON.stringify(object));
      }
    }
    files.push({ id, texts });
  }
  return () => {
    fs.mkdirSync(folder, { recursive: true });
    for (const { id, texts } of files) {
      fs.writeFileSync(path.join(folder, `${id}.k8s.yaml`), `${texts.join('\n---\n')}\n`);
    }
  };
});
