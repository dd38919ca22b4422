/** How often a property is tried: a sample in `npm test`, many times as much in `npm run campaign`. */
export function runs(sample: number): { readonly numRuns: number } {
  return { numRuns: process.env.CAMPAIGN ? sample * 12 : sample };
}
