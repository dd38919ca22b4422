import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { ItemSeed } from '../../stand-ins/intuit';
import { type CopyBrowser, popupTab, tableOf } from './copy-browser';
import { IN_PAGE } from './in-page';
import { matching, TYPED } from './items';
import { processorTime } from './processor-time';

/** How often the text is typed and taken back, each time in a new tab. */
export const ROUNDS = 3;
/** A person takes at least so long from one key to the next, in milliseconds. */
const BETWEEN = 100;

const TEXTS = Array.from(TYPED, (_, index) => TYPED.slice(0, index + 1));

/** One key: the text that it leaves in the field, and the rows that are left. */
export interface Key {
  readonly text: string;
  readonly rows: number;
  /** From the input event to the painted frame with those rows, round by round, in milliseconds. */
  readonly painted: readonly number[];
}

/** The same keys in each round. */
export interface Keys {
  readonly keys: readonly Key[];
  /** What a key cost the main thread on average, round by round, in milliseconds of its processor time; what is drawn after the first frame is in it. */
  readonly processor: readonly number[];
}

/** A search among so many items. */
export interface Typing {
  readonly items: number;
  /** `TYPED`, letter by letter. */
  readonly typed: Keys;
  /** The same taken back. */
  readonly deleted: Keys;
}

/** What is there when a key has done what it does. */
type Leaves = (text: string) => { readonly rows: number; readonly isThere: string };

/** Measures a search in the Copy section. */
export async function typing({ browser, address }: CopyBrowser, items: readonly ItemSeed[]): Promise<Typing> {
  const leaves = (text: string) => {
    const rows = matching(items, text);
    return { rows, isThere: `document.querySelector('${tableOf(rows)} tbody th') !== null` };
  };
  const [typed, deleted]: [Keys[], Keys[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await using page = await popupTab(browser);
    await page.goto(address);
    await page.locator(tableOf(items.length)).waitFor();
    await page.locator('input[type=search]').focus();
    typed.push(await press(page, TEXTS, leaves));
    deleted.push(await press(page, ['', ...TEXTS.slice(0, -1)].reverse(), leaves));
  }
  return { items: items.length, typed: together(typed), deleted: together(deleted) };
}

/** Measures `TYPED` in a field on which nothing depends: what the browser takes by itself. */
export async function typingPlain({ browser }: CopyBrowser): Promise<Keys> {
  const rounds: Keys[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await using page = await popupTab(browser);
    await page.evaluate(`document.body.replaceChildren(document.createElement('input'))`);
    await page.locator('input').focus();
    rounds.push(await press(page, TEXTS, () => ({ rows: 0, isThere: 'true' })));
  }
  return together(rounds);
}

/** Presses key after key, each of which leaves the next of the texts in the field that has the focus. */
async function press(page: Page, texts: readonly string[], leaves: Leaves): Promise<Keys> {
  const keys: Key[] = [];
  await page.evaluate(IN_PAGE);
  let before = await page.evaluate<string>('document.activeElement.value');
  const spent = await processorTime(page);
  for (const text of texts) {
    const { rows, isThere } = leaves(text);
    await page.evaluate(`window.measured = keystroke(() => ${isThere}); undefined`);
    await page.keyboard.press(text.length > before.length ? text.slice(-1) : 'Backspace');
    keys.push({ text, rows, painted: [await page.evaluate<number>('measured')] });
    before = text;
    await sleep(BETWEEN);
  }
  return { keys, processor: [(await spent()) / texts.length] };
}

function together(rounds: readonly Keys[]): Keys {
  const [first] = rounds;
  const keys = (first?.keys ?? []).map((key, index) => ({
    ...key,
    painted: rounds.flatMap((round) => round.keys[index]?.painted ?? []),
  }));
  return { keys, processor: rounds.flatMap(({ processor }) => processor) };
}
