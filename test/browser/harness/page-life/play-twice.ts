import { setTimeout as sleep } from 'node:timers/promises';
import { firstDifference } from './first-difference';
import { lookAt, type PageLook } from './page-look';
import type { Player, Step } from './player';

/** Two players of one session on two stand-ins with the same services. */
export interface Pair {
  readonly withExtension: Player;
  readonly without: Player;
  /** Whether every row has a badge, as in a firm that is connected. */
  readonly allBadges?: boolean;
}

/** What a session showed beside the fact that both pages were the same all the time. */
export interface Played {
  /** All parts that the extension has shown, at whichever step. */
  readonly own: ReadonlySet<string>;
  /** What was asked of the server, step by step: method, address, body. Requests of one step may overtake each other on their way, so their order is not told. */
  readonly requests: { readonly withExtension: readonly string[]; readonly without: readonly string[] };
}

/** The extension looks at a change at most 300 ms after it, unless the page goes on changing. */
const REST_MS = 500;
const LONGEST_MS = 20_000;

/**
 * Plays a session on both pages, step by step, and compares them after each.
 *
 * @throws Error with the step and the first difference, where they don't come to rest the same
 */
export async function playTwice(steps: readonly Step[], pair: Pair): Promise<Played> {
  const players = [pair.withExtension, pair.without] as const;
  const began = await Promise.all(
    players.map(async ({ list: { page, taxdome } }) => ({
      requests: taxdome.journal.length,
      history: await page.evaluate(() => history.length),
    })),
  );
  const own = new Set<string>();
  const requests: [string[], string[]] = [[], []];
  const asked = (at: 0 | 1, from: number) =>
    players[at].list.taxdome.journal
      .slice((began[at]?.requests ?? 0) + from)
      .map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body) ?? ''}`.trim());
  const look = (at: 0 | 1) => lookAt(players[at].list.page, began[at]?.history ?? 0);
  for (const { name, act } of steps) {
    await Promise.all(players.map((player) => act(player))).catch((cause) => {
      throw new Error(`“${name}” can’t be done`, { cause });
    });
    // What lies beneath a pointer at rest depends on how wide the columns are.
    await Promise.all(players.map(({ list: { page } }) => page.mouse.move(2, 2)));
    for (const part of await sameAtRest(name, pair, look)) own.add(part);
    for (const at of [0, 1] as const) requests[at].push(...asked(at, requests[at].length).sort());
  }
  return { own, requests: { withExtension: requests[0], without: requests[1] } };
}

/** Waits until both pages have been the same, and unchanged, for a while; gives the parts that the extension shows then. */
async function sameAtRest(
  step: string,
  pair: Pair,
  look: (at: 0 | 1) => Promise<PageLook>,
): Promise<readonly string[]> {
  const end = Date.now() + LONGEST_MS;
  let last = { text: '', since: 0 };
  for (;;) {
    const [one, other, rows] = await Promise.all([look(0), look(1), rowsOf(pair.withExtension)]);
    const fault = firstDifference(one.lines, other.lines) ?? ownFault(one, rows, pair.allBadges ?? false);
    const text = fault ?? one.lines.join('\n');
    if (text !== last.text) last = { text, since: Date.now() };
    const busy = text.includes('aria-busy="true"');
    if (!fault && !busy && Date.now() - last.since >= REST_MS) return one.own;
    if (Date.now() > end) throw new Error(`after “${step}”: ${fault ?? 'the page does not come to rest'}`);
    await sleep(120);
  }
}

/** What the extension left behind or did not show. */
function ownFault({ path, own, strayItems, badges }: PageLook, rows: number, allBadges: boolean): string | null {
  if (strayItems > 0) return `${strayItems} menu items of the extension’s in no open menu`;
  if (!/\/services(\/|$)/.test(path))
    return own.length > 0 ? `own elements on a page without a services list: ${own.join(', ')}` : null;
  return allBadges && badges !== rows ? `${badges} badges for ${rows} rows` : null;
}

/** In `split` a row stands in three tables. */
async function rowsOf({ list }: Player): Promise<number> {
  return (await list.rows.count()) / (list.layout === 'split' ? 3 : 1);
}
