/** Pages wait more than they work, so several are open at once. */
const OPEN = 4;

/** Does it to each, a few at once; results in the order of the items. */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: OPEN }, work));
  return results;
}
