/* global module */
const fs = require('node:fs');
const { performance } = require('node:perf_hooks');

/**
 * Runs a program of the benchmark, `node program.cjs <layout> <count> <folder>`, and prints what it
 * took: `make` builds what is to be written, and returns the function that writes it.
 */
function measured(make) {
  const [layout, count, folder] = process.argv.slice(2);
  const start = performance.now();
  const firstWrite = firstWriteBelow(folder);
  const write = make(layout, Number(count), folder);
  const made = performance.now();
  write();
  const end = performance.now();
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const times = {
      made: made - start,
      firstWrite: (firstWrite.at ?? end) - start,
      inProcess: end - start,
      cpu: (user + system) / 1000,
      peak: peakMemory(),
    };
    fs.writeSync(1, JSON.stringify(times));
  });
}

/** When the first file below the folder was opened; from then on files are written as ever. */
function firstWriteBelow(folder) {
  const found = { at: undefined };
  const { openSync, writeFileSync } = fs;
  const watch =
    (original) =>
    (file, ...rest) => {
      if (String(file).startsWith(folder)) {
        found.at = performance.now();
        Object.assign(fs, { openSync, writeFileSync });
      }
      return original(file, ...rest);
    };
  Object.assign(fs, { openSync: watch(openSync), writeFileSync: watch(writeFileSync) });
  return found;
}

/**
 * Peak of this process, in MiB. Linux hands the peak of the parent on to `resourceUsage`, which hides
 * that of a small child; the status file has our own.
 */
function peakMemory() {
  if (process.platform === 'linux') {
    const [, kibibytes] = /^VmHWM:\s*(\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'));
    return Number(kibibytes) / 1024;
  }
  return process.resourceUsage().maxRSS / 1024;
}

module.exports = { measured };
