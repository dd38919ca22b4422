import { Popup } from '../../browser/harness/pages/popup';
import type { ItemSeed } from '../../stand-ins/intuit';
import { type CopyBrowser, tableOf } from './copy-browser';
import { IN_PAGE } from './in-page';

/** How many items are copied. */
export const COPIED = 20;

/** One save of TaxDome's form, in milliseconds of the page's clock. */
interface Save {
  /** When the form sent its request. */
  readonly sent: number;
  readonly answered: number;
  /** When the first frame with the new row was painted. */
  readonly drawn: number;
}

/** A run of so many services through TaxDome's form, in milliseconds. */
export interface Creating {
  /** How many items QuickBooks has. */
  readonly items: number;
  /** From the press of Save in the popup until the frame in which it said that the run was over. */
  readonly whole: number;
  /** From that press to the first request of the form: the list is read first. */
  readonly before: number;
  /** From the last new row to the end. */
  readonly after: number;
  /** What TaxDome took for each, from the form's request to the answer. */
  readonly answering: readonly number[];
  /** And to the first frame with the new row: it reads the list again for that. */
  readonly saving: readonly number[];
  /** From one new row to the next request: what the extension looks at, opens, fills and presses, and what the page's form takes to open and close. */
  readonly between: readonly number[];
}

/** In TaxDome's page: notes each save. The page's own `fetch` is called as it is; nothing is waited for in its way. */
const NOTE_SAVES = `${IN_PAGE}
window.saves = [];
const { fetch } = window;
window.fetch = (...call) => {
  const reply = fetch(...call);
  if (call[1]?.method === 'POST' && call[0] === '/api/services') window.saves.push(note(JSON.parse(call[1].body).name, reply));
  return reply;
};
async function note(name, reply) {
  const sent = performance.now();
  const isThere = () => [...document.querySelectorAll('tbody tr')].some((row) => row.innerText.includes(name));
  const drawn = firstFrame(isThere);
  await reply;
  const answered = performance.now();
  return { sent: at(sent), answered: at(answered), drawn: at(await drawn) };
}`;

/** In the popup: the time of the whole run, from the press of the button that is focused. */
const NOTE_RUN = `${IN_PAGE}
window.run = new Promise((resolve) => addEventListener('click', () => {
  const from = performance.now();
  const isOver = () => [...document.querySelectorAll('button')].some((button) => button.textContent === 'Done');
  firstFrame(isOver).then((end) => resolve([at(from), at(end)]));
}, { capture: true, once: true }));
undefined`;

/** Copies the first `COPIED` services of the table, in one run that nobody disturbs. */
export async function creating({ browser, taxdome }: CopyBrowser, items: readonly ItemSeed[]): Promise<Creating> {
  const popup = new Popup(await browser.popup('copy', browser.page), 'en');
  const services = new Set(items.filter(({ type }) => type !== 'Category').map(({ name }) => name));
  await popup.page.locator(tableOf(items.length)).waitFor();
  const names = (await popup.copy.names()).filter((name) => services.has(name)).slice(0, COPIED);
  await popup.copy.select(...names);
  await browser.page.evaluate(NOTE_SAVES);
  await popup.page.evaluate(NOTE_RUN);
  await popup.copy.save();
  const [from, end] = await popup.page.evaluate<[number, number]>('run');
  const saves = await browser.page.evaluate<Save[]>('Promise.all(saves)');
  const there = names.filter((name) => taxdome.firm().service(name));
  if (saves.length !== COPIED || there.length !== COPIED)
    throw new Error(`${there.length} services by ${saves.length} saves`);
  await popup.close();
  return {
    items: items.length,
    whole: end - from,
    before: (saves[0]?.sent ?? Number.NaN) - from,
    after: end - (saves.at(-1)?.drawn ?? Number.NaN),
    answering: saves.map(({ sent, answered }) => answered - sent),
    saving: saves.map(({ sent, drawn }) => drawn - sent),
    between: saves.slice(1).map(({ sent }, index) => sent - (saves[index]?.drawn ?? Number.NaN)),
  };
}
