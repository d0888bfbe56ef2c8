import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import * as constructs from 'constructs';
import { parseAllDocuments } from 'yaml';
import { appDifference, filesIn, messageOf } from '../support/compared-apps';
import { realManifests } from '../support/real-manifests';

const repository = join(__dirname, '..', '..');
const examples = readdirSync(join(repository, 'examples')).filter((name) => /^\d\d-/.test(name));
const golden = (name: string): string => join(repository, 'examples', name, 'golden');

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'example-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

/** Runs the program of an example, whichever App it asks for. */
function run(name: string, AppClass: typeof cdk8s.App): void {
  let made = 0;
  class App extends AppClass {
    public constructor(props?: cdk8s.AppProps) {
      super(props);
      made++;
    }
  }
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = outdir;
  try {
    jest.isolateModules(() => {
      jest.doMock('constructs', () => constructs);
      jest.doMock('cdk8s', () => ({ ...cdk8s, App }));
      jest.doMock('cdk8s-infra-rules', () => ({ ...layer, App }));
      jest.requireActual(join(repository, 'examples', name, 'main.ts'));
    });
  } finally {
    for (const mocked of ['constructs', 'cdk8s', 'cdk8s-infra-rules']) jest.dontMock(mocked);
    if (before === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = before;
    expect(made).toBe(1);
  }
}

describe('the examples', () => {
  const accepted = examples.filter((name) => existsSync(golden(name)));

  it.each(accepted)('write their golden files with either App: %s', (name) => {
    for (const App of [layer.App, cdk8s.App]) {
      run(name, App);
      expect(filesIn(outdir)).toEqual(filesIn(golden(name)));
      rmSync(outdir, { recursive: true });
    }
  });

  it('that are refused are so by either App', () => {
    const refused = examples.filter((name) => !accepted.includes(name));
    for (const name of refused) {
      const [ours, theirs] = [layer.App, cdk8s.App].map((App) =>
        messageOf(() => {
          run(name, App);
        }),
      );
      expect(ours).toContain('Validation failed');
      expect(ours).toBe(theirs);
      expect(filesIn(outdir)).toEqual({});
    }
  });
});

/** Manifests as others publish them, among them the large ones of this repository's CRDs. */
function publicManifests(): readonly object[] {
  const folders = [join(repository, 'crds'), join(repository, 'test', 'crds', 'samples')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const documents = files
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' }))
    .map((document) => document.toJS() as object | null)
    .filter((document) => document !== null);
  return [...documents, ...realManifests.map(({ manifest }) => manifest())];
}

describe('public manifests', () => {
  it.each([{ unsorted: '' }, { unsorted: '1' }])(
    'are written alike by both Apps, as they are included: unsorted "$unsorted"',
    ({ unsorted }) => {
      expect(publicManifests().length).toBeGreaterThan(15);
      const difference = appDifference(
        (app) => {
          const chart = new cdk8s.Chart(app, 'included', { labels: { from: 'elsewhere' } });
          for (const [index, manifest] of publicManifests().entries()) {
            new cdk8s.ApiObject(chart, String(index), manifest as cdk8s.ApiObjectProps);
          }
          app.synth();
        },
        { env: { CDK8S_DISABLE_SORT: unsorted } },
      );
      expect(difference).toBeUndefined();
    },
  );
});
