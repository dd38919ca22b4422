import * as fc from 'fast-check';
import { FakeClock } from './fake-clock';
import { perform } from './perform';
import { schedule } from './schedule';
import { scheduleBreaches } from './schedule-breaches';

/**
 * Plays random schedules until one breaks what must hold.
 *
 * @returns the smallest schedule found that does, with what it breaks and how to play it again; empty where all hold
 */
export async function findFailingStory(seed: number, runs: number): Promise<string> {
  const clock = new FakeClock();
  clock.install();
  try {
    const property = fc.asyncProperty(schedule, async (story) => {
      const found = await scheduleBreaches(await perform(clock, story), story);
      if (found.length > 0) throw new Error(found.join('\n'));
    });
    const details = await fc.check(property, { numRuns: runs, seed });
    if (!details.failed) return '';
    const reason = String(details.errorInstance).split('\n').slice(0, 12).join('\n');
    return `${reason}\nseed ${seed}, path ${details.counterexamplePath}\n${JSON.stringify(details.counterexample)}`;
  } finally {
    clock.uninstall();
  }
}
