import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../lib/worker/one-at-a-time';

/** Lets everything run that is not held. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('work that is asked for often', () => {
  it('is done once more for all who ask while it goes on, and never twice at once', async () => {
    const ends: (() => void)[] = [];
    const ask = oneAtATime(
      () => new Promise<void>((resolve) => void ends.push(resolve)),
      (error) => expect(error).toBeUndefined(),
    );
    ask('one');
    await settle();
    for (let times = 0; times < 20; times += 1) ask('one');
    await settle();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settle();
    expect(ends).toHaveLength(2);
  });

  it('of one name holds up no other', async () => {
    const begun: string[] = [];
    const ask = oneAtATime(
      (name) => {
        begun.push(name);
        return new Promise<void>(() => {});
      },
      () => {},
    );
    ask('one');
    ask('two');
    await settle();
    expect(begun).toEqual(['one', 'two']);
  });

  it('that throws is told of, and done again by who asks next', async () => {
    const told: unknown[] = [];
    const ask = oneAtATime(
      async (name) => {
        throw new Error(name);
      },
      (error) => void told.push(error),
    );
    ask('one');
    await settle();
    ask('one');
    await settle();
    expect(told).toHaveLength(2);
  });
});
