// @vitest-environment node
import { expect, test } from 'vitest';
import type { Hold, Point } from './index';
import { serviceBody, smallCompany } from './testing/small-company';

test('a request can be kept waiting before it is read, before and after it is done, and is seen off when it is answered', async () => {
  let stop: Point | null = null;
  const seen: Point[] = [];
  let release = () => {};
  const hold: Hold = (point) => {
    seen.push(point);
    return point === stop ? new Promise((resolve) => (release = resolve)) : undefined;
  };
  const { connection, books, income } = await smallCompany({}, {}, { hold });
  const journal = connection.standIn.journal;
  const cases: readonly [Point, boolean, boolean][] = [
    // The point, whether the request is known there, and whether it is done.
    ['connecting', false, false],
    ['arrived', true, false],
    ['done', true, true],
  ];
  for (const [point, isKnown, isDone] of cases) {
    const before = journal.length;
    stop = point;
    seen.length = 0;
    const answer = connection.post('item', serviceBody(income, { Name: point }));
    await expect.poll(() => seen.at(-1), { timeout: 30_000 }).toBe(point);
    expect(journal.length > before).toBe(isKnown);
    expect(books.item(point) !== undefined).toBe(isDone);
    release();
    expect(await answer).toMatchObject({ status: 200 });
    await expect.poll(() => seen, { timeout: 30_000 }).toEqual(['connecting', 'arrived', 'done', 'answered']);
  }
});
