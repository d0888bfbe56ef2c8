// Who may import whom, lowest layer first; folders of one layer do not know each other.
const layers = [
  ['values'],
  ['synth'],
  ['findings'],
  ['input'],
  ['policy', 'keda', 'kubernetes'],
  ['render', 'admission'],
  ['workloads'],
  ['manifests'],
  ['constructs', 'cli'],
];

// The rooms of keda/, in the same way; what stands beside them is for all.
const kedaLayers = [['formula', 'scalers'], ['authentication'], ['triggers'], ['scaled']];

const layering = [...layered('src', layers), ...layered('src/keda', kedaLayers)];

function layered(root, levels) {
  return levels.flatMap((folders, level) =>
    folders.map((folder) => ({
      name: `${folder}-imports-lower-layers-only`,
      severity: 'error',
      from: { path: `^${root}/${folder}/` },
      to: {
        path: `^${root}/(${levels
          .slice(level)
          .flat()
          .filter((other) => other !== folder)
          .join('|')})/`,
      },
    })),
  );
}

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
      name: 'every-room-of-keda-has-a-layer',
      severity: 'error',
      from: { path: `^src/keda/(?!(${kedaLayers.flat().join('|')})/|[^/]*$)` },
      to: {},
    },
    {
      name: 'no-cdk8s-below-constructs',
      comment: 'Rules and rendering are pure functions, without cdk8s.',
      severity: 'error',
      from: {
        path: '^src/(values|findings|input|policy|keda|kubernetes|render|workloads|manifests)/',
      },
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
