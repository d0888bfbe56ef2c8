// Who may import whom, lowest layer first; folders of one layer do not know each other.
const layers = [
  ['values', 'synth'],
  ['findings'],
  ['policy', 'keda', 'kubernetes'],
  ['render', 'admission'],
  ['manifests'],
  ['constructs'],
  ['cli'],
];

const layering = layers.flatMap((folders, level) =>
  folders.map((folder) => ({
    name: `${folder}-imports-lower-layers-only`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      path: `^src/(${layers
        .slice(level)
        .flat()
        .filter((other) => other !== folder)
        .join('|')})/`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...layering,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports-by-value-from-constructs-only',
      severity: 'error',
      from: { path: '^src/(?!constructs/)' },
      to: { path: '^imports/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-barrel',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'every-folder-has-a-layer',
      severity: 'error',
      from: { path: `^src/(?!(${layers.flat().join('|')})/|index\\.ts$)` },
      to: {},
    },
    {
      name: 'no-cdk8s-below-constructs',
      comment: 'Rules and rendering are pure functions, without cdk8s.',
      severity: 'error',
      from: { path: '^src/(values|findings|policy|keda|kubernetes|render|manifests)/' },
      to: { path: 'node_modules/(cdk8s|constructs|cdk8s-plus-28)/' },
    },
    {
      name: 'no-development-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
