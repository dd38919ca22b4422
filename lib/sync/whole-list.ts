import type { FormDriver } from './copy-run';

const PAUSE_MS = 2_000;
/** A person may be at work in the page for a while; a search that stays in it is theirs to empty. */
const MOST_TRIES = 5;
/** Pages whose end can't be told show the same again and again: that is believed after so many reads. */
const ALIKE = 3;

/**
 * Has all services read and recorded, Archived included, as often as it takes.
 *
 * @returns `unsure` where the list can't be read to its end; `gone` where the page can't be asked
 */
export async function readWholeList(driver: FormDriver): Promise<'complete' | 'unsure' | 'gone'> {
  const counts: number[] = [];
  for (let tries = 1; ; tries++) {
    const read = await driver.readAll();
    if (read === null) return 'gone';
    if (read.complete) return 'complete';
    if (!read.narrowed) counts.push(read.read);
    const last = counts.slice(-ALIKE);
    if (last.length === ALIKE && last[0] !== 0 && last.every((count) => count === last[0])) return 'complete';
    if (tries >= MOST_TRIES) return 'unsure';
    await driver.wait(PAUSE_MS);
  }
}
