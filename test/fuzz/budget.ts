/** Cases of a property. A longer run: VERGE_FUZZ_RUNS=20000 npx mocha 'build/test/fuzz/*.test.js' */
const RUNS = Number(process.env.VERGE_FUZZ_RUNS ?? 100);
/** Where the draws start: fixed, so that the fast suite is the same everywhere; VERGE_FUZZ_SEED draws others. */
export const SEED = Number(process.env.VERGE_FUZZ_SEED ?? 20_261_127);

/**
 * Seed and number of cases; a failure prints its seed and path.
 * @param share of the usual number of cases
 */
export const budget = (share = 1): { readonly seed: number; readonly numRuns: number } => ({
  seed: SEED,
  numRuns: Math.max(1, Math.round(RUNS * share)),
});
