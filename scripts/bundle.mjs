/**
 * Writes the package's JavaScript: a facade with the public names, one file with what every app
 * needs, and files that are loaded when something of them is used for the first time. Why it is so
 * stands in docs/decisions/0020-what-is-loaded.md.
 */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import ts from 'typescript';
import { lateModules } from './late-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
const { compilerOptions } = ts.parseConfigFileTextToJson(
  'tsconfig.json',
  ts.sys.readFile(join(root, 'tsconfig.json')),
).config;

/** Bundles src/ into a folder. */
export async function bundle(folder) {
  const bundled = await rollup({
    input: { index: join(source, 'index.ts') },
    external: (id) => !id.startsWith('.') && !id.startsWith(source),
    plugins: [typescript(), lateImports(), minified()],
    onLog: (level, log) => {
      // Late files need the core, and the core them: they are loaded when it is there.
      if (level === 'warn' && log.code !== 'CIRCULAR_CHUNK') throw new Error(log.message);
    },
  });
  const { output } = await bundled.write({
    dir: folder,
    format: 'cjs',
    exports: 'named',
    generatedCode: { preset: 'es2015', symbols: false },
    externalLiveBindings: false,
    freeze: false,
    hoistTransitiveImports: false,
    chunkFileNames: '[name].js',
    manualChunks: chunkNames(),
    sourcemap: true,
    sourcemapExcludeSources: true,
    // As if the sources stood beside the code: the user's position is told apart by the folder.
    sourcemapPathTransform: (path, map) =>
      relative(source, join(map, '..', path))
        .split(sep)
        .join('/'),
  });
  await bundled.close();
  return output;
}

/** Leaves out the types; they are checked elsewhere. */
function typescript() {
  const options = {
    ...compilerOptions,
    module: ts.ModuleKind.ESNext,
    moduleResolution: undefined,
    target: ts.ScriptTarget[compilerOptions.target],
    declaration: false,
    sourceMap: true,
  };
  return {
    name: 'typescript',
    resolveId: (id, importer) =>
      id.startsWith('.') && importer !== undefined ? `${join(importer, '..', id)}.ts` : null,
    transform: (code, fileName) => {
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName,
        compilerOptions: options,
      });
      return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/, ''), map: sourceMapText };
    },
  };
}

/** Which file a module goes to: the core, or the first of the late ones that need it. */
function chunkNames() {
  let owners;
  return (id, { getModuleInfo }) => {
    owners ??= ownersOf((module) => getModuleInfo(module).importedIds);
    return owners.get(id);
  };
}

function ownersOf(importsOf) {
  const owners = new Map();
  const late = new Map(
    Object.entries(lateModules).flatMap(([name, modules]) =>
      modules.map((module) => [join(source, `${module}.ts`), `late-${name}`]),
    ),
  );
  const index = join(source, 'index.ts');
  for (const module of reachable(importsOf(index), (id) => late.has(id))) {
    owners.set(module, 'core');
  }
  for (const [module, name] of late) {
    const isOthers = (id) => (owners.get(id) ?? late.get(id) ?? name) !== name;
    for (const one of reachable([module], isOthers)) owners.set(one, name);
  }
  return owners;

  function reachable(from, stops, found = new Set()) {
    for (const id of from) {
      if (!id.startsWith(source) || found.has(id) || stops(id)) continue;
      found.add(id);
      reachable(importsOf(id), stops, found);
    }
    return found;
  }
}

/** Loads what is late when it is used, not when the file that uses it is loaded. */
function lateImports() {
  return {
    name: 'late-imports',
    renderChunk(code, { fileName }) {
      const names = new Map();
      const declared = code.replaceAll(
        /^(?:const|var) (late\w+) = require\('(\.\/late-[\w-]+\.js)'\);$/gm,
        (_, name, file) => {
          names.set(name, file);
          return `let ${name}Module; const ${name} = () => ${name}Module ??= require('${file}');`;
        },
      );
      if (fileName === 'index.js') return { code: publicFunctions(declared), map: null };
      const used = declared
        .replaceAll(/\bnew (late\w+)\.(\w+)\(/g, 'new ($1().$2)(')
        .replaceAll(/\b(late\w+)\.(?=\w)/g, (text, name) =>
          names.has(name) ? `${name}().` : text,
        );
      // Lines stay where they are, and so does what the source map says of them.
      return { code: used, map: null };
    },
  };
}

/** A public function of a late file is there at once, and loads the file when it is called. */
function publicFunctions(code) {
  return code.replaceAll(
    /^exports\.(\w+) = (late\w+)\.(\w+);$/gm,
    'exports.$1 = function $1(...given) { return $2().$3(...given); };',
  );
}

/**
 * What the engine need not scan is left out: comments, spaces, long names of what is local. Names of
 * functions and classes stay, for stack traces. Other characters than ASCII are escaped, since the
 * engine would keep a text with them in twice the memory.
 */
function minified() {
  return {
    name: 'minified',
    async renderChunk(code) {
      const options = {
        minify: true,
        // Node shows the line that threw above every message that nobody catches.
        lineLimit: 120,
        charset: 'ascii',
        sourcemap: 'external',
        target: 'node20',
      };
      const { code: smaller, map } = await transform(code, options);
      return { code: smaller, map };
    },
  };
}
