/** Of the content script's own world, which the page's scripts never see. */
interface OwnWorld {
  endTaxdomeServices?: () => void;
}

/** Ends the script of this extension that an earlier injection started in the page, and gives the signal with which this one ends. One whose extension is gone lives in another world, and ends by itself (`start.ts`). */
export function newestOnly(): AbortSignal {
  const world = globalThis as OwnWorld;
  world.endTaxdomeServices?.();
  const life = new AbortController();
  world.endTaxdomeServices = () => life.abort();
  return life.signal;
}
