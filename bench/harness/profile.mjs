import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './programs.mjs';

/** Which part of the work a source does, by the folder it lies in; the first that fits. */
const PARTS = [
  [/\/src\/synth\//, 'our App and its writer'],
  [/\/src\/constructs\//, 'our constructs'],
  [/\/src\/render\//, 'rendering'],
  [/\/src\/(input\/|workloads\/.*-(intake|spec)\.ts$)/, 'reading props'],
  [/\/src\/(policy|keda|kubernetes|values|findings|workloads|manifests)\//, 'rules and facts'],
  [/\/node_modules\/yaml\//, 'yaml'],
  [/\/node_modules\/constructs\//, 'constructs'],
  [/\/node_modules\/(cdk8s|cdk8s-plus-28|fast-json-patch)\//, 'cdk8s'],
  [/\/bench\/programs\//, 'the program'],
];

/**
 * Milliseconds of each part, and of each function, in one profiled run. Time in Node and in built-in
 * functions is that of whoever called them; loading modules is a part of its own.
 */
export function profileOf({ scratch, ...program }) {
  const profiles = join(scratch, `profile-${program.layout}`);
  mkdirSync(profiles);
  const nodeOptions = ['--cpu-prof', '--cpu-prof-dir', profiles, '--cpu-prof-interval', '500'];
  run({ ...program, scratch, nodeOptions });
  const [file] = readdirSync(profiles);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
  const placeOf = placesByNode(nodes);
  const times = { parts: new Map(), functions: new Map() };
  samples.forEach((id, index) => {
    const { part, name } = placeOf.get(id);
    add(times.parts, part, timeDeltas[index] / 1000);
    add(times.functions, name, timeDeltas[index] / 1000);
  });
  return { parts: largest(times.parts), functions: largest(times.functions).slice(0, 12) };
}

function add(times, key, time) {
  times.set(key, (times.get(key) ?? 0) + time);
}

function largest(times) {
  return [...times].sort(([, one], [, other]) => other - one);
}

/** Where the time of each node of the call tree belongs. */
function placesByNode(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sourceOf = sources();
  const places = new Map();
  const visit = ({ id, callFrame, children = [] }, outer) => {
    const place = placeOf(callFrame, sourceOf(callFrame), outer);
    places.set(id, place);
    for (const child of children) visit(byId.get(child), place);
  };
  visit(nodes[0], { part: 'Node', name: 'Node' });
  return places;
}

function placeOf({ functionName, url }, source, outer) {
  if (functionName === '(garbage collector)') return only('garbage collection');
  const loads = functionName === 'require' && url.startsWith('node:');
  if (loads || outer.part === 'loading modules') return only('loading modules');
  const part = PARTS.find(([pattern]) => pattern.test(source))?.[1];
  if (part === undefined) return outer;
  return {
    part,
    name: `${functionName || 'anonymous'} (${source.split('/').slice(-2).join('/')})`,
  };
}

function only(part) {
  return { part, name: part };
}

/** Tells the source of a function: of a bundle, the file that it was bundled from. */
function sources() {
  const maps = new Map();
  const mapOf = (url) => {
    const file = `${fileURLToPath(url)}.map`;
    return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  };
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.startsWith('file:')) return url;
    if (!maps.has(url)) maps.set(url, mapOf(url));
    const source = maps.get(url)?.findEntry(lineNumber, columnNumber).originalSource;
    return source === undefined ? url : new URL(source, url).href;
  };
}
