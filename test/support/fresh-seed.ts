/** Once for all tests of a long run: a seed that nobody chose, printed, for all that comes after. */
export default function freshSeed(): void {
  const { FUZZ_RUNS: runs, SEED: given } = process.env;
  if (runs === undefined || given !== undefined) return;
  process.env.SEED = String(Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`FUZZ_RUNS=${runs} SEED=${process.env.SEED}\n`);
}
