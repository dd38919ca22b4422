import type { Service } from '../../catalog/service';
import { pagerOf } from './pager';
import { scrollerOf } from './scroller';
import { until } from './until';

/** What a reading of all pages and scroll positions needs. */
export interface WholeContext {
  /** The list as it stands now; null once it is gone. */
  readonly list: () => Element | null;
  /** Finds the list anew where its rows may be others now; tells whether they show categories, which belong to the keys. */
  readonly lookAgain: () => boolean;
  /** The services that are drawn now. */
  readonly read: () => readonly Service[];
  /** Aborts when a person takes over, or the extension ends. */
  readonly signal: AbortSignal;
  readonly progress: (count: number) => void;
}

const MOST_PAGES = 500;
const TURN = 6_000;
const LOAD = 1_500;

/**
 * Reads a whole list: from the first page to the last, each from top to bottom, then goes back to where the page was. `complete` only where the end was really
 * reached and nothing narrows the list; not `steady` where the keys became others on the way, so that it has to be read again: categories came or went, or the rows' ids
 * only proved to be ids by what was drawn later.
 */
export async function readWhole(
  context: WholeContext,
): Promise<{ services: Service[]; complete: boolean; narrowed: boolean; steady: boolean }> {
  context.lookAgain();
  let shows = '';
  const start = context.list();
  let steady = true;
  const found = new Map<string, Service>();
  const collect = () => {
    const hasCategories = context.lookAgain();
    const services = context.read();
    const [first] = services;
    const before = shows;
    if (first) shows = `ids: ${first.keyIsId}, categories: ${hasCategories}`;
    if (found.size > 0 && shows !== before) {
      steady = false;
      // Those found so far have other keys, or lack their category.
      found.clear();
    }
    for (const service of services) found.set(service.key, service);
    context.progress(found.size);
  };
  const startPage = keys(context);
  const back = await turn(context, 'previous', () => undefined);
  collect();
  await scrollThrough(context, collect);
  const forward = await turn(context, 'next', async () => {
    collect();
    await scrollThrough(context, collect);
  });
  const reached = !context.signal.aborted && back.ended && forward.ended;
  const narrowed = isNarrowed(context.list());
  await goBack(context, forward.turns - back.turns, startPage, start);
  return { services: withoutAlone([...found.values()]), complete: reached && !narrowed && steady, narrowed, steady };
}

/**
 * Services of one name have more in their keys only while several of them are drawn (`read-list.ts`): one that was drawn alone as well is the same service.
 */
function withoutAlone(services: readonly Service[]): Service[] {
  // Whether it has a description may be known of the one and not of the other.
  const valuesOf = ({ name, rate, unit, category }: Service) => JSON.stringify([name, rate, unit, category]);
  return services.filter(
    (service) =>
      !services.some((other) => other.key.startsWith(`${service.key}\u001f`) && valuesOf(other) === valuesOf(service)),
  );
}

/** Turns pages until there is no further one. */
async function turn(
  context: WholeContext,
  way: 'next' | 'previous',
  each: () => Promise<void> | undefined,
): Promise<{ turns: number; ended: boolean }> {
  for (let turns = 0; turns < MOST_PAGES; turns++) {
    const list = context.list();
    if (!list || context.signal.aborted) return { turns, ended: false };
    const button = pagerOf(list)[way]();
    if (!button) return { turns, ended: true };
    const before = keys(context);
    button.click();
    const changed = await until(() => keys(context) !== before && keys(context) !== '', TURN, context.signal);
    // A button that looks usable and does nothing is the last one, or the list did not answer: unsure.
    if (!changed) return { turns, ended: false };
    await settle();
    await each();
  }
  return { turns: MOST_PAGES, ended: false };
}

/** Scrolls from the top to the end where that brings other rows, and puts the position back. */
async function scrollThrough(context: WholeContext, collect: () => void): Promise<void> {
  const list = context.list();
  const scroller = list && scrollerOf(list);
  if (!scroller) return;
  const position = scroller.scrollTop;
  const before = keys(context);
  const height = scroller.scrollHeight;
  scroller.scrollTop = height;
  const { next, previous } = pagerOf(list);
  // What has no pages may load more at its end, which takes a moment.
  if (next() || previous()) await settle(250);
  else await until(() => keys(context) !== before || scroller.scrollHeight > height, LOAD, context.signal);
  if (keys(context) !== before || scroller.scrollHeight > height) {
    for (let top = 0; !context.signal.aborted; top += scroller.clientHeight * 0.7) {
      scroller.scrollTop = top;
      await settle();
      collect();
      if (top < scroller.scrollHeight - scroller.clientHeight) continue;
      const end = scroller.scrollHeight;
      // Lists that load more at their end grow a moment later.
      await until(() => scroller.scrollHeight > end, LOAD, context.signal);
      collect();
      if (scroller.scrollHeight <= end) break;
    }
  }
  scroller.scrollTop = position;
  await settle();
}

/** By as many pages as the page is off, then seen to be the same. */
async function goBack(context: WholeContext, turns: number, startPage: string, start: Element | null): Promise<void> {
  for (let left = Math.abs(turns); left > 0; left--) {
    // A page that is not recognised by itself has the list's pager all the same; a list that is drawn anew with each page is recognised a moment later.
    const isSameList = start?.isConnected ?? false;
    const list = context.list() ?? (isSameList ? start : null);
    const button = list && pagerOf(list)[turns > 0 ? 'previous' : 'next']();
    if (!button || keys(context) === startPage) return;
    const before = keys(context);
    button.click();
    await until(() => keys(context) !== before && (isSameList || keys(context) !== ''), TURN);
    await settle();
  }
}

/** Fields to type in; a choice shows its value in one too (the order, how many rows a page), and that narrows nothing. */
const TYPED = 'input[type=search], input[type=text], input:not([type]), [role=searchbox]';
const CHOICE = '[readonly], [inputmode=none], [aria-hidden=true], [role=combobox], [aria-haspopup=listbox]';

/** A search or filter that holds a text: what is shown is not all. */
function isNarrowed(list: Element | null): boolean {
  return [...document.querySelectorAll<HTMLInputElement>(TYPED)].some(
    (field) =>
      field.value &&
      field.checkVisibility() &&
      !field.matches(CHOICE) &&
      !list?.contains(field) &&
      !field.closest('[role=dialog], form[method=post]'),
  );
}

function keys(context: WholeContext): string {
  return context
    .read()
    .map((service) => service.key)
    .join('\u001e');
}

/** Two frames and a moment, for the page to draw. A tab in the background draws none, so time alone counts there. */
async function settle(moment = 60): Promise<void> {
  const frame = () =>
    new Promise<unknown>((done) => (document.hidden ? setTimeout(done, 16) : requestAnimationFrame(done)));
  await frame();
  await frame();
  await new Promise((done) => setTimeout(done, moment));
}
