/** The same cases at every run, so that a failure is known by its change; `SEED` in the environment gives others. */
const SEED = Number(process.env.SEED ?? 816_323);

/** How often a property is tried: a sample in `npm test`, many times as much in `npm run campaign`; or as often as said there. */
export function runs(sample: number, campaign = sample * 12): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: process.env.CAMPAIGN ? campaign : sample, seed: SEED };
}
