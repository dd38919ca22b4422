import { useEffect, useState } from 'preact/hooks';

const FIRST = 60;
const STEP = 250;

/**
 * How many rows of a long list to draw by now: the first screens at once, the rest a piece a frame. All rows end up in the document, so that keyboard, find-in-page and
 * assistive technology reach each; `content-visibility` spares the browser the layout of those out of sight.
 */
export function useChunks(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn((before) => before + STEP));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
